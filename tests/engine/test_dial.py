"""Clipping while one thread traces a step and another trains with the same optimizer."""

from __future__ import annotations

import threading

import numpy as np
import pytest

pytestmark = pytest.mark.keras


def test_a_step_is_traced_while_another_thread_clips_with_the_same_optimizer():
    import keras
    import tensorflow as tf

    from nnplayground.engine.dial import Clip

    clip = Clip(keras.optimizers.SGD(0.1, clipnorm=1.0))
    clip.set({"clipnorm": 1.0})
    over, problems = threading.Event(), []

    def train():
        while not over.is_set():
            try:
                clip([tf.constant([3.0, 4.0])])
            except Exception as error:
                problems.append(error)
                return

    other = threading.Thread(target=train)
    other.start()
    try:
        for _ in range(20):
            traced = tf.function(lambda one: clip([one])[0][0])
            found = traced(tf.constant([3.0, 4.0])).numpy()
    finally:
        over.set()
        other.join()
    assert not problems
    np.testing.assert_allclose(found, [0.6, 0.8], rtol=1e-6)
