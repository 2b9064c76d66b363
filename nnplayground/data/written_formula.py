"""A typed formula as NumPy source, and the data set that is drawn from one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import formula_tree as t
from nnplayground.core.formula import parse
from nnplayground.core.formula_tree import Call, Name, Number, Tree
from nnplayground.core.registries import Written
from nnplayground.core.script_data import WrittenData
from nnplayground.data.functions import LARGEST, REACH
from nnplayground.data.written import NUMPY, add, lines

_SIGNS = ("+", "-", "*")
_WORDS = {"^": "power", "/": "divide", "min": "minimum", "max": "maximum"}
_FORMS = {
    "relu": "np.maximum({0}, 0)",
    "softplus": "np.logaddexp({0}, 0)",
    "sigmoid": "(1 / (1 + np.exp(-np.clip({0}, -500, 500))))",
    "step": "(np.asarray({0}) > 0).astype(float)",
    "where": "np.where(np.asarray({0}) > 0, {1}, {2})",
    "negative": "np.negative({0})",
    **{sign: f"np.asarray({{0}} {sign} {{1}}).astype(float)" for sign in sorted(t.COMPARISONS)},
}
_LINES = """\
rng = np.random.default_rng({seed})
x = rng.uniform({low}, {high}, {samples})
with np.errstate(all="ignore"):
    y = np.broadcast_to({written}, x.shape) + rng.normal(0, 1, len(x)) * {noise}
defined = np.isfinite(y) & (np.abs(y) < {largest})  # the others are left out
x, y = x[defined, None].astype("float32"), y[defined].astype("float32")
"""


def numpy_source(tree: Tree) -> str:
    """Return an expression that computes what `formula_tree.value` does with NumPy, bit for bit."""
    if isinstance(tree, Number):
        return repr(tree.value) if tree.value >= 0 else f"({tree.value!r})"
    if isinstance(tree, Name):
        return tree.name
    return _call(tree)


def _call(tree: Call) -> str:
    arguments = [numpy_source(one) for one in tree.arguments]
    if tree.function in _FORMS:
        return _FORMS[tree.function].format(*arguments)
    if tree.function in _SIGNS:
        return f"({arguments[0]} {tree.function} {arguments[1]})"
    return f"np.{_WORDS.get(tree.function, tree.function)}({', '.join(arguments)})"


def _write(values: Mapping[str, Any]) -> Written:
    numbers = {name: value for name, value in values.items() if name != "formula"}
    numbers |= {"low": -REACH, "high": REACH, "largest": LARGEST}
    written = numpy_source(parse(values["formula"]).tree)
    return WrittenData(lines=lines(_LINES, numbers, written=written), source=NUMPY)


add("formula", _write)
