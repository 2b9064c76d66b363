"""Residuals as points over the predictions and as a histogram."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Points, size_of
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
BINS = 31


def histogram(residuals: Array, span: Span) -> tuple[Array, Array]:
    """Return shares (BINS,) and edges (BINS + 1,) of residuals over a span; those outside it are left out."""
    edges = np.linspace(*span, BINS + 1)
    return np.histogram(residuals, edges)[0] / max(1, len(residuals)), edges


class ResidualPlot(Plot):
    """Residuals over predictions, with the line of no error.

    Signals:
        chosen(int): the person clicked the point of this example.
    """

    chosen = Signal(int)

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self.points: Points | None = None
        super().__init__(name, left, bottom)
        self._rows, self._x, self._y = np.zeros(0, int), np.zeros(0), np.zeros(0)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._zero = pg.InfiniteLine(pos=0, angle=0)
        self.ring = pg.ScatterPlotItem(size=16, pxMode=True)
        self.ring.setZValue(20)
        self.points = Points(hollow=False)
        for part in (self._zero, self.points, self.ring):
            item.addItem(part)
        self.points.sigClicked.connect(self._on_clicked)
        self.dress()

    def put(self, rows: Array, said: Array, residuals: Array, x: Span, y: Span) -> None:
        """Draw points (n,) of finite numbers on the scales given."""
        self._rows, self._x, self._y = rows, said, residuals
        self.getPlotItem().setRange(xRange=x, yRange=y, padding=0.04)
        self._draw_points()

    def mark(self, row: int | None) -> None:
        """Put a ring around the points of an example."""
        here = self._rows == (-1 if row is None else row)
        self.ring.setData(x=self._x[here], y=self._y[here])

    def drawn(self) -> tuple[Array, Array]:
        """Return the points: predictions and residuals."""
        return self._x, self._y

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.points is None:
            return
        self._zero.setPen(pg.mkPen(colour("muted"), width=1.5, style=Qt.PenStyle.DashLine))
        self.ring.setPen(pg.mkPen(colour("accent"), width=2.5))
        self.ring.setBrush(None)
        self._draw_points()

    def _draw_points(self) -> None:
        if self.points is not None:
            self.points.put(self._x, self._y, [series_colour(0)], size_of(len(self._x)))

    def _on_clicked(self, _item: Any, points: Sequence[Any], _event: Any = None) -> None:
        if len(points):
            self.chosen.emit(int(self._rows[points[0].index()]))


class ResidualHistogram(Plot):
    """Shares of the residuals, with their mean and one standard deviation to both sides."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._bars: pg.PlotDataItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._bars = pg.PlotDataItem(stepMode="center", fillLevel=0, x=[0, 1], y=[0])
        self._zero = pg.InfiniteLine(pos=0, angle=90)
        self.mean = pg.InfiniteLine(angle=90)
        self.sides = pg.LinearRegionItem(movable=False)
        for part in (self.sides, self._bars, self._zero, self.mean):
            item.addItem(part, ignoreBounds=True)
        self.dress()

    def put(
        self, shares: Array, edges: Array, mean: float, deviation: float, highest: float
    ) -> None:
        """Draw shares (b,) between edges (b + 1,); the upper scale ends at `highest`."""
        self._bars.setData(edges, shares)
        known = bool(np.isfinite(mean) and np.isfinite(deviation))
        self.mean.setVisible(known)
        self.sides.setVisible(known)
        if known:
            self.mean.setPos(mean)
            self.sides.setRegion((mean - deviation, mean + deviation))
        span = (float(edges[0]), float(edges[-1]))
        self.getPlotItem().setRange(xRange=span, yRange=(0, highest), padding=0.04)

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._bars is None:
            return
        shade = series_colour(0)
        self._bars.setPen(pg.mkPen(shade, width=1))
        self._bars.setBrush(pg.mkBrush(_light(shade, 110)))
        self._zero.setPen(pg.mkPen(colour("muted"), width=1.5, style=Qt.PenStyle.DashLine))
        self.mean.setPen(pg.mkPen(series_colour(1), width=2))
        self.sides.setBrush(pg.mkBrush(_light(series_colour(1), 40)))
        for line in self.sides.lines:
            line.setPen(pg.mkPen(_light(series_colour(1), 120), width=1))


def _light(shade: QColor, strength: int) -> QColor:
    found = QColor(shade)
    found.setAlpha(strength)
    return found
