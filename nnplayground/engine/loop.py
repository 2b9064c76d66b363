"""Many training steps in one call, with the mathematics of Keras, in one of three gears.

Keras' own `train_step` and `test_step` of the compiled model run inside a loop within one `tf.function`; the data are tensors and
each step slices its rows by a shuffled index vector. Losses, metrics, seeds, regularisers, batch normalisation and clipping are
therefore exactly those of `model.fit`; what is saved is Python between the steps.

Gears: EAGER runs step by step and needs no compilation; GRAPH runs many steps of one epoch in a call; XLA compiles the steps of many
epochs, with the validation between them, into one program. All work on the same variables, so that they can take turns.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.dials import Dials
from nnplayground.engine.dropout import inside_xla
from nnplayground.engine.feed import Stream
from nnplayground.engine.streaming import LOOK_BYTES, Reader, row_bytes

EAGER, GRAPH, XLA = "eager", "graph", "xla"
LOSS, RATE, NORM, CLIPPED = "loss", "learning_rate", "gradient_norm", "clipped_gradient_norm"
PENALTY = "regularization"
COLUMNS = (LOSS, RATE, NORM, CLIPPED, PENALTY)
MOST_STEPS = 8192
"""Rows of the table of one XLA call."""
MOST_VALIDATION = 2048
"""Validation examples that are evaluated inside an XLA call at most; more are evaluated between two calls."""
EVALUATION_BATCH = 512


@dataclass(frozen=True)
class Feed:
    """What training reads: tensors with the example axis first, one for each input and output of the model.

    weights: () or one (examples,) float32 tensor for each output. validation: () or (inputs, targets).
    reader: gives the batches where all these are arrays that are too large to be tensors; validation may be arrays for itself.
    """

    inputs: tuple[Any, ...]
    targets: tuple[Any, ...]
    weights: tuple[Any, ...] = ()
    validation: tuple[tuple[Any, ...], ...] = ()
    reader: Reader | None = None

    @property
    def size(self) -> int:
        """Return the number of training examples."""
        return int(self.inputs[0].shape[0])

    @property
    def inner(self) -> tuple[tuple[Any, ...], ...]:
        """Return the validation data if they are few enough to be evaluated inside a call."""
        if not self.validation or not tf.is_tensor(self.validation[0][0]):
            return ()
        few = int(self.validation[0][0].shape[0]) <= MOST_VALIDATION
        return self.validation if few else ()


@dataclass(frozen=True)
class Rows:
    """What some steps reported.

    steps: name -> (k,) of each step. running: name -> Keras' running mean after the last step. ends: name -> (e,) of each epoch that
    ended inside the call, "val_..." among them where the validation was a part of it.
    """

    steps: dict[str, NDArray[np.float64]]
    running: dict[str, float]
    ends: dict[str, NDArray[np.float64]] = field(default_factory=dict)


class Loop:
    """Compiled training and evaluation of one compiled model.

    The compiled functions stay valid while the model object lives: weights, optimizer state and metrics are changed in place.

    Args:
        model: compiled, its optimizer built.
        dials: the model's live settings.
    """

    def __init__(self, model: Any, dials: Dials) -> None:
        self.model, self.dials = model, dials
        self.built = False
        self._ready: set[tuple[Any, ...]] = set()
        self._metric_names: list[str] = []
        self._native = any(_regularizers(layer) for layer in model._flatten_layers())  # noqa: SLF001
        self._penalty = keras.metrics.Mean(name=PENALTY)
        self._seen = threading.local()
        self._watch_loss()
        self._watch_gradients()
        # keras 3.15 + tensorflow 2.21: with one replica the sum is the gradient itself, but its custom gradient keeps every traced
        # graph alive in a global table. Not needed any more when repeated builds no longer grow the process.
        model.optimizer._all_reduce_sum_gradients = list  # noqa: SLF001
        self._graph = _function(self._train_graph)
        self._xla = _function(self._train_xla, jit_compile=True)
        self._stream = _function(self._train_stream)
        self._test = _function(self._test_graph)
        self._test_batches = _function(self._test_stream)

    @property
    def compiled(self) -> bool:
        """Tell whether anything is compiled yet."""
        return bool(self._ready)

    @property
    def regularized(self) -> bool:
        """Tell whether the loss has a part that comes from regularisers."""
        return self._native or self.dials.penalty.active

    def build(self, feed: Feed) -> None:
        """Make the variables of losses and metrics, from one example; nothing is learnt."""
        if self.built:
            return
        kept = [tf.convert_to_tensor(one.value) for one in self._changed_by_test()]
        inputs, targets = (
            [tf.convert_to_tensor(one[:1]) for one in group]
            for group in (feed.inputs, feed.targets)
        )
        logs = self.model.test_step((_packed(inputs), _packed(targets)))
        for variable, value in zip(self._changed_by_test(), kept):
            variable.assign(value)
        self._metric_names = list(_flat(logs))
        self._average_by_batch()
        self.reset()
        self.built = True

    def ready(self, gear: str, feed: Feed, size: int) -> bool:
        """Tell whether a call of `train` would start at once."""
        return gear == EAGER or self._key(gear, feed, size) in self._ready

    def prepare(self, gear: str, feed: Feed, size: int) -> None:
        """Compile what `train` needs. May run in another thread than the one that trains meanwhile: no variable is touched."""
        self.trial(gear, feed, size)(0)
        self._ready.add(self._key(gear, feed, size))

    def trial(self, gear: str, feed: Feed, size: int) -> Callable[[int], None]:
        """Return a function that runs so many steps of GRAPH or XLA on variables of its own, which start at zero."""
        orders = np.zeros((1, feed.size), np.int32)
        if feed.reader is not None:
            feed = replace(feed, reader=Reader(feed.reader.stream))
        function, arguments = self._call(gear, feed, orders, 0, size, 0)
        with inside_xla() if gear == XLA else nullcontext():
            concrete = function.get_concrete_function(*arguments)
        run = _on_copies(concrete)

        def steps(count: int) -> None:
            most = MOST_STEPS if gear == XLA else feed.size // size
            _, asked = self._call(
                gear, feed, orders, 0, size, min(count, max(1, most)) if count else 0
            )
            run(asked)

        return steps

    def train(
        self, gear: str, feed: Feed, orders: NDArray[np.int32], start: int, size: int, steps: int
    ) -> Rows:
        """Run some steps.

        Args:
            gear: EAGER, GRAPH or XLA.
            feed: the data.
            orders: (epochs, examples): the order of the rows in the running epoch and, for XLA, the following ones.
            start: rows of the running epoch that are done.
            size: rows in a step; the last one of an epoch may be smaller.
            steps: how many; only XLA goes on over the end of an epoch, and only XLA takes a smaller last step along.
        """
        if gear == EAGER:
            table = list(self._train_eagerly(feed, orders[0], start, size, steps))
            return self._rows(np.array(table), self._result().numpy())
        function, arguments = self._call(gear, feed, orders, start, size, steps)
        if gear == GRAPH:
            table, running = function(*arguments)
            self._ready.add(self._key(gear, feed, size))
            return self._rows(table.numpy(), running.numpy())
        with inside_xla():
            table, ends, running = function(*arguments)
        self._ready.add(self._key(gear, feed, size))
        done = (start // size + steps) // -(-feed.size // size)
        return self._rows(table.numpy()[:steps], running.numpy(), ends.numpy()[:done], feed)

    def test(self, inputs: Sequence[Any], targets: Sequence[Any], size: int) -> dict[str, float]:
        """Return Keras' evaluation of all rows, in batches of `size`; the metrics are reset before and after."""
        self.reset()
        count = int(inputs[0].shape[0])
        values = self._test(
            tuple(inputs), tuple(targets), tf.constant(count), tf.constant(size)
        ).numpy()
        self.reset()
        return self._logs(values)

    def test_stream(self, stream: Stream, count: int, size: int) -> dict[str, float]:
        """Return Keras' evaluation of the first `count` rows, as `test` does, of data that are read in batches of `size`."""
        self.reset()
        steps = -(-count // size)
        batches = stream.batches(np.arange(count), 0, size, steps)
        values = self._test_batches(batches, tf.constant(steps)).numpy()
        self.reset()
        return self._logs(values)

    def test_eagerly(self, inputs: Sequence[Any], targets: Sequence[Any]) -> dict[str, float]:
        """Return Keras' evaluation of a few rows without compiling anything."""
        self.reset()
        self.model.test_step((_packed(inputs), _packed(targets)))
        values = self._result().numpy()
        self.reset()
        return self._logs(values)

    def penalty_variables(self) -> list[Any]:
        """Return the state of the mean regularisation term, which is not among the model's metrics."""
        return list(self._penalty.variables)

    def reset(self) -> None:
        """Reset the metrics, as at the beginning of an epoch."""
        self.model.reset_metrics()
        self._penalty.reset_state()

    # --- calls --------------------------------------------------------------------------------------------------------

    def _key(self, gear: str, feed: Feed, size: int) -> tuple[Any, ...]:
        shapes = tuple(tuple(one.shape[1:]) for one in (*feed.inputs, *feed.targets))
        exact: Any = feed.size
        if gear == XLA:
            exact = (feed.size, size, _sizes(feed.inner), self.dials.facets)
        return gear, shapes, bool(feed.weights), exact, feed.reader is not None

    def _call(
        self, gear: str, feed: Feed, orders: NDArray[np.int32], start: int, size: int, steps: int
    ) -> tuple[Any, tuple[Any, ...]]:
        if feed.reader is not None:
            batches = feed.reader.batches(orders[0], start, size, steps)
            return self._stream, (batches, tf.constant(steps))
        data = (feed.inputs, feed.targets, feed.weights)
        if gear == GRAPH:
            numbers = (tf.constant(one) for one in (start, size, steps))
            return self._graph, (*data, tf.constant(orders[0]), *numbers)
        most = most_epochs(feed.size, size)
        padded = np.resize(orders, (most, feed.size)) if len(orders) < most else orders[:most]
        places = (tf.constant(start // size), tf.constant(steps))
        return self._xla, (*data, feed.inner, tf.constant(padded), *places, size, self.dials.facets)

    def _rows(self, table: Any, running: Any, ends: Any = None, feed: Feed | None = None) -> Rows:
        values = table.astype(np.float64)
        steps = {
            name: values[:, index]
            for index, name in enumerate(
                (*COLUMNS, *(one for one in self._metric_names if one != LOSS))
            )
            if self._shown(name)
        }
        found: dict[str, NDArray[np.float64]] = {}
        if ends is not None and len(ends):
            names = [*self._metric_names, PENALTY]
            columns = np.asarray(ends, np.float64).T
            found = dict(zip(names, columns[: len(names)]))
            if feed is not None and feed.inner:
                found |= {f"val_{name}": one for name, one in zip(names, columns[len(names) :])}
            for prefix in ("", "val_"):
                if f"{prefix}{PENALTY}" in found:
                    penalty = found.pop(f"{prefix}{PENALTY}")
                    if self.regularized:
                        found[f"{prefix}{PENALTY}"] = penalty
                        found[f"{prefix}data_loss"] = found[f"{prefix}{LOSS}"] - penalty
        return Rows(steps, self._logs(running), found)

    def _shown(self, name: str) -> bool:
        if name in (NORM, CLIPPED):
            return self.dials.clip.active
        return name != PENALTY or self.regularized

    def _logs(self, values: Any) -> dict[str, float]:
        logs = dict(zip([*self._metric_names, PENALTY], np.asarray(values, float).tolist()))
        penalty = logs.pop(PENALTY)
        if self.regularized:
            logs |= {PENALTY: penalty, "data_loss": logs[LOSS] - penalty}
        return logs

    # --- what is traced -----------------------------------------------------------------------------------------------

    def _step(self, rows: Sequence[Sequence[Any]]) -> Any:
        """Run Keras' training step on some rows of inputs, targets and weights; returns the row of the table."""
        batch = [_packed(group) for group in rows if group]
        rate = tf.cast(self.model.optimizer.learning_rate, tf.float32)
        logs = _flat(self.model.train_step(tuple(batch)))
        self._metric_names = list(logs)
        seen = self._seen.values
        fixed = (seen[LOSS], rate, seen[NORM], seen[CLIPPED], seen[PENALTY])
        rest = (value for name, value in logs.items() if name != LOSS)
        return tf.stack([tf.cast(value, tf.float32) for value in (*fixed, *rest)])

    def _train_eagerly(
        self, feed: Feed, order: NDArray[np.int32], start: int, size: int, steps: int
    ) -> Iterator[Any]:
        if feed.reader is not None:
            batches = feed.reader.batches(order, start, size, steps)
            for _ in range(steps):
                yield self._step(next(batches)).numpy()
            return
        data = (feed.inputs, feed.targets, feed.weights)
        for at in range(start, start + steps * size, size):
            yield self._step(_picked(data, tf.constant(order[at : at + size]))).numpy()

    def _train_graph(
        self, inputs: Any, targets: Any, weights: Any, order: Any, start: Any, size: Any, steps: Any
    ) -> Any:
        def batch(index: Any) -> Any:
            picked = tf.slice(order, [start + index * size], [size])
            return _picked((inputs, targets, weights), picked)

        return self._steps(batch, steps)

    def _train_stream(self, batches: Any, steps: Any) -> Any:
        return self._steps(lambda _: next(batches), steps)

    def _steps(self, batch: Callable[[Any], Any], steps: Any) -> Any:
        """Run steps on the batches that a function of their index gives."""

        def body(index: Any, rows: Any) -> Any:
            return index + 1, rows.write(index, self._step(batch(index)))

        table = tf.TensorArray(tf.float32, size=steps, element_shape=None)
        _, table = tf.while_loop(
            lambda index, rows: index < steps, body, [tf.constant(0), table], parallel_iterations=1
        )
        return table.stack(), self._result()

    def _train_xla(
        self,
        inputs: Any,
        targets: Any,
        weights: Any,
        validation: Any,
        orders: Any,
        first: Any,
        steps: Any,
        size: int,
        facets: tuple[Any, ...],
    ) -> Any:
        """Run steps from the `first` of the first epoch of `orders` on. Every shape is fixed; the number of steps is not.

        facets: what of the dials is fixed, too (see `Dials.facets`).
        """
        data = (inputs, targets, weights)
        count = int(inputs[0].shape[0])
        whole, rest = divmod(count, size)
        every = whole + (rest > 0)
        metrics = len(self._metric_names) + 1
        width = len(COLUMNS) + metrics - 2

        # Slices would do, but XLA compiles anew for every number that a slice begins at (tensorflow 2.21).
        flat = tf.reshape(orders, [-1])

        def reset() -> Any:
            self.reset()
            return tf.constant(0)

        def end() -> Any:
            row = self._result()
            if validation:
                self.reset()
                rows = chunk(size, *validation)
                for start in range(0, int(validation[0][0].shape[0]), rows):
                    stop = start + rows
                    parts = [_packed([one[start:stop] for one in group]) for group in validation]
                    self.model.test_step(tuple(parts))
                row = tf.concat([row, self._result()], 0)
            return row

        def row_of(start: Any, length: int) -> Any:
            # XLA runs a computation that sees only small arrays in one go, and spreads over threads what sees large ones: rows are
            # picked before, and the branch that is always taken makes the step a computation of its own.
            rows = _picked(data, tf.gather(flat, start + tf.range(length)))
            return tf.cond(start >= 0, lambda: self._step(rows), lambda: tf.zeros((width,)))

        def one(epoch: Any, index: Any, table: Any, ends: Any) -> Any:
            """Run an epoch, from where the call begins and to where it ends."""
            begin = tf.where(epoch == 0, first, 0)
            stop = tf.minimum(begin + steps - index, every)
            tf.cond(begin == 0, reset, lambda: tf.constant(0))

            def body(step: Any, index: Any, table: Any) -> Any:
                row = row_of(epoch * count + step * size, size)
                return step + 1, index + 1, tf.tensor_scatter_nd_update(table, [[index]], [row])

            if whole:
                _, index, table = tf.while_loop(
                    lambda step, *_: step < tf.minimum(stop, whole),
                    body,
                    (begin, index, table),
                    parallel_iterations=1,
                )

            def last() -> Any:
                row = row_of(epoch * count + whole * size, rest)
                return index + 1, tf.tensor_scatter_nd_update(table, [[index]], [row])

            if rest:
                index, table = tf.cond(stop == every, last, lambda: (index, table))
            ends = tf.cond(
                stop == every,
                lambda: tf.tensor_scatter_nd_update(ends, [[epoch]], [end()]),
                lambda: ends,
            )
            return epoch + 1, index, table, ends

        start = (
            tf.constant(0),
            tf.constant(0),
            tf.zeros((MOST_STEPS, width)),
            tf.zeros((int(orders.shape[0]), metrics * (2 if validation else 1))),
        )
        _, _, table, ends = tf.while_loop(
            lambda epoch, index, *_: index < steps, one, start, parallel_iterations=1
        )
        return table, ends, self._result()

    def _result(self) -> Any:
        values = [*_flat(self.model.get_metrics_result()).values(), self._penalty.result()]
        return tf.stack([tf.cast(value, tf.float32) for value in values])

    def _test_stream(self, batches: Any, steps: Any) -> Any:
        def body(index: Any) -> Any:
            inputs, targets, _ = next(batches)
            self.model.test_step((_packed(inputs), _packed(targets)))
            return (index + 1,)

        loop = tf.while_loop(
            lambda index: index < steps, body, (tf.constant(0),), parallel_iterations=1
        )
        with tf.control_dependencies(loop):
            return self._result()

    def _test_graph(self, inputs: Any, targets: Any, count: Any, size: Any) -> Any:
        def body(start: Any) -> Any:
            stop = tf.minimum(start + size, count)
            self.model.test_step(
                (
                    _packed([x[start:stop] for x in inputs]),
                    _packed([y[start:stop] for y in targets]),
                )
            )
            return (stop,)

        with tf.control_dependencies(
            tf.while_loop(
                lambda start: start < count, body, (tf.constant(0),), parallel_iterations=1
            )
        ):
            return self._result()

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


def _picked(feed: tuple[Any, ...], rows: Any) -> list[list[Any]]:
    """Return rows of inputs, targets and weights."""
    return [[tf.gather(one, rows) for one in group] for group in feed]


def most_epochs(count: int, size: int) -> int:
    """Return how many epochs a call of XLA may touch."""
    return MOST_STEPS // -(-count // size) + 2


def chunk(size: int, inputs: Sequence[Any], targets: Sequence[Any]) -> int:
    """Return in batches of how many rows to evaluate: more than in training, unless an example is large.

    keras 3.15 averages the loss of each of several outputs over batches, not examples: their size matters then.
    """
    most = LOOK_BYTES // max(1, row_bytes([*inputs, *targets]))
    return size if len(targets) > 1 else max(size, min(EVALUATION_BATCH, most))


def _function(traced: Callable[..., Any], **options: Any) -> Any:
    return tf.function(tf.autograph.experimental.do_not_convert(traced), autograph=False, **options)


def _on_copies(concrete: Any) -> Callable[[tuple[Any, ...]], None]:
    """Return a traced function as one that works on variables of its own, so that nothing of the model is touched."""
    copies = {
        id(one.handle): tf.Variable(
            tf.zeros(one.shape, one.dtype), dtype=one.dtype, trainable=False
        )
        for one in concrete.graph.variables
    }
    captured = [
        copies[id(one)].handle if id(one) in copies else one for one in concrete.captured_inputs
    ]

    def run(arguments: tuple[Any, ...]) -> None:
        flat = tf.nest.flatten(arguments, expand_composites=True)
        tensors = [one for one in flat if tf.is_tensor(one)]
        found = concrete._call_flat(tensors, captured)  # noqa: SLF001
        tf.nest.flatten(found)[0].numpy()
        assert copies is not None  # the handles are of these variables

    return run


def _sizes(validation: Any) -> int:
    return int(validation[0][0].shape[0]) if validation else 0


def _regularizers(layer: Any) -> bool:
    """Tell whether a layer adds to the loss by itself: regularisers that are dials do not."""
    return (
        any(getattr(one, "regularizer", None) is not None for one in layer.weights)
        or getattr(layer, "activity_regularizer", None) is not None
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
