"""Projects to Keras objects."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.engine.build import BuildError, build, compile_model, make, schedule, sentence
from tests.engine import sample

pytestmark = pytest.mark.keras


@pytest.mark.parametrize("name", [name for name in r.ACTIVATIONS])
def test_every_activation_runs_inside_a_layer_and_survives_saving(name, tmp_path):
    import keras

    layer = Node("layer", "Activation", {"activation": Pick(name)})
    model = build(sample.project(layer, shape=(6,)).networks["model"])
    x = np.linspace(-2, 2, 12).reshape(2, 6).astype("f4")
    wanted = model(x)
    model.save(tmp_path / "model.keras")
    np.testing.assert_array_equal(keras.saving.load_model(tmp_path / "model.keras")(x), wanted)


def test_an_activation_with_settings_uses_them():
    function = make(r.ACTIVATIONS, Pick("leaky_relu", {"negative_slope": 0.5}))
    assert float(function(np.float32(-2.0))) == -1.0


@pytest.mark.covers("O07")
@pytest.mark.parametrize("name", [name for name in r.SCHEDULES])
def test_every_schedule_gives_the_rates_that_its_curve_shows(name):
    entry = r.SCHEDULES[name]
    steps = np.arange(0, 200)
    built = schedule(Pick(name), 0.1, 10)
    wanted = entry.curve(entry.check({}), 0.1, 10, steps)
    np.testing.assert_allclose([float(built(int(step))) for step in steps], wanted, rtol=1e-4)


@pytest.mark.parametrize("name", [name for name in r.OPTIMIZERS])
def test_every_optimizer_compiles_and_trains(name):
    project = sample.classifier(optimizer=Pick(name))
    model = compile_model(build(project.networks["model"]), project, "model", 8)
    part = sample.classes_data().parts["train"]
    before = model.get_weights()
    model.train_on_batch(part.inputs["x"][:16], part.targets["y"][:16])
    assert any((one != other).any() for one, other in zip(before, model.get_weights()))


def test_an_input_without_a_shape_takes_that_of_the_data():
    graph = Graph((Node("input", "InputLayer"), Node("dense", "Dense", {}, (Ref("input"),))))
    assert build(graph, shapes={"input": (7,)}).input_shape == (None, 7)
    with pytest.raises(BuildError, match="no shape yet"):
        build(graph)


def test_the_names_of_layers_are_the_ids_of_nodes():
    graph = sample.classifier().networks["model"].rename("dense", '"; import os')
    assert [layer.name for layer in build(graph).layers] == ["input", '"; import os', "dense_1"]


def test_self_attention_needs_one_tensor_only():
    attention = Node("attention", "MultiHeadAttention", {"num_heads": 2, "key_dim": 4})
    model = build(sample.project(attention, shape=(5, 8)).networks["model"])
    assert model.output_shape == (None, 5, 8)


def test_what_keras_refuses_names_the_node():
    graph = sample.project(Node("conv", "Conv2D"), shape=(4,)).networks["model"]
    with pytest.raises(BuildError) as caught:
        build(graph)
    assert caught.value.where == "networks.model.conv"
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "{{function_node __wrapped__Sub_device_/job:localhost/device:CPU:0}} "
        "Incompatible shapes: [8] vs. [8,2] [Op:Sub] name: ",
        "Graph execution error:\n\nDetected at node loss/sub defined at (most recent call last):\n"
        '  File "trainer.py", line 1, in step\n\nIncompatible shapes: [8] vs. [8,2]\n'
        "\t [[{{node loss/sub}}]] [Op:__inference_call_1]",
    ],
)
def test_an_error_of_tensorflow_is_told_without_its_machinery(text):
    assert sentence(ValueError(text)) == "Incompatible shapes: [8] vs. [8,2]"


@pytest.mark.parametrize("traced", [False, True])
def test_a_label_without_a_unit_is_named_with_the_number_of_units(traced):
    import keras
    import tensorflow as tf

    loss = keras.losses.SparseCategoricalCrossentropy()
    call = tf.function(lambda y, p: loss(y, p)) if traced else loss
    with pytest.raises(tf.errors.InvalidArgumentError) as caught:
        call(tf.constant([0, 1, 9] * 50), tf.fill((150, 3), 1 / 3))
    assert sentence(caught.value).startswith(
        "There is a label 9, but an output of 3 units knows the classes 0 to 2 only"
    )


def test_a_network_that_is_too_deep_for_keras_is_refused_in_one_sentence():
    layers = [Node(f"d{place}", "Activation") for place in range(1_100)]
    with pytest.raises(BuildError, match="the network is too deep") as caught:
        build(stack(Node("in", "InputLayer", {"shape": (2,)}), *layers))
    assert caught.value.where == "networks.model"


def test_layers_and_models_may_have_names_in_any_script():
    import keras

    def trained(input_name, name, role):
        keras.utils.set_random_seed(3)
        graph = stack(
            Node(input_name, "InputLayer", {"shape": (4, 4, 1)}),
            Node(f"{name} 1", "RandomTranslation", {"height_factor": 0.1, "width_factor": 0.1}),
            Node(f"{name} 2", "Conv2D", {"filters": 2}),
            Node(f'{name}"; 3', "Flatten"),
            Node(f"{name}: 4", "Dense", {"units": 1}),
        )
        model = build(graph, role)
        model.compile("sgd", "mse", jit_compile=False)
        x = np.random.default_rng(0).normal(size=(8, 4, 4, 1)).astype("float32")
        return model.fit(x, x.mean((1, 2)), verbose=0).history["loss"]

    assert trained("вход", "слой", "сеть") == trained("in", "层", "model")
