"""Norms of layers against those of Keras and of NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.doctor import Case, diagnose, number
from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.core.layer_numbers import BACK, BY_HAND, FIRST, LARGE, MEASURED, PLACE
from nnplayground.core.param import Pick
from nnplayground.core.record import RunRecord
from nnplayground.engine import build, keep
from nnplayground.engine.inside import vitals as module
from nnplayground.engine.inside.vitals import batch_of, vitals
from nnplayground.engine.run import Run
from nnplayground.engine.vitals import Looker
from tests.engine import sample
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras
WANT = Want("vitals")


def look(run, name, node):
    return vitals(run, WANT)[f"model/{node}"][PLACE[name]]


def by_tape(run):
    """Return norms of the gradients of each layer of the network in training, by GradientTape."""
    import tensorflow as tf

    model = run.models["model"]
    inputs, targets = batch_of(run, "model")
    kept = [np.array(one) for one in model.variables]
    with tf.GradientTape() as tape:
        outputs = model(inputs if len(inputs) > 1 else inputs[0], training=True)
        outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
        loss = 0.0
        for ref, target, output in zip(
            run.project.networks["model"].ends(), targets, outputs, strict=True
        ):
            setting = run.project.training.output(ref.key)
            if setting.trained:
                weight = setting.weight if len(targets) > 1 else 1.0
                loss += weight * build.make(r.LOSSES, setting.loss)(target, output)
    found = {}
    slopes = tape.gradient(loss, model.trainable_variables)
    place = {id(one): slope for one, slope in zip(model.trainable_variables, slopes, strict=True)}
    for layer in model.layers:
        mine = [place[id(one)] for one in layer.trainable_variables]
        if mine:
            squares = [0.0 if one is None else float(np.sum(np.square(one))) for one in mine]
            found[layer.name] = np.sqrt(sum(squares))
    for one, value in zip(model.variables, kept, strict=True):
        one.assign(value)
    return found, float(loss)


@pytest.mark.parametrize(
    "name", ["dense", "convolution", "batch normalisation", "two outputs", "siamese", "LSTM"]
)
def test_gradient_norms_are_those_of_the_tape(name):
    case = CASES[name]
    run = Run(1, case.make(), case.data())
    expected, loss = by_tape(run)
    found = vitals(run, WANT)
    assert found["loss"] == pytest.approx(loss, rel=1e-5)
    for node, norm in expected.items():
        row = found[f"model/{node}"]
        assert row[PLACE["gradient"]] == pytest.approx(norm, rel=1e-4)
        weights = run.models["model"].get_layer(node).trainable_variables
        squares = sum(float(np.sum(np.square(one))) for one in map(np.asarray, weights))
        assert row[PLACE["weight"]] == pytest.approx(np.sqrt(squares), rel=1e-5)
    total = np.sqrt(sum(norm**2 for norm in expected.values()))
    assert found["norm"] == pytest.approx(total, rel=1e-4)


def flat(run, node):
    layer = run.models["model"].get_layer(node)
    return np.concatenate([np.asarray(one).ravel() for one in layer.trainable_variables])


def test_an_update_is_measured_between_two_looks(stepped):
    run, steps = stepped
    assert vitals(run, WANT)["reason"] == FIRST
    for count in (1, 3):
        before = flat(run, "dense")
        for _ in range(count):
            next(steps)
        moved = np.linalg.norm(flat(run, "dense") - before) / np.linalg.norm(before)
        found = vitals(run, WANT)
        assert (found["steps"], found["reason"]) == (count, MEASURED)
        assert found["model/dense"][PLACE["update"]] == pytest.approx(moved / count, rel=1e-5)
        again = vitals(run, WANT)  # while training rests
        assert again["model/dense"][PLACE["update"]] == found["model/dense"][PLACE["update"]]


def test_an_estimate_of_plain_descent_is_what_its_step_will_do(stepped):
    """With all examples in one batch, plain gradient descent moves weights by rate times gradient."""
    run, steps = stepped
    estimate = look(run, "update", "dense")
    assert vitals(run, WANT)["steps"] == 0
    before = flat(run, "dense")
    next(steps)
    moved = np.linalg.norm(flat(run, "dense") - before) / np.linalg.norm(before)
    assert estimate == pytest.approx(moved, rel=1e-4)


def test_what_cannot_be_measured_says_why(stepped, monkeypatch):
    run, steps = stepped
    start = keep.take(run)
    vitals(run, WANT)
    next(steps)
    newest = vitals(run, WANT)["model/dense"]
    here = keep.take(run)
    keep.put(run, start)
    assert (vitals(run, WANT)["reason"], vitals(run, WANT)["steps"]) == (BACK, 0)
    keep.put(run, here)
    np.testing.assert_array_equal(vitals(run, WANT)["model/dense"], newest)
    run.models["model"].get_layer("dense").bias.assign_add([1.0] * 8)
    assert (vitals(run, WANT)["reason"], vitals(run, WANT)["steps"]) == (BY_HAND, 0)
    monkeypatch.setattr(module, "MOST_KEPT", 5)
    assert vitals(run, WANT)["reason"] == LARGE
    run.number = 2
    monkeypatch.undo()
    assert vitals(run, WANT)["reason"] == FIRST


def test_outputs_are_measured_as_the_meter_does():
    run = Run(1, sample.classifier(), sample.classes_data())
    row = vitals(run, WANT)["model/dense"]
    x = run.prepared.parts["train"].inputs["x"][:256]
    kernel, bias = run.models["model"].get_layer("dense").get_weights()
    output = np.maximum(0, x @ kernel + bias)
    assert row[PLACE["mean"]] == pytest.approx(output.mean(), rel=1e-5)
    assert row[PLACE["deviation"]] == pytest.approx(output.std(), rel=1e-5)
    assert row[PLACE["dead"]] == np.mean((output <= 0).all(axis=0))


def test_the_numbers_are_those_that_the_doctor_judges_by(monkeypatch):
    """On the same examples, a deep sigmoid network: so the chart shows what the verdict tells."""
    layers = [sample.dense(8, "sigmoid", f"deep_{place}") for place in range(6)]
    project = sample.project(*layers, sample.dense(3, "softmax", "classes"))
    run = Run(1, project, sample.classes_data())
    looker = Looker(run)
    monkeypatch.setattr(module, "GRADIENT_EXAMPLES", looker.examples)
    found = vitals(run, WANT)
    looked = looker.look(looker.weights(), looker.batch(run), 0, 0.0).vitals
    assert found["loss"] == pytest.approx(looked.loss, rel=1e-5)
    for layer in looked.layers:
        row = found[f"model/{layer.name}"]
        assert row[PLACE["gradient_each"]] == pytest.approx(layer.gradient, rel=1e-4)
        assert row[PLACE["saturated"]] == pytest.approx(layer.saturated, abs=1e-6)
        assert row[PLACE["dead"]] == layer.dead
    case = Case(project, RunRecord(1, project), last=replace(looked, step=5))
    (verdict,) = [one for one in diagnose(case) if one.rule == "vanishing"]
    told = [found[f"model/{name}"][PLACE["gradient_each"]] for name in ("deep_0", "classes")]
    assert f"({number(told[0])} and {number(told[1])} a weight)" in verdict.text


def test_a_layer_without_weights_has_no_norms_and_a_shared_one_tells_them_once():
    run = Run(1, CASES["siamese"].make(), CASES["siamese"].data())
    found = vitals(run, WANT)
    graph = run.project.networks["model"]
    for node in graph.nodes:
        if node.layer:
            assert np.isnan(found[f"model/{node.id}"][PLACE["gradient"]])
            assert np.isfinite(found[f"model/{node.id}"][PLACE["mean"]])
            assert np.isfinite(found[f"model/{node.layer}"][PLACE["gradient"]])


def test_weights_that_are_not_finite_are_told_as_such():
    run = Run(1, sample.classifier(), sample.classes_data())
    kernel = run.models["model"].get_layer("dense").kernel
    for value in (np.nan, np.inf):
        kernel.assign(np.full(kernel.shape, value))
        assert not np.isfinite(look(run, "weight", "dense"))
    kernel.assign(np.full(kernel.shape, 1e38))
    bias = np.asarray(run.models["model"].get_layer("dense").bias)
    norm = np.sqrt(np.float64(np.float32(1e38)) ** 2 * 32 + np.sum(bias**2))
    assert look(run, "weight", "dense") == pytest.approx(norm)


def test_looking_leaves_no_trace(stepped):
    run, _ = stepped
    model = run.models["model"]
    before = [np.array(one) for one in (*model.variables, *model.optimizer.variables)]
    vitals(run, WANT)
    after = [np.array(one) for one in (*model.variables, *model.optimizer.variables)]
    for one, other in zip(before, after, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.fixture
def stepped():
    """Return a run of plain gradient descent on all of its 32 examples, and the generator that does one step after the other."""
    project = sample.project(
        sample.dense(8, "tanh"),
        Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}),
        optimizer=Pick("SGD", {"learning_rate": 0.1}),
        batch_size=32,
        epochs=50,
    )
    run = Run(1, project, sample.classes_data(32))
    return run, one_by_one(run)


def one_by_one(run):
    """Do steps one at a time."""
    run.budget = 1
    for _ in run.fit("model"):
        if run.budget <= 0:
            yield run.step
            run.budget = 1
