"""Ranks of the true class against scikit-learn's top-k accuracy."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from nnplayground.core.ranks import hits, ranks_of

RNG = np.random.default_rng(5)
SCORES = RNG.dirichlet([1] * 6, 300)
TRUTH = RNG.integers(0, 6, 300)


@pytest.mark.covers("M01")
def test_shares_are_those_of_scikit_learn():
    shares = hits(ranks_of(TRUTH, SCORES), 6)
    for k in range(1, 6):
        expected = metrics.top_k_accuracy_score(TRUTH, SCORES, k=k, labels=range(6))
        assert shares[k - 1] == pytest.approx(expected)
    assert shares[5] == 1


def test_equal_scores_are_told_apart_as_argmax_does():
    scores = np.array([[0.5, 0.5], [0.5, 0.5], [0.2, 0.8]])
    assert ranks_of(np.array([0, 1, 1]), scores).tolist() == [0, 1, 0]


def test_one_unit_counts_as_two_classes():
    assert ranks_of(np.array([0, 1, 1]), np.array([[0.2], [0.9], [0.5]])).tolist() == [0, 0, 1]


def test_nan_and_unknown_classes_are_no_hits_and_infinity_is_large():
    scores = np.array([[np.nan, 0.1], [np.inf, 0.1], [0.3, 1e308], [0.5, 0.4]])
    assert ranks_of(np.array([1, 0, 1, 7]), scores).tolist() == [2, 0, 0, 2]
    assert hits(np.array([2, 0, 0, 2]), 2).tolist() == [0.5, 0.5]
    assert np.isnan(hits(np.zeros(0, int), 3)).all()
