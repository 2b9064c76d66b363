"""Horizontal bars with names: class counts and probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui.style import colour, series_colour

ROW = 20


@dataclass(frozen=True)
class Bar:
    """One bar: `share` 0..1 of the width, `text` behind it. `strong` bars have the accent colour and a bold name."""

    name: str
    share: float
    text: str
    strong: bool = False
    tip: str = ""


class Bars(QWidget):
    """Draws bars below each other."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars: tuple[Bar, ...] = ()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.text}" for bar in self.bars))
        self.setVisible(bool(self.bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW * len(self.bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, ROW * len(self.bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = self.font(), self.font()
        bold.setBold(True)
        painter.setFont(bold)
        metrics = painter.fontMetrics()
        widest = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0)
        left = min(widest + 8, self.width() // 3)
        right = max((metrics.horizontalAdvance(bar.text) for bar in self.bars), default=0) + 8
        room = max(10, self.width() - left - right)
        for row, bar in enumerate(self.bars):
            top = row * ROW
            painter.setFont(bold if bar.strong else plain)
            painter.setPen(colour("text"))
            name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, left - 6)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, left - 4, ROW), int(middle), name)
            end = Qt.AlignmentFlag.AlignRight | middle
            painter.drawText(QRectF(self.width() - right, top, right, ROW), int(end), bar.text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(QRectF(left, top + 4, room, ROW - 8), 3, 3)
            painter.setBrush(colour("accent") if bar.strong else series_colour(0))
            if not bar.strong:
                painter.setOpacity(0.6)
            width = room * min(1.0, max(0.0, bar.share))
            if width > 0.5:
                painter.drawRoundedRect(QRectF(left, top + 4, max(2.0, width), ROW - 8), 3, 3)
            painter.setOpacity(1.0)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = event.pos().y() // ROW
            if 0 <= row < len(self.bars):
                bar = self.bars[row]
                QToolTip.showText(event.globalPos(), bar.tip or f"{bar.name}: {bar.text}", self)
            return True
        return super().event(event)
