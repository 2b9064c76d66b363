"""What is written over a tiled picture: numbers in the cells, names of the tiles, a frame around one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnplayground.gui import style
from nnplayground.gui.views.tiles import Array, Mark, Tiling

_NUMBER_WIDTH = 34
_NUMBERS_AT_MOST = 900
_LABEL_SIDE = 46
_SMALLEST_EDGED = 10
_SMALLEST_MARK = 5.0


@dataclass(frozen=True)
class Ink:
    """A tiled picture as it lies on a widget: `origin` is its corner, `scale` the widget's pixels for one of its own."""

    tiling: Tiling
    origin: QPointF
    scale: float
    room: QRectF

    def tile(self, index: int) -> QRectF:
        """Return where a tile lies."""
        corner = self.origin + QPointF(*self.tiling.corner(index)) * self.scale
        return QRectF(corner, corner + QPointF(*self.tiling.tile_size) * self.scale)

    def group(self, index: int) -> QRectF:
        """Return where a group lies."""
        corner = self.origin + QPointF(*self.tiling.group_corner(index)) * self.scale
        return QRectF(corner, corner + QPointF(*self.tiling.group_size) * self.scale)

    def numbers(self, painter: QPainter, maps: Array, pixels: Array) -> None:
        """Write the numbers into the visible cells if these are large enough.

        maps: (n, h, w). pixels: the picture, uint32, to write light on dark and dark on light.
        """
        side = self.tiling.cell
        cell = side * self.scale
        if cell < _NUMBER_WIDTH or maps.ndim != 3:
            return
        _set_size(painter, int(min(13, cell / 3.2)))
        written, wide = 0, painter.fontMetrics().horizontalAdvance
        for tile in range(len(maps)):
            box = self.tile(tile)
            if not box.intersects(self.room):
                continue
            x, y = self.tiling.corner(tile)
            for row, column in np.ndindex(*maps.shape[1:3]):
                spot = QRectF(box.x() + column * cell, box.y() + row * cell, cell, cell)
                if not spot.intersects(self.room):
                    continue
                ground = int(pixels[y + row * side, x + column * side])
                painter.setPen(_readable(QColor.fromRgb(ground)))
                text = fitting(float(maps[tile, row, column]), cell - 2, wide)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)
                written += 1
                if written >= _NUMBERS_AT_MOST:
                    return

    def labels(self, painter: QPainter, label: Callable[[int], str]) -> None:
        """Write the names of the groups into their corners if these are large enough."""
        size = self.group(0).size()
        if min(size.width(), size.height()) < _LABEL_SIDE or self.tiling.count < 2:
            return
        _set_size(painter, 10)
        metrics = painter.fontMetrics()
        ground = style.colour("base")
        ground.setAlpha(190)
        for group in range(self.tiling.groups):
            box = self.group(group)
            if not box.intersects(self.room):
                continue
            name = label(group * self.tiling.group)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()) - 4)
            box.setSize(QSizeF(metrics.horizontalAdvance(text) + 5, metrics.height()))
            painter.fillRect(box, ground)
            painter.setPen(style.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def edges(self, painter: QPainter) -> None:
        """Draw a thin line around each visible group: zero has the colour of the ground, so a faint tile would have no edge."""
        first = self.group(0)
        width, height = first.width(), first.height()
        if min(width, height) < _SMALLEST_EDGED:
            return
        step_x, step_y = (
            (side + self.tiling.group_gap) * self.scale for side in self.tiling.group_size
        )
        boxes = []
        for group in range(self.tiling.groups):
            row, column = divmod(group, self.tiling.columns)
            x, y = first.x() + column * step_x, first.y() + row * step_y
            if -width < x < self.room.width() and -height < y < self.room.height():
                boxes.append(QRectF(x - 1, y - 1, width + 1, height + 1))
        painter.setPen(style.colour("border"))
        painter.drawRects(boxes)

    def frame(self, painter: QPainter, tile: int, colour: QColor) -> None:
        """Draw a frame around a tile."""
        if 0 <= tile < self.tiling.count:
            painter.setPen(QPen(colour, 2))
            painter.drawRect(self.tile(tile).adjusted(-1, -1, 1, 1))

    def mark(self, painter: QPainter, mark: Mark) -> None:
        """Draw a mark, on a line of the ground's colour so that it can be seen on every colour of the maps."""
        tiles = range(self.tiling.count) if mark.tile < 0 else (mark.tile,)
        width = 2.0 if mark.strong else 1.0
        boxes = [
            box
            for tile in tiles
            if tile < self.tiling.count and (box := self._box(tile, mark)).intersects(self.room)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(style.colour("base"), width + 2), QPen(style.colour(mark.colour), width)):
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRects(boxes)

    def _box(self, tile: int, mark: Mark) -> QRectF:
        """Return the rectangle around a mark; it is never so small that it could not be seen."""
        cell = self.tiling.cell * self.scale
        corner = self.tile(tile).topLeft() + QPointF(mark.columns[0], mark.rows[0]) * cell
        across, down = (last - first + 1 for first, last in (mark.columns, mark.rows))
        box = QRectF(corner, QSizeF(across * cell, down * cell))
        more = max(0.0, _SMALLEST_MARK - min(box.width(), box.height())) / 2
        return box.adjusted(-more, -more, more, more)


def fitting(value: float, room: float, wide: Callable[[str], int]) -> str:
    """Return a number in as many digits as there is room for, "" where it would be cut off: 0.00046, 0.0005, 5e-4.

    wide: returns how wide a text is.
    """
    texts = (f"{value:.2g}", f"{value:.1g}", f"{value:.1e}", f"{value:.0e}")
    short = (text.replace("e+0", "e").replace("e-0", "e-").replace("e+", "e") for text in texts)
    return next((text for text in short if wide(text) <= room), "")


def _readable(ground: QColor) -> QColor:
    light = 0.3 * ground.red() + 0.59 * ground.green() + 0.11 * ground.blue() > 125
    return QColor("#111418") if light else QColor("#f2f4f8")


def _set_size(painter: QPainter, pixels: int) -> None:
    font = painter.font()
    font.setPixelSize(pixels)
    painter.setFont(font)
