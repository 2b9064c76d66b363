"""What a column or an array of labels means: classes or numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from nnplayground.core.param import Choice
from nnplayground.data.source import Array, DataError

AUTO, CLASSES, NUMBERS = "as it looks", "classes", "numbers"
MOST_CLASSES = 1000
_FEW = 50
TARGET = Choice(
    "target",
    AUTO,
    "Whether the label is one of a few classes or a number to be predicted.",
    options=(AUTO, CLASSES, NUMBERS),
)


@dataclass(frozen=True)
class Labels:
    """Labels ready for use: (n,) int32 classes with their names, or float64 numbers without names."""

    array: Array
    classes: tuple[str, ...] = ()


def labels(array: Array, target: str = AUTO) -> Labels:
    """Return labels as classes 0..k-1 in the order of their values, or as numbers.

    Args:
        array: (n,) or (n, 1) texts or numbers; (n, k) numbers, where rows of zeros with a single one are one-hot classes.
        target: AUTO takes texts and at most 50 different whole numbers for classes.

    Raises:
        DataError: texts were to be read as numbers, or there are too many classes.
    """
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim == 2 and target != NUMBERS and _is_one_hot(array):
        array = array.argmax(axis=1)
    text = array.dtype.kind in "SUO"
    if text and target == NUMBERS:
        raise DataError("The label holds text and cannot be read as a number.")
    if array.ndim == 1 and (text or target == CLASSES or (target == AUTO and _is_class(array))):
        return _as_classes(array)
    if text or target == CLASSES:
        raise DataError(
            f"Classes must be one value for each example. Received: an array of shape {array.shape}"
        )
    return Labels(array.astype(np.float64))


def classes_by_target(found: Mapping[str, Labels]) -> dict[str, tuple[str, ...]]:
    """Return the class names of each of several targets; nothing for a single one, whose names stand in `Data.classes`."""
    return {name: one.classes for name, one in found.items()} if len(found) > 1 else {}


def _as_classes(array: Array) -> Labels:
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf8", "replace")
    values, found = np.unique(array, return_inverse=True)
    if len(values) > MOST_CLASSES:
        raise DataError(
            f"The label has {len(values):,} different values; at most {MOST_CLASSES:,} classes can be told apart."
        )
    whole = array.dtype.kind != "f"
    names = tuple(str(value) if whole else f"{value:g}" for value in values)
    return Labels(found.reshape(len(array)).astype(np.int32), names)


def _is_class(array: Array) -> bool:
    if array.dtype.kind == "f" and not np.array_equal(array, np.rint(array)):
        return False
    return len(np.unique(array)) <= min(_FEW, max(2, len(array) // 2))


def _is_one_hot(array: Array) -> bool:
    return (
        array.dtype.kind in "biuf"
        and array.shape[1] > 1
        and len(array) > 0
        and bool(np.isin(array, (0, 1)).all())
        and bool((array.sum(axis=1) == 1).all())
    )
