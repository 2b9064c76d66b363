"""Learning-rate schedules that Keras lacks."""

from __future__ import annotations

from typing import Any

import keras


@keras.saving.register_keras_serializable("nnplayground")
class StepDecay(keras.optimizers.schedules.LearningRateSchedule):
    """Multiply the rate by `factor` every `every_steps` steps: rate * factor ** floor(step / every_steps)."""

    def __init__(self, initial_learning_rate: float, every_steps: int, factor: float = 0.5) -> None:
        super().__init__()
        self.initial_learning_rate = initial_learning_rate
        self.every_steps = every_steps
        self.factor = factor

    def __call__(self, step: Any) -> Any:
        """Return the rate at a step counted from 0."""
        rate = keras.ops.cast(self.initial_learning_rate, "float32")
        drops = keras.ops.floor(keras.ops.cast(step, "float32") / float(self.every_steps))
        return rate * keras.ops.power(keras.ops.cast(self.factor, "float32"), drops)

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "every_steps": self.every_steps,
            "factor": self.factor,
        }
