"""Buttons that put a layer right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.lint import Facts
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.gui.panels.findings import KnownFacts
from nnplayground.gui.panels.mend_list import MendList, findings_at
from nnplayground.gui.panels.training import TrainingPanel
from tests.gui.panels.conftest import small_check


@pytest.fixture
def mended(room, qtbot):
    """The list of a pooling whose window is too large, and a project that has it."""
    graph = stack(
        Node("input", "InputLayer", {"shape": (4, 4, 1)}),
        Node("pool", "MaxPooling2D", {"pool_size": (5, 5)}),
    )
    room.document.reset(Project(networks={"model": graph}))
    found = {
        "input": e.NodeReport(((4, 4, 1),)),
        "pool": e.NodeReport(problem="the input is too small"),
    }
    room.live.on_event(e.Checked(room.document.project, {"model": found}))
    widget = MendList(room.document, room.live)
    qtbot.addWidget(widget)
    return widget


def buttons(widget):
    return {one.text(): one for one in widget.findChildren(QPushButton) if not one.isHidden()}


@pytest.mark.covers("X12")
def test_a_button_mends_the_layer_as_one_undo_step(mended, room):
    mended.show_node("model", "pool")
    buttons(mended)["Set padding to same"].click()
    node = room.document.project.networks["model"]["pool"]
    assert node.values["padding"] == "same"
    assert room.document.undo_stack.count() == 1
    room.document.undo_stack.undo()
    assert "padding" not in room.document.project.networks["model"]["pool"].values


def test_what_a_mend_does_is_not_offered_a_second_time_by_a_finding(mended):
    mended.show_node("model", "pool")
    assert findings_at(mended.document.project, None, "model", "pool")
    assert mended.findings == []


def test_the_list_is_hidden_where_there_is_nothing_to_mend(mended):
    mended.show_node("model", "input")
    assert mended.isHidden()
    mended.show_node("model", "pool")
    assert not mended.isHidden()
    mended.show_node("model", "")
    assert mended.isHidden()


def test_problems_of_an_older_network_are_not_mended(mended, room, qtbot):
    mended.show_node("model", "pool")
    project = room.document.project
    graph = project.networks["model"].with_values("pool", strides=(1, 1))
    button = next(iter(buttons(mended).values()))
    room.document.edit("Strides", replace(project, networks={"model": graph}))
    button.click()
    assert room.document.project.networks["model"] == graph
    qtbot.waitUntil(lambda: not mended.mends)


def test_an_output_is_mended_for_what_is_said_of_the_network(room, qtbot, monkeypatch):
    check = small_check(room.document.project)
    problem = "the output dense has shape 10, but the target y has 3; this loss needs both alike"
    room.live.on_event(replace(check, problem=problem, where="networks.model.dense"))
    widget = MendList(room.document, room.live)
    qtbot.addWidget(widget)
    monkeypatch.setattr(KnownFacts, "now", lambda self: Facts(target_shape=(3,)))
    widget.show_node("model", "dense")
    buttons(widget)["Set units of dense to 3"].click()
    assert room.document.project.networks["model"]["dense"].values["units"] == 3


def test_every_button_has_a_name_and_a_tool_tip(mended):
    mended.show_node("model", "pool")
    for place in range(len(mended.mends)):
        button = mended.findChild(QPushButton, f"layer.mend.{place}")
        assert button.toolTip()
        assert button.accessibleName()


def test_output_units_for_the_labels_are_offered_at_the_output(room, qtbot, monkeypatch):
    training = Training(loss=Pick("SparseCategoricalCrossentropy"))
    room.document.reset(replace(room.document.project, training=training))
    room.live.on_event(small_check(room.document.project))
    facts = Facts("classification", 7, "integer", 0.0, 1.0, 0, 6, (28, 28, 1), "image")
    monkeypatch.setattr(KnownFacts, "now", lambda self: facts)
    widget = MendList(room.document, room.live)
    qtbot.addWidget(widget)
    widget.show_node("model", "conv")
    assert widget.isHidden()
    widget.show_node("model", "dense")
    assert "on 7 classes needs 7" in widget.findings[0].message
    buttons(widget)["Set units to 7"].click()
    assert room.document.project.networks["model"]["dense"].values["units"] == 7
    qtbot.waitUntil(lambda: widget.isHidden())


def test_flatten_is_offered_at_a_dense_layer_on_maps(room, qtbot):
    graph = room.document.project.networks["model"].remove(["flatten"], heal=True)
    room.document.reset(Project(networks={"model": graph}))
    widget = MendList(room.document, room.live)
    qtbot.addWidget(widget)
    widget.show_node("model", "dense")
    buttons(widget)["Insert Flatten"].click()
    (ref,) = room.document.project.networks["model"]["dense"].inputs
    assert room.document.project.networks["model"][ref.node].type == "Flatten"


def test_a_layer_whose_name_begins_alike_is_not_blamed():
    graph = stack(
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("dense", "Dense", {"units": 3, "activation": Pick("relu")}),
        Node("dense_1", "Dropout", {"rate": 0.0}),
        Node("out", "Dense", {"units": 1}),
    )
    project = Project(networks={"model": graph})
    assert findings_at(project, None, "model", "dense") == []
    assert [one.rule for one in findings_at(project, None, "model", "dense_1")] == ["dead-dropout"]


def logits_checked(room, show, on):
    """Return the training panel with softmax at the end of the network and `from_logits` set by its check box."""
    panel = show(TrainingPanel)
    training = Training(loss=Pick("SparseCategoricalCrossentropy"))
    room.document.edit("loss", replace(room.document.project, training=training))
    panel.findChild(QCheckBox, "training.loss.from_logits").setChecked(on)
    panel.findings.refresh()
    return panel


@pytest.mark.covers("C08")
def test_from_logits_is_a_check_box_and_softmax_with_it_is_objected_to(room, show):
    panel = logits_checked(room, show, True)
    assert room.document.project.training.loss.values == {"from_logits": True}
    place = [one.rule for one in panel.findings.findings].index("logits-twice")
    panel.findChild(QPushButton, f"training.finding.{place}.fix").click()
    assert not room.document.project.training.loss.values.get("from_logits")


@pytest.mark.covers("C08")
def test_raw_scores_without_from_logits_are_objected_to(room, show):
    graph = room.document.project.networks["model"].with_values("dense", activation=Pick("linear"))
    room.document.edit("linear", replace(room.document.project, networks={"model": graph}))
    panel = logits_checked(room, show, False)
    place = [one.rule for one in panel.findings.findings].index("logits-missing")
    panel.findChild(QPushButton, f"training.finding.{place}.fix").click()
    assert panel.findChild(QCheckBox, "training.loss.from_logits").isChecked()
