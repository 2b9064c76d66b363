"""The loss along a line as a curve, and over a plane as a map with contours and the way of training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter

from nnplayground.gui.style import colour, sequential, series_colour
from nnplayground.gui.views import plane
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Points

Array = NDArray[Any]
Span = tuple[float, float]
_FAR, _LOG_LEAST = 1e30, 1e-12
_LEVELS, _FINER = 12, 6
_ROOM = (0.05, 0.08)
"""Of a label, as shares of the plot."""


def shown(loss: Array, logarithmic: bool) -> Array:
    """Return the loss as it is drawn: as it is, or its logarithm to base 10; NaN where it is not finite or has none."""
    values = np.asarray(loss, float)
    with np.errstate(all="ignore"):
        values = np.where(np.isfinite(values) & (np.abs(values) <= _FAR), values, np.nan)
        if logarithmic:
            values = np.log10(np.where(values > _LOG_LEAST, values, np.nan))
    return values


def finite_span(values: Array) -> Span:
    """Return the least and greatest finite number, never the same twice, and none that a plot could not put a margin around."""
    good = np.clip(values[np.isfinite(values)], -_FAR, _FAR)
    low, high = (float(good.min()), float(good.max())) if len(good) else (0.0, 1.0)
    room = 0.5 * max(1.0, abs(low))
    return (low, high) if high > low else (low - room, high + room)


class SlicePlot(Plot):
    """Base of both plots: tells the place under the mouse.

    Signals:
        pointed(x, y): the mouse is there, in units of the axes; NaN = it left.
    """

    pointed = Signal(float, float)

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self.marks: Points | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.getViewBox().setMouseEnabled(False, False)
        item.getViewBox().disableAutoRange()
        self.labels: list[pg.TextItem] = []
        self.marks = Points(hollow=True)
        self.marks.setZValue(40)
        item.addItem(self.marks)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 90)

    def write(self, places: Array, texts: list[str]) -> None:
        """Write texts above places (n, 2)."""
        item = self.getPlotItem()
        while len(self.labels) > len(texts):
            item.removeItem(self.labels.pop())
        while len(self.labels) < len(texts):
            self.labels.append(pg.TextItem(anchor=(0.5, 1.15)))
            self.labels[-1].setZValue(50)
            item.addItem(self.labels[-1])
        ground = colour("base")
        ground.setAlpha(190)
        for label, place, text in zip(self.labels, places, texts, strict=True):
            label.fill = pg.mkBrush(ground)
            label.setText(text, color=colour("text"))
            label.setPos(*map(float, place))

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        view = self.getPlotItem().getViewBox()
        at = self.mapToScene(event.position().toPoint())
        if view.sceneBoundingRect().contains(QPointF(at)):
            here = view.mapSceneToView(QPointF(at))
            self.pointed.emit(here.x(), here.y())
        else:
            self.pointed.emit(np.nan, np.nan)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(np.nan, np.nan)


class LossCurve(SlicePlot):
    """The loss along a line, without penalties as a thin line, and marks at kept epochs."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self.curve: pg.PlotCurveItem | None = None
        super().__init__(name, left, bottom)
        self.curve = pg.PlotCurveItem(connect="finite", antialias=True)
        self.data = pg.PlotCurveItem(connect="finite", antialias=True)
        self.line = pg.InfiniteLine(0, angle=90)
        for one in (self.line, self.data, self.curve):
            self.getPlotItem().addItem(one)
        self.dress()

    def put(self, arrays: Mapping[str, Array], logarithmic: bool, span: Span | None) -> None:
        """Draw the arrays of the job; span: of what is drawn, else its own."""
        assert self.curve is not None
        a = np.asarray(arrays["a"], float)
        loss, data = (shown(arrays[name], logarithmic) for name in ("loss", "data"))
        self.curve.setData(a, loss)
        differs = not np.allclose(loss, data, equal_nan=True)
        self.data.setData(a if differs else [], data if differs else [])
        here = float(np.nan_to_num(np.ravel(arrays["here"])[0]))
        self.line.setValue(here)
        low, high = span or finite_span(loss)
        box = self.getPlotItem().getViewBox()
        box.setRange(xRange=finite_span(a), yRange=(low, high), padding=0.05)
        self._mark(arrays, a, loss)

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.curve is not None:
            self.curve.setPen(pg.mkPen(series_colour(0), width=2))
            self.data.setPen(pg.mkPen(series_colour(1), width=1.2, style=Qt.PenStyle.DashLine))
            self.line.setPen(pg.mkPen(colour("muted"), width=1, style=Qt.PenStyle.DashLine))

    def _mark(self, arrays: Mapping[str, Array], a: Array, loss: Array) -> None:
        """Put rings where the weights of now are and, between two epochs, at these."""
        assert self.marks is not None
        ends = np.asarray(arrays.get("ends", ()), float)
        places = np.array([0.0, 1.0] if len(ends) else [float(np.ravel(arrays["here"])[0])])
        heights = np.interp(places, a, np.nan_to_num(loss, nan=np.nan))
        good = np.isfinite(places) & np.isfinite(heights) & (places >= a[0]) & (places <= a[-1])
        self.marks.put(places[good], heights[good], [series_colour(2)], 10)
        texts = [f"{end:.4g}" for end in ends] if len(ends) else [""]
        spots = np.stack([places, heights], axis=1)[good]
        self.write(spots, [text for text, fine in zip(texts, good) if fine])


