"""What every layer gives for the chosen example, live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.icons import icon
from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.views.gallery import class_name, data_of
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
STRIP = 32
MOST_TILES = 256
MOST_BARS = 20
TALLEST = 260


def maps_of(output: Array) -> Array:
    """Return a layer's output for one example as maps (n, height, width).

    Images (height, width, channels): one map a channel. Volumes: the middle slice. Sequences (time, features): one map. Vectors: one
    map of rows of STRIP units, the last row filled up with NaN.
    """
    values = np.asarray(output, float)
    if values.ndim >= 4:
        values = values[values.shape[0] // 2]
        return maps_of(values)
    if values.ndim == 3:
        return values.transpose(2, 0, 1)[:MOST_TILES]
    if values.ndim == 2:
        return values.T[None]
    flat = values.reshape(-1)
    width = min(STRIP, max(1, len(flat)))
    full = np.full(-(-len(flat) // width) * width, np.nan)
    full[: len(flat)] = flat
    return full.reshape(1, -1, width)


def is_signed(maps: Array) -> bool:
    """Tell whether there is a number below zero."""
    return bool(np.nanmin(np.nan_to_num(maps), initial=0.0) < 0)


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


class Activations(View):
    """Draws the outputs of all layers as a list, or those of one layer large."""

    name: ClassVar[str] = "activations"
    title: ClassVar[str] = N("Activations", "Activations")
    help: ClassVar[str] = N(
        "Activations",
        "What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its "
        "pattern; for a dense layer one field for each unit; at the end the probabilities.\n"
        "How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is "
        "empty for every example belongs to a dead filter. Step through the examples and see which maps light up.\n"
        "All layers are computed in one forward pass in inference mode.",
    )
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("activations.layer", self.selection)
        self.layer.picked.connect(self._on_picked)
        self.one = QToolButton(objectName="activations.one", checkable=True)
        self.one.setIcon(icon("search"))
        self.one.setAccessibleName(self.tr("One layer"))
        self.one.setToolTip(self.tr("Show one layer large instead of all below each other"))
        self.one.setAutoRaise(True)
        self.one.toggled.connect(self.refresh)
        self.note = QLabel(objectName="activations.example")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        for name, sign, text, call in (
            ("previous", "left", self.tr("Previous example"), lambda: self._move(-1)),
            ("next", "right", self.tr("Next example"), lambda: self._move(1)),
            ("random", "shuffle", self.tr("Any example"), self._random),
        ):
            line.addWidget(self._button(name, sign, text, call))
        line.addWidget(self.note, 1)
        line.addWidget(self.one)
        line.addWidget(self.layer)
        self.list = _LayerList()
        self.grid = ImageGrid("activations.grid")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.grid)
        self.stage = Stage(self.pages)
        self.controls = bar
        fill(self, bar, self.stage)
        self._arrays: dict[str, Array] = {}
        self._drawn: tuple[object, ...] = ()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the outputs of every layer for the chosen example."""
        return (Want("activations", self.selection.example),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest outputs."""
        example = self.selection.example
        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, lambda graph, node: True))
        prepared = data_of(self.live, record)
        self.note.setText(self._words(example, prepared))
        shot = None if record is None else record.snapshots.get(self.wants()[0])
        if shot is None:
            self._arrays = {}
            self.stage.show_empty(
                self.tr("Press Play to see what every layer makes of an example.")
            )
            return
        state = (shot, self.one.isChecked(), self.layer.layer, dict(self.common))
        if state != self._drawn:
            self._drawn = state
            self._arrays = dict(shot.arrays)
            if self.one.isChecked():
                self._show_one()
            else:
                self.list.show_layers(self._rows(prepared, graphs))
            self.pages.setCurrentWidget(self.grid if self.one.isChecked() else self.list)
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of every layer's outputs."""
        shot = record.snapshots.get(self.wants()[0])
        arrays = {} if shot is None else shot.arrays
        shown = {key: maps_of(array) for key, array in arrays.items() if key.count("/") == 1}
        return {key: span_of(maps, is_signed(maps)) for key, maps in shown.items()}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every output of every layer."""
        header = ("layer", "index", "value")
        rows = (
            (key, " ".join(map(str, place)), float(array[place]))
            for key, array in self._shown()
            for place in np.ndindex(*array.shape)
        )
        return header, rows

    def picture(self) -> QWidget:
        """Return the outputs without the buttons."""
        return self.grid if self.one.isChecked() else self.list.widget()

    def _shown(self) -> list[tuple[str, Array]]:
        return [(key, array) for key, array in self._arrays.items() if key.count("/") == 1]

    def _rows(self, prepared: Prepared | None, graphs: Any) -> list[_Row]:
        rows = []
        for key, array in self._shown():
            role, _, node = key.partition("/")
            graph = graphs.get(role)
            kind = graph[node].type if graph is not None and node in graph else ""
            shape = " × ".join(map(str, array.shape)) or "1"
            ends = graph is not None and any(ref.node == node for ref in graph.ends())
            classes = prepared.raw.classes if prepared is not None else ()
            names = classes if ends and array.ndim == 1 and array.size == len(classes) else ()
            given = f"{key}/input" in self._arrays
            row = _Row(key, f"{node} · {kind} · {shape}", array, names, given)
            row.span = self._common(key)
            rows.append(row)
        return rows

    def _show_one(self) -> None:
        layer = self.layer.layer
        array = self._arrays.get("/".join(layer)) if layer is not None else None
        if array is None:
            self.grid.show_maps(None)
            return
        given = f"{'/'.join(layer or ())}/input" in self._arrays
        colours = picture_of(array) if given else None
        if colours is not None:
            self.grid.show_maps(colours[0], lambda tile: "", signed=False, span=colours[1])
            return
        maps = maps_of(array)
        span = self._common("/".join(layer or ()))
        signed = is_signed(maps) if span is None else span[0] < 0
        words = self.tr("map {number}")
        self.grid.show_maps(maps, lambda tile: words.format(number=tile), signed=signed, span=span)

    def _common(self, key: str) -> Span | None:
        """Return the common scale of the twins for a layer, around zero if one of them needs it."""
        span = self.common.get(key)
        if span is None or span[0] >= 0:
            return span
        end = max(-span[0], span[1])
        return -end, end

    def _words(self, example: Example, prepared: Prepared | None) -> str:
        text = f"{example.part} {example.row}"
        part = prepared.parts.get(example.part) if prepared is not None else None
        if prepared is None or part is None or not 0 <= example.row < part.size:
            return text
        if prepared.raw.classes and "y" in prepared.raw.targets:
            name = class_name(prepared.raw, int(prepared.raw_target(example.part, example.row)))
            text += " · " + self.tr("truth: {name}").format(name=name)
        return text

    def _button(self, name: str, sign: str, text: str, call: Any) -> QToolButton:
        button = QToolButton(objectName=f"activations.{name}")
        button.setIcon(icon(sign))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.clicked.connect(call)
        return button

    def _size(self) -> int:
        prepared = data_of(self.live, self.live.record)
        part = prepared.parts.get(self.selection.example.part) if prepared is not None else None
        return part.size if part is not None else 0

    def _move(self, step: int) -> None:
        if size := self._size():
            example = self.selection.example
            self.selection.choose_example(Example(example.part, (example.row + step) % size))

    def _random(self) -> None:
        if size := self._size():
            row = int(np.random.default_rng().integers(size))
            self.selection.choose_example(Example(self.selection.example.part, row))

    def _on_picked(self) -> None:
        self.one.setChecked(True)
        self.refresh()


class _Row:
    """One layer to draw: its key, its title, its output, class names if it gives probabilities; given: it is an input.

    span: the ends of its colours where they are those of twins, too.
    """

    def __init__(
        self, key: str, title: str, array: Array, names: Sequence[str], given: bool
    ) -> None:
        self.key, self.title, self.array, self.names = key, title, array, tuple(names)
        self.given = given
        self.span: Span | None = None


class _LayerList(QScrollArea):
    """All layers below each other; the widgets stay while the layers stay."""

    def __init__(self) -> None:
        super().__init__()
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
        self._rows: list[_Row] = []

    def show_layers(self, rows: list[_Row]) -> None:
        """Draw these layers."""
        self._rows = rows
        keys = [(row.key, bool(row.names)) for row in rows]
        if keys != self._keys:
            self._make(keys)
        for row, title, picture in zip(rows, self._titles, self._pictures):
            title.setText(row.title)
            if isinstance(picture, Bars):
                picture.set_bars(_bars(row))
            else:
                self._draw(picture, row)

    def _make(self, keys: list[tuple[str, bool]]) -> None:
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._keys, self._titles, self._pictures = keys, [], []
        for key, named in keys:
            title = QLabel()
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("muted", True)
            name = f"activations.{key}"
            picture: TileCanvas | Bars = Bars(name, key) if named else TileCanvas(name, zooms=False)
            picture.setAccessibleName(key)
            self._titles.append(title)
            self._pictures.append(picture)
            self._layout.addWidget(title)
            self._layout.addWidget(picture)
        self._layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_layers(self._rows)

    def _draw(self, picture: TileCanvas, row: _Row) -> None:
        colours = picture_of(row.array) if row.given else None
        maps, span = (maps_of(row.array), row.span) if colours is None else colours
        count, height, width = maps.shape[:3]
        room = max(200, self.viewport().width() - 8)
        scale = 4 if count == 1 and height > 8 else max(1, min(4, 64 // max(height, width)))
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
    across = max(1, room // (width * scale + 3))
    return -(-count // across) * (height * scale + 3) + 4


def _bars(row: _Row) -> list[Bar]:
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
