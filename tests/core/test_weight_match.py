"""Which layers of two networks go together."""

from __future__ import annotations

from nnplayground.core.events import Match
from nnplayground.core.weight_match import NAME, SHAPE, match, misfit, said

CONV, DENSE, OTHER = ((3, 3, 1, 8), (8,)), ((72, 10), (10,)), ((72, 3), (3,))


def test_layers_of_one_name_go_together_whether_they_fit_or_not() -> None:
    rows = match({"conv": CONV, "out": DENSE}, {"conv": CONV, "out": OTHER, "new": DENSE}, NAME)
    assert rows == (
        Match("conv", "conv", CONV, CONV),
        Match("out", "out", DENSE, OTHER),
        Match("", "new", (), DENSE),
    )
    assert [row.fits for row in rows] == [True, False, False]


def test_layers_of_the_same_shapes_go_together_in_order() -> None:
    theirs = {"a": CONV, "b": CONV, "c": DENSE, "d": CONV}
    ours = {"w": CONV, "x": CONV, "y": OTHER, "z": CONV}
    rows = match(theirs, ours, SHAPE)
    assert [(row.theirs, row.ours) for row in rows] == [
        ("a", "w"),
        ("b", "x"),
        ("", "y"),
        ("d", "z"),
        ("c", ""),
    ]


def test_a_layer_that_does_not_fit_is_named_with_both_shapes() -> None:
    rows = match({"out": DENSE, "conv": CONV}, {"out": OTHER, "conv": CONV})
    assert misfit(rows, [("conv", "conv")]) == ""
    sentence = misfit(rows, [("conv", "conv"), ("out", "out")])
    assert sentence == (
        "The weights of out have the shapes 72×10 and 10, but the layer out needs 72×3 and 3"
    )
    assert "no layer gone" in misfit(rows, [("gone", "out")])
    assert "no layer gone" in misfit(rows, [("out", "gone")])


def test_shapes_are_said_as_people_read_them() -> None:
    assert said(((3, 3), (), (7,))) == "3×3 and 1 and 7"
