"""Long computations at the side of training: asked for once, a slice at a time, until they are done or cancelled.

A job goes: asked -> working -> over. It is over when it returned, failed, was cancelled, was asked for again, or when its run has
another network, other data or another number.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from nnplayground.core import events as e
from nnplayground.data.source import DataError
from nnplayground.engine.aside import SHADOW, WAITS, Busy, is_busy
from nnplayground.engine.build import BuildError, sentence
from nnplayground.engine.clock import now
from nnplayground.engine.inside import JOBS, LIVE, Array, Piece

SLICE = 0.03
"""Seconds of work between two looks at the commands."""
SHARE = 0.2
"""Of the time while something trains."""
PERIOD = 0.1
"""Seconds between two partial answers of a job, and between two words of how far it is."""
NOTHING = "This gives no answer for this network"
EARLY, BEGINNINGS = 0.1, 8
"""A job that has done less than this share begins anew when what it calls has been traced aside, so many times at most."""


@dataclass(eq=False)
class _Work:
    """A job of one run. step, epoch: at which its weights were taken. network, prepared: what it was asked about.

    waits: what it calls first is traced in another thread. begun: how often it began.
    """

    run: Any
    want: e.Want
    number: int
    network: Any
    prepared: Any
    waits: bool = False
    begun: int = 0
    share: float | None = 0.0
    step: int = 0
    epoch: float = 0.0
    told: float = 0.0
    shown: float = 0.0
    steps: Generator[Piece, None, Mapping[str, Array]] | None = None

    @property
    def holds(self) -> bool:
        """Tell whether the run is still the one that was asked about."""
        run = self.run
        return (
            run.number == self.number
            and run.models is self.network
            and run.prepared is self.prepared
        )


class Jobs:
    """The jobs that are asked for, each worked at in turn.

    Args:
        emit: takes Progress, Snapshot and Failed.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._emit = emit
        self._works: list[_Work] = []
        self._due = 0.0

    @property
    def busy(self) -> bool:
        """Tell whether a job is not over."""
        return bool(self._works)

    def ask(self, run: Any, want: e.Want, waits: bool = False) -> None:
        """Begin a job of a run anew; its weights are those of its first slice.

        waits: let another thread trace what it calls first, so that commands are served meanwhile.
        """
        for work in self._works:
            if work.number == run.number and work.want == want:
                self._close(work)
        self._works.append(_Work(run, want, run.number, run.models, run.prepared, waits))
        self._emit(e.Progress(run.number, want, 0.0))

    def cancel(self, want: e.Want | None = None) -> None:
        """End the jobs of one want, or all."""
        for work in list(self._works):
            if want is None or work.want == want:
                self._end(work)

    def drop(self, run: Any) -> None:
        """End the jobs of a run."""
        for work in list(self._works):
            if work.run is run:
                self._end(work)

    def sweep(self) -> None:
        """End the jobs whose run has become another one."""
        for work in list(self._works):
            if not work.holds:
                self._end(work)

    def able(self, blocked: Callable[[Any], bool]) -> bool:
        """Tell whether a job can go on now; `blocked` tells of a run whether another thread traces its network."""
        return any(_is_ready(work, blocked) for work in self._works)

    def work(self, training: bool, blocked: Callable[[Any], bool] = lambda run: False) -> None:
        """Work for about SLICE seconds, each job in turn; while something trains only as often as SHARE allows."""
        self.sweep()
        if training and now() < self._due:
            return
        began = now()
        while now() - began < SLICE:
            ready = next((work for work in self._works if _is_ready(work, blocked)), None)
            if ready is None:
                break
            self._works.remove(ready)
            self._works.append(ready)
            self._advance(ready)
        spent = now() - began
        self._due = now() + spent * (1 / SHARE - 1) if training else 0.0

    def _advance(self, work: _Work) -> None:
        """Take one step of a job."""
        try:
            if work.steps is None:
                work.step, work.epoch = work.run.step, work.run.exact_epoch
                work.begun += 1
                work.steps = JOBS[work.want.probe](work.run, work.want)
            with _moment(work):
                share, arrays, text = next(work.steps)
        except Busy:
            work.steps = None
        except StopIteration as end:
            self._answer(work, end.value or {}, 1.0, "" if end.value else NOTHING)
            work.share = 1.0
            self._end(work)
        except Exception as error:
            self._answer(work, {}, 1.0, self._told(work, error))
            self._end(work)
        else:
            work.share = share
            if now() - work.told >= PERIOD:
                work.told = now()
                self._emit(e.Progress(work.number, work.want, share, text))
            if arrays is not None and now() - work.shown >= PERIOD:
                work.shown = now()
                self._answer(work, arrays, share or 0.0)

    def _told(self, work: _Work, error: Exception) -> str:
        """Return an error as a sentence; what nobody foresaw is also reported with its details."""
        if work.want.probe not in JOBS:
            return f"There is no computation named {work.want.probe}"
        if isinstance(error, DataError | BuildError):
            return str(error)
        if isinstance(error, MemoryError):
            return "There is not enough memory for this; use a smaller network or fewer examples"
        said = sentence(error)
        self._emit(e.Failed(f"views.{work.want.probe}", said, traceback.format_exc()))
        return said

    def _answer(
        self, work: _Work, arrays: Mapping[str, Array], share: float, problem: str = ""
    ) -> None:
        self._emit(
            e.Snapshot(work.number, work.step, work.epoch, work.want, arrays, problem, share)
        )

    def _end(self, work: _Work) -> None:
        self._close(work)
        self._emit(e.Progress(work.number, work.want, work.share, over=True))

    def _close(self, work: _Work) -> None:
        self._works = [one for one in self._works if one is not work]
        steps, work.steps = work.steps, None
        if steps is not None:
            try:
                steps.close()
            except Exception as error:
                self._told(work, error)


@contextmanager
def _moment(work: _Work) -> Iterator[None]:
    """Let a job that has hardly begun wait for what has to be traced; it ends by `aside.Busy`, and begins anew later."""
    early = work.shown == 0 and (work.share or 0.0) < EARLY and work.begun <= BEGINNINGS
    if not work.waits or not early:
        yield
        return
    work.run.cache["moment"] = {WAITS: SHADOW}
    try:
        yield
    finally:
        work.run.cache.pop("moment", None)


def _is_ready(work: _Work, blocked: Callable[[Any], bool]) -> bool:
    # What a probe is traced with must not be traced here, too.
    return not is_busy(work.run) and (work.want.probe not in LIVE or not blocked(work.run))
