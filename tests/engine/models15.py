"""Networks for the comparison with `model.fit`: each as a project of ours and as the Keras code a person would write for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.data.source import Data, Part, Prepared
from tests.engine import sample

ROWS, VALIDATION, BATCH, EPOCHS = 72, 20, 16, 10
"""Five steps an epoch, the last one of 8 rows: 50 steps."""


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


def points() -> Prepared:
    """Return 4 numbers and 3 classes."""
    return sample.classes_data(ROWS, 4, 3, validation=VALIDATION, test=0)


def pictures() -> Prepared:
    """Return pictures of 8 x 8 with a bright column for each of 3 classes."""
    rng = np.random.default_rng(1)
    y = rng.integers(0, 3, ROWS + VALIDATION).astype(np.int32)
    x = rng.normal(0, 0.5, (len(y), 8, 8, 1)).astype(np.float32)
    x[np.arange(len(y)), :, 2 * y + 1] += 1
    return sample.prepared(x, y, ROWS, VALIDATION, tuple("abc"), "image")


def sequences() -> Prepared:
    """Return sequences of 6 steps of 3 numbers, and their sums."""
    x = np.random.default_rng(2).normal(size=(ROWS + VALIDATION, 6, 3)).astype(np.float32)
    y = x.sum(axis=(1, 2))[:, None] / 3
    return sample.prepared(x, y.astype(np.float32), ROWS, VALIDATION)


def pairs(targets: int = 2) -> Prepared:
    """Return two inputs, a number and a yes or no."""
    rng = np.random.default_rng(3)
    left, right = (
        rng.normal(size=(ROWS + VALIDATION, columns)).astype(np.float32) for columns in (3, 2)
    )
    total = (left.sum(1, keepdims=True) + right[:, :1]).astype(np.float32)
    inputs = {"left": left, "right": right}
    outputs = {"sum": total, "sign": (total[:, 0] > 0).astype(np.int32)}
    outputs = dict(list(outputs.items())[:targets])
    cuts = {"train": (0, ROWS), "validation": (ROWS, ROWS + VALIDATION), "test": (0, 0)}
    parts = {
        name: Part(
            {key: array[a:b] for key, array in inputs.items()},
            {key: array[a:b] for key, array in outputs.items()},
            np.arange(a, b),
        )
        for name, (a, b) in cuts.items()
    }
    return Prepared(Data("pairs", "table", inputs, outputs), parts)


def project(*layers: Node, shape: tuple[int, ...] = (4,), **training: Any) -> Project:
    """Return a project with the sizes all cases share."""
    sizes = {"batch_size": BATCH, "epochs": EPOCHS}
    return sample.project(*layers, shape=shape, **sizes | training)


def regression(*layers: Node, **training: Any) -> Project:
    """Return a project on sequences."""
    settings = {"loss": Pick("MeanSquaredError"), "metrics": (Pick("MeanAbsoluteError"),)}
    return project(*layers, shape=(6, 3), **settings | training)


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


def stacked(
    shape: tuple[int, ...],
    optimizer: Any,
    *layers: Any,
    loss: Any = "sparse_categorical_crossentropy",
    metrics: tuple[str, ...] = ("accuracy",),
) -> Any:
    """Return a compiled keras.Sequential."""
    import keras

    model = keras.Sequential([keras.Input(shape), *layers])
    model.compile(optimizer=optimizer, loss=loss, metrics=list(metrics), jit_compile=False)
    return model


def optimizer(name: str, **settings: Any) -> Callable[[], Any]:
    """Return a function that makes a Keras optimizer."""

    def make() -> Any:
        import keras

        return getattr(keras.optimizers, name)(**settings)

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


def _conv_project() -> Project:
    return project(
        Node("conv", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "activation": Pick("relu")}),
        Node("pool", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        sample.dense(3, "softmax", "classes"),
        shape=(8, 8, 1),
    )


def _conv_keras() -> Any:
    from keras import layers

    return stacked(
        (8, 8, 1),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Conv2D(4, 3, activation="relu", name="conv"),
        layers.MaxPooling2D(name="pool"),
        layers.Flatten(name="flatten"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def _normalised_project() -> Project:
    return project(
        sample.dense(8, "relu", "hidden"),
        Node("norm", "BatchNormalization", {"momentum": 0.9}),
        sample.dense(3, "softmax", "classes"),
        optimizer=Pick("SGD", {"learning_rate": 0.1}),
    )


def _normalised_keras() -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("SGD", learning_rate=0.1)(),
        layers.Dense(8, activation="relu", name="hidden"),
        layers.BatchNormalization(momentum=0.9, name="norm"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def _dropout_project() -> Project:
    return project(
        sample.dense(16, "relu", "hidden"),
        Node("drop_1", "Dropout", {"rate": 0.4}),
        sample.dense(8, "tanh", "second"),
        Node("drop_2", "GaussianNoise", {"stddev": 0.1}),
        sample.dense(3, "softmax", "classes"),
    )


def _dropout_keras() -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Dense(16, activation="relu", name="hidden"),
        layers.Dropout(0.4, name="drop_1"),
        layers.Dense(8, activation="tanh", name="second"),
        layers.GaussianNoise(0.1, name="drop_2"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def _regularised_project() -> Project:
    return project(
        sample.dense(
            8,
            "tanh",
            "hidden",
            kernel_regularizer=Pick("L1", {"l1": 0.002}),
            activity_regularizer=Pick("L2", {"l2": 0.003}),
        ),
        sample.dense(
            6,
            "relu",
            "second",
            kernel_regularizer=Pick("L1L2", {"l1": 0.001, "l2": 0.02}),
            bias_regularizer=Pick("L2", {"l2": 0.1}),
        ),
        sample.dense(3, "softmax", "classes", kernel_regularizer=Pick("L2", {"l2": 0.01})),
        optimizer=Pick("SGD", {"learning_rate": 0.05}),
    )


def _regularised_keras() -> Any:
    import keras
    from keras import layers

    regular = keras.regularizers
    return stacked(
        (4,),
        optimizer("SGD", learning_rate=0.05)(),
        layers.Dense(
            8,
            activation="tanh",
            kernel_regularizer=regular.L1(0.002),
            activity_regularizer=regular.L2(0.003),
            name="hidden",
        ),
        layers.Dense(
            6,
            activation="relu",
            kernel_regularizer=regular.L1L2(0.001, 0.02),
            bias_regularizer=regular.L2(0.1),
            name="second",
        ),
        layers.Dense(3, activation="softmax", kernel_regularizer=regular.L2(0.01), name="classes"),
    )


def _recurrent_project() -> Project:
    return regression(
        Node("lstm", "LSTM", {"units": 5}),
        sample.dense(1, name="output"),
        optimizer=Pick("Adam", {"learning_rate": 0.01}),
    )


def _recurrent_keras() -> Any:
    from keras import layers

    return stacked(
        (6, 3),
        optimizer("Adam", learning_rate=0.01)(),
        layers.LSTM(5, name="lstm"),
        layers.Dense(1, name="output"),
        loss="mean_squared_error",
        metrics=("mean_absolute_error",),
    )


def _bidirectional_project() -> Project:
    return regression(
        Node("both_ways", "Bidirectional", {"layer": Pick("GRU", {"units": 4})}),
        sample.dense(1, name="output"),
        optimizer=Pick("Adam", {"learning_rate": 0.01}),
    )


def _bidirectional_keras() -> Any:
    from keras import layers

    return stacked(
        (6, 3),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Bidirectional(layers.GRU(4), name="both_ways"),
        layers.Dense(1, name="output"),
        loss="mean_squared_error",
        metrics=("mean_absolute_error",),
    )


def _two_inputs_graph(*ends: Node) -> Graph:
    return Graph(
        (
            Node("left", "InputLayer", {"shape": (3,)}),
            Node("right", "InputLayer", {"shape": (2,)}),
            Node("join", "Concatenate", {}, (Ref("left"), Ref("right"))),
            Node("hidden", "Dense", {"units": 6, "activation": Pick("relu")}, (Ref("join"),)),
            *(replace(end, inputs=(Ref("hidden"),)) for end in ends),
        )
    )


def _two_inputs_keras(ends: Callable[[Any], list[Any]]) -> tuple[list[Any], list[Any]]:
    import keras
    from keras import layers

    left, right = keras.Input((3,), name="left"), keras.Input((2,), name="right")
    joined = layers.Concatenate(name="join")([left, right])
    return [left, right], ends(layers.Dense(6, activation="relu", name="hidden")(joined))


def _inputs_project() -> Project:
    graph = _two_inputs_graph(Node("sum", "Dense", {"units": 1}))
    return sample.with_graph(regression(sample.dense(1)), graph)


def _inputs_keras() -> Any:
    import keras
    from keras import layers

    model = keras.Model(*_two_inputs_keras(lambda tensor: layers.Dense(1, name="sum")(tensor)))
    model.compile(
        optimizer("Adam", learning_rate=0.01)(),
        "mean_squared_error",
        metrics=["mean_absolute_error"],
        jit_compile=False,
    )
    return model


def _outputs_project() -> Project:
    graph = _two_inputs_graph(
        Node("sum", "Dense", {"units": 1}),
        Node("sign", "Dense", {"units": 1, "activation": Pick("sigmoid")}),
    )
    sign = OutputTraining(Pick("BinaryCrossentropy"), (Pick("Accuracy"),), 0.3)
    return sample.with_graph(regression(sample.dense(1), outputs={"sign": sign}), graph)


def _outputs_keras() -> Any:
    import keras
    from keras import layers

    inputs, outputs = _two_inputs_keras(
        lambda tensor: [
            layers.Dense(1, name="sum")(tensor),
            layers.Dense(1, activation="sigmoid", name="sign")(tensor),
        ]
    )
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer("Adam", learning_rate=0.01)(),
        ["mean_squared_error", "binary_crossentropy"],
        loss_weights=[1.0, 0.3],
        metrics=[["mean_absolute_error"], ["accuracy"]],
        jit_compile=False,
    )
    return model


def _frozen_project() -> Project:
    return project(
        sample.dense(8, "tanh", "frozen", trainable=False),
        sample.dense(8, "tanh", "hidden"),
        sample.dense(3, "softmax", "classes"),
    )


def _frozen_keras() -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Dense(8, activation="tanh", trainable=False, name="frozen"),
        layers.Dense(8, activation="tanh", name="hidden"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


CASES: dict[str, Case] = {
    "dense": both("Adam", learning_rate=0.01),
    "momentum": both("SGD", learning_rate=0.1, momentum=0.9, nesterov=True),
    "convolution": Case(_conv_project, _conv_keras, pictures),
    "batch normalisation": Case(_normalised_project, _normalised_keras, points),
    "dropout": Case(_dropout_project, _dropout_keras, points),
    "regularisers": Case(_regularised_project, _regularised_keras, points),
    "LSTM": Case(_recurrent_project, _recurrent_keras, sequences),
    "bidirectional GRU": Case(_bidirectional_project, _bidirectional_keras, sequences),
    "two inputs": Case(_inputs_project, _inputs_keras, lambda: pairs(1)),
    "two outputs": Case(_outputs_project, _outputs_keras, pairs),
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
    "weight decay": both("AdamW", learning_rate=0.02, weight_decay=0.1),
    "RMSprop": both("RMSprop", learning_rate=0.005, momentum=0.5, centered=True),
    "averaged weights": both(
        "SGD", learning_rate=0.2, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=7
    ),
    "gathered gradients": both("Adam", learning_rate=0.02, gradient_accumulation_steps=4),
    "frozen layer": Case(_frozen_project, _frozen_keras, points),
}
