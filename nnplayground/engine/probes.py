"""What a view may ask about a network: named functions from a run to arrays, computed only while something shows them.

`PROBES` holds these and those of `engine.inside`, where new ones go.

Every function copies, so that its arrays are never written again. Numbers that are not finite are handed on as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Example, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data import prepare
from nnplayground.data.source import Prepared
from nnplayground.engine import aside
from nnplayground.engine.dropped import dropped
from nnplayground.engine.examples import batch_of
from nnplayground.engine.health import HEALTH
from nnplayground.engine.inside import PROBES as PROBES
from nnplayground.engine.inside import probe
from nnplayground.engine.kernels import layers_of
from nnplayground.engine.prefix import compiled, outputs_until, tensors_of
from nnplayground.engine.results import RESULTS, asked

Array = NDArray[Any]

LARGEST = 2**20
"""How many values of one layer's output are handed over at most."""
MOST_ROWS = 1_000_000
"""How many raw examples are looked at for the range of the inputs."""
_MARGIN = 0.1


def weights(run: Any, want: Want) -> dict[str, Array]:
    """Return copies of the weights.

    Options: "node": only this layer; "initial": also the weights before training, where the run keeps them.

    Returns:
        "<role>/<node>/<variable>" for kernel, bias, gamma ...; "<role>/<node>/<variable>/initial" where asked for. Layers that hold
        several variables of one name give their path inside the layer, as in "model/bidirectional/forward_lstm/lstm_cell/kernel".
    """
    options = dict(want.options)
    kept = getattr(run, "initial", {}) if options.get("initial") else {}
    found: dict[str, Array] = {}
    for role, name_of, layer in layers_of(run, options.get("node")):
        places = {id(one): index for index, one in enumerate(layer.variables)}
        for name, variable in _named(layer):
            key = f"{role}/{name_of}/{name}"
            found[key] = np.array(variable.numpy())
            first = kept.get(f"{role}/{layer.name}/{places.get(id(variable))}")
            if first is not None:
                found[f"{key}/initial"] = first
    return found


@probe("activations", sights=0)
def activations(run: Any, want: Want) -> dict[str, Array]:
    """Return what every layer gives for one example, from one forward pass in inference mode.

    The example may be one of one's own (part OWN).

    Options: "nodes": only these, a tuple of "<role>/<node>" (all); a deep network is then computed no further than it must be.

    Returns:
        "<role>/<node>" without the batch axis ("<role>/<node>/1" ... for further outputs), for input layers also
        "<role>/<node>/input". Of more than LARGEST values an even sample of the channels is taken, whose numbers stand in
        "<role>/<node>/channels".
    """
    example = want.example or Example()
    chosen = dict(want.options).get("nodes")
    found: dict[str, Array] = {}
    for role, model in run.models.items():
        nodes = None if chosen is None else _of_role(chosen, role)
        batch = batch_of(run, role, example) if nodes is None or nodes else None
        if batch is None:
            continue
        for tensor, array in zip(model.inputs, batch):
            value = np.array(array[0])
            found[f"{role}/{tensor.name}"] = value
            found[f"{role}/{tensor.name}/input"] = value
        for name, tensor in outputs_until(run, role, example, batch, nodes).items():
            if nodes is not None and name.partition("/")[0] not in nodes:
                continue
            value, channels = _limited(_dense(tensor)[0])
            found[f"{role}/{name}"] = value
            if channels is not None:
                found[f"{role}/{name}/channels"] = channels
    return found


def surface(run: Any, want: Want) -> dict[str, Array]:
    """Return the first trained output over the plane of a network with two inputs.

    Options: "resolution": points a side (60).

    Returns:
        "grid" (n, n) or (n, n, k), row 0 at the lowest y; "extent" (x0, x1, y0, y1): the outer points in raw units, ten per cent
        beyond the data. Nothing unless one input holds two numbers.
    """
    raw = _plain_input(run, 2)
    if raw is None:
        return {}
    resolution = min(400, max(2, int(dict(want.options).get("resolution", 60))))
    low, high = _reach(raw)
    x, y = (np.linspace(low[axis], high[axis], resolution) for axis in (0, 1))
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    output = _answer(run, points.astype(raw.dtype))
    grid = output.reshape(resolution, resolution, -1)
    return {
        "grid": grid[..., 0] if grid.shape[-1] == 1 else grid,
        "extent": np.array([low[0], high[0], low[1], high[1]], float),
    }


def function(run: Any, want: Want) -> dict[str, Array]:
    """Return the first trained output of a network with one input number over the range of the data.

    Options: "resolution": number of points (200).

    Returns:
        "x" (n,) in raw units; "y" (n, k), also in raw units: a preparation of the targets that is linear is undone.
    """
    raw = _plain_input(run, 1)
    if raw is None:
        return {}
    resolution = min(4000, max(2, int(dict(want.options).get("resolution", 200))))
    low, high = _reach(raw)
    x = np.linspace(low[0], high[0], resolution)
    points = x.astype(raw.dtype if raw.dtype.kind == "f" else np.float64)
    y = _answer(run, points.reshape((resolution, *raw.shape[1:])))
    target = asked(run, run.prepared.parts[TRAIN]).target
    return {"x": x, "y": _undone(run.prepared, target, y.reshape(resolution, -1))}


