"""Which place of its window a max-pooling layer hands on."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.graph import Node
from nnplayground.core.receptive import Spans, window

MAX_POOLING = frozenset(f"MaxPooling{rank}D" for rank in (1, 2, 3))


def winner(
    node: Node, values: NDArray[Any], channel: int, place: tuple[int, ...]
) -> tuple[Spans, tuple[int, ...]] | None:
    """Return the window of one unit of a max-pooling layer and the place in it that wins; the gradient goes to that place alone.

    Padding never wins: TensorFlow pads with what is smaller than every number. Of equal numbers the first wins, row by row.

    Args:
        node: the layer.
        values: what it reads for one example, (..., channels).
        channel: the map that the unit is in.
        place: where the unit is in the pooled map, for each axis but the channels.

    Returns:
        The first and the last place of the window along each axis, and the place of the winner; None where `node` is no max-pooling
        layer or there is no such unit.
    """
    if node.type not in MAX_POOLING or not 0 <= channel < values.shape[-1]:
        return None
    spans = window(node, values.shape, place)
    if spans is None:
        return None
    part = values[..., channel][tuple(slice(first, last + 1) for first, last in spans)]
    inside = np.unravel_index(int(np.argmax(part)), part.shape)
    return spans, tuple(first + int(one) for (first, _), one in zip(spans, inside))


def winners(node: Node, values: NDArray[Any], pooled: tuple[int, ...]) -> NDArray[np.bool_] | None:
    """Return which numbers win at least one window of a max-pooling layer, as a mask of the form of `values`.

    Args:
        node: the layer.
        values: what it reads for one example, (..., channels).
        pooled: the form of what it gives, (..., channels).

    Returns:
        (..., channels) bool, as `winner` for every unit; None where `node` is no max-pooling layer.
    """
    axes = values.ndim - 1
    if node.type not in MAX_POOLING or len(pooled) != axes + 1 or values.shape[-1] != pooled[-1]:
        return None
    starts, places = [], []
    for axis, count in enumerate(pooled[:-1]):
        taken = _along(node, values.shape, axis, count)
        if taken is None:
            return None
        # Windows stand along one set of axes, what is inside of them along another.
        form = [1] * (2 * axes)
        form[axis], form[axes + axis] = taken.shape
        places.append(taken.reshape(form))
        starts.append(taken)
    parts = values[tuple(places)]
    sizes = [one.shape[1] for one in starts]
    inside = parts.reshape(*pooled[:-1], -1, pooled[-1]).argmax(axis=axes)
    steps = np.unravel_index(inside, sizes)
    at = np.indices(inside.shape, sparse=True)
    found = tuple(one[at[axis], step] for axis, (one, step) in enumerate(zip(starts, steps)))
    mask = np.zeros(values.shape, bool)
    mask[(*found, np.broadcast_to(at[-1], inside.shape))] = True
    return mask


def _along(node: Node, shape: tuple[int, ...], axis: int, count: int) -> NDArray[np.intp] | None:
    """Return the places that each of `count` windows reads along an axis, (count, size); the last is repeated at the edge."""
    spans = []
    for place in range(count):
        at = [0] * (len(shape) - 1)
        at[axis] = place
        found = window(node, shape, tuple(at))
        if found is None:
            return None
        spans.append(found[axis])
    size = max(last - first + 1 for first, last in spans)
    return np.array([[min(first + step, last) for step in range(size)] for first, last in spans])
