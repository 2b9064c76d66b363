"""Arrays over time: how a histogram or the norms of all layers went, one row for each step that a probe looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e

KEPT = {"distributions", "vitals", "flow", "saturation"}
"""The probes whose answers are kept over time."""
PAST = "past"
"""The job that finds what such a probe would have said of epochs at which nobody looked, see `insert`."""
MOST_NUMBERS = 4096
"""An array with more numbers is not kept over time."""
MOST_BYTES = 16 * 2**20
"""Of all ribbons of a run."""


class Ribbon:
    """Rows of numbers over the step number, which grows.

    x: (n,) float64, ascending. rows: (n, k) float32. Both are views of what was added so far.
    """

    def __init__(self, width: int) -> None:
        self._x = np.empty(16)
        self._rows = np.empty((16, width), np.float32)
        self._size = 0

    @property
    def x(self) -> NDArray[np.float64]:
        """Return the steps, (n,)."""
        return self._x[: self._size]

    @property
    def rows(self) -> NDArray[np.float32]:
        """Return the rows, (n, k)."""
        return self._rows[: self._size]

    @property
    def bytes(self) -> int:
        """Return the memory that it takes."""
        return self._x.nbytes + self._rows.nbytes

    def add(self, x: float, row: NDArray[Any]) -> None:
        """Add a row (k,) behind the last one, or in its place if x is the same; an earlier x is left out."""
        if self._size and x < self._x[self._size - 1]:
            return
        if not self._size or x > self._x[self._size - 1]:
            if self._size == len(self._x):
                # What was read before keeps its memory.
                self._x = np.concatenate([self._x, np.empty_like(self._x)])
                self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
            self._size += 1
        else:
            self._rows = self._rows.copy()
        self._x[self._size - 1] = x
        with np.errstate(over="ignore"):  # of a network that has exploded
            self._rows[self._size - 1] = row

    def insert(self, x: NDArray[np.float64], rows: NDArray[Any]) -> None:
        """Put rows (m, k) at their places, x (m,) in any order; what is there already stays as it is."""
        x, first = np.unique(x, return_index=True)
        new = ~np.isin(x, self.x)
        if not new.any():
            return
        places = np.searchsorted(self.x, x[new])
        with np.errstate(over="ignore"):  # of a network that has exploded
            added = rows[first[new]].astype(np.float32)
        self._take(np.insert(self.x, places, x[new]), np.insert(self.rows, places, added, axis=0))

    def until(self, x: float) -> Ribbon:
        """Return a copy without the rows beyond x."""
        size = int(np.searchsorted(self.x, x, "right"))
        copy = Ribbon(self._rows.shape[1])
        copy._take(self._x[:size], self._rows[:size])
        return copy

    def thin(self) -> None:
        """Take out about every second row, so that the rest is spread evenly over x; the first and the last stay."""
        size = self._size
        if size < 3:
            return
        cells = np.floor((self.x - self._x[0]) / (self._x[size - 1] - self._x[0]) * (size // 2))
        chosen = np.append(True, cells[1:] != cells[:-1])
        chosen[-1] = True
        if chosen.all():
            chosen[1:-1:2] = False
        self._take(self.x[chosen], self.rows[chosen])

    def _take(self, x: NDArray[np.float64], rows: NDArray[np.float32]) -> None:
        self._size = len(x)
        room = max(1, len(x))
        self._x, self._rows = np.empty(room), np.empty((room, rows.shape[1]), np.float32)
        self._x[: len(x)], self._rows[: len(x)] = x, rows

    def __len__(self) -> int:
        return self._size


def follow(ribbons: dict[str, Ribbon], shot: e.Snapshot) -> None:
    """Add the arrays of an answer to the ribbons "<probe>/<array>" if its probe is one of KEPT; an array of another size begins anew."""
    if shot.want.probe not in KEPT:
        return
    for name, array in shot.arrays.items():
        row = np.asarray(array).ravel()
        if row.dtype.kind not in "biuf" or not 0 < row.size <= MOST_NUMBERS:
            continue
        key = f"{shot.want.probe}/{name}"
        if key not in ribbons or ribbons[key].rows.shape[1] != row.size:
            ribbons[key] = Ribbon(row.size)
        ribbons[key].add(shot.step, row)
    fit(ribbons)


def insert(ribbons: dict[str, Ribbon], shot: e.Snapshot) -> e.Snapshot:
    """Put the rows of an answer of the job PAST into the ribbons of its probe, each at its step; return the answer without its rows.

    An array (m, 1 + k) holds rows of k numbers, each with its step in front; rows of another size than those of the ribbon are left out.
    """
    probe = dict(shot.want.options).get("probe")
    for name, array in shot.arrays.items():
        table = np.asarray(array)
        width = table.shape[-1] - 1 if table.ndim == 2 else 0
        if probe not in KEPT or not 0 < width <= MOST_NUMBERS or not len(table):
            continue
        ribbon = ribbons.setdefault(f"{probe}/{name}", Ribbon(width))
        if ribbon.rows.shape[1] == width:
            ribbon.insert(table[:, 0], table[:, 1:])
    fit(ribbons)
    return replace(shot, arrays={})


def fit(ribbons: dict[str, Ribbon], most: int = MOST_BYTES) -> None:
    """Thin the largest ribbons until all of them take at most so many bytes, or have two rows each."""
    while sum(ribbon.bytes for ribbon in ribbons.values()) > most:
        largest = max(ribbons.values(), key=lambda one: one.bytes if len(one) > 2 else 0)
        if len(largest) <= 2:
            return
        largest.thin()
