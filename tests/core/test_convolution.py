"""Sizes and counts of convolutions."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from nnplayground.core.convolution import SAME, VALID, Convolution
from nnplayground.core.graph import Node, stack
from nnplayground.core.lint_shapes import shapes


def counted(one: Convolution) -> int:
    """Return at how many places the window stands, by moving it over the padded picture."""
    before, behind = one.zeros
    first, places = -before, 0
    while first + one.kernel <= one.size + behind:
        first, places = first + one.stride, places + 1
    return places


@pytest.mark.covers("E03")
def test_the_formula_counts_the_places_of_the_window():
    for size, kernel, stride, padding in product(
        range(1, 15), range(1, 6), (1, 2, 3), (VALID, SAME)
    ):
        one = Convolution(size, 1, kernel, stride, padding)
        assert one.out == counted(one), one
        if one.out:
            assert one.formula.endswith(f"= {one.out}")


@pytest.mark.covers("E03")
def test_the_sizes_are_those_of_the_shapes_of_networks():
    for size, kernel, stride, padding in product((5, 8, 28), (1, 3, 5), (1, 2), (VALID, SAME)):
        values = {"filters": 2, "kernel_size": (kernel,) * 2, "strides": (stride,) * 2}
        graph = stack(
            Node("input", "InputLayer", {"shape": (size, size, 1)}),
            Node("conv", "Conv2D", {**values, "padding": padding}),
        )
        out = Convolution(size, 1, kernel, stride, padding).out
        assert shapes(graph)["conv"] == (out, out, 2)


@pytest.mark.covers("E01")
def test_weights_of_a_dense_layer_grow_with_the_picture_and_those_of_a_convolution_do_not():
    small, large = Convolution(size=28), Convolution(size=56)
    assert small.parameters == large.parameters == (9 + 1) * 16
    assert small.dense_parameters == (784 + 1) * 16
    assert large.dense_parameters == (4 * 784 + 1) * 16
    assert small.same_parameters == 785 * 26 * 26 * 16


def test_every_weight_is_used_at_every_place():
    one = Convolution(size=8, channels=3, kernel=3, filters=4)
    assert one.multiplications == 6 * 6 * 4 * 27


@pytest.mark.covers("E03")
def test_the_first_window_looks_at_zeros_where_there_is_padding():
    one = Convolution(kernel=5, padding=SAME)
    assert one.zeros == (2, 2)
    assert one.window(0) == -2
    assert one.window(3) == 1
    assert Convolution(kernel=5, stride=2).window(3) == 6
    assert replace(one, size=5, kernel=2).zeros == (0, 1)


def test_a_window_larger_than_the_picture_gives_nothing():
    one = Convolution(size=3, kernel=5)
    assert (one.out, one.formula) == (0, "3 < 5")
