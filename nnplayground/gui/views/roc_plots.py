"""The plots of rates and scores with a threshold to drag."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
_BINS = 40
_MARGIN = 0.06
_LARGEST = 1e30


class RatePlot(Plot):
    """A curve between two rates, both 0..1, with a point to drag along it; dragging calls `moved(index of the point)`."""

    def __init__(self, name: str, left: str, bottom: str, moved: Any) -> None:
        self._line: pg.PlotDataItem | None = None
        super().__init__(name, left, bottom)
        self._moved, self._x, self._y = moved, np.zeros(1), np.zeros(1)
        item = self.getPlotItem()
        item.setRange(xRange=(0, 1), yRange=(0, 1), padding=_MARGIN)
        item.setMouseEnabled(False, False)
        self._chance = pg.PlotDataItem()
        self._line = pg.PlotDataItem(antialias=True)
        self.point = pg.TargetItem(size=13, symbol="o")
        for part in (self._chance, self._line, self.point):
            item.addItem(part)
        self._place = (0.0, 0.0)
        self.point.sigPositionChanged.connect(self._on_moved)
        self.dress()

    def put(self, x: Array, y: Array, chance: tuple[list[float], list[float]]) -> None:
        """Draw a curve, and the dashed line of an answer by chance."""
        self._x, self._y = x, y
        self._line.setData(x, y)
        self._chance.setData(*chance)

    def put_point(self, x: float, y: float) -> None:
        """Show where the threshold is."""
        self._place = (x, y)
        self.point.setPos(x, y)

    def points(self) -> tuple[Array, Array]:
        """Return the curve that is drawn."""
        return self._x, self._y

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._line is None:
            return
        ground, accent = colour("base"), colour("accent")
        self._line.setPen(pg.mkPen(series_colour(0), width=2))
        self._chance.setPen(pg.mkPen(colour("muted"), width=1, style=Qt.PenStyle.DashLine))
        self.point.setPen(pg.mkPen(ground, width=2))
        self.point.setBrush(pg.mkBrush(accent))
        self.point.setHoverPen(pg.mkPen(colour("text"), width=2))
        self.point.setHoverBrush(pg.mkBrush(accent))

    def _on_moved(self) -> None:
        place = self.point.pos()
        if (place.x(), place.y()) == self._place:
            return
        distance = (self._x - place.x()) ** 2 + (self._y - place.y()) ** 2
        self._moved(int(distance.argmin()))
        self.point.setPos(*self._place)


class ScorePlot(Plot):
    """How the scores of the class and of the rest are spread, with the threshold as a line to drag."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._parts: tuple[pg.PlotDataItem, ...] = ()
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self.legend = item.addLegend(offset=(-8, 2), labelTextSize="8pt", verSpacing=-6)
        self._parts = tuple(
            pg.PlotDataItem(stepMode="center", fillLevel=0, x=[0, 1], y=[0]) for _ in range(2)
        )
        for part in self._parts:
            item.addItem(part)
        self.line = pg.InfiniteLine(angle=90, movable=True)
        item.addItem(self.line, ignoreBounds=True)
        self.dress()

    def put(self, shares: Array, wide: Span, highest: float, names: tuple[str, str]) -> None:
        """Draw the shares (2, b) of the rest (first name) and of the class (second name) over the score, on scales given."""
        edges = np.linspace(*wide, _BINS + 1)
        self.legend.clear()
        for part, heights, name in zip(self._parts, shares, names, strict=True):
            part.setData(edges, heights)
            self.legend.addItem(part, name)
        top = max(highest, 1e-3)
        self.getPlotItem().setRange(xRange=wide, yRange=(0, top), padding=_MARGIN)

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        for part, shade in zip(self._parts, (series_colour(6), series_colour(0)), strict=False):
            fill = QColor(shade)
            fill.setAlpha(90)
            part.setPen(pg.mkPen(shade, width=1))
            part.setBrush(pg.mkBrush(fill))
        if self._parts:
            self.line.setPen(pg.mkPen(colour("accent"), width=3))
            self.line.setHoverPen(pg.mkPen(colour("text"), width=3))


def score_spans(truth: Array, scores: Array) -> dict[str, Span]:
    """Return the span of the scores, with 0 and 1 in it, and that of their shares."""
    known = scores[np.abs(scores) <= _LARGEST]
    wide = float(known.min(initial=0)), float(known.max(initial=1))
    shares = score_shares(truth, scores, wide)
    return {"score": wide, "share": (0.0, float(shares.max(initial=0)))}


def score_shares(truth: Array, scores: Array, wide: Span) -> Array:
    """Return the shares (2, b) of the scores of the rest and of the class in bins over a span; those that are not finite are left out."""
    known = np.abs(scores) <= _LARGEST
    edges = np.linspace(*wide, _BINS + 1)
    counts = [np.histogram(scores[known & (truth == kind)], edges)[0] for kind in (False, True)]
    return np.stack([one / max(1, one.sum()) for one in counts])
