"""Where the curves of a run come from: its series by key, smoothed ones, and all of them as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.core.record import RunRecord, Series
from nnplayground.gui.views.curve_list import BATCH, EPOCH, Key
from nnplayground.gui.views.series import GROUPS, Array, group_of, smooth

Test = tuple[int, str, dict[str, float]]
"""An evaluation: the step it was made at, the part of the data, and its numbers."""


@dataclass(frozen=True)
class Bend:
    """How the x of a curve becomes a place on the axis: forth and back; two with the same state do the same."""

    forth: Callable[[Array], Array]
    back: Callable[[Array], Array]
    state: Hashable


def straight(x: Array) -> Array:
    """Return x as it is."""
    return x


def bend_of(record: RunRecord, kind: str, by_step: bool) -> Bend:
    """Return the way from the x of a run's curves of one kind to an axis of steps or of epochs."""
    if (kind == BATCH) == by_step:
        return Bend(straight, straight, by_step)
    state = (by_step, record.steps_per_epoch, len(record.paces))
    if by_step:
        return Bend(record.steps_at, record.epochs_at, state)
    return Bend(record.epochs_at, record.steps_at, state)


def sources_of(record: RunRecord, tests: Sequence[Test]) -> dict[Key, Series]:
    """Return every curve there is of a run, each number's epochs before its batches, and its evaluations as points."""
    keys: dict[Key, Series] = {}
    for name in sorted({*record.epochs, *record.steps}, key=order):
        if name in record.epochs:
            keys[EPOCH, name] = record.epochs[name]
        if name in record.steps:
            keys[BATCH, name] = record.steps[name]
    for step, part, logs in tests:
        place = float(record.epochs_at(np.array([float(step)]))[0])
        for name, value in logs.items():
            keys.setdefault((part, name), Series()).extend([place], [value])
    return keys


def order(name: str) -> tuple[int, str, bool]:
    """Sort the loss first, then its parts, metrics, rates and norms; training before validation."""
    bare = name.removeprefix("val_")
    first = ("loss", "data_loss", "regularization")
    rank = first.index(bare) if bare in first else len(first) + GROUPS.index(group_of(name))
    return rank, bare.replace("clipped_gradient_norm", "gradient_norm_clipped"), name != bare


class Smoother:
    """Keeps moving averages of curves and computes only the points that are new."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[Series, int, float, Series]] = {}

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()

    def smooth(self, key: Hashable, series: Series, weight: float) -> Array:
        """Return the moving average of a series known by a key."""
        source, thinned, known, done = self._known.get(key, (None, 0, 0.0, Series()))
        if source is not series or known != weight or thinned != series.thinned:
            done = Series()
        fresh = series.y[len(done) :]
        if len(fresh):
            start = float(done.y[-1]) if len(done) else None
            done.extend(series.x[len(done) :], smooth(fresh, weight, start))
        self._known[key] = (series, series.thinned, weight, done)
        return done.y


def table_of(
    team: Sequence[RunRecord], labels: Sequence[str], tests: Sequence[Test]
) -> tuple[tuple[str, ...], Iterator[list[Any]]]:
    """Return header and rows of all curves: one row for each batch, epoch and evaluation.

    Several runs have a column each for every number; step and epoch belong together as in the first of them.
    """
    names = sorted({name for one in team for name in (*one.steps, *one.epochs)}, key=order)
    wide = [f"{name} ({label})" for name in names for label in labels] if len(team) > 1 else names
    return ("kind", "step", "epoch", *wide), _rows(team, names, tests)


def _rows(
    team: Sequence[RunRecord], names: Sequence[str], tests: Sequence[Test]
) -> Iterator[list[Any]]:
    first = team[0]
    for kind in (BATCH, EPOCH):
        found = [one.steps if kind == BATCH else one.epochs for one in team]
        every = [series.x for curves in found for series in curves.values()]
        places = np.unique(np.concatenate([[], *every]))
        steps = places if kind == BATCH else first.steps_at(places)
        epochs = first.epochs_at(places) if kind == BATCH else places
        columns = [_column(places, curves.get(name)) for name in names for curves in found]
        rows = zip(np.rint(steps).astype(int).tolist(), epochs.tolist(), *columns)
        yield from ([kind, *row] for row in rows)
    for step, part, logs in tests:
        epoch = float(first.epochs_at(np.array([float(step)]))[0])
        rest = [""] * (len(team) - 1)
        yield [part, step, epoch, *(one for name in names for one in (logs.get(name, ""), *rest))]


def _column(places: Array, curve: Series | None) -> list[Any]:
    """Return the value of a curve at each place, "" where it has none."""
    column: list[Any] = [""] * len(places)
    if curve is not None:
        for index, value in zip(np.searchsorted(places, curve.x).tolist(), curve.y.tolist()):
            column[index] = value
    return column
