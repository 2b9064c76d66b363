"""Data with two inputs and two targets in every view: nothing breaks, and what is shown belongs together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Training
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.gui.panels.browser import class_of
from nnplayground.gui.panels.predict import PredictBox
from nnplayground.gui.views import all_views
from nnplayground.gui.views.meaning import meaning

SHOWN = OutputTraining(Pick("MeanSquaredError"), trained=False)
GRAPH = Graph(
    (
        Node("left", "InputLayer", {"shape": (14, 14, 1)}),
        Node("right", "InputLayer", {"shape": (14, 14, 1)}),
        Node("flat", "Flatten", {}, (Ref("left"),)),
        Node("flat_1", "Flatten", {}, (Ref("right"),), layer="flat"),
        Node("join", "Concatenate", {}, (Ref("flat"), Ref("flat_1"))),
        Node("total", "Dense", {"units": 19, "activation": Pick("softmax")}, (Ref("join"),)),
        Node("same", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref("join"),)),
    ),
    (Ref("join"), Ref("same"), Ref("total")),
)


@pytest.fixture
def pairs(desk):
    """Load pairs of digits and start a run with two trained outputs and one that is shown."""
    training = Training(
        loss=Pick("SparseCategoricalCrossentropy"),
        outputs={"join": SHOWN, "same": OutputTraining(Pick("BinaryCrossentropy"))},
    )
    data = DataChoice(Pick("pairs", {"samples": 60}), (Pick("scale"),))
    project = replace(
        desk.document.project, networks={"model": GRAPH}, training=training, data=data
    )
    desk.document.edit("pairs", project)
    prepared = prepare(data, load(data.source))
    desk.send(e.Loaded(data, prepared))
    desk.start()
    return prepared


def answers(count=12):
    """Return what the probes of predictions give for the output "same"."""
    rng = np.random.default_rng(0)
    truth, scores = rng.integers(0, 2, count), rng.random((count, 1))
    return {
        "rows": np.arange(count),
        "outputs": scores,
        "truth": truth,
        "classes": (scores[:, 0] > 0.5).astype(int),
        "confidence": np.maximum(scores, 1 - scores)[:, 0],
        "scores": scores,
        "matrix": np.bincount(truth * 2 + (scores[:, 0] > 0.5), minlength=4).reshape(2, 2),
        "total": np.array(count),
        "threshold": np.array(0.5),
    }


@pytest.mark.covers("X06")
@pytest.mark.parametrize("kind", all_views(), ids=lambda kind: kind.name)
def test_every_view_opens_on_several_inputs_and_targets(desk, pairs, kind) -> None:
    view = desk.show(kind)
    for want in view.wants():
        if want.probe in ("predictions", "confusion"):
            desk.send(e.Snapshot(1, 5, 0.5, want, answers()))
    view.refresh()
    assert view.isVisible()


def test_an_example_says_all_of_its_targets(pairs) -> None:
    example = e.Example("train", 3)
    row = pairs.parts["train"].rows[3]
    total = pairs.raw.targets["total"][row]
    same = ("different", "same")[pairs.raw.targets["same"][row]]
    assert class_of(pairs, example) == f"total: {total}, same: {same}"
    assert class_of(pairs, example, "same") == same


def test_two_pictures_are_drawn_side_by_side(pairs) -> None:
    drawn = pairs.raw_picture("train", 3)
    assert drawn.shape == (14, 29, 1)
    assert np.array_equal(drawn[:, :14], pairs.raw_input("train", 3, "left"))
    assert np.array_equal(drawn[:, 15:], pairs.raw_input("train", 3, "right"))


def test_outputs_are_read_by_the_first_that_is_trained(desk, pairs) -> None:
    found = meaning(desk.document.project, pairs, 1, 0)
    assert (found.classes, found.low, found.high) == (True, 0.0, 1.0)


def test_the_answer_to_an_example_is_told_for_every_output_with_its_own_classes(
    desk, pairs, qtbot
) -> None:
    box = PredictBox(desk.document, desk.live, desk.selection)
    qtbot.addWidget(box)
    box.show()
    example = e.Example("train", 0)
    desk.selection.choose_example(example)
    outputs = {
        "join": np.zeros(5),
        "same": np.array([0.9]),
        "total": np.eye(19)[7],
    }
    desk.send(e.Predicted(1, example, outputs, {}))
    lines = box.result.text().splitlines()
    truth = {name: class_of(pairs, example, name) for name in ("same", "total")}
    assert lines[0] == "join: predicted 0, 0, 0, 0, 0"
    assert lines[1].startswith("same: predicted: same")
    assert lines[1].endswith(f"(true: {truth['same']})")
    assert lines[2].startswith("total: predicted: 7")
    assert lines[2].endswith(f"(true: {truth['total']})")
