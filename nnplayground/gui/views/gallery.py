"""Examples of the data shown as pictures or as rows of a table; a click chooses one for the whole window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from nnplayground.core.events import Example
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Data, Prepared, picture_of, symbols_of
from nnplayground.gui.live import Live
from nnplayground.gui.sharp import blank, ratio
from nnplayground.gui.style import colour

_SIDE = 56
_COLUMNS = 8
_WIDEST = 150
_SHORT = 8
_KEPT = 2000
OWN_SIGN = "★"
"""Stands for an example of one's own, as the star among the points of an embedding."""


@dataclass(frozen=True)
class Entry:
    """One example with the network's answer in words.

    wrong: None = there is no right or wrong. raw: the unprepared inputs by name of an example of one's own, which no data has.
    """

    example: Example
    truth: str
    answer: str
    sureness: str = ""
    wrong: bool | None = None
    raw: Mapping[str, NDArray[Any]] | None = field(default=None, compare=False)


def data_of(live: Live, record: RunRecord | None) -> Prepared | None:
    """Return the data of a run for drawing its examples, of a twin those of the project; None if other data was loaded since."""
    loaded = live.data
    if any(record is one for one in live.team):
        record = live.record
    if loaded is None or (record is not None and loaded.choice != record.project.data):
        return None
    prepared: Prepared = loaded.data
    return prepared


def class_name(data: Data | None, number: int) -> str:
    """Return the name of a class, or its number."""
    return data.classes[number] if data is not None and number < len(data.classes) else str(number)


def pixels_of(array: Any) -> NDArray[np.uint8]:
    """Return an image example, (height, width, channels) or (height, width) of any numbers, as (height, width, 3) uint8."""
    pixels = np.asarray(array)
    pixels = pixels[..., None] if pixels.ndim == 2 else pixels
    pixels = pixels[..., :3] if pixels.shape[-1] >= 3 else pixels[..., :1]
    if pixels.dtype != np.uint8:
        numbers = np.nan_to_num(pixels.astype(np.float64))
        low, high = min(0.0, float(numbers.min())), float(numbers.max())
        high = max(high, 1.0) if high <= 1 else (255.0 if low == 0 else high)
        pixels = ((numbers - low) / max(high - low, 1e-12) * 255).clip(0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels)


def picture(array: Any, side: int = _SIDE) -> QPixmap:
    """Draw an image example, (height, width, channels) or (height, width), as large as fits into a square; enlarged without blur."""
    side = round(side * ratio())
    pixels = pixels_of(array)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    large = max(width, height) > side
    way = (
        Qt.TransformationMode.SmoothTransformation
        if large
        else Qt.TransformationMode.FastTransformation
    )
    made = QPixmap.fromImage(image).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, way)
    made.setDevicePixelRatio(ratio())
    return made


