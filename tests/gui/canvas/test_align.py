"""Boxes in line, and boxes with the same room between them."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from nnplayground.gui.canvas.alignment import WAYS, aligned
from tests.gui.canvas.conftest import ALT, CONTROL
from tests.gui.canvas.test_keys import close_menu, open_menu

Key = Qt.Key
BOXES = {"a": (0.0, 0.0, 20.0, 10.0), "b": (50.0, 40.0, 10.0, 30.0), "c": (30.0, 90.0, 20.0, 10.0)}
EXPECTED = {
    "left": {"a": (0, 0), "b": (0, 40), "c": (0, 90)},
    "right": {"a": (40, 0), "b": (50, 40), "c": (40, 90)},
    "centre": {"a": (20, 0), "b": (25, 40), "c": (20, 90)},
    "top": {"a": (0, 0), "b": (50, 0), "c": (30, 0)},
    "bottom": {"a": (0, 90), "b": (50, 70), "c": (30, 90)},
    "middle": {"a": (0, 45), "b": (50, 35), "c": (30, 45)},
    "spread_across": {"a": (0, 0), "c": (25, 90), "b": (50, 40)},
    "spread_down": {"a": (0, 0), "b": (50, 35), "c": (30, 90)},
}
box = st.tuples(st.floats(-500, 500), st.floats(-500, 500), st.floats(1, 200), st.floats(1, 200))


@pytest.mark.parametrize("way", WAYS)
def test_three_boxes_stand_as_calculated_by_hand(way: str) -> None:
    assert aligned(BOXES, way) == EXPECTED[way]


@given(st.lists(box, min_size=2, max_size=8), st.sampled_from(["spread_across", "spread_down"]))
def test_spread_boxes_have_equal_room_and_never_overlap(boxes: list[Any], way: str) -> None:
    named = {str(number): one for number, one in enumerate(boxes)}
    places = aligned(named, way)
    axis = 0 if way == "spread_across" else 1
    order = sorted(named, key=lambda name: named[name][axis])
    gaps = [
        places[other][axis] - places[one][axis] - named[one][2 + axis]
        for one, other in itertools.pairwise(order)
    ]
    assert all(gap == pytest.approx(gaps[0], abs=1e-6) for gap in gaps)
    assert gaps[0] >= -1e-6
    assert places[order[0]][axis] == named[order[0]][axis]


@pytest.mark.parametrize(
    ("key", "axis"), [(Key.Key_Left, 0), (Key.Key_Up, 1), (Key.Key_Right, 0), (Key.Key_Down, 1)]
)
def test_keys_put_the_chosen_boxes_in_line_in_one_step(room: Any, key: Any, axis: int) -> None:
    room.canvas.editor.pin({"a": (40.0, 100.0), "b": (300.0, 260.0)})
    room.canvas.editor.choose("a", "b")
    room.key(key, CONTROL | ALT)
    places = room.project.layout["model"]
    assert places["a"][axis] == places["b"][axis]
    assert places["a"][1 - axis] != places["b"][1 - axis]
    assert room.steps == 2
    assert "c" not in places


def test_one_box_alone_cannot_be_put_in_line(room: Any) -> None:
    room.click(room.box("a"))
    room.key(Key.Key_Left, CONTROL | ALT)
    assert room.steps == 0
    assert "two or more" in room.said[-1]


def test_the_menu_offers_every_way(room: Any) -> None:
    room.canvas.editor.choose("a", "b", "c")
    open_menu(room, room.box("b"))
    menu = next(one for one in room.canvas.findChildren(object, "canvas.menu.align"))
    rows = {action.objectName(): action for action in menu.actions()}
    assert set(rows) == {f"canvas.menu.align_{way}" for way in WAYS}
    rows["canvas.menu.align_spread_down"].trigger()
    close_menu(room)
    tops = [room.project.layout["model"][name][1] for name in "abc"]
    assert tops[1] - tops[0] == pytest.approx(tops[2] - tops[1], abs=1)
