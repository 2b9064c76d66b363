"""Model files of Keras and published architectures: asked of the engine, shown as a project, their weights lent to its runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.core import events as e
from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.project import Project
from nnplayground.gui import dialogs
from nnplayground.gui.document import Document
from nnplayground.gui.files import Files
from nnplayground.gui.live import Live
from nnplayground.gui.messages import INFO, WARNING
from nnplayground.gui.text import words

SUFFIXES = (".keras", ".h5", ".hdf5", ".json", ".npz")
MOST_NOTES = 3


class Opening(QObject):
    """Opens what was made elsewhere. The engine answers with Opened, or with Failed(where="model"), which is shown as any other.

    Signals:
        message(kind, text, details): what was left out of a file, and what weights do.
        busy_changed(): a file is being opened, or no longer.
    """

    message = Signal(str, str, str)
    busy_changed = Signal()
    suffixes = SUFFIXES

    def __init__(self, document: Document, live: Live, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._live, self._files, self._window = document, live, files, window
        self._asked: e.Command | None = None
        live.opened.connect(self._on_opened)
        live.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited."""
        return self._asked is not None

    def takes(self, path: Path) -> bool:
        """Tell whether a file is one of those that are opened here, by its name."""
        return path.suffix.lower() in SUFFIXES

    def choose(self) -> None:
        """Ask for a file and open it."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = self.tr("Keras models and weights ({patterns});;All files (*)").format(
            patterns=patterns
        )
        path = dialogs.choose_open(self._window, self.tr("Open model"), filters)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a model file; one of weights alone goes to the open network."""
        self._ask(e.OpenModel(str(path), self._document.project))

    def open_architecture(
        self, name: str, shape: tuple[int, int, int] | None = None, classes: int = 1000
    ) -> None:
        """Open a published network for pictures of a shape (height, width, channels); None = as it was published."""
        self._ask(e.OpenArchitecture(name, shape or ARCHITECTURES[name].shape, classes))

    def cancel(self) -> None:
        """Give up what is being opened; the engine says so."""
        if self.busy:
            self._live.post(e.Cancel())

    def _ask(self, command: e.Command) -> None:
        self._asked = command
        self._live.post(command)
        self.busy_changed.emit()

    def _answered(self) -> e.Command | None:
        asked, self._asked = self._asked, None
        self.busy_changed.emit()
        return asked

    def _on_failed(self, event: e.Failed) -> None:
        if event.where == "model" and self.busy:
            self._answered()

    def _on_opened(self, event: e.Opened) -> None:
        if not self.busy:
            return
        asked = self._answered()
        if isinstance(asked, e.OpenModel) and event.project.networks is asked.project.networks:
            self._lay(event, asked)
            return
        project = event.project
        if isinstance(asked, e.OpenArchitecture):
            project = self._with_own_data(project)
        self._files.when_safe(lambda: self._show(project, event))

    def _with_own_data(self, project: Project) -> Project:
        """Return a project with the data, the training and the seed of the open one."""
        own = self._document.project
        training = replace(own.training, outputs={})
        return replace(project, data=own.data, training=training, seed=own.seed)

    def _show(self, project: Project, event: e.Opened) -> None:
        """Put what was opened into the document; runs of it begin with its weights, and no longer with those lent before."""
        self._files.show_project(project)
        self._live.post(e.Lend(event.arrays))
        if event.arrays:
            self._say(self.tr("Runs of this network begin with the weights of the file."))
        for note in event.notes[:MOST_NOTES]:
            self.message.emit(WARNING, words(note), "")
        if len(event.notes) > MOST_NOTES:
            rest = "\n".join(words(note) for note in event.notes[MOST_NOTES:])
            more = self.tr("More was left out of the file or changed.")
            self.message.emit(WARNING, more, rest)

    def _lay(self, event: e.Opened, asked: e.OpenModel) -> None:
        """Lend weights that came without a network to the open one, if it is still the one that was asked about."""
        if self._document.project.networks != asked.project.networks:
            self.message.emit(
                WARNING, self.tr("The network was changed meanwhile; open the weights again."), ""
            )
            return
        self._live.post(e.Lend(event.arrays))
        name = Path(event.source).name
        self._say(self.tr("New runs begin with the weights of {name}.").format(name=name))

    def _say(self, text: str) -> None:
        self.message.emit(INFO, text, "")
