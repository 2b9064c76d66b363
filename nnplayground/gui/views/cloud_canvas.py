"""A cloud of many points that can be moved, enlarged, pointed at and encircled."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views import cloud

Array = NDArray[Any]
_EDGE, _LATE = 96, 32
"""So many pixels beyond its edges the picture goes, and after so many it is drawn on where it was moved."""
_NEAR = 9.0
_ROOM, _HALF = 0.06, 0.5
_CROWD, _RINGS = 60, 2000
_FEWEST, _MOST = 1e-9, 1e9


class CloudCanvas(QWidget):
    """Points in the plane, equally long axes, in one picture. Dragging moves it, the wheel enlarges it, a double click shows all.

    Signals:
        pointed(int): the mouse is over the point at this place in `points`; -1 = over none.
        chosen(int): it was clicked.
        encircled(array): the places of the points inside a line that was drawn by hand.
    """

    pointed = Signal(int)
    chosen = Signal(int)
    encircled = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 100)
        self.points = np.empty((0, 2))
        self.radius, self.opacity = 3.0, 0.7
        self.lasso = False
        """Whether dragging encircles points; with Shift it always does."""
        self.names = ("", "")
        self._colours = np.empty((0, 3))
        self._shown = np.empty(0, bool)
        self._extra: Array | None = None
        self._marked = -1
        self.many = np.empty(0, int)
        self._picture: QImage | None = None
        self._pixels: Array = np.empty((0, 0, 4), np.uint8)
        self._taken: Array = np.zeros(2)
        self._middle, self._scale, self._follow = np.zeros(2), 1.0, True
        self._pressed: QPointF | None = None
        self._moved = False
        self._line: list[QPointF] = []
        self._over = -1

    def put(self, points: Array, colours: Array, shown: Array) -> None:
        """Draw points (n, 2) in colours (n, 3) 0..255 where shown (n,); NaN is nowhere."""
        self.points, self._colours, self._shown = points, colours, shown
        self.many = self.many[self.many < len(points)]
        if self._follow and not self._fits():
            self._fit()
        self._spoil()

    def mark(self, place: int, many: Array | None = None, extra: Array | None = None) -> None:
        """Put a ring around a point (-1 = none), small ones around many, and a star at a place that is no point."""
        self._marked = place
        self.many = np.empty(0, int) if many is None else many
        self._extra = extra if extra is not None and np.isfinite(extra).all() else None
        self.update()

    def look(self, radius: float, opacity: float) -> None:
        """Draw points in another size or transparency."""
        if (radius, opacity) != (self.radius, self.opacity):
            self.radius, self.opacity = radius, opacity
            self._spoil()

    def fit(self) -> None:
        """Show all points, now and when they move."""
        self._follow = True
        self._fit()
        self._spoil()

    def move_by(self, right: float, down: float) -> None:
        """Move the picture by pixels."""
        self._follow = False
        self._middle = self._middle - np.array([right, -down]) / self._scale
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge around a place of the widget."""
        self._follow = False
        place = QPointF(self.width() / 2, self.height() / 2) if at is None else at
        before = self._from(place)
        self._scale = float(np.clip(self._scale * factor, _FEWEST, _MOST))
        self._middle = self._middle + before - self._from(place)
        self._spoil()

    def on_widget(self, points: Array) -> Array:
        """Return where points (n, 2) are in the widget, (n, 2) pixels."""
        with np.errstate(all="ignore"):
            apart = (np.asarray(points, float) - self._middle) * self._scale
        return apart * [1, -1] + [self.width() / 2, self.height() / 2]

    def nearest(self, at: QPointF) -> int:
        """Return the place of the shown point nearest to a place of the widget, -1 if none is near."""
        if not len(self.points):
            return -1
        far = np.hypot(*(self.on_widget(self.points) - [at.x(), at.y()]).T)
        far = np.where(self._shown & np.isfinite(far), far, np.inf)
        place = int(far.argmin())
        return place if far[place] <= max(_NEAR, self.radius + 3) else -1

    def _from(self, at: QPointF) -> Array:
        apart = np.array([at.x() - self.width() / 2, self.height() / 2 - at.y()])
        return self._middle + apart / self._scale

    def _fits(self) -> bool:
        """Tell whether all points lie inside and fill about half: then the scale stays, so that one sees how they move."""
        (left, right), (low, high) = cloud.spans_of(self.points, self._extra)
        ends = self.on_widget(np.array([[left, high], [right, low]]))
        sides = np.array([self.width(), self.height()])
        within = bool((ends[0] >= 0).all() and (ends[1] <= sides).all())
        return within and bool(((ends[1] - ends[0]) / sides).max() > _HALF)

    def _fit(self) -> None:
        spans = cloud.spans_of(self.points, self._extra)
        self._middle = np.array([(low + high) / 2 for low, high in spans])
        room = 1 - 2 * _ROOM
        sides = (max(1, self.width()), max(1, self.height()))
        scales = [
            room * side / (high - low) for side, (low, high) in zip(sides, spans) if high > low
        ]
        self._scale = float(np.clip(min(scales, default=1.0), 1e-300, 1e300))

    def _spoil(self) -> None:
        self._picture = None
        self.update()

    def _render(self) -> None:
        """Draw the points into a picture that goes beyond the widget on all sides; of one that was moved, only what came into it."""
        ratio = self.devicePixelRatioF()
        wide, tall = self.width() + 2 * _EDGE, self.height() + 2 * _EDGE
        size = (math.ceil(wide * ratio), math.ceil(tall * ratio))
        right, down = size
        if self._picture is not None:
            right, down = np.rint(self._shift() * ratio).astype(int).tolist()
        kept = abs(right) < size[0] and abs(down) < size[1]
        # By whole pixels, so that what is kept fits what is new.
        step = np.array([right, -down]) / ratio / self._scale
        self._taken = self._taken - step if kept else self._middle
        apart = (np.array(self._taken) - self._middle) * self._scale * [1, -1]
        places = (self.on_widget(self.points) + _EDGE - apart) * ratio
        places[~self._shown] = np.nan
        ground = np.array(colour("base").getRgb()[:3], float)

        def paint(left: int, top: int, width: int, height: int) -> Array:
            look = self.radius * ratio, self.opacity, ground
            return cloud.painted(places - [left, top], self._colours, (width, height), *look)

        self._pixels = cloud.moved(self._pixels if kept else None, size, (right, down), paint)
        image = QImage(self._pixels.data, *size, 4 * size[0], QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        self._picture = image

    def _shift(self) -> Array:
        """Return by how many pixels to the right and down the picture lies elsewhere than where it was drawn, (2,)."""
        return (np.array(self._taken) - self._middle) * self._scale * np.array([1, -1])

    def _ring(
        self, painter: QPainter, at: Array, radius: float, shade: QColor, width: float
    ) -> None:
        if np.isfinite(at).all() and np.abs(at).max() < 1e5:
            painter.setPen(QPen(shade, width))
            painter.drawEllipse(QPointF(*at), radius, radius)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None or np.abs(self._shift()).max() > _LATE:
            self._render()
        painter = QPainter(self)
        assert self._picture is not None
        painter.drawImage(QPointF(*(self._shift() - _EDGE)), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = colour("text")
        if len(self.many):
            faint = QColor(text)
            faint.setAlpha(200 if len(self.many) < _CROWD else 70)
            for at in self.on_widget(self.points[self.many[:_RINGS]]):
                self._ring(painter, at, self.radius + 1.5, faint, 1.0)
        if self._extra is not None:
            _star(painter, self.on_widget(self._extra[None])[0], text, colour("base"))
        if 0 <= self._marked < len(self.points) and self._shown[self._marked]:
            at = self.on_widget(self.points[self._marked][None])[0]
            self._ring(painter, at, self.radius + 4.5, colour("base"), 4.5)
            self._ring(painter, at, self.radius + 4.5, text, 2.2)
        if len(self._line) > 1:
            painter.setPen(QPen(colour("accent"), 1.5, Qt.PenStyle.DashLine))
            painter.drawPolygon(QPolygonF(self._line))
        painter.setPen(colour("muted"))
        area = QRectF(self.rect()).adjusted(6, 4, -6, -4)
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, low | Qt.AlignmentFlag.AlignRight, self.names[0])
        painter.drawText(
            area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, self.names[1]
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._moved = event.position(), False
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._line = [event.position()] if self.lasso or shift else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            over = self.nearest(here)
            if over != self._over:
                self._over = over
                self.pointed.emit(over)
            return
        step = here - self._pressed
        self._moved = self._moved or step.manhattanLength() > 3
        if self._line:
            self._line.append(here)
            self.update()
        elif self._moved:
            self.move_by(step.x(), step.y())
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        line, self._line, self._pressed = self._line, [], None
        if self._moved and len(line) > 2:
            outline = np.array([(one.x(), one.y()) for one in line])
            places = self.on_widget(self.points)
            found = np.flatnonzero(cloud.inside(places, outline) & self._shown)
            self.encircled.emit(found)
        elif not self._moved:
            place = self.nearest(event.position())
            if place >= 0:
                self.chosen.emit(place)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.nearest(event.position()) < 0:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        if self._over >= 0:
            self._over = -1
            self.pointed.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._follow:
            self._fit()
        self._spoil()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._spoil()


def _star(painter: QPainter, at: Array, shade: QColor, ground: QColor) -> None:
    """Draw a star with five points."""
    if not np.isfinite(at).all() or np.abs(at).max() > 1e5:
        return
    turns = np.arange(10) * np.pi / 5 - np.pi / 2
    sizes = np.where(np.arange(10) % 2, 4.0, 9.5)
    corners = [
        QPointF(float(at[0] + size * math.cos(turn)), float(at[1] + size * math.sin(turn)))
        for turn, size in zip(turns, sizes)
    ]
    painter.setPen(QPen(ground, 1.5))
    painter.setBrush(shade)
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(Qt.BrushStyle.NoBrush)
