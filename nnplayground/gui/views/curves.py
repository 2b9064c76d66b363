"""Loss and metrics over time: per batch and per epoch, training, validation and test, of one run or of twins."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord, Series
from nnplayground.gui.style import series_colour
from nnplayground.gui.views import curve_source as source
from nnplayground.gui.views.curve_bar import CurveBar
from nnplayground.gui.views.curve_list import BATCH, EPOCH, CurveList, Key
from nnplayground.gui.views.curve_plots import CurvePlots, How, Shown
from nnplayground.gui.views.curve_scrub import command_to
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gap import Gap, gap_of
from nnplayground.gui.views.series import best, lower_is_better, near, number
from nnplayground.gui.views.side_by_side import titles
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

_LIST, _NARROW, _LOW = 270, 450, 300
"""Pixels: the width of the list of curves; below what width, and from what height on, it stands below the plots."""


class Curves(View):
    """Draws the curves of the current run and of its twins."""

    name = "curves"
    title = "Curves"
    area = "bottom"
    follows = False
    help = (
        "Loss and metrics while the network learns. Thin lines: each batch alone (metrics: the running mean of the epoch). "
        "Lines with points: the end of each epoch, on the training part and, dashed, on the validation part. "
        "Stars: an evaluation of the test part. Ring: the best epoch.\n"
        "How to read it: both falling together is good; training falling while validation rises is overfitting; "
        "both staying high is underfitting; jumping up and down means that the learning rate is too large.\n"
        "Twins have a colour each; the key names what differs among them. A branch begins where the curve of the run it left ended; "
        "that one stays, faint. Vertical lines: what was changed while the network learned.\n"
        "While the run waits, the blue line shows which epoch all views show; drag it to go back.\n"
        "Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.\n"
        "The wheel zooms, dragging shifts, dragging with the right button stretches an axis, a double click shows everything. "
        "Move the mouse over the plot to read all values there."
    )
    explanation = explain(
        help,
        source="Goodfellow, Bengio and Courville (2016), Deep Learning, sections 5.2 and 7.8.",
    )
    group = "Training"
    order = 10

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._tests: dict[int, list[source.Test]] = {}
        self._team: list[RunRecord] = []
        self._labels: tuple[tuple[Any, ...], tuple[str, ...]] = ((), ())
        self._asked: e.Scrub | None = None
        self._place = math.nan
        self._moved = False
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._redraw)
        self._picture = CurvePlots()
        self.plots, self.key = self._picture.plots, self._picture.key
        self._picture.hovered.connect(self._on_hovered)
        self._picture.scrubbed.connect(self._on_scrubbed)
        self._picture.fit_wanted.connect(self.fit)
        self._picture.redraw.connect(self._again.start)
        self.list = CurveList()
        self.list.toggled.connect(self._redraw)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._picture)
        self._splitter.addWidget(self.list)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([600, _LIST])
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.stage = Stage(self._splitter)
        self.bar = CurveBar()
        self.axis, self.log, self.smoothing = self.bar.axis, self.bar.log, self.bar.smoothing
        self.fit_button, self.gap = self.bar.fit_button, self.bar.gap
        self.bar.fit_wanted.connect(self.fit)
        self.bar.changed.connect(self._redraw)
        fill(self, self.bar, self.stage)
        self.live.evaluated.connect(self._on_evaluated)
        self.live.showing.connect(self._on_showing)

    def draw(self, record: RunRecord | None) -> None:
        """Draw what the team of the record holds now."""
        team = self.live.team if record is self.live.record else [record] if record else []
        if list(map(id, team)) != list(map(id, self._team)):
            self._begin(team)
        self.bar.show_gaps(self._gaps())
        empty = not any(one.steps or one.epochs for one in team)
        if record is None or (empty and record.state == e.PAUSED):
            self.stage.show_empty(
                self.tr("No curves yet. Press Play: loss and metrics appear here as they come.")
            )
        elif empty:
            self.stage.show_empty(self.tr("The run has begun; its first numbers are on their way."))
        else:
            self.stage.show_content()
            runs = self._shown()
            keys = sorted({key for one in runs for key in one.curves}, key=_key_order)
            self._name_runs(runs)
            self.list.set_keys(keys)
            shades = {key: self.list.shade(key) for key in keys}
            how = How(shades, self.bar.by_step, self.bar.weight, self.log.isChecked())
            self._picture.draw(runs, [key for key in keys if self.list.shown(key)], how)
            self._read(runs)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return all curves: one row for each batch, epoch and evaluation; twins have columns of their own."""
        team = self.live.team
        if not team:
            return (), ()
        return source.table_of(team, titles(team), self._tests.get(team[0].run, ()))

    def picture(self) -> QWidget:
        """Return the plots without the controls."""
        return self._picture

    def fit(self) -> None:
        """Show everything again and follow the run."""
        self._picture.fit()
        self._redraw()

    def labels(self) -> tuple[str, ...]:
        """Return what the runs are called; found anew when a project changes."""
        state = tuple(id(one.project) for one in self._team)
        if state != self._labels[0]:
            self._labels = (state, titles(self._team))
        return self._labels[1]

    def _begin(self, team: Sequence[RunRecord]) -> None:
        """Take other records; more twins of the same run change nothing but the names."""
        known = list(map(id, self._team))
        grown = bool(known) and list(map(id, team[: len(known)])) == known
        self._team = list(team)
        self._labels = ((), ())
        if not grown:
            self._picture.begin()
            self._asked = None
            self._tests.clear()
        for one in team:
            found = one.evaluations.items()
            kept = [(one.step, part, dict(said.logs)) for part, said in found]
            self._tests.setdefault(one.run, kept)

    def _shown(self) -> list[Shown]:
        """Return the runs with their curves."""
        several = len(self._team) > 1
        labels = self.labels() if several else ("",)
        records = {one.run: one for one in self.live.records}
        shown = []
        for record, label in zip(self._team, labels):
            parent = records.get(record.branch[0]) if record.branch is not None else None
            curves = source.sources_of(record, self._tests.get(record.run, ()))
            shown.append(Shown(record, parent, curves, label))
        return shown

    def _name_runs(self, runs: Sequence[Shown]) -> None:
        """Give the list a column for each run, and room for them."""
        if self.list.set_runs([(one.label, one.record.twin) for one in runs]):
            self._share_room()

    def _share_room(self) -> None:
        """Give the list what its columns need, with several runs a good third, or half for their values, unless the person chose."""
        room, wide = self._splitter.width(), _LIST
        if self._stand():
            return
        if self.list.together:
            least = min(self.list.least(), room // 2)
            wide = max(wide, least, min(self.list.wide(), 3 * room // 8))
        if not self._moved:
            self._splitter.setSizes([room - wide, wide])

    def _stand(self) -> bool:
        """Put the list below the plots where there is no room beside them; tells whether it is there."""
        below = self.width() < _NARROW and self.height() > _LOW
        upright = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if upright != self._splitter.orientation():
            self._splitter.setOrientation(upright)
            self._moved = False
        if below and not self._moved:
            room = self._splitter.height()
            self._splitter.setSizes([room - room // 3, room // 3])
        return below

    def _gaps(self) -> list[Gap]:
        several = len(self._team) > 1
        gaps = []
        for index, record in enumerate(self._team):
            found = gap_of(record)
            if found is not None:
                epoch, value, share = found
                label = self.labels()[index] if several else ""
                gaps.append(Gap(label, series_colour(record.twin), value, share, epoch))
        return gaps

    def _read(self, runs: Sequence[Shown]) -> None:
        """Write the values at the mouse, or the newest ones, into the list."""
        here = math.isfinite(self._place)
        if not self.list.together:
            self.list.headerItem().setText(1, self.tr("At mouse") if here else self.tr("Newest"))
        for key in {key: None for one in runs for key in one.curves}:
            values = [self._values(one.record, one.curves.get(key), key, here) for one in runs]
            self.list.set_values(key, values)

    def _values(
        self, record: RunRecord, series: Series | None, key: Key, here: bool
    ) -> tuple[str, str, str]:
        """Return the value of a curve at the mouse or its newest one, its best one, and where that was."""
        if series is None:
            return "", "", ""
        place = math.inf
        if here:
            bend = source.bend_of(record, key[0], self.bar.by_step)
            place = float(bend.back(np.array([self._place]))[0])
        found = near(series.x, series.y, place)
        lower = lower_is_better(key[1]) if key[0] == EPOCH else None
        top = best(series.x, series.y, lower) if lower is not None else None
        hint = self.tr("epoch {0:g}").format(top[0]) if top else ""
        return number(found[1] if found else None), number(top and top[1]), hint

    def _redraw(self) -> None:
        if self.isVisible():
            self.draw(self.live.record)

    def _on_hovered(self, x: float) -> None:
        self._place = x
        for plot in self.plots.values():
            plot.set_cursor(x)
        if self._team and not self.stage.empty:
            self._read(self._shown())

    def _on_splitter_moved(self, *_: int) -> None:
        self._moved = True

    def _on_scrubbed(self, x: float) -> None:
        """Ask for the kept epoch nearest to where the line was dragged, once."""
        record = self._team[0]
        epoch = float(record.epochs_at(np.array([x]))[0]) if self.bar.by_step else x
        command = command_to(record, epoch)
        shown = e.Scrub(record.showing.epoch if record.showing is not None else None)
        if command != (self._asked or shown):
            self._asked = command
            self.live.post(command)

    def _on_showing(self, _: e.Showing) -> None:
        self._asked = None

    def _on_evaluated(self, found: e.Evaluated) -> None:
        record = next((one for one in self._team if one.run == found.run), None)
        if record is not None:
            tests = self._tests.setdefault(found.run, [])
            tests.append((record.step, found.part, dict(found.logs)))
            self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "list"):
            self._picture.dress()
            self.list.dress()
            self._again.start()


def _key_order(key: Key) -> tuple[int, Any, int]:
    """Sort numbers by name, each one's epochs before its batches, and evaluations last."""
    kinds = (EPOCH, BATCH)
    return key[0] not in kinds, source.order(key[1]), kinds.index(key[0]) if key[0] in kinds else 2
