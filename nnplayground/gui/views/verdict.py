"""What the doctor finds about the layers, in words, on the view that shows its numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from nnplayground.core.doctor import ILL
from nnplayground.core.events import Finding
from nnplayground.core.record import RunRecord
from nnplayground.gui.text import words

RULES = ("non-finite", "vanishing", "exploding", "dead", "saturated", "equal", "large-weights")
"""The doctor's rules that are about what goes through the layers."""
_LINES = 6


def findings_of(record: RunRecord | None) -> tuple[Finding, ...]:
    """Return what the doctor finds about the layers of a run, the gravest first."""
    found = () if record is None else record.findings
    return tuple(finding for finding in found if finding.rule in RULES)


class Verdict(QFrame):
    """A strip with the doctor's findings and a sentence of one's own below them; what does not fit is in the tool tip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = QLabel(objectName=f"{name}.text")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setMaximumHeight(_LINES * self._label.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 6, 4)
        layout.addWidget(self._label)
        self._hint = self.tr("What the doctor finds about the layers; its view has remedies")
        self.put("", ())

    @property
    def text(self) -> str:
        """Return what is written."""
        return self._label.text()

    def put(self, text: str, findings: tuple[Finding, ...]) -> None:
        """Write a sentence and the findings; colour the strip by the gravest."""
        lines = [one for one in (*(words(finding.text) for finding in findings), text) if one]
        written = "\n".join(lines)
        if written != self._label.text():
            self._label.setText(written)
            self.setAccessibleName(written)
            self.setToolTip(f"{written}\n\n{self._hint}")
        ill = any(finding.severity == ILL for finding in findings)
        kind = "error" if ill else "warning" if findings else "info"
        if self.property("message") != kind:
            self.setProperty("message", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setVisible(bool(lines))
