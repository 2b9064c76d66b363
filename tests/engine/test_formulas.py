"""Typed activations, losses and metrics in Keras: values as NumPy's, gradients as the derivative's, and files that bring them back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from nnplayground.core.derivative import slope
from nnplayground.core.formula import Formula as Checked
from nnplayground.core.formula import FormulaError, parse
from nnplayground.core.formula_source import source
from nnplayground.core.formula_tree import text
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from tests.core.random_formulas import losses, trees

pytestmark = pytest.mark.keras

X = np.array([[-2.5, -1.0, -0.3], [0.2, 0.7, 1.9]], "float32")
Y = np.array([[1.0, 2.0, 0.5], [3.0, 0.25, 1.5]], "float32")
P = np.array([[1.5, 1.0, 0.75], [2.0, 0.5, 1.25]], "float32")
ACTIVATIONS = [
    "x * sigmoid(x)",
    "-x^2",
    "2^-x^2",
    "x^3 / 3 - 2 * x",
    "exp(-x^2 / 2) * cos(pi * x)",
    "max(0.1 * x, x)",
    "clip(x, -1, 1)",
    "where(x > 0, x, 0.5 * (exp(x) - 1))",
    "where(x > 0, log(1 + x), -log(1 - x))",
    "softplus(x) - log(2)",
    "tanh(x) + 0.1 * sin(5 * x)",
    "relu(x)^2",
    "abs(x)^1.5",
    "sqrt(x^2 + 1)",
    "(x > 0) * x",
    "min(exp(x), 1 / (1 + x^2))",
    "x / (1 + abs(x))",
    "tan(x / 2) + floor(x) + sign(x) + step(x)",
    "step(x)",
    "3",
]
LOSSES = [
    "(y - p)^2",
    "mean((y - p)^2)",
    "sum(abs(y - p)) / sum(abs(y))",
    "max(abs(y - p))",
    "-sum(y * log(p))",
    "log(exp(y - p) + exp(p - y))",
    "where(abs(y - p) < 0.6, (y - p)^2, abs(y - p))",
    "mean((p - mean(p))^2) + (mean(p) - mean(y))^2",
    "relu(1 - y * p) + 0.01 * min(p)",
]


def cells():
    from nnplayground.engine.cells import formulas

    return formulas


def executed(formula):
    """Return the function of the generated source."""
    space = {"keras": keras}
    exec(source(formula, "f"), space)
    return space["f"]


def gradient(function, x):
    """Return the values and the gradient of their sum, as arrays."""
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        values = function(x)
    return np.asarray(values), np.asarray(tape.gradient(values, x))


@pytest.mark.parametrize("typed", ACTIVATIONS)
def test_an_activation_has_numpys_values_and_the_slope_of_the_derivative(typed):
    formula = parse(typed, kind="activation")
    derived = Checked("", ("x",), slope(formula.tree, "x"))
    for function in (cells().Formula(typed), executed(formula)):
        values, slopes = gradient(function, X)
        assert values.shape == X.shape
        assert values.dtype == np.float32
        np.testing.assert_allclose(values, formula(x=X), rtol=2e-6, atol=2e-6)
        np.testing.assert_allclose(slopes, derived(x=X), rtol=2e-5, atol=2e-5)


@settings(max_examples=60)
@given(trees(("x",)))
def test_any_activation_has_numpys_values_and_slopes_and_its_source_too(tree):
    x = np.random.default_rng(0).uniform(-2, 2, (4, 3)).astype("float32")
    formula = Checked(text(tree), ("x",), tree, "activation")
    derived = Checked("", ("x",), slope(tree, "x"))
    ours, written = (gradient(one, x) for one in (cells().Formula(text(tree)), executed(formula)))
    mild = _steady(formula, x)
    np.testing.assert_allclose(ours[0][mild], formula(x=x)[mild], rtol=1e-3, atol=1e-4)
    mild &= _steady(derived, x) & np.isfinite(ours[1])
    np.testing.assert_allclose(ours[1][mild], derived(x=x)[mild], rtol=1e-3, atol=1e-3)
    for mine, theirs in zip(ours, written, strict=True):
        np.testing.assert_allclose(theirs, mine, rtol=1e-6, atol=1e-7)


def _steady(formula, x):
    """Say where the value is of a size for 32 bits, and a rounding of x changes it by no more than a rounding."""
    before, here, after = (formula(x=x * (1 + step)) for step in (-1e-6, 0.0, 1e-6))
    with np.errstate(invalid="ignore"):
        steady = np.abs(after - before) < 1e-4 * (1 + np.abs(here))
    return steady & (np.abs(here) < 1e6)


@pytest.mark.parametrize("typed", LOSSES)
def test_a_loss_has_numpys_values_and_the_slope_of_the_derivative(typed):
    formula = parse(typed, kind="loss")
    derived = Checked("", ("y", "p"), slope(formula.tree, "p"), "loss")
    for function in (cells().FormulaLoss(typed, reduction=None), executed(formula)):
        values, slopes = gradient(lambda p, loss=function: loss(Y, p), P)
        np.testing.assert_allclose(values, formula(y=Y, p=P), rtol=1e-5, atol=1e-6)
        # All outputs of an example moved together.
        np.testing.assert_allclose(slopes.sum(axis=1), derived(y=Y, p=P), rtol=1e-4, atol=1e-5)


@settings(max_examples=40)
@given(losses())
def test_any_loss_equals_its_source(tree):
    formula = parse(text(tree), kind="loss")
    loss = cells().FormulaLoss(text(tree), reduction=None)
    ours, written = (gradient(lambda p, f=one: f(Y, p), P) for one in (loss, executed(formula)))
    for mine, theirs in zip(ours, written, strict=True):
        np.testing.assert_allclose(theirs, mine, rtol=1e-5, atol=1e-6)


def test_a_loss_without_a_reduction_is_averaged_as_keras_own():
    for ours, theirs in (
        ("(y - p)^2", keras.losses.MeanSquaredError),
        ("abs(y - p)", keras.losses.MeanAbsoluteError),
        ("p - y * log(p + 1e-7)", keras.losses.Poisson),
    ):
        for reduction in ("sum_over_batch_size", "sum", "mean"):
            loss = cells().FormulaLoss(ours, reduction=reduction)
            wanted = theirs(reduction=reduction)(Y, P)
            assert float(loss(Y, P)) == pytest.approx(float(wanted), rel=1e-5)
    weights = np.array([1.0, 3.0])
    loss, wanted = cells().FormulaLoss("(y - p)^2"), keras.losses.MeanSquaredError()
    assert float(loss(Y, P, weights)) == pytest.approx(float(wanted(Y, P, weights)), rel=1e-5)


@pytest.mark.parametrize("shape", [(2,), (2, 1)])
def test_targets_without_the_last_axis_are_given_one(shape):
    y = np.array([1.0, 3.0], "float32").reshape(shape)
    for typed, p in (("(y - p)^2", P), ("(y - p)^2", P[:, :1]), ("max(abs(y - p))", P)):
        wanted = parse(typed, kind="loss")(y=y.reshape(2, 1), p=p)
        loss = cells().FormulaLoss(typed, reduction=None)
        np.testing.assert_allclose(loss(y, p), wanted, rtol=1e-6)
        written = executed(parse(typed, kind="loss"))
        np.testing.assert_allclose(written(tf.constant(y), tf.constant(p)), wanted, rtol=1e-6)


def test_a_metric_is_the_mean_over_all_examples_and_weights():
    metric = cells().FormulaMetric("max(abs(y - p))")
    metric.update_state(Y, P)
    metric.update_state(Y[:1], P[:1] + 1)
    values = [*np.abs(Y - P).max(1), np.abs(Y[0] - P[0] - 1).max()]
    assert float(metric.result()) == pytest.approx(np.mean(values), rel=1e-6)
    metric.reset_state()
    metric.update_state(Y, P, sample_weight=np.array([1.0, 3.0]))
    assert float(metric.result()) == pytest.approx((values[0] + 3 * values[1]) / 4, rel=1e-6)


def test_a_metric_reads_whole_numbers_and_need_not_be_smooth():
    metric = cells().FormulaMetric("(p > 0.5) == y")
    metric.update_state(np.array([1, 0, 1, 0]), np.array([[0.9], [0.6], [0.2], [0.1]], "float32"))
    assert float(metric.result()) == 0.5


EDGES = np.array([[-3.0, 0.0, 1e-3], [1.0, 2.0, 200.0]], "float32")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("where(x > 0, log(x), 0)", [[0, 0, 1e3], [1, 0.5, 0.005]]),
        (
            "where(x > 0, sqrt(x), x)",
            [[1, 1, 0.5 / 1e-3**0.5], [0.5, 0.5 / 2**0.5, 0.5 / 200**0.5]],
        ),
        ("where(x < 1, exp(x), x)", [[np.exp(-3), 1, np.exp(1e-3)], [1, 1, 1]]),
        ("where(x == 1, 1, (x^2 - 1) / (x - 1))", [[1, 1, 1], [0, 1, 1]]),
        ("max(log(x), -5)", [[np.nan, 0, 0], [1, 0.5, 0.005]]),
        ("min(exp(x), 5)", [[np.exp(-3), 1, np.exp(1e-3)], [np.exp(1), 0, 0]]),
        ("relu(1 - 1 / x^2)", [[2 / -27, 0, 0], [0, 0.25, 0]]),
        ("sqrt(relu(x))", [[0, 0, 0.5 / 1e-3**0.5], [0.5, 0.5 / 2**0.5, 0.5 / 200**0.5]]),
        ("1 / relu(relu(x) - 1)", [[0, 0, 0], [0, -1, -1 / 199**2]]),
        ("where(x > 0, where(x > 1, 1, log(x)), 0)", [[0, 0, 1e3], [1, 0, 0]]),
        ("clip(exp(x), 0, 1)", [[np.exp(-3), 1, 0], [0, 0, 0]]),
        ("sign(sqrt(x)) * x", [[np.nan, 0, 1], [1, 1, 1]]),
    ],
)
def test_what_is_not_chosen_sends_no_nan_back(typed, wanted):
    for function in (cells().Formula(typed), executed(parse(typed, kind="activation"))):
        values, slopes = gradient(function, EDGES)
        np.testing.assert_allclose(values, parse(typed)(x=EDGES), rtol=1e-4, atol=1e-6)
        known = ~np.isnan(wanted)
        np.testing.assert_allclose(slopes[known], np.array(wanted)[known], rtol=1e-4, atol=1e-6)


def test_a_plain_where_would_send_nan_back():
    _, slopes = gradient(lambda x: keras.ops.where(x > 0, keras.ops.log(x), 0.0), EDGES)
    assert np.isnan(slopes).any()


def test_reductions_inside_a_choice_keep_their_gradients():
    y, p = np.zeros((1, 3), "float32"), np.array([[-1.0, 1.0, 4.0]], "float32")
    loss = cells().FormulaLoss("where(p > 0, log(sum(p)), 0) + 0 * y", reduction=None)
    _, slopes = gradient(lambda p: loss(y, p), p)
    np.testing.assert_allclose(slopes, np.full((1, 3), 2 / 3 / 4), rtol=1e-6)


def test_half_precision_stays_half():
    x = tf.constant(X, "float16")
    for typed in ("x * sigmoid(x)", "x * where(x > 0, 1, 0.5)", "(x > 0) * x", "step(x)", "2"):
        formula = parse(typed, kind="activation")
        for function in (cells().Formula(typed), executed(formula)):
            found = function(x)
            assert found.dtype == tf.float16
            np.testing.assert_allclose(found, formula(x=X), rtol=5e-3, atol=5e-3)


def network():
    keras.utils.set_random_seed(5)
    formulas = cells()
    model = keras.Sequential(
        [
            keras.layers.Input((3,)),
            keras.layers.Dense(4, activation=formulas.Formula("where(x > 0, log(1 + x), 0.1 * x)")),
            keras.layers.Activation(formulas.Formula("max(x, sin(x))"), name="own"),
            keras.layers.Dense(3, activation=formulas.Formula("step(x)")),
            keras.layers.Dense(3),
        ]
    )
    model.compile(
        "sgd",
        loss=formulas.FormulaLoss("sqrt(1 + (y - p)^2) - 1", reduction="sum"),
        metrics=[formulas.FormulaMetric("max(abs(y - p))", name="worst")],
    )
    return model


def test_a_network_with_formulas_learns_is_saved_and_comes_back(tmp_path):
    model = network()
    first = model.evaluate(X, Y, verbose=0)
    model.fit(X, Y, epochs=3, batch_size=2, verbose=0)
    assert model.evaluate(X, Y, verbose=0)[0] < first[0]
    model.save(tmp_path / "own.keras")
    again = keras.saving.load_model(tmp_path / "own.keras")
    np.testing.assert_array_equal(again.predict(X, verbose=0), model.predict(X, verbose=0))
    assert again.evaluate(X, Y, verbose=0) == model.evaluate(X, Y, verbose=0)
    assert again.get_layer("own").activation.formula == "max(x, sin(x))"
    assert again.loss.get_config() == model.loss.get_config()
    assert again.loss.reduction == "sum"
    worst = parse("max(abs(y - p))", kind="metric")(y=Y, p=model.predict(X, verbose=0)).mean()
    assert again.evaluate(X, Y, verbose=0, return_dict=True)["worst"] == pytest.approx(worst)


def test_each_is_rebuilt_from_its_settings():
    formulas = cells()
    for one in (
        formulas.Formula("x^2"),
        formulas.FormulaLoss("abs(y - p)", reduction="mean", name="mine"),
        formulas.FormulaMetric("y * p", name="product", dtype="float64"),
    ):
        config = keras.saving.serialize_keras_object(one)
        assert config["registered_name"] == f"nnplayground>{type(one).__name__}"
        again = keras.saving.deserialize_keras_object(config)
        assert type(again) is type(one)
        assert again.get_config() == one.get_config()


@pytest.mark.parametrize(
    "hostile", ["__import__('os').system('true')", "x.__class__", "lambda x: x", ""]
)
def test_a_hostile_text_in_a_file_is_refused(hostile):
    formulas = cells()
    for made in (formulas.Formula, formulas.FormulaLoss, formulas.FormulaMetric):
        with pytest.raises(FormulaError):
            made.from_config({"formula": hostile})


@pytest.mark.parametrize(
    "typed", ["9^9^9^9 * x", "1 / 0 + x", "x^(9^99)", "-8^(1/3) * x", "1e300 * x", "log(-1) + x"]
)
def test_huge_and_undefined_numbers_do_not_stop_keras(typed):
    formula = parse(typed, kind="activation")
    found = np.asarray(cells().Formula(typed)(tf.constant(X)))
    assert found.shape == X.shape
    np.testing.assert_array_equal(found, np.asarray(executed(formula)(tf.constant(X))))
