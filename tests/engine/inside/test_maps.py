"""All maps of one layer, and their mean over a class, against Keras."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.data.source import DataError
from nnplayground.engine.inside import maps as module
from nnplayground.engine.inside.maps import class_mean, maps
from nnplayground.engine.probes import activations
from nnplayground.engine.run import Run
from nnplayground.engine.watch import moment
from tests.engine import networks, sample

pytestmark = pytest.mark.keras


@pytest.fixture(scope="module")
def run():
    data = networks.pictures()
    project = sample.project(
        Node("conv", "Conv2D", {"filters": 6, "padding": "same", "activation": Pick("relu")}),
        Node("drop", "Dropout", {"rate": 0.5}),
        Node("pool", "MaxPooling2D"),
        Node("flat", "Flatten"),
        sample.dense(3, "softmax", "out"),
        shape=data.parts["train"].inputs["x"].shape[1:],
    )
    one = Run(1, project, data, gear="graph")
    yield one
    one.close()


def want(node, row=3, **options):
    return e.Want("maps", e.Example("train", row), (("node", node), *options.items()))


def keras_outputs(run, node, x):
    import keras

    model = run.models["model"]
    return np.asarray(keras.Model(model.inputs[0], model.get_layer(node).output)(x, training=False))


@pytest.mark.parametrize("node", ["conv", "drop", "pool", "out"])
def test_the_maps_of_a_layer_are_its_output_in_keras(run, node):
    x = run.prepared.parts["train"].inputs["x"][3:4]
    found = maps(run, want(node))
    np.testing.assert_allclose(found[f"model/{node}"], keras_outputs(run, node, x)[0], atol=1e-6)
    assert found[f"model/{node}/of"] == found[f"model/{node}"].shape[-1]


def test_the_input_has_maps_and_nothing_else_has(run):
    x = run.prepared.parts["train"].inputs["x"][3]
    np.testing.assert_array_equal(maps(run, want("input"))["model/input"], x)
    assert maps(run, want("nowhere")) == {}
    assert maps(run, want("conv", row=10**6)) == {}


@pytest.mark.covers("E07")
def test_all_winners_of_a_pooling_are_where_its_gradient_goes(run):
    import tensorflow as tf

    found = maps(run, want("pool"))
    source = found["model/pool/source"]
    given = tf.constant(source[None])
    with tf.GradientTape() as tape:
        tape.watch(given)
        pooled = run.models["model"].get_layer("pool")(given)
    slopes = np.asarray(tape.gradient(pooled, given))[0]
    np.testing.assert_array_equal(found["model/pool/winners"], slopes != 0)
    np.testing.assert_array_equal(np.asarray(pooled)[0], found["model/pool"])


def test_a_layer_with_very_many_numbers_comes_in_pages_that_leave_nothing_out(run, monkeypatch):
    whole = maps(run, want("conv"))["model/conv"]
    monkeypatch.setattr(module, "LARGEST", whole.size // 3 + 1)
    pages = [maps(run, want("conv", page=page)) for page in range(3)]
    channels = np.concatenate([one["model/conv/channels"] for one in pages])
    assert channels.tolist() == list(range(6))
    assert all(one["model/conv/of"] == 6 for one in pages)
    joined = np.concatenate([one["model/conv"] for one in pages], axis=-1)
    np.testing.assert_array_equal(joined, whole)
    last = maps(run, want("conv", page=99))
    np.testing.assert_array_equal(last["model/conv"], pages[-1]["model/conv"])


def test_what_another_probe_computed_in_the_same_moment_is_not_computed_again(run, monkeypatch):
    example = e.Example("train", 3)
    alone = maps(run, want("pool"))
    with moment(run):
        everything = activations(run, e.Want("activations", example))
        monkeypatch.setattr(module, "_compiled", None)
        run.cache.pop("maps/model/pool/drop")
        shared = maps(run, want("pool"))
    assert "moment" not in run.cache
    np.testing.assert_array_equal(shared["model/pool"], everything["model/pool"])
    np.testing.assert_allclose(shared["model/pool"], alone["model/pool"], atol=1e-6)


def last_of(generator):
    pieces = []
    while True:
        try:
            pieces.append(next(generator))
        except StopIteration as end:
            return pieces, end.value


@pytest.mark.parametrize("node", ["conv", "pool", "out"])
def test_the_mean_over_a_class_is_that_of_the_outputs_in_keras(run, node, monkeypatch):
    monkeypatch.setattr(module, "CHUNK", 7)
    part = run.prepared.parts["train"]
    rows = np.flatnonzero(np.asarray(part.targets["y"]) == 2)
    options = (("node", node), ("class", 2))
    pieces, found = last_of(class_mean(run, e.Want("class_mean", None, options)))
    outputs = keras_outputs(run, node, part.inputs["x"][rows])
    np.testing.assert_allclose(found[f"model/{node}"], outputs.mean(axis=0, dtype=float), rtol=1e-5)
    assert found[f"model/{node}/examples"] == len(rows)
    assert [share for share, _, _ in pieces] == sorted(share for share, _, _ in pieces)
    assert pieces[-1][0] == 1


def test_a_mean_keeps_the_weights_it_began_with(run):
    job = class_mean(run, e.Want("class_mean", None, (("node", "conv"), ("class", 1))))
    _, expected = last_of(
        class_mean(run, e.Want("class_mean", None, (("node", "conv"), ("class", 1))))
    )
    next(job)
    kernel = run.models["model"].get_layer("conv").kernel
    before = kernel.numpy()
    kernel.assign(before * 2)
    _, found = last_of(job)
    kernel.assign(before)
    np.testing.assert_array_equal(found["model/conv"], expected["model/conv"])


def test_a_class_that_nobody_belongs_to_is_refused(run):
    with pytest.raises(DataError, match="no training example"):
        next(class_mean(run, e.Want("class_mean", None, (("node", "conv"), ("class", 99)))))
