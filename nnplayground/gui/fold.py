"""The button that opens and closes what lies below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget


class FoldButton(QToolButton):
    """A flat button with an arrow.

    Signals:
        opened(bool): it was opened (True) or closed.
    """

    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setArrowType(Qt.ArrowType.RightArrow)
        self.clicked.connect(lambda: self.set_open(not self.is_open))

    def set_open(self, opened: bool) -> None:
        """Open or close."""
        if opened != self.is_open:
            self.is_open = opened
            self.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
            self.setAccessibleDescription(self.tr("open") if opened else self.tr("closed"))
            self.opened.emit(opened)
