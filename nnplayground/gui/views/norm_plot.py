"""Curves of one number of many layers over the steps, coloured from the input to the output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour, is_dark, sequential, series_colour
from nnplayground.gui.views.flow_plot import LEAST, MOST, logarithms
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.power_axis import put_power_axis
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.step_axis import put_step_axis, steps_shown

Array = NDArray[Any]
Curve = tuple[Array, Array]
_FEW = 6
_FARTHEST = 24
HUGE = 1e150
"""Numbers beyond this cannot be drawn on a linear scale."""


def shade_of(place: int, count: int) -> QColor:
    """Return the colour of a layer among `count`, from inputs to outputs: few have colours of their own, many go along a scale."""
    if count <= _FEW:
        return series_colour(place)
    # The ends of the scale are too near to the ground.
    low, high = (60, 255) if is_dark() else (0, 215)
    red, green, blue = sequential()[int(low + (high - low) * place / (count - 1))]
    return QColor(int(red), int(green), int(blue))


def heights(values: Array, logarithmic: bool) -> Array:
    """Return what values are drawn as: powers of ten, or themselves; nan for what cannot be drawn."""
    if logarithmic:
        return logarithms(values)
    values = np.asarray(values, float)
    return np.where(np.abs(values) < HUGE, values, np.nan)


class NormPlot(Plot):
    """Signals:
    pointed(int, float): the mouse is near the curve of this layer, at this step; -1 = near none. chosen(int): it was clicked.
    """

    pointed = Signal(int, float)
    chosen = Signal(int)

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._lines: list[pg.PlotDataItem] = []
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self._curves: list[Curve] = []
        self._chosen = -1
        self._logarithmic = True
        put_power_axis(self)
        put_step_axis(self)
        self._level = pg.InfiniteLine(angle=0)
        self._level.hide()
        item.addItem(self._level, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._on_moved)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.dress()

    def put(
        self,
        curves: Sequence[Curve],
        logarithmic: bool,
        chosen: int = -1,
        level: float | None = None,
        common: Mapping[str, Span] | None = None,
    ) -> None:
        """Draw curves of steps and values; level: a value with a dashed line, None = none; common: the scales "x" and "y"."""
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self.getPlotItem().getAxis("left").setLogMode(logarithmic)
        self._curves = [(x, heights(y, logarithmic)) for x, y in curves]
        self._chosen = chosen
        item = self.getPlotItem()
        while len(self._lines) > len(curves):
            item.removeItem(self._lines.pop())
        while len(self._lines) < len(curves):
            self._lines.append(pg.PlotDataItem())
            item.addItem(self._lines[-1], ignoreBounds=True)
        self._put_level(level)
        scales = spans_of(curves, logarithmic) | dict(common or {})
        low, high = scales.get("y", (0.0, 1.0))
        room = 0.05 * (high - low) or max(0.5, 0.05 * abs(high))
        item.setRange(
            xRange=steps_shown(*scales.get("x", (0.0, 1.0))),
            yRange=(low - room, high + room),
            padding=0.01,
        )
        self._draw()

    def drawn(self, place: int) -> Curve:
        """Return the points of a curve as they are drawn."""
        return self._curves[place]

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        self._draw()

    def _draw(self) -> None:
        for place, line in enumerate(self._lines):
            x, y = self._curves[place]
            here = place == self._chosen
            shade = shade_of(place, len(self._lines))
            # Curves of nothing but nan end the program in pyqtgraph 0.14 where it is to find the gaps itself.
            known = np.flatnonzero(np.isfinite(y))
            few = len(known) < 3
            line.setData(
                x[known],
                y[known],
                connect=np.append(np.diff(known) == 1, False)[: len(known)],
                pen=pg.mkPen(shade, width=3 if here else 1.5),
                symbol="o" if few else None,
                symbolSize=6,
                symbolBrush=shade,
                symbolPen=None,
            )
            line.setZValue(10 if here else 0)
        if self._lines:
            self._level.setPen(pg.mkPen(colour("muted"), width=1.2, style=Qt.PenStyle.DashLine))

    def _put_level(self, level: float | None) -> None:
        self._level.setVisible(level is not None)
        if level is not None:
            self._level.setPos(float(heights(np.array([level]), self._logarithmic)[0]))

    def _nearest(self, position: QPointF) -> tuple[int, float]:
        """Return the curve within reach of a point of the scene, -1 = none, and the step there."""
        box = self.getPlotItem().vb
        at = box.mapSceneToView(position)
        if not box.sceneBoundingRect().contains(position):
            return -1, 0.0
        high = max(box.viewPixelSize()[1], 1e-300)
        best, far, step = -1, float(_FARTHEST), 0.0
        for place, (x, y) in enumerate(self._curves):
            if not len(x):
                continue
            index = int(np.argmin(np.abs(x - at.x())))
            distance = abs(y[index] - at.y()) / high
            if distance < far:
                best, far, step = place, distance, float(x[index])
        return best, step

    def _on_moved(self, position: QPointF) -> None:
        self.pointed.emit(*self._nearest(position))

    def _on_clicked(self, event: Any) -> None:
        place, _ = self._nearest(event.scenePos())
        if place >= 0:
            self.chosen.emit(place)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, 0.0)


def spans_of(curves: Sequence[Curve], logarithmic: bool) -> dict[str, Span]:
    """Return the scales "x" and "y" that curves need; {} where there is nothing to draw."""
    if not any(len(x) for x, _ in curves):
        return {}
    ends = np.concatenate([x[[0, -1]] for x, _ in curves if len(x)])
    found = {"x": (float(ends.min()), float(ends.max()))}
    values = np.concatenate([heights(y, logarithmic) for _, y in curves])
    values = values[np.isfinite(values)]
    if len(values):
        low, high = float(values.min()), float(values.max())
        found["y"] = (max(low, LEAST), min(high, MOST)) if logarithmic else (low, high)
    return found
