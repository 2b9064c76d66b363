"""Everything with keys alone: links, places, outputs, tabs, settings."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas.linking import ConnectByKeys
from tests.gui.canvas.conftest import CONTROL, branched, dense_chain
from tests.gui.canvas.test_keys import close_menu, open_menu

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(room: Any, name: str) -> None:
    room.canvas.editor.choose(name)


def pointed(room: Any) -> tuple[str, int]:
    gesture = room.view.gesture
    assert isinstance(gesture, ConnectByKeys)
    return gesture.over.node_id, gesture.port


# --- linking ----------------------------------------------------------------------------------------------------------


def test_l_and_enter_link_to_the_nearest_input(make_room: Any) -> None:
    room = make_room(dense_chain(2).add(Node("loose", "Dense")))
    choose(room, "b")
    room.key(Key.Key_L)
    assert pointed(room) == ("loose", 0)
    room.canvas.grab()
    room.key(Key.Key_Return)
    assert room.reads("loose") == ["b"]
    assert room.view.gesture is None
    assert room.steps == 1


def test_arrows_walk_among_all_inputs_that_may_take_the_link(make_room: Any) -> None:
    room = make_room(branched())
    choose(room, "input")
    room.key(Key.Key_L)
    seen = []
    for _ in range(4):
        seen.append(pointed(room))
        room.key(Key.Key_Down)
    assert set(seen) == {("joined", 0), ("joined", 1), ("joined", 2), ("last", 0)}
    room.key(Key.Key_Up)
    assert pointed(room) == seen[-1]
    assert "last" in room.view.accessibleDescription() or "joined" in (
        room.view.accessibleDescription()
    )
    room.key(Key.Key_Escape)
    assert room.view.gesture is None
    assert not any(item.lit_ports for item in room.scene.nodes)
    assert room.steps == 0


def test_the_second_input_of_a_layer_can_be_replaced_by_keys(make_room: Any) -> None:
    inputs = tuple(Node(name, "InputLayer", {"shape": (4,)}) for name in ("one", "two", "x"))
    room = make_room(Graph(inputs).add(Node("minus", "Subtract", {}, (Ref("one"), Ref("two")))))
    choose(room, "x")
    room.key(Key.Key_L)
    while pointed(room) != ("minus", 1):
        room.key(Key.Key_Right)
    room.key(Key.Key_Enter)
    assert room.reads("minus") == ["one", "x"]


def states() -> Graph:
    """Return an LSTM that returns its states, and a layer without an input."""
    return Graph(
        (
            Node("input", "InputLayer", {"shape": (5, 4)}),
            Node("lstm", "LSTM", {"return_state": True}, (Ref("input"),)),
            Node("loose", "Dense"),
        )
    )


def test_l_once_more_begins_at_the_next_output_of_the_layer(make_room: Any) -> None:
    room = make_room(states())
    room.checked({"lstm": NodeReport(((8,),) * 3)})
    choose(room, "lstm")
    room.key(Key.Key_L)
    room.key(Key.Key_L)
    room.key(Key.Key_Return)
    assert room.graph["loose"].inputs == (Ref("lstm", 1),)


@pytest.mark.covers("X08")
def test_the_menu_of_a_port_marks_that_tensor(make_room: Any) -> None:
    room = make_room(states())
    room.checked({"lstm": NodeReport(((8,),) * 3)})
    actions = open_menu(room, room.output("lstm", 2))
    actions["canvas.menu.output"].trigger()
    close_menu(room)
    assert Ref("lstm", 2) in room.graph.ends()
    assert room.facts("lstm").returned == (0, 2), "its first one was an end already"


def test_a_link_needs_a_layer_to_begin_at_and_one_to_end_at(room: Any) -> None:
    room.key(Key.Key_L)
    assert "begins" in room.said[-1]
    choose(room, "c")
    room.key(Key.Key_L)
    assert room.view.gesture is None
    assert "No layer" in room.said[-1]


def test_an_edit_meanwhile_gives_the_link_up(room: Any) -> None:
    choose(room, "a")
    room.key(Key.Key_L)
    room.canvas.editor.add("Dropout")
    room.key(Key.Key_Return)
    assert room.view.gesture is None
    assert room.steps == 1


def test_brackets_choose_the_links_of_a_layer_and_delete_removes_one(make_room: Any) -> None:
    room = make_room(branched())
    choose(room, "joined")
    links = []
    for _ in range(4):
        room.key(Key.Key_BracketRight)
        links.append(room.canvas.editor.link)
    around = [(Ref("a"), "joined"), (Ref("b"), "joined"), (Ref("joined"), "last")]
    assert links == [*around, around[0]]
    room.key(Key.Key_BracketLeft)
    room.key(Key.Key_Delete)
    assert room.reads("last") == []
    assert room.steps == 1


def test_enter_on_a_chosen_link_opens_the_search(room: Any) -> None:
    room.canvas.editor.choose_link((Ref("a"), "b"))
    room.key(Key.Key_Return)
    assert room.canvas.search.isVisible()


# --- places -----------------------------------------------------------------------------------------------------------


def test_shift_and_arrows_move_the_chosen_boxes_in_one_step(room: Any) -> None:
    item = room.scene.node_item("b")
    x, y = item.x(), item.y()
    choose(room, "b")
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Left):
        room.key(key, SHIFT)
    assert room.project.layout["model"] == {"b": (x + 8, y + 8)}
    assert room.steps == 1
    room.undo()
    assert (item.x(), item.y()) == (x, y)


def test_nothing_chosen_is_not_moved(room: Any) -> None:
    room.key(Key.Key_Right, SHIFT)
    assert room.steps == 0


# --- the rest ---------------------------------------------------------------------------------------------------------


@pytest.mark.covers("X08")
def test_o_marks_any_layer_as_an_output_and_takes_the_mark_away(room: Any) -> None:
    choose(room, "a")
    room.key(Key.Key_O)
    assert room.graph.ends() == (Ref("c"), Ref("a"))
    assert room.project.training.outputs["a"].trained is False
    room.key(Key.Key_O)
    assert room.graph.ends() == (Ref("c"),)
    assert room.steps == 2


def test_enter_asks_for_the_settings_of_the_current_layer(room: Any) -> None:
    wanted: list[str] = []
    room.canvas.settings_wanted.connect(wanted.append)
    choose(room, "b")
    room.key(Key.Key_Return)
    assert wanted == ["b"]


def test_control_page_down_and_up_walk_through_the_networks(make_room: Any) -> None:
    room = make_room(one=dense_chain(1), two=dense_chain(2), three=dense_chain(3))
    walked = []
    for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
        room.key(key, CONTROL)
        walked.append(room.canvas.editor.role)
    assert walked == ["two", "three", "one", "three"]


def test_tab_opens_the_search_below_the_current_box(room: Any) -> None:
    room.move(QPoint(5, 300))
    choose(room, "c")
    wanted: list[QPoint] = []
    room.view.search_wanted.connect(wanted.append)
    room.view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    room.key(Key.Key_Tab)
    corner = room.box("c", 0, 1)
    assert abs(wanted[0].x() - corner.x()) < 3
    assert 0 < wanted[0].y() - corner.y() < 12


def test_a_key_that_means_nothing_is_left_to_the_window(room: Any) -> None:
    for key in (Key.Key_F7, Key.Key_Q, Key.Key_Percent):
        room.key(key)
    assert room.steps == 0
    assert QApplication.focusWidget() is room.view


def test_a_network_is_built_linked_and_placed_without_a_mouse(make_room: Any) -> None:
    room = make_room(Graph())
    for name in ("InputLayer", "Dense", "Dense"):
        room.key(Key.Key_Tab)
        room.type(name)
        room.press_key(Key.Key_Return)
    room.key(Key.Key_Tab)
    room.type("Add")
    room.press_key(Key.Key_Return)
    choose(room, "dense")
    room.key(Key.Key_L)
    while pointed(room) != ("add", 1):
        room.key(Key.Key_Right)
    room.key(Key.Key_Return)
    assert room.reads("add") == ["dense_1", "dense"]
    assert not room.graph.problems()
