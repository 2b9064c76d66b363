"""The person's own arrays: NPZ files, and NPY files of any size that are read while training."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.core.param import File, Text
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.checks import check_lengths, path_of, weights_of, whole_rows
from nnplayground.data.npz import read_npz
from nnplayground.data.rows import MOST_BYTES
from nnplayground.data.source import Array, Data, DataError
from nnplayground.data.table import TARGET, Labels, classes_by_target, labels

Report = Callable[[float, str], None]
Arrays = dict[str, Array]
_PAIRS = (
    ("x_train", "y_train"),
    ("x", "y"),
    ("data", "target"),
    ("data", "labels"),
    ("images", "labels"),
    ("features", "labels"),
)


def load_npz(values: Mapping[str, Any], report: Report) -> Data:
    """Return the inputs and targets of a file: x and y, x_train ... as Keras' sets have them, x1, x2, y1 ..., or those that are named."""
    path = path_of(values["file"], "NPZ")
    report(0.0, f"Reading {path.name}")
    arrays = {name.lower(): array for name, array in read_npz(path).items()}
    names = arrays_of(arrays, values, path.name)
    inputs, targets = _part(arrays, names)
    test_inputs, test_targets = _part(arrays, [test_names(group) for group in names])
    if len(test_inputs) < len(inputs) or len(test_targets) < len(targets):
        test_inputs, test_targets = {}, {}
    _check_parts(path.name, inputs, targets, test_inputs, test_targets)
    size = len(next(iter(inputs.values())))
    weights = _weights_in(arrays, values["weights"].strip().lower(), size, path.name)
    kept, notes = _whole(inputs, targets, path.name, "examples")
    inputs, targets = _only(inputs, kept), _only(targets, kept)
    if test_inputs:
        kept_test, more = _whole(test_inputs, test_targets, path.name, "test examples")
        test_inputs, test_targets = _only(test_inputs, kept_test), _only(test_targets, kept_test)
        notes += more
    size = int(kept.sum())
    found = {
        name: _read(array, test_targets.get(name), values["target"])
        for name, array in targets.items()
    }
    return Data(
        path.stem,
        _kind(next(iter(inputs.values()))),
        inputs,
        {name: one.array[:size] for name, one in found.items()},
        next(iter(found.values())).classes,
        _features(inputs["x"]) if "x" in inputs else (),
        test_inputs,
        {name: found[name].array[size:] for name in test_targets},
        notes,
        weights=None if weights is None else _taken(weights, kept),
        target_classes=classes_by_target(found),
    )


