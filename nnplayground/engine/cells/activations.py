"""Activation functions that Keras lacks."""

from __future__ import annotations

from typing import Any

import keras


@keras.saving.register_keras_serializable("nnplayground")
def step(x: Any) -> Any:
    """Return 1 where x >= 0, else 0: Rosenblatt's threshold unit (1958).

    The true derivative is zero almost everywhere; so that a perceptron can learn, the gradient is passed through
    unchanged (straight-through estimator, Bengio et al. 2013), which makes the update of a single unit
    under squared error Rosenblatt's rule.
    """
    hard = keras.ops.cast(x >= 0, x.dtype)
    return x + keras.ops.stop_gradient(hard - x)
