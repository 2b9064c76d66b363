"""Many training steps in one call, with the mathematics of Keras.

Keras' own `train_step` and `test_step` of the compiled model run inside a loop within one `tf.function`; the data are tensors and
each step slices its rows by a shuffled index vector. Losses, metrics, seeds, regularisers, batch normalisation and clipping are
therefore exactly those of `model.fit`; what is saved is Python between the steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf

LOSS, RATE, NORM, CLIPPED = "loss", "learning_rate", "gradient_norm", "clipped_gradient_norm"


@dataclass(frozen=True)
class Rows:
    """What some steps reported: `steps` name -> (k,) per step; `running` name -> Keras' running mean after the last step."""

    steps: dict[str, NDArray[np.float64]]
    running: dict[str, float]


class Loop:
    """Compiled training and evaluation of one compiled model.

    The compiled functions stay valid while the model object lives: weights, optimizer state and metrics are changed in place.
    """

    def __init__(self, model: Any) -> None:
        self.model = model
        self.compiled = False
        self._names: list[str] = []
        self._metric_names: list[str] = []
        self._test_names: list[str] = []
        self._clips = any(
            getattr(model.optimizer, name, None)
            for name in ("clipnorm", "clipvalue", "global_clipnorm")
        )
        self.regularized = any(_regularizers(layer) for layer in model._flatten_layers())  # noqa: SLF001
        self._penalty = keras.metrics.Mean(name="regularization")
        self._seen: dict[str, Any] = {}
        self._watch_loss()
        if self._clips:
            self._watch_gradients()
        # keras 3.15 + tensorflow 2.21: with one replica the sum is the gradient itself, but its custom gradient keeps every traced
        # graph alive in a global table. Not needed any more when repeated builds no longer grow the process.
        model.optimizer._all_reduce_sum_gradients = list  # noqa: SLF001
        self._train = tf.function(tf.autograph.experimental.do_not_convert(self._train_graph))
        self._test = tf.function(tf.autograph.experimental.do_not_convert(self._test_graph))

    def train(
        self,
        inputs: Sequence[Any],
        targets: Sequence[Any],
        order: Any,
        start: int,
        size: int,
        steps: int,
    ) -> Rows:
        """Run some steps.

        Args:
            inputs: tensors with the example axis first, one for each input of the model.
            targets: likewise, one for each output.
            order: (examples,) int32 tensor: the order of the rows in this epoch.
            start: first position in `order`.
            size: rows in each step.
            steps: how many.
        """
        table, running = self._train(
            tuple(inputs),
            tuple(targets),
            order,
            tf.constant(start),
            tf.constant(size),
            tf.constant(steps),
        )
        self.compiled = True
        values = table.numpy().astype(np.float64)
        columns = {name: values[:, index] for index, name in enumerate(self._names)}
        names = self._running_names()
        return Rows(columns, dict(zip(names, running.numpy().astype(float).tolist())))

    def test(self, inputs: Sequence[Any], targets: Sequence[Any], size: int) -> dict[str, float]:
        """Return Keras' evaluation of all rows, in batches of `size`; the metrics are reset before and after."""
        self.reset()
        count = int(inputs[0].shape[0])
        values = self._test(
            tuple(inputs), tuple(targets), tf.constant(count), tf.constant(size)
        ).numpy()
        logs = dict(zip(self._test_names, values.astype(float).tolist()))
        self.reset()
        return self._split(logs)

    def test_eagerly(self, inputs: Sequence[Any], targets: Sequence[Any]) -> dict[str, float]:
        """Return Keras' evaluation of a few rows without compiling anything."""
        self.reset()
        logs = self.model.test_step((_packed(inputs), _packed(targets)))
        found = {name: float(value) for name, value in _flat(logs).items()}
        self.reset()
        return self._split(found)

    def penalty_variables(self) -> list[Any]:
        """Return the state of the mean regularisation term, which is not among the model's metrics."""
        return list(self._penalty.variables)

    def reset(self) -> None:
        """Reset the metrics, as at the beginning of an epoch."""
        self.model.reset_metrics()
        self._penalty.reset_state()

    def _split(self, logs: dict[str, float]) -> dict[str, float]:
        if self.regularized and "regularization" in logs:
            logs["data_loss"] = logs["loss"] - logs["regularization"]
        return logs

    def _running_names(self) -> list[str]:
        return [*self._metric_names, *(["regularization"] if self.regularized else [])]

    def _train_graph(
        self, inputs: Any, targets: Any, order: Any, start: Any, size: Any, steps: Any
    ) -> Any:
        def body(index: Any, rows: Any) -> Any:
            picked = tf.slice(order, [start + index * size], [size])
            batch = (
                _packed([tf.gather(x, picked) for x in inputs]),
                _packed([tf.gather(y, picked) for y in targets]),
            )
            rate = tf.cast(self.model.optimizer.learning_rate, tf.float32)
            logs = _flat(self.model.train_step(batch))
            values = {LOSS: self._seen["loss"], RATE: rate}
            if self._clips:
                values |= {NORM: self._seen["norm"], CLIPPED: self._seen["clipped"]}
            if self.regularized:
                values |= {"regularization": self._seen["penalty"]}
            values |= {name: value for name, value in logs.items() if name != LOSS}
            self._names, self._metric_names = list(values), list(logs)
            row = tf.stack([tf.cast(value, tf.float32) for value in values.values()])
            return index + 1, rows.write(index, row)

        table = tf.TensorArray(tf.float32, size=steps, element_shape=None)
        _, table = tf.while_loop(
            lambda index, rows: index < steps, body, [tf.constant(0), table], parallel_iterations=1
        )
        return table.stack(), self._result()

    def _result(self) -> Any:
        values = list(_flat(self.model.get_metrics_result()).values())
        if self.regularized:
            values.append(self._penalty.result())
        return tf.stack([tf.cast(value, tf.float32) for value in values])

    def _test_graph(self, inputs: Any, targets: Any, count: Any, size: Any) -> Any:
        def body(start: Any) -> Any:
            stop = tf.minimum(start + size, count)
            logs = self.model.test_step(
                (
                    _packed([x[start:stop] for x in inputs]),
                    _packed([y[start:stop] for y in targets]),
                )
            )
            self._test_names = [*_flat(logs), *(["regularization"] if self.regularized else [])]
            return (stop,)

        with tf.control_dependencies(
            tf.while_loop(
                lambda start: start < count, body, (tf.constant(0),), parallel_iterations=1
            )
        ):
            return self._result()

    def _watch_loss(self) -> None:
        """Keep the loss of the batch that is being computed, and the part of it that comes from regularisers."""
        original = self.model.compute_loss

        def compute_loss(
            x: Any = None,
            y: Any = None,
            y_pred: Any = None,
            sample_weight: Any = None,
            training: bool = True,
        ) -> Any:
            loss = original(x=x, y=y, y_pred=y_pred, sample_weight=sample_weight, training=training)
            self._seen["loss"] = loss
            if self.regularized:
                extra = self.model.losses
                penalty = (
                    tf.add_n([tf.cast(one, tf.float32) for one in extra])
                    if extra
                    else tf.constant(0.0)
                )
                self._seen["penalty"] = penalty
                first = next(iter(keras.tree.flatten(x)))
                self._penalty.update_state(penalty, sample_weight=tf.shape(first)[0])
            return loss

        self.model.compute_loss = compute_loss

    def _watch_gradients(self) -> None:
        """Keep the norm of all gradients together before and after clipping."""
        original = self.model.optimizer._clip_gradients  # noqa: SLF001

        def clip(gradients: Any) -> Any:
            clipped = original(gradients)
            self._seen["norm"] = tf.linalg.global_norm(
                [one for one in gradients if one is not None]
            )
            self._seen["clipped"] = tf.linalg.global_norm(
                [one for one in clipped if one is not None]
            )
            return clipped

        self.model.optimizer._clip_gradients = clip  # noqa: SLF001


def _regularizers(layer: Any) -> bool:
    return (
        any(
            getattr(layer, name, None) is not None
            for name in vars(layer)
            if name.endswith("_regularizer")
        )
        or type(layer).__name__ == "ActivityRegularization"
    )


def _packed(tensors: Sequence[Any]) -> Any:
    return tensors[0] if len(tensors) == 1 else list(tensors)


def _flat(logs: dict[str, Any]) -> dict[str, Any]:
    """Return logs with nested results (F1 per class, several outputs) as one level of numbers."""
    flat: dict[str, Any] = {}
    for name, value in logs.items():
        if isinstance(value, dict):
            flat |= {f"{name}_{key}": one for key, one in _flat(value).items()}
        elif getattr(value, "shape", None) is not None and len(value.shape) > 0:
            flat[name] = tf.reduce_mean(value)
        else:
            flat[name] = value
    return flat
