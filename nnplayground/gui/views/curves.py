"""Loss and metrics over time: per batch and per epoch, training, validation and test."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSplitter,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord, Series
from nnplayground.gui.style import colour
from nnplayground.gui.views.curve_list import BATCH, EPOCH, CurveList, Key
from nnplayground.gui.views.curve_plot import CurvePlot, Look
from nnplayground.gui.views.series import best, group_of, lower_is_better, near, number, smooth
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

_SYMBOLS_UP_TO = 200


class Curves(View):
    """Draws the curves of the current run."""

    name = "curves"
    title = "Curves"
    area = "bottom"
    help = (
        "Loss and metrics while the network learns. Thin lines: each batch alone (metrics: the running mean of the epoch). "
        "Lines with points: the end of each epoch, on the training part and, dashed, on the validation part. "
        "Stars: an evaluation of the test part. Ring: the best epoch.\n"
        "How to read it: both falling together is good; training falling while validation rises is overfitting; "
        "both staying high is underfitting; jumping up and down means that the learning rate is too large.\n"
        "Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.\n"
        "The wheel zooms, dragging shifts, dragging with the right button stretches an axis, a double click shows everything. "
        "Move the mouse over the plot to read all values there."
    )

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._smoothed: dict[Key, tuple[Series, float, Series]] = {}
        self._tests: list[tuple[int, str, dict[str, float]]] = []
        self._run: RunRecord | None = None
        self._place = math.nan
        self._follow = True
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._redraw)
        self.plots = {
            "loss": CurvePlot(self.tr("loss"), "curves.plot.loss"),
            "metric": CurvePlot(self.tr("metrics"), "curves.plot.metrics", legend_below=True),
            "rate": CurvePlot(self.tr("rate"), "curves.plot.rates"),
        }
        self._picture = QWidget(objectName="curves.plots")
        self._plot_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._picture)
        self._plot_layout.setContentsMargins(0, 0, 0, 0)
        self._plot_layout.setSpacing(2)
        for group, plot in self.plots.items():
            self._plot_layout.addWidget(plot, 1)
            if group != "loss":
                plot.setXLink(self.plots["loss"])
            plot.hovered.connect(self._on_hovered)
            plot.moved.connect(self._on_moved)
            plot.doubled.connect(self.fit)
        self.list = CurveList()
        self.list.toggled.connect(self._redraw)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._picture)
        splitter.addWidget(self.list)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([600, 270])
        self.stage = Stage(splitter)
        fill(self, self._make_bar(), self.stage)
        self.live.evaluated.connect(self._on_evaluated)

    def draw(self, record: RunRecord | None) -> None:
        """Draw what the record holds now."""
        if record is not self._run:
            self._begin(record)
        empty = record is None or not (record.steps or record.epochs)
        if record is None or (empty and record.state == e.PAUSED):
            self.stage.show_empty(
                self.tr("No curves yet. Press Play: loss and metrics appear here as they come.")
            )
        elif empty:
            self.stage.show_empty(self.tr("The run has begun; its first numbers are on their way."))
        else:
            self.stage.show_content()
            sources = self._sources(record)
            self.list.set_keys(sources)
            self._draw(record, {key: sources[key] for key in sources if self.list.shown(key)})
            self._read(record, sources)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return all curves: one row for each batch, epoch and evaluation."""
        record = self.live.record
        if record is None:
            return (), ()
        names = sorted({*record.steps, *record.epochs}, key=_order)
        return ("kind", "step", "epoch", *names), self._table(record, names)

    def picture(self) -> QWidget:
        """Return the plots without the controls."""
        return self._picture

    def fit(self) -> None:
        """Show everything again and follow the run."""
        self._follow = True
        for plot in self.plots.values():
            plot.getPlotItem().getViewBox().enableAutoRange(x=False, y=True)
        self._redraw()

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(0, 0, 0, 0)
        self.axis = QComboBox(objectName="curves.axis")
        self.axis.addItem(self.tr("Epochs"), EPOCH)
        self.axis.addItem(self.tr("Steps"), BATCH)
        self.axis.setAccessibleName(self.tr("Horizontal axis"))
        self.axis.setToolTip(self.tr("Count epochs or steps (batches) on the horizontal axis"))
        self.axis.currentIndexChanged.connect(self.fit)
        self.log = QCheckBox(self.tr("Logarithmic"), objectName="curves.log")
        self.log.setAccessibleName(self.tr("Logarithmic vertical axis"))
        self.log.setToolTip(self.tr("Logarithmic vertical axis for losses, errors and rates"))
        self.log.toggled.connect(self._redraw)
        self.smoothing = QSlider(Qt.Orientation.Horizontal, objectName="curves.smoothing")
        self.smoothing.setRange(0, 99)
        self.smoothing.setMaximumWidth(140)
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(
            self.tr(
                "Weight of the past in the moving average of the batches; the curve stays, faint"
            )
        )
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self._weight = QLabel("0.00")
        self.fit_button = QPushButton(self.tr("Show all"), objectName="curves.fit")
        self.fit_button.setAccessibleName(self.tr("Show all"))
        self.fit_button.setToolTip(self.tr("Undo zooming and follow the run (double click)"))
        self.fit_button.clicked.connect(self.fit)
        label = QLabel(self.tr("Smoothing"))
        for part in (self.axis, self.log, label, self.smoothing, self._weight):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.fit_button)
        return bar

    def _begin(self, record: RunRecord | None) -> None:
        for plot in self.plots.values():
            plot.empty()
        self._run, self._follow = record, True
        self._smoothed.clear()
        found = record.evaluations.items() if record else ()
        self._tests = [(record.step, part, dict(one.logs)) for part, one in found if record]

    def _sources(self, record: RunRecord) -> dict[Key, Series]:
        """Return every curve there is, each number's epochs before its batches."""
        keys: dict[Key, Series] = {}
        for name in sorted({*record.epochs, *record.steps}, key=_order):
            if name in record.epochs:
                keys[EPOCH, name] = record.epochs[name]
            if name in record.steps:
                keys[BATCH, name] = record.steps[name]
        for step, part, logs in self._tests:
            for name, value in logs.items():
                place = step / max(1, record.steps_per_epoch)
                keys.setdefault((part, name), Series()).extend([place], [value])
        return keys

    def _draw(self, record: RunRecord, shown: dict[Key, Series]) -> None:
        low, high = self._range(record)
        axis = self.tr("step") if self._by_step else self.tr("epoch")
        marks = [(float(m.step) if self._by_step else m.epoch, m.text) for m in record.marks]
        for group, plot in self.plots.items():
            keys = [key for key in shown if group_of(key[1]) == group]
            plot.setVisible(bool(keys) or group == "loss")
            plot.set_log(self.log.isChecked() and _may_be_log(keys))
            wanted = self._best(plot, record, keys, (low, high))
            for key in keys:
                x, scale = shown[key].x, self._scale(key, record)
                for name, look, y in self._layers(key, shown):
                    plot.put(name, look, x, y, low, high, scale)
                    wanted.append(name)
            for name in set(plot.keys()) - set(wanted):
                plot.drop(name)
            plot.set_marks(marks, texts=group == "loss")
        for plot in self.plots.values():
            plot.set_axis("bottom", axis if plot in self._lowest() else "")

    def _lowest(self) -> list[CurvePlot]:
        """Return the plots that name the horizontal axis: all side by side, or the lowest."""
        visible = [plot for plot in self.plots.values() if not plot.isHidden()]
        flat = self._plot_layout.direction() == QBoxLayout.Direction.LeftToRight
        return visible if flat else visible[-1:]

    def _range(self, record: RunRecord) -> tuple[float, float]:
        """Return the visible range of x, all of it while following."""
        main = self.plots["loss"]
        if self._follow:
            end = max(1.0, float(record.step))
            end = end if self._by_step else end / max(1, record.steps_per_epoch)
            main.setXRange(0, end, padding=0.02)
            return 0.0, end
        low, high = main.getPlotItem().viewRange()[0]
        return low, high

    def _layers(
        self, key: Key, shown: dict[Key, Series]
    ) -> Iterator[tuple[tuple[Key, str], Look, Any]]:
        """Yield what is drawn of one curve: itself, and smoothed in front of it."""
        kind, name = key
        series, shade, dashed = shown[key], self.list.shade(key), name.startswith("val_")
        if kind not in (EPOCH, BATCH):
            yield (key, "raw"), Look(self.list.label(key), shade, 0, symbol="star"), series.y
            return
        smooths = kind == BATCH and group_of(name) != "rate"
        weight = self.smoothing.value() / 100 if smooths else 0
        legend = name if kind == EPOCH or (EPOCH, name) not in shown else ""
        thick = kind == EPOCH
        symbol = ("t1" if dashed else "o") if thick and len(series) <= _SYMBOLS_UP_TO else None
        width, opacity = (2.0, 1.0) if thick else (1.0, 0.5)
        if weight:
            yield (key, "raw"), Look("", shade, 1.0, dashed, symbol, 0.25), series.y
            yield (key, "smooth"), Look(legend, shade, 1.5), self._smooth(key, series, weight)
        else:
            yield (key, "raw"), Look(legend, shade, width, dashed, symbol, opacity), series.y

    def _smooth(self, key: Key, series: Series, weight: float) -> Any:
        """Return the moving average; only points that are new are computed."""
        source, known, done = self._smoothed.get(key, (None, 0.0, Series()))
        if source is not series or known != weight:
            done = Series()
        fresh = series.y[len(done) :]
        if len(fresh):
            start = float(done.y[-1]) if len(done) else None
            done.extend(series.x[len(done) :], smooth(fresh, weight, start))
        self._smoothed[key] = (series, weight, done)
        return done.y

    def _best(
        self, plot: CurvePlot, record: RunRecord, keys: list[Key], span: tuple[float, float]
    ) -> list[Any]:
        """Mark the best epoch of the first validation curve of a plot, or of its first curve."""
        names = [name for kind, name in keys if kind == EPOCH and lower_is_better(name) is not None]
        names.sort(key=lambda name: not name.startswith("val_"))
        if not names or len(record.epochs[names[0]]) < 3:
            return []
        series = record.epochs[names[0]]
        top = best(series.x, series.y, bool(lower_is_better(names[0])))
        if top is None:
            return []
        look = Look("", colour("text"), 0, symbol="ring")
        scale = self._scale((EPOCH, names[0]), record)
        plot.put("best", look, np.array([top[0]]), np.array([top[1]]), *span, scale)
        return ["best"]

    def _read(self, record: RunRecord, sources: dict[Key, Series]) -> None:
        """Write the values at the mouse, or the newest ones, into the list."""
        here = math.isfinite(self._place)
        self.list.headerItem().setText(1, self.tr("At mouse") if here else self.tr("Newest"))
        for key, series in sources.items():
            place = self._place / self._scale(key, record) if here else math.inf
            found = near(series.x, series.y, place)
            lower = lower_is_better(key[1]) if key[0] == EPOCH else None
            top = best(series.x, series.y, lower) if lower is not None else None
            hint = self.tr("epoch {0:g}").format(top[0]) if top else ""
            self.list.set_values(
                key, number(found[1] if found else None), number(top and top[1]), hint
            )

    def _table(self, record: RunRecord, names: list[str]) -> Iterator[list[Any]]:
        per_epoch = max(1, record.steps_per_epoch)
        for kind, curves in ((BATCH, record.steps), (EPOCH, record.epochs)):
            places = np.unique(np.concatenate([[], *(one.x for one in curves.values())]))
            steps = places if kind == BATCH else places * per_epoch
            columns = [_column(places, curves.get(name)) for name in names]
            rows = zip(np.rint(steps).astype(int).tolist(), (steps / per_epoch).tolist(), *columns)
            yield from ([kind, *row] for row in rows)
        for step, part, logs in self._tests:
            yield [part, step, step / per_epoch, *(logs.get(name, "") for name in names)]

    @property
    def _by_step(self) -> bool:
        return bool(self.axis.currentData() == BATCH)

    def _scale(self, key: Key, record: RunRecord) -> float:
        """Return the factor from the x of a curve to the axis chosen."""
        per_epoch = max(1, record.steps_per_epoch)
        if key[0] == BATCH:
            return 1.0 if self._by_step else 1 / per_epoch
        return float(per_epoch) if self._by_step else 1.0

    def _redraw(self) -> None:
        if self.isVisible():
            self.draw(self.live.record)

    def _on_hovered(self, x: float) -> None:
        self._place = x
        for plot in self.plots.values():
            plot.set_cursor(x)
        record = self._run
        if record is not None and not self.stage.empty:
            self._read(record, self._sources(record))

    def _on_moved(self) -> None:
        self._follow = False
        self._again.start()

    def _on_smoothing(self, value: int) -> None:
        self._weight.setText(f"{value / 100:.2f}")
        self._redraw()

    def _on_evaluated(self, found: e.Evaluated) -> None:
        record = self.live.record
        if record is not None and record is self._run:
            self._tests.append((record.step, found.part, dict(found.logs)))
            self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        flat = self.width() > 2.2 * self.height()
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        if way != self._plot_layout.direction():
            self._plot_layout.setDirection(way)
            self._again.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "list"):
            for plot in self.plots.values():
                plot.dress()
            self.list.dress()
            self._again.start()


def _order(name: str) -> tuple[int, str, bool]:
    """Sort the loss first, then its parts, metrics and rates; training before validation."""
    bare = name.removeprefix("val_")
    groups = ("loss", "metric", "rate")
    first = ("loss", "data_loss", "regularization")
    rank = first.index(bare) if bare in first else 3 + groups.index(group_of(name))
    return rank, bare, name != bare


def _column(places: Any, curve: Series | None) -> list[Any]:
    """Return the value of a curve at each place, "" where it has none."""
    column: list[Any] = [""] * len(places)
    if curve is not None:
        for index, value in zip(np.searchsorted(places, curve.x).tolist(), curve.y.tolist()):
            column[index] = value
    return column


def _may_be_log(keys: list[Key]) -> bool:
    """Tell whether a logarithmic axis suits these curves: shares such as the accuracy are better off without."""
    return bool(keys) and all(lower_is_better(name) is not False for _kind, name in keys)
