"""Choosing and moving boxes with the mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.gui.canvas.conftest import CONTROL, branched, dense_chain

Key = Qt.Key


def test_a_click_chooses_a_layer_for_every_panel(room: Any) -> None:
    room.click(room.box("b"))
    assert room.selection.nodes == ("b",)
    assert room.scene.node_item("b").chosen
    assert not room.scene.node_item("a").chosen


def test_a_click_on_the_chosen_layer_asks_for_it_again(room: Any) -> None:
    asked: list[str] = []
    room.canvas.chosen_again.connect(lambda: asked.append(room.chosen[-1]))
    room.click(room.box("a"))
    assert asked == []
    room.click(room.box("a"))
    assert asked == ["a"]
    room.drag(room.box("a"), room.box("a") + QPoint(200, 0))
    assert asked == ["a"]


def test_control_click_adds_to_the_choice_and_takes_away_again(room: Any) -> None:
    room.click(room.box("a"))
    room.click(room.box("c"), CONTROL)
    assert room.chosen == ("a", "c")
    room.click(room.box("a"), CONTROL)
    assert room.chosen == ("c",)


def test_a_click_on_empty_ground_chooses_nothing(room: Any) -> None:
    room.click(room.box("a"))
    room.click(QPoint(20, 300))
    assert room.chosen == ()


def test_a_layer_chosen_elsewhere_is_marked_on_the_canvas(room: Any) -> None:
    room.selection.choose_nodes(("c",), "model")
    assert room.scene.node_item("c").chosen


def test_a_rubber_band_chooses_the_boxes_it_touches(room: Any) -> None:
    start = room.box("a", 0, 0) + QPoint(-30, -4)
    room.press(start)
    room.move(room.box("b", 0.5, 0.5))
    assert room.view.gesture.band.height() > 0
    room.release(room.box("b", 0.5, 0.5))
    assert set(room.chosen) == {"a", "b"}
    assert room.steps == 0


def test_a_rubber_band_with_control_adds_to_the_choice(room: Any) -> None:
    room.click(room.box("input"))
    room.drag(room.box("b", 0, 0) + QPoint(-30, -4), room.box("c", 0.5, 0.5), modifiers=CONTROL)
    assert room.chosen == ("input", "b", "c")


def test_a_drag_aside_pins_the_box_in_one_step(room: Any) -> None:
    start = room.box("b")
    before = room.scene.node_item("b").pos()
    room.drag(start, start + QPoint(210, 10))
    x, y = room.project.layout["model"]["b"]
    assert x - before.x() == pytest.approx(210 / room.view.transform().m11(), abs=9)
    assert y - before.y() == pytest.approx(10 / room.view.transform().m11(), abs=2)
    assert room.steps == 1
    assert (room.scene.node_item("b").x(), room.scene.node_item("b").y()) == (x, y)


def test_undo_of_a_drag_puts_the_box_back(room: Any) -> None:
    before, project = room.scene.node_item("b").pos(), room.project
    room.drag(room.box("b"), room.box("b") + QPoint(210, 10))
    room.undo()
    assert room.project == project
    assert room.scene.node_item("b").pos() == before


def test_a_dragged_box_stays_under_the_mouse(room: Any) -> None:
    end = room.box("b") + QPoint(200, 30)
    room.drag(room.box("b"), end)
    assert (room.box("b") - end).manhattanLength() < 12


def test_all_chosen_boxes_move_together_in_one_step(room: Any) -> None:
    room.key(Key.Key_A, CONTROL)
    start = room.box("a")
    room.drag(start, start + QPoint(60, 0))
    assert set(room.project.layout["model"]) == {"input", "a", "b", "c"}
    assert room.steps == 1


def test_escape_gives_a_drag_up(room: Any) -> None:
    before = room.scene.node_item("b").pos()
    room.press(room.box("b"))
    room.move(room.box("b") + QPoint(150, 0))
    assert room.scene.node_item("b").pos() != before
    room.key(Key.Key_Escape)
    assert room.scene.node_item("b").pos() == before
    room.release(room.box("b") + QPoint(150, 0))
    assert room.steps == 0


def test_a_shaky_click_moves_nothing(room: Any) -> None:
    start = room.box("b")
    room.drag(start, start + QPoint(2, 1))
    assert room.steps == 0
    assert room.chosen == ("b",)


def test_links_follow_the_box_while_it_is_dragged(room: Any) -> None:
    room.press(room.box("b"))
    room.move(room.box("b") + QPoint(150, 0))
    end = room.scene.link_item("a", "b").points[1]
    assert end == room.scene.node_item("b").input_point()
    room.release(room.box("b"))


def test_a_box_dropped_higher_in_the_column_of_a_stack_is_reordered(room: Any) -> None:
    room.drag(room.box("c"), room.box("a", 0.3, 0.1))
    assert [node.id for node in room.graph.order()] == ["input", "c", "a", "b"]
    assert room.steps == 1
    room.undo()
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "c"]


def test_a_line_shows_where_the_layer_will_stand(room: Any) -> None:
    room.press(room.box("c"))
    room.move(room.box("b"))
    room.move(room.box("a", 0.3, 0.1))
    assert room.view.gesture.slot == 1
    room.canvas.grab()
    room.key(Key.Key_Escape)
    room.release(room.box("a"))


def test_a_box_dropped_at_its_own_place_stays(room: Any) -> None:
    room.press(room.box("b"))
    room.move(room.box("b") + QPoint(0, 40))
    room.move(room.box("b") + QPoint(0, 3))
    room.release(room.box("b"))
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "c"]


def test_nothing_can_be_put_above_the_input(room: Any) -> None:
    room.drag(room.box("b"), room.box("input", 0.3, -0.4))
    assert room.graph.order()[0].id == "input"
    assert room.graph.problems() == ()


def test_a_loose_box_dropped_on_a_link_is_put_on_it(make_room: Any) -> None:
    from nnplayground.core.graph import Node

    room = make_room(dense_chain(3).add(Node("loose", "Dropout")))
    assert room.facts("loose").problem
    room.drag(room.box("loose", 0.5), room.link("a", "b"))
    assert room.reads("loose") == ["a"]
    assert room.reads("b") == ["loose"]
    assert not room.facts("loose").problem
    assert room.steps == 1


def test_arrange_takes_all_pins_away_in_one_step(room: Any) -> None:
    before = room.scene.node_item("b").pos()
    room.drag(room.box("b"), room.box("b") + QPoint(210, 10))
    room.canvas.arrange()
    assert not room.project.layout["model"]
    assert room.scene.node_item("b").pos() == before
    assert room.steps == 2


def test_alt_up_and_down_reorder_a_stack(room: Any) -> None:
    room.click(room.box("b"))
    room.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [node.id for node in room.graph.order()] == ["input", "b", "a", "c"]
    room.key(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "c"]
    assert room.chosen == ("b",)
    assert room.steps == 2


@pytest.mark.parametrize(("name", "key"), [("a", Key.Key_Up), ("c", Key.Key_Down)])
def test_reordering_past_an_end_is_refused(room: Any, name: str, key: Any) -> None:
    room.click(room.box(name))
    room.key(key, Qt.KeyboardModifier.AltModifier)
    assert room.steps == 0
    assert room.said
    assert room.canvas.message.isVisible()


def test_reordering_in_a_branched_network_is_refused_with_the_reason(make_room: Any) -> None:
    room = make_room(branched())
    room.click(room.box("a"))
    room.key(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert room.steps == 0
    assert "stack" in room.said[-1]


def test_arrow_keys_walk_along_the_network(make_room: Any) -> None:
    room = make_room(branched())
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        room.key(key)
        walked.append(room.chosen[-1])
    first = walked[1]
    other = {"a": "b", "b": "a"}[first]
    right = other if room.box(other).x() > room.box(first).x() else first
    assert walked == ["input", first, right, "joined", "last", "joined"]
