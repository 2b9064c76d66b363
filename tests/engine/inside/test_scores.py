"""The probe `scores` against Keras' own losses and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine.inside import PROBES
from nnplayground.engine.inside import scores as module
from nnplayground.engine.inside.scores import scores
from tests.engine.test_results import run_of, want

pytestmark = pytest.mark.keras
RNG = np.random.default_rng(11)
X = RNG.normal(size=(50, 3)).astype(np.float32)
CLASSES = RNG.integers(0, 3, 50)
SPARSE = "SparseCategoricalCrossentropy"


def soft(**values):
    return run_of(3, X, CLASSES, loss=SPARSE, classes="abc", activation="softmax", **values)


def two_outputs():
    """Return what the probe needs of a run with a trained class, a trained number and an output that is only shown."""
    import keras

    inputs = keras.Input((3,), name="input_1")
    ends = [
        keras.layers.Dense(3, "softmax", name="kind")(inputs),
        keras.layers.Dense(1, name="size")(inputs),
        keras.layers.Dense(2, name="shown")(inputs),
    ]
    targets = {"kind": CLASSES, "size": RNG.normal(size=50).astype(np.float32)}
    data = Data("made", "table", {"x": X}, targets, tuple("abc"))
    part = Part({"x": X}, targets, np.arange(50))
    prepared = Prepared(data, {"validation": part})
    nodes = [Node(name, "Dense", {}, (Ref("input_1"),)) for name in ("kind", "size", "shown")]
    ends_of = tuple(Ref(node.id) for node in nodes)
    graph = Graph((Node("input_1", "InputLayer"), *nodes), ends_of)
    outputs = {
        "size": OutputTraining(Pick("MeanAbsoluteError")),
        "shown": OutputTraining(Pick("MeanSquaredError"), trained=False),
    }
    training = Training(loss=Pick(SPARSE), outputs=outputs)
    run = run_of(1, [1.0], [1.0])
    run.models = {"model": keras.Model(inputs, ends)}
    run.prepared, run.project = prepared, Project(networks={"model": graph}, training=training)
    return run


def test_it_registers_itself():
    assert PROBES["scores"] is scores


@pytest.mark.parametrize(
    ("loss", "units", "target", "activation", "values"),
    [
        (SPARSE, 3, CLASSES, "softmax", {}),
        (SPARSE, 3, CLASSES, None, {"from_logits": True}),
        ("CategoricalCrossentropy", 3, np.eye(3)[CLASSES], "softmax", {"label_smoothing": 0.1}),
        ("BinaryCrossentropy", 1, (CLASSES > 0).astype(np.float32), "sigmoid", {}),
        ("BinaryCrossentropy", 1, (CLASSES > 0).astype(np.float32), None, {"from_logits": True}),
        ("SquaredHinge", 1, np.where(CLASSES > 0, 1.0, -1.0), "tanh", {}),
        ("MeanSquaredError", 1, RNG.normal(size=50), None, {}),
        ("MeanAbsoluteError", 3, RNG.normal(size=(50, 3)), None, {}),
        ("Huber", 3, RNG.normal(size=(50, 3)), None, {"delta": 0.5}),
    ],
)
def test_the_loss_of_each_example_is_that_of_keras(loss, units, target, activation, values):
    import keras

    run = run_of(units, X, target, loss=loss, activation=activation, **values)
    found = scores(run, want("scores"))
    said = run.models["model"].predict(X, verbose=0)
    reference = getattr(keras.losses, loss)(reduction=None, **values)
    expected = np.asarray(reference(np.asarray(target, np.float32), said))
    assert found["loss"].shape == (50,)
    assert np.allclose(found["loss"], expected, atol=1e-6)
    whole = getattr(keras.losses, loss)(**values)(np.asarray(target, np.float32), said)
    assert found["loss"].mean() == pytest.approx(float(whole), abs=1e-5)


@pytest.mark.covers("M01")
def test_ranks_give_the_top_k_accuracy_of_scikit_learn_and_of_keras():
    import keras

    run = soft()
    found = scores(run, want("scores"))
    said = run.models["model"].predict(X, verbose=0)
    for k in (1, 2):
        share = float((found["rank"] < k).mean())
        expected = metrics.top_k_accuracy_score(CLASSES, said, k=k, labels=range(3))
        assert share == pytest.approx(expected)
        metric = keras.metrics.SparseTopKCategoricalAccuracy(k)
        metric.update_state(CLASSES, said)
        assert share == pytest.approx(float(metric.result()))
    assert (found["classes"] == said.argmax(axis=1)).all()
    assert np.allclose(found["confidence"], said.max(axis=1))
    assert (found["truth"] == CLASSES).all()


def test_one_unit_ranks_its_class_first_if_it_is_right():
    signs = np.where(CLASSES > 0, 1.0, -1.0)
    for loss, target, activation in (
        ("BinaryCrossentropy", (CLASSES > 0).astype(int), "sigmoid"),
        ("Hinge", signs, "tanh"),
    ):
        found = scores(run_of(1, X, target, loss=loss, activation=activation), want("scores"))
        assert ((found["rank"] == 0) == (found["classes"] == found["truth"])).all()


def test_each_output_has_its_own_loss():
    run = two_outputs()
    kind, size, shown = run.models["model"].predict(X, verbose=0)
    targets = run.prepared.parts["validation"].targets
    first = scores(run, want("scores"))
    assert np.allclose(first["loss"], -np.log(kind[np.arange(50), CLASSES]), atol=1e-5)
    second = scores(run, want("scores", output="size"))
    assert np.allclose(second["loss"], np.abs(size[:, 0] - targets["size"]), atol=1e-6)
    assert np.allclose(second["outputs"], size, atol=1e-6)
    assert "classes" not in second
    third = scores(run, want("scores", output="shown"))
    assert np.isnan(third["loss"]).all()
    assert np.allclose(third["outputs"], shown, atol=1e-6)


def test_examples_are_bounded_and_spread_evenly(monkeypatch):
    run = soft()
    assert scores(run, want("scores", count=5))["rows"].tolist() == [0, 10, 20, 30, 40]
    assert len(scores(run, want("scores", count=0))["rows"]) == 50
    assert int(scores(run, want("scores", count=5))["total"]) == 50
    monkeypatch.setattr(module, "LARGEST", 15)
    wide = run_of(3, X, RNG.normal(size=(50, 3)), loss="MeanSquaredError")
    found = scores(wide, want("scores"))
    assert found["rows"].tolist() == [0, 10, 20, 30, 40]
    assert found["outputs"].shape == found["truth"].shape == (5, 3)


def test_an_empty_part_gives_nothing():
    assert scores(soft(), want("scores", part="train")) == {}


@pytest.mark.parametrize("strange", [np.nan, np.inf, 1e38])
def test_strange_weights_do_no_harm(strange):
    run = soft()
    layer = run.models["model"].layers[-1]
    layer.set_weights([np.full((3, 3), strange, np.float32)])
    found = scores(run, want("scores"))
    assert {len(array) for name, array in found.items() if name != "total"} == {50}
    assert (found["rank"] <= 3).all()
