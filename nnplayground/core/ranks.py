"""At which place the true class stands among all, from the most likely down: top-k hits."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def ranks_of(truth: Array, scores: Array) -> Array:
    """Return how many classes are as likely as the true one or likelier, (n,) int64; 0 = none, the first guess is right.

    Of classes with equal scores the one with the smaller number counts as likelier, as NumPy's argmax takes it. An example whose scores
    are not all numbers, or whose true class has no score, has rank c: it is no hit for any k.

    Args:
        truth: (n,) classes, integers.
        scores: (n, c) the more, the likelier; one column is the probability of class 1 and counts as two, 1 - p and p.
    """
    scores, truth = np.asarray(scores), np.asarray(truth, np.int64)
    if scores.shape[1] == 1:
        # Above one half means class 1; just one half means class 0.
        scores = np.concatenate([1 - scores, scores], axis=1)
    count = scores.shape[1]
    known = (truth >= 0) & (truth < count) & ~np.isnan(scores).any(axis=1)
    own = scores[np.arange(len(truth)), np.clip(truth, 0, count - 1)][:, None]
    before = np.arange(count) < truth[:, None]
    rank = np.sum((scores > own) | ((scores == own) & before), axis=1)
    return np.asarray(np.where(known, rank, count))


def hits(ranks: Array, count: int) -> Array:
    """Return the share of examples whose true class is among the k most likely, (count,) for k = 1 ... count; NaN without any."""
    if not len(ranks):
        return np.full(count, np.nan)
    found = np.bincount(np.minimum(ranks, count), minlength=count + 1)[:count]
    return np.asarray(np.cumsum(found) / len(ranks))
