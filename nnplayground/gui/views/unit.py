"""One unit of a layer: where it is in the layer's maps, what it sees, who wins where it pools. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.core.graph import Graph
from nnplayground.core.receptive import Spans, reach
from nnplayground.core.winners import winner
from nnplayground.gui.views.tiles import Array, Mark, Place

STRIP, _LEAST_STRIP = 32, 16
_MIDDLE = 0.5
WON, SEEN = "warning", "accent"


def maps_of(output: Array, share: float = _MIDDLE) -> Array:
    """Return a layer's output for one example as maps (n, height, width).

    Images (height, width, channels): one map a channel. Volumes: one slice, `share` of the way through the depth. Sequences (time,
    features): one map. Vectors: one map in rows, see `strip`, the last one filled up with NaN.
    """
    values = np.asarray(output)
    if values.dtype not in (np.float32, bool):
        values = values.astype(float)
    if values.ndim >= 4:
        return maps_of(values[slice_at(len(values), share)])
    if values.ndim == 3:
        return values.transpose(2, 0, 1)
    if values.ndim == 2:
        return values.T[None]
    flat = values.reshape(-1)
    width = strip(len(flat))
    full = np.full(-(-len(flat) // width) * width, np.nan)
    full[: len(flat)] = flat
    return full.reshape(1, -1, width)


def strip(size: int) -> int:
    """Return how many units of a vector are drawn in a row: so that rows are full if that is possible, at most STRIP."""
    if size <= STRIP:
        return max(1, size)
    full = (width for width in range(STRIP, _LEAST_STRIP - 1, -1) if size % width == 0)
    return next(full, STRIP)


def slice_at(depth: int, share: float) -> int:
    """Return the number of the slice that lies `share` (0..1) of the way through so many."""
    return max(0, min(depth - 1, int(depth * share)))


@dataclass(frozen=True)
class Unit:
    """A unit: role and node of its layer, its channel among those that are known, its place for each axis but the channels."""

    role: str
    node: str
    channel: int
    place: tuple[int, ...]

    @property
    def key(self) -> str:
        """Return the name of its layer's output."""
        return f"{self.role}/{self.node}"


@dataclass(frozen=True)
class Pooled:
    """A pooled unit: what its layer reads, the map there, the window in it, and the winner of the window."""

    source: str
    channel: int
    window: Spans
    best: tuple[int, ...]


@dataclass(frozen=True)
class Sight:
    """What is known of a unit.

    value: what it gives. seen: node -> the places it sees there, None = perhaps all; only layers before it. inputs: the nodes among
    them that are inputs of the network. pooled: where it pools. channel: the true number of its map.
    """

    unit: Unit
    value: float
    channel: int
    seen: Mapping[str, Spans | None]
    inputs: tuple[str, ...]
    pooled: Pooled | None = None


def unit_at(key: str, array: Array, at: Place, share: float) -> Unit | None:
    """Return the unit that is drawn at a place of a layer's maps; None where the row of a vector is filled up."""
    role, _, node = key.partition("/")
    if array.ndim >= 4:
        middles = tuple(slice_at(size, _MIDDLE) for size in array.shape[1:-3])
        depth = (slice_at(len(array), share), *middles)
        unit = Unit(role, node, at.tile, (*depth, at.row, at.column))
    elif array.ndim == 3:
        unit = Unit(role, node, at.tile, (at.row, at.column))
    elif array.ndim == 2:
        unit = Unit(role, node, at.row, (at.column,))
    else:
        unit = Unit(role, node, at.row * strip(len(array)) + at.column, ())
    return unit if _fits(unit, array) else None


def spot_of(unit: Unit, array: Array, share: float) -> Place | None:
    """Return where a unit is drawn in its layer's maps; None if it is in a slice that is not shown."""
    if array.ndim >= 4:
        shown = unit.place[0] == slice_at(len(array), share)
        return Place(unit.channel, *unit.place[-2:]) if shown else None
    if array.ndim == 3:
        return Place(unit.channel, *unit.place)
    if array.ndim == 2:
        return Place(0, unit.channel, unit.place[0])
    return Place(0, *divmod(unit.channel, strip(len(array))))


def moved(unit: Unit, array: Array, rows: int, columns: int) -> Unit:
    """Return the unit so many rows and columns further on the same map, at most at its edge."""
    share = (unit.place[0] + 0.5) / len(array) if array.ndim >= 4 else _MIDDLE
    at = spot_of(unit, array, share)
    if at is None:
        return unit
    _, height, width = maps_of(array, share).shape
    row, column = (
        max(0, min(most - 1, place))
        for place, most in ((at.row + rows, height), (at.column + columns, width))
    )
    return unit_at(unit.key, array, Place(at.tile, row, column), share) or unit


