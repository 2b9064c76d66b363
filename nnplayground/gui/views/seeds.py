"""Repeat with several seeds: the runs as a band of curves, and mean and spread of what they ended at."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.core.repeat import band, seeded, spread
from nnplayground.gui.style import series_colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.series import lower_is_better
from nnplayground.gui.views.series_of_runs import Row, SeriesOfRuns, last

N = QT_TRANSLATE_NOOP
MOST = 50


class SeedsView(SeriesOfRuns):
    """Trains the open project with its seed and the following ones, one after the other."""

    name: ClassVar[str] = "seeds"
    title: ClassVar[str] = N("SeedsView", "Seeds")
    help: ClassVar[str] = N(
        "SeedsView",
        "Trains the same project several times, each time with other initial weights and another order of the examples. The band runs "
        "from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band "
        "is luck.",
    )
    explanation = explain(
        help,
        read=(
            "A narrow band means that luck matters little. Call one setting better than another only where their bands are "
            "apart."
        ),
        formula="mean[k] = sum over runs of x[run, k] / number of runs.",
        source="Bouthillier et al. (2021), Accounting for Variance in Machine Learning Benchmarks, MLSys.",
    )
    group = "Training"
    order = 50
    area: ClassVar[str] = "right"
    preferred: ClassVar[tuple[str, ...]] = ("val_accuracy", "val_loss")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        controls = self.button.parentWidget().layout()
        controls.insertWidget(controls.indexOf(self.button) + 1, self.keep)

    @property
    def best(self) -> RunRecord | None:
        """Return the run that ended best, by the number that is drawn; None if that is no measure of quality."""
        name = self.curve.currentText()
        lower = lower_is_better(name) if name else None
        ended = [one for one in self.records if math.isfinite(last(one, name))]
        if lower is None or not ended:
            return None
        return min(ended, key=lambda one: last(one, name) if lower else -last(one, name))

    def keep_best(self) -> None:
        """Give the project the seed of the best run, as one undo step, and train that run once more: its numbers come back."""
        best = self.best
        if best is not None:
            project = replace(self.document.project, seed=best.project.seed)
            self.document.edit(self.tr("Keep the best seed"), project)
            self.live.post(e.Train(project, fresh=True))

    def show_runs(self) -> None:
        """Show the runs, and offer to keep the best."""
        super().show_runs()
        self.keep.setEnabled(not self.busy and self.best is not None)

    def repeat(self) -> None:
        """Begin: the first seed now, the others when the one before is done."""
        self.begin(seeded(self.document.project, self.count.value()))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return seed and last value of every number of each run."""
        names = self.names()
        rows = [(one.project.seed, *(last(one, name) for name in names)) for one in self.records]
        return ("seed", *names), rows

    def make_controls(self) -> tuple[QWidget, ...]:
        """Return the number of seeds."""
        self.count = QSpinBox(objectName="seeds.count", minimum=2, maximum=MOST, value=5)
        self.count.setAccessibleName(self.tr("Number of seeds"))
        self.count.setToolTip(self.tr("How many runs, each with another seed"))
        self.button.setObjectName("seeds.repeat")
        self.button.setText(self.tr("Repeat"))
        self.button.setToolTip(
            self.tr("Train the open project once for each seed; Stop ends the repetition")
        )
        self.button.clicked.connect(self.repeat)
        self.keep = QPushButton(self.tr("Keep the best"), objectName="seeds.keep")
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setToolTip(
            self.tr("Give the project the seed of the best run and train it again, bit for bit")
        )
        self.keep.clicked.connect(self.keep_best)
        return (self.count,)

    def make_plot(self) -> Plot:
        """Return a plot for the band."""
        return Plot("seeds.plot", "", self.tr("epoch"))

    def invitation(self) -> str:
        """Return what to press."""
        return self.tr("Press Repeat to see how much is luck")

    def draw_curves(self, name: str) -> None:
        """Draw the band from the least to the greatest value, and the mean as a line."""
        self.plot.clear()
        self.plot.set_axis("left", name)
        parts = band(self.records, name)
        finite = np.isfinite(parts).all(axis=0)
        epochs, mean, low, high = (part[finite] for part in parts)
        tint = series_colour(0)
        if len(epochs):
            faint = pg.mkColor(tint)
            faint.setAlpha(60)
            edges = [pg.PlotDataItem(epochs, values, pen=None) for values in (low, high)]
            self.plot.addItem(pg.FillBetweenItem(*edges, brush=faint))
            for edge in edges:
                self.plot.addItem(edge)
            self.plot.plot(epochs, mean, pen=pg.mkPen(tint, width=2))

    def rows(self, name: str) -> tuple[Sequence[str], list[Row]]:
        """Return mean and spread of every number, then the runs."""
        names = self.names()
        spreads = [spread([last(record, one) for record in self.records]) for one in names]
        rows = [
            _row(self.tr("mean"), [one.mean for one in spreads]),
            _row(self.tr("deviation"), [one.deviation for one in spreads]),
            _row(self.tr("least"), [one.low for one in spreads]),
            _row(self.tr("greatest"), [one.high for one in spreads]),
        ]
        for record in self.records:
            title = self.tr("seed {seed}").format(seed=record.project.seed)
            tint = "text" if record is self.best else "muted"
            rows.append(_row(title, [last(record, one) for one in names], tint))
        return names, rows


def _row(title: str, values: list[float], tint: str = "text") -> Row:
    return title, [f"{value:.4f}" for value in values], tint
