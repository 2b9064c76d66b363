"""Rows of small pictures with lines of text below each: one row for each unit of a layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from nnplayground.gui.style import colour

_GAP, _LEAST, _MOST = 4, 24, 96
_SMALL = 0.82


@dataclass(frozen=True)
class Patch:
    """One picture. lines: of text below it. tip: the same in a sentence. below: a second picture under it, None = none."""

    image: QImage
    lines: tuple[str, ...] = ()
    tip: str = ""
    below: QImage | None = None


@dataclass(frozen=True)
class PatchRow:
    """A row: its title, a picture of its own at the left (None = none), and its patches."""

    title: str
    first: QImage | None
    patches: tuple[Patch, ...]


class PatchRows(QScrollArea):
    """Rows of patches, as wide as there is room for; the arrow keys walk, Return or a click chooses.

    Signals:
        chosen(row, place): a patch was chosen; place -1 = the title or the picture at the left.
    """

    chosen = Signal(int, int)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = _Sheet(f"{name}.sheet", title)
        self.sheet.chosen.connect(self.chosen)
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)

    @property
    def rows(self) -> tuple[PatchRow, ...]:
        """Return what is shown."""
        return self.sheet.rows

    def put(self, rows: Sequence[PatchRow]) -> None:
        """Show other rows; the chosen patch stays marked where it is still there."""
        self.sheet.put(tuple(rows))

    def mark(self, row: int, place: int = -1) -> None:
        """Mark a row, and a patch of it; -1 = none."""
        self.sheet.mark(row, place)

    def choose(self, row: int, place: int) -> None:
        """Choose a patch as a click does."""
        self.sheet.choose(row, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet.fit(self.viewport().width())


class _Sheet(QWidget):
    chosen = Signal(int, int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.rows: tuple[PatchRow, ...] = ()
        self._marked = (-1, -1)
        self._side, self._width = _LEAST, 320

    def put(self, rows: tuple[PatchRow, ...]) -> None:
        self.rows = rows
        if self._marked[0] >= len(rows):
            self._marked = (-1, -1)
        self.fit(self._width)
        self.update()

    def mark(self, row: int, place: int) -> None:
        if (row, place) != self._marked:
            self._marked = (row, place)
            self.update()

    def choose(self, row: int, place: int) -> None:
        if 0 <= row < len(self.rows) and -1 <= place < len(self.rows[row].patches):
            self.mark(row, place)
            self.chosen.emit(row, place)

    def fit(self, width: int) -> None:
        """Take the size at which all patches of a row stand beside each other in this width."""
        self._width = width
        count = max((len(row.patches) for row in self.rows), default=9)
        count += any(row.first is not None for row in self.rows)
        room = (width - self._left() - 2 * _GAP) // max(1, count) - _GAP
        self._side = max(_LEAST, min(_MOST, room))
        self.setFixedHeight(max(1, len(self.rows) * self._row_height()))
        self.update()

    def box(self, row: int, place: int) -> QRect:
        """Return where a patch stands; place -1 = the picture at the left."""
        shift = place + any(one.first is not None for one in self.rows)
        x = self._left() + shift * (self._side + _GAP) + (_GAP if place >= 0 else 0)
        return QRect(x, row * self._row_height() + _GAP, self._side, self._side)

    def _left(self) -> int:
        metrics = self.fontMetrics()
        return (
            max((metrics.horizontalAdvance(row.title) for row in self.rows), default=0) + 2 * _GAP
        )

    def _has_below(self) -> bool:
        return any(patch.below is not None for row in self.rows for patch in row.patches)

    def _row_height(self) -> int:
        pictures = 2 if self._has_below() else 1
        return pictures * (self._side + _GAP) + self._lines() * self._line_height() + 2 * _GAP

    def _lines(self) -> int:
        return max((len(patch.lines) for row in self.rows for patch in row.patches), default=0)

    def _line_height(self) -> int:
        return QFontMetrics(self._small()).height()

    def _small(self) -> QFont:
        """Return the font of the lines below, in which four digits stand below a small patch."""
        font = QFont(self.font())
        font.setPixelSize(max(9, round(self.fontInfo().pixelSize() * _SMALL)))
        return font

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        row = point.y() // self._row_height() if self.rows else -1
        if not 0 <= row < len(self.rows):
            return None
        for place in range(len(self.rows[row].patches)):
            box = self.box(row, place).adjusted(-1, 0, 1, self._row_height() - self._side - _GAP)
            if box.contains(point):
                return row, place
        return row, -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        visible = event.rect()
        for number, row in enumerate(self.rows):
            whole = QRect(0, number * self._row_height(), self.width(), self._row_height())
            if whole.intersects(visible):
                self._paint_row(painter, number, row)

    def _paint_row(self, painter: QPainter, number: int, row: PatchRow) -> None:
        own = number == self._marked[0]
        painter.setPen(colour("accent" if own else "text"))
        top = number * self._row_height() + _GAP
        title = QRect(_GAP, top, self._left() - 2 * _GAP, self._side)
        painter.drawText(
            title, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.title
        )
        if row.first is not None:
            box = self.box(number, -1)
            _draw(painter, row.first, box)
            _frame(painter, box, colour("accent" if own and self._marked[1] < 0 else "border"))
        for place, patch in enumerate(row.patches):
            self._paint_patch(painter, patch, (number, place))

    def _paint_patch(self, painter: QPainter, patch: Patch, spot: tuple[int, int]) -> None:
        box = self.box(*spot)
        _draw(painter, patch.image, box)
        _frame(painter, box, colour("accent" if spot == self._marked else "border"))
        if patch.below is not None:
            box = box.translated(0, self._side + _GAP)
            _draw(painter, patch.below, box)
            _frame(painter, box, colour("border"))
        painter.setPen(colour("muted"))
        painter.setFont(self._small())
        line = QRect(box.x() - 2, box.bottom() + 2, self._side + 4, self._line_height())
        for text in patch.lines:
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)
            line.translate(0, self._line_height())
        painter.setFont(self.font())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._at(event.pos())
            known = spot is not None and spot[1] >= 0
            text = self.rows[spot[0]].patches[spot[1]].tip if known and spot is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.fit(self._width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._at(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(*spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self.rows:
            super().keyPressEvent(event)
            return
        row = min(max(self._marked[0] + move[0], 0), len(self.rows) - 1)
        place = min(max(self._marked[1] + move[1], 0), len(self.rows[row].patches) - 1)
        self.choose(row, place)

    def sizeHint(self) -> QSize:
        return QSize(420, max(120, self.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST * 10, 1)


def _draw(painter: QPainter, image: QImage, box: QRect) -> None:
    """Draw a picture as large as fits, without blur where it is enlarged; hatched where it is transparent."""
    size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(box.center())
    smaller = image.width() > size.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
    if image.hasAlphaChannel():
        painter.fillRect(place, colour("base"))
        painter.fillRect(place, QBrush(colour("muted"), Qt.BrushStyle.BDiagPattern))
    painter.drawImage(place, image)


def _frame(painter: QPainter, box: QRect, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1 if ink == colour("border") else 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(-1, -1, 0, 0))
