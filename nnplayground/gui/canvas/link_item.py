"""One link between two layers as a curve on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import look as l

REACH = 12.0
ARROW = 5.0


def curve(start: QPointF, end: QPointF, bends: tuple[QPointF, ...] = ()) -> QPainterPath:
    """Return a smooth way down from `start` to `end`, straight through the pairs of points in `bends`."""
    path = QPainterPath(start)
    for top, bottom in zip(bends[::2], bends[1::2]):
        _swing(path, top)
        path.lineTo(bottom)
    _swing(path, end)
    return path


def _swing(path: QPainterPath, end: QPointF) -> None:
    start = path.currentPosition()
    down = end.y() - start.y()
    reach = QPointF(0, down * 0.5 if down > 24 else max(36.0, -down * 0.35))
    path.cubicTo(start + reach, end - reach, end)


class LinkItem(QGraphicsItem):
    """Draws the link from an output of one layer to an input of another, with the shape as a label where asked for."""

    def __init__(self, source: Ref, target: str, position: int) -> None:
        super().__init__()
        self.source, self.target, self.position = source, target, position
        self.label = ""
        self.chosen = False
        self.hovered = False
        self.faded = False
        self.path = QPainterPath()
        self.points: tuple[QPointF, QPointF, tuple[QPointF, ...]] | None = None
        self._reach = QPainterPath()

    def route(self, start: QPointF, end: QPointF, bends: tuple[QPointF, ...] = ()) -> None:
        """Lay the curve anew, if it has to go another way."""
        if self.points == (start, end, bends):
            return
        self.points = (start, end, bends)
        self.prepareGeometryChange()
        self.path = curve(start, end, bends)
        stroker = QPainterPathStroker()
        stroker.setWidth(REACH)
        self._reach = stroker.createStroke(self.path)

    def show_state(
        self,
        chosen: bool | None = None,
        hovered: bool | None = None,
        faded: bool | None = None,
    ) -> None:
        """Change how the link looks; what is None stays."""
        new = (
            self.chosen if chosen is None else chosen,
            self.hovered if hovered is None else hovered,
            self.faded if faded is None else faded,
        )
        if new != (self.chosen, self.hovered, self.faded):
            self.prepareGeometryChange()
            self.chosen, self.hovered, self.faded = new
            self.setZValue(2 if self.hovered or self.chosen else 0)
            self.update()

    def middle(self) -> QPointF:
        """Return the point in the middle of the curve."""
        return self.path.pointAtPercent(0.5)

    def _label_place(self) -> QRectF:
        width = QFontMetricsF(l.font(12)).horizontalAdvance(self.label) + 16
        return QRectF(0, 0, width, 20).translated(self.middle() - QPointF(width / 2, 10))

    def boundingRect(self) -> QRectF:
        box = self.path.boundingRect().adjusted(-REACH, -REACH, REACH, REACH)
        return box.united(self._label_place()) if self._labelled() else box

    def shape(self) -> QPainterPath:
        return self._reach

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        colours = l.look()
        marked = self.chosen or self.hovered
        tint = colours.accent if marked else colours.link
        if self.faded:
            painter.setOpacity(0.25)
        pen = QPen(tint, (2.6 if marked else 1.6) / min(1.0, max(zoom, 0.1)) ** 0.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path)
        if zoom >= l.NAME_ZOOM and self.points is not None:
            tip = self.points[1] - QPointF(0, l.PORT_RADIUS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPolygon(
                QPolygonF([tip, tip + QPointF(-ARROW, -8), tip + QPointF(ARROW, -8)])
            )
        if self._labelled():
            place = self._label_place()
            painter.setPen(QPen(colours.accent, 1))
            painter.setBrush(colours.box)
            painter.drawRoundedRect(place, 10, 10)
            painter.setPen(colours.text)
            painter.setFont(l.font(12))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.label)

    def _labelled(self) -> bool:
        return bool(self.label) and (self.hovered or self.chosen)
