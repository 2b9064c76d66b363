"""Small pictures: a curve, for activation functions and schedules, and a histogram that goes under one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.style import colour, series_colour, style_plot

MOST = 1e150
"""Numbers beyond this are left out: axes would leave what numbers can hold."""
_POLES, _FAR = 0.03, 4.0
"""Curves are drawn as high as all but this share of their numbers, if the rest is so many times higher."""
_NAMES = ("f", "f\u2032")


class PlotBox(QWidget):
    """A small plot that cannot be dragged, so that it does not catch the wheel of the panel."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setFixedHeight(height)
        self.plot = pyqtgraph.PlotWidget(self)
        self.plot.setMouseEnabled(False, False)
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
    """Draws one curve, and its slope as a second one."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, title, height, parent)
        self._line = pyqtgraph.PlotDataItem([], [], connect="finite")
        self._slope = pyqtgraph.PlotDataItem([], [], connect="finite")
        for item in (self._line, self._slope):
            self.plot.addItem(item)
        self.legend: pyqtgraph.LegendItem | None = None
        self.bottom = ""
        self.x: Sequence[float] = ()
        self.y: Sequence[float] = ()
        self.slope: Sequence[float] = ()
        self.colour_items()

    def draw(
        self, x: Any, y: Any, bottom: str = "", slope: Any = None, names: tuple[str, str] = _NAMES
    ) -> None:
        """Draw y over x, and where it is given the slope of y, all (n,); places where they are not finite are left out.

        names: of the curve and of its slope, in the legend; a curve alone has none.
        """
        self.x, self.y, self.slope = x, y, () if slope is None else slope
        self.bottom = bottom
        self._line.setData(x, _drawable(y))
        self._slope.setData(x if slope is not None else [], _drawable(self.slope))
        self._show_legend(names if slope is not None else ())
        if slope is not None:
            self._fit()
        self.plot.getAxis("bottom").setLabel(bottom or None)

    def legend_texts(self) -> tuple[str, ...]:
        """Return what the legend says."""
        return tuple(label.text for _, label in self.legend.items) if self.legend else ()

    def colour_items(self) -> None:
        """Take the colours of the theme."""
        self._line.setPen(pyqtgraph.mkPen(series_colour(0), width=2))
        dashed = pyqtgraph.mkPen(series_colour(1), width=2, style=Qt.PenStyle.DashLine)
        self._slope.setPen(dashed)
        if self.legend is not None:
            self.legend.setBrush(_ground())

    def _fit(self) -> None:
        """Leave poles out of the picture, and put the legend over the third where the curves leave most room for it."""
        both = np.stack([_drawable(self.y), _drawable(self.slope)])
        found = both[np.isfinite(both)]
        if not found.size:
            return
        low, high = np.quantile(found, (_POLES, 1 - _POLES))
        if np.ptp(found) > _FAR * (high - low) > 0:
            self.plot.setYRange(low, high, padding=0.15)
        else:
            self.plot.enableAutoRange(axis="y")
        tops = [
            np.max(third, initial=-np.inf, where=np.isfinite(third))
            for third in np.array_split(both, 3, axis=1)
        ]
        place = int(np.argmin(tops)) / 2
        if self.legend is not None:
            self.legend.anchor((place, 0), (place, 0), offset=(4 - 8 * place, 3))

    def _show_legend(self, names: tuple[str, ...]) -> None:
        if self.legend is None and names:
            self.legend = self.plot.addLegend(
                offset=(4, 3), colCount=2, labelTextSize="8pt", verSpacing=-6
            )
            self.legend.layout.setContentsMargins(4, 0, 6, 0)
            style_plot(self.plot)
            self.colour_items()
        if self.legend is not None and self.legend_texts() != names:
            self.legend.clear()
            for item, name in zip((self._line, self._slope), names):
                self.legend.addItem(item, name)
            self.legend.setVisible(bool(names))


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


def slopes(curve: Callable[[Any], Any], x: Any) -> Any:
    """Return the slope of a curve at x (n,) by central differences; NaN where the curve jumps.

    At a bend it is the mean of the slopes on both sides. A jump is found by its slope growing as the step becomes smaller.
    """
    x = np.asarray(x, float)
    step = 1e-4 * np.maximum(1.0, np.abs(x))

    def along(size: Any) -> Any:
        return (np.asarray(curve(x + size), float) - np.asarray(curve(x - size), float)) / (
            2 * size
        )

    with np.errstate(all="ignore"):
        wide, narrow = along(step), along(step / 4)
        return np.where(np.abs(narrow) > 2 * np.abs(wide) + 1e-3, np.nan, narrow)


def _drawable(values: Any) -> Any:
    """Return values (n,) with NaN in the place of what no axis can show."""
    heights = np.asarray(values, float)
    return np.where(np.abs(heights) < MOST, heights, np.nan)


def _ground() -> QColor:
    """Return the ground of the legend: that of the plot, with the curves a little visible through it."""
    shade = colour("base")
    shade.setAlpha(200)
    return shade
