"""What scripts compute with: small functions that are cut out as text and need NumPy only.

Steps take the training part and any others, and return them all prepared by what was measured on the training part. They compute
what `data.steps` computes, bit for bit.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from nnplayground.data.source import Array
from nnplayground.data.split import _shares
from nnplayground.data.steps import EACH, mapped, moments
from nnplayground.data.table import Labels, labels

GREATEST = float(np.finfo(np.float32).max)
MISSING = ("", "?", "-", "na", "n/a", "nan", "#n/a", "null", "none", "nil", ".")


def scale(train: Array, *others: Array, divisor: float) -> list[Array]:
    """Divide every input by one number."""
    return [mapped(part, lambda rows: rows / divisor) for part in (train, *others)]


def standardise(train: Array, *others: Array, over: str = EACH) -> list[Array]:
    """Subtract the mean and divide by the standard deviation, both measured on the training part."""
    mean, spread = moments(train, over)
    spread = np.where(spread > 0, spread, 1.0)
    return [mapped(part, lambda rows: (rows - mean) / spread) for part in (train, *others)]


def min_max(
    train: Array, *others: Array, low: float = 0.0, high: float = 1.0, over: str = EACH
) -> list[Array]:
    """Stretch the inputs so that the training part reaches from low to high."""
    axis = 0 if over == EACH else None
    least, greatest = (np.asarray(find(train, axis=axis), float) for find in (np.min, np.max))
    span = np.where(greatest - least > 0, greatest - least, 1.0)
    width = float(high - low)
    return [
        mapped(part, lambda rows: low + width * ((rows - least) / span))
        for part in (train, *others)
    ]


def flatten(*parts: Array) -> list[Array]:
    """Lay all numbers of an example out in one row."""
    return [part.reshape(len(part), int(np.prod(part.shape[1:]))) for part in parts]


def one_hot(train: Array, *others: Array, classes: int = 0) -> list[Array]:
    """Turn class k into a row of zeros with a one in place k."""
    count = max(classes, int(train.max(initial=0)) + 1)

    def encoded(part: Array) -> Array:
        rows = np.zeros((len(part), count), "float32")
        rows[np.arange(len(part)), part] = 1
        return rows

    return [encoded(part) for part in (train, *others)]


def plus_minus(*parts: Array) -> list[Array]:
    """Turn the classes 0 and 1 into -1 and +1."""
    return [part.astype("float32") * 2 - 1 for part in parts]


def as_targets(*parts: Array) -> list[Array]:
    """Return classes as int32, numbers as float32 in columns."""

    def ready(part: Array) -> Array:
        if part.dtype.kind in "biu":
            return part.astype("int32")
        part = part.astype("float32")
        return part[:, None] if part.ndim == 1 else part

    return [ready(part) for part in parts]


def stratified(order: Array, classes: Array, sizes: Sequence[int]) -> Array:
    """Return the rows so that stretches of these sizes, the last one first, have the same share of every class."""
    left = [order[classes[order] == kind] for kind in np.unique(classes)]
    stretches: list[Array] = []
    for size in reversed(sizes):
        taken = _shares(size, np.array([len(rows) for rows in left]))
        stretches.insert(0, np.concatenate([rows[:n] for rows, n in zip(left, taken)]))
        left = [rows[n:] for rows, n in zip(left, taken)]
    return np.concatenate(stretches)


def balanced(classes: Array) -> Array:
    """Return a weight for each example with which all classes count alike."""
    counts = np.bincount(classes)
    present = counts > 0
    weights = np.where(present, len(classes) / (present.sum() * np.maximum(counts, 1)), 1.0)
    return np.asarray(weights[classes])


def by_class(classes: Array, given: Sequence[float]) -> Array:
    """Return a weight for each example: that of its class, 1 for classes without one."""
    weights = np.ones(max(int(classes.max(initial=0)) + 1, len(given)))
    weights[: len(given)] = given
    return np.asarray(weights[classes])


def read_idx(file: Path) -> Array:
    """Return the bytes of an idx file, packed or not."""
    import gzip

    content = file.read_bytes()
    content = gzip.decompress(content) if file.suffix == ".gz" else content
    shape = np.frombuffer(content[4 : 4 + 4 * content[3]], ">u4")
    return np.frombuffer(content[4 + 4 * content[3] :], np.uint8).reshape(shape)


def read_idx_folder(folder: Path) -> list[Array]:
    """Return x, y, x_test, y_test of the four files in a folder."""
    stems = ("train-images", "train-labels", "t10k-images", "t10k-labels")
    return [read_idx(sorted(folder.glob(f"{stem}[-.]idx*"))[0]) for stem in stems]


def read_cifar(file: Path, label_bytes: int) -> list[Array]:
    """Return x, y, x_test, y_test of the binary version of CIFAR: a tar file, or a folder of .bin files."""
    import tarfile

    if file.is_dir():
        contents = {path.name: path.read_bytes() for path in file.glob("*.bin")}
    else:
        with tarfile.open(file) as archive:
            contents = {
                member.name.rpartition("/")[2]: found.read()
                for member in archive
                if member.name.endswith(".bin") and (found := archive.extractfile(member))
            }
    parts: list[Array] = []
    for test in (False, True):
        names = sorted(name for name in contents if name.startswith("test") == test)
        rows = np.frombuffer(b"".join(contents[name] for name in names), np.uint8)
        rows = rows.reshape(-1, label_bytes + 3072)
        images = rows[:, -3072:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)
        parts += [np.ascontiguousarray(images), rows[:, -3073]]
    return parts


def first_pair(arrays: Mapping[str, Array], pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the first pair of names that a file has both of."""
    return next(pair for pair in pairs if set(pair) <= set(arrays))


