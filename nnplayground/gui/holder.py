"""A widget that holds another one and keeps small changes inside from laying out the whole window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget, QWidgetItem


class Holder(QWidget):
    """Holds one widget; of what changes in it, only its least size is passed on.

    Qt lays out every widget around a label each time that the label is written, up to the window with all its docks, even where no
    size changes. Views write their labels twenty times a second.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._least = QSize()
        self.content = content
        self.hold(content)

    def hold(self, content: QWidget) -> None:
        """Hold another widget; the one before is no longer in here, but still lives."""
        if self.content is not content:
            self.content.setParent(None)
        self.content = content
        content.setParent(self)
        content.setGeometry(self.rect())
        content.show()
        self._pass_on()

    def sizeHint(self) -> QSize:
        return QWidgetItem(self.content).sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QWidgetItem(self.content).minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.content.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._pass_on()
            return True
        return super().event(event)

    def _pass_on(self) -> None:
        least = self.minimumSizeHint()
        if least != self._least:
            self._least = least
            self.updateGeometry()
