"""The plot that views draw in: pyqtgraph's, in our colours and without menus of its own."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.gui.style import colour, style_plot


class Plot(pg.PlotWidget):
    """A plot with named axes; a subclass or its view calls `dress` when the theme changes.

    The name on the left is out of sight while the axis is shorter than it.
    """

    def __init__(self, name: str, left: str, bottom: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(left)
        self._names = {"left": left, "bottom": bottom}
        item = self.getPlotItem()
        for side in ("left", "bottom"):
            item.getAxis(side).enableAutoSIPrefix(False)
        item.vb.sigResized.connect(self._fit_name)
        self.dress()

    def set_axis(self, side: str, text: str) -> None:
        """Name the axis on the "left" or at the "bottom"."""
        if self._names[side] != text:
            self._names[side] = text
            self._name_axis(side, text)
            self._fit_name()

    def dress(self) -> None:
        """Take the colours of the theme."""
        style_plot(self)
        self._name_axes()

    def _name_axes(self) -> None:
        for side, text in self._names.items():
            self._name_axis(side, text)
        self._fit_name()

    def _name_axis(self, side: str, text: str) -> None:
        size = {"font-size": f"{QApplication.font().pointSizeF():g}pt"}
        self.getPlotItem().getAxis(side).setLabel(text, color=colour("muted").name(), **size)

    def _fit_name(self) -> None:
        """Show the name on the left where there is room for all of it."""
        item = self.getPlotItem()
        label, height = item.getAxis("left").label, item.vb.height()
        # The left name stands turned; before the first layout the plot has no height.
        fits = bool(self._names["left"]) and not 0 < height < label.boundingRect().width()
        if fits != label.isVisible():
            item.getAxis("left").showLabel(fits)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A plot that is being made or closed has no axes.
        known = hasattr(self, "_names") and self.getPlotItem() is not None
        if event.type() == QEvent.Type.FontChange and known:
            self._name_axes()
