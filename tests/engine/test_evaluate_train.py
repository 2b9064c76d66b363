"""How often a run is judged, and on what: the mean over the steps, all training examples, or some of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras


def trained(**training):
    """Train on iris with strong dropout; return the runner and the epochs it told of, the one before training left out."""
    project = sample.project(
        sample.dense(16, "relu"),
        Node("drop", "Dropout", {"rate": 0.8}),
        sample.dense(3, "softmax", name="out"),
        batch_size=8,
        **training,
    )
    steps = (Pick("standardise"),)
    project = replace(project, data=DataChoice(Pick("iris"), steps, Split(0.2, 0.0)))
    seen = []
    runner = Runner(seen.append)
    runner.train_all(project)
    assert not [event for event in seen if isinstance(event, e.Failed)]
    ends = [event for event in seen if isinstance(event, (e.Epoch, e.Epochs))]
    ends = [
        one for event in ends for one in (event.each() if isinstance(event, e.Epochs) else [event])
    ]
    return runner, [one for one in ends if one.step]


def evaluated(runner, count):
    part = runner.run.prepared.parts["train"]
    model = runner.run.models["model"]
    x, y = part.inputs["x"][:count], part.targets["y"][:count]
    return model.evaluate(x, y, batch_size=512, verbose=0, return_dict=True)


@pytest.mark.covers("C09")
@pytest.mark.parametrize(("every", "count"), [(1, 20), (4, 0)])
def test_the_interval_and_the_training_examples_that_are_evaluated_can_be_chosen(every, count):
    runner, ends = trained(max_steps=20, evaluate_every=every, evaluate_train=count)
    assert [one.step for one in ends] == list(range(every, 21, every))
    found = evaluated(runner, count or None)
    for name, value in found.items():
        assert ends[-1].logs[name] == pytest.approx(value, rel=1e-5), name
    assert {"val_loss", "val_accuracy"} <= set(ends[-1].logs)


def test_without_it_the_mean_over_the_steps_is_reported():
    runner, ends = trained(epochs=1)
    (only,) = ends
    # With four of five units dropped, the steps of training are far worse than the network is.
    assert only.logs["loss"] > evaluated(runner, None)["loss"] * 1.05


def test_evaluating_training_examples_changes_nothing_of_the_run():
    plain, judged = trained(epochs=2)[0], trained(epochs=2, evaluate_train=0)[0]
    for one, other in zip(
        *(runner.run.models["model"].get_weights() for runner in (plain, judged))
    ):
        np.testing.assert_array_equal(one, other)
