"""Why tensors cannot be joined, in words."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Node
from nnplayground.core.merging import differences, merge_problem

MAPS = (("conv", (14, 14, 8)), ("pool", (15, 14, 4)))


def test_the_axis_that_is_joined_may_differ():
    (found,) = differences(Node("join", "Concatenate"), MAPS)
    assert (found.axis, found.one, found.other) == (1, ("conv", 14), ("pool", 15))
    assert not differences(Node("join", "Concatenate", {"axis": 1}), (MAPS[0], ("b", (9, 14, 8))))


def test_layers_that_calculate_need_every_axis_alike():
    assert [one.axis for one in differences(Node("join", "Add"), MAPS)] == [1, 3]


def test_an_axis_of_one_or_of_any_size_fits_every_other_that_is_calculated_with():
    assert not differences(Node("join", "Add"), (("a", (None, 4)), ("b", (3, 1))))
    assert differences(Node("join", "Concatenate"), (("a", (1, 4)), ("b", (3, 4))))


@pytest.mark.parametrize("kind", ["Dense", "Conv2D"])
def test_layers_that_join_nothing_have_nothing_to_say(kind):
    assert merge_problem(Node("one", kind), MAPS) == ""
