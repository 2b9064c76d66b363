"""Whether confidences keep their word: reliability bins, calibration errors and the Brier score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
BINS = 10


@dataclass(frozen=True, eq=False)
class Reliability:
    """Examples sorted into bins of equal width by their confidence, 0..1.

    edges: (b + 1,) float64 borders of the bins; bin i holds those with edges[i] < confidence <= edges[i + 1], the first also 0.
    counts: (b,) int64 examples. confidence: (b,) mean confidence, accuracy: (b,) share of right answers; NaN in empty bins.
    """

    edges: Array
    counts: Array
    confidence: Array
    accuracy: Array

    @property
    def gaps(self) -> Array:
        """Return |accuracy - mean confidence| of each bin, (b,); 0 in empty bins."""
        return np.where(self.counts > 0, np.abs(self.accuracy - self.confidence), 0.0)

    @property
    def expected_error(self) -> float:
        """Return the expected calibration error, sum over bins of count / n * gap (Guo et al. 2017, equation 3); NaN without examples."""
        total = int(self.counts.sum())
        return float(self.counts @ self.gaps / total) if total else float("nan")

    @property
    def maximum_error(self) -> float:
        """Return the maximum calibration error, the largest gap (Guo et al. 2017, equation 5); NaN without examples."""
        return float(self.gaps.max()) if self.counts.sum() else float("nan")


def reliability(confidence: Array, right: Array, bins: int = BINS) -> Reliability:
    """Sort examples into bins by confidence.

    Args:
        confidence: (n,) probability of what was predicted, 0..1; examples outside 0..1 or not finite are left out.
        right: (n,) bool, whether the prediction was right (or, for one class, whether the example belongs to it).
        bins: how many bins of equal width, at least 1.

    Raises:
        ValueError: `bins` is less than 1, or the arrays do not belong together.
    """
    if bins < 1:
        raise ValueError(f"`bins` must be at least 1. Received: {bins}")
    confidence, right = np.asarray(confidence, np.float64), np.asarray(right, bool)
    if confidence.shape != right.shape or confidence.ndim != 1:
        raise ValueError(
            f"`confidence` and `right` must both be (n,). Received: {confidence.shape} and {right.shape}"
        )
    good = (confidence >= 0) & (confidence <= 1)
    confidence, right = confidence[good], right[good]
    edges = np.linspace(0, 1, bins + 1)
    place = np.searchsorted(edges[1:-1], confidence, side="left")
    counts = np.bincount(place, minlength=bins)
    sums = np.bincount(place, confidence, bins)
    hits = np.bincount(place, right.astype(float), bins)
    return Reliability(edges, counts, _mean(sums, counts), _mean(hits, counts))


def brier(truth: Array, scores: Array) -> float:
    """Return the Brier score, the mean squared distance of the probabilities from what happened; NaN without examples.

    With one column, the probability of class 1, it is the mean of (p - y)^2, 0..1. With several it is Brier's own sum over all
    classes (Brier 1950, equation 2), 0..2. Examples with a score outside 0..1 or not finite are left out.

    Args:
        truth: (n,) classes, integers.
        scores: (n, c) probabilities.
    """
    scores = np.asarray(scores, np.float64)
    truth = np.asarray(truth, np.int64)
    good = ((scores >= 0) & (scores <= 1)).all(axis=1)
    scores, truth = scores[good], truth[good]
    if not len(truth):
        return float("nan")
    if scores.shape[1] == 1:
        return float(np.mean((scores[:, 0] - (truth == 1)) ** 2))
    happened = truth[:, None] == np.arange(scores.shape[1])
    return float(np.mean(np.sum((scores - happened) ** 2, axis=1)))


def _mean(sums: Array, counts: Array) -> Array:
    return np.asarray(np.divide(sums, counts, out=np.full(len(counts), np.nan), where=counts > 0))
