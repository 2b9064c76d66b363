"""What TensorFlow traces once and the engine calls often."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nnplayground.core.lazy import tensorflow as tf


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


def graph_of(traced: Callable[..., Any], **options: Any) -> Any:
    """Return a Python function as one of TensorFlow, whose code is taken as it is."""
    return tf.function(tf.autograph.experimental.do_not_convert(traced), autograph=False, **options)


def call_flat(traced: Any, arguments: tuple[Any, ...], captured: list[Any] | None = None) -> Any:
    """Call a traced function; `captured`: what it works on instead of its own variables."""
    flat = tf.nest.flatten(arguments, expand_composites=True)
    tensors = [one for one in flat if tf.is_tensor(one)]
    own = traced.captured_inputs if captured is None else captured
    return traced._call_flat(tensors, own)  # noqa: SLF001


def on_copies(concrete: Any) -> Callable[[tuple[Any, ...]], None]:
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
        tf.nest.flatten(call_flat(concrete, arguments, captured))[0].numpy()
        assert copies is not None  # the handles are of these variables

    return run
