"""Examples on pictures: dense and convolutional networks."""

from __future__ import annotations

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example
from nnplayground.lessons.points import dense

SCALED = Pick("scale")
CLASSES = Pick("SparseCategoricalCrossentropy")
ACCURACY = (Pick("Accuracy"),)


def _input(*shape: int) -> Node:
    return Node("input", "InputLayer", {"shape": shape})


def _conv(filters: int, size: int, name: str) -> Node:
    return Node(
        name,
        "Conv2D",
        {"filters": filters, "kernel_size": (size, size), "activation": Pick("relu")},
    )


def glyph_cnn() -> Project:
    """Digits drawn from many fonts: two small convolutions, trained in seconds, without any download."""
    layers = (
        _conv(16, 5, "conv_1"),
        Node("pool_1", "MaxPooling2D"),
        _conv(32, 3, "conv_2"),
        Node("pool_2", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        dense(64, "relu", "dense"),
        dense(10, "softmax", "classes"),
    )
    return Project(
        networks={"model": stack(_input(28, 28, 1), *layers)},
        data=DataChoice(Pick("glyphs"), (SCALED,), Split(0.1)),
        training=Training(loss=CLASSES, metrics=ACCURACY, epochs=5, batch_size=64),
        views=("filters", "activations", "curves", "predictions", "confusion"),
    )


def mnist_mlp() -> Project:
    """784-512-512-10 with dropout 0.2, Adam, batch 128, 2 epochs: 669,706 parameters."""
    layers = (
        dense(512, "relu", "dense_1"),
        Node("dropout_1", "Dropout", {"rate": 0.2}),
        dense(512, "relu", "dense_2"),
        Node("dropout_2", "Dropout", {"rate": 0.2}),
        dense(10, "softmax", "classes"),
    )
    return Project(
        networks={"model": stack(_input(784), *layers)},
        data=DataChoice(Pick("mnist"), (Pick("flatten"), SCALED, Pick("one-hot")), Split(0.0)),
        training=Training(
            loss=Pick("CategoricalCrossentropy"), metrics=ACCURACY, epochs=2, batch_size=128
        ),
        views=("curves", "predictions", "confusion"),
    )


def tf1_mnist() -> Project:
    """784-256-256-10 without any activation, N(0, 1) weights, Adam at 0.1, 1000 steps: what one should not do, and why."""
    normal = Pick("RandomNormal", {"stddev": 1.0})

    def linear(units: int, name: str) -> Node:
        return Node(
            name,
            "Dense",
            {"units": units, "kernel_initializer": normal, "bias_initializer": normal},
        )

    return Project(
        networks={
            "model": stack(
                _input(784), linear(256, "dense_1"), linear(256, "dense_2"), linear(10, "logits")
            )
        },
        data=DataChoice(
            Pick("mnist"), (Pick("flatten"), SCALED, Pick("one-hot")), Split(1 / 12, order="last")
        ),
        training=Training(
            loss=Pick("CategoricalCrossentropy", {"from_logits": True}),
            metrics=ACCURACY,
            optimizer=Pick("Adam", {"learning_rate": 0.1}),
            epochs=3,
            batch_size=128,
            max_steps=1000,
            evaluate_every=50,
        ),
        views=("curves", "weights", "predictions"),
    )


def mnist_cnn() -> Project:
    """32 filters of 4 x 4, pooling, 128 units, RMSprop, batch 32, 2 epochs: 591,786 parameters."""
    layers = (
        _conv(32, 4, "conv"),
        Node("pool", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        dense(128, "relu", "dense"),
        dense(10, "softmax", "classes"),
    )
    return Project(
        networks={"model": stack(_input(28, 28, 1), *layers)},
        data=DataChoice(Pick("mnist"), (SCALED, Pick("one-hot")), Split(0.0)),
        training=Training(
            loss=Pick("CategoricalCrossentropy"),
            metrics=ACCURACY,
            optimizer=Pick("RMSprop"),
            epochs=2,
            batch_size=32,
        ),
        views=("filters", "activations", "curves", "report", "confusion"),
    )


def cifar_small() -> Project:
    """Two convolutions and 256 units on small colour photographs: 225,610 parameters; it soon learns by heart."""
    layers = (
        _conv(32, 4, "conv_1"),
        Node("pool_1", "MaxPooling2D"),
        _conv(32, 4, "conv_2"),
        Node("pool_2", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        dense(256, "relu", "dense"),
        dense(10, "softmax", "classes"),
    )
    return Project(
        networks={"model": stack(_input(32, 32, 3), *layers)},
        data=DataChoice(Pick("cifar10"), (SCALED, Pick("one-hot")), Split(0.1)),
        training=Training(
            loss=Pick("CategoricalCrossentropy"),
            metrics=ACCURACY,
            optimizer=Pick("RMSprop"),
            epochs=10,
            batch_size=32,
        ),
        views=("filters", "activations", "curves", "predictions", "confusion"),
    )


EXAMPLES.add(
    Example(
        "glyph-cnn",
        "Look into a CNN",
        "Digits from many fonts, shipped with the program. Press Play and watch the filters and the maps of every layer form.",
        make=glyph_cnn,
        group="Pictures",
    )
)
EXAMPLES.add(
    Example(
        "keras-mnist-mlp",
        "MNIST with dense layers",
        "Two layers of 512 units and dropout reach about 97 % in two epochs.",
        make=mnist_mlp,
        group="Pictures",
        download="mnist",
    )
)
EXAMPLES.add(
    Example(
        "mnist-cnn",
        "MNIST with a CNN",
        "One convolution beats the large dense network; look at its 32 filters and at the digits it still confuses.",
        make=mnist_cnn,
        group="Pictures",
        download="mnist",
    )
)
EXAMPLES.add(
    Example(
        "tf1-mnist",
        "MNIST done badly",
        "No activation functions, weights drawn far too large, a rate of 0.1: about 80 %. Mend one thing at a time.",
        make=tf1_mnist,
        group="Pictures",
        download="mnist",
    )
)
EXAMPLES.add(
    Example(
        "cifar-small",
        "CIFAR-10 with a small CNN",
        "Ten kinds of colour photographs; the gap between training and validation is overfitting.",
        make=cifar_small,
        group="Pictures",
        download="cifar10",
    )
)
