"""Optimizers build with all their settings and make a loss smaller."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.lazy import keras
from nnplayground.core.param import Pick
from nnplayground.core.project import Training
from nnplayground.engine import build

pytestmark = pytest.mark.keras


def make(name: str, **values):
    return build.optimizer(Training(optimizer=Pick(name, values)), 10)


def descend(optimizer, steps: int = 30):
    """Return the way of one matrix down the bowl sum(w^2)."""
    weights = keras.Variable(np.full((2, 2), 1.0, "float32"))
    optimizer.build([weights])
    way = [np.array(weights)]
    for _ in range(steps):
        optimizer.apply([2 * weights.value], [weights])
        way.append(np.array(weights))
    return way


@pytest.mark.covers("O11")
@pytest.mark.parametrize("name", list(r.OPTIMIZERS))
def test_every_optimizer_descends(name: str) -> None:
    way = descend(make(name, learning_rate=0.05))
    assert np.isfinite(way).all()
    assert np.sum(way[-1] ** 2) < np.sum(way[0] ** 2)


@pytest.mark.parametrize("name", list(r.OPTIMIZERS))
def test_every_optimizer_comes_back_from_its_keras_description(name: str) -> None:
    made = make(name, clipnorm=1.0)
    again = keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(made))
    assert again.get_config() == made.get_config()
    assert again.clipnorm == 1.0


@pytest.mark.covers("O10")
def test_momentum_and_nesterov_follow_their_formulas() -> None:
    rate, momentum = 0.1, 0.9
    for nesterov in (False, True):
        w, velocity, wanted = 1.0, 0.0, []
        for _ in range(5):
            gradient = 2 * w
            velocity = momentum * velocity - rate * gradient
            w += momentum * velocity - rate * gradient if nesterov else velocity
            wanted.append(w)
        made = make("SGD", learning_rate=rate, momentum=momentum, nesterov=nesterov)
        assert [step[0, 0] for step in descend(made, 5)[1:]] == pytest.approx(wanted, rel=1e-5)


@pytest.mark.covers("O14")
@pytest.mark.parametrize(
    ("clip", "moved"),
    [
        ({"clipvalue": 0.5}, 0.5),
        ({"clipnorm": 1.0}, 0.5),
        ({"global_clipnorm": 2.0}, 1.0),
        ({}, 2.0),
    ],
)
def test_clipping_shortens_the_step(clip, moved: float) -> None:
    first, second = descend(make("SGD", learning_rate=1.0, **clip), 1)
    assert first - second == pytest.approx(np.full((2, 2), moved), rel=1e-5)
