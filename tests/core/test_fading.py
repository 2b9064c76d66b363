"""Whether gradients vanish or explode with the lag."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.core.fading import (
    CUT,
    EXPLODING,
    FADING,
    GROWING,
    STEADY,
    UNKNOWN,
    VANISHING,
    fading,
    over_examples,
)


@pytest.mark.covers("T02")
@pytest.mark.parametrize(
    ("factor", "lags", "kind"),
    [
        (0.5, 20, VANISHING),
        (1.5, 20, EXPLODING),
        (1.0, 20, STEADY),
        (0.9, 20, FADING),
        (0.99, 20, STEADY),
        (1.1, 20, GROWING),
        (0.9, 60, VANISHING),
        (1.02, 30, STEADY),
        (1.02, 100, GROWING),
    ],
)
def test_a_power_is_told_with_its_factor_and_half_life(factor, lags, kind):
    found = fading(3 * factor ** np.arange(lags))
    assert found.kind == kind
    assert found.factor == pytest.approx(factor)
    assert found.lags == lags
    assert found.share == pytest.approx(factor ** (lags - 1))
    assert factor == 1 or found.steps == pytest.approx(abs(math.log(2) / math.log(factor)))


def test_a_gradient_that_ends_is_cut():
    found = fading(np.array([1.0, 0.9, 0.8, 0.0, 0.0, 0.0]))
    assert (found.kind, found.lags) == (CUT, 3)


def test_one_that_becomes_too_small_for_a_number_vanishes():
    norms = np.concatenate([0.01 ** np.arange(20.0), np.zeros(5)])
    assert fading(norms).kind == VANISHING


@pytest.mark.parametrize(
    "norms", [np.zeros(5), np.full(5, np.nan), np.zeros(0), np.array([1.0]), np.full(3, np.inf)]
)
def test_without_two_numbers_nothing_is_said(norms):
    assert fading(norms).kind == UNKNOWN


@pytest.mark.parametrize("strange", [np.nan, np.inf])
def test_strange_numbers_are_left_out(strange):
    norms = 0.5 ** np.arange(20.0)
    norms[4] = strange
    assert fading(norms).factor == pytest.approx(0.5)


def test_the_largest_numbers_do_no_harm():
    found = fading(np.array([1e-308, 1e308]))
    assert found.kind == EXPLODING
    assert math.isfinite(found.share)


def test_examples_of_different_length_are_averaged_where_they_are():
    norms = np.array([[1.0, 0.5, np.nan], [3.0, np.inf, np.nan]])
    mean, low, high = over_examples(norms)
    np.testing.assert_array_equal(mean, [2.0, 0.5, np.nan])
    np.testing.assert_array_equal(low, [1.0, 0.5, np.nan])
    np.testing.assert_array_equal(high, [3.0, 0.5, np.nan])
    assert over_examples(np.full((2, 1), 1e308))[0][0] == pytest.approx(1e308)
    assert over_examples(np.zeros((0, 3)))[0].shape == (3,)
