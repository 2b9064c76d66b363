"""The table of weights that fit: what is checked is taken, and frozen if asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.gui import dialogs
from nnplayground.gui.panels.transfer import TransferPanel

CONV, DENSE, OTHER = ((3, 3, 1, 16), (16,)), ((10816, 10), (10,)), ((72, 3), (3,))
ROWS = (
    e.Match("conv", "conv", CONV, CONV),
    e.Match("dense", "dense", OTHER, DENSE),
    e.Match("head", "", OTHER, ()),
)


@pytest.fixture
def panel(show, room):
    found = show(TransferPanel)
    found.choose("/models/net.keras")
    room.worker.event.emit(e.Matches("/models/net.keras", "name", ROWS))
    return found


def asked(room, kind):
    return [one for one in room.worker.posted if isinstance(one, kind)]


def test_an_empty_panel_says_what_it_is_for(show):
    panel = show(TransferPanel)
    assert panel.empty.isVisible()
    assert not panel.table.isVisible()
    assert not panel.apply.isEnabled()


def test_a_file_is_looked_at_by_name_and_by_shape(show, room, monkeypatch, qtbot):
    panel = show(TransferPanel)
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: Path("/models/net.keras"))
    panel.source.setCurrentIndex(panel.source.findText("A file …"))
    panel.source.activated.emit(panel.source.currentIndex())
    assert panel.source.currentText() == "net.keras"
    panel.by.setCurrentIndex(1)
    panel.by.activated.emit(1)
    assert [(one.source, one.by) for one in asked(room, e.LookAtWeights)] == [
        (str(Path("/models/net.keras")), "name"),
        (str(Path("/models/net.keras")), "shape"),
    ]


@pytest.mark.covers("X07")
def test_the_table_says_what_matches_and_only_that_is_taken(panel, room, qtbot):
    assert [panel.table.topLevelItem(place).text(3) for place in range(3)] == ["yes", "no", "–"]
    assert "10816×10 and 10 ≠ 72×3 and 3" in panel.copied()
    panel.freeze.setChecked(True)
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    (command,) = asked(room, e.TakeWeights)
    assert (command.source, command.pairs) == ("/models/net.keras", (("conv", "conv"),))
    assert command.project.networks["model"]["conv"].values["trainable"] is False
    assert "trainable" not in command.project.networks["model"]["dense"].values
    room.worker.event.emit(e.Lent({}, ("model/conv",), "/models/net.keras"))
    assert "conv" in panel.lent.text()
    room.document.undo_stack.undo()
    assert "trainable" not in room.document.project.networks["model"]["conv"].values


def test_unchecked_layers_are_left(panel, room, qtbot):
    panel.table.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert not panel.apply.isEnabled()
    panel.take()
    assert not asked(room, e.TakeWeights)


def test_a_refusal_is_shown_in_the_panel(panel, room):
    panel.take()
    room.worker.event.emit(e.Failed("weights", "The weights of conv have other shapes"))
    assert panel.problem.isVisible()
    assert "other shapes" in panel.problem.text.text()


def test_weights_are_given_back(panel, room, qtbot):
    room.worker.event.emit(e.Lent({}, ("model/conv",), "x"))
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert asked(room, e.Lend)
    room.worker.event.emit(e.Lent({}))
    assert panel.lent.text() == ""
    assert not panel.back.isEnabled()


def test_a_click_chooses_the_layer(panel, room):
    panel.table.itemClicked.emit(panel.table.topLevelItem(0), 0)
    assert room.selection.nodes == ("conv",)
    panel.table.itemClicked.emit(panel.table.topLevelItem(2), 0)
    assert room.selection.nodes == ("conv",)
