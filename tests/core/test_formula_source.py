"""The Python that a formula is written as: what it may hold, and that nothing of the text gets into it."""

from __future__ import annotations

import ast
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.formula import KINDS, Formula, FormulaError, parse
from nnplayground.core.formula_source import source
from nnplayground.core.formula_tree import names, text
from tests.core.random_formulas import losses, trees
from tests.core.test_formula import WORDS

CALLED = re.compile(r"keras\.ops\.[a-z_]+\Z")


def check(written: str, arguments: tuple[str, ...]) -> None:
    """Assert that source is one function of calls of keras.ops, numbers and its own names."""
    (function,) = ast.parse(written).body
    assert isinstance(function, ast.FunctionDef)
    assert [one.arg for one in function.args.args] == list(arguments)
    known = {*arguments, "keras", "len", "float"}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            known |= {one.id for one in node.targets}
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert CALLED.match(name) or name in ("len", "float")
        if isinstance(node, ast.Attribute):
            place = ast.unparse(node)
            assert CALLED.match(place) or place in (
                "keras.ops",
                *(f"{n}.{a}" for n in arguments for a in ("dtype", "shape")),
            )
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert node.value in ("inf", "-inf", "nan") or node is function.body[0].value
    assert {node.id for node in ast.walk(function) if isinstance(node, ast.Name)} <= known


def test_an_activation_reads_as_a_person_would_write_it():
    assert source(parse("x*sigmoid(x)", kind="activation"), "swish") == (
        'def swish(x):\n    """Return x * sigmoid(x)."""\n    return x * keras.ops.sigmoid(x)\n'
    )


def test_a_loss_brings_target_and_output_to_one_shape():
    written = source(parse("mean(abs(y-p)^1.5)", kind="loss"), "softer")
    check(written, ("y", "p"))
    assert written.startswith(
        'def softer(y, p):\n    """Return one number for each example: mean(abs(y - p)^1.5)."""\n'
    )
    assert written.endswith(
        "    return keras.ops.mean(keras.ops.mean(keras.ops.power(keras.ops.abs(y - p), 1.5), axis=-1, keepdims=True), axis=-1)\n"
    )


def test_what_is_read_twice_is_computed_once():
    written = source(parse("where(x > 0, log(x), x)", kind="activation"), "f")
    assert written.count("x > 0.0") == 1
    assert "stop_gradient(x)" in written


def test_constants_are_computed_beforehand_and_may_be_infinite():
    assert 'float("inf")' in source(parse("x + 9^9^9^9", kind="activation"), "f")
    assert "x * 8.0\n" in source(parse("x * 2^3", kind="activation"), "f")


@given(trees(("x",)))
def test_the_source_of_any_activation_is_one_function_of_keras(tree):
    check(source(Formula(text(tree), ("x",), tree, "activation"), "f"), ("x",))


@given(losses())
def test_the_source_of_any_loss_is_one_function_of_keras(tree):
    check(source(Formula(text(tree), ("y", "p"), tree, "loss"), "f"), ("y", "p"))


@given(st.lists(WORDS, max_size=60).map("".join), st.sampled_from(sorted(KINDS)))
def test_no_mixture_of_words_gets_into_the_source(typed, kind):
    try:
        formula = parse(typed, kind=kind)
    except FormulaError:
        return
    assert kind == "activation" or names(formula.tree)
    check(source(formula, "f"), KINDS[kind])


@pytest.mark.parametrize(
    "typed",
    [
        "max(x," * 45 + "log(x)" + ")" * 45,
        "where(x," * 40 + "exp(x)" + ",x)" * 40,
        "min(" * 40 + "1/x" + ",x)" * 40,
    ],
)
def test_choices_within_choices_grow_the_source_no_faster_than_the_formula(typed):
    written = source(parse(typed, kind="activation"), "f")
    check(written, ("x",))
    assert len(written) < 20_000


@pytest.mark.parametrize(
    "name", ["", "a b", "f(x): import os\ndef g", "1f", "class", "ф", "a.b", "f\n"]
)
def test_a_name_that_python_would_not_take_is_refused(name):
    with pytest.raises(ValueError, match="must be a Python name"):
        source(parse("x", kind="activation"), name)


def test_a_formula_of_a_data_set_has_no_function():
    with pytest.raises(ValueError, match="of an activation, a loss or a metric"):
        source(parse("x"), "f")
