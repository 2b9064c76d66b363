"""One example, or the next batch, forward through the network and the slopes of its loss back again."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.slopes import EXAMPLE, Slopes, rows_of, shadow_and_values, slopes_of

Array = NDArray[Any]
MOST = 2**20
"""So many numbers are sent for all nodes together; of larger networks the slopes by weights of one node, or all arrays of one node."""


@probe("backward")
def backward(run: Any, want: Want) -> dict[str, Array]:
    """Return outputs, loss, and its slopes by outputs (dL/dy) and by weights (dL/dw), as `tf.GradientTape` gives them.

    The loss is that of the chosen example in inference mode, or that of the next training batch as training computes it, with the
    weights of its examples. Penalties are told apart: no slope of "slope/" or "dw/" has a part of them. What is told of a batch by
    example is told of its first one; "dw/" and the losses are of the whole batch.

    Options: "scope" ("example" or "batch"), "node" (whose arrays are sent where those of all are too many).

    Returns:
        "nodes" (nodes,) str in the order of computation. "output/<key>" and "slope/<key>" (...) without the batch axis, key = node or
        node/port; "dw/<name>" and, where it is not zero, "dp/<name>" (the penalty's part) of every weight "node/kernel".
        "delta/<node>" is dL/dz, z = what goes into the activation function; an output that Keras' loss passes by, as it does behind
        softmax and sigmoid with a cross-entropy, has this one only. "norms/<node>" (4,) float64: of output, dL/dy, dL/dz, and dL/dw with
        all weights of the layer, nan = none. "loss", "penalty" (), nan where
        nobody knows the target; "examples" (); "whole" () False if "dw/" is here for one node only.
    """
    options = dict(want.options)
    rows = rows_of(run, str(options.get("scope", EXAMPLE)), want.example)
    if rows is None:
        return {}
    shadow, values = shadow_and_values(run)
    passed = slopes_of(shadow, values, rows)
    weights = dict(zip(shadow.weights, values.trainable, strict=True))
    outputs = {key: one[0] for key, one in passed.outputs.items() if tf.is_tensor(one)}
    slopes = {key: one[0] for key, one in passed.of_outputs.items()}
    slopes |= {f"delta/{key}": one[0] for key, one in passed.of_before.items()}
    nodes = [node.id for node in shadow.graph.order()]
    owners = {node.id: node.owner for node in shadow.graph.nodes}
    around, inside = (
        sum(int(tf.size(one)) for one in group.values()) for group in (outputs, weights)
    )
    whole = 2 * around + inside <= MOST
    chosen = str(options.get("node", "")) or nodes[-1]
    found: dict[str, Any] = {
        "nodes": np.array(nodes, str),
        "loss": float(passed.data),
        "penalty": float(passed.penalty),
        "examples": len(rows.inputs[0]),
        "whole": whole,
    }
    for node in nodes:
        mine = [name for name in weights if name.startswith(f"{owners[node]}/")]
        found[f"norms/{node}"] = _norms(node, mine, outputs, slopes, passed)
        if 2 * around <= MOST or node == chosen:
            found |= _of_node(node, outputs, slopes)
        if whole or node == chosen:
            found |= _of_weights(mine, passed)
    return {key: np.array(value) for key, value in found.items()}


def _of_node(node: str, outputs: dict[str, Any], slopes: dict[str, Any]) -> dict[str, Array]:
    """Return the outputs of a node and the slopes by them."""
    found = {}
    for key in outputs:
        if key.split("/")[0] == node:
            found[f"output/{key}"] = np.array(outputs[key])
            if key in slopes:
                found[f"slope/{key}"] = np.array(slopes[key])
    if f"delta/{node}" in slopes:
        found[f"delta/{node}"] = np.array(slopes[f"delta/{node}"])
    return found


def _of_weights(names: list[str], passed: Slopes) -> dict[str, Array]:
    """Return the slopes by some weights."""
    found = {}
    for name in names:
        if name in passed.of_weights:
            found[f"dw/{name}"] = np.array(passed.of_weights[name])
            penalty = np.array(passed.of_penalty[name])
            if penalty.any():
                found[f"dp/{name}"] = penalty
    return found


def _norms(
    node: str,
    names: list[str],
    outputs: dict[str, Any],
    slopes: dict[str, Any],
    passed: Slopes,
) -> Array:
    of_weights = [passed.of_weights[name] for name in names if name in passed.of_weights]
    ends = [[one] for one in (outputs.get(node), slopes.get(node), slopes.get(f"delta/{node}"))]
    return np.array(
        [_norm([one for one in group if one is not None]) for group in (*ends, of_weights)]
    )


def _norm(tensors: list[Any]) -> float:
    """Return the norm of all numbers together; nan where there are none."""
    if not tensors:
        return float("nan")
    squares = (tf.reduce_sum(tf.square(tf.cast(one, tf.float64))) for one in tensors)
    return float(np.sqrt(sum(float(one) for one in squares)))
