"""The plot of a decision surface: a picture over the plane, boundary lines and points."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import TRAIN, VALIDATION
from nnplayground.gui.style import colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Array, Points

_LOPSIDED = 4
_MARGIN = 0.1
_SMALL, _TINY = 160, 100
"""Pixels below which a plot has no room for the names of its axes, and for the axes themselves."""


class SurfacePlot(Plot):
    """Draws in raw units; both axes have the same scale unless their ranges are too different.

    Signals:
        hovered(place): the mouse is at (x, y); None when it left.
    """

    hovered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.points: dict[str, Points] = {}
        super().__init__(name, "x2", "x1", parent)
        self.image = pg.ImageItem(axisOrder="row-major")
        self.boundary = pg.PlotCurveItem(connect="pairs", antialias=True)
        self.boundary.setZValue(5)
        self.points = {TRAIN: Points(hollow=False), VALIDATION: Points(hollow=True)}
        item = self.getPlotItem()
        for one in (self.image, self.boundary, *self.points.values()):
            item.addItem(one)
        self._rect = QRectF()
        self._whole = (-1.0, 1.0, -1.0, 1.0)
        self._follow = True
        for side in ("left", "bottom"):
            item.getAxis(side).setZValue(-1000)  # the lines of the grid go below the surface
        view = item.getViewBox()
        view.disableAutoRange()
        view.sigRangeChangedManually.connect(self._on_moved)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.scene().sigMouseMoved.connect(self._on_mouse)
        self.scene().sigMouseClicked.connect(self._on_click)
        self.dress()

    def show_around(self, places: Array) -> None:
        """Show the range of points (n, 2) with a margin, as the engine does."""
        if not self.image.isVisible() or self.image.image is None:
            good = np.where(np.isfinite(places), places, np.nan)
            ends: list[float] = []
            for column in good.T:
                finite = column[np.isfinite(column)]
                low, high = (finite.min(), finite.max()) if len(finite) else (-1.0, 1.0)
                margin = (high - low) * _MARGIN or 1.0
                ends += [float(low - margin), float(high + margin)]
            self._set_whole((ends[0], ends[1], ends[2], ends[3]))

    def show_surface(
        self, picture: Array, lines: Array, extent: tuple[float, ...], count: int
    ) -> None:
        """Draw a surface.

        Args:
            picture: (m, m, 4) uint8, row 0 at the lowest y; its outer pixels stand at the ends of the extent.
            lines: (2 s, 2) ends of pieces of boundary in units of the grid.
            extent: left, right, low and high end in raw units.
            count: points a side of the grid.
        """
        left, right, low, high = extent
        rows, columns = picture.shape[:2]
        wide, tall = (right - left) / (columns - 1), (high - low) / (rows - 1)
        self.image.setImage(picture, autoLevels=False, levels=None)
        rect = QRectF(left - wide / 2, low - tall / 2, wide * columns, tall * rows)
        if rect != self._rect:
            self._rect = rect
            self.image.setRect(rect)
        self.image.show()
        self.boundary.setData(
            left + lines[:, 0] / (count - 1) * (right - left),
            low + lines[:, 1] / (count - 1) * (high - low),
        )
        self._set_whole((left, right, low, high))

    def clear_surface(self) -> None:
        """Take the surface away, the points stay."""
        self.image.hide()
        self.boundary.clear()

    def fit(self) -> None:
        """Show everything again."""
        self._follow = True
        left, right, low, high = self._whole
        view = self.getPlotItem().getViewBox()
        view.setAspectLocked(self.shape > 0)
        view.setRange(xRange=(left, right), yRange=(low, high), padding=0)

    @property
    def shape(self) -> float:
        """Return width / height of what is drawn; 0 = the scales of the axes differ."""
        left, right, low, high = self._whole
        wide, tall = right - left, high - low
        return wide / tall if max(wide, tall) <= _LOPSIDED * min(wide, tall) else 0.0

    def set_axis(self, side: str, text: str) -> None:
        """Name the axis on the "left" or at the "bottom"."""
        super().set_axis(side, text)
        self._leave_room()

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.points:
            self._leave_room()
            self.boundary.setPen(pg.mkPen(colour("text"), width=1.6))

    def _set_whole(self, whole: tuple[float, float, float, float]) -> None:
        if whole != self._whole:
            self._whole = whole
            self._follow = True
            self.fit()

    def _on_mouse(self, place: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        if view.sceneBoundingRect().contains(place):
            here = view.mapSceneToView(place)
            self.hovered.emit((here.x(), here.y()))
        else:
            self.hovered.emit(None)

    def _on_click(self, event: Any) -> None:
        if event.double():
            self.fit()

    def _on_moved(self, _axes: object) -> None:
        self._follow = False

    def _leave_room(self) -> None:
        """Leave the room of the names of the axes to a small picture, and that of the axes to a tiny one."""
        item = self.getPlotItem()
        for side in ("left", "bottom"):
            named = bool(item.getAxis(side).labelText) and self.height() >= _SMALL
            item.showLabel(side, named)
            item.showAxis(side, self.height() >= _TINY)

    def _fit_name(self) -> None:
        if self.height() >= _SMALL:
            super()._fit_name()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self.points:
            self._leave_room()
        if self.points and self._follow:
            self.fit()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)
