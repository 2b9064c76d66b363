"""How predicted numbers differ from true ones: predicted against true, residuals, and their distribution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from nnplayground.core.events import Example
from nnplayground.core.record import RunRecord
from nnplayground.core.residuals import errors_of, usable
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.pair_plot import PairPlot
from nnplayground.gui.views.residual_plots import ResidualHistogram, ResidualPlot, histogram
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.scatter import span
from nnplayground.gui.views.scored import NUMBERS, ScoredView
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stacked import stacked

Array = NDArray[Any]
POINTS = 4000
"""How many points are drawn at most; the figures are of all."""
MOST_COLUMNS = 50


class Residuals(ScoredView):
    """Draws predicted against true numbers and what is left between them."""

    name = "residuals"
    title = "Residuals"
    probe = "scores"
    help = (
        "How predicted numbers f differ from true ones y, in the units after the preparation of the targets. Each point is an example: "
        "above, the prediction over the truth (right on the dashed diagonal) and the residual over the prediction (right on the dashed "
        "line); then how the residuals are spread, with their mean and one standard deviation to both sides.\n"
        "Residual = y - f. MAE = mean |y - f|, RMSE = √(mean (y - f)²), R² = 1 - sum (y - f)² / sum (y - mean y)²: 1 is perfect, 0 is no "
        "better than always saying the mean.\n"
        "How to read it: good residuals have no shape: as many above as below the line everywhere, and everywhere equally far. A bow "
        "means that the network is too simple for the curve, a funnel that errors grow with the size of the number, a mean far from 0 "
        "that it says too much or too little throughout."
    )
    explanation = explain(
        help,
        source="Anscombe (1973), Graphs in Statistical Analysis, The American Statistician 27; Draper and Smith (1998), Applied Regression "
        "Analysis, chapter 2.",
    )
    group = "Results"
    order = 90
    beside = True
    needs = NUMBERS
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "scores": {
            "rows": np.arange(6),
            "truth": np.array([[0.0], [1.0], [2.0], [3.0], [4.0], [5.0]]),
            "outputs": np.array([[0.2], [0.9], [2.4], [2.9], [3.6], [5.3]]),
            "loss": np.array([0.04, 0.01, 0.16, 0.01, 0.16, 0.09]),
            "total": np.array(6),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._pairs: tuple[Array, Array, Array] | None = None
        self.column = QComboBox(objectName="residuals.number")
        self.column.setAccessibleName(self.tr("Number"))
        self.column.setToolTip(self.tr("Which of several numbers of the output"))
        self.column.addItem(self.tr("All numbers"), -1)
        self.column.activated.connect(self.refresh)
        said, truth, rest = self.tr("prediction"), self.tr("truth"), self.tr("residual")
        self.plot = PairPlot("residuals.plot.pairs", said, truth)
        self.rest_plot = ResidualPlot("residuals.plot.residuals", rest, said)
        self.spread_plot = ResidualHistogram("residuals.plot.histogram", self.tr("share"), rest)
        for plot in (self.plot, self.rest_plot, self.spread_plot):
            plot.setMinimumSize(90, 80)
        self.plot.chosen.connect(self._on_row)
        self.rest_plot.chosen.connect(self._on_row)
        self.reading = QLabel(objectName="residuals.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        plots = QWidget()
        self._grid = QGridLayout(plots)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._flat: bool | None = None
        self._arrange(flat=False)
        self.build(stacked(self.reading, plots), (self.column,))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the three plots, or say that the answers are classes."""
        self._fit()
        self._offer_columns(arrays)
        self._pairs = pairs = self._chosen_pairs(arrays)
        if pairs is None:
            self.stage.show_empty(
                self.tr("This view needs numbers as targets. Classes have the confusion matrix.")
            )
            return
        rows, truth, said = pairs
        good = usable(truth, said)
        rest = truth[good] - said[good]
        found = errors_of(truth, said)
        scales = dict(self._scales(truth[good], said[good])) | dict(self.common)
        chosen = _some(np.flatnonzero(good))
        self.plot.put(rows[chosen], truth[chosen], said[chosen], self.common.get("value"))
        points = (rows[chosen], said[chosen], truth[chosen] - said[chosen])
        self.rest_plot.put(*points, scales["said"], scales["residual"])
        shares, edges = histogram(rest, scales["residual"])
        highest = self.common.get("share", (0.0, float(max(shares.max(), 1e-3))))[1]
        self.spread_plot.put(shares, edges, found.mean, found.deviation, highest)
        example = self.selection.example
        row = example.row if example.part == self.chosen_part else None
        self.plot.mark(row)
        self.rest_plot.mark(row)
        text = self.tr("MAE {0} · RMSE {1} · R² {2} · residuals: mean {3}, deviation {4}")
        values = (found.absolute, found.squared, found.determination, found.mean, found.deviation)
        lost = len(truth) - found.count
        more = self.tr("{0} numbers that are not finite left out").format(lost) if lost else ""
        written = text.format(*map(_written, values))
        self.reading.setText(" · ".join(part for part in (written, more) if part))

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scales of numbers, residuals and shares."""
        arrays = self.known(record)
        pairs = self._chosen_pairs(arrays) if arrays is not None else None
        if pairs is None:
            return {}
        _, truth, said = pairs
        good = usable(truth, said)
        scales = self._scales(truth[good], said[good])
        shares, _ = histogram(truth[good] - said[good], scales["residual"])
        both = span(np.concatenate([truth[good], said[good]]))
        return scales | {"value": both, "share": (0.0, float(max(shares.max(), 1e-3)))}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return row, truth, prediction and residual of every example."""
        if self.stage.empty or self._pairs is None:
            return (), ()
        rows, truth, said = self._pairs
        with np.errstate(over="ignore", invalid="ignore"):
            columns = (rows, truth, said, truth - said)
        header = ("row", "truth", "prediction", "residual")
        return header, zip(*(one.tolist() for one in columns), strict=True)

    def why_empty(self) -> str:
        """Return the sentence for a run without an answer."""
        data = data_of(self.live, self.live.record)
        if data is not None and not data.parts[self.chosen_part].size:
            return super().why_empty()
        return self.tr("Waiting for the network's answers.")

    def picture(self) -> QWidget:
        """Return the plots with their reading."""
        return self.stage.content

    def dress(self) -> None:
        """Take the colours of the theme."""
        for plot in (self.plot, self.rest_plot, self.spread_plot):
            plot.dress()

    def _chosen_pairs(self, arrays: Mapping[str, Any]) -> tuple[Array, Array, Array] | None:
        """Return rows, true and predicted numbers of the column chosen, (n,) each; None for classes and for what does not fit."""
        if "outputs" not in arrays or "classes" in arrays or not len(arrays["rows"]):
            return None
        rows = np.asarray(arrays["rows"])
        said = np.asarray(arrays["outputs"], np.float64).reshape(len(rows), -1)
        truth = np.asarray(arrays["truth"], np.float64).reshape(len(rows), -1)
        if said.shape != truth.shape:
            return None
        column = int(self.column.currentData())
        if 0 <= column < said.shape[1]:
            return rows, truth[:, column], said[:, column]
        return np.repeat(rows, said.shape[1]), truth.reshape(-1), said.reshape(-1)

    def _scales(self, truth: Array, said: Array) -> dict[str, Span]:
        """Return the span of the predictions, and that of the residuals with 0 in its middle."""
        reach = float(np.abs(truth - said).max(initial=0)) or 1.0
        return {"said": span(said), "residual": (-reach, reach)}

    def _offer_columns(self, arrays: Mapping[str, Any]) -> None:
        width = int(np.prod(arrays["outputs"].shape[1:])) if "outputs" in arrays else 1
        width = width if 1 < width <= MOST_COLUMNS else 0
        box = self.column
        if box.count() != width + 1:
            chosen = box.currentIndex()
            while box.count() > 1:
                box.removeItem(1)
            for number in range(width):
                box.addItem(self.tr("Number {0}").format(number + 1), number)
            box.setCurrentIndex(chosen if chosen <= width else 0)
        box.setEnabled(width > 0)

    def _arrange(self, flat: bool) -> None:
        """Put the plots into one row, or the pairs above the residuals."""
        if flat == self._flat:
            return
        self._flat = flat
        self._grid.addWidget(self.plot, 0, 0, 1, 1 if flat else 2)
        self._grid.addWidget(self.rest_plot, *((0, 1) if flat else (1, 0)))
        self._grid.addWidget(self.spread_plot, *((0, 2) if flat else (1, 1)))
        self._grid.setRowStretch(0, 3)
        self._grid.setRowStretch(1, 0 if flat else 2)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if flat or column < 2 else 0)

    def _on_row(self, row: int) -> None:
        self.selection.choose_example(Example(self.chosen_part, row))

    def _fit(self) -> None:
        """Lay the plots out for the room there is."""
        room = room_of(self)
        self._arrange(flat=room.width() > 1.7 * room.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if len(self.panels) > 1:
            self.draw_soon()  # the panel gets its size after this


def _some(places: Array) -> Array:
    """Return at most POINTS of the places, evenly chosen."""
    step = max(1, -(-len(places) // POINTS))
    return places[::step]


def _written(value: float) -> str:
    return f"{value:.4g}" if np.isfinite(value) else "–"
