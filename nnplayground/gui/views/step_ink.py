"""How the tiles of time steps, their frames and their arrows are painted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from nnplayground.gui.style import colour
from nnplayground.gui.views.colour_bar import colour_table, strange_colour
from nnplayground.gui.views.step_sheet import EDGE, Array, Lane, Link, Sheet, Spot
from nnplayground.gui.views.tiles import coloured

_BAR, _HEAD = 6.0, 4.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.TextElideMode.ElideRight


def pixels_of(lane: Lane) -> Array:
    """Return the colours of a lane as (steps, rows, columns) uint32, a number each."""
    steps, rows, columns = lane.tiles.shape
    flat = lane.tiles.reshape(steps * rows, columns)
    found = coloured(flat, *lane.span, colour_table(lane.signed), strange_colour())
    found = np.array(found, np.uint32).reshape(lane.tiles.shape)
    found[:, lane.blank] = colour("base").rgb()
    return found


class StepInk:
    """Paints a sheet that is scrolled to the right by `offset` pixels; chosen: a step; framed: numbers."""

    def __init__(
        self,
        painter: QPainter,
        sheet: Sheet,
        width: float,
        offset: float,
        chosen: int,
        framed: Sequence[Spot],
    ) -> None:
        self._painter, self._sheet, self._width = painter, sheet, width
        self._offset, self._chosen, self._framed = offset, chosen, framed
        self._metrics = QFontMetricsF(painter.font())
        self._line = self._metrics.height()

    def paint(self, pixels: Sequence[Array]) -> None:
        """Paint the steps that can be seen; the titles stay where they are."""
        sheet, painter = self._sheet, self._painter
        painter.save()
        painter.setClipRect(QRectF(sheet.left, 0, self._width - sheet.left, 1e6))
        painter.translate(-self._offset, 0)
        first = max(0, int(self._offset // sheet.pitch) - 1)
        last = int((self._offset + self._width - sheet.left) // sheet.pitch) + 2
        shown = range(first, min(sheet.steps, last))
        self._mark()
        for step in shown:
            self._frames(step)
        for step in shown:
            self._arrows(step)
        for step in shown:
            self._tiles(step, pixels)
        self._names(shown)
        self._frame()
        painter.restore()
        self._titles()

    def _mark(self) -> None:
        """Lay a band of colour behind the chosen step."""
        if 0 <= self._chosen < self._sheet.steps:
            band = QColor(colour("accent"))
            band.setAlpha(38)
            self._painter.fillRect(
                self._sheet.column(self._chosen).adjusted(1, 0, -1, self._line), band
            )

    def _frames(self, step: int) -> None:
        painter, boxes = self._painter, {one.box for one in self._sheet.lanes if one.box}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour("accent" if step == self._chosen else "muted"), 1.2))
        painter.setBrush(colour("raised"))
        for name in boxes:
            lane = next(at for at, one in enumerate(self._sheet.lanes) if one.box == name)
            painter.drawRoundedRect(self._sheet.box(lane, step), 5, 5)

    def _tiles(self, step: int, pixels: Sequence[Array]) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for at, lane in enumerate(self._sheet.lanes):
            if not lane.used[step]:
                continue
            area = self._sheet.tile(at, step)
            own = np.ascontiguousarray(pixels[at][step])
            rows, columns = own.shape
            image = QImage(own.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
            small = columns > area.width() or rows > area.height()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, small)
            painter.drawImage(area, image)
            if self._sheet.skipped[step]:
                pale = QColor(colour("base"))
                pale.setAlpha(170)
                painter.fillRect(area, pale)
            painter.setPen(colour("accent" if step == self._chosen else "border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
            if own.size == 1:
                self._number(area, float(lane.tiles[step, 0, 0]), QColor.fromRgb(int(own[0, 0])))

    def _number(self, area: QRectF, value: float, ground: QColor) -> None:
        """Write the number of a tile that holds one only."""
        text = f"{value:.2g}"
        if self._metrics.horizontalAdvance(text) <= area.width():
            dark = ground.lightnessF() > 0.55
            self._painter.setPen(QColor("black" if dark else "white"))
            self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _arrows(self, step: int) -> None:
        painter, sheet = self._painter, self._sheet
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for at, lane in enumerate(sheet.lanes):
            if not lane.flow or step + 1 >= sheet.steps:
                continue
            here, there = sheet.tile(at, step), sheet.tile(at, step + 1)
            line = QLineF(here.right() + 1, here.center().y(), there.left() - 1, here.center().y())
            self._arrow([line.p1(), line.p2()] if lane.flow > 0 else [line.p2(), line.p1()])
        for link in sheet.links:
            if link.at[step]:
                self._arrow(self._path(link, step))

    def _path(self, link: Link, step: int) -> list[QPointF]:
        """Return the corners of a link; one that is bent goes through the room beside the step."""
        sheet = self._sheet
        below, above = sheet.box(link.below, step), sheet.box(link.above, step)
        x = sheet.column(step).center().x()
        start, end = QPointF(x, below.top() - 1), QPointF(x, above.bottom() + 1)
        if not link.bent:
            return [start, end]
        aside = max(6.0, below.width() / 4)
        # What comes from the lowest lane goes up on the left, what goes to the highest on the right.
        left = link.below == len(sheet.lanes) - 1
        column = sheet.column(step)
        edge = column.left() if left else column.right()
        x += -aside if left else aside
        start, end = QPointF(x, start.y()), QPointF(x, end.y())
        low, high = start.y() - _HEAD, end.y() + 2 * _HEAD
        return [
            start,
            QPointF(x, low),
            QPointF(edge, low),
            QPointF(edge, high),
            QPointF(x, high),
            end,
        ]

    def _arrow(self, corners: list[QPointF]) -> None:
        painter, end = self._painter, corners[-1]
        pen = QPen(colour("muted"), 1.3)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        way = QLineF(corners[-2], end).unitVector()
        x, y = way.dx() * _HEAD, way.dy() * _HEAD
        painter.setBrush(pen.color())
        tip = [end, QPointF(end.x() - 1.5 * x - y, end.y() - 1.5 * y + x)]
        painter.drawPolygon([*tip, QPointF(end.x() - 1.5 * x + y, end.y() - 1.5 * y - x)])

    def _names(self, shown: range) -> None:
        sheet, painter = self._sheet, self._painter
        for step in shown:
            room = sheet.column(step)
            room = QRectF(room.left() + 1, sheet.foot, room.width() - 2, self._line)
            painter.setPen(colour("accent" if step == self._chosen else "muted"))
            name = self._metrics.elidedText(sheet.names[step], _RIGHT, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)

    def _frame(self) -> None:
        """Frame single numbers."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot in self._framed:
            area = self._sheet.cell(spot)
            for name, width in (("base", 3.5), ("text", 1.5)):
                self._painter.setPen(QPen(colour(name), width))
                self._painter.drawRect(area)

    def _titles(self) -> None:
        """Write what the lanes are, with their scales below."""
        sheet, painter = self._sheet, self._painter
        room = sheet.left - 2 * EDGE
        for at, lane in enumerate(sheet.lanes):
            several = sheet.high >= 2.2 * self._line + _BAR
            top = (
                sheet.tops[at]
                + (sheet.high - (2.2 * self._line + _BAR if several else self._line)) / 2
            )
            painter.setPen(colour("text"))
            title = self._metrics.elidedText(lane.title, _RIGHT, room)
            painter.drawText(QRectF(EDGE, top, room, self._line), _MIDDLE, title)
            if several:
                self._scale(lane, QRectF(EDGE, top + self._line, room, _BAR))
        painter.setPen(colour("muted"))
        area = QRectF(sheet.left, sheet.foot + self._line, self._width - sheet.left, self._line)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | _MIDDLE, sheet.bottom)

    def _scale(self, lane: Lane, area: QRectF) -> None:
        table = colour_table(lane.signed)
        image = QImage(table.tobytes(), 256, 1, 1024, QImage.Format.Format_RGB32)
        self._painter.drawImage(area, image)
        self._painter.setPen(colour("muted"))
        below = QRectF(area.left(), area.bottom(), area.width(), self._line)
        low, high = lane.ends
        self._painter.drawText(below, Qt.AlignmentFlag.AlignLeft | _MIDDLE, low)
        self._painter.drawText(below, Qt.AlignmentFlag.AlignRight | _MIDDLE, high)
