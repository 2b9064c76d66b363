"""Settings: what is legal comes out in its normal form, anything else is one sentence with name, rule and value."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.param import (
    Choice,
    File,
    Flag,
    Float,
    FormulaText,
    Int,
    Member,
    Numbers,
    Param,
    Pick,
    Shape,
    Sides,
    Text,
)
from nnplayground.core.registry import Entry, Registry, UnknownName

RULES: Registry[Entry] = Registry("rule")
RULES.add(
    Entry("L2", params=(Float("l2", 0.01, low=0), Member("inner", optional=True, registry=RULES)))
)

KINDS: list[Param] = [
    Int("units", low=1, high=4096),
    Float("rate", low=0.0, high=1.0),
    Choice("padding", options=("same", "valid")),
    Flag("use_bias"),
    Shape("kernel_size", length=2),
    Numbers("boundaries"),
    Text("note", pattern="[a-z]*"),
    File("path"),
    Member("regularizer", registry=RULES),
    Sides("padding", length=2),
    FormulaText("formula", kind="loss"),
]


@pytest.mark.parametrize(
    ("param", "value", "normal"),
    [
        (KINDS[0], 3, 3),
        (KINDS[0], 3.0, 3),
        (KINDS[1], 1, 1.0),
        (KINDS[2], "same", "same"),
        (KINDS[3], True, True),
        (KINDS[4], 3, (3, 3)),
        (KINDS[4], [3, 5], (3, 5)),
        (KINDS[5], [1, 2.5], (1, 2.5)),
        (KINDS[5], (), ()),
        (KINDS[6], "abc", "abc"),
        (KINDS[7], "a/b.csv", "a/b.csv"),
        (KINDS[8], "L2", Pick("L2")),
        (KINDS[8], Pick("L2", {"l2": 0.01}), Pick("L2")),
        (KINDS[8], Pick("L2", {"l2": 1}), Pick("L2", {"l2": 1.0})),
        (
            KINDS[8],
            Pick("L2", {"inner": Pick("L2", {"l2": 1})}),
            Pick("L2", {"inner": Pick("L2", {"l2": 1.0})}),
        ),
        (KINDS[9], 1, (1, 1)),
        (KINDS[9], [1, (0, 2)], (1, (0, 2))),
        (KINDS[9], ((3, 3), [0, 1]), (3, (0, 1))),
        (KINDS[10], "(y - p)^2", "(y - p)^2"),
        (Shape("shape", open_sizes=True), (None, 3), (None, 3)),
        (Int("limit", optional=True), None, None),
        (Numbers("steps", integers=True), [1, 2], (1, 2)),
    ],
)
def test_a_legal_value_comes_out_in_its_normal_form(param: Param, value: Any, normal: Any) -> None:
    assert repr(param.check(value)) == repr(normal)


@pytest.mark.parametrize(
    ("param", "value"),
    [
        *((KINDS[0], value) for value in (0, 4097, True, "3", 3.5, math.nan, math.inf, None, [3])),
        *(
            (KINDS[1], value)
            for value in (-0.1, 1.1, True, "0.5", math.nan, math.inf, 10**400, None)
        ),
        (Float("rate", low=0.0, above=True), 0.0),
        (Float("rate"), 10**400),
        *((KINDS[2], value) for value in ("full", 3, [])),
        *((KINDS[3], value) for value in (1, "true", 0)),
        *(
            (KINDS[4], value)
            for value in ((1, 2, 3), (0, 1), (1.5, 2), (True, 2), "33", (None, 2), 2_000_000)
        ),
        (Shape("shape"), (1,) * 9),
        *(
            (KINDS[5], value)
            for value in (3, "12", ["1"], [True], [math.nan], [10**400], range(3), [0.0] * 10_001)
        ),
        (Numbers("steps", integers=True), [1.5]),
        *((KINDS[6], value) for value in (3, "A", "a" * 10_001, "a\n")),
        *((KINDS[7], value) for value in (3, "a\0b", "a" * 4097)),
        *(
            (KINDS[8], value)
            for value in (3, "L3", Pick("L2", {"l3": 1}), Pick("L2", {"l2": -1}), {"name": "L2"})
        ),
        *(
            (KINDS[9], value)
            for value in ((1,), (1, 2, 3), (1, (1, 2, 3)), (-1, 0), (True, 1), "12", ((0, 1.5), 0))
        ),
        *((KINDS[10], value) for value in (3, "x", "y - ", "__import__('os')", "p" * 10_001)),
    ],
)
def test_anything_else_is_refused_as_a_value_error(param: Param, value: Any) -> None:
    with pytest.raises(ValueError):
        param.check(value)


def test_the_sentence_names_the_setting_the_rule_and_what_came() -> None:
    with pytest.raises(
        ValueError, match=r"^`units` must be an integer from 1 to 4096\. Received: 0$"
    ):
        KINDS[0].check(0)


def test_a_long_value_is_cut_in_the_sentence() -> None:
    with pytest.raises(ValueError) as caught:
        KINDS[0].check("x" * 100_000)
    assert len(str(caught.value)) < 300


def test_a_misspelt_choice_names_the_near_one() -> None:
    with pytest.raises(UnknownName, match="did you mean L2"):
        KINDS[8].check("L22")


@given(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(),
        st.binary(),
        st.lists(st.integers()),
    )
)
def test_check_gives_a_normal_form_or_a_value_error(value: Any) -> None:
    for param in KINDS:
        try:
            normal = param.check(value)
        except ValueError:
            continue
        assert param.check(normal) == normal


def test_a_title_is_made_of_the_name() -> None:
    assert (Int("kernel_size").title, Int("x", label="Width").title) == ("Kernel size", "Width")


def test_a_pick_with_other_values_leaves_the_old_one_alone() -> None:
    old = Pick("L2", {"l2": 1.0})
    assert (old.with_values(l2=2.0, x=1), old) == (
        Pick("L2", {"l2": 2.0, "x": 1}),
        Pick("L2", {"l2": 1.0}),
    )
