"""Random generators of a network's layers, which looking at the network must not move."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

STATES = "generators"


@contextmanager
def unmoved(run: Any) -> Iterator[None]:
    """Put the generators of a run's networks back to where they were.

    Keras' recurrent layers draw the masks of their dropout in inference, too (keras 3.15, `RNN.call`): without this, a prediction
    between two steps would change what is trained.
    """
    states = _states(run)
    before = [np.array(state.numpy()) for state in states]
    try:
        yield
    finally:
        for state, value in zip(states, before):
            if not np.array_equal(state.numpy(), value):
                state.assign(value)


def _states(run: Any) -> list[Any]:
    """Return the variables of all generators of a run, found once for its networks."""
    models, cache = getattr(run, "models", None), getattr(run, "cache", None)
    if not models or cache is None:
        return []
    if STATES not in cache:
        cache[STATES] = [
            variable
            for model in models.values()
            for variable in model.non_trainable_variables
            if variable.name == "seed_generator_state"
        ]
    found: list[Any] = cache[STATES]
    return found
