"""The weights of a layer as a heat-map and as histograms, with those before training behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QWidget

from nnplayground.core.depth import has_kernel
from nnplayground.core.events import Snapshot, Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import grouped
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
BINS = 60
LARGEST_SIDE = 512
MOST = 1e150
"""Weights beyond this are left out: their sums and axes would leave what numbers can hold."""
_LEARNING = ("BatchNormalization", "LayerNormalization", "Embedding", "PReLU")


def matrix_of(weights: Array) -> tuple[Array, tuple[int, int]]:
    """Return weights as a matrix (inputs, outputs): the last axis stays, all others are joined; a vector becomes one row.

    Sides longer than LARGEST_SIDE are thinned evenly, for drawing only: every how many rows and columns are there comes second.
    """
    values = np.asarray(weights, float)
    matrix = values.reshape(-1, values.shape[-1]) if values.ndim > 1 else values.reshape(1, -1)
    rows, columns = (-(-side // LARGEST_SIDE) for side in matrix.shape)
    return matrix[::rows, ::columns], (rows, columns)


def _small(array: Array) -> Array:
    """Return the finite numbers whose size is below MOST, (n,) float."""
    flat = np.asarray(array, float).reshape(-1)
    flat = flat[np.isfinite(flat)]
    return flat[np.abs(flat) < MOST]


def range_of(now: Array, before: Array | None) -> Span:
    """Return the ends of the weights now and before whose size is below MOST; never empty."""
    joined = np.concatenate([_small(part) for part in (now, before) if part is not None])
    low, high = (float(joined.min()), float(joined.max())) if len(joined) else (0.0, 1.0)
    if not high > low:
        low, high = low - max(abs(low), 1) * 0.5, high + max(abs(high), 1) * 0.5
    return low, high


def histogram(
    now: Array, before: Array | None, ends: Span | None = None
) -> tuple[Array, Array, Array | None]:
    """Return (edges, counts now, counts before) over BINS bins between the ends, those of the weights if none are given.

    Weights whose size is MOST or more are left out.
    """
    parts = [_small(part) for part in (now, before) if part is not None]
    if not any(map(len, parts)):
        return np.array([0.0, 1.0]), np.zeros(1), None
    edges = np.linspace(*(ends or range_of(now, before)), BINS + 1)
    counts = [np.histogram(part, edges)[0].astype(float) for part in parts]
    return edges, counts[0], counts[1] if before is not None else None


class Weights(View):
    """Draws one array of weights of one layer."""

    name: ClassVar[str] = "weights"
    title: ClassVar[str] = N("Weights", "Weights")
    help: ClassVar[str] = N(
        "Weights",
        "Every weight of a layer. In the heat-map a row is an input and a column is a unit; orange is positive, blue negative. The "
        "histogram counts how many weights have a value; the grey one behind it is that before training.\n"
        "How to read it: a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles "
        "weights up at zero. A histogram that runs away is an exploding network.\n"
        "output = activation(input · kernel + bias).",
    )
    explanation = explain(
        help,
        source=(
            "Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward neural networks, AISTATS; "
            "Goodfellow, Bengio and Courville (2016), Deep Learning, section 7.1."
        ),
    )
    group = "Weights"
    order = 30
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("weights.layer", self.selection)
        self.variable = QComboBox(objectName="weights.variable")
        self.variable.setAccessibleName(self.tr("Weights"))
        self.variable.setToolTip(self.tr("Which weights of the layer: kernel, bias, gamma …"))
        self.note = QLabel(objectName="weights.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.layer, self.variable):
            line.addWidget(widget)
        line.addStretch(1)
        self.grid = ImageGrid("weights.grid")
        self.plot = Plot("weights.histogram", self.tr("weights"), self.tr("value"))
        self._before = pg.PlotDataItem(stepMode="center", fillLevel=0)
        self._now = pg.PlotDataItem(stepMode="center", fillLevel=0)
        self.plot.addItem(self._before)
        self.plot.addItem(self._now)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.grid)
        split.addWidget(self.plot)
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        self.controls = bar
        fill(self, bar, self.note, self.stage)
        self.values: Array | None = None
        self._drawn: tuple[object, ...] = ()
        self.layer.picked.connect(self.refresh)
        self.variable.activated.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self._dress()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the weights of the chosen layer, now and before training."""
        self.layer.offer(layers_of(networks(self.document, self.record), _learns))
        layer = self.layer.layer
        return (
            ()
            if layer is None
            else (Want("weights", None, (("node", layer[1]), ("initial", True))),)
        )

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest weights."""
        wants = self.wants()
        shot = record.snapshots.get(wants[0]) if record is not None and wants else None
        names = _names(shot)
        if not wants or shot is None or not names:
            self.values, self._drawn = None, ()
            words = self.before_play(self.tr("Press Play to see the weights of this network."))
            if self.layer.missing:
                words = self.tr("The network of this twin does not have this layer.")
            elif not wants:
                words = self.tr("This network has no layer with weights.")
            self.stage.show_empty(words)
            self.note.clear()
            return
        self._offer(names)
        state = (shot, self.variable.currentText(), dict(self.common))
        if state != self._drawn:
            self._drawn = state
            key = f"{'/'.join(self.layer.layer or ())}/{self.variable.currentText()}"
            self._show(shot.arrays[key], shot.arrays.get(f"{key}/initial"))
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of colours, and that of the histogram."""
        wants = self.wants()
        shot = record.snapshots.get(wants[0]) if wants else None
        names = _names(shot)
        if shot is None or not names:
            return {}
        name = self.variable.currentText()
        key = "/".join((*(self.layer.layer or ()), name if name in names else names[0]))
        now, before = shot.arrays[key], shot.arrays.get(f"{key}/initial")
        return {"colours": span_of(matrix_of(now)[0]), "values": range_of(now, before)}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every weight with its place."""
        if self.values is None:
            return ("index", "weight"), ()
        values = self.values
        return ("index", "weight"), (
            (" ".join(map(str, place)), float(values[place])) for place in np.ndindex(*values.shape)
        )

    def picture(self) -> QWidget:
        """Return heat-map and histogram."""
        return self.stage

    def _offer(self, names: list[str]) -> None:
        if [self.variable.itemText(index) for index in range(self.variable.count())] != names:
            kept = self.variable.currentText()
            self.variable.clear()
            self.variable.addItems(names)
            if kept in names:
                self.variable.setCurrentText(kept)
        self.variable.setEnabled(len(names) > 1)

    def _show(self, values: Array, before: Array | None) -> None:
        self.values = values
        matrix, steps = matrix_of(values)
        words = self.tr("input down, unit across")
        self.grid.show_maps(
            matrix[None],
            lambda _: words,
            lambda _: "",
            span=self.common.get("colours"),
            steps=steps,
        )
        edges, now, then = histogram(values, before, self.common.get("values"))
        self._now.setData(edges, now)
        self._before.setData(edges, np.zeros_like(now) if then is None else then)
        whole = np.asarray(values, float)
        finite = whole[np.abs(np.nan_to_num(whole, nan=np.inf)) < MOST]
        if not finite.size:
            self.note.setText(self.tr("no weight is finite"))
            return
        text = self.tr(
            "{count} weights · mean {mean} · deviation {deviation} · {low} to {high} · near zero {share}"
        )
        self.note.setText(
            text.format(
                count=grouped(values.size),
                mean=f"{finite.mean():.3g}",
                deviation=f"{finite.std():.3g}",
                low=f"{finite.min():.3g}",
                high=f"{finite.max():.3g}",
                share=f"{np.mean(np.abs(finite) < 1e-3):.0%}",
            )
        )

    def _dress(self) -> None:
        self.plot.dress()
        for item, tint, strength in (
            (self._now, series_colour(0), 120),
            (self._before, colour("muted"), 90),
        ):
            faint = pg.mkColor(tint)
            faint.setAlpha(strength)
            item.setPen(pg.mkPen(tint, width=1))
            item.setBrush(faint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_now"):
            self._dress()


def _names(shot: Snapshot | None) -> list[str]:
    """Return the names of the weights in an answer."""
    if shot is None:
        return []
    return [key.split("/", 2)[2] for key in shot.arrays if not key.endswith("/initial")]


def _learns(graph: Graph, node: Node) -> bool:
    return has_kernel(node.type, node.values) or node.type in _LEARNING
