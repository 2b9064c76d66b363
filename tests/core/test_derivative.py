"""Slopes of formulas against the differences of their values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnplayground.core.derivative import slope
from nnplayground.core.formula import Formula, parse
from nnplayground.core.formula_tree import NUMPY, ZERO, Call, text, value
from tests.core.random_formulas import losses, trees

STEP = 1e-5
PICKY = [HealthCheck.filter_too_much]
POINTS = st.integers(-3000, 3000).filter(bool).map(lambda thousandths: thousandths / 1000)
"""Zero is left out, as powers of it have no slope."""


def of(typed: str, name: str = "x", kind: str = "") -> str:
    return text(slope(parse(typed, kind=kind).tree, name))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("3", "0"),
        ("x", "1"),
        ("-x^2", "-(2 * x)"),
        ("x^3 / 3", "x^2"),
        ("2 * x + 1", "2"),
        ("4 * (3 * x)", "12"),
        ("1 / x", "-(1 / x^2)"),
        ("x / 4", "0.25"),
        ("exp(-x)", "-exp(-x)"),
        ("e^x", "2.718281828459045^x"),
        ("log(x)", "1 / x"),
        ("sqrt(x)", "1 / (2 * sqrt(x))"),
        ("sin(x)", "cos(x)"),
        ("cos(x)", "-sin(x)"),
        ("tanh(x)", "1 - tanh(x)^2"),
        ("softplus(x)", "sigmoid(x)"),
        ("relu(x)", "where(x > 0, 1, 0)"),
        ("abs(x)", "sign(x)"),
        ("max(0.1 * x, x)", "where(0.1 * x >= x, 0.1, 1)"),
        ("where(x > 0, x, exp(x) - 1)", "where(x > 0, 1, exp(x))"),
        ("step(x) + floor(x) + sign(x) + (x < 1)", "0"),
    ],
)
def test_slopes_are_simple(typed, wanted):
    assert of(typed) == wanted


def test_other_variables_are_constants():
    assert of("(y - p)^2", "p", "loss") == "-(2 * (y - p))"
    assert of("y * y", "p", "metric") == "0"


def differences(values) -> tuple[float, float]:
    """Return the slope by central differences and its tolerance; give an example up that has a bend, a jump or no value there."""
    before, here, after = values
    assume(np.isfinite(values).all())
    left, right = (here - before) / STEP, (after - here) / STEP
    size = max(1.0, abs(left), abs(here))
    assume(size < 1e4 and abs(left - right) < 1e-3 * size)
    return (left + right) / 2, 1e-3 * size


def defined(tree, variables) -> bool:
    """Say whether all that a formula reads is finite and nowhere infinitely steep.

    Through x / (x / 0), log(-1)^0 or sqrt(x - x) the rules find no slope, though there is one.
    """
    if not np.isfinite(number(tree, variables)).all():
        return False
    if not isinstance(tree, Call):
        return True
    first, *others = tree.arguments
    if tree.function in ("sqrt", "^") and (number(first, variables) == 0).any():
        return False
    if tree.function == "where":
        chosen = number(first, variables) > 0
        others = [one for one, some in zip(others, (chosen.any(), not chosen.all())) if some]
    return all(defined(one, variables) for one in (first, *others))


def number(tree, variables):
    with np.errstate(all="ignore"):
        return np.asarray(value(tree, variables, NUMPY))


@settings(max_examples=300, suppress_health_check=PICKY)
@given(trees(("x",)), POINTS)
def test_slopes_equal_central_differences(tree, at):
    assume(defined(tree, {"x": np.array(at)}))
    values = Formula("", ("x",), tree)(x=at + STEP * np.array([-1.0, 0.0, 1.0]))
    wanted, tolerance = differences(values)
    derived = Formula("", ("x",), slope(tree, "x"))
    assert derived(x=np.array(at)) == pytest.approx(wanted, abs=tolerance)


@settings(suppress_health_check=PICKY)
@given(losses(), st.integers(0, 1000))
def test_slopes_with_reductions_say_what_moving_all_outputs_does(tree, seed):
    y, p = np.random.default_rng(seed).uniform(-2, 2, (2, 1, 3))
    formula = Formula("", ("y", "p"), tree, "metric")
    assume(defined(tree, {"y": y, "p": p}))
    values = [formula(y=y, p=p + step)[0] for step in (-STEP, 0.0, STEP)]
    wanted, tolerance = differences(values)
    derived = Formula("", ("y", "p"), slope(tree, "p"), "metric")
    assert derived(y=y, p=p)[0] == pytest.approx(wanted, abs=tolerance)


def test_a_flat_piece_has_the_slope_zero_though_what_follows_is_steep():
    derived = Formula("", ("x",), slope(parse("sqrt(relu(x))").tree, "x"))
    assert derived(x=np.array([-1.0, 4.0])).tolist() == [0.0, 0.25]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("mean((y - p)^2)", [-2 * (1 - 3 + 2 - 0.5 + 4 - 7) / 3]),
        ("sum(p)", [3.0]),
        ("max(p)", [1.0]),
        ("p - mean(p)", [0.0]),
    ],
)
def test_slopes_of_reduced_formulas(typed, wanted):
    derived = Formula("", ("y", "p"), slope(parse(typed, kind="loss").tree, "p"), "loss")
    found = derived(y=np.array([[1.0, 2.0, 4.0]]), p=np.array([[3.0, 0.5, 7.0]]))
    np.testing.assert_allclose(found, wanted, rtol=1e-12)


@pytest.mark.parametrize(
    "typed",
    ["exp(" * 48 + "x" + ")" * 48, "^".join("x" * 49), "*".join("x" * 49), "/".join("x" * 49)],
)
def test_the_slope_of_a_deep_formula_is_found_at_once(typed):
    tree = parse(typed).tree
    assert slope(tree, "x") != ZERO
    assert len(text(slope(tree, "x"))) < 100_000
