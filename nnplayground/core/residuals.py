"""How far predicted numbers are from true ones: residuals and the usual figures of a regression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

LARGEST = 1e30
"""Numbers beyond this size count as not finite: neither sums of squares nor plots can hold them."""


@dataclass(frozen=True)
class Errors:
    """Figures of a regression over `count` pairs of numbers; NaN without any.

    absolute: mean |y - f|. squared: root of the mean of (y - f)^2. determination: R^2 = 1 - sum (y - f)^2 / sum (y - mean y)^2, NaN if
    all y are the same. mean, deviation: of the residuals y - f, the deviation with division by n.
    """

    count: int
    absolute: float
    squared: float
    determination: float
    mean: float
    deviation: float


def usable(truth: Array, said: Array) -> Array:
    """Return which pairs can be computed with, (n,) bool: both numbers finite and not beyond LARGEST."""
    return np.asarray((np.abs(truth) <= LARGEST) & (np.abs(said) <= LARGEST))


def errors_of(truth: Array, said: Array) -> Errors:
    """Return the figures of true and predicted numbers, (n,) each; pairs that are not usable are left out."""
    good = usable(truth, said)
    truth, said = truth[good].astype(np.float64), said[good].astype(np.float64)
    if not len(truth):
        return Errors(0, *[float("nan")] * 5)
    residuals = truth - said
    squares = float(np.mean(residuals**2))
    spread = float(np.mean((truth - truth.mean()) ** 2))
    return Errors(
        len(truth),
        float(np.mean(np.abs(residuals))),
        squares**0.5,
        1 - squares / spread if spread > 0 else float("nan"),
        float(residuals.mean()),
        float(residuals.std()),
    )
