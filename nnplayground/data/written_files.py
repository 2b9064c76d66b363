"""Data sets in files, those that Keras and scikit-learn bring, and those that are shipped, as Python."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

import numpy as np

from nnplayground.core import place
from nnplayground.core.cell_source import Source, source
from nnplayground.core.expression import ScriptError, call, literal
from nnplayground.core.registries import Written
from nnplayground.core.script_data import PIECES, WrittenData, variable
from nnplayground.data.arrays import arrays_of, test_names
from nnplayground.data.delimited import NO, YES
from nnplayground.data.source import DataError
from nnplayground.data.written import NUMPY, add, lines

Values = Mapping[str, Any]
PATH = Source(("from pathlib import Path",))
_SHIPPED = """\
# Shipped with the program. Put the file beside this script to run it on another machine.
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    x, x_test = arrays["x_train"]{axis}, arrays["x_test"]{axis}
    y, y_test = arrays["y_train"].astype("int32"), arrays["y_test"].astype("int32")
"""
_KERAS = """\
(x, y), (x_test, y_test) = keras.datasets.{module}.load_data()
"""
_ARRAYS = """\
arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
x, y = (arrays[name] for name in first_pair(arrays, [("x_train", "y_train"), ("x", "y")]))
x_test, y_test = arrays.get("x_test", x[:0]), arrays.get("y_test", y[:0])
"""
_CLASSES = 'y, y_test = (part.reshape(-1).astype("int32") for part in (y, y_test))\n'
_GREY = "x, x_test = (part.reshape(-1, 28, 28, 1) for part in (x, x_test))\n"
_NPZ = """\
arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
"""
_NPY = """\
x, y = examples(np.load({file})), np.load({labels})
kept = whole_rows(x, y)
found = labels_of(y[kept], {target})
x, y, class_names = x[kept], found.array, found.classes
"""
_CSV = """\
table = read_table(Path({file}), {header})
weight = named(table, {weights})
label = named(table, {label}, [name for name in table if name != weight][-1])
x = np.stack([table[name] for name in table if name not in (label, weight)], axis=1)
kept = whole_rows(x, table[label])
found = labels_of(table[label][kept], {target})
x, y, class_names = x[kept], found.array, found.classes
"""
_CSV_SEVERAL = """\
table = read_table(Path({file}), {header})
weight = named(table, {weights})
names = [named(table, name) for name in {label}]
x = np.stack([table[name] for name in table if name not in (*names, weight)], axis=1)
kept = whole_rows(x, *(table[name] for name in names))
found = [labels_of(table[name][kept], {target}) for name in names]
x = x[kept]
{targets} = (one.array for one in found)
"""


def file_of(values: Values, name: str = "file") -> str:
    """Return a path as source; ScriptError if none is chosen."""
    if not values[name]:
        raise ScriptError("no file of data is chosen yet")
    return literal(values[name])


def _shipped(name: str, classes: int, grey: bool) -> None:
    def write(values: Values) -> Written:
        path = place.datasets() / name / f"{name}.npz"
        text = _SHIPPED.format(file=literal(str(path)), axis="[..., None]" if grey else "")
        return WrittenData(
            lines=text, source=PATH + NUMPY, tested=True, classes=(str(classes),), whole=True
        )

    add(name, write)


def _pictures(name: str, module: str, classes: int, label_bytes: int) -> None:
    """Add a well-known set: by Keras' own loader, or from a local file in the forms in which it comes."""

    def write(values: Values) -> Written:
        text, more = _KERAS.format(module=module), Source()
        if values["file"]:
            text, more = _local(values["file"], label_bytes)
        if not label_bytes:
            text += _GREY
        return WrittenData(
            lines=text + _CLASSES,
            source=more + NUMPY,
            tested=True,
            classes=(str(classes),),
            whole=True,
        )

    add(name, write)


def _local(file: str, label_bytes: int) -> tuple[str, Source]:
    path = PurePath(file)
    if path.suffix == ".npz":
        return _ARRAYS.format(file=literal(file)), source(PIECES, "first_pair")
    if label_bytes:
        folder = str(path.parent) if path.suffix == ".bin" else file
        read = f"read_cifar(Path({literal(folder)}), {label_bytes})"
        return f"x, y, x_test, y_test = {read}\n", source(PIECES, "read_cifar") + PATH
    folder = str(path.parent) if path.suffix else file
    read = f"read_idx_folder(Path({literal(folder)}))"
    return f"x, y, x_test, y_test = {read}\n", source(PIECES, "read_idx_folder") + PATH


def _learn(name: str, loader: str, classes: int) -> None:
    """Add a set of scikit-learn."""
    options = "" if classes else "scaled=False"
    kind = "int32" if classes else "float32"
    text = f'found = {loader}({options})\nx, y = found.data, found.target.astype("{kind}")\n'
    if name == "digits":
        text = (
            f"found = {loader}()\n"
            'x = np.round(found.images * (255 / 16)).astype("uint8")[..., None]\n'
            'y = found.target.astype("int32")\n'
        )

    def write(values: Values) -> Written:
        return WrittenData(
            lines=text,
            source=Source((f"from sklearn.datasets import {loader}",)) + NUMPY,
            classes=(str(classes) if classes else "",),
            whole=bool(classes),
        )

    add(name, write)


