"""Numbers of all layers over time: gradients, weights, how far steps move them, outputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core import layer_numbers
from nnplayground.core.events import Want
from nnplayground.core.layer_numbers import NUMBERS
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import is_dark, sequential
from nnplayground.gui.text import grouped
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.key import LINE, Key, Scale, Sign, keyed
from nnplayground.gui.views.layer_history import WANT, Layer, layers_with, number, titled, went
from nnplayground.gui.views.norm_plot import NormPlot, shade_of, spans_of
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
USUAL = 1e-3
"""The share of its weights that a step usually changes in a layer (Karpathy 2015)."""
KINDS = {
    "gradient": N("NormsView", "norm of the gradient"),
    "gradient_each": N("NormsView", "gradient per weight"),
    "weight": N("NormsView", "norm of the weights"),
    "update": N("NormsView", "update / weights"),
    "mean": N("NormsView", "mean of the output"),
    "deviation": N("NormsView", "deviation of the output"),
    "saturated": N("NormsView", "share saturated"),
    "dead": N("NormsView", "share dead"),
}
LOGARITHMIC = ("gradient", "gradient_each", "update")
_REASONS = {
    layer_numbers.FIRST: N("NormsView", "nothing was seen before it"),
    layer_numbers.BACK: N("NormsView", "an earlier state is shown"),
    layer_numbers.LARGE: N("NormsView", "the network is too large for a copy of its weights"),
    layer_numbers.BY_HAND: N("NormsView", "weights were set by hand"),
}
_FEW = 6


class NormsView(View):
    """A curve for each layer."""

    name: ClassVar[str] = "norms"
    title: ClassVar[str] = N("NormsView", "Layers over time")
    help: ClassVar[str] = N(
        "NormsView",
        "A curve for each layer: the norm of its gradient, of its weights, what share of its weights one step changes, mean and "
        "deviation of its output, and how many of its units are saturated or dead. The curves stay when the view is hidden; nothing is "
        "looked at meanwhile. Gradients are those of the loss of at most 32 training examples, without penalties.\n"
        "How to read it: curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth "
        "of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.\n"
        "update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the "
        "first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.",
    )
    explanation = explain(
        help,
        source=(
            "Karpathy (2015), CS231n: Convolutional Neural Networks for Visual Recognition, Learning, ratio of weights to updates; Glorot "
            "and Bengio (2010), Understanding the difficulty of training deep feedforward neural networks, AISTATS."
        ),
    )
    group = "Health"
    order = 26
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "vitals": {
            "model/dense": np.array([0.3, 0.02, 3.0, 1e-3, 0.1, 0.5, 0.0, 0.1]),
            "steps": np.array(1),
            "reason": np.array(0),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layers: list[Layer] = []
        self.curves: list[tuple[Array, Array]] = []
        self.kind = QComboBox(objectName="norms.kind")
        self.kind.setAccessibleName(self.tr("Number"))
        self.kind.setToolTip(self.tr("Which number of the layers"))
        for name, text in KINDS.items():
            self.kind.addItem(QCoreApplication.translate("NormsView", text), name)
        self.kind.activated.connect(self._on_kind)
        self.logarithmic = QCheckBox(self.tr("Log scale"), objectName="norms.log")
        self.logarithmic.setToolTip(
            self.tr("Draw powers of ten; 0 and negative numbers are left out")
        )
        self.logarithmic.setChecked(True)
        self.logarithmic.toggled.connect(self.refresh)
        self.controls = QWidget()
        line = QHBoxLayout(self.controls)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.kind)
        line.addWidget(self.logarithmic)
        line.addStretch(1)
        self.key = Key("norms.key")
        self.plot = NormPlot("norms.plot", self.tr("norm of the gradient"), self.tr("step"))
        self.plot.setMinimumSize(90, 90)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.chosen.connect(self._on_curve)
        self.reading = QLabel(objectName="norms.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setProperty("muted", True)
        self.reading.setWordWrap(True)
        self._pointed: tuple[int, float] = (-1, 0.0)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(keyed("norms.picture", self.key, self.plot), 1)
        layout.addWidget(self.reading)
        self.stage = Stage(content)
        fill(self, self.controls, self.stage)

    @property
    def chosen(self) -> str:
        """Return the name of the number that is drawn."""
        return str(self.kind.currentData())

    def wants(self) -> tuple[Want, ...]:
        """Ask for the numbers of every layer."""
        return (WANT,)

    def draw(self, record: RunRecord | None) -> None:
        """Draw how the number went in every layer."""
        answer = self.answer(WANT)
        self.layers = layers_with(record, self.chosen)
        self.curves = [went(record, layer, self.chosen) for layer in self.layers]
        if not any(len(x) for x, _ in self.curves):
            self.stage.show_empty(self._why(record, answer.known, answer.problem))
            return
        chosen = (self.selection.role, self.selection.node)
        place = self.layers.index(chosen) if chosen in self.layers else -1
        self.plot.set_axis("left", self.kind.currentText())
        self.plot.put(
            self.curves,
            self.logarithmic.isChecked(),
            place,
            USUAL if self.chosen == "update" else None,
            self.common,
        )
        self._put_key()
        self._read()
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scales of steps and values."""
        layers = layers_with(record, self.chosen)
        curves = [went(record, layer, self.chosen) for layer in layers]
        return spans_of(curves, self.logarithmic.isChecked())

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every number of every layer at every step that was looked at."""
        if self.stage.empty:
            return (), ()
        return ("layer", "step", *NUMBERS), self._rows()

    def picture(self) -> QWidget:
        """Return the curves with their key."""
        return self.stage.content

    def _rows(self) -> Iterable[Sequence[Any]]:
        record = self.record
        for layer in self.layers:
            x, _ = went(record, layer, NUMBERS[0])
            columns = [went(record, layer, name)[1].tolist() for name in NUMBERS]
            for step, *values in zip(x.tolist(), *columns, strict=True):
                yield ("/".join(layer), int(step), *values)

    def _put_key(self) -> None:
        names = [titled(layer, self.layers) for layer in self.layers]
        if len(names) <= _FEW:
            self.key.put(
                [Sign(name, LINE, shade_of(i, len(names))) for i, name in enumerate(names)]
            )
            return
        low, high = (60, 255) if is_dark() else (0, 215)
        at = np.linspace(low, high, 256).astype(int)
        scale = self.key.entries[0] if self.key.entries else None
        table = sequential()[at]
        same = isinstance(scale, Scale) and (scale.low, scale.high) == (names[0], names[-1])
        if not same or not np.array_equal(scale.table, table):
            self.key.put([Scale(names[0], names[-1], table)])

    def _read(self) -> None:
        place, step = self._pointed
        if 0 <= place < len(self.layers):
            x, y = self.curves[place]
            value = y[int(np.argmin(np.abs(x - step)))]
            text = self.tr("{0} at step {1}: {2}")
            name = titled(self.layers[place], self.layers)
            self.reading.setText(text.format(name, grouped(int(step)), f"{value:.4g}"))
        elif self.chosen == "update":
            self.reading.setText(self._how())
        else:
            gone = [
                layer
                for layer, (_, y) in zip(self.layers, self.curves)
                if not np.isfinite(y[-1:]).all()
            ]
            text = self.tr("Not finite by now: {0}").format(", ".join(node for _, node in gone[:4]))
            self.reading.setText(text if gone else self.tr("Point at a curve to read it."))

    def _how(self) -> str:
        """Return how the newest update was found."""
        steps, reason = number(self.record, "steps"), number(self.record, "reason")
        if not np.isfinite(steps) or not np.isfinite(reason):
            return ""
        if steps == 1:
            return self.tr("The newest is measured over one step.")
        if steps > 1:
            text = self.tr(
                "The newest is the mean over {0} steps, from the first weights to the last."
            )
            return text.format(grouped(int(min(steps, 1e15))))
        why = QCoreApplication.translate("NormsView", _REASONS.get(int(min(reason, 99)), "?"))
        return self.tr("The newest is an estimate from the optimizer's rule: {0}.").format(why)

    def _why(self, record: RunRecord | None, known: bool, problem: str) -> str:
        if record is None:
            return self.tr("Press Play to see the numbers of the layers over time.")
        if problem:
            return problem
        if known:
            return self.tr("No layer of this network has this number.")
        return self.tr("Waiting for the network's answers.")

    def _on_kind(self) -> None:
        usual = self.chosen in LOGARITHMIC
        if usual != self.logarithmic.isChecked():
            self.logarithmic.setChecked(usual)
        else:
            self.refresh()

    def _on_pointed(self, place: int, step: float) -> None:
        self._pointed = (place, step)
        if not self.stage.empty:
            self._read()

    def _on_curve(self, place: int) -> None:
        if place < len(self.layers):
            role, node = self.layers[place]
            self.selection.choose_nodes((node,), role)
