"""A picture of the real window after real training, for the README and for looking at our own work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.core import events as e
from nnplayground.gui.docks import ViewDock

if TYPE_CHECKING:
    from nnplayground.gui.main_window import MainWindow

SETTLE = 700
# How long a network that is checked may take to get its initial weights; those of a large one are not drawn before training.
PATIENCE = 4000


@dataclass(frozen=True)
class Shot:
    """What is wanted.

    path: where the picture goes.
    example: whether a project was opened, which is then trained for `epochs` (None = to its end, 0 = not at all).
    dock: the panel or view to bring to the front.
    part: the object name of the only widget to be taken, None = the window; `dock.<view>` is what the view would save, at `size`.
    """

    path: Path
    example: bool = False
    epochs: int | None = None
    dock: str | None = None
    part: str | None = None
    size: tuple[int, int] | None = None


class Screenshot(QObject):
    """Waits until the engine is ready and the run over, lets the views settle, writes the picture and closes the window.

    Signals:
        ended(): the picture is written, or `problem` says why not.

    `problem` says what went wrong, "" if nothing did.
    """

    ended = Signal()

    def __init__(self, window: MainWindow, shot: Shot) -> None:
        super().__init__(window)
        self._window, self._shot = window, shot
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._take)
        self.problem = self._refusal()
        window.live.failed.connect(self._on_failed)
        if self.problem:
            QTimer.singleShot(0, self, self._end)
        elif not shot.example:
            self._settle.start()
        else:
            self._begin()

    def _refusal(self) -> str:
        window, shot = self._window, self._shot
        if shot.dock is not None and shot.dock not in window.docks:
            known = ", ".join(sorted(window.docks))
            return f"There is no dock named {shot.dock!r}; there are: {known}."
        if shot.part is not None and window.findChild(QWidget, shot.part) is None:
            return f"There is no widget named {shot.part!r}."
        if shot.example and window.on_welcome:
            return window.messages.messages[-1].text if window.messages.messages else "Not opened."
        return ""

    def _begin(self) -> None:
        live = self._window.live
        if self._shot.epochs == 0:
            live.checked.connect(lambda: self._settle.start(PATIENCE))
            live.started.connect(self._over)
        else:
            live.finished.connect(self._over)
            live.state_changed.connect(self._on_state)
            live.post(e.Train(self._window.document.project, epochs=self._shot.epochs, fresh=True))

    def _on_state(self) -> None:
        record = self._window.live.record
        if record is not None and record.state == e.PAUSED and record.step:
            self._over()

    def _over(self, *_: object) -> None:
        if self._settle.isActive() and self._settle.interval() == SETTLE:
            return
        self._show()
        self._window.live.snapshot.connect(lambda: self._settle.start(SETTLE))
        self._settle.start(SETTLE)

    def _show(self) -> None:
        """Bring to the front what is wanted; a view that is taken alone floats, so that it has the size asked for."""
        window, shot = self._window, self._shot
        if shot.dock is not None:
            window.show_dock(shot.dock)
        dock = self._view()
        if dock is not None:
            window.show_dock(dock.name)
            dock.setFloating(True)
            dock.resize(*(shot.size or (480, 300)))

    def _take(self) -> None:
        if self._window.live.record is None:
            self._show()
            QApplication.processEvents()
        if not self._widget().grab().save(str(self._shot.path)):
            self.problem = f"The picture could not be written to {self._shot.path}."
        self._end()

    def _view(self) -> ViewDock | None:
        name = (self._shot.part or "").removeprefix("dock.")
        dock = self._window.docks.get(name)
        return dock if isinstance(dock, ViewDock) else None

    def _widget(self) -> QWidget:
        dock = self._view()
        if dock is not None:
            return dock.view.whole_picture()
        if self._shot.part is None:
            return self._window
        return self._window.findChild(QWidget, self._shot.part)

    def _on_failed(self, event: e.Failed) -> None:
        if not event.where.startswith("views."):
            self.problem = event.message
            self._take()

    def _end(self) -> None:
        window = self._window
        window.document.undo_stack.setClean()
        window.close()
        self.ended.emit()
