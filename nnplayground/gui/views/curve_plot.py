"""One plot of several curves over steps or epochs, quick with a million points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.series import thin

Array = NDArray[np.float64]
_FEWEST, _MOST = 200, 2000
_DENSE = 300
_MARKS = 200
_LEGEND_FROM = 130


@dataclass(frozen=True)
class Look:
    """How a curve is drawn.

    name: in the legend, "" = not there. width: 0 = points only. symbol: a symbol of pyqtgraph, or "ring".
    """

    name: str
    colour: QColor
    width: float = 2.0
    dashed: bool = False
    symbol: str | None = None
    opacity: float = 1.0


class CurvePlot(Plot):
    """A plot without menus of its own: the view around it holds the settings.

    Signals:
        hovered(x): the mouse is at x, NaN when it left.
        moved(): the person zoomed or shifted the picture.
        doubled(): double click.
    """

    hovered = Signal(float)
    moved = Signal()
    doubled = Signal()

    def __init__(
        self, title: str, name: str, legend_below: bool = False, parent: QWidget | None = None
    ) -> None:
        self._marks: list[pg.InfiniteLine] = []
        self._cursor: pg.InfiniteLine | None = None
        super().__init__(name, title, "", parent)
        self.log = False
        self._curves: dict[Any, tuple[Look, pg.PlotDataItem]] = {}
        self._states: dict[Any, tuple[Any, ...]] = {}
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.hide()
        item = self.getPlotItem()
        item.addItem(self._cursor, ignoreBounds=True)
        item.getAxis("left").setWidth(62)
        self.legend = item.addLegend(
            offset=(-6, -6 if legend_below else 6), labelTextSize="8pt", verSpacing=-4
        )
        self.legend.setEnabled(False)
        view = item.getViewBox()
        view.setAutoVisible(y=True)
        view.enableAutoRange(x=False, y=True)
        view.sigRangeChangedManually.connect(self._on_moved)
        self.scene().sigMouseMoved.connect(self._on_mouse)
        self.scene().sigMouseClicked.connect(self._on_click)
        self.dress()

    def put(
        self,
        key: Any,
        look: Look,
        x: Array,
        y: Array,
        low: float,
        high: float,
        scale: float = 1.0,
    ) -> None:
        """Draw a curve, or draw it again with other points; costs nothing if nothing is new.

        Args:
            key: what the curve is known by.
            look: how it is drawn.
            x: (n,) ascending, in units of 1 / scale of the axis.
            y: (n,); a view of an array that grows at its end only, as of a Series, is drawn again when it has grown.
            low: begin of the visible range of the axis.
            high: end of the visible range of the axis.
            scale: factor from x to the axis.
        """
        known = self._curves.get(key)
        if known is not None and known[0] != look:
            self.drop(key)
            known = None
        if known is None:
            known = self._curves[key] = (look, self._make(look))
        bins = min(max(self.width(), _FEWEST), _MOST)
        grown = id(y.base) if y.base is not None else object()
        state = (len(y), grown, low, high, scale, bins, self.log)
        if self._states.get(key) == state:
            return
        self._states[key] = state
        x, y = thin(x, y, low / scale, high / scale, bins)
        good = np.isfinite(y) & (y > 0) if self.log else np.isfinite(y)
        if not good.any():
            x, y = x[:0], y[:0]
        elif not good.all():
            y = np.where(good, y, np.nan)
        known[1].setPen(_pen(look, len(y)))
        quick = look.width <= 1 or len(y) <= _DENSE
        known[1].setData(x * scale, y, connect="finite", antialias=quick)

    def drop(self, key: Any) -> None:
        """Take a curve away."""
        self._states.pop(key, None)
        _look, item = self._curves.pop(key, (None, None))
        if item is not None:
            self.getPlotItem().removeItem(item)

    def empty(self) -> None:
        """Take everything away."""
        for key in list(self._curves):
            self.drop(key)
        self.set_marks([], texts=False)

    def keys(self) -> list[Any]:
        """Return what is drawn."""
        return list(self._curves)

    def points(self, key: Any) -> tuple[Array, Array]:
        """Return the points handed to the screen for a curve."""
        x, y = self._curves[key][1].getOriginalDataset()
        return (np.empty(0), np.empty(0)) if x is None else (x, y)

    def set_log(self, log: bool) -> None:
        """Make the y axis logarithmic or linear."""
        if log != self.log:
            self.log = log
            self.getPlotItem().setLogMode(y=log)

    def set_marks(self, marks: list[tuple[float, str]], texts: bool) -> None:
        """Draw vertical lines at places of x, with their texts if asked."""
        shown = marks[-_MARKS:]
        for line in self._marks[len(shown) :]:
            self.getPlotItem().removeItem(line)
        del self._marks[len(shown) :]
        for index, (place, text) in enumerate(shown):
            if index == len(self._marks):
                self._marks.append(self._mark(texts))
            line = self._marks[index]
            line.setPos(place)
            line.setToolTip(text)
            if texts:
                line.label.setFormat(text.replace("{", "{{").replace("}", "}}"))

    def set_cursor(self, x: float) -> None:
        """Show the cursor line at x; NaN hides it."""
        self._cursor.setVisible(math.isfinite(x))
        if math.isfinite(x):
            self._cursor.setPos(x)

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._cursor is None:
            return
        self.legend.setLabelTextColor(colour("text"))
        ground = colour("base")
        ground.setAlpha(200)
        self.legend.setBrush(ground)
        self._cursor.setPen(pg.mkPen(colour("muted"), width=1, style=Qt.PenStyle.DotLine))
        for line in self._marks:
            self.getPlotItem().removeItem(line)
        self._marks.clear()

    def _make(self, look: Look) -> pg.PlotDataItem:
        shade = QColor(look.colour)
        shade.setAlphaF(look.opacity)
        item = pg.PlotDataItem(
            pen=_pen(look, 0), antialias=True, **({"name": look.name} if look.name else {})
        )
        if look.symbol:
            ring = look.symbol == "ring"
            item.setSymbol("o" if ring else look.symbol)
            item.setSymbolSize(5 if look.width else 13)
            item.setSymbolBrush(None if ring else pg.mkBrush(shade))
            item.setSymbolPen(pg.mkPen(shade, width=1.5) if ring else None)
        item.setLogMode(False, self.log)
        self.getPlotItem().addItem(item)
        return item

    def _mark(self, texts: bool) -> pg.InfiniteLine:
        shade = colour("muted")
        pen = pg.mkPen(shade, width=1, style=Qt.PenStyle.DashDotLine)
        options = {"position": 0.02, "rotateAxis": (1, 0), "anchors": [(0, 0), (0, 1)]}
        line = pg.InfiniteLine(
            angle=90,
            pen=pen,
            label="" if texts else None,
            labelOpts={**options, "color": shade},
        )
        self.getPlotItem().addItem(line, ignoreBounds=True)
        return line

    def _on_mouse(self, place: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        inside = view.sceneBoundingRect().contains(place)
        self.hovered.emit(view.mapSceneToView(place).x() if inside else math.nan)

    def _on_moved(self, _axes: object) -> None:
        self.moved.emit()

    def _on_click(self, event: Any) -> None:
        if event.double():
            self.doubled.emit()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._cursor is not None:
            self.legend.setVisible(self.height() > _LEGEND_FROM)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.hovered.emit(math.nan)


def _pen(look: Look, points: int) -> Any:
    """Return the pen of a curve.

    Qt needs 100 ms and more for 2,000 points with smooth edges or dashes and a width above 1 (Qt 6.11, raster), but some 2 ms for
    a solid opaque line without smooth edges; many points are therefore drawn as such.
    """
    if not look.width:
        return None
    dense = points > _DENSE
    shade = QColor(look.colour)
    if not dense or look.width <= 1:
        shade.setAlphaF(look.opacity)
    dashed = look.dashed and not dense
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    return pg.mkPen(shade, width=look.width, style=style)
