"""Examples with, beside each, the picture of what the network looked at, where it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListWidget

from nnplayground.core.events import Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.sharp import blank, ratio
from nnplayground.gui.style import sequential
from nnplayground.gui.views.gallery import Entry, Gallery

Array = NDArray[Any]
PROBE = "saliency"
_GAP = 4
_FEWEST, _MOST = 12, 24
"""So many maps are asked for at once, of the examples in sight and of those below them."""
_REST_MS = 120
"""So long the list has to rest before other maps are asked for."""


def maps_of(record: RunRecord | None, entries: list[Entry]) -> dict[Example, Array]:
    """Return the newest map of each example that the record has an answer of the probe `saliency` for: (height, width), finite.

    Maps of a class that a person chose for a view of its own do not count: those here are of the class that is said.

    Of an answer the first array with two axes or more counts; of channels the largest size, as Simonyan et al. (2014, section 3.1) do.
    """
    if record is None:
        return {}
    wanted = {entry.example for entry in entries}
    found: dict[Example, tuple[int, Array]] = {}
    for want, shot in record.snapshots.items():
        example = want.example
        of_a_class = {name for name, _ in want.options} & {"class", "but"}
        if want.probe != PROBE or example is None or example not in wanted or of_a_class:
            continue
        flat = next((one for one in map(_flat, shot.arrays.values()) if one is not None), None)
        if flat is not None and (example not in found or shot.step >= found[example][0]):
            found[example] = (shot.step, flat)
    return {example: array for example, (_, array) in found.items()}


def maps_wanted(
    gallery: PairedGallery, options: tuple[tuple[str, Any], ...] = ()
) -> tuple[Want, ...]:
    """Return what to ask for the maps of the pictures that are in sight; nothing if the gallery shows no pictures."""
    if gallery.currentWidget() is not gallery.tiles:
        return ()
    return tuple(Want(PROBE, entry.example, options) for entry in gallery.in_sight())


def _flat(array: Any) -> Array | None:
    """Return an array of (h, w) or (h, w, c) as (h, w) sizes; None for other shapes."""
    values = np.asarray(array)
    if values.ndim not in (2, 3) or not values.size or values.dtype.kind not in "fiu":
        return None
    sizes = np.abs(np.nan_to_num(values.astype(np.float64), posinf=0, neginf=0))
    return np.asarray(sizes.max(axis=2) if sizes.ndim == 3 else sizes)


def heat(values: Array, side: int) -> QPixmap:
    """Draw sizes (h, w) as large as fits into a square: 0 is dark, the largest is bright."""
    top = float(values.max(initial=0))
    shares = values / top if top > 0 else np.zeros(values.shape)
    pixels = np.ascontiguousarray(sequential()[(shares * 255).astype(np.uint8)])
    height, width = values.shape
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    keep = Qt.AspectRatioMode.KeepAspectRatio
    whole = round(side * ratio())
    made = QPixmap.fromImage(image).scaled(whole, whole, keep)
    made.setDevicePixelRatio(ratio())
    return made


class PairedGallery(Gallery):
    """A gallery whose pictures have a map of the network's attention to their right where there is one.

    Signals:
        moved(): other examples are in sight.
    """

    moved = Signal()

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.moved)
        self.tiles.verticalScrollBar().valueChanged.connect(lambda _: self._rest.start())
        self.maps: dict[Example, Array] = {}
        self._paired: tuple[Any, ...] = ()
        self._plain = self.tiles.iconSize()

    def in_sight(self) -> list[Entry]:
        """Return the examples whose pictures can be seen, and some that a move would show; not too many."""
        room, tiles = self.tiles.viewport().rect(), self.tiles
        count = min(tiles.count(), len(self.entries))
        boxes = [tiles.visualItemRect(tiles.item(place)) for place in range(count)]
        seen = [place for place, box in enumerate(boxes) if box.intersects(room)]
        first = seen[0] if seen else 0
        return self.entries[first : first + min(_MOST, max(_FEWEST, len(seen)))]

    def put_with(
        self, entries: list[Entry], prepared: Prepared | None, maps: Mapping[Example, Array]
    ) -> None:
        """Show examples, and the maps (height, width) of those that have one."""
        paired = tuple((example, hash(array.tobytes())) for example, array in maps.items())
        if self._paired and paired != self._paired:
            self.dress()  # the pictures are drawn again, without the maps that stand beside them
        before = self._shown
        self.put(entries, prepared)
        same = before == self._shown and paired == self._paired
        self.maps, self._paired = dict(maps), paired
        if not same and self.currentWidget() is self.tiles:
            self._pair(self.tiles)

    def _pair(self, tiles: QListWidget) -> None:
        side = self._plain.width()
        wide = 2 * side + _GAP if self.maps else side
        grid = tiles.gridSize()
        tiles.setIconSize(QSize(wide, self._plain.height()))
        if not self.maps:
            return
        tiles.setGridSize(QSize(max(grid.width(), wide + 14), grid.height()))
        for place, entry in enumerate(self.entries):
            item, known = tiles.item(place), self.maps.get(entry.example)
            whole, plain = blank(wide, side), item.icon().pixmap(self._plain, ratio())
            _draw(whole, plain, 0 if known is not None else wide // 4)
            if known is not None:
                drawn = heat(known, side - 8)
                room = side - drawn.deviceIndependentSize().width()
                _draw(whole, drawn, side + _GAP + int(room) // 2)
            item.setIcon(QIcon(whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()


def _draw(whole: QPixmap, part: QPixmap, left: int) -> None:
    painter = QPainter(whole)
    room = whole.deviceIndependentSize().height() - part.deviceIndependentSize().height()
    painter.drawPixmap(left, int(room) // 2, part)
    painter.end()
