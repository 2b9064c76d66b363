"""Notes on the canvas: what a person can do with them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Signal

from nnplayground.core.blocks import Remark
from nnplayground.core.project import Project
from nnplayground.gui.canvas.editor import Editor

LONGEST = 10_000


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

    def move(self, number: int, place: QPointF, merge: bool = False) -> None:
        """Put a note somewhere else; with `merge`, moves in a row are one undo step."""
        note = replace(self.all[number], x=round(place.x()), y=round(place.y()))
        notes = tuple(note if at == number else old for at, old in enumerate(self.all))
        key = f"canvas.note {self._editor.role} {number}" if merge else None
        self._editor.document.edit(self.tr("Move a note"), self._with(notes), merge=key)

    def remove(self, number: int) -> None:
        """Take a note away."""
        self.choose(None)
        if number >= len(self.all):
            return
        kept = tuple(note for at, note in enumerate(self.all) if at != number)
        self._change(self.tr("Delete a note"), kept)

    def _replace(self, text: str, number: int, note: Remark) -> None:
        self._change(text, tuple(note if at == number else old for at, old in enumerate(self.all)))

    def _change(self, text: str, notes: tuple[Remark, ...]) -> None:
        self._editor.change(text, lambda project: self._with(notes))

    def _with(self, notes: tuple[Remark, ...]) -> Project:
        project = self._editor.document.project
        return replace(project, remarks={**project.remarks, self._editor.role: notes})
