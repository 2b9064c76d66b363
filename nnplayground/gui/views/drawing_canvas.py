"""The sheet that one draws on, with the mouse, a pen or the keyboard."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui.panels.example_view import image_of
from nnplayground.gui.style import colour
from nnplayground.gui.views.drawing import FULL, Array, Drawing

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DrawingCanvas(QWidget):
    """Draws on a `Drawing`; arrows move a pen, which Shift with an arrow or the space bar puts down, Delete takes a new sheet.

    ink: (channels,) 0..255. brush: its width in pixels of the picture. erases: it draws paper.

    Signals:
        drawn(): the picture is another one now, also while a stroke is drawn.
        ended(): a stroke ended, or the picture changed at once.
        pasted(): the person wants the picture of the clipboard.
    """

    drawn = Signal()
    ended = Signal()
    pasted = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(112, 112)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.drawing = Drawing((28, 28, 1))
        self.ink: Array = np.full(1, FULL)
        self.brush, self.erases = 2.0, False
        self._pen = QPointF(0.5, 0.5)
        self._down = False

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw on another sheet from now on."""
        self.drawing, self._down = drawing, False
        height, width = drawing.pixels.shape[:2]
        self._pen = QPointF(width // 2 + 0.5, height // 2 + 0.5)
        self.update()

    def clear(self) -> None:
        """Take a new sheet."""
        self._down = False
        self.drawing.clear()
        self._tell()

    def undo(self) -> None:
        """Take the last stroke back."""
        self._down = False
        self.drawing.undo()
        self._tell()

    def put(self, picture: Array) -> None:
        """Put in a picture."""
        self._down = False
        self.drawing.put(picture)
        self._tell()

    def place(self, column: float, row: float) -> QPointF:
        """Return where in the widget a place of the picture is."""
        room = self._room()
        scale = room.width() / self.drawing.pixels.shape[1]
        return room.topLeft() + QPointF(column, row) * scale

    def sizeHint(self) -> QSize:
        return QSize(280, 280)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self._room()
        painter.drawImage(room, image_of(np.rint(self.drawing.pixels).astype(np.uint8)))
        pen = QPen(colour("accent" if self.hasFocus() else "border"))
        painter.setPen(pen)
        painter.drawRect(room)
        if self.hasFocus():
            scale = room.width() / self.drawing.pixels.shape[1]
            radius = max(0.5, self.brush / 2) * scale
            painter.drawEllipse(self.place(self._pen.x(), self._pen.y()), radius, radius)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen = self._spot(event.position())
            self._begin()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._down:
            self._pen = self._spot(event.position())
            self._go()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._down and event.button() == Qt.MouseButton.LeftButton:
            self._down = False
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.key() == Qt.Key.Key_Space:
            self._begin()
            self._down = False
            self.ended.emit()
        elif way is not None:
            self._step(way, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            mine = event.matches(keys.Undo) or event.matches(keys.Paste)
            if mine or event.key() in (*_ARROWS, Qt.Key.Key_Delete, Qt.Key.Key_Space):
                event.accept()
                return True
        return super().event(event)

    def _step(self, way: tuple[int, int], draws: bool) -> None:
        if draws:
            self._begin()
        height, width = self.drawing.pixels.shape[:2]
        x, y = self._pen.x() + way[0], self._pen.y() + way[1]
        self._pen = QPointF(min(max(x, 0.5), width - 0.5), min(max(y, 0.5), height - 0.5))
        if draws:
            self._go()
            self._down = False
            self.ended.emit()
        self.update()

    def _begin(self) -> None:
        ink = np.zeros_like(self.ink) if self.erases else self.ink
        self.drawing.begin(self._pen.x(), self._pen.y(), ink, self.brush)
        self._down = True
        self.update()
        self.drawn.emit()

    def _go(self) -> None:
        self.drawing.move(self._pen.x(), self._pen.y())
        self.update()
        self.drawn.emit()

    def _tell(self) -> None:
        self.update()
        self.drawn.emit()
        self.ended.emit()

    def _spot(self, position: QPointF) -> QPointF:
        room = self._room()
        return (position - room.topLeft()) * (self.drawing.pixels.shape[1] / room.width())

    def _room(self) -> QRectF:
        """Return where the picture is: as large as there is room, in its proportions."""
        height, width = self.drawing.pixels.shape[:2]
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        left = (self.width() - scale * width) / 2
        return QRectF(left, 1, scale * width, scale * height)
