"""Curves made ready for the screen: smoothed, thinned, read at a place, with their best value."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.naming import snake
from nnplayground.core.registries import METRICS

Array = NDArray[np.float64]

_BLOCK = 256
GROUPS = ("loss", "metric", "rate", "gradient")
"""The plots that curves are divided among."""
_GRADIENTS = ("gradient_norm", "clipped_gradient_norm")
_NEITHER = ("learning_rate", *_GRADIENTS)
_LOWER = ("loss", "error", "entropy", "divergence", "regularization", "hinge", "poisson", "false_")


def smooth(values: Array, weight: float, start: float | None = None) -> Array:
    """Return the exponential moving average s[k] = weight * s[k-1] + (1 - weight) * values[k].

    A value that is not finite counts as the one before it. Works block by block with one matrix product, so that a million values
    take some 50 ms.

    Args:
        values: (n,).
        weight: 0 = as it is, towards 1 = smoother.
        start: s[-1]; None = the first value.
    """
    if not weight or not len(values):
        return values
    values = _held(values, start)
    last = values[0] if start is None else start
    fades = weight ** np.arange(1, _BLOCK + 1)
    distance = np.subtract.outer(np.arange(_BLOCK), np.arange(_BLOCK))
    matrix = np.where(distance >= 0, (1 - weight) * weight ** np.abs(distance), 0.0)
    padded = np.zeros(-(-len(values) // _BLOCK) * _BLOCK)
    padded[: len(values)] = values
    blocks = padded.reshape(-1, _BLOCK) @ matrix.T
    for block in blocks:
        block += fades * last
        last = block[-1]
    return blocks.reshape(-1)[: len(values)]


def _held(values: Array, start: float | None) -> Array:
    good = np.isfinite(values)
    if good.all():
        return values
    before = np.maximum.accumulate(np.where(good, np.arange(len(values)), -1))
    first = start if start is not None else (values[good][0] if good.any() else 0.0)
    return np.where(before >= 0, values[before], first)


def thin(x: Array, y: Array, low: float, high: float, count: int) -> tuple[Array, Array]:
    """Return at most about 3 * count points that look the same between low and high: the least and largest of each bin.

    They stand at the begin and in the middle of their bin, which is narrower than a pixel if count is the width in pixels.

    Args:
        x: (n,) ascending.
        y: (n,).
        low: begin of the visible range of x; one point beyond it is kept so that lines leave the picture.
        high: end of the visible range of x.
        count: number of bins, about the width in pixels.
    """
    first = max(0, int(np.searchsorted(x, low)) - 1)
    last = min(len(x), int(np.searchsorted(x, high, "right")) + 1)
    x, y = x[first:last], y[first:last]
    size = len(x) // max(1, count)
    if size < 4:
        return x, y
    whole = len(x) // size * size
    bins = y[:whole].reshape(-1, size)
    least, largest = np.fmin.reduce(bins, axis=1), np.fmax.reduce(bins, axis=1)
    rest = slice(whole - 1, None)
    places = np.stack([x[:whole:size], x[size // 2 : whole : size]], axis=1).reshape(-1)
    extremes = np.stack([least, largest], axis=1).reshape(-1)
    return np.append(places, x[rest]), np.append(extremes, y[rest])


def near(x: Array, y: Array, place: float) -> tuple[float, float] | None:
    """Return the point whose x is nearest to a place; x ascending."""
    if not len(x):
        return None
    index = int(np.searchsorted(x, place))
    if index == len(x) or (index and place - x[index - 1] <= x[index] - place):
        index -= 1
    return float(x[index]), float(y[index])


def best(x: Array, y: Array, lower: bool) -> tuple[float, float] | None:
    """Return the first point with the best finite y, or None."""
    good = np.flatnonzero(np.isfinite(y))
    if not len(good):
        return None
    index = good[(y[good] if lower else -y[good]).argmin()]
    return float(x[index]), float(y[index])


@cache
def lower_is_better(name: str) -> bool | None:
    """Tell from the name of a logged number whether less is better; None if it is no measure of quality."""
    bare = re.sub(r"_\d+$", "", name.removeprefix("val_"))
    if bare in _NEITHER:
        return None
    if bare.endswith("loss"):
        return True
    for entry in METRICS.values():
        name = snake(entry.name)
        if bare == name or bare.endswith("_" + name):
            return bool(entry.better == "lower")
    return any(word in bare for word in _LOWER)


def group_of(name: str) -> str:
    """Return the plot a number belongs to, one of GROUPS."""
    bare = name.removeprefix("val_")
    if bare in _GRADIENTS:
        return "gradient"
    if bare in _NEITHER:
        return "rate"
    return "loss" if bare.endswith("loss") or bare == "regularization" else "metric"


def number(value: Any) -> str:
    """Write a number for people, four significant digits."""
    return f"{value:.4g}" if value is not None else ""
