"""Plain tables in text files: encoding, separator and heading are found by looking; everything else must be regular."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.data.source import Array, DataError

MOST_BYTES = 200 * 2**20
MOST_COLUMNS = 10_000
SEPARATORS = (",", ";", "\t")
AUTO, YES, NO = "as it looks", "yes", "no"
MISSING = frozenset({"", "?", "-", "na", "n/a", "nan", "#n/a", "null", "none", "nil", "."})
_LOOK = 50


@dataclass(frozen=True)
class Table:
    """The cells of a file. `columns`: name -> (rows,) float64, NaN where a value is missing, or texts, None where missing."""

    columns: dict[str, Array]
    headed: bool

    @property
    def size(self) -> int:
        """Return the number of rows."""
        return len(next(iter(self.columns.values())))


def read_table(path: Path, header: str = AUTO) -> Table:
    """Return the table in a text file.

    Numbers may have a decimal comma if the separator is another character. Columns without a heading are called "column 1" ...

    Raises:
        DataError: the file is missing, too large, no text, or its rows have more cells than the first.
    """
    text = _text(path)
    separator = _separator(text)
    cells = _cells(path, text, separator)
    headed = _has_header(cells) if header == AUTO else header == YES
    if headed:
        names = _unique([str(cell).strip() for cell in cells[0]])
        cells = cells[1:]
    else:
        names = [f"column {number + 1}" for number in range(cells.shape[1])]
    if not len(cells):
        raise DataError(f"{path.name} holds no rows.")
    return Table(
        {name: _column(cells[:, at], separator != ",") for at, name in enumerate(names)}, headed
    )


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DataError(
                f"{path.name} has {size / 2**20:,.0f} MB; a table may have at most {MOST_BYTES / 2**20:,.0f} MB."
            )
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise DataError(f"There is no file {path}.") from error
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    try:
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise DataError(f"{path.name} is no text file.")
    if not text.strip():
        raise DataError(f"{path.name} is empty.")
    return text


def _separator(text: str) -> str:
    """Return the separator that cuts the first lines into the most cells, preferring one that cuts them evenly."""
    lines = [line for line in text[:100_000].splitlines()[:_LOOK] if line.strip()]

    def merit(separator: str) -> tuple[bool, int]:
        counts = [_outside_quotes(line).count(separator) for line in lines]
        return min(counts) == max(counts) > 0, min(counts)

    return max(SEPARATORS, key=merit)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _cells(path: Path, text: str, separator: str) -> Array:
    """Return all cells as texts, (rows, columns) objects; cells missing at the end of a row are empty."""
    import pandas

    width = _outside_quotes(text.lstrip().split("\n", 1)[0]).count(separator) + 1
    if width > MOST_COLUMNS:
        raise DataError(f"{path.name} has {width:,} columns; at most {MOST_COLUMNS:,} are read.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pandas.errors.ParserWarning)
            frame = pandas.read_csv(
                StringIO(text),
                sep=separator,
                header=None,
                dtype=str,
                keep_default_na=False,
                skipinitialspace=True,
                low_memory=False,
            )
    except (pandas.errors.ParserError, pandas.errors.ParserWarning) as error:
        reason = str(error).removeprefix("Error tokenizing data. C error: ").strip()
        raise DataError(f"{path.name} is no regular table: {reason:.200}.") from error
    except (ValueError, OverflowError) as error:
        raise DataError(f"{path.name} cannot be read as a table: {error!s:.200}.") from error
    return np.asarray(frame.fillna("").to_numpy(dtype=object))


def _has_header(cells: Array) -> bool:
    """Tell whether the first row names the columns: none of its cells is a number or missing."""
    first = [str(cell).strip() for cell in cells[0]]
    return not any(cell.lower() in MISSING or _is_number(cell) for cell in first)


def _is_number(cell: str) -> bool:
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return False
    return True


def _unique(names: list[str]) -> list[str]:
    """Return names in which every one differs: empty and repeated ones get their number."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        plain = name or f"column {number}"
        found.append(plain if plain not in found else f"{plain} ({number})")
    return found


def _column(cells: Array, decimal_comma: bool) -> Array:
    """Return numbers (float64, NaN where missing) if every cell that is not missing is one, else texts (None where missing)."""
    import pandas

    texts = pandas.Series(cells, dtype=object).str.strip()
    texts = texts.where(~texts.str.lower().isin(MISSING), None)
    for candidate in (texts, texts.str.replace(",", ".", regex=False) if decimal_comma else None):
        if candidate is None:
            continue
        numbers = pandas.to_numeric(candidate, errors="coerce")
        if bool((numbers.isna() == texts.isna()).all()):
            return np.asarray(numbers.to_numpy(dtype=np.float64))
    found: Any = texts.to_numpy(dtype=object)
    return np.asarray(np.where(texts.isna().to_numpy(), None, found))
