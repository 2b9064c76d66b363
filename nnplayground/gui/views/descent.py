"""A sandbox: gradient descent on a function of two variables, from any start, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from nnplayground.core.descent import (
    CHANGE,
    DIVERGED,
    SETTINGS,
    SURFACES,
    Path,
    descend,
    surface,
)
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import Editor
from nnplayground.gui.editors import editor_for
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import words
from nnplayground.gui.views.descent_plot import DescentPlot
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.scatter import Array
from nnplayground.gui.views.series import number
from nnplayground.gui.views.stage import fill
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP

MOST_STARTS = 8
# The titles of core's surfaces, so that they are collected for translation.
TITLES = (
    N("words", "Bowl"),
    N("words", "Ravine"),
    N("words", "Two valleys"),
    N("words", "Saddle"),
    N("words", "Rosenbrock"),
    N("words", "Waves"),
)


class Descent(View):
    """Walks down a surface from each start with the same settings, and shows one path step by step."""

    name: ClassVar[str] = "descent"
    title: ClassVar[str] = N("Descent", "Descent")
    help: ClassVar[str] = N(
        "Descent",
        "A sandbox for gradient descent on a function Q of two variables. It needs no network and no run.\n"
        "Click on the surface to choose a start; Ctrl+click adds another, up to eight. Each path has its own colour; a ring marks "
        "its end. Another surface sets its own start and a rate that suits.\n"
        "Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a "
        "share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the "
        "gradient's part once more after that. Arrows show the velocity of the last steps.\n"
        "What to try: in the ravine plain descent jumps from wall to wall; a lower rate with momentum 0.9 gets along. In two valleys "
        "the start decides where the path ends. Too small a rate takes long, too large a rate diverges.\n"
        "A descent stops after the most steps, or when a step changes Q by less than the least change.\n"
        "The wheel zooms, dragging shifts, a double click shows everything.",
    )
    explanation = explain(
        help,
        read=(
            "A smooth path down is good. Zigzag between two walls, or a path that leaves the picture, means that the rate is too "
            "large for the steepest direction."
        ),
        source=(
            "Goodfellow, Bengio and Courville (2016), Deep Learning, sections 4.3 and 8.3; Polyak (1964), Some methods of "
            "speeding up the convergence of iteration methods."
        ),
    )
    group = "Tools"
    order = 10
    area: ClassVar[str] = "right"
    follows: ClassVar[bool] = False

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.starts: list[tuple[float, float]] = []
        self.paths: list[Path] = []
        self.current = 0
        self.values = {param.name: param.default for param in SETTINGS}
        self.editors: dict[str, Editor] = {}
        self.plot = DescentPlot("descent.plot")
        self.plot.setAccessibleName(self.tr("Surface"))
        self.plot.setMinimumHeight(120)
        self.plot.chosen.connect(self._on_start)
        self.curve = Plot("descent.curve", "Q")
        self.curve.setAccessibleName(self.tr("Q of every step"))
        self.curve.getPlotItem().getViewBox().setMouseEnabled(False, False)
        self.table = self._make_table()
        self.below = QSplitter(Qt.Orientation.Horizontal)
        self.body = QSplitter(Qt.Orientation.Vertical)
        for splitter, parts in (
            (self.below, (self.curve, self.table)),
            (self.body, (self.plot, self.below)),
        ):
            splitter.setChildrenCollapsible(False)
            for part in parts:
                splitter.addWidget(part)
        self.body.setStretchFactor(0, 3)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([300, 100])
        self.below.setStretchFactor(0, 2)
        self.below.setStretchFactor(1, 3)
        self.below.setSizes([200, 300])
        self.text = QLabel(objectName="descent.text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text.setFixedHeight(4 * self.text.fontMetrics().lineSpacing())
        fill(self, self._make_controls(), self._make_stepper(), self.text, self.body)
        self.choose("ravine")

    def choose(self, name: str) -> None:
        """Choose a surface, with its own start and rate."""
        one = surface(name)
        with QSignalBlocker(self.surface):
            self.surface.setCurrentIndex(self.surface.findData(name))
        self.surface.setToolTip(one.formula)
        self.plot.show_surface(name)
        self.values["rate"] = one.rate
        with QSignalBlocker(self.editors["rate"]):
            self.editors["rate"].show_value(one.rate)
        self.starts, self.current = [one.start], 0
        self.walk()

    def walk(self) -> None:
        """Compute all paths anew and show the end of the current one."""
        one, nesterov = self.plot.surface, self.nesterov.isChecked()
        self.paths = [
            descend(one, start, nesterov=nesterov, **self.values) for start in self.starts
        ]
        self.current = min(self.current, max(0, len(self.paths) - 1))
        self.clear.setEnabled(bool(self.paths))
        self._fill_table()
        self._show_current()

    def draw(self, record: RunRecord | None) -> None:
        """Do nothing: no run changes what is shown."""

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every point of every path."""
        pairs = (f"{what}_{axis}" for what in ("gradient", "velocity") for axis in "xy")
        return ("start", "step", "x", "y", "Q", *pairs), self._rows()

    def picture(self) -> QWidget:
        """Return the plots and the table."""
        return self.body

    def _rows(self) -> Iterator[list[float]]:
        for start, path in enumerate(self.paths, 1):
            slopes = self.plot.surface.gradient(path.points)
            for step in range(path.steps + 1):
                pairs = (path.points[step], path.values[step : step + 1], slopes[step])
                row = np.concatenate([*pairs, path.velocities[step]])
                yield [start, step, *row.tolist()]

    def _make_controls(self) -> QWidget:
        panel = QWidget()
        grid = QGridLayout(panel)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        self.surface = QComboBox(objectName="descent.surface")
        self.surface.setAccessibleName(self.tr("Surface"))
        for one in SURFACES:
            self.surface.addItem(words(one.title), one.name)
        self.surface.activated.connect(lambda _row: self.choose(self.surface.currentData()))
        grid.addWidget(QLabel(self.tr("Surface")), 0, 0)
        grid.addWidget(self.surface, 0, 1)
        for place, param in enumerate(SETTINGS):
            editor = editor_for(param)
            editor.name(f"descent.{param.name}")
            editor.field.setAccessibleName(words(param.title))
            editor.field.setToolTip(words(param.help))
            editor.show_value(param.default)
            editor.committed.connect(self._on_set)
            self.editors[param.name] = editor
            row, column = 1 + place // 2, place % 2 * 2
            grid.addWidget(QLabel(words(param.title)), row, column)
            grid.addWidget(editor, row, column + 1)
        self.nesterov = QCheckBox(self.tr("Nesterov"), objectName="descent.nesterov")
        self.nesterov.setAccessibleName(self.tr("Nesterov"))
        self.nesterov.setToolTip(self.tr("Look ahead: take the gradient's part after the velocity"))
        self.nesterov.toggled.connect(self.walk)
        grid.addWidget(self.nesterov, 0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return panel

    def _make_stepper(self) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        self.step = QSlider(Qt.Orientation.Horizontal, objectName="descent.step")
        self.step.setAccessibleName(self.tr("Step"))
        self.step.setToolTip(self.tr("Go through the path step by step"))
        self.step.valueChanged.connect(self._show_step)
        self.place = QLabel(objectName="descent.place")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = QPushButton(self.tr("Clear"), objectName="descent.clear")
        self.clear.setAccessibleName(self.tr("Clear starts"))
        self.clear.setToolTip(self.tr("Take all paths away"))
        self.clear.clicked.connect(self._on_clear)
        layout.addWidget(self.step, 1)
        layout.addWidget(self.place)
        layout.addWidget(self.clear)
        return line

    def _make_table(self) -> QTableWidget:
        header = [self.tr("start"), self.tr("end"), "Q", self.tr("steps"), self.tr("reason")]
        table = QTableWidget(0, len(header), objectName="descent.table")
        table.setHorizontalHeaderLabels(header)
        table.setAccessibleName(self.tr("Starts"))
        table.setToolTip(self.tr("Choose a start to go through its path"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(22)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.itemSelectionChanged.connect(self._on_row)
        return table

    def _fill_table(self) -> None:
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(self.paths))
            for row, path in enumerate(self.paths):
                cells = (
                    _pair(np.round(path.points[0], 3) + 0.0),
                    _pair(np.round(path.points[-1], 3) + 0.0),
                    number(path.values[-1]),
                    str(path.steps),
                    self._reason(path),
                )
                for column, cell in enumerate(cells):
                    self.table.setItem(row, column, QTableWidgetItem(cell))
                self.table.item(row, 0).setIcon(_swatch(series_colour(row)))
            if self.paths:
                self.table.selectRow(self.current)

    def _reason(self, path: Path) -> str:
        if path.reason == DIVERGED:
            return self.tr("diverged")
        return self.tr("hardly changes") if path.reason == CHANGE else self.tr("all steps done")

    def _show_current(self) -> None:
        """Show the end of the current path, and Q of all."""
        path = self.paths[self.current] if self.paths else None
        with QSignalBlocker(self.step):
            self.step.setRange(0, path.steps if path is not None else 0)
            self.step.setValue(self.step.maximum())
        self.step.setEnabled(path is not None)
        self._draw_curves()
        self._show_step()

    def _draw_curves(self) -> None:
        """Draw Q over the steps, as high as the highest start: what diverges leaves at the top."""
        item = self.curve.getPlotItem()
        item.clear()
        self.now = pg.InfiniteLine(pen=pg.mkPen(colour("muted"), style=Qt.PenStyle.DashLine))
        item.addItem(self.now)
        if not self.paths:
            return
        top = max(float(path.values[0]) for path in self.paths)
        low = min(self.plot.least(), *(float(path.values.min()) for path in self.paths))
        if any(path.reason == DIVERGED for path in self.paths):
            low = self.plot.least()
        room = (top - low) or 1.0
        for index, path in enumerate(self.paths):
            values = np.clip(path.values, low - 5 * room, top + 5 * room)
            item.plot(np.arange(len(values)), values, pen=pg.mkPen(series_colour(index), width=1.6))
        steps = max(path.steps for path in self.paths)
        item.getViewBox().setRange(
            xRange=(0, max(1, steps)), yRange=(low - 0.05 * room, top + 0.2 * room), padding=0.01
        )

    def _show_step(self) -> None:
        """Show the chosen step of the current path: a mark, the velocities before it, and its arithmetic."""
        step = self.step.value()
        self.plot.show_paths(self.paths, self.current, step)
        self.now.setValue(step)
        self.now.setVisible(bool(self.paths))
        if not self.paths:
            self.place.clear()
            self.text.setText(self.tr("Click on the surface to choose a start."))
            return
        path = self.paths[self.current]
        self.place.setText(self.tr("step {0} of {1}").format(step, path.steps))
        self.text.setText(self._arithmetic(path, step))

    def _arithmetic(self, path: Path, step: int) -> str:
        """Return how a step was made, with numbers."""
        before = path.points[max(0, step - 1)]
        gradient = self.plot.surface.gradient(before)
        old, new = path.velocities[max(0, step - 1)], path.velocities[step]
        if not step:
            first = self.tr("start x = {0}   Q = {1}   gradient = {2}")
            return first.format(_pair(before), number(path.values[0]), _pair(gradient))
        rate, momentum = (number(self.values[name]) for name in ("rate", "momentum"))
        there, slope = _pair(path.points[step]), _pair(gradient)
        velocity = self.tr("velocity = {0}").format(_pair(new))
        if self.values["momentum"]:
            velocity = self.tr("velocity")
            velocity += f" = {momentum} · {_pair(old)} − {rate} · {slope} = {_pair(new)}"
        if not self.values["momentum"]:
            update = self.tr("x_new = x − rate · gradient")
            update += f" = {_pair(before)} − {rate} · {slope} = {there}"
        elif self.nesterov.isChecked():
            update = self.tr("x_new = x + {0} · velocity − {1} · gradient")
            update = f"{update.format(momentum, rate)} = {there}"
        else:
            update = self.tr("x_new = x + velocity")
            update += f" = {_pair(before)} + {_pair(new)} = {there}"
        gone = self.tr("gradient = {0}   Q = {1} → {2}")
        values = (number(path.values[step - 1]), number(path.values[step]))
        return "\n".join((gone.format(slope, *values), velocity, update))

    def _on_set(self) -> None:
        """Take the settings; one that is not legal is told and leaves all as it was."""
        values = {}
        for param in SETTINGS:
            try:
                values[param.name] = param.check(self.editors[param.name].read())
            except ValueError as error:
                self.text.setText(words(str(error)))
                return
        self.values = values
        self.walk()

    def _on_start(self, x: float, y: float, more: bool) -> None:
        if not more:
            self.starts = []
        if len(self.starts) == MOST_STARTS:
            self.text.setText(self.tr("There are eight starts at most. Clear them to go on."))
            return
        self.starts.append((x, y))
        self.current = len(self.starts) - 1
        self.walk()

    def _on_clear(self) -> None:
        self.starts = []
        self.walk()

    def _on_row(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self.paths):
            self.current = row
            self._show_current()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "now"):
            self.plot.dress()
            self.curve.dress()
            step = self.step.value()
            self._fill_table()
            self._show_current()
            self.step.setValue(step)


def _pair(point: Array) -> str:
    return f"({point[0]:.3g}, {point[1]:.3g})"


def _swatch(shade: QColor) -> QIcon:
    picture = QPixmap(12, 12)
    picture.fill(colour("base"))
    with QPainter(picture) as painter:
        painter.fillRect(1, 1, 10, 10, shade)
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
