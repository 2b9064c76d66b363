"""The same project with several seeds: how much of a result is luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord


@dataclass(frozen=True)
class Spread:
    """What several runs ended at: mean, standard deviation (of the sample), least and greatest value."""

    mean: float
    deviation: float
    low: float
    high: float


def seeded(project: Project, count: int) -> list[Project]:
    """Return the project with its own seed and the following ones; data, batches' sizes and all else are the same."""
    return [replace(project, seed=project.seed + number) for number in range(count)]


def spread(values: Sequence[float]) -> Spread:
    """Return the spread of the finite ones of some values; all NaN if there are none."""
    finite = np.array([value for value in values if np.isfinite(value)])
    if not len(finite):
        return Spread(*[float("nan")] * 4)
    deviation = float(finite.std(ddof=1)) if len(finite) > 1 else 0.0
    return Spread(float(finite.mean()), deviation, float(finite.min()), float(finite.max()))


def band(
    records: Sequence[RunRecord], name: str
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return (epochs, mean, least, greatest) of a per-epoch curve over several runs, for the epochs that all of them have."""
    curves = [record.epochs[name] for record in records if name in record.epochs]
    if not curves:
        empty = np.empty(0)
        return empty, empty, empty, empty
    epochs = curves[0].x
    for curve in curves[1:]:
        epochs = np.intersect1d(epochs, curve.x)
    table = np.array([curve.y[np.searchsorted(curve.x, epochs)] for curve in curves])
    return epochs, table.mean(axis=0), table.min(axis=0), table.max(axis=0)
