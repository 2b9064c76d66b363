"""The order in which training goes through its rows: a rule, so that engine, views and scripts agree without telling each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BLOCK = 8192
"""Rows that are drawn at once: many short epochs, or a part of a long one's."""


def orders(count: int, first: int, epochs: int, seed: int, shuffle: bool) -> NDArray[np.int32]:
    """Return the rows of the training part in the order of some epochs from `first` (from 0) on: (epochs, count) int32.

    The order depends on seed and epoch alone, not on what was drawn before: a run can be paused, rewound or resumed, and a twin
    sees the same batches. Epochs of a few rows are drawn in blocks, because a generator takes longer to make than they do.
    """
    rows = np.arange(count, dtype=np.int32)
    if not shuffle:
        return np.tile(rows, (epochs, 1))
    together = max(1, BLOCK // count)
    start, stop = first // together, (first + epochs - 1) // together + 1
    blocks = [
        np.random.default_rng([seed, block]).permuted(np.tile(rows, (together, 1)), axis=1)
        for block in range(start, stop)
    ]
    skipped = first - start * together
    table: NDArray[np.int32] = np.concatenate(blocks)[skipped : skipped + epochs]
    return table


def order(count: int, epoch: int, seed: int, shuffle: bool) -> NDArray[np.int32]:
    """Return the order of the rows in one epoch, as `orders` does: (count,) int32."""
    found: NDArray[np.int32] = orders(count, epoch, 1, seed, shuffle)[0]
    return found


def batch(
    count: int, epoch: int, step: int, size: int, seed: int, shuffle: bool
) -> NDArray[np.int32]:
    """Return the rows of one step (from 0) of an epoch; `size` 0 = all rows. The last batch of an epoch may be smaller."""
    size = min(size or count, count)
    return order(count, epoch, seed, shuffle)[step * size : (step + 1) * size]
