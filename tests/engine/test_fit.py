"""Our training against keras' model.compile and model.fit, side by side."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Training
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine.build import build, compile_model
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def trained(run):
    """Run to the end and return all events."""
    return list(run.fit("model"))


def by_fit(project, prepared, run):
    """Train a second model with keras alone: same seed, same batches; returns (model, history of the epochs)."""
    import keras

    keras.utils.set_random_seed(project.seed)
    model = build(project.networks["model"], "model")
    compile_model(model, project, "model", run.steps_per_epoch)
    train, validation = prepared.parts["train"], prepared.parts["validation"]
    history = []
    xs, ys = list(train.inputs.values()), list(train.targets.values())
    vx, vy = list(validation.inputs.values()), list(validation.targets.values())

    def one(arrays):
        return arrays[0] if len(arrays) == 1 else arrays

    for epoch in range(project.training.epochs):
        order = run.order(epoch)
        found = model.fit(
            one([x[order] for x in xs]),
            one([y[order] for y in ys]),
            batch_size=run.batch_size,
            shuffle=False,
            verbose=0,
            validation_data=(one(vx), one(vy)),
        )
        history.append({name: values[0] for name, values in found.history.items()})
    return model, history


PROJECTS = {
    "dense": lambda: sample.classifier(),
    "regularised": lambda: sample.project(
        sample.dense(8, "relu", kernel_regularizer=Pick("L2", {"l2": 0.01})),
        Node("norm", "BatchNormalization"),
        Node("drop", "Dropout", {"rate": 0.3}),
        sample.dense(3, "softmax"),
        optimizer=Pick("Adam", {"learning_rate": 0.01, "clipnorm": 0.5}),
    ),
    "schedule": lambda: sample.classifier(
        optimizer=Pick("SGD", {"learning_rate": 0.2, "momentum": 0.9, "nesterov": True}),
        schedule=Pick("StepDecay", {"every_epochs": 1, "factor": 0.5}),
        epochs=4,
    ),
    "full batch": lambda: sample.classifier(batch_size=0),
    "one at a time": lambda: sample.classifier(batch_size=1),
}


@pytest.mark.covers("F02", "F03")
@pytest.mark.parametrize("name", PROJECTS)
def test_losses_and_weights_are_those_of_model_fit(name):
    project, prepared = PROJECTS[name](), sample.classes_data()
    run = Run(1, project, prepared)
    epochs = [event for event in trained(run) if isinstance(event, e.Epoch) and event.step]
    model, history = by_fit(project, prepared, run)
    assert len(epochs) == len(history) == project.training.epochs
    for ours, theirs in zip(epochs, history):
        for key, value in theirs.items():
            assert ours.logs[key] == pytest.approx(value, abs=1e-6, rel=1e-6), key
    for ours, theirs in zip(run.models["model"].get_weights(), model.get_weights()):
        np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_two_inputs_and_two_outputs_train_as_in_keras():
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(80, 3)).astype("f4"), rng.normal(size=(80, 2)).astype("f4")
    y = (a.sum(1, keepdims=True) + b[:, :1]).astype("f4")
    z = (y[:, 0] > 0).astype("i4")
    arrays = {"inputs": {"left": a, "right": b}, "targets": {"sum": y, "sign": z}}
    parts = {
        name: Part(
            {k: v[s] for k, v in arrays["inputs"].items()},
            {k: v[s] for k, v in arrays["targets"].items()},
            np.arange(80)[s],
        )
        for name, s in {
            "train": slice(0, 60),
            "validation": slice(60, 80),
            "test": slice(80, 80),
        }.items()
    }
    prepared = Prepared(Data("two", "table", arrays["inputs"], arrays["targets"]), parts)
    graph = Graph(
        (
            Node("left", "InputLayer", {"shape": (3,)}),
            Node("right", "InputLayer", {"shape": (2,)}),
            Node("join", "Concatenate", {}, (Ref("left"), Ref("right"))),
            Node("sum", "Dense", {"units": 1}, (Ref("join"),)),
            Node("sign", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref("join"),)),
        )
    )
    training = Training(
        loss=Pick("MeanSquaredError"),
        outputs={"sign": OutputTraining(Pick("BinaryCrossentropy"), (Pick("Accuracy"),), 0.5)},
        epochs=2,
        batch_size=16,
    )
    project = sample.with_graph(sample.project(sample.dense(1)), graph)
    project = type(project)(networks=project.networks, training=training)
    run = Run(1, project, prepared)
    epochs = [event for event in trained(run) if isinstance(event, e.Epoch) and event.step]
    _, history = by_fit(project, prepared, run)
    for ours, theirs in zip(epochs, history):
        for key, value in theirs.items():
            assert ours.logs[key] == pytest.approx(value, abs=1e-6), key


@pytest.mark.covers("L06")
def test_data_loss_and_penalty_add_up_to_the_loss():
    run = Run(1, PROJECTS["regularised"](), sample.classes_data())
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
    assert [event.step for event in second if isinstance(event, e.Epoch)] == [0, 3, 6, 9, 10]


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
    run = Run(1, PROJECTS["regularised"](), sample.classes_data())
    start = run.models["model"].get_weights()
    first = [event.logs for event in trained(run) if isinstance(event, e.Epoch)]
    run.rewind(2)
    for one, other in zip(start, run.models["model"].get_weights()):
        np.testing.assert_array_equal(one, other)
    second = [event.logs for event in trained(run) if isinstance(event, e.Epoch)]
    assert first == second
