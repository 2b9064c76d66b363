"""Keras code from a file or the clipboard: read as text, drawn as a network, never run."""

from __future__ import annotations

import stat
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from nnplayground.core.code_reading import LONGEST, Code, CodeError, looks_like_code, read
from nnplayground.core.project import Project
from nnplayground.gui.document import Document
from nnplayground.gui.files import Files
from nnplayground.gui.messages import ERROR, WARNING
from nnplayground.gui.text import words


class CodeOpening(QObject):
    """Reads code in the background.

    Signals:
        message(kind, text, details): what was left out, or why nothing can be read.
        drawn(): the network of a text is in the document.
    """

    message = Signal(str, str, str)
    drawn = Signal()
    suffixes = (".py",)

    def __init__(self, document: Document, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._files = document, files

    def takes(self, path: Path) -> bool:
        """Tell whether a file may be code, by its name."""
        return path.suffix.lower() in self.suffixes

    def open(self, path: Path) -> None:
        """Open a file of code as a new project; the data of the open one stay its data."""

        def done(code: Code) -> None:
            project = Project(name=path.stem, data=self._document.project.data)
            self._files.when_safe(
                lambda: self._files.show_project(code.applied(project), clean=False)
            )
            self._tell(code)

        self._read(lambda: read(text_of(path)), done)

    def can_paste(self) -> bool:
        """Tell whether the clipboard holds code."""
        return looks_like_code(QGuiApplication.clipboard().text()[: LONGEST + 1])

    def paste_code(self) -> bool:
        """Draw the code of the clipboard; False, and nothing is done, if it holds none."""
        found = self.can_paste()
        if found:
            self.paste()
        return found

    def paste(self) -> None:
        """Put the network of the clipboard's code in the place of the open one, as an edit that can be undone."""
        text = QGuiApplication.clipboard().text()

        def done(code: Code) -> None:
            self._document.edit(self.tr("Paste Keras code"), code.applied(self._document.project))
            self.drawn.emit()
            self._tell(code)

        self._read(lambda: read(text), done)

    def _read(self, call: Callable[[], Code], done: Callable[[Code], None]) -> None:
        self._files.background.run(call, done, self._on_failed)

    def _tell(self, code: Code) -> None:
        if code.notes:
            first, more = words(code.notes[0]), "\n".join(map(words, code.notes[1:]))
            self.message.emit(WARNING, first, more)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CodeError):
            text = str(error)
            self.message.emit(
                ERROR, self.tr("The code was not read: {reason}.").format(reason=words(text)), ""
            )
        else:
            details = "".join(traceback.format_exception(error))
            self.message.emit(
                ERROR, self.tr("The code was not read: {reason}.").format(reason=error), details
            )


def text_of(path: Path) -> str:
    """Return the text of a file of code.

    Raises:
        CodeError: it is too long, no UTF-8, or cannot be read.
    """
    try:
        # A pipe or a device would never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise CodeError(0, "this is no file")
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except OSError as error:
        raise CodeError(0, f"{error.strerror or error}".lower()) from error
    if len(content) > LONGEST:
        raise CodeError(0, f"the file is longer than {LONGEST} bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CodeError(0, "the file is no text in UTF-8") from error
