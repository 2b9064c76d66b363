"""Formulas rewritten so that a branch that is not chosen sends no NaN back.

Backpropagation multiplies: what `where(x > 0, log(x), 0)` does not choose gets the gradient 0, and 0 times the infinite slope of
log at 0 is NaN. The known cure is a second `where` inside: the branch sees `where(x > 0, x, stop(x))`, through which nothing goes
back where the branch is not chosen. As `stop` leaves the value as it is, no value changes. The same is done for min, max and relu,
which choose too. (TensorFlow's relu also multiplies what comes back, so behind something steep, as in sqrt(relu(x)), its own value
goes through such a `where` as well.) A slope that is infinite where it is used, such as that of sqrt(abs(x)) at 0, stays so.

A rewritten tree may share nodes (see `formula_tree.value`) and has these operations besides: `stop`, through which no gradient goes;
`square`; `number`, which makes 1 and 0 of a comparison. The first argument of its `where` is always a comparison.
"""

from __future__ import annotations

from nnplayground.core import formula_tree as t
from nnplayground.core.formula import Formula
from nnplayground.core.formula_tree import ZERO, Call, Name, Number, Tree

STEEP = frozenset({"log", "sqrt", "exp", "tan"})
"""Functions whose slope, or whose value with a slope in it, can be infinite in 32 bits."""


def safe(formula: Formula) -> Tree:
    """Return the rewritten tree of an activation, a loss or a metric.

    One that is flat everywhere, such as step(x), gets gradients of zero; without any Keras would refuse to train.
    """
    output = formula.names[-1]
    tree = _Lowering(output).of(formula.tree)
    flat = not t.reaches(tree, output) if formula.kind != "metric" else not t.names(tree)
    if flat:
        tree = _spread(tree, output)
    return _guarded(tree, None, False)


class _Guard:
    """A branch: what is read inside it goes through a `where`, so that no gradient comes back where it is not chosen."""

    def __init__(self, condition: Tree, chosen: bool, outer: _Guard | None) -> None:
        self._condition = condition
        self._chosen = chosen
        self._outer = outer
        self._kept: dict[int, tuple[Tree, Tree]] = {}

    def leaf(self, node: Tree) -> Tree:
        if id(node) not in self._kept:
            inner = self._outer.leaf(node) if self._outer else node
            stopped = Call("stop", (inner,))
            branches = (inner, stopped) if self._chosen else (stopped, inner)
            self._kept[id(node)] = (node, Call("where", (self._condition, *branches)))
        return self._kept[id(node)][1]


class _Lowering:
    """Computes what is known, gives every variable one node, and tells comparisons from numbers."""

    def __init__(self, output: str) -> None:
        self._output = output
        self._names: dict[str, Tree] = {}

    def of(self, node: Tree) -> Tree:
        if isinstance(node, Name):
            return self._names.setdefault(node.name, node)
        if isinstance(node, Number):
            return node
        if node.function == "where":
            condition, yes, no = node.arguments
            return self._where(condition, self.of(yes), self.of(no))
        arguments = tuple(map(self.of, node.arguments))
        if node.function in t.REDUCTIONS:
            return self._reduced(node.function, arguments[0])
        return t.computed(node.function, arguments) or self._call(node.function, arguments)

    def _call(self, function: str, arguments: tuple[Tree, ...]) -> Tree:
        if function == "^" and arguments[1] == Number(2.0):
            return Call("square", arguments[:1])
        if function == "step":
            return Call("number", (Call(">", (arguments[0], ZERO)),))
        if function == "sign":
            # Its gradient is zero, and zero times the slope of what is inside may be NaN.
            arguments = (Call("stop", arguments),)
        call = Call(function, arguments)
        return Call("number", (call,)) if function in t.COMPARISONS else call

    def _where(self, condition: Tree, yes: Tree, no: Tree) -> Tree:
        found = self.of(condition)
        if isinstance(found, Number):
            return yes if found.value > 0 else no
        if isinstance(found, Call) and found.function == "number":
            return Call("where", (found.arguments[0], yes, no))
        return Call("where", (Call(">", (found, ZERO)), yes, no))

    def _reduced(self, function: str, argument: Tree) -> Tree:
        if not isinstance(argument, Number):
            return Call(function, (argument,))
        return Call("sum", (_spread(argument, self._output),)) if function == "sum" else argument


def _spread(tree: Tree, name: str) -> Tree:
    """Return a tree of the same value, with the shape of a variable and a gradient of zero for it."""
    return Call("+", (tree, Call("*", (ZERO, Call("tanh", (Name(name),))))))


def _guarded(node: Tree, guard: _Guard | None, below: bool) -> Tree:
    """Return the tree with guards; `below` says that something steep stands outside of this node."""
    if isinstance(node, Number):
        return node
    if isinstance(node, Name):
        return guard.leaf(node) if guard else node
    below = below or _is_steep(node)
    if node.function in t.REDUCTIONS:
        # One example's numbers are mixed here, so what is not chosen in one place may be read for another.
        reduced = _with(node, tuple(_guarded(one, None, below) for one in node.arguments))
        return guard.leaf(reduced) if guard else reduced
    if node.function == "number":
        return node
    if node.function in ("where", "min", "max", "relu"):
        return _chosen(node, guard, below)
    return _with(node, tuple(_guarded(one, guard, below) for one in node.arguments))


def _chosen(node: Call, guard: _Guard | None, below: bool) -> Tree:
    """Return a call that chooses one of its branches, with a guard around those that need one."""
    first, *others = node.arguments
    before: tuple[Tree, ...] = ()
    branches = node.arguments
    if node.function == "where":
        condition, before, branches = first, (first,), tuple(others)
    elif node.function == "relu":
        condition = Call(">", (first, ZERO))
    else:
        condition = Call("<=" if node.function == "min" else ">=", node.arguments)
    inside = tuple(
        _guarded(one, _Guard(condition, chosen, guard) if _steep(one) else guard, below)
        for one, chosen in zip(branches, (True, False))
    )
    if node.function == "relu" and below:
        inside = (Call("where", (condition, *inside, Call("stop", inside))),)
    return _with(node, (*before, *inside))


def _with(node: Call, arguments: tuple[Tree, ...]) -> Call:
    """Return the call with these arguments; the same node if they are the same, so that it is computed once."""
    same = all(one is other for one, other in zip(node.arguments, arguments, strict=True))
    return node if same else Call(node.function, arguments)


def _steep(tree: Tree) -> bool:
    """Say whether the slope of a formula can be infinite somewhere."""
    return any(_is_steep(node) for node in t.parts(tree))


def _is_steep(node: Tree) -> bool:
    match node:
        case Call("/", (_, below)):
            return not isinstance(below, Number)
        case Call("^", (_, exponent)):
            return not isinstance(exponent, Number) or exponent.value < 1
        case Call(function):
            return function in STEEP
    return False
