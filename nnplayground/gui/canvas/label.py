"""Words that float over the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.gui.canvas import look as l

EDGE = 8
BOTTOM = 12


class FloatingLabel(QLabel):
    """Plain text in a colour of the theme that is on, with a ground of its own if it is `framed`; the mouse goes through it."""

    def __init__(
        self, name: str, tint: Callable[[], QColor], parent: QWidget, framed: bool = False
    ) -> None:
        super().__init__(parent)
        self._tint, self._framed = tint, framed
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(framed)
        self.setMargin(EDGE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self, room: QSize, across: float, down: float) -> None:
        """Stand in a room: `across` and `down` from 0 (left, top) to 1 (right, bottom)."""
        most = max(120, room.width() - 2 * EDGE)
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2 * EDGE + 2
        width = min(wide, most)
        height = max(self.heightForWidth(width), self.fontMetrics().height() + 2 * EDGE)
        self.resize(width, height)
        spare = QPoint(room.width() - width - 2 * EDGE, room.height() - height - EDGE - BOTTOM)
        self.move(EDGE + round(spare.x() * across), EDGE // 2 + round(spare.y() * down))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._tint()
        if self._framed:
            painter.setPen(QPen(tint, 1))
            painter.setBrush(l.look().box)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(tint)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        inside = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.drawText(inside, int(flags | Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
