"""Units whose number is one short formula: merges, normalizations, and layers that pass numbers on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.arithmetic import normalized
from nnplayground.engine.health import ACTIVATION_LAYERS

Array = NDArray[Any]
_SAME = frozenset(
    (
        "ActivityRegularization",
        "AlphaDropout",
        "Dropout",
        "Flatten",
        "GaussianDropout",
        "GaussianNoise",
        "Identity",
        "Reshape",
        "SpatialDropout1D",
        "SpatialDropout2D",
        "SpatialDropout3D",
    )
)
"""Layers that pass each number on in inference mode."""
_MERGES: dict[str, tuple[str, Callable[[Array], Any]]] = {
    "Add": ("+", np.sum),
    "Multiply": ("·", np.prod),
    "Average": ("mean", np.mean),
    "Maximum": ("max", np.max),
    "Minimum": ("min", np.min),
    "Subtract": ("−", lambda values: values[0] - values[1]),
}


def terms_of(
    layer: Any, inputs: list[Array], output: Array, place: tuple[int, ...], channel: int
) -> dict[str, Any] | None:
    """Return the terms of the formula of a unit, in inference mode; None for layers of other kinds, {} where it is not known.

    Args:
        layer: the layer, channels last.
        inputs: what it reads, without the batch axis.
        output: what it gives.
        place: where the unit is, for each axis but the channels.
        channel: which channel.

    Returns:
        "names" and "terms" (n,); "form": the sign between them, "=" for a single one, or "normalized"; "sum" and "output" ().
    """
    kind = type(layer).__name__
    if kind == "Concatenate":
        return _joined(layer, inputs, (*place, channel))
    if kind in _MERGES:
        return _merged(kind, inputs, (*place, channel))
    if kind in ("BatchNormalization", "LayerNormalization"):
        return _normalized(layer, inputs[0], place, channel)
    if kind in _SAME or kind in ACTIVATION_LAYERS:
        return _same(layer, kind, inputs[0], output, place, channel)
    return None


def _merged(kind: str, inputs: list[Array], at: tuple[int, ...]) -> dict[str, Any]:
    form, take = _MERGES[kind]
    # A side of one place stands for all places of the other inputs.
    values = [
        one[tuple(min(size - 1, here) for size, here in zip(one.shape, at[-one.ndim :]))]
        for one in inputs
    ]
    with np.errstate(all="ignore"):
        total = float(take(np.array(values, float)))
    names = [f"input {index + 1}" for index in range(len(values))]
    return _terms(form, names, values, total)


def _joined(layer: Any, inputs: list[Array], at: tuple[int, ...]) -> dict[str, Any]:
    axis = layer.axis if layer.axis < 0 else layer.axis - 1
    here = list(at)
    for index, one in enumerate(inputs):
        if here[axis] < one.shape[axis]:
            value = float(one[tuple(here)])
            return _terms("=", [f"input {index + 1} {here}"], [value], value)
        here[axis] -= one.shape[axis]
    return {}


def _normalized(layer: Any, values: Array, place: tuple[int, ...], channel: int) -> dict[str, Any]:
    at = (*place, channel)
    if type(layer).__name__ == "BatchNormalization":
        if layer.axis not in (-1, values.ndim):
            return {}
        mean, variance = (
            float(np.array(one)[channel]) for one in (layer.moving_mean, layer.moving_variance)
        )
        inner: tuple[int, ...] = (channel,)
    else:
        axes = layer.axis if isinstance(layer.axis, (list, tuple)) else (layer.axis,)
        along = sorted(one % (values.ndim + 1) - 1 for one in axes)
        if getattr(layer, "rms_scaling", False) or along[0] < 0:
            return {}
        around = tuple(slice(None) if axis in along else one for axis, one in enumerate(at))
        with np.errstate(all="ignore"):
            seen = np.asarray(values[around], float)
            mean, variance = float(seen.mean()), float(seen.var())
        inner = tuple(at[axis] for axis in along)
    gamma, beta = (
        default if weight is None else float(np.array(weight)[inner])
        for weight, default in ((layer.gamma, 1.0), (layer.beta, 0.0))
    )
    numbers = [float(values[at]), mean, variance, float(layer.epsilon), gamma, beta]
    total = normalized(*numbers)
    names = ["x", "mean", "variance", "epsilon", "gamma", "beta"]
    return _terms("normalized", names, numbers, total)


def _same(
    layer: Any, kind: str, values: Array, output: Array, place: tuple[int, ...], channel: int
) -> dict[str, Any]:
    """Return what a layer gives that only passes a number on, or puts it through a function."""
    if values.size != output.size:
        return {}
    index = np.ravel_multi_index((*place, channel), output.shape)
    value = float(values.reshape(-1)[index])
    found = _terms("=", ["x"], [value], value)
    if kind in ACTIVATION_LAYERS:
        found["output"] = float(np.asarray(layer(values[None]))[0].reshape(-1)[index])
    return found


def _terms(form: str, names: list[str], values: list[Any], total: float) -> dict[str, Any]:
    terms = np.array(values, float)
    return {
        "form": form,
        "names": np.array(names),
        "terms": terms,
        "sum": total,
        "output": total,
    }
