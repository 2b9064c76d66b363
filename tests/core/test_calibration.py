"""Calibration against scikit-learn and against sums done by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import calibration, metrics

from nnplayground.core.calibration import brier, reliability

RNG = np.random.default_rng(3)
TRUTH = RNG.integers(0, 2, 500)
SURE = np.clip(RNG.normal(0.5 + 0.25 * (TRUTH - 0.5), 0.2), 0, 1)


def test_bins_are_those_of_scikit_learn():
    found = reliability(SURE, TRUTH == 1, 10)
    right, mean = calibration.calibration_curve(TRUTH, SURE, n_bins=10)
    some = found.counts > 0
    assert np.allclose(found.accuracy[some], right)
    assert np.allclose(found.confidence[some], mean)
    assert found.counts.sum() == 500


def test_the_errors_by_hand():
    # Bins of a half: (0.2, 0.4) with one of two right; (0.9) right; gaps 0.2 and 0.1.
    found = reliability(np.array([0.2, 0.4, 0.9]), np.array([True, False, True]), 2)
    assert found.counts.tolist() == [2, 1]
    assert np.allclose(found.gaps, [0.2, 0.1])
    assert found.expected_error == pytest.approx(2 / 3 * 0.2 + 1 / 3 * 0.1)
    assert found.maximum_error == pytest.approx(0.2)


def test_a_border_belongs_to_the_bin_below_it():
    assert reliability(np.array([0.0, 0.5, 1.0]), np.ones(3, bool), 2).counts.tolist() == [2, 1]


def test_one_who_is_always_as_sure_as_right_has_no_error():
    sure, right = np.full(10, 0.7), np.arange(10) < 7
    assert reliability(sure, right).expected_error == pytest.approx(0)


def test_empty_bins_are_nan_and_weigh_nothing():
    found = reliability(np.array([0.95]), np.array([False]))
    assert np.isnan(found.accuracy[:9]).all()
    assert found.expected_error == found.maximum_error == pytest.approx(0.95)
    assert np.isnan(reliability(np.zeros(0), np.zeros(0, bool)).expected_error)


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 1e308, -0.1])
def test_what_is_no_probability_is_left_out(strange):
    found = reliability(np.array([strange, 0.9]), np.array([True, True]))
    assert found.counts.sum() == 1
    assert brier(np.array([1, 1]), np.array([[strange], [0.9]])) == pytest.approx(0.01)


def test_one_unit_has_the_brier_score_of_scikit_learn():
    expected = metrics.brier_score_loss(TRUTH, SURE)
    assert brier(TRUTH, SURE[:, None]) == pytest.approx(expected)


def test_several_classes_have_the_sum_over_all_classes():
    scores = RNG.dirichlet([1, 1, 1], 200)
    truth = RNG.integers(0, 3, 200)
    each = [metrics.brier_score_loss(truth == one, scores[:, one]) for one in range(3)]
    assert brier(truth, scores) == pytest.approx(sum(each))
    both = np.stack([1 - SURE, SURE], axis=1)
    assert brier(TRUTH, both) == pytest.approx(2 * brier(TRUTH, SURE[:, None]))


def test_wrong_arguments_are_refused():
    with pytest.raises(ValueError, match="bins"):
        reliability(SURE, TRUTH == 1, 0)
    with pytest.raises(ValueError, match="must both be"):
        reliability(SURE, TRUTH[:3] == 1)
