"""What a run has reported so far: the curves and the last pictures, as plain data for views, files and tables.

Curves stay small however long a run lasts, see `thin`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.ribbon import PAST, Ribbon, follow, insert
from nnplayground.core.snapshots import Snapshots

DRAG = 1.5
"""Seconds within which changes of one setting are one gesture."""

MOST_POINTS = 200_000
"""A curve with more points than this is thinned."""


class Series:
    """A growing curve: x and y as float64. Reading `x` or `y` costs nothing; adding is amortised.

    thinned: how often points were taken out of it, see `thin`.
    """

    def __init__(self) -> None:
        self._data = np.empty((2, 64))
        self._size = 0
        self.thinned = 0

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

    def keep(self, chosen: NDArray[np.bool_]) -> None:
        """Take out all points but the chosen ones, (n,) bool; arrays read before stay as they are."""
        self._data = np.ascontiguousarray(self._data[:, : self._size][:, chosen])
        self._size = self._data.shape[1]
        self.thinned += 1

    def until(self, x: float) -> Series:
        """Return a copy without the points beyond x."""
        copy = Series()
        size = int(np.searchsorted(self.x, x, "right"))
        copy.extend(self.x[:size], self.y[:size])
        return copy

    def __len__(self) -> int:
        return self._size


def thin(curves: Iterable[Series]) -> None:
    """Take about every second point out of curves of one run, all alike, as soon as one of them has more than MOST_POINTS.

    The range of x is divided into equal cells, so wide that at most MOST_POINTS / 2 fit the longest curve; their width is a power of
    two, so that cells of a later thinning join those of this one. Of every cell the first point stays; so do the first, the last, the
    least and the largest value of every curve. The curve is then as dense everywhere, however often it is thinned; what stays keeps
    its x and y exactly. Points added later are kept until the next time.
    """
    curves = [curve for curve in curves if len(curve)]
    longest = max(curves, key=len, default=None)
    if longest is None or len(longest) <= MOST_POINTS:
        return
    width = 2.0 ** np.ceil(np.log2((longest.x[-1] - longest.x[0]) / (MOST_POINTS // 2)))
    always = np.unique(np.concatenate([_ends(curve) for curve in curves]))
    for curve in curves:
        cells = np.floor(curve.x / width)
        chosen = np.append(True, cells[1:] != cells[:-1])
        places = np.minimum(np.searchsorted(always, curve.x), len(always) - 1)
        curve.keep(chosen | (always[places] == curve.x))


def _ends(curve: Series) -> NDArray[np.float64]:
    """Return the x of the first, the last, the least and the largest point of a curve."""
    x, finite = curve.x, np.flatnonzero(np.isfinite(curve.y))
    found = [x[0], x[-1]]
    if len(finite):
        y = curve.y[finite]
        found += [x[finite[y.argmin()]], x[finite[y.argmax()]]]
    return np.array(found)


@dataclass
class RunRecord:
    """One run.

    steps: per-batch curves over the step number.
    epochs: per-epoch curves over the epoch number; 0 = before training.
    epoch_seconds: how long the steps of each epoch took, over the epoch number.
    paces: (step, epoch, steps per epoch) from where on an epoch had another number of steps, as after a change of the batch size;
        empty while it never changed.
    snapshots: the newest answers to the views. ribbons: how arrays went over the step number, "<probe>/<array>", see KEPT.
    progress: of the long computations that were asked for, by what was asked.
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
    snapshots: Snapshots = field(default_factory=Snapshots)
    ribbons: dict[str, Ribbon] = field(default_factory=dict)
    progress: dict[e.Want, e.Progress] = field(default_factory=dict)
    evaluations: dict[str, e.Evaluated] = field(default_factory=dict)
    twin: int = 0
    fresh: tuple[str, ...] = ()
    branch: tuple[int, int] | None = None
    kept: e.Kept | None = None
    showing: e.Showing | None = None
    findings: tuple[e.Finding, ...] = ()
    epoch_seconds: Series = field(default_factory=Series)
    paces: list[tuple[float, float, float]] = field(default_factory=list)

    @classmethod
    def branched(cls, parent: RunRecord, step: int) -> RunRecord:
        """Return a record of what a run had reported up to a step, to be gone on with under another number."""
        epoch = float(parent.epochs_at(np.array([float(step)]))[0])
        seconds = parent.epoch_seconds.until(epoch)
        paces = [pace for pace in parent.paces if pace[0] <= step]
        return replace(
            parent,
            steps_per_epoch=round(paces[-1][2]) if paces else parent.steps_per_epoch,
            step=step,
            epoch=epoch,
            seconds=float(seconds.y.sum()),
            steps={name: curve.until(step) for name, curve in parent.steps.items()},
            epochs={name: curve.until(epoch) for name, curve in parent.epochs.items()},
            marks=[mark for mark in parent.marks if mark.step <= step],
            paces=paces,
            epoch_seconds=seconds,
            snapshots=parent.snapshots.until(step),
            ribbons={name: ribbon.until(step) for name, ribbon in parent.ribbons.items()},
            progress={},
            evaluations={},
            kept=None,
            showing=None,
            findings=(),
            branch=(parent.run, step),
        )

    def epochs_at(self, steps: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the epochs at which steps were done, (n,) float64."""
        return self._across(steps, 0)

    def steps_at(self, epochs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the steps that were done at epochs, (n,) float64."""
        return self._across(epochs, 1)

    def _across(self, places: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
        """Go from steps (axis 0) to epochs, or from epochs (axis 1) to steps, piece by piece."""
        if not self.paces:
            pace = max(1, self.steps_per_epoch)
            return places * pace if axis else places / pace
        table = np.array(self.paces)
        piece = np.maximum(np.searchsorted(table[:, axis], places, "right") - 1, 0)
        pace = np.maximum(table[piece, 2], 1e-9)
        gone = places - table[piece, axis]
        return np.asarray(table[piece, 1 - axis] + (gone * pace if axis else gone / pace))

    def apply(self, event: e.Event) -> None:
        """Take over what one event of this run reports."""
        match event:
            case e.Metrics():
                for name, values in event.logs.items():
                    self.steps.setdefault(name, Series()).extend(
                        np.asarray(event.steps, float), np.asarray(values, float)
                    )
                thin(self.steps.values())
                self.step = int(event.steps[-1])
                self.epoch = float(self.epochs_at(np.array([float(self.step)]))[0])
                self.examples_per_second = event.examples_per_second or self.examples_per_second
            case e.Epoch():
                for name, value in event.logs.items():
                    self.epochs.setdefault(name, Series()).extend([event.epoch], [value])
                self._reach(event.step, event.epoch)
                self.seconds += event.seconds
                if event.seconds:
                    self.epoch_seconds.extend([event.epoch], [event.seconds])
                thin((*self.epochs.values(), self.epoch_seconds))
            case e.Epochs():
                for name, values in event.logs.items():
                    self.epochs.setdefault(name, Series()).extend(event.epochs, values)
                self._reach(int(event.steps[-1]), float(event.epochs[-1]))
                self.seconds += event.seconds
                if event.seconds:
                    each = np.full(len(event.epochs), event.seconds / len(event.epochs))
                    self.epoch_seconds.extend(event.epochs, each)
                thin((*self.epochs.values(), self.epoch_seconds))
            case e.Snapshot() if event.want.probe == PAST:
                self.snapshots[event.want] = insert(self.ribbons, event)
            case e.Snapshot():
                self.snapshots[event.want] = event
                if self.showing is None:
                    follow(self.ribbons, event)
            case e.Progress():
                self.progress[event.want] = event
            case e.Mark():
                self._mark(event)
            case e.Changed():
                self._change(event)
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

    def _change(self, event: e.Changed) -> None:
        """Be a run of another project from here on."""
        self.project = event.project
        if event.steps_per_epoch != self.steps_per_epoch and self.step:
            self.paces = self.paces or [(0.0, 0.0, self.steps_per_epoch)]
            self.paces.append((float(self.step), self.epoch, event.steps_per_epoch))
        self.steps_per_epoch, self.total_steps = event.steps_per_epoch, event.total_steps

    def _reach(self, step: int, epoch: float) -> None:
        """Be at the end of an epoch, or beyond it already; it corrects the pace where that changed inside an epoch."""
        if self.paces and step > self.paces[-1][0] and epoch > self.paces[-1][1]:
            last = self.paces[-1]
            if abs(float(self.epochs_at(np.array([float(step)]))[0]) - epoch) > 1e-9:
                self.paces[-1] = (*last[:2], (step - last[0]) / (epoch - last[1]))
                self.paces.append((float(step), epoch, self.steps_per_epoch))
        self.step, self.epoch = max(step, self.step), max(epoch, self.epoch)

    def _mark(self, mark: e.Mark) -> None:
        """Add a mark; moves of one slider in a row become one mark, and none if they end where they began."""
        last = self.marks[-1] if self.marks else None
        if mark.field and last and last.field == mark.field and mark.clock - last.clock < DRAG:
            mark = replace(last, text=mark.text.replace(mark.old, last.old, 1), new=mark.new)
            self.marks.pop()
            if mark.old == mark.new:
                return
        self.marks.append(mark)

    def best(self, name: str, lower: bool = True) -> tuple[float, float] | None:
        """Return (epoch, value) of the best finite value of a per-epoch curve; None if there is none."""
        curve = self.epochs.get(name)
        if curve is None:
            return None
        finite = np.flatnonzero(np.isfinite(curve.y))
        if not len(finite):
            return None
        values = curve.y[finite]
        index = finite[values.argmin() if lower else values.argmax()]
        return float(curve.x[index]), float(curve.y[index])

    def seconds_left(self) -> float | None:
        """Return the estimated time to the end in seconds; None before anything was measured."""
        batch = self.project.training.batch_size
        steps = max(0, self.total_steps - self.step)
        if self.state != e.RUNNING:
            return None
        if self.examples_per_second and batch:
            return steps * batch / self.examples_per_second
        return steps * self.seconds / self.step if self.seconds and self.step else None
