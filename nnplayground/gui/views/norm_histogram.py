"""Histograms of one channel before and after a normalization."""

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
_HUGE = 1e150


def sane(counts: Array, edges: Array) -> tuple[Array, Array]:
    """Return counts (b,) and edges (b + 1,) that can be drawn: finite, ascending, not too large."""
    counts = np.nan_to_num(np.asarray(counts, float), nan=0, posinf=0, neginf=0)
    counts = np.where(np.abs(counts) < _HUGE, counts, 0)
    edges = np.asarray(edges, float)
    good = np.isfinite(edges).all() and np.abs(edges).max() < _HUGE and (np.diff(edges) > 0).all()
    return counts, edges if good else np.linspace(-0.5, 0.5, len(counts) + 1)


class BeforePlot(Plot):
    """What goes in, with mean and deviation of the batch and the moving ones."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._counts: pg.PlotDataItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._counts = pg.PlotDataItem(x=[0, 1], y=[0], stepMode="center", fillLevel=0)
        self.sides = pg.LinearRegionItem(movable=False)
        self.mean = pg.InfiniteLine(angle=90)
        self.moving = [pg.InfiniteLine(angle=90) for _ in range(3)]
        for part in (self.sides, self._counts, self.mean, *self.moving):
            item.addItem(part, ignoreBounds=True)
        self.dress()

    def put(
        self,
        counts: Array,
        edges: Array,
        batch: tuple[float, float],
        moving: tuple[float, float],
        span: Span | None = None,
    ) -> None:
        """Draw counts between edges; batch, moving: (mean, deviation)."""
        counts, edges = sane(counts, edges)
        self._counts.setData(edges, counts)
        known = all(np.isfinite(one) and abs(one) < _HUGE for one in batch)
        for part in (self.mean, self.sides):
            part.setVisible(known)
        if known:
            self.mean.setPos(batch[0])
            self.sides.setRegion((batch[0] - batch[1], batch[0] + batch[1]))
        known = all(np.isfinite(one) and abs(one) < _HUGE for one in moving)
        for place, line in zip((0.0, -1.0, 1.0), self.moving, strict=True):
            line.setVisible(known)
            if known:
                line.setPos(moving[0] + place * moving[1])
        low, high = span if span is not None and _drawable(span) else (edges[0], edges[-1])
        self.getPlotItem().setRange(
            xRange=(low, high), yRange=(0, max(counts.max(initial=0), 1.0)), padding=0.04
        )

    def drawn(self) -> tuple[Array, Array]:
        """Return edges and counts."""
        edges, counts = self._counts.getOriginalDataset()
        return edges, counts

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._counts is None:
            return
        shade = series_colour(0)
        self._counts.setPen(pg.mkPen(shade, width=1))
        self._counts.setBrush(_seen_through(shade, 110))
        self.sides.setBrush(_seen_through(colour("muted"), 50))
        for line in self.sides.lines:
            line.setPen(pg.mkPen(None))
        self.mean.setPen(pg.mkPen(colour("text"), width=2))
        for line in self.moving:
            line.setPen(pg.mkPen(series_colour(1), width=1.8, style=Qt.PenStyle.DashLine))


class AfterPlot(Plot):
    """What comes out in training (filled) and in inference (a line)."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._train: pg.PlotDataItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._train = pg.PlotDataItem(x=[0, 1], y=[0], stepMode="center", fillLevel=0)
        self._infer = pg.PlotDataItem(x=[0, 1], y=[0], stepMode="center")
        for part in (self._train, self._infer):
            item.addItem(part, ignoreBounds=True)
        self.dress()

    def put(self, train: Array, infer: Array, edges: Array, span: Span | None = None) -> None:
        """Draw the counts of both modes between the same edges."""
        train, edges = sane(train, edges)
        infer, _ = sane(infer, edges)
        self._train.setData(edges, train)
        self._infer.setData(edges, infer)
        low, high = span if span is not None and _drawable(span) else (edges[0], edges[-1])
        most = max(train.max(initial=0), infer.max(initial=0), 1.0)
        self.getPlotItem().setRange(xRange=(low, high), yRange=(0, most), padding=0.04)

    def drawn(self) -> tuple[Array, Array, Array]:
        """Return edges, counts in training and counts in inference."""
        edges, train = self._train.getOriginalDataset()
        return edges, train, self._infer.getOriginalDataset()[1]

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._train is None:
            return
        self._train.setPen(pg.mkPen(series_colour(0), width=1))
        self._train.setBrush(_seen_through(series_colour(0), 110))
        self._infer.setPen(pg.mkPen(series_colour(1), width=2))


def _drawable(span: Span) -> bool:
    return all(np.isfinite(end) and abs(end) < _HUGE for end in span) and span[1] > span[0]


def _seen_through(shade: QColor, strength: int) -> QColor:
    faint = QColor(shade)
    faint.setAlpha(strength)
    return faint
