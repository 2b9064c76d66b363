"""Formulas as Python source: a function in `keras.ops` that computes, and learns, what the program's own layer does.

The source is written from the checked tree, so nothing of the text reaches it but numbers and the names x, y and p.
"""

from __future__ import annotations

import keyword
import math
import textwrap
from collections import Counter
from collections.abc import Mapping

from nnplayground.core import formula_tree as t
from nnplayground.core.formula import Formula
from nnplayground.core.formula_safe import safe
from nnplayground.core.formula_tree import Call, Name, Number, Tree

WIDTH = 88
_WORDS: Mapping[str, str] = {
    "^": "power",
    "min": "minimum",
    "max": "maximum",
    "stop": "stop_gradient",
}
_AXIS = ", axis=-1, keepdims=True"
_ALIGNED = """\
if len(p.shape) == 1:
    p = keras.ops.expand_dims(p, -1)
if len(y.shape) < len(p.shape):
    y = keras.ops.expand_dims(y, -1)
y = keras.ops.cast(y, p.dtype)
"""


def source(formula: Formula, name: str) -> str:
    """Return the function as source that needs `import keras` before it.

    Args:
        formula: A formula of one of the kinds; activations become `name(x)`, losses and metrics `name(y, p)`, which returns a number
            for each example, as Keras wants it of a loss.
        name: The function's name.

    Raises:
        ValueError: The name is none in Python, or the formula is of no kind.
    """
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
        raise ValueError(f"the name of a function must be a Python name. Received: {name!r}")
    if not formula.kind:
        raise ValueError("only a formula of an activation, a loss or a metric has a function")
    lines, result = _Writer(formula.names[-1]).body(safe(formula))
    mean = formula.kind in ("loss", "metric")
    before = _ALIGNED if mean else ""
    end = f"return keras.ops.mean({result}, axis=-1)" if mean else f"return {result}"
    body = "".join((before, *(f"{line}\n" for line in lines), end, "\n"))
    head = f"def {name}({', '.join(formula.names)}):\n"
    return head + textwrap.indent(_docstring(formula) + body, "    ")


def _docstring(formula: Formula) -> str:
    said = f"Return {t.text(formula.tree)}."
    if formula.kind in ("loss", "metric"):
        said = f"Return one number for each example: {t.text(formula.tree)}."
    lines = textwrap.wrap(said, WIDTH, break_long_words=False, break_on_hyphens=False)
    joined = "\n".join(lines)
    return f'"""{joined}"""\n' if len(lines) == 1 else f'"""{joined}\n"""\n'


class _Writer:
    """Writes one tree; what several operations read is given a name and computed once."""

    def __init__(self, output: str) -> None:
        self._output = output
        self._lines: list[str] = []
        self._given: dict[int, str] = {}
        self._uses: Counter[int] = Counter()

    def body(self, tree: Tree) -> tuple[list[str], str]:
        for node in t.parts(tree):
            if isinstance(node, Call):
                self._uses.update(id(one) for one in node.arguments if isinstance(one, Call))
        result = self._write(tree)[0]
        return self._lines, result

    def _write(self, node: Tree) -> tuple[str, int]:
        """Return an expression, and how strongly its outermost sign binds."""
        if isinstance(node, Number):
            return _number(node.value)
        if isinstance(node, Name):
            return node.name, t.WHOLE
        if id(node) not in self._given:
            written = self._call(node)
            if self._uses[id(node)] < 2:
                return written
            self._given[id(node)] = f"part_{len(self._given) + 1}"
            self._lines.append(f"{self._given[id(node)]} = {written[0]}")
        return self._given[id(node)], t.WHOLE

    def _call(self, node: Call) -> tuple[str, int]:
        function, arguments = node.function, node.arguments
        if function == "negative":
            return f"-{self._inside(arguments[0], t.NEGATIVE)}", t.NEGATIVE
        if function in t.BINDING and function != "^":
            own = t.BINDING[function]
            left = self._inside(arguments[0], own + (function in t.COMPARISONS))
            return f"{left} {function} {self._inside(arguments[1], own + 1)}", own
        written = ", ".join(self._write(one)[0] for one in arguments)
        if function == "number":
            return f"keras.ops.cast({written}, {self._output}.dtype)", t.WHOLE
        axis = _AXIS if function in t.REDUCTIONS else ""
        call = f"keras.ops.{_WORDS.get(function, function)}({written}{axis})"
        if function == "where" and all(isinstance(one, Number) for one in arguments[1:]):
            # Of two plain numbers Keras makes 32 bits, whatever the network computes in.
            call = f"keras.ops.cast({call}, {self._output}.dtype)"
        return call, t.WHOLE

    def _inside(self, node: Tree, least: int) -> str:
        written, binding = self._write(node)
        return written if binding >= least else f"({written})"


def _number(number: float) -> tuple[str, int]:
    if not math.isfinite(number):
        return f'float("{number}")', t.WHOLE
    return repr(number), t.NEGATIVE if math.copysign(1, number) < 0 else t.WHOLE
