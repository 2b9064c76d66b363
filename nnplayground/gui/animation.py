"""A view over the kept epochs of a run as an animated GIF."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.live import Live
from nnplayground.gui.views.view import View

FRAME_MS, LAST_MS = 200, 1500
"""How long a picture stays, and how long the last one does before it begins anew."""
MOST_FRAMES, MOST_SIDE = 150, 1000
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


def write_gif(path: Path, frames: Sequence[QImage]) -> None:
    """Write pictures as an animated GIF that begins anew for ever; all have the size of the first.

    The file is there whole or not at all. Pictures that are the same one after the other become one that stays as long.

    Raises:
        OSError: it cannot be written.
    """
    from PIL import Image  # the window opens sooner without it

    size = frames[0].size().boundedTo(QSize(MOST_SIDE, MOST_SIDE))
    size = frames[0].size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    pictures = [Image.fromarray(_pixels(frame, size)).quantize(256) for frame in frames]
    durations = [FRAME_MS] * (len(frames) - 1) + [LAST_MS]
    part = path.with_name(f"{path.name}.part")
    try:
        pictures[0].save(
            part,
            format="GIF",
            save_all=True,
            append_images=pictures[1:],
            duration=durations,
            loop=0,
        )
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


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


class AnimationFile(QObject):
    """Saves the animation of a view.

    Signals:
        progress(done, total): as of `Animation`.
        done(path), problem(text): it is written; it cannot be. ended(): it is over in any case.
    """

    progress = Signal(int, int)
    done = Signal(object)
    problem = Signal(str)
    ended = Signal()

    def __init__(self, view: View, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.animation = Animation(view, self)
        self.animation.progress.connect(self.progress)
        self.animation.over.connect(self._on_over)

    def _on_over(self, frames: list[QImage]) -> None:
        if frames:
            try:
                write_gif(self._path, frames)
            except OSError as error:
                self.problem.emit(str(error))
            else:
                self.done.emit(self._path)
        self.ended.emit()


def can_animate(live: Live) -> bool:
    """Tell whether there is more than one epoch to go through."""
    return len(epochs_of(live.record)) > 1


def _pixels(frame: QImage, size: QSize) -> NDArray[np.uint8]:
    """Return (height, width, 3) of a picture in a size; what is around it in another shape is white."""
    mode = Qt.TransformationMode.SmoothTransformation
    shown = frame.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)
    shown = shown.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), -1)
    pixels = flat[:, : 3 * shown.width()].reshape(shown.height(), shown.width(), 3)
    whole = np.full((size.height(), size.width(), 3), 255, np.uint8)
    whole[: shown.height(), : shown.width()] = pixels
    return whole