def look(unit: Unit, graph: Graph, arrays: Mapping[str, Array]) -> Sight | None:
    """Return what is known of a unit; None if there is no such unit, or it is one of an input.

    Args:
        unit: which one.
        graph: its network.
        arrays: the outputs of all layers for one example, as the probe "activations" gives them.
    """
    array = arrays.get(unit.key)
    if array is None or unit.node not in graph or not _fits(unit, array):
        return None
    node = graph[unit.node]
    if node.type == "InputLayer":
        return None
    shapes = {
        one.id: arrays[key].shape
        for one in graph.nodes
        if (key := f"{unit.role}/{one.id}") in arrays and not _thinned(key, arrays)
    }
    seen = {
        name: spans
        for name, spans in reach(graph, shapes, unit.node, unit.place).items()
        if name != unit.node
    }
    value = float(array[(*unit.place, unit.channel)])
    inputs = tuple(name for name in seen if graph[name].type == "InputLayer")
    number = _number(unit.key, unit.channel, arrays)
    sight = Sight(unit, value, number, seen, inputs)
    return replace(sight, pooled=_pooled(unit, graph, arrays, number))


def marks(sight: Sight, arrays: Mapping[str, Array], share: float) -> dict[str, tuple[Mark, ...]]:
    """Return what is drawn over the maps of each layer: the unit, what it sees, its window and the winner there."""
    unit = sight.unit
    found: dict[str, tuple[Mark, ...]] = {}
    for name, spans in sight.seen.items():
        key = f"{unit.role}/{name}"
        if spans is not None and key in arrays:
            found[key] = area(spans, arrays[key], share, strong=name in sight.inputs)
    if sight.pooled is not None:
        pooled, key = sight.pooled, f"{unit.role}/{sight.pooled.source}"
        array, tile = arrays[key], pooled.channel
        won = area(at_once(pooled.best), array, share, tile, colour=WON)
        found[key] = area(pooled.window, array, share, tile) + won
    at = spot_of(unit, arrays[unit.key], share)
    if at is not None:
        found[unit.key] = (Mark(at.tile, (at.row, at.row), (at.column, at.column), SEEN),)
    return found


def area(
    spans: Spans,
    array: Array,
    share: float,
    tile: int = -1,
    strong: bool = True,
    colour: str = SEEN,
) -> tuple[Mark, ...]:
    """Return the mark around places of a layer's maps, of all or of one; none if they are in slices that are not shown."""
    if len(spans) != array.ndim - 1 or not spans or array.ndim > 4:
        return ()
    if array.ndim == 4 and not spans[0][0] <= slice_at(len(array), share) <= spans[0][1]:
        return ()
    if array.ndim == 2:
        rows = (tile, tile) if tile >= 0 else (0, array.shape[1] - 1)
        return (Mark(0, rows, spans[0], colour, strong),)
    return (Mark(tile, spans[-2], spans[-1], colour, strong),)


def at_once(place: tuple[int, ...]) -> Spans:
    """Return one place as spans."""
    return tuple((one, one) for one in place)


def _pooled(unit: Unit, graph: Graph, arrays: Mapping[str, Array], number: int) -> Pooled | None:
    node = graph[unit.node]
    if len(node.inputs) != 1 or node.inputs[0].port:
        return None
    key = f"{unit.role}/{node.inputs[0].node}"
    values = arrays.get(key)
    if values is None or _thinned(key, arrays) or _thinned(unit.key, arrays):
        return None
    known = arrays.get(f"{key}/channels", np.arange(values.shape[-1]) if values.ndim else ())
    (places,) = np.nonzero(np.asarray(known) == number)
    if not len(places):
        return None
    won = winner(node, values, int(places[0]), unit.place)
    return None if won is None else Pooled(node.inputs[0].node, int(places[0]), *won)


def _fits(unit: Unit, array: Array) -> bool:
    shape = (*unit.place, unit.channel)
    return len(shape) == array.ndim and all(
        0 <= one < size for one, size in zip(shape, array.shape)
    )


def _number(key: str, channel: int, arrays: Mapping[str, Array]) -> int:
    """Return the true number of a channel where only a sample of them was handed over."""
    channels = arrays.get(f"{key}/channels")
    return channel if channels is None or channel >= len(channels) else int(channels[channel])


def _thinned(key: str, arrays: Mapping[str, Array]) -> bool:
    """Tell whether places of a layer may have been left out: the probe does that only where one channel is left."""
    channels = arrays.get(f"{key}/channels")
    return channels is not None and len(channels) == 1
