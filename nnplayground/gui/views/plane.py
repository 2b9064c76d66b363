"""A function over the plane made ready for the screen: finer, with its boundary lines, in colours. Pure NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_EDGES = ((0, 1), (1, 2), (3, 2), (0, 3))
_CORNERS = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)


def finer(grid: Array, factor: int) -> Array:
    """Return the bilinear interpolation of a grid at `factor` times as many steps a side; the outer points stay.

    Args:
        grid: (n, m) or (n, m, k), at least 2 x 2. A value that is not finite spreads to its neighbours only.
        factor: new steps in one old step.
    """
    for axis in (0, 1):
        steps = grid.shape[axis] - 1
        place = np.arange(steps * factor + 1) / factor
        low = np.minimum(place.astype(int), steps - 1)
        share = (place - low).reshape([-1 if one == axis else 1 for one in range(grid.ndim)])
        first, second = np.take(grid, low, axis), np.take(grid, low + 1, axis)
        grid = first + (second - first) * share
    return grid


def at(grid: Array, column: float, row: float) -> Array | None:
    """Return the bilinear interpolation at one place in units of the grid, () or (k,); None outside."""
    rows, columns = grid.shape[0] - 1, grid.shape[1] - 1
    if not (0 <= row <= rows and 0 <= column <= columns):
        return None
    y, x = min(int(row), rows - 1), min(int(column), columns - 1)
    cell = grid[y : y + 2, x : x + 2]
    line = cell[0] + (cell[1] - cell[0]) * (row - y)
    return np.asarray(line[0] + (line[1] - line[0]) * (column - x))


def zero_lines(field: Array) -> Array:
    """Return where a function is zero, by marching squares (Lorensen and Cline 1987, in the plane).

    Args:
        field: (n, m); cells with a corner that is not finite are left out.

    Returns:
        (2 s, 2) ends of s straight pieces as (column, row), each two following rows one piece.
    """
    corners = np.stack([field[:-1, :-1], field[:-1, 1:], field[1:, 1:], field[1:, :-1]], axis=-1)
    above = corners > 0
    mixed = above.any(-1) & ~above.all(-1) & np.isfinite(corners).all(-1)
    row, column = np.nonzero(mixed)
    corners, above = corners[mixed].astype(float), above[mixed]
    ends = np.empty((len(corners), 4, 2))
    crossed = np.empty((len(corners), 4), bool)
    for edge, (start, end) in enumerate(_EDGES):
        crossed[:, edge] = above[:, start] != above[:, end]
        change = np.where(crossed[:, edge], corners[:, start] - corners[:, end], 1.0)
        share = np.clip(corners[:, start] / change, 0, 1)[:, None]
        ends[:, edge] = _CORNERS[start] + (_CORNERS[end] - _CORNERS[start]) * share
    ends += np.stack([column, row], axis=1)[:, None]
    saddle = crossed.all(axis=1)
    one = np.arange(len(ends))[~saddle]
    first, last = crossed.argmax(axis=1), 3 - crossed[:, ::-1].argmax(axis=1)
    pieces = [np.stack([ends[one, first[one]], ends[one, last[one]]], axis=1)]
    joined = (corners.mean(axis=1) > 0) == above[:, 0]
    for chosen, pairs in ((joined, ((0, 1), (2, 3))), (~joined, ((0, 3), (1, 2)))):
        pieces += [ends[saddle & chosen][:, pair] for pair in pairs]
    return np.concatenate(pieces).reshape(-1, 2)


def class_lines(scores: Array) -> Array:
    """Return where the class with the greatest score changes, as `zero_lines` does; scores: (n, m, k)."""
    pieces = [np.empty((0, 2))]
    second, best = np.moveaxis(np.partition(scores, -2, axis=-1)[..., -2:], -1, 0)
    chosen = np.nan_to_num(scores).argmax(axis=-1)
    for number in np.unique(chosen):
        others = np.where(chosen == number, second, best)
        pieces.append(zero_lines(scores[..., number] - others))
    return np.concatenate(pieces)


def sigmoid(values: Array) -> Array:
    """Return 1 / (1 + exp(-values))."""
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -60, 60))))


def probabilities(outputs: Array, logits: bool) -> Array:
    """Return outputs (..., k) as shares that sum to 1: by softmax if they are logits, else divided by their sum."""
    outputs = np.where(np.isfinite(outputs), outputs, np.nan).astype(float)
    if logits:
        outputs = np.exp(outputs - outputs.max(axis=-1, keepdims=True))
    outputs = np.maximum(outputs, 0)
    total = outputs.sum(axis=-1, keepdims=True)
    return np.where(
        total > 0, outputs / np.where(total > 0, total, 1), 1 / outputs.shape[-1] + 0 * total
    )


def one_hot(scores: Array) -> Array:
    """Return 1 for the greatest score and 0 for the others; all NaN where a score is."""
    chosen = np.eye(scores.shape[-1])[np.nan_to_num(scores).argmax(axis=-1)]
    return np.where(np.isnan(scores).any(axis=-1, keepdims=True), np.nan, chosen)


def mapped(values: Array, low: float, high: float, table: Array) -> Array:
    """Return values (n, m) as colours of a table (256, 3) from low to high, (n, m, 4) uint8; clear where not finite."""
    good = np.isfinite(values)
    share = np.clip((np.where(good, values, low) - low) / ((high - low) or 1.0), 0, 1)
    return _painted(table[np.rint(share * 255).astype(np.uint8)], good)


def blended(shares: Array, colours: Array) -> Array:
    """Return colours (k, 3) mixed by shares (n, m, k), as (n, m, 4) uint8; clear where not finite."""
    good = np.asarray(np.isfinite(shares).all(axis=-1))
    return _painted(np.where(good[..., None], shares, 0) @ colours, good)


def soft(colours: Array, ground: Array, share: float) -> Array:
    """Return colours (k, 3) with `share` of themselves and the rest of the ground, float."""
    return colours * share + ground * (1 - share)


def _painted(colours: Array, good: Array) -> Array:
    picture = np.empty((*good.shape, 4), np.uint8)
    picture[..., :3] = np.rint(np.clip(colours, 0, 255))
    picture[..., 3] = np.where(good, 255, 0)
    return picture
