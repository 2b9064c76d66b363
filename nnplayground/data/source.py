"""Examples: raw as they were loaded, and prepared for training."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


class DataError(ValueError):
    """Data that cannot be used; the message is one sentence for people: what, where, what to do."""


@dataclass(frozen=True, eq=False)
class Data:
    """Loaded examples. Arrays have the example axis first and are read-only.

    inputs: name -> (examples, …); most sets have the one input "x". Images are (examples, height, width, channels), volumes
        (examples, depth, height, width, channels).
    targets: name -> (examples,) integer classes, (examples,) or (examples, k) numbers; most sets have the one target "y".
    kind: "points", "function", "table", "image" or "sequence"; decides how examples are drawn.
    classes: class names if the (first) target is a class, else empty.
    target_classes: of sets with several targets, the class names by target; targets that are numbers have none.
    symbols: what the whole numbers in the inputs stand for, from 0; else empty.
    features: names of the columns of "x" for tables and points.
    test_inputs, test_targets: a test part that belongs to the set; empty if there is none.
    notes: what was found while loading (missing values, duplicates), a sentence each.
    weights: (examples,) how much each example counts in training; None = all alike.
    """

    name: str
    kind: str
    inputs: Mapping[str, Array]
    targets: Mapping[str, Array]
    classes: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    test_inputs: Mapping[str, Array] = field(default_factory=dict)
    test_targets: Mapping[str, Array] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    licence: str = ""
    weights: Array | None = None
    target_classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    symbols: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for part in (self.inputs, self.targets, self.test_inputs, self.test_targets):
            for array in part.values():
                array.flags.writeable = False

    @property
    def size(self) -> int:
        """Return the number of examples, the own test part left out."""
        return len(next(iter(self.inputs.values())))

    def classes_of(self, target: str) -> tuple[str, ...]:
        """Return the class names of a target, () if it is a number or there is no such target."""
        if self.target_classes:
            return self.target_classes.get(target, ())
        return self.classes if target == next(iter(self.targets), None) else ()


@dataclass(frozen=True, eq=False)
class Part:
    """One part of the prepared data. `rows`: index of each example in the raw data, or in its test part if `own_test`."""

    inputs: Mapping[str, Array]
    targets: Mapping[str, Array]
    rows: Array
    own_test: bool = False

    @property
    def size(self) -> int:
        """Return the number of examples."""
        return len(self.rows)


@dataclass(frozen=True, eq=False)
class Prepared:
    """Data that was divided and prepared, with everything needed to prepare new examples in the same way.

    parts: "train", "validation" and "test"; validation and test may be empty.
    steps: the fitted steps in order: (step name, where it applies "inputs"/"targets", state by
        array name).
    """

    raw: Data
    parts: Mapping[str, Part]
    steps: tuple[tuple[str, str, Mapping[str, Any]], ...] = ()

    def raw_input(self, part: str, row: int, name: str = "") -> Array:
        """Return one unprepared input of a part, without the example axis; name "" = the first."""
        chosen = self.parts[part]
        source = self.raw.test_inputs if chosen.own_test else self.raw.inputs
        return np.asarray(source[name or next(iter(source))][chosen.rows[row]])

    def raw_picture(self, part: str, row: int) -> Array:
        """Return the unprepared picture of an example; several of one height and kind side by side, with a bright line between them.

        Of a volume the slices are laid out, see `sliced`.
        """
        return picture_of([self.raw_input(part, row, name) for name in self.raw.inputs])

    def raw_target(self, part: str, row: int, name: str = "") -> Any:
        """Return one unprepared target of a part; name "" = the first."""
        chosen = self.parts[part]
        source = self.raw.test_targets if chosen.own_test else self.raw.targets
        return source[name or next(iter(source))][chosen.rows[row]]


def picture_of(inputs: Sequence[Array]) -> Array:
    """Return the unprepared inputs of an example as one picture, see `Prepared.raw_picture`; else the first of them."""
    found = [sliced(np.asarray(one)) for one in inputs]
    first = found[0]
    alike = all(
        one.ndim == first.ndim
        and one.dtype == first.dtype
        and one.shape[0] == first.shape[0]
        and one.shape[2:] == first.shape[2:]
        for one in found
    )
    if len(found) == 1 or not alike or first.ndim < 2:
        return first
    greatest = max(one.max(initial=0) for one in found)
    line = np.full((first.shape[0], 1, *first.shape[2:]), greatest, first.dtype)
    pieces = [piece for one in found for piece in (line, one)]
    return np.concatenate(pieces[1:], axis=1)


def sliced(picture: Array) -> Array:
    """Return the slices of a volume (depth, height, width, channels) in rows, with bright lines between them; a picture as it is."""
    if picture.ndim != 4 or not picture.size:
        return picture
    depth, height, width, channels = picture.shape
    columns = math.ceil(math.sqrt(depth))
    rows = -(-depth // columns)
    laid = np.full(
        (rows * columns, height + 1, width + 1, channels), picture.max(), dtype=picture.dtype
    )
    laid[:, :-1, :-1] = 0
    laid[:depth, :-1, :-1] = picture
    laid = laid.reshape(rows, columns, height + 1, width + 1, channels).swapaxes(1, 2)
    return laid.reshape(rows * (height + 1), columns * (width + 1), channels)[:-1, :-1]


def symbols_of(numbers: Array, symbols: Sequence[str]) -> list[str]:
    """Return what whole numbers of any shape stand for, in one row; the number itself where there is no such symbol."""
    found = np.ravel(numbers).tolist()
    return [symbols[one] if 0 <= one < len(symbols) else str(one) for one in found]
