"""How one number of a layer comes about for one example: what it reads, the weights, the products, their sum, and Keras' own answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import arithmetic as a
from nnplayground.core.events import Example, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.health import ACTIVATION_LAYERS
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.passes import forward
from nnplayground.engine.inside.terms import terms_of

Array = NDArray[Any]
SUM, TERMS, ONLY = "sum", "terms", "only"
"""What is known of a unit: products and their sum; a few terms in a formula; its value only."""


@probe("arithmetic")
def arithmetic(run: Any, want: Want) -> dict[str, Array]:
    """Return the arithmetic of one unit for one example, in inference mode.

    Options: "role" ("model"), "node", "place" (for each axis but the channels; kept inside the output), "channel".

    Returns:
        Always "kind" (SUM, TERMS or ONLY), "place" (axes,), "channel" (), "keras" (): what Keras gives there; "values" (channels,):
        all outputs at the place; "map" (height, width): the outputs of the channel, of a volume the slice of the place; "count" (axes,)
        the sizes of the output, channels last; "activation" (): the name of the function, "" = none.
        SUM: "patch", "kernel", "products" (*window, channels), "inside" (*window,) False on padding, "places/<axis>" (length,),
        "channels" (channels,) of the input, "bias" (), "sum" () before the activation, "output" () after it, "source" (height, width):
        the input averaged over those channels, "form" ("sum", "mean" or "max").
        TERMS: "names" and "terms" (n,) of the formula "form", "sum" and "output".
        Nothing where there is no such example or no such node.
    """
    options = dict(want.options)
    role, name = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if graph is None or role not in run.models or name not in graph:
        return {}
    model = run.models[role]
    passed = _passed(run, want.example or Example(), role, name)
    if passed is None:
        return {}
    inputs, output = passed
    if output.ndim < 1 or not output.size:
        return {}
    place, channel = _inside(output.shape, options)
    layer = next(one for one in model.layers if one.name == graph[name].owner)
    found: dict[str, Any] = {
        "kind": ONLY,
        "place": np.array(place, int),
        "channel": channel,
        "keras": float(output[(*place, channel)]),
        "values": np.array(output[place]),
        "map": _map(output, place, channel),
        "count": np.array(output.shape),
        "activation": _name_of(layer),
    }
    found |= _explained(layer, inputs, output, place, channel)
    return {key: np.array(value) for key, value in found.items()}


def _passed(run: Any, example: Example, role: str, name: str) -> tuple[list[Array], Array] | None:
    """Return what the node reads and what it gives for the example, without the batch axis."""
    found = forward(run, example, role)
    if name not in found:
        return None
    refs = run.project.networks[role][name].inputs
    keys = [ref.node if not ref.port else f"{ref.node}/{ref.port}" for ref in refs] or [name]
    return [found[key] for key in keys], found[name]


def _inside(shape: tuple[int, ...], options: Mapping[str, Any]) -> tuple[tuple[int, ...], int]:
    """Return the asked place and channel, kept inside the output; what is not said is the middle, and channel 0."""
    asked = tuple(options.get("place") or ())
    place = asked if len(asked) == len(shape) - 1 else tuple(size // 2 for size in shape[:-1])
    kept = tuple(min(size - 1, max(0, int(one))) for one, size in zip(place, shape))
    return kept, min(shape[-1] - 1, max(0, int(options.get("channel", 0))))


def _map(output: Array, place: tuple[int, ...], channel: int) -> Array:
    plane: Array = output[..., channel]
    while plane.ndim > 2:
        plane = plane[place[output.ndim - 1 - plane.ndim]]
    return np.atleast_2d(plane)


def _explained(
    layer: Any, inputs: list[Array], output: Array, place: tuple[int, ...], channel: int
) -> dict[str, Any]:
    """Return the part of the answer that depends on the kind of the layer; {} for kinds that are not taken apart."""
    kind = type(layer).__name__
    if getattr(layer, "data_format", None) == "channels_first":
        return {}
    terms = terms_of(layer, inputs, output, place, channel)
    if terms is not None:
        return terms and {"kind": TERMS, **terms}
    sums = _sums(layer, kind, inputs[0], output.shape, place)
    if sums is None:
        return {}
    chosen = sums(channel)
    mixes = _name_of(layer) in ("softmax", "log_softmax", "sparsemax", "sparse_plus", "glu")
    several = [sums(one).total for one in range(output.shape[-1])] if mixes else [chosen.total]
    found = _activated(layer, several)[channel if mixes else 0]
    return _written(chosen, inputs[0], kind, place) | {"output": found}


def _sums(
    layer: Any, kind: str, values: Array, shape: tuple[int, ...], place: tuple[int, ...]
) -> Callable[[int], a.Sum] | None:
    """Return the sum of the unit of each channel at a place, None for layers that are not sums of products."""
    if kind == "Dense":
        weights = np.array(layer.kernel)
        return lambda channel: a.dense(values[place], weights, _bias(layer, channel), channel)
    if "Pooling" in kind and not kind.startswith("Adaptive"):
        return _pooled(layer, kind, values, place)
    if kind.startswith(("Conv1D", "Conv2D", "Conv3D", "Depthwise", "Separable")):
        return _convolved(layer, kind, values, shape, place)
    return None


def _pooled(
    layer: Any, kind: str, values: Array, place: tuple[int, ...]
) -> Callable[[int], a.Sum] | None:
    take = a.average if "Average" in kind else a.greatest
    if kind.startswith("Global"):
        sizes = values.shape[:-1]
        return lambda channel: take(values, (0,) * len(sizes), channel, sizes, sizes)
    window, strides = _each(layer.pool_size, len(place)), _each(layer.strides, len(place))
    return lambda channel: take(values, place, channel, window, strides, layer.padding)


def _convolved(
    layer: Any, kind: str, values: Array, shape: tuple[int, ...], place: tuple[int, ...]
) -> Callable[[int], a.Sum]:
    axes = len(place)
    strides, gaps = _each(layer.strides, axes), _each(layer.dilation_rate, axes)
    padding = layer.padding
    if kind.startswith("Depthwise"):
        weights = np.array(layer.kernel)
        return lambda channel: a.depthwise(
            values, weights, _bias(layer, channel), place, channel, strides, padding, gaps
        )
    if "Transpose" in kind:
        weights, sizes = np.array(layer.kernel), shape[:-1]
        return lambda channel: a.transposed(
            values, weights, _bias(layer, channel), place, channel, strides, padding, sizes, gaps
        )
    groups = 1
    if kind.startswith("Separable"):
        weights = a.separable(np.array(layer.depthwise_kernel), np.array(layer.pointwise_kernel))
    else:
        weights, groups = np.array(layer.kernel), layer.groups
    return lambda channel: a.convolution(
        values, weights, _bias(layer, channel), place, channel, strides, padding, gaps, groups
    )


def _written(found: a.Sum, values: Array, kind: str, place: tuple[int, ...]) -> dict[str, Any]:
    """Return a sum as arrays."""
    form = "max" if "MaxPool" in kind else "mean" if "AveragePool" in kind else "sum"
    read = values[place] if kind == "Dense" else values[..., found.channels]
    with np.errstate(all="ignore"):
        source = read[None] if kind == "Dense" else np.asarray(read, float).mean(axis=-1)
    if source.ndim > 2:
        # Of a volume the slice in the middle of the window; a transposed convolution may read nothing at all there.
        depth = found.places[0] if found.places and found.places[0].size else np.zeros(1, int)
        source = source[min(len(source) - 1, max(0, int(depth[len(depth) // 2])))]
    places = {f"places/{axis}": one for axis, one in enumerate(found.places)}
    return {
        "kind": SUM,
        "form": form,
        "patch": found.patch,
        "kernel": found.kernel,
        "products": found.products,
        "inside": found.inside,
        "channels": found.channels,
        "bias": found.bias,
        "sum": found.total,
        "source": np.atleast_2d(source),
        **places,
    }


def _activated(layer: Any, sums: list[float]) -> Array:
    """Return sums behind the activation function of a layer."""
    function = getattr(layer, "activation", None)
    with np.errstate(all="ignore"):
        values = np.array([sums], np.float32)
    after: Array = values if function is None else np.asarray(function(tf.constant(values)))
    return np.asarray(after[0])


def _name_of(layer: Any) -> str:
    kind = type(layer).__name__
    if kind in ACTIVATION_LAYERS and kind != "Activation":
        return kind.lower()
    function = getattr(layer, "activation", None)
    name = str(getattr(function, "__name__", type(function).__name__ if function else ""))
    return "" if name == "linear" else name


def _bias(layer: Any, channel: int) -> float:
    bias = getattr(layer, "bias", None)
    return 0.0 if bias is None else float(np.array(bias)[channel])


def _each(value: Any, axes: int) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (int(value),) * axes
