"""What is compared with `model.fit`: networks, optimizers, clipping and schedules, each as a project and as Keras code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.data.source import Prepared
from tests.engine import networks, sample, wiring
from tests.engine.networks import (
    ROWS,
    optimizer,
    pairs,
    pictures,
    points,
    project,
    sequences,
    stacked,
)


@dataclass(frozen=True)
class Case:
    """One network twice.

    make: the project. keras: the compiled Keras model, its layers under the names of the project's nodes. data: the examples.
    fit: further arguments of `model.fit`, such as class_weight.
    """

    make: Callable[[], Project]
    keras: Callable[[], Any]
    data: Callable[[], Prepared]
    fit: Mapping[str, Any] = field(default_factory=dict)


def classifier(optimizer: Pick, **training: Any) -> Project:
    """Return a project of two dense layers on points."""
    return project(
        sample.dense(8, "tanh", "hidden"),
        sample.dense(3, "softmax", "classes"),
        optimizer=optimizer,
        **training,
    )


def two_layers(optimizer: Callable[[], Any]) -> Callable[[], Any]:
    """Return the Keras code of `classifier`."""

    def make() -> Any:
        from keras import layers

        return stacked(
            (4,),
            optimizer(),
            layers.Dense(8, activation="tanh", name="hidden"),
            layers.Dense(3, activation="softmax", name="classes"),
        )

    return make


def scheduled(name: str, *arguments: Any, **settings: Any) -> Callable[[], Any]:
    """Return a function that makes Keras' SGD with a schedule."""

    def make() -> Any:
        import keras

        return keras.optimizers.SGD(
            getattr(keras.optimizers.schedules, name)(*arguments, **settings), momentum=0.5
        )

    return make


def in_batches(size: int, epochs: int) -> Case:
    """Return the case of one batch size."""
    pick = Pick("SGD", {"learning_rate": 0.05})
    return Case(
        lambda: classifier(pick, batch_size=size, epochs=epochs),
        two_layers(optimizer("SGD", learning_rate=0.05)),
        points,
    )


def weighted(weights: Mapping[int, float], **training: Any) -> Case:
    """Return the case of classes that count differently."""
    pick = Pick("SGD", {"learning_rate": 0.1})
    return Case(
        lambda: classifier(pick, **training),
        two_layers(optimizer("SGD", learning_rate=0.1)),
        points,
        {"class_weight": dict(weights)},
    )


def balanced() -> dict[int, float]:
    """Return the weights that let the three classes of `points` count alike."""
    counts = np.bincount(points().parts["train"].targets["y"])
    return {number: ROWS / (3 * int(count)) for number, count in enumerate(counts)}


def both(name: str, **settings: Any) -> Case:
    """Return the case of one optimizer."""
    return Case(
        lambda: classifier(Pick(name, settings)), two_layers(optimizer(name, **settings)), points
    )


def with_schedule(pick: Pick, keras: Callable[[], Any]) -> Case:
    """Return the case of one schedule, which starts at 0.2."""
    return Case(
        lambda: classifier(Pick("SGD", {"learning_rate": 0.2, "momentum": 0.5}), schedule=pick),
        two_layers(keras),
        points,
    )


def words() -> Prepared:
    """Return rows of 5 numbers of words, many of them several times in a batch, and 3 classes."""
    rng = np.random.default_rng(2)
    x = rng.integers(0, 9, (ROWS + networks.VALIDATION, 5)).astype(np.int32)
    return sample.prepared(
        x, (x[:, 0] % 3).astype(np.int32), ROWS, networks.VALIDATION, tuple("abc")
    )


