"""Which part of the network is in sight: zoom, pan, and a picture that stays fitted until the person chooses a part of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.scene import NetworkScene

SMALLEST, LARGEST = 0.08, 4.0
LEAST = 0.005
READABLE = 0.4
ROOM = 28


class Camera(QGraphicsView):
    """Looks at a `NetworkScene`.

    Signals:
        sight_changed(): another part of the scene is in sight, or what is in it moved.
    """

    sight_changed = Signal()

    def __init__(self, scene: NetworkScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.network = scene
        self._fitted = True
        self._covered = self._above = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def zoom(self, factor: float, place: QPoint | None = None) -> None:
        """Magnify by a factor, within limits, around a place of the view; None = around its middle."""
        now = self.transform().m11()
        smallest = min(SMALLEST, max(self._fitting(), LEAST))
        factor = min(max(now * factor, smallest), LARGEST) / now
        self._fitted = False
        place = place or self.viewport().rect().center()
        fixed = self.mapToScene(place)
        self.scale(factor, factor)
        self.pan(place - self.mapFromScene(fixed))

    def zoom_fit(self) -> None:
        """Show the whole network, at most at 100 %, however small that is."""
        self._fitted = True
        self._show_box(max(self._fitting(), LEAST), whole=True)

    def zoom_start(self) -> None:
        """Show the whole network, or its beginning where the whole would be too small to read."""
        self._fitted = True
        factor = self._fitting()
        self._show_box(max(factor, READABLE), whole=factor >= READABLE)

    def follow(self) -> None:
        """Fit again if the person has not chosen a part of the picture."""
        if not self._fitted:
            return
        now = self.transform().m11()
        whole = self._fitting() >= READABLE
        if whole or now > READABLE:
            self.zoom_start()
        elif now < READABLE:  # the person asked for the whole
            self.zoom_fit()

    def cover(self, height: int) -> None:
        """Keep a fitted network out of a strip at the lower edge, of so many pixels, where something floats over it."""
        if height != self._covered:
            self._covered = height
            self.follow()
            self.sight_changed.emit()

    @property
    def covered(self) -> int:
        """Return how high the strip at the lower edge is where something floats over the network."""
        return self._covered

    def cover_above(self, height: int) -> None:
        """Keep a fitted network out of a strip at the upper edge, of so many pixels; the room around the network is part of it."""
        above = max(0, height - ROOM // 2)
        if above != self._above:
            self._above = above
            self.follow()

    def hold(self) -> None:
        """Keep the picture where it is, as after the person put a box somewhere."""
        self._fitted = False

    def pan(self, way: QPoint) -> None:
        """Move the picture by some pixels."""
        self._fitted = False
        for bar, step in (
            (self.horizontalScrollBar(), way.x()),
            (self.verticalScrollBar(), way.y()),
        ):
            bar.setValue(bar.value() - step)

    def show_node(self, node: str) -> None:
        """Bring a box into sight."""
        self.follow()
        item = self.network.node_item(node)
        free = self.viewport().rect().adjusted(0, self._above, 0, -self._covered)
        seen = self.mapToScene(free).boundingRect()
        if not seen.contains(item.box().translated(item.pos())):
            self.ensureVisible(item, ROOM, ROOM + self._covered)

    def _fitting(self) -> float:
        """Return the zoom at which the whole network fits, at most 100 %."""
        box = self.network.content().adjusted(-ROOM, -ROOM, ROOM, ROOM)
        size = self._free()
        return min(size.width() / box.width(), size.height() / box.height(), 1.0)

    def _free(self) -> QSize:
        """Return how much of the view nothing floats over."""
        size = self.viewport().size()
        hidden = self._covered + self._above
        return QSize(size.width(), max(size.height() - hidden, size.height() // 2))

    def _show_box(self, factor: float, whole: bool) -> None:
        self.resetTransform()
        box = self.network.content()
        if box.isEmpty():
            return
        self.scale(factor, factor)
        place = box.center()
        if not whole:
            size = self._free() / factor
            first = self.network.nodes[0]
            right = self.network.axis.right
            if box.height() + 2 * ROOM > size.height():
                start = box.top() - ROOM + size.height() / 2
                place.setY(first.y() + l.NODE_HEIGHT / 2 if right else start)
            if box.width() + 2 * ROOM > size.width():
                start = box.left() - ROOM + size.width() / 2
                place.setX(start if right else first.x() + l.NODE_WIDTH / 2)
        hidden = self.viewport().height() - self._free().height()
        covered = self._covered + self._above
        lower = hidden * (self._covered - self._above) / covered if covered else 0.0
        self.centerOn(place + QPointF(0, lower / 2 / factor))

    def scrollContentsBy(self, right: int, down: int) -> None:
        super().scrollContentsBy(right, down)
        self.sight_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sight_changed.emit()
        if self._fitted and self.transform().m11() == READABLE:
            self.zoom_start()
        else:
            self.follow()
