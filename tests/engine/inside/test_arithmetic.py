"""The arithmetic of a unit against what Keras gives, over random settings of every kind of layer."""

import numpy as np
import pytest

from nnplayground.core.arithmetic import slide
from nnplayground.core.events import OWN, Example, Want
from nnplayground.engine.inside import arithmetic as module
from nnplayground.engine.inside.arithmetic import arithmetic
from nnplayground.engine.run import Run
from nnplayground.engine.tensors import outputs_of
from tests.engine import sample
from tests.engine.test_probes import run_of

pytestmark = pytest.mark.keras

SIZES = {1: (11,), 2: (7, 9), 3: (5, 6, 4)}


@pytest.fixture(autouse=True)
def plain_pass(monkeypatch):
    """Let a bare Keras model be looked through where there is no whole run around it."""
    shared = module.forward

    def forward(run, example, role="model"):
        if isinstance(run, Run):
            return shared(run, example, role)
        import keras

        part, model = run.prepared.parts[example.part], run.models[role]
        if example.row >= part.size:
            return {}
        tensors = outputs_of(model, run.project.networks[role])
        inside = keras.Model(model.inputs[0], [several[0] for several in tensors.values()])
        given = inside(part.inputs["x"][example.row : example.row + 1], training=False)
        return {name: np.array(one)[0] for name, one in zip(tensors, keras.tree.flatten(given))}

    monkeypatch.setattr(module, "forward", forward)


@pytest.mark.covers("B02")
def test_a_unit_of_a_run_equals_its_network_also_for_an_example_of_ones_own():
    run = Run(1, sample.classifier(epochs=1), sample.classes_data())
    x = run.prepared.parts["validation"].inputs["x"][3]
    run.own = {7: {"x": run.prepared.raw.inputs["x"][run.prepared.parts["validation"].rows[3]]}}
    expected = np.array(run.models["model"](x[None]))[0]
    for example in (Example("validation", 3), Example(OWN, 7)):
        for unit, value in enumerate(expected):
            options = (("node", "dense_1"), ("channel", unit))
            found = arithmetic(run, Want("arithmetic", example, options))
            np.testing.assert_allclose(found["output"], value, atol=1e-5)
            np.testing.assert_allclose(found["keras"], value, atol=1e-5)


def net(layer, shape, seed=0):
    """Return a run of one layer with random weights."""
    import keras

    random = np.random.default_rng(seed)
    image = keras.Input(shape, name="x")
    model = keras.Model(image, layer(image))
    for weight in layer.weights:
        value = random.normal(size=weight.shape)
        weight.assign(np.abs(value) + 0.1 if "variance" in weight.name else value)
    return run_of(model, random.normal(size=(3, *shape)).astype(np.float32)), model


