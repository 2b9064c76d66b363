"""What a run has reported so far: the curves and the last pictures, as plain data for views, files and tables."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core.project import Project

DRAG = 1.5
"""Seconds within which changes of one setting are one gesture."""


class Series:
    """A growing curve: x and y as float64. Reading `x` or `y` costs nothing; adding is amortised."""

    def __init__(self) -> None:
        self._data = np.empty((2, 64))
        self._size = 0

    def extend(
        self, x: NDArray[np.float64] | list[float], y: NDArray[np.float64] | list[float]
    ) -> None:
        """Add points at the end."""
        count = len(x)
        while self._size + count > self._data.shape[1]:
            self._data = np.concatenate([self._data, np.empty_like(self._data)], axis=1)
        self._data[0, self._size : self._size + count] = x
        self._data[1, self._size : self._size + count] = y
        self._size += count

    @property
    def x(self) -> NDArray[np.float64]:
        """Return the x values, a view of shape (n,)."""
        return self._data[0, : self._size]

    @property
    def y(self) -> NDArray[np.float64]:
        """Return the y values, a view of shape (n,)."""
        return self._data[1, : self._size]

    def __len__(self) -> int:
        return self._size


@dataclass
class RunRecord:
    """One run.

    steps: per-batch curves over the step number.
    epochs: per-epoch curves over the epoch number; 0 = before training.
    epoch_seconds: how long the steps of each epoch took, over the epoch number.
    twin, fresh, branch: as in Started. kept: the epochs one can go back to. showing: the epoch the views show, where it is not the last.
    """

    run: int
    project: Project
    parameters: int = 0
    device: str = ""
    steps_per_epoch: int = 1
    total_steps: int = 1
    state: str = e.RUNNING
    reason: str = ""
    text: str = ""
    step: int = 0
    epoch: float = 0.0
    seconds: float = 0.0
    examples_per_second: float = 0.0
    steps: dict[str, Series] = field(default_factory=dict)
    epochs: dict[str, Series] = field(default_factory=dict)
    marks: list[e.Mark] = field(default_factory=list)
    snapshots: dict[e.Want, e.Snapshot] = field(default_factory=dict)
    evaluations: dict[str, e.Evaluated] = field(default_factory=dict)
    twin: int = 0
    fresh: tuple[str, ...] = ()
    branch: tuple[int, int] | None = None
    kept: e.Kept | None = None
    showing: e.Showing | None = None
    findings: tuple[e.Finding, ...] = ()
    epoch_seconds: Series = field(default_factory=Series)

    def apply(self, event: e.Event) -> None:
        """Take over what one event of this run reports."""
        match event:
            case e.Metrics():
                for name, values in event.logs.items():
                    self.steps.setdefault(name, Series()).extend(
                        np.asarray(event.steps, float), np.asarray(values, float)
                    )
                self.step, self.epoch = (
                    int(event.steps[-1]),
                    event.steps[-1] / max(1, self.steps_per_epoch),
                )
                self.examples_per_second = event.examples_per_second or self.examples_per_second
            case e.Epoch():
                for name, value in event.logs.items():
                    self.epochs.setdefault(name, Series()).extend([event.epoch], [value])
                self.step, self.epoch = event.step, event.epoch
                self.seconds += event.seconds
                if event.seconds:
                    self.epoch_seconds.extend([event.epoch], [event.seconds])
            case e.Epochs():
                for name, values in event.logs.items():
                    self.epochs.setdefault(name, Series()).extend(event.epochs, values)
                self.step, self.epoch = int(event.steps[-1]), float(event.epochs[-1])
                self.seconds += event.seconds
                if event.seconds:
                    each = np.full(len(event.epochs), event.seconds / len(event.epochs))
                    self.epoch_seconds.extend(event.epochs, each)
            case e.Snapshot():
                self.snapshots[event.want] = event
            case e.Mark():
                self._mark(event)
            case e.Changed():
                self.project = event.project
                self.steps_per_epoch, self.total_steps = event.steps_per_epoch, event.total_steps
            case e.Kept():
                self.kept = event
            case e.Showing():
                self.showing = None if event.end else event
            case e.Diagnosis():
                self.findings = event.findings
            case e.Evaluated():
                self.evaluations[event.part] = event
            case e.Paused():
                self.state, self.step, self.epoch = e.PAUSED, event.step, event.epoch
            case e.Finished():
                self.state, self.reason, self.text = e.IDLE, event.reason, event.text

    def _mark(self, mark: e.Mark) -> None:
        """Add a mark; moves of one slider in a row become one mark."""
        last = self.marks[-1] if self.marks else None
        if mark.field and last and last.field == mark.field and mark.clock - last.clock < DRAG:
            mark = replace(last, text=mark.text.replace(mark.old, last.old, 1), new=mark.new)
            self.marks.pop()
        self.marks.append(mark)

    def best(self, name: str, lower: bool = True) -> tuple[float, float] | None:
        """Return (epoch, value) of the best finite value of a per-epoch curve; None if there is none."""
        curve = self.epochs.get(name)
        if curve is None:
            return None
        finite = [(y, x) for x, y in zip(curve.x, curve.y, strict=True) if math.isfinite(y)]
        if not finite:
            return None
        value, epoch = min(finite) if lower else max(finite)
        return float(epoch), float(value)

    def seconds_left(self) -> float | None:
        """Return the estimated time to the end in seconds; None before anything was measured."""
        batch = self.project.training.batch_size
        steps = max(0, self.total_steps - self.step)
        if self.state != e.RUNNING:
            return None
        if self.examples_per_second and batch:
            return steps * batch / self.examples_per_second
        return steps * self.seconds / self.step if self.seconds and self.step else None
