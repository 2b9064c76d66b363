"""Work on files beside the GUI thread.

The house has two threads; this is the third, for one reason: packing and reading back weights, encoding animations and waiting for
a slow disk take up to seconds, while the window must stay alive and the engine must go on training. Jobs get frozen values only and
touch no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Background(QObject):
    """Runs one job after the other in one thread of its own and reports in the GUI thread.

    Signals:
        idle(): the last job has ended and was reported.
    """

    idle = Signal()
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(100)
        self._jobs: set[_Job] = set()
        self._ended.connect(self._on_ended)

    @property
    def busy(self) -> bool:
        """Tell whether a job is waiting or running."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call `work` in the thread, then `done(result)` or `failed(error)` in the GUI thread."""
        job = _Job(work, done, failed, self._ended)
        self._jobs.add(job)
        self._pool.start(job)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait for all jobs, as on closing; False if they did not end in time."""
        return self._pool.waitForDone(int(seconds * 1000))

    @Slot(object, object, object)
    def _on_ended(self, job: _Job, result: Any, error: Exception | None) -> None:
        self._jobs.discard(job)
        if error is None:
            job.done(result)
        else:
            job.failed(error)
        if not self._jobs:
            self.idle.emit()


class _Job(QRunnable):
    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        ended: Any,
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.work, self.done, self.failed, self._ended = work, done, failed, ended

    def run(self) -> None:
        try:
            result = self.work()
        except Exception as error:
            self._ended.emit(self, None, error)
        else:
            self._ended.emit(self, result, None)
