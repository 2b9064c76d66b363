"""How often the true class is among the k that the network holds most likely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QSplitter, QTableWidget, QTableWidgetItem

from nnplayground.core.ranks import hits, ranks_of
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.calibration import probabilities
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.scored import CLASSES, ScoredView
from nnplayground.gui.views.stacked import stacked

Array = NDArray[Any]
SHOWN = (1, 2, 3, 5, 10, 20, 50, 100)
"""Which k have a column."""
MOST = 100
"""Up to which k the numbers of each class are written."""


class HitPlot(Plot):
    """Share of hits over k: of all examples, and of those of one class."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self.whole: pg.PlotDataItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        item.setYRange(0, 1, padding=0.03)
        self.legend = item.addLegend(offset=(-8, -8), labelTextSize="8pt")
        self._written: tuple[str, ...] = ()
        self._chance = pg.PlotDataItem()
        self.whole, self.one = pg.PlotDataItem(antialias=True), pg.PlotDataItem(antialias=True)
        for part in (self._chance, self.one, self.whole):
            item.addItem(part)
        self.dress()

    def put(self, whole: Array, one: Array | None, names: tuple[str, str, str]) -> None:
        """Draw the shares (c,) for k = 1 ... c of all, of one class, and of guessing; names in that order."""
        places = np.arange(1, len(whole) + 1)
        # pyqtgraph 0.14 with symbols crashes while painting NaN.
        good = np.isfinite(whole)
        self.whole.setData(places[good], whole[good])
        known = one is not None and bool(np.isfinite(one).all())
        self.one.setData(places if known else [], one if known else [])
        self._chance.setData(places, places / len(whole))
        lines = (self.whole, *([self.one] if known else []), self._chance)
        written = (names[0], *([names[1]] if known else []), names[2])
        if written != self._written:
            self._written = written
            self.legend.clear()
            for line, name in zip(lines, written, strict=True):
                self.legend.addItem(line, name)
        self.getPlotItem().setXRange(1, max(2, len(whole)), padding=0.03)
        step = max(1, -(-len(whole) // 10))
        ticks = [
            (place, str(place)) for place in range(step if step > 1 else 1, len(whole) + 1, step)
        ]
        self.getPlotItem().getAxis("bottom").setTicks([ticks])

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self.whole is None:
            return
        for line, shade in ((self.whole, series_colour(0)), (self.one, series_colour(1))):
            line.setPen(pg.mkPen(shade, width=2))
            line.setSymbol("o")
            line.setSymbolSize(6)
            line.setSymbolBrush(pg.mkBrush(shade))
            line.setSymbolPen(pg.mkPen(shade))
        self._chance.setPen(pg.mkPen(colour("muted"), width=1, style=Qt.PenStyle.DashLine))
        self.legend.setLabelTextColor(colour("text"))


class TopK(ScoredView):
    """Draws the share of examples whose true class is among the k most likely, for all and for each class."""

    name = "top_k"
    title = "Top-k hits"
    help = (
        "How often the true class is among the k classes that the network holds most likely.\n"
        "Top-k accuracy = (examples whose true class has fewer than k likelier ones) / (all examples). With k = 1 it is the accuracy, "
        "with k = number of classes it is 1. Dashed: guessing, k / number of classes.\n"
        "How to read it: a curve that is steep at the beginning means that the network hesitates between few classes, and the right one "
        "is among them; a flat one that it is plainly wrong where it is wrong. Click a class in the table to see its curve beside that "
        "of all."
    )
    explanation = explain(
        help,
        source=(
            "Krizhevsky, Sutskever and Hinton (2012), ImageNet Classification with Deep Convolutional Neural Networks, NeurIPS, "
            "who count top-1 and top-5 errors."
        ),
    )
    group = "Results"
    order = 80
    beside = True
    needs = CLASSES
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "confusion": {
            "matrix": np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]]),
            "scores": np.array(
                [
                    [0.7, 0.2, 0.1],
                    [0.3, 0.5, 0.2],
                    [0.1, 0.8, 0.1],
                    [0.3, 0.2, 0.5],
                    [0.1, 0.2, 0.7],
                ]
            ),
            "truth": np.array([0, 0, 1, 1, 2]),
            "classes": np.array([0, 1, 1, 2, 2]),
            "confidence": np.array([0.7, 0.5, 0.8, 0.5, 0.7]),
            "rows": np.arange(5),
            "total": np.array(5),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.shares = np.zeros((0, 0))
        """(1 + classes, k): all examples, then those of each class."""
        self._support = np.zeros(0, int)
        self._names: list[str] = []
        self._drawn: Any = None
        self._chosen: int | None = None
        self.plot = HitPlot("top_k.plot", self.tr("share of hits"), self.tr("k"))
        self.plot.setMinimumSize(120, 90)
        self.reading = QLabel(objectName="top_k.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.table = QTableWidget(objectName="top_k.classes")
        self.table.setAccessibleName(self.tr("Share of hits of each class"))
        self.table.setToolTip(self.tr("Click a class to draw its curve"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(22)
        self.table.horizontalHeader().setMinimumSectionSize(40)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.cellClicked.connect(self._on_cell)
        self._halves = content = QSplitter(Qt.Orientation.Vertical)
        content.setChildrenCollapsible(False)
        content.addWidget(stacked(self.reading, self.plot))
        content.addWidget(self.table)
        content.setStretchFactor(0, 3)
        content.setStretchFactor(1, 2)
        self.build(content)

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the curves and fill the table."""
        self._fit()
        count = max(2, arrays["scores"].shape[1])
        names = self.class_names(range(count))
        if arrays["scores"] is not self._drawn or names != self._names:
            self._drawn, self._names = arrays["scores"], names
            truth = np.asarray(arrays["truth"])
            ranks = ranks_of(truth, probabilities(arrays))
            each = [hits(ranks[truth == number], count) for number in range(count)]
            self.shares = np.stack([hits(ranks, count), *each])
            self._support = np.bincount(np.clip(truth, 0, count), minlength=count)[:count]
            self._fill()
        self._draw_curves()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return a row for all examples and for each class, a column for each k up to MOST."""
        if self.stage.empty or not len(self.shares):
            return (), ()
        shares = self.shares[:, :MOST]
        header = ("class", "examples", *(f"top_{k + 1}" for k in range(shares.shape[1])))
        counts = [int(self._support.sum()), *self._support.tolist()]
        names = [self.tr("all"), *self._names]
        return header, (
            [name, count, *row] for name, count, row in zip(names, counts, shares.tolist())
        )

    def picture(self) -> QSplitter:
        """Return curves and table."""
        return self._halves

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.plot.dress()

    def _fill(self) -> None:
        columns = [k for k in SHOWN if k <= self.shares.shape[1]]
        titles = [self.tr("Class"), *(self.tr("k = {0}").format(k) for k in columns)]
        self.table.setColumnCount(len(titles))
        self.table.setHorizontalHeaderLabels([*titles])
        self.table.setRowCount(len(self._names))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, name in enumerate(self._names):
            values = [_written(self.shares[row + 1, k - 1]) for k in columns]
            for column, text in enumerate((name, *values)):
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, column, item)
                item.setText(text)
                if column:
                    item.setTextAlignment(right)

    def _draw_curves(self) -> None:
        chosen = (
            self._chosen if self._chosen is not None and self._chosen < len(self._names) else None
        )
        whole = self.shares[0]
        name = self._names[chosen] if chosen is not None else ""
        one = self.shares[chosen + 1] if chosen is not None else None
        self.plot.put(whole, one, (self.tr("all classes"), name, self.tr("guessing")))
        parts = [f"k = {k}: {_written(whole[k - 1])}" for k in SHOWN[:5] if k <= len(whole)]
        self.reading.setText(" · ".join(part.replace(" ", "\u00a0") for part in parts))

    def _on_cell(self, row: int, _column: int) -> None:
        again = row == self._chosen
        self._chosen = None if again else row
        if again:
            self.table.clearSelection()
        self._draw_curves()

    def _fit(self) -> None:
        """Lay the plots out for the room there is."""
        room = room_of(self)
        flat = room.width() > 1.3 * room.height()
        way = Qt.Orientation.Horizontal if flat else Qt.Orientation.Vertical
        if self._halves.orientation() != way:
            self._halves.setOrientation(way)
            self._halves.setSizes([6000, 4000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if len(self.panels) > 1:
            self.draw_soon()  # the panel gets its size after this


def _written(share: float) -> str:
    return f"{share:.4f}" if np.isfinite(share) else "–"
