"""What a race of optimizers rests on: all runs start alike."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.repeat import USUAL, raced
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def started(names, seed=3):
    """Return a run, before its first step, for each optimizer."""
    data = sample.classes_data()
    projects = raced(replace(sample.classifier(), seed=seed), names)
    return [Run(number, project, data) for number, project in enumerate(projects, 1)]


def weights(run):
    """Return the bytes of all variables of the layers at the start."""
    layers = {key: array for key, array in run.initial.items() if "@optimizer" not in key}
    assert [array.shape for array in layers.values()] == [(4, 8), (8,), (8, 3), (3,)]
    return {key: (array.dtype, array.tobytes()) for key, array in layers.items()}


@pytest.mark.covers("O11")
def test_all_optimizers_start_from_weights_that_are_equal_bit_for_bit():
    runs = started(USUAL)
    kinds = [type(run.models["model"].optimizer).__name__ for run in runs]
    assert kinds == ["SGD", "SGD", "RMSprop", "Adagrad", "Adam", "Nadam"]
    for run in runs[1:]:
        assert weights(run) == weights(runs[0])


def test_another_seed_starts_elsewhere():
    assert weights(started(["SGD"], 3)[0]) != weights(started(["SGD"], 4)[0])


@pytest.mark.covers("O11")
def test_all_optimizers_see_the_same_batches():
    first, *others = started(["SGD", "Adam", "Nadam"])
    for epoch in range(3):
        for run in others:
            assert run.batch_size == first.batch_size
            np.testing.assert_array_equal(run.order(epoch), first.order(epoch))
    assert not np.array_equal(first.order(0), first.order(1))
