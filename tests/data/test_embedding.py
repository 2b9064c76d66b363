"""Principal axes and t-SNE against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness

from nnplayground.data.embedding import principal_axes, reduced, tsne

DIGITS = load_digits().data[:400]


def laid_out(values, **settings):
    return list(tsne(values, **settings))[-1][1]


@pytest.mark.parametrize("shape", [(60, 7), (20, 90)])
def test_axes_are_those_of_scikit_learn_up_to_the_sign(shape):
    values = np.random.default_rng(0).normal(size=shape) * np.linspace(1, 3, shape[1])
    mean, axes = principal_axes(values, 3)
    reference = PCA(3).fit(values)
    np.testing.assert_allclose(mean, reference.mean_)
    signs = np.sign((axes * reference.components_.T).sum(axis=0))
    np.testing.assert_allclose(axes * signs, reference.components_.T, atol=1e-8)
    assert (axes[np.abs(axes).argmax(axis=0), range(3)] > 0).all()


def test_axes_beyond_the_rank_are_zeros():
    line = np.outer(np.arange(5.0), [3.0, 4.0])
    _, axes = principal_axes(line)
    np.testing.assert_allclose(axes, [[0.6, 0], [0.8, 0]], atol=1e-12)
    assert not principal_axes(np.ones((4, 1)))[1].any()


@pytest.mark.parametrize("strange", [np.nan, np.inf])
def test_rows_that_are_not_finite_do_not_count(strange):
    values = np.random.default_rng(1).normal(size=(30, 4))
    wanted = principal_axes(values[1:])
    values[0, 2] = strange
    for one, other in zip(principal_axes(values), wanted, strict=True):
        np.testing.assert_array_equal(one, other)
    assert not principal_axes(values[:1])[1].any()


def test_huge_numbers_have_axes_too():
    values = np.random.default_rng(1).normal(size=(30, 4))
    np.testing.assert_allclose(principal_axes(values * 1e300)[1], principal_axes(values)[1])


def test_reducing_keeps_distances_as_principal_components_do():
    rng = np.random.default_rng(2)
    values = rng.normal(size=(200, 50)) @ rng.normal(size=(50, 300))
    found = reduced(values)
    assert found.shape == (200, 50)
    wanted = PCA(50).fit_transform(values)
    for one, other in ((0, 1), (7, 90), (150, 3)):
        apart, right = (np.linalg.norm(x[one] - x[other]) for x in (found, wanted))
        assert apart == pytest.approx(right, rel=1e-6)


@pytest.mark.slow
def test_neighbours_are_kept_as_well_as_by_scikit_learn():
    reference = TSNE(perplexity=20, random_state=0).fit_transform(DIGITS)
    found = laid_out(DIGITS, perplexity=20)
    right = trustworthiness(DIGITS, reference, n_neighbors=10)
    assert right > 0.9
    assert trustworthiness(DIGITS, found, n_neighbors=10) >= 0.95 * right


def test_the_same_seed_gives_the_same_picture():
    one, other = (laid_out(DIGITS[:100], seed=3, steps=60) for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_each_step_tells_how_far_it_is():
    shares = [share for share, _ in tsne(DIGITS[:50], steps=20)]
    assert sorted(set(shares)) == pytest.approx(np.arange(21) / 20)
    assert shares == sorted(shares)


@pytest.mark.parametrize(
    "values", [np.zeros((20, 3)), np.full((6, 2), 1e308), np.eye(2), np.ones((1, 4))]
)
def test_examples_that_are_all_alike_or_few_do_no_harm(values):
    found = laid_out(values, steps=10)
    assert found.shape == (len(values), 2)
    assert np.isfinite(found).all()
