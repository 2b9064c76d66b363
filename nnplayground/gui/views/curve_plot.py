"""One plot of several curves over steps or epochs, quick with a million points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views.curve_marks import Marks
from nnplayground.gui.views.curve_pen import DENSE, Look, dashes, pen_of, roughness
from nnplayground.gui.views.curve_source import Bend, straight
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.series import thin

Array = NDArray[np.float64]
_FEWEST, _MOST = 200, 2000
_MANY = 6
_LEGEND_FROM = 130
_LEGEND_SHARE = 0.45
_STRAIGHT = Bend(straight, straight, None)


class CurvePlot(Plot):
    """A plot without menus of its own: the view around it holds the settings.

    Signals:
        hovered(x): the mouse is at x, NaN when it left.
        moved(): the person zoomed or shifted the picture.
        doubled(): double click.
        scrubbed(x): the line of the epoch that is shown was dragged to x or clicked there.
        dropped(): the line is no more dragged.
    """

    hovered = Signal(float)
    moved = Signal()
    doubled = Signal()
    scrubbed = Signal(float)
    dropped = Signal()

    def __init__(
        self,
        title: str,
        name: str,
        legend_below: bool = False,
        labelled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._cursor: pg.InfiniteLine | None = None
        super().__init__(name, title, "", parent)
        self.log = False
        self._curves: dict[Any, tuple[Look, pg.PlotDataItem]] = {}
        self._states: dict[Any, tuple[Any, ...]] = {}
        item = self.getPlotItem()
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self.scrub = pg.InfiniteLine(angle=90, movable=True)
        self.scrub.addMarker("<|>", 0.5, 12)
        self.scrub.setZValue(25)
        self.scrub.setCursor(Qt.CursorShape.SizeHorCursor)
        self.scrub.setToolTip(self.tr("The epoch that all views show; drag it to another kept one"))
        for line in (self._cursor, self.scrub):
            line.hide()
            item.addItem(line, ignoreBounds=True)
        self.scrub.sigDragged.connect(self._on_scrubbed)
        self.scrub.sigClicked.connect(self._on_scrubbed)
        self.scrub.sigPositionChangeFinished.connect(self._on_dropped)
        self.levels: list[pg.InfiniteLine] = []
        self._levels: tuple[Any, ...] = ()
        item.getAxis("left").setWidth(62)
        self.legend = item.addLegend(
            offset=(-6, -6 if legend_below else 6), labelTextSize="8pt", verSpacing=-4
        )
        self.legend.setEnabled(False)
        self.marks = Marks(self, labelled)
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
        bend: Bend = _STRAIGHT,
    ) -> None:
        """Draw a curve, or draw it again with other points; costs nothing if nothing is new.

        Args:
            key: what the curve is known by.
            look: how it is drawn.
            x: (n,) ascending.
            y: (n,); a view of an array that grows at its end only, as of a Series, is drawn again when it has grown.
            low: begin of the visible range of the axis.
            high: end of the visible range of the axis.
            bend: the way from x to the axis.
        """
        known = self._curves.get(key)
        if known is not None and known[0] != look:
            self.drop(key)
            known = None
        if known is None:
            known = self._curves[key] = (look, self._make(look))
        bins = min(max(self.width() // (1 + len(self._curves) // _MANY), _FEWEST), _MOST)
        grown = id(y.base) if y.base is not None else object()
        state = (len(y), grown, low, high, bend.state, bins, self.log)
        if self._states.get(key) == state:
            return
        self._states[key] = state
        left, right = bend.back(np.array([low, high], float))
        x, y = thin(x, y, left, right, bins)
        good = np.isfinite(y) & (y > 0) if self.log else np.isfinite(y)
        if not good.any():
            x, y = x[:0], y[:0]
        elif not good.all():
            y = np.where(good, y, np.nan)
        dense = len(y) > DENSE
        known[1].setPen(pen_of(look, len(y)))
        x, connect = bend.forth(x), "finite"
        if dense and look.dashed and look.width:
            connect = dashes(x, y, (x - low) / ((high - low) or 1) * bins)
            y = np.where(np.isfinite(y), y, np.nanmin(y))
        if dense and look.width <= 1:
            known[1].setZValue(look.width + 0.5 / (1 + roughness(y)))
        known[1].setData(x, y, connect=connect, antialias=look.width <= 1 or not dense)

    def drop(self, key: Any) -> None:
        """Take a curve away."""
        self._states.pop(key, None)
        _look, item = self._curves.pop(key, (None, None))
        if item is not None:
            self.getPlotItem().removeItem(item)
            self.show_legend()

    def empty(self) -> None:
        """Take everything away."""
        for key in list(self._curves):
            self.drop(key)
        self.marks.clear()
        self.set_scrub(math.nan)
        self.set_levels(())

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

    def set_cursor(self, x: float) -> None:
        """Show the cursor line at x; NaN hides it."""
        self._cursor.setVisible(math.isfinite(x))
        if math.isfinite(x):
            self._cursor.setPos(x)

    def set_scrub(self, x: float) -> None:
        """Show at x which state is shown, as a line to be dragged; NaN hides it. A line that is being dragged stays."""
        self.scrub.setVisible(math.isfinite(x))
        if math.isfinite(x) and not self.scrub.moving:
            self.scrub.setPos(x)

    def set_levels(self, levels: Sequence[tuple[float, str, str]]) -> None:
        """Draw horizontal lines: the value of each, its label and its full text."""
        state = (*levels, self.log)
        if state == self._levels:
            return
        for line in self.levels:
            self.getPlotItem().removeItem(line)
        self._levels, self.levels = state, []
        pen = pg.mkPen(colour("error"), width=1.2, style=Qt.PenStyle.DashLine)
        ground = colour("base")
        ground.setAlpha(215)
        options: dict[str, Any] = {"position": 0.02, "anchors": [(0, 1), (0, 0)]}
        options |= {"color": colour("error"), "fill": ground}
        for value, text, hint in levels:
            place = math.log10(max(value, 1e-300)) if self.log else value
            text = text.replace("{", "{{").replace("}", "}}")
            line = pg.InfiniteLine(place, 0, pen, label=text, labelOpts=options)
            line.setToolTip(hint)
            line.setZValue(20)
            self.getPlotItem().addItem(line, ignoreBounds=True)
            self.levels.append(line)

    def show_legend(self) -> None:
        """Show the legend where it leaves room for the curves; the list beside the plots names them, too."""
        room = self.getPlotItem().getViewBox().height()
        fits = self.legend.height() <= _LEGEND_SHARE * room
        self.legend.setVisible(self.height() > _LEGEND_FROM and fits)

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
        self.scrub.setPen(pg.mkPen(colour("accent"), width=1.5))
        self.scrub.setHoverPen(pg.mkPen(colour("accent"), width=3))
        self.set_levels(())
        self.marks.clear()

    def _make(self, look: Look) -> pg.PlotDataItem:
        shade = QColor(look.colour)
        shade.setAlphaF(look.opacity)
        item = pg.PlotDataItem(
            pen=pen_of(look, 0), antialias=True, **({"name": look.name} if look.name else {})
        )
        if look.symbol:
            ring = look.symbol == "ring"
            item.setSymbol("o" if ring else look.symbol)
            item.setSymbolSize(5 if look.width else 13)
            item.setSymbolBrush(None if ring else pg.mkBrush(shade))
            item.setSymbolPen(pg.mkPen(shade, width=1.5) if ring else None)
        item.setZValue(look.width or 3)
        item.setLogMode(False, self.log)
        self.getPlotItem().addItem(item)
        self.show_legend()
        return item

    def _on_mouse(self, place: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        inside = view.sceneBoundingRect().contains(place)
        self.hovered.emit(view.mapSceneToView(place).x() if inside else math.nan)

    def _on_moved(self, _axes: object) -> None:
        self.moved.emit()

    def _on_scrubbed(self, line: pg.InfiniteLine, *_: object) -> None:
        self.scrubbed.emit(float(line.value()))

    def _on_dropped(self, *_: object) -> None:
        self.dropped.emit()

    def _on_click(self, event: Any) -> None:
        if event.double():
            self.doubled.emit()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._cursor is not None:
            self.show_legend()
            self.marks.arrange()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.hovered.emit(math.nan)
