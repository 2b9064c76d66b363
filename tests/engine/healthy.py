"""Runs that go well: the shipped examples, some of them shortened, and what people build in a playground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from nnplayground.core import field
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from nnplayground.lessons import EXAMPLES
from nnplayground.lessons.points import function_fit, perceptron
from tests.engine import sample
from tests.engine.ills import iris, on, points, sgd, sine
from tests.engine.sample import dense

Maker = Callable[[Path], Project]


def shortened(name: str, **fields: object) -> Maker:
    """Return a maker of an example with some settings replaced; sets that must be downloaded come from a folder."""

    def make(shared: Path) -> Project:
        project = EXAMPLES[name].project()
        files = {"mnist": "keras_cache/datasets/mnist.npz", "cifar10": "cifar10_subset.npz"}
        file = files.get(EXAMPLES[name].download)
        if file is not None:
            project = field.write(project, "data.source.file", str(shared / file))
        for path, value in fields.items():
            project = field.write(project, path.replace("__", "."), value)
        return project

    return make


def _just(project: Project) -> Maker:
    return lambda shared: project


def playground(
    source: str, *widths: int, activation: str = "tanh", rate: float = 0.03, epochs: int = 60
) -> Project:
    """Return what tensorflow/playground trains: tiny layers, plain gradient descent, batches of 10."""
    layers = [dense(width, activation) for width in widths]
    return points(*layers, source=source, optimizer=sgd(rate), batch_size=10, epochs=epochs)


def _digits(*layers: Node, **training: object) -> Project:
    project = sample.project(
        *layers,
        dense(10, "softmax", name="end"),
        shape=(8, 8, 1),
        **{"epochs": 3, "batch_size": 32} | training,
    )
    choice = DataChoice(Pick("digits"), (Pick("scale"),), Split(seed=1))
    return replace(project, data=choice)


def _residual() -> Project:
    return _digits(
        Node(
            "conv",
            "Conv2D",
            {"filters": 8, "kernel_size": (3, 3), "padding": "same", "use_bias": False},
        ),
        Node("norm", "BatchNormalization"),
        Node("relu", "ReLU"),
        Node("conv_1", "Conv2D", {"filters": 8, "kernel_size": (3, 3), "padding": "same"}),
        Node("norm_1", "BatchNormalization"),
        Node("relu_1", "ReLU"),
        Node("pool", "GlobalAveragePooling2D"),
        optimizer=Pick("Adam", {"learning_rate": 0.01}),
    )


HEALTHY: dict[str, Maker] = {
    "spirals": shortened("spirals", training__epochs=60),
    "perceptron": shortened("perceptron"),
    "perceptron OR": _just(perceptron("OR")),
    "perceptron XOR": _just(perceptron("XOR", 4)),
    "linear regression": shortened("linear-regression", training__epochs=300),
    "function fit": shortened("function-fit", training__epochs=100),
    "function fit with one unit": _just(replace(function_fit(1), seed=1)),
    "iris": shortened("iris"),
    "breast cancer": shortened("breast-cancer"),
    "glyphs": shortened("glyph-cnn", training__epochs=2, data__split__limit=1500),
    "mnist dense": shortened("keras-mnist-mlp", training__epochs=2, data__split__limit=4000),
    "mnist cnn": shortened("mnist-cnn", training__epochs=2, data__split__limit=2000),
    "cifar": shortened("cifar-small", training__epochs=2, data__split__limit=1000),
    "playground circle": _just(playground("circle", 4, 2)),
    "playground xor": _just(playground("xor", 4, 2, activation="relu")),
    "playground clouds": _just(playground("gauss", 2)),
    "playground spiral with ReLU": _just(playground("spirals", 8, 8, activation="relu", rate=0.1)),
    "moons with sigmoid": _just(playground("moons", 8, activation="sigmoid", rate=0.3)),
    "three blobs": _just(
        on(
            "three-blobs",
            sample.project(dense(8, "relu"), dense(3, "softmax"), shape=(2,), epochs=20),
            "standardise",
        )
    ),
    "irises with dropout and L2": _just(
        iris(
            dense(32, "relu", kernel_regularizer=Pick("L2", {"l2": 0.01})),
            Node("dropout", "Dropout", {"rate": 0.5}),
            epochs=40,
        )
    ),
    "tanh units that began alike": _just(
        iris(dense(8, "tanh", kernel_initializer=Pick("Constant", {"value": 0.3})), epochs=40)
    ),
    "a deep sine": _just(sine(*[dense(16, "relu") for _ in range(6)], epochs=40)),
    "a sine with momentum": _just(
        sine(dense(16, "tanh"), optimizer=sgd(0.05, momentum=0.9), epochs=40)
    ),
    "digits with batch normalisation": _just(_residual()),
    "digits row by row": _just(
        _digits(
            Node("rows", "Reshape", {"target_shape": (8, 8)}), Node("lstm", "LSTM", {"units": 16})
        )
    ),
    "raw irises": lambda shared: replace(
        iris(dense(16, "relu"), epochs=40), data=DataChoice(Pick("iris"), (), Split(seed=1))
    ),
    "diabetes, target standardised": _just(
        on(
            "diabetes",
            sample.project(
                dense(16, "relu"),
                dense(1),
                shape=(10,),
                loss=Pick("MeanSquaredError"),
                metrics=(),
                epochs=20,
            ),
            "standardise",
            "standardise-target",
        )
    ),
    "remember first": shortened("remember-first"),
    "look up": shortened("look-up"),
}
