"""How sure a network is: many passes with dropout left on, and what training mode changes in every layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import guard_wheel
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.ensemble_plot import EnsemblePlot, span_of
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.layer_choice import LayerChoice
from nnplayground.gui.views.meaning import Meaning, meaning
from nnplayground.gui.views.output_choice import OutputChoice
from nnplayground.gui.views.plane import probabilities, sigmoid
from nnplayground.gui.views.scatter import features, sample
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
ANSWER, BAND, LAYER = "answer", "band", "layer"
COUNTS = (1, 10, 30, 100, 300)
MOST_BARS = 64


class EnsembleView(View):
    """Draws the samples of the job `ensemble`."""

    name: ClassVar[str] = "ensemble"
    title: ClassVar[str] = N("EnsembleView", "Certainty")
    help: ClassVar[str] = N(
        "EnsembleView",
        "The chosen example goes through the network again and again with dropout left on, each time through another thinned network. "
        "Bars are the means of these passes, whiskers one standard deviation, dots single passes; the black diamond is the answer without "
        "dropout. With one input number there is also the band of two standard deviations over it, with the answer without dropout as "
        "dashes. “Layer” puts the outputs of one layer in training mode (bars) beside those in inference mode (diamonds). The numbers come "
        "from a seed and take nothing from training. Normalisation takes the statistics of the example and 31 training rows.\n"
        "How to read it: long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with "
        "short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.\n"
        "mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))",
    )
    explanation = explain(
        help,
        source=(
            "Gal and Ghahramani (2016), Dropout as a Bayesian Approximation: Representing Model Uncertainty in Deep Learning, ICML."
        ),
    )
    group = "Health"
    order = 65
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._make_controls()
        self.reading = QLabel(objectName="ensemble.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setProperty("muted", True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.plot = EnsemblePlot("ensemble.plot")
        self.plot.setMinimumSize(90, 90)
        self.plot.pointed.connect(self._on_pointed)
        self.stage = Stage(self.plot)
        fill(self, self.controls, self.reading, self.stage)
        self._pointed = -1
        self._bars: tuple[Sequence[str], Array, Array, Array] | None = None
        self._drawn: tuple[Any, ...] = ()
        self.selection.output_changed.connect(self.refresh)

    def question(self) -> Want | None:
        """Return the job for the chosen example, number of passes and seed."""
        options = (
            ("passes", int(self.passes.currentData())),
            ("seed", self.seed.value()),
            ("output", self.output.key),
        )
        return Want("ensemble", self.selection.example, options)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest answer."""
        self.output.offer(record)
        self.example.show_record(record)
        self.asks.refresh()
        want = self.question()
        answer = None if want is None else self.answer(want)
        arrays = {} if answer is None else answer.arrays
        if record is None or "samples" not in arrays:
            self._bars, self._drawn = None, ()
            self.reading.clear()
            self.stage.show_empty(self._why(record, "" if answer is None else answer.problem))
            return
        self._offer(arrays)
        state = (arrays, self._mode(), self.layer.layer, dict(self.common))
        if len(self._drawn) != len(state) or arrays is not self._drawn[0] or state != self._drawn:
            self._drawn = state
            self._show(record, arrays)
        self._read(arrays)
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the scale of what is drawn."""
        want = self.question()
        shot = None if want is None else record.snapshots.get(want)
        if shot is None or "samples" not in shot.arrays:
            return {}
        arrays = shot.arrays
        if self._mode() == BAND and "x" in arrays:
            mean, spread = arrays["band/mean"][:, 0], arrays["band/spread"][:, 0]
            found = span_of(mean - 2 * spread, mean + 2 * spread)
        else:
            _, mean, spread, still = self._numbers(record, arrays)
            found = span_of(mean - spread, mean + spread, still)
        return {} if found is None else {"value": found}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return mean, spread and inference of each bar."""
        if self.stage.empty or self._bars is None:
            return (), ()
        names, mean, spread, still = self._bars
        rows = zip(names, mean.tolist(), spread.tolist(), still.tolist())
        return ("output", "mean", "spread", "without dropout"), list(rows)

    def arrays(self) -> Mapping[str, Array]:
        """Return all samples, and every layer in both modes."""
        return {} if self.stage.empty or not self._drawn else dict(self._drawn[0])

    @property
    def steers(self) -> bool:
        """Tell that every network can be asked; the layers are known from the answer only."""
        return True

    def picture(self) -> QWidget:
        """Return the plot."""
        return self.stage

    def _make_controls(self) -> None:
        self.shown = QComboBox(objectName="ensemble.shown")
        self.shown.setAccessibleName(self.tr("Drawing"))
        self.shown.setToolTip(self.tr("The answer, or a layer in training and in inference mode"))
        self.shown.addItem(self.tr("Answer"), ANSWER)
        self.shown.addItem(self.tr("Layer"), LAYER)
        self.shown.activated.connect(self.refresh)
        self.layer = LayerChoice("ensemble.layer", self.selection)
        self.layer.picked.connect(self.refresh)
        self.layer.hide()  # until an answer tells which layers there are
        self.passes = QComboBox(objectName="ensemble.passes")
        self.passes.setAccessibleName(self.tr("Passes"))
        self.passes.setToolTip(self.tr("How often the example goes through the network"))
        for count in COUNTS:
            self.passes.addItem(self.tr("{0} passes").format(count), count)
        self.passes.setCurrentIndex(COUNTS.index(100))
        self.passes.activated.connect(self.refresh)
        self.seed = QSpinBox(objectName="ensemble.seed")
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setPrefix(self.tr("seed") + " ")
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed gives the same passes"))
        self.seed.setMaximumWidth(130)
        guard_wheel(self.seed)
        self.seed.valueChanged.connect(self.refresh)
        self.output = OutputChoice("ensemble", self.document, self.live, self.selection)
        self.example = ExampleBar(self.selection, self.live, "ensemble")
        self.asks = AskBar(self, self.tr("Run the passes"))
        self.controls = QWidget()
        rows = QVBoxLayout(self.controls)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        boxes = (self.shown, self.layer, self.passes, self.seed, self.output)
        rows.addLayout(bar_line(boxes))
        rows.addWidget(self.example)
        rows.addWidget(self.asks)

    def _mode(self) -> str:
        return str(self.shown.currentData())

    def _offer(self, arrays: Mapping[str, Array]) -> None:
        """Offer the layers, and the band where there is one."""
        names = [one.removeprefix("changed/") for one in arrays if one.startswith("changed/")]
        first = not self.layer.layers
        self.layer.offer([("model", name) for name in names])
        differ = [name for name in names if float(arrays[f"changed/{name}"]) > 0]
        if first and differ and self.selection.node not in names:
            self.layer.setCurrentIndex(names.index(differ[0]))
        self.layer.setVisible(self._mode() == LAYER)
        place = self.shown.findData(BAND)
        if ("x" in arrays) != (place >= 0):
            if place >= 0:
                self.shown.removeItem(place)
            else:
                self.shown.insertItem(1, self.tr("Over x"), BAND)

    def _show(self, record: RunRecord, arrays: Mapping[str, Array]) -> None:
        span = self.common.get("value")
        self._bars = names, mean, spread, still = self._numbers(record, arrays)
        if self._mode() == BAND and "x" in arrays:
            parts = [arrays[f"band/{one}"][:, 0] for one in ("mean", "spread", "deterministic")]
            points = self._points(record)
            self.plot.show_band(arrays["x"], *parts, points, record.twin, span)
            return
        dots = self._samples(record, arrays)[:, :MOST_BARS] if self._mode() == ANSWER else None
        self.plot.show_bars(names, mean, spread, still, dots, record.twin, span)

    def _numbers(
        self, record: RunRecord, arrays: Mapping[str, Array]
    ) -> tuple[Sequence[str], Array, Array, Array]:
        """Return name, mean, spread and inference of each bar."""
        node = self.layer.layer[1] if self.layer.layer is not None else ""
        if self._mode() == LAYER and f"changed/{node}" in arrays:
            parts = [arrays[f"{one}/{node}"][:MOST_BARS] for one in ("training", "spread")]
            still = arrays[f"inference/{node}"][:MOST_BARS]
            return [str(one + 1) for one in range(len(still))], *parts, still
        samples = self._samples(record, arrays)[:, :MOST_BARS]
        still = self._read_as(record, arrays["deterministic"][None])[0][:MOST_BARS]
        with np.errstate(all="ignore"):
            mean = samples.mean(axis=0)
            spread = samples.std(axis=0, ddof=int(len(samples) > 1))
        return self._names(record, len(mean)), mean, spread, still

    def _samples(self, record: RunRecord, arrays: Mapping[str, Array]) -> Array:
        return self._read_as(record, np.asarray(arrays["samples"], float))

    def _read_as(self, record: RunRecord, values: Array) -> Array:
        """Return outputs (n, k) as probabilities where they are logits of classes."""
        how = self._meaning(record, values.shape[1])
        if how is None or not (how.classes and how.logits):
            return np.asarray(values, float)
        with np.errstate(all="ignore"):
            if values.shape[1] == 1:
                return np.asarray(sigmoid(np.asarray(values, float)))
            return np.asarray(probabilities(np.asarray(values, float), True))

    def _meaning(self, record: RunRecord, count: int) -> Meaning | None:
        prepared = data_of(self.live, record)
        if prepared is None or self.output.key:
            return None
        return meaning(record.project, prepared, count, 0)

    def _names(self, record: RunRecord, count: int) -> list[str]:
        prepared, how = data_of(self.live, record), self._meaning(record, count)
        classes = prepared.raw.classes if prepared is not None else ()
        if how is not None and how.classes and count == 1 and len(classes) == 2:
            return [classes[1]]
        if how is not None and how.classes and count == len(classes):
            return list(classes)
        return [str(one) for one in range(count)]

    def _points(self, record: RunRecord) -> tuple[Array, Array] | None:
        """Return the training examples as points, in raw units."""
        prepared = data_of(self.live, record)
        if prepared is None or features(prepared) != 1:
            return None
        one = sample(prepared, TRAIN)
        if one.raw is None or one.raw.dtype.kind not in "biuf" or not len(one):
            return None
        return one.inputs[:, 0], np.asarray(one.raw, float).reshape(len(one), -1)[:, 0]

    def _read(self, arrays: Mapping[str, Array]) -> None:
        node = self.layer.layer[1] if self.layer.layer is not None else ""
        if self._bars is not None and 0 <= self._pointed < len(self._bars[0]):
            names, mean, spread, still = self._bars
            text = self.tr("{name}: {mean} ± {spread}, without dropout {still}")
            values = (number(float(one[self._pointed])) for one in (mean, spread, still))
            found = dict(zip(("mean", "spread", "still"), values))
            text = text.format(name=names[self._pointed], **found)
        elif self._mode() == LAYER and f"changed/{node}" in arrays:
            text = self.tr("{layer}: training and inference differ by {change} (root mean square)")
            text = text.format(layer=node, change=number(float(arrays[f"changed/{node}"])))
        elif not int(arrays.get("random", np.array(1))):
            text = self.tr("This network has no dropout and no noise: all passes agree.")
        elif self._mode() == BAND:
            text = self.tr("Line: mean. Band: two standard deviations. Dashes: without dropout.")
        else:
            text = self.tr("Bar: mean. Whisker: one standard deviation. Diamond: without dropout.")
        self.reading.setText(text)

    def _on_pointed(self, place: int) -> None:
        place = -1 if self._mode() == BAND else place
        if place != self._pointed and self._drawn:
            self._pointed = place
            self._read(self._drawn[0])

    def _why(self, record: RunRecord | None, problem: str) -> str:
        if record is None:
            return self.tr("Press Play, then run the passes to see how sure the network is.")
        return problem or self.tr("Run the passes to see how sure the network is of this example.")
