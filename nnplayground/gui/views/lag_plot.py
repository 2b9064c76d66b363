"""Norms of gradients over the lag, on a logarithmic scale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.key import LINE, Sign
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]


class LagPlot(Plot):
    """A thick line for the mean of each name, and thin ones for the examples."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._lines: dict[str, tuple[pg.PlotDataItem, pg.PlotDataItem]] = {}
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        # The values are logarithms already: pyqtgraph would warn of zeros.
        item.getAxis("left").setLogMode(False, True)
        self.setMinimumSize(160, 120)
        self._one = pg.InfiniteLine(angle=0, pos=0.0)
        item.addItem(self._one)
        self.dress()

    def put(self, means: Mapping[str, Array], each: Mapping[str, Array], span: Span) -> None:
        """Draw norms by name: means (lags,), each (examples, lags), between the powers of ten in `span`."""
        if list(means) != list(self._lines):
            for pair in self._lines.values():
                for line in pair:
                    self.removeItem(line)
            self._lines = {name: (self.plot([], []), self.plot([], [])) for name in means}
            self.dress()
        for name, (thin, thick) in self._lines.items():
            lags = np.arange(len(means[name]), dtype=float)
            thick.setData(lags, logarithm(means[name]), connect="finite")
            # One item for all: a gap parts the examples.
            rows = np.pad(logarithm(each[name]), ((0, 0), (0, 1)), constant_values=np.nan)
            thin.setData(np.tile([*lags, np.nan], len(rows)), rows.reshape(-1), connect="finite")
        count = max((len(one) for one in means.values()), default=1)
        item = self.getPlotItem()
        item.setXRange(0, max(1, count - 1), padding=0.02)
        item.setYRange(*span, padding=0.06)

    def signs(self) -> list[Sign]:
        """Return the entries of the key."""
        return [Sign(name, LINE, series_colour(at)) for at, name in enumerate(self._lines)]

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if not hasattr(self, "_one"):
            return
        self._one.setPen(pg.mkPen(colour("muted"), width=1))
        for place, (thin, thick) in enumerate(self._lines.values()):
            shade = QColor(series_colour(place))
            thick.setPen(pg.mkPen(shade, width=2.5))
            shade.setAlpha(50)
            thin.setPen(pg.mkPen(shade, width=1))


def logarithm(values: Array) -> Array:
    """Return the decimal logarithms of numbers, NaN where there is none."""
    numbers = np.asarray(values, float)
    known = np.isfinite(numbers) & (numbers > 0)
    found = np.full(numbers.shape, np.nan)
    found[known] = np.log10(numbers[known])
    return found


def span_of_powers(values: Array) -> Span:
    """Return the least and largest power of ten among numbers; at least one apart, (-1, 1) if there is none."""
    found = logarithm(values)
    found = found[np.isfinite(found)]
    if not found.size:
        return -1.0, 1.0
    low, high = float(found.min()), float(found.max())
    middle, half = (low + high) / 2, max(0.5, (high - low) / 2)
    return middle - half, middle + half
