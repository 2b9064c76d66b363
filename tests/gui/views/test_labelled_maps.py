"""Maps with named rows and columns."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from nnplayground.gui.views.labelled_maps import LabelledMaps
from nnplayground.gui.views.labelled_sheet import Cell, LabelledMap

NAMES = ("a", "b", "c", "d")


def made(values=None, **more):
    values = np.arange(12.0).reshape(3, 4) - 4 if values is None else values
    return LabelledMap.of("map", values, **more)


@pytest.fixture
def maps(qtbot):
    widget = LabelledMaps("some.maps", "Some maps")
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_maps([made(), made()], NAMES, "time", "unit")
    return widget


def test_without_anything_it_is_empty(qtbot):
    widget = LabelledMaps("some.maps", "Some maps")
    qtbot.addWidget(widget)
    assert not widget.grab().isNull()
    assert widget.edge == 0


def test_columns_of_all_maps_stand_below_each_other(maps):
    above, below = maps.place_of(Cell(0, 1, 2)), maps.place_of(Cell(1, 1, 2))
    assert above.left() == below.left()
    assert above.bottom() < below.top()
    assert maps.edge <= above.left()


def test_the_mouse_finds_the_number_that_is_painted_there(maps, qtbot):
    told = []
    maps.hovered.connect(told.append)
    place = maps.place_of(Cell(1, 2, 3)).center().toPoint()
    QTest.mouseMove(maps, place)
    qtbot.waitUntil(lambda: maps.hover == Cell(1, 2, 3))
    assert maps.value(maps.hover) == 7
    maps.leaveEvent(QEvent(QEvent.Type.Leave))
    assert told[-1] is None


def test_a_click_and_the_arrow_keys_choose(maps, qtbot):
    told = []
    maps.chosen.connect(told.append)
    place = maps.place_of(Cell(0, 1, 1)).center().toPoint()
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=place)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(maps, key)
    assert told == [Cell(0, 1, 1), Cell(0, 1, 2), Cell(0, 2, 2), Cell(0, 2, 2)]
    assert maps.cell == Cell(0, 2, 2)


def test_a_choice_that_is_not_there_any_more_is_let_go(maps):
    maps.choose(Cell(1, 2, 3))
    maps.show_maps([made()], NAMES)
    assert maps.cell is None


def test_the_picture_has_the_colours_of_the_numbers(maps):
    values = np.array([[-1.0, 0.0, 1.0, 0.5]])
    maps.show_maps([made(values)], NAMES)
    picture = maps.grab().toImage()
    shades = []
    for column in range(4):
        place = maps.place_of(Cell(0, 0, column)).center() * maps.devicePixelRatioF()
        shades.append(picture.pixelColor(QPointF(place).toPoint()))
    assert shades[0].blue() > shades[0].red()  # negative is blue, positive is orange
    assert shades[2].red() > shades[2].blue()
    assert abs(shades[1].red() - shades[1].blue()) < 12


def test_skipped_columns_are_pale(maps):
    values = np.ones((1, 4))
    maps.show_maps([made(values)], NAMES, skipped=np.array([False, False, True, False]))
    picture = maps.grab().toImage()
    one, other = (
        picture.pixelColor(maps.place_of(Cell(0, 0, column)).center().toPoint())
        for column in (1, 2)
    )
    assert one != other


def test_many_maps_need_more_height(maps):
    before = maps.minimumSizeHint().height()
    maps.show_maps([made()] * 6, NAMES)
    assert maps.minimumSizeHint().height() > before + 150


def test_square_cells_are_as_high_as_wide(qtbot):
    widget = LabelledMaps("some.maps", "Some maps", square=True)
    qtbot.addWidget(widget)
    widget.resize(500, 200)
    widget.show_maps([made(np.zeros((3, 3)))], "abc")
    place = widget.place_of(Cell(0, 0, 0))
    assert place.width() == pytest.approx(place.height())


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 0.0, 1e308])
@pytest.mark.parametrize("shape", [(1, 1), (3, 4), (300, 900)])
def test_strange_numbers_and_sizes_do_no_harm(maps, strange, shape):
    names = [f"a long word {at}" for at in range(shape[1])]
    maps.show_maps([made(np.full(shape, strange)), made(np.zeros((0, 4)))], names, "time", "unit")
    assert len(maps.maps) == 1
    assert not maps.grab().isNull()
    maps.resize(30, 20)
    assert not maps.grab().isNull()
