"""A small picture of the whole network in a corner of the canvas, with the part that is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.camera import Camera
from nnplayground.gui.canvas.node_item import NodeItem

WIDTH, HEIGHT, LEAST = 180.0, 150.0, 44.0
SHARE = 0.27
LEAST_WIDTH, LEAST_HEIGHT = 360, 240
EDGE, MARGIN = 6.0, 10


class Minimap(QWidget):
    """Draws the boxes of a camera's scene as small rectangles; a click or a drag brings a place into the middle of the view.

    It hides itself where everything is in sight, and in a view too small to spare room for it.
    """

    def __init__(self, camera: Camera) -> None:
        super().__init__(camera)
        self._camera = camera
        self.wanted = True
        self._factor, self._offset = 1.0, QPointF()
        self._boxes: list[tuple[QRectF, NodeItem]] = []
        self.setObjectName("canvas.minimap")
        self.setAccessibleName(self.tr("Overview of the network"))
        self.setToolTip(self.tr("The whole network: drag the frame to see another part"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        camera.sight_changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show what is in sight now."""
        view = self._camera
        # A window that goes away loses its scene first, and its view scrolls to nothing.
        if not view.isVisible() or view.scene() is None:
            return
        box = view.network.content()
        self._fit(box, view.width() * SHARE, view.height() * SHARE)
        lower = view.height() - max(view.covered, MARGIN) - (MARGIN // 2 if view.covered else 0)
        self.move(view.width() - self.width() - MARGIN, lower - self.height())
        self._boxes = [self._small(item) for item in view.network.nodes]
        roomy = view.width() > LEAST_WIDTH and view.height() > LEAST_HEIGHT
        self.setVisible(
            self.wanted and roomy and not box.isEmpty() and not self._seen().contains(box)
        )
        self.update()

    def to_map(self, place: QPointF) -> QPointF:
        """Return a place of the scene as a place of the map."""
        return place * self._factor + self._offset

    def to_scene(self, place: QPointF) -> QPointF:
        """Return a place of the map as a place of the scene."""
        return (place - self._offset) / self._factor

    def _fit(self, box: QRectF, width: float, height: float) -> None:
        """Take the form of the network, within a size."""
        most = QSizeF(min(WIDTH, width), min(HEIGHT, height)) - QSizeF(2 * EDGE, 2 * EDGE)
        wide, high = max(box.width(), 1.0), max(box.height(), 1.0)
        self._factor = min(most.width() / wide, most.height() / high)
        size = QSizeF(wide, high) * self._factor + QSizeF(2 * EDGE, 2 * EDGE)
        self.resize(size.expandedTo(QSizeF(LEAST, LEAST)).toSize())
        self._offset = QRectF(self.rect()).center() - box.center() * self._factor

    def _seen(self) -> QRectF:
        return self._camera.mapToScene(self._camera.viewport().rect()).boundingRect()

    def _small(self, item: NodeItem) -> tuple[QRectF, NodeItem]:
        corner = self.to_map(item.pos())
        width, height = l.NODE_WIDTH * self._factor, item.height * self._factor
        return QRectF(corner.x(), corner.y(), max(2.0, width), max(1.5, height)), item

    def _look_at(self, place: QPointF) -> None:
        self._camera.hold()
        self._camera.centerOn(self.to_scene(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = l.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.box)
        ground.setAlpha(240)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(ground)
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, 6, 6)
        painter.setClipRect(outline)
        for place, item in self._boxes:
            tint = colours.error if item.facts.problem else l.bar_colour(item.facts.group)
            painter.fillRect(place, colours.accent if item.chosen else tint)
        seen = self._seen()
        frame = QRectF(self.to_map(seen.topLeft()), self.to_map(seen.bottomRight()))
        painter.setPen(QPen(colours.accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.intersected(outline.adjusted(1, 1, -1, -1)))
        painter.end()
