"""Gradients that hold some rows only, as that of an embedding: how they go through a branch of a traced function."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nnplayground.core.lazy import tensorflow as tf


def is_sparse(gradient: Any) -> bool:
    """Tell whether a gradient holds some rows only; a row may come several times."""
    return isinstance(gradient, tf.IndexedSlices)


def parts(gradient: Any, sparse: bool) -> tuple[Any, ...]:
    """Return the tensors of a gradient: itself, or with `sparse` (rows, their numbers), of a dense one all rows.

    Optimizers treat rows that come several times otherwise than their sum (keras 3.15, `Adam`: the sum of squares, not the square
    of the sum), so rows stay as they are as long as nothing needs the sum.
    """
    if not sparse:
        return (tf.convert_to_tensor(gradient),)
    if is_sparse(gradient):
        return tf.identity(gradient.values), tf.cast(gradient.indices, tf.int64)
    dense = tf.convert_to_tensor(gradient)
    return dense, tf.range(tf.shape(dense, tf.int64)[0])


def flat(gradients: Sequence[Any], kinds: Sequence[bool]) -> list[Any]:
    """Return the tensors of several gradients; kinds: which are sparse."""
    return [one for gradient, kind in zip(gradients, kinds) for one in parts(gradient, kind)]


def joined(tensors: Sequence[Any], like: Sequence[Any]) -> list[Any]:
    """Return gradients from their tensors, sparse where those of `like` are."""
    left, found = iter(tensors), list[Any]()
    for gradient in like:
        one = next(left)
        if is_sparse(gradient):
            one = tf.IndexedSlices(one, next(left), gradient.dense_shape)
        found.append(one)
    return found
