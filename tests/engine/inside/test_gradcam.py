"""Class activation maps against the formula on the tensors of Keras, and against plain CAM."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from nnplayground.engine.tensors import outputs_of
from tests.engine import networks, sample
from tests.engine.inside.explaining import HERE, ask, inputs, shaken, stack_run, started, volumes

pytestmark = pytest.mark.keras


def conv(kind="Conv2D", size=2, name="conv", filters=4):
    values = {"filters": filters, "kernel_size": size, "activation": Pick("relu")}
    return Node(name, kind, values)


def by_formula(run, node, a, b=None):
    """Return Grad-CAM before its relu, from the tensors and the tape of Keras."""
    import keras
    import tensorflow as tf

    model = run.models["model"]
    tensors = outputs_of(model, run.project.networks["model"])
    end = model.outputs[0]._keras_history.operation
    read = end._inbound_nodes[0].input_tensors[0]
    upper = keras.Model(tensors[node][0], read)
    (x,) = inputs(run)
    maps = keras.Model(model.inputs, tensors[node][0])([x], training=False)
    with tf.GradientTape() as tape:
        tape.watch(maps)
        logits = tf.matmul(upper(maps, training=False), end.kernel) + end.bias
        score = logits[0, a] - (0 if b is None else logits[0, b])
    slopes = tape.gradient(score, maps).numpy()[0]
    alpha = slopes.mean(axis=tuple(range(slopes.ndim - 1)))
    return np.einsum("...k,k->...", maps.numpy()[0], alpha), alpha


CASES = {
    1: ((6, 3), "Conv1D", networks.sequences),
    2: ((8, 8, 1), "Conv2D", networks.pictures),
    3: ((5, 6, 4, 2), "Conv3D", volumes),
}


def run_with(axes):
    shape, kind, data = CASES[axes]
    layers = (
        conv(kind, (2,) * axes if axes > 1 else 2),
        conv(kind, (2,) * axes if axes > 1 else 2, "second", 5),
        Node("flatten", "Flatten"),
        sample.dense(1 if axes == 1 else 3, None if axes == 1 else "softmax", "classes"),
    )
    settings = {"loss": Pick("MeanSquaredError"), "metrics": ()} if axes == 1 else {}
    return stack_run(*layers, shape=shape, data=data(), **settings)


@pytest.mark.covers("B12")
@pytest.mark.parametrize("axes", [1, 2, 3])
@pytest.mark.parametrize("node", ["conv", "second"])
def test_it_is_the_formula_on_the_tensors_of_keras(axes, node):
    run = run_with(axes)
    found = ask(run, "gradcam", node=node, class_=0)
    signed, alpha = by_formula(run, node, 0)
    np.testing.assert_allclose(found["weights"], alpha, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(found["signed"], signed, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(found["map"], np.maximum(signed, 0), rtol=1e-4, atol=1e-5)
    assert found["map"].ndim == axes
    assert (str(found["node"]), str(found["input"])) == (node, "input")


@pytest.mark.covers("B12")
def test_of_two_classes_the_difference_is_explained():
    run = run_with(2)
    found = ask(run, "gradcam", node="second", class_=2, but=1)
    signed, _ = by_formula(run, "second", 2, 1)
    np.testing.assert_allclose(found["signed"], signed, rtol=1e-4, atol=1e-5)
    each = [ask(run, "gradcam", node="second", class_=one)["signed"] for one in (2, 1)]
    np.testing.assert_allclose(found["signed"], each[0] - each[1], rtol=1e-4, atol=1e-5)


@pytest.mark.covers("B12")
def test_behind_a_global_mean_it_is_the_class_activation_map():
    """Zhou et al. 2016, equation 2: M = sum over k of w_k A_k; Grad-CAM divides it by the number of places."""
    layers = (
        conv(name="conv"),
        Node("mean", "GlobalAveragePooling2D"),
        sample.dense(3, "softmax", "classes"),
    )
    run = stack_run(*layers, shape=(8, 8, 1), data=networks.pictures())
    import keras

    model = run.models["model"]
    maps = keras.Model(model.inputs, model.get_layer("conv").output)(inputs(run)).numpy()[0]
    weights = np.array(model.get_layer("classes").kernel)[:, 1]
    found = ask(run, "gradcam", class_=1)
    np.testing.assert_allclose(found["signed"], maps @ weights / 49, rtol=1e-4, atol=1e-6)


def test_without_a_name_the_last_convolution_is_taken():
    assert str(ask(run_with(2), "gradcam")["node"]) == "second"


def test_other_layers_with_places_have_a_map_and_those_without_have_none():
    run = started("convolution")
    assert ask(run, "gradcam", node="pool")["map"].shape == (3, 3)
    assert ask(run, "gradcam", node="classes") == {}
    assert ask(run, "gradcam", node="nothing") == {}
    assert ask(started("dense"), "gradcam") == {}


def test_each_call_of_a_shared_layer_has_a_map_of_its_own():
    import tensorflow as tf

    shape = {"shape": (8, 8, 1)}
    same = {"filters": 1, "kernel_size": 3, "padding": "same", "activation": Pick("relu")}
    graph = Graph(
        (
            Node("input", "InputLayer", shape),
            Node("conv", "Conv2D", same, (Ref("input"),)),
            Node("again", "Conv2D", same, (Ref("conv"),), layer="conv"),
            Node("flatten", "Flatten", {}, (Ref("again"),)),
            Node(
                "classes", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("flatten"),)
            ),
        )
    )
    project = sample.with_graph(networks.conv_project(), graph)
    run = shaken(Run(1, project, networks.pictures()))
    shared, _, last = run.models["model"].layers[1:]
    with tf.GradientTape(persistent=True) as tape:
        first = shared(inputs(run)[0])
        tape.watch(first)
        second = shared(first)
        score = (tf.matmul(tf.reshape(second, (1, -1)), last.kernel) + last.bias)[0, 1]
    for node, maps in (("conv", first), ("again", second)):
        found = ask(run, "gradcam", node=node, class_=1)
        wanted = maps.numpy()[0, ..., 0] * tape.gradient(score, maps).numpy().mean()
        np.testing.assert_allclose(found["signed"], wanted, rtol=1e-4, atol=1e-6)
    assert str(ask(run, "gradcam")["node"]) == "again"


def test_an_example_of_ones_own_is_explained_like_one_of_the_data():
    run = run_with(2)
    row = run.prepared.parts["train"].rows[HERE.row]
    run.own = {1: {"x": run.prepared.raw.inputs["x"][row]}}
    mine, known = (ask(run, "gradcam", one)["signed"] for one in (Example(OWN, 1), HERE))
    np.testing.assert_allclose(mine, known, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0])
def test_strange_weights_give_a_map_all_the_same(value):
    run = run_with(2)
    kernel = run.models["model"].get_layer("second").kernel
    kernel.assign(np.full(kernel.shape, value, np.float32))
    assert ask(run, "gradcam")["map"].shape == (6, 6)
