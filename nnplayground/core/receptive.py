"""What part of the input a unit of a layer sees: its receptive field, by interval arithmetic along each axis of space or time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.registries import LAYERS

Shape = tuple[int | None, ...]
Spans = tuple[tuple[int, int], ...]
"""The first and the last place along each axis."""
_Places = tuple[NDArray[np.intp], ...]
_SAME_PLACE = ("Activation", "Normalization", "Regularization", "Merge")
"""Groups whose layers give at each place what they read there."""
_POINTWISE = frozenset(
    ("Dense", "EinsumDense", "TimeDistributed", "Identity", "Masking", "Embedding")
)
_WHOLE = frozenset(("GroupNormalization", "Dot"))
"""Layers of those groups that read everything all the same."""


@dataclass(frozen=True)
class Field:
    """Along one axis the unit at place p sees the places p * step + low to p * step + high of the input."""

    low: int = 0
    high: int = 0
    step: int = 1

    @property
    def size(self) -> int:
        """Return how many places are seen."""
        return self.high - self.low + 1

    def at(self, place: int, length: int) -> tuple[int, int]:
        """Return the first and the last place that the unit at a place sees of an input of this length.

        Beside an edge, behind padding and a dilated window, the last place may lie up to a gap too far out.
        """
        middle = place * self.step
        return max(0, middle + self.low), min(length - 1, middle + self.high)


Fields = tuple[Field, ...]


def fields(graph: Graph, shapes: Mapping[str, Shape | None]) -> dict[str, dict[str, Fields | None]]:
    """Return what a unit of each layer sees of each input.

    Args:
        graph: the network.
        shapes: the first output of each node, without the batch axis, as far as they are known; padding to the "same" size depends on
            them where a layer moves by more than one place.

    Returns:
        Node id -> id of the input layer -> a field for each axis but the channels; None = all of it, or a part that is not the same
        everywhere, as behind a transposed convolution. Inputs that a layer does not read are left out.

    The rule is that of Dumoulin and Visin 2016, relations 1 to 6, applied layer by layer.
    """
    found: dict[str, dict[str, Fields | None]] = {}
    try:
        nodes = graph.order()
    except GraphError:
        return {}
    for node in nodes:
        if node.type == "InputLayer":
            shape = shapes.get(node.id)
            axes = len(shape) - 1 if shape else 0
            found[node.id] = {node.id: (Field(),) * axes if axes > 0 else None}
        else:
            before = _joined([found.get(ref.node, {}) for ref in node.inputs])
            size = shapes.get(node.inputs[0].node) if node.inputs else None
            found[node.id] = {
                name: _behind(node, one, size) if one is not None else None
                for name, one in before.items()
            }
    return found


def reach(
    graph: Graph, shapes: Mapping[str, Shape | None], node: str, place: tuple[int, ...]
) -> dict[str, Spans | None]:
    """Return which places of every layer before it one unit sees, edges and gaps of dilated windows counted in.

    Args:
        graph: the network.
        shapes: the first output of each node, without the batch axis.
        node: the layer of the unit.
        place: where the unit is, for each axis but the channels.

    Returns:
        Id of the node itself and of each layer that it reads, at once or through others -> the span along each axis but the channels;
        None = perhaps all of it.
    """
    try:
        nodes = graph.order()
    except GraphError:
        return {}
    found: dict[str, _Places | None] = {node: tuple(np.array([one]) for one in place)}
    for one in reversed(nodes):
        if one.id not in found:
            continue
        for ref in one.inputs:
            seen = _read(one, found[one.id], shapes.get(ref.node))
            known = ref.node in found
            found[ref.node] = _united(found[ref.node], seen) if known else seen
    return {
        name: None if places is None else tuple((int(one.min()), int(one.max())) for one in places)
        for name, places in found.items()
        if places is None or all(one.size for one in places)
    }


def window(node: Node, shape: Shape, place: tuple[int, ...]) -> Spans | None:
    """Return the window of a convolution or pooling at a place of its output, as spans of its input of this shape (..., channels).

    None for layers without a window.
    """
    if not shape or _windows(node, len(shape) - 1) is None:
        return None
    places = _read(node, tuple(np.array([one]) for one in place), shape)
    if places is None or not all(one.size for one in places):
        return None
    return tuple((int(one.min()), int(one.max())) for one in places)


def _read(node: Node, places: _Places | None, shape: Shape | None) -> _Places | None:
    """Return which places of an input of this shape a layer reads to compute these places of its output; None = perhaps all."""
    entry = LAYERS.get(node.type, None)
    if entry is None or not places or not shape or len(shape) != len(places) + 1:
        return None
    if node.type in _WHOLE:
        return None
    if entry.group in _SAME_PLACE or node.type in _POINTWISE:
        # A side of one place stands for all places of the other input of a merge.
        return tuple(
            one if length is None or length > 1 else np.zeros(1, np.intp)
            for one, length in zip(places, shape)
        )
    windows = _windows(node, len(places))
    if windows is None or any(length is None for length in shape[:-1]):
        return None
    return tuple(
        _taken(one, each, length or 0) for one, each, length in zip(places, windows, shape)
    )


def _taken(places: NDArray[np.intp], window: _Window, length: int) -> NDArray[np.intp]:
    """Return the places of an axis of this length, without padding, that a window reads at any of `places` of its output."""
    first = places[:, None] * window.step - _padded(window, length)
    taken = np.unique(first + np.arange(0, window.reach, window.gap))
    return taken[(taken >= 0) & (taken < length)]


def _united(one: _Places | None, other: _Places | None) -> _Places | None:
    if one is None or other is None or len(one) != len(other):
        return None
    return tuple(reduce(np.union1d, pair) for pair in zip(one, other))


def _joined(sources: list[dict[str, Fields | None]]) -> dict[str, Fields | None]:
    """Return what is seen through several tensors together."""
    found: dict[str, Fields | None] = {}
    for source in sources:
        for name, one in source.items():
            found[name] = _both(found[name], one) if name in found else one
    return found


def _both(one: Fields | None, other: Fields | None) -> Fields | None:
    if one is None or other is None or len(one) != len(other):
        return None
    if any(mine.step != theirs.step for mine, theirs in zip(one, other)):
        return None
    return tuple(
        replace(mine, low=min(mine.low, theirs.low), high=max(mine.high, theirs.high))
        for mine, theirs in zip(one, other)
    )


def _behind(node: Node, before: Fields, shape: Shape | None) -> Fields | None:
    """Return what is seen behind a layer whose input sees `before`; `shape` is that of the input."""
    entry = LAYERS.get(node.type, None)
    if entry is None or node.type in _WHOLE:
        return None
    if entry.group in _SAME_PLACE or node.type in _POINTWISE:
        return before
    windows = _windows(node, len(before))
    if windows is None or not shape or len(shape) != len(before) + 1:
        return None
    moved = [_moved(*three) for three in zip(before, windows, shape)]
    known = tuple(one for one in moved if one is not None)
    return known if len(known) == len(moved) else None


@dataclass(frozen=True)
class _Window:
    """A window along one axis: how many places it reaches over, how far it moves, how it is padded, the distance of what it reads."""

    reach: int
    step: int
    padding: str
    gap: int = 1


def _windows(node: Node, axes: int) -> list[_Window] | None:
    """Return the window of a convolution or pooling along each axis, None for other layers and for channels that come first."""
    try:
        values = LAYERS[node.type].check(node.values)
    except ValueError:
        return None
    name = "pool_size" if node.type.startswith(("Max", "Average")) else "kernel_size"
    plain = (
        not node.type.startswith(("Global", "Adaptive", "ConvLSTM"))
        and "Transpose" not in node.type
    )
    if name not in values or not plain or values.get("data_format") == "channels_first":
        return None
    sizes = _each(values[name], axes)
    steps = _each(
        values.get("strides") or values[name], axes
    )  # a pooling moves by its own size if nothing is said
    gaps = _each(values.get("dilation_rate") or 1, axes)
    if sizes is None or steps is None or gaps is None:
        return None
    padding = values.get("padding") or "valid"
    return [
        _Window((size - 1) * gap + 1, step, padding, gap)
        for size, step, gap in zip(sizes, steps, gaps)
    ]


def _each(value: int | tuple[int, ...], axes: int) -> tuple[int, ...] | None:
    sizes = value if isinstance(value, tuple) else (value,) * axes
    return sizes if len(sizes) == axes else None


def _moved(before: Field, window: _Window, length: int | None) -> Field | None:
    """Return the field behind a window along one axis of so many places."""
    if window.padding == "same" and length is None and window.step > 1:
        return None
    padded = _padded(window, length or 1)
    return Field(
        before.low - padded * before.step,
        before.high + (window.reach - 1 - padded) * before.step,
        before.step * window.step,
    )


def _padded(window: _Window, length: int) -> int:
    """Return how many places are added before an axis of this length."""
    if window.padding == "causal":
        return window.reach - 1
    if window.padding == "same":
        # TensorFlow pads so that ceil(length / step) windows fit, the smaller half before.
        last = (length - 1) // window.step * window.step
        return max(last + window.reach - length, 0) // 2
    return 0
