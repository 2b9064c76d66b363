"""Formulas that a person types: a small grammar, read by our own rules and computed with NumPy.

    formula    = sum [("<" | "<=" | ">" | ">=" | "==" | "!=") sum]          1 where it holds, else 0
    sum        = product {("+" | "-") product}
    product    = signed {("*" | "/") signed}
    signed     = ("-" | "+") signed | power                                 so -x^2 is -(x^2)
    power      = value [("^" | "**") signed]                                so 2^3^2 is 2^(3^2)
    value      = number | name | function "(" formula {"," formula} ")" | "(" formula ")"

Names are those of the kind of formula and the constants pi and e; functions are those in FUNCTIONS, and in losses and metrics those
in REDUCTIONS. Nothing of the text is ever run: whatever is no sign, number or known name is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nnplayground.core import formula_tree as t
from nnplayground.core.formula_tree import Array, Call, Name, Number, Tree

LONGEST = 500
DEEPEST = 50
LARGEST = 1e300

FUNCTIONS: Mapping[str, int] = {
    **dict.fromkeys(("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "sign", "tanh"), 1),
    **dict.fromkeys(("sigmoid", "softplus", "relu", "step", "floor"), 1),
    "min": 2,
    "max": 2,
    "where": 3,
    "clip": 3,
}
"""How many values each function takes. where(c, a, b) is a where c holds or is above 0, else b; clip(x, low, high)."""

REDUCTIONS: Mapping[str, str] = {"mean": "mean", "sum": "sum", "min": "amin", "max": "amax"}
"""Functions of one value that make one number of an example's last axis, and their names in the tree."""

