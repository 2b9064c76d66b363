"""Losses that Keras lacks."""

from __future__ import annotations

from typing import Any

import keras


@keras.saving.register_keras_serializable("nnplayground")
class RootMeanSquaredError(keras.losses.Loss):
    """Square root of the mean squared error over the whole batch.

    The root is taken of the batch mean, so the loss has the unit of the target and equals the metric of the same name on one
    batch. A small constant under the root keeps the gradient finite at zero error.
    """

    def __init__(
        self, reduction: str = "sum_over_batch_size", name: str = "root_mean_squared_error"
    ) -> None:
        super().__init__(name=name, reduction=reduction)

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """Return one value per example, all equal to the root of the batch's mean squared error."""
        y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
        root = keras.ops.sqrt(keras.ops.mean(keras.ops.square(y_pred - y_true)) + 1e-12)
        return root + keras.ops.zeros_like(y_pred[..., 0])
