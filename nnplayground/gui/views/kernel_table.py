"""A square of numbers to edit: a kernel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from nnplayground.gui.editor import read_number
from nnplayground.gui.views.tiles import Array

_ROW = 26


class KernelTable(QTableWidget):
    """The numbers of a kernel; text that is no number is put back.

    Signals:
        edited(): the person changed a number.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Kernel"))
        self.setToolTip(self.tr("The numbers of the kernel: double-click one to change it"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(14)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._kernel: Array = np.zeros((0, 0))
        self.itemChanged.connect(self._on_changed)

    @property
    def kernel(self) -> Array:
        """Return the numbers, (rows, columns) float64."""
        return self._kernel

    def show_kernel(self, kernel: Array) -> None:
        """Show other numbers."""
        self._kernel = np.array(kernel, float)
        with QSignalBlocker(self):
            self.setRowCount(kernel.shape[0])
            self.setColumnCount(kernel.shape[1])
            for row, column in np.ndindex(*kernel.shape):
                self._write(row, column)
        self.setMinimumHeight(min(5, max(3, kernel.shape[0])) * _ROW)

    def _write(self, row: int, column: int) -> None:
        value = float(self._kernel[row, column])
        item = QTableWidgetItem(f"{value:.3g}")
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setToolTip(repr(value))
        self.setItem(row, column, item)

    def _on_changed(self, item: QTableWidgetItem) -> None:
        try:
            value = float(read_number(item.text()))
        except (ValueError, OverflowError):
            value = None
        changed = (
            value is not None and f"{value:.3g}" != f"{self._kernel[item.row(), item.column()]:.3g}"
        )
        if changed:
            self._kernel = self._kernel.copy()
            self._kernel[item.row(), item.column()] = value
        with QSignalBlocker(self):
            self._write(item.row(), item.column())
        if changed:
            self.edited.emit()
