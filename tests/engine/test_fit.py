"""What a run reports while it trains; that it trains as `model.fit` does is in test_parity."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def ends(events):
    """Return the numbers of every epoch one by one."""
    single = [
        one
        for event in events
        for one in (event.each() if isinstance(event, e.Epochs) else [event])
    ]
    return [event for event in single if isinstance(event, e.Epoch)]


def trained(run):
    """Run to the end and return all events."""
    return list(run.fit("model"))


def regularised():
    """Return a project with a penalty, batch normalisation, dropout and clipping."""
    return sample.project(
        sample.dense(8, "relu", kernel_regularizer=Pick("L2", {"l2": 0.01})),
        Node("norm", "BatchNormalization"),
        Node("drop", "Dropout", {"rate": 0.3}),
        sample.dense(3, "softmax"),
        optimizer=Pick("Adam", {"learning_rate": 0.01, "clipnorm": 0.5}),
    )


@pytest.mark.covers("L06")
def test_data_loss_and_penalty_add_up_to_the_loss():
    run = Run(1, regularised(), sample.classes_data())
    for event in trained(run):
        if isinstance(event, e.Epoch) and event.step:
            assert event.logs["regularization"] > 0
            assert event.logs["data_loss"] + event.logs["regularization"] == pytest.approx(
                event.logs["loss"]
            )
            assert event.logs["val_data_loss"] + event.logs["val_regularization"] == pytest.approx(
                event.logs["val_loss"]
            )


@pytest.mark.covers("O14")
def test_gradient_norm_is_reported_before_and_after_clipping():
    import keras

    project = sample.classifier(
        optimizer=Pick("SGD", {"learning_rate": 0.1, "global_clipnorm": 0.05}),
        batch_size=0,
        epochs=1,
    )
    prepared = sample.classes_data()
    run = Run(1, project, prepared)
    model = run.models["model"]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        loss = keras.losses.SparseCategoricalCrossentropy()(
            prepared.parts["train"].targets["y"], model(prepared.parts["train"].inputs["x"])
        )
    wanted = float(tf.linalg.global_norm(tape.gradient(loss, model.trainable_variables)))
    logs = next(event for event in trained(run) if isinstance(event, e.Metrics)).logs
    assert logs["gradient_norm"][0] == pytest.approx(wanted, rel=1e-4)
    assert logs["clipped_gradient_norm"][0] == pytest.approx(0.05, rel=1e-4)


@pytest.mark.covers("O08")
@pytest.mark.parametrize(("batch", "updates"), [(1, 120), (0, 1), (50, 3)])
def test_updates_per_epoch_follow_the_batch_size(batch, updates):
    run = Run(1, sample.classifier(batch_size=batch, epochs=1), sample.classes_data())
    steps = sum(len(event.steps) for event in trained(run) if isinstance(event, e.Metrics))
    assert steps == updates == run.steps_per_epoch == int(run.models["model"].optimizer.iterations)


@pytest.mark.covers("M04")
def test_metrics_do_not_change_the_weights():
    runs = [
        Run(1, sample.classifier(metrics=metrics), sample.classes_data())
        for metrics in ((), (Pick("Accuracy"),))
    ]
    for run in runs:
        trained(run)
    for one, other in zip(
        runs[0].models["model"].get_weights(), runs[1].models["model"].get_weights()
    ):
        np.testing.assert_array_equal(one, other)


def test_evaluation_inside_an_epoch_leaves_the_running_numbers_alone():
    quiet, busy = (
        Run(
            1,
            sample.classifier(max_steps=10, evaluate_every=every, epochs=2),
            sample.classes_data(),
        )
        for every in (None, 3)
    )
    first, second = trained(quiet), trained(busy)
    for name in ("loss", "accuracy"):
        one, other = (
            np.concatenate([event.logs[name] for event in events if isinstance(event, e.Metrics)])
            for events in (first, second)
        )
        np.testing.assert_allclose(one, other, atol=1e-6)
    assert [event.step for event in ends(second)] == [0, 3, 6, 9, 10]


def test_a_non_finite_loss_stops_at_once_and_keeps_finite_weights():
    project = sample.project(
        sample.dense(8, "relu"),
        sample.dense(1),
        loss=Pick("MeanSquaredError"),
        metrics=(),
        optimizer=Pick("SGD", {"learning_rate": 100.0}),
        epochs=50,
    )
    run = Run(1, project, sample.classes_data())
    trained(run)
    assert run.finished == "non-finite"
    assert "step" in run.finish_text
    assert all(np.isfinite(weight).all() for weight in run.models["model"].get_weights())
    assert run.step < run.total_steps


@pytest.mark.covers("A07")
def test_the_same_seed_gives_the_same_initial_weights_and_another_one_others():
    weights = []
    for seed in (5, 5, 6):
        project = sample.classifier()
        project = type(project)(**{**vars(project), "seed": seed})
        weights.append(Run(1, project, sample.classes_data()).models["model"].get_weights()[0])
    np.testing.assert_array_equal(weights[0], weights[1])
    assert (weights[0] != weights[2]).any()


def test_rewinding_gives_the_same_run_again_bit_for_bit():
    run = Run(1, regularised(), sample.classes_data())
    start = run.models["model"].get_weights()
    first = [event.logs for event in ends(trained(run))]
    run.rewind(2)
    for one, other in zip(start, run.models["model"].get_weights()):
        np.testing.assert_array_equal(one, other)
    second = [event.logs for event in ends(trained(run))]
    assert first == second


def test_a_gear_is_compiled_once_whatever_the_last_batch_of_an_epoch_is():
    """A graph of a dense net takes batches of any size, an XLA program takes the smaller last one along."""
    for gear in ("graph", "xla"):
        run = Run(1, sample.classifier(epochs=1), sample.classes_data(rows=50), gear=gear)
        run.build()
        loop = run.loops["model"]
        loop.prepare(gear, run.feed, 16)
        functions = {"graph": loop._graph, "xla": loop._xla}[gear]
        assert len(functions._list_all_concrete_functions()) == 1
        assert loop.ready(gear, run.feed, 16)


def test_steps_that_fill_a_call_by_themselves_are_the_same_steps(monkeypatch):
    found = []
    for limit in (10**12, 0):
        monkeypatch.setattr("nnplayground.engine.loop.ALONE", limit)
        run = Run(1, sample.classifier(epochs=2), sample.classes_data(rows=50), gear="graph")
        events = list(run.fit("model"))
        losses = [event.logs["loss"] for event in events if isinstance(event, e.Metrics)]
        found.append((np.concatenate(losses), run.models["model"].get_weights()))
    (losses, weights), (alone, others) = found
    np.testing.assert_allclose(alone, losses, rtol=1e-6)
    for one, other in zip(weights, others, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
