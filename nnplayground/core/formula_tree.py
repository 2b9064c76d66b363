"""The tree of a formula: numbers, names and calls; what can be said of it, its text, and its value.

A call's function is one of the words of the grammar (`exp`, `where`, ...), one of its signs (`+`, `<=`, ...), `negative` for the
minus before a value, or `amin` and `amax` for the least and greatest value along the last axis, as NumPy calls them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})
REDUCTIONS = frozenset({"mean", "sum", "amin", "amax"})
FLAT = frozenset({"sign", "step", "floor"}) | COMPARISONS
"""What does not change with its values but for jumps: no slope goes through it."""

POWER, NEGATIVE, WHOLE = 5, 4, 6
BINDING: Mapping[str, int] = {
    **dict.fromkeys(COMPARISONS, 1),
    "+": 2,
    "-": 2,
    "*": 3,
    "/": 3,
    "^": POWER,
}
"""How strongly the signs between two values bind; the minus before a value stands between `*` and `^`."""


@dataclass(frozen=True)
class Number:
    """A number."""

    value: float


@dataclass(frozen=True)
class Name:
    """A variable."""

    name: str


@dataclass(frozen=True)
class Call:
    """An operation on the values of other trees."""

    function: str
    arguments: tuple[Tree, ...]


Tree = Number | Name | Call
ZERO, ONE = Number(0.0), Number(1.0)


def parts(tree: Tree) -> Iterator[Tree]:
    """Yield every node once, the root first; nodes that several calls share come once."""
    seen: set[int] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            if isinstance(node, Call):
                waiting.extend(reversed(node.arguments))


def names(tree: Tree) -> frozenset[str]:
    """Return the variables in a tree."""
    return frozenset(node.name for node in parts(tree) if isinstance(node, Name))


def depth(tree: Tree) -> int:
    """Return how many nodes lie on the longest way down."""
    level, count = [tree], 0
    while level:
        level = [one for node in level if isinstance(node, Call) for one in node.arguments]
        count += 1
    return count


def reaches(tree: Tree, name: str) -> bool:
    """Say whether a slope can flow from the formula to a variable, so that something can be learnt through it."""
    if isinstance(tree, Call):
        if tree.function in FLAT:
            return False
        through = tree.arguments[1:] if tree.function == "where" else tree.arguments
        return any(reaches(one, name) for one in through)
    return tree == Name(name)


def value(tree: Tree, variables: Mapping[str, Any], table: Mapping[str, Callable[..., Any]]) -> Any:
    """Return the value of a tree, with the operations of a table; a node that several calls share is computed once."""
    done: dict[int, Any] = {}

    def of(node: Tree) -> Any:
        if isinstance(node, Number):
            return node.value
        if isinstance(node, Name):
            return variables[node.name]
        if id(node) not in done:
            done[id(node)] = table[node.function](*map(of, node.arguments))
        return done[id(node)]

    return of(tree)


def computed(function: str, arguments: tuple[Tree, ...]) -> Number | None:
    """Return the number that an operation on numbers gives, which may be infinite or NaN; None if there is a name among them."""
    numbers = [one.value for one in arguments if isinstance(one, Number)]
    if len(numbers) < len(arguments):
        return None
    with np.errstate(all="ignore"):
        return Number(float(NUMPY[function](*numbers)))


def text(tree: Tree) -> str:
    """Return a formula that is read as this tree, with no more brackets than it needs."""
    return _text(tree)[0]


def _text(tree: Tree) -> tuple[str, int]:
    """Return a text, and how strongly its outermost sign binds."""
    if isinstance(tree, Number):
        return _digits(tree.value), NEGATIVE if tree.value < 0 else WHOLE
    if isinstance(tree, Name):
        return tree.name, WHOLE
    function, arguments = tree.function, tree.arguments
    if function == "negative":
        return f"-{_inside(arguments[0], NEGATIVE)}", NEGATIVE
    if function in BINDING:
        own = BINDING[function]
        # Powers are read from the right, all other signs from the left, and comparisons not in a row.
        left = own + (function == "^" or function in COMPARISONS)
        right = own + (function != "^")
        joint = "^" if function == "^" else f" {function} "
        return f"{_inside(arguments[0], left)}{joint}{_inside(arguments[1], right)}", own
    word = {"amin": "min", "amax": "max"}.get(function, function)
    return f"{word}({', '.join(map(text, arguments))})", WHOLE


def _inside(tree: Tree, least: int) -> str:
    written, binding = _text(tree)
    return written if binding >= least else f"({written})"


def _digits(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _number_where(compare: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Array]:
    return lambda a, b: np.asarray(compare(a, b)).astype(float)


def _along(reduce: Callable[..., Any]) -> Callable[[Any], Array]:
    return lambda x: np.asarray(reduce(x, axis=-1, keepdims=True))


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


NUMPY: Mapping[str, Callable[..., Any]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
    "negative": np.negative,
    "<": _number_where(np.less),
    "<=": _number_where(np.less_equal),
    ">": _number_where(np.greater),
    ">=": _number_where(np.greater_equal),
    "==": _number_where(np.equal),
    "!=": _number_where(np.not_equal),
    **{name: getattr(np, name) for name in ("sin", "cos", "tan", "exp", "log", "sqrt", "abs")},
    **{name: getattr(np, name) for name in ("sign", "tanh", "floor")},
    "sigmoid": _sigmoid,
    "softplus": lambda x: np.logaddexp(x, 0),
    "relu": lambda x: np.maximum(x, 0),
    "step": lambda x: (np.asarray(x) > 0).astype(float),
    "min": np.minimum,
    "max": np.maximum,
    "where": lambda condition, yes, no: np.where(np.asarray(condition) > 0, yes, no),
    "mean": _along(np.mean),
    "sum": _along(np.sum),
    "amin": _along(np.amin),
    "amax": _along(np.amax),
}
"""What each function of a tree is in NumPy, for `value`."""
