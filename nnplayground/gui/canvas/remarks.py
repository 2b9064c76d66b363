"""Notes on the canvas: what a person can do with them, and the field to write one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nnplayground.core.blocks import Remark
from nnplayground.core.project import Project
from nnplayground.gui.canvas.editor import Editor

LONGEST = 10_000
LEAST_HEIGHT = 72


class Remarks(QObject):
    """Edits the notes of the network on the canvas, by their numbers; each edit is one undo step.

    Signals:
        chosen_changed(): another note is chosen, or none.
    """

    chosen_changed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.chosen: int | None = None

    @property
    def all(self) -> tuple[Remark, ...]:
        """Return the notes."""
        return self._editor.document.project.remarks.get(self._editor.role, ())

    def choose(self, number: int | None) -> None:
        """Choose a note, and no layers; None = no note."""
        if number is not None:
            self._editor.choose()
        if number != self.chosen:
            self.chosen = number
            self.chosen_changed.emit()

    def add(self, text: str, place: QPointF) -> None:
        """Put a new note with its upper left corner at a place of the scene."""
        if text.strip():
            note = Remark(text[:LONGEST], round(place.x()), round(place.y()))
            self._change(self.tr("Add a note"), (*self.all, note))

    def write(self, number: int, text: str) -> None:
        """Give a note another text; without a text it is removed."""
        if text.strip():
            self._replace(
                self.tr("Write a note"), number, replace(self.all[number], text=text[:LONGEST])
            )
        else:
            self.remove(number)

    def move(self, number: int, place: QPointF) -> None:
        """Put a note somewhere else."""
        note = replace(self.all[number], x=round(place.x()), y=round(place.y()))
        self._replace(self.tr("Move a note"), number, note)

    def remove(self, number: int) -> None:
        """Take a note away."""
        self.choose(None)
        kept = tuple(note for at, note in enumerate(self.all) if at != number)
        self._change(self.tr("Delete a note"), kept)

    def _replace(self, text: str, number: int, note: Remark) -> None:
        self._change(text, tuple(note if at == number else old for at, old in enumerate(self.all)))

    def _change(self, text: str, notes: tuple[Remark, ...]) -> None:
        role = self._editor.role

        def edit(project: Project) -> Project:
            return replace(project, remarks={**project.remarks, role: notes})

        self._editor.change(text, edit)


class RemarkField(QPlainTextEdit):
    """A field over a note for its text. Leaving it or Ctrl+Enter takes the text, Escape keeps the old one.

    Signals:
        written(text): the text was taken.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas.remark")
        self.setAccessibleName(self.tr("Text of the note"))
        self.setToolTip(self.tr("Ctrl+Enter takes the text, Escape keeps the old one"))
        self.setPlaceholderText(self.tr("Write a note"))
        self.setTabChangesFocus(True)
        self.hide()

    def open(self, text: str, place: QRect) -> None:
        """Show the field at a place of its parent, moved inside."""
        room = self.parentWidget().rect()
        size = place.size().boundedTo(room.size())
        size.setHeight(max(LEAST_HEIGHT, size.height()))
        x = max(0, min(place.x(), room.width() - size.width()))
        y = max(0, min(place.y(), room.height() - size.height()))
        self.setGeometry(x, y, size.width(), size.height())
        self.setPlainText(text)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def finish(self, take: bool) -> None:
        """Close the field."""
        if self.isVisible():
            self.hide()
            if take:
                self.written.emit(self.toPlainText())
            self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.finish(take=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.finish(take=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish(take=True)
