"""What every editor of a setting is, how numbers are written and read, and the guard against the wheel."""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nnplayground.core.param import Param

FIELD_HEIGHT = 24
_gestures = itertools.count(1)


def number_text(value: float) -> str:
    """Return the shortest text that reads back as the same number, in the C locale."""
    short = f"{value:g}"
    return short if float(short) == value else repr(value)


def read_number(text: str) -> float:
    """Read "0.5", "1e-3" and "0,5" in every locale; ValueError if the text is no number."""
    number = float(text.strip().replace(",", ".").replace("−", "-"))
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


class _WheelGuard(QObject):
    """Lets the wheel scroll the panel unless the editor under it has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QWheelEvent)
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False


def guard_wheel(widget: QWidget) -> None:
    """Keep a turn of the wheel over an unfocused editor from changing its value."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_WheelGuard(widget))


class _UndoGuard(QObject):
    """Leaves Ctrl+Z to the window while there is nothing to undo in the text of a field."""

    def __init__(self, field: QWidget, line: QLineEdit) -> None:
        super().__init__(field)
        self._line = line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self._line.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self._line.isRedoAvailable()
        if undo or redo:
            event.ignore()
        return undo or redo


def guard_undo(field: QWidget, line: QLineEdit) -> None:
    """Let undo and redo reach the project where a field has no typing of its own to take back."""
    field.installEventFilter(_UndoGuard(field, line))


class Editor(QWidget):
    """Base of all editors.

    field: the widget that takes the focus and carries the object name.
    gesture: a number that is the same for all commits of one drag or one row of arrow presses, for merging undo steps.

    Signals:
        committed(): the person finished a change; `read` gives it.
    """

    committed = Signal()
    field: QWidget

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self.gesture = 0
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(4)

    def show_value(self, value: Any) -> None:
        """Show a value; None = none."""
        raise NotImplementedError  # pragma: no cover - abstract

    def read(self) -> Any:
        """Return what stands in the field; ValueError if it cannot be read."""
        raise NotImplementedError  # pragma: no cover - abstract

    def name(self, path: str) -> None:
        """Give the widgets the object names that belong to a path."""
        self.field.setObjectName(path)

    def begin_gesture(self) -> None:
        """Note that the next commit starts an undo step of its own."""
        self.gesture = next(_gestures)

    def _commit(self) -> None:
        self.begin_gesture()
        self.committed.emit()
