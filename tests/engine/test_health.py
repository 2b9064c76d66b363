"""Saturated and dead units."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.param import Pick
from nnplayground.engine.health import measures, saturation
from nnplayground.engine.run import Run
from tests.engine import sample


def test_measures_follow_their_definition():
    tanh = np.array([[0.98, 0.0], [-0.99, 0.5]])
    np.testing.assert_allclose(measures(tanh, "tanh"), [0.5, 0.0, tanh.mean(), tanh.std()])
    relu = np.array([[0.0, 1.0], [0.0, 0.0]])
    np.testing.assert_allclose(measures(relu, "relu"), [0.0, 0.5, relu.mean(), relu.std()])
    sigmoid = np.array([[0.01, 0.5, 0.99, 0.5]])
    assert measures(sigmoid, "sigmoid")[0] == 0.5


@pytest.mark.keras
@pytest.mark.covers("D04")
def test_unscaled_inputs_saturate_more_units_than_standardised_ones():
    rng = np.random.default_rng(0)
    x = (rng.normal(size=(200, 4)) * 50 + 20).astype("f4")
    y = (x[:, 0] > 20).astype("i4")
    mean, deviation = x[:150].mean(0), x[:150].std(0)
    shares = {}
    for name, values in {"raw": x, "standardised": (x - mean) / deviation}.items():
        project = sample.project(
            sample.dense(16, "tanh"),
            sample.dense(1, "sigmoid"),
            loss=Pick("BinaryCrossentropy"),
            epochs=2,
        )
        run = Run(1, project, sample.prepared(values, y, 150, 30))
        before = saturation(run, Want("saturation"))["model/dense"][0]
        list(run.fit("model"))
        shares[name] = (before, saturation(run, Want("saturation"))["model/dense"][0])
    assert shares["raw"][0] > 0.8
    assert shares["standardised"][0] < 0.2
    assert shares["raw"][1] > 3 * shares["standardised"][1]


@pytest.mark.keras
def test_the_meter_agrees_with_keras_on_every_layer():
    import keras

    run = Run(
        1, sample.project(sample.dense(8, "relu"), sample.dense(3, "tanh")), sample.classes_data()
    )
    found = saturation(run, Want("saturation"))
    model, x = run.models["model"], run.prepared.parts["train"].inputs["x"]
    for name, kind in (("dense", "relu"), ("dense_1", "tanh")):
        output = keras.Model(model.inputs[0], model.get_layer(name).output)(x)
        np.testing.assert_allclose(
            found[f"model/{name}"], measures(np.asarray(output, float), kind), atol=1e-6
        )
