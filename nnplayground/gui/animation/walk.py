"""The way through the kept epochs of a run, with a picture of a view at each."""

from __future__ import annotations

from time import monotonic

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.live import Live
from nnplayground.gui.views.view import View

MOST_FRAMES = 150
_TICK_MS = 20
_PATIENCE = 60.0
"""Seconds to wait for the answers of one epoch."""


def epochs_of(record: RunRecord | None) -> list[float | None]:
    """Return the epochs to be shown, ascending, at most MOST_FRAMES spread evenly; None, the last one, is where training stands."""
    if record is None or record.kept is None:
        return []
    kept = [epoch for epoch in record.kept.epochs if epoch < record.epoch]
    stops: list[float | None] = [*kept, None]
    if len(stops) <= MOST_FRAMES:
        return stops
    chosen = np.linspace(0, len(stops) - 1, MOST_FRAMES).round().astype(int)
    return [stops[place] for place in chosen]


class Animation(QObject):
    """Goes through the kept epochs of the run that is shown, waits for what a view wants to know of each, and takes its pictures.

    Afterwards, and when it is cancelled, the epoch that was shown before is shown again.

    Signals:
        progress(done, total): so many pictures are taken.
        over(frames): the list of QImages; [] if it was cancelled, or there is nothing to go through.
    """

    progress = Signal(int, int)
    over = Signal(object)

    def __init__(self, view: View, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._live = view, view.live
        self._epochs: list[float | None] = []
        self._frames: list[QImage] = []
        self._before: float | None = None
        self._arrived: set[int] = set()
        self._record: RunRecord | None = None
        self._calm, self._since = 0, 0.0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._look)
        self._live.showing.connect(self._on_showing)

    @property
    def running(self) -> bool:
        """Tell whether pictures are being taken."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin with the first kept epoch; a run that trains is paused."""
        record = self._live.record
        self._epochs, self._frames, self._record = epochs_of(record), [], record
        if record is None or not self._epochs or not self._view.on_screen:
            self.over.emit([])
            return
        self._before = None if record.showing is None else record.showing.epoch
        self._timer.start()
        self._go()

    def cancel(self) -> None:
        """Stop, without pictures."""
        if self.running:
            self._end([])

    def _go(self) -> None:
        """Ask for the next epoch."""
        self.progress.emit(len(self._frames), len(self._epochs))
        self._arrived.clear()
        self._calm, self._since = 0, monotonic()
        self._live.post(e.Scrub(self._epochs[len(self._frames)]))

    def _on_showing(self, event: e.Showing) -> None:
        self._arrived.add(event.run)

    def _look(self) -> None:
        """Take the picture as soon as it is that of the epoch that was asked for."""
        if self._live.record is not self._record or not self._view.on_screen:
            self._end([])
            return
        late = monotonic() - self._since > _PATIENCE
        # What was answered may make the view want more, so it has to be quiet for two looks.
        self._calm = self._calm + 1 if self._ready() else 0
        if self._calm < 2 and not late:
            return
        self._frames.append(self._view.frame())
        if len(self._frames) == len(self._epochs):
            self.progress.emit(len(self._frames), len(self._epochs))
            self._end(self._frames)
        else:
            self._go()

    def _ready(self) -> bool:
        if not {record.run for record in self._live.team} <= self._arrived:
            return False
        answers = [view.answer(want) for view in self._view.panels for want in view.wants()]
        fresh = all(answer.known and not answer.stale for answer in answers)
        return fresh and self._live.up_to_date

    def _end(self, frames: list[QImage]) -> None:
        self._timer.stop()
        if self._live.record is self._record:
            self._live.post(e.Scrub(self._before))
        self._frames = []
        self.over.emit(frames)


def can_animate(live: Live) -> bool:
    """Tell whether there is more than one epoch to go through."""
    return len(epochs_of(live.record)) > 1
