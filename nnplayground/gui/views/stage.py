"""The empty state of a view: either its content or one clear sentence is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget


class Stage(QStackedWidget):
    """Shows the content of a view, or a sentence that says why there is none and what to do."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.label = QLabel(objectName="empty")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setMargin(16)
        self.label.setProperty("muted", True)
        self.addWidget(self.label)
        self.addWidget(content)

    @property
    def empty(self) -> bool:
        """Tell whether the sentence is shown."""
        return self.currentWidget() is self.label

    def show_content(self) -> None:
        """Show the content."""
        self.setCurrentWidget(self.content)

    def show_empty(self, text: str) -> None:
        """Show a sentence in place of the content."""
        self.label.setText(text)
        self.setCurrentWidget(self.label)


def fill(view: QWidget, *parts: QWidget) -> None:
    """Stack widgets in a view from top to bottom; the last one takes the room."""
    layout = QVBoxLayout(view)
    layout.setContentsMargins(6, 4, 6, 6)
    layout.setSpacing(4)
    for part in parts:
        layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)
