"""Data sets in files, those that Keras and scikit-learn bring, and those that are shipped, as Python."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from nnplayground.core import place
from nnplayground.core.cell_source import Source, source
from nnplayground.core.expression import ScriptError, literal
from nnplayground.core.registries import Written
from nnplayground.core.script_data import PIECES, WrittenData
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
names = first_pair(arrays, {pairs})
x, y = examples(arrays[names[0]]), arrays[names[1]]
kept = whole_rows(x, y)
found = labels_of(y[kept], {target})
x, y, class_names = x[kept], found.array, found.classes
"""
_NPZ_TESTED = """\
arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
x, y = examples(arrays["x_train"]), arrays["y_train"]
x_test, y_test = examples(arrays["x_test"]), arrays["y_test"]
kept, kept_test = whole_rows(x, y), whole_rows(x_test, y_test)
x, x_test = x[kept], x_test[kept_test]
found = labels_of(np.concatenate([y[kept], y_test[kept_test]]), {target})
y, y_test, class_names = found.array[: len(x)], found.array[len(x) :], found.classes
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
_TARGETS = ("x", "y")
_PAIRS = [
    ("x_train", "y_train"),
    ("x", "y"),
    ("data", "target"),
    ("data", "labels"),
    ("images", "labels"),
    ("features", "labels"),
]


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
    file = file_of(values)
    tested = _has_test(values["file"])
    text = lines(
        _NPZ_TESTED if tested else _NPZ,
        {"target": values["target"]},
        file=file,
        pairs=literal(tuple(_PAIRS)),
    )
    pieces = ["examples", "whole_rows", "labels_of", *([] if tested else ["first_pair"])]
    weights = values["weights"].strip().lower()
    if weights:
        text += f"weights = arrays[{literal(weights)}].reshape(-1)[kept]\n"
    return WrittenData(
        lines=text,
        source=source(PIECES, *pieces) + NUMPY,
        tested=tested,
        weighted=bool(weights),
        classes=("len(class_names)",),
    )


def _has_test(file: str) -> bool:
    """Tell whether an NPZ file has a test part of its own, by its table of contents."""
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            names = {name.removesuffix(".npy").lower() for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile):
        return False
    return {"x_train", "y_train", "x_test", "y_test"} <= names


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
    from nnplayground.data.delimited import NO, YES

    header = {YES: True, NO: False}.get(values["header"])
    chosen = {name: values[name] for name in ("label", "weights", "target")}
    text = lines(_CSV, chosen | {"header": header}, file=file_of(values))
    if values["weights"].strip():
        text += "weights = table[weight][kept]\n"
    return WrittenData(
        lines=text,
        source=source(PIECES, "read_table", "named", "whole_rows", "labels_of") + PATH + NUMPY,
        weighted=bool(values["weights"].strip()),
        classes=("len(class_names)",),
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
