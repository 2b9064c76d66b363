"""How maps with named rows and columns are painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from nnplayground.gui.style import colour
from nnplayground.gui.views.colour_bar import colour_table, strange_colour
from nnplayground.gui.views.labelled_sheet import GAP, Cell, LabelledMap, Sheet
from nnplayground.gui.views.tiles import coloured

_BAR, _TITLE = 64.0, 230.0
_TIGHT = 0.8
"""How near lines of text may come: letters are lower than lines."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.TextElideMode.ElideRight


def image_of(one: LabelledMap) -> QImage:
    """Return the numbers of a map as colours, a pixel each."""
    pixels = coloured(one.values, *one.span, colour_table(one.signed), strange_colour())
    pixels = np.ascontiguousarray(pixels)
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


class LabelledInk:
    """Paints a sheet; `cells`: the number that is chosen and the one under the mouse, or None."""

    def __init__(
        self, painter: QPainter, sheet: Sheet, width: float, cells: tuple[Cell | None, Cell | None]
    ) -> None:
        self._painter, self._sheet, self._width = painter, sheet, width
        self._metrics = QFontMetricsF(painter.font())
        self._line = self._metrics.height()
        self._cells = cells
        self._shown = cells[1] or cells[0]

    def paint(self, images: list[QImage]) -> None:
        """Paint everything."""
        for at, image in enumerate(images):
            self._title(at)
            self._map(at, image)
            self._rows(at)
        self._columns()
        self._marks()

    def _title(self, at: int) -> None:
        """Write the title of a map, and its scale to the right of it."""
        one, area, metrics = self._sheet.maps[at], self._sheet.areas[at], self._metrics
        right = max(area.right(), min(self._width - GAP, area.left() + _TITLE))
        top = area.top() - self._line - GAP / 2
        low, high = (f"{end:.3g}" for end in one.span)
        before, after = (metrics.horizontalAdvance(text) + GAP for text in (low, high))
        start = right - before - after - _BAR
        self._painter.setPen(colour("text"))
        room = QRectF(area.left(), top, max(0.0, start - area.left() - GAP), self._line)
        self._painter.drawText(room, _MIDDLE, metrics.elidedText(one.title, _RIGHT, room.width()))
        self._painter.setPen(colour("muted"))
        self._painter.drawText(QRectF(start, top, before, self._line), _MIDDLE, low)
        bar = QRectF(start + before, top + self._line / 2 - 4, _BAR, 8)
        table = colour_table(one.signed)
        image = QImage(table.tobytes(), 256, 1, 1024, QImage.Format.Format_RGB32)
        self._painter.drawImage(bar, image)
        self._painter.drawText(QRectF(bar.right() + GAP, top, after, self._line), _MIDDLE, high)

    def _map(self, at: int, image: QImage) -> None:
        area, skipped = self._sheet.areas[at], self._sheet.skipped
        small = image.width() > area.width() or image.height() > area.height()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, small)
        self._painter.drawImage(area, image)
        pale = QColor(colour("base"))
        pale.setAlpha(170)
        wide = area.width() / max(1, image.width())
        for column in np.flatnonzero(skipped[: image.width()]):
            place = QRectF(area.left() + column * wide, area.top(), wide, area.height())
            self._painter.fillRect(place, pale)
        self._painter.setPen(colour("border"))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(area)

    def _rows(self, at: int) -> None:
        """Write the names of the rows, as many as there is room for, and what they are."""
        sheet, one, area = self._sheet, self._sheet.maps[at], self._sheet.areas[at]
        names, rows = one.names, one.values.shape[0]
        high, edge = area.height() / rows, (self._line if sheet.left else 0.0)
        room = max(0.0, area.left() - edge - GAP)
        pointed = self._shown.row if self._shown is not None and self._shown.map == at else -1
        step = max(1, int(np.ceil(self._line * _TIGHT / high)))
        for row in range(0, rows, step):
            self._painter.setPen(colour("accent" if row == pointed else "muted"))
            text = self._metrics.elidedText(names[row], _RIGHT, room)
            middle = area.top() + (row + 0.5) * high
            place = QRectF(edge, middle - self._line / 2, room, self._line)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignRight | _MIDDLE, text)
        if sheet.left and self._metrics.horizontalAdvance(sheet.left) <= area.height():
            self._painter.setPen(colour("muted"))
            height = area.height()
            self._turned(
                QPointF(0, area.bottom()), -90, QRectF(0, 0, height, self._line), sheet.left
            )

    def _columns(self) -> None:
        """Write the names of the columns below the last map, as many as there is room for, and what they are."""
        sheet, area = self._sheet, self._sheet.names
        wide = area.width() / max(1, len(sheet.columns))
        widest = max((self._metrics.horizontalAdvance(name) for name in sheet.columns), default=0.0)
        needed = self._line * _TIGHT if sheet.upright else widest + self._gap()
        pointed = self._shown.column if self._shown is not None else -1
        for column in range(0, len(sheet.columns), max(1, int(np.ceil(needed / max(wide, 0.01))))):
            middle, name = area.left() + (column + 0.5) * wide, sheet.columns[column]
            self._painter.setPen(colour("accent" if column == pointed else "muted"))
            if sheet.upright:
                name = self._metrics.elidedText(name, _RIGHT, area.height())
                room = QRectF(0, -self._line / 2, area.height(), self._line)
                self._turned(QPointF(middle, area.top()), 90, room, name, _MIDDLE)
            else:
                room = QRectF(middle - widest, area.top(), 2 * widest, self._line)
                self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
        if sheet.bottom:
            self._painter.setPen(colour("muted"))
            middle = area.center().x()
            reach = min(middle, self._width - middle)
            place = QRectF(middle - reach, area.bottom(), 2 * reach, self._line)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sheet.bottom)

    def _gap(self) -> float:
        """Return how far names beside each other stay apart; single letters need no gap."""
        return 2 * GAP if any(len(name) > 1 for name in self._sheet.columns) else 0.0

    def _turned(
        self,
        at: QPointF,
        angle: float,
        room: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        self._painter.save()
        self._painter.translate(at)
        self._painter.rotate(angle)
        self._painter.drawText(room, align, text)
        self._painter.restore()

    def _marks(self) -> None:
        """Frame the chosen number and the one under the mouse, with a line through their column."""
        for cell, name, width in zip(self._cells, ("accent", "text"), (2.0, 1.0)):
            if cell is None:
                continue
            place = self._sheet.place_of(cell)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(colour(name), width))
            self._painter.drawRect(place)
            faint = QColor(colour(name))
            faint.setAlpha(110)
            self._painter.setPen(QPen(faint, 1.0))
            middle = place.center().x()
            for at, area in enumerate(self._sheet.areas):
                if at != cell.map:
                    self._painter.drawLine(
                        QPointF(middle, area.top()), QPointF(middle, area.bottom())
                    )
