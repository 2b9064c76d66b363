"""Every data set and step as a script says it: the arrays are those of the program, bit for bit."""

from __future__ import annotations

import ast
import gzip
import keyword
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.core import formula_tree
from nnplayground.core.expression import ScriptError, literal
from nnplayground.core.formula import parse
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.core.registries import DATASETS, STEPS, WRITERS
from nnplayground.core.script_data import PARTS, data_lines, of_part, variable
from nnplayground.data.balance import example_weights
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.written_formula import numpy_source

SMALL = Split(validation=0.25, test=0.25, seed=3)
STRATIFIED = Split(validation=0.2, test=0.3, stratify=True, seed=5, limit=40)
LAST = Split(validation=0.1, test=0.1, order="last")


def write_idx(path: Path, array: Any) -> None:
    head = b"\0\0\x08" + bytes([array.ndim]) + np.array(array.shape, ">u4").tobytes()
    packed = gzip.compress if path.suffix == ".gz" else bytes
    path.write_bytes(packed(head + array.astype("uint8").tobytes()))


def files(folder: Path) -> dict[str, Pick]:
    """Write small files of every form; return the data sets that read them."""
    rng = np.random.default_rng(0)
    grey, colour = rng.integers(0, 256, (60, 28, 28)), rng.integers(0, 256, (60, 32, 32, 3))
    kinds = rng.integers(0, 10, 60)
    grey, colour = grey.astype("uint8"), colour.astype("uint8")
    parts = {"y_train": kinds[:40], "y_test": kinds[40:]}
    np.savez(folder / "grey.npz", x_train=grey[:40], x_test=grey[40:], **parts)
    np.savez(folder / "colour.npz", x_train=colour[:40], x_test=colour[40:], **parts)
    fashion = folder / "fashion"
    fashion.mkdir()
    for stem, rows in (("train", slice(0, 40)), ("t10k", slice(40, 60))):
        write_idx(fashion / f"{stem}-images-idx3-ubyte.gz", grey[rows])
        write_idx(fashion / f"{stem}-labels-idx1-ubyte.gz", kinds[rows])
    hundred = folder / "hundred"
    hundred.mkdir()
    for name, rows in (("train.bin", slice(0, 40)), ("test.bin", slice(40, 60))):
        pixels = colour[rows].transpose(0, 3, 1, 2).reshape(-1, 3072)
        labels = kinds[rows, None].astype("uint8")
        (hundred / name).write_bytes(np.hstack([labels // 5, labels * 9, pixels]).tobytes())
    x, y = rng.normal(size=(30, 3)), rng.normal(size=30)
    x[4, 1] = np.nan
    np.savez(folder / "own.npz", X=x, y=y, W=np.arange(30.0))
    np.savez(folder / "tested.npz", x_train=x, y_train=y > 0, x_test=x[:7], y_test=y[:7] > 0)
    np.savez(
        folder / "several.npz",
        **{"x1_train": x, "x2_train": x[:, :2], "y1_train": y, "y2_train": y > 0},
        **{"x1_test": x[:9], "x2_test": x[:9, :2], "y1_test": y[:9], "y2_test": y[:9] > 0},
    )
    np.savez(folder / "named.npz", **{"Left eye": x, "scale": x + 1, "sum": y, "class": y > 0})
    np.save(folder / "x.npy", x)
    np.save(folder / "y.npy", np.array(["b", "a", "ç"] * 10))
    np.save(folder / "w.npy", np.arange(30.0))
    table = ["größe;b;b;weight;kind"]
    table += [
        f"{one:.3f};{two:.6f};?;1,5;{'yes' if three > 0 else 'no'}".replace(".", ",")
        for one, two, three in x
    ]
    (folder / "a.csv").write_bytes("\n".join(table).replace(";?;", ";7;").encode("cp1252"))
    (folder / "b.csv").write_text('1,"2",3\n\n4,5.5,na\n7,8,9\n1e-3,1,2\n')
    return {
        "mnist": Pick("mnist", {"file": str(folder / "grey.npz")}),
        "cifar10": Pick("cifar10", {"file": str(folder / "colour.npz")}),
        "fashion-mnist": Pick(
            "fashion-mnist", {"file": str(fashion / "t10k-images-idx3-ubyte.gz")}
        ),
        "cifar100": Pick("cifar100", {"file": str(hundred / "train.bin")}),
        "npz": Pick("npz", {"file": str(folder / "own.npz"), "weights": "w"}),
        "tested": Pick("npz", {"file": str(folder / "tested.npz")}),
        "several": Pick("npz", {"file": str(folder / "several.npz")}),
        "named": Pick(
            "npz",
            {
                "file": str(folder / "named.npz"),
                "inputs": "left eye, scale",
                "targets": "sum, class",
                "weights": "",
            },
        ),
        "two labels": Pick("csv", {"file": str(folder / "a.csv"), "label": "b, kind"}),
        "npy": Pick(
            "npy",
            {
                name: str(folder / f"{name[0] if name != 'labels' else 'y'}.npy")
                for name in ("labels", "weights")
            }
            | {"file": str(folder / "x.npy")},
        ),
        "csv": Pick("csv", {"file": str(folder / "a.csv"), "weights": "4"}),
        "plain": Pick("csv", {"file": str(folder / "b.csv"), "label": "2", "target": "numbers"}),
    }


LOADERS = """\
import numpy as np
from types import SimpleNamespace


def loader(file, columns):
    arrays = np.load(file)
    parts = [(arrays[f"x_{one}"], arrays[f"y_{one}"]) for one in ("train", "test")]
    return lambda: [(x, y[:, None] if columns else y) for x, y in parts]


keras = SimpleNamespace(
    datasets=SimpleNamespace(
        mnist=SimpleNamespace(load_data=loader("grey.npz", False)),
        cifar10=SimpleNamespace(load_data=loader("colour.npz", True)),
    )
)
"""
"""What Keras' own loaders return: labels are a column for CIFAR."""


def cases(folder: Path) -> dict[str, tuple[DataChoice, str]]:
    """Return (data, class weights) by name: every set, every step, every way to divide."""
    own = files(folder)
    found = {
        name: (DataChoice(own.get(name, Pick(name)), split=SMALL), "none") for name in DATASETS
    }
    found |= {name: (DataChoice(pick, split=SMALL), "none") for name, pick in own.items()}
    for name in ("mnist", "cifar10"):
        found[f"loaded {name}"] = (DataChoice(Pick(name), split=SMALL), "none")
    two = Pick("moons", {"samples": 90, "noise": 0.2, "seed": 4})
    numbers = Pick("wave", {"samples": 50})
    for name in STEPS:
        source = numbers if name == "standardise-target" else two
        found[f"step {name}"] = (DataChoice(source, (Pick(name),), SMALL), "none")
    pairs = Pick("pairs", {"samples": 90, "seed": 2})
    together = Pick("standardise", {"over": "all together"})
    stretched = Pick("min-max", {"low": -1.0, "high": 2.0, "over": "all together"})
    wide = (Pick("one-hot", {"classes": 5}), Pick("flatten"), Pick("scale", {"divisor": 16.0}))
    found |= {
        "together": (DataChoice(two, (together, Pick("plus-minus")), LAST), "balanced"),
        "stretched": (DataChoice(Pick("digits"), (stretched, Pick("flatten")), STRATIFIED), "own"),
        "wide": (DataChoice(Pick("iris"), wide, STRATIFIED), "balanced"),
        "counted": (DataChoice(own["csv"], (Pick("one-hot"),), STRATIFIED), "balanced"),
        "encoded pairs": (DataChoice(pairs, (Pick("one-hot"), Pick("flatten")), SMALL), "balanced"),
        "numbers of pairs": (
            DataChoice(
                Pick("pairs", {"samples": 60, "total": "numbers"}),
                (Pick("standardise-target"), Pick("scale")),
                LAST,
            ),
            "none",
        ),
        "signs of pairs": (DataChoice(pairs, (Pick("plus-minus"),), STRATIFIED), "none"),
        "encoded labels": (DataChoice(own["two labels"], (Pick("one-hot"),), SMALL), "balanced"),
        "encoded arrays": (DataChoice(own["several"], (Pick("plus-minus"),), SMALL), "none"),
        "named numbers": (DataChoice(own["named"], (Pick("standardise-target"),), SMALL), "none"),
        "typed": (
            DataChoice(
                Pick(
                    "formula",
                    {"formula": "where(x > -1, log(x) + sigmoid(x)^2, min(-x, 3) / softplus(x))"},
                ),
                split=LAST,
            ),
            "none",
        ),
    }
    return found


def piece(name: str, choice: DataChoice, by_class: str, target: Path) -> str:
    """Return a function that computes the arrays of one case as a script does, and saves them."""
    training = Training(class_weight=by_class, class_weights=(0.5, 2.0))
    written = data_lines(Project(data=choice, training=training))
    names = [(one, part) for one in (*written.inputs, *written.targets) for part in PARTS]
    kept = ", ".join(f"{f'{one}_{part}'!r}: {of_part(one, part)}" for one, part in names)
    kept += ", 'weights': weights" if written.weighted else ""
    body = written.load + written.divide + written.prepare
    assigned = {
        node.id
        for node in ast.walk(ast.parse(body))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    assert not assigned & {one for one, _ in written.source.parts}, name
    body += f"np.savez({literal(str(target))}, **{{{kept}}})\n"
    functions = "\n".join([*written.source.imports, *(text for _, text in written.source.parts)])
    return f"def run():\n{textwrap.indent(functions + chr(10) + body, '    ')}\n\nrun()\n"


def test_what_is_written_computes_the_arrays_of_the_program_bit_for_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = cases(tmp_path)
    places = {name: tmp_path / f"case{number}.npz" for number, name in enumerate(found)}
    program = LOADERS + "".join(piece(name, *found[name], places[name]) for name in found)
    file = tmp_path / "pieces.py"
    file.write_text(program, encoding="utf8")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(file)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "nnplayground" not in program.replace(str(tmp_path), "")
    for name, (choice, by_class) in found.items():
        if name.startswith("loaded "):
            choice = found[name.removeprefix("loaded ")][0]
        prepared = prepare(choice, load(choice.source))
        training = Training(class_weight=by_class, class_weights=(0.5, 2.0))
        weights = example_weights(prepared, training)
        with np.load(places[name]) as arrays:
            for part in PARTS:
                ours = {**prepared.parts[part].inputs, **prepared.parts[part].targets}
                for key, array in ours.items():
                    theirs = arrays[f"{key}_{part}"]
                    where = f"{name}: {key} of {part}"
                    assert (theirs.dtype, theirs.shape) == (array.dtype, array.shape), where
                    assert theirs.tobytes() == np.asarray(array).tobytes(), where
            if weights is None:
                # That no class is known may turn out only while the script runs.
                assert set(arrays.get("weights", np.ones(1))) == {1.0}, name
            else:
                assert arrays["weights"].tobytes() == weights.tobytes(), name


def test_every_data_set_and_step_has_a_writer_and_no_other() -> None:
    assert set(WRITERS) == set(DATASETS) | set(STEPS)


@pytest.mark.parametrize("name", ["csv", "npz", "npy"])
def test_without_a_file_there_is_one_sentence(name: str) -> None:
    with pytest.raises(ScriptError, match="no file of data is chosen yet"):
        data_lines(Project(data=DataChoice(Pick(name))))


@pytest.mark.parametrize(
    "text", ["-x^2 - -3", "2^-x", "clip(x, -1, 1) * pi", "max(x, 0.5) != 1", "step(x) + relu(-x)"]
)
def test_a_formula_is_the_same_in_numpy(text: str) -> None:
    tree = parse(text).tree
    x = np.linspace(-3, 3, 31)
    ours = formula_tree.value(tree, {"x": x}, formula_tree.NUMPY)
    theirs = eval(numpy_source(tree), {"np": np, "x": x})
    assert np.asarray(theirs).tobytes() == np.asarray(ours).tobytes()


@pytest.mark.parametrize(
    "name", ["__builtins__", "Batches", "step", "import os", "class", "x y", "漢", "", "a" * 300]
)
def test_an_array_has_a_variable_that_means_nothing_else(name: str) -> None:
    found = variable(name)
    assert found.isidentifier()
    assert found.isascii()
    assert len(found) <= 42
    assert not keyword.iskeyword(found)
    assert found not in ("__builtins__", "Batches", "step")
    assert (variable("x"), variable("left"), of_part("sum", "test")) == ("x", "left", "sum_test")
