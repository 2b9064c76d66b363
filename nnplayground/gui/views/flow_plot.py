"""One number for each layer, from the output to the input, on a logarithmic scale: now, before, and between which ends it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.power_axis import put_power_axis
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
LEAST, MOST = -45.0, 45.0
"""Powers of ten between which something is drawn."""
_ROOM = 64


@dataclass(frozen=True, eq=False)
class Flow:
    """Numbers by layer, (layers,) float64 each, nan = not known: now, first seen, least and largest seen."""

    now: Array
    first: Array
    low: Array
    high: Array


def logarithms(values: Array) -> Array:
    """Return log10 of the positive finite numbers, at most 45 away from 0; nan for others."""
    values = np.asarray(values, float)
    with np.errstate(all="ignore"):
        found = np.where((values > 0) & np.isfinite(values), np.log10(values), np.nan)
    return np.clip(found, LEAST, MOST)


def span_of(flow: Flow) -> Span | None:
    """Return the least and the largest power of ten in what is drawn; None where nothing is."""
    joined = np.concatenate(
        [logarithms(one) for one in (flow.now, flow.first, flow.low, flow.high)]
    )
    joined = joined[np.isfinite(joined)]
    return (float(joined.min()), float(joined.max())) if len(joined) else None


class FlowPlot(Plot):
    """Signals:
    pointed(int): the mouse is at this layer, -1 = at none. chosen(int): it was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._bars: pg.BarGraphItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        put_power_axis(self)
        self._ticks: tuple[str, ...] = ()
        self._flow: Flow | None = None
        self._twin, self._marked = 0, -1
        self._bars = pg.BarGraphItem(x=[], height=[], width=0.5)
        self._before = pg.PlotDataItem()
        self._line = pg.PlotDataItem()
        self._ring = pg.ScatterPlotItem(size=17, pxMode=True)
        self._nothing = pg.ScatterPlotItem(size=11, pxMode=True, symbol="x")
        for part in (self._bars, self._before, self._line, self._nothing, self._ring):
            item.addItem(part)
        self.scene().sigMouseMoved.connect(self._on_moved)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.dress()

    def put(
        self, names: Sequence[str], flow: Flow, twin: int = 0, span: Span | None = None
    ) -> None:
        """Draw the numbers of layers; span: powers of ten of the scale, None = that of what is drawn."""
        self._flow, self._twin = flow, twin
        low, high = span or span_of(flow) or (-1.0, 0.0)
        room = max(0.25, 0.06 * (high - low))
        self.getPlotItem().setYRange(low - room, high + room, padding=0)
        self._floor = low - 0.6 * room
        self._draw()
        if tuple(names) != self._ticks:
            self._ticks = tuple(names)
            self._write()

    def mark(self, place: int) -> None:
        """Put a ring around a layer, -1 = none."""
        self._marked = place
        self._put_ring()

    def drawn(self) -> tuple[Array, Array]:
        """Return place and power of ten of each layer of now that is on the line."""
        x, y = self._line.getOriginalDataset()
        return (np.zeros(0), np.zeros(0)) if x is None else (x, y)

    def ranges(self) -> tuple[Array, Array]:
        """Return the ends of the bars as powers of ten."""
        low = np.asarray(self._bars.opts["y0"])
        return low, low + np.asarray(self._bars.opts["height"])

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._bars is not None and self._flow is not None:
            self._draw()

    def _draw(self) -> None:
        flow = self._flow
        places = np.arange(len(flow.now))
        shade = series_colour(self._twin)
        low, high = logarithms(flow.low), logarithms(flow.high)
        known = np.isfinite(low) & np.isfinite(high)
        faint = QColor(shade)
        faint.setAlpha(60)
        self._bars.setOpts(
            x=places[known],
            y0=low[known],
            height=(high - low)[known],
            width=0.46,
            pen=pg.mkPen(None),
            brush=faint,
        )
        muted = pg.mkPen(colour("muted"), width=1.5, style=Qt.PenStyle.DashLine)
        first = logarithms(flow.first)
        here = np.isfinite(first)
        self._before.setData(places[here], first[here], pen=muted)
        values = logarithms(flow.now)
        here = np.isfinite(values)
        self._line.setData(
            places[here],
            values[here],
            pen=pg.mkPen(shade, width=2),
            symbol="o",
            symbolSize=8,
            symbolBrush=shade,
            symbolPen=colour("base"),
        )
        gone = ~here
        self._nothing.setData(
            x=places[gone],
            y=np.full(int(gone.sum()), self._floor),
            pen=pg.mkPen(colour("error"), width=2.5),
        )
        self._put_ring()

    def _put_ring(self) -> None:
        flow = self._flow
        if flow is None or not 0 <= self._marked < len(flow.now):
            self._ring.setData(x=[], y=[])
            return
        value = float(logarithms(flow.now)[self._marked])
        y = value if np.isfinite(value) else self._floor
        self._ring.setData(
            x=[self._marked], y=[y], pen=pg.mkPen(colour("accent"), width=2.5), brush=None
        )

    def _write(self) -> None:
        """Name the layers, as many as there is room for."""
        count = max(1, len(self._ticks))
        room = max(60, self.width() - 60) / count
        step = max(1, -(-_ROOM // int(room)) if room < _ROOM else 1)
        # A name that would reach beyond the axis is not written.
        side = max(0.5, 0.5 * _ROOM / room)
        self.getPlotItem().setXRange(-side, count - 1 + side, padding=0)
        metrics = self.fontMetrics()
        wide = int(room * step) - 6
        ticks = [
            (place, metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, wide))
            for place, name in enumerate(self._ticks)
            if place % step == 0
        ]
        self.getPlotItem().getAxis("bottom").setTicks([ticks])

    def _place_at(self, position: QPointF) -> int:
        box = self.getPlotItem().vb
        if not box.sceneBoundingRect().contains(position):
            return -1
        place = round(box.mapSceneToView(position).x())
        return place if 0 <= place < len(self._ticks) else -1

    def _on_moved(self, position: QPointF) -> None:
        self.pointed.emit(self._place_at(position))

    def _on_clicked(self, event: Any) -> None:
        place = self._place_at(event.scenePos())
        if place >= 0:
            self.chosen.emit(place)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._bars is not None:
            self._write()
