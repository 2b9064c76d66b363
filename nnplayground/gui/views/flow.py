"""Gradient flow: how large the gradient is in each layer on its way back from the output to the input."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core.events import Want
from nnplayground.core.layer_numbers import PLACE
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.flow_plot import Flow, FlowPlot, span_of
from nnplayground.gui.views.layer_history import WANT, Layer, layers_with, now, titled, went
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.verdict import Verdict, findings_of
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
WHOLE, EACH = "gradient", "gradient_each"
EVEN = 3.0
"""A gradient that changes by less than this factor passes through evenly."""


class FlowView(View):
    """One chart of the gradient by layer, and what the doctor says of it."""

    name: ClassVar[str] = "flow"
    title: ClassVar[str] = N("FlowView", "Gradient flow")
    help: ClassVar[str] = N(
        "FlowView",
        "How large the gradient of the loss is in each layer, from the output on the left back to the input on the right, on a "
        "logarithmic scale: the line is now, the dashes are when it was first looked at, and the bars reach from the least to the largest "
        "so far. The loss is that of at most 32 training examples, without penalties. A cross at the bottom is a gradient that is 0 or not "
        "finite. What the doctor finds stands above.\n"
        "How to read it: a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input "
        "hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).\n"
        "norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.",
    )
    explanation = explain(
        help,
        source=(
            "Hochreiter (1991), Untersuchungen zu dynamischen neuronalen Netzen; Glorot and Bengio (2010), Understanding the difficulty of "
            "training deep feedforward neural networks, AISTATS."
        ),
    )
    group = "Health"
    order = 24
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "vitals": {
            "model/dense": np.array([0.3, 0.02, 3.0, 1e-3, 0.1, 0.5, 0.0, 0.1]),
            "steps": np.array(1),
            "norm": np.array(0.3),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layers: list[Layer] = []
        self.flow: Flow | None = None
        self.kind = QComboBox(objectName="flow.kind")
        self.kind.setAccessibleName(self.tr("Size"))
        self.kind.setToolTip(
            self.tr(
                "The norm over all weights of a layer, or the size for one weight of its kernels"
            )
        )
        self.kind.addItem(self.tr("norm of the layer"), WHOLE)
        self.kind.addItem(self.tr("per weight"), EACH)
        self.kind.activated.connect(self.refresh)
        self.controls = QWidget()
        line = QHBoxLayout(self.controls)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(QLabel(self.tr("Gradient:")))
        line.addWidget(self.kind)
        line.addStretch(1)
        self.verdict = Verdict("flow.verdict")
        self.plot = FlowPlot(
            "flow.plot", self.tr("size of the gradient"), self.tr("from output to input")
        )
        self.plot.setMinimumSize(90, 90)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.chosen.connect(self._on_chosen_layer)
        self.reading = QLabel(objectName="flow.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setProperty("muted", True)
        self.reading.setWordWrap(True)
        self._pointed = -1
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.verdict)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.reading)
        self.stage = Stage(content)
        fill(self, self.controls, self.stage)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the numbers of every layer."""
        return (WANT,)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest numbers and their range so far."""
        answer = self.answer(WANT)
        name = str(self.kind.currentData())
        layers = layers_with(record, name)[::-1]
        if (
            record is None
            or not layers
            or not (answer.arrays or len(went(record, layers[0], name)[0]))
        ):
            self.flow = None
            self.stage.show_empty(_why(record is not None, answer.known, answer.problem))
            return
        self.layers, self.flow = layers, flow_of(record, layers, name)
        names = [titled(layer, layers) for layer in layers]
        self.plot.put(names, self.flow, record.twin, self.common.get("size"))
        chosen = (self.selection.role, self.selection.node)
        self.plot.mark(layers.index(chosen) if chosen in layers else -1)
        self.verdict.put(spoken(names, self.flow.now), findings_of(record))
        self._read()
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the powers of ten in what is drawn."""
        name = str(self.kind.currentData())
        found = span_of(flow_of(record, layers_with(record, name), name))
        return {} if found is None else {"size": found}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the size of the gradient of every layer: now, first, least and largest."""
        if self.stage.empty or self.flow is None:
            return (), ()
        flow = self.flow
        columns = (flow.now, flow.first, flow.low, flow.high)
        names = ["/".join(layer) for layer in self.layers]
        header = ("layer", "now", "first", "least", "largest")
        return header, zip(names, *(one.tolist() for one in columns), strict=True)

    def picture(self) -> QWidget:
        """Return the chart with the verdict."""
        return self.stage.content

    def _read(self) -> None:
        flow = self.flow
        if flow is None or not 0 <= self._pointed < len(self.layers):
            self.reading.setText(self.tr("Line: now. Dashes: first look. Bars: all looks so far."))
            return
        place = self._pointed
        values = (flow.now[place], flow.first[place], flow.low[place], flow.high[place])
        text = self.tr("{0}: {1} now, {2} at first, from {3} to {4} so far")
        self.reading.setText(
            text.format(titled(self.layers[place], self.layers), *map(_written, values))
        )

    def _on_pointed(self, place: int) -> None:
        if place != self._pointed:
            self._pointed = place
            self._read()

    def _on_chosen_layer(self, place: int) -> None:
        if place < len(self.layers):
            role, node = self.layers[place]
            self.selection.choose_nodes((node,), role)


def flow_of(record: RunRecord, layers: Sequence[Layer], name: str) -> Flow:
    """Return a number of layers now, when it was first looked at, and the ends of what it was."""
    rows = now(record)
    table = np.full((4, len(layers)), np.nan)
    for place, layer in enumerate(layers):
        _, values = went(record, layer, name)
        row = rows.get(layer)
        table[0, place] = (
            row[PLACE[name]] if row is not None else values[-1] if len(values) else np.nan
        )
        table[1, place] = values[0] if len(values) else np.nan
        known = values[np.isfinite(values) & (values > 0)]
        if len(known):
            table[2:, place] = known.min(), known.max()
    return Flow(*table)


def spoken(names: Sequence[str], values: Array) -> str:
    """Return how a gradient changes from the output, which comes first, to the input, in words and numbers."""
    if not len(values):
        return ""
    ill = [name for name, value in zip(names, values) if not np.isfinite(value)]
    if ill:
        text = _say("The gradient is not finite in {0}.")
        return text.format(", ".join(ill[:3]) + (" …" if len(ill) > 3 else ""))
    first, last = float(values[0]), float(values[-1])
    ends = (names[0], _written(first), names[-1], _written(last))
    if len(values) == 1:
        return _say("{0}: {1}").format(*ends)
    if not last or not first:
        text = _say("From {0} ({1}) to {2} ({3}): no gradient comes through.")
        return text.format(*ends) if first else _say("{0} has no gradient.").format(ends[0])
    with np.errstate(all="ignore"):
        factor = float(np.float64(first) / last)
    if 1 / EVEN < factor < EVEN:
        text = _say("From {0} ({1}) to {2} ({3}): it passes through evenly.")
    elif factor > 1:
        text = _say("From {0} ({1}) to {2} ({3}): it falls {4}-fold.")
    else:
        text = _say("From {0} ({1}) to {2} ({3}): it grows {4}-fold.")
    return text.format(*ends, _factor(max(factor, 1 / factor if factor else np.inf)))


def _why(running: bool, known: bool, problem: str) -> str:
    if not running:
        return _say("Press Play to see how the gradient flows through this network.")
    if problem:
        return problem
    if known:
        return _say("This network has no layer with a gradient.")
    return _say("Waiting for the network's answers.")


def _factor(value: float) -> str:
    if not np.isfinite(value) or value >= 1e9:
        return f"{value:.1e}" if np.isfinite(value) else "∞"
    return f"{float(f'{value:.2g}'):,.0f}" if value >= 10 else f"{value:.2g}"


def _written(value: float) -> str:
    return f"{value:.3g}" if np.isfinite(value) else "–"


def _say(text: str) -> str:
    return QCoreApplication.translate("FlowView", text)
