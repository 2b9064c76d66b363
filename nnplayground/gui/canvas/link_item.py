"""One link between two layers as a curve on the canvas."""

from __future__ import annotations

from enum import Enum, auto
from html import escape

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
from nnplayground.gui.canvas.axis import DOWN, Axis
from nnplayground.gui.canvas.sight import Link

REACH = 12.0
SHAPE_PIXELS = 11
MOST_TOLD = 6
ARROW = 5.0


def curve(
    start: QPointF, end: QPointF, bends: tuple[QPointF, ...] = (), axis: Axis = DOWN
) -> QPainterPath:
    """Return a smooth way along the axis from `start` to `end`, straight through the pairs of points in `bends`."""
    path = QPainterPath(start)
    for top, bottom in zip(bends[::2], bends[1::2]):
        _swing(path, top, axis)
        path.lineTo(bottom)
    _swing(path, end, axis)
    return path


def _swing(path: QPainterPath, end: QPointF, axis: Axis) -> None:
    start = path.currentPosition()
    way = axis.along(end) - axis.along(start)
    reach = axis.point(0, way * 0.5 if way > 24 else max(36.0, -way * 0.35))
    path.cubicTo(start + reach, end - reach, end)


class Tells(Enum):
    """Where a link shows its shape all the time: behind the layer it comes from, before the one it leads to, or nowhere."""

    NOTHING = auto()
    START = auto()
    END = auto()


class LinkItem(QGraphicsItem):
    """Draws the link from an output of one box to an input of another, with the shape as a label.

    `links` are the links of the network behind it: one, or several where a box is a block.
    `tells` says where the shape is shown all the time; it stands once for each tensor and each layer that reads no other one.
    """

    def __init__(
        self,
        source: Ref,
        target: str,
        position: int,
        axis: Axis = DOWN,
        links: tuple[Link, ...] = (),
    ) -> None:
        super().__init__()
        self.source, self.target, self.position = source, target, position
        self.axis = axis
        self.links = links or ((source, target, position),)
        self._label = ""
        self.tells = Tells.NOTHING
        self.chosen = False
        self.hovered = False
        self.faded = False
        self.path = QPainterPath()
        self.points: tuple[QPointF, QPointF, tuple[QPointF, ...]] | None = None
        self._reach = QPainterPath()
        self._place, self._bounds = QRectF(), QRectF()
        self._describe()

    @property
    def label(self) -> str:
        """Return the shape of the tensor, as text; "" if it is not known."""
        return self._label

    def show_label(self, label: str, tells: Tells) -> None:
        """Show another shape, or the same one more or less often."""
        if (label, tells) != (self._label, self.tells):
            self.prepareGeometryChange()
            self._label, self.tells = label, tells
            self._describe()
            self._measure()
            self.update()

    def route(self, start: QPointF, end: QPointF, bends: tuple[QPointF, ...] = ()) -> None:
        """Lay the curve anew, if it has to go another way."""
        if self.points == (start, end, bends):
            return
        self.points = (start, end, bends)
        self.prepareGeometryChange()
        self.path = curve(start, end, bends, self.axis)
        stroker = QPainterPathStroker()
        stroker.setWidth(REACH)
        self._reach = stroker.createStroke(self.path)
        self._measure()

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
            self._measure()
            self.setZValue(2 if self.hovered or self.chosen else 0)
            self.update()

    def middle(self) -> QPointF:
        """Return the point in the middle of the curve."""
        return self.path.pointAtPercent(0.5)

    def _label_place(self) -> QRectF:
        width = QFontMetricsF(l.font(12)).horizontalAdvance(self.label) + 16
        return QRectF(0, 0, width, 20).translated(self.middle() - QPointF(width / 2, 10))

    def shape_place(self) -> QRectF:
        """Return where the shape stands all the time; empty if it does not."""
        return self._place

    def _describe(self) -> None:
        """Name the layers at both ends, also where a box stands for many."""
        lines = [f"{ref.key} → {name}" for ref, name, _ in self.links[:MOST_TOLD]]
        lines += ["…"] if len(self.links) > MOST_TOLD else []
        lines += [self._label] if self._label else []
        # A layer's name may hold anything: tool tips guess rich text from "<".
        self.setToolTip(f"<qt>{'<br>'.join(escape(line) for line in lines)}</qt>")

    def _measure(self) -> None:
        """Find out once what every repaint asks for."""
        self._place = self._beside()
        box = self.path.boundingRect().adjusted(-REACH, -REACH, REACH, REACH).united(self._place)
        self._bounds = box.united(self._label_place()) if self._labelled() else box

    def _beside(self) -> QRectF:
        """Return the place of the shape: between the rows, beside the link, on the side that it does not turn to."""
        if self.points is None or self.tells is Tells.NOTHING or not self.label:
            return QRectF()
        start, end, bends = self.points
        width = QFontMetricsF(l.font(SHAPE_PIXELS)).horizontalAdvance(self.label) + 6
        right = self.axis.right
        if width > (self.axis.row_gap - 12 if right else l.NODE_WIDTH / 2 - 8):
            return QRectF()
        at_start = self.tells is Tells.START
        here, there = (start, (*bends, end)[0]) if at_start else (end, (start, *bends)[-1])
        aside = self.axis.across(there) - self.axis.across(here)
        along = l.PORT_RADIUS + 1
        if right:
            x = here.x() + along if at_start else here.x() - along - width
            return QRectF(x, here.y() + 3 if aside < -1 else here.y() - 17, width, 14)
        y = here.y() + along if at_start else here.y() - along - 14
        return QRectF(here.x() - 6 - width if aside > 1 else here.x() + 6, y, width, 14)

    def boundingRect(self) -> QRectF:
        return self._bounds

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
            tip = self.points[1] - self.axis.point(0, l.PORT_RADIUS)
            one, other = self.axis.point(-ARROW, -8), self.axis.point(ARROW, -8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPolygon(QPolygonF([tip, tip + one, tip + other]))
        place = self.shape_place()
        if zoom >= l.TEXT_ZOOM and not place.isEmpty() and not self._labelled():
            painter.setPen(colours.muted)
            painter.setFont(l.font(SHAPE_PIXELS))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.label)
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
