"""Dividing examples into a training, a validation and a test part."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.core.events import TEST, TRAIN, VALIDATION
from nnplayground.core.project import SHUFFLED, Split
from nnplayground.data.source import Array, Data, DataError


def divide(split: Split, data: Data) -> dict[str, Array]:
    """Return the rows of each part, ascending, int64.

    The test share is of all examples; a set with a test part of its own keeps it, and its rows are counted in that part. The
    validation share is of what is left: n rows are cut at floor(n * (1 - validation)), the same place where
    `model.fit(validation_split=...)` cuts. With the order "last" each part is one run of rows: training, validation, test.
    With "shuffled" the rows are drawn with the seed; `stratify` then keeps the share of every class in each part, as nearly as
    whole examples allow.

    Raises:
        DataError: nothing is left to train on, or the classes cannot be stratified.
    """
    count = data.size
    own = bool(data.test_inputs)
    rest = count if own else _cut(count, split.test)
    cut = _cut(rest, split.validation)
    limit = min(cut, split.limit or cut)
    if not limit:
        raise DataError(
            f"No examples are left to train on: {count} examples are too few for a validation share of {split.validation:g}"
            + ("." if own else f" and a test share of {split.test:g}.")
        )
    order = _order(split, data, (limit, cut - limit, rest - cut, count - rest))
    test = np.arange(len(next(iter(data.test_inputs.values())))) if own else order[rest:]
    return {
        TRAIN: np.sort(order[:limit]),
        VALIDATION: np.sort(order[cut:rest]),
        TEST: np.sort(test),
    }


def _cut(count: int, share: float) -> int:
    return math.floor(count * (1.0 - share))


def _order(split: Split, data: Data, sizes: tuple[int, ...]) -> Array:
    """Return all rows in the order in which stretches of the given sizes become the parts."""
    if split.order != SHUFFLED:
        if split.stratify:
            raise DataError(
                "Equal class shares need shuffled rows; choose the order shuffled or switch stratify off."
            )
        return np.arange(data.size)
    order = np.random.default_rng(split.seed).permutation(data.size)
    return _stratified(order, data, sizes) if split.stratify else order


def _stratified(order: Array, data: Data, sizes: tuple[int, ...]) -> Array:
    """Return the rows so that each stretch, the last one first, takes of every class its share of the rows that are left."""
    if not data.classes:
        raise DataError(
            "Equal class shares need classes, and the target of this data set is a number; switch stratify off."
        )
    classes = np.asarray(next(iter(data.targets.values())))[order]
    left = [order[classes == kind] for kind in np.unique(classes)]
    stretches: list[Array] = []
    for size in reversed(sizes):
        taken = _shares(size, np.array([len(rows) for rows in left]))
        stretches.insert(0, np.concatenate([rows[:n] for rows, n in zip(left, taken)]))
        left = [rows[n:] for rows, n in zip(left, taken)]
    return np.concatenate(stretches)


def _shares(size: int, counts: Array) -> Array:
    """Divide `size` in proportion to counts, (classes,) int: whole parts first, then the largest remainders."""
    exact = size * counts / max(1, counts.sum())
    shares = np.floor(exact).astype(int)
    shares[np.argsort(shares - exact, kind="stable")[: size - shares.sum()]] += 1
    return np.asarray(shares)
