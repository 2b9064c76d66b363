"""Maps of numbers below each other over one axis, whose columns and rows have names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views.labelled_ink import LabelledInk, image_of
from nnplayground.gui.views.labelled_sheet import Cell, LabelledMap, Sheet

Array = NDArray[Any]
_LEAST, _FOOT = 48, 40
"""The least height of a map with its title, and that of the names below the last, in pixels."""
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class LabelledMaps(QWidget):
    """Paints maps whose columns stand below each other; a click or the arrow keys choose a number.

    square: the cells are as high as wide.

    Signals:
        hovered(Cell | None): the mouse is over another number, or over none.
        chosen(Cell): a number was chosen.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, name: str, title: str, square: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.cell: Cell | None = None
        self.hover: Cell | None = None
        self._square = square
        self._sheet = Sheet()
        self._images: list[QImage] = []

    @property
    def maps(self) -> tuple[LabelledMap, ...]:
        """Return the maps that are shown."""
        return self._sheet.maps

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return self._sheet.columns

    @property
    def edge(self) -> float:
        """Return how far from the left the maps begin, in pixels; 0 without any."""
        return self._sheet.areas[0].left() if self._sheet.areas else 0.0

    def show_maps(
        self,
        maps: Sequence[LabelledMap],
        columns: Sequence[str],
        bottom: str = "",
        left: str = "",
        skipped: Array | None = None,
    ) -> None:
        """Show other numbers.

        Args:
            maps: from top to bottom, each with as many columns as there are names.
            columns: names of the columns.
            bottom: what the columns are.
            left: what the rows are.
            skipped: (columns,) bool, columns that are painted pale.
        """
        pale = np.zeros(len(columns), bool) if skipped is None else skipped
        shown = tuple(one for one in maps if one.values.size)
        self._sheet = Sheet(shown, tuple(columns), bottom, left, pale)
        self._images = []
        self.updateGeometry()
        self._lay_out()
        self.cell = self.cell if self._sheet.holds(self.cell) else None
        if self.hover is not None and not self._sheet.holds(self.hover):
            self._point(None)
        self.update()

    def choose(self, cell: Cell | None) -> None:
        """Mark a number; None, or one that is not there, = none."""
        self.cell = cell if self._sheet.holds(cell) else None
        self.update()

    def place_of(self, cell: Cell) -> QRectF:
        """Return where a number is painted."""
        return self._sheet.place_of(cell)

    def value(self, cell: Cell) -> float:
        """Return a number."""
        return float(self.maps[cell.map].values[cell.row, cell.column])

    def _lay_out(self) -> None:
        self._sheet.lay_out(QSizeF(self.size()), QFontMetricsF(self.font()), self._square)

    def _point(self, cell: Cell | None) -> None:
        if cell != self.hover:
            self.hover = cell
            self.hovered.emit(cell)
            self.update()

    def _choose(self, cell: Cell) -> None:
        self.choose(cell)
        self.chosen.emit(cell)

    def sizeHint(self) -> QSize:
        # In a scroll area the hint is the height below which it scrolls.
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST * max(2, len(self.maps)) + _FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("base"))
        if self.maps:
            if len(self._images) != len(self.maps):
                self._images = [image_of(one) for one in self.maps]
            cells = (self.cell, self.hover)
            LabelledInk(painter, self._sheet, self.width(), cells).paint(self._images)
        painter.end()

    def resizeEvent(self, event: Any) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._images = []
            self.update()
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._sheet.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._sheet.cell_at(QPointF(event.position()))
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None or not self.maps:
            super().keyPressEvent(event)
            return
        here = self.cell or Cell(0, 0, 0)
        rows, columns = self.maps[here.map].values.shape
        moved = (here.row + way[0], here.column + way[1]) if self.cell is not None else (0, 0)
        row, column = min(max(0, moved[0]), rows - 1), min(max(0, moved[1]), columns - 1)
        self._choose(Cell(here.map, row, column))
