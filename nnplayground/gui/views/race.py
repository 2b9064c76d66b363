"""A race of optimizers: the same network from the same weights with each of them, all curves in one plot."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from nnplayground.core.record import RunRecord
from nnplayground.core.registries import OPTIMIZERS
from nnplayground.core.repeat import MOMENTUM, USUAL, raced, racer, racers
from nnplayground.gui.style import series_colour
from nnplayground.gui.text import words
from nnplayground.gui.views.curve_pen import Look
from nnplayground.gui.views.curve_plot import CurvePlot
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.series import best, lower_is_better, number
from nnplayground.gui.views.series_of_runs import Row, SeriesOfRuns, last

N = QT_TRANSLATE_NOOP
_COLOURS = 7
# Beside a name in the list: box, colour and scroll bar.
_ROOM = 50
_LEGEND_FROM = 380


class RacePlot(CurvePlot):
    """Curves with a legend where there is room for it; the list beside the plot has the colours too."""

    def show_legend(self) -> None:
        """Show the legend in a wide plot only."""
        super().show_legend()
        if self.width() < _LEGEND_FROM:
            self.legend.hide()


class RaceView(SeriesOfRuns):
    """Trains the open project with each chosen optimizer, one after the other."""

    name: ClassVar[str] = "race"
    title: ClassVar[str] = N("RaceView", "Race")
    help: ClassVar[str] = N(
        "RaceView",
        "Trains the open project once with each checked optimizer. All start from the same initial weights and see the same batches "
        "in the same order, so that only the optimizer differs.\n"
        "How to read it: the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the "
        "best value of the chosen number, and tells in which epoch it was reached.\n"
        "Each optimizer runs at its own default settings; that of the project runs as you have set it. A loser may only need another "
        "learning rate: set it in the training panel and race again.",
    )
    explanation = explain(
        help,
        source=(
            "Schmidt, Schneider and Hennig (2021), Descending through a Crowded Valley - Benchmarking Deep Learning Optimizers, "
            "ICML."
        ),
    )
    group = "Training"
    order = 60
    area: ClassVar[str] = "right"

    @property
    def shown(self) -> list[RunRecord]:
        """Return the runs that are done, and the one that goes on."""
        current = self.current
        return self.records if current is None else [*self.records, current]

    def start(self) -> None:
        """Begin: the first checked optimizer now, the others when the one before is done."""
        self.begin(raced(self.document.project, self.checked()))

    def checked(self) -> list[str]:
        """Return the names of the optimizers that take part."""
        items = [self.optimizers.item(index) for index in range(self.optimizers.count())]
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]

    def choose(self, names: Iterable[str]) -> None:
        """Check these optimizers and no others, as clicks in the list do."""
        chosen = set(names)
        for index in range(self.optimizers.count()):
            item = self.optimizers.item(index)
            item.setCheckState(_state(item.text() in chosen))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the learning rate, and last and best value of every number, of each run, in the order of the table."""
        names = self.names()
        header = [text for name in names for text in (name, f"best {name}")]
        rows = [
            (
                _title(run),
                _rate(run),
                *(value for name in names for value in (last(run, name), _best(run, name)[1])),
            )
            for run in self._ranked(self.curve.currentText())
        ]
        return ("optimizer", "learning_rate", *header), rows

    def make_controls(self) -> tuple[QWidget, ...]:
        """Name the button, and make the list of optimizers."""
        self._names = racers()
        self._end_of_axis = 0.0
        self.button.setObjectName("race.start")
        self.button.setText(self.tr("Race"))
        self.button.setToolTip(
            self.tr("Train the open project once with each checked optimizer; Stop ends the race")
        )
        self.button.clicked.connect(self.start)
        self.optimizers = QListWidget(objectName="race.optimizers")
        self.optimizers.setAccessibleName(self.tr("Optimizers that take part"))
        self.optimizers.setToolTip(self.tr("Check the optimizers that take part"))
        self.optimizers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in self._names:
            item = QListWidgetItem(name, self.optimizers)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(name in USUAL))
            item.setToolTip(self._hint(name))
        self._dress_list()
        self.optimizers.itemChanged.connect(self._on_checked)
        return ()

    def make_body(self) -> QWidget:
        """Return the list beside the plot and the table."""
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(self.optimizers)
        body.addWidget(self.stage)
        body.setChildrenCollapsible(False)
        body.setStretchFactor(1, 1)
        width = self.optimizers.fontMetrics().horizontalAdvance(MOMENTUM) + _ROOM
        body.setSizes([width, 2 * width])
        return body

    def make_plot(self) -> Plot:
        """Return a plot for the curves."""
        plot = RacePlot(self.tr("Curves of all optimizers"), "race.plot")
        plot.set_axis("bottom", self.tr("epoch"))
        plot.doubled.connect(self._show_all)
        return plot

    def invitation(self) -> str:
        """Return what to do."""
        if not self.checked():
            return self.tr("Check the optimizers that take part")
        return self.tr("Press Race to train the same network with each checked optimizer")

    def ready(self) -> bool:
        """Tell whether any optimizer takes part."""
        return bool(self.checked())

    def draw_curves(self, name: str) -> None:
        """Draw one number of all runs over the epochs."""
        runs = {_title(run): run for run in self.shown if name in run.epochs}
        self.plot.set_axis("left", name)
        side = 6 if lower_is_better(name) is not False else -6
        self.plot.legend.setOffset((-6, side))
        gone = set(self.plot.keys()) - set(runs)
        for key in gone:
            self.plot.drop(key)
        end = max((run.epochs[name].x[-1] for run in runs.values()), default=1.0)
        if end != self._end_of_axis:
            self._end_of_axis = end
            self.plot.getPlotItem().setXRange(0, max(end, 1.0), padding=0.02)
        for key, run in runs.items():
            curve = run.epochs[name]
            self.plot.put(key, self._look(key), curve.x, curve.y, 0.0, end)

    def rows(self, name: str) -> tuple[Sequence[str], list[Row]]:
        """Return the runs, the best first."""
        header = (
            self.tr("best"),
            self.tr("in epoch"),
            self.tr("last"),
            self.tr("learning rate"),
        )
        rows: list[Row] = []
        for run in self._ranked(name):
            epoch, value = _best(run, name)
            cells = [_written(one) for one in (value, epoch, last(run, name), _rate(run))]
            rows.append((_title(run), cells, "text"))
        return header, rows

    def _ranked(self, name: str) -> list[RunRecord]:
        sign = -1 if lower_is_better(name) is False else 1

        def place(run: RunRecord) -> tuple[bool, float]:
            value = _best(run, name)[1]
            return (True, 0.0) if math.isnan(value) else (False, sign * value)

        return sorted(self.shown, key=place)

    def _look(self, name: str) -> Look:
        place = self._names.index(name)
        return Look(name, series_colour(place), dashed=place >= _COLOURS)

    def _hint(self, name: str) -> str:
        if name == MOMENTUM:
            return self.tr("Gradient descent with a momentum of 0.9 and Nesterov's look ahead")
        return words(OPTIMIZERS.find(name).help)

    def _dress_list(self) -> None:
        with QSignalBlocker(self.optimizers):
            for index, name in enumerate(self._names):
                self.optimizers.item(index).setIcon(_swatch(self._look(name)))

    def _show_all(self) -> None:
        self.plot.getPlotItem().setXRange(0, max(self._end_of_axis, 1.0), padding=0.02)
        self.plot.getPlotItem().enableAutoRange(y=True)

    def _on_checked(self, _item: QListWidgetItem) -> None:
        self.show_runs()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self._dress_list()


def _title(run: RunRecord) -> str:
    return racer(run.project.training.optimizer)


def _rate(run: RunRecord) -> float:
    pick = run.project.training.optimizer
    return float(OPTIMIZERS.find(pick.name).check(pick.values)["learning_rate"])


def _best(run: RunRecord, name: str) -> tuple[float, float]:
    """Return (epoch, value) of the best finite value; NaN if there is none or nothing is best."""
    curve, lower = run.epochs.get(name), lower_is_better(name)
    found = None if curve is None or lower is None else best(curve.x, curve.y, lower)
    return (math.nan, math.nan) if found is None else found


def _written(value: float) -> str:
    return "–" if math.isnan(value) else number(value)


def _state(checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked


def _swatch(look: Look) -> QIcon:
    """Return a square of the colour of a curve, with a gap for a dashed one."""
    picture = QPixmap(12, 12)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for left, width in ((0, 4), (8, 4)) if look.dashed else ((0, 12),):
        painter.fillRect(left, 0, width, 12, look.colour)
    painter.end()
    return QIcon(picture)
