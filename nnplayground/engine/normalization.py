"""Batch normalisation in training by TensorFlow's one operation for it, where Keras writes it as ten."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.dropout import is_xla

LARGE = 100_000
"""Numbers of a batch from which on the operation is faster: by a third there, by a factor of two from a million on."""
USUAL_BATCH = 32
"""Examples of a batch whose size the graph does not know."""


def fuse(layer: Any) -> None:
    """Let a batch normalisation train by the fused operation; other kinds of layers stay as they are.

    keras 3.15 computes moments, scale and shift one by one: forth and back half the time of a ResNet-20 on a CPU, of which a fifth is
    left here. The numbers are the same but for rounding.
    """
    ordinary = type(layer) is keras.layers.BatchNormalization and layer.built
    last = ordinary and layer.axis in (-1, len(layer._reduction_axes))  # noqa: SLF001
    if last and not (layer.renorm or layer.synchronized):
        layer.call = _fused(layer, layer.call)


def _fused(layer: Any, original: Callable[..., Any]) -> Callable[..., Any]:
    def call(inputs: Any, training: Any = None, mask: Any = None) -> Any:
        trains = training is True and layer.trainable and mask is None
        single = inputs.dtype == "float32" and layer.compute_dtype == "float32"
        if trains and single and _numbers(inputs.shape) >= LARGE and not is_xla():
            return _normalised(layer, tf.convert_to_tensor(inputs))
        return original(inputs, training=training, mask=mask)

    return call


def _numbers(shape: Any) -> int:
    examples, *places = (one or 1 for one in shape)
    return math.prod(places) * (examples if shape[0] else USUAL_BATCH)


def _normalised(layer: Any, inputs: Any) -> Any:
    """Return the normalised inputs, (..., channels) float32, and let the running statistics follow as Keras does."""
    channels = inputs.shape[-1]
    flat = inputs if inputs.shape.rank == 4 else tf.reshape(inputs, (-1, 1, 1, channels))
    scale = tf.convert_to_tensor(layer.gamma) if layer.scale else tf.ones((channels,))
    offset = tf.convert_to_tensor(layer.beta) if layer.center else tf.zeros((channels,))
    found = tf.raw_ops.FusedBatchNormV3(
        x=flat,
        scale=scale,
        offset=offset,
        mean=tf.zeros((0,)),
        variance=tf.zeros((0,)),
        epsilon=layer.epsilon,
        exponential_avg_factor=1.0,
        is_training=True,
    )
    # The operation tells the variance that is right for a sample, n / (n - 1) of the one that Keras means.
    count = tf.cast(tf.size(flat) // channels, tf.float32)
    variance = found.batch_variance * (tf.maximum(count - 1.0, 1.0) / count)
    pairs = (layer.moving_mean, found.batch_mean), (layer.moving_variance, variance)
    for running, new in pairs:
        running.assign(running * layer.momentum + new * (1.0 - layer.momentum))
    return tf.reshape(found.y, tf.shape(inputs)) if flat is not inputs else found.y
