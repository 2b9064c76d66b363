"""What the network says to examples, beside the truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QVBoxLayout, QWidget

from nnplayground.core.events import OWN, Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import Entry, Gallery, data_of
from nnplayground.gui.views.pair_plot import LARGEST, PairPlot
from nnplayground.gui.views.scored import ScoredView
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
FIRST, WRONG, CONFIDENT = "first", "wrong", "confident"
COUNTS = (24, 60, 120, 240)
POINTS = 1000
"""How many examples are asked for where the answers are numbers: the points of the plot."""
_NUMBERS = 3
_OUTPUTS = 100


class Predictions(ScoredView):
    """Shows examples with prediction, truth and confidence; for numbers also predicted against true ones."""

    name = "predictions"
    title = "Predictions"
    probe = "predictions"
    help = (
        "What the network says to single examples. Below a picture stand the prediction and its confidence; a wrong one has a red "
        "frame, and ≠ with the truth. Tables show one row for each example. A click chooses the example for every view.\n"
        "The confidence is the score of the class that is predicted: with softmax p[k] = exp(z[k]) / sum over j of exp(z[j]), with "
        "one sigmoid unit p or 1 - p, where p = 1 / (1 + exp(-z)). A confidence of 0.9 should be right nine times out of ten.\n"
        "How to read it: go through the most confident mistakes. Often the example is odd or labelled wrongly; if one kind repeats, "
        "the network lacks examples of it. An example of your own, drawn or from a file, stands first with a star while it is chosen.\n"
        "Where the answers are numbers, each point is an example: the truth across, the prediction upwards, in the units after "
        "the preparation of the targets. On the dashed diagonal a prediction is right; the distance from it is the error. "
        "R² = 1 - sum of (y - f)² / sum of (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean."
    )
    explanation = explain(
        help,
        source=(
            "Bishop (2006), Pattern Recognition and Machine Learning, section 4.3; Guo et al. (2017), On Calibration of Modern "
            "Neural Networks, ICML."
        ),
    )
    group = "Results"
    order = 30
    beside = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self.order = self._box("order", self.tr("Order"), self.tr("Which examples to show"))
        for text, order in (
            (self.tr("First examples"), FIRST),
            (self.tr("Mistakes"), WRONG),
            (self.tr("Most confident mistakes"), CONFIDENT),
        ):
            self.order.addItem(text, order)
        self.count = self._box("count", self.tr("Count"), self.tr("How many examples to show"))
        for count in COUNTS:
            self.count.addItem(str(count), count)
        for box in (self.order, self.count):
            box.currentIndexChanged.connect(self.refresh)
        self.plot = PairPlot("predictions.plot", self.tr("prediction"), self.tr("truth"))
        self.plot.setAccessibleName(self.tr("Predicted against true numbers"))
        self.plot.setMinimumHeight(110)
        self.plot.chosen.connect(self._on_row)
        self.reading = QLabel(objectName="predictions.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setProperty("muted", True)
        self._pairs = QWidget()
        pairs = QVBoxLayout(self._pairs)
        pairs.setContentsMargins(0, 0, 0, 0)
        pairs.addWidget(self.plot, 1)
        pairs.addWidget(self.reading)
        self.gallery = Gallery("predictions.examples", self.tr("Examples with predictions"))
        self.gallery.chosen.connect(self.selection.choose_example)
        content = QSplitter(Qt.Orientation.Vertical)
        content.setChildrenCollapsible(False)
        content.addWidget(self._pairs)
        content.addWidget(self.gallery)
        content.setStretchFactor(0, 3)
        content.setStretchFactor(1, 2)
        self.build(content, (self.order, self.count))

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return the options of the want; numbers need more examples, for the plot."""
        count = int(self.count.currentData())
        if self.raw is not None and not self.output.classes(self.record):
            count = max(count, POINTS)
        return (
            ("part", self.chosen_part),
            ("count", count),
            ("order", str(self.order.currentData())),
        )

    def wants(self) -> tuple[Want, ...]:
        """Ask for the examples, and for the chosen one if it is one's own."""
        (want,) = super().wants()
        example = self.selection.example
        return (replace(want, example=example) if example.part == OWN else want,)

    def known(self, record: RunRecord | None) -> dict[str, Any] | None:
        """Return the newest answer; what it says to an example of one's own only if that is chosen."""
        arrays = super().known(record)
        shot = None if record is None else record.snapshots.get(self.wants()[0])
        kept = None if shot is None else shot.arrays.get("own/outputs")
        if arrays is None or arrays.get("own/outputs") is kept:
            return arrays
        return {name: one for name, one in arrays.items() if not name.startswith("own/")}

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Show the examples, and the plot where the answers are numbers."""
        self._arrays = arrays
        classes = "classes" in arrays
        if self.order.model().item(2).isEnabled() != classes:
            self._name_orders(classes)
        if not len(arrays["rows"]) and "own/outputs" not in arrays:
            self.stage.show_empty(self.tr("No mistakes among the examples looked at."))
            return
        self.gallery.sureness = self.tr("Confidence") if classes else self.tr("Error")
        entries = [*self._own_entry(arrays), *self._entries(arrays)]
        self.gallery.put(entries, data_of(self.live, record))
        chosen = self.selection.example
        self.gallery.mark(chosen)
        pairs = None if classes else _pairs(arrays)
        self._pairs.setVisible(pairs is not None)
        if pairs is not None:
            self.plot.put(*pairs, self.common.get("value"))
            self.plot.mark(chosen.row if chosen.part == self.chosen_part else None)
            self.reading.setText(self._errors(*pairs[1:]))

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scale of true and predicted numbers; classes have none."""
        arrays = self.known(record)
        pairs = None if arrays is None or "classes" in arrays else _pairs(arrays)
        if pairs is None:
            return {}
        numbers = np.concatenate(pairs[1:])
        numbers = numbers[np.abs(numbers) < LARGEST]
        return {"value": (float(numbers.min()), float(numbers.max()))} if len(numbers) else {}

    def why_empty(self) -> str:
        """Return the sentence for a run without an answer."""
        data = data_of(self.live, self.live.record)
        if data is not None and not data.parts[self.chosen_part].size:
            return super().why_empty()
        return self.tr("Waiting for the network's answers.")

    def count_text(self, arrays: dict[str, Any]) -> str:
        """Return how many examples are shown, and how many of them are wrong."""
        count = len(arrays["rows"])
        if "classes" not in arrays:
            return self.tr("{0} examples").format(count)
        shown = min(count, int(self.count.currentData()))
        if self.order.currentData() != FIRST:
            return self.tr("{0} wrong").format(shown)
        wrong = int((arrays["classes"] != arrays["truth"])[:shown].sum())
        return self.tr("{0} of {1} wrong").format(wrong, shown)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every example that was answered, with all outputs."""
        arrays = self._arrays
        if self.stage.empty or not arrays:
            return (), ()
        outputs = arrays["outputs"].reshape(len(arrays["rows"]), -1)[:, :_OUTPUTS]
        names = [f"output_{index}" for index in range(outputs.shape[1])]
        if "classes" in arrays:
            columns = [
                self._names(arrays["truth"]),
                self._names(arrays["classes"]),
                arrays["confidence"].tolist(),
            ]
            header = ("row", "truth", "prediction", "confidence", *names)
        else:
            truth = arrays["truth"].reshape(len(outputs), -1)[:, :_OUTPUTS]
            columns = truth.T.tolist()
            header = ("row", *(f"truth_{index}" for index in range(len(columns))), *names)
        return header, zip(arrays["rows"].tolist(), *columns, *outputs.T.tolist(), strict=True)

    def picture(self) -> QWidget:
        """Return the examples without the choices above."""
        return self.stage.content

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.plot.dress()
        self.gallery.dress()

    def _own_entry(self, arrays: dict[str, Any]) -> list[Entry]:
        """Return the example of one's own if it is chosen and was answered."""
        example = self.selection.example
        raw = self.selection.own_of(example)
        if raw is None or "own/outputs" not in arrays:
            return []
        if "own/classes" not in arrays:
            return [Entry(example, "", _written(arrays["own/outputs"][0]), raw=raw)]
        (name,), (sure,) = self._names(arrays["own/classes"]), arrays["own/confidence"].tolist()
        return [Entry(example, "", name, f"{sure:.3f}", raw=raw)]

    def _entries(self, arrays: dict[str, Any]) -> list[Entry]:
        most = int(self.count.currentData())
        rows = arrays["rows"][:most].tolist()
        examples = [Example(self.chosen_part, row) for row in rows]
        if "classes" not in arrays:
            pieces = zip(examples, arrays["truth"], arrays["outputs"], strict=False)
            return [
                Entry(one, _written(truth), _written(said), _error(truth, said))
                for one, truth, said in pieces
            ]
        truth, said = arrays["truth"][:most], arrays["classes"][:most]
        return [
            Entry(*words, f"{sure:.3f}", bool(wrong))
            for *words, sure, wrong in zip(
                examples,
                self._names(truth),
                self._names(said),
                arrays["confidence"][:most].tolist(),
                truth != said,
                strict=True,
            )
        ]

    def _names(self, numbers: Array) -> list[str]:
        return self.class_names(numbers)

    def _errors(self, truth: Array, said: Array) -> str:
        good = np.isfinite(truth) & np.isfinite(said)
        if not good.any():
            return self.tr("No finite answers")
        with np.errstate(over="ignore", invalid="ignore"):
            error, spread = said[good] - truth[good], truth[good] - truth[good].mean()
            mean, squared = np.abs(error).mean(), (error**2).mean()
            whole = (spread**2).mean()
        text = self.tr("mean absolute error {0} · mean squared error {1}").format(
            f"{mean:.4g}", f"{squared:.4g}"
        )
        return f"{text} · R² {1 - squared / whole:.4f}" if whole > 0 else text

    def _name_orders(self, classes: bool) -> None:
        """Offer the orders that there are: numbers have no mistakes, only larger and smaller errors."""
        blocked = self.order.blockSignals(True)
        self.order.setItemText(1, self.tr("Mistakes") if classes else self.tr("Largest errors"))
        self.order.model().item(2).setEnabled(classes)
        self.order.blockSignals(blocked)

    def _box(self, name: str, title: str, tip: str) -> QComboBox:
        box = QComboBox(objectName=f"predictions.{name}")
        box.setAccessibleName(title)
        box.setToolTip(tip)
        return box

    def _on_row(self, row: int) -> None:
        self.selection.choose_example(Example(self.chosen_part, row))


def _pairs(arrays: dict[str, Any]) -> tuple[Array, Array, Array] | None:
    """Return rows, true and predicted numbers, (n,) each, evenly chosen if there are very many; None if they do not belong together."""
    rows, said = np.asarray(arrays["rows"]), np.asarray(arrays["outputs"], float)
    truth = np.asarray(arrays["truth"], float)
    if truth.size != said.size or not len(rows):
        return None
    rows = np.repeat(rows, said.size // len(rows))
    step = -(-len(rows) // (5 * POINTS))
    return rows[::step], truth.reshape(-1)[::step], said.reshape(-1)[::step]


def _written(value: Array) -> str:
    """Write a target or an output: few numbers in full, many as their shape."""
    flat = np.asarray(value, float).reshape(-1)
    if len(flat) > _NUMBERS:
        return " × ".join(map(str, np.shape(value)))
    return ", ".join(f"{one:.4g}" for one in flat.tolist())


def _error(truth: Array, said: Array) -> str:
    """Write the mean distance between a target and an output."""
    truth, said = np.asarray(truth, float).reshape(-1), np.asarray(said, float).reshape(-1)
    if truth.shape != said.shape or not len(said):
        return ""
    return f"{float(np.abs(said - truth).mean()):.4g}"
