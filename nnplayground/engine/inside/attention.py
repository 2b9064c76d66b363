"""What attention looks at: for each position how much it takes from every other one."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Example, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.examples import batch_of
from nnplayground.engine.inside import probe
from nnplayground.engine.shadow import ATTENTION, shadow_of

Array = NDArray[Any]
LARGEST = 2**22
"""How many weights are handed over at most; of more, every second, third ... query and key is taken."""


@probe("attention")
def attention(run: Any, want: Want) -> dict[str, Array]:
    """Return the attention weights of one layer for one example, in inference mode (Vaswani et al. 2017, eq. 1).

    Options: "role" ("model"), "node": an Attention, AdditiveAttention, MultiHeadAttention or GroupQueryAttention.

    Returns:
        "weights" (heads, queries, keys), each row of which sums to 1, as Keras' `return_attention_scores` gives them; one head where
        the layer has none, several axes of positions in a row. "steps" (2,): every how many queries and keys are there.
        Nothing where there is no such example or no such layer.
    """
    options = dict(want.options)
    role, node = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if graph is None or role not in run.models or node not in graph:
        return {}
    kind = graph[graph[node].owner].type
    batch = batch_of(run, role, want.example or Example()) if kind in ATTENTION else None
    if batch is None:
        return {}
    shadow = shadow_of(run, role)

    def compute(values: Any, *inputs: Any) -> Any:
        return shadow.scores(values, inputs)[node]

    tensors = [tf.convert_to_tensor(one) for one in batch]
    scores = np.array(shadow.compiled(f"attention/{node}", compute)(shadow.values(), *tensors)[0])
    layer = run.models[role].get_layer(graph[node].owner)
    weights = _heads(scores, layer)
    steps = _steps(weights.shape)
    kept = weights[:, :: steps[0], :: steps[1]]
    return {"weights": np.array(kept, np.float32), "steps": np.array(steps)}


def _heads(scores: Array, layer: Any) -> Array:
    """Return scores of one example, (..., [heads,] *query positions, *key positions), as (heads, queries, keys)."""
    axes = getattr(layer, "_attention_axes", None) or (1,)
    count = len(axes) if isinstance(axes, (tuple, list)) else 1
    queries, keys = scores.shape[-2 * count : -count], scores.shape[-count:]
    return scores.reshape(-1, math.prod(queries), math.prod(keys))


def _steps(shape: tuple[int, ...]) -> tuple[int, int]:
    """Return every how many queries and keys are taken."""
    heads, queries, keys = shape
    step = max(1, math.ceil(math.sqrt(heads * queries * keys / LARGEST)))
    return min(step, max(1, queries)), min(step, max(1, keys))
