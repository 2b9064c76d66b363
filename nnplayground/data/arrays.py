"""The person's own arrays: NPZ files, and NPY files of any size that are read while training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.core.param import File, Text
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.checks import check_lengths, path_of, weights_of, whole_rows
from nnplayground.data.npz import read_npz
from nnplayground.data.rows import MOST_BYTES
from nnplayground.data.source import Array, Data, DataError
from nnplayground.data.table import TARGET, Labels, labels

Report = Callable[[float, str], None]
_PAIRS = (
    ("x_train", "y_train"),
    ("x", "y"),
    ("data", "target"),
    ("data", "labels"),
    ("images", "labels"),
    ("features", "labels"),
)


def load_npz(values: Mapping[str, Any], report: Report) -> Data:
    """Return the arrays x and y, or x_train, y_train, x_test and y_test, of a file as Keras' sets have them."""
    path = path_of(values["file"], "NPZ")
    report(0.0, f"Reading {path.name}")
    arrays = {name.lower(): array for name, array in read_npz(path).items()}
    pair = next((pair for pair in _PAIRS if set(pair) <= set(arrays)), None)
    if pair is None:
        raise DataError(
            f"{path.name} must hold the arrays x and y, or x_train and y_train. Received: {', '.join(sorted(arrays)):.200}"
        )
    tested = pair == _PAIRS[0] and {"x_test", "y_test"} <= set(arrays)
    x = _examples(arrays[pair[0]], pair[0])
    raw = arrays[pair[1]]
    test = (_examples(arrays["x_test"], "x_test"), arrays["y_test"]) if tested else (x[:0], raw[:0])
    check_lengths(pair, x, raw)
    check_lengths(("x_test", "y_test"), *test)
    if test[0].shape[1:] != x.shape[1:] or test[1].shape[1:] != raw.shape[1:]:
        raise DataError(
            f"The test examples of {path.name} have another shape than the training examples."
        )
    weights = _weights_in(arrays, values["weights"].strip().lower(), len(x), path.name)
    kept, notes = whole_rows(x, raw, path.name, "examples")
    kept_test, more = whole_rows(*test, path.name, "test examples")
    x, test = _taken(x, kept), (_taken(test[0], kept_test), _taken(test[1], kept_test))
    both = labels(np.concatenate([_taken(raw, kept), test[1]]), values["target"])
    y = Labels(both.array[: len(x)], both.classes)
    return Data(
        path.stem,
        _kind(x),
        {"x": x},
        {"y": y.array},
        y.classes,
        _features(x),
        {"x": test[0]} if tested else {},
        {"y": both.array[len(x) :]} if tested else {},
        notes + more,
        weights=None if weights is None else _taken(weights, kept),
    )


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
        "NumPy arrays x and y, or x_train, y_train, x_test and y_test.",
        (
            File("file", "", "The file to open.", suffixes=(".npz",)),
            TARGET,
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
