"""The saturation meter: how many units of each layer are saturated or dead, now and since the beginning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableWidget, QTableWidgetItem

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.past_bar import PastBar
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.step_axis import put_step_axis, steps_shown
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
WANT = Want("saturation")
ALARM = 0.5
KEY = Qt.ItemDataRole.UserRole
"""The role of a cell's key, "<role>/<node>"."""
_SYMBOLS_UP_TO = 200
_NOTHING: tuple[Array, Array] = (np.zeros(0), np.zeros(0))


class HealthView(View):
    """A row and a curve for each layer with a bounded or rectifying activation."""

    name: ClassVar[str] = "health"
    title: ClassVar[str] = N("HealthView", "Saturation")
    help: ClassVar[str] = N(
        "HealthView",
        "A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the "
        "gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken "
        "over the first 256 training examples; of layers with several outputs each has a row. The curves of before stay when the view is "
        "hidden; of what was trained meanwhile the kept epochs are filled in. Scaled inputs and smaller initial weights keep them low.",
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
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "saturation": {"model/dense": np.array([0.25, 0.0, 0.1, 0.5]), "examples": np.array(8)}
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.curves: dict[str, tuple[Array, Array]] = {}
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
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.cellClicked.connect(self._on_row)
        self.plot = Plot("health.plot", self.tr("saturated or dead"), self.tr("step"))
        self.plot.setYRange(0, 1)
        put_step_axis(self.plot)
        self.plot.dress()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.plot)
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        self.past = PastBar(self, WANT.probe)
        self.controls = self.past
        fill(self, self.past, self.stage)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the shares of every layer."""
        return (WANT,)

    def question(self) -> Want | None:
        """Return what was asked for of the epochs that were trained while the view was hidden."""
        return self.past.want if hasattr(self, "past") else None

    @property
    def steers(self) -> bool:
        """Tell whether the bar of earlier epochs has something to say."""
        return self.past.shown

    def cover(self, covered: bool) -> None:
        """As every view; what is trained behind another tab is filled in later."""
        if covered:
            self.past.leave()
        super().cover(covered)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest shares, and how they went."""
        if self.bound is None:
            self.past.look()
        answer = self.answer(WANT)
        layers = {key: np.ravel(row) for key, row in answer.arrays.items() if "/" in key}
        layers = {key: row for key, row in layers.items() if len(row) == 4}
        self.curves = {} if record is None else curves_of(record)
        if not layers:
            self.stage.show_empty(self._why(answer.known and bool(answer.arrays), answer.problem))
            return
        self._fill(layers)
        self._draw_curves(list(layers))
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the share of saturated or dead units of every layer at every step that was looked at."""
        rows = [
            (key, int(step), share)
            for key, (x, y) in self.curves.items()
            for step, share in zip(x.tolist(), y.tolist(), strict=True)
        ]
        return ("layer", "step", "share"), rows

    def _why(self, known: bool, problem: str) -> str:
        if problem:
            return problem
        if known:
            return self.tr("No layer of this network has an activation that can saturate or die")
        return self.before_play(self.tr("Press Play to see how the units fare"))

    def _fill(self, layers: dict[str, Any]) -> None:
        self.table.setRowCount(len(layers))
        for row, (key, values) in enumerate(layers.items()):
            saturated, dead, mean, deviation = (float(value) for value in values)
            texts = (
                _named(key),
                f"{saturated:.1%}",
                f"{dead:.1%}",
                f"{mean:.3g}",
                f"{deviation:.3g}",
            )
            for column, text in enumerate(texts):
                item = self.table.item(row, column) or QTableWidgetItem()
                item.setText(text)
                item.setData(KEY, key)
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

    def _draw_curves(self, keys: list[str]) -> None:
        for key in set(self._lines) - set(keys):
            self.plot.removeItem(self._lines.pop(key))
        looked = [x for x in (self.curves.get(key, _NOTHING)[0] for key in keys) if len(x)]
        if looked:
            ends = np.concatenate([x[[0, -1]] for x in looked])
            self.plot.setXRange(*steps_shown(float(ends.min()), float(ends.max())), padding=0.02)
        for index, key in enumerate(keys):
            if key not in self._lines:
                self._lines[key] = self.plot.plot([], [])
            x, y = self.curves.get(key, _NOTHING)
            shade = series_colour(index)
            self._lines[key].setData(
                x,
                y,
                pen=pg.mkPen(shade, width=2),
                symbol="o" if len(x) <= _SYMBOLS_UP_TO else None,
                symbolSize=4,
                symbolBrush=shade,
                symbolPen=None,
            )

    def _on_row(self, row: int, _: int) -> None:
        role, _, node = self.table.item(row, 0).data(KEY).partition("/")
        self.selection.choose_nodes((node.partition("/")[0],), role)

    def hideEvent(self, event: QHideEvent) -> None:
        self.past.leave()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "plot"):
            self.plot.dress()


def curves_of(record: RunRecord) -> dict[str, tuple[Array, Array]]:
    """Return steps (n,) and the larger of the two shares (n,) for each layer that was looked at; finite ones only."""
    found = {}
    for name, ribbon in record.ribbons.items():
        probe, _, key = name.partition("/")
        if probe != WANT.probe or "/" not in key or ribbon.rows.shape[1] != 4:
            continue
        shares = ribbon.rows[:, :2].astype(float)
        good = np.isfinite(shares).all(axis=1)
        found[key] = (ribbon.x[good], shares[good].max(axis=1))
    return found


def _named(key: str) -> str:
    """Return what a row is called: the layer, and which output where it is not the first."""
    node, _, port = key.split("/", 1)[1].partition("/")
    return f"{node} [{port}]" if port else node
