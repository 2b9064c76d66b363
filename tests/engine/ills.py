"""Twenty-odd projects that go wrong, and what must be said of each; small, so that all of them train in seconds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from nnplayground.data.source import Data
from tests.engine import sample
from tests.engine.sample import dense

BINARY = {"loss": Pick("BinaryCrossentropy")}
NUMBERS = {"loss": Pick("MeanSquaredError"), "metrics": ()}


@dataclass(frozen=True)
class Ill:
    """A project and what is wrong with it.

    rule: the rule that must speak; layers: the layers one of which it must name, () = none need be named; words: what its sentence must
    hold, in lower case. remedy: one that must be offered. data: makes the data set, where the project's own does not serve.
    """

    name: str
    project: Project
    rule: str
    layers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    remedy: str = ""
    data: Callable[[], Data] | None = None


def on(source: str, project: Project, *steps: str, **values: object) -> Project:
    """Return the project on a shipped data set."""
    choice = DataChoice(Pick(source, values), tuple(Pick(step) for step in steps), Split(seed=1))
    return replace(project, data=choice)


def deep(count: int, activation: str, width: int = 32, **values: object) -> list[Node]:
    """Return hidden layers dense, dense_1, ..."""
    return [dense(width, activation, **values) for _ in range(count)]


def normal(deviation: float) -> Pick:
    """Return the initialiser N(0, deviation)."""
    return Pick("RandomNormal", {"stddev": deviation})


def sgd(rate: float, **values: object) -> Pick:
    """Return plain gradient descent."""
    return Pick("SGD", {"learning_rate": rate, **values})


def iris(*layers: Node, **training: object) -> Project:
    """Return a classifier of irises, on standardised inputs."""
    end = dense(3, "softmax", name="end")
    return on("iris", sample.project(*layers, end, **training), "standardise")


def alike(project: Project) -> Project:
    """Return the project with a last layer that treats all units before it alike."""
    graph = project.networks["model"]
    same = graph.with_values("end", kernel_initializer=Pick("Constant", {"value": 0.2}))
    return sample.with_graph(project, same)


def sine(*layers: Node, **training: object) -> Project:
    """Return a regression of a sine."""
    end = dense(1, name="end")
    settings = NUMBERS | {"epochs": 20, "batch_size": 32} | training
    return on("sin", sample.project(*layers, end, shape=(1,), **settings), "standardise")


def points(*layers: Node, source: str = "circle", **training: object) -> Project:
    """Return a yes-or-no answer on points of the plane."""
    end = dense(1, "sigmoid", name="end")
    settings = BINARY | {"epochs": 20} | training
    return on(source, sample.project(*layers, end, shape=(2,), **settings), "standardise")


def made(
    rows: int = 200, columns: int = 4, classes: int = 3, change: Callable[..., None] | None = None
) -> Callable[[], Data]:
    """Return a maker of a table of clouds, changed by a function of x and y."""

    def make() -> Data:
        rng = np.random.default_rng(3)
        y = rng.integers(0, classes, rows).astype(np.int32)
        x = (rng.normal(size=(classes, columns)) * 2)[y] + rng.normal(size=(rows, columns))
        if change is not None:
            change(x, y)
        names = tuple("abcdefgh"[:classes])
        return Data("ill", "table", {"x": x.astype(np.float32)}, {"y": y}, names)

    return make


def counts() -> Data:
    """Return counts that grow with x, for a Poisson regression."""
    rng = np.random.default_rng(4)
    x = rng.normal(size=(200, 4)).astype(np.float32)
    y = rng.poisson(np.exp(0.5 * x[:, 0])).astype(np.float32)[:, None]
    return Data("ill", "table", {"x": x}, {"y": y})


def targets_with_a_hole() -> Data:
    """Return a regression with one target that is not a number."""
    data = counts()
    y = np.array(data.targets["y"])
    y[17] = np.nan
    return Data("ill", "table", {"x": np.array(data.inputs["x"])}, {"y": y})


def noise_labels() -> Data:
    """Return few examples with labels that have nothing to do with them: all that can be done is to learn them by heart."""
    rng = np.random.default_rng(5)
    x = rng.normal(size=(80, 4)).astype(np.float32)
    y = rng.integers(0, 3, 80).astype(np.int32)
    return Data("ill", "table", {"x": x}, {"y": y}, tuple("abc"))


def _infinite(x: np.ndarray, y: np.ndarray) -> None:
    x[40, 2] = np.inf


def _missing(x: np.ndarray, y: np.ndarray) -> None:
    x[10:13, 1] = np.nan


def _large(x: np.ndarray, y: np.ndarray) -> None:
    x *= 3000


def _bytes(x: np.ndarray, y: np.ndarray) -> None:
    x -= x.min()
    x *= 255 / x.max()


def _table(*layers: Node, **training: object) -> Project:
    return sample.project(*layers, dense(3, "softmax", name="end"), **training)


RATES = ("dense", "dense_1", "end")
ILLS: tuple[Ill, ...] = (
    Ill(
        "SGD at 10 on a sine",
        sine(dense(16, "tanh"), optimizer=sgd(10.0)),
        "non-finite",
        RATES,
        ("rate 10",),
        "usual-rate",
    ),
    Ill(
        "SGD at 100 on a sine",
        sine(dense(16, "relu"), dense(16, "relu"), optimizer=sgd(100.0)),
        "non-finite",
        RATES,
        ("rate 100",),
        "usual-rate",
    ),
    Ill(
        "SGD at 1000 on irises",
        iris(dense(16, "relu"), optimizer=sgd(1000.0), epochs=10),
        "non-finite",
        RATES,
        ("rate 1,000",),
        "usual-rate",
    ),
    Ill(
        "SGD at 300 on points",
        points(dense(8, "tanh"), optimizer=sgd(300.0)),
        "explosion",
        RATES,
        ("rate 300",),
        "usual-rate",
    ),
    Ill(
        "Adam at 10 on irises",
        iris(dense(16, "relu"), optimizer=Pick("Adam", {"learning_rate": 10.0}), epochs=10),
        "explosion",
        RATES,
        ("rate 10",),
        "usual-rate",
    ),
    Ill(
        "momentum of 0.99 at the rate 1",
        sine(dense(16, "relu"), optimizer=sgd(1.0, momentum=0.99)),
        "non-finite",
        RATES,
        ("rate 1 ",),
        "halve-rate",
    ),
    Ill(
        "N(0, 1), ten ReLU layers",
        iris(*deep(10, "relu", kernel_initializer=normal(1.0)), optimizer=sgd(0.01)),
        "non-finite",
        (),
        ("initial weights",),
        "initialise",
    ),
    Ill(
        "N(0, 1), twelve tanh layers",
        iris(*deep(12, "tanh", kernel_initializer=normal(1.0)), optimizer=sgd(0.01)),
        "saturated",
        tuple(f"dense_{place}" for place in range(1, 12)),
        ("tanh", "before training"),
        "initialise",
    ),
    Ill(
        "N(0, 5), ten ReLU layers",
        sine(*deep(10, "relu", kernel_initializer=normal(5.0)), optimizer=sgd(1e-3)),
        "non-finite",
        (),
        ("initial weights",),
        "initialise",
    ),
    Ill(
        "N(0, 5), ten linear layers with Adam",
        iris(*deep(10, "linear", kernel_initializer=normal(5.0)), epochs=3),
        "exploding",
        (),
        ("before any training", "usual"),
        "initialise",
    ),
    Ill(
        "all weights zero",
        iris(dense(16, "relu", kernel_initializer=Pick("Zeros")), epochs=3),
        "equal",
        ("dense",),
        ("16 units", "same weights"),
        "initialise",
    ),
    Ill(
        "all weights equal",
        alike(
            iris(
                dense(8, "tanh", kernel_initializer=Pick("Constant", {"value": 0.3})),
                optimizer=sgd(0.01),
                epochs=3,
            )
        ),
        "equal",
        ("dense",),
        ("8 units",),
        "initialise",
    ),
    Ill(
        "inputs from 0 to 255",
        _table(dense(16, "tanh"), optimizer=sgd(0.1)),
        "unscaled",
        (),
        ("255",),
        "standardise",
        made(change=_bytes),
    ),
    Ill(
        "inputs of ten thousand",
        replace(
            sample.project(dense(16, "relu"), dense(1, name="end"), **NUMBERS, optimizer=sgd(0.01)),
        ),
        "non-finite",
        ("dense", "end"),
        ("the inputs reach",),
        "standardise",
        made(change=_large),
    ),
    Ill(
        "twelve sigmoid layers",
        iris(*deep(12, "sigmoid"), optimizer=sgd(0.1)),
        "vanishing",
        ("dense",),
        ("1/", "of end", "input"),
        "relu",
    ),
    Ill(
        "biases of -10",
        iris(
            dense(16, "relu", bias_initializer=Pick("Constant", {"value": -10.0})),
            optimizer=sgd(0.1),
        ),
        "dead",
        ("dense",),
        ("all 16 units",),
        "initialise",
    ),
    Ill(
        "tanh with huge weights",
        points(
            dense(16, "tanh", kernel_initializer=normal(30.0)),
            dense(16, "tanh", kernel_initializer=normal(30.0)),
            source="spirals",
            optimizer=sgd(0.01),
            epochs=5,
        ),
        "saturated",
        ("dense", "dense_1"),
        ("tanh", "%"),
        "initialise",
    ),
    Ill(
        "logarithm of a negative number",
        sample.project(
            dense(8, "tanh"), dense(1, name="end"), **NUMBERS | {"loss": Pick("Poisson")}
        ),
        "non-finite",
        ("end",),
        ("poisson", "logarithm"),
        "fitting-output",
        counts,
    ),
    Ill(
        "zero divided by zero",
        replace(
            on(
                "iris",
                sample.project(
                    dense(8, "relu", bias_initializer=Pick("Constant", {"value": -50.0})),
                    dense(3, "relu", name="end"),
                    loss=Pick("CategoricalCrossentropy"),
                ),
                "standardise",
                "one-hot",
            ),
        ),
        "non-finite",
        ("end",),
        ("categoricalcrossentropy", "divides"),
        "fitting-output",
    ),
    Ill(
        "exponentials of exponentials",
        sine(*deep(4, "exponential", 8), optimizer=sgd(0.01)),
        "non-finite",
        (),
        (),
        "",
    ),
    Ill(
        "an infinite input",
        _table(dense(8, "relu")),
        "non-finite",
        (),
        ("inputs", "row 40", "inf"),
        "",
        made(change=_infinite),
    ),
    Ill(
        "missing inputs",
        _table(dense(8, "relu")),
        "non-finite",
        (),
        ("inputs", "nan"),
        "",
        made(change=_missing),
    ),
    Ill(
        "a missing target",
        sample.project(dense(8, "relu"), dense(1, name="end"), **NUMBERS),
        "non-finite",
        (),
        ("targets", "row 17"),
        "",
        targets_with_a_hole,
    ),
    Ill(
        "accuracy for regression",
        sine(dense(8, "tanh"), metrics=(Pick("Accuracy"),), epochs=3),
        "metric",
        ("end",),
        ("accuracy", "number"),
        "regression-metrics",
    ),
    Ill(
        "accuracy for labels of -1 and +1",
        on(
            "circle",
            sample.project(
                dense(8, "tanh"),
                dense(1, "tanh", name="end"),
                shape=(2,),
                loss=Pick("Hinge"),
                epochs=3,
            ),
            "standardise",
            "plus-minus",
        ),
        "metric",
        ("end",),
        ("-1 and +1",),
        "",
    ),
    Ill(
        "learning noise by heart",
        _table(*deep(2, "relu", 64), epochs=60),
        "overfitting",
        (),
        ("by heart", "validation loss"),
        "early-stopping",
        noise_labels,
    ),
    Ill(
        "exclusive or without a hidden layer",
        points(source="xor", epochs=60, optimizer=Pick("Adam", {"learning_rate": 0.05})),
        "plateau",
        (),
        ("same answer",),
        "",
    ),
)
