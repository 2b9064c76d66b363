"""The outputs of all layers for one example below each other, each as maps, as a picture or as bars."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array, Mark, Span, span_of
from nnplayground.gui.views.unit import maps_of

MOST_BARS = 20
TALLEST = 260
_GAP = 2
"""Pixels between maps, see `tiles.arrange`."""


def is_signed(maps: Array) -> bool:
    """Tell whether there is a number below zero."""
    least = maps.min(initial=0.0)
    if np.isnan(least):
        least = np.nanmin(np.nan_to_num(maps), initial=0.0)
    return bool(least < 0)


def picture_of(value: Array) -> tuple[Array, Span] | None:
    """Return a colour picture (height, width, 3) as one map of triples and the ends of its scale; None if it is none.

    Pictures within 0..1 or 0..255 keep their brightness, standardised ones are stretched.
    """
    values = np.asarray(value, float)
    if values.ndim != 3 or values.shape[2] != 3:
        return None
    low, high = span_of(values, signed=False)
    if low >= 0:
        low, high = 0.0, next((end for end in (1.0, 255.0) if high <= end), high)
    return values[None], (low, high)


class LayerRow:
    """One layer to draw: its key, its title, its output, class names if it gives probabilities; given: it is an input.

    span: the ends of its colours where they are those of twins, too. share: which slice of a volume is drawn, see `maps_of`.
    """

    def __init__(
        self, key: str, title: str, array: Array, names: Sequence[str], given: bool
    ) -> None:
        self.key, self.title, self.array, self.names = key, title, array, tuple(names)
        self.given = given
        self.span: Span | None = None
        self.share = 0.5


class LayerList(QScrollArea):
    """All layers below each other; the widgets stay while the layers stay.

    steer: is asked for every key that a picture gets, see TileCanvas; with the layer's key in front.

    Signals:
        hovered(str, Place | None): the mouse is over another value of a layer, or over none.
        picked(str, Place): a value of a layer was clicked.
        moved(): other layers may be in sight.
    """

    hovered = Signal(str, object)
    picked = Signal(str, object)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.steer: Callable[[str, int], bool] = lambda key, pressed: False
        self.setObjectName("activations.list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(0, 0, 4, 0)
        self._layout.setSpacing(2)
        inside = QWidget()
        inside.setLayout(self._layout)
        self.setWidget(inside)
        self._keys: list[tuple[str, bool]] = []
        self._titles: list[QLabel] = []
        self._pictures: list[TileCanvas | Bars] = []
        self._rows: list[LayerRow] = []
        self._forms: list[tuple[object, ...]] = []
        self._late: set[int] = set()
        self.verticalScrollBar().valueChanged.connect(self._catch_up)

    def show_layers(self, rows: list[LayerRow]) -> None:
        """Draw these layers: those in sight at once, the others when they come into sight, unless their form is another one."""
        self._rows = rows
        keys = [(row.key, bool(row.names)) for row in rows]
        if keys != self._keys:
            self._make(keys)
        forms = [(row.array.shape, row.given, self.viewport().width()) for row in rows]
        same = keys == self._keys and len(forms) == len(self._forms)
        for place, (row, title) in enumerate(zip(rows, self._titles)):
            if title.text() != row.title:
                title.setText(row.title)
                title.setToolTip(row.title)
            if same and forms[place] == self._forms[place] and not self._is_near(place):
                self._late.add(place)
            else:
                self._draw_row(place)
        self._forms = forms

    def near(self) -> tuple[str, ...]:
        """Return the keys of the layers in sight, and of those that would be after a small move."""
        return tuple(row.key for place, row in enumerate(self._rows) if self._is_near(place))

    def draw_all(self) -> None:
        """Draw also what is out of sight."""
        for place in sorted(self._late):
            self._draw_row(place)

    def _catch_up(self) -> None:
        """Draw what has come into sight."""
        for place in sorted(self._late):
            if self._is_near(place):
                self._draw_row(place)
        self.moved.emit()

    def _is_near(self, place: int) -> bool:
        """Tell whether a layer is in sight, or would be after a small move."""
        box, height = self._pictures[place].geometry(), self.viewport().height()
        top = self.verticalScrollBar().value()
        return box.bottom() > top - height // 2 and box.top() < top + height * 3 // 2

    def _draw_row(self, place: int) -> None:
        self._late.discard(place)
        row, picture = self._rows[place], self._pictures[place]
        if isinstance(picture, Bars):
            picture.set_bars(_bars(row))
        else:
            self._draw(picture, row)

    def show_marks(self, marks: Mapping[str, tuple[Mark, ...]]) -> None:
        """Draw rectangles over the maps of the layers with these keys, and over no others."""
        for (key, _), picture in zip(self._keys, self._pictures):
            if isinstance(picture, TileCanvas):
                picture.show_marks(marks.get(key, ()))

    def _make(self, keys: list[tuple[str, bool]]) -> None:
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._keys, self._titles, self._pictures = keys, [], []
        self._forms, self._late = [], set()
        for key, named in keys:
            title = QLabel()
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            title.setProperty("muted", True)
            name = f"activations.{key}"
            picture: TileCanvas | Bars = Bars(name, key) if named else self._canvas(name, key)
            picture.setAccessibleName(key)
            self._titles.append(title)
            self._pictures.append(picture)
            self._layout.addWidget(title)
            self._layout.addWidget(picture)
        self._layout.addStretch(1)

    def _canvas(self, name: str, key: str) -> TileCanvas:
        canvas = TileCanvas(name, zooms=False)
        canvas.picks = True
        canvas.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        canvas.steer = lambda pressed: self.steer(key, pressed)
        canvas.hovered.connect(partial(self.hovered.emit, key))
        canvas.picked.connect(partial(self.picked.emit, key))
        return canvas

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_layers(self._rows)
        self.moved.emit()

    def _draw(self, picture: TileCanvas, row: LayerRow) -> None:
        colours = picture_of(row.array) if row.given else None
        maps, span = (maps_of(row.array, row.share), row.span) if colours is None else colours
        count, height, width = maps.shape[:3]
        room = max(200, self.viewport().width() - 4)
        scale = 4 if count == 1 and height > 8 else max(1, min(8, 64 // max(height, width)))
        if row.array.ndim == 1:
            scale = max(4, min(14, room // max(width, 1)))
        while scale > 1 and _tall(count, height, width, scale, room) > TALLEST:
            scale -= 1
        picture.largest = scale
        picture.align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        tall = _tall(count, height, width, scale, room)
        picture.setFixedHeight(max(14, min(TALLEST, tall)))
        signed = colours is None and (is_signed(maps) if span is None else span[0] < 0)
        picture.show_maps(maps, signed=signed, span=span)


def _tall(count: int, height: int, width: int, scale: int, room: int) -> int:
    """Return how many pixels tall maps of `scale` pixels a value are when they fill rows `room` pixels wide."""
    across = max(1, room // (width * scale + _GAP))
    return -(-count // across) * (height * scale + _GAP) + 4


def _bars(row: LayerRow) -> list[Bar]:
    values = np.nan_to_num(row.array.astype(float))
    top = int(values.argmax())
    shown = range(len(values)) if len(values) <= MOST_BARS else np.argsort(-values)[:MOST_BARS]
    return [
        Bar(
            row.names[index],
            float(np.clip(values[index], 0, 1)),
            f"{values[index]:.3f}",
            index == top,
        )
        for index in shown
    ]
