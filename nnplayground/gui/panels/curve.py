"""Small pictures: a curve, for activation functions and schedules, and a histogram that goes under one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.style import series_colour, style_plot

MOST = 1e150
"""Numbers beyond this are left out: axes would leave what numbers can hold."""


class PlotBox(QWidget):
    """A small plot that cannot be dragged, so that it does not catch the wheel of the panel."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setFixedHeight(height)
        self.plot = pyqtgraph.PlotWidget(self)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.wheelEvent = lambda event: event.ignore()
        style_plot(self.plot)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)

    def set_span(self, low: float, high: float) -> None:
        """Show this part of the x axis, to the edges of the plot."""
        self.plot.setXRange(low, high, padding=0)

    def set_margin(self, width: int) -> None:
        """Give the left axis a fixed width, so that plots below each other line up."""
        self.plot.getAxis("left").setWidth(width)

    def colour_items(self) -> None:
        """Take the colours of the theme; override."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.colour_items()


class CurveBox(PlotBox):
    """Draws one curve."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, title, height, parent)
        self._line = self.plot.plot([], [], connect="finite")
        self.x: Sequence[float] = ()
        self.y: Sequence[float] = ()
        self.colour_items()

    def draw(self, x: Any, y: Any, bottom: str = "") -> None:
        """Draw y over x, both (n,); places where y is not finite are left out."""
        self.x, self.y = x, y
        heights = np.asarray(y, float)
        self._line.setData(x, np.where(np.abs(heights) < MOST, heights, np.nan))
        self.plot.getAxis("bottom").setLabel(bottom or None)

    def colour_items(self) -> None:
        """Take the colours of the theme."""
        self._line.setPen(pyqtgraph.mkPen(series_colour(0), width=2))


class HistogramBox(PlotBox):
    """Draws the bars of one histogram; their heights are shares of the highest one and have no numbers."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, title, height, parent)
        self._bars = pyqtgraph.PlotDataItem(stepMode="center", fillLevel=0)
        self.plot.addItem(self._bars)
        self.plot.setYRange(0, 1, padding=0.05)
        self.plot.getAxis("left").setStyle(showValues=False)
        self.counts: Sequence[int] = ()
        self.edges: Sequence[float] = ()
        self.colour_items()

    def draw(self, counts: Any, edges: Any) -> None:
        """Draw counts (n,) between edges (n + 1,)."""
        self.counts, self.edges = counts, edges
        self._bars.setData(edges, np.asarray(counts, float) / max(1, np.max(counts)))

    def colour_items(self) -> None:
        """Take the colours of the theme."""
        shade = series_colour(1)
        self._bars.setPen(pyqtgraph.mkPen(shade, width=1))
        shade.setAlpha(130)
        self._bars.setFillBrush(pyqtgraph.mkBrush(shade))


def span_of(edges: Any, least: float = 4.0) -> tuple[float, float]:
    """Return an x range that holds the edges and `least` on both sides of 0.

    Its ends are powers of the square root of 2, so that it stays the same while the numbers change a little.
    """

    def outward(size: float) -> float:
        if not least < size < MOST:
            return least
        return float(2 ** (np.ceil(2 * np.log2(size)) / 2))

    return -outward(-float(edges[0])), outward(float(edges[-1]))
