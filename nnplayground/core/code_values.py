"""Arithmetic, comparisons and lists of known values in a text of Python, kept small: nothing here can take long or grow large."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nnplayground.core.code_things import CodeError, Unknown
from nnplayground.core.graph import Ref

LARGEST = 2**63
LONGEST = 10_000
BUILT_IN = (
    "range",
    "len",
    "list",
    "tuple",
    "enumerate",
    "zip",
    "str",
    "int",
    "reversed",
    "min",
    "max",
)
_SUMS: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_TESTS: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}


def combined(node: ast.AST, kind: ast.operator, one: Any, other: Any) -> Any:
    """Return the sum, product ... of two numbers, or two lists or texts one behind the other; Unknown for anything else."""
    sides = (one, other)
    if all(isinstance(side, (int, float)) for side in sides) and type(kind) in _SUMS:
        if isinstance(kind, ast.Pow) and (abs(one) > 1e6 or abs(other) > 9):
            return Unknown(node)
        try:
            found = _SUMS[type(kind)](one, other)
        except ArithmeticError:
            return Unknown(node)
        return found if not isinstance(found, complex) and abs(found) <= LARGEST else Unknown(node)
    alike = type(one) is type(other) and isinstance(one, (str, list, tuple))
    if alike and isinstance(kind, ast.Add) and len(one) + len(other) <= LONGEST:
        return one + other
    return Unknown(node)


def compared(node: ast.Compare, sides: Sequence[Any]) -> Any:
    """Return whether a comparison of two known values holds; Unknown for anything else."""
    plain = (str, int, float, type(None), tuple, list)
    test = _TESTS.get(type(node.ops[0]))
    if len(sides) > 2 or test is None or not all(isinstance(one, plain) for one in sides):
        return Unknown(node)
    try:
        return test(*sides)
    except TypeError:
        return Unknown(node)


def sliced(node: ast.AST, value: Any, parts: Sequence[Any]) -> Any:
    """Return a slice of a list; Unknown for anything else."""
    if not isinstance(value, (tuple, list, str)) or parts[2] == 0:
        return Unknown(node)
    if any(one is not None and not isinstance(one, int) for one in parts):
        return Unknown(node)
    return value[slice(*parts)]


def item(node: ast.expr, value: Any, index: Any) -> Any:
    """Return an item of a list or a dictionary; CodeError if it has none such, Unknown for anything else."""
    if not isinstance(value, (tuple, list, dict, range)) or isinstance(index, (Unknown, Ref)):
        return Unknown(node)
    try:
        return value[index]
    except (IndexError, KeyError, TypeError):
        raise CodeError(node.lineno, f"there is no item {index!r:.40}") from None


def built_in(node: ast.AST, name: str, arguments: Sequence[Any]) -> Any:
    """Return what a function of Python gives for known values; Unknown for anything else."""
    if any(isinstance(one, (Unknown, Ref)) for one in arguments):
        return Unknown(node)
    if name == "range":
        if not arguments or not all(isinstance(one, int) for one in arguments):
            return Unknown(node)
        found = range(*arguments[:3]) if len(arguments) < 3 or arguments[2] else range(0)
        long = (found.stop - found.start) // (found.step or 1) > 10 * LONGEST
        return Unknown(node) if long else found
    if name in ("str", "int"):
        plain = len(arguments) == 1 and isinstance(arguments[0], (int, float))
        return {"str": str, "int": int}[name](arguments[0]) if plain else Unknown(node)
    if name in ("min", "max"):
        plain = len(arguments) > 1 and all(isinstance(one, (int, float)) for one in arguments)
        return {"min": min, "max": max}[name](arguments) if plain else Unknown(node)
    if not arguments or not all(isinstance(one, (list, tuple, range)) for one in arguments):
        return [] if name == "list" and not arguments else Unknown(node)
    if name == "len":
        return len(arguments[0])
    if name == "zip":
        return [tuple(one) for one in zip(*arguments)]
    if name == "enumerate":
        return list(enumerate(arguments[0]))
    if name == "reversed":
        return list(reversed(arguments[0]))
    return {"list": list, "tuple": tuple}[name](arguments[0])
