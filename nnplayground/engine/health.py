"""How the units of a network fare: how many are saturated, how many are dead, and what goes into their activation functions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.ear import ACTIVATION_LAYERS as ACTIVATION_LAYERS
from nnplayground.engine.ear import has_one_activation
from nnplayground.engine.shadow import shadow_of
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
EXAMPLES = 256
BINS = 60
LARGEST = 2**24
"""How many values of one layer are computed at most for a histogram; networks with larger layers are shown fewer examples."""
BOUNDED = {
    "tanh": (-0.97, 0.97),
    "sigmoid": (0.03, 0.97),
    "hard_sigmoid": (0.03, 0.97),
    "hard_tanh": (-0.97, 0.97),
}
RECTIFIED = ("relu", "relu6")


def saturation(run: Any, want: Want) -> dict[str, Array]:
    """Return, for each layer with a bounded or rectifying activation, how its units fare on the first training examples.

    Returns:
        "<role>/<node>", for further outputs "<role>/<node>/1" (4,) float64: share of outputs that are saturated (|tanh| > 0.97, sigmoid
        outside 0.03..0.97, 0 for others), share of units that are dead (a rectifier that gives 0 for every example, 0 for
        others), mean and standard deviation of the output. "examples": how many were looked at.
    """
    part = run.prepared.parts[TRAIN]
    count = min(EXAMPLES, part.size)
    found: dict[str, Array] = {"examples": np.array(count)}
    for role, model in run.models.items():
        arrays = fed(model, part.inputs)
        if arrays is None or not count:
            continue
        layers, forward = _forward(run, role, model)
        if not layers:
            continue
        batch = [tf.constant(array[:count]) for array in arrays]
        for (name, kind), output in zip(layers, forward(*batch)):
            found[f"{role}/{name}"] = measures(np.asarray(output, np.float64), kind)
    return found


def measures(output: Array, kind: str) -> Array:
    """Return (saturated share, dead share, mean, standard deviation) of a layer's output (examples, ..., units)."""
    saturated = dead = 0.0
    if kind in BOUNDED:
        low, high = BOUNDED[kind]
        saturated = float(np.mean((output < low) | (output > high)))
    elif kind in RECTIFIED:
        dead = float(np.mean((output.reshape(-1, output.shape[-1]) <= 0).all(axis=0)))
    with np.errstate(all="ignore"):  # of a network that has exploded
        return np.array([saturated, dead, output.mean(), output.std()])


def preactivations(run: Any, want: Want) -> dict[str, Array]:
    """Return a histogram of what goes into the activation function of one layer, over the first training examples.

    That is the layer's output before its activation function, for a layer that is nothing but such a function its input. Layers that
    repeat over time have no single such value and give nothing.

    Options: "node": the layer; "role": the network it is in ("model").

    Returns:
        "counts" (60,) int64; "edges" (61,) float64 from the least to the greatest finite value, around it if all are the same;
        "outside" () float64: the share of values that are in no bin because they are not finite.
    """
    options = dict(want.options)
    role, node = str(options.get("role", "model")), options.get("node")
    model = run.models.get(role)
    part = run.prepared.parts[TRAIN]
    graph = run.project.networks.get(role)
    arrays = fed(model, part.inputs) if model is not None else None
    if model is None or arrays is None or graph is None or node not in graph:
        return {}
    shadow = shadow_of(run, role)
    count = min(EXAMPLES, part.size, max(1, LARGEST // _widest(outputs_of(model, graph))))
    if not count or not has_one_activation(model.get_layer(graph[node].owner)):
        return {}

    def before(values: Any, *batch: Any) -> Any:
        return shadow.run(values, batch).before.get(str(node))

    forward = shadow.compiled(("preactivations", node), before)
    batch = [tf.constant(array[:count]) for array in arrays]
    found = forward(shadow.values(), *batch)
    return {} if found is None else histogram(np.asarray(found, np.float64))


def histogram(values: Array) -> dict[str, Array]:
    """Return "counts", "edges" and "outside" of values of any shape, as `preactivations` does; nothing if there are none."""
    finite = values[np.isfinite(values)]
    if not values.size:
        return {}
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    size = max(abs(low), abs(high))
    if high - low <= 1e-9 * size:  # all the same; bins need a width
        low, high = low - 0.5 * max(size, 1.0), high + 0.5 * max(size, 1.0)
    counts, edges = np.histogram(finite, BINS, (low, high))
    return {
        "counts": counts.astype(np.int64),
        "edges": edges.astype(np.float64),
        "outside": np.array(1 - finite.size / values.size),
    }


def fed(model: Any, inputs: Mapping[str, Any]) -> list[Any] | None:
    """Return the arrays that feed a model, by the names of its inputs, else in order; None if they are not as many."""
    names = [tensor.name for tensor in model.inputs]
    if not all(name in inputs for name in names):
        names = list(inputs)
    return [inputs[name] for name in names] if len(names) == len(model.inputs) else None


def _widest(tensors: Mapping[str, list[Any]]) -> int:
    """Return the most numbers that an output of a layer holds for one example; sizes that are not known count as 1."""
    shapes = [tensor.shape[1:] for outputs in tensors.values() for tensor in outputs]
    return max(int(math.prod(size or 1 for size in shape)) for shape in shapes)


def _forward(run: Any, role: str, model: Any) -> tuple[list[tuple[str, str]], Any]:
    """Return the layers to look at with their activation, and a function from a batch to their outputs."""
    # That module reads this one.
    from nnplayground.engine.inside.passes import values_of

    shadow = shadow_of(run, role)
    tensors = outputs_of(model, shadow.graph)
    layers = [
        (f"{node.id}/{port}" if port else node.id, kind_of(model.get_layer(node.owner), port))
        for node in shadow.graph.order()
        if node.type != "InputLayer"
        for port in range(len(tensors[node.id]))
    ]
    layers = [(name, kind) for name, kind in layers if kind in BOUNDED or kind in RECTIFIED]

    def outputs(values: Any, *batch: Any) -> list[Any]:
        found = shadow.outputs(values, batch)
        return [found[name] for name, _ in layers]

    return layers, partial(shadow.compiled("saturation", outputs), values_of(run, role))


def kind_of(layer: Any, port: int = 0) -> str:
    """Return the name of the activation function that an output of a layer comes from, "" if there is none that says something about it.

    An LSTM and its like multiply the outputs of several functions: they are bounded as the hyperbolic tangent is, or not known. Their
    state is the last of these outputs, but for the cell of an LSTM, which has no bounds. Further outputs of other layers, such as
    attention scores, come from no activation function.
    """
    if port and (port > 1 or not isinstance(layer, keras.layers.RNN)):
        return ""
    if type(layer).__name__ == "ReLU":
        return "relu"
    name = str(getattr(getattr(layer, "activation", None), "__name__", ""))
    gated = isinstance(layer, (keras.layers.RNN, keras.layers.Wrapper))
    if gated and not isinstance(layer, keras.layers.SimpleRNN):
        return "tanh" if name == "tanh" else ""
    return name


HEALTH = {"saturation": saturation, "preactivations": preactivations}