CONSTANTS: Mapping[str, float] = {"pi": np.pi, "e": np.e}
KINDS: Mapping[str, tuple[str, ...]] = {
    "activation": ("x",),
    "loss": ("y", "p"),
    "metric": ("y", "p"),
}
"""The variables of each kind of formula: y is the target, p the output of the network."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<sign>\*\*|<=|>=|==|!=|[-+*/^<>(),])"
    r"|(?P<end>\Z))"
)


class FormulaError(ValueError):
    """A text that is no formula; the message is one sentence for people, `place` the character it is about, from 1."""

    def __init__(self, message: str, place: int | None = None, hint: str = "") -> None:
        where = "" if place is None else f", at character {place}"
        super().__init__(f"{message}{where}{hint and '; '}{hint}")
        self.place = place


@dataclass(frozen=True)
class Formula:
    """A checked formula. `text` is as it was typed, `names` the variables it may use; `kind` is empty or one of KINDS."""

    text: str
    names: tuple[str, ...]
    tree: Tree
    kind: str = ""

    def __call__(self, **variables: Array) -> Array:
        """Return the value for arrays of shapes that fit together; where it is not defined the result is NaN or infinite.

        The result has the common shape (..., n) of the arrays. Of losses and metrics it has the shape (...): what the formula leaves
        of the last axis is averaged, as Keras' own losses do, so that there is one number for each example.
        """
        shape = np.broadcast_shapes(*(np.shape(one) for one in variables.values()))
        with np.errstate(all="ignore"):
            found = np.asarray(t.value(self.tree, variables, t.NUMPY), float)
            found = np.broadcast_to(found, shape).copy()
            return np.asarray(found.mean(axis=-1)) if self.kind in ("loss", "metric") else found


def parse(text: str, names: tuple[str, ...] = ("x",), kind: str = "") -> Formula:
    """Read a formula; FormulaError says what is wrong and where.

    Args:
        text: What was typed.
        names: The variables that may be used.
        kind: "activation", "loss" or "metric": decides the names, whether the last axis may be reduced, and what must be in it.
    """
    if len(text) > LONGEST:
        raise FormulaError(f"a formula may have at most {LONGEST} characters")
    names = KINDS[kind] if kind else names
    tree = _Parser(text, names, reduces=kind in ("loss", "metric")).whole()
    if t.depth(tree) > DEEPEST:
        raise FormulaError("the formula is nested too deeply")
    if kind == "loss" and not t.reaches(tree, "p"):
        raise FormulaError("a loss must change smoothly with p, the output, or nothing is learnt")
    if kind == "metric" and not t.names(tree):
        raise FormulaError("a metric must use y, the target, or p, the output")
    return Formula(text, names, tree, kind)


class _Token(NamedTuple):
    kind: str
    text: str
    place: int

    def __str__(self) -> str:
        return "the end" if self.kind == "end" else repr(self.text[:40])


def _tokens(text: str) -> list[_Token]:
    """Cut a text into numbers, names and signs; the last token is the end."""
    found: list[_Token] = []
    start = 0
    while not found or found[-1].kind != "end":
        match = _TOKEN.match(text, start)
        if match is None or match.lastgroup is None:
            place = start + len(text[start:]) - len(text[start:].lstrip())
            raise FormulaError(f"{text[place]!r} has no meaning in a formula", place + 1)
        word = match[match.lastgroup]
        found.append(
            _Token(match.lastgroup, "^" if word == "**" else word, match.end() + 1 - len(word))
        )
        start = match.end()
    return found


class _Parser:
    """Reads one text from left to right. Every method starts at the next token and leaves what it has read behind."""

    def __init__(self, text: str, names: tuple[str, ...], reduces: bool) -> None:
        self._tokens = _tokens(text)
        self._next = 0
        self._names = names
        self._reduces = reduces

    def whole(self) -> Tree:
        tree = self._expression(0, 0)
        token = self._token
        if token.kind == "end":
            return tree
        if token.text == ")":
            raise FormulaError("there is a ) without its (", token.place)
        if token.text == ",":
            raise FormulaError("a comma stands between the values of a function only", token.place)
        raise FormulaError(f"an operator such as * is missing before {token}", token.place)

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self, text: str = "") -> _Token:
        """Go on by one token, which must be this one if one is named."""
        token = self._token
        if text and token.text != text:
            raise FormulaError(f"{text!r} is missing before {token}", token.place)
        self._next += token.kind != "end"
        return token

    def _expression(self, least: int, depth: int) -> Tree:
        """Read values and the signs between them that bind at least so strongly."""
        if depth > DEEPEST:
            raise FormulaError("the formula is nested too deeply", self._token.place)
        left = self._operand(depth)
        compared = False
        while (sign := self._token.text) in t.BINDING and t.BINDING[sign] >= least:
            token = self._take()
            if sign in t.COMPARISONS and compared:
                raise FormulaError("only two values can be compared at a time", token.place)
            compared = sign in t.COMPARISONS
            right = self._expression(t.BINDING[sign] + (sign != "^"), depth + 1)
            left = Call(sign, (left, right))
        return left

    def _operand(self, depth: int) -> Tree:
        token = self._take()
        if token.text == "(":
            inner = self._expression(0, depth + 1)
            self._take(")")
            return inner
        if token.text in ("-", "+"):
            inner = self._expression(t.NEGATIVE, depth + 1)
            return Call("negative", (inner,)) if token.text == "-" else inner
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name":
            return self._call(token, depth) if self._token.text == "(" else self._name(token)
        raise FormulaError(f"a value is missing before {token}", token.place)

    def _number(self, token: _Token) -> Tree:
        number = float(token.text)
        if number > LARGEST:
            raise FormulaError("a number in the formula is too large", token.place)
        return Number(number)

    def _name(self, token: _Token) -> Tree:
        if token.text in self._names:
            return Name(token.text)
        if token.text in CONSTANTS:
            return Number(CONSTANTS[token.text])
        if token.text in self._functions:
            raise FormulaError(f"{token.text} needs its values in brackets", token.place)
        known = ", ".join((*self._names, *CONSTANTS))
        raise FormulaError(f"there is no variable named {token}", token.place, f"there are {known}")

    def _call(self, token: _Token, depth: int) -> Tree:
        name = token.text
        if name not in self._functions:
            if name in REDUCTIONS:
                raise FormulaError(f"{name} is for losses and metrics only", token.place)
            if name in self._names or name in CONSTANTS:
                raise FormulaError(f"an operator such as * is missing after {token}", token.place)
            known = f"there are {', '.join(self._functions)}"
            raise FormulaError(f"there is no function named {token}", token.place, known)
        arguments = self._arguments(depth)
        if self._reduces and name in REDUCTIONS and len(arguments) == 1:
            if not t.names(arguments[0]):
                raise FormulaError(f"{name} of one value needs y or p in it", token.place)
            return Call(REDUCTIONS[name], arguments)
        wanted = FUNCTIONS.get(name, 1)
        if len(arguments) != wanted:
            raise FormulaError(
                f"{name} takes {_count(wanted)} and was given {len(arguments)}", token.place
            )
        if name == "clip":
            return Call("min", (Call("max", arguments[:2]), arguments[2]))
        return Call(name, arguments)

    def _arguments(self, depth: int) -> tuple[Tree, ...]:
        self._take("(")
        if self._token.text == ")":
            self._take()
            return ()
        found = [self._expression(0, depth + 1)]
        while self._token.text == ",":
            self._take()
            found.append(self._expression(0, depth + 1))
        self._take(")")
        return tuple(found)

    @property
    def _functions(self) -> tuple[str, ...]:
        return (
            tuple(dict.fromkeys((*FUNCTIONS, *REDUCTIONS))) if self._reduces else tuple(FUNCTIONS)
        )


def _count(number: int) -> str:
    return "1 value" if number == 1 else f"{number} values"
