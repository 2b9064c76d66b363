"""Histograms over time as ridges behind each other or as a heat-map, newest at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor

from nnplayground.core.distribution import quantiles
from nnplayground.gui.style import colour, sequential
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.ridges import Stack, evenly, heights, occupied

Array = NDArray[Any]
OVERLAP = 3.0
"""The highest ridge reaches over so many of those behind it."""
SHARES = np.array([0.05, 0.5, 0.95])
_ROWS = 256
_HUGE = 1e150


class _FromZero(pg.AxisItem):
    """An axis of epochs, which begin at 0 though ridges reach higher."""

    def tickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:
        found = super().tickStrings(values, scale, spacing)
        return [text if value >= 0 else "" for text, value in zip(found, values, strict=True)]


class RidgePlot(Plot):
    """Signals:
    pointed(stack, row, value): the mouse is at this row of this stack; -1, -1 = at none.
    """

    pointed = Signal(int, int, float)

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._curves: list[pg.PlotCurveItem] = []
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        item.setAxisItems({"left": _FromZero("left")})
        # The plot believes that its grid is there already.
        item.getAxis("left").setGrid(round(0.2 * 255))
        item.vb.invertY(True)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._image.setZValue(-10)
        item.addItem(self._image)
        self.stacks: Sequence[Stack] = ()
        self._unit = 1.0
        self.scene().sigMouseMoved.connect(self._on_moved)
        self.dress()

    def put(self, stacks: Sequence[Stack], heat: bool, logarithmic: bool, own: bool) -> None:
        """Draw stacks that have common bins; a heat-map is that of the first, with lines at 5, 50 and 95 % of all of them."""
        self.stacks = stacks
        low, high = occupied(stacks)
        # Axes are drawn in a unit in which no number leaves what pyqtgraph can draw.
        self._unit = 1.0 if 1e-100 < max(abs(low), abs(high)) < _HUGE else max(abs(low), abs(high))
        found = heights(stacks, logarithmic, own)
        first = min(float(stack.epochs[0]) for stack in stacks)
        last = max(float(stack.epochs[-1]) for stack in stacks)
        step = _distance(stacks)
        self._image.setVisible(heat)
        above = 0.0 if heat else OVERLAP * step
        room = 0.5 * step if heat else 0.35 * step
        self.getPlotItem().setRange(
            xRange=(low / self._unit, high / self._unit),
            yRange=(first - max(above, room), last + room),
            padding=0.0,
        )
        if heat:
            self._put_heat(stacks[0], found[0])
            self._draw(list(_lines(stacks, self._unit, first != last)))
        else:
            self._draw(list(_ridges(stacks, found, step, self._unit)))

    def drawn(self) -> list[tuple[Array, Array]]:
        """Return the points of all lines, from the back to the front."""
        return [curve.getData() for curve in self._curves if curve.isVisible()]

    def picture_rows(self) -> Array:
        """Return the heat-map as it is drawn, (rows, bins), 0..1."""
        return np.asarray(self._image.image)

    def _put_heat(self, stack: Stack, values: Array) -> None:
        rows, (top, bottom) = evenly(stack, values, min(_ROWS, max(2, 4 * len(values))))
        self._image.setLookupTable(sequential())
        self._image.setImage(rows, autoLevels=False, levels=(0, 1))
        edges = stack.edges / self._unit
        if np.isfinite(edges).all():
            self._image.setRect(QRectF(edges[0], top, edges[-1] - edges[0], bottom - top))

    def _draw(self, lines: list[dict[str, Any]]) -> None:
        item = self.getPlotItem()
        while len(self._curves) < len(lines):
            self._curves.append(pg.PlotCurveItem())
            item.addItem(self._curves[-1], ignoreBounds=True)
        for place, curve in enumerate(self._curves):
            curve.setVisible(place < len(lines))
            if place < len(lines):
                curve.setData(**lines[place])
                curve.setZValue(place)

    def _on_moved(self, position: QPointF) -> None:
        box = self.getPlotItem().vb
        if not self.stacks or not box.sceneBoundingRect().contains(position):
            self.pointed.emit(-1, -1, 0.0)
            return
        at = box.mapSceneToView(position)
        self.pointed.emit(*self.nearest(at.y()), at.x() * self._unit)

    def nearest(self, epoch: float) -> tuple[int, int]:
        """Return the stack and the row that is nearest to an epoch."""
        far = [np.abs(stack.epochs - epoch) for stack in self.stacks]
        stack = int(np.argmin([one.min() for one in far]))
        return stack, int(np.argmin(far[stack]))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, -1, 0.0)


def _distance(stacks: Sequence[Stack]) -> float:
    """Return how far ridges are from each other, in epochs."""
    found = [
        (stack.epochs[-1] - stack.epochs[0]) / (len(stack.epochs) - 1)
        for stack in stacks
        if len(stack.epochs) > 1
    ]
    return float(max(found)) or 1.0 if found else 1.0


def _ridges(
    stacks: Sequence[Stack], found: Sequence[Array], step: float, unit: float
) -> list[dict[str, Any]]:
    """Return the ridges as arguments for curves, the oldest first."""
    lines: list[tuple[float, dict[str, Any]]] = []
    several = len(stacks) > 1
    for stack, values in zip(stacks, found, strict=True):
        edges = stack.edges
        middles = (0.5 * edges[:-1] + 0.5 * edges[1:]) / unit
        for epoch, height, strange in zip(stack.epochs, values, stack.strange, strict=True):
            ground = QColor(stack.shade if several else _mixed(stack.shade, colour("base"), 0.35))
            ground.setAlpha(70 if several else 255)
            here = np.isfinite(middles)
            line = {
                "x": middles[here],
                "y": epoch - OVERLAP * step * height[here],
                "pen": pg.mkPen(colour("error") if strange else stack.shade, width=1.4),
                "fillLevel": float(epoch),
                "brush": ground,
            }
            lines.append((float(epoch), line))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def _lines(stacks: Sequence[Stack], unit: float, over_time: bool) -> list[dict[str, Any]]:
    """Return the lines at 5, 50 and 95 % of each stack as arguments for curves."""
    found = []
    for stack in stacks if over_time else ():
        table = np.array([quantiles(row, stack.edges, SHARES) for row in stack.counts]) / unit
        shade = QColor("white") if len(stacks) == 1 else stack.shade
        for values, width in zip(table.T, (1.0, 2.0, 1.0), strict=True):
            known = np.isfinite(values)
            found.append(
                {
                    "x": values[known],
                    "y": stack.epochs[known],
                    "pen": pg.mkPen(shade, width=width),
                    "fillLevel": None,
                    "brush": None,
                }
            )
    return found


def _mixed(shade: QColor, ground: QColor, share: float) -> QColor:
    pairs = zip(shade.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in pairs))
