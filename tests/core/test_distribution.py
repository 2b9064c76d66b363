"""Histograms on bins that fit into each other."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.distribution import (
    BINS,
    HEAD,
    LEAST,
    common_exponent,
    edges_of,
    quantiles,
    read,
    rebinned,
    row_of,
)

RNG = np.random.default_rng(3)
SHAPES = {
    "normal": RNG.normal(0, 0.3, 5000),
    "uniform": RNG.uniform(-1, 1, 5000),
    "rectified": np.maximum(0, RNG.normal(size=5000)),
    "heavy": RNG.standard_cauchy(5000),
    "small": RNG.normal(0, 1e-12, 5000),
    "one": np.array([0.7]),
    "powers": np.ldexp(1.0, np.arange(-6, 3)) * np.array([[1], [-1]]),
    "bias": np.zeros(16),
    "nearly zero": np.array([-1e-300, 1e-300, 1.0]),
}


@pytest.mark.parametrize("name", SHAPES)
def test_counts_are_those_of_numpy_on_the_same_edges(name):
    values = SHAPES[name]
    found = read(row_of(values))
    expected, _ = np.histogram(values, found.edges)
    np.testing.assert_array_equal(found.counts, expected)
    assert found.below == (values < found.edges[0]).sum()
    assert found.above == (values > found.edges[-1]).sum()
    assert found.looked == found.total == values.size
    assert found.edges[BINS // 2] == 0


def test_bins_reach_as_far_as_the_numbers_but_not_to_outliers():
    assert read(row_of(SHAPES["uniform"])).exponent == 0
    assert read(row_of(np.array([0.25, -0.25]))).exponent == -2
    assert read(row_of(np.array([0.2501, 0.2]))).exponent == -1
    heavy = read(row_of(np.append(RNG.normal(size=9999), 1000.0)))
    assert (heavy.exponent, heavy.above) == (6, 1)
    assert read(row_of(np.zeros(3))).exponent == LEAST


@pytest.mark.parametrize("more", [1, 2, 5, 9])
def test_bins_of_a_wider_reach_count_the_same_numbers_exactly(more):
    values = np.append(SHAPES["uniform"], 0.0)
    row = read(row_of(values))
    counts, below, above = rebinned(row, row.exponent + more)
    np.testing.assert_array_equal(counts, np.histogram(values, edges_of(row.exponent + more))[0])
    assert (below, above) == (0, 0)


@pytest.mark.parametrize("less", [1, 3, 6, 8])
def test_bins_of_a_narrower_reach_share_the_numbers_of_the_bins_they_divide(less):
    row = read(row_of(SHAPES["uniform"]))
    counts, below, above = rebinned(row, row.exponent - less)
    assert counts.sum() + below + above == pytest.approx(5000)
    if less <= 6:
        here = np.abs(SHAPES["uniform"]) < 2.0 ** (row.exponent - less)
        assert counts.sum() == pytest.approx(here.sum(), abs=1)
        assert below == pytest.approx((SHAPES["uniform"] < -(2.0 ** (row.exponent - less))).sum())


def test_what_is_not_finite_is_counted_apart():
    values = np.array([np.nan, np.inf, -np.inf, 1.0, -1.0])
    row = read(row_of(values, total=50))
    assert (row.looked, row.total, row.strange, row.finite) == (5, 50, 3, 2)
    assert row.counts.sum() == 2
    nothing = read(row_of(np.full(4, np.nan)))
    assert (nothing.strange, nothing.counts.sum()) == (4, 0)


@pytest.mark.parametrize("value", [1e308, 1.7e308, 5e-324, -1e308])
def test_the_largest_and_the_smallest_numbers_are_counted(value):
    row = read(row_of(np.array([value, value / 2, 0.0])))
    assert row.counts.sum() + row.below + row.above == 3


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_rows_of_strange_numbers_are_read(value):
    row = read(np.full(HEAD + BINS, value))
    assert np.isfinite(row.counts).all()
    assert np.isfinite(rebinned(row, 0)[0]).all()


def test_the_common_reach_leaves_out_rare_outliers():
    rows = [read(row_of(SHAPES["uniform"]))] * 39 + [read(row_of(1e9 * SHAPES["uniform"]))]
    assert common_exponent(rows) == 0
    assert common_exponent(rows[-2:]) == 30
    assert common_exponent([read(row_of(np.zeros(3)))]) == 0


def test_quantiles_are_near_those_of_the_numbers():
    row = read(row_of(SHAPES["normal"]))
    shares = np.array([0.05, 0.5, 0.95])
    found = quantiles(row.counts, row.edges, shares)
    width = row.edges[1] - row.edges[0]
    np.testing.assert_allclose(found, np.quantile(SHAPES["normal"], shares), atol=width)
    assert np.isnan(quantiles(np.zeros(BINS), row.edges, shares)).all()
