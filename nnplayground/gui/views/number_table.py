"""A table of numbers to read and copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

RAW = Qt.ItemDataRole.UserRole
"""The role of a cell's number in full, for copying."""

_WIDEST = "-0.0000e+00"
_LEAST_FIRST = 90


class NumberTable(QTableView):
    """A table to read and copy: Ctrl+C puts the selected cells on the clipboard, with the header if there are several.

    wide_first: the first column takes the room that is left. (Qt 6.11 makes a stretched first column hundreds of pixels wide when
    there is none.)
    """

    def __init__(
        self, name: str, title: str, wide_first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wide_first = wide_first
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(self.tr("Select cells and copy them with Ctrl+C"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setHighlightSections(False)

    def set_widths(self) -> None:
        """Make each column wide enough for its header and any number, without a look at the rows."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        widest = metrics.horizontalAdvance(_WIDEST)
        for column in range(header.count()):
            least = widest if column else 0
            header.resizeSection(column, max(least, header.sectionSizeHint(column) - 8) + 14)

    def selected_text(self) -> str:
        """Return the selected cells, tabs between them; cells between selected ones stay empty."""
        cells = {(index.row(), index.column()): index for index in self.selectedIndexes()}
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        lines = []
        if len(cells) > 1:
            across = Qt.Orientation.Horizontal
            lines.append([self.model().headerData(column, across) for column in columns])
        for row in rows:
            found = [cells.get((row, column)) for column in columns]
            values = [None if index is None else index.data(RAW) for index in found]
            lines.append(["" if value is None else value for value in values])
        return "\n".join("\t".join(str(value) for value in line) for line in lines)

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        QGuiApplication.clipboard().setText(self.selected_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        if self._wide_first and header.count():
            others = sum(header.sectionSize(column) for column in range(1, header.count()))
            header.resizeSection(0, max(_LEAST_FIRST, self.viewport().width() - others))

    def event(self, event: QEvent) -> bool:
        # The window has an action for Ctrl+C; accepting this event keeps the key for the table that has the focus.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.selectionModel().hasSelection():
            self.copy()
        else:
            super().keyPressEvent(event)
