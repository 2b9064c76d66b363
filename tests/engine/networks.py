"""Networks with layers of many kinds: each as a project of ours, and as the Keras code a person would write for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.data.source import Data, Part, Prepared
from tests.engine import sample

ROWS, VALIDATION, BATCH, EPOCHS = 72, 20, 16, 10
"""Five steps an epoch, the last one of 8 rows: 50 steps."""


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


def twins() -> Prepared:
    """Return two inputs of 3 numbers, and the square of the distance between them."""
    rng = np.random.default_rng(4)
    left, right = (rng.normal(size=(ROWS + VALIDATION, 3)).astype(np.float32) for _ in range(2))
    y = np.square(left - right).mean(axis=1, keepdims=True).astype(np.float32)
    cuts = {"train": (0, ROWS), "validation": (ROWS, ROWS + VALIDATION), "test": (0, 0)}
    parts = {
        name: Part({"left": left[a:b], "right": right[a:b]}, {"y": y[a:b]}, np.arange(a, b))
        for name, (a, b) in cuts.items()
    }
    return Prepared(Data("twins", "table", {"left": left, "right": right}, {"y": y}), parts)


def project(*layers: Node, shape: tuple[int, ...] = (4,), **training: Any) -> Project:
    """Return a project with the sizes all cases share."""
    sizes = {"batch_size": BATCH, "epochs": EPOCHS}
    return sample.project(*layers, shape=shape, **sizes | training)


def regression(*layers: Node, **training: Any) -> Project:
    """Return a project on sequences."""
    settings = {"loss": Pick("MeanSquaredError"), "metrics": (Pick("MeanAbsoluteError"),)}
    return project(*layers, shape=(6, 3), **settings | training)


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


def conv_project() -> Project:
    return project(
        Node("conv", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "activation": Pick("relu")}),
        Node("pool", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        sample.dense(3, "softmax", "classes"),
        shape=(8, 8, 1),
    )


def conv_keras() -> Any:
    from keras import layers

    return stacked(
        (8, 8, 1),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Conv2D(4, 3, activation="relu", name="conv"),
        layers.MaxPooling2D(name="pool"),
        layers.Flatten(name="flatten"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def normalised_project() -> Project:
    return project(
        sample.dense(8, "relu", "hidden"),
        Node("norm", "BatchNormalization", {"momentum": 0.9}),
        sample.dense(3, "softmax", "classes"),
        optimizer=Pick("SGD", {"learning_rate": 0.1}),
    )


def normalised_keras() -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("SGD", learning_rate=0.1)(),
        layers.Dense(8, activation="relu", name="hidden"),
        layers.BatchNormalization(momentum=0.9, name="norm"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def dropout_project(second: str = "Dropout", **settings: float) -> Project:
    return project(
        sample.dense(16, "relu", "hidden"),
        Node("drop_1", "Dropout", {"rate": 0.4}),
        sample.dense(8, "tanh", "second"),
        Node("drop_2", second, settings or {"rate": 0.2}),
        sample.dense(3, "softmax", "classes"),
    )


def dropout_keras(second: str = "Dropout", **settings: float) -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Dense(16, activation="relu", name="hidden"),
        layers.Dropout(0.4, name="drop_1"),
        layers.Dense(8, activation="tanh", name="second"),
        getattr(layers, second)(**(settings or {"rate": 0.2}), name="drop_2"),
        layers.Dense(3, activation="softmax", name="classes"),
    )


def noise_project() -> Project:
    return dropout_project("GaussianNoise", stddev=0.1)


def noise_keras() -> Any:
    return dropout_keras("GaussianNoise", stddev=0.1)


def regularised_project() -> Project:
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


def regularised_keras() -> Any:
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


def recurrent_project() -> Project:
    return regression(
        Node("lstm", "LSTM", {"units": 5}),
        sample.dense(1, name="output"),
        optimizer=Pick("Adam", {"learning_rate": 0.01}),
    )


def recurrent_keras() -> Any:
    from keras import layers

    return stacked(
        (6, 3),
        optimizer("Adam", learning_rate=0.01)(),
        layers.LSTM(5, name="lstm"),
        layers.Dense(1, name="output"),
        loss="mean_squared_error",
        metrics=("mean_absolute_error",),
    )


def bidirectional_project() -> Project:
    return regression(
        Node("both_ways", "Bidirectional", {"layer": Pick("GRU", {"units": 4})}),
        sample.dense(1, name="output"),
        optimizer=Pick("Adam", {"learning_rate": 0.01}),
    )


def bidirectional_keras() -> Any:
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


def inputs_project() -> Project:
    graph = _two_inputs_graph(Node("sum", "Dense", {"units": 1}))
    return sample.with_graph(regression(sample.dense(1)), graph)


def inputs_keras() -> Any:
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


def outputs_project() -> Project:
    graph = _two_inputs_graph(
        Node("sum", "Dense", {"units": 1}),
        Node("sign", "Dense", {"units": 1, "activation": Pick("sigmoid")}),
    )
    sign = OutputTraining(Pick("BinaryCrossentropy"), (Pick("Accuracy"),), 0.3)
    return sample.with_graph(regression(sample.dense(1), outputs={"sign": sign}), graph)


def outputs_keras() -> Any:
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


def frozen_project() -> Project:
    return project(
        sample.dense(8, "tanh", "frozen", trainable=False),
        sample.dense(8, "tanh", "hidden"),
        sample.dense(3, "softmax", "classes"),
    )


def frozen_keras() -> Any:
    from keras import layers

    return stacked(
        (4,),
        optimizer("Adam", learning_rate=0.01)(),
        layers.Dense(8, activation="tanh", trainable=False, name="frozen"),
        layers.Dense(8, activation="tanh", name="hidden"),
        layers.Dense(3, activation="softmax", name="classes"),
    )
