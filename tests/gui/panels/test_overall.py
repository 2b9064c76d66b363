"""Dropout and penalties of the whole network: what a drag does to its layers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QSlider, QWidget

from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.gui.panels.overall import affected, values_of, with_overall
from nnplayground.gui.panels.training import TrainingPanel


@pytest.fixture
def drops(room):
    """A network with two dropout layers."""
    graph = room.document.project.networks["model"]
    graph = graph.insert_on(Node("drop", "Dropout", {"rate": 0.2}), Ref("conv"), "flatten")
    graph = graph.insert_on(Node("noise", "AlphaDropout", {"rate": 0.2}), Ref("flatten"), "dense")
    room.document.reset(replace(room.document.project, networks={"model": graph}))


def node(room, name):
    return room.document.project.networks["model"][name]


def slider(panel, name):
    return panel.findChild(QSlider, f"training.overall.{name}.slider")


def drag(panel, name, *ticks):
    one = slider(panel, name)
    one.setSliderDown(True)
    for tick in ticks:
        one.setValue(tick)
    one.setSliderDown(False)


def enter(panel, name, value):
    panel.findChild(QAbstractSpinBox, f"training.overall.{name}").setValue(value)


def test_dropout_goes_to_all_dropout_layers_in_one_step(room, drops, show):
    panel = show(TrainingPanel)
    drag(panel, "dropout", 300, 500, 1000)
    assert node(room, "drop").values["rate"] == node(room, "noise").values["rate"] == 0.95
    assert room.document.undo_stack.count() == 1
    room.document.undo_stack.undo()
    assert values_of(room.document.project, "dropout") == [0.2, 0.2]


def test_penalties_go_to_all_layers_with_a_kernel_and_beside_each_other(room, drops, show):
    panel = show(TrainingPanel)
    enter(panel, "l2", 0.01)
    assert node(room, "conv").values["kernel_regularizer"] == Pick("L2")
    enter(panel, "l1", 0.001)
    for name in ("conv", "dense"):
        assert node(room, name).values["kernel_regularizer"] == Pick(
            "L1L2", {"l1": 0.001, "l2": 0.01}
        )
    enter(panel, "l2", 0)
    assert node(room, "dense").values["kernel_regularizer"] == Pick("L1", {"l1": 0.001})


def test_the_left_end_of_a_penalty_switches_it_off(room, drops, show):
    panel = show(TrainingPanel)
    drag(panel, "l2", 500)
    assert values_of(room.document.project, "l2")[0] > 0
    drag(panel, "l2", 200, 0)
    assert "kernel_regularizer" not in node(room, "conv").values


def test_penalties_have_a_logarithmic_slider(room, drops, show):
    panel = show(TrainingPanel)
    found = []
    for tick in (250, 500, 750):
        drag(panel, "l1", tick)
        found.append(values_of(room.document.project, "l1")[0])
    assert found[1] / found[0] == pytest.approx(found[2] / found[1], rel=0.1)


def test_another_kind_of_penalty_is_left_alone(room):
    project = room.document.project
    graph = project.networks["model"]
    odd = replace(graph["dense"], values={"kernel_regularizer": Pick("OrthogonalRegularizer")})
    project = replace(project, networks={"model": graph.with_node(odd)})
    assert affected(project, "l2") == [("model", "conv")]
    changed = with_overall(project, "l2", 0.5).networks["model"]["dense"]
    assert changed.values == odd.values


def test_values_that_differ_are_shown_as_such(room, drops, show):
    panel = show(TrainingPanel)
    graph = room.document.project.networks["model"]
    other = graph.with_node(replace(graph["drop"], values={"rate": 0.4}))
    room.document.edit("one", replace(room.document.project, networks={"model": other}))
    assert panel.overall.form.rows["dropout"].label.font().italic()


def test_without_dropout_layers_there_is_no_such_field(room, show):
    panel = show(TrainingPanel)
    assert slider(panel, "dropout") is None
    assert slider(panel, "l1") is not None


def test_without_layers_a_sentence_says_so(room, show):
    room.document.reset(Project())
    panel = show(TrainingPanel)
    assert panel.overall.nothing.isVisible()
    assert panel.findChild(QWidget, "training.overall.l1") is None
