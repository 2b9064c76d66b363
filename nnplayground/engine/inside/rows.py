"""What is done to each row of a batch of pictures by itself: its direction, its norm, its neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core.lazy import tensorflow as tf


def direction(slope: Any) -> Any:
    """Return each row at norm 1; zeros stay, and numbers that are not finite become zeros."""
    slope = tf.where(tf.math.is_finite(slope), slope, 0.0)
    axes = list(range(1, len(slope.shape)))
    slope /= tf.maximum(tf.reduce_max(tf.abs(slope), axes, keepdims=True), 1e-30)
    return slope / tf.maximum(_norm(slope, axes), 1e-30)


def _norm(rows: Any, axes: list[int]) -> Any:
    return tf.sqrt(tf.reduce_sum(tf.square(rows), axes, keepdims=True))


def within(rows: Any, radius: Any) -> Any:
    """Return rows whose norm is at most the radius."""
    axes = list(range(1, len(rows.shape)))
    return rows * tf.minimum(1.0, radius / tf.maximum(_norm(rows, axes), 1e-30))


def blurred(rows: Any, share: Any, axes: list[int]) -> Any:
    """Return rows where both neighbours along each axis give a share, the edge being its own neighbour."""
    for axis in axes:
        size = rows.shape[axis]
        places = np.arange(size)
        before = tf.gather(rows, np.maximum(places - 1, 0), axis=axis)
        behind = tf.gather(rows, np.minimum(places + 1, size - 1), axis=axis)
        rows = (1 - 2 * share) * rows + share * (before + behind)
    return rows
