"""What an explanation is drawn with: a map beside or over its picture, and bars of columns or steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui import style
from nnplayground.gui.views.elided import Elided
from nnplayground.gui.views.explain_maps import Array, stretched
from nnplayground.gui.views.overlay import blend, rgb_of
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Place

_BARS = 250
_LEAST = 118
_MOST_BARS = 400
_APART = 5


class Shown(NamedTuple):
    """What one panel shows.

    title: above it. values: a map (height, width) or bars (n,); None = only the picture, or not known yet. picture: the ground of a map,
    as `overlay.rgb_of` takes it, None = there is none. alpha: how much of the map lies over the picture; 1 = the map alone.
    span: ends of the colours. labels: of the bars. tip: what it is.
    """

    title: str
    values: Array | None
    picture: Array | None
    alpha: float
    span: tuple[float, float]
    labels: tuple[str, ...] = ()
    tip: str = ""


class MapTile(QWidget):
    """A title and a map; the title tells the number under the mouse."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = _title(f"{name}.title")
        self.canvas = TileCanvas(f"{name}.canvas")
        self.canvas.label = lambda tile: ""
        self.canvas.setMinimumHeight(_LEAST)
        self.canvas.hovered.connect(self._on_hovered)
        _below(self, self.title, self.canvas)
        self.shown: Shown | None = None

    def put(self, shown: Shown) -> None:
        """Show another map."""
        self.shown = shown
        self.title.setText(shown.title)
        self.canvas.setToolTip(shown.tip)
        self.canvas.setAccessibleName(shown.title)
        if shown.values is None and shown.picture is None:
            self.canvas.show_maps(None)
        elif shown.picture is None or (shown.values is not None and shown.alpha >= 1):
            assert shown.values is not None
            span = shown.span
            self.canvas.show_maps(shown.values[None], signed=span[0] < 0, span=span)
        else:
            pixels = rgb_of(shown.picture)
            if shown.values is not None:
                large = stretched(shown.values, *pixels.shape[:2])
                pixels = rgb_of(blend(shown.picture, large, shown.alpha, shown.span))
            self.canvas.show_maps(pixels[None].astype(float), signed=False, span=(0.0, 255.0))

    def text_at(self, place: Place) -> str:
        """Return the number of the map at a place of what is drawn."""
        shown, drawn = self.shown, self.canvas.maps
        if shown is None or shown.values is None or drawn is None:
            return ""
        large = stretched(shown.values, *drawn.shape[1:3])
        return f"[{place.row}, {place.column}] = {number(float(large[place.row, place.column]))}"

    def _on_hovered(self, place: Place | None) -> None:
        if self.shown is not None:
            found = "" if place is None else self.text_at(place)
            self.title.setText(found or self.shown.title)


