"""Evaluate and predict: the test set, locked until asked, and the network's answer for the chosen example."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from nnplayground.core import events as e
from nnplayground.core.registries import METRICS
from nnplayground.data.source import Prepared
from nnplayground.gui.document import Document
from nnplayground.gui.editor import number_text
from nnplayground.gui.live import Live
from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.panels.example_view import ExampleView
from nnplayground.gui.panels.outcome import gives_logits, outcome_of
from nnplayground.gui.panels.palette import snake
from nnplayground.gui.panels.panel import Panel, Section, clear_layout, plain_label
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import icon
from nnplayground.gui.text import words

MOST_BARS = 10
PAUSE = 0.5


def plain_words(log: str) -> str:
    """Return what a number that Keras reports is, in words; "" if there is nothing to add."""
    if log == "loss":
        return words("What training makes small, with penalties")
    for entry in METRICS.values():
        if log in (snake(entry.name), entry.name.lower()):
            return words(entry.title or entry.name)
    return ""


class EvaluatePanel(Panel):
    """Measures the network on the parts of the data and shows its answer for one example."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, live, selection, "evaluate", parent)
        self._asked: tuple[object, ...] | None = None
        self._asked_at = 0.0
        self._at_step: dict[str, int] = {}
        self._answer: e.Predicted | None = None
        self._shown: list[tuple[e.Evaluated, bool]] = []
        self._make_evaluation()
        self._make_prediction()
        self.body.addStretch(1)
        live.evaluated.connect(self._on_evaluated)
        live.predicted.connect(self._on_predicted)
        live.started.connect(self._on_started)
        live.updated.connect(self._on_updated)
        live.state_changed.connect(self._on_updated)
        live.loaded.connect(self.refresh)
        live.failed.connect(self._on_updated)
        selection.example_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _event: object = None) -> None:
        """Show what is known, and ask for the answer to the chosen example."""
        self._show_evaluation()
        self._show_example()
        self._ask()

    def _make_evaluation(self) -> None:
        section = Section(self.tr("Evaluate"), "evaluate.section", self)
        self.lock = plain_label("", self, "muted")
        self.test = QPushButton(icon("evaluate"), self.tr("Evaluate on the test set"), self)
        self.test.setObjectName("evaluate.test")
        self.test.setAccessibleName(self.tr("Evaluate on the test set"))
        self.test.setProperty("primary", True)
        self.test.clicked.connect(lambda: self._evaluate(e.TEST))
        section.body.addWidget(self.lock)
        section.body.addWidget(self.test)
        row = QHBoxLayout()
        self.others = {}
        for part, title in (
            (e.VALIDATION, self.tr("Validation set")),
            (e.TRAIN, self.tr("Training set")),
        ):
            button = QPushButton(title, self)
            button.setObjectName(f"evaluate.{part}")
            button.setAccessibleName(self.tr("Evaluate: {}").format(title))
            button.setToolTip(self.tr("Measure the network on this part as it is now"))
            button.clicked.connect(lambda _=False, part=part: self._evaluate(part))
            self.others[part] = button
            row.addWidget(button)
        section.body.addLayout(row)
        self.numbers = QGridLayout()
        self.numbers.setHorizontalSpacing(10)
        section.body.addLayout(self.numbers)
        self.body.addWidget(section)

    def _make_prediction(self) -> None:
        section = Section(self.tr("Predict"), "predict.section", self)
        self.picture = ExampleView("predict.example", self.tr("The chosen example"), 120, self)
        self.hint = plain_label("", self, "muted")
        self.result = plain_label("", self)
        self.result.setObjectName("predict.result")
        font = self.result.font()
        font.setBold(True)
        self.result.setFont(font)
        self.bars = Bars("predict.bars", self.tr("Probabilities"), self)
        self.raw = plain_label("", self, "muted")
        self.raw.setObjectName("predict.raw")
        for widget in (self.picture, self.hint, self.result, self.bars, self.raw):
            section.body.addWidget(widget)
        self.body.addWidget(section)

    # --- evaluation ---------------------------------------------------------------------------------------------------

    def _evaluate(self, part: str) -> None:
        self.live.post(e.Evaluate(part))

    def _sizes(self) -> Mapping[str, int]:
        prepared = self.live.data.data if self.live.data else None
        return {name: part.size for name, part in prepared.parts.items()} if prepared else {}

    def _show_evaluation(self) -> None:
        record, sizes = self.live.record, self._sizes()
        busy = self.live.state == e.EVALUATING
        for part, button in (*self.others.items(), (e.TEST, self.test)):
            button.setEnabled(record is not None and not busy and sizes.get(part, 1) > 0)
        self.test.setToolTip(
            self.tr("Measure the network on examples it has never seen")
            if record
            else self.tr("Train a network first")
        )
        self.lock.setText(self._lock_text(sizes.get(e.TEST)))
        evaluations = record.evaluations if record else {}
        shown = [(one, self._is_old(one)) for one in evaluations.values()]
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self.numbers)
        line = 0
        for part in (e.TEST, e.VALIDATION, e.TRAIN):
            if part in evaluations:
                line = self._add_numbers(line, evaluations[part])

    def _lock_text(self, size: int | None) -> str:
        if self.live.state == e.EVALUATING:
            return self.tr("Measuring …")
        if self.live.record is None:
            return self.tr("Nothing has been trained yet.")
        if size == 0:
            return self.tr("There is no test set: give it a share in the Data panel.")
        count = "" if size is None else self.tr(" ({} examples)").format(size)
        if e.TEST in self.live.record.evaluations:
            return self.tr(
                "You have seen the test set{}. Choosing settings by it would make it a validation set."
            ).format(count)
        return self.tr(
            "The test set{} is locked: it takes no part in training or in choosing. Open it when you are done."
        ).format(count)

    def _is_old(self, evaluated: e.Evaluated) -> bool:
        """Tell whether the network learned further after it was measured."""
        record = self.live.record
        return record is not None and self._at_step.get(evaluated.part, record.step) < record.step

    def _add_numbers(self, line: int, evaluated: e.Evaluated) -> int:
        titles = {
            e.TEST: self.tr("Test set"),
            e.VALIDATION: self.tr("Validation set"),
            e.TRAIN: self.tr("Training set"),
        }
        head = self.tr("{}, {} examples").format(titles[evaluated.part], evaluated.examples)
        if self._is_old(evaluated):
            head += self.tr(", before the last training")
        self.numbers.addWidget(plain_label(head, self, "muted"), line, 0, 1, 2)
        for name, value in evaluated.logs.items():
            line += 1
            label = QLabel(name, self)
            label.setToolTip(plain_words(name))
            number = QLabel(f"{value:.4f}" if abs(value) < 1e4 else f"{value:.4g}", self)
            number.setObjectName(f"evaluate.{evaluated.part}.{name}")
            number.setToolTip(repr(float(value)))
            font = number.font()
            font.setBold(True)
            number.setFont(font)
            self.numbers.addWidget(label, line, 0)
            self.numbers.addWidget(number, line, 1)
            said = plain_words(name)
            if said and said.lower() != name.replace("_", " "):
                line += 1
                self.numbers.addWidget(plain_label(said, self, "muted"), line, 0, 1, 2)
        self.numbers.setColumnStretch(1, 1)
        return line + 1

    def _on_evaluated(self, event: e.Evaluated) -> None:
        self._at_step[event.part] = self.live.record.step if self.live.record else 0
        self._show_evaluation()

    # --- prediction ---------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for the answer to the chosen example, at most twice a second while training."""
        record = self.live.record
        if record is None or not self.isVisible():
            return
        wanted = (record.run, record.step, self.selection.example)
        same_example = self._asked is not None and self._asked[::2] == wanted[::2]
        hasty = self.live.state == e.RUNNING and time.monotonic() - self._asked_at < PAUSE
        if wanted == self._asked or (same_example and hasty):
            return
        self._asked, self._asked_at = wanted, time.monotonic()
        self.live.post(e.Predict(self.selection.example))

    def _on_predicted(self, event: e.Predicted) -> None:
        if event.example == self.selection.example:
            self._answer = event
            self._show_answer()

    def _show_example(self) -> None:
        prepared = self._prepared()
        self.picture.setVisible(prepared is not None)
        if prepared is not None:
            self.picture.show_example(prepared, self.selection.example)
        self._show_answer()

    def _prepared(self) -> Prepared | None:
        """Return the data if the chosen example is in it."""
        prepared: Prepared | None = self.live.data.data if self.live.data else None
        example = self.selection.example
        if prepared is None or example.part not in prepared.parts:
            return None
        return prepared if example.row < prepared.parts[example.part].size else None

    def _show_answer(self) -> None:
        record, answer = self.live.record, self._answer
        stale = answer is None or answer.example != self.selection.example
        if record is None or answer is None or stale or answer.run != record.run:
            self.hint.setText(
                self.tr("Train a network to see its answer for the chosen example.")
                if record is None
                else self.tr("Waiting for the network's answer …")
            )
            self.hint.show()
            for widget in (self.result, self.bars, self.raw):
                widget.hide()
            return
        self.hint.hide()
        lines, raws, bars = [], [], []
        for name, raw in answer.outputs.items():
            line, own = self._read(name, raw, len(answer.outputs) > 1)
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

    def _read(self, output: str, raw: Any, several: bool) -> tuple[str, list[Bar]]:
        prepared, record = self._prepared(), self.live.record
        classes = prepared.raw.classes if prepared else ()
        project = record.project if record else self.document.project
        outcome = outcome_of(raw, classes, gives_logits(project, output))
        truth = self._truth(prepared)
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

    def _truth(self, prepared: Prepared | None) -> str | None:
        if prepared is None or not prepared.raw.targets:
            return None
        name = next(iter(prepared.raw.targets))
        value = prepared.raw_target(self.selection.example.part, self.selection.example.row, name)
        if prepared.raw.classes and np.ndim(value) == 0:
            return prepared.raw.classes[int(value)]
        return ", ".join(number_text(float(f"{one:.6g}")) for one in np.ravel(value)[:6])

    def _on_started(self) -> None:
        self._asked, self._answer = None, None
        self._at_step.clear()
        self.refresh()

    def _on_updated(self, _event: object = None) -> None:
        if self.isVisible():
            self._show_evaluation()
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._asked = None
        super().hideEvent(event)