class LossMap(SlicePlot):
    """The loss over a plane: colours, contour lines, the way of training, and a ring at the weights of now."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self.image: pg.ImageItem | None = None
        super().__init__(name, left, bottom)
        self.image = pg.ImageItem(axisOrder="row-major")
        self.contours = pg.PlotCurveItem(connect="pairs", antialias=True)
        self.way = pg.PlotCurveItem(antialias=True)
        self.dots = Points(hollow=False)
        item = self.getPlotItem()
        for height, one in enumerate((self.image, self.contours, self.way, self.dots)):
            one.setZValue(5 * height)
            item.addItem(one)
        for side in ("left", "bottom"):
            item.getAxis(side).setZValue(-1000)  # the lines of the grid go below the map
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.dress()

    def put(
        self, arrays: Mapping[str, Array], logarithmic: bool, span: Span | None, way: bool
    ) -> None:
        """Draw the arrays of the job; way: with the path of training."""
        assert self.image is not None
        a, b = (np.asarray(arrays[name], float) for name in "ab")
        (left, right), (low, high) = finite_span(a), finite_span(b)
        grid = shown(arrays["loss"], logarithmic)
        known = bool(np.isfinite(grid).all())
        fine = plane.finer(grid, _FINER) if known else grid
        least, most = span or finite_span(grid)
        self.image.setImage(
            plane.mapped(fine, least, most, sequential()), autoLevels=False, levels=None
        )
        rows, columns = fine.shape
        wide, tall = (right - left) / (columns - 1), (high - low) / (rows - 1)
        self.image.setRect(QRectF(left - wide / 2, low - tall / 2, columns * wide, rows * tall))
        levels = np.linspace(least, most, _LEVELS + 2)[1:-1]
        lines = [plane.zero_lines(fine - level) for level in levels]
        column, row = np.concatenate([*lines, np.empty((0, 2))]).T
        self.contours.setData(left + column * wide, low + row * tall)
        self.getPlotItem().getViewBox().setRange(
            xRange=(left, right), yRange=(low, high), padding=0
        )
        self._draw_way(arrays, way, (left, right), (low, high))

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.image is not None:
            # The map has the same colours in both themes.
            self.contours.setPen(pg.mkPen(QColor(255, 255, 255, 110), width=1))
            self.way.setPen(pg.mkPen(QColor("#ffffff"), width=2))

    def _draw_way(self, arrays: Mapping[str, Array], way: bool, x: Span, y: Span) -> None:
        assert self.marks is not None
        path, epochs = np.asarray(arrays["path"], float), np.asarray(arrays["epochs"], float)
        inside = (
            ((path >= [x[0], y[0]]) & (path <= [x[1], y[1]])).all(axis=1)
            if way and len(path)
            else np.zeros(len(path), bool)
        )
        path, epochs = path[inside], epochs[inside]
        self.way.setData(path[:, 0] if len(path) else [], path[:, 1] if len(path) else [])
        white = QColor("#ffffff")
        if len(path):
            self.dots.put(path[:, 0], path[:, 1], [white], 6)
        else:
            self.dots.clear()
        few = _apart(path, np.array([x[1] - x[0], y[1] - y[0]]))
        self.write(path[few], [f"{epochs[one]:.4g}" for one in few])
        here = np.nan_to_num(np.asarray(arrays["here"], float))
        self.marks.put(here[:1], here[1:2], [QColor("#e8452c")], 12)


def _apart(places: Array, sizes: Array) -> list[int]:
    """Return which of places (n, 2) have room for a label, the last before all others."""
    chosen: list[int] = []
    for place in [len(places) - 1, *range(len(places) - 1)] if len(places) else []:
        far = np.abs(places[chosen] - places[place]) / sizes
        if (far > _ROOM).any(axis=1).all():
            chosen.append(place)
    return chosen
