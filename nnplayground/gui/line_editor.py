"""Editors with one line of text: words, lists of numbers, the sides of an array, paths."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton, QWidget

from nnplayground.core.field import sides_of
from nnplayground.core.param import File, Param, Shape, Sides
from nnplayground.gui.editor import FIELD_HEIGHT, Editor, guard_undo, number_text, read_number
from nnplayground.gui.style import icon
from nnplayground.gui.text import words


class LineEditor(Editor):
    """Base of the editors with one line of text; commits with Enter and on leaving."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.field = self.text = QLineEdit(self)
        self._shown = ""
        self.text.setMinimumSize(64, FIELD_HEIGHT)
        self.text.editingFinished.connect(self._on_finished)
        guard_undo(self.text, self.text)
        if param.optional:
            self.text.setClearButtonEnabled(True)
            self.text.setPlaceholderText(self.tr("none"))
        self.line.addWidget(self.text)

    def show_value(self, value: Any) -> None:
        """Show the value as text."""
        self._put(self._format(value))

    def read(self) -> Any:
        """Return what the text means; "" is none where that is legal."""
        text = self.text.text()
        if not text.strip() and self.param.optional:
            return None
        return self._parse(text)

    def _put(self, text: str) -> None:
        self._shown = text
        self.text.setText(text)
        self.text.setCursorPosition(0)

    def _format(self, value: Any) -> str:
        return "" if value is None else str(value)

    def _parse(self, text: str) -> Any:
        return text

    def _on_finished(self) -> None:
        if self.text.text() != self._shown:
            self._shown = self.text.text()
            self._commit()


class ListEditor(LineEditor):
    """Several numbers in one line: "3, 3", "3 x 3", "0.5; 0.25"; "any" where a size may be open."""

    def _format(self, value: Any) -> str:
        if value is None:
            return ""
        return ", ".join(
            self.tr("any") if number is None else number_text(number) for number in value
        )

    def _parse(self, text: str) -> Any:
        bare = text.strip().strip("()[]")
        between = ";" if ";" in bare else r"[,\s]+|(?<=\d)\s*[x×]\s*(?=[\dan?])"
        pieces = re.split(between, bare)
        try:
            numbers = tuple(self._number(piece) for piece in pieces if piece.strip())
        except ValueError:
            return text
        if isinstance(self.param, Shape) and len(numbers) == 1 and self.param.length:
            return numbers * self.param.length
        return numbers

    def _number(self, piece: str) -> float | None:
        piece = piece.strip().lower()
        if isinstance(self.param, Shape) and piece in ("any", "none", "?", self.tr("any").lower()):
            return None
        return read_number(piece)


class SidesEditor(LineEditor):
    """What is added to or cut off the sides: for each axis one number, or a pair in brackets, as in "1, (0, 2)"."""

    def __init__(self, param: Sides, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._length = param.length

    def _format(self, value: Any) -> str:
        if value is None:
            return ""
        return ", ".join(str(tuple(one)) if isinstance(one, tuple) else str(one) for one in value)

    def _parse(self, text: str) -> Any:
        return sides_of(text, self._length)


class FileEditor(LineEditor):
    """A path with a button that asks for it."""

    def __init__(self, param: File, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._file = param
        self.button = QToolButton(self)
        self.button.setIcon(icon("open"))
        self.button.setToolTip(self.tr("Choose from the disk …"))
        self.button.setAccessibleName(self.tr("Browse"))
        self.button.clicked.connect(self.browse)
        self.line.addWidget(self.button)

    def name(self, path: str) -> None:
        super().name(path)
        self.button.setObjectName(f"{path}.browse")

    def browse(self) -> None:
        """Ask for a file or folder."""
        start = str(Path(self.text.text()).parent) if self.text.text() else ""
        if self._file.folder:
            path = QFileDialog.getExistingDirectory(self, words(self.param.title), start)
        else:
            masks = " ".join(f"*{suffix}" for suffix in self._file.suffixes)
            kinds = f"{masks} ({masks});;{self.tr('All files')} (*)" if masks else ""
            path, _ = QFileDialog.getOpenFileName(self, words(self.param.title), start, kinds)
        if path:
            self.text.setText(path)
            self._on_finished()
