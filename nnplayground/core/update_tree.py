"""Expressions of update rules: their value, and how they are written with symbols or with numbers.

The texts are our own, in Python's grammar; nothing that a person types comes here.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_OPERATORS: Mapping[type, tuple[Callable[[Any, Any], Any], str, int]] = {
    ast.Add: (operator.add, " + ", 1),
    ast.Sub: (operator.sub, " - ", 1),
    ast.Mult: (operator.mul, " · ", 2),
    ast.Div: (operator.truediv, " / ", 2),
    ast.Pow: (operator.pow, "^", 4),
}
_SIGNED, _ATOM = 3, 5
_ALL = ("norm", "rms", "row_mean", "column_mean", "orthogonal", "longer_side")
_SYMBOLS: Mapping[str, str] = {
    "slope": "dL/dw",
    "penalty": "dP/dw",
    "m_hat": "m̂",
    "v_hat": "v̂",
    "c_next": "c_t+1",
    "norm": "‖g‖",
    "all_norm": "‖all g‖",
}


def value(text: str, known: Mapping[str, Any]) -> Any:
    """Return the value of an expression, float64: a number, or an array where its names are arrays.

    Raises:
        KeyError: a name is not known.
    """
    with np.errstate(all="ignore"):
        return _value(_parsed(text), known)


def at(values: Any, index: tuple[int, ...]) -> float:
    """Return the entry of a number or an array; axes of length 1 count for each place."""
    array = np.asarray(values)
    if not array.ndim:
        return float(array)
    return float(array[tuple(min(one, size - 1) for one, size in zip(index, array.shape))])


def with_symbols(text: str) -> str:
    """Return an expression as a person reads it."""
    return _written(_parsed(text), lambda name: symbol(name.id))[0]


def with_numbers(text: str, known: Mapping[str, Any], index: tuple[int, ...]) -> str:
    """Return an expression with the number of each name in its place; what is taken over a whole weight is one number, too."""

    tree = _parsed(text)

    def number(node: ast.expr) -> str:
        found = written(at(value_of(node), index))
        return f"({found})" if found.startswith("-") and node is not tree else found

    def value_of(node: ast.expr) -> Any:
        with np.errstate(all="ignore"):
            return _value(node, known)

    return _written(tree, number, numbers=True)[0]


def reads_all(text: str) -> bool:
    """Tell whether an expression takes something over a whole weight, such as its norm."""
    calls = (node for node in ast.walk(_parsed(text)) if isinstance(node, ast.Call))
    return any(isinstance(call.func, ast.Name) and call.func.id in _ALL for call in calls)


def written(number: float) -> str:
    """Write a number with six significant digits, without zeros at its end."""
    return f"{number:.6g}"


def symbol(name: str) -> str:
    """Return how a name is written."""
    return _SYMBOLS.get(name, name)


@cache
def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _value(node: ast.expr, known: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant():
            return np.float64(node.value)  # type: ignore[arg-type]
        case ast.Name():
            return np.asarray(known[node.id], np.float64)[()]
        case ast.UnaryOp():
            return -_value(node.operand, known)
        case ast.BinOp():
            work = _OPERATORS[type(node.op)][0]
            return work(_value(node.left, known), _value(node.right, known))
        case ast.Call(func=ast.Name(id=called)):
            return _FUNCTIONS[called](*(_value(one, known) for one in node.args))
    raise ValueError(f"{ast.dump(node)} is no part of a rule")


def _written(node: ast.expr, name: Callable[[Any], str], numbers: bool = False) -> tuple[str, int]:
    """Return an expression and how strongly its parts hold together."""
    match node:
        case ast.Constant():
            return str(node.value), _ATOM
        case ast.Name():
            return name(node), _ATOM
        case ast.UnaryOp():
            return "-" + _inside(node.operand, name, numbers, _SIGNED), _SIGNED
        case ast.BinOp():
            _, sign, level = _OPERATORS[type(node.op)]
            # What stands behind a minus or a slash keeps its brackets, as does a power of a power.
            left = _inside(node.left, name, numbers, level + (level == _OPERATORS[ast.Pow][2]))
            firm = isinstance(node.op, ast.Sub | ast.Div | ast.Pow)
            return f"{left}{sign}{_inside(node.right, name, numbers, level + firm)}", level
        case ast.Call(func=ast.Name(id=called)):
            return _call(node, called, name, numbers)
    raise ValueError(f"{ast.dump(node)} is no part of a rule")


def _call(
    node: ast.Call, called: str, name: Callable[[Any], str], numbers: bool
) -> tuple[str, int]:
    if numbers and called in _ALL:
        return name(node), _ATOM
    inner = [_written(one, name, numbers)[0] for one in node.args]
    if called == "share":
        return f"{inner[0]} / {inner[1]}", _OPERATORS[ast.Div][2]
    if called in ("abs", "norm"):
        bar = "|" if called == "abs" else "‖"
        return f"{bar}{inner[0]}{bar}", _ATOM
    if called == "sqrt":
        bare = _written(node.args[0], name, numbers)[1] == _ATOM and not inner[0].startswith("(")
        return (f"√{inner[0]}" if bare else f"√({inner[0]})"), _ATOM
    return f"{called}({', '.join(inner)})", _ATOM


def _inside(node: ast.expr, name: Callable[[Any], str], numbers: bool, level: int) -> str:
    text, own = _written(node, name, numbers)
    return text if own >= level else f"({text})"


def _share(part: Any, whole: Any) -> Any:
    """Return part / whole, 1 where one of them is not above zero (You et al. 2020, as Keras reads them)."""
    return part / whole if part > 0 and whole > 0 else np.float64(1)


def _orthogonal(values: Any, a: Any, b: Any, c: Any, steps: Any) -> Any:
    """Return a matrix with the singular values near 1, by Newton-Schulz steps (Jordan 2024)."""
    turned = values.shape[-2] > values.shape[-1]
    x = values.T if turned else values
    x = x / (np.linalg.norm(x) + 1e-7)
    for _ in range(int(steps)):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    return x.T if turned else x


_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "sqrt": np.sqrt,
    "abs": np.abs,
    "sign": np.sign,
    "max": np.maximum,
    "min": np.minimum,
    "clip": np.clip,
    "share": _share,
    "norm": lambda one: np.sqrt(np.sum(np.square(one))),
    "rms": lambda one: np.sqrt(np.mean(np.square(one))),
    "row_mean": lambda one: np.mean(one, axis=-1, keepdims=True),
    "column_mean": lambda one: np.mean(one, axis=-2, keepdims=True),
    "orthogonal": _orthogonal,
    "longer_side": lambda one: np.float64(max(one.shape)),
}