def examples(array: Array) -> Array:
    """Return inputs with at least two axes; grey pictures of bytes get their channel axis."""
    if array.ndim == 1:
        return array[:, None]
    return array[..., None] if array.ndim == 3 and array.dtype == np.uint8 else array


def whole_rows(*arrays: Array) -> Array:
    """Return which examples have no missing and no infinite value."""
    kept = np.ones(len(arrays[0]), bool)
    for array in arrays:
        if array.dtype.kind == "f":
            kept &= (np.abs(array) <= GREATEST).all(axis=tuple(range(1, array.ndim)))
        elif array.dtype == object:
            kept &= np.array([value is not None for value in array], bool)
    return kept


def read_table(file: Path, header: bool | None = None) -> dict[str, Array]:
    """Return the columns of a text file by name: numbers, NaN where missing, or texts, None where missing.

    header: whether the first row names the columns; None = it does if no cell of it is a number.
    """
    content = file.read_bytes()
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    separator = separator_of(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    cells = [[cell.strip() for cell in row] for row in rows if row]
    cells = [row + [""] * (len(cells[0]) - len(row)) for row in cells]
    if header is None:
        header = not any(cell.lower() in MISSING or is_number(cell) for cell in cells[0])
    names = [f"column {number + 1}" for number in range(len(cells[0]))]
    if header:
        first, cells = cells[0], cells[1:]
        for at, name in enumerate(first):
            known = [one for one in names[:at] if one == (name or names[at])]
            names[at] = f"{name or names[at]} ({at + 1})" if known else name or names[at]
    return {
        name: column([row[at] for row in cells], separator != ",") for at, name in enumerate(names)
    }


def separator_of(text: str) -> str:
    """Return the separator that cuts the first lines into the most cells, preferring one that cuts them evenly."""
    lines = [line for line in text[:100_000].splitlines()[:50] if line.strip()]

    def merit(separator: str) -> tuple[bool, int]:
        counts = ["".join(line.split('"')[::2]).count(separator) for line in lines]
        return min(counts) == max(counts) > 0, min(counts)

    return max((",", ";", "\t"), key=merit)


def is_number(cell: str) -> bool:
    """Tell whether a cell is a number, perhaps with a decimal comma."""
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return False
    return True


def column(cells: Sequence[str], decimal_comma: bool) -> Array:
    """Return numbers if every cell that is not missing is one, else texts."""
    found = [None if cell.lower() in MISSING else cell for cell in cells]
    for comma in (False, True) if decimal_comma else (False,):
        texts = [cell.replace(",", ".") if cell and comma else cell for cell in found]
        try:
            return np.array([np.nan if text is None else float(text) for text in texts])
        except ValueError:
            continue
    return np.array(found, object)


def named(columns: Mapping[str, Array], wanted: str, otherwise: str = "") -> str:
    """Return the name of a column that is wanted by name or by number from 1; `otherwise` if none is wanted."""
    if not wanted.strip() or wanted in columns:
        return wanted if wanted.strip() else otherwise
    return list(columns)[int(wanted) - 1]


def labels_of(column: Array, target: str) -> Labels:
    """Return a column of labels as classes 0, 1, ... with their names, or as numbers without names."""
    return labels(column.astype(str) if column.dtype == object else column, target)
