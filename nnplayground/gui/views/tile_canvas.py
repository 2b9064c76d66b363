"""Shows many maps as one picture: fitted with whole pixels, zoomed with nearest neighbour, numbers in the cells when they are large."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import style
from nnplayground.gui.views import tiles
from nnplayground.gui.views.colour_bar import colour_table, strange_colour
from nnplayground.gui.views.tile_ink import Ink
from nnplayground.gui.views.tiles import Array, Mark, Place, Span, Tiling

_FARTHEST = 60.0


class TileCanvas(QWidget):
    """One tiled picture.

    Signals:
        hovered(Place | None): the mouse is over another value, or over none.
        chosen(int): a tile was chosen by click or key.
        picked(Place): a value was clicked, where `picks` is set.

    picks: a click on a value picks it; on an enlarged tile it does nothing else.
    steer: is asked first for every key; True = the key is dealt with.
    """

    hovered = Signal(object)
    chosen = Signal(int)
    picked = Signal(object)

    def __init__(self, name: str, zooms: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if zooms:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.label: Callable[[int], str] = str
        self.align = Qt.AlignmentFlag.AlignCenter
        self.largest = 0
        self.selected = -1
        self.picks = False
        self.steer: Callable[[int], bool] | None = None
        self._zooms = zooms
        self._marks: tuple[Mark, ...] = ()
        self._maps: Array | None = None
        self._group, self._signed, self._own = 1, True, False
        self._span: Span | None = None
        self._mask: Array | None = None
        self._tiling = Tiling(0, 1, 1)
        self._image: QImage | None = None
        self._small: QImage | None = None
        self._pixels: Array | None = None
        self._zoom, self._shift = 1.0, QPointF()
        self._pressed: QPointF | None = None
        self._dragged = False
        self._hover: Place | None = None

    def show_maps(
        self,
        maps: Array | None,
        group: int = 1,
        signed: bool = True,
        own: bool = False,
        span: Span | None = None,
        mask: Array | None = None,
    ) -> None:
        """Show other numbers; the zoom stays while their shape stays.

        Args:
            maps: (n, h, w) numbers or (n, h, w, 3) triples; None = nothing.
            group: tiles that belong together, in the order of `maps`.
            signed: colours turn around zero.
            own: each group has its own scale.
            span: the ends of the common scale; None = those of the numbers.
            mask: (n, h, w), where it is not true, colours are faint; None = nowhere.
        """
        old = None if self._maps is None else (self._maps.shape, self._group)
        if maps is not None and (not maps.size or maps.ndim not in (3, 4)):
            maps = None
        self._maps, self._group, self._signed, self._own = maps, group, signed, own
        self._span = span
        self._mask = None if maps is None or mask is None or mask.shape != maps.shape[:3] else mask
        if maps is None or old != (maps.shape, group):
            self.selected = -1
            self.fit()
        self._image = None
        self.update()
        if maps is None or old != (maps.shape, group):
            self._hover = None
        self.hovered.emit(self._hover)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw other rectangles over the maps."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the rectangles over the maps."""
        return self._marks

    @property
    def maps(self) -> Array | None:
        """Return the numbers that are shown."""
        return self._maps

    @property
    def hover(self) -> Place | None:
        """Return the place under the mouse."""
        return self._hover

    @property
    def tiling(self) -> Tiling:
        """Return how the tiles stand for the present size of the widget."""
        if self._maps is None:
            return Tiling(0, 1, 1)
        room = (max(1, self.width() - 2), max(1, self.height() - 2))
        count, height, width = self._maps.shape[:3]
        return tiles.arrange(count, height, width, room, self._group, self.largest)

    @property
    def span(self) -> Span:
        """Return the ends of the common scale."""
        if self._maps is None:
            return (-1.0, 1.0)
        return self._span or tiles.span_of(self._maps, self._signed)

    def value(self, place: Place) -> Array:
        """Return the number or the triple at a place."""
        return self._maps[place.tile, place.row, place.column] if self._maps is not None else np.nan

    def fit(self) -> None:
        """Show everything."""
        self._zoom, self._shift = 1.0, QPointF()
        self.update()

    def enlarge(self, tile: int) -> None:
        """Let one tile fill the widget."""
        self._prepare()
        if self._image is None:
            return
        x, y = self._tiling.corner(tile)
        width, height = self._tiling.tile_size
        base = self._base()
        ratio = min((self.width() - 8) / width, (self.height() - 8) / height)
        self._zoom = max(1.0, min(ratio / base, _FARTHEST))
        centre = QPointF(x + width / 2, y + height / 2) * (base * self._zoom)
        self._shift = QPointF()
        self._shift = QPointF(self.width() / 2, self.height() / 2) - centre - self._origin()
        self.update()

    def select(self, tile: int) -> None:
        """Frame a tile without telling; -1 = none."""
        if tile != self.selected:
            self.selected = tile
            self.update()

    def place_at(self, position: QPointF) -> Place | None:
        """Return the value under a point of the widget."""
        self._prepare()
        point = (position - self._origin()) / (self._base() * self._zoom)
        return self._tiling.at(point.x(), point.y()) if self._maps is not None else None

    def _base(self) -> float:
        """Return the scale at which everything fits; 1 if it fits with whole pixels."""
        width, height = self._tiling.size
        return min(1.0, self.width() / max(1, width), self.height() / max(1, height))

    def _origin(self) -> QPointF:
        width, height = self._tiling.size
        scale = self._base() * self._zoom
        left = (self.width() - width * scale) / 2
        if self.align & Qt.AlignmentFlag.AlignLeft:
            left = 0.0
        top = (self.height() - height * scale) / 2
        if self.align & Qt.AlignmentFlag.AlignTop:
            top = 0.0
        return QPointF(round(left), round(top)) + self._shift

    def _prepare(self) -> None:
        """Paint the picture if the numbers, the size or the theme are others."""
        if self._maps is None or self._image is not None:
            return
        maps, strange = self._maps, strange_colour()
        self._tiling, self._small = self.tiling, None
        low, high = tiles.own_spans(maps, self._signed, self._group) if self._own else self.span
        if maps.ndim == 4:
            colours = tiles.composite(maps, low, high, strange)
        else:
            colours = tiles.coloured(maps, low, high, colour_table(self._signed), strange)
        if self._mask is not None:
            colours = tiles.faint(colours, self._mask, style.colour("base").rgb())
        self._pixels = tiles.assemble(colours, self._tiling)
        height, width = self._pixels.shape
        self._image = QImage(
            self._pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied
        )

    def _shrunk(self, scale: float) -> QImage:
        """Return the whole picture at a scale below 1, every pixel the mean of those it stands for."""
        assert self._image is not None
        width, height = self._tiling.size
        size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        if self._small is None or self._small.size() != size:
            # Faster than a painter that scales, and it leaves no pixel out.
            how = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._small = self._image.scaled(size, *how)
        return self._small

    def _zoom_at(self, position: QPointF, factor: float) -> None:
        self._prepare()
        zoom = min(_FARTHEST, max(1.0, self._zoom * factor))
        if zoom == 1.0:
            self.fit()
            return
        before = (position - self._origin()) / self._zoom
        self._zoom = zoom
        self._shift += position - (before * self._zoom + self._origin())
        self.update()

    def _choose(self, tile: int) -> None:
        if self._maps is None:
            return
        again = tile == self.selected and self._zoom > 1
        self.selected = tile
        if self._zooms:
            if again:
                self.fit()
            else:
                self.enlarge(tile)
        self.update()
        self.chosen.emit(tile)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._maps is None:
            return
        self._prepare()
        scale = self._base() * self._zoom
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        origin = self._origin()
        if scale == 1:
            painter.drawImage(origin, self._image)
        elif self._zoom == 1:
            painter.drawImage(origin, self._shrunk(scale))
        else:
            painter.setTransform(QTransform(scale, 0, 0, scale, origin.x(), origin.y()))
            painter.drawImage(0, 0, self._image)
            painter.resetTransform()
        ink = Ink(self._tiling, origin, scale, QRectF(self.rect()))
        ink.edges(painter)
        if self._pixels is not None:
            ink.numbers(painter, self._maps, self._pixels)
        if self._zooms:
            ink.labels(painter, self.label)
        if self._hover is not None:
            ink.frame(painter, self._hover.tile, style.colour("muted"))
        ink.frame(painter, self.selected, style.colour("accent"))
        for mark in self._marks:
            ink.mark(painter, mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._image = None
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._image = None
            self.update()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._zooms or self._maps is None:
            event.ignore()
            return
        self._zoom_at(event.position(), 1.0015 ** event.angleDelta().y())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() and self._zoom > 1:
            moved = event.position() - self._pressed
            if self._dragged or moved.manhattanLength() > 5:
                self._dragged = True
                self._shift += moved
                self._pressed = event.position()
                self.update()
            return
        place = self.place_at(event.position())
        if place != self._hover:
            self._hover = place
            self.hovered.emit(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragged or event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is not None and self.picks:
            self.picked.emit(place)
            if self._zooms and self._zoom == 1:
                self._choose(place.tile)
        elif place is not None:
            self._choose(place.tile)
        elif self._zoom > 1:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        if self._hover is not None:
            self._hover = None
            self.hovered.emit(None)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._maps is not None and self.steer is not None and self.steer(event.key()):
            return
        if not self._zooms or self._maps is None:
            super().keyPressEvent(event)
            return
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._tiling.columns * self._group,
            Qt.Key.Key_Down: self._tiling.columns * self._group,
        }
        middle = QPointF(self.width() / 2, self.height() / 2)
        if event.key() in steps:
            tile = min(max(0, self.selected + steps[event.key()]), len(self._maps) - 1)
            self.selected = tile
            if self._zoom > 1:
                self.enlarge(tile)
            self.update()
            self.chosen.emit(tile)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected >= 0:
            self.enlarge(self.selected)
        elif event.key() == Qt.Key.Key_Escape and self._zoom > 1:
            self.fit()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_at(middle, 1.4)
        elif event.key() == Qt.Key.Key_Minus:
            self._zoom_at(middle, 1 / 1.4)
        else:
            super().keyPressEvent(event)
