"""The person's own tables: plain CSV files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Choice, File, Text
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data import delimited
from nnplayground.data.checks import path_of, weights_of, whole_rows
from nnplayground.data.source import Array, Data, DataError
from nnplayground.data.table import TARGET, classes_by_target, labels

Report = Callable[[float, str], None]


def load_csv(values: Mapping[str, Any], report: Report) -> Data:
    """Return a table: x (rows, columns) float64 of every column but the labels, which are classes or numbers.

    A single label is the target y, several are targets by the names of their columns.
    """
    path = path_of(values["file"], "CSV")
    report(0.0, f"Reading {path.name}")
    table = delimited.read_table(path, values["header"])
    weight = _column(table, values["weights"])
    chosen = _labels(table, values["label"]) or (_last(table, weight),)
    if weight in chosen:
        raise DataError(f"The column {weight!r:.80} cannot be both the label and the weights.")
    features = tuple(name for name in table.columns if name not in (*chosen, weight))
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
    columns = [table.columns[name] for name in chosen]
    kept, notes = whole_rows(x, columns[0], path.name, "rows", columns[1:])
    weights = None
    if weight:
        weights = weights_of(table.columns[weight][kept], f"the column {weight!r:.80}")
    keys = chosen if len(chosen) > 1 else ("y",)
    found = {
        key: labels(_as_text(column[kept]), values["target"]) for key, column in zip(keys, columns)
    }
    return Data(
        path.stem,
        "table",
        {"x": x[kept]},
        {key: one.array for key, one in found.items()},
        next(iter(found.values())).classes,
        features,
        notes=notes,
        weights=weights,
        target_classes=classes_by_target(found),
    )


def _labels(table: delimited.Table, wanted: str) -> tuple[str, ...]:
    """Return the names of the columns that are wanted by name or number, with commas between them; () if none is."""
    if wanted in table.columns:
        return (wanted,)
    found = tuple(_column(table, one.strip()) for one in wanted.split(",") if one.strip())
    if len(set(found)) < len(found):
        raise DataError(f"A column is named twice among the labels {wanted!r:.80}.")
    return found


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


DATASETS.add(
    DatasetType(
        "csv",
        "CSV file",
        "A table in a text file: one example in each row, the labels in one or more columns, numbers in the others.",
        (
            File("file", "", "The table to open.", suffixes=(".csv", ".tsv", ".txt")),
            Text(
                "label",
                "",
                "Names or numbers (from 1) of the columns that are to be predicted, with commas; empty = the last.",
                longest=1000,
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
