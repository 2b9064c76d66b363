"""Data sets and preparation steps as Python that needs nothing of this program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnplayground.core.cell_source import Source, source
from nnplayground.core.expression import literal
from nnplayground.core.registries import WRITERS, Writer, Written
from nnplayground.core.script_data import (
    CLASSES,
    NUMBERS,
    PIECES,
    TWO_CLASSES,
    WrittenData,
    WrittenStep,
)

Values = Mapping[str, Any]
NUMPY = Source(("import numpy as np",))
POINTS = "nnplayground.data.points"
_DRAWN: dict[str, tuple[str, str, int]] = {
    "circle": ("circle", "circle", 2),
    "xor": ("xor", "xor", 2),
    "gauss": ("gauss", "gauss", 2),
    "moons": ("moons", "moons", 2),
    "spirals": ("arms", "arms(2, 1.75)", 2),
    "three-blobs": ("blobs", "blobs(3)", 3),
    "three-spirals": ("arms", "arms(3, 1.0)", 3),
    "three-rings": ("rings", "rings", 3),
    "five-blobs": ("blobs", "blobs(5)", 5),
    "five-spirals": ("arms", "arms(5, 0.6)", 5),
}
"""Data set -> function of `data.points`, how it is had, number of classes."""
_POINTS = """\
rng = np.random.default_rng({seed})
points, classes = {draw}(rng, {samples}, {noise})
order = rng.permutation(len(points))
x, y = points[order].astype("float32"), classes[order].astype("int32")
"""
_FUNCTIONS = {
    "sin": "np.sin(x)",
    "step": "(x > 0).astype(float)",
    "abs": "np.abs(x)",
    "square": "x * x / 5",
    "wave": "x * np.sin(2 * x) / 3",
}
_CURVE = """\
rng = np.random.default_rng({seed})
x = rng.uniform(-5.0, 5.0, {samples})
y = {formula} + rng.normal(0, 1, len(x)) * {noise}
"""
_SINGLE = 'x, y = x[:, None].astype("float32"), y.astype("float32")\n'
_LINE = """\
x, y = make_regression(
    n_samples={samples}, n_features=1, noise={noise}, random_state={seed}
)
"""
_LEFT_OUT = (("over", "each feature"), ("classes", None))
_LOGIC = """\
x = np.tile(np.array([(0, 0), (0, 1), (1, 0), (1, 1)], "float32"), ({repeat}, 1))
y = np.tile(np.array({answers}, "int32"), {repeat})
"""


def add(name: str, write: Callable[[Values], Written]) -> None:
    """Add the writer of a data set or step."""
    WRITERS.add(Writer(name, write=write))


def lines(text: str, values: Values, **more: str) -> str:
    """Return a text with the settings in it, each as a literal; `more` is source."""
    return text.format(**{name: literal(value) for name, value in values.items()}, **more)


def _points(name: str) -> None:
    function, draw, classes = _DRAWN[name]

    def write(values: Values) -> Written:
        return WrittenData(
            lines=lines(_POINTS, values, draw=draw),
            source=source(POINTS, function) + NUMPY,
            classes=(str(classes),),
            whole=True,
        )

    add(name, write)


def _function(name: str, formula: str) -> None:
    def write(values: Values) -> Written:
        return WrittenData(lines=lines(_CURVE, values, formula=formula) + _SINGLE, source=NUMPY)

    add(name, write)


def _line(values: Values) -> Written:
    return WrittenData(
        lines=lines(_LINE, values),
        source=Source(("from sklearn.datasets import make_regression",)) + NUMPY,
    )


def _logic(values: Values) -> Written:
    from nnplayground.data.functions import GATES

    return WrittenData(
        lines=lines(_LOGIC, {"repeat": values["repeat"], "answers": GATES[values["gate"]]}),
        source=NUMPY,
        classes=("2",),
        whole=True,
    )


def _step(
    name: str, function: str, only: str = "", *, counts: bool = False, single: bool = True
) -> None:
    """Add a step whose function takes its settings under their names; `only`: which targets it is for, "" = it is for inputs."""

    def write(values: Values) -> Written:
        return WrittenStep(
            source=source(PIECES, function),
            function=function,
            arguments=tuple(
                f"{one}={literal(value)}"
                for one, value in values.items()
                if (one, value) not in _LEFT_OUT
            ),
            on="targets" if only else "inputs",
            only=only or "True",
            counts=counts,
            single=single,
        )

    add(name, write)


for _name in _DRAWN:
    _points(_name)
for _name, _formula in _FUNCTIONS.items():
    _function(_name, _formula)
add("linear-regression", _line)
add("logic", _logic)
_step("scale", "scale")
_step("standardise", "standardise")
_step("min-max", "min_max")
_step("flatten", "flatten", single=False)
_step("one-hot", "one_hot", CLASSES, counts=True)
_step("plus-minus", "plus_minus", TWO_CLASSES)
_step("standardise-target", "standardise", NUMBERS)
