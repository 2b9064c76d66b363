"""The saturation meter: how many units of each layer are saturated or dead, now and since the beginning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableWidget, QTableWidgetItem

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord, Series
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
WANT = Want("saturation")
ALARM = 0.5


class HealthView(View):
    """A row and a curve for each layer with a bounded or rectifying activation."""

    name: ClassVar[str] = "health"
    title: ClassVar[str] = N("HealthView", "Saturation")
    help: ClassVar[str] = N(
        "HealthView",
        "A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the "
        "gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken "
        "over the first 256 training examples. Scaled inputs and smaller initial weights keep them low.",
    )
    explanation = explain(
        help,
        read=(
            "A few percent are harmless. If most units of a layer are dead or saturated, lower the learning rate, take another "
            "initialisation or another activation function."
        ),
        formula="share = units that are dead (saturated: outputs that are) / all of the layer.",
        source=(
            "Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward neural networks, AISTATS; Lu et "
            "al. (2020), Dying ReLU and Initialization: Theory and Numerical Examples."
        ),
    )
    group = "Health"
    order = 10
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.curves: dict[str, Series] = {}
        self._run = 0
        self._step = -1
        self._lines: dict[str, Any] = {}
        self.table = QTableWidget(0, 5, objectName="health.layers")
        self.table.setAccessibleName(self.tr("Layers"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Layer"),
                self.tr("Saturated"),
                self.tr("Dead"),
                self.tr("Mean"),
                self.tr("Deviation"),
            ]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.cellClicked.connect(self._on_row)
        self.plot = Plot("health.plot", self.tr("saturated or dead"), self.tr("step"))
        self.plot.setYRange(0, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.plot)
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        fill(self, self.stage)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the shares of every layer."""
        return (WANT,)

    def draw(self, record: RunRecord | None) -> None:
        """Take over the newest shares and draw them."""
        shot = record.snapshots.get(WANT) if record is not None else None
        if record is None or shot is None:
            self.stage.show_empty(self.tr("Press Play to see how the units fare"))
            return
        layers = {key: values for key, values in shot.arrays.items() if "/" in key}
        if not layers:
            self.stage.show_empty(
                self.tr("No layer of this network has an activation that can saturate or die")
            )
            return
        if record.run != self._run:
            self._forget(record.run)
        if shot.step != self._step:
            self._step = shot.step
            for key, (saturated, dead, _, _) in layers.items():
                curve = self.curves.setdefault(key, Series())
                later = not len(curve) or shot.step > curve.x[-1]
                if later and np.isfinite(saturated) and np.isfinite(dead):
                    curve.extend([shot.step], [max(saturated, dead)])
        self._fill(layers)
        self._draw_curves()
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the share of saturated or dead units of every layer at every step that was looked at."""
        rows = [
            (key, int(x), float(y))
            for key, curve in self.curves.items()
            for x, y in zip(curve.x, curve.y)
        ]
        return ("layer", "step", "share"), rows

    def _forget(self, run: int) -> None:
        self._run, self._step = run, -1
        self.curves.clear()
        for line in self._lines.values():
            self.plot.removeItem(line)
        self._lines.clear()

    def _fill(self, layers: dict[str, Any]) -> None:
        self.table.setRowCount(len(layers))
        for row, (key, values) in enumerate(layers.items()):
            saturated, dead, mean, deviation = (float(value) for value in values)
            texts = (
                key.split("/", 1)[1],
                f"{saturated:.1%}",
                f"{dead:.1%}",
                f"{mean:.3g}",
                f"{deviation:.3g}",
            )
            for column, text in enumerate(texts):
                item = self.table.item(row, column) or QTableWidgetItem()
                item.setText(text)
                alarm = (column == 1 and saturated > ALARM) or (column == 2 and dead > ALARM)
                item.setForeground(
                    colour("error")
                    if alarm
                    else series_colour(row)
                    if column == 0
                    else colour("text")
                )
                if self.table.item(row, column) is None:
                    self.table.setItem(row, column, item)

    def _draw_curves(self) -> None:
        for index, (key, curve) in enumerate(self.curves.items()):
            if key not in self._lines:
                pen = pg.mkPen(series_colour(index), width=2)
                self._lines[key] = self.plot.plot(
                    [], [], pen=pen, symbol="o", symbolSize=4, symbolBrush=series_colour(index)
                )
            self._lines[key].setData(np.array(curve.x), np.array(curve.y))

    def _on_row(self, row: int, _: int) -> None:
        self.selection.choose_nodes((self.table.item(row, 0).text(),))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "plot"):
            self.plot.dress()
