"""Weights of any shape as tiles, and which weight a place in the tiles is."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.gui.views.tiles import Array, Place
from nnplayground.gui.views.unit import maps_of, strip

MOST = 256
"""So many tiles of a weight are drawn."""
LONG = 256
"""From so many inputs on, a unit of a matrix has a tile of its own."""


def weight_tiles(array: Array) -> Array:
    """Return a weight as tiles (n, height, width).

    Vectors: one tile in rows. Matrices (inputs, units): one tile, turned so that it is wider than high; with many inputs a square tile
    for each unit, row by row, the last one filled up with NaN. Three axes (length, channels, filters): a tile for each filter. Kernels
    (..., height, width, channels, filters): a tile for each channel of each filter.
    """
    values = np.asarray(array, float)
    if values.ndim < 2:
        return maps_of(np.atleast_1d(values))
    if values.ndim == 2 and values.shape[0] >= LONG:
        side = _side(values.shape)
        full = np.full((min(MOST, values.shape[1]), side * side), np.nan)
        full[:, : values.shape[0]] = values.T[:MOST]
        return full.reshape(-1, side, side)
    if values.ndim == 2:
        return (values.T if _turned(values.shape) else values)[None]
    if values.ndim == 3:
        return values.transpose(2, 0, 1)[:MOST]
    flat = np.moveaxis(values, (-4, -3), (-2, -1))
    return flat.reshape(-1, *flat.shape[-2:])[:MOST]


def index_at(place: Place, shape: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return which weight is drawn at a place of the tiles; None beyond the last one."""
    if not shape:
        return ()
    if len(shape) == 1:
        at = place.row * strip(shape[0]) + place.column
        return (at,) if at < shape[0] else None
    if len(shape) == 2 and shape[0] >= LONG:
        at = place.row * _side(shape) + place.column
        return (at, place.tile) if at < shape[0] else None
    if len(shape) == 2:
        both = (place.row, place.column)
        return both[::-1] if _turned(shape) else both
    if len(shape) == 3:
        return (place.row, place.column, place.tile)
    others = (*shape[:-4], *shape[-2:])
    found = tuple(int(one) for one in np.unravel_index(place.tile, others))
    return (*found[:-2], place.row, place.column, *found[-2:])


def place_of(index: tuple[int, ...], shape: tuple[int, ...]) -> Place | None:
    """Return where a weight is drawn; None if it is beyond the tiles that are drawn."""
    if len(index) < 2:
        at = index[0] if index else 0
        width = strip(shape[0]) if shape else 1
        return Place(0, at // width, at % width)
    if len(index) == 2 and shape[0] < LONG:
        return Place(0, *(index[::-1] if _turned(shape) else index))
    if len(index) == 2:
        found = Place(index[1], *divmod(index[0], _side(shape)))
    elif len(index) == 3:
        found = Place(index[2], index[0], index[1])
    else:
        others = (*shape[:-4], *shape[-2:])
        tile = int(np.ravel_multi_index((*index[:-4], *index[-2:]), others))
        found = Place(tile, index[-4], index[-3])
    return found if found.tile < MOST else None


def _turned(shape: tuple[int, ...]) -> bool:
    return shape[0] > shape[1]


def _side(shape: tuple[int, ...]) -> int:
    return math.isqrt(shape[0] - 1) + 1
