"""Precision, recall and F1 of each class, as in scikit-learn's classification_report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.number_table import RAW, NumberTable
from nnplayground.gui.views.scored import CLASSES, ScoredView

Array = NDArray[Any]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SUPPORT = 4
_ARROW = 30


@dataclass(frozen=True, eq=False)
class Scores:
    """What a confusion matrix says about each class and about all.

    classes: (c, 3) float64: precision, recall, F1; 0 where the formula divides by 0, as scikit-learn does.
    support: (c,) int64, true examples of each class. seen: (c,) bool, whether a class is true or predicted anywhere.
    macro: (3,) mean over the classes seen. weighted: (3,) mean over the examples. accuracy: share of right answers.
    """

    classes: Array
    support: Array
    seen: Array
    macro: Array
    weighted: Array
    accuracy: float


def scores_of(matrix: Array) -> Scores:
    """Return the scores from a confusion matrix.

    Args:
        matrix: (c, c) integers, rows = truth, columns = prediction.
    """
    right, support, said = np.diag(matrix), matrix.sum(axis=1), matrix.sum(axis=0)
    classes = np.stack(
        [_divided(right, said), _divided(right, support), _divided(2 * right, said + support)],
        axis=1,
    )
    seen, total = (support + said) > 0, max(1, int(support.sum()))
    macro = classes[seen].mean(axis=0) if seen.any() else np.zeros(3)
    weighted = support @ classes / total
    return Scores(classes, support, seen, macro, weighted, float(right.sum() / total))


def _divided(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)


class ReportModel(QAbstractTableModel):
    """The report for Qt: a row for each class in the order chosen, then accuracy, macro and weighted average."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._scores = scores_of(np.zeros((0, 0), np.int64))
        self._order = np.arange(0)
        self._by, self._way = -1, Qt.SortOrder.AscendingOrder
        self._bold = QFont()
        self._bold.setBold(True)

    def put(self, names: list[str], scores: Scores) -> None:
        """Show other scores; the selection and the order chosen stay."""
        if names != self._names:
            self.beginResetModel()
            self._names, self._scores = list(names), scores
            self._order = self._ordered()
            self.endResetModel()
            return
        self._scores = scores
        self.sort(self._by, self._way)
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
        )

    def rows(self) -> list[list[Any]]:
        """Return the numbers as they are shown, in full; "" where there is none."""
        return [
            [self._value(row, column) for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by, self._way = column, order
        new = self._ordered()
        if np.array_equal(new, self._order):
            return
        self.layoutAboutToBeChanged.emit()
        places = np.empty(len(new), int)
        places[new] = np.arange(len(new))
        old = self.persistentIndexList()
        moved = [
            self.index(int(places[self._order[one.row()]]), one.column())
            if one.row() < len(new)
            else one
            for one in old
        ]
        self._order = new
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if inner or not self._names else len(self._names) + 3

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, RAW):
            value = self._value(row, column)
            return f"{value:.4f}" if isinstance(value, float) and role != RAW else value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column == 0 else _RIGHT
        if row >= len(self._names):
            if role == Qt.ItemDataRole.FontRole:
                return self._bold
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._hints()[row - len(self._names)]
        elif not self._scores.seen[self._order[row]]:
            if role == Qt.ItemDataRole.ForegroundRole:
                return colour("muted")
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.tr("Neither true nor predicted here; left out of the macro average")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section == 0 else _RIGHT
        columns = (
            (self.tr("class"), self.tr("Click a header to sort")),
            (self.tr("precision"), self.tr("Of those said to be of the class, the share that is")),
            (self.tr("recall"), self.tr("Of those of the class, the share that was found")),
            (self.tr("F1"), self.tr("2 · precision · recall / (precision + recall)")),
            (self.tr("support"), self.tr("How many examples of the class there are")),
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return columns[section][0]
        return columns[section][1] if role == Qt.ItemDataRole.ToolTipRole else None

    def _value(self, row: int, column: int) -> Any:
        """Return a name, a share, a number of examples or ""."""
        scores, below = self._scores, row - len(self._names)
        if below < 0:
            number = int(self._order[row])
            if column == 0:
                return self._names[number]
            if column == _SUPPORT:
                return int(scores.support[number])
            return float(scores.classes[number, column - 1])
        if column == 0:
            return (self.tr("accuracy"), self.tr("macro avg"), self.tr("weighted avg"))[below]
        if column == _SUPPORT:
            return int(scores.support.sum())
        if below == 0:
            return scores.accuracy if column == 3 else ""
        return float((scores.macro if below == 1 else scores.weighted)[column - 1])

    def _ordered(self) -> Array:
        count, by = len(self._names), self._by
        if by < 0:
            return np.arange(count)
        values: list[Any] = (
            list(range(count))
            if by == 0
            else list(self._scores.support if by == _SUPPORT else self._scores.classes[:, by - 1])
        )
        down = self._way == Qt.SortOrder.DescendingOrder
        return np.array(sorted(range(count), key=values.__getitem__, reverse=down), int)

    def _hints(self) -> tuple[str, str, str]:
        return (
            self.tr("Share of right answers"),
            self.tr("Mean over the classes: rare ones count as much as frequent ones"),
            self.tr("Mean over the examples: frequent classes count more"),
        )


class Report(ScoredView):
    """Shows precision, recall, F1 and support of each class."""

    name = "report"
    beside = True
    needs = CLASSES
    title = "Report per class"
    help = (
        "How well the network knows each class.\n"
        "Precision: of the examples said to be of the class, the share that is; low means false alarms. "
        "Recall: of the examples of the class, the share that was found; low means that many are missed. "
        "F1 = 2 · precision · recall / (precision + recall): high only if both are. "
        "Support: how many examples of the class there are. Accuracy: share of right answers.\n"
        "How to read it: look for classes whose F1 is far below the others (click F1 to sort) and then into the confusion matrix for "
        "what they are taken for. The macro average counts every class alike, the weighted average every example alike: a macro "
        "average far below the accuracy means that rare classes are learnt badly.\n"
        "Same numbers as scikit-learn's classification_report; where nothing is to be divided by, 0. "
        "Select cells and press Ctrl+C to copy them in full."
    )
    explanation = explain(
        help,
        source=(
            "van Rijsbergen (1979), Information Retrieval, chapter 7; Sokolova and Lapalme (2009), A systematic analysis of "
            "performance measures for classification tasks."
        ),
    )
    group = "Results"
    order = 50

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._drawn: tuple[Any, list[str]] = (None, [])
        self.model = ReportModel(self)
        title = self.tr("Precision, recall and F1 of each class")
        self.table = NumberTable("report.table", title, wide_first=True)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(48)
        for column in range(self.model.columnCount()):
            title = self.model.headerData(column, Qt.Orientation.Horizontal)
            width = max(self.fontMetrics().horizontalAdvance(text) for text in (title, "0.0000"))
            header.resizeSection(column, width + _ARROW)
        self.build(self.table)

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Show the scores of all classes."""
        matrix = arrays["matrix"]
        names = self.class_names(range(len(matrix)))
        if matrix is not self._drawn[0] or names != self._drawn[1]:
            self._drawn = (matrix, names)
            self.model.put(names, scores_of(matrix))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the rows as they are shown, in full."""
        if self.stage.empty:
            return (), ()
        return ("class", "precision", "recall", "f1", "support"), self.model.rows()

    def picture(self) -> QWidget:
        """Return the table."""
        return self.table
