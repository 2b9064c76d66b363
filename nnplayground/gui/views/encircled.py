"""The examples that were encircled: how many of each class, and their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Example
from nnplayground.data.source import Prepared
from nnplayground.gui.icons import icon
from nnplayground.gui.text import grouped
from nnplayground.gui.views.gallery import Entry, Gallery

Array = NDArray[Any]
SHOWN = 300
"""How many examples the gallery shows at most, spread evenly over those encircled."""


class Encircled(QWidget):
    """A line with the count, a table of classes, and, on request, the gallery; out of sight while nothing is encircled."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(objectName=f"{name}.count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.show_gallery = QToolButton(objectName=f"{name}.show_in_gallery")
        self.show_gallery.setText(self.tr("Show in gallery"))
        self.show_gallery.setToolTip(self.tr("Show the pictures or rows of these examples"))
        self.show_gallery.setCheckable(True)
        self.clear_button = QToolButton(objectName=f"{name}.clear")
        self.clear_button.setIcon(icon("close"))
        self.clear_button.setAutoRaise(True)
        self.clear_button.setToolTip(self.tr("Encircle nothing any more"))
        self.clear_button.setAccessibleName(self.tr("Encircle nothing any more"))
        self.table = QTableWidget(0, 3, objectName=f"{name}.classes")
        self.table.setAccessibleName(self.tr("Classes of the encircled examples"))
        self.table.setToolTip(self.tr("How many of the encircled examples are of each class"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Class"), self.tr("Examples"), self.tr("Share")]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(22)
        self.table.setShowGrid(False)
        self.table.setMinimumWidth(90)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.gallery = Gallery(f"{name}.gallery", self.tr("Encircled examples"))
        self.gallery.sureness = ""
        self.gallery.hide()
        self.show_gallery.toggled.connect(self._on_gallery)
        top = QHBoxLayout()
        top.addWidget(self.count, 1)
        top.addWidget(self.show_gallery)
        top.addWidget(self.clear_button)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.table)
        self._halves.addWidget(self.gallery)
        self._halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self._halves, 1)
        self._entries: list[Entry] = []
        self._prepared: Prepared | None = None
        self._known: tuple[str, Array] = ("", np.empty(0, int))
        self.hide()

    def places_in(self, part: str, rows: Array) -> Array:
        """Return the places (k,) of what is encircled among other rows (n,) of a part; none in another part."""
        known, mine = self._known
        return np.flatnonzero(np.isin(rows, mine)) if part == known else np.empty(0, int)

    def put(
        self, part: str, rows: Array, truth: Array | None, names: Sequence[str], prepared: Any
    ) -> None:
        """Show examples of a part: their rows (n,), and their classes (n,) if there are any."""
        self._known = (part, np.array(rows))
        self.setVisible(bool(len(rows)))
        self.count.setText(self.tr("{0} examples encircled").format(grouped(len(rows))))
        self.table.setVisible(truth is not None)
        if truth is not None:
            self._fill(truth, names)
        few = np.arange(len(rows))[:: max(1, -(-len(rows) // SHOWN))]
        self._entries = [
            Entry(Example(part, int(rows[one])), text, text)
            for one in few
            for text in ("" if truth is None else _name(names, int(truth[one])),)
        ]
        self._prepared = prepared
        self._draw_gallery()

    def _fill(self, truth: Array, names: Sequence[str]) -> None:
        numbers, counts = np.unique(truth, return_counts=True)
        order = np.argsort(-counts, kind="stable")
        self.table.setRowCount(len(order))
        for row, place in enumerate(order):
            share = f"{100 * counts[place] / len(truth):.0f} %"
            texts = (_name(names, int(numbers[place])), str(int(counts[place])), share)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.table.setItem(row, column, item)

    def _on_gallery(self, shown: bool) -> None:
        self.gallery.setVisible(shown)
        self._draw_gallery()

    def _draw_gallery(self) -> None:
        if self.show_gallery.isChecked():
            self.gallery.put(self._entries, self._prepared)


def _name(names: Sequence[str], number: int) -> str:
    return names[number] if 0 <= number < len(names) else str(number)
