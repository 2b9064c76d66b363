"""Evaluate and predict: the test set, locked until asked, and the network's answer for one example."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from nnplayground.core import events as e
from nnplayground.core.naming import snake
from nnplayground.core.registries import METRICS
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import Panel, Section, clear_layout, plain_label
from nnplayground.gui.panels.predict import PredictBox
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words


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
        self._at_step: dict[str, int] = {}
        self._shown: list[tuple[e.Evaluated, bool]] = []
        self._make_evaluation()
        self.predict = PredictBox(document, live, selection, self)
        self.body.addWidget(self.predict)
        self.body.addStretch(1)
        live.evaluated.connect(self._on_evaluated)
        live.started.connect(self._on_started)
        live.updated.connect(self.refresh)
        live.state_changed.connect(self.refresh)
        live.loaded.connect(self.refresh)
        self.refresh()

    def refresh(self, _event: object = None) -> None:
        """Show the numbers that are known."""
        self._show_evaluation()

    def _make_evaluation(self) -> None:
        section = Section(self.tr("Evaluate"), "evaluate.section", self)
        self.lock = plain_label("", self, "muted")
        self.test = QPushButton(self.tr("Evaluate on the test set"), self)
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

    def _evaluate(self, part: str) -> None:
        self.live.post(e.Evaluate(part))

    def _sizes(self) -> Mapping[str, int]:
        prepared = self.live.data.data if self.live.data else None
        return {name: part.size for name, part in prepared.parts.items()} if prepared else {}

    def _show_evaluation(self) -> None:
        record, sizes = self.live.record, self._sizes()
        busy = self.live.state == e.EVALUATING
        for part, button in (*self.others.items(), (e.TEST, self.test)):
            known = self.live.trained or (record is not None and part != e.TEST)
            button.setEnabled(known and not busy and sizes.get(part, 1) > 0)
        self.test.setToolTip(
            self.tr("Measure the network on examples it has never seen")
            if self.live.trained
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
        if self.live.record is None or not self.live.trained:
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

    def _on_started(self) -> None:
        self._at_step.clear()
        self.refresh()
