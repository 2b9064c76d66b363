"""The numbers of Keras' History as a table: one row for each epoch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.core.events import PAUSED
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.number_table import RAW, NumberTable
from nnplayground.gui.views.series import best, group_of, lower_is_better
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FIRST = ("loss", "data_loss", "regularization")
_LAST = ("learning_rate", "gradient_norm", "clipped_gradient_norm", "seconds")


@dataclass(frozen=True, eq=False)
class Table:
    """Numbers of all epochs.

    names: names of the columns. epochs: (n,) ascending, 0 = before training, fractional inside an epoch.
    values: (n, c) float64. present: (n, c) bool, where there is a value; a value that is there may still be NaN.
    """

    names: tuple[str, ...]
    epochs: NDArray[np.float64]
    values: NDArray[np.float64]
    present: NDArray[np.bool_]

    def best_rows(self) -> dict[int, int]:
        """Return the row of the best finite value of each column that measures quality."""
        found: dict[int, int] = {}
        for column, name in enumerate(self.names):
            lower = None if name == "seconds" else lower_is_better(name)
            known = np.flatnonzero(self.present[:, column])
            top = best(known, self.values[known, column], lower) if lower is not None else None
            if top is not None:
                found[column] = int(top[0])
        return found


def table_of(record: RunRecord) -> Table:
    """Return the numbers of all epochs of a run; columns in the order loss, metrics, rates, seconds, `val_` after its partner."""
    series = dict(record.epochs)
    if len(record.epoch_seconds):
        series["seconds"] = record.epoch_seconds
    names = tuple(sorted(series, key=_order))
    longest = max((one.x for one in series.values()), key=len, default=np.empty(0))
    others = [one.x for one in series.values() if not np.array_equal(one.x, longest)]
    epochs = np.unique(np.concatenate([longest, *others])) if others else longest
    values = np.full((len(epochs), len(names)), np.nan)
    present = np.zeros(values.shape, bool)
    for column, name in enumerate(names):
        x = series[name].x
        rows = slice(None) if len(x) == len(epochs) else np.searchsorted(epochs, x)
        values[rows, column] = series[name].y
        present[rows, column] = True
    return Table(names, epochs, values, present)


def _order(name: str) -> tuple[int, str, bool]:
    bare = name.removeprefix("val_")
    if bare in _FIRST:
        rank = _FIRST.index(bare)
    elif bare in _LAST:
        rank = 10 + _LAST.index(bare)
    else:
        rank = 3 if group_of(name) == "loss" else 4
    return rank, bare, name != bare


def written(value: float) -> str:
    """Write a number so that a column of them is easy to compare: four decimals, or an exponent where these would say nothing."""
    small = value != 0 and not 1e-3 <= abs(value) < 1e5
    return f"{value:.3e}" if small and np.isfinite(value) else f"{value:.4f}"


class EpochModel(QAbstractTableModel):
    """The table for Qt; column 0 is the epoch. Rows that are new are added at the bottom, so a selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table((), np.empty(0), np.empty((0, 0)), np.empty((0, 0), bool))
        self._best: dict[int, int] = {}
        self._bold = QFont()
        self._bold.setBold(True)

    def put(self, table: Table) -> None:
        """Show other numbers."""
        old, known = self.table, len(self.table.epochs)
        grown = old.names == table.names and np.array_equal(old.epochs, table.epochs[:known])
        if not grown:
            self.beginResetModel()
        elif len(table.epochs) > known:
            self.beginInsertRows(QModelIndex(), known, len(table.epochs) - 1)
        self.table, self._best = table, table.best_rows()
        if not grown:
            self.endResetModel()
            return
        if len(table.epochs) > known:
            self.endInsertRows()
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(table.names)))

    def is_best(self, index: QModelIndex) -> bool:
        """Tell whether a cell holds the best value of its column."""
        return self._best.get(index.column() - 1, -1) == index.row()

    def best_of(self, name: str) -> tuple[float, float] | None:
        """Return (epoch, value) of the best value of a column."""
        column = self.table.names.index(name) if name in self.table.names else -1
        row = self._best.get(column)
        if row is None:
            return None
        return float(self.table.epochs[row]), float(self.table.values[row, column])

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.epochs)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1 + len(self.table.names)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, RAW):
            value = self._value(index.row(), index.column())
            if role == RAW or value is None:
                return value
            return f"{value:g}" if index.column() == 0 else written(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0:
            return colour("muted")
        if self.is_best(index):
            if role == Qt.ItemDataRole.FontRole:
                return self._bold
            if role == Qt.ItemDataRole.ForegroundRole:
                return colour("ok")
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
                return self.tr("The best value of this column")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        name = self.table.names[section - 1] if section else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return {"": self.tr("epoch"), "seconds": self.tr("seconds")}.get(name, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(name)
        return None

    def _value(self, row: int, column: int) -> float | None:
        if column == 0:
            return float(self.table.epochs[row])
        present = self.table.present[row, column - 1]
        return float(self.table.values[row, column - 1]) if present else None

    def _hint(self, name: str) -> str:
        if not name:
            return self.tr("0 is the state before training")
        if name == "seconds":
            return self.tr("Time for the training steps of the row")
        top = self.best_of(name)
        if top is None:
            return name
        text = self.tr("{name}: best {value} in epoch {epoch}")
        return text.format(name=name, value=written(top[1]), epoch=f"{top[0]:g}")


class History(View):
    """Shows what Keras' History holds of the current run."""

    name = "history"
    beside = True
    title = "History"
    area = "bottom"
    help = (
        "The numbers at the end of each epoch, as Keras' History keeps them: loss and metrics on the training part, those that "
        "begin with val_ on the validation part. Epoch 0 is the state before training.\n"
        "How to read it: bold green is the best value of its column (the lowest loss or error, the highest accuracy). If the best "
        "val_loss lies far above the last row, the network has been overfitting since then.\n"
        "The training numbers are means over the epoch while the network changed; the validation numbers are measured at its end. "
        "Select cells and press Ctrl+C to copy them in full."
    )
    explanation = explain(
        help,
        formula="Training number of an epoch = mean over its batches, each weighted by its number of examples.",
        source=(
            "Keras documentation, History callback; Prechelt (1998), Early stopping - but when? In: Neural Networks: Tricks of "
            "the Trade."
        ),
    )
    group = "Training"
    order = 20

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._run: RunRecord | None = None
        self._size = -1
        self.model = EpochModel(self)
        self.table = NumberTable("history.table", self.tr("Numbers of each epoch"))
        self.table.setModel(self.model)
        self.caption = QLabel(objectName="history.caption")
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setProperty("muted", True)
        self.caption.setWordWrap(True)
        self.stage = Stage(self.table)
        fill(self, self.caption, self.stage)

    def draw(self, record: RunRecord | None) -> None:
        """Show the rows that are new."""
        has = record is not None and bool(record.epochs)
        self.caption.setVisible(has)
        if record is None or (not has and record.state == PAUSED):
            self.stage.show_empty(self.tr("No epochs yet. Press Play: each epoch becomes a row."))
        elif not has:
            self.stage.show_empty(self.tr("The run has begun; its first epoch is on its way."))
        else:
            self.stage.show_content()
            self._put(record)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return a row for each epoch, empty cells where a number is missing."""
        record = self.record
        if record is None:
            return (), ()
        table = table_of(record)
        cells = np.where(table.present, table.values.astype(object), "")
        rows = ([epoch, *row] for epoch, row in zip(table.epochs.tolist(), cells.tolist()))
        return ("epoch", *table.names), rows

    def picture(self) -> QWidget:
        """Return the table without the caption."""
        return self.table

    def _put(self, record: RunRecord) -> None:
        size = sum(len(series) for series in (*record.epochs.values(), record.epoch_seconds))
        if record is self._run and size == self._size:
            return
        bar = self.table.verticalScrollBar()
        at_end = record is not self._run or bar.value() >= bar.maximum()
        columns = self.model.table.names
        self._run, self._size = record, size
        self.model.put(table_of(record))
        if self.model.table.names != columns:
            self.table.set_widths()
        if at_end:
            self.table.scrollToBottom()
        self.caption.setText(self._summary())

    def _summary(self) -> str:
        name = "val_loss" if "val_loss" in self.model.table.names else "loss"
        top, last = self.model.best_of(name), f"{self.model.table.epochs[-1]:g}"
        if top is None:
            return self.tr("epoch {0}").format(last)
        text = self.tr("epoch {last} · best {name} {value} in epoch {epoch}")
        return text.format(last=last, name=name, value=written(top[1]), epoch=f"{top[0]:g}")