PROBES.data.update(
    {
        "weights": weights,
        "surface": surface,
        "function": function,
        "dropped": dropped,
        **HEALTH,
        **RESULTS,
    }
)


def variable_at(run: Any, path: str) -> Any:
    """Return the Keras variable that the probe `weights` names "<role>/<node>/<variable>"; None if there is none."""
    node = path.split("/")[1] if path.count("/") > 1 else ""
    for role, name, layer in layers_of(run, node) if node else ():
        for variable_name, variable in _named(layer):
            if path == f"{role}/{name}/{variable_name}":
                return variable
    return None


def _of_role(keys: Iterable[str], role: str) -> frozenset[str]:
    """Return the nodes of one network among "<role>/<node>"."""
    return frozenset(node for one, _, node in (key.partition("/") for key in keys) if one == role)


def _named(layer: Any) -> list[tuple[str, Any]]:
    """Return the weights of a layer by name, or by path inside the layer where names repeat."""
    names = [variable.name for variable in layer.weights]
    if len(set(names)) < len(names):
        paths = [variable.path.split("/") for variable in layer.weights]
        names = [
            "/".join(path[path.index(layer.name) + 1 :] if layer.name in path else path)
            for path in paths
        ]
    return list(zip(names, layer.weights))


def _dense(tensor: Any) -> Array:
    if isinstance(tensor, (tf.RaggedTensor, tf.SparseTensor)):
        tensor = (
            tensor.to_tensor()
            if isinstance(tensor, tf.RaggedTensor)
            else tf.sparse.to_dense(tensor)
        )
    return np.array(tensor)


def _limited(value: Array) -> tuple[Array, Array | None]:
    """Return at most about LARGEST values by leaving out channels, then places; and the channels kept if any are left out."""
    if value.size <= LARGEST or value.ndim == 0:
        return value, None
    width = value.shape[-1]
    keep = max(1, width * LARGEST // value.size)
    channels = np.arange(keep) * width // keep
    value = value[..., channels]
    while value.size > LARGEST:
        axis = int(np.argmax(value.shape[:-1]))
        value = np.take(value, np.arange(0, value.shape[axis], 2), axis)
    return np.array(value), channels


def _plain_input(run: Any, size: int) -> Array | None:
    """Return the raw input (examples, ...) if the network has one input of `size` numbers, else None."""
    raw = run.prepared.raw.inputs
    if len(raw) != 1 or len(run.models["model"].inputs) != 1:
        return None
    array = np.asarray(next(iter(raw.values())))
    array = array[:: max(1, len(array) // MOST_ROWS)]
    fits = int(np.prod(array.shape[1:])) == size and array.dtype.kind in "fiu" and len(array)
    return array if fits else None


def _reach(raw: Array) -> tuple[Array, Array]:
    """Return the least and greatest finite value of each column with a margin, (columns,) each."""
    flat = np.where(np.isfinite(raw), raw, np.nan).astype(float).reshape(len(raw), -1)
    flat = np.where(np.isnan(flat).all(axis=0), 0.0, flat)
    low, high = np.nanmin(flat, axis=0), np.nanmax(flat, axis=0)
    margin = np.where(high > low, (high - low) * _MARGIN, 1.0)
    return low - margin, high + margin


def _answer(run: Any, raw: Array) -> Array:
    """Return the first trained output for raw examples (n, ...), as (n, k) float."""
    model = run.models["model"]
    name = next(iter(run.prepared.raw.inputs))
    inputs = prepare.replay(run.prepared, {name: raw})
    if "forward/model" not in run.cache:
        run.cache["forward/model"] = compiled(model)
    forward = run.cache["forward/model"]
    place = asked(run, run.prepared.parts[TRAIN]).place
    given = tensors_of(model, list(inputs.values()))
    aside.ready(run, "answer", forward, given, (), live=True)
    output = _dense(forward(*given)[place])
    return output.reshape(len(raw), -1)


def _undone(prepared: Prepared, target: str | None, y: Array) -> Array:
    """Return outputs in raw units if the preparation of their target was one linear map per column, else as they are."""
    part = prepared.parts[TRAIN]
    prepares = any(place == "targets" and target in state for _, place, state in prepared.steps)
    if target is None or not prepares or not part.size:
        return y
    rows = part.rows[:2000]
    raw = np.asarray(prepared.raw.targets[target], float)[rows].reshape(len(rows), -1)
    made = np.asarray(part.targets[target], float)[: len(rows)].reshape(len(rows), -1)
    if raw.shape != made.shape or made.shape[1] != y.shape[1]:
        return y
    result = np.array(y, float)
    for column in range(y.shape[1]):
        slope, offset = _line(made[:, column], raw[:, column])
        fitted = slope * made[:, column] + offset
        if not np.allclose(fitted, raw[:, column], rtol=1e-4, atol=1e-5 * (np.ptp(raw) or 1)):
            return y
        result[:, column] = slope * y[:, column] + offset
    return result


def _line(x: Array, y: Array) -> tuple[float, float]:
    spread = float(np.var(x))
    slope = float(np.mean((x - x.mean()) * (y - y.mean())) / spread) if spread > 0 else 1.0
    return slope, float(y.mean() - slope * x.mean())
