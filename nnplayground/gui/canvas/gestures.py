"""Gestures: each press-move-release sequence on the canvas is one object that lives as long as it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from nnplayground.gui.canvas import look as l

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView


REACH = 8


class Gesture:
    """Base of all gestures.

    Subclasses answer `moved`, `dropped`, `canceled` and `painted`; places are those of the view. `canceled` undoes what is only
    seen. The document is edited in `dropped` only, once. A gesture whose network was edited meanwhile (undo, Delete, another tab)
    is given up: what it holds may be gone.
    """

    cursor: Qt.CursorShape | None = None

    def __init__(self, view: NetworkView, start: QPoint) -> None:
        self.view, self.editor, self.scene = view, view.editor, view.network
        self.start = start
        self.far = False
        self._shown = QRect()
        self._graph = self.editor.graph

    @property
    def outdated(self) -> bool:
        """Tell whether the network is another one than when the gesture began."""
        return self.editor.graph is not self._graph

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Take a move of the mouse; counts as a drag once it went far enough."""
        if self.outdated:
            return
        reach = QApplication.startDragDistance()
        self.far = self.far or (place - self.start).manhattanLength() >= reach
        if self.far:
            self.moved(place, modifiers)

    def released(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Take the release of the mouse."""
        if self.outdated:
            self.canceled()
        else:
            self.dropped(place, modifiers)

    def paint(self, painter: QPainter) -> None:
        """Draw what the gesture shows above the scene, in scene coordinates."""
        if not self.outdated:
            self.painted(painter)

    def show(self, box: QRectF) -> None:
        """Have a rectangle of the scene painted anew, and the one before it: less than the whole view is faster."""
        edge = REACH
        now = self.view.mapFromScene(box).boundingRect().adjusted(-edge, -edge, edge, edge)
        self.view.viewport().update(now.united(self._shown) if self._shown.isValid() else now)
        self._shown = now

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Show where the drag leads; override."""

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """End the gesture; override."""

    def canceled(self) -> None:
        """Give the gesture up; override."""

    def painted(self, painter: QPainter) -> None:
        """Draw what the gesture shows; override."""


class Pan(Gesture):
    """Moves the picture under the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: NetworkView, start: QPoint) -> None:
        super().__init__(view, start)
        self.last = start

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.view.pan(place - self.last)
        self.last = place


class RubberBand(Gesture):
    """Chooses the boxes in a rectangle; a click on empty ground chooses nothing."""

    def __init__(self, view: NetworkView, start: QPoint, adds: bool) -> None:
        super().__init__(view, start)
        self.before = self.editor.chosen if adds else ()
        self.corner = view.mapToScene(start)
        self.band = QRectF()

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.band = QRectF(self.corner, self.view.mapToScene(place)).normalized()
        self.show(self.band)

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        inside = (
            tuple(
                layer
                for item in self.scene.nodes
                if self.band.intersects(item.box().translated(item.pos()))
                for layer in self.scene.sight.layers(item.node_id)
            )
            if self.far
            else ()
        )
        self.editor.choose(*dict.fromkeys(self.before + inside))

    def painted(self, painter: QPainter) -> None:
        tint = l.look().accent
        pen = QPen(tint, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setOpacity(0.9)
        painter.drawRect(self.band)
        painter.setOpacity(0.12)
        painter.fillRect(self.band, tint)


class DragRemark(Gesture):
    """Moves a note; a click chooses it."""

    def __init__(self, view: NetworkView, start: QPoint, number: int) -> None:
        super().__init__(view, start)
        self.number = number
        self.item = self.scene.remarks[number]
        self.origin = self.item.pos()
        view.remarks.choose(number)

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.item.setPos(
            self.origin + self.view.mapToScene(place) - self.view.mapToScene(self.start)
        )

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self.far:
            self.moved(place, modifiers)
            self.view.hold()
            self.view.remarks.move(self.number, self.item.pos())

    def canceled(self) -> None:
        self.scene.settle()
