"""The surfaces of all units: those of a Keras network that ends at them."""

from __future__ import annotations

import time

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.inside import PROBES
from nnplayground.engine.run import Run
from nnplayground.engine.set_weight import set_weight
from tests.engine import sample

pytestmark = pytest.mark.keras


def plane_run(*layers, columns=2, **training):
    project = sample.project(*layers, shape=(columns,), **training)
    return Run(1, project, sample.classes_data(columns=columns))


@pytest.fixture
def run():
    layers = (
        sample.dense(8, name="first"),
        Node("norm", "BatchNormalization", {}),
        Node("relu", "Activation", {"activation": Pick("relu")}),
        Node("drop", "Dropout", {"rate": 0.5}),
        sample.dense(5, "tanh", name="second"),
        sample.dense(3, "softmax", name="out"),
    )
    return plane_run(*layers, epochs=1)


def surfaces(run, **options):
    want = e.Want("unit_surfaces", options=tuple(options.items()))
    return PROBES["unit_surfaces"](run, want)


def test_the_surface_of_a_unit_is_that_of_a_keras_network_ending_at_it(run):
    import keras

    list(run.fit("model"))
    found = surfaces(run, resolution=7)
    x0, x1, y0, y1 = found["extent"]
    grid = np.stack(np.meshgrid(np.linspace(x0, x1, 7), np.linspace(y0, y1, 7)), -1)
    points = grid.reshape(-1, 2).astype(np.float32)
    model = run.models["model"]
    for layer in model.layers[1:]:
        wanted = keras.Model(model.inputs[0], layer.output)(points, training=False).numpy()
        shown = found[f"model/{layer.name}"]
        assert shown.dtype == np.float32
        assert shown.shape == (wanted.shape[1], 7, 7)
        np.testing.assert_allclose(shown, wanted.T.reshape(-1, 7, 7), atol=1e-5)
    np.testing.assert_allclose(found["model/input"], points.T.reshape(2, 7, 7), atol=1e-6)


def test_the_plane_is_that_of_the_decision_surface(run):
    plain = PROBES["surface"](run, e.Want("surface", options=(("resolution", 6),)))
    found = surfaces(run, resolution=6)
    np.testing.assert_array_equal(found["extent"], plain["extent"])
    np.testing.assert_allclose(np.moveaxis(found["model/out"], 0, -1), plain["grid"], atol=1e-6)


def test_other_data_have_a_plane_of_their_own(run):
    before = surfaces(run, resolution=5)["extent"]
    run.replace_data(sample.classes_data(columns=2, seed=4))
    plain = PROBES["surface"](run, e.Want("surface", options=(("resolution", 5),)))
    after = surfaces(run, resolution=5)
    np.testing.assert_array_equal(after["extent"], plain["extent"])
    assert (after["extent"] != before).any()
    np.testing.assert_allclose(np.moveaxis(after["model/out"], 0, -1), plain["grid"], atol=1e-6)


def test_weights_are_those_of_the_same_moment(run):
    set_weight(run, e.SetWeight("model/second/kernel", (7, 4), 0.3))
    found = surfaces(run)
    kernel, bias = run.models["model"].get_layer("second").get_weights()
    assert found["model/second/kernel"][7, 4] == np.float32(0.3)
    np.testing.assert_array_equal(found["model/second/kernel"], kernel)
    np.testing.assert_array_equal(found["model/second/bias"], bias)
    assert "model/relu/kernel" not in found


def test_an_edited_weight_changes_the_surfaces_behind_it_and_no_others(run):
    before = surfaces(run)
    set_weight(run, e.SetWeight("model/second/kernel", (0, 3), 5.0))
    after = surfaces(run)
    changed = [n for n in range(5) if (before["model/second"][n] != after["model/second"][n]).any()]
    assert changed == [3]
    np.testing.assert_array_equal(before["model/drop"], after["model/drop"])
    assert np.abs(before["model/out"] - after["model/out"]).max() > 0


def test_looking_changes_nothing_that_training_computes():
    def trained(looking):
        run = plane_run(
            sample.dense(8, "relu"),
            Node("drop", "Dropout", {"rate": 0.3}),
            sample.dense(3, "softmax", name="out"),
            epochs=2,
        )
        if looking:
            surfaces(run)
        for _ in run.fit("model"):
            if looking:
                surfaces(run)
        return run.models["model"].get_weights()

    for one, other in zip(trained(True), trained(False), strict=True):
        np.testing.assert_array_equal(one, other)


def test_of_wide_layers_only_the_first_units_are_computed():
    run = plane_run(sample.dense(100, "relu"), sample.dense(3, "softmax", name="out"))
    found = surfaces(run)
    assert found["model/dense"].shape == (64, 30, 30)
    assert int(found["model/dense/units"]) == 100
    assert found["model/dense/kernel"].shape == (2, 64)
    assert found["model/out/kernel"].shape == (100, 3)


def test_a_shared_layer_has_units_and_the_same_weights_at_each_of_its_calls():
    run = plane_run(
        sample.dense(2, "tanh", name="step"),
        Node("again", "Dense", {"units": 2, "activation": Pick("tanh")}, layer="step"),
        sample.dense(3, "softmax", name="out"),
    )
    found = surfaces(run, resolution=4)
    kernel, bias = run.models["model"].get_layer("step").get_weights()
    np.testing.assert_array_equal(found["model/again/kernel"], found["model/step/kernel"])
    flat = found["model/step"].reshape(2, -1).T
    wanted = np.tanh(flat @ kernel + bias)
    np.testing.assert_allclose(found["model/again"].reshape(2, -1).T, wanted, atol=1e-5)
    set_weight(run, e.SetWeight("model/again/kernel", (1, 0), 2.0))
    assert surfaces(run)["model/step/kernel"][1, 0] == 2.0


def test_every_one_of_two_outputs_has_its_units():
    from dataclasses import replace

    from nnplayground.core.graph import Ref

    project = sample.project(
        sample.dense(4, "relu"),
        sample.dense(3, "softmax", name="out"),
        shape=(2,),
    )
    graph = project.networks["model"]
    graph = graph.add(Node("other", "Dense", {"units": 2}))
    graph = graph.connect(Ref("dense"), "other")
    run = Run(1, sample.with_graph(replace(project), graph), sample.classes_data(columns=2))
    found = surfaces(run)
    assert found["model/out"].shape == (3, 30, 30)
    assert found["model/other"].shape == (2, 30, 30)
    assert found["model/other/kernel"].shape == (4, 2)


def test_an_old_number_that_is_written_back_has_the_same_bits(run):
    before = surfaces(run)
    old = before["model/first/kernel"][1, 6]
    set_weight(run, e.SetWeight("model/first/kernel", (1, 6), 0.123))
    assert surfaces(run)["model/first/kernel"][1, 6] == np.float32(0.123)
    set_weight(run, e.SetWeight("model/first/kernel", (1, 6), float(old)))
    after = surfaces(run)
    for name, array in before.items():
        np.testing.assert_array_equal(after[name], array)


def test_networks_of_other_inputs_have_no_plane():
    assert surfaces(plane_run(sample.dense(3, "softmax"), columns=4)) == {}


def test_it_is_about_as_cheap_as_the_decision_surface(run):
    def seconds(name, options):
        want = e.Want(name, options=options)
        PROBES[name](run, want)
        times = []
        for _ in range(15):
            begun = time.perf_counter()
            PROBES[name](run, want)
            times.append(time.perf_counter() - begun)
        return min(times)

    plain = seconds("surface", (("resolution", 60),))
    assert seconds("unit_surfaces", ()) < max(4 * plain, 0.01)
