"""A picture of the real window after real training, for the README and for looking at our own work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e

if TYPE_CHECKING:
    from nnplayground.gui.main_window import MainWindow

SETTLE = 700


class Screenshot(QObject):
    """Waits until the engine is ready and the run over, lets the views settle, writes the picture and closes the window.

    Signals:
        ended(): the picture is written, or `problem` says why not.

    `problem` says what went wrong, "" if nothing did.
    """

    ended = Signal()

    def __init__(
        self, window: MainWindow, path: Path, epochs: int | None, dock: str | None, example: bool
    ) -> None:
        super().__init__(window)
        self._window, self._path, self._epochs, self._dock = window, path, epochs, dock
        self.problem = ""
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._take)
        live = window.live
        live.failed.connect(self._on_failed)
        if dock is not None and dock not in window.docks:
            known = ", ".join(sorted(window.docks))
            self.problem = f"There is no dock named {dock!r}; there are: {known}."
            QTimer.singleShot(0, self, self._end)
        elif not example or epochs == 0:
            self._settle.start()
        else:
            live.finished.connect(self._over)
            live.state_changed.connect(self._on_state)
            live.post(e.Train(window.document.project, epochs=epochs, fresh=True))

    def _on_state(self) -> None:
        record = self._window.live.record
        if record is not None and record.state == e.PAUSED and record.step:
            self._over()

    def _over(self, *_: object) -> None:
        if self._settle.isActive():
            return
        if self._dock is not None:
            self._window.show_dock(self._dock)
        self._window.live.snapshot.connect(self._settle.start)
        self._settle.start()

    def _take(self) -> None:
        if self._dock is not None and self._window.live.record is None:
            self._window.show_dock(self._dock)
            QApplication.processEvents()
        if not self._window.grab().save(str(self._path)):
            self.problem = f"The picture could not be written to {self._path}."
        self._end()

    def _on_failed(self, event: e.Failed) -> None:
        self.problem = event.message
        self._take()

    def _end(self) -> None:
        window = self._window
        window.document.undo_stack.setClean()
        window.close()
        self.ended.emit()
