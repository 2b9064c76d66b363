"""All maps of one layer: for one example, and their mean over the examples of a class."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any

import numpy as np

from nnplayground.core.events import TRAIN, Example, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.winners import MAX_POOLING, winners
from nnplayground.data.source import DataError
from nnplayground.engine import aside
from nnplayground.engine.examples import batch_of
from nnplayground.engine.health import fed
from nnplayground.engine.inside import Array, Piece, job, probe
from nnplayground.engine.results import asked, spread
from nnplayground.engine.shadow import shadow_of
from nnplayground.engine.tensors import outputs_of

LARGEST = 2**20
"""How many numbers are handed over at a time; a layer with more has its maps in pages."""
CHUNK = 32
MOST = 1000
"""So many examples of a class are looked at."""


@probe("maps", sights=1)
def maps(run: Any, want: Want) -> dict[str, Array]:
    """Return the maps of one layer for one example, from a pass in inference mode that ends at this layer.

    Options: "node"; "role" ("model"); "page": which part of the maps, where they hold more than LARGEST numbers (0).

    Returns:
        "<role>/<node>" (..., maps) without the batch axis, its first output; "<role>/<node>/channels": the numbers of these maps;
        "<role>/<node>/of" (): how many there are in all; "<role>/<node>/each" (): how many on a full page. For a max pooling also
        "<role>/<node>/source", the maps that it reads, and "<role>/<node>/winners", a mask of its form that tells which numbers win
        a window. "<role>/<input>/input": each input of the network that may be a picture, (height, width) or (height, width,
        channels), prepared.
    """
    options = dict(want.options)
    role, name = options.get("role", "model"), options.get("node", "")
    graph = run.project.networks.get(role)
    example = want.example or Example()
    batch = None if graph is None or name not in graph else batch_of(run, role, example)
    if batch is None:
        return {}
    node, key = graph[name], f"{role}/{name}"
    read = [ref.node for ref in node.inputs if not ref.port] if node.type in MAX_POOLING else []
    outputs = _outputs(run, role, example, (name, *read), batch)
    kept, each = _page(outputs[name].shape, int(options.get("page", 0)))
    found = {key: outputs[name][..., kept] if outputs[name].ndim else outputs[name]}
    found[f"{key}/channels"] = kept
    found[f"{key}/of"] = np.array(outputs[name].shape[-1] if outputs[name].ndim else 1)
    found[f"{key}/each"] = np.array(each)
    if read:
        source = outputs[read[0]][..., kept]
        won = winners(node, source, found[key].shape)
        if won is not None:
            found |= {f"{key}/source": source, f"{key}/winners": won}
    for tensor, array in zip(run.models[role].inputs, batch):
        if array.ndim in (3, 4) and array.dtype.kind in "fiu":
            found[f"{role}/{tensor.name}/input"] = array[0]
    return {name: np.array(array) for name, array in found.items()}


@job("class_mean", live=False)
def class_mean(run: Any, want: Want) -> Generator[Piece, None, Mapping[str, Array]]:
    """Return the mean of a layer's output over the training examples of a class, in inference mode.

    Options: "node"; "role" ("model"); "output": the key of the output whose classes are meant ("" = the first that is trained);
    "class": its number; "count": at most so many examples, spread evenly over those of the class (MOST).

    Returns:
        "<role>/<node>" (...) float64; "<role>/<node>/examples" (): over how many.

    Raises:
        DataError: there is no such layer, or no example of this class.
    """
    options = dict(want.options)
    role, name = options.get("role", "model"), options.get("node", "")
    shadow = shadow_of(run, role)
    values, part = shadow.values(), run.prepared.parts[TRAIN]
    if name not in shadow.graph:
        raise DataError(f"There is no layer named {name}")
    labels = labels_of(run, part, options.get("output", ""))
    inputs = fed(run.models[role], part.inputs)
    rows = np.flatnonzero(labels == int(options.get("class", 0))) if labels is not None else ()
    if not len(rows) or inputs is None:
        raise DataError("There is no training example of this class")
    rows = rows[spread(len(rows), int(options.get("count", MOST)))]

    def summed(values: Any, counted: Any, *batch: Any) -> Any:
        one = tf.cast(shadow.outputs(values, batch)[name], tf.float64)
        # A chunk that is not full is filled up with examples that do not count.
        flags = tf.reshape(counted, [-1] + [1] * (len(one.shape) - 1))
        return tf.reduce_sum(tf.where(flags, one, tf.zeros_like(one)), axis=0)

    total: Any = 0.0
    call, key = shadow.compiled(("class_mean", name), summed), f"{role}/{name}"
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        filled = np.resize(chunk, CHUNK)
        batch = [tf.convert_to_tensor(np.asarray(one[filled])) for one in inputs]
        total = total + np.asarray(call(values, tf.constant(np.arange(CHUNK) < len(chunk)), *batch))
        done = start + len(chunk)
        arrays = {key: total / done, f"{key}/examples": np.array(done)}
        yield done / len(rows), arrays, ""
    return arrays


def labels_of(run: Any, part: Any, output: str = "") -> Array | None:
    """Return the class of each example of a part, (n,) int; None where an output has no classes.

    Args:
        run: the run.
        part: of its prepared data.
        output: the key of the output, "" = the first that is trained.
    """
    name = asked(run, part, output).target
    if name is None:
        return None
    raw = run.prepared.raw
    stored = np.asarray((raw.test_targets if part.own_test else raw.targets).get(name, ()))
    if stored.ndim == 1 and stored.dtype.kind in "iub" and len(stored):
        return np.asarray(stored[part.rows], np.int64)
    target = np.asarray(part.targets[name]).reshape(part.size, -1)
    if target.shape[1] > 1 and np.isin(target, (0, 1)).all():
        return np.asarray(target.argmax(axis=1))
    whole = target.shape[1] == 1 and np.array_equal(target, np.rint(target))
    return np.asarray(target[:, 0], np.int64) if whole else None


def _page(shape: tuple[int, ...], page: int) -> tuple[Array, int]:
    """Return the numbers of the maps on a page, and of how many a full one is; the last page where there are fewer pages."""
    count = shape[-1] if shape else 1
    each = max(1, min(count, LARGEST * count // max(1, int(np.prod(shape)))))
    pages = -(-count // each) if count else 1
    first = max(0, min(page, pages - 1)) * each
    return np.arange(first, min(first + each, count)), each


def _outputs(
    run: Any, role: str, example: Example, names: tuple[str, ...], batch: list[Array]
) -> dict[str, Array]:
    """Return the first outputs of some nodes for one example, without the batch axis."""
    known = run.cache.get("moment", {}).get(("outputs", role, example))
    if known is not None and all(name in known for name in names):
        return {name: _dense(known[name])[0] for name in names}
    key = f"maps/{role}/{'/'.join(names)}"
    if key not in run.cache:
        run.cache[key] = _compiled(run.models[role], run.project.networks[role], names)
    model = run.models[role]
    tensors = [
        tf.convert_to_tensor(np.asarray(array, tensor.dtype))
        for tensor, array in zip(model.inputs, batch)
    ]
    aside.ready(run, key, run.cache[key], tensors, (), live=True)
    return {name: _dense(one)[0] for name, one in zip(names, run.cache[key](*tensors))}


def _compiled(model: Any, graph: Any, names: tuple[str, ...]) -> Any:
    """Return a function of the inputs, traced once, that computes a network in inference mode up to some nodes."""
    tensors = outputs_of(model, graph)
    part = keras.Model(model.inputs, [tensors[name][0] for name in names])

    def forward(*inputs: Any) -> list[Any]:
        return list(keras.tree.flatten(part(list(inputs), training=False)))

    signature = [tf.TensorSpec(tensor.shape, tensor.dtype) for tensor in model.inputs]
    made = tf.function(tf.autograph.experimental.do_not_convert(forward), input_signature=signature)
    # TensorFlow would call the tracing of one function for many layers a mistake.
    made._omit_frequent_tracing_warning = True  # noqa: SLF001
    return made


def _dense(tensor: Any) -> Array:
    if isinstance(tensor, tf.RaggedTensor):
        tensor = tensor.to_tensor()
    elif isinstance(tensor, tf.SparseTensor):
        tensor = tf.sparse.to_dense(tensor)
    return np.asarray(tensor)
