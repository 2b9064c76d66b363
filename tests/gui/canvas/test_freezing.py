"""Freezing the weights of layers on the canvas."""

from __future__ import annotations

from typing import Any

from tests.gui.canvas.test_keys import close_menu, open_menu
from tests.gui.canvas.test_showing import drawn


def test_the_menu_freezes_a_layer(room: Any) -> None:
    action = open_menu(room, room.box("b"))["canvas.menu.freeze"]
    assert action.text() == "Freeze the weights"
    action.trigger()
    close_menu(room)
    assert room.graph["b"].values["trainable"] is False
    assert room.steps == 1


def test_the_menu_lets_a_frozen_layer_learn_again(room: Any) -> None:
    room.canvas.editor.choose("b")
    room.canvas.editor.freeze()
    action = open_menu(room, room.box("b"))["canvas.menu.freeze"]
    assert action.text() == "Let the weights learn"
    action.trigger()
    close_menu(room)
    assert "trainable" not in room.graph["b"].values


def test_several_layers_are_frozen_in_one_step_and_those_without_weights_stay(room: Any) -> None:
    before = room.graph["input"]
    room.canvas.select_all()
    room.canvas.editor.freeze()
    assert [name for name in room.names if room.facts(name).frozen] == ["a", "b", "c"]
    assert room.graph["input"] == before
    assert room.steps == 1


def test_layers_without_weights_cannot_be_frozen(room: Any) -> None:
    assert not open_menu(room, room.box("input"))["canvas.menu.freeze"].isEnabled()
    close_menu(room)


def test_a_frozen_layer_has_a_mark_at_every_size_that_can_be_read(room: Any) -> None:
    for zoom in (1.0, 0.5):
        plain = drawn(room, "b", zoom)
        room.canvas.editor.choose("b")
        room.canvas.editor.freeze()
        room.canvas.editor.choose()
        assert drawn(room, "b", zoom) != plain
        assert "Frozen" in room.scene.node_item("b").description
        room.document.undo_stack.undo()
        room.canvas.editor.choose()
