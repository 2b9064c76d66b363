"""Means of many passes as bars with their spread, or as a band over one input number, against the answer without dropout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
MOST_DOTS = 300
HUGE = 1e30
"""Numbers are drawn as at most so large: pyqtgraph squares them."""


def tame(values: Array) -> Array:
    """Return numbers that can be drawn, float64: at most HUGE in size, nan where they are none."""
    values = np.asarray(values, float)
    return np.clip(np.where(np.isnan(values), np.nan, values), -HUGE, HUGE)


def span_of(*values: Array) -> Span | None:
    """Return the ends of all numbers that are finite, with zero; None without any."""
    joined = np.concatenate([tame(one).ravel() for one in values]) if values else np.zeros(0)
    joined = joined[np.isfinite(joined) & (np.abs(joined) < HUGE)]
    if not len(joined):
        return None
    return min(0.0, float(joined.min())), max(0.0, float(joined.max()))


class EnsemblePlot(Plot):
    """Signals:
    pointed(int): the mouse is at this bar, -1 = at none.
    """

    pointed = Signal(int)

    def __init__(self, name: str) -> None:
        self._bars: pg.BarGraphItem | None = None
        super().__init__(name, "")
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._bars = pg.BarGraphItem(x=[], height=[], width=0.6)
        self._spread = pg.ErrorBarItem(beam=0.18)
        self._dots = pg.ScatterPlotItem(size=4, pxMode=True)
        self._still = pg.ScatterPlotItem(size=13, symbol="d", pxMode=True)
        self._edges = [pg.PlotCurveItem(connect="finite") for _ in range(2)]
        self._band = pg.FillBetweenItem(*self._edges)
        self._middle = pg.PlotCurveItem(connect="finite", antialias=True)
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._points = pg.ScatterPlotItem(size=4, pxMode=True)
        for part in (
            *self._edges,
            self._band,
            self._bars,
            self._points,
            self._dots,
            self._spread,
            self._middle,
            self._line,
            self._still,
        ):
            item.addItem(part)
        self._ticks: tuple[str, ...] = ()
        self._again: Any = None

    def show_bars(
        self,
        names: Sequence[str],
        mean: Array,
        spread: Array,
        still: Array,
        samples: Array | None,
        twin: int,
        span: Span | None,
    ) -> None:
        """Draw a bar for each number, (k,) each; samples: (n, k) of which some are drawn as dots."""
        self._again = lambda: self.show_bars(names, mean, spread, still, samples, twin, span)
        self._clear()
        places, shade = np.arange(len(names)), series_colour(twin)
        mean, spread, still = tame(mean), tame(spread), tame(still)
        faint = QColor(shade)
        faint.setAlpha(110)
        self._bars.setOpts(
            x=places,
            height=np.nan_to_num(mean),
            width=0.62,
            pen=pg.mkPen(None),
            brush=faint,
        )
        good = np.isfinite(mean) & np.isfinite(spread)
        half = spread[good]
        self._spread.setData(
            x=places[good], y=mean[good], top=half, bottom=half, pen=pg.mkPen(shade, width=2)
        )
        here = np.isfinite(still)
        self._still.setData(
            x=places[here],
            y=still[here],
            pen=pg.mkPen(colour("base"), width=1),
            brush=colour("text"),
        )
        dots = [] if samples is None else [self._show_dots(tame(samples), shade)]
        ends = span or span_of(mean - spread, mean + spread, still, *dots) or (0.0, 1.0)
        self._scale((-0.6, max(1, len(names)) - 0.4), ends)
        self._ticks = tuple(names)
        self._write()

    def show_band(
        self,
        x: Array,
        mean: Array,
        spread: Array,
        still: Array,
        points: tuple[Array, Array] | None,
        twin: int,
        span: Span | None,
    ) -> None:
        """Draw mean ± two spreads over x, (m,) each, with the answer without dropout; points: examples (n,), (n,)."""
        self._again = lambda: self.show_band(x, mean, spread, still, points, twin, span)
        self._clear()
        x, mean, spread, still = tame(x), tame(mean), tame(spread), tame(still)
        shade = series_colour(twin)
        faint = QColor(shade)
        faint.setAlpha(70)
        low, high = mean - 2 * spread, mean + 2 * spread
        good = np.isfinite(low) & np.isfinite(high) & np.isfinite(x)
        for edge, values in zip(self._edges, (low, high)):
            edge.setData(x[good], values[good], pen=pg.mkPen(None))
        self._band.setBrush(faint)
        self._band.setVisible(bool(good.any()))
        self._middle.setData(x, mean, pen=pg.mkPen(shade, width=2))
        dashes = Qt.PenStyle.DashLine
        self._line.setData(x, still, pen=pg.mkPen(colour("text"), width=1.6, style=dashes))
        drawn = [low, high, still]
        if points is not None and len(points[0]):
            dots = tame(points[0]), tame(points[1])
            known = np.isfinite(dots[0]) & np.isfinite(dots[1])
            self._points.setData(
                x=dots[0][known], y=dots[1][known], pen=pg.mkPen(None), brush=colour("muted")
            )
            drawn.append(dots[1])
        ends = span or span_of(*drawn) or (0.0, 1.0)
        finite = x[np.isfinite(x)]
        wide = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        self._scale(wide, ends)
        self._ticks = ()
        self.getPlotItem().getAxis("bottom").setTicks(None)

    def bars(self) -> tuple[Array, Array]:
        """Return places and heights of the bars."""
        return np.asarray(self._bars.opts["x"]), np.asarray(self._bars.opts["height"])

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._bars is not None and self._again is not None:
            self._again()

    def _show_dots(self, samples: Array, shade: QColor) -> Array:
        chosen = samples[:: max(1, -(-len(samples) // MOST_DOTS))]
        # A place beside the middle for each pass: dots of equal numbers lie side by side.
        beside = 0.46 * (np.arange(len(chosen)) * 0.618 % 1.0 - 0.5)
        x = (np.arange(chosen.shape[1])[None] + beside[:, None]).ravel()
        y = chosen.ravel()
        good = np.isfinite(y)
        dot = QColor(shade)
        dot.setAlpha(150)
        self._dots.setData(x=x[good], y=y[good], pen=pg.mkPen(None), brush=dot)
        return chosen

    def _scale(self, x: Span, y: Span) -> None:
        room = 0.06 * (y[1] - y[0]) or 0.5
        bottom = y[0] - room if y[0] < 0 else y[0]
        self.getPlotItem().setRange(xRange=x, yRange=(bottom, y[1] + room), padding=0)

    def _clear(self) -> None:
        none: Array = np.zeros(0)
        self._bars.setOpts(x=none, height=none, width=0.6)
        self._spread.setData(x=none, y=none, top=none, bottom=none)
        for one in (self._dots, self._still, self._points):
            one.setData(x=none, y=none)
        for line in (*self._edges, self._middle, self._line):
            line.setData(none, none)
        self._band.setVisible(False)

    def _write(self) -> None:
        """Name the bars, as many as there is room for."""
        count = max(1, len(self._ticks))
        room = max(60, self.width() - 70) / count
        longest = max((self.fontMetrics().horizontalAdvance(one) for one in self._ticks), default=0)
        step = max(1, int(np.ceil(min(longest + 8, 70) / room)))
        wide = int(room * step) - 4
        elide = Qt.TextElideMode.ElideMiddle
        ticks = [
            (place, self.fontMetrics().elidedText(name, elide, wide))
            for place, name in enumerate(self._ticks)
            if place % step == 0
        ]
        self.getPlotItem().getAxis("bottom").setTicks([ticks])

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        place = self.getPlotItem().vb.mapSceneToView(QPointF(self.mapToScene(event.pos())))
        bar = round(place.x())
        self.pointed.emit(bar if 0 <= bar < len(self._ticks) else -1)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._bars is not None and self._ticks:
            self._write()
