"""The formula of the next step against the step itself."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import registries as r
from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.inside import update as module
from nnplayground.engine.inside.update import update
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras
# Rates at which three steps move a weight visibly, but do not lose its last digits.
SETTINGS = {
    "SGD": {"learning_rate": 0.1},
    "Adadelta": {"learning_rate": 1.0},
    "Ftrl": {"learning_rate": 0.05, "l1_regularization_strength": 0.01, "beta": 0.1},
}
PLACES = {"model/dense/kernel": (1, 2), "model/dense/bias": (3,), "model/dense_1/kernel": (5, 1)}


def looks(run, places=PLACES):
    wants = [
        Want("update", options=(("path", path), ("index", index))) for path, index in places.items()
    ]
    return [update(run, want) for want in wants]


def check(run, steps=3, places=PLACES, tolerance=1e-6):
    """Compare some weights with what was told before each of some steps; return the last answers."""
    run.most_steps = 1
    going = (one for one in run.fit("model") if isinstance(one, e.Metrics))
    variables = {
        path: run.models["model"].get_layer(path.split("/")[1]).get_weights for path in places
    }
    for step in range(1, steps + 1):
        found = looks(run, places)
        next(going)
        for one, (path, index) in zip(found, places.items(), strict=True):
            weights = variables[path]()
            now = weights[0 if path.endswith("kernel") else 1][index]
            assert int(one["step"]) == step or run.project.training.optimizer.values.get(
                "gradient_accumulation_steps"
            )
            np.testing.assert_allclose(one["after"], now, rtol=1e-6, atol=tolerance)
    return found


def classifier(name, **values):
    pick = Pick(name, {**SETTINGS.get(name, {}), **values})
    return sample.classifier(optimizer=pick, batch_size=32)


@pytest.mark.parametrize("name", list(r.OPTIMIZERS))
def test_the_last_line_is_the_weight_after_one_real_step(name):
    run = Run(1, classifier(name), sample.classes_data(), gear="eager")
    found = check(run)
    assert all(len(one["texts"]) for one in found)
    # It did not just say that nothing changes.
    assert abs(found[0]["after"] - found[0]["before"]) > 1e-6


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("SGD", {"momentum": 0.9, "clipnorm": 0.1}),
        ("SGD", {"momentum": 0.9, "nesterov": True, "global_clipnorm": 0.1}),
        ("SGD", {"clipvalue": 0.01, "weight_decay": 0.1}),
        ("SGD", {"gradient_accumulation_steps": 2, "clipnorm": 0.1}),
        ("SGD", {"use_ema": True, "ema_overwrite_frequency": 2}),
        ("Adam", {"amsgrad": True, "weight_decay": 0.01}),
        ("RMSprop", {"momentum": 0.5, "centered": True}),
        ("Muon", {"adam_lr_ratio": 0.5, "nesterov": False}),
        ("ScheduleFreeAdamW", {"warmup_steps": 2}),
        ("Adafactor", {"relative_step": False}),
    ],
)
def test_settings_of_optimizers_are_in_the_lines(name, values):
    run = Run(1, classifier(name, **values), sample.classes_data(), gear="eager")
    # A difference of two running means that are nearly the same keeps fewer digits.
    check(run, steps=4, tolerance=5e-6 if values.get("centered") else 1e-6)


def test_dropout_penalties_weights_of_examples_and_schedules_are_those_of_the_step():
    layers = [
        sample.dense(8, "relu", kernel_regularizer=Pick("L1L2", {"l1": 0.01, "l2": 0.02})),
        Node("drop", "Dropout", {"rate": 0.5}),
        sample.dense(3, "softmax", "dense_1"),
    ]
    project = sample.project(
        *layers,
        optimizer=Pick("SGD", {"learning_rate": 0.2, "momentum": 0.5}),
        schedule=Pick("ExponentialDecay", {"decay_epochs": 0.5, "decay_rate": 0.5}),
        class_weight="own",
        class_weights=(0.5, 3.0, 1.0),
        batch_size=50,
    )
    run = Run(1, project, sample.classes_data(), gear="eager")
    found = check(run, steps=4)
    assert "dP/dw" in str(found[0]["texts"][0])
    assert found[0]["penalty"] > 0
    assert found[0]["rate"] < 0.15


@pytest.mark.parametrize("name", ["batch normalisation", "two outputs", "siamese"])
def test_other_networks_too(name):
    case = CASES[name]
    run = Run(1, case.make(), case.data(), gear="eager")
    model = run.models["model"]
    layer = next(one for one in model.layers if type(one).__name__ == "Dense")
    places = {f"model/{layer.name}/kernel": (0, 0), f"model/{layer.name}/bias": (0,)}
    check(run, places=places)


@pytest.mark.parametrize(
    ("name", "values"),
    [("Adam", {}), ("SGD", {"momentum": 0.9, "clipnorm": 0.05}), ("Adafactor", {})],
)
def test_the_sparse_slopes_of_an_embedding_too(name, values):
    random = np.random.default_rng(0)
    # In a batch of 8 no word comes twice.
    x = np.concatenate([random.permutation(40).reshape(8, 5) for _ in range(7)]).astype(np.int32)
    data = sample.prepared(x, (x[:, 0] % 3).astype(np.int32), 40, 10, ("a", "b", "c"))
    layers = (
        Node("words", "Embedding", {"input_dim": 40, "output_dim": 4}),
        Node("mean", "GlobalAveragePooling1D"),
        sample.dense(3, "softmax"),
    )
    pick = Pick(name, {**SETTINGS.get(name, {}), **values})
    project = sample.project(*layers, shape=(5,), optimizer=pick, batch_size=8, shuffle=False)
    run = Run(1, project, data, gear="eager")
    run.most_steps = 1
    going = (one for one in run.fit("model") if isinstance(one, e.Metrics))
    want = Want("update", options=(("path", "model/words/embeddings"), ("index", (3, 1))))
    for _ in range(3):
        found = update(run, want)
        assert "several times" in str(found["note"])
        next(going)
        now = run.models["model"].get_layer("words").get_weights()[0][3, 1]
        np.testing.assert_allclose(found["after"], now, rtol=1e-6, atol=1e-6)


def test_a_weight_that_is_held_by_a_constraint_says_so():
    layers = (
        sample.dense(8, "relu", kernel_constraint=Pick("NonNeg")),
        sample.dense(3, "softmax", "dense_1"),
    )
    run = Run(1, sample.project(*layers), sample.classes_data())
    assert "constraint" in str(looks(run)[0]["note"])
    assert str(looks(run)[1]["note"]) == ""


def test_without_an_index_it_is_the_steepest_and_without_a_path_the_first_weight():
    run = Run(1, classifier("Adam"), sample.classes_data())
    found = update(run, Want("update"))
    assert str(found["path"]) == "model/dense/kernel"
    assert np.abs(found["slopes"]).max() == np.abs(found["slopes"][tuple(found["index"])])
    assert found["paths"].tolist() == [
        "model/dense/kernel",
        "model/dense/bias",
        "model/dense_1/kernel",
        "model/dense_1/bias",
    ]
    beyond = update(
        run, Want("update", options=(("path", "model/dense/kernel"), ("index", (99, -1))))
    )
    assert beyond["index"].tolist() == [3, 0]


def test_an_optimizer_that_is_not_written_down_says_so(monkeypatch):
    run = Run(1, classifier("Adam"), sample.classes_data())
    monkeypatch.setattr(module.formula, "_RULES", {})
    found = update(run, Want("update"))
    assert len(found["texts"]) == 0
    assert "not written down" in str(found["note"])
    assert np.isnan(found["after"])


def test_looking_leaves_no_trace_and_the_slopes_are_those_of_the_tape():
    import tensorflow as tf

    run = Run(1, classifier("Adam"), sample.classes_data())
    model = run.models["model"]
    before = [np.array(one) for one in (*model.variables, *model.optimizer.variables)]
    found = update(run, Want("update"))
    for one, other in zip((*model.variables, *model.optimizer.variables), before, strict=True):
        np.testing.assert_array_equal(np.array(one), other)
    part = run.prepared.parts["train"]
    rows = run.order(0)[:32]
    assert found["batch"].tolist() == rows.tolist()
    with tf.GradientTape() as tape:
        answer = model(part.inputs["x"][rows], training=True)
        loss = tf.reduce_mean(
            tf.keras.losses.sparse_categorical_crossentropy(part.targets["y"][rows], answer)
        )
    slopes = tape.gradient(loss, model.trainable_variables)[0]
    np.testing.assert_allclose(found["slopes"], slopes, atol=1e-6)
    assert found["loss"] == pytest.approx(float(loss), rel=1e-5)


def told(engine, step):
    return any(shot.step == step and shot.arrays for shot in engine.of(e.Snapshot))


def test_a_traced_step_does_the_same():
    run = Run(1, classifier("ScheduleFreeAdamW"), sample.classes_data(), gear="graph")
    check(run)


def test_what_a_view_is_told_comes_true_with_one_step_of_the_player():
    project = iris(optimizer=Pick("Adam", {"learning_rate": 0.01}), epochs=5)
    want = Want("update", options=(("path", "model/dense/kernel"), ("index", (1, 2))))
    with Engine() as engine:
        engine.post(e.Watch((want,)), e.Train(project, steps=1))
        for count in (1, 2, 3):
            engine.wait(e.Paused, count)
            with engine.arrived:
                engine.arrived.wait_for(partial(told, engine, count), 30)
            engine.post(e.Train(project, steps=1))
        shots = {shot.step: shot.arrays for shot in engine.of(e.Snapshot) if shot.arrays}
    for step in (1, 2):
        np.testing.assert_allclose(shots[step]["after"], shots[step + 1]["before"], atol=1e-6)
