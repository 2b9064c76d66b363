"""The list beside the curves: which are shown, their colours, their values at the mouse and their best values."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.series import group_of

BATCH, EPOCH = "batch", "epoch"
Key = tuple[str, str]
"""(kind, name): kind is "batch", "epoch" or the part of an evaluation such as "test"."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OFF = ("learning_rate", "gradient_norm", "data_loss", "regularization")


class CurveList(QTreeWidget):
    """A check list of curves.

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
        self.setHeaderLabels([self.tr("Curve"), self.tr("Newest"), self.tr("Best")])
        for column in (1, 2):
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(52)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._on_changed)

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
            for column in (1, 2):
                row.setTextAlignment(column, _RIGHT)
        self.blockSignals(False)
        self.dress()

    def set_values(self, key: Key, value: str, best: str, hint: str) -> None:
        """Show the value of a curve at the mouse and its best one, with a hint where that was."""
        row = self._rows[key]
        self.blockSignals(True)
        row.setText(1, value)
        row.setText(2, best)
        row.setToolTip(2, hint)
        self.blockSignals(False)

    def values(self) -> dict[Key, str]:
        """Return the values that are shown."""
        return {key: row.text(1) for key, row in self._rows.items()}

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
        """Return the colour of a curve: two for each number of a plot, training and validation."""
        if key[0] not in (EPOCH, BATCH):
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


def _state(shown: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
