"""What a person takes away: the script, the trained model in one of several forms, the drawing; and weights from a file."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.core import events as e
from nnplayground.core import script
from nnplayground.core.export_forms import FORMS
from nnplayground.core.notebook import notebook
from nnplayground.gui import dialogs
from nnplayground.gui.background import Background
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.messages import ERROR, WARNING
from nnplayground.gui.text import words


class Exporter(QObject):
    """Asks for a place and writes there; models are written by the engine.

    Signals:
        message(kind, text, details): something the person should know.
        exported(path): it is on disk.
    """

    message = Signal(str, str, str)
    exported = Signal(object)

    def __init__(
        self, document: Document, live: Live, background: Background, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._live, self._window = document, live, window
        self._background = background
        live.exported.connect(lambda event: self.exported.emit(Path(event.path)))

    def script(self) -> None:
        """Write the project as a Python program for Keras, or as a notebook."""
        try:
            code = script.written(self._document.project)
        except script.ScriptError as error:
            self.message.emit(ERROR, words(str(error)), "")
            return
        path = dialogs.choose_save(
            self._window,
            self.tr("Export Keras script"),
            self._suggestion(".py"),
            self.tr("Python (*.py);;Notebook (*.ipynb)"),
        )
        if path is not None:
            if code.problem:
                self.message.emit(
                    WARNING, words(f"{code.problem[:1].upper()}{code.problem[1:]}."), ""
                )
            as_notebook = path.suffix.lower() == ".ipynb"
            text = notebook(code, self._document.project.name) if as_notebook else code.text
            self._background.run(
                lambda: path.write_text(text, encoding="utf-8"),
                lambda _: self.exported.emit(path),
                lambda error: self._on_failed(self.tr("The script was not written."), error),
            )

    def model(self) -> None:
        """Ask for a file and its form, and let the engine write the current model."""
        forms = list(FORMS.values())
        kinds = [
            (f"{words(form.title)} (*{form.suffix})", form.suffix)
            if form.suffix
            else (self.tr("{title}, a folder (*)").format(title=words(form.title)), "")
            for form in forms
        ]
        chosen = dialogs.choose_kind(
            self._window, self.tr("Export model"), self._suggestion(forms[0].suffix), kinds
        )
        if chosen is not None:
            path, number = chosen
            self._live.post(e.ExportModel(str(path), forms[number].name))

    def weights_in(self) -> None:
        """Ask for a Keras file and put its weights into the open network."""
        path = dialogs.choose_open(
            self._window, self.tr("Load weights"), self.tr("Keras model (*.keras)")
        )
        if path is not None:
            self._live.post(e.ImportModel(self._document.project, str(path)))

    def diagram(self, write: Callable[[Path], None]) -> None:
        """Ask for a file and let `write` draw the network into it."""
        path = dialogs.choose_save(
            self._window,
            self.tr("Export diagram"),
            self._suggestion(".png"),
            self.tr("Picture (*.png);;Vector picture (*.svg)"),
        )
        if path is None:
            return
        try:
            write(path)
        except (OSError, ValueError) as error:
            self.message.emit(ERROR, self.tr("Not saved: {reason}").format(reason=error), "")
        else:
            self.exported.emit(path)

    def _suggestion(self, suffix: str) -> Path:
        return Path.home() / f"{file_name(self._document.project.name)}{suffix}"

    def _on_failed(self, what: str, error: Exception) -> None:
        details = "".join(traceback.format_exception(error))
        self.message.emit(ERROR, f"{what} {error}", details)


def file_name(name: str) -> str:
    """Return a project's name as the name of a file, without a suffix."""
    cleaned = "".join(c if c.isalnum() or c in " -_" else "_" for c in name)
    return cleaned.strip() or "project"
