"""Runs whose answers are explained by the tests, and the reference: explicit calls of the network itself."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core.events import Example, Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine.inside import JOBS, PROBES
from nnplayground.engine.run import Run
from tests.engine import networks, sample
from tests.engine.models15 import CASES

HERE = Example("train", 3)


def started(name: str) -> Run:
    """Return a run of a network of each kind, with weights that are not those of the beginning."""
    case = CASES[name]
    return shaken(Run(1, case.make(), case.data()))


def shaken(run: Run, seed: int = 0) -> Run:
    """Return the run with weights drawn anew, large enough that the answers differ."""
    random = np.random.default_rng(seed)
    for variable in run.models["model"].trainable_variables:
        fan = max(1, int(np.prod(variable.shape[:-1])))
        drawn = random.normal(size=variable.shape) * (2 / fan) ** 0.5
        variable.assign(drawn.astype(np.float32) + 0.05)
    return run


def stack_run(*layers: Node, shape: tuple[int, ...], data: Any, **training: Any) -> Run:
    """Return a run of a stack on some data."""
    return shaken(Run(1, sample.project(*layers, shape=shape, **training), data))


def volumes() -> Any:
    """Return volumes of 5 x 6 x 4 in three classes."""
    random = np.random.default_rng(6)
    x = random.normal(size=(30, 5, 6, 4, 2)).astype(np.float32)
    return sample.prepared(x, np.resize(np.arange(3), 30).astype(np.int32), 20, 10, tuple("abc"))


def words_run(dtype: str = "int32") -> Run:
    """Return a run of whole numbers that are read by an embedding; dtype: of the input layer."""
    x = np.random.default_rng(5).integers(1, 20, (40, 6)).astype(np.int32)
    y = (x[:, 0] % 3).astype(np.int32)
    layers = (
        Node("words", "Embedding", {"input_dim": 20, "output_dim": 4}),
        Node("lstm", "LSTM", {"units": 5}),
        sample.dense(3, "softmax", "classes"),
    )
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6,), "dtype": dtype}),
            layers[0].__class__("words", "Embedding", layers[0].values, (Ref("input"),)),
            Node("lstm", "LSTM", {"units": 5}, (Ref("words"),)),
            Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("lstm"),)),
        )
    )
    project = sample.with_graph(networks.project(*layers), graph)
    return shaken(Run(1, project, sample.prepared(x, y, 30, 10, tuple("abc"))))


def ask(run: Any, probe: str, example: Example = HERE, **options: Any) -> dict[str, Any]:
    """Return the answer of a probe or, at its end, of a job."""
    options = {name.rstrip("_"): value for name, value in options.items()}
    want = Want(probe, example, tuple(options.items()))
    if probe in PROBES:
        return dict(PROBES[probe](run, want))
    return pieces(run, want)[-1][1]


def pieces(run: Any, want: Want) -> list[tuple[float, dict[str, Any]]]:
    """Return what a job tells, with its answer as the last."""
    steps, found = JOBS[want.probe](run, want), []
    while True:
        try:
            share, arrays, _ = next(steps)
        except StopIteration as end:
            return [*found, (1.0, dict(end.value))]
        found.append((share, dict(arrays or {})))


def inputs(run: Run, example: Example = HERE) -> list[np.ndarray]:
    """Return the prepared inputs of an example, (1, ...) each."""
    part = run.prepared.parts[example.part]
    return [array[example.row : example.row + 1] for array in part.inputs.values()]


def logits(run: Run, *arrays: np.ndarray, output: int = 0) -> np.ndarray:
    """Return the logits (n, classes) float64 of the training network itself: the last dense layer without its activation function."""
    import keras

    model = run.models["model"]
    end = model.outputs[output]
    layer = end._keras_history.operation
    before = layer._inbound_nodes[0].input_tensors[0]
    inside = keras.Model(model.inputs, before)
    given = [np.asarray(one) for one in arrays]
    read = np.asarray(inside(given, training=False), np.float64)
    return read @ np.asarray(layer.kernel, np.float64) + np.asarray(layer.bias, np.float64)
