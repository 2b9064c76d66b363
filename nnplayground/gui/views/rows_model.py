"""Rows of numbers and words for a `NumberTable`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from nnplayground.gui.views.number_table import RAW
from nnplayground.gui.views.series import number


class RowsModel(QAbstractTableModel):
    """A table that is put in as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: tuple[str, ...] = ()
        self._rows: Sequence[tuple[Any, ...]] = ()

    def put(self, header: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
        """Show other rows; the selection stays while their number and the header stay."""
        same = header == self._header and len(rows) == len(self._rows)
        if not same:
            self.beginResetModel()
        self._header, self._rows = header, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(header) - 1))

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._header)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._rows[index.row()][index.column()]
        if role == RAW:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            return number(value) if isinstance(value, float) else str(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(value, str):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        return self._header[section] if across and role == Qt.ItemDataRole.DisplayRole else None