class Gallery(QStackedWidget):
    """Shows examples: images as tiles, all else as a table.

    `sureness` is the name of the column of `Entry.sureness`.

    Signals:
        chosen(Example): the person chose an example.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sureness = self.tr("Confidence")
        self._entries: list[Entry] = []
        self._shown: tuple[Any, ...] = ()
        self._marked: Example | None = None
        self._pictures: dict[tuple[int, Example], QPixmap] = {}
        self.tiles = QListWidget(objectName=f"{name}.tiles")
        self.tiles.setViewMode(QListWidget.ViewMode.IconMode)
        self.tiles.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.tiles.setMovement(QListWidget.Movement.Static)
        self.tiles.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tiles.setIconSize(QSize(_SIDE + 8, _SIDE + 8))
        self.tiles.itemSelectionChanged.connect(self._on_tile)
        self.table = QTableWidget(objectName=f"{name}.table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemSelectionChanged.connect(self._on_row)
        for widget in (self.tiles, self.table):
            widget.setAccessibleName(title)
            widget.setToolTip(self.tr("Click an example to choose it for every view"))
            self.addWidget(widget)

    @property
    def entries(self) -> list[Entry]:
        """Return what is shown."""
        return self._entries

    def put(self, entries: list[Entry], prepared: Prepared | None) -> None:
        """Show examples; `prepared` None = their pictures and features are not known any more."""
        shown = (tuple(entries), id(prepared), self.sureness)
        if shown == self._shown:
            return
        self._entries, self._shown = list(entries), shown
        images = prepared is not None and prepared.raw.kind == "image"
        self.setCurrentWidget(self.tiles if images else self.table)
        widget = self.currentWidget()
        widget.blockSignals(True)
        if images and prepared is not None:
            self._put_tiles(prepared)
        else:
            self._put_rows(prepared)
        widget.blockSignals(False)
        self.mark(self._marked)

    def choose(self, index: int) -> None:
        """Choose the example at a place, as a click does."""
        if self.currentWidget() is self.tiles:
            self.tiles.setCurrentRow(index)
        else:
            self.table.selectRow(index)

    def mark(self, example: Example | None) -> None:
        """Mark the example that is chosen, wherever it was chosen; nothing if it is not among these.

        It comes into sight when it is chosen; a list that is new begins with its first example.
        """
        chosen_now = self._marked not in (None, example)
        self._marked = example
        places = [index for index, entry in enumerate(self._entries) if entry.example == example]
        widget = self.tiles if self.currentWidget() is self.tiles else self.table
        chosen = sorted({index.row() for index in widget.selectionModel().selectedIndexes()})
        if chosen == places[:1]:
            return
        widget.blockSignals(True)
        widget.setCurrentIndex(QModelIndex())
        widget.clearSelection()
        bar = widget.verticalScrollBar()
        before = bar.value()
        if places:
            self.choose(places[0])
        if not chosen_now:
            bar.setValue(before)
        widget.blockSignals(False)

    def dress(self) -> None:
        """Take the colours of the theme: everything is drawn again at the next `put`."""
        self._shown = ()

    def _put_tiles(self, prepared: Prepared) -> None:
        while self.tiles.count() > len(self._entries):
            self.tiles.takeItem(self.tiles.count() - 1)
        while self.tiles.count() < len(self._entries):
            self.tiles.addItem(QListWidgetItem())
        metrics, texts = self.tiles.fontMetrics(), [_below(entry) for entry in self._entries]
        lines = [line for text in texts for line in text]
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        height = _SIDE + 22 + max(map(len, texts), default=0) * metrics.lineSpacing()
        self.tiles.setGridSize(QSize(min(max(widest, _SIDE) + 18, _WIDEST), height))
        for index, (entry, text) in enumerate(zip(self._entries, texts, strict=True)):
            item = self.tiles.item(index)
            item.setIcon(_framed(self._picture(entry, prepared), entry.wrong))
            item.setText("\n".join(text))
            item.setToolTip(self._sentence(entry))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._sentence(entry))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setForeground(colour("error" if entry.wrong else "text"))

    def _picture(self, entry: Entry, prepared: Prepared) -> QPixmap:
        example = entry.example
        key = (id(prepared), example)
        if key not in self._pictures:
            if len(self._pictures) > _KEPT:
                self._pictures.clear()
            own = None if entry.raw is None else picture_of(list(entry.raw.values()))
            shown = prepared.raw_picture(example.part, example.row) if own is None else own
            self._pictures[key] = picture(shown)
        return self._pictures[key]

    def _put_rows(self, prepared: Prepared | None) -> None:
        features = self._features(prepared)
        header = [self.tr("Row"), self.tr("Truth"), self.tr("Prediction"), self.sureness]
        self.table.setColumnCount(len(header) + len(features))
        self.table.setHorizontalHeaderLabels([*header, *features])
        self.table.setRowCount(len(self._entries))
        for index, entry in enumerate(self._entries):
            answer = f"≠ {entry.answer}" if entry.wrong else entry.answer
            row = str(entry.example.row) if entry.raw is None else OWN_SIGN
            texts = [row, entry.truth, answer, entry.sureness]
            if features and prepared is not None:
                raw = _values(entry, prepared)
                texts += _cells(raw[: len(features)], prepared.raw)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(self._sentence(entry))
                if entry.wrong and column < len(header):
                    item.setForeground(colour("error"))
                self.table.setItem(index, column, item)

    def _features(self, prepared: Prepared | None) -> list[str]:
        if prepared is None or "x" not in prepared.raw.inputs:
            return []
        x = prepared.raw.inputs["x"]
        if not np.issubdtype(x.dtype, np.number):
            return []
        width = int(np.prod(x.shape[1:], dtype=int))
        names = list(prepared.raw.features) or [f"x{index + 1}" for index in range(width)]
        return names[: min(width, _COLUMNS)]

    def _sentence(self, entry: Entry) -> str:
        if entry.raw is not None:
            text = self.tr("an example of your own: prediction {0} {1}")
            return text.format(entry.answer, entry.sureness).strip()
        words = self.tr("example {0} of the part “{1}”: truth {2}, prediction {3} {4}").format(
            entry.example.row, entry.example.part, entry.truth, entry.answer, entry.sureness
        )
        return words.strip()

    def _on_tile(self) -> None:
        self._emit(self.tiles.currentRow())

    def _on_row(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self._emit(rows[0].row() if rows else -1)

    def _emit(self, index: int) -> None:
        if 0 <= index < len(self._entries):
            self.chosen.emit(self._entries[index].example)


def _values(entry: Entry, prepared: Prepared) -> NDArray[Any]:
    """Return the unprepared values of the input "x" in one row."""
    if entry.raw is not None:
        return np.ravel(entry.raw.get("x", np.empty(0)))
    return prepared.raw_input(entry.example.part, entry.example.row, "x").reshape(-1)


def _cells(row: NDArray[Any], data: Data) -> list[str]:
    """Return the values of an example as they stand in the table."""
    if data.symbols and row.dtype.kind in "iu":
        return symbols_of(row, data.symbols)
    return [f"{value:.4g}" for value in row.tolist()]


def _below(entry: Entry) -> list[str]:
    """Return what stands below a picture: the answer, the truth if it is another one, and how sure the answer is."""
    truth = "" if entry.answer == entry.truth else entry.truth
    if truth:
        truth = f"({truth})" if entry.wrong is None else f"≠ {truth}"
    own = f"{OWN_SIGN} " if entry.raw is not None else ""
    answers = [line for line in (own + entry.answer, truth) if line]
    if sum(map(len, answers)) <= _SHORT:
        answers = [" ".join(answers)]
    return [line for line in (*answers, entry.sureness) if line]


def _framed(inside: QPixmap, wrong: bool | None) -> QIcon:
    """Put a frame around a picture: red if the answer is wrong, else quiet."""
    whole, size = blank(_SIDE + 8, _SIDE + 8), inside.deviceIndependentSize().toSize()
    painter = QPainter(whole)
    left, top = (_SIDE + 8 - size.width()) // 2, (_SIDE + 8 - size.height()) // 2
    painter.drawPixmap(left, top, inside)
    painter.setPen(QPen(colour("error" if wrong else "border"), 3 if wrong else 1))
    painter.drawRect(left - 2, top - 2, size.width() + 3, size.height() + 3)
    painter.end()
    return QIcon(whole)
