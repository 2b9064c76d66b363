"""Training and evaluation that read their examples batch by batch, because they are too many to be kept as tensors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data.rows import MOST_BYTES
from nnplayground.engine.build import BuildError
from nnplayground.engine.feed import Array, Stream, too_large

LOOK_BYTES = 2**26
"""How much is read at most to look at the first examples, or for one batch of an evaluation."""
EVALUATION_BATCH = 512


class Reader:
    """The batches of training, one call after the other.

    Calls that follow each other share an iterator, which reads ahead of them; a call that begins elsewhere, in another order or with
    another batch size makes a new one.
    """

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self._iterator: Any = None
        self._order: Array | None = None
        self._next = self._size = 0

    def batches(self, order: Array, start: int, size: int, steps: int) -> Any:
        """Return an iterator that gives the batches of so many steps next; all of them must be taken.

        Args:
            order: (examples,) rows in the order of the epoch.
            start: first position in `order`.
            size: rows in a batch; the last one of the epoch may be asked for by the number of rows that are left.
            steps: how many are taken now.

        Raises:
            BuildError: a batch would be too large.
        """
        if not self._goes_on(order, start, size):
            self._check(size)
            left = -(-(len(order) - start) // size)
            self._iterator = self.stream.batches(order, start, size, left)
            self._order, self._size = order, size
        self._next = min(start + steps * size, len(order))
        return self._iterator

    def _goes_on(self, order: Array, start: int, size: int) -> bool:
        if self._iterator is None or self._order is None or start != self._next:
            return False
        last = start + size == len(order) and size < self._size
        return (size == self._size or last) and _same(order, self._order)

    def _check(self, size: int) -> None:
        needed = size * self.stream.row_bytes
        if needed > MOST_BYTES and size > 1:
            raise BuildError(
                "training.batch_size",
                f"A batch of {size:,} examples takes {needed / 2**20:,.0f} MB, but these examples are read from their file in pieces of "
                f"{MOST_BYTES / 2**20:,.0f} MB at most; choose a smaller batch size",
            )


def needed(arrays: Sequence[Any], training: Sequence[Any]) -> bool:
    """Tell whether a part is read batch by batch: it is too large, or the training part is and the memory is needed."""
    return too_large(arrays) or too_large(training)


def row_bytes(arrays: Sequence[Any]) -> int:
    """Return how many bytes one example takes in all arrays or tensors together."""
    return sum(math.prod(one.shape[1:]) * tf.as_dtype(one.dtype).size for one in arrays)


def chunk(size: int, inputs: Sequence[Any], targets: Sequence[Any]) -> int:
    """Return in batches of how many rows to evaluate: more than in training, unless an example is large.

    keras 3.15 averages the loss of each of several outputs over batches, not examples: their size matters then.
    """
    most = LOOK_BYTES // max(1, row_bytes([*inputs, *targets]))
    return size if len(targets) > 1 else max(size, min(EVALUATION_BATCH, most))


def first_rows(stream: Stream, most: int) -> tuple[list[Any], list[Any]]:
    """Return inputs and targets of up to `most` first examples, fewer if they are large."""
    count = min(most, stream.size, max(1, LOOK_BYTES // max(1, stream.row_bytes)))
    inputs, targets, _ = stream.rows(np.arange(count))
    return list(inputs), list(targets)


def _same(one: Array, other: Array) -> bool:
    # Epochs are long here: to compare the orders number by number would take longer than many a step.
    return (one.ctypes.data == other.ctypes.data and len(one) == len(other)) or np.array_equal(
        one, other
    )
