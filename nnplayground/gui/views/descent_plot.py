"""The plot of the descent sandbox: a surface from above, and the paths that go down it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from nnplayground.core.descent import SURFACES, Path, surface
from nnplayground.gui.style import colour, sequential, series_colour
from nnplayground.gui.views import plane
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Array, Points

_COLOURS = 7
_GRID = 90
_LEVELS = 14
_SOFT = 0.5
_CONTOUR = 0.55
_ARROWS = 6
_MOST_DOTS = 300


class DescentPlot(Plot):
    """The surface from above with its contour lines, the paths, and the velocities of one of them.

    The surface is computed for whatever part is visible.

    Signals:
        chosen(x, y, more): the mouse was clicked there, with Ctrl if `more`.
    """

    chosen = Signal(float, float, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.surface = SURFACES[0]
        self.lines: list[pg.PlotCurveItem] = []
        super().__init__(name, "y", "", parent)
        self.image = pg.ImageItem(axisOrder="row-major")
        self.contours = pg.PlotCurveItem(connect="pairs", antialias=True)
        self.velocities = pg.PlotCurveItem(connect="pairs", antialias=True)
        self.dots, self.marks = Points(hollow=False), Points(hollow=True)
        item = self.getPlotItem()
        for height, one in enumerate(
            (self.image, self.contours, self.dots, self.velocities, self.marks)
        ):
            one.setZValue(10 * height)
            item.addItem(one)
        self.formula = pg.TextItem()
        self.formula.setParentItem(item.getViewBox())
        self.formula.setPos(4, 2)
        for side in ("left", "bottom"):
            item.getAxis(side).setZValue(-1000)  # the lines of the grid go below the surface
        view = item.getViewBox()
        view.disableAutoRange()
        view.setAspectLocked(True)
        view.setLimits(xMin=-1e3, xMax=1e3, yMin=-1e3, yMax=1e3, minXRange=1e-4, minYRange=1e-4)
        view.sigRangeChangedManually.connect(self._on_moved)
        view.sigRangeChanged.connect(self._draw_ground)
        self.scene().sigMouseClicked.connect(self._on_click)
        self._follow = True
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.dress()

    def show_surface(self, name: str) -> None:
        """Draw another surface, all of it."""
        self.surface = surface(name)
        self.formula.setText(self.surface.formula)
        self.fit()
        self._draw_ground()

    def show_paths(self, paths: Sequence[Path], current: int, step: int) -> None:
        """Draw the paths; of the current one a mark at its step, and the velocities of the last steps before it."""
        item = self.getPlotItem()
        while len(self.lines) > len(paths):
            item.removeItem(self.lines.pop())
        while len(self.lines) < len(paths):
            self.lines.append(pg.PlotCurveItem(antialias=True))
            self.lines[-1].setZValue(15)
            item.addItem(self.lines[-1])
        dots, shades = [np.empty((0, 2))], []
        for index, path in enumerate(paths):
            points = self._bounded(path.points)
            style = Qt.PenStyle.SolidLine if index < _COLOURS else Qt.PenStyle.DashLine
            width = 2.2 if index == current else 1.4
            self.lines[index].setData(*points.T)
            self.lines[index].setPen(pg.mkPen(series_colour(index), width=width, style=style))
            few = points if len(points) <= _MOST_DOTS else points[[0, -1]]
            dots.append(few)
            shades += [series_colour(index)] * len(few)
        self.dots.put(*np.concatenate(dots).T, shades, 5.5)
        self._show_marks(paths, current, step)

    def least(self) -> float:
        """Return about the least value of the surface."""
        left, right, low, high = self.surface.extent
        x, y = np.meshgrid(np.linspace(left, right, _GRID), np.linspace(low, high, _GRID))
        return float(self.surface.value(x, y).min())

    def fit(self) -> None:
        """Show everything."""
        self._follow = True
        left, right, low, high = self.surface.extent
        self.getPlotItem().getViewBox().setRange(
            xRange=(left, right), yRange=(low, high), padding=0.02
        )

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if hasattr(self, "contours"):
            # Opaque: where the pieces of a line meet, a clear pen would draw dots.
            shade = plane.soft(_rgb("text"), _rgb("base"), _CONTOUR)
            self.contours.setPen(pg.mkPen(QColor(*(int(part) for part in shade)), width=1))
            self.velocities.setPen(pg.mkPen(colour("text"), width=2))
            self.formula.setColor(colour("text"))
            self._draw_ground()

    def _show_marks(self, paths: Sequence[Path], current: int, step: int) -> None:
        """Draw a ring at every end and at the chosen step, and the arrows."""
        if not paths:
            self.marks.clear()
            self.velocities.clear()
            return
        points = [self._bounded(path.points)[-1] for path in paths]
        shades = [series_colour(index) for index in range(len(paths))]
        path = paths[current]
        walked = self._bounded(path.points)
        if step < len(walked):
            points.append(walked[step])
            shades.append(colour("text"))
        self.marks.put(*np.array(points).T, shades, 11)
        first = max(1, step - _ARROWS + 1)
        last = min(step + 1, len(walked))
        ways = np.clip(path.velocities[first:last], -self._far(), self._far())
        ends = _arrows(walked[first:last], ways)
        self.velocities.setData(*ends.T) if len(ends) else self.velocities.clear()

    def _far(self) -> float:
        """Return a distance that is well out of sight."""
        left, right, low, high = self.surface.extent
        return 50 * max(right - left, high - low)

    def _bounded(self, points: Array) -> Array:
        """Return the points up to the first that is far out of sight; that one is moved nearer, for Qt draws no huge numbers."""
        far = self._far()
        out = np.flatnonzero(np.abs(points).max(axis=1) > far)
        if not len(out) or not out[0]:
            return points[:1] if len(out) else points
        near = points[: out[0] + 1].copy()
        way = near[-1] - near[-2]
        near[-1] = near[-2] + way * min(1.0, far / np.abs(way).max())
        return near

    def _draw_ground(self) -> None:
        """Compute the visible part; its colours and contours divide it into about equal parts, so that all show some."""
        (left, right), (low, high) = self.getPlotItem().getViewBox().viewRange()
        x, y = np.meshgrid(np.linspace(left, right, _GRID), np.linspace(low, high, _GRID))
        values = self.surface.value(x, y)
        least, most = values.min(), values.max()
        share = (values - least) / ((most - least) or 1.0)
        middle = float(np.clip(np.median(share), 1e-6, 0.99))
        share = share ** np.clip(np.log(0.5) / np.log(middle), 0.15, 1.5)
        table = np.rint(plane.soft(sequential(), _rgb("base"), _SOFT)).astype(np.uint8)
        wide, tall = (right - left) / (_GRID - 1), (high - low) / (_GRID - 1)
        self.image.setImage(plane.mapped(share, 0, 1, table), autoLevels=False, levels=None)
        self.image.setRect(QRectF(left - wide / 2, low - tall / 2, _GRID * wide, _GRID * tall))
        lines = [plane.zero_lines(share - (k + 0.5) / _LEVELS) for k in range(_LEVELS)]
        column, row = np.concatenate(lines).T
        self.contours.setData(left + column * wide, low + row * tall)

    def _on_moved(self, _axes: object) -> None:
        self._follow = False

    def _on_click(self, event: Any) -> None:
        view = self.getPlotItem().getViewBox()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.double():
            self.fit()
        elif view.sceneBoundingRect().contains(event.scenePos()):
            here = view.mapSceneToView(event.scenePos())
            more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.chosen.emit(here.x(), here.y(), more)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_follow") and self._follow:
            self.fit()


def _rgb(name: str) -> Array:
    return np.array(colour(name).getRgb()[:3], float)


def _arrows(points: Array, ways: Array) -> Array:
    """Return the ends of the strokes of arrows from points (n, 2) along ways (n, 2): (6 n, 2), each two rows one stroke."""
    if not len(points):
        return np.empty((0, 2))
    tips = points + ways
    side = np.stack([-ways[:, 1], ways[:, 0]], axis=1)
    barbs = [tips - 0.25 * ways + sign * 0.12 * side for sign in (1, -1)]
    return np.stack([points, tips, tips, barbs[0], tips, barbs[1]], axis=1).reshape(-1, 2)
