"""The key to a plot, above it: what points, rings, lines and colours mean. It belongs to the picture of a view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.style import colour

DOT, RING, LINE, DASHES = "dot", "ring", "line", "dashes"
_SIGN, _GAP, _MARGIN, _BAR, _LONGEST = 22, 14, 6, 90, 150


@dataclass(frozen=True)
class Sign:
    """An entry: a mark in a colour, and what it means."""

    text: str
    mark: str
    colour: QColor


@dataclass(frozen=True, eq=False)
class Scale:
    """An entry for a colour map: table (256, 3) uint8 from `low` to `high`, both as text."""

    low: str
    high: str
    table: NDArray[np.uint8]


class Key(QWidget):
    """Draws the entries in as many rows as they need."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Key"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.entries: tuple[Sign | Scale, ...] = ()

    def put(self, entries: Sequence[Sign | Scale]) -> None:
        """Show other entries."""
        if tuple(entries) != self.entries:
            self.entries = tuple(entries)
            self.setToolTip(", ".join(self.texts()))
            self.updateGeometry()
            self.update()

    def texts(self) -> list[str]:
        """Return what is written."""
        return [
            f"{one.low} – {one.high}" if isinstance(one, Scale) else one.text
            for one in self.entries
        ]

    def _places(self, width: int) -> Iterator[tuple[Sign | Scale, QRectF]]:
        """Yield each entry with its place, row by row."""
        metrics, x, y = self.fontMetrics(), _MARGIN, 4
        height = metrics.height() + 4
        for one in self.entries:
            if isinstance(one, Scale):
                wide = metrics.horizontalAdvance(one.low + one.high) + _BAR + 12
            else:
                wide = min(_LONGEST, metrics.horizontalAdvance(one.text) + 2) + _SIGN
            if x > _MARGIN and x + wide > width - _MARGIN:
                x, y = _MARGIN, y + height
            yield one, QRectF(x, y, wide, height)
            x += wide + _GAP

    def _paint_sign(self, painter: QPainter, one: Sign, place: QRectF) -> None:
        painter.setPen(colour("text"))
        words = place.adjusted(_SIGN, 0, 0, 0)
        text = self.fontMetrics().elidedText(
            one.text, Qt.TextElideMode.ElideRight, int(words.width()) + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        middle = QPointF(place.left() + _SIGN / 2 - 2, place.center().y())
        if one.mark in (LINE, DASHES):
            pen = QPen(one.colour, 2.5)
            if one.mark == DASHES:
                pen.setDashPattern([2, 1])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0))
            return
        hollow = one.mark == RING
        painter.setPen(QPen(one.colour, 1.6))
        painter.setBrush(colour("base") if hollow else one.colour)
        painter.drawEllipse(middle, 4, 4)

    def _paint_scale(self, painter: QPainter, one: Scale, place: QRectF) -> None:
        painter.setPen(colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, one.low)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, one.high)
        left = place.left() + self.fontMetrics().horizontalAdvance(one.low) + 6
        bar = QRectF(left, place.center().y() - 5, _BAR, 10)
        table = np.ascontiguousarray(one.table)
        image = QImage(table.data, 256, 1, 768, QImage.Format.Format_RGB888)
        painter.drawImage(bar, image)
        painter.setPen(colour("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        bottoms = [place.bottom() for _, place in self._places(width)]
        return int(max(bottoms)) + 2 if bottoms else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("base"))
        for one, place in self._places(self.width()):
            if isinstance(one, Scale):
                self._paint_scale(painter, one, place)
            else:
                self._paint_sign(painter, one, place)


def keyed(name: str, key: Key, plot: QWidget) -> QWidget:
    """Return a widget of a key above its plot, without a gap."""
    both = QWidget(objectName=name)
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(key)
    layout.addWidget(plot, 1)
    return both
