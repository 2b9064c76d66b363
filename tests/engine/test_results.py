from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine.results import RESULTS, confusion, predictions

pytestmark = pytest.mark.keras


def run_of(units, x, raw_y, y=None, loss="MeanSquaredError", classes=(), activation=None, **values):
    """Return what the probes need of a run whose network hands its inputs through `activation`."""
    import keras

    x = np.asarray(x, np.float32).reshape(len(x), -1)
    raw_y = np.asarray(raw_y)
    inputs = keras.Input((x.shape[1],), name="input_1")
    layer = keras.layers.Dense(units, activation=activation, use_bias=False, name="dense_1")
    model = keras.Model(inputs, layer(inputs))
    layer.set_weights([np.eye(x.shape[1], units, dtype=np.float32)])
    data = Data("made", "table", {"x": x}, {"y": raw_y}, tuple(classes))
    target = raw_y if y is None else np.asarray(y)
    part = Part({"x": x}, {"y": target}, np.arange(len(x)))
    empty = Part({"x": x[:0]}, {"y": target[:0]}, np.arange(0))
    prepared = Prepared(data, {"train": empty, "validation": part, "test": empty})
    graph = stack(Node("input_1", "InputLayer"), Node("dense_1", "Dense"))
    project = Project(networks={"model": graph}, training=Training(loss=Pick(loss, values)))
    return SimpleNamespace(models={"model": model}, prepared=prepared, project=project)


def want(probe, **options):
    return Want(probe, options=tuple(options.items()))


THREE = [[2, 1, 0], [0, 3, 1], [0, 1, 4], [5, 1, 0]]


def test_softmax_classes_are_the_largest_output():
    run = run_of(
        3,
        THREE,
        [0, 1, 2, 1],
        loss="SparseCategoricalCrossentropy",
        classes="abc",
        activation="softmax",
    )
    found = predictions(run, want("predictions", count=4))
    assert found["classes"].tolist() == [0, 1, 2, 0]
    assert found["truth"].tolist() == [0, 1, 2, 1]
    assert np.allclose(found["outputs"].sum(axis=1), 1)
    assert np.allclose(found["confidence"], found["outputs"].max(axis=1))


@pytest.mark.covers("M03")
def test_confusion_counts_truth_by_row_and_prediction_by_column():
    run = run_of(
        3,
        THREE,
        [0, 1, 2, 1],
        loss="SparseCategoricalCrossentropy",
        classes="abc",
        activation="softmax",
    )
    found = confusion(run, want("confusion", part="validation"))
    assert found["matrix"].tolist() == [[1, 0, 0], [1, 1, 0], [0, 0, 1]]
    assert found["rows"].tolist() == [0, 1, 2, 3]
    assert int(found["total"]) == 4


def test_logits_become_probabilities_in_the_scores_but_not_in_the_outputs():
    run = run_of(
        3,
        THREE,
        [0, 1, 2, 1],
        loss="SparseCategoricalCrossentropy",
        classes="abc",
        from_logits=True,
    )
    assert np.allclose(confusion(run, want("confusion"))["scores"].sum(axis=1), 1)
    assert predictions(run, want("predictions"))["outputs"].tolist() == THREE


def test_one_hot_targets_give_the_same_classes_as_integers():
    truth = [0, 1, 2, 1]
    one_hot = np.eye(3)[truth]
    run = run_of(3, THREE, truth, one_hot, "CategoricalCrossentropy", "abc", "softmax")
    assert confusion(run, want("confusion"))["truth"].tolist() == [0, 1, 2, 1]


def test_a_sigmoid_unit_says_class_one_above_one_half():
    run = run_of(
        1,
        [-2, -0.1, 0.1, 2],
        [0, 1, 1, 0],
        loss="BinaryCrossentropy",
        classes="ab",
        activation="sigmoid",
    )
    found = confusion(run, want("confusion"))
    assert found["classes"].tolist() == [0, 0, 1, 1]
    assert found["matrix"].tolist() == [[1, 1], [1, 1]]
    assert float(found["threshold"]) == 0.5
    assert (found["confidence"] >= 0.5).all()


