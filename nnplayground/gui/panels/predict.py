"""The network's answer for the chosen example, or for values of one's own."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core import events as e
from nnplayground.core.graph import Graph
from nnplayground.core.pairing import targets_of
from nnplayground.data.source import Prepared
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.panels.browser import class_of
from nnplayground.gui.panels.example_view import ExampleView
from nnplayground.gui.panels.outcome import gives_logits, outcome_of
from nnplayground.gui.panels.own_input import OwnInput
from nnplayground.gui.panels.panel import Section, plain_label
from nnplayground.gui.selection import Selection

MOST_BARS = 10
PAUSE = 0.5


class PredictBox(QWidget):
    """Asks for the answer to the chosen example while it is visible, and shows it."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self._asked: tuple[object, ...] | None = None
        self._asked_at = 0.0
        self._answer: e.Predicted | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._make_chosen()
        self._make_own()
        live.predicted.connect(self._on_predicted)
        live.started.connect(self._on_started)
        live.updated.connect(self._ask)
        live.state_changed.connect(self._ask)
        live.loaded.connect(self.refresh)
        selection.example_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _event: object = None) -> None:
        """Show the chosen example and ask for the answer to it."""
        self._show_example()
        self._ask()

    def _make_chosen(self) -> None:
        section = Section(self.tr("Predict"), "predict.section", self)
        self.picture = ExampleView("predict.example", self.tr("The chosen example"), 120, self)
        self.hint = plain_label("", self, "muted")
        self.result = plain_label("", self)
        self.result.setObjectName("predict.result")
        self.result.setFont(_bold(self.font()))
        self.bars = Bars("predict.bars", self.tr("Probabilities"), self)
        self.raw = plain_label("", self, "muted")
        self.raw.setObjectName("predict.raw")
        for widget in (self.picture, self.hint, self.result, self.bars, self.raw):
            section.body.addWidget(widget)
        self.body.addWidget(section)

    def _make_own(self) -> None:
        self.own_section = Section(
            self.tr("Your own values"), "predict.section.own", self, opened=False
        )
        self.own = OwnInput(self)
        self.own.asked.connect(self._ask_own)
        self.own_result = plain_label("", self)
        self.own_result.setObjectName("predict.own.result")
        self.own_result.setFont(_bold(self.font()))
        self.own_bars = Bars("predict.own.bars", self.tr("Probabilities"), self)
        self.own_bars.hide()
        for widget in (self.own, self.own_result, self.own_bars):
            self.own_section.body.addWidget(widget)
        self.body.addWidget(self.own_section)

    def _ask(self) -> None:
        """Ask for the answer to the chosen example, at most twice a second while training."""
        record = self.live.record
        if record is None or not self.isVisible() or self._other_data():
            return
        wanted = (record.run, record.step, self.selection.example)
        same_example = self._asked is not None and self._asked[::2] == wanted[::2]
        hasty = self.live.state == e.RUNNING and time.monotonic() - self._asked_at < PAUSE
        if wanted == self._asked or (same_example and hasty):
            return
        self._asked, self._asked_at = wanted, time.monotonic()
        self.live.post(e.Predict(self.selection.example))

    def _ask_own(self, inputs: Mapping[str, Any]) -> None:
        if self.live.record is None or self._other_data():
            self.own_result.setText(self._hint_text())
        else:
            self.live.post(e.Predict(raw=inputs))

    def _on_predicted(self, event: e.Predicted) -> None:
        record = self.live.record
        if event.example is None:
            if record is not None and event.run == record.run:
                self._show_own(event)
        elif event.example == self.selection.example:
            self._answer = event
            self._show_answer()

    def _show_own(self, event: e.Predicted) -> None:
        several = len(event.outputs) > 1
        read = [self._read(name, raw, several, None) for name, raw in event.outputs.items()]
        self.own_result.setText("\n".join(line for line, _ in read))
        self.own_bars.set_bars([bar for _, bars in read for bar in bars])

    def _show_example(self) -> None:
        prepared = self._prepared()
        self.own_section.setVisible(self.own.show_data(prepared))
        own = self.selection.own_of(self.selection.example)
        self.own.start_from(self.selection.example, own)
        self.picture.setVisible(prepared is not None)
        if own is not None and prepared is not None:
            self.picture.show_own(prepared.raw, own)
        elif prepared is not None:
            self.picture.show_example(prepared, self.selection.example)
        self._show_answer()

    def _prepared(self) -> Prepared | None:
        """Return the data if the chosen example is in it, or one's own."""
        prepared: Prepared | None = self.live.data.data if self.live.data else None
        example = self.selection.example
        if self.selection.own_of(example) is not None:
            return prepared
        if prepared is None or example.part not in prepared.parts:
            return None
        return prepared if example.row < prepared.parts[example.part].size else None

    def _other_data(self) -> bool:
        """Tell whether the network was trained on another set than the one that is shown."""
        record, loaded = self.live.record, self.live.data
        if record is None or loaded is None:
            return False
        return bool(record.project.data != loaded.choice)

    def _hint_text(self) -> str:
        if self.live.record is None:
            return self.tr("Train a network to see its answer for the chosen example.")
        if self._other_data():
            return self.tr("The network was trained on other data; train it again to predict.")
        return self.tr("Waiting for the network's answer …")

    def _show_answer(self) -> None:
        record, answer = self.live.record, self._answer
        stale = answer is None or answer.example != self.selection.example
        if (
            record is None
            or answer is None
            or stale
            or answer.run != record.run
            or self._other_data()
        ):
            self.hint.setText(self._hint_text())
            self.hint.show()
            for widget in (self.result, self.bars, self.raw):
                widget.hide()
            return
        self.hint.hide()
        lines, raws, bars = [], [], []
        for name, raw in answer.outputs.items():
            truth = self._truth(self._prepared(), self._target(name))
            line, own = self._read(name, raw, len(answer.outputs) > 1, truth)
            lines.append(line)
            bars += own
            flat = np.ravel(np.asarray(raw, float))
            shown = ", ".join(f"{number:.4g}" for number in flat[:20])
            raws.append(f"{name}: {shown}{' …' if flat.size > 20 else ''}")
        self.result.setText("\n".join(lines))
        self.raw.setText(self.tr("Raw output · {}").format("\n".join(raws)))
        self.bars.set_bars(bars)
        self.result.show()
        self.raw.show()

    def _read(
        self, output: str, raw: Any, several: bool, truth: str | None
    ) -> tuple[str, list[Bar]]:
        prepared, record = self._prepared(), self.live.record
        classes = prepared.raw.classes_of(self._target(output) or "") if prepared else ()
        project = record.project if record else self.document.project
        outcome = outcome_of(raw, classes, gives_logits(project, output))
        lead = f"{output}: " if several else ""
        if outcome.chosen is None:
            numbers = ", ".join(f"{number:.4g}" for number in outcome.raw[:6])
            said = self.tr("{}predicted {}").format(lead, numbers)
            return (self.tr("{}; true value {}").format(said, truth) if truth else said), []
        name = classes[outcome.chosen]
        said = self.tr("{}predicted: {}").format(lead, name)
        if truth is not None:
            mark = "✓" if truth == name else "✗"
            said = self.tr("{} {}  (true: {})").format(said, mark, truth)
        shown = np.argsort(-outcome.probabilities)[:MOST_BARS]
        if len(classes) <= MOST_BARS:
            shown = np.sort(shown)
        bars = [
            Bar(
                classes[place],
                float(outcome.probabilities[place]),
                f"{outcome.probabilities[place] * 100:.1f} %",
                strong=place == outcome.chosen,
                tip=f"{classes[place]}: {outcome.probabilities[place]:.6g}",
            )
            for place in shown
        ]
        return said, bars

    def _target(self, output: str) -> str | None:
        """Return the target of an output; None for one that is only shown, the first for one of a network that is not open."""
        prepared, record = self._prepared(), self.live.record
        project = record.project if record else self.document.project
        graph = project.networks.get("model", Graph())
        names = list(prepared.raw.targets) if prepared else []
        keys = [ref.key for ref in graph.ends()]
        found = dict(zip(keys, targets_of(graph, project.training, names)))
        return found[output] if output in found else next(iter(names), None)

    def _truth(self, prepared: Prepared | None, target: str | None) -> str | None:
        if prepared is None or target is None or self.selection.example.part == e.OWN:
            return None
        return class_of(prepared, self.selection.example, target) or None

    def _on_started(self) -> None:
        self._asked, self._answer = None, None
        self.own_result.setText("")
        self.own_bars.set_bars(())
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._asked = None
        super().hideEvent(event)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
