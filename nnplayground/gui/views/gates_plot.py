"""The gates and states of one unit over time as curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QResizeEvent

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.key import LINE, Sign
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.tiles import Span, span_of

Array = NDArray[Any]
_WIDTHS = {"h": 3.0, "c": 3.0}
_COLOURS = {"h": 0, "c": 1, "f": 2, "i": 3, "o": 4, "g": 6, "z": 2, "r": 3}
MOST = 1e150
"""Numbers beyond this are left out: axes would leave what numbers can hold."""


class GatesPlot(Plot):
    """A curve for each gate, named by its letter, with a line at one step.

    Signals:
        passing(step | None): the mouse is over a step, or over none.
        picked(step): a step was clicked.
    """

    passing = Signal(object)
    picked = Signal(int)

    def __init__(self, name: str, left: str) -> None:
        self._curves: dict[str, pg.PlotDataItem] = {}
        super().__init__(name, left)
        self._count = 0
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        self.setMinimumHeight(90)
        self._told: dict[str, str] = {}
        self._steps: tuple[str, ...] = ()
        self._line = pg.InfiniteLine(angle=90)
        item.addItem(self._line)
        self.scene().sigMouseMoved.connect(self._on_moved)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.dress()

    def show_curves(
        self, curves: Mapping[str, Array], names: Sequence[str], span: Span | None = None
    ) -> None:
        """Draw curves (time,) by letter on common ends, those of the curves if none are given; names: what stands at each step."""
        if list(curves) != list(self._curves):
            for curve in self._curves.values():
                self.removeItem(curve)
            self._curves = {letter: self.plot([], []) for letter in curves}
            self.dress()
        self._count = len(names)
        low = 0.0
        for (letter, curve), values in zip(self._curves.items(), map(_numbers, curves.values())):
            size = scale_of(values, span if letter == "c" else None)
            curve.setData(np.arange(len(values)), values / size, connect="finite")
            self._told[letter] = letter if size == 1 else f"{letter} / {size:.3g}"
            low = min(low, float((values / size)[np.isfinite(values)].min(initial=0.0)))
        item = self.getPlotItem()
        item.setXRange(-0.5, max(0.5, self._count - 0.5), padding=0)
        item.setYRange(-1.0 if low < 0 else 0.0, 1.0, padding=0.09)
        self._steps = tuple(names)
        self._write_ticks()

    def signs(self) -> list[Sign]:
        """Return the entries of the key."""
        return [Sign(self._told[letter], LINE, _colour(letter)) for letter in self._curves]

    def begin_at(self, edge: float) -> None:
        """Let the curves begin so many pixels from the left, above what stands below them."""
        self.getPlotItem().getAxis("left").setWidth(max(30.0, edge))

    def mark(self, step: int) -> None:
        """Draw the line at a step."""
        self._line.setPos(float(step))

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if not hasattr(self, "_line"):
            return
        self._line.setPen(pg.mkPen(colour("accent"), width=1.5))
        for letter, curve in self._curves.items():
            curve.setPen(pg.mkPen(_colour(letter), width=_WIDTHS.get(letter, 1.7)))

    def _step_at(self, place: Any) -> int | None:
        box = self.getPlotItem().vb
        if not self._count or not box.sceneBoundingRect().contains(place):
            return None
        return int(min(max(0, round(box.mapSceneToView(place).x())), self._count - 1))

    def _on_moved(self, place: Any) -> None:
        self.passing.emit(self._step_at(place))

    def _on_clicked(self, event: Any) -> None:
        step = self._step_at(event.scenePos())
        if step is not None:
            self.picked.emit(step)

    def _write_ticks(self) -> None:
        """Write what stands at the steps below the axis, as many as there is room for."""
        metrics, names = self.fontMetrics(), self._steps
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        space = widest + (8 if any(len(name) > 1 for name in names) else 0)
        every = max(1, -(-len(names) * space // max(1, self.width() - 50)))
        ticks = [(float(at), names[at]) for at in range(0, len(names), every)]
        self.getPlotItem().getAxis("bottom").setTicks([ticks])

    def sizeHint(self) -> QSize:
        return QSize(200, 110)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_steps"):
            self._write_ticks()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.passing.emit(None)


def _colour(letter: str) -> QColor:
    return series_colour(_COLOURS.get(letter, 0))


def scale_of(values: Array, span: Span | None = None) -> float:
    """Return what a curve is divided by to stay between -1 and 1, beside gates: 1 for what does so anyway."""
    ends = span_of(_numbers(values)) if span is None else span
    return max(1.0, min(MOST, max(abs(ends[0]), abs(ends[1]))))


def _numbers(values: Array) -> Array:
    numbers = np.asarray(values, float)
    return np.where(np.abs(numbers) < MOST, numbers, np.nan)
