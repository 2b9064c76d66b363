"""Rows of data on their way to training: as tensors where they fit into memory, else as a stream of batches read ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data.rows import Rows
from nnplayground.data.source import DataError

Array = NDArray[Any]
ALIGNMENT = 64
"""Bytes that TensorFlow's kernels and XLA want the first number to lie on."""
PIECE = 8 * 2**20
MOST_BYTES = 2**30
"""Arrays of more bytes together are streamed: what is in memory would be there twice, and what is in a file need not be at all."""
AHEAD, AHEAD_BYTES = 3, 128 * 2**20


def tensors(arrays: Sequence[Any]) -> list[Any]:
    """Return arrays as tensors, while other threads go on.

    `tf.constant` copies with Python's lock held: 190 MB stopped every other thread for 60 to 240 ms. Here NumPy copies, without the
    lock, into memory that TensorFlow then takes over as it is: no gap beyond the usual 10 ms, in half the time (100 against 190 ms).
    The copy belongs to the tensor alone, so the arrays may be read-only, and may be written later.
    """
    return [tensor(array) for array in arrays]


def tensor(array: Any) -> Any:
    """Return one array as a tensor; see `tensors`."""
    if isinstance(array, Rows) and array.nbytes > MOST_BYTES:
        raise DataError(
            f"The examples take {array.nbytes / 2**30:,.1f} GB, which is too much to keep in memory; use fewer of them."
        )
    array = array if isinstance(array, Rows) else np.asarray(array)
    if array.nbytes < PIECE or array.dtype.kind not in "iuf":
        return tf.constant(array[:] if isinstance(array, Rows) else array)
    copy = _aligned(array.shape, array.dtype)
    rows = max(1, PIECE // (array.nbytes // len(array)))
    for start in range(0, len(array), rows):
        copy[start : start + rows] = array[start : start + rows]
    shared = tf.experimental.dlpack.from_dlpack(copy.__dlpack__())
    return tf.identity(shared) if tf.config.list_physical_devices("GPU") else shared


def too_large(arrays: Sequence[Any] | Mapping[str, Any]) -> bool:
    """Tell whether arrays must be streamed because together they are too much to be kept as tensors."""
    every = list(arrays.values()) if isinstance(arrays, Mapping) else list(arrays)
    total: int = sum(int(one.nbytes) for one in every)
    return total > MOST_BYTES


class Stream:
    """Batches of arrays that need not fit into memory, in an order that is given; a few batches are read ahead.

    size: how many examples. row_bytes: what one of them takes. element_spec: of each batch, (inputs, targets, weights), each a tuple;
    the number of rows is open, so that a function of an iterator is traced once for all batch sizes, orders and epochs.

    Args:
        inputs: arrays, memory maps or `Rows`, with the example axis first, one for each input of the model.
        targets: likewise, one for each output.
        weights: () or (examples,) float32, one for each output.
    """

    def __init__(
        self, inputs: Sequence[Any], targets: Sequence[Any], weights: Sequence[Any] = ()
    ) -> None:
        self._groups = (tuple(inputs), tuple(targets), tuple(weights))
        self._arrays = [array for group in self._groups for array in group]
        self.size = len(self._arrays[0])
        self.row_bytes = sum(array[:1].nbytes for array in self._arrays)
        self.element_spec = tuple(
            tuple(tf.TensorSpec((None, *array.shape[1:]), array.dtype) for array in group)
            for group in self._groups
        )

    def batches(self, order: Array, start: int, size: int, steps: int) -> Any:
        """Return an iterator over batches, for `next(iterator)` in Python and in the loop of a `tf.function` alike.

        One iterator serves many calls of a function: hand over the same one for the rest of an epoch, and make another when the
        order or the size changes. To make one takes about 20 ms. XLA cannot read from it.

        Args:
            order: (examples,) rows in the order of the epoch.
            start: first position in `order`.
            size: rows in each batch; the last one has what is left.
            steps: how many batches.
        """
        rows = np.asarray(order)[start : start + size * steps]

        def gathered(step: Any) -> list[Array]:
            chosen = rows[int(step) * size : (int(step) + 1) * size]
            return [_taken(array, chosen) for array in self._arrays]

        flat = [spec for group in self.element_spec for spec in group]

        def batch(step: Any) -> Any:
            found = tf.numpy_function(
                gathered, [step], [spec.dtype for spec in flat], stateful=False
            )
            for one, spec in zip(found, flat):
                one.set_shape(spec.shape)
            left = iter(found)
            return tuple(tuple(next(left) for _ in group) for group in self._groups)

        count = min(steps, -(-len(rows) // size))
        data = tf.data.Dataset.range(count).map(
            tf.autograph.experimental.do_not_convert(batch),
            num_parallel_calls=2,
            deterministic=True,
        )
        ahead = AHEAD_BYTES // max(1, size * self.row_bytes)
        return iter(data.prefetch(min(AHEAD, max(1, ahead))))

    def rows(self, rows: Array) -> tuple[tuple[Any, ...], ...]:
        """Return some rows now, as tensors in the structure of a batch."""
        chosen = np.asarray(rows, np.int64)
        return tuple(tuple(tensor(_taken(one, chosen)) for one in group) for group in self._groups)


def picked(data: tuple[Any, ...], rows: Any) -> list[list[Any]]:
    """Return rows of inputs, targets and weights."""
    return [[tf.gather(one, rows) for one in group] for group in data]


def _taken(array: Any, rows: Array) -> Array:
    # np.take lets other threads go on while pages come from the disk.
    taken = array[rows] if isinstance(array, Rows) else np.take(array, rows, axis=0)
    return np.ascontiguousarray(taken)


def _aligned(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
    """Return an array that is not filled and whose first number lies where TensorFlow wants it."""
    size = int(np.prod(shape)) * dtype.itemsize
    memory = np.empty(size + ALIGNMENT, np.uint8)
    first = -memory.ctypes.data % ALIGNMENT
    return memory[first : first + size].view(dtype).reshape(shape)
