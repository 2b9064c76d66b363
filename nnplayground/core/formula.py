"""Formulas that a person types: a small grammar, read by our own rules and computed with NumPy.

Numbers, names of variables, + - * / ^ and **, brackets, the constants pi and e, and the functions in FUNCTIONS. Python's parser only
turns the text into a tree; every node that is not on the list is refused, and nothing of the text is ever run.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
LONGEST = 500
DEEPEST = 50


class FormulaError(ValueError):
    """A text that is no formula; the message is one sentence for people."""


def _step(x: Array) -> Array:
    return (np.asarray(x) > 0).astype(float)


def _sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


FUNCTIONS: Mapping[str, tuple[int, Callable[..., Any]]] = {
    "sin": (1, np.sin),
    "cos": (1, np.cos),
    "tan": (1, np.tan),
    "exp": (1, np.exp),
    "log": (1, np.log),
    "sqrt": (1, np.sqrt),
    "abs": (1, np.abs),
    "sign": (1, np.sign),
    "tanh": (1, np.tanh),
    "sigmoid": (1, _sigmoid),
    "relu": (1, lambda x: np.maximum(x, 0)),
    "step": (1, _step),
    "floor": (1, np.floor),
    "min": (2, np.minimum),
    "max": (2, np.maximum),
    "where": (3, lambda condition, yes, no: np.where(np.asarray(condition) > 0, yes, no)),
}
CONSTANTS = {"pi": np.pi, "e": np.e}
_OPERATORS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
}


@dataclass(frozen=True)
class Formula:
    """A checked formula. `text` is as it was typed, `names` the variables it may use."""

    text: str
    names: tuple[str, ...]
    tree: ast.expr

    def __call__(self, **variables: Array) -> Array:
        """Return the value for arrays of one shape; where it is not defined the result is NaN or infinite."""
        shape = np.broadcast_shapes(*(np.shape(one) for one in variables.values()))
        with np.errstate(all="ignore"):
            return np.broadcast_to(np.asarray(_value(self.tree, variables), float), shape).copy()


def parse(text: str, names: tuple[str, ...] = ("x",)) -> Formula:
    """Read a formula; FormulaError says what is wrong and where."""
    if len(text) > LONGEST:
        raise FormulaError(f"a formula may have at most {LONGEST} characters")
    try:
        tree = ast.parse(text.strip().replace("^", "**"), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        place = getattr(error, "offset", None)
        where = f" near character {place}" if place else ""
        raise FormulaError(f"{text.strip()[:60]!r} cannot be read as a formula{where}") from error
    _check(tree, names, 0)
    return Formula(text, names, tree)


def _check(node: ast.expr, names: tuple[str, ...], depth: int) -> None:
    if depth > DEEPEST:
        raise FormulaError("the formula is nested too deeply")
    match node:
        case ast.Constant(value=value) if isinstance(value, (int, float)) and not isinstance(
            value, bool
        ):
            if not abs(value) < 1e300:
                raise FormulaError("a number in the formula is too large")
        case ast.Name(id=name):
            if name not in names and name not in CONSTANTS:
                known = ", ".join((*names, *CONSTANTS))
                raise FormulaError(f"there is no variable named {name!r:.40}; there are {known}")
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            _check(operand, names, depth + 1)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            _check(left, names, depth + 1)
            _check(right, names, depth + 1)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            if name not in FUNCTIONS:
                raise FormulaError(
                    f"there is no function named {name!r:.40}; there are {', '.join(FUNCTIONS)}"
                )
            if len(arguments) != FUNCTIONS[name][0]:
                raise FormulaError(
                    f"{name} takes {FUNCTIONS[name][0]} values and was given {len(arguments)}"
                )
            for argument in arguments:
                _check(argument, names, depth + 1)
        case _:
            raise FormulaError(
                "a formula is made of numbers, variables, + - * / ^, brackets and functions such as sin(x)"
            )


def _value(node: ast.expr, variables: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant(value=value):
            return np.float64(value)  # type: ignore[arg-type]
        case ast.Name(id=name):
            return variables[name] if name in variables else CONSTANTS[name]
        case ast.UnaryOp(op=operator, operand=operand):
            value = _value(operand, variables)
            return -value if isinstance(operator, ast.USub) else value
        case ast.BinOp(left=left, op=operator, right=right):
            return _OPERATORS[type(operator)](_value(left, variables), _value(right, variables))
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return FUNCTIONS[name][1](*(_value(argument, variables) for argument in arguments))
    raise FormulaError("this formula was not checked")
