"""The one matrix of linear layers, held against Keras."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node
from nnplayground.core.linear_map import collapsed, linear_runs
from nnplayground.engine.build import build
from tests.engine import sample

pytestmark = pytest.mark.keras


@pytest.mark.covers("B06")
def test_the_matrix_gives_what_keras_gives():
    project = sample.project(
        sample.dense(9), Node("drop", "Dropout"), sample.dense(5), sample.dense(3), shape=(6,)
    )
    graph = project.networks["model"]
    model = build(graph)
    for layer in model.layers:
        for weight in layer.weights:
            weight.assign(np.random.default_rng(len(weight.shape)).normal(size=weight.shape))
    (run,) = linear_runs(graph)
    assert run == ("dense", "dense_1", "dense_2")
    matrix, bias = collapsed([tuple(model.get_layer(name).get_weights()) for name in run])
    x = np.random.default_rng(1).normal(size=(32, 6)).astype(np.float32)
    found = np.asarray(model(x, training=False))
    np.testing.assert_allclose(x @ matrix + bias, found, rtol=1e-5, atol=1e-5 * abs(found).max())
