"""What every data set from a file must hold: as many targets as inputs, weights that can be used, no missing values."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from nnplayground.data.source import Array, DataError

_GREATEST = float(np.finfo(np.float32).max)


def path_of(file: str, kind: str) -> Path:
    """Return the path that a setting names; DataError asking for a file of that kind if it names none."""
    if not file:
        raise DataError(f"Choose a {kind} file in the field File.")
    return Path(file).expanduser()


def weights_of(array: Array, where: str) -> Array:
    """Return how much each example counts, (examples,) float64; DataError naming `where` they stand if they cannot be that."""
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim != 1 or array.dtype.kind not in "biuf":
        raise DataError(f"The weights in {where} must be one number for each example.")
    weights = array.astype(np.float64)
    if not (np.isfinite(weights) & (weights >= 0) & (weights <= _GREATEST)).all():
        raise DataError(f"The weights in {where} must be numbers of at least 0, none missing.")
    if not weights.any():
        raise DataError(f"The weights in {where} are all 0, so that no example would count.")
    return weights


def whole_rows(
    x: Array, y: Array, file: str, what: str, more: Iterable[Array] = ()
) -> tuple[Array, tuple[str, ...]]:
    """Return which examples have no missing, infinite or too large value, and a note about those that have."""
    kept = np.ones(len(x), bool)
    for array in (x, y, *more):
        if array.dtype.kind == "f":
            kept &= (np.abs(array) <= _GREATEST).all(axis=tuple(range(1, array.ndim)))
        elif array.dtype == object:
            kept &= np.array([value is not None for value in array], bool)
    left_out = int(len(kept) - kept.sum())
    if left_out and left_out == len(kept):
        raise DataError(f"Every one of the {left_out:,} {what} of {file} has a missing value.")
    if not left_out:
        return kept, ()
    return kept, (f"{left_out:,} of {len(kept):,} {what} have a missing value and were left out.",)


def check_lengths(names: tuple[str, str], x: Array, y: Array) -> None:
    """Refuse inputs and targets of different length."""
    if len(x) != len(y):
        raise DataError(
            f"`{names[0]}` has {len(x):,} examples and `{names[1]}` {len(y):,}; they must be as many."
        )
