"""Linear layers in a row, and the matrix that they are."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, Ref, stack
from nnplayground.core.linear_map import collapsed, linear_runs
from nnplayground.core.param import Pick

RELU = {"activation": Pick("relu")}


def chain(*layers):
    return stack(Node("input", "InputLayer", {"shape": (4,)}), *layers)


def dense(name, **values):
    return Node(name, "Dense", values)


@pytest.mark.covers("B06")
def test_linear_layers_in_a_row_are_found_with_what_passes_everything_on_between_them():
    graph = chain(
        dense("a"), Node("drop", "Dropout"), dense("b"), dense("c", **RELU), dense("d"), dense("e")
    )
    assert linear_runs(graph) == [("a", "b", "c"), ("d", "e")]


def test_a_function_between_layers_ends_the_row():
    graph = chain(dense("a"), Node("f", "Activation", RELU), dense("b"))
    assert linear_runs(graph) == []
    assert linear_runs(chain(dense("a", **RELU), dense("b"))) == []


def test_an_output_in_the_middle_ends_the_row():
    graph = chain(dense("a"), dense("b")).mark_output(Ref("a"))
    assert linear_runs(graph) == []


@pytest.mark.covers("B06")
def test_the_matrix_does_what_the_layers_do():
    rng = np.random.default_rng(0)
    first = (rng.normal(size=(5, 7)), rng.normal(size=7))
    second = (rng.normal(size=(7, 6)), None)
    third = (rng.normal(size=(6, 2)), rng.normal(size=2))
    matrix, bias = collapsed([first, second, third])
    x = rng.normal(size=(20, 5))
    wanted = ((x @ first[0] + first[1]) @ second[0]) @ third[0] + third[1]
    np.testing.assert_allclose(x @ matrix + bias, wanted, atol=1e-12)


def test_layers_that_do_not_fit_each_other_are_refused():
    with pytest.raises(ValueError, match="reads 4 inputs"):
        collapsed([(np.zeros((2, 3)), None), (np.zeros((4, 1)), None)])
    with pytest.raises(ValueError, match="at least one"):
        collapsed([])
