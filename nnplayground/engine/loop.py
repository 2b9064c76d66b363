"""Many training steps in one call, with the mathematics of Keras, in one of three gears.

Keras' own `train_step` and `test_step` of the compiled model run inside a loop within one `tf.function`; the data are tensors and
each step slices its rows by a shuffled index vector. Losses, metrics, seeds, regularisers, batch normalisation and clipping are
therefore exactly those of `model.fit`; what is saved is Python between the steps. Data that are too large to be tensors are read
from an iterator inside the same loop.

Gears: EAGER runs step by step and needs no compilation; GRAPH runs many steps of one epoch in a call; XLA compiles the steps of many
epochs, with the validation between them, into one program. All work on the same variables, so that they can take turns.
"""

from __future__ import annotations

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
from nnplayground.engine.rectified import pool_first
from nnplayground.engine.step import Rows, Step
from nnplayground.engine.streaming import Reader
from nnplayground.engine.traced import call_flat, graph_of, many, on_copies
from nnplayground.engine.work import multiplications, uses
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

    uses: how often one example uses a weight, in dense and recurrent layers.

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
        pool_first(model)
        sized = (keras.layers.RNN, keras.layers.BatchNormalization)
        self._takes_size = any(isinstance(layer, sized) for layer in layers)
        self._whole = 0
        self.uses = uses(model)
        self._work = multiplications(model)
        self._ready: dict[tuple[Any, ...], Any] = {}
        self.step = Step(model, dials)
        self._graph = graph_of(self._train_graph)
        self._xla = graph_of(partial(train_epochs, self.step), jit_compile=True)
        self._stream = graph_of(self._train_stream)
        self._test = graph_of(self._test_graph)
        self._test_batches = graph_of(self._test_stream)

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
                self._ready[self._key(gear, feed, one)] = self._traced(gear, feed, one)

    def trial(self, gear: str, feed: Feed, size: int) -> Callable[[int], None]:
        """Return a function that runs so many steps of GRAPH or XLA on variables of its own, which start at zero."""
        orders = np.zeros((1, feed.size), np.int32)
        with cancellable():
            run = on_copies(self._traced(gear, feed, size))
        feed = _with_own_reader(feed)

        def steps(count: int) -> None:
            safe_point()
            run(self._arguments(gear, feed, orders, 0, size, count))

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
                table, running = self._run(gear, feed, orders, first, size, steps // calls)
                tables.append(table.numpy())
            return self.step.rows(np.concatenate(tables), running.numpy())
        table, ends, running = self._run(gear, feed, orders, start, size, steps)
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
        data = (*feed.inputs, *feed.targets)
        shapes = tuple((tuple(one.shape[1:]), one.dtype) for one in data)
        exact: Any = feed.size, self._fixed(size), self._alone(size)
        if gear == XLA:
            exact = (feed.size, size, _sizes(feed.inner), self.dials.facets)
        return gear, shapes, bool(feed.weights), exact, feed.reader is not None

    def _run(
        self, gear: str, feed: Feed, orders: NDArray[np.int32], start: int, size: int, steps: int
    ) -> Any:
        """Run what was traced; to let TensorFlow look among its tracings for the one that suits would take a millisecond each time."""
        key = self._key(gear, feed, size)
        if key not in self._ready:
            self._ready[key] = self._traced(gear, feed, size)
        traced = self._ready[key]
        return call_flat(traced, self._arguments(gear, feed, orders, start, size, steps))

    def _traced(self, gear: str, feed: Feed, size: int) -> Any:
        """Trace what runs steps of GRAPH or XLA, unless it is traced."""
        function = self._xla if gear == XLA else self._graph
        if feed.reader is not None:
            function = self._stream
        order = np.zeros((1, feed.size), np.int32)
        arguments = self._arguments(gear, _with_own_reader(feed), order, 0, size, 0)
        with inside_xla() if gear == XLA else nullcontext():
            return function.get_concrete_function(*arguments)

    def _arguments(
        self, gear: str, feed: Feed, orders: NDArray[np.int32], start: int, size: int, steps: int
    ) -> tuple[Any, ...]:
        if feed.reader is not None:
            return feed.reader.batches(orders[0], start, size, steps), tf.constant(steps)
        data = (feed.inputs, feed.targets, feed.weights)
        if gear == GRAPH:
            numbers = (tf.constant(one) for one in (start, size, steps))
            return (
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
        return (*data, feed.inner, tf.constant(padded), *places, size, self.dials.facets)

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


def _with_own_reader(feed: Feed) -> Feed:
    """Return what training reads with another reader, so that the place of its own is kept."""
    if feed.reader is None:
        return feed
    return replace(feed, reader=Reader(feed.reader.stream))


def _sizes(validation: Any) -> int:
    return int(validation[0][0].shape[0]) if validation else 0
