"""Weights as tiles, and back to which weight it is."""

import numpy as np
import pytest

from nnplayground.gui.views.tensor_tiles import MOST, index_at, place_of, weight_tiles
from nnplayground.gui.views.tiles import Place


@pytest.mark.parametrize(
    "shape",
    [(), (7,), (70,), (4, 8), (9, 2), (260, 3), (5, 2, 3), (3, 2, 4, 5), (2, 3, 4, 2, 3)],
    ids=str,
)
def test_each_weight_is_drawn_where_it_is_found_again(shape):
    values = np.arange(float(np.prod(shape))).reshape(shape)
    tiles = weight_tiles(values)
    for index in np.ndindex(*shape):
        place = place_of(index, shape)
        assert tiles[place.tile, place.row, place.column] == values[index]
        assert index_at(place, shape) == index


def test_what_fills_up_the_last_row_is_no_weight():
    assert index_at(Place(0, 3, 30), (70,)) is None
    assert index_at(Place(0, 16, 16), (260, 3)) is None
    assert np.isnan(weight_tiles(np.zeros((260, 3)))[0, 16, 16])
    # A unit that reads a picture of 28 by 28 is drawn as one.
    assert weight_tiles(np.zeros((784, 10))).shape == (10, 28, 28)


def test_of_very_many_filters_the_first_are_drawn():
    shape = (1, 1, 1, MOST + 5)
    assert len(weight_tiles(np.zeros(shape))) == MOST
    assert place_of((0, 0, 0, MOST + 2), shape) is None
