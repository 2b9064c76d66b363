"""Many small maps as one picture: where each tile stands, and the picture itself. Pure NumPy."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Span = tuple[float, float]

_LARGEST_CELL = 64


@dataclass(frozen=True)
class Place:
    """A value in a tiled picture: the tile, and the row and column inside it."""

    tile: int
    row: int
    column: int


@dataclass(frozen=True)
class Mark:
    """A rectangle over values of a tile: the first and the last row and column, the name of its colour, a thick line or a thin one.

    tile -1 = the same in every tile.
    """

    tile: int
    rows: tuple[int, int]
    columns: tuple[int, int]
    colour: str
    strong: bool = True


@dataclass(frozen=True)
class Tiling:
    """How equal tiles stand in a picture: group by group in `columns` columns, each group in `inner` columns.

    count: number of tiles; height, width: of a tile, in values; group: tiles in a group; cell: pixels a value;
    gap: pixels between tiles; group_gap: pixels between groups.
    """

    count: int
    height: int
    width: int
    columns: int = 1
    cell: int = 1
    gap: int = 1
    group: int = 1
    inner: int = 1
    group_gap: int = 1

    @property
    def groups(self) -> int:
        """Return the number of groups."""
        return -(-self.count // self.group)

    @property
    def rows(self) -> int:
        """Return the number of rows of groups."""
        return -(-self.groups // self.columns)

    @property
    def tile_size(self) -> tuple[int, int]:
        """Return width and height of a tile in pixels."""
        return self.width * self.cell, self.height * self.cell

    @property
    def group_size(self) -> tuple[int, int]:
        """Return width and height of a group in pixels."""
        width, height = self.tile_size
        rows = -(-self.group // self.inner)
        return self.inner * (width + self.gap) - self.gap, rows * (height + self.gap) - self.gap

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of the picture in pixels."""
        width, height = self.group_size
        return (
            self.columns * (width + self.group_gap) - self.group_gap,
            self.rows * (height + self.group_gap) - self.group_gap,
        )

    def corner(self, tile: int) -> tuple[int, int]:
        """Return x and y of a tile's first pixel."""
        x, y = self.group_corner(tile // self.group)
        row, column = divmod(tile % self.group, self.inner)
        width, height = self.tile_size
        return x + column * (width + self.gap), y + row * (height + self.gap)

    def group_corner(self, group: int) -> tuple[int, int]:
        """Return x and y of a group's first pixel."""
        row, column = divmod(group, self.columns)
        width, height = self.group_size
        return column * (width + self.group_gap), row * (height + self.group_gap)

    def at(self, x: float, y: float) -> Place | None:
        """Return the value under a pixel; None in a gap or outside."""
        if x < 0 or y < 0:
            return None
        width, height = self.group_size
        column, x = divmod(x, width + self.group_gap)
        row, y = divmod(y, height + self.group_gap)
        if column >= self.columns or x >= width or y >= height:
            return None
        group = int(row * self.columns + column)
        width, height = self.tile_size
        column, x = divmod(x, width + self.gap)
        row, y = divmod(y, height + self.gap)
        inside = int(row * self.inner + column)
        tile = group * self.group + inside
        if x >= width or y >= height or inside >= self.group or tile >= self.count:
            return None
        return Place(tile, int(y // self.cell), int(x // self.cell))


def arrange(
    count: int, height: int, width: int, room: tuple[int, int], group: int = 1, largest: int = 0
) -> Tiling:
    """Return the arrangement in which a value is as large as possible while everything fits `room` (width, height) in pixels.

    If it does not fit, a value is one pixel and the picture is larger than the room. largest: at most so many pixels a value; rows
    are then filled.
    """
    tight = _arranged(count, height, width, room, group, largest, (1, 5) if group > 1 else (2, 2))
    if largest or tight.cell < 6:
        return tight
    # Large cells need wide gaps: where the colour of zero is that of the ground, only the gaps part the tiles.
    inner = min(3, max(1, tight.cell // 5)) if group > 1 else min(8, tight.cell // 3)
    outer = inner + min(10, tight.cell // 2) if group > 1 else inner
    return _arranged(count, height, width, room, group, largest, (inner, outer))


def _arranged(
    count: int,
    height: int,
    width: int,
    room: tuple[int, int],
    group: int,
    largest: int,
    gaps: tuple[int, int],
) -> Tiling:
    """Return the best arrangement with these gaps between tiles and between groups."""
    group = max(1, min(group, count))
    inner = group if group <= 4 else math.ceil(math.sqrt(group))
    gap, group_gap = gaps
    groups = max(1, -(-count // group))
    columns = np.arange(1, groups + 1)
    rows = -(-groups // columns)
    inner_rows = -(-group // inner)
    room_x = (room[0] + group_gap) / columns - group_gap - (inner - 1) * gap
    room_y = (room[1] + group_gap) / rows - group_gap - (inner_rows - 1) * gap
    scale = np.minimum(room_x / (inner * width), room_y / (inner_rows * height))
    most = largest or _LARGEST_CELL
    whole = np.minimum(np.floor(scale), most) if scale.max() >= 1 else np.zeros_like(scale)
    first = columns if largest and scale.max() >= 1 else scale
    best = int(np.lexsort((first, whole))[-1])
    cell = int(max(1, whole[best]))
    return Tiling(count, height, width, int(columns[best]), cell, gap, group, int(inner), group_gap)


_SINGLE = 1e30


def span_of(values: Array, signed: bool = True) -> Span:
    """Return the least and greatest finite value; with `signed` symmetric around zero. Never empty: (-1, 1) or (0, 1) at worst."""
    low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 0.0)
    if not (math.isfinite(low) and math.isfinite(high)):
        finite = values[np.isfinite(values)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    if signed:
        high = max(-low, high)
        return (-high, high) if high > 0 else (-1.0, 1.0)
    if low == high:
        low, high = min(0.0, low), max(0.0, high)
    return (low, high) if high > low else (0.0, 1.0)


def own_spans(values: Array, signed: bool = True, group: int = 1) -> tuple[Array, Array]:
    """Return low and high of each group of tiles, shaped so that they broadcast over the tiles (n, 1, 1)."""
    flat = values.reshape(len(values), -1).astype(np.float64)
    finite = np.isfinite(flat)
    starts = np.arange(0, len(flat), group)
    low = np.minimum.reduceat(np.where(finite, flat, np.inf).min(axis=1), starts)
    high = np.maximum.reduceat(np.where(finite, flat, -np.inf).max(axis=1), starts)
    low, high = np.where(np.isfinite(low), low, 0), np.where(np.isfinite(high), high, 0)
    if signed:
        high = np.maximum(-low, high)
        low = -high
    else:
        flat_ones = low == high
        low, high = (
            np.where(flat_ones, np.minimum(low, 0), low),
            np.where(flat_ones, np.maximum(high, 0), high),
        )
    low, high = (
        np.where(low == high, -1.0 if signed else 0.0, low),
        np.where(low == high, 1.0, high),
    )
    shape = (len(values),) + (1,) * (values.ndim - 1)
    return tuple(np.repeat(end, group)[: len(values)].reshape(shape) for end in (low, high))


def scaled(values: Array, low: Any, high: Any) -> Array:
    """Return values as 0..1 between low and high, clipped; NaN stays, infinities go to the ends. Safe for the largest numbers."""
    most = np.maximum(np.abs(low), np.abs(high))
    if (
        values.dtype == np.float32
        and np.max(most) < _SINGLE
        and np.min(np.subtract(high, low)) > 1 / _SINGLE
    ):
        # Half the memory traffic: the colours of 400,000 weights are needed many times a second.
        share = (values - np.float32(low)) * np.float32(1 / np.subtract(high, low))
        return np.clip(share, 0, 1, out=share)
    small = np.asarray(values, np.float64) / most
    start = np.asarray(low, float) / most
    return np.clip((small - start) / (np.asarray(high, float) / most - start), 0, 1)


def coloured(values: Array, low: Any, high: Any, table: Array, strange: int) -> Array:
    """Return colours for numbers: uint32 0xAARRGGBB of the same shape.

    table: (256,) uint32 from low to high. strange: the colour of what is not finite.
    """
    with np.errstate(all="ignore"):
        share = scaled(values, low, high)
        # One pass tells of nearly all maps that there is nothing strange in them.
        whole = bool(np.isfinite(values.sum()))
    bad = None if whole else ~np.isfinite(values)
    if bad is not None:
        share[bad] = 0
    share *= 255
    share += 0.5
    colours: Array = table.take(share.astype(np.uint8), mode="clip")
    if bad is not None:
        colours[bad] = strange
    return colours


def composite(values: Array, low: Any, high: Any, strange: int) -> Array:
    """Return colours for triples (..., 3) as red, green, blue between low and high: uint32 0xAARRGGBB of shape (...)."""
    with np.errstate(all="ignore"):
        share = scaled(values, low, high)
    bad = ~np.isfinite(values).all(axis=-1)
    share[bad] = 0
    levels = np.rint(share * 255).astype(np.uint32)
    colours = np.uint32(0xFF000000) | levels[..., 0] << 16 | levels[..., 1] << 8 | levels[..., 2]
    colours[bad] = strange
    return colours


def faint(colours: Array, mask: Array, ground: int) -> Array:
    """Return colours, uint32 0xAARRGGBB, that are three quarters the ground colour where the mask is not true."""
    # Halving each byte at once: the lowest bit of one must not reach the next.
    half = np.uint32(0x7F7F7F7F)
    paper = np.uint32(ground)
    mixed = ((colours >> 1) & half) + ((paper >> 1) & half)
    mixed = ((mixed >> 1) & half) + ((paper >> 1) & half)
    return np.where(mask, colours, mixed | np.uint32(0xFF000000))


def packed(table: Array) -> Array:
    """Return a colour map (256, 3) uint8 as (256,) uint32 0xAARRGGBB."""
    wide = table.astype(np.uint32)
    return np.uint32(0xFF000000) | wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2]


def assemble(colours: Array, tiling: Tiling) -> Array:
    """Return the tiled picture (height, width) uint32 of coloured tiles (n, h, w); gaps and missing tiles are transparent."""
    cells = colours
    if tiling.cell > 1:
        cells = colours.repeat(tiling.cell, axis=1).repeat(tiling.cell, axis=2)
    whole = tiling.groups * tiling.group
    if tiling.group > 1 and whole > len(cells):
        cells = np.concatenate([cells, np.zeros((whole - len(cells), *cells.shape[1:]), np.uint32)])
    blocks = cells
    if tiling.group > 1:
        cells = cells.reshape(tiling.groups, tiling.group, *cells.shape[1:])
        blocks = _laid(cells, tiling.inner, tiling.gap)
    return np.ascontiguousarray(_laid(blocks[None], tiling.columns, tiling.group_gap)[0])


def _laid(tiles: Array, columns: int, gap: int) -> Array:
    """Return tiles (m, n, h, w) laid out in rows: (m, height, width)."""
    m, n, height, width = tiles.shape
    rows, full = -(-n // columns), n // columns
    out = np.zeros((m, rows, height + gap, columns, width + gap), np.uint32)
    filled = tiles[:, : full * columns].reshape(m, full, columns, height, width)
    out[:, :full, :height, :, :width] = filled.transpose(0, 1, 3, 2, 4)
    if rows > full:
        left = tiles[:, full * columns :].transpose(0, 2, 1, 3)
        out[:, full, :height, : n - full * columns, :width] = left
    out = out.reshape(m, rows * (height + gap), columns * (width + gap))
    return out[:, : out.shape[1] - gap or None, : out.shape[2] - gap or None]
