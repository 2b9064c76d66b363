"""One step of training or evaluation as Keras does it, and what is watched in it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.compiling import safe_point
from nnplayground.engine.dials import Dials
from nnplayground.engine.rectified import rectified_late

LOSS, RATE, NORM, CLIPPED = "loss", "learning_rate", "gradient_norm", "clipped_gradient_norm"
PENALTY = "regularization"
COLUMNS = (LOSS, RATE, NORM, CLIPPED, PENALTY)


@dataclass(frozen=True)
class Rows:
    """What some steps reported.

    steps: name -> (k,) of each step. running: name -> Keras' running mean after the last step. ends: name -> (e,) of each epoch that
    ended inside the call, "val_..." among them where the validation was a part of it.
    """

    steps: dict[str, NDArray[np.float64]]
    running: dict[str, float]
    ends: dict[str, NDArray[np.float64]] = field(default_factory=dict)


class Step:
    """Steps of one compiled model; they can be run as they are or be a part of what is traced.

    metric_names: of Keras' logs, known once a step was run or traced.

    Args:
        model: compiled, its optimizer built.
        dials: the model's live settings.
    """

    def __init__(self, model: Any, dials: Dials) -> None:
        self.model, self.dials = model, dials
        self.metric_names: list[str] = []
        self._native = any(_regularizers(layer) for layer in model._flatten_layers())  # noqa: SLF001
        self._penalty = keras.metrics.Mean(name=PENALTY)
        self._seen = threading.local()
        self._watch_loss()
        self._watch_gradients()
        # keras 3.15 + tensorflow 2.21: with one replica the sum is the gradient itself, but its custom gradient keeps every traced
        # graph alive in a global table. Not needed any more when repeated builds no longer grow the process.
        model.optimizer._all_reduce_sum_gradients = list  # noqa: SLF001

    @property
    def regularized(self) -> bool:
        """Tell whether the loss has a part that comes from regularisers."""
        return self._native or self.dials.penalty.active

    def train(self, rows: Sequence[Sequence[Any]]) -> Any:
        """Run Keras' training step on some rows of inputs, targets and weights; returns the row of the table."""
        batch = [packed(group) for group in rows if group]
        rate = tf.cast(self.model.optimizer.learning_rate, tf.float32)
        with rectified_late():
            logs = flat(self.model.train_step(tuple(batch)))
        self.metric_names = list(logs)
        seen = self._seen.values
        fixed = (seen[LOSS], rate, seen[NORM], seen[CLIPPED], seen[PENALTY])
        rest = (value for name, value in logs.items() if name != LOSS)
        return tf.stack([tf.cast(value, tf.float32) for value in (*fixed, *rest)])

    def test(self, inputs: Sequence[Any], targets: Sequence[Any]) -> None:
        """Run Keras' evaluation step on some rows; the metrics go on."""
        self.model.test_step((packed(inputs), packed(targets)))

    def result(self) -> Any:
        """Return the running means of all metrics and of the penalty."""
        values = [*flat(self.model.get_metrics_result()).values(), self._penalty.result()]
        return tf.stack([tf.cast(value, tf.float32) for value in values])

    def build(self, inputs: Sequence[Any], targets: Sequence[Any]) -> None:
        """Make the variables of losses and metrics, from some rows; nothing is learnt."""
        kept = [tf.convert_to_tensor(one.value) for one in self._changed_by_test()]
        logs = self.model.test_step((packed(inputs), packed(targets)))
        for variable, value in zip(self._changed_by_test(), kept):
            variable.assign(value)
        self.metric_names = list(flat(logs))
        self._average_by_batch()
        self.reset()

    def penalty_variables(self) -> list[Any]:
        """Return the state of the mean regularisation term, which is not among the model's metrics."""
        return list(self._penalty.variables)

    def reset(self) -> None:
        """Reset the metrics, as at the beginning of an epoch."""
        self.model.reset_metrics()
        self._penalty.reset_state()

    def rows(self, table: Any, running: Any, ends: Any = None, inner: Any = ()) -> Rows:
        """Return what is told of some steps.

        Args:
            table: (steps, columns) what `train` returned for each.
            running: what `result` returned after the last.
            ends: (epochs, ...) what it returned at the end of each epoch, with the validation behind it if there is one.
            inner: the validation data, () = none were evaluated.
        """
        values = table.astype(np.float64)
        steps = {
            name: values[:, index]
            for index, name in enumerate(
                (*COLUMNS, *(one for one in self.metric_names if one != LOSS))
            )
            if self._shown(name)
        }
        found: dict[str, NDArray[np.float64]] = {}
        if ends is not None and len(ends):
            names = [*self.metric_names, PENALTY]
            columns = np.asarray(ends, np.float64).T
            found = dict(zip(names, columns[: len(names)]))
            if inner:
                found |= {f"val_{name}": one for name, one in zip(names, columns[len(names) :])}
            for prefix in ("", "val_"):
                if f"{prefix}{PENALTY}" in found:
                    penalty = found.pop(f"{prefix}{PENALTY}")
                    if self.regularized:
                        found[f"{prefix}{PENALTY}"] = penalty
                        found[f"{prefix}data_loss"] = found[f"{prefix}{LOSS}"] - penalty
        return Rows(steps, self.logs(running), found)

    def _shown(self, name: str) -> bool:
        if name in (NORM, CLIPPED):
            return self.dials.clip.active
        return name != PENALTY or self.regularized

    def logs(self, values: Any) -> dict[str, float]:
        """Return what `result` returned by name."""
        logs = dict(zip([*self.metric_names, PENALTY], np.asarray(values, float).tolist()))
        penalty = logs.pop(PENALTY)
        if self.regularized:
            logs |= {PENALTY: penalty, "data_loss": logs[LOSS] - penalty}
        return logs

    # --- what is watched ----------------------------------------------------------------------------------------------

    def _watch_loss(self) -> None:
        """Keep the loss of the batch that is being computed, and add the part of it that comes from the dials of regularisers."""
        original = self.model.compute_loss

        def compute_loss(
            x: Any = None,
            y: Any = None,
            y_pred: Any = None,
            sample_weight: Any = None,
            training: bool = True,
        ) -> Any:
            loss = original(x=x, y=y, y_pred=y_pred, sample_weight=sample_weight, training=training)
            penalty = self.dials.penalty.value(self.model.trainable_variables)
            extra = self.model.losses if self._native else []
            shown = tf.add_n([penalty, *(tf.cast(one, tf.float32) for one in extra)])
            first = next(iter(keras.tree.flatten(x)))
            self._penalty.update_state(shown, sample_weight=tf.shape(first)[0])
            loss = loss + tf.cast(penalty, loss.dtype)
            self._seen.values = {LOSS: loss, PENALTY: shown, NORM: -1.0, CLIPPED: -1.0}
            return loss

        self.model.compute_loss = compute_loss

    def _watch_gradients(self) -> None:
        """Add the gradient of the penalties, and keep the norm of all gradients together before and after clipping."""
        optimizer = self.model.optimizer
        apply = optimizer.apply

        def apply_all(gradients: Any, trainable_variables: Any = None) -> Any:
            safe_point()  # a walk over a tape that was cancelled gives no gradients
            variables = list(trainable_variables)
            scale = optimizer.loss_scale_factor or 1.0
            added = self.dials.penalty.add_gradients(list(gradients), variables, scale)
            return apply(added, variables)

        def clip(gradients: Any) -> Any:
            found, before, after = self.dials.clip(list(gradients))
            # With accumulated gradients Keras clips inside a branch, out of which no tensor can be handed.
            if not optimizer.gradient_accumulation_steps:
                self._seen.values |= {NORM: before, CLIPPED: after}
            return found

        optimizer.apply = apply_all
        optimizer._clip_gradients = clip  # noqa: SLF001

    def _average_by_batch(self) -> None:
        """Average the loss of each of several outputs over batches, as `fit` does, whose batches have no fixed size (keras 3.15)."""
        for metric in getattr(self.model._compile_loss, "metrics", ()):  # noqa: SLF001
            original = metric.update_state
            metric.update_state = lambda values, sample_weight=None, update=original: update(values)

    def _changed_by_test(self) -> list[Any]:
        return [one for layer in self.model.layers for one in layer.non_trainable_variables]


def _regularizers(layer: Any) -> bool:
    """Tell whether a layer adds to the loss by itself: regularisers that are dials do not."""
    return (
        any(getattr(one, "regularizer", None) is not None for one in layer.weights)
        or getattr(layer, "activity_regularizer", None) is not None
        or type(layer).__name__ == "ActivityRegularization"
    )


def packed(tensors: Sequence[Any]) -> Any:
    """Return tensors as Keras takes them: one alone, or a list."""
    return tensors[0] if len(tensors) == 1 else list(tensors)


def flat(logs: dict[str, Any]) -> dict[str, Any]:
    """Return logs with nested results (F1 per class, several outputs) as one level of numbers."""
    found: dict[str, Any] = {}
    for name, value in logs.items():
        if isinstance(value, dict):
            found |= {f"{name}_{key}": one for key, one in flat(value).items()}
        elif getattr(value, "shape", None) is not None and len(value.shape) > 0:
            found[name] = tf.reduce_mean(value)
        else:
            found[name] = value
    return found
