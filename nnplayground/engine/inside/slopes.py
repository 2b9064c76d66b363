"""One pass forward and back: the outputs of all nodes, the loss, and its gradients by outputs and by weights, without a trace left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Example
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data.source import DataError
from nnplayground.engine.build import BuildError
from nnplayground.engine.dropped import _next_rows as next_rows
from nnplayground.engine.examples import batch_of
from nnplayground.engine.feed import picked
from nnplayground.engine.matching import targets_of
from nnplayground.engine.shadow import Shadow, Values, shadow_of

Array = NDArray[Any]
ROLE = "model"
EXAMPLE, BATCH = "example", "batch"
"""What the loss is of: the chosen example in inference mode, or the batch of the next training step in training mode."""


class Rows(NamedTuple):
    """Examples that go through the network.

    inputs, targets: tensors (n, ...), one for each input and output; targets None = nobody knows them. weights: () or (n,) for each
    output. training: as training does it, with dropout and the statistics of the batch. numbers: (n,) rows of the training part.
    """

    inputs: list[Any]
    targets: list[Any] | None
    weights: list[Any]
    training: bool
    numbers: Array


class Slopes(NamedTuple):
    """What a pass gave, as tensors.

    outputs: "node" or "node/1" -> (n, ...). data, penalty: the two parts of the loss, whose sum training minimises. of_outputs: dL/dy
    of the data by key of `outputs`, without outputs that the loss passes by: Keras takes cross-entropies from what goes into softmax
    and sigmoid. of_before: dL/dz by what goes into activation functions, by node. of_weights: dL/dw of the data by name, "node/kernel";
    of_penalty: the same of the penalties.
    """

    outputs: dict[str, Any]
    data: Any
    penalty: Any
    of_outputs: dict[str, Any]
    of_before: dict[str, Any]
    of_weights: dict[str, Any]
    of_penalty: dict[str, Any]


def rows_of(run: Any, scope: str, example: Example | None) -> Rows | None:
    """Return the examples of a scope; None if there is no such example.

    Raises:
        DataError: an example of one's own does not fit the data.
    """
    if scope == BATCH:
        return next_batch(run)
    example = example or Example()
    inputs = batch_of(run, ROLE, example)
    if inputs is None:
        return None
    targets = None
    part = run.prepared.parts.get(example.part)
    if part is not None:
        names = _targets(run, part)
        row = slice(example.row, example.row + 1)
        targets = names and [tf.constant(part.targets[one][row] if one else 0.0) for one in names]
    tensors = [tf.convert_to_tensor(one) for one in inputs]
    return Rows(tensors, targets, [], False, np.zeros(0, np.int64))


def next_batch(run: Any) -> Rows:
    """Return the examples that the next training step will take, with the weights they count with."""
    rows, feed = next_rows(run), run.feed
    if feed.reader is not None:
        inputs, targets, weights = feed.reader.stream.rows(rows)
    else:
        data = (feed.inputs, feed.targets, feed.weights)
        inputs, targets, weights = picked(data, tf.constant(rows))
    return Rows(list(inputs), list(targets), list(weights), True, rows)


def slopes_of(shadow: Shadow, values: Values, rows: Rows, traced: bool = True) -> Slopes:
    """Return outputs, loss and gradients for some examples; without known targets only the outputs.

    traced: compile it first, which takes a second or two for a deep network, and is worth it for what is asked for again and again.
    """
    if not traced:
        given = (rows.inputs, rows.targets, rows.weights, rows.training)
        return _pass(shadow, values, *given)

    def look(values: Values, inputs: Any, targets: Any, weights: Any) -> Any:
        return tuple(_pass(shadow, values, inputs, targets, weights, rows.training))

    key = ("slopes", rows.training, rows.targets is None)
    found = shadow.compiled(key, look)(values, rows.inputs, rows.targets, rows.weights)
    return Slopes(*found)


def _pass(
    shadow: Shadow,
    values: Values,
    inputs: Sequence[Any],
    targets: Sequence[Any] | None,
    weights: Sequence[Any],
    training: bool,
) -> Slopes:
    watched: dict[str, Any] = {}
    with tf.GradientTape(watch_accessed_variables=False, persistent=True) as tape:
        tape.watch(values.trainable)

        def seen(key: str, tensor: Any) -> None:
            if tf.is_tensor(tensor) and tensor.dtype.is_floating:
                tape.watch(tensor)
                watched[key] = tensor

        passed = shadow.run(values, inputs, training=training, seen=seen)
        if targets is None:
            nothing = tf.constant(np.nan, tf.float32)
            return Slopes(passed.outputs, nothing, nothing, {}, {}, {}, {})
        data, penalty = shadow.loss_of(passed, values, targets, list(weights) or None)
    before = {key: one for key, one in passed.before.items() if one.dtype.is_floating}
    weights_of = dict(zip(shadow.weights, values.trainable, strict=True))
    by_weight, by_penalty = (_gradient(tape, one, weights_of) for one in (data, penalty))
    by_output = _gradient(tape, data, watched, passed_by=set(before))
    by_before = _gradient(tape, data, before)
    return Slopes(passed.outputs, data, penalty, by_output, by_before, by_weight, by_penalty)


def _gradient(
    tape: Any, value: Any, sources: dict[str, Any], passed_by: Collection[str] = ()
) -> dict[str, Any]:
    """Return the gradients, zeros where nothing depends on a source; of the keys `passed_by` those are left out."""
    found = dict(zip(sources, tape.gradient(value, list(sources.values())), strict=True))
    return {
        key: tf.zeros_like(sources[key]) if one is None else tf.convert_to_tensor(one)
        for key, one in found.items()
        if one is not None or key not in passed_by
    }


def _targets(run: Any, part: Any) -> list[str | None] | None:
    try:
        return targets_of(run.project, ROLE, part)
    except (BuildError, DataError):
        return None


def shadow_and_values(run: Any) -> tuple[Shadow, Values]:
    """Return the shadow of the network that is trained, and its weights of now."""
    shadow = shadow_of(run, ROLE)
    return shadow, shadow.values()
