"""The curve that a network of one input has fitted, over the data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nnplayground.core.events import TRAIN, VALIDATION, Snapshot, Want
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.style import series_colour
from nnplayground.gui.text import epoch_text
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.function_plot import FunctionPlot, line_colour
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.key import DOT, LINE, RING, Key, Sign, keyed
from nnplayground.gui.views.scatter import (
    Array,
    Sample,
    feature_name,
    features,
    sample,
    size_of,
    span,
)
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

_PARTS = (TRAIN, VALIDATION)


class Function(View):
    """Draws the fitted curve of a network of one input while it learns."""

    name = "function"
    beside = True
    title = "Fitted function"
    help = (
        "What a network with one input has learned, as a curve over the data. Filled points: the training part; hollow points: the "
        "validation part, which the network never learns from. The test part is not shown. Both axes are in the units of the data: "
        "a preparation of inputs and targets is undone.\n"
        "How to read it: at the start the curve is flat or has any shape. It bends towards the points. A curve that stays too "
        "straight is underfitting: more units help. A curve that runs through every single point and swings between them is "
        "overfitting. Beyond the data, at both ends, it is only a guess.\n"
        "The residual of a point is r = y - f(x), the dashed line at the mouse. The mean squared error is the mean of r squared.\n"
        "The wheel zooms, dragging shifts, a double click shows everything."
    )
    explanation = explain(
        help,
        source="Bishop (2006), Pattern Recognition and Machine Learning, sections 1.1 and 5.1.",
    )
    group = "Results"
    order = 20

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.plot = FunctionPlot("function.plot")
        self.plot.setAccessibleName(self.tr("Fitted function"))
        self.readout = QLabel(objectName="function.readout")
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setProperty("muted", True)
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.key = Key("function.key")
        self.stage = Stage(keyed("function.picture", self.key, self.plot))
        fill(self, self.readout, self.stage)
        self._prepared: Prepared | None = None
        self._samples: dict[str, Sample] = {}
        self._targets: dict[str, Array] = {}
        self._snapshot: Snapshot | None = None
        self._mouse = (math.nan, math.nan)
        self._follow = True
        self.plot.hovered.connect(self._on_hovered)
        self.plot.scene().sigMouseClicked.connect(self._on_click)
        self.plot.getPlotItem().getViewBox().sigRangeChangedManually.connect(self._on_moved)
        self.live.loaded.connect(self.refresh)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the curve while the data have one input."""
        return (Want("function"),) if self._data() is not None else ()

    def draw(self, record: RunRecord | None) -> None:
        """Draw the points, and the curve of the run if it is about them."""
        prepared = self._data()
        if prepared is None:
            self._prepared = self._snapshot = None
            self.readout.clear()
            self.stage.show_empty(self.tr("Choose data with one input to see the fitted curve."))
            return
        snapshot = self._answer(record)
        changed = self._outputs(snapshot) != self._outputs(self._snapshot)
        self._snapshot = snapshot
        if prepared is not self._prepared or changed:
            self._take(prepared)
        self._draw_curve()
        self._read()
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ranges of both axes."""
        return self._ranges(self._answer(record)) if self._samples else {}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the points and the curve."""
        return ("kind", "output", "x", "y"), self._table()

    def picture(self) -> QWidget:
        """Return the plot and its key."""
        return self.stage.content

    def fit(self) -> None:
        """Show everything again."""
        self._follow = True
        self._set_range()

    def _data(self) -> Prepared | None:
        loaded = self.live.data
        if loaded is None or features(loaded.data) != 1:
            return None
        prepared: Prepared = loaded.data
        return prepared

    def _answer(self, record: RunRecord | None) -> Snapshot | None:
        """Return the newest curve of the run, unless other data was loaded since."""
        if record is None or data_of(self.live, record) is None:
            return None
        snapshot = record.snapshots.get(Want("function"))
        return snapshot if snapshot is not None and "y" in snapshot.arrays else None

    def _outputs(self, snapshot: Snapshot | None) -> int:
        return 0 if snapshot is None else int(snapshot.arrays["y"].shape[1])

    def _take(self, prepared: Prepared) -> None:
        """Draw the points; they stay until the data or the number of outputs changes."""
        if prepared is not self._prepared:
            self._follow = True
        self._prepared = prepared
        self._samples = {part: sample(prepared, part) for part in _PARTS}
        count = self._outputs(self._snapshot)
        self._targets = {part: _targets(one, count) for part, one in self._samples.items()}
        size = size_of(sum(len(one) for one in self._samples.values()))
        for part in _PARTS:
            target = self._targets[part]
            x = np.repeat(self._samples[part].inputs[:, 0], target.shape[1])
            outputs = target.shape[1]
            shades = [_point_colour(index, outputs) for index in range(outputs)]
            shades = shades * len(target) if outputs > 1 else shades
            self.plot.points[part].put(x, target.reshape(-1), shades, size)
        self.plot.set_axis("bottom", feature_name(prepared, 0))
        self.plot.set_axis("left", next(iter(prepared.raw.targets), "y"))
        self.plot.set_lines(count)
        self._name(count)
        self._set_range()

    def _name(self, count: int) -> None:
        shade = _point_colour(0, count)
        signs = [Sign(self.tr("Original data"), DOT, shade)]
        if len(self._samples[VALIDATION]):
            signs.append(Sign(self.tr("Validation data"), RING, shade))
        for index in range(count):
            text = self.tr("Fitted line")
            text = text if count == 1 else f"{text} {index + 1}"
            signs.append(Sign(text, LINE, line_colour(index, count)))
        self.key.put(signs)

    def _draw_curve(self) -> None:
        if self._snapshot is not None:
            x, y = (np.asarray(self._snapshot.arrays[key], float) for key in "xy")
            for index, line in enumerate(self.plot.lines):
                good = np.isfinite(y[:, index])
                line.setData(x, np.where(good, y[:, index], np.nan)) if good.any() else line.clear()
        if self._follow:
            self._set_range()

    def _set_range(self) -> None:
        """Show all points and the curve."""
        if self._follow and self._samples:
            ranges = {**self._ranges(self._snapshot), **self.common}
            self.plot.getPlotItem().getViewBox().setRange(
                xRange=ranges["x"], yRange=ranges["y"], padding=0.04
            )

    def _ranges(self, snapshot: Snapshot | None) -> dict[str, Span]:
        """Return what is to be seen: all points, and of a curve that flies away no more than twice the height of the points."""
        x = np.concatenate([one.inputs[:, 0] for one in self._samples.values()])
        y = np.concatenate([one.reshape(-1) for one in self._targets.values()])
        left, right = span(x)
        low, high = span(y)
        if snapshot is not None:
            ends = span(np.asarray(snapshot.arrays["y"], float).reshape(-1), (low, high))
            room = (high - low) / 2
            low, high = max(min(low, ends[0]), low - room), min(max(high, ends[1]), high + room)
            left, right = span(np.append(snapshot.arrays["x"], (left, right)))
        return {"x": (left, right), "y": (low, high)}

    def _read(self) -> None:
        """Write what is at the mouse: the curve and the residual of the nearest point."""
        x, y = self._mouse
        self.plot.residual.clear()
        if not math.isfinite(x):
            if self._snapshot is None:
                self.readout.setText(self.tr("Press Play to see the curve that the network fits."))
            else:
                self.readout.setText(self.tr("epoch {0}").format(epoch_text(self._snapshot.epoch)))
            return
        words = [f"x = {number(x)}"]
        fitted = self._fitted(x, 0)
        if fitted is not None:
            words.append(self.tr("fitted {0}").format(number(fitted)))
        nearest = self._nearest(x, y)
        if nearest is not None:
            words.append(
                self.tr("nearest point ({0}, {1})").format(number(nearest[0]), number(nearest[1]))
            )
            there = self._fitted(nearest[0], nearest[2])
            if there is not None:
                words.append(self.tr("residual {0}").format(number(nearest[1] - there)))
                self.plot.residual.setData([nearest[0]] * 2, [nearest[1], there])
        self.readout.setText("   ".join(words))

    def _fitted(self, x: float, output: int) -> float | None:
        """Return the curve at a place; None beyond its ends and where it is not finite."""
        if self._snapshot is None:
            return None
        places, values = self._snapshot.arrays["x"], self._snapshot.arrays["y"]
        if not places[0] <= x <= places[-1]:
            return None
        value = float(np.interp(x, places, values[:, min(output, values.shape[1] - 1)]))
        return value if math.isfinite(value) else None

    def _nearest(self, x: float, y: float) -> tuple[float, float, int] | None:
        """Return the point that looks nearest, as (x, y, output)."""
        xs = np.concatenate(
            [np.repeat(self._samples[p].inputs[:, 0], self._targets[p].shape[1]) for p in _PARTS]
        )
        ys = np.concatenate([self._targets[part].reshape(-1) for part in _PARTS])
        outputs = np.concatenate(
            [np.tile(np.arange(one.shape[1]), len(one)) for one in self._targets.values()]
        )
        width, height = self.plot.getPlotItem().getViewBox().viewPixelSize()
        distance = np.hypot((xs - x) / (width or 1), (ys - y) / (height or 1))
        if not np.isfinite(distance).any():
            return None
        index = int(np.nanargmin(distance))
        return float(xs[index]), float(ys[index]), int(outputs[index])

    def _table(self) -> Iterator[list[Any]]:
        for part in _PARTS if self._prepared is not None else ():
            for place, values in zip(self._samples[part].inputs[:, 0], self._targets[part]):
                for output, value in enumerate(values):
                    yield [part, output, float(place), float(value)]
        if self._snapshot is not None:
            x, y = self._snapshot.arrays["x"], self._snapshot.arrays["y"]
            for output in range(y.shape[1]):
                for place, value in zip(x, y[:, output]):
                    yield ["fitted", output, float(place), float(value)]

    def _on_hovered(self, x: float, y: float) -> None:
        self._mouse = (x, y)
        if not self.stage.empty:
            self._read()

    def _on_click(self, event: Any) -> None:
        if event.double():
            self.fit()

    def _on_moved(self, _axes: object) -> None:
        self._follow = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_follow"):
            self.plot.dress()
            if self._prepared is not None:
                follow = self._follow
                self._take(self._prepared)
                self._follow = follow


def _point_colour(index: int, count: int) -> QColor:
    return series_colour(0 if count == 1 else index)


def _targets(one: Sample, count: int) -> Array:
    """Return the targets in the units of the curves, (n, outputs) float: raw ones, or prepared ones where only they fit.

    Args:
        one: the examples.
        count: number of curves; 0 = not known yet.
    """
    for array in (one.raw, one.made):
        if array is not None and array.dtype.kind in "biuf":
            flat = array.astype(float).reshape(len(array), -1)
            if flat.shape[1] == (count or flat.shape[1]):
                return flat
    return np.empty((len(one), 0))
