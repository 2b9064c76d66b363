"""The real window, driven by a benchmark: show a project with its views, click, wait."""

from __future__ import annotations

from collections.abc import Callable

import workload  # noqa: F401 - sets the way to the package before the window is imported
from PySide6.QtCore import QEventLoop, QTimer
from workload import now

from nnplayground.app import make, spare_the_collector
from nnplayground.core import events as e
from nnplayground.core.project import Project

LONGEST = 600.0


class Desk:
    """A window with the engine behind it."""

    def __init__(self) -> None:
        self.application, self.window = make([])
        spare_the_collector(self.window.live)
        self.live = self.window.live
        self._failed: list[str] = []
        self.live.failed.connect(lambda event: self._failed.append(event.message))
        ready: list[object] = []
        self.live.ready.connect(ready.append)
        self.until(lambda: bool(ready))

    def show(self, project: Project, views: tuple[str, ...] = ("curves",)) -> None:
        """Open a project, bring views to the front, and wait until the engine has nothing to do for it any more."""
        self.window.files.show_project(project)
        self.window.show_workspace()
        for name in views:
            self.window.show_dock(name)
        self.rest()

    def rest(self, quiet: float = 0.5) -> None:
        """Wait until nothing has moved for a while."""
        last = [now()]
        connections = [
            signal.connect(lambda *_: last.__setitem__(0, now()))
            for signal in (self.live.state_changed, self.live.updated, self.live.checked)
        ]
        self.until(lambda: self.live.up_to_date and now() - last[0] > quiet)
        for connection in connections:
            self.live.disconnect(connection)

    def click(self, name: str) -> None:
        """Click an action of the player."""
        self.window.actions_table[f"run.{name}"].trigger()

    def until(self, condition: Callable[[], bool]) -> float:
        """Serve the window until something is so; returns the moment."""
        end = now() + LONGEST
        while not condition():
            if self._failed:
                raise SystemExit(self._failed[0])
            if now() > end:
                raise SystemExit("nothing happened for too long")
            self.serve(0.004)
        return now()

    def serve(self, seconds: float) -> None:
        """Serve the window for some time."""
        loop = QEventLoop()
        QTimer.singleShot(max(1, int(seconds * 1000)), loop.quit)
        loop.exec()

    def step(self) -> int:
        """Return how many steps the current run has told of."""
        return self.live.record.step if self.live.record is not None else 0

    def next_report(self) -> tuple[float, int]:
        """Wait until the run tells of further steps; returns (moment, steps)."""
        before = self.step()
        return self.until(lambda: self.step() > before), self.step()

    def examples_per_second(self, seconds: float, batch: int) -> float:
        """Play for some time and pause; returns the speed while the window drew."""
        self.click("play")
        self.next_report()
        began, first = self.next_report()
        self.until(lambda: now() - began > seconds)
        ended, last = self.next_report()
        self.click("pause")
        self.until(lambda: self.live.state in (e.PAUSED, e.IDLE))
        self.rest(0.1)
        return (last - first) * batch / (ended - began)

    def close(self) -> None:
        """End the run and close the window."""
        self.live.post(e.Stop())
        self.window.document.undo_stack.setClean()
        self.window.close()
