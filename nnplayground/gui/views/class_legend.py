"""The classes with their colours; a click hides one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from nnplayground.gui.style import colour, is_dark, sequential, series_colour

_SERIES, _SIDE = 7, 12
_LINES = 2


def class_colour(index: int) -> QColor:
    """Return the colour of a class; from the eighth on those of the series again, lighter or darker."""
    shade = series_colour(index)
    again = index // _SERIES
    if not again:
        return shade
    red, green, blue, _ = shade.getRgb()
    other = 255 if is_dark() != (again % 2 == 0) else 0
    share = 0.5 if again < 3 else 0.7
    return QColor(*(int(one * (1 - share) + other * share) for one in (red, green, blue)))


def value_colours(values: np.ndarray) -> tuple[np.ndarray, tuple[float, float] | None]:
    """Return numbers (n,) as colours from small to large, (n, 3), and the least and the greatest; None if none is finite."""
    good = values[np.isfinite(values)]
    low, high = (float(good.min()), float(good.max())) if len(good) else (0.0, 0.0)
    with np.errstate(all="ignore"):  # halves, for the distance of the largest numbers is not finite
        share = np.nan_to_num((values / 2 - low / 2) / ((high / 2 - low / 2) or 1.0))
    table = np.asarray(sequential(), float)
    colours = table[np.rint(np.clip(share, 0, 1) * 255).astype(int)]
    return colours, (low, high) if len(good) else None


class ClassLegend(QListWidget):
    """Names with coloured squares in rows; what is hidden has an empty square.

    Signals:
        toggled(): a class was hidden or shown again.
    """

    toggled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.legend")
        self.setAccessibleName(self.tr("Classes"))
        self.setToolTip(
            self.tr("Click a class to hide it or show it again; double click: only this one")
        )
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setSpacing(1)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hidden: set[int] = set()
        self._names: tuple[str, ...] = ()
        self.itemClicked.connect(lambda item: self.toggle(self.row(item)))
        self.itemDoubleClicked.connect(lambda item: self.only(self.row(item)))

    def put(self, names: Sequence[str]) -> None:
        """Show the names of classes 0, 1, ..."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.clear()
            for name in names:
                self.addItem(QListWidgetItem(name))
            self.hidden &= set(range(len(names)))
        self._draw()
        self.setVisible(bool(names))
        self.updateGeometry()

    def toggle(self, index: int) -> None:
        """Hide a class, or show it again."""
        self.hide_only(self.hidden ^ {index})

    def only(self, index: int) -> None:
        """Show only this class; all, if it was the only one."""
        others = set(range(self.count())) - {index}
        self.hide_only(set() if self.hidden == others else others)

    def hide_only(self, hidden: set[int]) -> None:
        """Hide these classes, and no others."""
        if hidden != self.hidden:
            self.hidden = set(hidden)
            self._draw()
            self.toggled.emit()

    def colours(self) -> np.ndarray:
        """Return the colours of all classes, (classes, 3)."""
        shades = [class_colour(index).getRgb()[:3] for index in range(len(self._names))]
        return np.array(shades or np.empty((0, 3)), float)

    def colours_of(self, classes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the colours of examples of these classes (n,), (n, 3), and which of them are shown, (n,) bool."""
        table = self.colours()
        return table[np.clip(classes, 0, len(table) - 1)], ~np.isin(classes, list(self.hidden))

    def _draw(self) -> None:
        for index in range(self.count()):
            item, shown = self.item(index), index not in self.hidden
            item.setIcon(_square(class_colour(index), shown))
            item.setForeground(colour("text" if shown else "muted"))

    def sizeHint(self) -> QSize:
        line = max(self.fontMetrics().height(), _SIDE) + 6
        width = sum(self.fontMetrics().horizontalAdvance(name) + _SIDE + 16 for name in self._names)
        lines = min(_LINES, -(-width // max(self.width(), 100)))
        return QSize(200, max(1, lines) * line + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())


def _square(shade: QColor, filled: bool) -> QIcon:
    whole = QPixmap(_SIDE, _SIDE)
    whole.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(whole)
    painter.setPen(shade)
    if filled:
        painter.setBrush(shade)
    painter.drawRect(1, 1, _SIDE - 3, _SIDE - 3)
    painter.end()
    return QIcon(whole)
