"""Saturated and dead units."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.health import (
    histogram,
    kind_of,
    measures,
    preactivations,
    saturation,
)
from nnplayground.engine.run import Run
from nnplayground.engine.tensors import outputs_of
from tests.engine import sample
from tests.engine.models15 import CASES


def test_measures_follow_their_definition():
    tanh = np.array([[0.98, 0.0], [-0.99, 0.5]])
    np.testing.assert_allclose(measures(tanh, "tanh"), [0.5, 0.0, tanh.mean(), tanh.std()])
    relu = np.array([[0.0, 1.0], [0.0, 0.0]])
    np.testing.assert_allclose(measures(relu, "relu"), [0.0, 0.5, relu.mean(), relu.std()])
    sigmoid = np.array([[0.01, 0.5, 0.99, 0.5]])
    assert measures(sigmoid, "sigmoid")[0] == 0.5


def test_a_network_that_has_exploded_is_measured_without_a_warning():
    measured = measures(np.array([[np.inf, 0.0], [-np.inf, np.nan]]), "relu")
    assert measured[1] == 0.0
    assert np.isnan(measured[2:]).all()


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
@pytest.mark.covers("N03")
def test_the_meter_agrees_with_keras_on_every_layer():
    import keras

    layers = (sample.dense(8, "relu"), sample.dense(6, "sigmoid"), sample.dense(3, "tanh"))
    run = Run(1, sample.project(*layers), sample.classes_data())
    model, x = run.models["model"], run.prepared.parts["train"].inputs["x"]
    for (
        variable
    ) in model.trainable_variables:  # far enough apart that some units are dead and some saturated
        variable.assign(4 * variable.value - 0.5)
    found = saturation(run, Want("saturation"))
    outputs = {
        name: np.asarray(keras.Model(model.inputs[0], model.get_layer(name).output)(x), float)
        for name in ("dense", "dense_1", "dense_2")
    }
    shares = {
        "dense": (0, np.mean((outputs["dense"] == 0).all(axis=0))),
        "dense_1": (np.mean((outputs["dense_1"] < 0.03) | (outputs["dense_1"] > 0.97)), 0),
        "dense_2": (np.mean(np.abs(outputs["dense_2"]) > 0.97), 0),
    }
    for name, output in outputs.items():
        wanted = [*shares[name], output.mean(), output.std()]
        np.testing.assert_allclose(found[f"model/{name}"], wanted, atol=1e-6)
    assert shares["dense_1"][0] > 0
    assert shares["dense_2"][0] > 0


def wanted(node):
    return Want("preactivations", None, (("node", node),))


def check_histogram(found, values):
    values = values.astype("f8").reshape(-1)
    assert found["counts"].shape == (60,)
    assert found["edges"].shape == (61,)
    assert found["edges"].dtype == np.float64
    scale = np.abs(values).max()
    np.testing.assert_allclose(
        found["edges"], np.linspace(values.min(), values.max(), 61), atol=1e-5 * scale
    )
    assert found["counts"].sum() == values.size
    # A value within rounding of an edge may fall on either side: counts agree between the edges moved a little to either side.
    below = found["counts"].cumsum()[:-1]
    ordered = np.sort(values)
    inner = found["edges"][1:-1]
    assert (below >= np.searchsorted(ordered, inner - 1e-5 * scale)).all()
    assert (below <= np.searchsorted(ordered, inner + 1e-5 * scale)).all()
    assert found["outside"] == 0


@pytest.mark.keras
@pytest.mark.covers("B05")
def test_what_goes_into_the_activation_of_a_dense_layer_is_input_times_kernel_plus_bias():
    project = sample.project(sample.dense(8, "tanh"), sample.dense(3, "softmax"))
    run = Run(1, project, sample.classes_data(rows=300))
    for _ in range(2):  # before and after training, with the same cached function
        x = run.prepared.parts["train"].inputs["x"][:256]
        first, last = (run.models["model"].get_layer(name) for name in ("dense", "dense_1"))
        kernel, bias = first.get_weights()
        check_histogram(preactivations(run, wanted("dense")), x @ kernel + bias)
        hidden = np.tanh(x @ kernel + bias)
        kernel, bias = last.get_weights()
        check_histogram(preactivations(run, wanted("dense_1")), hidden @ kernel + bias)
        list(run.fit("model"))
    assert first.activation.__name__ == "tanh"


@pytest.mark.keras
@pytest.mark.covers("B05")
def test_what_goes_into_the_activation_of_a_convolution_is_its_sum_of_products():
    rng = np.random.default_rng(2)
    x = rng.normal(size=(60, 6, 5, 2)).astype("f4")
    conv = Node(
        "conv", "Conv2D", {"filters": 3, "kernel_size": (3, 3), "activation": Pick("sigmoid")}
    )
    project = sample.project(
        conv, Node("flat", "Flatten"), sample.dense(3, "softmax"), shape=(6, 5, 2)
    )
    run = Run(1, project, sample.prepared(x, rng.integers(0, 3, 60).astype("i4"), 40, 10))
    run.models["model"].get_layer("conv").bias.assign([0.5, -1.0, 2.0])
    kernel, bias = run.models["model"].get_layer("conv").get_weights()
    windows = np.lib.stride_tricks.sliding_window_view(x[:40], (3, 3), (1, 2))
    check_histogram(
        preactivations(run, wanted("conv")), np.einsum("nhwcij,ijcf->nhwf", windows, kernel) + bias
    )


@pytest.mark.keras
def test_a_layer_that_is_an_activation_function_is_shown_its_input():
    relu = Node("relu", "ReLU")
    run = Run(
        1, sample.project(sample.dense(8), relu, sample.dense(3, "softmax")), sample.classes_data()
    )
    kernel, bias = run.models["model"].get_layer("dense").get_weights()
    x = run.prepared.parts["train"].inputs["x"]
    check_histogram(preactivations(run, wanted("relu")), x @ kernel + bias)


@pytest.mark.keras
def test_layers_without_one_value_before_an_activation_give_nothing():
    rng = np.random.default_rng(3)
    x = rng.normal(size=(40, 5, 2)).astype("f4")
    lstm = Node("lstm", "LSTM", {"units": 4})
    project = sample.project(lstm, sample.dense(3, "softmax"), shape=(5, 2))
    run = Run(1, project, sample.prepared(x, rng.integers(0, 3, 40).astype("i4"), 30, 5))
    for node in ("lstm", "input", "gone"):
        assert preactivations(run, wanted(node)) == {}


@pytest.mark.keras
def test_looking_before_the_activation_changes_neither_network_nor_losses():
    penal = sample.dense(8, "relu", activity_regularizer=Pick("L2", {"l2": 0.5}))
    run = Run(1, sample.project(penal, sample.dense(3, "softmax")), sample.classes_data())
    model, x = run.models["model"], run.prepared.parts["train"].inputs["x"]
    before, losses = np.asarray(model(x)), len(model.losses)
    preactivations(run, wanted("dense"))
    np.testing.assert_array_equal(np.asarray(model(x)), before)
    assert len(model.losses) == losses


def test_a_histogram_leaves_out_what_is_not_finite_and_says_how_much():
    found = histogram(np.array([np.nan, -1.0, np.inf, 3.0]))
    assert (found["edges"][0], found["edges"][-1]) == (-1, 3)
    assert found["counts"].sum() == 2
    assert found["outside"] == 0.5
    lost = histogram(np.full(4, np.nan))
    assert np.isfinite(lost["edges"]).all()
    assert lost["counts"].sum() == 0
    assert lost["outside"] == 1
    assert histogram(np.zeros(0)) == {}


@pytest.mark.parametrize("value", [0.0, 3.0, -1e30])
def test_a_histogram_of_equal_values_has_bins_around_them(value):
    found = histogram(np.full(5, value))
    assert found["edges"][0] < value < found["edges"][-1]
    assert found["counts"].sum() == found["counts"].max() == 5


@pytest.mark.keras
def test_what_bounds_the_outputs_of_a_layer():
    from keras import layers

    from nnplayground.engine.health import kind_of

    kinds = {
        layers.Dense(2, activation="relu"): "relu",
        layers.ReLU(): "relu",
        layers.SimpleRNN(2, activation="relu"): "relu",
        layers.LSTM(2): "tanh",
        layers.GRU(2, activation="relu"): "",
        layers.TimeDistributed(layers.Dense(2, activation="relu")): "",
        layers.Flatten(): "",
    }
    assert [kind_of(layer) for layer in kinds] == list(kinds.values())


@pytest.mark.keras
@pytest.mark.covers("N03")
def test_states_of_recurrent_layers_are_measured_beside_their_outputs():
    import keras

    layers = keras.layers
    assert [kind_of(layers.LSTM(2), port) for port in range(3)] == ["tanh", "tanh", ""]
    assert [kind_of(layers.SimpleRNN(2), port) for port in range(2)] == ["tanh", "tanh"]
    assert kind_of(layers.Dense(2, activation="tanh"), 1) == ""
    case = CASES["states"]
    run = Run(1, case.make(), case.data())
    found = saturation(run, Want("saturation"))
    tensors = outputs_of(run.models["model"], run.project.networks["model"])
    x = run.prepared.parts["train"].inputs
    several = [name for name, ports in tensors.items() if len(ports) > 1]
    assert several
    for name in several:
        layer = run.models["model"].get_layer(name)
        part = keras.Model(run.models["model"].inputs[0], tensors[name])
        outputs = part(next(iter(x.values()))[:256])
        for port, output in enumerate(outputs):
            key = f"model/{name}/{port}" if port else f"model/{name}"
            kind = kind_of(layer, port)
            assert (key in found) == (kind in ("tanh", "relu", "sigmoid"))
            if key in found:
                wanted = measures(np.asarray(output, float), kind)
                np.testing.assert_allclose(found[key], wanted, atol=1e-6)
