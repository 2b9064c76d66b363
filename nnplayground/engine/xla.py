"""The program that XLA compiles: the steps of many epochs in one call, with the validation between them."""

from __future__ import annotations

from typing import Any

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.feed import picked
from nnplayground.engine.step import COLUMNS, Step
from nnplayground.engine.streaming import chunk

MOST_STEPS = 32_768
"""Rows of the table of one XLA call."""
MOST_ROWS = 400_000
"""Examples whose order one XLA call is given, two epochs at least."""


def train_epochs(
    one_step: Step,
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
    program = _Program(one_step, (inputs, targets, weights), validation, orders, size)
    return program.run(first, steps)


class _Program:
    """What is traced: a loop over epochs around a loop over the whole batches of one.

    Args:
        step: one step of the model.
        data: inputs, targets and weights.
        validation: () or (inputs, targets).
        orders: (epochs, examples) int32.
        size: of a whole batch.
    """

    def __init__(self, step: Step, data: Any, validation: Any, orders: Any, size: int) -> None:
        self._step, self._data, self._validation, self._size = step, data, validation, size
        self._epochs, self._count = (int(one) for one in orders.shape)
        self._whole, self._rest = divmod(self._count, size)
        self._every = self._whole + (self._rest > 0)
        self._orders = tf.reshape(orders, [-1])
        self._metrics = len(step.metric_names) + 1
        self._width = len(COLUMNS) + self._metrics - 2

    def run(self, first: Any, steps: Any) -> Any:
        """Return the rows of the steps, those of the ends of epochs, and the metrics after the last step."""
        ends = tf.zeros((self._epochs, self._metrics * (2 if self._validation else 1)))
        start = (tf.constant(0), tf.constant(0), tf.zeros((MOST_STEPS, self._width)), ends)
        _, _, table, ends = tf.while_loop(
            lambda epoch, index, *_: index < steps,
            lambda *state: self._epoch(first, steps, *state),
            start,
            parallel_iterations=1,
        )
        return table, ends, self._step.result()

    def _epoch(self, first: Any, steps: Any, epoch: Any, index: Any, table: Any, ends: Any) -> Any:
        """Run an epoch, from where the call begins and to where it ends."""
        begin = tf.where(epoch == 0, first, 0)
        stop = tf.minimum(begin + steps - index, self._every)
        tf.cond(begin == 0, self._reset, lambda: tf.constant(0))
        if self._whole:
            _, index, table = tf.while_loop(
                lambda step, *_: step < tf.minimum(stop, self._whole),
                lambda step, *state: (step + 1, *self._train(epoch, step, self._size, *state)),
                (begin, index, table),
                parallel_iterations=1,
            )
        if self._rest:
            index, table = tf.cond(
                stop == self._every,
                lambda: self._train(epoch, tf.constant(self._whole), self._rest, index, table),
                lambda: (index, table),
            )
        ends = tf.cond(
            stop == self._every,
            lambda: tf.tensor_scatter_nd_update(ends, [[epoch]], [self._end()]),
            lambda: ends,
        )
        return epoch + 1, index, table, ends

    def _train(self, epoch: Any, step: Any, rows: int, index: Any, table: Any) -> tuple[Any, Any]:
        """Run one step on so many rows and write its row of the table; returns the next index and the table."""
        from tensorflow.compiler.tf2xla.python.xla import dynamic_slice

        start = epoch * self._count + step * self._size
        # For every number that `tf.slice` begins at, a program would be compiled anew (tensorflow 2.21), and what gathers from all
        # orders is counted as reading all of them, which is then too much for one piece of machine code.
        picks = picked(self._data, dynamic_slice(self._orders, [start], [rows]))
        # XLA runs a computation that sees only small arrays in one go, and spreads over threads what sees large ones: rows are
        # picked before, and the branch that is always taken makes the step a computation of its own.
        row = tf.cond(start >= 0, lambda: self._step.train(picks), lambda: tf.zeros((self._width,)))
        return index + 1, tf.tensor_scatter_nd_update(table, [[index]], [row])

    def _reset(self) -> Any:
        self._step.reset()
        return tf.constant(0)

    def _end(self) -> Any:
        """Return the metrics at the end of an epoch, with those of the validation behind them."""
        row = self._step.result()
        if not self._validation:
            return row
        self._step.reset()
        rows = chunk(self._size, *self._validation)
        for start in range(0, int(self._validation[0][0].shape[0]), rows):
            parts = ([one[start : start + rows] for one in group] for group in self._validation)
            self._step.test(*parts)
        return tf.concat([row, self._step.result()], 0)


def most_epochs(count: int, size: int) -> int:
    """Return how many epochs a call of XLA may touch."""
    return min(MOST_STEPS // -(-count // size), MOST_ROWS // count) + 2


def most_steps(count: int, size: int) -> int:
    """Return how many steps a call of XLA may take, wherever in an epoch it begins."""
    return min(MOST_STEPS, (most_epochs(count, size) - 1) * -(-count // size))
