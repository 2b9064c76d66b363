"""The order in which training goes through its rows: a rule, so that engine, views and scripts agree without telling each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def order(count: int, epoch: int, seed: int, shuffle: bool) -> NDArray[np.int32]:
    """Return the rows of the training part in the order of one epoch: (count,) int32.

    The order depends on seed and epoch (from 0) alone, not on what was drawn before: a run can be paused, rewound or resumed, and
    a twin sees the same batches.
    """
    if not shuffle:
        return np.arange(count, dtype=np.int32)
    return np.random.default_rng([seed, epoch]).permutation(count).astype(np.int32)


def batch(
    count: int, epoch: int, step: int, size: int, seed: int, shuffle: bool
) -> NDArray[np.int32]:
    """Return the rows of one step (from 0) of an epoch; `size` 0 = all rows. The last batch of an epoch may be smaller."""
    size = min(size or count, count)
    return order(count, epoch, seed, shuffle)[step * size : (step + 1) * size]