def check(layer, shape, units=12, seed=0):
    """Compare some units of a layer with Keras' own answer; return one of the answers."""
    run, model = net(layer, shape, seed)
    output = model.predict_on_batch(run.prepared.parts["train"].inputs["x"])[1]
    random = np.random.default_rng(seed + 1)
    found = {}
    for _ in range(units):
        *place, channel = (int(random.integers(size)) for size in output.shape)
        options = {"role": "model", "node": layer.name, "place": tuple(place), "channel": channel}
        want = Want("arithmetic", Example("train", 1), tuple(options.items()))
        found = arithmetic(run, want)
        assert str(found["kind"]) != "only"
        expected = output[(*place, channel)]
        np.testing.assert_allclose(found["keras"], expected, rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(found["output"], expected, rtol=1e-5, atol=1e-5)
        if str(found["kind"]) == "sum":
            total = found["products"].sum() + found["bias"]
            np.testing.assert_allclose(found["sum"], total, rtol=1e-9, atol=1e-9)
    return found


def settings(seed, axes, kind):
    """Return random settings that Keras takes: strides and dilation exclude each other."""
    random = np.random.default_rng(seed)
    dilated = bool(random.integers(2)) and kind != "Transpose"
    alike = kind in ("Depthwise", "Separable")
    steps = int(random.integers(1, 4)) if alike else tuple(random.integers(1, 4, axes).tolist())
    gaps = int(random.integers(1, 3)) if alike else tuple(random.integers(1, 3, axes).tolist())
    paddings = ["valid", "same"] + (["causal"] if kind == "Conv" and axes == 1 else [])
    return {
        "kernel_size": tuple(random.integers(1, 4, axes).tolist()),
        "strides": 1 if dilated else steps,
        "dilation_rate": gaps if dilated else 1,
        "padding": str(random.choice(paddings)),
        "activation": str(random.choice(["linear", "relu", "tanh", "softmax"])),
    }


@pytest.mark.covers("E02")
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("axes", [1, 2, 3])
def test_a_convolution_is_its_products_their_sum_its_bias_and_its_function(axes, seed):
    import keras

    groups = 1 + seed % 2
    kind = getattr(keras.layers, f"Conv{axes}D")
    layer = kind(4, groups=groups, **settings(seed, axes, "Conv"))
    found = check(layer, (*SIZES[axes], 4), seed=seed)
    assert found["patch"].shape == found["kernel"].shape == found["products"].shape
    assert len(found["channels"]) == 4 // groups


@pytest.mark.covers("E02")
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("axes", [1, 2])
@pytest.mark.parametrize("kind", ["Depthwise", "Separable"])
def test_a_depthwise_and_a_separable_convolution_equal_keras(kind, axes, seed):
    import keras

    filters = {} if kind == "Depthwise" else {"filters": 5}
    layer = getattr(keras.layers, f"{kind}Conv{axes}D")(
        depth_multiplier=2, **filters, **settings(seed, axes, kind)
    )
    check(layer, (*SIZES[axes], 3), seed=seed)


@pytest.mark.covers("E02")
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("axes", [1, 2, 3])
def test_a_transposed_convolution_equals_keras(axes, seed):
    import keras

    layer = getattr(keras.layers, f"Conv{axes}DTranspose")(4, **settings(seed, axes, "Transpose"))
    check(layer, (*SIZES[axes], 3), seed=seed)


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("axes", [1, 2, 3])
@pytest.mark.parametrize("kind", ["Max", "Average"])
def test_a_pooling_equals_keras(kind, axes, padding):
    import keras

    layer = getattr(keras.layers, f"{kind}Pooling{axes}D")
    check(layer(3, strides=2, padding=padding), (*SIZES[axes], 3))
    check(getattr(keras.layers, f"Global{kind}Pooling{axes}D")(), (*SIZES[axes], 3))


@pytest.mark.covers("B02")
@pytest.mark.parametrize("activation", ["linear", "sigmoid", "softmax", "gelu"])
@pytest.mark.parametrize("shape", [(7,), (4, 7)])
def test_a_dense_unit_equals_keras(shape, activation):
    import keras

    found = check(keras.layers.Dense(5, activation=activation), shape)
    assert found["patch"].shape == (7,)


def test_normalizations_equal_keras():
    import keras

    check(keras.layers.BatchNormalization(), (4, 5, 3))
    check(keras.layers.BatchNormalization(center=False, scale=False), (6,))
    check(keras.layers.LayerNormalization(), (4, 5, 3))
    check(keras.layers.LayerNormalization(axis=(-2, -1)), (4, 5, 3))


def test_layers_that_pass_numbers_on_equal_keras():
    import keras

    check(keras.layers.Activation("tanh"), (4, 3))
    check(keras.layers.LeakyReLU(), (4, 3))
    check(keras.layers.Softmax(), (4, 3))
    check(keras.layers.Flatten(), (4, 5, 3))
    check(keras.layers.Dropout(0.5), (6,))


@pytest.mark.parametrize(
    "kind", ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate"]
)
def test_merges_equal_keras(kind):
    import keras

    image = keras.Input((4, 3), name="x")
    other = keras.layers.Activation("tanh", name="other")(image)
    merged = getattr(keras.layers, kind)(name="merge")([image, other])
    model = keras.Model(image, merged)
    run = run_of(model, np.random.default_rng(0).normal(size=(2, 4, 3)).astype(np.float32))
    output = model.predict_on_batch(run.prepared.parts["train"].inputs["x"])[0]
    for *place, channel in np.ndindex(*output.shape):
        options = (("node", "merge"), ("place", tuple(place)), ("channel", channel))
        found = arithmetic(run, Want("arithmetic", Example(), options))
        np.testing.assert_allclose(found["output"], output[(*place, channel)], rtol=1e-6)


@pytest.mark.covers("E03")
@pytest.mark.parametrize("seed", range(6))
def test_a_sliding_kernel_gives_the_map_of_a_keras_convolution(seed):
    import keras

    given = settings(seed, 2, "Separable") | {"activation": None}
    layer = keras.layers.Conv2D(1, use_bias=False, **given)
    run, model = net(layer, (9, 8, 1), seed)
    picture = run.prepared.parts["train"].inputs["x"]
    stride, gap = given["strides"], given["dilation_rate"]
    mine = slide(
        picture[0, ..., 0], np.array(layer.kernel)[..., 0, 0], stride, given["padding"], gap
    )
    np.testing.assert_allclose(mine, model.predict_on_batch(picture)[0, ..., 0], atol=1e-5)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e38])
def test_strange_weights_are_answered(value):
    import keras

    layer = keras.layers.Conv2D(2, 3, activation="relu")
    run, _ = net(layer, (6, 6, 1))
    layer.kernel.assign(np.full(layer.kernel.shape, value))
    found = arithmetic(run, Want("arithmetic", Example(), (("node", layer.name),)))
    assert found["patch"].shape == (3, 3, 1)
    assert arithmetic(run, Want("arithmetic", Example("train", 99), (("node", layer.name),))) == {}
    assert arithmetic(run, Want("arithmetic", Example(), (("node", "nobody"),))) == {}
