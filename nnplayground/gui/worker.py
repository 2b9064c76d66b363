"""The engine's thread: hosts a runner, takes commands in and sends events out."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from nnplayground.core.events import Command, Event, Failed, Quit, Stop


class RunnerLike(Protocol):
    """What the worker needs of an engine: a loop that serves commands until Quit."""

    def serve(self, commands: queue.Queue[Command]) -> None:
        """Serve commands until Quit."""


class Worker(QThread):
    """Runs `make_runner(emit).serve(commands)` in its own thread.

    Signals:
        event(event): one event of the engine. Connect bound methods of QObjects only, so that they run in the GUI thread.
    """

    event = Signal(object)

    def __init__(
        self,
        make_runner: Callable[[Callable[[Event], None]], RunnerLike],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_runner = make_runner
        self._commands: queue.Queue[Any] = queue.Queue()

    def post(self, command: Command) -> None:
        """Hand a command to the engine; returns at once."""
        self._commands.put(command)

    def close(self, seconds: float = 10.0) -> bool:
        """Ask the engine to end and wait for it; False if it did not end in time."""
        self.post(Stop())
        self.post(Quit())
        return self.wait(int(seconds * 1000))

    def run(self) -> None:
        try:
            self._make_runner(self.event.emit).serve(self._commands)
        except Exception as error:
            import traceback

            self.event.emit(Failed("", f"The engine stopped: {error}", traceback.format_exc()))
        time.sleep(0)
