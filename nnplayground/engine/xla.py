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
    from tensorflow.compiler.tf2xla.python.xla import dynamic_slice

    data = (inputs, targets, weights)
    count = int(inputs[0].shape[0])
    whole, rest = divmod(count, size)
    every = whole + (rest > 0)
    metrics = len(one_step.metric_names) + 1
    width = len(COLUMNS) + metrics - 2

    flat = tf.reshape(orders, [-1])

    def reset() -> Any:
        one_step.reset()
        return tf.constant(0)

    def end() -> Any:
        row = one_step.result()
        if validation:
            one_step.reset()
            rows = chunk(size, *validation)
            for start in range(0, int(validation[0][0].shape[0]), rows):
                stop = start + rows
                one_step.test(*([one[start:stop] for one in group] for group in validation))
            row = tf.concat([row, one_step.result()], 0)
        return row

    def row_of(start: Any, length: int) -> Any:
        # XLA runs a computation that sees only small arrays in one go, and spreads over threads what sees large ones: rows are
        # picked before, and the branch that is always taken makes the step a computation of its own.
        # For every number that `tf.slice` begins at, a program would be compiled anew (tensorflow 2.21).
        rows = picked(data, dynamic_slice(flat, [start], [length]))
        return tf.cond(start >= 0, lambda: one_step.train(rows), lambda: tf.zeros((width,)))

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
    return table, ends, one_step.result()


def most_epochs(count: int, size: int) -> int:
    """Return how many epochs a call of XLA may touch."""
    return min(MOST_STEPS // -(-count // size), MOST_ROWS // count) + 2


def most_steps(count: int, size: int) -> int:
    """Return how many steps a call of XLA may take, wherever in an epoch it begins."""
    return min(MOST_STEPS, (most_epochs(count, size) - 1) * -(-count // size))
