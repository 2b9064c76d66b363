"""The context menu of numbers: three values side by side."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from nnplayground.core import events as e
from nnplayground.core.field import read
from nnplayground.core.graph import Node
from nnplayground.core.project import Project
from nnplayground.core.vary import variants
from nnplayground.gui.panels.data import DataPanel
from nnplayground.gui.panels.inspector import InspectorPanel
from nnplayground.gui.panels.training import TrainingPanel


@pytest.fixture
def entry(qtbot):
    """Return what opens the context menu of a widget as the key does, and gives the entry in it."""
    opened = []

    def find(panel, name, widget=""):
        editor = panel.findChild(QWidget, widget or name)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(editor, event)
        menu = editor.findChild(QMenu, f"{name}.menu")
        assert menu is not None
        opened.append(menu)
        return next(one for one in menu.actions() if one.objectName() == f"{name}.three")

    yield find
    for menu in opened:
        if shiboken6.isValid(menu):
            menu.close()


def tried(room, path):
    return [read(project, path) for project in variants(room.document.project)]


@pytest.mark.parametrize("widget", ["training.learning_rate", "training.learning_rate.slider"])
def test_three_learning_rates_are_two_clicks_and_one_undo_step(room, show, entry, widget):
    panel = show(TrainingPanel)
    action = entry(panel, "training.learning_rate", widget)
    assert action.text() == "Try three values: 0.1, 0.001, 0.0001"
    action.trigger()
    assert tried(room, "training.learning_rate") == [0.001, 0.1, 0.0001]
    assert any(
        isinstance(one, e.Train) and one.project is room.document.project
        for one in room.worker.posted
    )
    room.document.undo_stack.undo()
    assert room.document.project.twins == ()


def test_a_setting_of_the_optimizer_of_the_project_is_found(room, show, entry):
    panel = show(TrainingPanel)
    entry(panel, "training.optimizer.beta_1").trigger()
    assert tried(room, "training.optimizer.beta_1") == [0.9, 0.0, 0.99]


def test_the_menu_of_a_field_keeps_its_entries_for_text(show, entry):
    panel = show(TrainingPanel)
    entry(panel, "training.batch_size")
    menu = panel.findChild(QMenu, "training.batch_size.menu")
    assert len(menu.actions()) > 5


def test_a_setting_of_a_layer_is_tried_in_that_layer(room, show, entry):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    entry(panel, "layer.filters").trigger()
    assert tried(room, "networks.model.conv.filters") == [16, 8, 32]


def test_a_setting_of_several_layers_cannot_be_tried(room, show, entry):
    panel = show(InspectorPanel)
    graph = room.document.project.networks["model"]
    graph = graph.append(Node("other", "Dense", {"units": 3}))
    room.document.edit("", Project(networks={"model": graph}))
    room.selection.choose_nodes(("dense", "other"))
    action = entry(panel, "layer.units")
    assert not action.isEnabled()
    assert "single layer" in action.toolTip()


def test_twins_share_their_data(show, entry):
    panel = show(DataPanel)
    action = entry(panel, "data.noise")
    assert not action.isEnabled()
    assert action.toolTip() == "Twins learn from the same data."
