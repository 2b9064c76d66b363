"""Buttons that put a layer right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.lint import Facts
from nnplayground.core.project import Project
from nnplayground.gui.panels.findings import KnownFacts
from nnplayground.gui.panels.mend_list import MendList
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


def test_the_list_is_hidden_where_there_is_nothing_to_mend(mended):
    mended.show_node("model", "input")
    assert mended.isHidden()
    mended.show_node("model", "pool")
    assert not mended.isHidden()
    mended.show_node("model", "")
    assert mended.isHidden()


def test_problems_of_an_older_network_are_not_mended(mended, room):
    mended.show_node("model", "pool")
    project = room.document.project
    graph = project.networks["model"].with_values("pool", strides=(1, 1))
    room.document.edit("Strides", replace(project, networks={"model": graph}))
    assert mended.isHidden()


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
    for place, button in enumerate(buttons(mended).values()):
        assert button.objectName() == f"layer.mend.{place}"
        assert button.toolTip()
        assert button.accessibleName()
