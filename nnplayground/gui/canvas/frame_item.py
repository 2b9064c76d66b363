"""An open block on the canvas: a frame behind its boxes, with its name above them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.core.blocks import Block
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.compound import FOOT, HEAD, PAD
from nnplayground.gui.icons import icon

NAME_PIXELS, TITLE = 13, 26.0
CHEVRON = 16.0
GROUND_Z = -10.0


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("FrameItem", text)


class FrameItem(QGraphicsItem):
    """Draws `block`, whose nodes are boxes. Only its title answers the mouse: what is inside belongs to the boxes."""

    def __init__(self, block: Block, depth: int) -> None:
        super().__init__()
        self.block = block
        self._box = QRectF()
        self.depth = depth
        self.setZValue(GROUND_Z + depth)
        self.setToolTip(tr("A block of layers: drag its name to move it, double-click to fold it"))

    def surround(self, inside: QRectF) -> None:
        """Stand around a rectangle of the scene, with room for the name."""
        box = self.outline(inside)
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box

    def outline(self, inside: QRectF) -> QRectF:
        """Return the frame around a rectangle."""
        return inside.adjusted(-PAD, -HEAD, PAD, FOOT)

    @property
    def frame(self) -> QRectF:
        """Return the frame in scene coordinates."""
        return self._box

    def title(self) -> QRectF:
        """Return where the name and the chevron stand, in scene coordinates."""
        wide = QFontMetricsF(l.font(NAME_PIXELS, True)).horizontalAdvance(self.block.name)
        width = min(wide + CHEVRON + 18, self._box.width())
        return QRectF(self._box.left(), self._box.top(), width, TITLE)

    def on_chevron(self, place: QPointF) -> bool:
        """Tell whether a scene point is on the mark that folds the block."""
        title = self.title()
        title.setWidth(CHEVRON + 8)
        return title.contains(place)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-2, -2, 2, 2)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.title())
        return path

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        colours = l.look()
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setPen(QPen(colours.border, 1.4 / min(1.0, max(zoom, 0.1))))
        painter.setBrush(l.mix(colours.ground, colours.accent, 0.05 + 0.02 * (self.depth % 3)))
        painter.drawRoundedRect(self._box, l.RADIUS + 3, l.RADIUS + 3)
        if zoom < l.NAME_ZOOM:
            return
        title = self.title()
        place = QRectF(title.left() + 8, title.center().y() - CHEVRON / 2 + 1, CHEVRON, CHEVRON)
        icon("chevron_down").paint(painter, place.toAlignedRect())
        font = l.font(round(min(TITLE - 6, max(NAME_PIXELS, 9.5 / zoom))), True)
        painter.setFont(font)
        painter.setPen(colours.muted)
        room = self._box.width() - CHEVRON - 22
        left = QPointF(place.right() + 4, title.center().y() + QFontMetricsF(font).ascent() / 2 - 1)
        text = QFontMetricsF(font).elidedText(self.block.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, text)


def depths(blocks: tuple[Block, ...]) -> dict[str, int]:
    """Return how many frames are around each open block."""
    return {
        block.name: sum(set(block.nodes) < set(other.nodes) for other in blocks) for block in blocks
    }
