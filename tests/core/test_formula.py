"""Formulas that a person types."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.formula import FUNCTIONS, KINDS, LONGEST, FormulaError, parse
from nnplayground.core.formula_tree import Call, Name, Number
from nnplayground.core.formula_tree import text as text_of
from tests.core.random_formulas import losses, trees

X = np.linspace(-3, 3, 25)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sin(x)", np.sin(X)),
        ("x^2 / 5 - 1", X**2 / 5 - 1),
        ("-x**3 + 2*x", -(X**3) + 2 * X),
        ("exp(-x*x) * cos(pi*x)", np.exp(-X * X) * np.cos(np.pi * X)),
        ("where(x, x, 0)", np.maximum(X, 0)),
        ("max(x, -x)", np.abs(X)),
        ("3", np.full_like(X, 3.0)),
        ("-x^2", -(X**2)),
        ("2^-x^2", 2 ** -(X**2)),
        ("2^3^2", np.full_like(X, 512.0)),
        ("1 - 2 - x", -1 - X),
        ("8 / 2 / 2 * x", 2 * X),
        ("3 * -x", -3 * X),
        ("- - +x", X),
        ("x > 1", (X > 1) * 1.0),
        ("(x >= 1) * x + (x != 0)", (X >= 1) * X + (X != 0)),
        ("where(x <= 1, exp(x), sqrt(x))", np.where(X <= 1, np.exp(X), np.sqrt(np.maximum(X, 0)))),
        ("softplus(x)", np.log1p(np.exp(X))),
        ("sigmoid(x)", 1 / (1 + np.exp(-X))),
        ("clip(x, -1, 2)", np.clip(X, -1, 2)),
        ("relu(x) + step(x) + floor(x)", np.maximum(X, 0) + (X > 0) + np.floor(X)),
        (" .5e1 *\n x ", 5 * X),
    ],
)
def test_formulas_are_computed_as_numpy_does(text, wanted):
    np.testing.assert_allclose(parse(text)(x=X), wanted, atol=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x +",
        "__import__('os')",
        "x.real",
        "().__class__",
        "[x]",
        "lambda: x",
        "x if x else x",
        "'a' * 9",
        "sin",
        "sin(x, x)",
        "sin(x=x)",
        "y + x",
        "True",
        "(x := 3)",
        "x @ x",
        "f'{x}'",
        "1e999",
        "(" * 300 + "x" + ")" * 300,
        "x" + "+x" * 400,
        "-" * 200 + "x",
        "print(x)",
        "x[0]",
        "9**9**9**9j",
        "x; x",
        "x # it",
        "0x10",
        "1_000",
        "2x",
        "(x)(x)",
        "x(2)",
        "e(1)",
        "x < x < x",
        "x,",
        "()",
        "sin()",
        "sin(x,)",
        "x)",
        "mean(x)",
        "max(x)",
        "clip(x, 1)",
        "\0",
        "\ud800",
        "\u0445",
        "\uff58",
        "\u00b2",
        "__class__",
        "x.__class__.__mro__",
        "getattr(x, x)",
        "eval(x)",
        "abs(" * 60 + "x" + ")" * 60,
        "2^" * 100 + "x",
        "min(x," * 70 + "x" + ")" * 70,
    ],
)
def test_everything_else_is_refused_with_one_sentence(text):
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert "\n" not in str(caught.value)


def test_huge_powers_do_not_hang():
    assert not np.isfinite(parse("9^9^9^9")(x=X)).any()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("", 1, "a value is missing before the end"),
        ("x +", 4, "a value is missing before the end"),
        ("x + * 2", 5, "a value is missing before '*'"),
        ("2 x", 3, "an operator such as * is missing before 'x'"),
        ("x(2)", 1, "an operator such as * is missing after 'x'"),
        ("sin(x", 6, "')' is missing before the end"),
        ("x)", 2, "there is a ) without its ("),
        ("1 + sin(x, 2)", 5, "sin takes 1 value and was given 2"),
        ("1 + sin", 5, "sin needs its values in brackets"),
        ("x + y", 5, "there is no variable named 'y', at character 5; there are x, pi, e"),
        ("x + print(x)", 5, "there is no function named 'print'"),
        ("x.real", 2, "'.' has no meaning"),
        ("x < 1 < 2", 7, "only two values can be compared"),
        ("1e301", 1, "too large"),
        ("(" * 60 + "x" + ")" * 60, 52, "nested too deeply"),
    ],
)
def test_a_refusal_names_the_character(text, place, said):
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert caught.value.place == place
    assert f"at character {place}" in str(caught.value)
    assert said in str(caught.value)


def test_a_text_is_measured_before_it_is_read():
    assert parse("x" + " " * (LONGEST - 1))(x=X) == pytest.approx(X)
    with pytest.raises(FormulaError, match="at most 500 characters"):
        parse("x" * 10_000_000)


def test_long_sums_are_refused_as_too_deep_and_not_by_python():
    with pytest.raises(FormulaError, match="nested too deeply"):
        parse("+".join("x" * 200))
    with pytest.raises(FormulaError, match="nested too deeply"):
        parse("(" * 40 + "x" + "+x)" * 40 + "+x" * 40)


def test_undefined_places_are_not_finite_and_do_not_raise():
    assert np.isnan(parse("log(x)")(x=np.array([-1.0]))).all()
    assert np.isinf(parse("1/x")(x=np.array([0.0]))).all()


@given(st.text(max_size=60))
def test_no_text_does_anything_but_give_numbers_or_a_formula_error(text):
    try:
        formula = parse(text)
    except FormulaError:
        return
    assert formula(x=X).shape == X.shape


SIGNS = [*"+-*/^<>=!(),._", "**", "<=", "\\", "[0]", "'a'", " "]
OTHERS = ["x", "y", "p", "e", "pi", "9", "1e99", ".5", "mean", "sum", "__import__", "os.system"]
WORDS = st.sampled_from([*FUNCTIONS, *SIGNS, *OTHERS, "lambda x:", "x.__class__"])


@given(st.lists(WORDS, max_size=60).map("".join), st.sampled_from(["", *KINDS]))
def test_no_mixture_of_words_does_anything_but_give_numbers_or_one_sentence(text, kind):
    try:
        formula = parse(text, kind=kind)
    except FormulaError as error:
        said = str(error)
        assert (len(said) < 300, said.count("\n")) == (True, 0)
        return
    grid = X.reshape(5, 5)
    found = formula(**dict.fromkeys(formula.names, grid))
    assert found.shape == ((5,) if kind in ("loss", "metric") else (5, 5))


@given(trees(("x",)))
def test_the_text_of_a_tree_is_read_as_that_tree(tree):
    assert parse(text_of(tree)).tree == tree


@given(losses())
def test_the_text_of_a_tree_with_reductions_is_read_as_that_tree(tree):
    assert parse(text_of(tree), kind="loss").tree == tree


def test_negative_numbers_are_written_so_that_powers_keep_their_meaning():
    assert text_of(Call("^", (Number(-2.0), Name("x")))) == "(-2)^x"
    assert text_of(Call("*", (Number(-2.0), Name("x")))) == "-2 * x"


Y = np.array([[1.0, 2.0, 4.0], [0.0, -1.0, 3.0]])
P = np.array([[1.5, 1.0, 4.0], [1.0, -2.0, 2.5]])


@pytest.mark.parametrize("kind", ["loss", "metric"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(y - p)^2", np.mean((Y - P) ** 2, axis=1)),
        ("mean(abs(y - p))", np.mean(np.abs(Y - P), axis=1)),
        ("sum(abs(y - p)) / sum(abs(y))", np.abs(Y - P).sum(1) / np.abs(Y).sum(1)),
        ("max(abs(y - p))", np.abs(Y - P).max(1)),
        ("min(p) - max(y, p)", P.min(1) - np.maximum(Y, P).mean(1)),
        ("mean((p - mean(p))^2)", P.var(axis=1)),
    ],
)
def test_losses_and_metrics_give_one_number_for_each_example(kind, text, wanted):
    np.testing.assert_allclose(parse(text, kind=kind)(y=Y, p=P), wanted, rtol=1e-12)


@pytest.mark.parametrize(
    "text", ["y", "3", "step(p)", "y + floor(p)", "where(p > 0, y, 1)", "p > y"]
)
def test_a_loss_through_which_nothing_is_learnt_is_refused(text):
    with pytest.raises(FormulaError, match="change smoothly with p"):
        parse(text, kind="loss")


def test_a_metric_may_jump_but_not_be_a_constant():
    assert parse("(p > 0.5) == y", kind="metric")(
        y=np.array([[1.0], [1.0]]), p=np.array([[0.7], [0.2]])
    ).tolist() == [1.0, 0.0]
    with pytest.raises(FormulaError, match="must use y"):
        parse("3", kind="metric")


def test_reductions_need_something_to_reduce():
    with pytest.raises(FormulaError, match="sum of one value needs y or p in it, at character 5"):
        parse("p + sum(1)", kind="loss")


def test_scalars_work_too():
    assert math.isclose(float(parse("2*x")(x=np.array(1.5))), 3.0)
