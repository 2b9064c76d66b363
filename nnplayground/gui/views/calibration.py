"""Whether the network is right as often as it is sure: the reliability diagram."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QVBoxLayout, QWidget

from nnplayground.core.calibration import Reliability, brier, reliability
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.scored import CLASSES, ScoredView
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
BINS = (5, 10, 15, 20)
_MARGIN = 0.03
_AXIS = 46
_DISTANCES = 0.02, 0.05, 0.1, 0.2, 0.5
"""Width of the left axis, so that the plots stand exactly below each other."""


class ReliabilityPlot(Plot):
    """Share of right answers over confidence, a bar for each bin, with the gap to the diagonal."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._bars: pg.BarGraphItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        item.setRange(xRange=(0, 1), yRange=(0, 1), padding=_MARGIN)
        item.getAxis("left").setWidth(_AXIS)
        self._diagonal = pg.PlotCurveItem([0, 1], [0, 1])
        self._bars, self._gaps = _bars(), _bars()
        self.points = pg.ScatterPlotItem(size=8, pxMode=True)
        for part in (self._bars, self._gaps, self._diagonal, self.points):
            item.addItem(part)
        self.dress()

    def put(self, found: Reliability) -> None:
        """Draw the bins that have examples."""
        some = found.counts > 0
        x = ((found.edges[1:] + found.edges[:-1]) / 2)[some]
        width = np.full(len(x), 0.94 / len(found.counts))
        right, sure = found.accuracy[some], found.confidence[some]
        self._bars.setOpts(x=x, y0=np.zeros(len(x)), height=right, width=width)
        self._gaps.setOpts(x=x, y0=np.minimum(right, sure), height=found.gaps[some], width=width)
        self.points.setData(x=sure, y=right)

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._bars is None:
            return
        self._diagonal.setPen(pg.mkPen(colour("muted"), width=1.5, style=Qt.PenStyle.DashLine))
        _paint(self._bars, series_colour(0), 110)
        _paint(self._gaps, colour("error"), 90)
        self.points.setPen(pg.mkPen(colour("base"), width=1))
        self.points.setBrush(pg.mkBrush(series_colour(0)))


class CountPlot(Plot):
    """Share of the examples in each bin, with the mean confidence and the share of right answers as lines."""

    def __init__(self, name: str, left: str, bottom: str) -> None:
        self._bars: pg.BarGraphItem | None = None
        super().__init__(name, left, bottom)
        item = self.getPlotItem()
        item.setMouseEnabled(False, False)
        item.setXRange(0, 1, padding=_MARGIN)
        item.getAxis("left").setWidth(_AXIS)
        self._bars = _bars()
        self.sure, self.right = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90)
        for part in (self._bars, self.sure, self.right):
            item.addItem(part)
        self.dress()

    def put(self, found: Reliability, highest: float) -> None:
        """Draw the bins on a scale that ends at `highest`."""
        total = max(1, int(found.counts.sum()))
        x, width = (found.edges[1:] + found.edges[:-1]) / 2, 0.94 / len(found.counts)
        self._bars.setOpts(x=x, y0=np.zeros(len(x)), height=found.counts / total, width=width)
        item = self.getPlotItem()
        item.setYRange(0, highest, padding=0.05)
        # The plot may be so low that more than three numbers would lie over each other.
        distance = next((one for one in _DISTANCES if highest <= 2.5 * one), 1.0)
        item.getAxis("left").setTickSpacing(major=distance, minor=distance)
        sure, right = means(found)
        for line, value in ((self.sure, sure), (self.right, right)):
            line.setVisible(bool(np.isfinite(value)))
            line.setPos(float(np.nan_to_num(value)))

    def dress(self) -> None:
        """Take the colours of the theme."""
        super().dress()
        if self._bars is None:
            return
        _paint(self._bars, series_colour(0), 110)
        self.sure.setPen(pg.mkPen(colour("text"), width=1.5, style=Qt.PenStyle.DashLine))
        self.right.setPen(pg.mkPen(series_colour(0), width=2))


