"""Putting layers into the network on the canvas."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core.graph import Graph, Ref
from nnplayground.gui.canvas.look import NODE_HEIGHT, NODE_WIDTH
from tests.gui.canvas.conftest import branched

Key = Qt.Key


def test_tab_and_a_typed_name_add_a_layer_at_the_end(room: Any) -> None:
    room.key(Key.Key_Tab)
    room.type("dropo")
    room.press_key(Key.Key_Return)
    assert room.names == ["input", "a", "b", "c", "dropout"]
    assert room.reads("dropout") == ["c"]
    assert room.chosen == ("dropout",)
    assert room.steps == 1


def test_tab_adds_behind_the_chosen_layer_on_its_link(room: Any) -> None:
    room.click(room.box("a"))
    room.key(Key.Key_Tab)
    room.type("batchnorm")
    room.press_key(Key.Key_Return)
    assert room.reads("batch_normalization") == ["a"]
    assert room.reads("b") == ["batch_normalization"]


def test_shift_enter_adds_a_branch(room: Any) -> None:
    room.click(room.box("a"))
    room.key(Key.Key_Tab)
    room.type("dropout")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.reads("dropout") == ["a"]
    assert room.reads("b") == ["a"]


def test_a_click_in_the_list_adds_that_layer(room: Any) -> None:
    room.key(Key.Key_Tab)
    room.type("dropout")
    found = room.canvas.search.list
    place = found.visualItemRect(found.item(0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.names[-1] == "dropout"


def test_the_focus_comes_back_to_the_canvas_after_adding(room: Any) -> None:
    for name in ("flatten", "relu"):
        room.key(Key.Key_Tab)
        room.type(name)
        room.press_key(Key.Key_Return)
        assert QApplication.focusWidget() is room.view
    assert room.names[-2:] == ["flatten", "re_lu"]


def test_the_arrows_choose_another_fitting_layer(room: Any) -> None:
    room.key(Key.Key_Tab)
    room.type("conv")
    titles = [
        room.canvas.search.list.item(row).text() for row in range(room.canvas.search.list.count())
    ]
    room.press_key(Key.Key_Down)
    room.press_key(Key.Key_Return)
    assert room.graph.nodes[-1].type == titles[1]


def test_escape_closes_the_search_and_adds_nothing(room: Any) -> None:
    room.key(Key.Key_Tab)
    room.type("dense")
    room.press_key(Key.Key_Escape)
    assert not room.canvas.search.isVisible()
    assert room.steps == 0
    assert QApplication.focusWidget() is room.view


def test_before_anything_is_typed_the_usual_layers_are_offered_the_input_first(
    make_room: Any,
) -> None:
    room = make_room(Graph())
    room.key(Key.Key_Tab)
    rows = room.canvas.search.list
    assert [rows.item(row).text() for row in range(2)] == ["InputLayer", "Dense"]
    room.press_key(Key.Key_Return)
    assert [node.type for node in room.graph.nodes] == ["InputLayer"]


def test_a_drop_gives_the_keyboard_to_the_canvas(room: Any) -> None:
    room.view.clearFocus()
    assert not room.view.hasFocus()
    room.drop("Dense", QPoint(20, 20))
    assert room.view.hasFocus()


def test_enter_with_no_fitting_layer_adds_nothing(room: Any) -> None:
    room.key(Key.Key_Tab)
    room.type("no such layer")
    room.press_key(Key.Key_Return)
    assert room.steps == 0


def test_a_double_click_on_empty_ground_opens_the_search(room: Any) -> None:
    room.double_click(QPoint(20, 300))
    assert room.canvas.search.isVisible()
    room.type("dense")
    room.press_key(Key.Key_Return)
    assert room.names[-1] == "dense"


def test_the_plus_button_opens_the_search_inside_the_canvas(room: Any) -> None:
    button = room.canvas.findChild(object, "canvas.add")
    button.click()
    assert room.canvas.search.isVisible()
    assert room.view.rect().contains(room.canvas.search.geometry())


def test_a_drop_on_a_link_inserts(room: Any) -> None:
    room.drop("Dropout", room.link("a", "b"))
    assert room.reads("dropout") == ["a"]
    assert room.reads("b") == ["dropout"]
    assert room.steps == 1


def test_a_drop_below_the_end_of_a_stack_appends(room: Any) -> None:
    room.drop("Dropout", room.box("c", 0.5, 1.0) + QPoint(0, 40))
    assert room.reads("dropout") == ["c"]
    assert not room.project.layout.get("model")


def test_a_drop_on_a_box_puts_the_layer_behind_it(room: Any) -> None:
    room.drop("Dropout", room.box("b"))
    assert room.reads("dropout") == ["b"]
    assert room.reads("c") == ["dropout"]


def test_a_drop_aside_leaves_the_layer_loose_where_it_fell(room: Any) -> None:
    place = QPoint(170, 300)
    room.drop("Dropout", place)
    assert room.reads("dropout") == []
    middle = room.scene.node_item("dropout").pos() + QPointF(NODE_WIDTH, NODE_HEIGHT) / 2
    assert room.seen(middle).toTuple() == pytest.approx(place.toTuple(), abs=2)
    assert room.steps == 1
    room.undo()
    assert room.names == ["input", "a", "b", "c"]
    assert not room.project.layout.get("model")


def test_the_first_layer_of_an_empty_network_can_be_dropped_anywhere(make_room: Any) -> None:
    room = make_room(Graph())
    assert room.canvas.hint.isVisible()
    room.drop("InputLayer", QPoint(60, 60))
    assert room.names == ["input"]
    assert not room.canvas.hint.isVisible()


def test_an_unknown_type_that_is_dropped_is_refused_with_a_sentence(room: Any) -> None:
    room.drop("NoSuchLayer", QPoint(60, 60))
    assert room.steps == 0
    assert "NoSuchLayer" in room.said[-1]


def test_a_joining_layer_reads_all_chosen_layers(make_room: Any) -> None:
    room = make_room(branched())
    room.click(room.box("a"))
    room.click(room.box("b"), Qt.KeyboardModifier.ControlModifier)
    room.key(Key.Key_Tab)
    room.type("concat")
    room.press_key(Key.Key_Return)
    assert room.reads("concatenate") == ["a", "b"]


def test_a_layer_behind_an_output_becomes_the_output(make_room: Any) -> None:
    graph = branched()
    room = make_room(Graph(graph.nodes, (Ref("last"),)))
    room.click(room.box("last"))
    room.key(Key.Key_Tab)
    room.type("softmax")
    room.press_key(Key.Key_Return)
    assert room.graph.outputs == (Ref("softmax"),)
    assert room.graph.problems() == ()


def test_an_input_layer_takes_the_shape_of_the_loaded_data(make_room: Any) -> None:
    from types import SimpleNamespace

    import numpy as np

    room = make_room(Graph())
    part = SimpleNamespace(inputs={"x": np.zeros((5, 7, 3))})
    data = SimpleNamespace(parts={"train": part})
    room.live.data = SimpleNamespace(choice=room.project.data, data=data)
    room.key(Key.Key_Tab)
    room.type("input")
    room.press_key(Key.Key_Return)
    assert room.graph["input"].values["shape"] == (7, 3)


@pytest.mark.parametrize("turned", [False, True])
def test_layers_behind_a_box_that_was_put_somewhere_stand_behind_it_side_by_side(
    room: Any, turned: bool
) -> None:
    if turned:
        room.canvas.turn()
    room.drag(room.box("c"), room.box("c") + QPoint(150, 90))
    corner = room.scene.node_item("c").pos()
    for _ in range(2):
        room.canvas.editor.choose("c")
        assert room.canvas.editor.add("Dense", branch=True)
    first, second = (room.scene.node_item(name).pos() for name in ("dense", "dense_1"))
    axis = room.scene.axis
    assert axis.across(first) == axis.across(corner)
    assert axis.along(first) > axis.along(corner) + axis.length(room.scene.node_item("c").box())
    assert axis.along(second) == axis.along(first)
    assert axis.across(second) > axis.across(first)
    room.undo()
    assert set(room.project.layout["model"]) == {"c", "dense"}
