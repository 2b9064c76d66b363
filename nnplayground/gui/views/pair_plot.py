"""Predicted numbers against true ones, as points to click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Points, size_of
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
LARGEST = 1e30
"""Larger numbers are not drawn."""


class PairPlot(Plot):
    """Predicted numbers against true ones, with the diagonal on which every answer is right.

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
        self.diagonal = pg.PlotCurveItem()
        self.ring = pg.ScatterPlotItem(size=16, pxMode=True)
        self.ring.setZValue(20)
        self.points = Points(hollow=False)
        for part in (self.diagonal, self.points, self.ring):
            item.addItem(part)
        self.points.sigClicked.connect(self._on_clicked)
        self.dress()

    def put(self, rows: Array, truth: Array, said: Array, span: Span | None = None) -> None:
        """Draw points: (n,) rows of the examples, true and predicted numbers; what is not finite is left out.

        span: the ends of both scales; None = those of the numbers.
        """
        good = (np.abs(truth) < LARGEST) & (np.abs(said) < LARGEST)
        self._rows, self._x, self._y = rows[good], truth[good], said[good]
        everything = np.concatenate([self._x, self._y])
        own = (everything.min(), everything.max()) if len(everything) else (0.0, 1.0)
        low, high = own if span is None else span
        margin = 0.05 * (high - low) or max(1.0, abs(high)) * 0.05
        low, high = float(low - margin), float(high + margin)
        self.diagonal.setData([low, high], [low, high])
        self.getPlotItem().setRange(xRange=(low, high), yRange=(low, high), padding=0)
        self._draw_points()

    def mark(self, row: int | None) -> None:
        """Put a ring around the points of an example."""
        here = self._rows == (-1 if row is None else row)
        self.ring.setData(x=self._x[here], y=self._y[here])

    def drawn(self) -> tuple[Array, Array]:
        """Return the points: true and predicted numbers."""
        return self._x, self._y

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.points is None:
            return
        self.diagonal.setPen(pg.mkPen(colour("muted"), width=1.5, style=Qt.PenStyle.DashLine))
        self.ring.setPen(pg.mkPen(colour("accent"), width=2.5))
        self.ring.setBrush(None)
        self._draw_points()

    def _draw_points(self) -> None:
        if self.points is not None:
            self.points.put(self._x, self._y, [series_colour(0)], size_of(len(self._x)))

    def _on_clicked(self, _item: Any, points: Sequence[Any], _event: Any = None) -> None:
        if len(points):
            self.chosen.emit(int(self._rows[points[0].index()]))
