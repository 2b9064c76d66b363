"""A network computed in inference mode for one example, only as deep as somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Example
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine import aside
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
WHOLE, DEPTHS = 12, 6
"""Networks with more nodes than the first are computed only as deep as is asked for, to one of so many depths."""


def outputs_until(
    run: Any, role: str, example: Example, batch: list[Array], nodes: frozenset[str] | None
) -> dict[str, Any]:
    """Return the outputs (1, ...) of at least these nodes that are no inputs, "node" or "node/port"; None = of all.

    Args:
        run: the run.
        role: of the network.
        example: which one it is.
        batch: its prepared inputs, as `examples.batch_of` gives them.
        nodes: which are asked for.
    """
    model, graph = run.models[role], run.project.networks[role]
    order = [node.id for node in graph.order()]
    size = len(order) if nodes is None else _depth(order, nodes)
    # What else looks at this example in the same moment need not compute it again.
    moment = run.cache.get("moment", {})
    known, outputs = moment.get(("until", role, example), (0, {}))
    if known < size:
        names, forward = _activations(run, role, model, order[:size])
        given = tensors_of(model, batch)
        if names:
            aside.ready(run, ("activations", role, size), forward, given, (), live=True)
        outputs = dict(zip(names, forward(*given)))
        moment["until", role, example] = size, outputs
        read = {tensor.name: array for tensor, array in zip(model.inputs, batch)}
        moment["outputs", role, example] = read | outputs
    return dict(outputs)


def compiled(model: Any) -> Any:
    """Return the model in inference mode as a function of its inputs that is traced once and gives a list."""

    def forward(*inputs: Any) -> list[Any]:
        answer = model(_one_or_all(list(inputs)), training=False)
        return list(keras.tree.flatten(answer))

    signature = [tf.TensorSpec(tensor.shape, tensor.dtype) for tensor in model.inputs]
    made = tf.function(tf.autograph.experimental.do_not_convert(forward), input_signature=signature)
    # TensorFlow would call the tracing of one function for many depths a mistake.
    made._omit_frequent_tracing_warning = True  # noqa: SLF001
    return made


def tensors_of(model: Any, batch: list[Array]) -> list[Any]:
    """Return arrays as the tensors that a model reads."""
    return [
        tf.convert_to_tensor(np.asarray(array, tensor.dtype))
        for tensor, array in zip(model.inputs, batch)
    ]


def _depth(order: Sequence[str], nodes: Collection[str]) -> int:
    """Return how many nodes in their order to compute so that all of some are among them: one of few numbers, as each is traced once."""
    if len(order) <= WHOLE:
        return len(order)
    last = max((place for place, node in enumerate(order, 1) if node in nodes), default=1)
    step = -(-len(order) // DEPTHS)
    return min(len(order), -(-last // step) * step)


def _activations(
    run: Any, role: str, model: Any, nodes: Sequence[str]
) -> tuple[list[str], Callable[..., Any]]:
    """Return the names of the outputs of the first nodes and a compiled function of the inputs that gives them; made once for a model."""
    graph = run.project.networks[role]

    def make() -> tuple[list[str], Any]:
        names: list[str] = []
        tensors: list[Any] = []
        found = outputs_of(model, graph)
        for node_id in nodes:
            if graph[node_id].type != "InputLayer":
                outputs = found[node_id]
                names += [
                    node_id if not port else f"{node_id}/{port}" for port in range(len(outputs))
                ]
                tensors += outputs
        if not tensors:
            return [], lambda *inputs: []
        return names, compiled(keras.Model(_one_or_all(model.inputs), tensors))

    whole = len(nodes) == len(graph.nodes)
    key = f"activations/{role}" if whole else f"activations/{role}/{len(nodes)}"
    if key not in run.cache:
        run.cache[key] = make()
    made: tuple[list[str], Any] = run.cache[key]
    return made


def _one_or_all(things: list[Any]) -> Any:
    return things if len(things) > 1 else things[0]
