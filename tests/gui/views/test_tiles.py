"""Tiled pictures: positions and colours."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.gui.views import tiles
from nnplayground.gui.views.tile_ink import fitting
from nnplayground.gui.views.tiles import Place, Tiling, arrange

GREY = tiles.packed(np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1))
STRANGE = 0xFFFF00FF


def picture(maps, tiling, **span):
    low, high = tiles.span_of(maps)
    return tiles.assemble(tiles.coloured(maps, low, high, GREY, STRANGE), tiling)


@given(
    count=st.integers(1, 40),
    height=st.integers(1, 5),
    width=st.integers(1, 5),
    group=st.integers(1, 7),
    room=st.tuples(st.integers(10, 400), st.integers(10, 400)),
)
def test_every_value_is_found_at_its_pixel(count, height, width, group, room):
    maps = np.arange(count * height * width, dtype=float).reshape(count, height, width)
    tiling = arrange(count, height, width, room, group)
    drawn = tiles.assemble((maps + 1).astype(np.uint32), tiling)
    assert drawn.shape == tiling.size[::-1]
    seen = set()
    for y, x in np.argwhere(drawn):
        place = tiling.at(x, y)
        assert place is not None
        assert maps[place.tile, place.row, place.column] + 1 == drawn[y, x]
        seen.add(place)
    assert len(seen) == maps.size
    for y, x in np.argwhere(drawn == 0):
        assert tiling.at(x, y) is None


def test_the_corner_of_a_tile_is_its_first_value():
    tiling = arrange(12, 3, 4, (300, 200), group=3)
    for tile in range(12):
        assert tiling.at(*tiling.corner(tile)) == Place(tile, 0, 0)


@pytest.mark.parametrize("count", [1, 6, 32, 512])
def test_the_arrangement_fits_the_room_with_whole_pixels(count):
    tiling = arrange(count, 3, 3, (560, 400))
    assert tiling.size[0] <= 560
    assert tiling.size[1] <= 400
    assert tiling.cell >= 3


def test_among_equally_large_values_the_most_balanced_arrangement_is_taken():
    tiling = arrange(32, 29, 29, (430, 260))
    assert (tiling.cell, tiling.columns) == (1, 8)


def test_with_a_largest_size_rows_are_filled():
    tiling = arrange(32, 29, 29, (430, 260), largest=1)
    assert (tiling.cell, tiling.columns) == (1, 13)


def test_large_cells_have_wide_gaps_and_channels_narrower_ones_than_filters():
    assert arrange(16, 5, 5, (460, 290)).gap >= 4
    grouped = arrange(12, 3, 3, (460, 290), group=3)
    assert 1 < grouped.gap < grouped.group_gap


def test_what_does_not_fit_keeps_one_pixel_a_value():
    tiling = arrange(64, 100, 100, (200, 200))
    assert tiling.cell == 1
    assert tiling.columns == 8


def test_zero_is_the_middle_of_the_colour_map_and_ends_are_symmetric():
    maps = np.array([[[-1.0, 0.0, 2.0]]])
    drawn = picture(maps, Tiling(1, 1, 3))
    levels = [int(value & 0xFF) for value in drawn[0]]
    assert levels == [64, 128, 255]


@pytest.mark.covers("E04")
def test_three_channels_become_one_colour():
    triples = np.array([[[[1.0, 0.0, -1.0]]]])
    assert hex(tiles.composite(triples, -1, 1, STRANGE)[0, 0, 0]) == "0xffff8000"


def test_own_scale_gives_each_tile_its_whole_range():
    maps = np.array([[[0.0, 1.0]], [[0.0, 100.0]], [[0.0, 0.0]]])
    low, high = tiles.own_spans(maps)
    colours = tiles.coloured(maps, low, high, GREY, STRANGE)
    assert colours[0, 0, 1] == colours[1, 0, 1] == GREY[255]
    assert colours[2, 0, 1] == GREY[128]


def test_own_scale_is_shared_by_the_channels_of_a_filter():
    maps = np.array([[[1.0]], [[2.0]], [[4.0]], [[4.0]]])
    assert tiles.own_spans(maps, group=2)[1].ravel().tolist() == [2, 2, 4, 4]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_has_its_own_colour_and_spoils_no_other(value):
    maps = np.array([[[value, -1.0, 1.0]]])
    drawn = picture(maps, Tiling(1, 1, 3))
    assert drawn[0].tolist() == [STRANGE, GREY[0], GREY[255]]


@pytest.mark.parametrize(
    "maps",
    [
        np.full((2, 2, 2), np.nan),
        np.zeros((2, 2, 2)),
        np.array([[[1e308, -1e308]]]),
        np.array([[[3e38, -3e38]]], np.float32),
        np.array([[[5e-324, 0.0]]]),
        np.ones((1, 1, 1), bool),
    ],
)
@pytest.mark.parametrize("signed", [True, False])
def test_extreme_numbers_are_drawn(maps, signed):
    low, high = tiles.span_of(maps, signed)
    assert low < high
    colours = tiles.coloured(maps, low, high, GREY, STRANGE)
    assert colours.shape == maps.shape
    assert tiles.coloured(maps, *tiles.own_spans(maps, signed), GREY, STRANGE).shape == maps.shape


def test_1e308_and_minus_1e308_are_the_two_ends():
    maps = np.array([[[1e308, -1e308, 0.0]]])
    assert picture(maps, Tiling(1, 1, 3))[0].tolist() == [GREY[255], GREY[0], GREY[128]]


def test_what_the_mask_leaves_out_is_three_quarters_the_ground():
    colours = np.array([[[0xFF0000FF, 0xFFFF8000]]], np.uint32)
    found = tiles.faint(colours, np.array([[[True, False]]]), 0xFFFFFFFF)
    assert found[0, 0, 0] == 0xFF0000FF
    parts = [int(found[0, 0, 1]) >> shift & 255 for shift in (24, 16, 8, 0)]
    np.testing.assert_allclose(parts, [255, 255, 0.75 * 255 + 0.25 * 128, 0.75 * 255], atol=2)


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (0.93, ["0.93", "0.93", "0.9", ""]),
        (0.00046, ["0.00046", "0.0005", "5e-4", ""]),
        (-12345.0, ["-1.2e4", "-1.2e4", "-1e4", ""]),
        (1e300, ["1e300", "1e300", "", ""]),
        (float("nan"), ["nan", "nan", "nan", "nan"]),
    ],
)
def test_numbers_in_cells_lose_digits_before_they_are_cut_off(value, texts):
    rooms = (7, 6, 4, 3) if value != 0.93 else (7, 4, 3, 2)
    assert [fitting(value, room, len) for room in rooms] == texts
