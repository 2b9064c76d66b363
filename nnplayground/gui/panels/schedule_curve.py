"""The learning rate over the run, drawn from the optimizer and the schedule."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.project import Project
from nnplayground.core.registries import OPTIMIZERS, SCHEDULES
from nnplayground.core.registry import UnknownName

MOST_POINTS = 400


def steps_in_epoch(project: Project, examples: int) -> int:
    """Return the updates of the weights in one epoch: examples over batch size, rounded up; 1 with all examples at once."""
    batch = project.training.batch_size
    return 1 if batch == 0 else max(1, math.ceil(examples / batch))


def rate_curve(
    project: Project, examples: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Return epochs (n,) and the learning rate at each (n,); None without a schedule or where it cannot be drawn."""
    training = project.training
    if training.schedule is None:
        return None
    try:
        schedule = SCHEDULES.find(training.schedule.name)
        values = schedule.check(training.schedule.values)
        optimizer: dict[str, Any] = OPTIMIZERS.find(training.optimizer.name).check(
            training.optimizer.values
        )
    except (UnknownName, ValueError):
        return None
    rate = optimizer.get("learning_rate")
    if schedule.curve is None or rate is None:
        return None
    per_epoch = steps_in_epoch(project, examples)
    total = training.epochs * per_epoch
    if training.max_steps is not None:
        total = min(total, training.max_steps)
    count = min(total, MOST_POINTS)
    steps = np.unique(np.linspace(0, max(0, total - 1), max(2, count)).round().astype(np.int64))
    rates = np.asarray(schedule.curve(values, rate, per_epoch, steps), float)
    return steps / per_epoch, rates
