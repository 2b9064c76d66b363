"""What weight penalties do to a network, against a twin without them."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def kernel(penalty):
    values = {} if penalty is None else {"kernel_regularizer": penalty}
    project = sample.project(
        sample.dense(32, "relu", **values), sample.dense(3, "softmax"), epochs=60
    )
    run = Run(1, project, sample.classes_data())
    first = run.models["model"].get_layer("dense").kernel.numpy()
    list(run.fit("model"))
    return first, run.models["model"].get_layer("dense").kernel.numpy()


@pytest.mark.covers("R01")
@pytest.mark.slow
def test_l2_shrinks_the_weights_and_l1_makes_more_of_them_vanish():
    (first, plain), (same, ridge), (_, lasso) = (
        kernel(penalty) for penalty in (None, Pick("L2", {"l2": 0.02}), Pick("L1", {"l1": 0.02}))
    )
    np.testing.assert_array_equal(first, same)
    assert np.linalg.norm(ridge) < 0.7 * np.linalg.norm(plain)
    assert np.std(ridge) < np.std(plain)
    near_zero = [float(np.mean(np.abs(weights) < 0.02)) for weights in (plain, ridge, lasso)]
    assert near_zero[2] > near_zero[0] + 0.2


@pytest.mark.covers("R02")
def test_the_elastic_net_adds_both_penalties():
    import keras

    project = sample.project(
        sample.dense(4, kernel_regularizer=Pick("L1L2", {"l1": 0.1, "l2": 0.3})),
        loss=Pick("SparseCategoricalCrossentropy", {"from_logits": True}),
    )
    run = Run(1, project, sample.classes_data())
    weights = run.models["model"].get_layer("dense").kernel.numpy()
    wanted = 0.1 * np.abs(weights).sum() + 0.3 * np.square(weights).sum()
    assert run.evaluate("train")["regularization"] == pytest.approx(wanted, rel=1e-5)
    # The model that goes into a file has Keras' own regularizer.
    plain = run.clean().get_layer("dense")
    assert float(keras.ops.sum(plain.losses)) == pytest.approx(wanted, rel=1e-5)
