"""The plots of the curves view below or beside each other: loss, metrics, rate and norm of the gradient over one axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nnplayground.core.record import RunRecord, Series
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views import curve_source as source
from nnplayground.gui.views.curve_clip import levels_of
from nnplayground.gui.views.curve_list import BATCH, EPOCH, Key
from nnplayground.gui.views.curve_look import RAW, Owner, faint, looks_of
from nnplayground.gui.views.curve_marks import Line, lines_of
from nnplayground.gui.views.curve_pen import Look
from nnplayground.gui.views.curve_plot import CurvePlot
from nnplayground.gui.views.curve_scrub import end_of, shown_epoch
from nnplayground.gui.views.key import DASHES, LINE, Sign
from nnplayground.gui.views.key import Key as PlotKey
from nnplayground.gui.views.series import best, group_of, lower_is_better

Span = tuple[float, float]


@dataclass(frozen=True)
class Shown:
    """What is to be drawn.

    record, parent: a run, and the one it left as a branch. curves: its series by key. label: "" if it is the only run.
    """

    record: RunRecord
    parent: RunRecord | None
    curves: dict[Key, Series]
    label: str

    @property
    def owner(self) -> Owner:
        """Return whose curves these are."""
        return Owner(self.label, self.record.twin)


@dataclass(frozen=True)
class How:
    """How it is drawn. shades: of each key where there is one run only. weight: of smoothing. log: a logarithmic y axis."""

    shades: dict[Key, QColor]
    by_step: bool
    weight: float
    log: bool


class CurvePlots(QWidget):
    """Draws runs into common plots; follows them until the person zooms.

    Signals:
        hovered(x): the mouse is at x, NaN when it left.
        scrubbed(x): the line of the epoch that is shown was dragged to x.
        redraw(): another part of the curves is seen now, or another size.
        fit_wanted(): double click.
    """

    hovered = Signal(float)
    scrubbed = Signal(float)
    redraw = Signal()
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves.plots")
        self._smoother = source.Smoother()
        self._lines: tuple[Any, list[Line]] = (None, [])
        self._follow = True
        self.plots = {
            "loss": CurvePlot(self.tr("loss"), "curves.plot.loss", labelled=True),
            "metric": CurvePlot(self.tr("metrics"), "curves.plot.metrics", legend_below=True),
            "rate": CurvePlot(self.tr("rate"), "curves.plot.rates"),
            "gradient": CurvePlot(self.tr("gradient norm"), "curves.plot.gradients"),
        }
        self.key = PlotKey("curves.key")
        self.key.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.key)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._layout.setSpacing(2)
        whole.addLayout(self._layout, 1)
        for group, plot in self.plots.items():
            self._layout.addWidget(plot, 1)
            if group != "loss":
                plot.setXLink(self.plots["loss"])
            plot.hovered.connect(self.hovered)
            plot.moved.connect(self._on_moved)
            plot.doubled.connect(self.fit_wanted)
            plot.scrubbed.connect(self.scrubbed)
            plot.dropped.connect(self.redraw)

    def begin(self) -> None:
        """Take everything away and follow the runs that come."""
        self._follow = True
        self._smoother.clear()
        for plot in self.plots.values():
            plot.empty()

    def fit(self) -> None:
        """Show everything again and follow the runs, from the next drawing on."""
        self._follow = True
        for plot in self.plots.values():
            plot.getPlotItem().getViewBox().enableAutoRange(x=False, y=True)

    def dress(self) -> None:
        """Take the colours of the theme."""
        for plot in self.plots.values():
            plot.dress()

    def draw(self, runs: Sequence[Shown], keys: Sequence[Key], how: How) -> None:
        """Draw these curves of these runs."""
        span, team = self._range(runs, how), [one.record for one in runs]
        lines, place = self._marks(team), _scrub_place(team[0], how)
        for group, plot in self.plots.items():
            mine = [key for key in keys if group_of(key[1]) == group]
            plot.setVisible(bool(mine) or group == "loss")
            plot.set_log(how.log and _may_be_log(mine))
            wanted: list[Any] = []
            for one in runs:
                wanted += self._draw_best(plot, one, mine, span, how)
                for key in mine:
                    wanted += self._draw_curve(plot, one, key, span, how)
                    wanted += self._draw_parent(plot, one, key, span, how)
            for name in set(plot.keys()) - set(wanted):
                plot.drop(name)
            plot.marks.put(lines, how.by_step)
            plot.set_scrub(place)
            plot.set_levels(levels_of(team) if group == "gradient" else ())
        self._fill_key(runs, any(name.startswith("val_") for _, name in keys))
        axis = self.tr("step") if how.by_step else self.tr("epoch")
        lowest = self._lowest()
        for plot in self.plots.values():
            plot.set_axis("bottom", axis if plot in lowest else "")

    def _draw_curve(self, plot: CurvePlot, one: Shown, key: Key, span: Span, how: How) -> list[Any]:
        """Draw a curve of one run; return what its layers are known by."""
        series, names = one.curves.get(key), []
        if series is None:
            return []
        bend = source.bend_of(one.record, key[0], how.by_step)
        for layer, look in _looks(one, key, how):
            name = _named(one, key, layer)
            known = (one.record.run, key)
            y = series.y if layer == RAW else self._smoother.smooth(known, series, how.weight)
            plot.put(name, look, series.x, y, *span, bend)
            names.append(name)
        return names

    def _draw_parent(
        self, plot: CurvePlot, one: Shown, key: Key, span: Span, how: How
    ) -> list[Any]:
        """Draw, faint, how the run went on that this one left as a branch."""
        past = _past(one, key)
        if past is None or one.parent is None:
            return []
        _, look = next(iter(_looks(one, key, how)))
        bend = source.bend_of(one.parent, key[0], how.by_step)
        name = _named(one, key, "parent")
        plot.put(name, faint(look), *past, *span, bend)
        return [name]

    def _fill_key(self, runs: Sequence[Shown], validated: bool) -> None:
        """Say, where colours tell twins, which is which, and which lines are which part of the data."""
        self.key.setVisible(len(runs) > 1)
        if len(runs) > 1:
            signs = [Sign(one.label, LINE, series_colour(one.record.twin)) for one in runs]
            if validated:
                signs.append(Sign(self.tr("training"), LINE, colour("muted")))
                signs.append(Sign(self.tr("validation"), DASHES, colour("muted")))
            self.key.put(signs)

    def _draw_best(
        self, plot: CurvePlot, one: Shown, keys: Sequence[Key], span: Span, how: How
    ) -> list[Any]:
        """Mark the best epoch of the first validation curve of a plot, or of its first curve."""
        names = [name for kind, name in keys if kind == EPOCH and lower_is_better(name) is not None]
        names = [name for name in names if name in one.record.epochs]
        names.sort(key=lambda name: not name.startswith("val_"))
        if not names or len(one.record.epochs[names[0]]) < 3:
            return []
        series = one.record.epochs[names[0]]
        top = best(series.x, series.y, bool(lower_is_better(names[0])))
        if top is None:
            return []
        shade = series_colour(one.record.twin) if one.label else colour("text")
        bend = source.bend_of(one.record, EPOCH, how.by_step)
        name = ("best", one.record.twin) if one.record.twin else "best"
        place, value = np.array([top[0]]), np.array([top[1]])
        plot.put(name, Look("", shade, 0, symbol="ring"), place, value, *span, bend)
        return [name]

    def _marks(self, team: Sequence[RunRecord]) -> list[Line]:
        state = [(one.run, len(one.marks), one.marks[-1:], one.reason) for one in team]
        if state != self._lines[0]:
            self._lines = (state, lines_of(team))
        return self._lines[1]

    def _lowest(self) -> list[CurvePlot]:
        """Return the plots that name the horizontal axis: all side by side, or the lowest."""
        visible = [plot for plot in self.plots.values() if not plot.isHidden()]
        flat = self._layout.direction() == QBoxLayout.Direction.LeftToRight
        return visible if flat else visible[-1:]

    def _range(self, runs: Sequence[Shown], how: How) -> Span:
        """Return the visible range of x, all of it while following."""
        main = self.plots["loss"]
        if self._follow:
            records = [one for run in runs for one in (run.record, run.parent) if one is not None]
            ends = [_place_of(one, end_of(one), how.by_step) for one in records]
            first = runs[0].record
            end = max([_place_of(first, 1 / max(1, first.steps_per_epoch), how.by_step), *ends])
            main.setXRange(0, end, padding=0.02)
            return 0.0, end
        low, high = main.getPlotItem().viewRange()[0]
        return low, high

    def _on_moved(self) -> None:
        self._follow = False
        self.redraw.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        flat = self.width() > 1.6 * self.height()
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        if way != self._layout.direction():
            self._layout.setDirection(way)
            self.redraw.emit()


def _named(one: Shown, key: Key, layer: str) -> Any:
    return (key, layer, one.record.twin) if one.record.twin else (key, layer)


def _looks(one: Shown, key: Key, how: How) -> list[tuple[str, Look]]:
    """Return the layers of a curve; several runs are named in the key above the plots, not in their legends."""
    kind, name = key
    named = not one.label and (kind != BATCH or (EPOCH, name) not in one.curves)
    legend = name if kind in (EPOCH, BATCH) else f"{name} · {kind}"
    series = one.curves.get(key, Series())
    shade = how.shades[key]
    return list(looks_of(key, series, one.owner, shade, legend if named else "", how.weight))


def _past(one: Shown, key: Key) -> tuple[source.Array, source.Array] | None:
    """Return the points of the parent's curve from where a branch left it; None if it ended there."""
    kind, name = key
    if one.parent is None or one.record.branch is None or kind not in (BATCH, EPOCH):
        return None
    series = (one.parent.steps if kind == BATCH else one.parent.epochs).get(name)
    if series is None or (kind == BATCH and name in one.parent.epochs):
        return None
    place = np.array([float(one.record.branch[1])])
    place = place if kind == BATCH else one.parent.epochs_at(place)
    first = int(np.searchsorted(series.x, place[0]))
    return (series.x[first:], series.y[first:]) if len(series) - first > 1 else None


def _place_of(record: RunRecord, epoch: float, by_step: bool) -> float:
    """Return where an epoch of a run stands on the axis."""
    return float(record.steps_at(np.array([epoch]))[0]) if by_step else epoch


def _scrub_place(record: RunRecord, how: How) -> float:
    epoch = shown_epoch(record)
    return float("nan") if epoch is None else _place_of(record, epoch, how.by_step)


def _may_be_log(keys: Sequence[Key]) -> bool:
    """Tell whether a logarithmic axis suits these curves: shares such as the accuracy are better off without."""
    return bool(keys) and all(lower_is_better(name) is not False for _kind, name in keys)
