"""Histograms that can be compared over time: their bins reach to a power of two, so that those of two of them fit into each other.

A histogram has BINS bins of the same width from -2^k to 2^k, where k is the least power that holds all numbers, or 4 times their root
mean square if that is less; numbers beyond are counted apart. As 0 is an edge, two bins of one histogram are exactly one of another
whose k is larger by 1: rows taken at different times are brought to common bins without a number counted wrongly.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
BINS = 128
HEAD = 6
QUANTITIES = ("weights", "biases", "activations", "gradients")
CHEAP = ("weights", "biases")
"""Those that are counted without a pass through the network."""
LEAST, MOST = -149, 1023
WIDE = 4.0
"""Bins reach to so many root mean squares."""


class Histogram(NamedTuple):
    """What is known of some numbers.

    exponent: k. looked: how many numbers were counted, of `total`; more than that are thinned evenly. strange: how many of them are not
    finite. below, above: how many are beyond the bins. counts: (BINS,) of each bin, lower edge included, the last one's upper edge too.
    """

    exponent: int
    looked: float
    total: float
    strange: float
    below: float
    above: float
    counts: Array

    @property
    def edges(self) -> Array:
        """Return the edges of the bins, (BINS + 1,) float64."""
        return edges_of(self.exponent)

    @property
    def finite(self) -> float:
        """Return how many of the counted numbers are finite."""
        return self.looked - self.strange


def edges_of(exponent: int) -> Array:
    """Return the edges of the bins that reach to 2^exponent, (BINS + 1,) float64."""
    with np.errstate(over="ignore"):
        return np.asarray(np.ldexp(np.arange(-BINS // 2, BINS // 2 + 1.0), exponent - 6))


def row_of(values: Array, total: int | None = None) -> Array:
    """Return the histogram of values of any shape as one row, (HEAD + BINS,) float64, see `Histogram`.

    total: how many there were before they were thinned, None = as many as there are.
    """
    flat = np.asarray(values, np.float64).ravel()
    good = np.isfinite(flat)
    finite = flat if good.all() else flat[good]
    exponent = _exponent(finite)
    half = BINS // 2
    # Scaling by a power of two is exact, so that no number falls to the wrong side of an edge.
    with np.errstate(over="ignore", under="ignore"):
        places = np.floor(np.ldexp(finite, 6 - exponent))
    # A bin more at each end for what is beyond.
    np.clip(places, -half - 1, half, out=places)
    places[finite == math.ldexp(1.0, exponent)] = half - 1
    counts = np.bincount((places + (half + 1)).astype(np.intp), minlength=BINS + 2)
    row = np.empty(HEAD + BINS)
    row[:HEAD] = (
        exponent,
        flat.size,
        flat.size if total is None else total,
        flat.size - finite.size,
        counts[0],
        counts[-1],
    )
    row[HEAD:] = counts[1:-1]
    return row


def read(row: Array) -> Histogram:
    """Return the histogram of a row; numbers that no histogram has count as 0."""
    found = np.asarray(row, np.float64).ravel()
    found = np.where(np.isfinite(found) & (np.abs(found) < 1e15), found, 0.0)
    exponent = int(np.clip(found[0], LEAST, MOST))
    looked, total, strange, below, above = (float(one) for one in np.maximum(found[1:HEAD], 0))
    counts = np.maximum(found[HEAD:], 0)
    return Histogram(exponent, looked, total, strange, below, above, counts)


def common_exponent(rows: list[Histogram], share: float = 0.95) -> int:
    """Return the power of two to which bins must reach so that those of this share of the rows that are not all 0 fit."""
    known = sorted(row.exponent for row in rows if row.exponent > LEAST)
    return known[math.ceil(share * len(known)) - 1] if known else 0


def rebinned(row: Histogram, exponent: int) -> tuple[Array, float, float]:
    """Return (counts, below, above) of a histogram in bins that reach to 2^exponent.

    Exact where these reach as far as those of the row, or farther; else each bin is divided evenly among those it covers.
    """
    half = BINS // 2
    shift = exponent - row.exponent
    source = np.arange(-half, half)
    if shift >= 0:
        places = (source >> min(shift, 60)) + half
        counts = np.bincount(places, row.counts, BINS)
        if not shift:
            return counts, row.below, row.above
        # What was beyond the bins of the row lies somewhere in the next ones, or beyond these, too: near their edge.
        edge = half >> min(shift, 60)
        counts[half - edge - 1] += row.below
        counts[half + edge] += row.above
        return counts, 0.0, 0.0
    shift = min(-shift, 60)
    places = (source >> shift) + half
    counts = row.counts[places] / 2.0**shift
    low, high = (
        float(row.counts[side].sum() - counts[side].sum())
        for side in (slice(half), slice(half, None))
    )
    return counts, row.below + max(0.0, low), row.above + max(0.0, high)


def quantiles(counts: Array, edges: Array, shares: Array) -> Array:
    """Return the numbers below which these shares of a histogram lie, (shares,) float64; nan for an empty one.

    Within a bin numbers are taken to lie evenly.
    """
    total = counts.sum()
    if not total > 0:
        return np.full(len(shares), np.nan)
    gone = np.concatenate([[0.0], np.cumsum(counts) / total])
    rising = np.append(True, np.diff(gone) > 0)
    rising[:-1] |= np.diff(gone) > 0
    return np.asarray(np.interp(shares, gone[rising], edges[rising]))


def _exponent(finite: Array) -> int:
    """Return to which power of two the bins for some finite numbers reach."""
    largest = float(np.abs(finite).max(initial=0.0))
    if not largest:
        return LEAST
    scaled = finite / largest
    # Not `dot`, whose threads wait for each other where a network trains on all processors.
    size = math.sqrt(float(np.mean(scaled * scaled)))
    reach = min(1.0, WIDE * size) * largest
    part, exponent = math.frexp(reach)
    return int(np.clip(exponent - (part == 0.5), LEAST, MOST))
