"""The button in the bar of a view's dock that saves its animation, and ends it while that goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QToolButton, QWidget

from nnplayground.gui import dialogs
from nnplayground.gui.animation import video
from nnplayground.gui.animation.file import AnimationFile
from nnplayground.gui.animation.walk import can_animate
from nnplayground.gui.background import Background
from nnplayground.gui.icons import icon
from nnplayground.gui.views.view import View


class Bar(Protocol):
    """What the button needs of the bar that it is in."""

    buttons: dict[str, QToolButton]

    def add(self, name: str, tip: str, picture: str, call: Callable[[], object]) -> None:
        """Add a button."""

    def add_progress(self, name: str, tip: str) -> QProgressBar:
        """Add a bar that shows how far something is, hidden at first."""


class AnimationTool(QObject):
    """Asks for a file, saves the animation of a view there and shows how far it is.

    Signals:
        problem(text): it could not be written.
        done(text): it was.
    """

    problem = Signal(str)
    done = Signal(str)

    def __init__(
        self,
        name: str,
        view: Callable[[], View],
        background: Callable[[], Background],
        bar: Bar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._name, self._view, self._background = name, view, background
        self._window = parent
        self._file: AnimationFile | None = None
        bar.add(f"view.{name}.save_animation", self._tip(), "animation", self._on_clicked)
        self._button = bar.buttons[f"view.{name}.save_animation"]
        self.progress = bar.add_progress(
            f"view.{name}.animation_progress", self.tr("How much of the animation is done")
        )

    def _on_clicked(self) -> None:
        if self._file is not None:
            self._file.cancel()
        elif can_animate(self._view().live):
            path = self._path()
            if path is not None:
                self._save(path)
        else:
            self.problem.emit(
                self.tr("Train for some epochs; an animation goes through those kept.")
            )

    def _path(self) -> Path | None:
        """Ask for a file; MP4 is offered where it can be written."""
        kinds = [(self.tr("Animation (*.gif)"), ".gif")]
        if video.program():
            kinds.append((self.tr("Video (*.mp4)"), ".mp4"))
        suggestion = Path.home() / f"{self._name}.gif"
        chosen = dialogs.choose_kind(self._window, self.tr("Save"), suggestion, kinds)
        return None if chosen is None else chosen[0]

    def _save(self, path: Path) -> None:
        self._file = AnimationFile(self._view(), path, self._background(), self)
        self._file.progress.connect(self._on_progress)
        self._file.problem.connect(self._on_problem)
        self._file.done.connect(self._on_done)
        self._file.ended.connect(self._on_ended)
        self._show(True)
        self._file.start()

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_problem(self, reason: str) -> None:
        self.problem.emit(self.tr("Not saved: {reason}").format(reason=reason))

    def _on_done(self, path: Path) -> None:
        self.done.emit(self.tr("Saved {name}").format(name=path.name))

    def _on_ended(self) -> None:
        if self._file is not None:
            self._file.deleteLater()
        self._file = None
        self._show(False)

    def _show(self, on: bool) -> None:
        tip = self.tr("End the animation without saving it") if on else self._tip()
        self._button.setIcon(icon("stop" if on else "animation"))
        self._button.setToolTip(tip)
        self._button.setAccessibleName(tip)
        self.progress.setVisible(on)

    def _tip(self) -> str:
        if video.program():
            return self.tr("Save an animation over the kept epochs as GIF or MP4")
        return self.tr(
            "Save an animation over the kept epochs as GIF; MP4 needs the program ffmpeg on the PATH"
        )
