"""How much a network computes for one example."""

from __future__ import annotations

import math
from typing import Any

from nnplayground.core.lazy import keras


def multiplications(model: Any) -> int:
    """Return how many multiplications by weights one example takes at least: each weight once for every place of its layer's output.

    A layer that is called twice counts twice.
    """
    found = 0
    calls = model._nodes_by_depth.values()  # noqa: SLF001
    for call in (one for group in calls for one in group):
        # Keras puts operations that are no layers between them, such as those that compute a mask.
        held = getattr(call.operation, "weights", ())
        weights = sum(math.prod(one.shape) for one in held if len(one.shape) > 1)
        if weights:
            places = call.outputs[0].shape[1:-1]
            found += weights * math.prod(one or 1 for one in places)
    return found


def uses(model: Any) -> int:
    """Return how often one example uses a weight in dense and recurrent layers; other layers use theirs more often than it is counted."""
    return sum(int(layer.count_params()) * times(layer) for layer in model.layers)


def times(layer: Any) -> int:
    """Return how often a layer uses its weights for one example: in every time step, if it is recurrent."""
    if not isinstance(layer, keras.layers.RNN):
        return 1
    return int(keras.tree.flatten(layer.input)[0].shape[1] or 1)
