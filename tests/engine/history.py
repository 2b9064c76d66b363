"""What must be true of any sequence of events, whatever was done to the engine."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord

STATES = (e.IDLE, e.RUNNING, e.PAUSED, e.COMPILING, e.EVALUATING, e.LOADING, e.STARTING)
RESTING = (e.IDLE, e.PAUSED)


@dataclass
class Past:
    """What one run has told so far. step is None until it is known: a run with weights from a file begins anywhere."""

    record: RunRecord
    step: int | None
    epoch: float = -1.0
    finished: int = 0


class History:
    """Takes events in their order and fails at the first that does not fit what came before."""

    def __init__(self) -> None:
        self.runs: dict[int, Past] = {}
        self.team: list[int] = []
        self.state = ""
        self.newest = 0
        self.restored = False
        self.failed: list[e.Failed] = []
        self.works: set[tuple[int, e.Want]] = set()

    def take(self, event: e.Event) -> None:
        """Hold one event against what is known."""
        match event:
            case e.Status():
                assert event.state in STATES
                self.state = event.state
            case e.Failed():
                self.failed.append(event)
            case e.Started():
                self._start(event)
            case e.Progress():
                assert event.run in self.runs, f"{event} is of a run that never started"
                assert event.share is None or 0 <= event.share <= 1, event
                work = (event.run, event.want)
                (self.works.discard if event.over else self.works.add)(work)
            case _:
                number = getattr(event, "run", None)
                if number is not None:
                    assert number in self.runs, f"{event} is of a run that never started"
                    past = self.runs[number]
                    self._of_run(event, past)
                    past.record.apply(event)

    def _start(self, event: e.Started) -> None:
        assert event.run > self.newest, f"run {event.run} after run {self.newest}"
        self.newest = event.run
        record = RunRecord(event.run, event.project, steps_per_epoch=event.steps_per_epoch)
        past = Past(record, None if event.rewound and self.restored else 0)
        if event.branch is not None:
            parent, step = event.branch
            assert parent in self.team, f"run {event.run} branches from {parent}"
            known = self.runs[parent].step
            assert known is None or step <= known, f"a branch from step {step} of {known}"
            record = replace(RunRecord.branched(self.runs[parent].record, step), run=event.run)
            past = Past(record, step, record.epochs["loss"].x[-1] if record.epochs else -1.0)
            self.team[self.team.index(parent)] = event.run
        elif event.twin == 0:
            self.team = [event.run]
        else:
            self.team.insert(event.twin, event.run)
        self.runs[event.run] = past

    def _of_run(self, event: e.Event, past: Past) -> None:
        match event:
            case e.Metrics():
                steps = np.asarray(event.steps)
                first = steps[0] if past.step is None else past.step + 1
                wanted = np.arange(first, first + len(steps))
                assert np.array_equal(steps, wanted), (
                    f"run {event.run}: steps {steps[0]}..{steps[-1]} after {past.step}"
                )
                assert all(len(values) == len(steps) for values in event.logs.values())
                assert np.isfinite(event.logs["loss"]).all()
                past.step = int(steps[-1])
            case e.Epoch():
                self._epochs(past, event, np.array([event.epoch]), np.array([event.step]))
            case e.Epochs():
                self._epochs(past, event, event.epochs, event.steps)
            case e.Paused():
                assert past.step in (None, event.step), f"{event} at step {past.step}"
            case e.Finished():
                past.finished += 1
            case e.Kept():
                assert list(event.epochs) == sorted(set(event.epochs)), event
                assert event.best is None or event.best in event.epochs, event

    def _epochs(self, past: Past, event: e.Event, epochs: np.ndarray, steps: np.ndarray) -> None:
        assert (np.diff(epochs) > 0).all(), event
        assert (np.diff(steps) > 0).all(), event
        assert epochs[0] > past.epoch, (
            f"run {past.record.run}: epoch {epochs[0]} after {past.epoch}"
        )
        assert past.step is None or steps[-1] <= past.step, f"epoch at {steps[-1]} of {past.step}"
        past.epoch = float(epochs[-1])

    def whole(self) -> None:
        """Check the records that were built from the events."""
        for run, past in self.runs.items():
            for name, curve in past.record.steps.items():
                x = curve.x
                assert (np.diff(x) > 0).all(), f"run {run}: the steps of {name} are not ascending"
                if name == "loss" and not curve.thinned and len(x):
                    assert x[-1] - x[0] + 1 == len(x), f"run {run}: steps are missing"
            for name, curve in past.record.epochs.items():
                assert (np.diff(curve.x) > 0).all(), f"run {run}: {name} {curve.x}"
        if self.state == e.IDLE:
            for run in self.team:
                assert self.runs[run].finished, f"the engine is idle, but run {run} is not over"
