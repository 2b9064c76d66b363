"""The same project several times: with several seeds, to see what is luck, or with several optimizers, to compare them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.registries import OPTIMIZERS

MOMENTUM = "SGD + momentum"
USUAL = ("SGD", MOMENTUM, "RMSprop", "Adagrad", "Adam", "Nadam")
"""The optimizers of a usual race; gradient descent takes part without and with momentum."""


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


def racers() -> list[str]:
    """Return the names of all that can take part in a race of optimizers, the usual ones first."""
    return [*USUAL, *(name for name in OPTIMIZERS if name not in USUAL)]


def racer(optimizer: Pick) -> str:
    """Return the name under which an optimizer takes part in a race."""
    return (
        MOMENTUM if optimizer.name == "SGD" and optimizer.values.get("momentum") else optimizer.name
    )


def raced(project: Project, names: Sequence[str]) -> list[Project]:
    """Return the project with each optimizer of `names` at its default settings; seed, and so the initial weights, are the same.

    The project's own optimizer keeps its settings if its name (see `racer`) is among them. "SGD + momentum" is SGD with a
    momentum of 0.9 and Nesterov's look ahead.
    """
    own = project.training.optimizer
    picks = [own if name == racer(own) else _default(name) for name in names]
    return [replace(project, training=replace(project.training, optimizer=pick)) for pick in picks]


def _default(name: str) -> Pick:
    if name == MOMENTUM:
        return OPTIMIZERS.default("SGD", momentum=0.9, nesterov=True)
    return OPTIMIZERS.default(name)


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
