"""The same project with several seeds."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord, Series
from nnplayground.core.repeat import band, seeded, spread


def record(values, epochs=None):
    made = RunRecord(1, Project())
    made.epochs["loss"] = Series()
    made.epochs["loss"].extend(np.arange(len(values)) if epochs is None else epochs, values)
    return made


def test_only_the_seed_differs():
    projects = seeded(Project(seed=5), 3)
    assert [project.seed for project in projects] == [5, 6, 7]
    assert all(project.networks is projects[0].networks for project in projects)


def test_the_spread_is_that_of_numpy():
    values = [0.7, 0.8, 0.9, float("nan")]
    found = spread(values)
    assert found.mean == pytest.approx(np.mean(values[:3]))
    assert found.deviation == pytest.approx(np.std(values[:3], ddof=1))
    assert (found.low, found.high) == (0.7, 0.9)
    assert np.isnan(spread([]).mean)


def test_the_band_covers_the_epochs_that_all_runs_have():
    epochs, mean, low, high = band([record([3.0, 2.0, 1.0]), record([5.0, 4.0])], "loss")
    np.testing.assert_array_equal(epochs, [0, 1])
    np.testing.assert_array_equal(mean, [4, 3])
    np.testing.assert_array_equal(low, [3, 2])
    np.testing.assert_array_equal(high, [5, 4])


def test_without_the_curve_the_band_is_empty():
    assert all(not len(part) for part in band([record([1.0])], "accuracy"))
