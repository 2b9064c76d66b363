"""The list beside the curves: which are shown, their colours, their values at the mouse and their best values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.series import group_of

BATCH, EPOCH = "batch", "epoch"
Key = tuple[str, str]
"""(kind, name): kind is "batch", "epoch" or the part of an evaluation such as "test"."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_OFF = ("learning_rate", "data_loss", "regularization")
_NARROWEST, _LEAST, _WIDEST, _NAMES, _SHORT = 52, 66, 160, 124, 92


class CurveList(QTreeWidget):
    """A check list of curves. One run has its newest and its best values here; several have a column each.

    Signals:
        toggled(): the person switched a curve on or off.
    """

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves.series")
        self.setAccessibleName(self.tr("Curves to show"))
        self.setToolTip(self.tr("Choose the curves to show; the numbers are those at the mouse"))
        self._checked: dict[Key, bool] = {}
        self._rows: dict[Key, QTreeWidgetItem] = {}
        self._runs: tuple[tuple[str, int], ...] = ()
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header.setMinimumSectionSize(_NARROWEST)
        header.setMaximumSectionSize(4 * _WIDEST)
        self._make_columns()
        self.itemChanged.connect(self._on_changed)

    @property
    def together(self) -> bool:
        """Tell whether several runs are shown, each in a colour of its own."""
        return len(self._runs) > 1

    def set_runs(self, runs: Sequence[tuple[str, int]]) -> bool:
        """Show the values of these runs: a label and the number of the twin for each; tell whether they are others."""
        if tuple(runs) == self._runs:
            return False
        self._runs = tuple(runs)
        self._rows = {}
        self._make_columns()
        return True

    def wide(self) -> int:
        """Return how wide the list is with all its columns as wide as their labels."""
        return _NAMES + sum(self._wanted()) + 24

    def least(self) -> int:
        """Return how wide the list must be for the values of all runs to be seen."""
        return _SHORT + _LEAST * len(self._runs) + 14

    def _make_columns(self) -> None:
        labels = [label for label, _ in self._runs]
        newest = [self.tr("Newest"), self.tr("Best")]
        self.blockSignals(True)
        self.clear()
        self.setColumnCount(1 + len(labels) if self.together else 3)
        self.setHeaderLabels([self.tr("Curve"), *(labels if self.together else newest)])
        header, item = self.header(), self.headerItem()
        ways = QHeaderView.ResizeMode
        header.setSectionResizeMode(0, ways.Interactive if self.together else ways.Stretch)
        self.setColumnWidth(0, _NAMES)
        for column in range(1, self.columnCount()):
            item.setTextAlignment(column, _LEFT if self.together else _RIGHT)
            item.setIcon(column, QIcon())
            if self.together:
                item.setToolTip(column, labels[column - 1])
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            else:
                item.setToolTip(column, "")
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.blockSignals(False)
        self._share()
        self.dress()

    def _wanted(self) -> list[int]:
        """Return how wide the column of each run would be for its label."""
        widths = [self.fontMetrics().horizontalAdvance(label) + 42 for label, _ in self._runs]
        return [max(_LEAST, min(_WIDEST, wide)) for wide in widths]

    def _share(self) -> None:
        """Let the columns of all runs be seen: the labels of runs give way first, then the names of curves."""
        if not self.together:
            return
        room, wanted = self.viewport().width(), self._wanted()
        each = max(_LEAST, (room - _NAMES) // len(wanted))
        for column, wide in enumerate(wanted, 1):
            self.setColumnWidth(column, min(wide, each))
        taken = sum(min(wide, each) for wide in wanted)
        self.setColumnWidth(0, max(_SHORT, room - taken))

    def set_keys(self, keys: Iterable[Key]) -> None:
        """List these curves."""
        keys = list(keys)
        if keys == list(self._rows):
            return
        self.blockSignals(True)
        self.clear()
        self._rows = {key: QTreeWidgetItem(self, [self.label(key)]) for key in keys}
        for key, row in self._rows.items():
            row.setData(0, Qt.ItemDataRole.UserRole, key)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(0, _state(self.shown(key)))
            row.setToolTip(0, self.label(key))
            for column in range(1, self.columnCount()):
                row.setTextAlignment(column, _RIGHT)
        self.blockSignals(False)
        self.dress()

    def set_values(self, key: Key, values: Sequence[tuple[str, str, str]]) -> None:
        """Show of every run the value of a curve at the mouse and its best one, with a hint where that was."""
        row = self._rows[key]
        self.blockSignals(True)
        if self.together:
            for column, (value, best, hint) in enumerate(values, 1):
                row.setText(column, value)
                row.setToolTip(column, f"{self.tr('Best')}: {best} ({hint})" if best else "")
        else:
            value, best, hint = values[0]
            row.setText(1, value)
            row.setText(2, best)
            row.setToolTip(2, hint)
        self.blockSignals(False)

    def values(self, run: int = 0) -> dict[Key, str]:
        """Return the values that are shown, of several runs those of one."""
        return {key: row.text(1 + run) for key, row in self._rows.items()}

    def choose(self, key: Key, shown: bool) -> None:
        """Switch one curve on or off, as a click in the list does."""
        if key in self._rows:
            self._rows[key].setCheckState(0, _state(shown))
        else:
            self._checked[key] = shown

    def shown(self, key: Key) -> bool:
        """Tell whether a curve is switched on."""
        return self._checked.get(key, key[1].removeprefix("val_") not in _OFF)

    def label(self, key: Key) -> str:
        """Return what a curve is called."""
        kind, name = key
        if kind == EPOCH:
            return name
        if kind == BATCH:
            return self.tr("{0} · batch").format(name)
        return self.tr("{0} · {1}").format(name, kind)

    def shade(self, key: Key) -> QColor:
        """Return the colour of a curve: two for each number of a plot, training and validation; with several runs none."""
        if key[0] not in (EPOCH, BATCH) or self.together:
            return colour("text")
        bare = key[1].removeprefix("val_")
        names = [name.removeprefix("val_") for _kind, name in self._rows]
        bases = list(dict.fromkeys(name for name in names if group_of(name) == group_of(bare)))
        place = bases.index(bare) if bare in bases else len(bases)
        return series_colour(2 * place + key[1].startswith("val_"))

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.blockSignals(True)
        for key, row in self._rows.items():
            row.setIcon(0, self._swatch(key))
        for column, (_, twin) in enumerate(self._runs, 1):
            if self.together:
                self.headerItem().setIcon(column, _square(series_colour(twin)))
        self.blockSignals(False)
        self.viewport().update()

    def _swatch(self, key: Key) -> QIcon:
        picture = QPixmap(32, 32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        pen = QPen(self.shade(key), 2 if key[0] == BATCH else 6)
        if key[1].startswith("val_"):
            pen.setDashPattern([1.4, 0.8])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if key[0] in (EPOCH, BATCH):
            painter.drawLine(1, 16, 31, 16)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self.shade(key))
            painter.drawEllipse(12, 12, 8, 8)
        painter.end()
        return QIcon(picture)

    def _on_changed(self, row: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            key = tuple(row.data(0, Qt.ItemDataRole.UserRole))
            self._checked[key[0], key[1]] = row.checkState(0) == Qt.CheckState.Checked
            self.toggled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()


def _square(shade: QColor) -> QIcon:
    picture = QPixmap(20, 20)
    picture.fill(shade)
    return QIcon(picture)


def _state(shown: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
