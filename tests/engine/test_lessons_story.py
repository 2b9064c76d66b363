"""What a lecture says about training, told by runs through the command loop."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.core.record import RunRecord
from nnplayground.core.repeat import seeded, spread
from nnplayground.core.vary import variants
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras


class Machine:
    """A command loop without a window; a network that it built before is not compiled again."""

    def __init__(self):
        self.events = []
        self.runner = Runner(self.events.append)

    def train(self, project):
        """Train to the end; returns (record, evaluation of the test part)."""
        self.events.clear()
        self.runner.train_all(project)
        self.runner.serve_one(e.Evaluate(e.TEST))
        return recorded(self.events)


def recorded(events):
    """Return what one run reported: (record, evaluation of the test part)."""
    assert not [event.message for event in events if isinstance(event, e.Failed)]
    started = next(event for event in events if isinstance(event, e.Started))
    record = RunRecord(
        started.run,
        started.project,
        steps_per_epoch=started.steps_per_epoch,
        total_steps=started.total_steps,
    )
    for event in events:
        if getattr(event, "run", None) == started.run:
            record.apply(event)
    return record, record.evaluations[e.TEST].logs


def iris(*layers, **training):
    choice = DataChoice(
        Pick("iris"), (Pick("standardise"),), Split(0.2, 0.2, stratify=True, seed=1)
    )
    return replace(sample.project(*layers, **training), data=choice)


@pytest.mark.covers("O08")
def test_small_batches_make_many_noisy_updates_and_all_examples_at_once_make_one_smooth_one():
    """Batches of 16, of a single example and of all 96, on the same network and data."""
    project = iris(
        sample.dense(8, "tanh"),
        sample.dense(3, "softmax"),
        optimizer=Pick("SGD", {"learning_rate": 0.02}),
        batch_size=16,
        epochs=12,
    )
    sizes = (16, 1, 0)
    twins = tuple(Pick(f"batch {size}", {"training.batch_size": size}) for size in sizes[1:])
    machine = Machine()
    records = [machine.train(one)[0] for one in variants(replace(project, twins=twins))]
    noise = []
    for record, updates in zip(records, (6, 96, 1)):
        assert record.steps_per_epoch == updates
        loss = record.steps["loss"]
        assert len(loss) == 12 * updates == record.step
        np.testing.assert_array_equal(loss.x, np.arange(1, 12 * updates + 1))
        noise.append(np.abs(np.diff(loss.y)).mean())
    some, single, everything = noise
    assert single > 2 * some > 4 * everything
    assert (np.diff(records[2].steps["loss"].y) < 0).all()


@pytest.mark.covers("C05")
@pytest.mark.slow
def test_several_seeds_have_a_spread_and_glorot_lies_clearly_above_weights_drawn_far_too_large():
    def deep(initializer):
        layers = [
            sample.dense(
                32,
                "tanh",
                f"hidden_{number}",
                **({"kernel_initializer": initializer} if initializer else {}),
            )
            for number in range(3)
        ]
        return iris(
            *layers,
            sample.dense(3, "softmax", "classes"),
            optimizer=Pick("SGD", {"learning_rate": 0.05}),
            epochs=15,
        )

    machine = Machine()
    wild, glorot = (
        spread([machine.train(one)[1]["accuracy"] for one in seeded(deep(initializer), 3)])
        for initializer in (Pick("RandomNormal", {"stddev": 1.0}), None)
    )
    assert wild.deviation > 0
    assert wild.low < wild.mean < wild.high
    assert glorot.mean > wild.mean + 0.1
    assert glorot.low > wild.mean
