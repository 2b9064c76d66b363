"""Networks that begin with an embedding, whose gradient holds the rows of the batch only."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras

WORDS, ROWS = 9, 24


def run_of(**optimizer):
    x = np.random.default_rng(0).integers(1, WORDS - 2, (ROWS + 8, 5)).astype(np.int32)
    data = sample.prepared(x, (x[:, 0] > 4).astype(np.int32), ROWS, 8, ("low", "high"))
    project = sample.project(
        Node("words", "Embedding", {"input_dim": WORDS, "output_dim": 4, "mask_zero": True}),
        Node("lstm", "LSTM", {"units": 3}),
        sample.dense(2, "softmax", "classes"),
        shape=(5,),
        optimizer=Pick("SGD", {"learning_rate": 0.5, **optimizer}),
        epochs=1,
        batch_size=ROWS,
    )
    return Run(1, project, data)


@pytest.mark.parametrize("clip", [{}, {"clipnorm": 0.01}, {"global_clipnorm": 0.01}])
def test_a_step_is_that_of_gradient_tape(clip):
    import keras
    import tensorflow as tf

    run = run_of(**clip)
    model, part = run.models["model"], run.prepared.parts["train"]
    before = [np.array(one) for one in model.trainable_variables]
    with tf.GradientTape() as tape:
        answer = model(part.inputs["x"])
        loss = tf.reduce_mean(
            keras.losses.sparse_categorical_crossentropy(part.targets["y"], answer)
        )
    gradients = tape.gradient(loss, [one.value for one in model.trainable_variables])
    gradients = list(map(tf.convert_to_tensor, gradients))
    if "clipnorm" in clip:
        gradients = [tf.clip_by_norm(one, 0.01) for one in gradients]
    elif clip:
        gradients = tf.clip_by_global_norm(gradients, 0.01)[0]
    list(run.fit("model"))
    for old, new, gradient in zip(before, model.trainable_variables, gradients, strict=True):
        np.testing.assert_allclose(np.asarray(new), old - 0.5 * np.asarray(gradient), atol=1e-6)
    words = np.asarray(model.trainable_variables[0])
    np.testing.assert_array_equal(words[WORDS - 1], before[0][WORDS - 1])
