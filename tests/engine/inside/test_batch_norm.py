"""Batch normalisation against moments of NumPy, the variables of the layer, and a real step."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.core.order import batch
from nnplayground.engine.inside.batch_norm import BINS, batch_norm
from nnplayground.engine.run import Run
from tests.engine import networks, sample

pytestmark = pytest.mark.keras


def look(run, node="norm", **options):
    return batch_norm(run, Want("batch_norm", None, (("node", node), *options.items())))


@pytest.fixture
def run():
    return Run(1, networks.normalised_project(), networks.points())


def rows_of(run, number=0):
    settings = run.project.seed, run.project.training.shuffle
    return batch(run.prepared.parts["train"].size, run.epoch, number, run.batch_size, *settings)


def into(run, rows):
    """Return what goes into the normalisation, by NumPy."""
    x = run.prepared.parts["train"].inputs["x"][rows].astype(np.float64)
    kernel, bias = run.models["model"].get_layer("hidden").get_weights()
    return np.maximum(0, x @ kernel + bias)


@pytest.mark.covers("R05")
def test_before_and_after_are_the_moments_of_numpy(run):
    layer = run.models["model"].get_layer("norm")
    rng = np.random.default_rng(0)
    gamma, beta, mean, variance = (rng.uniform(0.5, 2, 8) for _ in range(4))
    layer.set_weights([gamma, beta, mean, variance])
    for number in (0, 3):
        found = look(run, batch=number)
        x = into(run, rows_of(run, number))
        assert found["count"] == found["examples"] == found["size"] == len(x) == 16
        np.testing.assert_allclose(found["batch_mean"], x.mean(0), atol=1e-5)
        np.testing.assert_allclose(found["batch_variance"], x.var(0), atol=1e-5)
        for name, value in (("moving_mean", mean), ("moving_variance", variance)):
            np.testing.assert_allclose(found[name], value, rtol=1e-6)
        np.testing.assert_allclose(found["gamma"], gamma, rtol=1e-6)
        train = gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + layer.epsilon) + beta
        infer = gamma * (x - mean) / np.sqrt(variance + layer.epsilon) + beta
        for name, value in (("train", train), ("infer", infer)):
            np.testing.assert_allclose(found[f"{name}_mean"], value.mean(0), atol=1e-4)
            np.testing.assert_allclose(found[f"{name}_deviation"], value.std(0), atol=1e-4)


@pytest.mark.covers("R05")
def test_histograms_of_a_channel_are_those_of_numpy(run):
    x = into(run, rows_of(run, 0))
    found = look(run, channel=2)
    expected = np.histogram(x[:, 2].astype(np.float32), found["before_edges"])[0]
    assert np.abs(found["before"] - expected).sum() <= 2
    for name in ("train", "infer"):
        assert found[name].shape == (BINS,)
        assert found[name].sum() == 16
    assert found["strange"] == 0


@pytest.mark.covers("R05")
def test_one_update_of_the_moving_statistics_is_that_of_a_real_step(run):
    layer = run.models["model"].get_layer("norm")
    run.budget = 1
    steps = run.fit("model")
    for _ in range(7):  # over the end of the first epoch
        found = look(run)
        assert found["number"] == run.position // 16
        next_ = {name: found[f"next_{name}"] for name in ("mean", "variance")}
        by_hand = found["moving_mean"] * 0.9 + found["batch_mean"] * (1 - 0.9)
        np.testing.assert_allclose(next_["mean"], by_hand, rtol=1e-12)
        before = run.step
        run.budget = 1
        while run.step == before or run.budget > 0:
            next(steps)
        np.testing.assert_allclose(layer.moving_mean, next_["mean"], rtol=1e-4, atol=1e-6)
        np.testing.assert_allclose(layer.moving_variance, next_["variance"], rtol=1e-4, atol=1e-6)


def test_pictures_are_normalised_by_channel():
    project = networks.project(
        Node("conv", "Conv2D", {"filters": 3, "kernel_size": (3, 3)}),
        Node("norm", "BatchNormalization", {"scale": False}),
        Node("flatten", "Flatten"),
        sample.dense(3, "softmax", "classes"),
        shape=(8, 8, 1),
    )
    run = Run(1, project, networks.pictures())
    found = look(run)
    assert found["count"] == 16 * 36
    np.testing.assert_allclose(found["train_mean"], 0, atol=1e-4)
    np.testing.assert_allclose(found["train_deviation"], 1, atol=0.01)
    np.testing.assert_array_equal(found["gamma"], 1)


def test_looking_changes_nothing(run):
    model = run.models["model"]
    kept = [np.array(one) for one in model.variables]
    look(run)
    for one, value in zip(model.variables, kept, strict=True):
        np.testing.assert_array_equal(one, value)


def test_other_layers_and_unknown_ones_give_nothing(run):
    assert look(run, node="hidden") == {}
    assert look(run, node="nobody") == {}
    assert batch_norm(run, Want("batch_norm", None, (("role", "nobody"),))) == {}


def test_a_frozen_layer_takes_its_moving_statistics_in_training_too(run):
    assert look(run)["frozen"] == 0
    run.models["model"].get_layer("norm").trainable = False
    assert look(run)["frozen"] == 1


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e38])
def test_strange_weights_do_not_break_it(run, value):
    kernel = run.models["model"].get_layer("hidden").kernel
    kernel.assign(np.full(kernel.shape, value))
    found = look(run)
    assert np.isfinite(found["before_edges"]).all()
    assert found["before"].sum() == round((1 - found["strange"]) * 16)
