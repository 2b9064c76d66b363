"""Prepared examples that stay in their file until they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnplayground.data.source import Array, DataError

Made = Callable[[Array], Array]
MOST_BYTES = 256 * 2**20
"""How much is read at once at most; also of a file, up to how many bytes it is read whole."""


class Rows:
    """Some rows of an array on disk, with what preparation makes of them; indexed like an array by its first axis.

    Indexing reads and prepares just those rows; further axes are indexed by numbers and slices. What would need all rows at once
    (`np.asarray`, arithmetic) is refused with a DataError, so that nothing fills the memory by accident.

    Args:
        source: the array on disk, (n, ...).
        rows: which rows of it, ascending.
        steps: what is made of any rows that were read, in this order; each keeps the number of rows.
    """

    def __init__(self, source: Array, rows: Array, steps: tuple[Made, ...] = ()) -> None:
        self._source, self._rows, self._steps = source, rows, steps
        example = self._made(np.zeros((1, *source.shape[1:]), source.dtype))
        self.shape = (len(rows), *example.shape[1:])
        self.dtype = example.dtype

    @property
    def ndim(self) -> int:
        """Return the number of axes."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """Return the number of values."""
        return int(np.prod(self.shape, dtype=np.int64))

    @property
    def nbytes(self) -> int:
        """Return how many bytes all rows would take."""
        return self.size * self.dtype.itemsize

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, key: Any) -> Array:
        first, *rest = key if isinstance(key, tuple) else (key,)
        one = isinstance(first, (int, np.integer))
        rows = self._rows[int(first) : int(first) + 1 or None] if one else self._rows[first]
        self._check(len(rows))
        found = self._made(self._read(rows))
        return found[(0 if one else slice(None), *rest)]

    def __array__(self, dtype: Any = None, copy: Any = None) -> Array:
        self._check(len(self))
        found = self[:]
        return found if dtype is None else found.astype(dtype)

    def then(self, step: Made) -> Rows:
        """Return these rows with one more step of preparation."""
        return Rows(self._source, self._rows, (*self._steps, step))

    def sample(self, most: int = MOST_BYTES // 4) -> Array:
        """Return rows spread evenly over all, as many as take about `most` bytes."""
        each = max(1, self.nbytes // max(1, len(self)))
        count = max(1, min(len(self), most // each))
        return self[np.arange(count) * len(self) // count]

    def _read(self, rows: Array) -> Array:
        run = len(rows) > 0 and int(rows[-1]) - int(rows[0]) + 1 == len(rows)
        if run and (np.diff(rows) == 1).all():
            return np.array(self._source[int(rows[0]) : int(rows[-1]) + 1])
        # np.take lets other threads go on while pages come from the disk.
        return np.asarray(np.take(self._source, rows, axis=0))

    def _made(self, array: Array) -> Array:
        for step in self._steps:
            array = step(array)
        return array

    def _check(self, count: int) -> None:
        size = self.nbytes // max(1, len(self)) * count if len(self) else 0
        if size > MOST_BYTES:
            raise DataError(
                f"{size / 2**20:,.0f} MB were asked for at once, of examples that are read from their file in small pieces."
            )
