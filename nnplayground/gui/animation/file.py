"""The file of an animation: takes the pictures, then writes them beside the GUI thread."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from nnplayground.gui.animation.gif import write_gif
from nnplayground.gui.animation.video import EncoderError, write_mp4
from nnplayground.gui.animation.walk import Animation
from nnplayground.gui.background import Background
from nnplayground.gui.views.view import View

LOGGER = logging.getLogger(__name__)


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The person does not want the file any more."""


def save(path: Path, frames: Sequence[QImage], step: Callable[[int], None]) -> None:
    """Write pictures as MP4 or, unless the name ends in .mp4, as GIF; the file is there whole or not at all.

    Args:
        path: the file; one that is there is replaced at the very end.
        frames: the pictures.
        step: is called with how many pictures are done, and may raise in order to end it.

    Raises:
        OSError: it cannot be written.
        EncoderError: the video could not be encoded.
    """
    write = write_mp4 if path.suffix.lower() == ".mp4" else write_gif
    part = path.with_name(f"{path.name}.part")
    try:
        write(part, frames, step)
        step(len(frames))
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


class AnimationFile(QObject):
    """Saves the animation of a view.

    Signals:
        progress(done, total): pictures that are taken and, once more, those that are written.
        done(path), problem(text): it is written; it cannot be. ended(): it is over in any case.
    """

    progress = Signal(int, int)
    done = Signal(object)
    problem = Signal(str)
    ended = Signal()

    def __init__(
        self, view: View, path: Path, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._background = path, background
        self._cancelled = False
        self.animation = Animation(view, self)
        self.animation.progress.connect(self._on_taken)
        self.animation.over.connect(self._on_over)

    def start(self) -> None:
        """Begin with the first epoch."""
        self.animation.start()

    def cancel(self) -> None:
        """End it without a file."""
        self._cancelled = True
        self.animation.cancel()

    def _on_taken(self, done: int, total: int) -> None:
        self.progress.emit(done, 2 * total)

    def _on_over(self, frames: list[QImage]) -> None:
        if not frames:
            self.ended.emit()
            return

        def step(done: int) -> None:
            """Run in the other thread, before each picture."""
            if self._cancelled:
                raise Cancelled
            self.progress.emit(len(frames) + done, 2 * len(frames))

        self._background.run(
            lambda: save(self._path, frames, step), self._on_saved, self._on_failed
        )

    def _on_saved(self, _: object) -> None:
        self.done.emit(self._path)
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.problem.emit(self._reason(error))
        self.ended.emit()

    def _reason(self, error: Exception) -> str:
        if isinstance(error, EncoderError):
            return str(error)
        if isinstance(error, OSError) and error.strerror:
            return f"{error.strerror}: {self._path}"
        LOGGER.warning("the animation was not written", exc_info=error)
        return str(error) or type(error).__name__
