"""Starting again what was trained before: the compiled network is used once more, and nothing is left behind."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.engine import weights
from nnplayground.engine.machine import built
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras

FEW, MORE = 3, 12


@pytest.fixture
def runner():
    runner = Runner(lambda event: None)
    yield runner
    runner.close()


def project_of(seed):
    """Return a project whose layers all draw: weights, masks, noise."""
    project = sample.project(
        sample.dense(8, "relu", "hidden"),
        Node("norm", "BatchNormalization"),
        Node("drop", "Dropout", {"rate": 0.2}),
        Node("noise", "GaussianNoise", {"stddev": 0.1}),
        sample.dense(3, "softmax", "classes"),
        epochs=2,
    )
    return replace(project, seed=seed)


def test_another_seed_is_trained_by_the_network_that_is_compiled_already(runner):
    runner.train_all(project_of(1))
    first = runner.run.machine
    runner.train_all(project_of(2))
    assert runner.run.machine is first


def test_its_initial_weights_are_those_of_a_new_build(runner):
    runner.train_all(project_of(1))
    runner.train_all(project_of(2))
    run = runner.run
    wanted = weights.take(built(run.project, run.shapes(run.project)))
    drawn = {key: one for key, one in run.initial.items() if "@" not in key}
    assert set(wanted) <= set(drawn)
    for key, one in wanted.items():
        np.testing.assert_array_equal(drawn[key], one, err_msg=key)


def test_it_trains_as_a_network_that_was_never_used(runner):
    def losses(seed, again):
        events = []
        one = Runner(events.append)
        for other in [seed + 1] if again else []:
            one.train_all(project_of(other))
        events.clear()
        one.train_all(project_of(seed))
        one.close()
        found = [event.logs["loss"] for event in events if isinstance(event, e.Metrics)]
        return np.concatenate(found)

    np.testing.assert_array_equal(losses(5, again=True), losses(5, again=False))


def test_nothing_is_left_behind_by_starting_again(runner):
    def alive():
        # What can be gone back to is kept with the run that is still there: how much it is depends on the clock.
        runner.close()
        gc.collect()
        kinds = Counter(type(one).__name__ for one in gc.get_objects())
        names = ("Variable", "ResourceVariable", "FuncGraph", "AtomicFunction", "EagerTensor")
        return {name: kinds[name] for name in names}

    for seed in range(FEW):
        runner.train_all(project_of(seed))
    before = alive()
    assert before["FuncGraph"] > 0
    for seed in range(FEW, MORE):
        runner.train_all(project_of(seed))
    assert alive() == before
