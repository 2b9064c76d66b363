"""Vertical lines on a plot for what happened: live changes, callbacks that acted, the best and the last epoch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.labels import label as named
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import words
from nnplayground.gui.views.series import lower_is_better

N = QT_TRANSLATE_NOOP
_MOST = 200
_ROWS = 12
_LONGEST = 34


@dataclass(frozen=True)
class Line:
    """One line: where it stands on the axis of epochs and on that of steps, its label and its full text.

    short: a label for where the other has no room; "" = none. twins: whose it is; empty = of all.
    """

    epoch: float
    step: float
    label: str
    text: str
    short: str = ""
    twins: tuple[int, ...] = ()


def lines_of(team: Sequence[RunRecord]) -> list[Line]:
    """Return the marks of all runs of a team; what happened to several of them at one step is one line."""
    found: dict[tuple[float, str], list[tuple[RunRecord, Line]]] = {}
    for record in team:
        for line in _of_run(record):
            found.setdefault((line.step, line.text), []).append((record, line))
    lines = []
    for same in found.values():
        twins = tuple(record.twin for record, _ in same) if len(same) < len(team) else ()
        first = same[0][1]
        lines.append(replace(first, twins=twins))
    return _labelled_once(sorted(lines, key=lambda line: line.step)[-_MOST:], len(team))


def _labelled_once(lines: Sequence[Line], count: int) -> list[Line]:
    """Take the label off a line that tells of a twin what one before it told of another: one edit reaches them at different steps."""
    told: dict[str, set[int]] = {}
    kept = []
    for line in lines:
        twins = told.setdefault(line.text, set())
        again = bool(twins) and bool(line.twins) and twins.isdisjoint(line.twins)
        if not again:
            twins.clear()
        twins.update(line.twins or range(count))
        kept.append(replace(line, label="", short="") if again else line)
    return kept


def said(mark: e.Mark) -> str:
    """Return what a mark says, in the person's language."""
    parts = mark.field.split(".")
    if len(parts) == 3 and parts[0] == "networks" and "none" in (mark.old, mark.new):
        new = mark.old == "none"
        sentence = N("Curves", "layer {0} added") if new else N("Curves", "layer {0} removed")
        return _say(sentence).format(parts[2])
    return named(mark.text) if mark.field else words(mark.text)


def together(marks: Sequence[e.Mark]) -> list[e.Mark]:
    """Return the marks; the same change of several layers at one step is one mark."""
    found: dict[tuple[Any, ...], list[e.Mark]] = {}
    for place, mark in enumerate(marks):
        parts = mark.field.split(".")
        alike = len(parts) > 3 and parts[0] == "networks"
        key = (mark.step, *parts[3:], mark.old, mark.new) if alike else (place,)
        found.setdefault(key, []).append(mark)
    several = _say(N("Curves", "{0} layers: {1}"))
    return [
        replace(same[0], text=several.format(len(same), named(same[0].text).partition(": ")[2]))
        if len(same) > 1
        else same[0]
        for same in found.values()
    ]


def _of_run(record: RunRecord) -> list[Line]:
    lines = []
    early = record.reason == "early"
    for mark in together(record.marks):
        text = said(mark)
        label, short = text, f"{mark.old} → {mark.new}" if mark.field else ""
        if early and mark.text == record.text:
            label = _say(N("Curves", "stop: epoch {0}")).format(f"{mark.epoch:g}")
        elif short and len(text) > _LONGEST:
            label = short
        lines.append(Line(mark.epoch, mark.step, _cut(label), text, _cut(short)))
    if early:
        lines += _early(record, lines)
    return lines


def _early(record: RunRecord, lines: Sequence[Line]) -> list[Line]:
    """Return lines for the best and the last epoch of a run that stopped early, where no mark tells of them."""
    more = []
    if not any(line.text == words(record.text) for line in lines):
        label = _say(N("Curves", "stop: epoch {0}")).format(f"{record.epoch:g}")
        more.append(Line(record.epoch, record.step, label, words(record.text) or label))
    stopping = [one for one in record.project.training.callbacks if one.name == "EarlyStopping"]
    name = str(stopping[0].values.get("monitor", "val_loss")) if stopping else "val_loss"
    top = record.best(name, lower=lower_is_better(name) is not False)
    if top is not None and not any(line.text.startswith("best") for line in lines):
        label = _say(N("Curves", "best: epoch {0}")).format(f"{top[0]:g}")
        step = record.step if top[0] == record.epoch else _step_at(record, top[0])
        more.append(Line(top[0], step, label, f"{label}, {name} = {top[1]:.4g}"))
    return more


