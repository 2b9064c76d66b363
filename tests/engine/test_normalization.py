"""Batch normalisation by one operation gives the numbers of Keras' layer: outputs, gradients, running statistics."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine.loop import GRAPH
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras

SHAPES = {
    "table": (16, 3),
    "sequences": (4, 5, 3),
    "pictures": (4, 6, 5, 3),
    "volumes": (2, 3, 4, 2, 3),
    "one place": (1, 1, 1, 3),
}
SETTINGS = {
    "plain": {},
    "no scale": {"scale": False},
    "no centre": {"center": False},
    "own numbers": {"momentum": 0.7, "epsilon": 1e-4},
}


@pytest.fixture(autouse=True)
def all_are_large(monkeypatch):
    from nnplayground.engine import normalization

    monkeypatch.setattr(normalization, "LARGE", 1)


def layer_of(shape, fused, **settings):
    """Return a layer whose variables are not at their first values, of Keras alone or fused."""
    import keras

    from nnplayground.engine.normalization import fuse

    layer = keras.layers.BatchNormalization(**settings)
    layer.build((None, *shape[1:]))
    rng = np.random.default_rng(1)
    for variable in layer.variables:
        variable.assign(rng.uniform(0.5, 1.5, variable.shape))
    if fused:
        fuse(layer)
    return layer


def passed(layer, x, compiled, **arguments):
    """Return output, gradients of inputs and weights, and all variables after a pass in training."""
    import tensorflow as tf

    def run(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            output = tf.nn.relu(layer(x, **arguments))
            places = tf.range(tf.size(output), dtype=output.dtype)
            loss = tf.reduce_sum(tf.reshape(output, [-1]) * tf.cos(places))
        weights = [one.value for one in layer.trainable_variables]
        return [output, *tape.gradient(loss, [x, *weights])]

    found = (tf.function(run) if compiled else run)(tf.constant(x))
    return [np.asarray(one) for one in (*found, *(one.value for one in layer.variables))]


def examples(shape):
    return np.random.default_rng(2).normal(2.0, 3.0, shape).astype(np.float32)


def fused_is_used(layer):
    """Tell whether the layer is another one than Keras'."""
    return "call" in vars(layer)


@pytest.mark.parametrize("compiled", [False, True], ids=["eager", "graph"])
@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("shape", SHAPES)
def test_outputs_gradients_and_statistics_are_those_of_keras(shape, settings, compiled):
    size = SHAPES[shape]
    mine, keras_own = (layer_of(size, fused, **SETTINGS[settings]) for fused in (True, False))
    assert fused_is_used(mine)
    assert not fused_is_used(keras_own)
    x = examples(size)
    wanted = passed(keras_own, x, compiled, training=True)
    found = passed(mine, x, compiled, training=True)
    for one, other in zip(found, wanted, strict=True):
        np.testing.assert_allclose(one, other, rtol=2e-5, atol=5e-5)


@pytest.mark.parametrize("case", ["not training", "frozen", "double precision", "masked", "small"])
def test_what_the_operation_cannot_do_well_is_left_to_keras(case, monkeypatch):
    from nnplayground.engine import normalization

    monkeypatch.setattr(normalization, "LARGE", 61 if case == "small" else 1)
    shape = (4, 5, 3)
    dtype = "float64" if case == "double precision" else "float32"
    results = []
    for fused in (True, False):
        layer = layer_of(shape, fused, dtype=dtype)
        layer.trainable = case != "frozen"
        arguments = {"training": case != "not training"}
        if case == "masked":
            arguments["mask"] = np.arange(20).reshape(4, 5) % 3 > 0
        results.append(passed(layer, examples(shape).astype(dtype), False, **arguments))
    for one, other in zip(*results, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("settings", [{"axis": 1}, {"renorm": True}], ids=["axis", "renorm"])
def test_other_ways_of_normalising_stay_as_they_are(settings):
    assert not fused_is_used(layer_of((4, 5, 6, 3), True, **settings))


def residual():
    """Return a project of two normalised convolutions with a shortcut, and its data."""
    values = {"filters": 4, "kernel_size": (3, 3), "padding": "same", "use_bias": False}
    relu = {"activation": Pick("relu")}
    project = sample.project(
        Node("conv", "Conv2D", values),
        Node("norm", "BatchNormalization"),
        Node("relu", "Activation", relu),
        Node("conv_1", "Conv2D", values),
        Node("norm_1", "BatchNormalization"),
        Node("add", "Add", inputs=(Ref("norm_1"), Ref("relu"))),
        Node("relu_1", "Activation", relu),
        Node("pool", "GlobalAveragePooling2D"),
        sample.dense(3, "softmax", "classes"),
        shape=(8, 8, 1),
        optimizer=Pick("SGD", {"learning_rate": 0.1}),
    )
    rng = np.random.default_rng(0)
    x = rng.normal(size=(80, 8, 8, 1)).astype(np.float32)
    return project, sample.prepared(x, rng.integers(0, 3, 80).astype(np.int32), 64, 16, "abc")


def test_a_network_of_convolutions_trains_as_keras_trains_it():
    project, data = residual()
    run = Run(1, project, data, gear=GRAPH)
    run.build("model")
    plain = run.clean()
    orders, size = run.orders(0, 1), run.batch_size
    x, y = (np.asarray(group[0]) for group in (run.feed.inputs, run.feed.targets))
    for _ in range(5):
        rows = run.loops["model"].train(GRAPH, run.feed, orders, 0, size, 4)
        losses = []
        for start in range(0, 4 * size, size):
            picks = orders[0][start : start + size]
            plain.reset_metrics()
            losses.append(plain.train_on_batch(x[picks], y[picks])[0])
        np.testing.assert_allclose(rows.steps["loss"], losses, rtol=1e-4)
    for mine, other in zip(run.models["model"].variables, plain.variables, strict=False):
        np.testing.assert_allclose(mine.numpy(), other.numpy(), rtol=1e-3, atol=1e-4)
    run.close()
