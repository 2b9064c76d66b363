"""Which output a view is about."""

from dataclasses import replace

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Training
from nnplayground.gui.views.confusion import Confusion
from nnplayground.gui.views.output_choice import ClassChoice, OutputChoice, targets

GRAPH = Graph(
    (
        Node("x", "InputLayer", {"shape": (4,)}),
        Node("digit", "Dense", {"units": 10}, (Ref("x"),)),
        Node("side", "Dense", {"units": 2}, (Ref("x"),)),
        Node("shown", "Dense", {"units": 3}, (Ref("x"),)),
    ),
)
LOSS = Pick("SparseCategoricalCrossentropy")


@pytest.fixture
def two(desk):
    """A project with two outputs that are trained, and one that is only shown."""
    unseen = OutputTraining(LOSS, trained=False)
    training = Training(outputs={"shown": unseen})
    project = replace(desk.document.project, networks={"model": GRAPH}, training=training)
    desk.document.edit("outputs", project)
    return project


@pytest.fixture
def box(desk, qtbot):
    box = OutputChoice("some", desk.document, desk.live, desk.selection)
    qtbot.addWidget(box)
    return box


def test_outputs_that_are_trained_have_their_targets(two):
    assert targets(two, ["side", "digit"]) == {"digit": "digit", "side": "side"}
    assert targets(two, ["a", "b"]) == {"digit": "a", "side": "b"}


def test_one_output_needs_no_choice(desk, box):
    box.offer(None)
    assert not box.isVisibleTo(None)
    assert box.key == ""


def test_a_choice_counts_for_every_view(desk, two, box):
    box.offer(None)
    assert box.keys == ("digit", "side")
    assert (box.key, box.currentText()) == ("", "digit")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert desk.selection.output == box.key == "side"
    desk.selection.choose_output("gone")
    assert (box.key, box.currentText()) == ("", "digit")


def test_views_of_answers_ask_for_the_chosen_output(desk, two):
    view = desk.show(Confusion)
    assert "output" not in dict(view.wants()[0].options)
    desk.selection.choose_output("side")
    assert dict(view.wants()[0].options)["output"] == "side"
    assert view.output.isVisible()


def test_the_class_that_is_said_is_minus_one(qtbot):
    box = ClassChoice("some")
    qtbot.addWidget(box)
    assert box.number == -1
    box.offer(("cat", "dog"))
    box.choose(1)
    assert (box.number, box.currentText()) == (1, "dog")
    box.offer((), count=2)
    assert (box.number, box.currentText()) == (1, "1")
    box.offer(("one",))
    assert box.number == -1
