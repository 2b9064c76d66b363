"""Random formulas, as trees and as text."""

from __future__ import annotations

from hypothesis import strategies as st

from nnplayground.core.formula_tree import COMPARISONS, Call, Name, Number, Tree

SMOOTH = ("sin", "cos", "exp", "log", "sqrt", "tanh", "sigmoid", "softplus")
BENT = ("abs", "relu", "sign", "step", "floor", "tan")
SIGNS = ("+", "-", "*", "/", "^")
CHOOSING = ("min", "max", *sorted(COMPARISONS))


def trees(names: tuple[str, ...], reductions: tuple[str, ...] = ()) -> st.SearchStrategy[Tree]:
    """Draw trees such as `parse` makes, of a few operations."""
    numbers = st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.0, 3.0]).map(Number)
    leaves = st.sampled_from([Name(name) for name in names]) | numbers

    def larger(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        one = st.tuples(inner)
        two = st.tuples(inner, inner)
        found = (
            st.builds(Call, st.sampled_from(("negative", *SMOOTH, *BENT)), one)
            | st.builds(Call, st.sampled_from((*SIGNS, *CHOOSING)), two)
            | st.builds(Call, st.just("where"), st.tuples(inner, inner, inner))
        )
        if reductions:
            with_name = st.builds(Call, st.just("*"), st.tuples(inner, leaves.filter(is_name)))
            found |= st.builds(Call, st.sampled_from(reductions), st.tuples(with_name))
        return found

    return st.recursive(leaves, larger, max_leaves=8)


def losses() -> st.SearchStrategy[Tree]:
    """Draw trees with the target, the output and reductions, to which the output always matters."""
    found = trees(("y", "p"), ("amax", "amin", "mean", "sum"))
    return found.map(lambda tree: Call("*", (tree, Name("p"))))


def is_name(tree: Tree) -> bool:
    return isinstance(tree, Name)
