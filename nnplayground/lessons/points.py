"""Examples on points, lines and small tables: they learn in seconds."""

from __future__ import annotations

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example


def dense(units: int, activation: str = "", name: str = "dense") -> Node:
    """Return a Dense node; no activation = linear."""
    values: dict[str, object] = {"units": units}
    if activation:
        values["activation"] = Pick(activation)
    return Node(name, "Dense", values)


def _input(*shape: int) -> Node:
    return Node("input", "InputLayer", {"shape": shape})


def linear_regression() -> Project:
    """42 points, standardised; SGD at 0.1, halved every 100 epochs, all points in each step, 1000 epochs."""
    return Project(
        networks={"model": stack(_input(1), dense(1, name="line"))},
        data=DataChoice(
            Pick("linear-regression"),
            (Pick("standardise"), Pick("standardise-target")),
            Split(0.0, 0.0),
        ),
        training=Training(
            optimizer=Pick("SGD", {"learning_rate": 0.1}),
            schedule=Pick("StepDecay", {"every_epochs": 100}),
            epochs=1000,
            batch_size=0,
        ),
        views=("function", "curves", "weights"),
    )


def perceptron(gate: str = "AND", hidden: int = 0) -> Project:
    """One threshold-like unit on the four rows of a truth table; with hidden units it learns XOR too."""
    layers = [dense(hidden, "tanh", "hidden")] if hidden else []
    return Project(
        networks={"model": stack(_input(2), *layers, dense(1, "sigmoid", "output"))},
        data=DataChoice(
            Pick("logic", {} if gate == "AND" else {"gate": gate}), (), Split(0.0, 0.0)
        ),
        training=Training(
            loss=Pick("BinaryCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("Adam", {"learning_rate": 0.05}),
            epochs=300,
            batch_size=0,
        ),
        views=("surface", "curves", "weights"),
    )


def spirals() -> Project:
    """Two entangled spirals: two hidden layers bend the boundary around both arms."""
    return Project(
        networks={
            "model": stack(
                _input(2),
                dense(32, "tanh", "hidden_1"),
                dense(32, "tanh", "hidden_2"),
                dense(1, "sigmoid", "output"),
            )
        },
        data=DataChoice(
            Pick("spirals", {"samples": 1000}), (Pick("standardise"),), Split(0.2, 0.2)
        ),
        training=Training(
            loss=Pick("BinaryCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("Adam", {"learning_rate": 0.01}),
            epochs=150,
            batch_size=32,
        ),
        views=("surface", "curves"),
    )


def function_fit(units: int = 32) -> Project:
    """Fit a sine with a little noise: every hidden unit adds one bend."""
    return Project(
        networks={
            "model": stack(_input(1), dense(units, "tanh", "hidden"), dense(1, name="output"))
        },
        data=DataChoice(Pick("sin"), (Pick("standardise"),), Split(0.2, 0.0)),
        training=Training(
            metrics=(Pick("MeanAbsoluteError"),),
            optimizer=Pick("Adam", {"learning_rate": 0.02}),
            epochs=200,
            batch_size=32,
        ),
        views=("function", "curves"),
    )


def iris() -> Project:
    """Three kinds of iris from four lengths."""
    return Project(
        networks={
            "model": stack(_input(4), dense(16, "relu", "hidden"), dense(3, "softmax", "output"))
        },
        data=DataChoice(
            Pick("iris"), (Pick("standardise"),), Split(0.2, 0.2, stratify=True, seed=1)
        ),
        training=Training(
            loss=Pick("SparseCategoricalCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("Adam", {"learning_rate": 0.01}),
            epochs=60,
            batch_size=16,
        ),
        views=("curves", "confusion"),
    )


def breast_cancer() -> Project:
    """Benign or malignant from thirty measurements of a cell picture."""
    return Project(
        networks={
            "model": stack(
                _input(30),
                dense(16, "relu", "hidden"),
                Node("dropout", "Dropout", {"rate": 0.2}),
                dense(1, "sigmoid", "output"),
            )
        },
        data=DataChoice(
            Pick("breast-cancer"), (Pick("standardise"),), Split(0.2, 0.2, stratify=True)
        ),
        training=Training(
            loss=Pick("BinaryCrossentropy"),
            metrics=(Pick("Accuracy"), Pick("AUC"), Pick("Precision"), Pick("Recall")),
            optimizer=Pick("RMSprop"),
            epochs=30,
            batch_size=32,
        ),
        views=("curves", "roc", "confusion"),
    )


EXAMPLES.add(
    Example(
        "spirals",
        "Two spirals",
        "Watch the decision boundary bend around two entangled spirals. Remove a hidden layer and see what it can no longer do.",
        make=spirals,
        group="Points and lines",
    )
)
EXAMPLES.add(
    Example(
        "perceptron",
        "Perceptron",
        "A single unit learns AND and OR, but never XOR: choose XOR in the data panel, then add a hidden layer.",
        make=perceptron,
        group="Points and lines",
    )
)
EXAMPLES.add(
    Example(
        "linear-regression",
        "Linear regression",
        "One weight and one bias. The slope on standardised data ends at the correlation r, the error at 1 - r squared.",
        make=linear_regression,
        group="Points and lines",
    )
)
EXAMPLES.add(
    Example(
        "function-fit",
        "Fit a function",
        "A network with one hidden layer can follow any curve; take units away and see where it gives up.",
        make=function_fit,
        group="Points and lines",
    )
)
EXAMPLES.add(
    Example(
        "iris",
        "Iris flowers",
        "Three classes from four numbers: softmax, categorical cross-entropy and the confusion matrix.",
        make=iris,
        group="Tables",
    )
)
EXAMPLES.add(
    Example(
        "breast-cancer",
        "Breast cancer",
        "A yes-or-no question: move the threshold on the ROC curve and weigh precision against recall.",
        make=breast_cancer,
        group="Tables",
    )
)
