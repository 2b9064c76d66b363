"""The picture of a network whose units show their surfaces: it is pointed at, clicked, zoomed and shifted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views import unit_paint as paint
from nnplayground.gui.views.point_canvas import PointCanvas
from nnplayground.gui.views.unit_columns import Diagram, Links, links_of, remaining
from nnplayground.gui.views.unit_layout import Layout, laid_out

Array = NDArray[Any]
UNIT, BIAS, LINK = "unit", "bias", "link"
Thing = tuple[str, int, int] | tuple[str, int]
"""(UNIT, column, unit), (BIAS, column, unit) or (LINK, number among the links)."""
_REACH = 7.0
_ROOM = 520
"""Width from which on there is a large picture beside the network all the time."""
_LARGEST = 290


class UnitCanvas(PointCanvas):
    """Draws a diagram; its things are `Thing`s.

    words: what is written beside the mouse.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setMinimumSize(120, 100)
        self.words: Callable[[Thing], Sequence[str]] = lambda thing: ()
        self.found: Diagram | None = None
        self.links: Links | None = None
        self.there = np.zeros(0, bool)
        self.keeps: list[Array] = []
        self._pictures: list[QImage] = []
        self._most, self._most_bias = 1.0, 1.0
        self._points: Array = np.zeros((0, 2))
        self._shades: Sequence[QColor] = ()
        self._layout: Layout | None = None
        self._key: Any = None
        self._strands: list[paint.Strand] | None = None

    def show_network(
        self,
        found: Diagram,
        surfaces: Mapping[int, Array],
        keeps: list[Array],
        most: float,
        ends: Sequence[float | None],
    ) -> None:
        """Draw other numbers; zoom and shift stay while the columns do.

        Args:
            found: columns and links.
            surfaces: (units, n, n) by column.
            keeps: (units,) bool for each column, False = dropped.
            most: the weight that is drawn thickest.
            ends: of each column the output that has the full colour, None = each unit has a scale of its own.
        """
        self.links = links_of(found)
        self.there = remaining(self.links, keeps)
        self.found, self.keeps, self._most = found, keeps, most
        self._most_bias = max((paint.largest(one) for one in found.biases.values()), default=0.0)
        self._pictures = [paint.picture_of(surfaces[place], end) for place, end in enumerate(ends)]
        self._strands = None
        key = found.columns
        if key != self._key:
            self._key, self.thing, self.held = key, None, None
            self.fit()
        self.update()

    def show_points(self, points: Array, shades: Sequence[QColor]) -> None:
        """Draw examples over the large picture: (n, 2), 0..1 over the plane."""
        self._points, self._shades = points, shades
        self.update()

    def fit(self) -> None:
        """Show everything."""
        self._layout = self._strands = None
        super().fit()

    def turns(self, thing: Thing) -> bool:
        """Tell that links and biases are turned by the wheel."""
        return thing[0] != UNIT

    def drawn_links(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Return the links that are drawn, as pairs of (column, unit)."""
        if self.links is None:
            return []
        pairs = zip(self.links.sources[self.there], self.links.targets[self.there])
        return [((int(a), int(b)), (int(c), int(d))) for (a, b), (c, d) in pairs]

    def place_of(self, thing: Thing) -> QPointF:
        """Return where something stands in the widget."""
        layout = self._laid()
        if layout is None:
            return QPointF()
        if thing[0] == LINK:
            ways = layout.ways[thing[1]]
            return self.transform().map(QPointF(*ways[len(ways) // 2]))
        place = layout.tile(*thing[1:]) if thing[0] == UNIT else layout.bias(*thing[1:])
        return self.transform().map(place.center())

    def thing_at(self, place: QPointF) -> Thing | None:
        """Return what is at a place of the widget: a bias before a unit before a link."""
        layout = self._laid()
        if layout is None or self.found is None:
            return None
        at = self.transform().inverted()[0].map(place)
        if (bias := layout.bias_at(at, set(self.found.biases))) is not None:
            return (BIAS, *bias)
        if (unit := layout.unit_at(at)) is not None:
            return (UNIT, *unit)
        link = layout.link_at(at, self.there, _REACH / self._zoom)
        return (LINK, link) if link >= 0 else None

    def _laid(self) -> Layout | None:
        if self._layout is None and self.found is not None and self.links is not None:
            wide = self.width() - (self._peek().width() + 14 if self.width() >= _ROOM else 0)
            line = float(self.fontMetrics().height())
            self._layout = laid_out(self.found, self.links, wide, self.height(), line)
            self._strands = None
        return self._layout

    def _peek(self) -> QRectF:
        """Return the place of the large picture."""
        line = self.fontMetrics().height()
        side = min(_LARGEST, 0.36 * self.width(), self.height() - 2.6 * line - 8)
        side = max(40.0, side)
        return QRectF(self.width() - side - 8, 1.4 * line + 6, side, side)

    def _draw(self, painter: QPainter, layout: Layout) -> None:
        found, links = self.found, self.links
        if found is None or links is None:
            return
        if self._strands is None:
            self._strands = paint.strands(links, layout.ways, self.there, self._most)
        painter.setTransform(self.transform())
        smooth = int(self.there.sum()) <= paint.MANY
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        thickest = min(paint.THICKEST, max(1.2, 0.13 * layout.side))
        for one in self._strands:
            pen = paint.link_pen(one.level, self._zoom, thickest)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for path in one.paths:
                painter.drawPath(path)
        if self.thing is not None and self.thing[0] == LINK and self.thing != self.held:
            paint.ring(painter, layout, links, self.thing, strong=False)
        if self.held is not None and self.held[0] == LINK:
            paint.ring(painter, layout, links, self.held, strong=True)
        self._draw_units(painter, layout, found)

    def _draw_units(self, painter: QPainter, layout: Layout, found: Diagram) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setFont(self.font())
        for place, column in enumerate(found.columns):
            for unit in range(column.drawn):
                tile, gone = layout.tile(place, unit), not self.keeps[place][unit]
                picture = self._pictures[place]
                paint.draw_unit(painter, tile, picture, unit, column.drawn, gone)
            if layout.side >= 14 or self._zoom > 1.5:
                for unit, value in enumerate(found.biases.get(place, ())):
                    if unit < column.drawn and self.keeps[place][unit]:
                        at = layout.bias(place, unit)
                        paint.draw_bias(painter, at, float(value), self._most_bias)
        for thing in (self.thing, self.held):
            if thing is not None and thing[0] != LINK:
                paint.ring(painter, layout, self.links, thing, strong=thing is self.held)
        self._draw_names(painter, layout, found)

    def _draw_names(self, painter: QPainter, layout: Layout, found: Diagram) -> None:
        painter.resetTransform()
        turn = self.transform()
        xs = sorted({float(one[0, 0]) for one in layout.centres if len(one)})
        step = min((b - a for a, b in pairwise(xs)), default=220.0) * self._zoom
        edge = self._peek().left() - 6 if self.width() >= _ROOM else float(self.width())
        for place, column in enumerate(found.columns):
            top = turn.map(layout.tile(place, 0).topLeft()).y()
            middle = turn.map(layout.tile(place, 0).center()).x()
            paint.draw_name(painter, middle, top - 4, max(30.0, step - 6), column, edge)

    def _draw_peek(self, painter: QPainter) -> None:
        """Draw the surface of the unit that is pointed at, else of the output, large and with the examples."""
        found = self.found
        pointed = self.thing is not None and self.thing[0] in (UNIT, BIAS)
        if found is None or (self.width() < _ROOM and not pointed):
            return
        column, unit = self.thing[1:] if pointed and self.thing is not None else (found.end, 0)
        place, count = self._peek(), found.columns[column].drawn
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        paint.draw_unit(painter, place, self._pictures[column], unit, count, gone=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint.draw_points(painter, place, self._points, self._shades)
        painter.setFont(self.font())
        painter.setPen(colour("text"))
        line = self.fontMetrics().height()
        text = f"{found.columns[column].node} · {unit + 1}"
        text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(place.width()))
        head = QRectF(place.left(), place.top() - 1.3 * line, place.width(), 1.2 * line)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("base"))
        layout = self._laid()
        if layout is None:
            return
        painter.save()
        if self.width() >= _ROOM:
            painter.setClipRect(QRectF(0, 0, self._peek().left() - 6, self.height()))
        self._draw(painter, layout)
        painter.restore()
        self._draw_peek(painter)
        lines = self.words(self.thing) if self.thing is not None else ()
        if lines and self._pressed is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            room = QRectF(self.rect())
            paint.draw_words(painter, self._mouse, lines, room, self.font())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._layout = None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 380)
