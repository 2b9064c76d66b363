"""A note on the canvas: plain text on a sheet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.core.blocks import Remark
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.text_paint import text_block

TEXT_PIXELS = 13
LEAST_PIXELS = 9.0
"""On the screen: from afar the text is larger on its sheet, and only its beginning is there."""
EDGE, CLOSE = 10.0, 4.0
FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
TALLEST = 4000.0


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("RemarkItem", text)


class RemarkItem(QGraphicsItem):
    """Draws `remark`, the note of a number in the project."""

    def __init__(self, remark: Remark, number: int) -> None:
        super().__init__()
        self.remark, self.number = remark, number
        self.chosen = False
        self.setZValue(-1)
        self.settle()
        self._describe()

    def show_remark(self, remark: Remark) -> None:
        """Show another text or place."""
        if remark != self.remark:
            self.prepareGeometryChange()
            self.remark = remark
            self.settle()
            self._describe()
            self.update()

    def settle(self) -> None:
        """Stand where the project says."""
        self.setPos(QPointF(self.remark.x, self.remark.y))

    def show_chosen(self, chosen: bool) -> None:
        """Look chosen or not."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    def _describe(self) -> None:
        """Say all of the text in the tool tip, where it is too small or too long to be read on the sheet."""
        hint = tr("A note: double-click to write, drag to move, Del to remove")
        text = escape(self.remark.text).replace("\n", "<br>")
        self.setToolTip(f"<qt>{text}<hr>{hint}</qt>" if text.strip() else hint)

    def box(self) -> QRectF:
        """Return the sheet in its own coordinates, as high as its text."""
        inside = QRectF(0, 0, max(40.0, self.remark.width - 2 * EDGE), TALLEST)
        metrics = QFontMetricsF(l.font(TEXT_PIXELS))
        text = metrics.boundingRect(inside, FLAGS, self.remark.text or " ")
        return QRectF(0, 0, self.remark.width, text.height() + 2 * EDGE)

    def boundingRect(self) -> QRectF:
        return self.box().adjusted(-2, -2, 2, 2)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.box())
        return path

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        colours = l.look()
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        box = self.box()
        edge = colours.accent if self.chosen else l.mix(colours.note, colours.muted, 0.4)
        painter.setPen(QPen(edge, (2.0 if self.chosen else 1.0) / min(1.0, max(zoom, 0.1))))
        painter.setBrush(colours.note)
        painter.drawRoundedRect(box, 4, 4)
        if zoom < l.NAME_ZOOM:
            return
        pixels = max(TEXT_PIXELS, round(LEAST_PIXELS / zoom))
        if pixels == TEXT_PIXELS:
            painter.setPen(colours.text)
            painter.setFont(l.font(TEXT_PIXELS))
            painter.drawText(box.adjusted(EDGE, EDGE, -EDGE, -EDGE), FLAGS, self.remark.text)
        else:
            inside = box.adjusted(CLOSE, CLOSE, -CLOSE, -CLOSE)
            text_block(painter, inside, self.remark.text, l.font(pixels), colours.text)
