"""One unit in the view of activations: what it sees, and who wins where it pools."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui import style
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Mark, Place
from nnplayground.gui.views.unit import Unit, look, maps_of, moved, spot_of, unit_at

Key = Qt.Key


def network() -> Graph:
    return stack(
        Node("input", "InputLayer", {"shape": (12, 12, 1)}),
        Node("conv_1", "Conv2D", {"filters": 4, "kernel_size": (3, 3)}),
        Node("pool", "MaxPooling2D"),
        Node("conv_2", "Conv2D", {"filters": 2, "kernel_size": (2, 2)}),
        Node("flat", "Flatten"),
        Node("classes", "Dense", {"units": 2}),
    )


SHAPES = {
    "input": (12, 12, 1),
    "conv_1": (10, 10, 4),
    "pool": (5, 5, 4),
    "conv_2": (4, 4, 2),
    "flat": (32,),
    "classes": (2,),
}


def outputs() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    found = {f"model/{name}": rng.normal(size=shape) for name, shape in SHAPES.items()}
    found["model/input"] = rng.random((12, 12, 1))
    found["model/input/input"] = found["model/input"]
    windows = found["model/conv_1"].reshape(5, 2, 5, 2, 4)
    found["model/pool"] = windows.max(axis=(1, 3))
    return found


@pytest.fixture
def view(desk: Any) -> Any:
    desk.document.reset(Project(networks={"model": network()}))
    made = desk.show(Activations, (640, 700))
    images = np.zeros((10, 12, 12, 1), np.uint8)
    desk.load(Data("pictures", "image", {"x": images}, {"y": np.zeros(10, np.int32)}, ("a", "b")))
    desk.start()
    desk.answer(made, "activations", **outputs())
    return made


def canvas(view: Any, name: str) -> Any:
    return view.findChild(TileCanvas, f"activations.model/{name}")


def spot(one: Any, place: Place) -> Any:
    """Return the point of a canvas in the middle of a value."""
    one.grab()
    x, y = one.tiling.corner(place.tile)
    cell = one.tiling.cell
    inside = QPointF(x + (place.column + 0.5) * cell, y + (place.row + 0.5) * cell)
    return (one._origin() + inside * one._zoom * one._base()).toPoint()


def words(view: Any) -> str:
    return view.findChild(QLabel, "activations.unit.note").text()


def mark(rows: tuple[int, int], columns: tuple[int, int], tile: int = -1, **more: Any) -> Mark:
    return Mark(tile, rows, columns, **{"colour": "accent", "strong": True} | more)


# --- the field --------------------------------------------------------------------------------------------------------


@pytest.mark.covers("E06")
def test_pointing_at_a_unit_draws_what_it_sees_on_the_input(qtbot: Any, view: Any) -> None:
    maps = canvas(view, "conv_2")
    qtbot.mouseMove(maps, spot(maps, Place(1, 2, 3)))
    qtbot.waitUntil(lambda: bool(canvas(view, "input").marks))
    # Row 2 sees rows 2 and 3 of the pooled map, rows 4 to 7 behind the first convolution, and 4 to 9 of the input.
    assert canvas(view, "input").marks == (mark((4, 9), (6, 11)),)
    assert canvas(view, "conv_1").marks == (mark((4, 7), (6, 9), strong=False),)
    assert canvas(view, "pool").marks == (mark((2, 3), (3, 4), strong=False),)
    assert maps.marks == (mark((2, 2), (3, 3), tile=1),)
    assert "sees 6 × 6 pixels of the input: rows 4–9, columns 6–11" in words(view)
    value = outputs()["model/conv_2"][2, 3, 1]
    assert f"unit [2, 3] of map 1 of conv_2 = {value:.4g}" in words(view)


@pytest.mark.covers("E06")
def test_the_rectangle_is_seen_on_the_input(view: Any) -> None:
    one = canvas(view, "input")
    style.apply("light")
    plain = one.grab().toImage()
    view.watch.choose(Unit("model", "conv_1", 0, (5, 5)))
    drawn = one.grab().toImage()
    corner = spot(one, Place(0, 5, 5))
    far = spot(one, Place(0, 0, 0))
    ways = range(-one.tiling.cell * 3, one.tiling.cell * 3)
    accent = style.colour("accent").name()
    line = [drawn.pixelColor(corner.x() + way, corner.y() + one.tiling.cell).name() for way in ways]
    assert accent in line
    assert plain.pixelColor(far) == drawn.pixelColor(far)


def test_away_from_the_maps_nothing_is_marked(qtbot: Any, view: Any) -> None:
    maps = canvas(view, "conv_1")
    qtbot.mouseMove(maps, spot(maps, Place(0, 1, 1)))
    qtbot.waitUntil(lambda: bool(maps.marks))
    qtbot.mouseMove(view, view.rect().bottomRight())
    maps.leaveEvent(None)
    assert not maps.marks
    assert not canvas(view, "input").marks
    assert "Point at a map" in words(view)


@pytest.mark.covers("E06")
def test_a_click_keeps_a_unit_arrows_move_it_and_escape_lets_it_go(qtbot: Any, view: Any) -> None:
    maps = canvas(view, "conv_1")
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=spot(maps, Place(2, 4, 0)))
    maps.leaveEvent(None)
    assert view.watch.unit == Unit("model", "conv_1", 2, (4, 0))
    maps.setFocus()
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Left):
        qtbot.keyClick(maps, key)
    assert view.watch.unit.place == (4, 1)
    assert canvas(view, "input").marks == (mark((4, 6), (1, 3)),)
    assert view.lens.parts.isVisible()
    for _ in range(3):
        qtbot.keyClick(maps, Key.Key_Left)
    assert view.watch.unit.place == (4, 0)
    qtbot.keyClick(maps, Key.Key_Escape)
    assert view.watch.unit is None
    assert not canvas(view, "input").marks
    assert not view.lens.parts.isVisible()


def test_a_second_click_lets_the_unit_go(qtbot: Any, view: Any) -> None:
    maps = canvas(view, "conv_1")
    for _ in range(2):
        qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=spot(maps, Place(2, 4, 4)))
    assert view.watch.unit is None


def test_the_unit_stays_while_the_numbers_change(desk: Any, view: Any) -> None:
    view.watch.choose(Unit("model", "conv_1", 1, (3, 3)))
    numbers = outputs()
    numbers["model/conv_1"][3, 3, 1] = 42.0
    desk.answer(view, "activations", **numbers)
    assert view.watch.unit is not None
    assert "= 42" in words(view)
    numbers["model/conv_1"] = np.zeros((2, 2, 4))
    desk.answer(view, "activations", **numbers)
    assert view.watch.unit is None


def test_what_a_dense_unit_sees_is_not_bounded(view: Any) -> None:
    view.watch.choose(Unit("model", "classes", 1, ()))
    assert "unit 1 of classes" in words(view)
    assert "may see all of the input" in words(view)
    assert not canvas(view, "input").marks
    assert not view.lens.parts.isVisible()


def test_a_unit_of_the_input_is_no_unit(qtbot: Any, view: Any) -> None:
    one = canvas(view, "input")
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=spot(one, Place(0, 4, 4)))
    assert view.watch.unit is None


def test_the_lens_shows_the_part_of_the_input(view: Any) -> None:
    view.watch.choose(Unit("model", "conv_1", 0, (2, 7)))
    part = view.lens.inside.canvas.maps
    np.testing.assert_array_equal(part[0], outputs()["model/input"][2:5, 7:10, 0])
    assert view.lens.input.canvas.marks == (mark((2, 4), (7, 9)),)
    # Its colours are those of the whole picture.
    assert view.lens.inside.canvas.span == view.lens.input.canvas.span


def test_a_room_that_is_very_low_is_left_to_the_maps_until_a_unit_is_chosen(view: Any) -> None:
    lens = view.lens
    lens.show_sight(None, {}, large=False)
    lens.leave_room(500)
    assert not lens.note.isHidden()
    lens.leave_room(150)
    assert lens.note.isHidden()


def test_the_lens_leaves_room_for_the_maps_in_a_low_view(qtbot: Any, view: Any) -> None:
    view.watch.choose(Unit("model", "pool", 0, (2, 2)))
    tall = view.lens.inside.canvas.height()
    view.resize(340, 370)
    qtbot.waitUntil(lambda: view.lens.inside.canvas.height() < tall)
    qtbot.waitUntil(lambda: view.pages.height() > 100)
    assert not view.list.horizontalScrollBar().isVisible()


def test_space_and_arrows_choose_a_unit_of_the_large_layer(qtbot: Any, view: Any) -> None:
    view.layer.choose(("model", "conv_1"))
    large = view.grid.canvas
    large.setFocus()
    qtbot.keyClick(large, Key.Key_Right)
    qtbot.keyClick(large, Key.Key_Space)
    assert view.watch.unit == Unit("model", "conv_1", 0, (5, 5))
    qtbot.keyClick(large, Key.Key_Down)
    assert view.watch.unit.place == (6, 5)
    assert large.marks == (mark((6, 6), (5, 5), tile=0),)
    qtbot.keyClick(large, Key.Key_Escape)
    assert view.watch.unit is None


# --- pooling ----------------------------------------------------------------------------------------------------------


@pytest.mark.covers("E07")
def test_the_window_of_a_pooled_unit_is_drawn_with_its_winner(qtbot: Any, view: Any) -> None:
    maps = canvas(view, "pool")
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=spot(maps, Place(3, 1, 4)))
    window = outputs()["model/conv_1"][2:4, 8:10, 3]
    row, column = (
        first + int(at) for first, at in zip((2, 8), np.unravel_index(window.argmax(), (2, 2)))
    )
    won = mark((row, row), (column, column), tile=3, colour="warning")
    assert canvas(view, "conv_1").marks == (mark((2, 3), (8, 9), tile=3), won)
    assert f"the strongest of its window of 2 × 2 in conv_1: row {row}, column {column}" in words(
        view
    )
    inside = view.lens.inside.canvas
    np.testing.assert_array_equal(inside.maps[0], window)
    at = (row - 2, column - 8)
    assert inside.marks == (mark((at[0],) * 2, (at[1],) * 2, tile=0, colour="warning"),)
    assert inside.maps[0][at] == outputs()["model/pool"][1, 4, 3]


@pytest.mark.covers("E07")
def test_the_title_of_a_pooling_tells_how_much_smaller_it_makes_the_map(view: Any) -> None:
    titles = [label.text() for label in view.list.findChildren(QLabel)]
    assert "pool · MaxPooling2D · 10 × 10 × 4 → 5 × 5 × 4" in titles


def test_pooling_at_the_input_marks_the_input_itself(desk: Any) -> None:
    graph = stack(Node("input", "InputLayer", {"shape": (4, 4, 1)}), Node("pool", "MaxPooling2D"))
    desk.document.reset(Project(networks={"model": graph}))
    view = desk.show(Activations)
    desk.start()
    x = np.arange(16.0).reshape(4, 4, 1)
    arrays = {"model/input": x, "model/input/input": x, "model/pool": x[1::2, 1::2]}
    desk.answer(view, "activations", **arrays)
    view.watch.choose(Unit("model", "pool", 0, (0, 1)))
    won = mark((1, 1), (3, 3), tile=0, colour="warning")
    assert canvas(view, "input").marks == (mark((0, 1), (2, 3), tile=0), won)
    assert view.lens.input.isHidden()
    assert view.lens.pooled.canvas.marks == canvas(view, "input").marks


def test_of_sampled_channels_the_right_map_is_pooled() -> None:
    arrays = outputs()
    arrays["model/pool"] = arrays["model/pool"][..., [1, 3]]
    arrays["model/pool/channels"] = np.array([1, 3])
    sight = look(Unit("model", "pool", 1, (0, 0)), network(), arrays)
    assert sight is not None
    assert sight.pooled is not None
    assert (sight.channel, sight.pooled.channel) == (3, 3)
    arrays["model/conv_1"] = arrays["model/conv_1"][..., :2]
    arrays["model/conv_1/channels"] = np.array([0, 2])
    sight = look(Unit("model", "pool", 1, (0, 0)), network(), arrays)
    assert sight is not None
    assert sight.pooled is None


# --- sequences and several inputs -------------------------------------------------------------------------------------


def test_a_unit_of_a_sequence_sees_steps(desk: Any) -> None:
    graph = stack(
        Node("input", "InputLayer", {"shape": (9, 3)}),
        Node("conv", "Conv1D", {"filters": 2, "kernel_size": 3}),
        Node("pool", "MaxPooling1D"),
    )
    desk.document.reset(Project(networks={"model": graph}))
    view = desk.show(Activations)
    desk.start()
    rng = np.random.default_rng(0)
    conv = rng.normal(size=(7, 2))
    arrays = {"model/input": rng.normal(size=(9, 3)), "model/conv": conv}
    arrays["model/pool"] = conv[:6].reshape(3, 2, 2).max(axis=1)
    desk.answer(view, "activations", **arrays)
    view.watch.choose(Unit("model", "pool", 1, (2,)))
    assert "sees 4 steps of the input: steps 4–7" in words(view)
    assert canvas(view, "input").marks == (mark((0, 2), (4, 7), tile=0),)
    best = 4 + int(conv[4:6, 1].argmax())
    assert canvas(view, "conv").marks == (
        mark((1, 1), (4, 5), tile=0),
        mark((1, 1), (best, best), tile=0, colour="warning"),
    )
    view.grab()


def test_several_inputs_are_named() -> None:
    graph = Graph((Node("left", "InputLayer"), Node("right", "InputLayer")))
    graph = graph.add(Node("sum", "Add", {}, (Ref("left"), Ref("right"))))
    arrays = {f"model/{name}": np.zeros((4, 4, 2)) for name in ("left", "right", "sum")}
    sight = look(Unit("model", "sum", 1, (2, 3)), graph, arrays)
    assert sight is not None
    assert set(sight.inputs) == {"left", "right"}


# --- places and units -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "shape", [(5, 4, 3), (7, 2), (10,), (40,), (41,), (9, 5, 4, 3), (3, 4, 5, 6, 2)]
)
def test_every_drawn_value_is_the_unit_it_stands_for(shape: tuple[int, ...]) -> None:
    array = np.arange(np.prod(shape), dtype=float).reshape(shape)
    maps = maps_of(array, 0.3)
    for tile, row, column in np.ndindex(*maps.shape):
        unit = unit_at("model/a", array, Place(tile, row, column), 0.3)
        if np.isnan(maps[tile, row, column]):
            assert unit is None
            continue
        assert unit is not None
        assert array[(*unit.place, unit.channel)] == maps[tile, row, column]
        if array.ndim < 5:
            assert spot_of(unit, array, 0.3) == Place(tile, row, column)


@pytest.mark.parametrize("shape", [(5, 4, 3), (7, 2), (40,), (9, 5, 4, 3)])
def test_a_unit_never_leaves_its_map(shape: tuple[int, ...]) -> None:
    array = np.zeros(shape)
    unit = unit_at("model/a", array, Place(0, 0, 0), 0.5)
    assert unit is not None
    for rows, columns in [(0, 1)] * 50 + [(1, 0)] * 50 + [(0, -1)] * 50:
        unit = moved(unit, array, rows, columns)
        assert array[(*unit.place, unit.channel)] == 0


def test_where_there_is_no_such_unit_there_is_nothing_to_see() -> None:
    arrays = outputs()
    for unit in (
        Unit("model", "conv_1", 9, (0, 0)),
        Unit("model", "conv_1", 0, (10, 0)),
        Unit("model", "conv_1", 0, (0,)),
        Unit("model", "nowhere", 0, (0, 0)),
        Unit("other", "conv_1", 0, (0, 0)),
        Unit("model", "input", 0, (0, 0)),
    ):
        assert look(unit, network(), arrays) is None
