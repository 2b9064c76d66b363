"""Answers what the visible views want, within a share of the time."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from nnplayground.core import events as e
from nnplayground.engine.build import sentence
from nnplayground.engine.clock import now
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run

SHARE = 0.04
SHORTEST = 0.1


class Watcher:
    """Computes probes: all at once when asked or when training rests, and in turn while it goes on.

    A probe that took c seconds is computed again after c / SHARE seconds at the earliest, shared among all probes, so that together
    they take at most SHARE of the time.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._emit = emit
        self._wants: tuple[e.Want, ...] = ()
        self._next = 0
        self._due = 0.0
        self._failed: set[e.Want] = set()

    def watch(self, wants: tuple[e.Want, ...], run: Run | None) -> None:
        """Replace what is wanted; new wants are answered at once."""
        new = [want for want in wants if want not in self._wants]
        self._wants, self._next = wants, 0
        self._failed &= set(wants)
        if run is not None:
            for want in new:
                self._answer(run, want)

    def forget(self) -> None:
        """Try everything again: another model is there."""
        self._failed.clear()

    def all(self, run: Run) -> None:
        """Answer every want now."""
        for want in self._wants:
            self._answer(run, want)

    def some(self, run: Run, among: int = 1) -> None:
        """Answer the next want in turn, if its time has come; `among`: how many runs share the time."""
        if not self._wants or now() < self._due:
            return
        self._next = (self._next + 1) % len(self._wants)
        began = now()
        self._answer(run, self._wants[self._next])
        spent = now() - began
        self._due = now() + max(SHORTEST / len(self._wants), among * spent / SHARE)

    def _answer(self, run: Run, want: e.Want) -> None:
        if want in self._failed:
            return
        probe = PROBES.get(want.probe)
        if probe is None:
            self._failed.add(want)
            return
        try:
            arrays = probe(run, want)
        except Exception as error:
            self._failed.add(want)
            self._emit(e.Failed(f"views.{want.probe}", sentence(error), traceback.format_exc()))
            return
        if arrays:
            self._emit(e.Snapshot(run.number, run.step, run.exact_epoch, want, arrays))
