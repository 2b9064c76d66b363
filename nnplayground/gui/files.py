"""Projects and files: new, open, save, recent, and what happens to unsaved changes."""

from __future__ import annotations

import math
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.param import File, Pick
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord, Series
from nnplayground.core.registries import DATASETS
from nnplayground.gui import dialogs
from nnplayground.gui.background import Background
from nnplayground.gui.document import Document
from nnplayground.gui.exporting import Exporter, file_name
from nnplayground.gui.live import Live
from nnplayground.gui.messages import ERROR, WARNING
from nnplayground.gui.settings import Settings
from nnplayground.gui.text import words

WEIGHTS_PATIENCE = 20_000


class Opener(Protocol):
    """Opens files that are no projects; `suffixes` are those of their names."""

    suffixes: tuple[str, ...]

    def takes(self, path: Path) -> bool:
        """Tell whether it opens files of this name."""

    def open(self, path: Path) -> None:
        """Open one; what it holds is shown later."""


class Files(QObject):
    """Opens and saves the document; reading and writing run in the background.

    others: what opens other files than projects, in this order.

    Signals:
        message(kind, text, details): something the person should know.
        saved(path): the project is on disk.
        exported(path): what was exported is on disk.
        shown(): a project was put into the document and should be looked at.
        recent_changed(): the list of recent files is another one.
    """

    message = Signal(str, str, str)
    saved = Signal(object)
    exported = Signal(object)
    shown = Signal()
    recent_changed = Signal()

    def __init__(self, document: Document, live: Live, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._live, self._settings, self._window = document, live, settings, window
        self.background = Background(self)
        self.exporter = Exporter(document, live, self.background, window)
        self.exporter.message.connect(self.message)
        self.exporter.exported.connect(self.exported)
        self.thumbnail: Callable[[], bytes | None] = lambda: None
        self.others: Sequence[Opener] = ()
        self._token = 0
        self._write_with: Callable[[Mapping[str, Any] | None], None] | None = None
        self._history: dict[str, Any] | None = None
        self._lent: Mapping[str, Any] = {}
        self._patience = QTimer(self, interval=WEIGHTS_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._on_no_weights)
        live.weights.connect(self._on_weights)
        live.lent.connect(self._on_lent)
        live.started.connect(self._on_started)

    @property
    def busy(self) -> bool:
        """Tell whether something is being read or written."""
        return self._write_with is not None or self.background.busy

    def when_safe(self, call: Callable[[], None]) -> None:
        """Call at once if nothing would be lost, else after the person saved or dropped the changes."""
        if not self._document.dirty:
            call()
            return
        dialogs.ask_unsaved(
            self._window, self._document.project.name, partial(self.save, call), call
        )

    def new(self) -> None:
        """Start an empty project."""
        self.when_safe(lambda: self.show_project(Project()))

    def show_project(self, project: Project, path: Path | None = None, clean: bool = True) -> None:
        """Put a project into the document and end the run of the one before."""
        self._live.post(e.Stop())
        self._live.forget()
        self._history = None
        if self._lent:
            self._lent = {}
            self._live.post(e.Lend())
        self._document.reset(project, path, clean=clean)
        self.shown.emit()

    def open(self, path: Path | None = None) -> None:
        """Open a project, a model or code, or ask for one."""
        if path is None:
            path = dialogs.choose_open(self._window, self.tr("Open"), self._sources())
        # Other openers ask about unsaved changes themselves, once the file has turned out to be sound.
        if path is not None and not self._other(path):
            chosen = path
            self.when_safe(lambda: self._open(chosen))

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the file the project came from, or ask for one; `then` is called when it is on disk."""
        if self._document.path is None:
            self.save_as(then)
        else:
            self.save_to(self._document.path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a file and save to it."""
        suggestion = (
            self._document.path
            or Path.home() / f"{file_name(self._document.project.name)}{store.SUFFIX}"
        )
        path = dialogs.choose_save(
            self._window, self.tr("Save project"), suggestion, self._filters()
        )
        if path is not None:
            self.save_to(path, then)

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save project, weights, curves and a small picture; asks the engine for the weights if a run has some."""
        if self._write_with is not None:
            self.message.emit(WARNING, self.tr("The project is still being saved."), "")
            return
        project, record = self._document.project, self._live.record
        history = history_of(record) if record is not None else None
        thumbnail, lent = self.thumbnail(), self._lent

        def write(weights: Mapping[str, Any] | None) -> None:
            self._write_with = None
            self._patience.stop()
            self.background.run(
                lambda: store.save(
                    path,
                    project,
                    weights=weights,
                    history=history if weights is not None else None,
                    thumbnail=thumbnail,
                    lent=lent,
                ),
                lambda _: self._on_saved(path, project, then),
                lambda error: self._on_failed(self.tr("The project was not saved."), error),
            )

        if record is not None and record.project.networks == project.networks:
            self._token += 1
            self._write_with = write
            self._patience.start()
            self._live.post(e.SaveWeights(self._token))
        else:
            write(None)

    def drop(self, path: Path) -> None:
        """Take a file that was dropped on the window: projects, models and code are opened, a data file becomes the project's data."""
        suffix = path.suffix.lower()
        if suffix == store.SUFFIX:
            self.open(path)
            return
        for entry in DATASETS.values():
            for param in entry.params:
                if isinstance(param, File) and suffix in param.suffixes and not param.folder:
                    source = Pick(entry.name, {param.name: str(path)})
                    data = replace(self._document.project.data, source=source, steps=())
                    self._document.edit(
                        self.tr("Use {name}").format(name=path.name),
                        replace(self._document.project, data=data),
                    )
                    self.shown.emit()
                    return
        if self._other(path):
            return
        self.message.emit(
            ERROR,
            self.tr(
                "{name} is no project, model, code or data file that can be opened here."
            ).format(name=path.name),
            "",
        )

    def _open(self, path: Path) -> None:
        self.background.run(
            lambda: store.load(path),
            lambda stored: self._on_loaded(path, stored),
            lambda error: self._on_failed(self.tr("The project was not opened."), error),
        )

    def _other(self, path: Path) -> bool:
        """Let another opener open a file, if there is one for it."""
        opener = next((one for one in self.others if one.takes(path)), None)
        if opener is not None:
            opener.open(path)
        return opener is not None

    def _on_loaded(self, path: Path, stored: store.Stored) -> None:
        self.show_project(stored.project, path)
        if stored.lent:
            self._live.post(e.Lend(stored.lent))
        if stored.weights is not None:
            self._history = stored.history
            self._live.post(e.RestoreWeights(stored.project, stored.weights))
        self._remember(path)
        for note in stored.notes:
            self.message.emit(WARNING, words(note), "")

    def _on_started(self) -> None:
        """Give a restored run the curves that were saved with it."""
        record, history = self._live.record, self._history
        if record is not None and history is not None:
            self._history = None
            fill_history(record, history)
            self._live.updated.emit()

    def _on_saved(self, path: Path, project: Project, then: Callable[[], None] | None) -> None:
        if project == self._document.project:
            self._document.saved(path)
        else:
            self._document.path = path
            self._document.path_changed.emit()
        self._remember(path)
        self.saved.emit(path)
        if then is not None:
            then()

    def _on_weights(self, event: e.Weights) -> None:
        if self._write_with is not None and event.token == self._token:
            self._write_with(event.arrays or None)

    def _on_lent(self, event: e.Lent) -> None:
        self._lent = event.arrays

    def _on_no_weights(self) -> None:
        if self._write_with is not None:
            self._write_with(None)
            self.message.emit(
                WARNING,
                self.tr("The engine did not answer; the project was saved without its weights."),
                "",
            )

    def _on_failed(self, what: str, error: Exception) -> None:
        if isinstance(error, store.StoreError):
            self.message.emit(ERROR, words(str(error)), "")
        else:
            details = "".join(traceback.format_exception(error))
            self.message.emit(ERROR, f"{what} {error}", details)

    def _remember(self, path: Path) -> None:
        self._settings.add_recent(path)
        self.recent_changed.emit()

    def _sources(self) -> str:
        """Return the filters of all that can be opened."""
        models = " ".join(f"*{suffix}" for one in self.others for suffix in one.suffixes)
        return self.tr(
            "Projects, models and code (*{suffix} {models});;Projects (*{suffix});;All files (*)"
        ).format(suffix=store.SUFFIX, models=models)

    def _filters(self) -> str:
        return self.tr("Projects (*{suffix});;All files (*)").format(suffix=store.SUFFIX)


def history_of(record: RunRecord) -> dict[str, Any]:
    """Return the curves of a run as plain JSON; numbers that are not finite become None."""

    def plain(curves: Mapping[str, Series]) -> dict[str, Any]:
        return {
            name: [[_finite(value) for value in axis] for axis in (curve.x, curve.y)]
            for name, curve in curves.items()
        }

    return {
        "step": record.step,
        "epoch": record.epoch,
        "seconds": record.seconds,
        "epochs": plain(record.epochs),
        "steps": plain(record.steps),
    }


def fill_history(record: RunRecord, history: Mapping[str, Any]) -> None:
    """Put saved curves into a record that has none yet; anything of an unexpected form is left out."""
    for part, curves in (("epochs", record.epochs), ("steps", record.steps)):
        saved = history.get(part)
        if curves or not isinstance(saved, dict):
            continue
        for name, axes in saved.items():
            try:
                x, y = ([math.nan if v is None else float(v) for v in axis] for axis in axes)
            except (TypeError, ValueError):
                continue
            if len(x) == len(y):
                curves.setdefault(name, Series()).extend(x, y)
    for name, kind in (("step", int), ("epoch", float), ("seconds", float)):
        value = history.get(name)
        if isinstance(value, int | float) and not getattr(record, name):
            setattr(record, name, kind(value))


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
