"""The slope of a formula, as a formula.

The rules of Leibniz (1684) on the tree, with what the slope of a bend or a jump means chosen as TensorFlow's gradients choose it: at
a tie `min` and `max` follow their first value, `relu` is flat at zero, and where two values are least or greatest along an axis they
share the slope.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from nnplayground.core import formula_tree as t
from nnplayground.core.formula_tree import ONE, ZERO, Call, Name, Number, Tree

TWO = Number(2.0)


def slope(tree: Tree, name: str) -> Tree:
    """Return the derivative of a formula with respect to a variable, simplified.

    In losses and metrics it says how the value changes when all numbers of the last axis move together, y and p being of one shape;
    of a network with one output that is the ordinary derivative. Where the formula is not defined the slope may be.
    """
    if name not in t.names(tree):
        return ZERO
    if isinstance(tree, Name):
        return ONE
    assert isinstance(tree, Call)
    if tree.function in t.FLAT:
        return ZERO
    if tree.function in _OUTER:
        inner = tree.arguments[0]
        return _times(_OUTER[tree.function](inner), slope(inner, name))
    if tree.function in t.REDUCTIONS:
        return _reduced(tree, name)
    return _RULES[tree.function](name, *tree.arguments)


_OUTER: Mapping[str, Callable[[Tree], Tree]] = {
    "negative": lambda u: Number(-1.0),
    "sin": lambda u: Call("cos", (u,)),
    "cos": lambda u: _minus(ZERO, Call("sin", (u,))),
    "tan": lambda u: _over(ONE, _power(Call("cos", (u,)), TWO)),
    "exp": lambda u: Call("exp", (u,)),
    "log": lambda u: _over(ONE, u),
    "sqrt": lambda u: _over(ONE, _times(TWO, Call("sqrt", (u,)))),
    "abs": lambda u: Call("sign", (u,)),
    "tanh": lambda u: _minus(ONE, _power(Call("tanh", (u,)), TWO)),
    "sigmoid": lambda u: _times(Call("sigmoid", (u,)), _minus(ONE, Call("sigmoid", (u,)))),
    "softplus": lambda u: Call("sigmoid", (u,)),
}
"""The derivatives of the smooth functions of one value; the chain rule does the rest."""


def _of_product(name: str, u: Tree, v: Tree) -> Tree:
    return _plus(_times(slope(u, name), v), _times(u, slope(v, name)))


def _of_quotient(name: str, u: Tree, v: Tree) -> Tree:
    above, below = slope(u, name), slope(v, name)
    return _minus(_over(above, v), _over(_times(u, below), _power(v, TWO)))


def _of_power(name: str, u: Tree, v: Tree) -> Tree:
    u, v = _known(u), _known(v)
    base, exponent = slope(u, name), slope(v, name)
    through_base = _times(_times(v, _power(u, _minus(v, ONE))), base)
    through_exponent = _times(_times(_power(u, v), _logarithm(u)), exponent)
    return _plus(through_base, through_exponent)


def _known(tree: Tree) -> Tree:
    """Return the number that a formula without variables stands for."""
    found = (
        t.computed(tree.function, tuple(map(_known, tree.arguments)))
        if isinstance(tree, Call)
        else None
    )
    return found or tree


def _logarithm(base: Tree) -> Tree:
    """Return the logarithm of the base of a power; of zero the powers are flat."""
    if isinstance(base, Number):
        return _folded(Call("log", (base,))) if base.value > 0 else ZERO
    return _where(Call(">", (base, ZERO)), Call("log", (base,)), ZERO)


def _of_relu(name: str, u: Tree) -> Tree:
    return _where(Call(">", (u, ZERO)), slope(u, name), ZERO)


_RULES: Mapping[str, Callable[..., Tree]] = {
    "+": lambda name, u, v: _plus(slope(u, name), slope(v, name)),
    "-": lambda name, u, v: _minus(slope(u, name), slope(v, name)),
    "*": _of_product,
    "/": _of_quotient,
    "^": _of_power,
    "relu": _of_relu,
    "where": lambda name, c, u, v: _where(c, slope(u, name), slope(v, name)),
    "min": lambda name, u, v: _where(Call("<=", (u, v)), slope(u, name), slope(v, name)),
    "max": lambda name, u, v: _where(Call(">=", (u, v)), slope(u, name), slope(v, name)),
}


def _reduced(tree: Call, name: str) -> Tree:
    (u,) = tree.arguments
    inner = slope(u, name)
    if inner == ZERO or (tree.function != "sum" and isinstance(inner, Number)):
        return inner
    if tree.function in ("mean", "sum"):
        return Call(tree.function, (_spread(inner, name),))
    chosen = Call("==", (u, tree))
    return _over(Call("sum", (_times(chosen, inner),)), Call("sum", (chosen,)))


def _spread(tree: Tree, name: str) -> Tree:
    """Return a tree of the same value that has the shape of the variable, so that a sum counts all of its numbers."""
    return tree if name in t.names(tree) else Call("+", (tree, Call("*", (ZERO, Name(name)))))


def _folded(tree: Call) -> Tree:
    """Return the number that a call of numbers stands for, if it is one that can be written down."""
    found = t.computed(tree.function, tree.arguments)
    return found if found is not None and math.isfinite(found.value) else tree


def _plus(a: Tree, b: Tree) -> Tree:
    if a == ZERO:
        return b
    if b == ZERO:
        return a
    match b:
        case Call("negative", (c,)):
            return _minus(a, c)
    return _folded(Call("+", (a, b)))


def _minus(a: Tree, b: Tree) -> Tree:
    if b == ZERO:
        return a
    if a == b:
        return ZERO
    match b:
        case Call("negative", (c,)):
            return _plus(a, c)
    return _folded(Call("negative", (b,))) if a == ZERO else _folded(Call("-", (a, b)))


def _times(a: Tree, b: Tree) -> Tree:
    if ZERO in (a, b):
        return ZERO
    if isinstance(b, Number):
        a, b = b, a
    if a == ONE:
        return b
    match a, b:
        case _, Call("where", (c, yes, no)) if ZERO in (yes, no):
            # Where the slope is zero it stays so, even if what it is multiplied with is infinite.
            return _where(c, _times(a, yes), _times(a, no))
        case Number(-1.0), _ if not isinstance(b, Number):
            return _minus(ZERO, b)
        case Number(), Call("*", (Number() as c, d)):
            return _times(_folded(Call("*", (a, c))), d)
        case Call("negative", (c,)), _:
            return _minus(ZERO, _times(c, b))
        case _, Call("negative", (c,)):
            return _minus(ZERO, _times(a, c))
        case _, Call("/", (above, below)) if above == ONE:
            return _over(a, below)
        case Call("/", (above, below)), _ if above == ONE:
            return _over(b, below)
    return _folded(Call("*", (a, b)))


def _over(a: Tree, b: Tree) -> Tree:
    if a == ZERO or b == ONE:
        return a
    match a, b:
        case Call("where", (c, yes, no)), _ if ZERO in (yes, no):
            return _where(c, _over(yes, b), _over(no, b))
        case Call("negative", (c,)), _:
            return _minus(ZERO, _over(c, b))
        case Call("*", (Number() as c, d)), Number():
            return _times(_over(c, b), d) if b != ZERO else Call("/", (a, b))
    return _folded(Call("/", (a, b)))


def _power(a: Tree, b: Tree) -> Tree:
    if b == ZERO:
        return ONE
    return a if b == ONE else _folded(Call("^", (a, b)))


def _where(condition: Tree, yes: Tree, no: Tree) -> Tree:
    return yes if yes == no else Call("where", (condition, yes, no))
