"""Many numbers an example brought down to two: principal axes, and t-SNE in small steps that can be ended at any time."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_Found = TypeVar("_Found")

DIMENSIONS = 50
"""To so many principal components examples are brought before t-SNE; van der Maaten and Hinton (2008), section 4.1, take 30."""
EXAGGERATION, EXAGGERATED = 12.0, 250
STEPS = 750
_ROUNDS, _ROWS, _BLOCK = 64, 200, 64
_LEAST = 1e-12


def principal_axes(values: Array, count: int = 2) -> tuple[Array, Array]:
    """Return (mean, axes) of examples: the directions in which they vary most (Pearson 1901), as scikit-learn's `PCA`.

    Args:
        values: (n, d); rows that are not finite are left out.
        count: how many axes.

    Returns:
        mean (d,) and axes (d, count) float64 of length 1, in each the entry of the greatest size positive; axes beyond the rank of the
        examples are zeros. Zeros if no row is finite.
    """
    values = np.asarray(values, np.float64)
    values = values[np.isfinite(values).all(axis=1)]
    size = values.shape[1]
    axes = np.zeros((size, count))
    if not len(values):
        return np.zeros(size), axes
    # Numbers near the largest there are would have infinite squares.
    scale = max(float(np.abs(values).max(initial=0)), np.finfo(float).tiny)
    mean = (values / scale).mean(axis=0)
    centred = values / scale - mean
    wide = size > len(values)
    variances, vectors = np.linalg.eigh(centred @ centred.T if wide else centred.T @ centred)
    chosen = np.argsort(variances)[::-1][:count]
    chosen = chosen[variances[chosen] > _LEAST * max(variances.max(initial=0), 0)]
    found = centred.T @ vectors[:, chosen] if wide else vectors[:, chosen]
    found /= np.linalg.norm(found, axis=0)
    largest = np.abs(found).argmax(axis=0)
    axes[:, : len(chosen)] = found * np.where(found[largest, np.arange(len(chosen))] < 0, -1, 1)
    return mean * scale, axes


def reduced(values: Array, seed: int = 0) -> Array:
    """Return examples (n, d) in at most DIMENSIONS coordinates that keep their distances as well as linear ones can, float64.

    By a randomised range finder with power iterations (Halko, Martinsson and Tropp 2011, algorithm 4.4).
    """
    return _end_of(_reducing(values, seed))


def _reducing(values: Array, seed: int) -> Generator[None, None, Array]:
    """Do as `reduced`, in steps."""
    centred = values - values.mean(axis=0)
    if values.shape[1] <= DIMENSIONS or len(values) <= DIMENSIONS:
        return np.asarray(centred, np.float64)
    drawn = np.random.default_rng(seed).normal(size=(values.shape[1], DIMENSIONS + 10))
    basis = np.linalg.qr(centred @ drawn.astype(centred.dtype))[0]
    for _ in range(4):
        yield
        other = np.linalg.qr(centred.T @ basis)[0]
        yield
        basis = np.linalg.qr(centred @ other)[0]
    yield
    left, sizes, _ = np.linalg.svd(basis.T @ centred, full_matrices=False)
    return np.asarray((basis @ left * sizes)[:, :DIMENSIONS], np.float64)


def tsne(
    values: Array, perplexity: float = 30.0, seed: int = 0, steps: int = STEPS
) -> Iterator[tuple[float, Array]]:
    """Lay examples out in the plane so that neighbours stay neighbours: t-SNE (van der Maaten and Hinton 2008), step by step.

    Similarities are those of the 3 x perplexity nearest neighbours (van der Maaten 2014, section 4.1); the rest is exact: the cost of a
    step grows with the square of the number of examples. Delta-bar-delta gains, momentum 0.5 and then 0.8, early exaggeration 12, rate
    max(n / 48, 50), begun at the first two principal components, all as in scikit-learn.

    Args:
        values: (n, d) finite.
        perplexity: about how many neighbours each example has; at most (n - 1) / 3 are taken.
        seed: of the randomised reduction to DIMENSIONS coordinates.
        steps: how many; the first EXAGGERATED at most with exaggeration.

    Yields:
        share of the steps that are done, 0..1, and the points (n, 2) float64 so far, NaN before there are any. Each takes some
        hundredths of a second for 2,000 examples.
    """
    count = len(values)
    scale = max(float(np.abs(values).max(initial=0)), float(np.finfo(np.float32).tiny))
    nothing = 0.0, np.full((count, 2), np.nan)
    smaller = np.asarray(values / scale, np.float32)
    inside = yield from _telling(_reducing(smaller, seed), nothing)
    points = _beginning(inside)
    yield 0.0, points.copy()
    if count < 4:
        return
    near = min(perplexity, (count - 1) / 3)
    others, weights = yield from _telling(_similar(inside, near), (0.0, points.copy()))
    speed, gains = np.zeros_like(points), np.ones_like(points)
    rate, early = max(count / EXAGGERATION / 4, 50.0), min(EXAGGERATED, steps // 3)
    for step in range(steps):
        boost = EXAGGERATION if step < early else 1.0
        slope = _slope(points, others, weights * boost)
        gains = np.maximum(np.where((slope > 0) != (speed > 0), gains + 0.2, gains * 0.8), 0.01)
        speed = (0.5 if step < early else 0.8) * speed - rate * gains * slope
        points = points + speed
        yield (step + 1) / steps, points - points.mean(axis=0)


def _telling(steps: Generator[None, None, _Found], told: Any) -> Generator[Any, None, _Found]:
    """Yield the same at each step, and return what comes of them."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _Found = end.value
            return found
        yield told


