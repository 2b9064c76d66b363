"""A picture that is pointed at, clicked, zoomed and shifted; what stands where is up to the subclass."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_FARTHEST = 20.0


class PointCanvas(QWidget):
    """Things in it are told apart by values, such as tuples; None is no thing.

    Signals:
        hovered(thing | None): the mouse is over something else.
        chosen(thing | None): something was clicked, or nothing.
        turned(float): the wheel was turned over the chosen thing, in notches, where `turns` says so.
    """

    hovered = Signal(object)
    chosen = Signal(object)
    turned = Signal(float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.thing: Any = None
        self.held: Any = None
        self._zoom, self._shift = 1.0, QPointF()
        self._pressed: QPointF | None = None
        self._dragged = False
        self._mouse = QPointF()

    def thing_at(self, place: QPointF) -> Any:
        """Return what is at a place of the widget; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def turns(self, thing: Any) -> bool:
        """Tell whether the wheel does something to a thing; override where it does."""
        return False

    def fit(self) -> None:
        """Show everything."""
        self._zoom, self._shift = 1.0, QPointF()
        self.update()

    def hold(self, thing: Any) -> None:
        """Mark what is chosen."""
        self.held = thing
        self.update()

    def transform(self) -> QTransform:
        """Return the way from the picture to the widget."""
        return QTransform(self._zoom, 0, 0, self._zoom, self._shift.x(), self._shift.y())

    def _point(self, place: QPointF) -> None:
        self._mouse = place
        thing = self.thing_at(place)
        if thing != self.thing:
            self.thing = thing
            self.hovered.emit(thing)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is None:
            self._point(place)
            return
        moved = place - self._pressed
        if self._dragged or moved.manhattanLength() > 4:
            self._dragged = True
            self._shift += moved
            self._pressed = place
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._pressed is not None and not self._dragged
        self._pressed = None
        if clicked:
            self._point(event.position())
            self.hold(self.thing)
            self.chosen.emit(self.thing)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.thing_at(event.position()) is None:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        here = self.thing_at(event.position())
        if self.held is not None and here == self.held and self.turns(here):
            self.turned.emit(notches)
        else:
            zoom = min(_FARTHEST, max(1.0, self._zoom * 1.2**notches))
            factor = zoom / self._zoom
            self._shift = event.position() - (event.position() - self._shift) * factor
            self._zoom = zoom
            if zoom == 1.0:
                self._shift = QPointF()
            self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.held is not None:
            self.hold(None)
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.thing = None
        self.hovered.emit(None)
        self.update()
