"""How well the scores part one class from the rest: ROC and precision-recall curves with a threshold to move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.roc_plots import RatePlot, ScorePlot, score_shares, score_spans
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.scored import CLASSES, ScoredView
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.threshold_curve import Curve, curve_of, share

Array = NDArray[Any]
_DECIMALS = 4
_ROOM_FOR_ALL = 330


def _written(value: float) -> str:
    return f"{value:.4f}" if np.isfinite(value) else "–"


def _unbroken(text: str) -> str:
    """Let a line of numbers break only between them."""
    return text.replace(" ", "\N{NO-BREAK SPACE}").replace(
        "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}", " · "
    )


class Roc(ScoredView):
    """Draws ROC and precision-recall curves of one class against the rest."""

    name = "roc"
    title = "ROC and precision-recall"
    help = (
        "How well the scores of the network part one class from all others, whatever the threshold above which an example is said "
        "to belong to the class. Drag the point on a curve or the line through the scores, or enter a threshold.\n"
        "True and false positives (tp, fp): examples said to be of the class, rightly and wrongly. False negatives (fn): those of the "
        "class that were missed. True negatives (tn): all others rightly left out.\n"
        "Precision = tp / (tp + fp): how many of those found are right. Recall = tp / (tp + fn): how many of the class are found. "
        "F1 = 2 tp / (2 tp + fp + fn). Accuracy: share of right answers. False positive rate = fp / (fp + tn).\n"
        "How to read it: the nearer a curve comes to the upper corner (ROC: left, precision-recall: right), the better. "
        "AUC is the area under the ROC curve: the chance that an example of the class has a higher score than another one; "
        "0.5 is guessing (dashed), 1 is perfect. Average precision is the area under the other curve; look at it if the class is rare.\n"
        "With more than two classes the network's answer is the class with the highest score, not a threshold; the curves then show "
        "each class against the rest."
    )
    explanation = explain(
        help,
        source=(
            "Fawcett (2006), An introduction to ROC analysis, Pattern Recognition Letters 27; Davis and Goadrich (2006), The "
            "relationship between Precision-Recall and ROC curves, ICML."
        ),
    )
    group = "Results"
    order = 60
    beside = True
    needs = CLASSES

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.curve: Curve | None = None
        self.threshold, self._usual, self.moved = 0.5, 0.5, False
        self._drawn: tuple[Any, ...] = ()
        self.classes = QComboBox(objectName="roc.class")
        self.classes.setAccessibleName(self.tr("Class"))
        self.classes.setToolTip(self.tr("The class that is told from all others"))
        self.classes.activated.connect(self._on_class)
        self._chosen: int | None = None
        rate = self.tr("true positive rate")
        self.plot = RatePlot("roc.plot.roc", rate, self.tr("false positive rate"), self._on_point)
        self.precision_plot = RatePlot(
            "roc.plot.precision", self.tr("precision"), self.tr("recall"), self._on_point
        )
        self.score_plot = ScorePlot("roc.plot.scores", self.tr("share"), self.tr("score"))
        self.score_plot.line.sigDragged.connect(self._on_line)
        for plot in (self.plot, self.precision_plot, self.score_plot):
            plot.setMinimumSize(90, 70)
        self._plots = QWidget(objectName="roc.plots")
        self._grid = QGridLayout(self._plots)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._flat: bool | None = None
        self._arrange(flat=False)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plots, 1)
        layout.addWidget(self._make_reading())
        self.build(content, (self.classes,))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the curves of the class chosen."""
        self._fit()
        usual = float(arrays.get("threshold", 0.5))
        if usual != self._usual:
            self.threshold = self._usual = usual
            self.moved = False
        lead = self._team()[0]
        if lead is not self and lead.moved and self.threshold != lead.threshold:
            self.take(lead.threshold)
        self._offer_classes(arrays)
        number = int(self.classes.currentData())
        scales = tuple(sorted(self.common.items()))
        drawn = (arrays["scores"], number, self.classes.currentText(), scales)
        if len(self._drawn) == 4 and drawn[0] is self._drawn[0] and drawn[1:] == self._drawn[1:]:
            return
        self._drawn = drawn
        truth, scores = _one_class(arrays, number)
        self.curve = curve = curve_of(truth, scores)
        self.plot.put(*curve.roc(), ([0, 1], [0, 1]))
        rare = share(curve.positives, curve.positives + curve.negatives)
        self.precision_plot.put(*curve.precision_recall(), ([0, 1], [rare, rare]))
        names = (self.tr("the rest"), self.classes.currentText())
        wide = self.common.get("score") or score_spans(truth, scores)["score"]
        shares = score_shares(truth, scores, wide)
        high = self.common.get("share", (0.0, float(shares.max(initial=0))))[1]
        self.score_plot.put(shares, wide, high, names)
        text = _unbroken(self.tr("AUC {0} · average precision {1}"))
        areas = (curve.auc(), curve.average_precision())
        self.area.setText(text.format(*map(_written, areas)))
        self._show_threshold()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scales of the scores and of their shares; all others are 0..1."""
        arrays = self.known(record)
        if arrays is None:
            return {}
        number = self.classes.currentData()
        return score_spans(*_one_class(arrays, 1 if number is None else int(number)))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every point of the curves."""
        header = ("threshold", "tp", "fp", "false_positive_rate", "recall", "precision")
        curve = self.curve
        if curve is None or self.stage.empty:
            return (), ()
        rate, recall = curve.roc()
        precision = curve.precision_recall()[1]
        columns = (curve.thresholds, curve.tp, curve.fp, rate, recall, precision)
        return header, zip(*(column.tolist() for column in columns))

    def picture(self) -> QWidget:
        """Return the plots with their reading."""
        return self.stage.content

    def set_threshold(self, threshold: float) -> None:
        """Move the threshold in all plots and the field, of the twins beside this view, too."""
        for view in self._team():
            view.take(threshold)

    def take(self, threshold: float) -> None:
        """Move the threshold in the plots of this view alone."""
        self.threshold, self.moved = threshold, True
        self._show_threshold()

    def dress(self) -> None:
        """Take the colours of the theme."""
        for plot in (self.plot, self.precision_plot, self.score_plot):
            plot.dress()

    def _team(self) -> list[Roc]:
        """Return this view and those of the twins beside it, the one with the controls first."""
        lead, place = self, self.parentWidget()
        while place is not None:
            lead = place if isinstance(place, Roc) else lead
            place = place.parentWidget()
        return [view for view in lead.panels if isinstance(view, Roc)]

    def _make_reading(self) -> QWidget:
        reading = QWidget()
        layout = QVBoxLayout(reading)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(3)
        self.field = QDoubleSpinBox(objectName="roc.threshold")
        self.field.setDecimals(_DECIMALS)
        self.field.setRange(-1e6, 1e6)
        self.field.setSingleStep(0.01)
        self.field.setValue(self.threshold)
        self.field.setAccessibleName(self.tr("Threshold"))
        self.field.setToolTip(
            self.tr("An example whose score is larger is said to belong to the class")
        )
        self.field.valueChanged.connect(self._on_field)
        label = QLabel(self.tr("Threshold"))
        label.setBuddy(self.field)
        self.area, self.reading = QLabel(objectName="roc.area"), QLabel(objectName="roc.reading")
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.field)
        row.addWidget(self.area, 1)
        layout.addLayout(row)
        layout.addWidget(self.reading)
        for text in (self.area, self.reading):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return reading

    def _offer_classes(self, arrays: dict[str, Any]) -> None:
        """Offer every class; a single unit knows only how much an example belongs to class 1."""
        count = arrays["scores"].shape[1]
        numbers = list(range(count)) if count > 1 else [1]
        names = self.class_names(numbers)
        box = self.classes
        if names == [box.itemText(index) for index in range(box.count())]:
            return
        box.clear()
        for number, name in zip(numbers, names, strict=True):
            box.addItem(name, number)
        wished = self._chosen if self._chosen is not None else (1 if count <= 2 else 0)
        box.setCurrentIndex(max(0, box.findData(wished)))
        box.setEnabled(count > 1)

    def _show_threshold(self) -> None:
        if self.curve is None:
            return
        found = self.curve.at(self.threshold)
        self.plot.put_point(*(np.nan_to_num([found.fall_out, found.recall]).tolist()))
        precision = found.precision if found.tp + found.fp else 1.0
        self.precision_plot.put_point(float(np.nan_to_num(found.recall)), precision)
        self.score_plot.line.setPos(self.threshold)
        self.field.setValue(self.threshold)
        text = self.tr(
            "precision {0} · recall {1} · F1 {2} · accuracy {3}\n"
            "true positives {4} · false positives {5} · false negatives {6} · true negatives {7}"
        )
        shares = (found.precision, found.recall, found.f1, found.accuracy)
        counts = (found.tp, found.fp, found.fn, found.tn)
        self.reading.setText(_unbroken(text).format(*map(_written, shares), *counts))

    def _arrange(self, flat: bool) -> None:
        """Put the plots into one row, or the scores below the two curves."""
        if flat == self._flat:
            return
        self._flat = flat
        below = (0, 2, 1, 1) if flat else (1, 0, 1, 2)
        self._grid.addWidget(self.plot, 0, 0)
        self._grid.addWidget(self.precision_plot, 0, 1)
        self._grid.addWidget(self.score_plot, *below)
        self._grid.setRowStretch(0, 3)
        self._grid.setRowStretch(1, 0 if flat else 2)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if flat or column < 2 else 0)

    def _on_class(self) -> None:
        self._chosen = int(self.classes.currentData())
        self.refresh()

    def _on_point(self, point: int) -> None:
        if self.curve is not None:
            self.set_threshold(self.curve.threshold_of(point))

    def _on_line(self) -> None:
        self.set_threshold(float(self.score_plot.line.value()))

    def _on_field(self, value: float) -> None:
        if value != round(self.threshold, _DECIMALS):
            self.set_threshold(value)

    def _fit(self) -> None:
        """Lay the plots out for the room there is."""
        room = room_of(self)
        self._arrange(flat=room.width() > 1.7 * room.height())
        self.score_plot.setVisible(bool(self._flat) or room.height() > _ROOM_FOR_ALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if len(self.panels) > 1:
            self.draw_soon()  # the panel gets its size after this


def _one_class(arrays: Mapping[str, Any], number: int) -> tuple[Array, Array]:
    """Return which examples belong to a class, (n,) bool, and their scores for it, (n,); a single unit is about class 1."""
    scores = np.asarray(arrays["scores"])
    place = min(number, scores.shape[1] - 1) if scores.shape[1] > 1 else 0
    return np.asarray(arrays["truth"]) == number, scores[:, place]
