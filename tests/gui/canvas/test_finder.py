"""Finding layers."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core.blocks import Block
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Pick
from nnplayground.gui.canvas.finder import found
from tests.gui.canvas.conftest import CONTROL, dense_chain
from tests.gui.canvas.test_folding import blocked

Key = Qt.Key
NETWORK = stack(
    Node("input", "InputLayer", {"shape": (28, 28, 1)}),
    Node("first", "Conv2D", {"filters": 8, "activation": Pick("relu")}),
    Node("second", "Conv2D", {"filters": 16, "strides": (2, 2)}),
    Node("flat", "Flatten"),
    Node("classes", "Dense", {"units": 10}),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("   ", ()),
        ("conv", ("first", "second")),
        ("CLASS", ("classes",)),
        ("units=10", ("classes",)),
        ("filters=16", ("second",)),
        ("relu", ("first",)),
        ("conv2d strides=(2,2)", ("second",)),
        ("e", ("second", "classes", "input", "flat", "first")),
        ("there is none", ()),
    ],
)
def test_layers_are_found_by_name_type_and_setting(text: str, names: tuple[str, ...]) -> None:
    assert found(NETWORK, text) == names


def test_control_f_opens_the_field_and_enter_walks(make_room: Any) -> None:
    room = make_room(NETWORK)
    room.key(Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is room.canvas.finder.field
    room.type("conv")
    assert room.chosen == ("first",)
    assert room.canvas.finder.count.text() == "1 of 2"
    room.press_key(Key.Key_Return)
    assert room.chosen == ("second",)
    room.press_key(Key.Key_Return)
    assert room.chosen == ("first",)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.chosen == ("second",)
    room.press_key(Key.Key_Escape)
    assert not room.canvas.finder.isVisible()
    assert QApplication.focusWidget() is room.view
    assert room.steps == 0


def test_what_is_not_there_is_said(make_room: Any) -> None:
    room = make_room(NETWORK)
    room.canvas.find_layer()
    room.type("lstm")
    assert room.canvas.finder.count.text() == "nothing found"
    room.canvas.grab()


def test_a_layer_in_a_folded_block_is_brought_to_light(make_room: Any) -> None:
    room = blocked(
        make_room, dense_chain(4), Block("inner", ("a", "b")), Block("outer", ("a", "b", "c"))
    )
    room.canvas.find_layer()
    room.type("b")
    assert room.steps == 0
    assert room.scene.node_item("outer").chosen
    room.press_key(Key.Key_Return)
    assert room.steps == 1
    assert room.chosen == ("b",)
    assert not any(block.folded for block in room.project.blocks["model"])
    assert room.scene.node_item("b").node_id == "b"


def test_a_layer_that_was_found_comes_into_sight(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.canvas.find_layer()
    room.type("z")
    ground = room.view.mapToScene(room.viewport.rect()).boundingRect()
    item = room.scene.node_item("z")
    assert room.chosen == ("z",)
    assert ground.contains(item.box().translated(item.pos()))


def test_an_edit_while_the_field_is_open_is_followed(make_room: Any) -> None:
    room = make_room(NETWORK)
    room.canvas.find_layer()
    room.type("conv")
    room.canvas.editor.choose("first")
    room.canvas.delete_selected()
    assert room.canvas.finder.count.text() == "1 of 1"
    room.canvas.finder.step(1)
    assert room.chosen == ("second",)
