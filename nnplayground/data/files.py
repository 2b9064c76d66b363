"""The person's own files: plain CSV tables and NPZ arrays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.core.param import Choice, File, Text
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data import delimited
from nnplayground.data.npz import read_npz
from nnplayground.data.source import Array, Data, DataError
from nnplayground.data.table import TARGET, Labels, labels

Report = Callable[[float, str], None]
_GREATEST = float(np.finfo(np.float32).max)
_PAIRS = (
    ("x_train", "y_train"),
    ("x", "y"),
    ("data", "target"),
    ("data", "labels"),
    ("images", "labels"),
    ("features", "labels"),
)


def load_csv(values: Mapping[str, Any], report: Report) -> Data:
    """Return a table: x (rows, columns) float64 of every column but the label, y classes or numbers."""
    path = _path(values["file"], "CSV")
    report(0.0, f"Reading {path.name}")
    table = delimited.read_table(path, values["header"])
    weight = _column(table, values["weights"])
    label = _column(table, values["label"]) or _last(table, weight)
    if weight == label:
        raise DataError(f"The column {label!r:.80} cannot be both the label and the weights.")
    features = tuple(name for name in table.columns if name not in (label, weight))
    if not features:
        raise DataError(f"{path.name} has only one column; a table needs inputs and a label.")
    texts = [name for name in features if table.columns[name].dtype == object]
    if texts:
        more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
        raise DataError(
            f"The column {texts[0]!r:.80}{more} of {path.name} holds text, and inputs must be numbers: "
            "remove the column, write numbers for it, or choose it as the label."
        )
    x = np.stack([table.columns[name] for name in features], axis=1)
    kept, notes = _whole_rows(x, table.columns[label], path.name, "rows")
    weights = None
    if weight:
        weights = weights_of(table.columns[weight][kept], f"the column {weight!r:.80}")
    found = labels(_as_text(table.columns[label][kept]), values["target"])
    return Data(
        path.stem,
        "table",
        {"x": x[kept]},
        {"y": found.array},
        found.classes,
        features,
        notes=notes,
        weights=weights,
    )


def load_npz(values: Mapping[str, Any], report: Report) -> Data:
    """Return the arrays x and y, or x_train, y_train, x_test and y_test, of a file as Keras' sets have them."""
    path = _path(values["file"], "NPZ")
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
    _check_lengths(pair, x, raw)
    _check_lengths(("x_test", "y_test"), *test)
    if test[0].shape[1:] != x.shape[1:] or test[1].shape[1:] != raw.shape[1:]:
        raise DataError(
            f"The test examples of {path.name} have another shape than the training examples."
        )
    weights = _weights_in(arrays, values["weights"].strip().lower(), len(x), path.name)
    kept, notes = _whole_rows(x, raw, path.name, "examples")
    kept_test, more = _whole_rows(*test, path.name, "test examples")
    x, test = _taken(x, kept), (_taken(test[0], kept_test), _taken(test[1], kept_test))
    both = labels(np.concatenate([_taken(raw, kept), test[1]]), values["target"])
    y = Labels(both.array[: len(x)], both.classes)
    return Data(
        path.stem,
        "image" if x.ndim == 4 and x.shape[3] in (1, 3, 4) else "table",
        {"x": x},
        {"y": y.array},
        y.classes,
        tuple(f"x{number + 1}" for number in range(x.shape[1])) if x.ndim == 2 else (),
        {"x": test[0]} if tested else {},
        {"y": both.array[len(x) :]} if tested else {},
        notes + more,
        weights=None if weights is None else _taken(weights, kept),
    )


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


def _path(file: str, kind: str) -> Path:
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


def _last(table: delimited.Table, weight: str) -> str:
    """Return the last column that does not hold the weights."""
    return [name for name in table.columns if name != weight or len(table.columns) == 1][-1]


def _column(table: delimited.Table, wanted: str) -> str:
    """Return the name of a column that is wanted by name or by number from 1; "" if none is."""
    names = list(table.columns)
    if not wanted.strip():
        return ""
    if wanted in names:
        return wanted
    if wanted.strip().isdecimal() and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise DataError(
        f"There is no column {wanted!r:.80}; the columns are {', '.join(names[:20])!s:.400}."
    )


def _as_text(column: Array) -> Array:
    return column.astype(str) if column.dtype == object else column


def _taken(array: Array, kept: Array) -> Array:
    return array if kept.all() else array[kept]


def _whole_rows(x: Array, y: Array, file: str, what: str) -> tuple[Array, tuple[str, ...]]:
    """Return which examples have no missing, infinite or too large value, and a note about those that have."""
    kept = np.ones(len(x), bool)
    for array in (x, y):
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


def _check_lengths(names: tuple[str, str], x: Array, y: Array) -> None:
    if len(x) != len(y):
        raise DataError(
            f"`{names[0]}` has {len(x):,} examples and `{names[1]}` {len(y):,}; they must be as many."
        )


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
        "csv",
        "CSV file",
        "A table in a text file: one example in each row, the label in one column, numbers in the others.",
        (
            File("file", "", "The table to open.", suffixes=(".csv", ".tsv", ".txt")),
            Text(
                "label",
                "",
                "Name or number (from 1) of the column that is to be predicted; empty = the last.",
                longest=200,
            ),
            TARGET,
            Text(
                "weights",
                "",
                "Name or number (from 1) of a column that says how much each row counts in training; empty = all count alike.",
                longest=200,
            ),
            Choice(
                "header",
                delimited.AUTO,
                "Whether the first row names the columns.",
                options=(delimited.AUTO, delimited.YES, delimited.NO),
            ),
        ),
        "table",
        "Your files",
        load_csv,
    )
)
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
