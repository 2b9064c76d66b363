"""Dropout whose rate can be turned while it trains, and which drops the same units however its step is computed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from nnplayground.core.lazy import tensorflow as tf

_state = threading.local()


@contextmanager
def inside_xla() -> Iterator[None]:
    """Say that what this thread traces will be compiled by XLA."""
    _state.xla = True
    try:
        yield
    finally:
        _state.xla = False


def is_xla() -> bool:
    """Tell whether what this thread traces now will be compiled by XLA."""
    return bool(getattr(_state, "xla", False))


def live_call(layer: Any) -> Callable[..., Any]:
    """Return the `call` of a Dropout or SpatialDropout layer whose `rate` is a Dial: the same numbers as Keras' own."""

    def call(inputs: Any, training: bool = False) -> Any:
        if not training:
            return inputs
        inputs = tf.convert_to_tensor(inputs)
        seed = tf.cast(layer.seed_generator.next(), tf.int32)
        drawn = uniform(noise_shape(layer, inputs), seed)
        keep = drawn >= tf.convert_to_tensor(layer.rate)
        return tf.where(
            keep, inputs * tf.cast(layer.rate.scale, inputs.dtype), tf.zeros((), inputs.dtype)
        )

    return call


def noise_shape(layer: Any, inputs: Any) -> Any:
    """Return the shape of the random numbers that a dropout layer draws: that of its inputs, 1 along axes that are dropped whole."""
    spatial = getattr(layer, "_get_noise_shape", None)
    wanted = layer.noise_shape if spatial is None else spatial(inputs)
    if wanted is None:
        return tf.shape(inputs)
    known = [one if one is not None else tf.shape(inputs)[axis] for axis, one in enumerate(wanted)]
    return tf.stack([tf.cast(one, tf.int32) for one in known])


def uniform(shape: Any, seed: Any) -> Any:
    """Return the float32 numbers in [0, 1) that Keras draws on the CPU for a seed, also under XLA.

    XLA turns the same random bits into other numbers than TensorFlow's own kernel (tensorflow 2.21), so the bits are turned here:
    the lowest 23 become the fraction of a number between 1 and 2.
    """
    if not is_xla():
        return tf.random.stateless_uniform(shape, seed)
    bits = tf.random.stateless_uniform(
        shape, seed, minval=None, maxval=None, dtype=tf.uint32, alg="philox"
    )
    one = tf.bitwise.bitwise_or(tf.bitwise.bitwise_and(bits, 0x7FFFFF), 0x3F800000)
    return tf.bitcast(one, tf.float32) - 1.0
