"""The confusion matrix: which class is taken for which, and the examples behind each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QSizePolicy,
    QSplitter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Example
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour
from nnplayground.gui.views.gallery import Entry, Gallery, class_name, data_of
from nnplayground.gui.views.scored import ScoredView

Array = NDArray[Any]
Cell = tuple[int, int]
COUNTS, OF_TRUTH, OF_SAID = "counts", "truth", "prediction"
MOST = 200
"""How many examples of a cell are listed."""
_GAP = 4
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
            self._paint_names(painter)
            self._paint_titles(painter)
            self._paint_mark(painter)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        metrics, first = QFontMetricsF(self.font()), self.place_of(0, 0)
        width, height = first.width(), first.height()
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
            place = QRectF(line, area.top() + index * height, room, max(height, metrics.height()))
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
            painter.save()
            painter.translate(left, area.top() - _GAP)
            painter.rotate(-90)
            text = metrics.elidedText(self.names[index], right, deep)
            painter.drawText(QRectF(0, 0, deep, max(width, metrics.height())), middle, text)
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


class Confusion(ScoredView):
    """Shows which class is taken for which, and the examples behind the cell that is chosen."""

    name = "confusion"
    title = "Confusion matrix"
    help = (
        "How often each class was taken for each. A row is a true class, a column a prediction; the cell M[i, j] counts the examples "
        "of class i that the network calls j. Blue cells on the diagonal are right, red ones are mistakes; the stronger the "
        "colour, the larger the share.\n"
        "Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: "
        "M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. "
        "Accuracy = sum of the diagonal / sum of all cells.\n"
        "How to read it: look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.\n"
        "Click a cell, or move with the arrow keys, to see the examples behind it, the most confident first; click one to choose "
        "it for every view."
    )

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self.kind = QComboBox(objectName="confusion.numbers")
        self.kind.setAccessibleName(self.tr("Numbers in the cells"))
        self.kind.setToolTip(self.tr("What the cells show; shares also decide the colours"))
        for text, kind in (
            (self.tr("Counts"), COUNTS),
            (self.tr("Share of the row"), OF_TRUTH),
            (self.tr("Share of the column"), OF_SAID),
        ):
            self.kind.addItem(text, kind)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.matrix = Matrix("confusion.matrix", self.tr("Confusion matrix"))
        self.matrix.chosen.connect(self._on_cell)
        self.accuracy = QLabel(objectName="confusion.accuracy")
        self.behind = QLabel(objectName="confusion.behind")
        for label in (self.accuracy, self.behind):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.behind.setProperty("muted", True)
        self.gallery = Gallery("confusion.examples", self.tr("Examples of the cell"))
        self.gallery.setMinimumHeight(70)
        self.gallery.chosen.connect(self.selection.choose_example)
        self._list = _stacked(self.behind, self.gallery)
        content = QSplitter(Qt.Orientation.Vertical)
        content.setChildrenCollapsible(False)
        content.addWidget(_stacked(self.accuracy, self.matrix))
        content.addWidget(self._list)
        content.setStretchFactor(0, 3)
        content.setStretchFactor(1, 2)
        self.build(content, (self.kind,))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Show the matrix, and the examples of the cell that is chosen."""
        self._arrays = arrays
        matrix = arrays["matrix"]
        names = [class_name(self.raw, number) for number in range(len(matrix))]
        self.matrix.put(matrix, names, str(self.kind.currentData()))
        right, count = int(np.trace(matrix)), int(matrix.sum())
        text = self.tr("accuracy {0} · {1} of {2} right")
        self.accuracy.setText(text.format(f"{right / max(1, count):.4f}", right, count))
        self._show_cell(record)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the cells: a row for each true class, a column for each prediction."""
        if self.stage.empty:
            return (), ()
        names, whole = self.matrix.names, self.matrix
        cells = whole.matrix if whole.kind == COUNTS else whole.shares
        rows = ([name, *row] for name, row in zip(names, cells.tolist(), strict=True))
        return ("truth", *names), rows

    def picture(self) -> QWidget:
        """Return the matrix."""
        return self.matrix

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.gallery.dress()
        self.matrix.update()

    def _show_cell(self, record: RunRecord | None) -> None:
        cell, arrays = self.matrix.cell, self._arrays
        self._list.setVisible(cell is not None)
        if cell is None:
            return
        chosen = behind(arrays, cell)
        sure = arrays["confidence"]
        names, part = self.matrix.names, self.chosen_part
        entries = [
            Entry(
                Example(part, int(arrays["rows"][index])),
                names[cell[0]],
                names[cell[1]],
                f"{sure[index]:.3f}",
                cell[0] != cell[1],
            )
            for index in chosen[:MOST].tolist()
        ]
        text = self.tr("truth {0}, prediction {1}: {2} examples, the most confident first")
        self.behind.setText(text.format(names[cell[0]], names[cell[1]], len(chosen)))
        self.behind.setToolTip(self.behind.text())
        self.gallery.put(entries, data_of(self.live, record))
        self.gallery.mark(self.selection.example)

    def _on_cell(self, _truth: int, _said: int) -> None:
        self._show_cell(self.live.record)


def behind(arrays: dict[str, Any], cell: Cell) -> Array:
    """Return the places (k,) of the examples of a cell in the arrays of the answer, the most confident first, NaN last."""
    found = np.flatnonzero((arrays["truth"] == cell[0]) & (arrays["classes"] == cell[1]))
    return np.asarray(found[np.argsort(-arrays["confidence"][found], kind="stable")])


def _stacked(label: QLabel, content: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    layout.addWidget(label)
    layout.addWidget(content, 1)
    return whole


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
