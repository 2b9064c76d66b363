"""The tiled picture as a widget: reading, choosing, zooming, drawing."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tiles import Place


@pytest.fixture
def grid(qtbot):
    grid = ImageGrid("grid")
    qtbot.addWidget(grid)
    grid.resize(400, 300)
    grid.show()
    qtbot.waitExposed(grid)
    return grid


def maps(count=6, side=3, seed=0):
    return np.random.default_rng(seed).normal(size=(count, side, side))


def centre(grid, place):
    """Return the point of the canvas in the middle of a value."""
    canvas = grid.canvas
    canvas.grab()
    x, y = canvas.tiling.corner(place.tile)
    cell = canvas.tiling.cell
    spot = QPointF(x + (place.column + 0.5) * cell, y + (place.row + 0.5) * cell)
    return (canvas._origin() + spot * canvas._zoom * canvas._base()).toPoint()


def wheel(canvas, position, turns):
    event = QWheelEvent(
        QPointF(position),
        canvas.mapToGlobal(QPointF(position)),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def colours(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_the_value_under_the_mouse_is_read_out(qtbot, grid):
    numbers = maps()
    grid.show_maps(numbers, lambda tile: f"filter {tile}")
    place = Place(4, 2, 1)
    qtbot.mouseMove(grid.canvas, centre(grid, place))
    qtbot.waitUntil(lambda: grid.canvas.hover == place)
    assert grid.readout.text() == f"[2, 1] = {number(numbers[4, 2, 1])} · filter 4"


def test_the_read_out_follows_new_numbers_under_a_resting_mouse(qtbot, grid):
    grid.show_maps(maps(), lambda tile: f"filter {tile}")
    place = Place(0, 0, 0)
    qtbot.mouseMove(grid.canvas, centre(grid, place))
    qtbot.waitUntil(lambda: grid.canvas.hover == place)
    grid.show_maps(np.full((6, 3, 3), 7.5), lambda tile: f"filter {tile}")
    assert grid.readout.text() == "[0, 0] = 7.5 · filter 0"


def test_a_click_enlarges_a_tile_and_a_second_one_shows_all(qtbot, grid):
    grid.show_maps(maps())
    place = Place(2, 1, 1)
    spot = centre(grid, place)
    with qtbot.waitSignal(grid.chosen) as chosen:
        qtbot.mouseClick(grid.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [2]
    middle = grid.canvas.rect().center()
    assert grid.canvas._zoom > 1
    assert grid.canvas.place_at(QPointF(middle)).tile == 2
    qtbot.mouseClick(grid.canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert grid.canvas._zoom == 1


def test_an_enlarged_tile_stays_while_its_numbers_change(qtbot, grid):
    grid.show_maps(maps())
    grid.canvas.enlarge(3)
    zoom = grid.canvas._zoom
    grid.show_maps(maps(seed=1))
    assert grid.canvas._zoom == zoom
    grid.show_maps(maps(count=7))
    assert grid.canvas._zoom == 1


def test_an_enlarged_tile_shows_its_numbers(grid):
    grid.show_maps(np.zeros((6, 3, 3)))
    plain = len(colours(grid.canvas))
    grid.canvas.enlarge(0)
    assert len(colours(grid.canvas)) > plain


def test_the_wheel_zooms_about_the_mouse(grid):
    grid.show_maps(maps(count=12))
    place = Place(7, 1, 2)
    spot = centre(grid, place)
    wheel(grid.canvas, spot, 8)
    assert grid.canvas._zoom > 2
    assert grid.canvas.place_at(QPointF(spot)) == place
    wheel(grid.canvas, spot, -20)
    assert grid.canvas._zoom == 1


def test_keys_walk_through_the_tiles(qtbot, grid):
    grid.show_maps(maps())
    grid.canvas.setFocus()
    qtbot.keyClick(grid.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(grid.canvas, Qt.Key.Key_Right)
    assert grid.canvas.selected == 1
    qtbot.keyClick(grid.canvas, Qt.Key.Key_Return)
    assert grid.canvas._zoom > 1
    qtbot.keyClick(grid.canvas, Qt.Key.Key_Escape)
    assert grid.canvas._zoom == 1


def test_512_filters_are_all_on_the_screen(grid):
    numbers = maps(count=512)
    grid.show_maps(numbers)
    width, height = grid.canvas.tiling.size
    assert width <= grid.canvas.width()
    assert height <= grid.canvas.height()
    assert grid.canvas.place_at(QPointF(centre(grid, Place(511, 2, 2)))) == Place(511, 2, 2)
    assert len(colours(grid.canvas)) > 100


def test_the_colour_bar_tells_the_common_scale_only(grid):
    grid.show_maps(np.array([[[-2.0, 1.0]]]))
    assert grid.bar.span == (-2.0, 2.0)
    grid.show_maps(np.array([[[-2.0, 1.0]]]), own=True)
    assert grid.bar.span is None


def test_a_colour_bar_without_room_keeps_its_numbers_apart(grid):
    grid.show_maps(np.array([[[-0.0609, 0.0609]]]))
    bar = grid.bar
    least = bar.minimumSizeHint()
    assert least.width() < bar.sizeHint().width()
    bar.resize(bar.sizeHint())
    whole = bar.strip.width()
    bar.resize(least)
    assert 0 < bar.strip.width() < whole
    right = bar.fontMetrics().horizontalAdvance("0.0609")
    assert bar.strip.right() < bar.width() - right


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308, 5e-324])
@pytest.mark.parametrize("own", [True, False])
def test_extreme_numbers_are_painted(grid, value, own):
    numbers = maps()
    numbers[0] = value
    grid.show_maps(numbers, own=own)
    grid.canvas.enlarge(0)
    assert not grid.grab().isNull()


@pytest.mark.parametrize("shape", [(0, 3, 3), (2, 0, 3), (4,), (2, 3, 3, 3, 3)])
def test_what_is_no_map_leaves_it_empty(grid, shape):
    grid.show_maps(np.zeros(shape))
    assert grid.canvas.maps is None
    assert grid.canvas.place_at(QPointF(10, 10)) is None
    grid.grab()


def test_thinned_numbers_are_read_out_at_their_true_place(grid):
    grid.show_maps(np.zeros((1, 4, 4)), lambda _: "kernel", steps=(3, 2))
    assert grid.text_at(Place(0, 1, 3)) == "[3, 6] = 0 · kernel"


def test_the_number_is_told_where_there_is_no_room_for_the_name(qtbot, grid):
    grid.show_maps(maps(), lambda _: "a name that is far too long for so narrow a picture")
    grid.resize(330, 200)
    place = Place(4, 2, 1)
    grid.canvas.hovered.emit(place)
    assert grid.readout.shown.startswith(grid.readout.text().split(" · ")[0])
    assert grid.readout.shown.endswith("…")
