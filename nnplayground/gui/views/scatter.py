"""The examples of the data as points of a plot: where they stand, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from nnplayground.data.source import Prepared
from nnplayground.gui.style import colour

Array = NDArray[Any]

LIMIT = 2000
"""How many points are drawn at most."""


@dataclass(frozen=True, eq=False)
class Sample:
    """Examples of a part, spread evenly over it.

    inputs: (n, features) in raw units. raw: (n, ...) targets as they were loaded, made: (n, ...) prepared; None without targets.
    """

    inputs: Array
    raw: Array | None
    made: Array | None

    def __len__(self) -> int:
        return len(self.inputs)


def features(prepared: Prepared) -> int:
    """Return how many numbers an example consists of; 0 if it has several inputs, or none that can be drawn as a number."""
    inputs = prepared.raw.inputs
    if len(inputs) != 1:
        return 0
    array = next(iter(inputs.values()))
    return int(np.prod(array.shape[1:])) if len(array) and array.dtype.kind in "fiu" else 0


def feature_name(prepared: Prepared, index: int) -> str:
    """Return the name of a feature, x or x1, x2 ... where it has none."""
    names = prepared.raw.features
    if index < len(names):
        return names[index]
    return "x" if features(prepared) == 1 else f"x{index + 1}"


def sample(prepared: Prepared, name: str, limit: int = LIMIT) -> Sample:
    """Return the examples of a part of data with one input; of more than `limit` an even choice."""
    part = prepared.parts.get(name)
    if part is None or not part.size:
        return Sample(np.empty((0, features(prepared))), None, None)
    size = part.size
    chosen = np.arange(size) if size <= limit else np.arange(limit) * size // limit
    raw, rows = prepared.raw, part.rows[chosen]
    inputs = raw.test_inputs if part.own_test else raw.inputs
    targets = raw.test_targets if part.own_test else raw.targets
    return Sample(
        np.asarray(next(iter(inputs.values())))[rows].astype(float).reshape(len(rows), -1),
        np.asarray(next(iter(targets.values())))[rows] if targets else None,
        np.asarray(next(iter(part.targets.values())))[chosen] if part.targets else None,
    )


class Points(pg.ScatterPlotItem):
    """The points of one part: filled, or hollow for examples that are not learned from."""

    def __init__(self, hollow: bool) -> None:
        super().__init__(pxMode=True)
        self._hollow = hollow
        self.setZValue(10)

    def put(self, x: Array, y: Array, colours: Sequence[QColor], size: float) -> None:
        """Draw points (n,), each in its colour or all in the only one; those that are not finite are left out."""
        good = np.isfinite(x) & np.isfinite(y)
        shades = list(colours) if len(colours) > 1 else list(colours) * len(x)
        shades = [shade for shade, fine in zip(shades, good) if fine]
        ground = colour("base")
        looks = {shade.rgb(): self._look(shade, ground) for shade in shades}
        self.setData(
            x=x[good],
            y=y[good],
            size=size,
            pen=[looks[shade.rgb()][0] for shade in shades],
            brush=[looks[shade.rgb()][1] for shade in shades],
        )

    def _look(self, shade: QColor, ground: QColor) -> tuple[Any, Any]:
        if self._hollow:
            return pg.mkPen(shade, width=1.6), pg.mkBrush(ground)
        return pg.mkPen(ground, width=0.8), pg.mkBrush(shade)


def size_of(count: int) -> float:
    """Return the size of a point in pixels: the fewer, the larger."""
    return 12.0 if count <= 20 else 8.0 if count <= 200 else 6.5 if count <= 800 else 5.0


def span(values: Array, other: tuple[float, float] = (-1.0, 1.0)) -> tuple[float, float]:
    """Return the least and greatest finite value, or `other` if there is none; never the same twice."""
    good = values[np.isfinite(values)]
    if not len(good):
        return other
    low, high = float(good.min()), float(good.max())
    return (low, high) if high > low else (low - 1, high + 1)
