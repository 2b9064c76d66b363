"""The plot of a fitted function: points, one curve for each output, and a residual."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import TRAIN, VALIDATION
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Points


class FunctionPlot(Plot):
    """Points, one curve for each output, and the distance of one point from its curve.

    Signals:
        hovered(x, y): the mouse is there; NaN when it left.
    """

    hovered = Signal(float, float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.lines: list[pg.PlotCurveItem] = []
        self.points: dict[str, Points] = {}
        super().__init__(name, "y", "x", parent)
        item = self.getPlotItem()
        self.points = {TRAIN: Points(hollow=False), VALIDATION: Points(hollow=True)}
        self.residual = pg.PlotCurveItem()
        self.residual.setZValue(15)
        for one in (*self.points.values(), self.residual):
            item.addItem(one)
        item.getViewBox().disableAutoRange()
        self.scene().sigMouseMoved.connect(self._on_mouse)
        self.dress()

    def set_lines(self, count: int) -> None:
        """Have so many curves."""
        item = self.getPlotItem()
        while len(self.lines) > count:
            item.removeItem(self.lines.pop())
        while len(self.lines) < count:
            line = pg.PlotCurveItem(connect="finite", antialias=True)
            line.setZValue(12)
            self.lines.append(line)
            item.addItem(line)
        for index, line in enumerate(self.lines):
            line.setPen(pg.mkPen(line_colour(index, count), width=2.5))

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if not self.points:
            return
        self.residual.setPen(pg.mkPen(colour("text"), width=1.2, style=Qt.PenStyle.DashLine))
        self.set_lines(len(self.lines))

    def _on_mouse(self, place: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        if view.sceneBoundingRect().contains(place):
            here = view.mapSceneToView(place)
            self.hovered.emit(here.x(), here.y())
        else:
            self.hovered.emit(math.nan, math.nan)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.hovered.emit(math.nan, math.nan)


def line_colour(index: int, count: int) -> QColor:
    """Return the colour of the curve of an output."""
    return series_colour(1 if count == 1 else index)
