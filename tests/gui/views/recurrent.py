"""A project of a recurrent network with made data, and what the engine would answer about it, out of NumPy."""

from __future__ import annotations

import numpy as np

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.data.source import Data

TIME, FEATURES, UNITS = 5, 2, 3
WORDS = ("the", "cat", "sat", "down", "now")


def project(kind="LSTM", **values):
    """Return a project of sequences, one layer and a dense one."""
    values = values or {"units": UNITS}
    graph = stack(
        Node("input", "InputLayer", {"shape": (TIME, FEATURES)}),
        Node("layer", kind, values),
        Node("out", "Dense", {"units": 1}),
    )
    return Project(networks={"model": graph})


def bidirectional():
    """Return a project whose layer reads both ways."""
    return project("Bidirectional", layer=Pick("LSTM", {"units": UNITS}))


def data(x=None, rows=8):
    """Return examples that are sentences of five words, or others."""
    x = np.array([" ".join(WORDS)] * rows) if x is None else x
    return Data("made", "text", {"x": x}, {"y": np.zeros(len(x))})


def squashed(value):
    return 1 / (1 + np.exp(-value))


def lstm(unit=1, seed=0):
    """Return what the probe `gates` gives for an LSTM with random weights."""
    random = np.random.default_rng(seed)
    kernel, recurrent = random.normal(size=(FEATURES, 12)), random.normal(size=(UNITS, 12))
    bias, x = random.normal(size=12), random.normal(size=(TIME, FEATURES))
    names = ("input gate", "forget gate", "candidate", "output gate")
    found = {name: [] for name in (*names, "cell", "state", "before/state", "before/cell")}
    found |= {f"parts/{name}": [] for name in names}
    h = c = np.zeros(UNITS)
    for step in x:
        three = np.stack([step @ kernel, h @ recurrent, bias])
        for place, name in enumerate(names):
            found[f"parts/{name}"].append(three[:, place * UNITS + unit])
        i, f, g, o = np.split(three.sum(axis=0), 4)
        i, f, g, o = squashed(i), squashed(f), np.tanh(g), squashed(o)
        found["before/state"].append(h[unit])
        found["before/cell"].append(c[unit])
        c = f * c + i * g
        h = o * np.tanh(c)
        for name, value in zip((*names, "cell", "state"), (i, f, g, o, c, h)):
            found[name].append(value)
    return {name: np.array(values) for name, values in found.items()} | told(x, "LSTM", unit)


def gru(unit=1, after=True):
    """Return gates and sums of a GRU as the probe would, though of no weights."""
    random = np.random.default_rng(1)
    names = ("update gate", "reset gate", "candidate", "state")
    found = {name: random.uniform(0, 1, (TIME, UNITS)) for name in names}
    found |= {f"parts/{name}": random.normal(size=(TIME, 3)) for name in names[:3]}
    x = random.normal(size=(TIME, FEATURES))
    return {**found, "before/state": random.normal(size=TIME), **told(x, "GRU", unit, after)}


def told(x, kind, unit=0, after=False):
    return {
        "input": x,
        "mask": np.ones(TIME, bool),
        "backwards": np.array([False]),
        "pieces": np.array(1),
        "difference": np.array(2e-8),
        "unit": np.array(unit),
        "kind": np.array(kind),
        "reset_after": np.array(after),
        "activation": np.array("tanh"),
        "gate": np.array("sigmoid"),
    }


def both_ways(arrays):
    """Return the answer for a Bidirectional whose two ways give the same."""
    common = set(told(0, "LSTM"))
    found = {name: array for name, array in arrays.items() if name in common}
    for way in ("forward/", "backward/"):
        found |= {way + name: array for name, array in arrays.items() if name not in common}
    return found | {"backwards": np.array([False, True])}
