"""Passes that several probes share."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example
from nnplayground.engine.inside import passes
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras


@pytest.fixture
def run():
    return Run(1, sample.classifier(epochs=1), sample.classes_data())


@pytest.fixture
def count(monkeypatch):
    """Return a list that grows with every pass that is computed."""
    done = []
    original = passes._pass
    monkeypatch.setattr(passes, "_pass", lambda *of: done.append(1) or original(*of))
    return done


def test_one_example_goes_through_all_layers_as_in_keras(run):
    found = passes.forward(run, Example("validation", 3))
    x = run.prepared.parts["validation"].inputs["x"][3]
    kernel, bias = run.models["model"].get_layer("dense").get_weights()
    assert list(found) == ["input", "dense", "dense_1"]
    np.testing.assert_array_equal(found["input"], x)
    np.testing.assert_allclose(found["dense"], np.maximum(0, x @ kernel + bias), atol=1e-6)
    np.testing.assert_allclose(found["dense_1"], run.models["model"](x[None])[0], atol=1e-6)
    assert passes.forward(run, Example("validation", 4000)) == {}
    assert passes.forward(run, Example("nowhere", 0)) == {}


def test_the_first_training_examples_go_through_together(run):
    seen = passes.over(run, most=50)
    x = run.prepared.parts["train"].inputs["x"][:50]
    kernel, bias = run.models["model"].get_layer("dense").get_weights()
    np.testing.assert_allclose(seen.before["dense"], x @ kernel + bias, atol=1e-6)
    np.testing.assert_allclose(seen.outputs["dense_1"], run.models["model"](x), atol=1e-6)
    assert seen.logits["dense_1"] is not seen.outputs["dense_1"]
    assert len(passes.over(run).outputs["dense"]) == 120  # all there are


def test_fewer_examples_of_a_network_with_large_outputs(run, monkeypatch):
    monkeypatch.setattr(passes, "MOST", 20 * (4 + 8 + 3))
    assert len(passes.over(run).outputs["dense"]) == 20


def test_what_is_asked_again_at_one_step_is_computed_once(run, count):
    first = passes.look(run, Example("train", 1))
    assert passes.look(run, Example("train", 1)) is first
    passes.over(run)
    passes.over(run)
    assert len(count) == 2
    with pytest.raises(ValueError, match="read-only"):
        first.outputs["dense"][0] = 1.0


def test_other_weights_other_data_and_another_step_are_computed_anew(run, count):
    first = passes.look(run, Example("train", 1)).outputs["dense_1"]
    kernel = run.models["model"].get_layer("dense_1").kernel
    changed = kernel.numpy()
    changed[2, 1] += 0.5
    kernel.assign(changed)  # as by hand, or from a kept state
    second = passes.look(run, Example("train", 1)).outputs["dense_1"]
    assert np.abs(first - second).max() > 0
    run.replace_data(sample.classes_data(seed=5))
    third = passes.look(run, Example("train", 1)).outputs["input"]
    np.testing.assert_array_equal(third[0], run.prepared.parts["train"].inputs["x"][1])
    list(run.fit("model"))
    passes.look(run, Example("train", 1))
    assert len(count) == 4


def test_few_passes_are_kept(run, count):
    for row in (0, 1, 2, 3, 4, 0):
        passes.look(run, Example("train", row))
    assert len(count) == 6


@pytest.mark.parametrize("name", ["two inputs", "two outputs", "bidirectional GRU", "siamese"])
def test_every_wiring_is_looked_through(name):
    run = Run(1, CASES[name].make(), CASES[name].data())
    found = passes.forward(run, Example("train", 2))
    inputs, _ = run.first_rows("train", 3)
    model = run.models["model"]
    batch = [one[2:3] for one in inputs]
    outputs = model(batch if len(batch) > 1 else batch[0], training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    for ref, wanted in zip(run.project.networks["model"].ends(), outputs, strict=True):
        key = f"{ref.node}/{ref.port}" if ref.port else ref.node
        np.testing.assert_allclose(found[key], wanted[0], atol=1e-6)


def test_an_example_of_ones_own_goes_through_all_layers(run, count):
    raw = np.array([0.5, -1.0, 2.0, 0.25], "f4")
    run.own = {3: {"x": raw}}
    found = passes.forward(run, Example(OWN, 3))
    np.testing.assert_array_equal(found["input"], raw)
    np.testing.assert_allclose(found["dense_1"], run.models["model"](raw[None])[0], atol=1e-6)
    run.own = {3: {"x": -raw}}  # drawn anew under the same number
    np.testing.assert_array_equal(passes.forward(run, Example(OWN, 3))["input"], -raw)
    assert passes.forward(run, Example(OWN, 4)) == {}
    assert len(count) == 2
