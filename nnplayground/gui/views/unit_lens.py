"""What one unit sees, in words and enlarged: its part of the input, and the window of the map that it pools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.core.receptive import Spans
from nnplayground.gui.views.layer_list import is_signed, picture_of
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array, Mark, span_of
from nnplayground.gui.views.unit import WON, Pooled, Sight, area, at_once, maps_of, slice_at

_SMALLEST, _LARGEST = 70, 132
_SHARE = 5
"""The pictures take at most this part of the height, one in so many, of what the lens stands below."""
_LOW = 240
"""Pixels of a room that is too low for a hint."""


class UnitLens(QWidget):
    """A line of words, and below it up to three pictures: the input, what is pooled, and the window itself with its numbers.

    Where there is little room, as among several twins, the maps have it: how to choose a unit is not said there.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._low = self._chosen = False
        self.note = QLabel(objectName=f"{name}.note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing())
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.input, self.pooled, self.inside = (
            _Part(f"{name}.{part}") for part in ("input", "pooled", "window")
        )
        self.parts = QWidget()
        row = QHBoxLayout(self.parts)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.input, self.pooled, self.inside):
            row.addWidget(part, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.note)
        layout.addWidget(self.parts)
        self.parts.hide()

    def show_sight(self, sight: Sight | None, arrays: Mapping[str, Array], large: bool) -> None:
        """Show what a unit sees; None = say how to choose one.

        Args:
            sight: what is known of the unit.
            arrays: the outputs of all layers, as the probe "activations" gives them.
            large: also draw it enlarged.
        """
        self.note.setProperty("muted", sight is None)
        self.note.style().polish(self.note)
        self._chosen = sight is not None
        self._fit()
        if sight is None:
            hint = self.tr(
                "Point at a map to see what one unit sees of the input; a click keeps the unit, arrow keys move it, Escape lets it go."
            )
            self.note.setText(hint)
            self.parts.hide()
            return
        self.note.setText(self._words(sight))
        if large:
            self._draw(sight, arrays)
        parts = (self.input, self.pooled, self.inside)
        self.parts.setVisible(large and not all(part.isHidden() for part in parts))

    def leave_room(self, height: int) -> None:
        """Make the pictures fit below maps in a room of this height."""
        self._low = height < _LOW
        self._fit()
        side = max(_SMALLEST, min(_LARGEST, height // _SHARE))
        for part in (self.input, self.pooled, self.inside):
            part.canvas.setFixedHeight(side)

    def _fit(self) -> None:
        self.note.setVisible(self._chosen or not self._low)

    def _words(self, sight: Sight) -> str:
        unit = sight.unit
        text: str = self.tr("unit {place} of map {number} of {layer}")
        if not unit.place:
            text = self.tr("unit {number} of {layer}")
        place = f"[{', '.join(map(str, unit.place))}]"
        words = [text.format(place=place, number=sight.channel, layer=unit.node)]
        words[0] += f" = {number(sight.value)}"
        for name in sight.inputs:
            called = name if len(sight.inputs) > 1 else self.tr("the input")
            words.append(self._seen(sight.seen[name], called))
        if sight.pooled is not None:
            won = self.tr("the strongest of its window of {size} in {layer}: {place}").format(
                size=_size(sight.pooled.window),
                layer=sight.pooled.source,
                place=self._places(at_once(sight.pooled.best)),
            )
            words.append(won)
        return " · ".join(words)

    def _seen(self, spans: Spans | None, name: str) -> str:
        if not spans:
            return self.tr("may see all of {name}").format(name=name)
        texts = {
            1: self.tr("sees {size} steps of {name}: {places}"),
            2: self.tr("sees {size} pixels of {name}: {places}"),
        }
        text = texts.get(len(spans), self.tr("sees {size} cells of {name}: {places}"))
        return text.format(size=_size(spans), name=name, places=self._places(spans))

    def _places(self, spans: Spans) -> str:
        several = {
            1: [self.tr("steps {ends}")],
            2: [self.tr("rows {ends}"), self.tr("columns {ends}")],
            3: [self.tr("slices {ends}"), self.tr("rows {ends}"), self.tr("columns {ends}")],
        }
        single = {
            1: [self.tr("step {ends}")],
            2: [self.tr("row {ends}"), self.tr("column {ends}")],
            3: [self.tr("slice {ends}"), self.tr("row {ends}"), self.tr("column {ends}")],
        }
        count = len(spans)
        words = []
        for axis, (first, last) in enumerate(spans):
            texts: Sequence[str] = (single if first == last else several).get(
                count, ["{ends}"] * count
            )
            words.append(texts[axis].format(ends=first if first == last else f"{first}–{last}"))
        return ", ".join(words)

    def _draw(self, sight: Sight, arrays: Mapping[str, Array]) -> None:
        role, pooled = sight.unit.role, sight.pooled
        name = next((one for one in sight.inputs if sight.seen[one]), "")
        spans, array = sight.seen.get(name), arrays.get(f"{role}/{name}")
        known = bool(spans) and array is not None and array.ndim <= 4
        self.input.setVisible(known and (pooled is None or pooled.source != name))
        self.pooled.setVisible(pooled is not None)
        self.inside.setVisible(known or pooled is not None)
        if spans and array is not None and known:
            share = _share(spans, array)
            self.input.show_part(
                _titled(name, array, share), array, share, area(spans, array, share)
            )
            cut = _cut(array, spans)
            title = _titled(self.tr("what it sees"), cut, 0.5)
            self.inside.show_part(title, cut, 0.5, (), array)
        if pooled is not None:
            title = self.tr("map {number} of {layer}").format(
                number=sight.channel, layer=pooled.source
            )
            self._draw_pooled(pooled, arrays[f"{role}/{pooled.source}"], title)

    def _draw_pooled(self, pooled: Pooled, array: Array, title: str) -> None:
        one = array[..., pooled.channel : pooled.channel + 1]
        best = at_once(pooled.best)
        share = _share(best, one)
        drawn = area(pooled.window, one, share, 0) + area(best, one, share, 0, colour=WON)
        self.pooled.show_part(_titled(title, one, share), one, share, drawn)
        part = _cut(one, pooled.window)
        starts = (first for first, _ in pooled.window)
        best = at_once(tuple(at - first for at, first in zip(pooled.best, starts)))
        share = _share(best, part)
        drawn = area(best, part, share, 0, colour=WON)
        title = _titled(self.tr("its window"), part, share)
        self.inside.show_part(title, part, share, drawn, one)


def _share(spans: Spans, array: Array) -> float:
    """Return how far through the depth of a volume the middle of some places is."""
    return (sum(spans[0]) // 2 + 0.5) / len(array) if array.ndim >= 4 else 0.5


def _titled(title: str, array: Array, share: float) -> str:
    """Return a title that also tells which slice of a volume is shown."""
    return title if array.ndim < 4 else f"{title} [{slice_at(len(array), share)}]"


def _cut(array: Array, spans: Spans) -> Array:
    return array[tuple(slice(first, last + 1) for first, last in spans)]


def _size(spans: Spans) -> str:
    return " × ".join(str(last - first + 1) for first, last in spans)


def _scale(array: Array) -> tuple[bool, tuple[float, float]]:
    """Return whether the colours of an array turn around zero, and their ends."""
    values = np.asarray(array, float)
    signed = is_signed(values)
    return signed, span_of(values, signed)


class _Part(QWidget):
    """A small picture with a title above it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = QLabel(objectName=f"{name}.title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("muted", True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.canvas = TileCanvas(name, zooms=False)
        self.canvas.setFixedHeight(_LARGEST)
        self.canvas.align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.title)
        layout.addWidget(self.canvas)

    def show_part(
        self,
        title: str,
        array: Array,
        share: float,
        drawn: tuple[Mark, ...],
        whole: Array | None = None,
    ) -> None:
        """Show the first map of a layer, or its colours, on the scale of `whole` if that is given, with marks over it."""
        self.title.setText(title)
        self.canvas.setAccessibleName(title)
        self.canvas.setToolTip(title)
        scale = array if whole is None else whole
        colours = picture_of(scale)
        if colours is not None:
            self.canvas.show_maps(array[None], signed=False, span=colours[1])
        else:
            signed, span = _scale(scale)
            self.canvas.show_maps(maps_of(array, share)[:1], signed=signed, span=span)
        self.canvas.show_marks(drawn)