class Bars(QWidget):
    """Horizontal bars around zero with their labels and numbers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.values: Array = np.zeros(0)
        self.labels: tuple[str, ...] = ()
        self.span = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)

    def put(self, values: Array, labels: Sequence[str], span: tuple[float, float]) -> None:
        """Show other bars; of very many the first ones."""
        self.values = np.asarray(values, float)[:_MOST_BARS]
        self.labels, self.span = tuple(labels)[:_MOST_BARS], span
        self.setMinimumHeight(self._height() * max(1, len(self.values)))
        self.updateGeometry()
        self.update()

    def shares(self) -> Array:
        """Return the length of each bar as a share of the longest there can be, -1..1; 0 for what is not finite."""
        most = max(abs(self.span[0]), abs(self.span[1])) or 1.0
        finite = np.where(np.isfinite(self.values), self.values, 0.0)
        return np.clip(finite / most, -1, 1)

    def label_width(self) -> int:
        """Return how much room the labels have: what they need with a little more, as widths are rounded, up to half of all."""
        widest = max(
            (self.fontMetrics().horizontalAdvance(text) for text in self.labels), default=0
        )
        return min(widest + 2 * _APART, self.width() // 2)

    def _height(self) -> int:
        return self.fontMetrics().height() + 4

    def sizeHint(self) -> QSize:
        return QSize(_BARS, self._height() * max(1, len(self.values)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics, height = QPainter(self), self.fontMetrics(), self._height()
        texts = [number(float(value)) for value in self.values]
        right = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 6
        left = self.label_width()
        room = max(10, self.width() - left - right)
        signed = self.span[0] < 0
        zero = left + (room / 2 if signed else 0)
        half = room / 2 if signed else room
        table, middle = style.diverging(), Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        for row, share in enumerate(self.shares().tolist()):
            top = row * height
            colour = QColor(*(int(one) for one in table[230 if share >= 0 else 25]))
            end = zero + share * half
            bar = QRectF(min(zero, end), top + 3, max(1.0, abs(end - zero)), height - 6)
            painter.fillRect(bar, colour)
            painter.setPen(style.colour("text"))
            label = metrics.elidedText(self.labels[row], elide, left - _APART)
            painter.drawText(QRectF(0, top, left, height), middle, label)
            painter.drawText(
                QRectF(self.width() - right, top, right, height),
                middle | Qt.AlignmentFlag.AlignRight,
                texts[row],
            )
        painter.setPen(style.colour("border"))
        painter.drawLine(int(zero), 0, int(zero), len(self.values) * height)


class BarTile(QWidget):
    """A title and bars that can be scrolled."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = _title(f"{name}.title")
        self.bars = Bars(f"{name}.bars")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.bars)
        scroll.setMinimumHeight(_LEAST)
        _below(self, self.title, scroll)

    def put(self, shown: Shown) -> None:
        """Show other bars."""
        self.title.setText(shown.title)
        self.bars.setToolTip(shown.tip)
        self.bars.setAccessibleName(shown.title)
        values = np.zeros(0) if shown.values is None else shown.values
        self.bars.put(values, shown.labels, shown.span)


class Panels(QWidget):
    """Maps and bars in as many columns as there is room for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.tiles: dict[str, MapTile | BarTile] = {}
        self._order: tuple[str, ...] = ()
        self._laid: tuple[object, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def put(self, shown: dict[str, Shown]) -> None:
        """Show these, by a name each that stays with its panel."""
        for name, one in shown.items():
            kind = MapTile if one.values is None or one.values.ndim == 2 else BarTile
            if one.values is None and one.picture is None and name in self.tiles:
                kind = type(self.tiles[name])
            if not isinstance(self.tiles.get(name), kind):
                self._drop(name)
                self.tiles[name] = kind(f"{self.objectName()}.{name}", self)
            self.tiles[name].put(one)
        for name in set(self.tiles) - set(shown):
            self._drop(name)
        self._order = tuple(shown)
        self._arrange()

    def _drop(self, name: str) -> None:
        tile = self.tiles.pop(name, None)
        if tile is not None:
            self._laid = ()
            self._grid.removeWidget(tile)
            tile.setParent(None)
            tile.deleteLater()

    def _arrange(self) -> None:
        """Put the panels into the columns in which they are largest."""
        tiles = [self.tiles[name] for name in self._order]
        if not tiles:
            return
        bars = any(isinstance(tile, BarTile) for tile in tiles)
        columns = self._bar_columns(len(tiles)) if bars else self._map_columns(len(tiles))
        laid = (columns, *(id(tile) for tile in tiles))
        if laid == self._laid:
            return
        self._laid = laid
        for place, tile in enumerate(tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.show()
        for place in range(max(self._grid.rowCount(), self._grid.columnCount())):
            self._grid.setRowStretch(place, int(place < -(-len(tiles) // columns)))
            self._grid.setColumnStretch(place, int(place < columns))

    def _bar_columns(self, count: int) -> int:
        return max(1, min(count, self._room().width() // _BARS))

    def _map_columns(self, count: int) -> int:
        room = self._room()

        def side(columns: int) -> float:
            rows = -(-count // columns)
            return min(room.width() / columns, max(_LEAST, room.height() / rows - 20))

        return max(range(1, count + 1), key=lambda columns: (side(columns), columns))

    def _room(self) -> QSize:
        holder = self.parentWidget()
        return self.size() if holder is None else holder.size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _title(name: str) -> Elided:
    title = Elided(name)
    title.setProperty("muted", True)
    return title


def _below(tile: QWidget, title: QLabel, content: QWidget) -> None:
    layout = QVBoxLayout(tile)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(title)
    layout.addWidget(content, 1)
