"""How the units of a network fare: how many are saturated, how many are dead."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf

Array = NDArray[Any]
EXAMPLES = 256
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
        "<role>/<node>" (4,) float64: share of outputs that are saturated (|tanh| > 0.97, sigmoid outside 0.03..0.97, 0 for others),
        share of units that are dead (a rectifier that gives 0 for every example, 0 for others), mean and standard deviation of the
        output. "examples": how many were looked at.
    """
    part = run.prepared.parts[TRAIN]
    count = min(EXAMPLES, part.size)
    found: dict[str, Array] = {"examples": np.array(count)}
    for role, model in run.models.items():
        if len(model.inputs) != len(part.inputs) or not count:
            continue
        layers, forward = _forward(run, role, model)
        if not layers:
            continue
        batch = [tf.constant(array[:count]) for array in part.inputs.values()]
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
    return np.array([saturated, dead, output.mean(), output.std()])


def _forward(run: Any, role: str, model: Any) -> tuple[list[tuple[str, str]], Any]:
    """Return the layers to look at with their activation, and a function from a batch to their outputs; made once for a model."""
    key = f"saturation/{role}"
    if key not in run.cache:
        layers = [(layer, _kind(layer)) for layer in model.layers]
        layers = [(layer, kind) for layer, kind in layers if kind in BOUNDED or kind in RECTIFIED]
        part: Any = (
            keras.Model(model.inputs, [layer.output for layer, _ in layers]) if layers else None
        )

        @tf.function(autograph=False)  # type: ignore[untyped-decorator]
        def forward(*batch: Any) -> Any:
            outputs = part(list(batch) if len(batch) > 1 else batch[0], training=False)
            return outputs if isinstance(outputs, (list, tuple)) else [outputs]

        run.cache[key] = ([(layer.name, kind) for layer, kind in layers], forward)
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


HEALTH = {"saturation": saturation}