def _step_at(record: RunRecord, epoch: float) -> float:
    return float(record.steps_at(np.array([epoch]))[0])


def _say(text: str) -> str:
    return QCoreApplication.translate("Curves", text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


class Marks:
    """Draws lines on a plot, with labels that do not lie over each other if asked: those without room stay away."""

    def __init__(self, plot: pg.PlotWidget, labelled: bool) -> None:
        self._plot = plot
        self._labelled = labelled
        self._shown: tuple[tuple[Line, float], ...] = ()
        self.lines: list[pg.InfiniteLine] = []
        self.labels: list[_Label] = []
        plot.getPlotItem().getViewBox().sigXRangeChanged.connect(self.arrange)
        plot.getPlotItem().getViewBox().sigResized.connect(self.arrange)

    def put(self, lines: Sequence[Line], by_step: bool) -> None:
        """Draw these lines on the axis of steps or of epochs."""
        shown = tuple((line, line.step if by_step else line.epoch) for line in lines)
        if shown == self._shown:
            return
        kept = len(self._shown)
        if shown[:kept] != self._shown:
            self.clear()
            kept = 0
        self._shown = shown
        item = self._plot.getPlotItem()
        for line, place in shown[kept:]:
            shade = series_colour(line.twins[0]) if line.twins else colour("muted")
            drawn = pg.InfiniteLine(
                place, pen=pg.mkPen(shade, width=1, style=Qt.PenStyle.DashDotLine)
            )
            drawn.setToolTip(line.text)
            item.addItem(drawn, ignoreBounds=True)
            self.lines.append(drawn)
            if self._labelled:
                self.labels.append(_Label(line, shade, item.getViewBox()))
        self.arrange()

    def clear(self) -> None:
        """Take all lines away."""
        for line in self.lines:
            self._plot.getPlotItem().removeItem(line)
        for label in self.labels:
            label.setParentItem(None)
            self._plot.scene().removeItem(label)
        self.lines, self.labels, self._shown = [], [], ()

    def arrange(self, *_: object) -> None:
        """Put the labels into rows from the top so that none lies over another or over the legend."""
        view = self._plot.getPlotItem().getViewBox()
        legend = self._plot.getPlotItem().legend
        taken = [legend.mapRectToItem(view, legend.boundingRect())] if _seen(legend) else []
        (low, high), room = view.viewRange()[0], view.rect()
        for label, (line, place) in zip(self.labels, self._shown):
            x = (place - low) / max(high - low, 1e-12) * room.width()
            label.setVisible(False)
            for text in (line.label, line.short) if 0 <= x <= room.width() else ():
                label.setText(text)
                found = _free(x, label.boundingRect(), room, taken) if text else None
                if found is not None:
                    taken.append(found)
                    label.setPos(found.topLeft())
                    label.setVisible(True)
                    break


def _free(x: float, size: QRectF, room: QRectF, taken: Sequence[QRectF]) -> QRectF | None:
    """Return a place for a label of a size beside x, as far up as it can be; None if there is none."""
    for row in range(min(_ROWS, int(room.height() // size.height()) - 1)):
        right = QRectF(x + 2, 2 + row * size.height(), size.width(), size.height() - 1)
        for place in (right, right.translated(-size.width() - 4, 0)):
            inside = place.left() >= 0 and place.right() <= room.width()
            if inside and not any(place.intersects(other) for other in taken):
                return place
    return None


def _seen(legend: pg.LegendItem | None) -> bool:
    return legend is not None and legend.isVisible() and bool(legend.items)


class _Label(QGraphicsSimpleTextItem):
    """The text of a mark on a ground that lets it be read over curves."""

    def __init__(self, line: Line, shade: QColor, view: pg.ViewBox) -> None:
        super().__init__(line.label, view)
        font = self.font()
        font.setPointSizeF(8)
        self.setFont(font)
        self.setBrush(shade if line.twins else colour("text"))
        self.setToolTip(line.text)
        self.setZValue(30)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ground = colour("base")
        ground.setAlpha(215)
        painter.fillRect(self.boundingRect(), ground)
        super().paint(painter, option, widget)
