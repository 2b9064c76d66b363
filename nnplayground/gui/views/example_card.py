"""A card beside the pointer: the picture of an example and a few words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from nnplayground.gui.views.gallery import picture

_APART = 14


class ExampleCard(QFrame):
    """Lies above a widget and lets the mouse through."""

    def __init__(self, name: str, above: QWidget) -> None:
        super().__init__(above)
        self.setObjectName(f"{name}.card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.image, self.text = QLabel(), QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self.image)
        layout.addWidget(self.text)
        self.hide()

    def put(self, at: QPoint, text: str, array: Any = None) -> None:
        """Show an example beside a place of the widget below; array: its picture, if it has one."""
        self.text.setText(text)
        self.image.setVisible(array is not None)
        self.image.setPixmap(QPixmap() if array is None else picture(array))
        self.adjustSize()
        room = self.parentWidget().size()
        x, y = at.x() + _APART, at.y() + _APART
        if x + self.width() > room.width():
            x = at.x() - _APART - self.width()
        if y + self.height() > room.height():
            y = at.y() - _APART - self.height()
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()
