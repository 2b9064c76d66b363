"""Histograms of layers against those of NumPy over the arrays of Keras."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.distribution import read
from nnplayground.core.events import Want
from nnplayground.engine.inside import distributions as module
from nnplayground.engine.inside import vitals as vitals_module
from nnplayground.engine.inside.distributions import distributions
from nnplayground.engine.inside.vitals import batch_of
from nnplayground.engine.run import Run
from nnplayground.engine.watch import moment
from tests.engine import sample
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras
WANT = Want("distributions")


def check(row, values):
    """Assert that a row is the histogram of some numbers; gradients may differ in the last bits."""
    found = read(row)
    expected = np.histogram(values, found.edges)[0]
    assert found.total == found.looked == np.size(values)
    assert np.abs(found.counts - expected).sum() <= 2e-3 * np.size(values) + 2
    assert found.counts.sum() + found.below + found.above == np.size(values)


@pytest.mark.covers("N01")
def test_weights_and_biases_before_training_are_counted_as_numpy_does():
    run = Run(1, sample.classifier(), sample.classes_data())
    found = distributions(run, WANT)
    kernel, bias = run.models["model"].get_layer("dense").get_weights()
    row = read(found["model/dense/weights"])
    np.testing.assert_array_equal(row.counts, np.histogram(kernel, row.edges)[0])
    assert row.total == kernel.size
    check(found["model/dense/biases"], bias)


@pytest.mark.parametrize("name", ["dense", "convolution", "two outputs", "siamese", "LSTM"])
def test_all_quantities_are_counted_as_numpy_does(name):
    import tensorflow as tf

    case = CASES[name]
    run = Run(1, case.make(), case.data())
    found = distributions(run, WANT)
    model, graph = run.models["model"], run.project.networks["model"]
    inputs, _ = batch_of(run, "model")
    assert len(inputs[0]) <= 32
    shadow = run.cache["shadow/model"]
    values = shadow.values()
    batch = batch_of(run, "model")
    slopes = shadow.gradients(
        values,
        batch[0],
        lambda passed: shadow.loss_of(passed, values, batch[1])[0],
        "weights",
        training=True,
    )
    for layer in model.layers:
        if not layer.trainable_variables:
            continue
        gradients = [slopes[key] for key in shadow.weights if key.startswith(f"{layer.name}/")]
        joined = np.concatenate([np.asarray(one).ravel() for one in gradients])
        check(found[f"model/{layer.name}/gradients"], joined)
        weights = [one for one in layer.trainable_variables if one.name != "bias"]
        joined = np.concatenate([np.asarray(one).ravel() for one in weights])
        check(found[f"model/{layer.name}/weights"], joined)
    part = run.prepared.parts["train"].inputs
    first = [tf.constant(np.asarray(one[:256])) for one in part.values()]
    ends = model(first if len(first) > 1 else first[0], training=False)
    ends = ends if isinstance(ends, (list, tuple)) else [ends]
    by_node = {}
    for ref, end in zip(graph.ends(), ends, strict=True):
        by_node.setdefault(ref.node, []).append(np.asarray(end).ravel())
    for node, arrays in by_node.items():
        if len(arrays) == 1 and found[f"model/{node}/activations"][2] == arrays[0].size:
            check(found[f"model/{node}/activations"], arrays[0])


def test_many_numbers_are_thinned_without_leaving_units_out(monkeypatch):
    monkeypatch.setattr(module, "MOST", 10)
    array = np.arange(32, dtype=np.float32).reshape(4, 8)
    thin = module._thinned(array, 4)  # every fifth, as 4 divides 8
    np.testing.assert_array_equal(thin, array.ravel()[::5])
    assert len({int(one) % 8 for one in thin}) > 4
    run = Run(1, sample.classifier(), sample.classes_data())
    row = read(distributions(run, WANT)["model/dense/weights"])
    assert row.total == 32
    assert row.looked <= 10


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e38])
def test_strange_weights_are_counted(value):
    run = Run(1, sample.classifier(), sample.classes_data())
    kernel = run.models["model"].get_layer("dense").kernel
    kernel.assign(np.full(kernel.shape, value))
    row = read(distributions(run, WANT)["model/dense/weights"])
    assert row.strange == (0 if np.isfinite(value) else 32)
    assert row.counts.sum() + row.strange == 32


@pytest.mark.parametrize("quantity", ["weights", "biases"])
def test_one_quantity_of_one_layer_needs_no_pass(quantity):
    run = Run(1, sample.classifier(), sample.classes_data())
    node = run.models["model"].layers[-1].name
    options = (("node", node), ("quantity", quantity), ("role", "model"))
    found = distributions(run, Want("distributions", None, options))
    assert not [key for key in run.cache if key.startswith(("passes", "vitals"))]
    everything = distributions(run, WANT)
    key = f"model/{node}/{quantity}"
    assert set(found) == {key}
    np.testing.assert_array_equal(found[key], everything[key])
    assert distributions(run, Want("distributions", None, (*options[:2], ("role", "?")))) == {}


def test_probes_of_one_moment_share_the_gradient(monkeypatch):
    run = Run(1, sample.classifier(), sample.classes_data())
    passes = []

    def slopes(*arguments, original=vitals_module.slopes):
        passes.append(arguments)
        return original(*arguments)

    apart = vitals_module.vitals(run, Want("vitals")), distributions(run, WANT)
    run.cache.pop("vitals/model")
    shadow = run.cache["shadow/model"]
    shadow._functions.clear()
    monkeypatch.setattr(vitals_module, "slopes", slopes)
    with moment(run):
        together = vitals_module.vitals(run, Want("vitals")), distributions(run, WANT)
        assert ("gradient", "model") in run.cache["moment"]
    assert len(passes) == 1  # traced once
    for before, after in zip(apart, together, strict=True):
        assert set(before) == set(after)
        for key, array in before.items():
            np.testing.assert_allclose(after[key], array, rtol=1e-6, err_msg=key)
