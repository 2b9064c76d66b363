"""Gathering of numbers, so that the receiver sees at most 20 events a second however fast training runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from nnplayground.core import events as e
from nnplayground.engine.clock import now

PERIOD = 0.05


class Gather:
    """Joins Metrics events of one epoch that come within PERIOD; everything else passes at once, behind what was gathered."""

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._out = emit
        self._kept: list[e.Metrics] = []
        self._last = 0.0
        self.told_running = False

    def emit(self, event: e.Event) -> None:
        """Take one event."""
        if isinstance(event, e.Metrics):
            if self._kept and set(self._kept[-1].logs) != set(event.logs):
                self.flush()
            self._kept.append(event)
            if now() - self._last >= PERIOD:
                self.flush()
            return
        self.flush()
        self._out(event)

    def flush(self) -> None:
        """Send what was gathered."""
        if not self._kept:
            return
        last = self._kept[-1]
        if len(self._kept) > 1:
            steps = np.concatenate([one.steps for one in self._kept])
            logs = {
                name: np.concatenate([one.logs[name] for one in self._kept]) for name in last.logs
            }
            last = replace(last, steps=steps, logs=logs)
        self._kept = []
        self._last = now()
        self._out(last)
