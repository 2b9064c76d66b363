"""The filters of the layers that have some, now and before training."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core.events import Want
from nnplayground.engine.inside import Array, probe
from nnplayground.engine.kernels import layers_of, parts_of, read, spatial_kernel


@probe("filters")
def filters(run: Any, want: Want) -> dict[str, Array]:
    """Return the kernels that look at a neighbourhood: convolutions of all kinds, and dense layers that read an image.

    Options: "node": only this layer; "share": of kernels with a depth, which slice, 0..1 through the depth (0.5); "initial": also
    the kernels before training, where the run keeps them.

    Returns:
        "<role>/<node>" (filters, input channels, height, width) float32. One dimension has height 1; of three one slice is
        taken; a depthwise kernel gives one filter per channel, a separable layer its depthwise part; each unit of a dense layer
        that reads an image is a filter of the image's size. "<role>/<node>/pointwise": the 1 x 1 kernels of a separable layer;
        "<role>/<node>/recurrent": those that a ConvLSTM puts over its state, whose filters are its input, forget, cell and output
        gates, one after the other. "<key>/initial": those before training.
    """
    options = dict(want.options)
    share = min(1.0, max(0.0, float(options.get("share", 0.5))))
    kept = getattr(run, "initial", {}) if options.get("initial") else {}
    found: dict[str, Array] = {}
    for role, name, layer in layers_of(run, options.get("node")):
        for number, (part, variable) in enumerate(parts_of(run, layer, role).items()):
            kernel = spatial_kernel(run, layer, role, part, read(variable), share)
            if kernel is None:
                continue
            key = f"{role}/{name}/{part}" if number else f"{role}/{name}"
            found[key] = _copied(kernel)
            first = kept.get(f"{role}/{layer.name}/{_place(layer, variable)}")
            if first is not None and first.shape == tuple(variable.shape):
                before = spatial_kernel(run, layer, role, part, np.asarray(first), share)
                found[f"{key}/initial"] = _copied(before)
    return found


def _copied(kernel: Array | None) -> Array:
    with np.errstate(over="ignore"):
        return np.array(kernel, np.float32, order="C")


def _place(layer: Any, variable: Any) -> int:
    """Return the place of a variable among those of its layer, -1 if it is none of them."""
    return next((place for place, one in enumerate(layer.variables) if one is variable), -1)
