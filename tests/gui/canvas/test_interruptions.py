"""What happens within a gesture: an edit, another network or a report of the engine must not break it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e
from nnplayground.core.graph import Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas import edits
from tests.gui.canvas.conftest import CONTROL, dense_chain

ASIDE = QPoint(250, 10)


def copy_of_a(room: Any) -> str:
    """Duplicate a and return the name of the copy, which undo takes away again."""
    room.click(room.box("a"))
    room.key(Qt.Key.Key_D, CONTROL)
    return str(room.chosen[0])


def test_a_report_during_a_drag_does_not_lose_the_drag(room: Any) -> None:
    start = room.box("a")
    room.press(start)
    room.move(start + ASIDE)
    room.checked({"a": e.NodeReport(((3,),), 5, 5)})
    QApplication.processEvents()
    room.release(start + ASIDE)
    assert room.scene.node_item("a").x() > 100
    assert room.steps == 1


def test_undo_during_a_drag_gives_the_drag_up(room: Any) -> None:
    name = copy_of_a(room)
    start = room.box(name)
    room.press(start)
    room.move(start + ASIDE)
    room.undo()
    room.move(start + ASIDE + QPoint(10, 0))
    room.release(start + ASIDE + QPoint(10, 0))
    assert name not in room.graph
    assert room.project.layout.get("model", {}) == {}


def test_delete_during_a_drag_deletes_and_moves_nothing(room: Any) -> None:
    start = room.box("a")
    room.press(start)
    room.move(start + ASIDE)
    room.key(Qt.Key.Key_Delete)
    room.move(start + ASIDE + QPoint(10, 0))
    room.release(start + ASIDE + QPoint(10, 0))
    assert room.names == ["input", "b", "c"]
    assert room.steps == 1


def test_undo_while_a_link_is_drawn_gives_the_link_up(room: Any) -> None:
    start = room.output(copy_of_a(room))
    room.press(start)
    room.move(start + QPoint(60, 30))
    room.undo()
    room.view.grab()
    room.release(room.box("c"))
    assert room.reads("c") == ["b"]
    assert {item.lit.name for item in room.scene.nodes} == {"NO"}


def test_another_network_during_a_drag_stays_as_it_is(make_room: Any) -> None:
    room = make_room(generator=dense_chain(2), discriminator=dense_chain(3))
    start = room.box("b")
    room.press(start)
    room.move(start + ASIDE)
    room.canvas.tabs.setCurrentIndex(1)
    room.move(start + ASIDE + QPoint(10, 0))
    room.release(start + ASIDE + QPoint(10, 0))
    assert room.steps == 0


def test_an_input_layer_dropped_on_a_link_is_refused_with_the_reason(room: Any) -> None:
    before: Project = room.project
    room.drop("InputLayer", room.link("a", "b"))
    assert room.project is before
    assert "takes no input" in room.said[-1]


def test_only_a_layer_that_takes_an_input_can_stand_on_a_link() -> None:
    graph = dense_chain(2)
    with pytest.raises(ValueError, match="takes no input"):
        edits.insert_new(graph, Node("more", "InputLayer"), Ref("a"), "b")


def test_a_layer_typed_after_a_double_click_goes_behind_the_chosen_one(room: Any) -> None:
    room.click(room.box("a"))
    room.double_click(QPoint(20, room.viewport.height() - 20))
    room.type("Dropout")
    room.press_key(Qt.Key.Key_Return)
    assert room.reads("b") == ["dropout"]
    assert room.reads("dropout") == ["a"]
