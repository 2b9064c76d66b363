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


@keras.saving.register_keras_serializable("nnplayground")
class WithSettings:
    """An activation function of Keras with settings of its own, such as the slope of a leaky ReLU; can be saved in a model."""

    def __init__(self, function: str, settings: dict[str, Any]) -> None:
        self.function = function
        self.settings = dict(settings)
        self.__name__ = function

    def __call__(self, x: Any) -> Any:
        """Return the function of x."""
        return getattr(keras.activations, self.function)(x, **self.settings)

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {"function": self.function, "settings": self.settings}

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> WithSettings:
        """Return the function that `get_config` described."""
        return cls(**config)
