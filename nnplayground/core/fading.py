"""How gradients change with the lag: whether they vanish or explode, and how fast."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
VANISHING, EXPLODING, STEADY, CUT, UNKNOWN = "vanishing", "exploding", "steady", "cut", "unknown"
FADING, GROWING = "fading", "growing"
LITTLE, MUCH = 2.0, 100.0
"""Over the whole sequence a steady gradient changes by less than the first factor, one that vanishes or explodes by more than the
second."""


@dataclass(frozen=True)
class Fading:
    """What becomes of a gradient with the lag.

    kind: one of the words above; CUT = nothing comes from further back than `lags` - 1 steps, and it is steady up to there. factor:
    by how much it is multiplied each step, the slope of a line through the logarithms. steps: after how many steps it is half,
    or twice as large; inf if it stays. share: norm at the largest lag / that at the smallest. lags: how many lags the gradient
    comes from at all.
    """

    kind: str
    factor: float = math.nan
    steps: float = math.inf
    share: float = math.nan
    lags: int = 0


def over_examples(norms: Array) -> tuple[Array, Array, Array]:
    """Return (mean, least, largest) (lags,) of norms (examples, lags), of the numbers that are finite; NaN where there is none."""
    values = np.where(np.isfinite(norms), np.asarray(norms, float), np.nan)
    some = np.isfinite(values).any(axis=0) if values.size else np.zeros(values.shape[1], bool)
    found = np.full((3, values.shape[1]), np.nan)
    if some.any():
        kept = values[:, some]
        count = np.isfinite(kept).sum(axis=0)
        # Divided first: the sum of the largest numbers there are would not be one.
        found[0, some] = np.nansum(kept / count, axis=0)
        found[1, some], found[2, some] = np.nanmin(kept, axis=0), np.nanmax(kept, axis=0)
    return found[0], found[1], found[2]


def fading(norms: Array) -> Fading:
    """Return what becomes of norms (lags,) with the lag; those that are not finite are left out, and zeros end it."""
    values = np.asarray(norms, float)
    known = np.flatnonzero(np.isfinite(values))
    positive = known[values[known] > 0]
    if len(positive) < 2:
        return Fading(UNKNOWN, lags=len(positive))
    last = int(positive[-1])
    lags = positive.astype(float)
    logs = np.log(values[positive])
    middle = lags.mean()
    slope = float(((lags - middle) * (logs - logs.mean())).sum() / ((lags - middle) ** 2).sum())
    whole = slope * (last - positive[0])
    share = math.exp(min(700.0, float(logs[-1] - logs[0])))
    kind = STEADY
    if abs(whole) > math.log(MUCH):
        kind = VANISHING if whole < 0 else EXPLODING
    elif (known > last).any():
        kind = CUT
    elif abs(whole) > math.log(LITTLE):
        kind = FADING if whole < 0 else GROWING
    steps = math.log(2) / abs(slope) if slope else math.inf
    return Fading(kind, math.exp(min(700.0, slope)), steps, share, last + 1)