def embedded(regularizer: float = 0.0, **settings: Any) -> Case:
    """Return the case of an embedding, whose gradient holds some rows only."""
    settings = {"learning_rate": 0.02, **settings}

    def make() -> Project:
        more = {"embeddings_regularizer": Pick("L2", {"l2": regularizer})} if regularizer else {}
        return project(
            Node("words", "Embedding", {"input_dim": 9, "output_dim": 4, **more}),
            Node("mean", "GlobalAveragePooling1D"),
            sample.dense(3, "softmax", "classes"),
            shape=(5,),
            optimizer=Pick("Adam", settings),
        )

    def keras() -> Any:
        from keras import layers, regularizers

        more = regularizers.L2(regularizer) if regularizer else None
        return stacked(
            (5,),
            optimizer("Adam", **settings)(),
            layers.Embedding(9, 4, embeddings_regularizer=more, name="words"),
            layers.GlobalAveragePooling1D(name="mean"),
            layers.Dense(3, activation="softmax", name="classes"),
        )

    return Case(make, keras, words)


CASES: dict[str, Case] = {
    "dense": both("Adam", learning_rate=0.01),
    "momentum": both("SGD", learning_rate=0.1, momentum=0.9, nesterov=True),
    "convolution": Case(networks.conv_project, networks.conv_keras, pictures),
    "batch normalisation": Case(networks.normalised_project, networks.normalised_keras, points),
    "dropout": Case(networks.dropout_project, networks.dropout_keras, points),
    "noise": Case(networks.noise_project, networks.noise_keras, points),
    "regularisers": Case(networks.regularised_project, networks.regularised_keras, points),
    "LSTM": Case(networks.recurrent_project, networks.recurrent_keras, sequences),
    "bidirectional GRU": Case(
        networks.bidirectional_project, networks.bidirectional_keras, sequences
    ),
    "two inputs": Case(networks.inputs_project, networks.inputs_keras, lambda: pairs(1)),
    "two outputs": Case(networks.outputs_project, networks.outputs_keras, pairs),
    "siamese": Case(wiring.siamese_project, wiring.siamese_keras, networks.twins),
    "states": Case(wiring.states_project, wiring.states_keras, sequences),
    "viewed output": Case(wiring.viewed_project, wiring.viewed_keras, sequences),
    "attention scores": Case(wiring.scores_project, wiring.scores_keras, sequences),
    "clipping by norm": both("SGD", learning_rate=0.3, clipnorm=0.1),
    "clipping by value": both("SGD", learning_rate=0.3, clipvalue=0.02),
    "clipping of all together": both("Adam", learning_rate=0.02, global_clipnorm=0.05),
    "exponential schedule": with_schedule(
        Pick("ExponentialDecay", {"decay_epochs": 2.0, "decay_rate": 0.7}),
        scheduled("ExponentialDecay", 0.2, 10, 0.7),
    ),
    "cosine schedule": with_schedule(
        Pick("CosineDecay", {"decay_epochs": 8.0, "alpha": 0.1}),
        scheduled("CosineDecay", 0.2, 40, alpha=0.1),
    ),
    "piecewise schedule": with_schedule(
        Pick("PiecewiseConstantDecay", {"boundaries_epochs": (3.0, 6.0), "rates": (0.1, 0.01)}),
        scheduled("PiecewiseConstantDecay", [15, 30], [0.2, 0.1, 0.01]),
    ),
    "step schedule": with_schedule(
        Pick("StepDecay", {"every_epochs": 3.0, "factor": 0.5}),
        scheduled("ExponentialDecay", 0.2, 15, 0.5, staircase=True),
    ),
    "all at once": in_batches(0, 50),
    "one at a time": in_batches(1, 1),
    "class weights": weighted(
        {0: 0.5, 1: 3.0, 2: 1.0}, class_weight="own", class_weights=(0.5, 3.0)
    ),
    "balanced classes": weighted(balanced(), class_weight="balanced"),
    "weight decay": both("AdamW", learning_rate=0.02, weight_decay=0.1),
    "RMSprop": both("RMSprop", learning_rate=0.005, momentum=0.5, centered=True),
    "averaged weights": both(
        "SGD", learning_rate=0.2, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=7
    ),
    "gathered gradients": both("Adam", learning_rate=0.02, gradient_accumulation_steps=4),
    "embedding": embedded(),
    "embedding with a penalty": embedded(regularizer=0.01),
    "clipped embedding": embedded(clipnorm=0.02),
    "embedding clipped with all": embedded(global_clipnorm=0.05),
    "frozen layer": Case(networks.frozen_project, networks.frozen_keras, points),
}
