"""The winner of a window is the only place to which the gradient of a pooled unit goes."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, stack
from nnplayground.core.winners import winner, winners
from nnplayground.engine.build import build

pytestmark = pytest.mark.keras

SHAPES = {1: (11, 2), 2: (7, 10, 2), 3: (5, 6, 4, 2)}
SETTINGS = (
    {},
    {"padding": "same"},
    {"pool_size": 3, "strides": 2},
    {"pool_size": 3, "strides": 2, "padding": "same"},
    {"pool_size": 2, "strides": 1, "padding": "same"},
)


@pytest.mark.covers("E07")
@pytest.mark.parametrize("values", SETTINGS, ids=str)
@pytest.mark.parametrize("rank", SHAPES)
def test_the_gradient_of_every_pooled_unit_goes_to_its_winner_alone(rank, values):
    import tensorflow as tf

    values = {
        name: (one,) * rank if isinstance(one, int) and rank > 1 else one
        for name, one in values.items()
    }
    node = Node("pool", f"MaxPooling{rank}D", values)
    graph = stack(Node("in", "InputLayer", {"shape": SHAPES[rank]}), node)
    model = build(graph)
    x = np.random.default_rng(rank).normal(size=SHAPES[rank]).astype("f4")
    given = tf.constant(x[None])
    with tf.GradientTape() as tape:
        tape.watch(given)
        pooled = model(given)
        units = tf.reshape(pooled, -1)
    jacobian = np.asarray(tape.jacobian(units, given))[:, 0]
    shape = tuple(pooled.shape[1:])
    for number, (*place, channel) in enumerate(np.ndindex(*shape)):
        spans, best = winner(graph["pool"], x, channel, tuple(place))
        reached = np.argwhere(jacobian[number])
        assert reached.tolist() == [[*best, channel]]
        assert x[(*best, channel)] == np.asarray(units)[number]
        assert all(first <= one <= last for one, (first, last) in zip(best, spans))
    np.testing.assert_array_equal(winners(graph["pool"], x, shape), jacobian.any(axis=0))


def test_of_equal_numbers_the_first_wins_and_padding_never_does():
    node = stack(
        Node("in", "InputLayer", {"shape": (3, 3, 1)}),
        Node("pool", "MaxPooling2D", {"padding": "same"}),
    )["pool"]
    mask = winners(node, np.full((3, 3, 1), -np.inf), (2, 2, 1))
    assert np.argwhere(mask[..., 0]).tolist() == [[0, 0], [0, 2], [2, 0], [2, 2]]
    assert winners(Node("dense", "Dense"), np.zeros((3, 3, 1)), (3, 3, 1)) is None


@pytest.mark.covers("E07")
def test_pooling_halves_the_map():
    graph = stack(
        Node("in", "InputLayer", {"shape": (28, 28, 1)}),
        Node("conv", "Conv2D", {"filters": 4, "padding": "same"}),
        Node("pool", "MaxPooling2D"),
    )
    model = build(graph)
    assert model.get_layer("conv").output.shape[1:] == (28, 28, 4)
    assert model.get_layer("pool").output.shape[1:] == (14, 14, 4)
