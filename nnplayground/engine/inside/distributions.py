"""How weights, biases, activations and gradients of every layer are spread, cheap enough to be kept over time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.distribution import CHEAP, row_of
from nnplayground.core.events import Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.passes import over, values_of
from nnplayground.engine.inside.vitals import GRADIENT, slopes_of_batch
from nnplayground.engine.shadow import Shadow, Values, shadow_of
from nnplayground.engine.tensors import outputs_of
from nnplayground.engine.vitals import examples_for

Array = NDArray[Any]
MOST = 2**15
"""Of so many numbers of a layer a histogram is made at most; of more, as many as that, evenly chosen."""
BIASES = ("bias", "beta")


@probe("distributions", shares=GRADIENT)
def distributions(run: Any, want: Want) -> dict[str, Array]:
    """Return the histograms of every layer.

    Activations are those of inference mode on the first training examples (at most 256; 16 for networks with large outputs), gradients
    those of the loss of the data in training mode on at most 32, as the probe "vitals" has them.

    Options: "quantity", "role" and "node": only this one of this layer, for "weights" and "biases", which take no pass.

    Returns:
        "<role>/<node>/<quantity>" (134,) float64, a row of `core.distribution`, for the quantities "weights" (all that a layer learns
        but its biases), "biases" (bias, beta), "activations" (all outputs of a node together), "gradients" (of weights and biases).
        Weights of a shared layer are told with its own node.
    """
    options = dict(want.options)
    found: dict[str, Array] = {}
    if options.get("quantity") in CHEAP:
        return _of_one(run, *(str(options.get(name)) for name in ("role", "node", "quantity")))
    for part in parts(run):
        found |= part
    return found


def parts(run: Any, passes: bool = True) -> Iterator[dict[str, Array]]:
    """Yield the answer of the probe bit by bit; passes: also what takes a pass through the network."""
    for role in run.models:
        shadow, values = shadow_of(run, role), values_of(run, role)
        yield _rows(role, "weights", _weights(shadow, values, biases=False)) | _rows(
            role, "biases", _weights(shadow, values, biases=True)
        )
        if passes:
            yield _rows(role, "activations", _activations(run, role, shadow))
            yield _rows(role, "gradients", _gradients(run, role, shadow))


def _of_one(run: Any, role: str, node: str, quantity: str) -> dict[str, Array]:
    """Return the weights or biases of one layer."""
    if role not in run.models:
        return {}
    shadow = shadow_of(run, role)
    names = [
        name
        for name in shadow.weights
        if name.partition("/")[0] == node and _is_bias(name) == (quantity == "biases")
    ]
    return _rows(role, quantity, {node: list(shadow.weights_of(names).values())})


def _rows(role: str, quantity: str, found: dict[str, list[Any]]) -> dict[str, Array]:
    rows = {}
    for node, tensors in found.items():
        total = sum(math.prod(one.shape) for one in tensors)
        if total:
            parts = [_thinned(one, -(-total // MOST)) for one in tensors]
            rows[f"{role}/{node}/{quantity}"] = row_of(np.concatenate(parts), total)
    return rows


def _thinned(tensor: Any, step: int) -> Array:
    """Return every `step`-th number, (n,); a few more or less, so that they do not all belong to the same units."""
    if step == 1:
        return np.asarray(tensor).reshape(-1)
    last = int(tensor.shape[-1]) if len(tensor.shape) else 1
    while math.gcd(step, last) > 1:
        step += 1
    if isinstance(tensor, np.ndarray):
        return tensor.reshape(-1)[::step]
    return np.asarray(tf.reshape(tensor, [-1])[::step])


def _weights(shadow: Shadow, values: Values, biases: bool) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for name, weight in zip(shadow.weights, values.trainable, strict=True):
        if _is_bias(name) == biases:
            found.setdefault(name.partition("/")[0], []).append(weight)
    return found


def _is_bias(name: str) -> bool:
    return name.rpartition("/")[2] in BIASES


def _activations(run: Any, role: str, shadow: Shadow) -> dict[str, list[Any]]:
    tensors = outputs_of(run.models[role], shadow.graph)
    every = [tensor for outputs in tensors.values() for tensor in outputs]
    most = examples_for(every, run.models[role])
    seen = over(run, role, most)
    found: dict[str, list[Any]] = {}
    for key, output in (seen.outputs if seen is not None else {}).items():
        node = key.partition("/")[0]
        if shadow.graph[node].type != "InputLayer" and output.dtype.kind in "fiub":
            found.setdefault(node, []).append(output)
    return found


def _gradients(run: Any, role: str, shadow: Shadow) -> dict[str, list[Any]]:
    passed = slopes_of_batch(run, role)
    if passed is None:
        return {}
    found: dict[str, list[Any]] = {}
    for name in shadow.weights:
        found.setdefault(name.partition("/")[0], []).append(passed[1][name])
    return found
