"""How the units of a network fare: how many are saturated, how many are dead, and what goes into their activation functions."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.tensors import inputs_of, outputs_of

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
ACTIVATION_LAYERS = ("Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax")


def saturation(run: Any, want: Want) -> dict[str, Array]:
    """Return, for each layer with a bounded or rectifying activation, how its units fare on the first training examples.

    Returns:
        "<role>/<node>" (4,) float64: share of outputs that are saturated (|tanh| > 0.97, sigmoid outside 0.03..0.97, 0 for others),
        share of units that are dead (a rectifier that gives 0 for every example, 0 for others), mean and standard deviation of the
        output. "examples": how many were looked at.
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
    layer = model.get_layer(graph[node].owner)
    tensors = outputs_of(model, graph)
    count = min(EXAMPLES, part.size, max(1, LARGEST // _widest(tensors)))
    if not count or not _has_one_activation(layer):
        return {}
    key = f"preactivations/{role}/{node}"
    if key not in run.cache:
        run.cache[key] = _before_activation(model, layer, inputs_of(graph, tensors, str(node))[0])
    batch = [tf.constant(array[:count]) for array in arrays]
    return histogram(np.asarray(run.cache[key](*batch), np.float64))


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


def _has_one_activation(layer: Any) -> bool:
    if isinstance(layer, (keras.layers.RNN, keras.layers.Wrapper)):
        return False
    return type(layer).__name__ in ACTIVATION_LAYERS or callable(getattr(layer, "activation", None))


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


def _before_activation(model: Any, layer: Any, read: Any) -> Callable[..., Any]:
    """Return a function from a batch to what goes into the activation function of a layer that reads the tensor `read`."""
    before: Any = keras.Model(model.inputs, read)

    @tf.function(autograph=False)  # type: ignore[untyped-decorator]
    def forward(*batch: Any) -> Any:
        inside = before(list(batch) if len(batch) > 1 else batch[0], training=False)
        if type(layer).__name__ in ACTIVATION_LAYERS:
            return inside
        # This runs only while it is traced, in the engine's thread, which traces nothing else meanwhile. `call` itself, as the layer
        # called would add its activity regularizer to the losses.
        activation, layer.activation = layer.activation, keras.activations.linear
        try:
            return layer.call(inside)
        finally:
            layer.activation = activation

    traced: Callable[..., Any] = forward
    return traced


def _forward(run: Any, role: str, model: Any) -> tuple[list[tuple[str, str]], Any]:
    """Return the layers to look at with their activation, and a function from a batch to their outputs; made once for a model."""
    key = f"saturation/{role}"
    if key not in run.cache:
        graph = run.project.networks[role]
        tensors = outputs_of(model, graph)
        kinds = {layer.name: _kind(layer) for layer in model.layers}
        layers = [(node.id, kinds[node.owner]) for node in graph.order()]
        layers = [(name, kind) for name, kind in layers if kind in BOUNDED or kind in RECTIFIED]
        part: Any = (
            keras.Model(model.inputs, [tensors[name][0] for name, _ in layers]) if layers else None
        )

        @tf.function(autograph=False)  # type: ignore[untyped-decorator]
        def forward(*batch: Any) -> Any:
            outputs = part(list(batch) if len(batch) > 1 else batch[0], training=False)
            return outputs if isinstance(outputs, (list, tuple)) else [outputs]

        run.cache[key] = (layers, forward)
    layers_and_forward: tuple[list[tuple[str, str]], Any] = run.cache[key]
    return layers_and_forward


def _kind(layer: Any) -> str:
    """Return the name of a layer's activation function, "" if it has none that squashes or rectifies."""
    if type(layer).__name__ == "ReLU":
        return "relu"
    activation = getattr(layer, "activation", None)
    if type(layer).__name__ in ("LSTM", "GRU", "Bidirectional"):
        return "tanh" if getattr(activation, "__name__", "") == "tanh" else ""
    return str(getattr(activation, "__name__", ""))


HEALTH = {"saturation": saturation, "preactivations": preactivations}
