"""What a teacher would say: the findings about the project, with buttons that put them right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from nnplayground.core.lint import Facts, Finding, facts_of, lint
from nnplayground.data.source import Part, Prepared
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.text import words
from nnplayground.gui.wrapped_button import WrappedButton

DELAY = 150
MOST_ROWS = 5000
MOST_BYTES = 2**26


def facts_about(prepared: Prepared) -> Facts:
    """Return the facts about the data from an even sample of the training part, so that large sets cost no time."""
    train = prepared.parts["train"]
    size = sum(array.nbytes for array in train.inputs.values())
    step = max(1, train.size // MOST_ROWS, size // MOST_BYTES)
    sample = Part(
        {name: array[::step] for name, array in train.inputs.items()},
        {name: array[::step] for name, array in train.targets.items()},
        train.rows[::step],
    )
    return facts_of(replace(prepared, parts={**prepared.parts, "train": sample}))


class KnownFacts:
    """The facts about the loaded data, worked out once for each set."""

    def __init__(self, document: Document, live: Live) -> None:
        self._document, self._live = document, live
        self._facts: tuple[object, Facts] | None = None

    def now(self) -> Facts | None:
        """Return the facts, if the loaded data are those of the project; else None."""
        loaded = self._live.data
        if loaded is None or loaded.data is None or loaded.choice != self._document.project.data:
            return None
        if self._facts is None or self._facts[0] is not loaded:
            self._facts = (loaded, facts_about(loaded.data))
        return self._facts[1]


class FindingList(QWidget):
    """The findings about the project as it is now; follows every edit after a moment.

    Signals:
        view_wanted(name): the person wants to see what a finding means in a view.
    """

    view_wanted = Signal(str)

    def __init__(self, document: Document, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training.findings")
        self.document, self.live = document, live
        self.findings: list[Finding] = []
        self._known = KnownFacts(document, live)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        document.changed.connect(lambda old, new: self._timer.start())
        live.loaded.connect(lambda event: self._timer.start())
        self.refresh()

    def refresh(self) -> None:
        """Look at the project again."""
        findings = lint(self.document.project, self._known.now())
        if findings != self.findings or not findings:
            self.findings = findings
            self._show()

    def _show(self) -> None:
        clear_layout(self._box)
        for place, finding in enumerate(self.findings):
            self._box.addWidget(self._card(place, finding))
        self.setVisible(bool(self.findings))

    def _card(self, place: int, finding: Finding) -> QFrame:
        card = QFrame(self)
        card.setObjectName(f"training.finding.{place}")
        card.setProperty("message", "warning")
        card.setToolTip(finding.where)
        box = QVBoxLayout(card)
        box.setContentsMargins(10, 6, 8, 6)
        box.setSpacing(3)
        box.addWidget(plain_label(words(finding.message), card))
        if finding.explanation:
            box.addWidget(plain_label(words(finding.explanation), card, "muted"))
        if finding.fix is not None:
            button = WrappedButton(words(finding.fix_text) or self.tr("Put it right"), card)
            button.setObjectName(f"training.finding.{place}.fix")
            button.setAccessibleName(button.text())
            button.setToolTip(self.tr("Change the project; you can undo it"))
            button.clicked.connect(lambda: self._fix(finding))
            box.addWidget(button)
        if finding.show:
            shown = QPushButton(self.tr("Show it"), card)
            shown.setObjectName(f"training.finding.{place}.show")
            shown.setAccessibleName(shown.text())
            shown.setToolTip(self.tr("Open the view that shows what is meant"))
            shown.clicked.connect(lambda: self.view_wanted.emit(finding.show))
            box.addWidget(shown)
        return card

    def _fix(self, finding: Finding) -> None:
        """Apply a fix, made for the project as it is now."""
        for now in lint(self.document.project, self._known.now()):
            if (now.rule, now.where) == (finding.rule, finding.where) and now.fix is not None:
                self.document.edit(words(now.fix_text), now.fix)
                return

    def texts(self) -> list[Any]:
        """Return the messages shown."""
        return [finding.message for finding in self.findings]