def _npz(values: Values) -> Written:
    """Write the arrays that the file has: its table of contents is looked up."""
    text = _NPZ.format(file=file_of(values))
    known = dict.fromkeys(_contents(values["file"]) or ("x", "y"), np.zeros(0))
    try:
        groups = arrays_of(known, values, values["file"])
    except DataError as error:
        raise ScriptError(str(error).rstrip(".")) from error
    inputs, targets = (_keys(group, key) for group, key in zip(groups, "xy", strict=True))
    tests = [test_names(group) for group in groups]
    tested = all(name in known for group in tests for name in group)
    text += "".join(_load(inputs, targets, groups, ""))
    if tested:
        text += "".join(_load(inputs, targets, tests, "_test"))
    classes = [f"len({variable(name)}_classes)" for name in targets]
    text += "".join(_labels(targets, literal(values["target"]), tested))
    weights = values["weights"].strip().lower()
    if weights:
        text += f"weights = arrays[{literal(weights)}].reshape(-1)[kept]\n"
    return WrittenData(
        lines=text,
        source=source(PIECES, "examples", "whole_rows", "labels_of") + NUMPY,
        inputs=inputs,
        targets=targets,
        tested=tested,
        weighted=bool(weights),
        classes=tuple(classes),
    )


def _keys(names: Sequence[str], single: str) -> tuple[str, ...]:
    """Return what the arrays of a file are called in the data: by their names, a single one x or y."""
    bare = tuple(name.removesuffix("_train") for name in names)
    return bare if len(bare) > 1 else (single,)


def _load(
    inputs: Sequence[str], targets: Sequence[str], groups: Sequence[Sequence[str]], part: str
) -> Iterator[str]:
    """Yield the lines that take the arrays of one part out of a file, without rows in which something is missing."""
    names = [
        f"{variable(name).rstrip('_')}{part}" if part else variable(name)
        for name in (*inputs, *targets)
    ]
    for number, (name, key) in enumerate(zip(names, (*groups[0], *groups[1]), strict=True)):
        array = f"arrays[{literal(key)}]"
        yield f"{name} = {f'examples({array})' if number < len(inputs) else array}\n"
    yield f"kept{part} = {call('whole_rows', names)}\n"
    taken = ", ".join(f"{name}[kept{part}]" for name in names)
    yield f"{', '.join(names)} = {taken}\n"


def _labels(targets: Sequence[str], target: str, tested: bool) -> Iterator[str]:
    for name in targets:
        own, bare = variable(name), variable(name).rstrip("_")
        both = f"np.concatenate([{own}, {bare}_test])" if tested else own
        yield f"found = labels_of({both}, {target})\n"
        if tested:
            yield f"{own}, {bare}_test = found.array[: len({own})], found.array[len({own}) :]\n"
            yield f"{own}_classes = found.classes\n"
        else:
            yield f"{own}, {own}_classes = found.array, found.classes\n"


def _contents(file: str) -> list[str]:
    """Return the names of the arrays in an NPZ file; none if it cannot be read."""
    try:
        with zipfile.ZipFile(file) as archive:
            return [name.removesuffix(".npy").lower() for name in archive.namelist()]
    except (OSError, zipfile.BadZipFile):
        return []


def _npy(values: Values) -> Written:
    text = lines(
        _NPY,
        {"target": values["target"]},
        file=file_of(values),
        labels=file_of(values, "labels"),
    )
    if values["weights"]:
        text += f"weights = np.load({literal(values['weights'])}).reshape(-1)[kept]\n"
    return WrittenData(
        lines=text,
        source=source(PIECES, "examples", "whole_rows", "labels_of") + NUMPY,
        weighted=bool(values["weights"]),
        classes=("len(class_names)",),
    )


def _csv(values: Values) -> Written:
    several = tuple(one.strip() for one in values["label"].split(",") if one.strip())
    single = len(several) < 2
    targets = ("y",) if single else several
    text = lines(
        _CSV if single else _CSV_SEVERAL,
        {
            "header": {YES: True, NO: False}.get(values["header"]),
            "label": values["label"] if single else several,
            "weights": values["weights"],
            "target": values["target"],
        },
        file=file_of(values),
        targets=", ".join(map(variable, targets)),
    )
    if values["weights"].strip():
        text += "weights = table[weight][kept]\n"
    counted = [f"len(found[{place}].classes)" for place in range(len(targets))]
    return WrittenData(
        lines=text,
        source=source(PIECES, "read_table", "named", "whole_rows", "labels_of") + PATH + NUMPY,
        targets=targets,
        weighted=bool(values["weights"].strip()),
        classes=("len(class_names)",) if single else tuple(counted),
    )


_shipped("glyphs", 10, grey=True)
_shipped("shapes", 8, grey=False)
for _name, _module, _classes, _bytes in (
    ("mnist", "mnist", 10, 0),
    ("fashion-mnist", "fashion_mnist", 10, 0),
    ("cifar10", "cifar10", 10, 1),
    ("cifar100", "cifar100", 100, 2),
):
    _pictures(_name, _module, _classes, _bytes)
for _name, _loader, _classes in (
    ("digits", "load_digits", 10),
    ("iris", "load_iris", 3),
    ("wine", "load_wine", 3),
    ("breast-cancer", "load_breast_cancer", 2),
    ("diabetes", "load_diabetes", 0),
):
    _learn(_name, _loader, _classes)
add("npz", _npz)
add("npy", _npy)
add("csv", _csv)
