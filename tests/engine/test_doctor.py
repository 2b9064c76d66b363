"""The doctor beside real runs that go wrong."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.doctor import REMEDIES
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import doctor as doctors
from nnplayground.engine.doctor import Doctor, guess_loss
from nnplayground.engine.run import Run
from nnplayground.engine.runner import Runner
from nnplayground.engine.vitals import CHUNK, FEWEST, Looker, examples_for, root_mean_square
from nnplayground.lessons.ills import exploding
from tests.engine import sample
from tests.engine.ills import ILLS, Ill, iris, sgd, sine
from tests.engine.patient import Patient, quickly_compiled, with_data
from tests.engine.sample import dense

__all__ = ["quickly_compiled"]
pytestmark = pytest.mark.keras


@pytest.mark.usefixtures("quickly_compiled")
@pytest.mark.parametrize("ill", ILLS, ids=lambda ill: ill.name)
def test_each_ill_run_is_caught_and_its_cause_named(ill: Ill, monkeypatch):
    project = ill.project if ill.data is None else with_data(monkeypatch, ill.project, ill.data)
    patient = Patient(project)
    finding = patient.finding(ill.rule)
    assert finding is not None, patient.findings
    assert not ill.layers or finding.layer.removeprefix("networks.model.") in ill.layers
    for word in ill.words:
        assert word in finding.text.lower()
    assert not ill.remedy or ill.remedy in finding.remedies
    assert set(finding.remedies) <= set(REMEDIES)


def variables(run):
    model = run.models["model"]
    everything = [one for layer in model.layers for one in layer.variables]
    everything += [*model.optimizer.variables, *model.metrics_variables]
    return [np.array(one.numpy()) for one in everything]


def busy_network():
    """Return a project with everything that a look could disturb: dropout, batch normalisation, penalties, metrics."""
    return sample.project(
        dense(8, "relu", kernel_regularizer=Pick("L2", {"l2": 0.01})),
        Node("norm", "BatchNormalization"),
        Node("dropout", "Dropout", {"rate": 0.5}),
        dense(8, "tanh", activity_regularizer=Pick("L2", {"l2": 0.01})),
        dense(3, "softmax"),
        epochs=3,
    )


def test_networks_of_very_many_weights_are_looked_at_with_fewer_examples():
    import keras

    def network(units):
        inputs = keras.Input((10,))
        return keras.Model(inputs, keras.layers.Dense(units)(inputs))

    small, large, huge = (network(units) for units in (10, 2_000_000, 20_000_000))
    assert examples_for(small.outputs, small) == 256
    assert examples_for([small.outputs[0]], large) == 2**31 // 22_000_000
    assert examples_for([small.outputs[0]], huge) == FEWEST


def test_the_root_mean_square_of_many_numbers_is_that_of_numpy_in_double_precision():
    rng = np.random.default_rng(0)
    arrays = [
        rng.normal(size=(CHUNK // 8, 9)).astype(np.float32),
        rng.normal(size=7).astype(np.float32),
    ]
    flat = np.concatenate([np.ravel(one) for one in arrays]).astype(np.float64)
    assert root_mean_square(arrays) == pytest.approx(np.sqrt(np.mean(flat**2)), rel=1e-12)
    assert root_mean_square([np.full(3, 1e30, np.float32)]) == pytest.approx(1e30)


def test_a_look_leaves_no_trace_in_the_network():
    run = Run(1, busy_network(), sample.classes_data())
    list(run.fit("model"))
    before, losses = variables(run), len(run.models["model"].losses)
    looker = Looker(run)
    look = looker.look(looker.weights(), looker.batch(run), 1, 1.0)
    assert look.vitals.layers
    for old, new in zip(before, variables(run), strict=True):
        np.testing.assert_array_equal(old, new)
    assert len(run.models["model"].losses) == losses


@pytest.mark.slow
def test_a_watched_run_is_the_same_bit_for_bit(monkeypatch):
    monkeypatch.setattr(doctors, "FIRST", 0.0)
    monkeypatch.setattr(doctors, "SHARE", 1e9)
    plain = Run(1, busy_network(), sample.classes_data())
    watched = Run(2, busy_network(), sample.classes_data())
    list(plain.fit("model"))
    doctor = Doctor(watched)
    for event in watched.fit("model"):
        doctor.see(event)
    assert doctor.looks > 3
    for old, new in zip(variables(plain), variables(watched), strict=True):
        np.testing.assert_array_equal(old, new)


def test_a_post_mortem_puts_everything_back():
    events = []
    runner = Runner(events.append)
    runner.train_all(sine(dense(16, "tanh"), optimizer=sgd(10.0)))
    run = runner.run
    doctor, before = Doctor(run), variables(run)
    doctor.see(e.Mark(run.number, 3, 0.1, "loss infinite"))
    finding = doctor.see(e.Finished(run.number, "non-finite", ""))[0]
    assert finding.rule == "non-finite"
    assert (finding.step, finding.text.split(":")[0]) == (3, "The loss became infinite at step 3")
    for old, new in zip(before, variables(run), strict=True):
        np.testing.assert_array_equal(old, new)


def test_vitals_are_those_of_keras():
    import keras
    import tensorflow as tf

    project = sample.project(dense(8, "tanh"), dense(8, "relu"), dense(3, "softmax"))
    run = Run(1, project, sample.classes_data())
    model, looker = run.models["model"], Looker(run)
    batch = looker.batch(run)
    look = looker.look(looker.weights(), batch, 0, 0.0)
    x, y = batch[0][0], batch[1][0]
    with tf.GradientTape() as tape:
        loss = keras.losses.SparseCategoricalCrossentropy()(y, model(x))
    kernel = model.get_layer("dense").kernel
    gradient = np.asarray(tape.gradient(loss, [kernel.value])[0])
    first = look.vitals.layers[0]
    assert look.vitals.loss == pytest.approx(float(loss), abs=1e-6)
    assert first.weight == pytest.approx(np.sqrt(np.mean(np.square(kernel.numpy()))), abs=1e-6)
    assert first.gradient == pytest.approx(np.sqrt(np.mean(np.square(gradient))), abs=1e-7)
    assert first.usual == pytest.approx(np.sqrt(2 / (4 + 8)))
    output = np.tanh(np.asarray(x) @ kernel.numpy())
    assert first.deviation == pytest.approx(np.sqrt(np.mean(np.square(output))), abs=1e-5)
    assert [one.last for one in look.vitals.layers] == [False, False, True]
    assert first.step == pytest.approx(0.01 / max(first.weight, first.usual))


def test_looks_are_paid_for_by_the_time_between_them(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(doctors, "now", lambda: clock[0])
    run = Run(1, sample.classifier(), sample.classes_data())
    doctor = Doctor(run)
    look = Looker.look

    def slow(*arguments):
        clock[0] += 0.1
        return look(*arguments)

    monkeypatch.setattr(Looker, "look", slow)
    for step in range(1, 2001):
        clock[0] += 0.05
        doctor.see(e.Metrics(1, 1, np.array([step]), {"loss": np.array([1.0])}))
    assert doctor.looks >= 2
    assert 0.1 * (doctor.looks + 1) <= 0.012 * clock[0]


@pytest.mark.parametrize(
    ("loss", "y", "wanted"),
    [
        ("SparseCategoricalCrossentropy", np.array([0, 1, 2, 3]), np.log(4)),
        ("CategoricalCrossentropy", np.eye(4, dtype="f4"), np.log(4)),
        ("BinaryCrossentropy", np.array([0, 1, 1, 0]), np.log(2)),
        ("MeanSquaredError", np.array([[1.0], [3.0]]), 1.0),
        ("MeanAbsoluteError", np.array([[1.0], [3.0], [8.0]]), 7 / 3),
        ("Hinge", np.array([-1, 1]), None),
        ("SparseCategoricalCrossentropy", np.zeros(4, int), None),
    ],
)
def test_the_best_constant_answer_costs_the_entropy_or_the_spread(loss, y, wanted):
    found = guess_loss(Pick(loss), y)
    assert found is None if wanted is None else found == pytest.approx(wanted)


def reasons(patient):
    return [event.reason for event in patient.events if isinstance(event, e.Finished)]


@pytest.mark.covers("O15")
@pytest.mark.parametrize("name", ["initialise", "clip"])
@pytest.mark.slow
def test_a_deep_network_that_explodes_is_cured_by_its_remedies(name):
    project = field.write(exploding(), "training.epochs", 40)
    patient = Patient(project)
    assert reasons(patient) == ["non-finite"]
    finding = patient.finding("non-finite")
    assert finding.layer.startswith("networks.model.hidden_")
    assert name in finding.remedies
    cured = Patient(REMEDIES[name].apply(project, finding))
    losses = cured.losses()
    assert reasons(cured) == ["done"]
    assert losses[-1] < losses[0]


def test_a_network_that_cannot_be_looked_into_is_judged_by_its_curves(monkeypatch):
    def broken(*_):
        raise RuntimeError("no")

    monkeypatch.setattr(Looker, "look", broken)
    patient = Patient(iris(dense(16, "relu"), optimizer=Pick("Adam", {"learning_rate": 10.0})))
    assert not [event for event in patient.events if isinstance(event, e.Failed)]
    assert patient.finding("non-finite") is None


def test_the_same_findings_are_not_told_twice():
    run = Run(1, replace(sine(dense(4, "tanh"), metrics=(Pick("Accuracy"),))), _numbers())
    doctor = Doctor(run)
    first = doctor.see(e.Paused(1, 0, 0.0))
    assert [finding.rule for finding in first] == ["metric"]
    assert doctor.see(e.Paused(1, 0, 0.0)) is None


def _numbers():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(60, 1)).astype("f4")
    return sample.prepared(x, (3 * x).astype("f4"), 40, 10)
