"""Where maps with named rows and columns stand, below each other over one axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from nnplayground.gui.views.tiles import Span, span_of

Array = NDArray[Any]
GAP = 4.0
_LEAST, _SQUARE = 6.0, 44.0


class Cell(NamedTuple):
    """A number: which map, which row and column of it."""

    map: int
    row: int
    column: int


@dataclass(frozen=True, eq=False)
class LabelledMap:
    """One map.

    title: written above it. values: (rows, columns). span: the ends of the colours. signed: they turn around zero. rows: names of the
    rows, () = their numbers. weight: how much of the height it takes beside others, 0 = by its rows.
    """

    title: str
    values: Array
    span: Span
    signed: bool = True
    rows: Sequence[str] = ()
    weight: float = 0.0

    @classmethod
    def of(
        cls, title: str, values: Array, span: Span | None = None, signed: bool = True, **more: Any
    ) -> LabelledMap:
        """Return a map on its own scale where none is given."""
        values = np.atleast_2d(np.asarray(values, float))
        return cls(title, values, span or span_of(values, signed), signed, **more)

    @property
    def names(self) -> Sequence[str]:
        """Return the names of the rows."""
        return self.rows or [str(row) for row in range(self.values.shape[0])]

    def holds(self, row: int, column: int) -> bool:
        """Tell whether there is such a number."""
        rows, columns = self.values.shape
        return 0 <= row < rows and 0 <= column < columns


@dataclass
class Sheet:
    """What is drawn, and where.

    bottom, left: what columns and rows are. skipped: (columns,) bool, columns that are painted pale. areas: of the maps. names: of the
    names of the columns, which stand upright where that is needed.
    """

    maps: tuple[LabelledMap, ...] = ()
    columns: tuple[str, ...] = ()
    bottom: str = ""
    left: str = ""
    skipped: Array = field(default_factory=lambda: np.zeros(0, bool))
    areas: list[QRectF] = field(default_factory=list)
    names: QRectF = field(default_factory=QRectF)
    upright: bool = False

    def lay_out(self, size: QSizeF, metrics: QFontMetricsF, square: bool) -> None:
        """Divide the room; square: the cells are as high as wide."""
        self.areas = []
        if not self.maps:
            return
        line = metrics.height()
        wide = max(metrics.horizontalAdvance(name) for one in self.maps for name in one.names)
        left = min(wide + 2 * GAP, size.width() / 4) + (line if self.left else 0)
        room = max(1.0, size.width() - left - GAP)
        widest = max((metrics.horizontalAdvance(name) for name in self.columns), default=0.0)
        self.upright = widest > room / max(1, len(self.columns)) and not self._counted()
        below = min(widest + GAP, size.height() / 4) if self.upright else line
        foot = below + (line if self.bottom else 0) + GAP
        fixed = foot + (line + 2 * GAP) * len(self.maps)
        height = max(_LEAST * len(self.maps), size.height() - fixed)
        weights = np.array([one.weight or one.values.shape[0] ** 0.5 for one in self.maps])
        top = 0.0
        for one, share in zip(self.maps, weights / weights.sum()):
            top += line + GAP
            area = QRectF(left, top, room, max(_LEAST, height * float(share)))
            self.areas.append(_squared(area, one) if square else area)
            top = self.areas[-1].bottom() + GAP
        self.names = QRectF(left, top, self.areas[-1].width(), below)

    def place_of(self, cell: Cell) -> QRectF:
        """Return where a number is painted."""
        area = self.areas[cell.map]
        rows, columns = self.maps[cell.map].values.shape
        wide, high = area.width() / columns, area.height() / rows
        return QRectF(area.left() + cell.column * wide, area.top() + cell.row * high, wide, high)

    def cell_at(self, place: QPointF) -> Cell | None:
        """Return the number that is painted at a place."""
        for at, (one, area) in enumerate(zip(self.maps, self.areas)):
            if area.contains(place):
                rows, columns = one.values.shape
                row = int((place.y() - area.top()) / area.height() * rows)
                column = int((place.x() - area.left()) / area.width() * columns)
                return Cell(at, min(row, rows - 1), min(column, columns - 1))
        return None

    def holds(self, cell: Cell | None) -> bool:
        """Tell whether there is such a number."""
        return (
            cell is not None
            and cell.map < len(self.maps)
            and self.maps[cell.map].holds(cell.row, cell.column)
        )

    def _counted(self) -> bool:
        """Tell whether the names count the columns, so that some of them can be left out."""
        return list(self.columns) == [str(at) for at in range(len(self.columns))]


def _squared(area: QRectF, one: LabelledMap) -> QRectF:
    rows, columns = one.values.shape
    side = min(area.width() / columns, area.height() / rows, _SQUARE)
    return QRectF(area.left(), area.top(), side * columns, side * rows)
