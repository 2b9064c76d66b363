"""Small projects and data for the tests of the engine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnplayground.core.graph import Graph, Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.data.source import Data, Part, Prepared


def classes_data(rows=120, columns=4, classes=3, seed=0, validation=40, test=20):
    """Return separable classes: x (rows, columns) float32, y (rows,) int32."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, classes, rows + validation + test).astype(np.int32)
    centres = rng.normal(size=(classes, columns)) * 2
    x = (centres[y] + rng.normal(size=(len(y), columns))).astype(np.float32)
    return prepared(x, y, rows, validation, tuple("abcdefgh"[:classes]))


def prepared(x, y, rows, validation, classes=(), kind="table"):
    """Divide arrays into the three parts."""
    cuts = {
        "train": (0, rows),
        "validation": (rows, rows + validation),
        "test": (rows + validation, len(x)),
    }
    parts = {
        name: Part({"x": x[a:b]}, {"y": y[a:b]}, np.arange(a, b)) for name, (a, b) in cuts.items()
    }
    return Prepared(Data("sample", kind, {"x": x}, {"y": y}, classes), parts)


def project(*layers: Node, shape=(4,), **training) -> Project:
    """Return a project of a stack on an input of the given shape."""
    graph = stack(Node("input", "InputLayer", {"shape": shape}), *layers)
    settings = {
        "loss": Pick("SparseCategoricalCrossentropy"),
        "metrics": (Pick("Accuracy"),),
        "optimizer": Pick("Adam", {"learning_rate": 0.01}),
        "epochs": 2,
        "batch_size": 16,
    } | training
    return Project(
        networks={"model": graph},
        data=DataChoice(Pick("iris"), (), Split()),
        training=Training(**settings),
    )


def dense(units, activation=None, name="dense", **values) -> Node:
    """Return a Dense node."""
    if activation:
        values["activation"] = Pick(activation)
    return Node(name, "Dense", {"units": units, **values})


def classifier(**training) -> Project:
    """Return a small softmax classifier of 4 columns and 3 classes."""
    return project(dense(8, "relu"), dense(3, "softmax"), **training)


def with_graph(one: Project, graph: Graph) -> Project:
    """Return the project with another network."""
    return replace(one, networks={"model": graph})
