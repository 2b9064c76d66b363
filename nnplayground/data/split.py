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
    With "shuffled" the rows are drawn with the seed; `stratify` keeps the share of every class in each part, to one example.

    Raises:
        DataError: nothing is left to train on, or the classes cannot be stratified.
    """
    count = data.size
    order = _order(split, data)
    own = bool(data.test_inputs)
    rest = count if own else _cut(count, split.test)
    cut = _cut(rest, split.validation)
    train = order[: min(cut, split.limit or cut)]
    if not len(train):
        raise DataError(
            f"No examples are left to train on: {count} examples are too few for a validation share of {split.validation:g}"
            + ("." if own else f" and a test share of {split.test:g}.")
        )
    test = np.arange(len(next(iter(data.test_inputs.values())))) if own else order[rest:]
    return {TRAIN: np.sort(train), VALIDATION: np.sort(order[cut:rest]), TEST: np.sort(test)}


def _cut(count: int, share: float) -> int:
    return math.floor(count * (1.0 - share))


def _order(split: Split, data: Data) -> Array:
    if split.order != SHUFFLED:
        if split.stratify:
            raise DataError(
                "Equal class shares need shuffled rows; choose the order shuffled or switch stratify off."
            )
        return np.arange(data.size)
    rng = np.random.default_rng(split.seed)
    order = rng.permutation(data.size)
    return _stratified(rng, order, data) if split.stratify else order


def _stratified(rng: np.random.Generator, order: Array, data: Data) -> Array:
    """Return the rows in an order in which every stretch holds the classes in their shares.

    The k-th of the m rows of a class is put at the place (k + u) / m with one random u for the class.
    """
    if not data.classes:
        raise DataError(
            "Equal class shares need classes, and the target of this data set is a number; switch stratify off."
        )
    classes = np.asarray(next(iter(data.targets.values())))[order]
    place = np.empty(len(order))
    for kind in np.unique(classes):
        found = np.flatnonzero(classes == kind)
        place[found] = (np.arange(len(found)) + rng.random()) / len(found)
    return np.asarray(order[np.argsort(place, kind="stable")])
