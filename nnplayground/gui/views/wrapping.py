"""A layout that goes on in the next line where a line is full, for the controls of narrow views."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Wrapping(QLayout):
    """Lines of widgets, each as wide as it likes to be, from left to right and from top to bottom.

    wide: the widget that takes the room left in its line; None = there is none.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self.wide: QWidget | None = None
        self._items: list[QLayoutItem] = []
        self._space = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def lines(self) -> int:
        """Return in how many lines the widgets stand now."""
        return len({item.geometry().center().y() for item in self._shown()})

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, room: QRect, move: bool) -> int:
        """Put the widgets into lines, with `move` for real; returns the height."""
        x, y, line = room.x(), room.y(), list[tuple[QLayoutItem, QRect]]()
        for item in self._shown():
            size = item.sizeHint().expandedTo(item.minimumSize())
            width = min(size.width(), max(1, room.width()))
            if line and x + width > room.right() + 1:
                y += self._settle(line, room, move) + self._space
                x, line = room.x(), []
            line.append((item, QRect(QPoint(x, y), QSize(width, size.height()))))
            x += width + self._space
        return y + self._settle(line, room, move) - room.y()

    def _settle(self, line: list[tuple[QLayoutItem, QRect]], room: QRect, move: bool) -> int:
        """Give the room left to the wide widget and centre the widgets of a line; returns the height."""
        left = room.right() - line[-1][1].right() if line else 0
        shift = 0
        for number, (item, place) in enumerate(line):
            place.translate(shift, 0)
            if self.wide is not None and item.widget() is self.wide and left > 0:
                place.setWidth(place.width() + left)
                shift = left
            if item.hasHeightForWidth():
                place.setHeight(item.heightForWidth(place.width()))
            line[number] = (item, place)
        height = max((place.height() for _, place in line), default=0)
        for item, place in line if move else ():
            item.setGeometry(place.translated(0, (height - place.height()) // 2))
        return height

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size
