"""A small picture of a curve, for activation functions and schedules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.style import series_colour, style_plot


class CurveBox(QWidget):
    """Draws one curve; it cannot be dragged, so that it does not catch the wheel of the panel."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setFixedHeight(height)
        self.plot = pyqtgraph.PlotWidget(self)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.wheelEvent = lambda event: event.ignore()
        style_plot(self.plot)
        self._line = self.plot.plot([], [])
        self.x: Sequence[float] = ()
        self.y: Sequence[float] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self._colour()

    def draw(self, x: Any, y: Any, bottom: str = "") -> None:
        """Draw y over x, both (n,)."""
        self.x, self.y = x, y
        self._line.setData(x, y)
        self.plot.getAxis("bottom").setLabel(bottom or None)

    def _colour(self) -> None:
        self._line.setPen(pyqtgraph.mkPen(series_colour(0), width=2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
