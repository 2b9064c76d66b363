"""A picture of a convolution: the input with the zeros around it, the window, and the output place that it gives."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.core.convolution import Convolution
from nnplayground.gui.style import colour

Place = tuple[int, int]
_GAP = 24.0
_LEAST_CELL = 4.0
_FAINT = 60


class SizePicture(QWidget):
    """Input on the left, output on the right; the mouse over the output moves the window.

    Signals:
        pointed(): another output place is shown.
    """

    pointed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Picture of the convolution"))
        self.setToolTip(
            self.tr("Point at the output to see which part of the input it is calculated from")
        )
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.convolution = Convolution()
        self.place: Place = (0, 0)

    def show_convolution(self, convolution: Convolution) -> None:
        """Draw another convolution; the place stays if it is still there."""
        self.convolution = convolution
        last = max(0, convolution.out - 1)
        self.place = (min(self.place[0], last), min(self.place[1], last))
        self.update()

    def place_at(self, point: QPointF) -> Place | None:
        """Return the output place at a point of the widget; None beside it."""
        area, count = self._output(), self.convolution.out
        if not count or not area.contains(point):
            return None
        cell = area.width() / count
        row, column = int((point.y() - area.top()) / cell), int((point.x() - area.left()) / cell)
        return min(row, count - 1), min(column, count - 1)

    def window(self) -> QRectF:
        """Return where the window over the input is painted."""
        one, cell = self.convolution, self._cell()
        area = self._input()
        left, top = (one.window(place) * cell for place in (self.place[1], self.place[0]))
        side = one.kernel * cell
        return QRectF(area.left() + left, area.top() + top, side, side)

    def _cell(self) -> float:
        """Return the side of a cell, the same for input and output."""
        one = self.convolution
        wide = one.size + sum(one.zeros) + max(1, one.out)
        tall = max(one.size + sum(one.zeros), one.out, one.kernel)
        line = self.fontMetrics().height() + 6
        return max(0.1, min((self.width() - _GAP - 8) / wide, (self.height() - line - 4) / tall))

    def _input(self) -> QRectF:
        """Return where the input is painted, the zeros around it left out."""
        one, cell = self.convolution, self._cell()
        side, before = one.size * cell, one.zeros[0] * cell
        line = self.fontMetrics().height() + 6
        return QRectF(self._margin() + before, line + before, side, side)

    def _output(self) -> QRectF:
        one, cell = self.convolution, self._cell()
        area = self._input()
        left = area.right() + one.zeros[1] * cell + _GAP
        top = area.top() - one.zeros[0] * cell
        return QRectF(left, top, one.out * cell, one.out * cell)

    def _margin(self) -> float:
        one = self.convolution
        whole = (one.size + sum(one.zeros) + one.out) * self._cell() + _GAP
        return max(4.0, (self.width() - whole) / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, cell = self.convolution, self._cell()
        area, out = self._input(), self._output()
        before, behind = (zeros * cell for zeros in one.zeros)
        padded = area.adjusted(-before, -before, behind, behind)
        if any(one.zeros):
            self._paint_grid(painter, padded, colour("window"), "muted", one.size + sum(one.zeros))
        self._paint_grid(painter, area, _faint(colour("muted")), "muted", one.size)
        if one.out:
            self._paint_grid(painter, out, _faint(colour("accent")), "accent", one.out)
            self._paint_window(painter, out, cell)
        self._paint_titles(painter, padded, out)
        painter.end()

    def _paint_grid(
        self, painter: QPainter, area: QRectF, ground: QColor, line: str, count: int
    ) -> None:
        painter.fillRect(area, ground)
        painter.setPen(QPen(colour(line), 1))
        painter.drawRect(area)
        cell = area.width() / count
        if cell < _LEAST_CELL:
            return
        painter.setPen(QPen(_faint(colour(line)), 1))
        for number in range(1, count):
            x, y = area.left() + number * cell, area.top() + number * cell
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_window(self, painter: QPainter, out: QRectF, cell: float) -> None:
        window = self.window()
        row, column = self.place
        unit = QRectF(out.left() + column * cell, out.top() + row * cell, cell, cell)
        painter.setPen(QPen(_faint(colour("accent")), 1))
        painter.drawLine(window.topRight(), unit.topLeft())
        painter.drawLine(window.bottomRight(), unit.bottomLeft())
        painter.fillRect(window, _faint(colour("accent")))
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRect(window)
        painter.fillRect(unit, colour("accent"))

    def _paint_titles(self, painter: QPainter, padded: QRectF, out: QRectF) -> None:
        one, metrics = self.convolution, self.fontMetrics()
        line, middle = metrics.height() + 4, (padded.right() + out.left()) / 2
        painter.setPen(colour("text"))
        for area, side, count in ((padded, one.size, one.channels), (out, one.out, one.filters)):
            text = f"{side} × {side} × {count}"
            wide = metrics.horizontalAdvance(text) + 2
            left = area.center().x() - wide / 2
            # Titles wider than small pictures make room for each other.
            left = min(left, middle - 4 - wide) if area is padded else max(left, middle + 4)
            room = QRectF(max(0.0, left), area.top() - line - 2, wide, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def sizeHint(self) -> QSize:
        return QSize(360, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 150)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is not None and place != self.place:
            self.place = place
            self.update()
            self.pointed.emit()


def _faint(shade: QColor) -> QColor:
    shade.setAlpha(_FAINT)
    return shade
