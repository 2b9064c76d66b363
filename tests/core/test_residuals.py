"""Figures of a regression against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from nnplayground.core.residuals import errors_of, usable

RNG = np.random.default_rng(2)
TRUTH = RNG.normal(3, 2, 400)
SAID = TRUTH + RNG.normal(0.3, 0.5, 400)


def test_figures_are_those_of_scikit_learn():
    found = errors_of(TRUTH, SAID)
    assert found.absolute == pytest.approx(metrics.mean_absolute_error(TRUTH, SAID))
    assert found.squared == pytest.approx(metrics.root_mean_squared_error(TRUTH, SAID))
    assert found.determination == pytest.approx(metrics.r2_score(TRUTH, SAID))
    assert found.mean == pytest.approx(np.mean(TRUTH - SAID))
    assert found.deviation == pytest.approx(np.std(TRUTH - SAID))
    assert found.count == 400


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 1e308])
def test_strange_numbers_are_left_out(strange):
    with_one = errors_of(np.append(TRUTH, 1.0), np.append(SAID, strange))
    assert with_one == errors_of(TRUTH, SAID)
    assert not usable(np.array([strange]), np.array([0.0])).any()
    assert np.isnan(errors_of(np.array([strange]), np.array([0.0])).absolute)


def test_large_numbers_do_not_overflow_and_equal_ones_have_no_share_explained():
    assert errors_of(np.array([1e30, 0.0]), np.zeros(2)).squared == pytest.approx(1e30 / 2**0.5)
    assert np.isnan(errors_of(np.ones(3), np.zeros(3)).determination)
