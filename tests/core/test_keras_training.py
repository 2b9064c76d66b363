"""What `compile` was told, as files of Keras hold it."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.keras_training import training_of
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Training

ONE = Graph((Node("x", "InputLayer"), Node("p", "Dense", {}, (Ref("x"),))))
TWO = ONE.add(Node("q", "Dense", {}, (Ref("x"),)))
OWN = Training(optimizer=Pick("Nadam"), schedule=Pick("CosineDecay"), epochs=7)


def thing(kind, **config):
    return {"module": "keras.things", "class_name": kind, "config": {"name": "n", **config}}


def test_words_and_objects_become_choices():
    compiled = {
        "optimizer": thing("SGD", learning_rate=0.10000000149011612, momentum=0.5),
        "loss": "sparse_categorical_crossentropy",
        "metrics": ["accuracy", thing("TopKCategoricalAccuracy", k=2, dtype="float32")],
        "loss_weights": None,
    }
    training, notes = training_of(compiled, ONE, OWN)
    assert training.optimizer == Pick("SGD", {"learning_rate": 0.1, "momentum": 0.5})
    assert training.loss == Pick("SparseCategoricalCrossentropy")
    assert training.metrics == (Pick("Accuracy"), Pick("TopKCategoricalAccuracy", {"k": 2}))
    assert (training.schedule, training.epochs, training.outputs, notes) == (None, 7, {}, [])


@pytest.mark.parametrize("by_name", [True, False])
def test_each_output_has_its_own(by_name):
    loss = ["mse", thing("Huber", delta=2.0, reduction="sum_over_batch_size")]
    weights, metrics = [0.5, 2.0], [None, ["mae"]]
    if by_name:
        loss, weights, metrics = (dict(zip("pq", one)) for one in (loss, weights, metrics))
    compiled = {"loss": loss, "loss_weights": weights, "metrics": metrics}
    training, notes = training_of(compiled, TWO, OWN)
    assert training.outputs == {
        "p": OutputTraining(Pick("MeanSquaredError"), (), 0.5),
        "q": OutputTraining(Pick("Huber", {"delta": 2.0}), (Pick("MeanAbsoluteError"),), 2.0),
    }
    assert (training.optimizer, notes) == (OWN.optimizer, [])


def test_an_output_without_a_loss_is_only_shown():
    training, _ = training_of({"loss": {"p": "mse", "q": None}}, TWO, OWN)
    assert training.outputs["p"].trained
    assert not training.outputs["q"].trained


def test_a_schedule_leaves_its_first_rate_and_a_note():
    schedule = thing("ExponentialDecay", initial_learning_rate=0.5, decay_steps=10)
    training, notes = training_of({"optimizer": thing("Adam", learning_rate=schedule)}, ONE, OWN)
    assert training.optimizer == Pick("Adam", {"learning_rate": 0.5})
    assert notes == ["The optimizer of the file: its schedule of the learning rate was left out."]


@pytest.mark.parametrize("compiled", [None, {}, [], "x", {"loss": None}, {"loss": {"z": "mse"}}])
def test_a_model_that_was_not_compiled_keeps_the_training_of_the_project(compiled):
    assert training_of(compiled, ONE, OWN) == (OWN, [])


def test_what_is_not_known_is_left_out_with_a_note():
    compiled = {
        "optimizer": {**thing("Mine"), "registered_name": "p>Mine"},
        "loss": thing("function"),
        "metrics": ["mine"],
    }
    training, notes = training_of(compiled, ONE, OWN)
    assert (training.optimizer, training.loss) == (OWN.optimizer, OWN.loss)
    assert training.metrics == ()
    assert len(notes) == 3
