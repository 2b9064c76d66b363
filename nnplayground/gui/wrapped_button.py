"""A button for a sentence: its text goes on in the next line where the panel is too narrow for one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_LEAST = 40


class WrappedButton(QPushButton):
    """Takes the width it is given and never asks for more; `text()` stays in one line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines(self, width: int) -> list[str]:
        """Return the lines of the text in a button of a width."""
        room, found = max(_LEAST, width - self._frame().width()), [""]
        for word in self.text().split(" "):
            longer = f"{found[-1]} {word}" if found[-1] else word
            if found[-1] and self.fontMetrics().horizontalAdvance(longer) > room:
                found.append(word)
            else:
                found[-1] = longer
        return found

    def _frame(self) -> QSize:
        """Return how much larger a button is than its text."""
        option = QStyleOptionButton()
        super().initStyleOption(option)
        text = self.fontMetrics().size(int(Qt.TextFlag.TextSingleLine), self.text())
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, text, self)
        return whole - text

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = "\n".join(self.lines(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = self.fontMetrics()
        more = (len(self.lines(width)) - 1) * metrics.lineSpacing()
        return self._frame().height() + metrics.height() + more

    def sizeHint(self) -> QSize:
        wide = self._frame().width() + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(wide, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
