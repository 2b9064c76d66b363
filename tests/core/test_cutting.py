"""Windows of pictures, against NumPy's own padding and the receptive field."""

import numpy as np
import pytest

from nnplayground.core.cutting import cut, stretched, window_of
from nnplayground.core.graph import Node, stack
from nnplayground.core.receptive import fields, reach


@pytest.mark.parametrize("first", [-3, -1, 0, 2, 5, 9, 20])
def test_a_window_is_that_of_the_padded_picture(first):
    picture = np.random.default_rng(0).normal(size=(7, 8, 2))
    padded = np.pad(picture, ((30, 30), (30, 30), (0, 0)))
    real = np.pad(np.ones((7, 8), bool), 30)
    spans = ((first, first + 3), (-2, 4))
    patch, inside = cut(picture, spans)
    rows, columns = slice(30 + first, 34 + first), slice(28, 35)
    np.testing.assert_array_equal(patch, padded[rows, columns])
    np.testing.assert_array_equal(inside, real[rows, columns])


def test_sequences_and_volumes_are_cut_along_their_own_axes():
    sequence = np.arange(10)
    patch, inside = cut(sequence, ((8, 11),))
    assert patch.tolist() == [8, 9, 0, 0]
    assert inside.tolist() == [True, True, False, False]
    volume = np.arange(24.0).reshape(2, 3, 4, 1)
    patch, inside = cut(volume, ((0, 1), (1, 1), (-1, 0)))
    assert patch.shape == (2, 1, 2, 1)
    assert patch[..., 1, 0].ravel().tolist() == [4.0, 16.0]
    assert inside.sum() == 2


@pytest.mark.covers("E10")
@pytest.mark.parametrize("padding", ["same", "valid"])
def test_inside_the_picture_the_window_is_what_the_unit_reaches(padding):
    conv = {"filters": 2, "kernel_size": (3, 5), "padding": padding}
    graph = stack(
        Node("input", "InputLayer", {"shape": (20, 22, 1)}),
        Node("one", "Conv2D", conv),
        Node("pool", "MaxPooling2D", {"pool_size": (2, 2)}),
        Node("two", "Conv2D", conv),
    )
    rows, columns = (20, 22) if padding == "same" else (18, 18)
    shapes = {
        "input": (20, 22, 1),
        "one": (rows, columns, 2),
        "pool": (rows // 2, columns // 2, 2),
    }
    far = (rows // 2, columns // 2) if padding == "same" else (rows // 2 - 2, columns // 2 - 4)
    shapes["two"] = (*far, 2)
    found = fields(graph, shapes)["two"]["input"]
    for place in np.ndindex(*far):
        clipped = tuple(
            (max(first, 0), min(last, size - 1))
            for (first, last), size in zip(window_of(found, place), (20, 22))
        )
        assert clipped == reach(graph, shapes, "two", place)["input"]


def test_spans_of_an_enlarged_picture_hold_the_same_part():
    assert stretched(((0, 3), (2, 3)), (8, 4), (16, 40)) == ((0, 7), (20, 39))
    assert stretched(((1, 2),), (4,), (2,)) == ((0, 1),)
    assert stretched(((-1, 1),), (4,), (8,)) == ((-2, 3),)


def test_spans_of_one_size_stay_of_one_size_and_hold_what_they_held():
    found = [stretched(((first, first + 2),), (10,), (27,))[0] for first in range(8)]
    assert {last - first for first, last in found} == {9}
    for place, (first, last) in enumerate(found):
        assert first <= place * 2.7
        assert last + 1 >= (place + 3) * 2.7
