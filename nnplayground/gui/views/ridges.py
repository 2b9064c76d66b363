"""Histograms of one layer over time, of one run or of several, brought to common bins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from nnplayground.core.distribution import (
    BINS,
    HEAD,
    Histogram,
    common_exponent,
    edges_of,
    read,
    rebinned,
)
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
_MOST_JOINED, _FEWEST = 8, 10


@dataclass(frozen=True, eq=False)
class Stack:
    """Histograms of one run, ascending.

    title, shade: of the run. steps, epochs: (n,) float64. joined: so many bins are drawn as one.
    """

    title: str
    shade: QColor
    steps: Array
    epochs: Array
    rows: tuple[Histogram, ...]
    exponent: int = 0
    joined: int = 1

    @cached_property
    def counts(self) -> Array:
        """Return the counts in bins that reach to 2^exponent, (n, BINS / joined) float64."""
        fine = np.array([rebinned(row, self.exponent)[0] for row in self.rows])
        return fine.reshape(len(self.rows), -1, self.joined).sum(axis=2)

    @property
    def edges(self) -> Array:
        """Return the edges of the bins."""
        return edges_of(self.exponent)[:: self.joined]

    @property
    def strange(self) -> Array:
        """Return the share of numbers that are not finite, (n,)."""
        return np.array([row.strange / max(row.looked, 1.0) for row in self.rows])


def stack_of(record: RunRecord, key: str, title: str, shade: QColor, most: int) -> Stack | None:
    """Return at most so many histograms of a run, evenly spread over its steps, the first and the last among them; None if it has none."""
    ribbon = record.ribbons.get(f"distributions/{key}")
    if ribbon is None or not len(ribbon.x) or ribbon.rows.shape[1] != HEAD + BINS:
        return None
    x = ribbon.x
    wished = np.linspace(x[0], x[-1], min(most, len(x)))
    right = np.clip(np.searchsorted(x, wished), 0, len(x) - 1)
    left = np.maximum(right - 1, 0)
    chosen = np.unique(np.where(wished - x[left] < x[right] - wished, left, right))
    rows = tuple(read(row) for row in ribbon.rows[chosen])
    return Stack(title, shade, x[chosen], record.epochs_at(x[chosen]), rows)


def together(stacks: Sequence[Stack]) -> list[Stack]:
    """Return the stacks with common bins, not many more than twice the root of how many numbers a row has."""
    exponent = common_exponent([row for stack in stacks for row in stack.rows])
    stacks = [replace(stack, exponent=exponent) for stack in stacks]
    if not stacks:
        return []
    usual = float(np.median([row.looked for stack in stacks for row in stack.rows]))
    wide = max(np.count_nonzero(stack.counts.sum(axis=0)) for stack in stacks)
    joined = 1
    # Few numbers on many bins are nothing but teeth.
    while joined < _MOST_JOINED and wide / joined > max(_FEWEST, 2 * math.sqrt(usual)):
        joined *= 2
    return [replace(stack, joined=joined) for stack in stacks]


def heights(stacks: Sequence[Stack], logarithmic: bool, own: bool) -> list[Array]:
    """Return for each stack how high its bins are drawn, (n, BINS), 0..1: shares of the row's numbers, or their logarithms.

    own: the highest bin of each row is 1; else that of all rows of all stacks.
    """
    found = []
    for stack in stacks:
        finite = np.maximum(stack.counts.sum(axis=1, keepdims=True), 1e-300)
        found.append(np.log1p(stack.counts) if logarithmic else stack.counts / finite)
    if own:
        return [
            one / np.maximum(one.max(axis=1, keepdims=True, initial=0), 1e-300) for one in found
        ]
    most = max((float(one.max(initial=0)) for one in found), default=0.0)
    return [one / max(most, 1e-300) for one in found]


def occupied(stacks: Sequence[Stack]) -> Span:
    """Return the ends of the bins in which anything is, with one more on each side."""
    edges = stacks[0].edges
    known = np.flatnonzero(sum(stack.counts.sum(axis=0) for stack in stacks))
    if not len(known):
        return float(edges[0]), float(edges[-1])
    low, high = max(0, known[0] - 1), min(len(edges) - 1, known[-1] + 2)
    return float(edges[low]), float(edges[high])


def evenly(stack: Stack, values: Array, most: int) -> tuple[Array, Span]:
    """Return rows (m, BINS) at even distances over the epochs, each that of the last histogram before, and the ends of the epochs."""
    low, high = float(stack.epochs[0]), float(stack.epochs[-1])
    high = max(high, low + 1e-6)
    wished = np.linspace(low, high, most)
    places = np.clip(np.searchsorted(stack.epochs, wished, "right") - 1, 0, len(stack.epochs) - 1)
    return values[places], (low, high)
