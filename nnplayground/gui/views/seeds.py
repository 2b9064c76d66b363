"""Repeat with several seeds: the runs as a band of curves, and mean and spread of what they ended at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.repeat import band, seeded, spread
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
MOST = 50


class SeedsView(View):
    """Trains the open project with its seed and the following ones, one after the other."""

    name: ClassVar[str] = "seeds"
    title: ClassVar[str] = N("SeedsView", "Seeds")
    help: ClassVar[str] = N(
        "SeedsView",
        "Trains the same project several times, each time with other initial weights and another order of the examples. The band runs "
        "from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band "
        "is luck.",
    )
    area: ClassVar[str] = "right"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._left: list[Project] = []
        self._current: Project | None = None
        self.records: list[RunRecord] = []
        self.count = QSpinBox(objectName="seeds.count", minimum=2, maximum=MOST, value=5)
        self.count.setAccessibleName(self.tr("Number of seeds"))
        self.count.setToolTip(self.tr("How many runs, each with another seed"))
        self.button = QPushButton(self.tr("Repeat"), objectName="seeds.repeat")
        self.button.setToolTip(
            self.tr("Train the open project once for each seed; Stop ends the repetition")
        )
        self.button.clicked.connect(self.repeat)
        self.curve = QComboBox(objectName="seeds.curve")
        self.curve.setAccessibleName(self.tr("Curve"))
        self.curve.setToolTip(self.tr("Which number to draw"))
        self.curve.currentTextChanged.connect(lambda _: self._show())
        self.note = QLabel(objectName="seeds.note")
        self.note.setProperty("muted", True)
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.count, self.button, self.curve, self.note):
            row.addWidget(part)
        row.addStretch(1)
        self.plot = Plot("seeds.plot", "", self.tr("epoch"))
        self.table = self._table()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.plot)
        split.addWidget(self.table)
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        fill(self, controls, self.stage)
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_failed)
        self._show()

    @property
    def busy(self) -> bool:
        """Tell whether runs are still to come."""
        return self._current is not None

    def repeat(self) -> None:
        """Begin: the first seed now, the others when the one before is done."""
        self.records = []
        self._left = seeded(self.document.project, self.count.value())
        self._next()

    def draw(self, record: RunRecord | None) -> None:
        """Draw the runs that are done, and the one that goes on."""
        self._show()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return seed and last value of every number of each run."""
        names = self._names()
        rows = [
            (one.project.seed, *(self._last(one, name) for name in names)) for one in self.records
        ]
        return ("seed", *names), rows

    def _next(self) -> None:
        self._current = self._left.pop(0) if self._left else None
        self.button.setEnabled(self._current is None)
        if self._current is not None:
            self.live.post(e.Train(self._current, fresh=True))
        self._show()

    def _on_finished(self, event: e.Finished) -> None:
        record = self.live.record
        if self._current is None or record is None or not record.project.same_run(self._current):
            return
        if event.reason == "stopped":
            self._left = []
        else:
            self.records.append(record)
        self._next()

    def _on_failed(self, event: e.Failed) -> None:
        if self._current is not None and not event.where.startswith("views."):
            self._left = []
            self._next()

    def _names(self) -> list[str]:
        return list(dict.fromkeys(name for record in self.records for name in record.epochs))

    def _last(self, record: RunRecord, name: str) -> float:
        curve = record.epochs.get(name)
        return float(curve.y[-1]) if curve is not None and len(curve) else float("nan")

    def _show(self) -> None:
        done, all_runs = len(self.records), len(self.records) + len(self._left) + self.busy
        self.note.setText(
            self.tr("{done} of {all} runs").format(done=done, all=all_runs) if all_runs else ""
        )
        if not self.records:
            words = (
                self.tr("The first run goes on")
                if self.busy
                else self.tr("Press Repeat to see how much is luck")
            )
            self.stage.show_empty(words)
            return
        names = self._names()
        if [self.curve.itemText(index) for index in range(self.curve.count())] != names:
            kept = self.curve.currentText() or (
                "val_accuracy" if "val_accuracy" in names else "val_loss"
            )
            self.curve.blockSignals(True)
            self.curve.clear()
            self.curve.addItems(names)
            self.curve.setCurrentText(kept if kept in names else names[0])
            self.curve.blockSignals(False)
        self._fill(names)
        self._draw_band(self.curve.currentText())
        self.stage.show_content()

    def _draw_band(self, name: str) -> None:
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

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 0, objectName="seeds.table")
        table.setAccessibleName(self.tr("Results of the runs"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().setDefaultSectionSize(22)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _fill(self, names: list[str]) -> None:
        spreads = [spread([self._last(record, name) for record in self.records]) for name in names]
        rows = [
            (self.tr("mean"), [one.mean for one in spreads]),
            (self.tr("deviation"), [one.deviation for one in spreads]),
        ]
        rows += [
            (self.tr("least"), [one.low for one in spreads]),
            (self.tr("greatest"), [one.high for one in spreads]),
        ]
        for record in self.records:
            values = [self._last(record, name) for name in names]
            rows.append((self.tr("seed {seed}").format(seed=record.project.seed), values))
        self.table.setColumnCount(len(names))
        self.table.setHorizontalHeaderLabels(names)
        self.table.setRowCount(len(rows))
        self.table.setVerticalHeaderLabels([title for title, _ in rows])
        for index, (_, values) in enumerate(rows):
            for column, value in enumerate(values):
                item = QTableWidgetItem(f"{value:.4f}")
                item.setForeground(colour("text" if index < 4 else "muted"))
                self.table.setItem(index, column, item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "plot"):
            self.plot.dress()
