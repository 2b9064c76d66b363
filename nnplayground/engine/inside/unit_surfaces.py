"""What every unit of a network with two inputs gives over the plane, with the weights that lead to it."""

from __future__ import annotations

import weakref
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data import prepare
from nnplayground.engine.inside import probe
from nnplayground.engine.probes import _plain_input, _reach
from nnplayground.engine.shadow import shadow_of

Array = NDArray[Any]
MOST = 64
"""How many units of a layer are computed at most, the first ones."""
COARSE, FINEST = 30, 100
ROLE = "model"


@probe("unit_surfaces")
def unit_surfaces(run: Any, want: Want) -> dict[str, Array]:
    """Return the outputs of all units over the plane in inference mode, from one pass over a coarse grid.

    Nothing unless one input holds two numbers. Shown are nodes whose output is one row of numbers for an example.

    Options: "resolution": points a side (30).

    Returns:
        "model/<node>" (k, n, n) float32 of the first MOST units, row 0 at the lowest y, inputs after the preparation among them;
        "model/<node>/units" () how many there are; of dense layers "model/<node>/kernel" (inputs, k) and "model/<node>/bias" (k,) as
        they are at the same step; "extent" (x0, x1, y0, y1): the outer points in raw units, as of the probe `surface`.
    """
    count = min(FINEST, max(2, int(dict(want.options).get("resolution", COARSE))))
    grid = _grid(run, count)
    if grid is None:
        return {}
    shadow = shadow_of(run, ROLE)
    surfaces = shadow.compiled(
        ("unit_surfaces", count),
        lambda values, *inputs: _rows(shadow.run(values, inputs).outputs, count),
    )
    found: dict[str, Array] = {}
    for name, value in surfaces(shadow.values(), *grid.inputs).items():
        found[f"{ROLE}/{name}"] = np.array(value)
    for name in [one for one in found if not one.endswith("/units")]:
        found |= _weights(run, name)
    return found | {"extent": grid.extent.copy()}


class _Grid(NamedTuple):
    """inputs: the points as the network takes them, row by row from the lowest y; points: a side. extent: (x0, x1, y0, y1) in raw units."""

    prepared: weakref.ref[Any]
    points: int
    inputs: list[Any]
    extent: Array


def _grid(run: Any, count: int) -> _Grid | None:
    """Return the grid over the data of the run, made once for them; None if they are no points in the plane."""
    kept: _Grid | None = run.cache.get("unit_surfaces/grid")
    if kept is not None and kept.prepared() is run.prepared and kept.points == count:
        return kept
    raw = _plain_input(run, 2)
    if raw is None:
        return None
    low, high = _reach(raw)
    x, y = (np.linspace(low[axis], high[axis], count) for axis in (0, 1))
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, *raw.shape[1:]).astype(raw.dtype)
    name = next(iter(run.prepared.raw.inputs))
    inputs = prepare.replay(run.prepared, {name: points})
    tensors = [tf.convert_to_tensor(one) for one in inputs.values()]
    extent = np.array([low[0], high[0], low[1], high[1]], float)
    made = run.cache["unit_surfaces/grid"] = _Grid(
        weakref.ref(run.prepared), count, tensors, extent
    )
    return made


def _rows(outputs: dict[str, Any], count: int) -> dict[str, Any]:
    """Return the outputs that are rows of numbers as (units, n, n), and how many units there are, without those of further ports."""
    found = {}
    for name, value in outputs.items():
        if "/" in name or not isinstance(value, tf.Tensor) or value.shape.rank != 2:
            continue
        units = value.shape[1]
        if units and (value.dtype.is_floating or value.dtype.is_integer):
            shown = tf.cast(value[:, :MOST], tf.float32)
            found[name] = tf.reshape(tf.transpose(shown), (min(units, MOST), count, count))
            found[f"{name}/units"] = tf.constant(units)
    return found


def _weights(run: Any, key: str) -> dict[str, Array]:
    """Return kernel and bias of a dense node."""
    node = key.removeprefix(f"{ROLE}/")
    graph = run.project.networks[ROLE]
    if graph[node].type != "Dense":
        return {}
    layer = run.models[ROLE].get_layer(graph[node].owner)
    found = {f"{key}/kernel": np.array(layer.kernel.numpy()[:, :MOST])}
    if layer.bias is not None:
        found[f"{key}/bias"] = np.array(layer.bias.numpy()[:MOST])
    return found
