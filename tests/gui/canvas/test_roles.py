"""The networks of a project: tabs, and a menu to add, rename and remove them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.canvas.conftest import dense_chain
from tests.gui.canvas.test_keys import close_menu, open_menu

Key = Qt.Key


def rows(room: Any) -> dict[str, Any]:
    """Return the rows of the menu of the canvas about networks."""
    open_menu(room, QPoint(30, 300))
    menu = room.canvas.findChild(QMenu, "canvas.menu.networks")
    return {action.objectName(): action for action in menu.actions()}


def test_a_network_is_added_and_named_at_once(room: Any) -> None:
    rows(room)["canvas.menu.add_role"].trigger()
    close_menu(room)
    assert list(room.project.networks) == ["model", "network"]
    assert room.canvas.editor.role == "network"
    assert QApplication.focusWidget() is room.canvas.rename_field
    room.type("critic")
    room.press_key(Key.Key_Return)
    assert list(room.project.networks) == ["model", "critic"]
    assert [room.canvas.tabs.tabText(at) for at in range(2)] == ["model", "critic"]
    assert room.canvas.tabs.isVisible()
    assert room.canvas.hint.isVisible()


def test_a_network_is_removed_and_brought_back(make_room: Any) -> None:
    room = make_room(model=dense_chain(1), critic=dense_chain(3))
    room.canvas.tabs.setCurrentIndex(1)
    rows(room)["canvas.menu.remove_role"].trigger()
    close_menu(room)
    assert list(room.project.networks) == ["model"]
    assert room.names == ["input", "a"]
    room.undo()
    assert set(room.project.networks) == {"model", "critic"}


def test_the_network_that_is_trained_keeps_its_name_and_place(make_room: Any) -> None:
    room = make_room(model=dense_chain(1), critic=dense_chain(3))
    rows(room)["canvas.menu.remove_role"].trigger()
    close_menu(room)
    assert room.steps == 0
    assert "is trained" in room.said[-1]


def test_a_tab_has_the_same_menu_for_its_own_network(make_room: Any) -> None:
    room = make_room(model=dense_chain(1), critic=dense_chain(3))
    tabs = room.canvas.tabs
    place = tabs.tabRect(1).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(tabs, QContextMenuEvent(reason, place, tabs.mapToGlobal(place)))
    assert room.canvas.editor.role == "critic"
    menu = tabs.findChild(QMenu, "canvas.tabs_menu")
    actions = {action.objectName(): action for action in menu.actions()}
    actions["canvas.menu.rename_role"].trigger()
    menu.close()
    room.type("judge")
    room.press_key(Key.Key_Return)
    assert list(room.project.networks) == ["model", "judge"]
