"""The arithmetic of one unit, on numbers that can be followed by hand."""

import numpy as np
import pytest

from nnplayground.core import arithmetic as a


def test_a_dense_unit_adds_its_products_and_its_bias():
    found = a.dense(np.array([1.0, 2.0]), np.array([[3.0, 9.0], [-1.0, 9.0]]), 0.5, 0)
    assert found.products.tolist() == [3.0, -2.0]
    assert found.by_channel.tolist() == [3.0, -2.0]
    assert found.total == 1.5


def test_padding_is_read_as_zeros_and_told_apart():
    picture = np.arange(1, 10, dtype=float).reshape(3, 3, 1)
    found = a.convolution(picture, np.ones((3, 3, 1, 1)), 0, (0, 0), 0, (1, 1), "same")
    assert found.patch[..., 0].tolist() == [[0, 0, 0], [0, 1, 2], [0, 4, 5]]
    assert found.inside.tolist() == [[False] * 3, [False, True, True], [False, True, True]]
    assert found.total == 12
    assert found.places[0].tolist() == [-1, 0, 1]


def test_a_causal_window_looks_back_only():
    series = np.arange(1.0, 6.0).reshape(5, 1)
    found = a.convolution(series, np.ones((2, 1, 1)), 0, (2,), 0, (1,), "causal", (2,))
    assert found.places[0].tolist() == [0, 2]
    assert found.total == 4


def test_a_group_reads_its_own_channels():
    values = np.arange(4.0).reshape(1, 4)
    found = a.convolution(values, np.ones((1, 2, 6)), 0, (0,), 4, (1,), groups=2)
    assert found.channels.tolist() == [2, 3]
    assert found.total == 5


def test_the_mean_of_a_window_leaves_padding_out():
    picture = np.arange(1.0, 10.0).reshape(3, 3, 1)
    found = a.average(picture, (1, 1), 0, (2, 2), (2, 2), "same")
    assert found.total == 9
    assert found.inside.sum() == 1


def test_the_greatest_of_a_window_is_marked_once_and_padding_never_wins():
    picture = np.full((3, 3, 1), -4.0)
    found = a.greatest(picture, (1, 1), 0, (2, 2), (2, 2), "same")
    assert found.total == -4
    assert found.kernel.sum() == 1
    picture[0, 0] = -np.inf
    assert a.greatest(picture, (0, 0), 0, (2, 2), (2, 2)).total == -4


@pytest.mark.covers("E03")
def test_a_sliding_kernel_gives_what_each_window_alone_gives():
    random = np.random.default_rng(0)
    for _ in range(60):
        sizes, window = random.integers(3, 9, 2), random.integers(1, 4, 2)
        stride, dilation = int(random.integers(1, 4)), int(random.integers(1, 3))
        padding = str(random.choice(["valid", "same"]))
        picture, kernel = random.normal(size=sizes), random.normal(size=window)
        found = a.slide(picture, kernel, stride, padding, dilation)
        for place in np.ndindex(*found.shape):
            unit = a.convolution(
                picture[..., None],
                kernel[..., None, None],
                0,
                place,
                0,
                (stride,) * 2,
                padding,
                (dilation,) * 2,
            )
            assert found[place] == pytest.approx(unit.total)


def test_a_window_that_does_not_fit_has_no_place():
    assert a.slide(np.ones((3, 3)), np.ones((3, 3)), dilation=2).size == 0
    assert a.result_size(28, 3, 2, "same") == 14
    assert a.result_size(28, 3, 2, "valid", 2) == 12


def test_normalizing_takes_mean_and_spread_away_and_puts_gamma_and_beta_on():
    assert a.normalized(5, 3, 4, 0, 10, 1) == 11


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_go_through(value):
    values, kernel = np.full((4, 4, 2), value), np.full((3, 3, 2, 1), value)
    found = a.convolution(values, kernel, value, (0, 0), 0, (1, 1), "same")
    assert found.products.shape == (3, 3, 2)
    assert np.isnan(found.total) or found.total in (0.0, np.inf)
    assert a.slide(values[..., 0], kernel[..., 0, 0]).shape == (2, 2)
    assert a.normalized(value, value, value, 1e-3, value, value) is not None
