"""Where tiles of numbers stand that belong to time steps: a column for each step, a lane for each kind of number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from nnplayground.gui.views.tiles import Span, span_of

Array = NDArray[Any]
EDGE, BESIDE, ABOVE, INSIDE = 6.0, 22.0, 26.0, 10.0
"""Room around everything, between steps, between lanes with an arrow, and between lanes of one box, in pixels."""
LEAST = 30.0
_NARROW, _WIDE, _TITLES = 50.0, 128.0, 132.0
_COLUMN = 12
"""So many numbers of a vector stand below each other; then a further column begins."""


class Spot(NamedTuple):
    """A step, and where there is one the number under the mouse: lane -1 = none, row and column in its tile."""

    step: int
    lane: int = -1
    row: int = 0
    column: int = 0


@dataclass(frozen=True, eq=False)
class Lane:
    """The tiles of one kind of number.

    title: written before them. tiles: (steps, rows, columns) float. span: the ends of the colours. signed: they turn around zero.
    used: (steps,) bool, where there is a tile. blank: (rows, columns) bool, places without a number. flow: arrows from tile to tile, 1 =
    with time, -1 = against it, 0 = none. box: tiles of neighbouring lanes with the same name that is not "" share a frame. even: the
    numbers are as high as wide.
    """

    title: str
    tiles: Array
    span: Span
    signed: bool = True
    used: Array = field(default_factory=lambda: np.zeros(0, bool))
    blank: Array = field(default_factory=lambda: np.zeros((0, 0), bool))
    flow: int = 0
    box: str = ""
    even: bool = False

    @classmethod
    def of(
        cls, title: str, steps: Array, span: Span | None = None, signed: bool = True, **more: Any
    ) -> Lane:
        """Return a lane of vectors (steps, numbers) or maps (steps, ..., width), on its own scale where none is given."""
        steps = np.asarray(steps, float)
        tiles, blank = _tiled(steps)
        more.setdefault("used", np.ones(len(steps), bool))
        span = span or span_of(steps[more["used"]], signed)
        # A single row would be too thin to be seen.
        even = steps.ndim > 2 and tiles.shape[1] > 1
        return cls(title, tiles, span, signed, blank=blank, even=even, **more)

    @property
    def ends(self) -> tuple[str, str]:
        """Return the ends of the colours as texts."""
        low, high = (f"{end:.2g}" for end in self.span)
        return low, high

    def number_at(self, row: int, column: int) -> int:
        """Return which number of a vector stands at a place."""
        return column * self.tiles.shape[1] + row


@dataclass(frozen=True)
class Link:
    """Arrows from one lane up to another, at the steps where `at` (steps,) is true; bent: around what stands between them."""

    below: int
    above: int
    at: Sequence[bool]
    bent: bool = False


@dataclass
class Sheet:
    """What is drawn, lanes from top to bottom, and where; x counts from the first pixel of the titles, unscrolled.

    names: of the steps. bottom: what they are. skipped: (steps,) bool, steps that are painted pale. left: where the steps begin.
    """

    lanes: tuple[Lane, ...] = ()
    links: tuple[Link, ...] = ()
    names: tuple[str, ...] = ()
    bottom: str = ""
    skipped: Array = field(default_factory=lambda: np.zeros(0, bool))
    left: float = 0.0
    pitch: float = _NARROW
    high: float = LEAST
    tops: list[float] = field(default_factory=list)
    foot: float = 0.0

    @property
    def steps(self) -> int:
        """Return how many steps there are."""
        return len(self.names)

    @property
    def width(self) -> float:
        """Return how wide everything is."""
        return self.left + self.steps * self.pitch + EDGE

    def least(self, line: float) -> float:
        """Return the least height at which everything can be read."""
        return self._between() + LEAST * len(self.lanes) + 2 * line + 2 * EDGE

    def lay_out(self, size: QSizeF, metrics: QFontMetricsF) -> None:
        """Divide the room: steps get narrower down to a point, from which on they need more room than there is."""
        line = metrics.height()
        texts = [text for one in self.lanes for text in (one.title, f"{' '.join(one.ends)}  ")]
        widest = max(map(metrics.horizontalAdvance, texts), default=0.0)
        self.left = min(widest + 2 * EDGE, _TITLES, size.width() / 3)
        room = (size.width() - self.left - EDGE) / max(1, self.steps)
        self.pitch = min(max(room, _NARROW), _WIDE)
        free = size.height() - self._between() - 2 * line - 2 * EDGE
        self.high = max(LEAST, free / max(1, len(self.lanes)))
        top, self.tops = EDGE, []
        for place, _ in enumerate(self.lanes):
            self.tops.append(top)
            top += self.high + self._gap(place)
        self.foot = top

    def column(self, step: int) -> QRectF:
        """Return the whole column of a step."""
        return QRectF(self.left + step * self.pitch, 0.0, self.pitch, self.foot)

    def tile(self, lane: int, step: int) -> QRectF:
        """Return where a tile is painted."""
        one = self.lanes[lane]
        wide, high = self.pitch - BESIDE, self.high
        left, top = self.left + step * self.pitch + BESIDE / 2, self.tops[lane]
        if one.even:
            rows, columns = one.tiles.shape[1:]
            side = min(wide / columns, high / rows)
            left, top = left + (wide - side * columns) / 2, top + (high - side * rows) / 2
            wide, high = side * columns, side * rows
        return QRectF(left, top, wide, high)

    def box(self, lane: int, step: int) -> QRectF:
        """Return the frame around a tile and those that share it, or the tile itself."""
        name, found = self.lanes[lane].box, self.tile(lane, step)
        if not name:
            return found
        for place, one in enumerate(self.lanes):
            if one.box == name:
                found = found.united(self.tile(place, step))
        return found.adjusted(-4, -4, 4, 4)

    def cell(self, spot: Spot) -> QRectF:
        """Return where a number is painted."""
        tile = self.tile(spot.lane, spot.step)
        rows, columns = self.lanes[spot.lane].tiles.shape[1:]
        wide, high = tile.width() / columns, tile.height() / rows
        return QRectF(tile.left() + spot.column * wide, tile.top() + spot.row * high, wide, high)

    def spot_at(self, place: QPointF) -> Spot | None:
        """Return what is painted at a place."""
        step = int((place.x() - self.left) // self.pitch)
        if not 0 <= step < self.steps or place.x() < self.left:
            return None
        for at, lane in enumerate(self.lanes):
            tile = self.tile(at, step)
            if lane.used[step] and tile.contains(place):
                rows, columns = lane.tiles.shape[1:]
                row = min(int((place.y() - tile.top()) / tile.height() * rows), rows - 1)
                column = min(int((place.x() - tile.left()) / tile.width() * columns), columns - 1)
                return Spot(step) if lane.blank[row, column] else Spot(step, at, row, column)
        return Spot(step)

    def _gap(self, place: int) -> float:
        """Return the room below a lane."""
        if place + 1 >= len(self.lanes):
            return EDGE
        one, other = self.lanes[place].box, self.lanes[place + 1].box
        if self.links:
            return INSIDE if one and one == other else ABOVE
        return INSIDE

    def _between(self) -> float:
        return sum(self._gap(place) for place in range(len(self.lanes)))


def _tiled(steps: Array) -> tuple[Array, Array]:
    """Return what stands in the tile of each step (steps, rows, columns), and which places are blank (rows, columns).

    The numbers of a vector stand below each other, in several columns if there are many; maps of more than two axes below each other.
    """
    if steps.ndim > 2:
        tiles = steps.reshape(len(steps), -1, steps.shape[-1])
        return tiles, np.zeros(tiles.shape[1:], bool)
    count = max(1, steps.shape[-1])
    rows = min(count, max(_COLUMN, math.isqrt(count)))
    columns = -(-count // rows)
    full = np.full((len(steps), rows * columns), np.nan)
    full[:, : steps.shape[-1]] = steps
    blank = np.arange(rows * columns) >= steps.shape[-1]
    tiles = full.reshape(-1, columns, rows).transpose(0, 2, 1)
    return np.ascontiguousarray(tiles), blank.reshape(columns, rows).T
