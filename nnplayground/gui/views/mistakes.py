"""The examples the network finds hardest, and those where it is surest of a wrong answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nnplayground.core.events import Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import Entry, data_of
from nnplayground.gui.views.paired_gallery import PairedGallery, maps_of, maps_wanted
from nnplayground.gui.views.scored import ScoredView
from nnplayground.gui.views.stacked import stacked

Array = NDArray[Any]
HARDEST, CONFIDENT, PAIR = "hardest", "confident", "pair"
COUNTS = (24, 60, 120, 240)
_NUMBERS = 3


def order_of(arrays: dict[str, Any], order: str, pair: tuple[int, int] | None = None) -> Array:
    """Return the places (k,) of the examples to show in the arrays of the probe `scores`, numbers that are NaN last.

    HARDEST: all, the largest loss first. CONFIDENT: mistakes, the surest first. PAIR: those of a true class that were taken for
    another one, the largest loss first; without a pair as HARDEST.
    """
    loss = np.asarray(arrays["loss"], np.float64)
    places = np.arange(len(loss))
    if "classes" not in arrays or order == HARDEST or (order == PAIR and pair is None):
        return places[np.argsort(-loss, kind="stable")]
    truth, said = np.asarray(arrays["truth"]), np.asarray(arrays["classes"])
    if order == PAIR and pair is not None:
        places = places[(truth == pair[0]) & (said == pair[1])]
        return places[np.argsort(-loss[places], kind="stable")]
    places = places[truth != said]
    return places[np.argsort(-np.asarray(arrays["confidence"])[places], kind="stable")]


class Mistakes(ScoredView):
    """Shows the hardest examples and the most confident mistakes with truth, prediction, confidence and loss."""

    name = "mistakes"
    title = "Hardest examples"
    probe = "scores"
    help = (
        "The examples that cost the network most. Below a picture stand the prediction, ≠ with the truth if it is wrong, and the "
        "confidence with the loss of this example; a wrong one has a red frame. A click chooses the example for every view.\n"
        "The loss is that of the training for this example alone; with cross-entropy L = -log p[truth]: 0.69 is the toss of a coin, "
        "4.6 means that the truth got a probability of one per cent.\n"
        "How to read it: look for wrong labels, odd pictures, and kinds that repeat: more examples of these help most. Hardest examples "
        "have the largest loss, right or wrong; the most confident mistakes are the surest wrong answers."
    )
    explanation = explain(
        help,
        source=(
            "Shrivastava, Gupta and Girshick (2016), Training Region-based Object Detectors with Online Hard Example Mining, CVPR; "
            "Northcutt, Jiang and Chuang (2021), Confident Learning, JAIR 70."
        ),
    )
    group = "Results"
    order = 35
    beside = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "scores": {
            "rows": np.arange(5),
            "truth": np.array([0, 1, 2, 1, 0]),
            "classes": np.array([0, 2, 2, 0, 0]),
            "confidence": np.array([0.9, 0.6, 0.8, 0.95, 0.5]),
            "loss": np.array([0.1, 1.4, 0.2, 4.2, 0.7]),
            "rank": np.array([0, 1, 0, 2, 0]),
            "total": np.array(5),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self._places = np.zeros(0, int)
        self.sorting = self._box("order", self.tr("Order"), self.tr("Which examples to show"))
        for text, order in (
            (self.tr("Largest loss"), HARDEST),
            (self.tr("Most confident mistakes"), CONFIDENT),
            (self.tr("Chosen pair of classes"), PAIR),
        ):
            self.sorting.addItem(text, order)
        self.count = self._box("count", self.tr("Count"), self.tr("How many examples to show"))
        for count in COUNTS:
            self.count.addItem(str(count), count)
        for box in (self.sorting, self.count):
            box.currentIndexChanged.connect(self.refresh)
        self.reading = QLabel(objectName="mistakes.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.gallery = PairedGallery("mistakes.examples", self.tr("Hardest examples"))
        self.gallery.chosen.connect(self.selection.choose_example)
        self.gallery.moved.connect(self._on_moved)
        self.selection.pair_changed.connect(self._on_pair)
        self.build(stacked(self.reading, self.gallery), (self.sorting, self.count))

    def wants(self) -> tuple[Want, ...]:
        """Ask for the losses, and for what the network looks at in the pictures that stand first."""
        wants = super().wants()
        return wants if self.stage.empty else (*wants, *maps_wanted(self.gallery, self.which))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Show the examples in the order chosen."""
        self._arrays = arrays
        classes = "classes" in arrays
        self._open_orders(classes)
        chosen = str(self.sorting.currentData()) if classes else HARDEST
        self._places = order_of(arrays, chosen, self.selection.pair)
        if not len(self._places):
            self.stage.show_empty(self.tr("No mistakes among the examples looked at."))
            return
        self.gallery.sureness = self.tr("Confidence · loss") if classes else self.tr("Loss")
        entries = self._entries(arrays, self._places[: int(self.count.currentData())])
        prepared = data_of(self.live, self.live.record)
        self.gallery.put_with(entries, prepared, maps_of(record, entries))
        self.gallery.mark(self.selection.example)
        self.live.want(self, self.wants())
        self.reading.setText(self._words(arrays))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every example in the order chosen."""
        arrays, places = self._arrays, self._places
        if self.stage.empty or not arrays:
            return (), ()
        rows, loss = arrays["rows"][places].tolist(), arrays["loss"][places].tolist()
        if "classes" not in arrays:
            return ("row", "loss"), zip(rows, loss, strict=True)
        truth, said = (self._names(arrays[one][places]) for one in ("truth", "classes"))
        sure = arrays["confidence"][places].tolist()
        header = ("row", "truth", "prediction", "confidence", "loss")
        return header, zip(rows, truth, said, sure, loss, strict=True)

    def why_empty(self) -> str:
        """Return the sentence for a run without an answer."""
        data = data_of(self.live, self.live.record)
        if data is not None and not data.parts[self.chosen_part].size:
            return super().why_empty()
        return self.tr("Waiting for the network's answers.")

    def picture(self) -> QWidget:
        """Return the examples without the choices above."""
        return self.stage.content

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.gallery.dress()

    def _entries(self, arrays: dict[str, Any], places: Array) -> list[Entry]:
        examples = [Example(self.chosen_part, row) for row in arrays["rows"][places].tolist()]
        losses = [_written(one) for one in arrays["loss"][places].tolist()]
        if "classes" not in arrays:
            truth, said = (map(_short, arrays[one][places]) for one in ("truth", "outputs"))
            return [Entry(*words) for words in zip(examples, truth, said, losses, strict=True)]
        truth, said = arrays["truth"][places], arrays["classes"][places]
        sure = arrays["confidence"][places].tolist()
        return [
            Entry(example, right, answer, f"{share:.2f} · {loss}", bool(wrong))
            for example, right, answer, share, loss, wrong in zip(
                examples, self._names(truth), self._names(said), sure, losses, truth != said
            )
        ]

    def _names(self, numbers: Array) -> list[str]:
        return self.class_names(numbers)

    def _words(self, arrays: dict[str, Any]) -> str:
        loss = np.asarray(arrays["loss"], np.float64)
        good = np.sort(loss[np.isfinite(loss)])[::-1]
        if not len(good):
            return self.tr("The losses are not finite")
        top = max(1, len(good) // 10)
        # Shares of the largest loss: a sum of numbers of about 1e308 would be infinite.
        scaled = good / max(float(np.abs(good).max()), 1e-300)
        whole = float(scaled.sum())
        mean = _written(float(scaled.mean()) * max(float(np.abs(good).max()), 1e-300))
        text = self.tr("mean loss {0} · the hardest tenth makes up {1} of it")
        share = f"{100 * float(scaled[:top].sum()) / whole:.0f} %" if whole > 0 else "–"
        return text.format(mean, share)

    def _open_orders(self, classes: bool) -> None:
        """Offer mistakes only where there are classes, and a pair where one is chosen."""
        model, pair = self.sorting.model(), self.selection.pair
        model.item(1).setEnabled(classes)
        model.item(2).setEnabled(classes and pair is not None)
        text = self.tr("Chosen pair of classes")
        if pair is not None and classes:
            text = "{} → {}".format(*self._names(np.array(pair)))
        if self.sorting.itemText(2) != text:
            self.sorting.setItemText(2, text)

    def _box(self, name: str, title: str, tip: str) -> QComboBox:
        box = QComboBox(objectName=f"mistakes.{name}")
        box.setAccessibleName(title)
        box.setToolTip(tip)
        return box

    def _on_moved(self) -> None:
        """Ask for the maps of the pictures that have come into sight."""
        if self.on_screen:
            self.live.want(self, self.wants())

    def _on_pair(self) -> None:
        if self.bound is None:
            self.draw_soon()


def _written(value: float) -> str:
    return f"{value:.3g}"


def _short(value: Array) -> str:
    """Write a target or an output: few numbers in full, many as their shape."""
    flat = np.asarray(value, float).reshape(-1)
    if len(flat) > _NUMBERS:
        return " × ".join(map(str, np.shape(value)))
    return ", ".join(f"{one:.4g}" for one in flat.tolist())
