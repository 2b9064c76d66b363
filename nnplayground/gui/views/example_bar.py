"""The chosen example in words, and steps to others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from nnplayground.core.events import OWN, Example
from nnplayground.core.record import RunRecord
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words
from nnplayground.gui.views.gallery import class_name, data_of

N = QT_TRANSLATE_NOOP
_LEAST = 110
"""Pixels in which it can be told which example it is."""


class ExampleBar(QWidget):
    """Buttons `<name>.previous`, `<name>.next`, `<name>.random`, and `<name>.example`, which says which example it is.

    Call `show_record` from the view's `draw`.
    """

    def __init__(
        self, selection: Selection, live: Live, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection, self._live = selection, live
        self.note = QLabel(objectName=f"{name}.example")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setMinimumWidth(_LEAST)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for which, sign, text, call in (
            (
                "previous",
                "left",
                _say(N("Activations", "Previous example")),
                lambda: self.move_by(-1),
            ),
            ("next", "right", _say(N("Activations", "Next example")), lambda: self.move_by(1)),
            ("random", "shuffle", _say(N("Activations", "Any example")), self.jump),
        ):
            line.addWidget(_button(f"{name}.{which}", sign, text, call))
        line.addWidget(self.note, 1)
        selection.example_changed.connect(self._on_chosen)

    def show_record(self, record: RunRecord | None) -> None:
        """Say which example is chosen, with its class where that is known."""
        text = self.text(record)
        self.note.setText(text)
        self.note.setToolTip(text)

    def text(self, record: RunRecord | None) -> str:
        """Return the chosen example in words: "validation 3 · truth: 7"."""
        example, prepared = self._selection.example, data_of(self._live, record)
        if example.part == OWN:
            return self.tr("own example {number}").format(number=example.row + 1)
        text = f"{words(example.part)} {example.row}"
        part = prepared.parts.get(example.part) if prepared is not None else None
        if prepared is None or part is None or not 0 <= example.row < part.size:
            return text
        if prepared.raw.classes and "y" in prepared.raw.targets:
            name = class_name(prepared.raw, int(prepared.raw_target(example.part, example.row)))
            text += " · " + _say(N("Activations", "truth: {name}")).format(name=name)
        return text

    def move_by(self, step: int) -> None:
        """Choose the next example or the one before, around the end."""
        rows, example = self._rows(), self._selection.example
        if len(rows):
            at = rows.index(example.row) if example.row in rows else 0
            self._choose(rows[(at + step) % len(rows)])

    def jump(self) -> None:
        """Choose any example of the part."""
        if rows := self._rows():
            self._choose(rows[int(np.random.default_rng().integers(len(rows)))])

    def _choose(self, row: int) -> None:
        self._selection.choose_example(Example(self._selection.example.part, row))

    def _rows(self) -> range | list[int]:
        """Return the rows there are in the part of the chosen example."""
        part = self._selection.example.part
        if part == OWN:
            return sorted(self._selection.own)
        prepared = data_of(self._live, self._live.record)
        found = prepared.parts.get(part) if prepared is not None else None
        return range(found.size if found is not None else 0)

    def _on_chosen(self) -> None:
        self.show_record(self._live.record)


def _button(name: str, sign: str, text: str, call: Callable[[], None]) -> QToolButton:
    button = QToolButton(objectName=name)
    button.setIcon(icon(sign))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    button.clicked.connect(lambda: call())
    return button


def _say(text: str) -> str:
    return QCoreApplication.translate("Activations", text)
