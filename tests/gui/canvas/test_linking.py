"""Drawing, leading elsewhere and removing links."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas.node_item import Lit
from tests.gui.canvas.conftest import branched, dense_chain

Key = Qt.Key


def lit(room: Any) -> set[str]:
    return {item.node_id for item in room.scene.nodes if item.lit is Lit.LEGAL}


def test_a_drag_from_an_output_to_a_box_links_them(make_room: Any) -> None:
    room = make_room(dense_chain(2).add(Node("loose", "Dense")))
    room.drag(room.output("a"), room.box("loose"))
    assert room.reads("loose") == ["a"]
    assert room.steps == 1
    room.undo()
    assert room.reads("loose") == []


def test_a_joining_layer_takes_a_further_link(make_room: Any) -> None:
    room = make_room(branched())
    room.drag(room.output("input"), room.box("joined", 0.7))
    assert room.reads("joined") == ["a", "b", "input"]


def test_only_boxes_that_may_take_the_link_are_lit(make_room: Any) -> None:
    room = make_room(branched())
    room.press(room.output("joined"))
    room.move(room.output("joined") + QPoint(40, 10))
    assert lit(room) == set()
    room.release(room.output("joined") + QPoint(40, 10))
    room.press(room.output("a"))
    room.move(room.output("a") + QPoint(30, 10))
    assert lit(room) == {"b", "last"}
    room.canvas.grab()
    room.release(room.output("a") + QPoint(30, 10))
    assert all(item.lit is Lit.NO for item in room.scene.nodes)
    assert room.steps == 0


def test_the_reason_is_shown_over_a_box_that_may_not_take_the_link(
    make_room: Any, monkeypatch: Any
) -> None:
    room = make_room(branched())
    rules: list[str] = []
    monkeypatch.setattr(room.view, "show_rule", lambda reason, place: rules.append(reason))
    room.press(room.output("last"))
    room.move(room.output("last") + QPoint(30, 0))
    room.move(room.box("a"))
    assert "cycle" in rules[-1]
    room.release(room.box("a"))
    assert room.steps == 0
    assert "cycle" in room.said[-1]


def test_the_only_input_of_a_layer_is_replaced(make_room: Any) -> None:
    room = make_room(branched())
    room.drag(room.output("a"), room.box("last"))
    assert room.reads("last") == ["a"]


def test_a_link_dragged_off_is_removed(room: Any) -> None:
    room.drag(room.input("b"), QPoint(30, 400))
    assert room.reads("b") == []
    assert room.steps == 1
    assert room.facts("b").problem


def test_a_link_can_be_led_to_another_layer(make_room: Any) -> None:
    room = make_room(dense_chain(2).add(Node("loose", "Dense")))
    room.drag(room.input("b"), room.box("loose"))
    assert room.reads("b") == []
    assert room.reads("loose") == ["a"]
    assert room.steps == 1


def test_a_link_led_back_to_its_own_layer_stays(room: Any) -> None:
    room.press(room.input("b"))
    room.move(room.input("b") + QPoint(60, -40))
    room.move(room.box("b"))
    room.release(room.box("b"))
    assert room.reads("b") == ["a"]
    assert room.steps == 0


def test_a_click_on_a_link_and_delete_remove_it(room: Any) -> None:
    room.click(room.link("a", "b"))
    assert room.scene.link_item("a", "b").chosen
    assert room.chosen == ()
    room.key(Key.Key_Delete)
    assert room.reads("b") == []
    assert room.canvas.editor.link is None
    assert room.steps == 1


def test_choosing_a_layer_lets_the_link_go(room: Any) -> None:
    room.click(room.link("a", "b"))
    room.click(room.box("c"))
    assert room.canvas.editor.link is None
    assert not room.scene.link_item("a", "b").chosen


def test_a_link_that_undo_took_away_is_not_chosen_any_more(make_room: Any) -> None:
    room = make_room(dense_chain(2).add(Node("loose", "Dense")))
    room.drag(room.output("a"), room.box("loose"))
    room.click(room.link("a", "loose"))
    room.undo()
    room.key(Key.Key_Delete)
    assert room.steps == 1
    assert room.canvas.editor.link is None


def test_escape_gives_a_link_up(room: Any) -> None:
    room.press(room.output("a"))
    room.move(room.output("a") + QPoint(60, 10))
    room.key(Key.Key_Escape)
    assert room.view.gesture is None
    assert lit(room) == set()
    room.release(room.box("c"))
    assert room.steps == 0


def test_layers_with_several_outputs_have_a_port_for_each(make_room: Any) -> None:
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (5, 4)}),
            Node("lstm", "LSTM", {"return_state": True}, (Ref("input"),)),
            Node("state", "Dense", {}, (Ref("lstm", 1),)),
        ),
    )
    room = make_room(graph)
    assert room.facts("lstm").outputs >= 2
    assert room.scene.link_item(Ref("lstm", 1), "state").source.port == 1


def test_the_label_of_a_link_shows_the_shape(room: Any) -> None:
    from nnplayground.core.events import NodeReport

    room.checked({name: NodeReport(((4,),)) for name in room.names})
    room.move(QPoint(5, 300))
    room.move(room.link("a", "b"))
    link = room.scene.link_item("a", "b")
    assert link.hovered
    assert link.label == "4"
    room.canvas.grab()