def _end_of(steps: Generator[Any, None, _Found]) -> _Found:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _Found = end.value
            return found


def _beginning(values: Array) -> Array:
    """Return the first two principal components, the first with a standard deviation of 1e-4."""
    mean, axes = principal_axes(values)
    points = (values - mean) @ axes
    size = points[:, :1].std()
    return np.asarray(points / size * 1e-4 if size > 0 else points * 0.0)


def _similar(values: Array, perplexity: float) -> Generator[None, None, tuple[Array, Array]]:
    """Return the neighbours (n, k) of each example and halves of their joint probabilities (n, k), which sum to 1/2.

    The joint probability of two examples is the sum of the halves that stand at either of them.
    """
    count = len(values)
    near = min(count - 1, int(3 * perplexity) + 1)
    squares = np.square(values).sum(axis=1)
    others, shares = np.empty((count, near), np.int64), np.empty((count, near))
    for start in range(0, count, _ROWS):
        some = slice(start, min(start + _ROWS, count))
        rows = np.arange(some.start, some.stop)
        distances = squares[some, None] + squares - 2 * values[some] @ values.T
        distances = np.maximum(distances, 0)
        distances[rows - start, rows] = np.inf
        others[some] = np.argpartition(distances, near - 1, axis=1)[:, :near]
        shares[some] = _shares(np.take_along_axis(distances, others[some], axis=1), perplexity)
        yield
    return others, shares / (2 * count)


def _shares(distances: Array, perplexity: float) -> Array:
    """Return exp(-b d) / sum of each row (n, k), with the b of each row that gives this perplexity, found by bisection."""
    low, high = np.zeros(len(distances)), np.full(len(distances), np.inf)
    nearer = distances - distances.min(axis=1, keepdims=True)
    sharp = 1 / np.maximum(nearer.mean(axis=1), 1e-30)
    wanted = np.log(max(perplexity, 1.0))
    shares = np.empty_like(nearer)
    for _ in range(_ROUNDS):
        powers = np.exp(-nearer * sharp[:, None])
        total = powers.sum(axis=1)
        shares = powers / total[:, None]
        entropy = np.log(total) + sharp * (shares * nearer).sum(axis=1)
        flat = entropy > wanted
        low, high = np.where(flat, sharp, low), np.where(flat, high, sharp)
        middle = (low + np.where(np.isinf(high), 0, high)) / 2
        sharp = np.minimum(np.where(np.isinf(high), sharp * 2, middle), 1e30)
    return np.asarray(shares)


def _slope(points: Array, others: Array, weights: Array) -> Array:
    """Return the gradient of the Kullback-Leibler divergence, (n, 2): van der Maaten and Hinton (2008), equation 5.

    others: the neighbours (n, k) of each point. weights: with which both draw each other, (n, k).
    """
    apart = [line[:, None] - line[others] for line in np.ascontiguousarray(points.T)]
    pull = weights / (1 + np.square(apart[0]) + np.square(apart[1]))
    drawn = np.empty_like(points)
    for axis, one in enumerate(apart):
        one *= pull
        back = np.bincount(others.ravel(), one.ravel(), len(points))
        drawn[:, axis] = one.sum(axis=1) - back
    pushed, total = _pushed(points.astype(np.float32))
    return np.asarray(4 * (drawn - pushed / max(total, 1e-30)))


def _pushed(points: Array) -> tuple[Array, float]:
    """Return the sums of q² (y_i - y_j) before they are divided by that of all q = 1 / (1 + |y_i - y_j|²), and this sum."""
    squares = np.square(points).sum(axis=1)
    pushed, total = np.empty_like(points), -float(len(points))  # a point does not push itself
    turned = np.ascontiguousarray(-2 * points.T)
    # So few rows at a time that they stay near the processor.
    for start in range(0, len(points), _BLOCK):
        some = slice(start, start + _BLOCK)
        near = points[some] @ turned
        near += squares[some, None] + 1
        near += squares
        np.maximum(near, 1, out=near)
        np.reciprocal(near, out=near)
        total += float(near.sum(dtype=np.float64))
        np.square(near, out=near)
        pushed[some] = near.sum(axis=1)[:, None] * points[some] - near @ points
    return pushed, total
