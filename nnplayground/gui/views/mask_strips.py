"""A strip for each dropout layer: a cell for each unit, full where it is kept and crossed where it is dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui.style import colour, series_colour

Array = NDArray[Any]
MOST = 2048
"""Units of a layer that have a cell; of more, the first ones."""
_LARGEST, _LEAST, _GAP, _EDGE = 22.0, 3.0, 10.0, 6.0


@dataclass(frozen=True, eq=False)
class Strip:
    """name: of the layer. kept: (units,) float, the share of a unit or a channel that is kept, 0..1. text: what is written beside it."""

    name: str
    kept: Array
    text: str = ""


def kept_shares(mask: Array) -> Array:
    """Return of each unit, which is the last axis, how much of it is kept: (units,) 0..1."""
    mask = np.asarray(mask)
    if mask.ndim == 0:
        return np.zeros(0)
    return (mask != 0).reshape(-1, mask.shape[-1]).mean(axis=0)


def strips_of(arrays: Mapping[str, Array], names: Mapping[str, str]) -> list[Strip]:
    """Return the strips of the layers in the answer of the probe `dropped`; names: titles by key, in the order of drawing."""
    found = []
    for key, name in names.items():
        if key in arrays:
            shares = kept_shares(arrays[key])
            count = int(np.count_nonzero(shares))
            found.append(Strip(name, shares, f"{count} / {len(shares)}"))
    return found


class MaskStrips(QWidget):
    """Signals:
    chosen(int): the strip with this number was clicked.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 60)
        self.strips: list[Strip] = []
        self._held = -1

    def show_strips(self, strips: list[Strip], held: int = -1) -> None:
        """Draw others; held: the one that is marked."""
        self.strips, self._held = strips, held
        self.update()

    def places(self) -> list[tuple[QRectF, int, float]]:
        """Return of each strip the room of its cells, the cells in a row, and their side."""
        line = self.fontMetrics().height()
        wide = max(20.0, self.width() - 2 * _EDGE)
        side = self._side(wide, line)
        found, top = [], _EDGE
        for one in self.strips:
            count = max(1, min(MOST, len(one.kept)))
            columns = max(1, min(count, int(wide // side)))
            high = -(-count // columns) * side
            found.append((QRectF(_EDGE, top + line + 2, columns * side, high), columns, side))
            top += line + 2 + high + _GAP
        return found

    def cell(self, strip: int, unit: int) -> QRectF:
        """Return the place of a unit."""
        room, columns, side = self.places()[strip]
        row, column = divmod(unit, columns)
        return QRectF(room.left() + column * side, room.top() + row * side, side, side)

    def _side(self, wide: float, line: float) -> float:
        """Return the largest side with which all strips have room."""
        side = _LARGEST
        while side > _LEAST:
            rows = sum(
                -(-max(1, min(MOST, len(one.kept))) // max(1, int(wide // side)))
                for one in self.strips
            )
            if rows * side + len(self.strips) * (line + 2 + _GAP) + _EDGE <= self.height():
                break
            side -= 1.0
        return side

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("base"))
        metrics = self.fontMetrics()
        for number, (one, (room, columns, side)) in enumerate(zip(self.strips, self.places())):
            head = QRectF(_EDGE, room.top() - metrics.height() - 2, self.width() - 2 * _EDGE, 0)
            head.setHeight(metrics.height())
            painter.setPen(colour("accent" if number == self._held else "text"))
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, one.name)
            painter.setPen(colour("muted"))
            left = head.adjusted(metrics.horizontalAdvance(one.name) + 12, 0, 0, 0)
            painter.drawText(left, Qt.AlignmentFlag.AlignLeft, one.text)
            self._paint_cells(painter, one, room, columns, side)

    def _paint_cells(
        self, painter: QPainter, one: Strip, room: QRectF, columns: int, side: float
    ) -> None:
        gap = 1.0 if side > 5 else 0.0
        ground = np.array(colour("base").getRgb()[:3], float)
        full = np.array(series_colour(0).getRgb()[:3], float)
        pen = QPen(colour("muted"), 1)
        for unit, share in enumerate(one.kept[:MOST].tolist()):
            row, column = divmod(unit, columns)
            x, y = room.left() + column * side, room.top() + row * side
            place = QRectF(x, y, side - gap, side - gap)
            if share > 0:
                shade = ground + (0.15 + 0.85 * share) * (full - ground)
                painter.fillRect(place, QColor(*(round(part) for part in shade.tolist())))
            elif side > 5:
                painter.setPen(pen)
                painter.drawLine(place.topLeft(), place.bottomRight())
                painter.drawLine(place.topRight(), place.bottomLeft())

    def _at(self, place: QPointF) -> tuple[int, int]:
        """Return strip and unit at a place, -1 for none."""
        for number, (one, (room, columns, side)) in enumerate(zip(self.strips, self.places())):
            if room.adjusted(0, -self.fontMetrics().height() - 2, 0, 0).contains(place):
                row, column = (place.y() - room.top()) // side, (place.x() - room.left()) // side
                unit = int(row * columns + column)
                return number, unit if row >= 0 and unit < len(one.kept) else -1
        return -1, -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        strip, _ = self._at(event.position())
        if strip >= 0:
            self.chosen.emit(strip)

    def event(self, event: Any) -> bool:
        if isinstance(event, QHelpEvent):
            strip, unit = self._at(QPointF(event.pos()))
            if unit >= 0:
                one = self.strips[strip]
                text = self.tr("{layer}, unit {unit}: {share:.0%} kept")
                text = text.format(layer=one.name, unit=unit + 1, share=float(one.kept[unit]))
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(320, 240)
