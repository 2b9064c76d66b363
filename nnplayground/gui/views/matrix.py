"""The cells of a confusion matrix, painted, with names on both sides."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui.style import colour

Array = NDArray[Any]
Cell = tuple[int, int]
COUNTS, OF_TRUTH, OF_SAID = "counts", "truth", "prediction"
_GAP = 4
_SMALLEST = 0.7
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def shares_of(matrix: Array, kind: str) -> Array:
    """Return the share of each cell, (c, c) float64: of its row, or with OF_SAID of its column; 0 where that is empty."""
    whole = matrix.sum(axis=0 if kind == OF_SAID else 1, keepdims=True)
    return np.divide(matrix, whole, out=np.zeros(matrix.shape), where=whole > 0)


class Matrix(QWidget):
    """Paints the cells, rows = truth, columns = prediction; a click or the arrow keys choose one.

    Signals:
        chosen(truth, prediction): the person chose a cell.
    """

    chosen = Signal(int, int)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.matrix, self.shares = np.zeros((0, 0), np.int64), np.zeros((0, 0))
        self.names: list[str] = []
        self.kind = COUNTS
        self.cell: Cell | None = None

    def put(self, matrix: Array, names: list[str], kind: str) -> None:
        """Show other numbers: counts, or shares of the row (OF_TRUTH) or the column (OF_SAID)."""
        self.matrix, self.names, self.kind = matrix, names, kind
        self.shares = shares_of(matrix, kind)
        self.mark(self.cell)

    def mark(self, cell: Cell | None) -> None:
        """Mark a cell; None, or one that is not there, = none."""
        fits = cell is not None and max(cell) < len(self.matrix)
        self.cell = cell if fits else None
        self.setAccessibleDescription(self.sentence(*self.cell) if self.cell is not None else "")
        self.update()

    def text(self, truth: int, said: int) -> str:
        """Return what is written into a cell."""
        if self.kind == COUNTS:
            return str(int(self.matrix[truth, said]))
        share = float(self.shares[truth, said])
        return f"{100 * share:.0f} %" if share in (0, 1) else f"{100 * share:.1f} %"

    def sentence(self, truth: int, said: int) -> str:
        """Return what a cell says, in words."""
        return self.tr("truth {0}, prediction {1}: {2} ({3} of the row)").format(
            self.names[truth],
            self.names[said],
            int(self.matrix[truth, said]),
            f"{100 * shares_of(self.matrix, OF_TRUTH)[truth, said]:.1f} %",
        )

    def cell_at(self, place: QPointF) -> Cell | None:
        """Return the cell at a place of the widget."""
        area, count = self._area(), len(self.matrix)
        if not count or not area.contains(place):
            return None
        column = int((place.x() - area.left()) / area.width() * count)
        row = int((place.y() - area.top()) / area.height() * count)
        return min(row, count - 1), min(column, count - 1)

    def place_of(self, truth: int, said: int) -> QRectF:
        """Return where a cell is painted."""
        area, count = self._area(), max(1, len(self.matrix))
        width, height = area.width() / count, area.height() / count
        return QRectF(area.left() + said * width, area.top() + truth * height, width, height)

    def _area(self) -> QRectF:
        """Return the room of the cells: what the names and the titles of the axes leave."""
        metrics = QFontMetricsF(self.font())
        line = metrics.height() + _GAP
        widest = max((metrics.horizontalAdvance(name) for name in self.names), default=0)
        left = min(widest + 2 * _GAP, self.width() / 4) + line
        room = max(1.0, self.width() - left - _GAP)
        flat = widest <= room / max(1, len(self.names)) - _GAP
        top = line + (line if flat else min(widest + 2 * _GAP, self.height() / 4))
        return QRectF(left, top, room, max(1.0, self.height() - top - _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("base"))
        if len(self.matrix):
            painter.fillRect(self._area(), colour("window"))
            self._paint_cells(painter)
            painter.setFont(self.font())
            self._paint_names(painter)
            self._paint_titles(painter)
            self._paint_mark(painter)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        first = self.place_of(0, 0)
        width, height = first.width(), first.height()
        font = self._fitting(width)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        fits = height >= metrics.height() and width >= metrics.horizontalAdvance("0")
        gap = 1.0 if min(width, height) > 6 else 0.0
        for row, column in np.ndindex(*self.matrix.shape):
            if not (fits or self.matrix[row, column]):
                continue
            place = first.translated(column * width, row * height)
            shade = self.shade(row, column)
            painter.fillRect(place.adjusted(0, 0, -gap, -gap), shade)
            text = self.text(row, column) if fits else ""
            if not text or metrics.horizontalAdvance(text) > width - 2:
                continue
            empty = not self.matrix[row, column]
            painter.setPen(colour("muted") if empty else _ink(shade))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _fitting(self, width: float) -> QFont:
        """Return the font of the cells: a smaller one where that lets every number in."""
        font = QFont(self.font())
        size = len(self.matrix)
        cells = [divmod(int(self.matrix.argmax()), size), divmod(int(self.shares.argmax()), size)]
        widest = max(QFontMetricsF(font).horizontalAdvance(self.text(*cell)) for cell in cells)
        if widest > width - 2 and font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * max(_SMALLEST, (width - 3) / widest))
        return font

    def shade(self, truth: int, said: int) -> QColor:
        """Return the colour of a cell: the more of its share, the stronger; right ones blue, wrong ones red."""
        share = float(self.shares[truth, said])
        strength = 0.0 if share <= 0 else 0.08 + 0.92 * share**0.6
        return _mixed(colour("window"), colour("accent" if truth == said else "error"), strength)

    def _paint_names(self, painter: QPainter) -> None:
        metrics, area, count = QFontMetricsF(self.font()), self._area(), len(self.names)
        line, right = metrics.height() + _GAP, Qt.TextElideMode.ElideRight
        painter.setPen(colour("text"))
        height, width = area.height() / count, area.width() / count
        room = area.left() - line - _GAP
        middle = Qt.AlignmentFlag.AlignVCenter
        for index in range(0, count, max(1, int(np.ceil(metrics.height() * 0.9 / height)))):
            text = metrics.elidedText(self.names[index], right, room)
            centre, tall = area.top() + (index + 0.5) * height, metrics.height()
            if centre + tall / 2 > self.height():
                break
            place = QRectF(line, centre - tall / 2, room, tall)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, text)
        widest = max(metrics.horizontalAdvance(name) for name in self.names)
        flat = widest <= width - _GAP
        step = 1 if flat else max(1, int(np.ceil(metrics.height() * 0.9 / width)))
        for index in range(0, count, step):
            left, deep = area.left() + index * width, area.top() - line - _GAP
            if flat:
                place = QRectF(left, line, width, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.names[index])
                continue
            if left + (width + metrics.height()) / 2 > self.width():
                break
            painter.save()
            painter.translate(left + width / 2, area.top() - _GAP)
            painter.rotate(-90)
            text = metrics.elidedText(self.names[index], right, deep)
            painter.drawText(QRectF(0, -metrics.height() / 2, deep, metrics.height()), middle, text)
            painter.restore()

    def _paint_titles(self, painter: QPainter) -> None:
        area, line = self._area(), QFontMetricsF(self.font()).height() + _GAP
        painter.setPen(colour("muted"))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(area.left(), 0, area.width(), line), centre, self.tr("prediction"))
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, area.height(), line), centre, self.tr("truth"))
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        if self.cell is None:
            return
        painter.setPen(QPen(colour("text"), 2.5 if self.hasFocus() else 1.5))
        painter.drawRect(self.place_of(*self.cell).adjusted(0.5, 0.5, -1.5, -1.5))

    def sizeHint(self) -> QSize:
        return QSize(320, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 110)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None or not len(self.matrix):
            super().keyPressEvent(event)
            return
        last = len(self.matrix) - 1
        here = self.cell
        row, column = (here[0] + way[0], here[1] + way[1]) if here is not None else (0, 0)
        self._choose((min(max(row, 0), last), min(max(column, 0), last)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.sentence(*cell) if cell else "", self)
            return True
        return super().event(event)

    def _choose(self, cell: Cell) -> None:
        self.mark(cell)
        self.chosen.emit(*cell)


def _mixed(ground: QColor, shade: QColor, strength: float) -> QColor:
    pairs = zip(ground.getRgbF()[:3], shade.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(low + (high - low) * strength for low, high in pairs))


def _ink(ground: QColor) -> QColor:
    """Return black or white, whichever is easier to read on a ground (relative luminance of WCAG 2)."""
    light = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in ground.getRgbF()[:3]
    ]
    luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    return QColor("#000000") if luminance > 0.179 else QColor("#ffffff")
