"""Functions that a text defines for settings: a function of Keras with settings of its own, or a formula as this program writes it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from nnplayground.core import cell_source, formula_source
from nnplayground.core.code_things import Made, Symbol
from nnplayground.core.formula import FormulaError, parse
from nnplayground.core.registries import ACTIVATIONS, LAYERS, LOSSES

_KINDS: Mapping[int, tuple[str, str]] = {1: ("activation", "Formula"), 2: ("loss", "FormulaLoss")}
"""Number of arguments -> kind of a formula, and its name in the catalog. A metric is written as a loss is."""
_SAID = ("Return one number for each example: ", "Return ")


class Function:
    """A function that the text itself defines."""

    def __init__(self, node: ast.FunctionDef) -> None:
        self.node = node


def meant(node: ast.FunctionDef, value: Callable[[ast.expr], Any]) -> Made | None:
    """Return what a function stands for as a setting; None if that is nothing of the catalog.

    value: tells what an expression stands for.
    """
    names = [one.arg for one in node.args.args]
    if known := ours(node):
        return Made(known, {})
    formula = _formula(node, len(names))
    if formula is not None:
        return formula
    body = node.body[1:] if ast.get_docstring(node) else node.body
    last = body[0] if len(body) == 1 else None
    if not isinstance(last, ast.Return) or len(names) != 1:
        return None
    return with_settings(last.value, names[0], value)


def with_settings(
    call: ast.expr | None, name: str, value: Callable[[ast.expr], Any]
) -> Made | None:
    """Return the function of Keras that is called on `name` alone, with its settings; None for any other expression."""
    if not isinstance(call, ast.Call) or len(call.args) != 1:
        return None
    first, path = call.args[0], value(call.func)
    if isinstance(path, Function):
        path = ours(path.node)
    if not isinstance(first, ast.Name) or first.id != name or not isinstance(path, Symbol):
        return None
    return Made(path, {one.arg: value(one.value) for one in call.keywords if one.arg})


def is_formula(value: Any) -> bool:
    """Tell whether a value is what `meant` gives for the formula of a loss or a metric."""
    return isinstance(value, Made) and value.path == "nnplayground.FormulaLoss"


def ours(node: ast.FunctionDef | ast.ClassDef) -> Symbol | None:
    """Return the entry of the catalog whose function or class, one of this program, a text has taken over unchanged; None if it is none."""
    for registry in (ACTIVATIONS, LAYERS, LOSSES):
        for name, entry in registry.items():
            if entry.target.startswith("nnplayground.") and entry.target.endswith(f".{node.name}"):
                text = dict(cell_source.target(entry.target).parts)[node.name]
                if _dump(ast.parse(text).body[0]) == _dump(node):
                    return Symbol(f"nnplayground.{name}")
    return None


def _formula(node: ast.FunctionDef, count: int) -> Made | None:
    """Return the formula that a function says it returns, if the program would write that very function for it."""
    said = " ".join((ast.get_docstring(node) or "").split()).removesuffix(".")
    start = next((one for one in _SAID if said.startswith(one)), "")
    if not start or count not in _KINDS:
        return None
    kind, name = _KINDS[count]
    text = said.removeprefix(start)
    try:
        written = formula_source.source(parse(text, kind=kind), node.name)
    except (FormulaError, ValueError):
        return None
    same = _dump(ast.parse(written).body[0]) == _dump(node)
    return Made(f"nnplayground.{name}", {"formula": text}) if same else None


def _dump(node: ast.stmt) -> str:
    """Return a function or class without its name and decorators, as text."""
    assert isinstance(node, (ast.FunctionDef, ast.ClassDef))
    body = node.body[1:] if ast.get_docstring(node) else node.body
    head = [node.args] if isinstance(node, ast.FunctionDef) else node.bases
    return "".join(map(ast.dump, (*head, *body)))
