"""Many training steps in one call, with the mathematics of Keras, in one of three gears.

Keras' own `train_step` and `test_step` of the compiled model run inside a loop within one `tf.function`; the data are tensors and
each step slices its rows by a shuffled index vector. Losses, metrics, seeds, regularisers, batch normalisation and clipping are
therefore exactly those of `model.fit`; what is saved is Python between the steps. Data that are too large to be tensors are read
from an iterator inside the same loop.

Gears: EAGER runs step by step and needs no compilation; GRAPH runs many steps of one epoch in a call; XLA compiles the steps of many
epochs, with the validation between them, into one program. All work on the same variables, so that they can take turns.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.compiling import cancellable, safe_point
from nnplayground.engine.dials import Dials
from nnplayground.engine.dropout import inside_xla
from nnplayground.engine.feed import Stream, picked
from nnplayground.engine.normalization import fuse
from nnplayground.engine.step import Rows, Step
from nnplayground.engine.streaming import Reader
from nnplayground.engine.xla import most_epochs, most_steps, train_epochs

EAGER, GRAPH, XLA = "eager", "graph", "xla"
ALONE = 500_000_000
"""Multiplications of a step on its way forward that take longer than a call should."""
MOST_VALIDATION = 2048
"""Validation examples that are evaluated inside an XLA call at most; more are evaluated between two calls."""


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
        layers = model._flatten_layers()  # noqa: SLF001
        for layer in layers:
            fuse(layer)
        sized = (keras.layers.RNN, keras.layers.BatchNormalization)
        self._takes_size = any(isinstance(layer, sized) for layer in layers)
        self._whole = 0
        self._work = multiplications(model)
        self._ready: set[tuple[Any, ...]] = set()
        self.step = Step(model, dials)
        self._graph = _function(self._train_graph)
        self._xla = _function(partial(train_epochs, self.step), jit_compile=True)
        self._stream = _function(self._train_stream)
        self._test = _function(self._test_graph)
        self._test_batches = _function(self._test_stream)

    @property
    def compiled(self) -> bool:
        """Tell whether anything is compiled yet."""
        return bool(self._ready)

    def build(self, feed: Feed) -> None:
        """Make the variables of losses and metrics, from one example; nothing is learnt."""
        if self.built:
            return
        inputs, targets = (
            [tf.convert_to_tensor(one[:1]) for one in group]
            for group in (feed.inputs, feed.targets)
        )
        self.step.build(inputs, targets)
        self.built = True

    def ready(self, gear: str, feed: Feed, size: int) -> bool:
        """Tell whether a call of `train` would start at once."""
        return gear == EAGER or self._key(gear, feed, size) in self._ready

    def prepare(self, gear: str, feed: Feed, size: int) -> None:
        """Compile what `train` needs for batches of `size` and, in a graph, the smaller one at the end of an epoch.

        May run in another thread than the one that trains meanwhile: no variable is touched.
        """
        self._whole = size
        last = feed.size % size if gear == GRAPH else 0
        for one in {size, last or size}:
            if not self.ready(gear, feed, one):
                self.trial(gear, feed, one)(0)
                self._ready.add(self._key(gear, feed, one))

    def trial(self, gear: str, feed: Feed, size: int) -> Callable[[int], None]:
        """Return a function that runs so many steps of GRAPH or XLA on variables of its own, which start at zero."""
        orders = np.zeros((1, feed.size), np.int32)
        if feed.reader is not None:
            feed = replace(feed, reader=Reader(feed.reader.stream))
        function, arguments = self._call(gear, feed, orders, 0, size, 0)
        with inside_xla() if gear == XLA else nullcontext(), cancellable():
            concrete = function.get_concrete_function(*arguments)
        run = _on_copies(concrete)

        def steps(count: int) -> None:
            safe_point()
            _, asked = self._call(gear, feed, orders, 0, size, count)
            run(asked)

        return steps

    def most(self, gear: str, feed: Feed, size: int) -> int:
        """Return how many steps one call of GRAPH or XLA can take."""
        return most_steps(feed.size, size) if gear == XLA else feed.size // size

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
            return self.step.rows(np.array(table), self.step.result().numpy())
        if gear == GRAPH:
            calls = steps if self._alone(size) else 1
            tables = []
            for first in range(start, start + calls * size, size):
                function, arguments = self._call(gear, feed, orders, first, size, steps // calls)
                table, running = function(*arguments)
                tables.append(table.numpy())
            self._ready.add(self._key(gear, feed, size))
            return self.step.rows(np.concatenate(tables), running.numpy())
        function, arguments = self._call(gear, feed, orders, start, size, steps)
        with inside_xla():
            table, ends, running = function(*arguments)
        self._ready.add(self._key(gear, feed, size))
        done = (start // size + steps) // -(-feed.size // size)
        return self.step.rows(
            table.numpy()[:steps], running.numpy(), ends.numpy()[:done], feed.inner
        )

    def test(self, inputs: Sequence[Any], targets: Sequence[Any], size: int) -> dict[str, float]:
        """Return Keras' evaluation of all rows, in batches of `size`; the metrics are reset before and after."""
        self.step.reset()
        count = int(inputs[0].shape[0])
        values = self._test(
            tuple(inputs), tuple(targets), tf.constant(count), tf.constant(size)
        ).numpy()
        self.step.reset()
        return self.step.logs(values)

    def test_stream(self, stream: Stream, count: int, size: int) -> dict[str, float]:
        """Return Keras' evaluation of the first `count` rows, as `test` does, of data that are read in batches of `size`."""
        self.step.reset()
        steps = -(-count // size)
        batches = stream.batches(np.arange(count), 0, size, steps)
        values = self._test_batches(batches, tf.constant(steps)).numpy()
        self.step.reset()
        return self.step.logs(values)

    def test_eagerly(self, inputs: Sequence[Any], targets: Sequence[Any]) -> dict[str, float]:
        """Return Keras' evaluation of a few rows without compiling anything."""
        self.step.reset()
        self.step.test(inputs, targets)
        values = self.step.result().numpy()
        self.step.reset()
        return self.step.logs(values)

    def reset(self) -> None:
        """Reset the metrics, as at the beginning of an epoch."""
        self.step.reset()

    # --- calls --------------------------------------------------------------------------------------------------------

    def _key(self, gear: str, feed: Feed, size: int) -> tuple[Any, ...]:
        shapes = tuple(tuple(one.shape[1:]) for one in (*feed.inputs, *feed.targets))
        exact: Any = feed.size, self._fixed(size), self._alone(size)
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
            return self._graph, (
                *data,
                tf.constant(orders[0]),
                *numbers,
                self._fixed(size),
                self._alone(size),
            )
        most = most_epochs(feed.size, size)
        padded = np.zeros((most, feed.size), np.int32)
        padded[: len(orders)] = orders[:most]
        places = (tf.constant(start // size), tf.constant(steps))
        return self._xla, (*data, feed.inner, tf.constant(padded), *places, size, self.dials.facets)

    def _fixed(self, size: int) -> int | None:
        """Return the size of a whole batch where the graph should take it for granted, else None.

        Recurrent layers are a tenth faster then, nets with batch normalisation a twentieth; others gain nothing.
        """
        return size if self._takes_size and size == self._whole else None

    def _alone(self, size: int) -> bool:
        """Tell whether a step fills a call by itself: then the loop around it, which takes some milliseconds to enter, is left out."""
        return size * self._work >= ALONE

    # --- what is traced -----------------------------------------------------------------------------------------------

    def _train_eagerly(
        self, feed: Feed, order: NDArray[np.int32], start: int, size: int, steps: int
    ) -> Iterator[Any]:
        if feed.reader is not None:
            batches = feed.reader.batches(order, start, size, steps)
            for _ in range(steps):
                yield self.step.train(next(batches)).numpy()
            return
        data = (feed.inputs, feed.targets, feed.weights)
        for at in range(start, start + steps * size, size):
            yield self.step.train(picked(data, tf.constant(order[at : at + size]))).numpy()

    def _train_graph(
        self,
        inputs: Any,
        targets: Any,
        weights: Any,
        order: Any,
        start: Any,
        size: Any,
        steps: Any,
        fixed: int | None,
        alone: bool,
    ) -> Any:
        def batch(index: Any) -> Any:
            rows = tf.ensure_shape(tf.slice(order, [start + index * size], [size]), (fixed,))
            return picked((inputs, targets, weights), rows)

        if alone:
            return self.step.train(batch(0))[None], self.step.result()
        return many(lambda index: self.step.train(batch(index)), steps), self.step.result()

    def _train_stream(self, batches: Any, steps: Any) -> Any:
        return many(lambda _: self.step.train(next(batches)), steps), self.step.result()

    def _test_stream(self, batches: Any, steps: Any) -> Any:
        def body(index: Any) -> Any:
            inputs, targets, _ = next(batches)
            self.step.test(inputs, targets)
            return (index + 1,)

        loop = tf.while_loop(
            lambda index: index < steps, body, (tf.constant(0),), parallel_iterations=1
        )
        with tf.control_dependencies(loop):
            return self.step.result()

    def _test_graph(self, inputs: Any, targets: Any, count: Any, size: Any) -> Any:
        def body(start: Any) -> Any:
            stop = tf.minimum(start + size, count)
            self.step.test([x[start:stop] for x in inputs], [y[start:stop] for y in targets])
            return (stop,)

        with tf.control_dependencies(
            tf.while_loop(
                lambda start: start < count, body, (tf.constant(0),), parallel_iterations=1
            )
        ):
            return self.step.result()


def many(step: Callable[[Any], Any], steps: Any) -> Any:
    """Run a training step of any kind many times within a graph.

    Args:
        step: takes its index and returns a row of numbers, (columns,) float32.
        steps: how many.

    Returns:
        The rows, (steps, columns).
    """

    def body(index: Any, rows: Any) -> Any:
        return index + 1, rows.write(index, step(index))

    table = tf.TensorArray(tf.float32, size=steps, element_shape=None)
    _, table = tf.while_loop(
        lambda index, rows: index < steps, body, [tf.constant(0), table], parallel_iterations=1
    )
    return table.stack()


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


def _sizes(validation: Any) -> int:
    return int(validation[0][0].shape[0]) if validation else 0
