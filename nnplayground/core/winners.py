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
