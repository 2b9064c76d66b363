"""Where units and links of a network stand in a picture of a given size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from nnplayground.gui.views.unit_columns import Diagram, Links

Array = NDArray[Any]
LARGEST, LEAST = 62.0, 5.0
"""Sides of the picture of a unit in pixels, before zooming."""
WIDEST = 250.0
"""Pixels from one column to the next at most."""
_PITCH, _STEPS, _EDGE = 1.28, 14, 12.0
_WEIGHTS = np.linspace(0, 1, _STEPS)


@dataclass(frozen=True, eq=False)
class Layout:
    """side: of a unit. centres: (units, 2) of each column. size: of everything. ways: (links, steps, 2) points along each link."""

    side: float
    centres: tuple[Array, ...]
    bounds: QRectF
    ways: Array

    def tile(self, column: int, unit: int) -> QRectF:
        """Return the place of a unit."""
        x, y = self.centres[column][unit]
        half = self.side / 2
        return QRectF(x - half, y - half, self.side, self.side)

    def bias(self, column: int, unit: int) -> QRectF:
        """Return the place of the bias of a unit, at its lower left corner."""
        tile, side = self.tile(column, unit), max(3.0, min(11.0, 0.24 * self.side))
        return QRectF(tile.left() - 0.55 * side, tile.bottom() - 0.45 * side, side, side)

    def unit_at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the unit at a place."""
        for column, centres in enumerate(self.centres):
            gap = np.abs(centres - (place.x(), place.y())).max(axis=1)
            if len(gap) and gap.min() <= self.side / 2:
                return column, int(gap.argmin())
        return None

    def bias_at(self, place: QPointF, biases: set[int]) -> tuple[int, int] | None:
        """Return the unit whose bias is at a place; biases: the columns that have some."""
        for column in biases:
            for unit in range(len(self.centres[column])):
                if self.bias(column, unit).adjusted(-2, -2, 2, 2).contains(place):
                    return column, unit
        return None

    def link_at(self, place: QPointF, there: Array, reach: float) -> int:
        """Return the nearest link within reach, -1 if there is none; there: (links,) bool, which ones are drawn."""
        if not there.any():
            return -1
        first, second = self.ways[:, :-1], self.ways[:, 1:]
        way, gone = second - first, np.array([place.x(), place.y()]) - first
        share = (way * gone).sum(-1) / np.maximum((way * way).sum(-1), 1e-9)
        off = gone - way * np.clip(share, 0, 1)[..., None]
        distance = np.sqrt((off * off).sum(-1)).min(axis=1)
        distance = np.where(there, distance, np.inf)
        best = int(distance.argmin())
        return best if distance[best] <= reach else -1


def laid_out(found: Diagram, links: Links, width: float, height: float, line: float) -> Layout:
    """Return the layout that fits into a width and height; line: the height of a line of text, for the names of the columns."""
    depths = np.array([column.depth for column in found.columns])
    deep = int(depths.max()) + 1
    rows = [
        sum(column.drawn + 0.8 for column in found.columns if column.depth == depth) - 0.8
        for depth in range(deep)
    ]
    top = 2.4 * line + _EDGE
    high = max(40.0, height - top - line - _EDGE)
    side = min(LARGEST, high / (_PITCH * max(rows)), (width - 2 * _EDGE) / (1.5 * deep))
    side = max(LEAST, side)
    step = (width - 2 * _EDGE - 1.4 * side) / max(1, deep - 1)
    step = min(max(step, 1.5 * side), max(WIDEST, 2.2 * side))
    left = max(_EDGE + 0.7 * side, (width - step * (deep - 1)) / 2)
    tall = side * _PITCH
    middle = top + max(high, max(rows) * tall) / 2
    below = [middle - rows[depth] * tall / 2 for depth in range(deep)]
    centres = []
    for column in found.columns:
        y = below[column.depth] + tall * (np.arange(column.drawn) + 0.5)
        below[column.depth] += tall * (column.drawn + 0.8)
        centres.append(np.stack([np.full(column.drawn, left + step * column.depth), y], 1))
    bounds = QRectF(0, 0, max(width, left + step * (deep - 1) + side), middle * 2 - top + line)
    return Layout(side, tuple(centres), bounds, _ways(links, centres, side))


def _ways(links: Links, centres: list[Array], side: float) -> Array:
    """Return points along a cubic curve from the right side of one unit to the left side of another."""
    if not len(links):
        return np.zeros((0, _STEPS, 2))
    width = max(len(one) for one in centres)
    table = np.zeros((len(centres), width, 2))
    for place, one in enumerate(centres):
        table[place, : len(one)] = one
    start = table[links.sources[:, 0], links.sources[:, 1]] + (side / 2, 0)
    end = table[links.targets[:, 0], links.targets[:, 1]] - (side / 2, 0)
    share = _WEIGHTS[None, :]
    # With both control points half way, a cubic curve is a smooth step upwards over a nearly even way.
    along = 1.5 * share * (1 - share) ** 2 + 1.5 * share**2 * (1 - share) + share**3
    up = 3 * share**2 * (1 - share) + share**3
    x = start[:, :1] + (end - start)[:, :1] * along
    y = start[:, 1:] + (end - start)[:, 1:] * up
    return np.stack([x, y], axis=-1)
