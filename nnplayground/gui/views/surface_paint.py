"""The colours of a decision surface and of the points on it, and the lines between classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour, diverging, series_colour
from nnplayground.gui.views import plane
from nnplayground.gui.views.key import DOT, Scale, Sign
from nnplayground.gui.views.meaning import Meaning
from nnplayground.gui.views.scatter import Array, Sample, span

ALL = -1
"""All classes together, in place of the number of an output."""
_FINER = 4
_LARGEST_KEY = 10
_SOFT, _SOFT_REGION = 0.72, 0.5


def read_grid(grid: Array, how: Meaning, chosen: int) -> Array:
    """Return what is drawn: (n, n) of the output chosen, or (n, n, k) shares of all classes."""
    if grid.ndim == 2:
        return plane.sigmoid(grid) if how.classes and how.logits else grid
    if how.classes:
        grid = plane.probabilities(grid, how.logits)
    return grid if chosen == ALL else grid[..., min(chosen, grid.shape[2] - 1)]


def painted(values: Array, how: Meaning, discrete: bool) -> Array:
    """Return the picture of a surface, (m, m, 4) uint8; discrete: only which side of the boundary a place lies on."""
    fine = plane.finer(values, _FINER if values.ndim == 2 or values.shape[2] <= 4 else 2)
    if fine.ndim == 3:
        colours = np.array([series_colour(k).getRgb()[:3] for k in range(fine.shape[2])])
        colours = plane.soft(colours, _ground(), _SOFT_REGION)
        return plane.blended(plane.one_hot(fine) if discrete else fine, colours)
    if discrete:
        sides = np.where(fine > how.centre, how.high, how.low)
        fine = np.where(np.isnan(fine), np.nan, sides)
    return plane.mapped(fine, how.low, how.high, table())


def class_signs(classes: Sequence[str], more: str) -> list[Sign | Scale]:
    """Return an entry of the key for each class; `more` says of how many there is none."""
    signs: list[Sign | Scale] = [
        Sign(name, DOT, series_colour(index)) for index, name in enumerate(classes[:_LARGEST_KEY])
    ]
    if len(classes) > _LARGEST_KEY:
        signs.append(Sign(more.format(len(classes) - _LARGEST_KEY), DOT, colour("muted")))
    return signs


def rows_of(grid: Array, extent: Array) -> Iterator[list[float]]:
    """Yield x, y and the outputs at every point of a grid (n, n) or (n, n, k)."""
    count = len(grid)
    xs, ys = np.linspace(*extent[:2], count), np.linspace(*extent[2:], count)
    for row in range(count):
        for column in range(count):
            outputs = np.atleast_1d(grid[row, column])
            yield [float(xs[column]), float(ys[row]), *(float(one) for one in outputs)]


def class_shades(one: Sample, only: int | None) -> list[QColor]:
    """Return the colour of the class of each point; with `only`, of belonging to that class or not."""
    classes = np.asarray(one.raw).astype(int)
    if only is not None:
        classes = (classes == only).astype(int)
    return [series_colour(int(number)) for number in classes]


def target_shades(one: Sample, how: Meaning | None, chosen: int) -> list[QColor]:
    """Return the colour of the target of each point on the scale of the surface."""
    if one.made is None or one.made.dtype.kind not in "biuf" or not len(one):
        return [colour("muted")] * len(one)
    flat = one.made.astype(float).reshape(len(one), -1)
    column = flat[:, min(max(0, chosen), flat.shape[1] - 1)]
    low, high = (how.low, how.high) if how is not None else span(column)
    rgb = plane.mapped(column[None], low, high, diverging())[0]
    return [QColor(*(int(value) for value in shade[:3])) for shade in rgb]


def boundary(values: Array, how: Meaning) -> Array:
    """Return the ends of the lines between classes in units of the grid."""
    if values.ndim == 3:
        return plane.class_lines(values)
    return plane.zero_lines(values - how.centre) if how.classes else np.empty((0, 2))


def _ground() -> Array:
    return np.array(colour("base").getRgb()[:3], float)


def table() -> Array:
    """Return the colours of one output: the diverging map, softened so that points stand out."""
    return np.rint(plane.soft(diverging(), _ground(), _SOFT)).astype(np.uint8)