def arrays_of(
    arrays: Mapping[str, Array], values: Mapping[str, Any], file: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the arrays of inputs and of targets; DataError if they are not told and cannot be guessed."""
    pair = next((pair for pair in _PAIRS if set(pair) <= set(arrays)), None)
    found = []
    for place, setting in enumerate(("inputs", "targets")):
        typed = tuple(filter(None, (one.strip().lower() for one in values[setting].split(","))))
        lost = [one for one in typed if one not in arrays]
        if lost:
            raise DataError(
                f"{file} has no array {lost[0]!r:.80}. Received: {', '.join(sorted(arrays)):.200}"
            )
        found.append(typed or ((pair[place],) if pair else _numbered(arrays, "xy"[place])))
    if not all(found) or len({*found[0], *found[1]}) < len(found[0]) + len(found[1]):
        raise DataError(
            f"{file} must hold the arrays x and y, x_train and y_train, or x1, x2 ... and y1 ...; or name the inputs and targets, "
            f"each array once. Received: {', '.join(sorted(arrays)):.200}"
        )
    return found[0], found[1]


def _numbered(arrays: Mapping[str, Array], letter: str) -> tuple[str, ...]:
    """Return the names x1, x2 ... (or x1_train ...) in the order of their numbers, x or x_train alone if there are none."""
    for end in ("_train", ""):
        pattern = re.compile(rf"{letter}_?(\d+){end}")
        names = [(int(hit[1]), name) for name in arrays if (hit := pattern.fullmatch(name))]
        if names:
            return tuple(name for _, name in sorted(names))
        if f"{letter}{end}" in arrays:
            return (f"{letter}{end}",)
    return ()


def test_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return what the arrays of the test part are called, by those of the training part."""
    return tuple(f"{name.removesuffix('_train')}_test" for name in names)


def _part(arrays: Mapping[str, Array], names: Sequence[Sequence[str]]) -> tuple[Arrays, Arrays]:
    """Return those of the inputs and targets that exist, by name without "_train" or "_test"; single ones are called x and y."""
    inputs, targets = (
        {
            key: arrays[name]
            for key, name in zip(_bare(group) if len(group) > 1 else [single], group)
            if name in arrays
        }
        for group, single in zip(names, "xy")
    )
    return {name: _examples(array, name) for name, array in inputs.items()}, targets


def _bare(names: Sequence[str]) -> list[str]:
    return [name.removesuffix("_train").removesuffix("_test") for name in names]


def _check_parts(file: str, inputs: Arrays, targets: Arrays, *test: Arrays) -> None:
    """Refuse arrays of different length, and test examples of other shapes than those for training."""
    for part in ((inputs, targets), test):
        together = [(name, array) for group in part for name, array in group.items()]
        for name, array in together[1:]:
            check_lengths((together[0][0], name), together[0][1], array)
    for group, of_test in zip((inputs, targets), test):
        if any(array.shape[1:] != group[name].shape[1:] for name, array in of_test.items()):
            raise DataError(
                f"The test examples of {file} have another shape than the training examples."
            )


def _whole(inputs: Arrays, targets: Arrays, file: str, what: str) -> tuple[Array, tuple[str, ...]]:
    first, *others = (*inputs.values(), *targets.values())
    return whole_rows(first, first, file, what, others)


def _only(arrays: Arrays, kept: Array) -> Arrays:
    return {name: _taken(array, kept) for name, array in arrays.items()}


def _read(array: Array, test: Array | None, target: str) -> Labels:
    """Return the labels of the training examples and behind them those of the test examples, read alike."""
    return labels(array if test is None else np.concatenate([array, test]), target)


def load_npy(values: Mapping[str, Any], report: Report) -> Data:
    """Return the inputs of one NPY file and the labels of another; inputs of more than MOST_BYTES stay in their file."""
    path = path_of(values["file"], "NPY")
    report(0.0, f"Reading {path.name}")
    raw = _mapped(path_of(values["labels"], "NPY"))
    y = np.array(raw)
    x = _mapped(path)
    large = x.nbytes > MOST_BYTES
    x = _examples(x if large else np.array(x), path.name)
    check_lengths((path.name, "the labels"), x, y)
    weights = None
    if values["weights"]:
        file = path_of(values["weights"], "NPY")
        weights = weights_of(np.array(_mapped(file)), file.name)
        check_lengths((path.name, "the weights"), x, weights)
    if large:
        _, notes = whole_rows(y, y, path.name, "labels")
        if notes:
            raise DataError(
                f"Labels are missing: {notes[0]} Leave out these examples in the files."
            )
        size = x.nbytes / 2**30
        notes = (
            f"{path.name} has {size:,.1f} GB and is read while training, not looked through for missing values. Preparation steps and "
            "ranges are measured on rows spread evenly over it.",
        )
    else:
        kept, notes = whole_rows(x, y, path.name, "examples")
        x, y = _taken(x, kept), _taken(y, kept)
        weights = None if weights is None else _taken(weights, kept)
    found = labels(y, values["target"])
    return Data(
        path.stem,
        _kind(x),
        {"x": x},
        {"y": found.array},
        found.classes,
        _features(x),
        notes=notes,
        weights=weights,
    )


def _mapped(path: Path) -> Array:
    """Return the array of an NPY file as a memory map: nothing is read yet, and nothing is ever unpickled."""
    try:
        array = np.lib.format.open_memmap(path, mode="r")
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except (ValueError, EOFError) as error:
        raise DataError(f"{path.name} is damaged or is no NPY file of numbers.") from error
    if array.dtype.kind not in "biufSU":
        raise DataError(f"{path.name} holds records; only numbers and texts are read.")
    return array


def _kind(x: Array) -> str:
    return "image" if x.ndim == 4 and x.shape[3] in (1, 3, 4) else "table"


def _features(x: Array) -> tuple[str, ...]:
    return tuple(f"x{number + 1}" for number in range(x.shape[1])) if x.ndim == 2 else ()


def _weights_in(arrays: Mapping[str, Array], name: str, count: int, file: str) -> Array | None:
    if not name:
        return None
    if name not in arrays:
        raise DataError(
            f"{file} has no array {name!r:.80}. Received: {', '.join(sorted(arrays)):.200}"
        )
    weights = weights_of(arrays[name], f"the array {name!r:.80}")
    if len(weights) != count:
        raise DataError(f"`{name:.80}` has {len(weights):,} weights for {count:,} examples.")
    return weights


def _taken(array: Array, kept: Array) -> Array:
    return array if kept.all() else array[kept]


def _examples(array: Array, name: str) -> Array:
    """Return inputs with at least two axes; grey pictures (n, height, width) of bytes get their channel axis."""
    if array.ndim == 0 or array.dtype.kind not in "biuf":
        raise DataError(f"`{name}` must hold numbers, an example in each row.")
    if 0 in array.shape[1:]:
        raise DataError(f"`{name}` holds empty examples of the shape {array.shape[1:]}.")
    if array.ndim == 1:
        return array[:, None]
    return array[..., None] if array.ndim == 3 and array.dtype == np.uint8 else array


DATASETS.add(
    DatasetType(
        "npz",
        "NPZ file",
        "NumPy arrays x and y, or x_train, y_train, x_test and y_test; several inputs and targets are x1, x2, y1, y2, or have names.",
        (
            File("file", "", "The file to open.", suffixes=(".npz",)),
            TARGET,
            Text(
                "inputs",
                "",
                "Names of the arrays that the network reads, with commas; empty = x, x_train, or x1, x2 and so on.",
                longest=1000,
            ),
            Text(
                "targets",
                "",
                "Names of the arrays that are to be predicted, with commas; empty = y, y_train, or y1, y2 and so on.",
                longest=1000,
            ),
            Text(
                "weights",
                "",
                "Name of an array that says how much each training example counts, such as sample_weight; empty = all count alike.",
                longest=200,
            ),
        ),
        "table",
        "Your files",
        load_npz,
    )
)
DATASETS.add(
    DatasetType(
        "npy",
        "NPY files",
        "A NumPy array of inputs in one file and of labels in another. Inputs may be larger than the memory: they are read while training.",
        (
            File("file", "", "The inputs, an example in each row.", suffixes=(".npy",)),
            File("labels", "", "The labels, as many as there are examples.", suffixes=(".npy",)),
            TARGET,
            File(
                "weights",
                "",
                "How much each example counts in training; none = all alike.",
                suffixes=(".npy",),
            ),
        ),
        "table",
        "Your files",
        load_npy,
    )
)