class Calibration(ScoredView):
    """Draws how often the network is right beside how sure it is."""

    name = "calibration"
    title = "Calibration"
    help = (
        "Whether the network is right as often as it is sure. The examples are sorted into bins by confidence; the height of a blue bar "
        "is the share of right answers in its bin, the red piece the gap to the mean confidence there. Below: how many examples each "
        "bin holds, with the mean confidence (dashed) and the share of right answers (solid).\n"
        "Expected calibration error: ECE = sum over the bins of (examples in the bin / all) · |right - sure|. MCE = the largest "
        "|right - sure| of a bin. "
        "Brier score = mean of (p - y)² for one sigmoid unit, 0 to 1; for several classes the mean of the sum over all classes, 0 to 2; "
        "0 is perfect.\n"
        "How to read it: bars below the dashed diagonal mean too sure, above it too modest. Networks trained for long become too sure: "
        "their loss on the validation part rises while the accuracy stays. Bins with few examples jump about: look at the lower plot first."
    )
    explanation = explain(
        help,
        source=(
            "Guo, Pleiss, Sun and Weinberger (2017), On Calibration of Modern Neural Networks, ICML; Brier (1950), Verification of "
            "forecasts expressed in terms of probability, Monthly Weather Review 78."
        ),
    )
    group = "Results"
    order = 70
    beside = True
    needs = CLASSES
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "confusion": {
            "matrix": np.array([[2, 1], [1, 2]]),
            "scores": np.array(
                [[0.9, 0.1], [0.8, 0.2], [0.4, 0.6], [0.3, 0.7], [0.1, 0.9], [0.6, 0.4]]
            ),
            "truth": np.array([0, 0, 0, 1, 1, 1]),
            "classes": np.array([0, 0, 1, 1, 1, 0]),
            "confidence": np.array([0.9, 0.8, 0.6, 0.7, 0.9, 0.6]),
            "rows": np.arange(6),
            "total": np.array(6),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.found: Reliability | None = None
        self.bins = QComboBox(objectName="calibration.bins")
        self.bins.setAccessibleName(self.tr("Bins"))
        self.bins.setToolTip(self.tr("Into how many bins of confidence the examples are sorted"))
        for count in BINS:
            self.bins.addItem(self.tr("{0} bins").format(count), count)
        self.bins.setCurrentIndex(1)
        self.bins.currentIndexChanged.connect(self.refresh)
        right, sure = self.tr("share right"), self.tr("confidence")
        self.plot = ReliabilityPlot("calibration.plot", right, "")
        self.count_plot = CountPlot("calibration.counts", self.tr("examples"), sure)
        self.plot.setMinimumSize(90, 90)
        self.count_plot.setMinimumSize(90, 60)
        self.reading = QLabel(objectName="calibration.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._plots = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._plots.setSpacing(2)
        self._plots.addWidget(self.plot, 3)
        self._plots.addWidget(self.count_plot, 1)
        layout.addLayout(self._plots, 1)
        layout.addWidget(self.reading)
        self.build(content, (self.bins,))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the bins."""
        self._fit()
        self.found = found = self._binned(arrays)
        self.plot.put(found)
        self.count_plot.put(found, self.common.get("share", (0.0, _highest(found)))[1])
        sure, right = means(found)
        text = self.tr("ECE {0} · MCE {1} · Brier {2} · confidence {3} · right {4}")
        score = brier(arrays["truth"], probabilities(arrays))
        values = (found.expected_error, found.maximum_error, score, sure, right)
        lost = len(arrays["confidence"]) - int(found.counts.sum())
        more = self.tr("{0} examples without a probability left out").format(lost) if lost else ""
        written = (
            text.format(*map(_written, values))
            .replace(" ", "\u00a0")
            .replace("\u00a0·\u00a0", " · ")
        )
        self.reading.setText(" · ".join(part for part in (written, more) if part))

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scale of the lower plot."""
        arrays = self.known(record)
        return {"share": (0.0, _highest(self._binned(arrays)))} if arrays is not None else {}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return a row for each bin."""
        if self.stage.empty or self.found is None:
            return (), ()
        found = self.found
        parts = (found.edges[:-1], found.edges[1:], found.counts, found.confidence, found.accuracy)
        header = ("from", "to", "examples", "confidence", "right")
        return header, zip(*(part.tolist() for part in parts), strict=True)

    def picture(self) -> QWidget:
        """Return the plots with their reading."""
        return self.stage.content

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.plot.dress()
        self.count_plot.dress()

    def _binned(self, arrays: Mapping[str, Any]) -> Reliability:
        right = arrays["classes"] == arrays["truth"]
        return reliability(arrays["confidence"], right, int(self.bins.currentData()))

    def _fit(self) -> None:
        """Lay the plots out for the room there is."""
        room = room_of(self)
        flat = room.width() > 1.7 * room.height()
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        self._plots.setDirection(way)
        self._plots.setStretch(1, 2 if flat else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if len(self.panels) > 1:
            self.draw_soon()  # the panel gets its size after this


def probabilities(arrays: Mapping[str, Any]) -> Array:
    """Return the scores (n, c) as probabilities: a unit from -1 to 1 counts as (1 + output) / 2."""
    scores = np.asarray(arrays["scores"], np.float64)
    if scores.shape[1] == 1 and float(arrays.get("threshold", 0.5)) == 0:
        return np.asarray(np.clip((1 + scores) / 2, 0, 1))
    return scores


def means(found: Reliability) -> tuple[float, float]:
    """Return mean confidence and share of right answers of all examples; NaN without any."""
    total = int(found.counts.sum())
    if not total:
        return float("nan"), float("nan")
    parts = (found.confidence, found.accuracy)
    sure, right = (float(np.nan_to_num(part) @ found.counts / total) for part in parts)
    return sure, right


def _highest(found: Reliability) -> float:
    return max(1e-3, float(found.counts.max() / max(1, found.counts.sum())))


def _written(value: float) -> str:
    return f"{value:.4f}" if np.isfinite(value) else "–"


def _bars() -> pg.BarGraphItem:
    return pg.BarGraphItem(x=[], y0=[], height=[], width=0.1)


def _paint(bars: pg.BarGraphItem, shade: QColor, strength: int) -> None:
    fill = QColor(shade)
    fill.setAlpha(strength)
    bars.setOpts(pen=pg.mkPen(shade, width=1), brush=pg.mkBrush(fill))
