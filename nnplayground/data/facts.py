"""What can be counted in a data set at a glance: classes, missing values, duplicates, ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np

from nnplayground.data.source import Array, Data, Part, Prepared

_SAMPLE = 64 * 2**20


@dataclass(frozen=True)
class Range:
    """One feature, or all values of an input together: least, greatest and mean of what is not missing, and how many are."""

    name: str
    least: float
    greatest: float
    mean: float
    missing: int


@dataclass(frozen=True)
class Facts:
    """What was counted.

    examples: without the own test part; own_test: in it.
    shapes: shape of an example of each input; kinds: kind of number of each input, such as "uint8".
    classes: name and count of every class, empty for numbers.
    ranges: for every feature of a table or of points, else one for each input.
    missing: values that are not a number. duplicates: examples that repeat an earlier one, target included.
    conflicts: examples with the inputs of an earlier one but another target.
    """

    examples: int
    own_test: int
    shapes: Mapping[str, tuple[int, ...]]
    kinds: Mapping[str, str]
    classes: tuple[tuple[str, int], ...]
    ranges: tuple[Range, ...]
    missing: int
    duplicates: int
    conflicts: int

    def sentences(self) -> tuple[str, ...]:
        """Return what deserves attention, a sentence each; empty if nothing does."""
        found = []
        if self.missing:
            found.append(f"{self.missing:,} values are missing.")
        if self.duplicates:
            found.append(f"{self.duplicates:,} examples repeat an earlier one.")
        if self.conflicts:
            found.append(
                f"{self.conflicts:,} examples have the inputs of another but not its target."
            )
        empty = [name for name, count in self.classes if not count]
        if empty:
            found.append(f"No example belongs to {', '.join(empty)!s:.200}.")
        return tuple(found)


def facts(data: Data) -> Facts:
    """Count what is in a data set, its own test part left out; a few tenths of a second for MNIST.

    Of inputs that stay in their file, what is not about classes is counted on a sample spread evenly over it.
    """
    whole, data = data, _sampled(data)
    ranges = tuple(one for name, array in data.inputs.items() for one in _ranges(data, name, array))
    duplicates, conflicts = _repeated(data)
    return Facts(
        whole.size,
        len(next(iter(data.test_inputs.values()), ())),
        {name: array.shape[1:] for name, array in data.inputs.items()},
        {name: array.dtype.name for name, array in data.inputs.items()},
        _class_counts(whole),
        ranges,
        sum(one.missing for one in ranges),
        duplicates,
        conflicts,
    )


def _sampled(data: Data) -> Data:
    """Return the data, or of data that stay in a file a sample in memory."""
    if not any(isinstance(array, np.memmap) for array in data.inputs.values()):
        return data
    each = sum(array.nbytes for array in data.inputs.values()) // max(1, data.size)
    count = max(1, min(data.size, _SAMPLE // max(1, each)))
    rows = np.arange(count) * data.size // count
    return replace(
        data,
        inputs={name: np.array(array[rows]) for name, array in data.inputs.items()},
        targets={name: array[rows] for name, array in data.targets.items()},
    )


def part_counts(prepared: Prepared) -> dict[str, Array]:
    """Return the number of examples of every class in each part, (classes,) int64; empty arrays for numbers."""
    return {name: _counts(prepared.raw, part) for name, part in prepared.parts.items()}


def _counts(data: Data, part: Part) -> Array:
    source = data.test_targets if part.own_test else data.targets
    classes = np.asarray(next(iter(source.values())))[part.rows]
    if not data.classes or classes.dtype.kind not in "biu":
        return np.zeros(0, np.int64)
    return np.bincount(classes.ravel(), minlength=len(data.classes)).astype(np.int64)


def _class_counts(data: Data) -> tuple[tuple[str, int], ...]:
    rows = Part({}, {}, np.arange(data.size))
    return tuple((name, int(count)) for name, count in zip(data.classes, _counts(data, rows)))


def _ranges(data: Data, name: str, array: Array) -> list[Range]:
    if array.dtype.kind not in "biuf" or not array.size:
        return []
    if data.features and array.ndim == 2 and array.shape[1] == len(data.features):
        return [_range(feature, array[:, at]) for at, feature in enumerate(data.features)]
    return [_range(name, array)]


def _range(name: str, array: Array) -> Range:
    if array.dtype.kind != "f":
        return Range(name, float(array.min()), float(array.max()), float(array.mean()), 0)
    missing = int(np.isnan(array).sum())
    if missing == array.size:
        return Range(name, float("nan"), float("nan"), float("nan"), missing)
    return Range(
        name,
        float(np.nanmin(array)),
        float(np.nanmax(array)),
        float(np.nanmean(array, dtype=np.float64)),
        missing,
    )


def _repeated(data: Data) -> tuple[int, int]:
    """Return how many examples repeat an earlier one wholly, and how many in their inputs only."""
    inputs = [np.ascontiguousarray(array) for array in data.inputs.values()]
    targets = [np.ascontiguousarray(array) for array in data.targets.values()]
    first: dict[bytes, set[bytes]] = {}
    duplicates = conflicts = 0
    for row in range(data.size):
        key = _digest(inputs, row)
        target = b"".join(array[row].tobytes() for array in targets)
        known = first.setdefault(key, set())
        if target in known:
            duplicates += 1
        elif known:
            conflicts += 1
        known.add(target)
    return duplicates, conflicts


def _digest(arrays: list[Array], row: int) -> bytes:
    digest = blake2b(digest_size=16)
    for array in arrays:
        digest.update(array[row])
    return digest.digest()
