"""The curves of activation functions against their formulas and against Keras."""

from __future__ import annotations

import inspect

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.graph import Node
from nnplayground.core.lazy import keras, resolve
from nnplayground.core.param import Pick

X = np.array([-2.0, 0.0, 2.0])
POINTS = np.concatenate([X, np.linspace(-8, 8, 401)])
FORMULAS = {
    "relu": [0, 0, 2],
    "sigmoid": [1 / (1 + np.exp(2)), 0.5, 1 / (1 + np.exp(-2))],
    "tanh": [-np.sinh(2) / np.cosh(2), 0, np.sinh(2) / np.cosh(2)],
    "linear": [-2, 0, 2],
    "step": [0, 1, 1],
    "leaky_relu": [-0.4, 0, 2],
    "elu": [np.exp(-2) - 1, 0, 2],
    "softplus": [np.log(1 + np.exp(-2)), np.log(2), np.log(1 + np.exp(2))],
    "softsign": [-2 / 3, 0, 2 / 3],
}
CURVES = [row.name for row in r.ACTIVATIONS.values() if row.curve]
SET = {
    "relu": {"negative_slope": 0.1, "max_value": 3.0, "threshold": 0.5},
    "leaky_relu": {"negative_slope": 0.4},
    "elu": {"alpha": 2.0},
    "celu": {"alpha": 2.0},
    "gelu": {"approximate": True},
    "hard_shrink": {"threshold": 1.25},
    "soft_shrink": {"threshold": 1.25},
    "squareplus": {"b": 1.0},
    "threshold": {"threshold": 1.25, "default_value": -3.0},
    "Formula": {"formula": "where(x > 0, log(1 + x), sin(3 * x) - x^2 / 9)"},
}


@pytest.mark.covers("B05")
@pytest.mark.parametrize("name", FORMULAS)
def test_a_curve_follows_its_formula(name: str) -> None:
    assert r.ACTIVATIONS[name].curve(X) == pytest.approx(FORMULAS[name], abs=1e-12)


@pytest.mark.covers("B05")
@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in r.ACTIVATIONS.values()])
def test_every_activation_shows_a_formula(row) -> None:
    assert row.formula.startswith("f(x)")
    assert "\n" not in row.formula


def test_functions_that_mix_units_have_no_curve() -> None:
    assert set(r.ACTIVATIONS) - set(CURVES) == {"softmax", "log_softmax", "sparsemax", "glu"}


@pytest.mark.parametrize("name", CURVES)
def test_a_curve_keeps_the_shape_of_its_points_and_stays_finite(name: str) -> None:
    far = np.array([[-300.0, -30.0], [30.0, 300.0]])
    values = r.ACTIVATIONS[name].curve(far)
    assert values.shape == far.shape
    assert np.isfinite(values).all()


@pytest.mark.keras
@pytest.mark.covers("B05")
@pytest.mark.parametrize("changed", [False, True], ids=["default", "changed"])
@pytest.mark.parametrize("name", CURVES)
def test_a_curve_equals_keras(name: str, changed: bool) -> None:
    row = r.ACTIVATIONS[name]
    if changed and name not in SET:
        assert not row.params
        return
    values = row.check(SET[name] if changed else {})
    points = keras.ops.convert_to_tensor(POINTS, "float32")
    target = resolve(row.target)
    made = target(**values)(points) if inspect.isclass(target) else target(points, **values)
    wanted = keras.ops.convert_to_numpy(made)
    assert row.curve(POINTS, **values) == pytest.approx(wanted, rel=2e-5, abs=2e-5)


@pytest.mark.keras
@pytest.mark.parametrize("name", [name for name in r.ACTIVATIONS if name != "threshold"])
def test_every_activation_works_inside_a_layer(name: str) -> None:
    from nnplayground.engine import build

    layer = build.make_layer(Node("layer", "Dense", {"units": 4, "activation": Pick(name)}))
    assert np.isfinite(np.asarray(layer(np.ones((2, 3), "float32")))).all()
