"""How much a text of Python may make its reader do: a few lines can name loops without end, and lists that double with each line."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from nnplayground.core.code_things import CodeError, Layer, Made
from nnplayground.core.param import Pick

MOST_STEPS = 50_000
"""Statements."""
MOST_WORK = 2_000_000
"""Expressions, and parts of the lists that they make."""


class Budget:
    """Counts what is done; CodeError as soon as it is too much."""

    def __init__(self) -> None:
        self._steps, self._work = MOST_STEPS, MOST_WORK

    def step(self, node: ast.AST) -> None:
        """Count a statement."""
        self._steps -= 1
        if self._steps < 0:
            raise CodeError(_line(node), "the text takes too many steps to read")

    def work(self, node: ast.AST, count: int = 1) -> None:
        """Count expressions."""
        self._work -= count
        if self._work < 0:
            raise CodeError(_line(node), "the text makes lists that are too long to read")

    def weighed(self, node: ast.AST, value: Any) -> Any:
        """Count all that a value holds, what lies in it twice also twice, and return it; a list in itself is never done."""
        waiting = [value]
        while waiting:
            one = waiting.pop()
            parts = _parts(one)
            if parts:
                self.work(node, len(parts))
                waiting += parts
        return value


def _parts(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, Made):
        value = value.config
    elif isinstance(value, (Layer, Pick)):
        value = value.values
    return list(value.values()) if isinstance(value, Mapping) else []


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 0)
