"""Writing notes: a field over the canvas, and what opens it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nnplayground.gui.canvas.view import NetworkView

LEAST_HEIGHT = 72
NEW, LEAST = QSize(220, 72), QSize(160, 48)


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


class RemarkDesk(QObject):
    """Opens the field for the notes of a view, and writes what was typed."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self._view = view
        self.field = RemarkField(view)
        self._number: int | None = None
        self._place = QPointF()
        view.remark_wanted.connect(self.open_new)
        view.remark_opened.connect(self.open)
        self.field.written.connect(self._on_written)

    def open_new(self, place: QPoint) -> None:
        """Begin a new note at a place of the view."""
        self._number, self._place = None, self._view.mapToScene(place)
        self.field.open("", QRect(place, NEW))

    def open(self, number: int) -> None:
        """Go on with a note."""
        item = self._view.network.remarks[number]
        box = self._view.mapFromScene(item.box().translated(item.pos())).boundingRect()
        self._number = number
        self.field.open(item.remark.text, box.united(QRect(box.topLeft(), LEAST)))

    def _on_written(self, text: str) -> None:
        self._view.hold()
        if self._number is None:
            self._view.remarks.add(text, self._place)
        elif self._number < len(self._view.remarks.all):
            self._view.remarks.write(self._number, text)
