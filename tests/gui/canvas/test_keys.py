"""Keys and the menu: delete, copy, rename, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas import clipboard
from tests.gui.canvas.conftest import CONTROL, branched

Key = Qt.Key
HOSTILE = {
    "plain words": "hello",
    "nothing": "",
    "a list": "[1, 2]",
    "other JSON": '{"nodes": []}',
    "not a number": '{"nnplayground.layers": NaN, "nodes": []}',
    "deep": "[" * 100_000,
    "another format": '{"nnplayground.layers": 99, "nodes": []}',
    "no layers": '{"nnplayground.layers": 1, "nodes": []}',
    "too long": "x" * 3_000_000,
}
ROWS = {
    "an unknown type": {"type": "os.system"},
    "an unknown setting": {"values": {"command": "rm"}},
    "a wrong value": {"values": {"units": "many"}},
    "an infinite value": {"values": {"units": 1e999}},
    "a list as a value": {"values": {"units": [[[[[[[[[[1]]]]]]]]]]}},
    "a strange pick": {"values": {"activation": {"pick": 7, "values": {}}}},
    "a slash in the name": {"id": "../../etc"},
    "a number as a name": {"id": 5},
    "an empty name": {"id": ""},
    "a link from nowhere": {"inputs": [["ghost", 0]]},
    "a link to itself": {"inputs": [["a", 0]]},
    "a negative port": {"inputs": [["a", -1]]},
    "a port that is true": {"inputs": [["a", True]]},
    "too many links": {"inputs": [["a", 0]] * 300},
    "a further field": {"extra": 1},
}


def hostile_row(change: dict[str, Any]) -> str:
    row = {"id": "a", "type": "Dense", "values": {}, "inputs": [], **change}
    return json.dumps({clipboard.MARK: 1, "nodes": [row]})


def test_delete_links_the_layer_before_to_the_layer_behind(room: Any) -> None:
    room.click(room.box("b"))
    room.key(Key.Key_Delete)
    assert room.names == ["input", "a", "c"]
    assert room.reads("c") == ["a"]
    assert room.chosen == ("a",)
    assert room.steps == 1


def test_undo_of_delete_brings_the_layer_and_its_place_back(room: Any) -> None:
    room.drag(room.box("b"), room.box("b") + QPoint(200, 0))
    project = room.project
    room.key(Key.Key_Delete)
    assert "b" not in room.project.layout["model"]
    room.undo()
    assert room.project == project
    assert room.scene.node_item("b").x() == project.layout["model"]["b"][0]


def test_backspace_deletes_all_chosen_layers_in_one_step(room: Any) -> None:
    room.click(room.box("a"))
    room.click(room.box("b"), CONTROL)
    room.key(Key.Key_Backspace)
    assert room.names == ["input", "c"]
    assert room.reads("c") == ["input"]
    assert room.steps == 1


def test_deleting_everything_leaves_an_empty_canvas_with_a_hint(room: Any) -> None:
    room.key(Key.Key_A, CONTROL)
    room.key(Key.Key_Delete)
    assert room.names == []
    assert room.canvas.hint.isVisible()
    room.undo()
    assert room.names == ["input", "a", "b", "c"]


def test_delete_with_nothing_chosen_does_nothing(room: Any) -> None:
    room.key(Key.Key_Delete)
    assert room.steps == 0


def test_copy_and_paste_put_copies_behind_the_chosen_layer(room: Any) -> None:
    room.click(room.box("a"))
    room.click(room.box("b"), CONTROL)
    room.key(Key.Key_C, CONTROL)
    assert room.steps == 0
    room.key(Key.Key_V, CONTROL)
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "a_1", "b_1", "c"]
    assert set(room.chosen) == {"a_1", "b_1"}
    assert room.graph.problems() == ()
    assert room.steps == 1


def test_paste_at_the_end_of_the_network_moves_the_marked_output(make_room: Any) -> None:
    graph = branched()
    room = make_room(Graph(graph.nodes, (Ref("last"),)))
    room.click(room.box("last"))
    room.key(Key.Key_C, CONTROL)
    room.key(Key.Key_V, CONTROL)
    assert room.graph.outputs == (Ref("last_1"),)
    assert room.graph.problems() == ()


def test_cut_removes_and_paste_brings_back(room: Any) -> None:
    room.click(room.box("b"))
    room.key(Key.Key_X, CONTROL)
    assert room.names == ["input", "a", "c"]
    room.key(Key.Key_V, CONTROL)
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "c"]
    assert room.steps == 2


def test_copies_keep_settings_and_the_links_among_them(make_room: Any) -> None:
    room = make_room(branched())
    room.key(Key.Key_A, CONTROL)
    room.key(Key.Key_C, CONTROL)
    room.click(QPoint(15, 350))
    room.key(Key.Key_V, CONTROL)
    assert room.reads("joined_1") == ["a_1", "b_1"]
    assert room.graph["last_1"].values == {"units": 1}


def test_duplicate_leaves_the_clipboard_alone(room: Any) -> None:
    QGuiApplication.clipboard().setText("mine")
    room.click(room.box("b"))
    room.key(Key.Key_D, CONTROL)
    assert room.reads("b_1") == ["b"]
    assert QGuiApplication.clipboard().text() == "mine"
    assert room.steps == 1


def test_layers_travel_from_one_window_to_another(make_room: Any) -> None:
    one, other = make_room(branched()), make_room(Graph())
    one.canvas.select_all()
    one.canvas.copy()
    other.canvas.paste()
    assert other.graph.order() == one.graph.order()


def test_copy_with_nothing_chosen_says_so(room: Any) -> None:
    QGuiApplication.clipboard().setText("mine")
    room.key(Key.Key_C, CONTROL)
    assert room.said
    assert QGuiApplication.clipboard().text() == "mine"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_that_is_no_layers_is_refused_in_one_sentence(room: Any, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    room.key(Key.Key_V, CONTROL)
    assert room.steps == 0
    assert room.canvas.message.isVisible()
    assert "\n" not in room.canvas.message.text()
    assert room.canvas.message.geometry().right() <= room.view.width()


@pytest.mark.parametrize("change", ROWS.values(), ids=ROWS.keys())
def test_a_forged_layer_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(clipboard.PasteError):
        clipboard.from_text(hostile_row(change))


def test_f2_renames_everywhere(room: Any) -> None:
    room.drag(room.box("b"), room.box("b") + QPoint(200, 0))
    room.key(Key.Key_F2)
    assert QApplication.focusWidget() is room.canvas.rename_field
    room.type("middle")
    room.press_key(Key.Key_Return)
    assert room.names == ["input", "a", "middle", "c"]
    assert room.reads("c") == ["middle"]
    assert set(room.project.layout["model"]) == {"middle"}
    assert room.chosen == ("middle",)
    assert room.steps == 2
    assert QApplication.focusWidget() is room.view


def test_escape_keeps_the_old_name(room: Any) -> None:
    room.click(room.box("b"))
    room.key(Key.Key_F2)
    room.type("middle")
    room.press_key(Key.Key_Escape)
    assert not room.canvas.rename_field.isVisible()
    assert room.steps == 0
    assert QApplication.focusWidget() is room.view


@pytest.mark.parametrize("name", ["a", "x/y"])
def test_a_taken_or_illegal_name_is_refused_with_the_reason(room: Any, name: str) -> None:
    room.click(room.box("b"))
    room.key(Key.Key_F2)
    room.type(name)
    room.press_key(Key.Key_Return)
    assert room.steps == 0
    assert room.said
    assert room.canvas.message.isVisible()


def test_a_double_click_on_a_box_renames_it(room: Any) -> None:
    room.double_click(room.box("c"))
    assert room.canvas.rename_field.isVisible()
    room.type("classes")
    room.press_key(Key.Key_Return)
    assert "classes" in room.graph
    assert room.steps == 1


def test_leaving_the_name_field_takes_the_name(room: Any) -> None:
    room.click(room.box("c"))
    room.key(Key.Key_F2)
    room.type("classes")
    room.click(QPoint(15, 350))
    assert "classes" in room.graph


# --- the menu ---------------------------------------------------------------------------------------------------------


def open_menu(room: Any, place: QPoint) -> dict[str, Any]:
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        room.viewport, QContextMenuEvent(reason, place, room.viewport.mapToGlobal(place))
    )
    menu = room.canvas.findChild(QMenu, "canvas.menu")
    assert menu is not None
    return {action.objectName(): action for action in menu.actions()}


def close_menu(room: Any) -> None:
    for menu in room.canvas.findChildren(QMenu, "canvas.menu"):
        menu.close()


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("canvas.menu.duplicate", ["input", "a", "b", "b_1", "c"]),
        ("canvas.menu.delete", ["input", "a", "c"]),
        ("canvas.menu.cut", ["input", "a", "c"]),
    ],
)
def test_the_menu_of_a_box_edits_it(room: Any, name: str, names: list[str]) -> None:
    actions = open_menu(room, room.box("b"))
    assert room.chosen == ("b",)
    actions[name].trigger()
    assert [node.id for node in room.graph.order()] == names
    assert room.steps == 1
    close_menu(room)


def test_the_menu_copies_and_pastes(room: Any) -> None:
    open_menu(room, room.box("b"))["canvas.menu.copy"].trigger()
    close_menu(room)
    open_menu(room, room.box("c"))["canvas.menu.paste"].trigger()
    close_menu(room)
    assert room.reads("b_1") == ["c"]


def test_the_menu_renames_and_searches(room: Any) -> None:
    open_menu(room, room.box("b"))["canvas.menu.rename"].trigger()
    close_menu(room)
    assert room.canvas.rename_field.isVisible()
    open_menu(room, QPoint(30, 300))["canvas.menu.add"].trigger()
    close_menu(room)
    assert room.canvas.search.isVisible()


def test_the_menu_of_a_link_deletes_it(room: Any) -> None:
    actions = open_menu(room, room.link("a", "b"))
    assert not actions["canvas.menu.rename"].isEnabled()
    actions["canvas.menu.delete"].trigger()
    close_menu(room)
    assert room.reads("b") == []


def test_the_menu_on_empty_ground_offers_only_what_is_possible(room: Any) -> None:
    actions = open_menu(room, QPoint(30, 300))
    enabled = {name for name, action in actions.items() if action.isEnabled()}
    close_menu(room)
    assert "canvas.menu.add" in enabled
    assert not enabled & {"canvas.menu.rename", "canvas.menu.delete", "canvas.menu.copy"}


def test_the_menu_key_opens_the_menu_at_the_current_box(room: Any, monkeypatch: Any) -> None:
    room.click(room.box("c"))
    wanted: list[QPoint] = []
    room.view.menu_wanted.disconnect()
    room.view.menu_wanted.connect(wanted.append)
    reason = QContextMenuEvent.Reason.Keyboard
    place = room.box("a")
    QApplication.sendEvent(
        room.viewport, QContextMenuEvent(reason, place, room.viewport.mapToGlobal(place))
    )
    assert room.chosen == ("c",)
    assert (wanted[0] - room.box("c", 0.5)).manhattanLength() <= 2


def test_layers_on_the_clipboard_come_back_as_they_were() -> None:
    graph = branched().add(
        Node("conv", "Conv2D", {"filters": 4, "kernel_size": (5, 5)}, (Ref("input"),))
    )
    names = [node.id for node in graph.nodes]
    assert clipboard.from_text(clipboard.to_text(graph, names)) == graph.order()
