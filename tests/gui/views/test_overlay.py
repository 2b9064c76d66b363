"""Maps of numbers over pictures."""

import numpy as np
import pytest

from nnplayground.gui.style import diverging, sequential
from nnplayground.gui.views.overlay import blend, ends, image_of, paint, rgb_of

PICTURE = np.array([[0, 255], [255, 0]], np.uint8)
pytestmark = pytest.mark.usefixtures("qapp")


def test_the_share_goes_from_the_picture_to_the_map():
    values = np.array([[0.0, 1.0], [1.0, 0.0]])
    grey = np.repeat(PICTURE[..., None], 3, axis=2)
    only = sequential()[[[0, 255], [255, 0]]]
    assert np.array_equal(rgb_of(blend(PICTURE, values, 0)), grey)
    assert np.array_equal(rgb_of(blend(PICTURE, values, 1)), only)
    half = rgb_of(blend(PICTURE, values, 0.5))
    np.testing.assert_allclose(half, (grey.astype(float) + only) / 2, atol=0.5)


def test_signed_maps_turn_around_zero():
    assert np.array_equal(paint(np.array([-2.0, 0.0, 2.0])), diverging()[[0, 128, 255]])
    assert np.array_equal(paint(np.array([-1.0, 2.0]), (-4, 4))[1], diverging()[191])


def test_a_small_map_is_stretched_between_the_middles_of_its_cells():
    shown = rgb_of(blend(np.zeros((1, 4), np.uint8), np.array([[0.0, 1.0]]), 1)).astype(float)
    low, high = sequential()[[0, 255]].astype(float)
    parts = np.array([0, 0.25, 0.75, 1])[:, None]
    np.testing.assert_allclose(shown[0], low * (1 - parts) + high * parts, atol=0.5)


def test_what_is_not_known_shows_the_picture():
    shown = rgb_of(blend(PICTURE, np.full((2, 2), np.nan), 1))
    assert np.array_equal(shown[..., 0], PICTURE)


@pytest.mark.parametrize("value", [np.inf, -np.inf, 0.0, 1e308, -1e308])
def test_strange_numbers_have_colours(value):
    values = np.array([[value, 1e308], [0.0, -1e308]])
    assert rgb_of(blend(PICTURE, values, 0.5)).shape == (2, 2, 3)
    low, high = ends(values)
    assert low == -1e308
    assert high == 1e308
    assert np.array_equal(paint(values)[0, 1], diverging()[255])


def test_a_picture_of_qt_keeps_its_pixels_whatever_its_width():
    pixels = np.arange(3 * 5 * 3, dtype=np.uint8).reshape(3, 5, 3)
    assert np.array_equal(rgb_of(image_of(pixels)), pixels)
