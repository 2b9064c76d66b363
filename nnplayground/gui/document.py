"""The open project with its undo history. The project is replaced, never changed."""

from __future__ import annotations

import weakref
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from nnplayground.core.project import Project


class Document(QObject):
    """Owns the current Project.

    Signals:
        changed(old, new): after every edit, undo, redo and reset, with both projects. Compare parts by identity.
        path_changed(): the file behind the document is another one, or none.
        opened(): another project was put in; views forget what they knew of the old one.
    """

    changed = Signal(object, object)
    path_changed = Signal()
    opened = Signal()

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project or Project()
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def dirty(self) -> bool:
        """Tell whether there are edits that no file holds."""
        return not self.undo_stack.isClean()

    def edit(self, text: str, project: Project, merge: str | None = None) -> None:
        """Replace the project as one undo step called `text`; edits in a row with the same `merge` key become one step."""
        if project != self.project:
            self.undo_stack.push(_Swap(self, text, self.project, project, merge))

    def reset(self, project: Project, path: Path | None = None, clean: bool = True) -> None:
        """Put in another project (new, opened, an example); the undo history starts anew."""
        self.undo_stack.clear()
        if not clean:
            self.undo_stack.resetClean()
        self.path = path
        self._put(project)
        self.opened.emit()
        self.path_changed.emit()

    def saved(self, path: Path) -> None:
        """Note that the project is now in this file."""
        self.path = path
        self.undo_stack.setClean()
        self.path_changed.emit()

    def _put(self, project: Project) -> None:
        old, self.project = self.project, project
        self.changed.emit(old, project)


class _Swap(QUndoCommand):
    """The one kind of undo step: swap two values.

    The document is held weakly: in a circle of references, Python's collector may free the commands before the stack that owns them,
    which then frees them again (PySide6 6.11; seen as a crash in QUndoStack::clear).
    """

    def __init__(
        self, document: Document, text: str, old: Project, new: Project, merge: str | None
    ) -> None:
        super().__init__(text)
        self._document = weakref.ref(document)
        self.old, self.new, self.merge = old, new, merge

    def id(self) -> int:
        return -1 if self.merge is None else hash(self.merge) & 0x7FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Swap) or other.merge != self.merge:
            return False
        self.new = other.new
        self.setObsolete(self.new == self.old)
        return True

    def undo(self) -> None:
        self._put(self.old)

    def redo(self) -> None:
        self._put(self.new)

    def _put(self, project: Project) -> None:
        document = self._document()
        if document is not None:
            document._put(project)  # noqa: SLF001 - the command is a part of the document