def test_a_single_logit_says_class_one_above_zero():
    run = run_of(1, [-2, 0.2], [0, 1], loss="BinaryCrossentropy", classes="ab", from_logits=True)
    assert confusion(run, want("confusion"))["classes"].tolist() == [0, 1]


@pytest.mark.parametrize("loss", ["MeanSquaredError", "Hinge"])
def test_a_tanh_unit_trained_on_plus_minus_one_says_class_one_above_zero(loss):
    run = run_of(1, [-2, 0.2, 0.1], [0, 1, 0], [-1, 1, -1], loss, classes="ab", activation="tanh")
    found = confusion(run, want("confusion"))
    assert found["classes"].tolist() == [0, 1, 1]
    assert float(found["threshold"]) == 0


def test_wrong_ones_come_in_the_order_of_rows_or_the_surest_first():
    run = run_of(
        1,
        [-1, 1, 3, -2],
        [1, 1, 0, 1],
        loss="BinaryCrossentropy",
        classes="ab",
        activation="sigmoid",
    )
    assert predictions(run, want("predictions", order="wrong"))["rows"].tolist() == [0, 2, 3]
    assert predictions(run, want("predictions", order="confident"))["rows"].tolist() == [2, 3, 0]


def test_regression_gives_outputs_and_true_numbers_but_no_classes():
    run = run_of(1, [1, 2, 5], [1.5, 2.0, 1.0])
    found = predictions(run, want("predictions", order="wrong", count=2))
    assert found["rows"].tolist() == [2, 0]
    assert found["outputs"].tolist() == [[5], [1]]
    assert "classes" not in found
    assert confusion(run, want("confusion")) == {}


def test_a_large_part_is_sampled_evenly_and_the_whole_on_request():
    x = np.linspace(-1, 1, 5000)
    run = run_of(1, x, (x > 0).astype(int), loss="BinaryCrossentropy", classes="ab")
    rows = confusion(run, want("confusion"))["rows"]
    assert (len(rows), rows[0]) == (2000, 0)
    assert rows[-1] > 4990
    assert len(confusion(run, want("confusion", count=0))["rows"]) == 5000


def test_an_empty_part_gives_nothing():
    run = run_of(1, [1.0], [1.0])
    assert all(probe(run, want(name, part="train")) == {} for name, probe in RESULTS.items())


def test_answers_equal_those_of_keras_predict():
    run = run_of(
        3,
        np.random.default_rng(1).normal(size=(700, 3)),
        np.zeros(700, int),
        loss="SparseCategoricalCrossentropy",
        classes="abc",
        activation="softmax",
    )
    whole = run.models["model"].predict(run.prepared.parts["validation"].inputs["x"], verbose=0)
    found = predictions(run, want("predictions", count=700))["outputs"]
    assert np.allclose(found, whole, atol=1e-6)


@pytest.mark.parametrize(
    ("loss", "units", "target", "truth"),
    [
        ("CategoricalCrossentropy", 3, np.eye(3)[[0, 1, 2, 1]], [0, 1, 2, 1]),
        ("SparseCategoricalCrossentropy", 3, [0, 1, 2, 1], [0, 1, 2, 1]),
        ("BinaryCrossentropy", 1, [0.0, 1.0, 1.0, 0.0], [0, 1, 1, 0]),
        ("SquaredHinge", 1, [-1.0, 1.0, 1.0, -1.0], [0, 1, 1, 0]),
    ],
)
def test_without_names_of_classes_the_loss_tells_what_the_targets_mean(loss, units, target, truth):
    found = confusion(run_of(units, THREE, target, loss=loss), want("confusion"))
    assert found["truth"].tolist() == truth
    assert len(found["matrix"]) == max(2, units)


def test_images_as_targets_of_a_binary_loss_are_no_classes():
    image = np.full((4, 3), 0.5)
    run = run_of(3, THREE, image, loss="BinaryCrossentropy", activation="sigmoid")
    assert confusion(run, want("confusion")) == {}
