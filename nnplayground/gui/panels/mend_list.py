"""What would put a layer right: a button for each mend, and what a teacher would say of it; each is applied as one undo step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from nnplayground.core.events import Checked, NodeReport
from nnplayground.core.lint import Facts, Finding, lint
from nnplayground.core.mending import Mend, mends
from nnplayground.core.project import Project
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.findings import KnownFacts
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.text import words
from nnplayground.gui.wrapped_button import WrappedButton

DELAY = 150


def report_at(check: Checked | None, role: str, node_id: str) -> NodeReport | None:
    """Return what a check says of a layer; what it says of the network as a whole counts for the outputs it is about."""
    if check is None:
        return None
    report = check.nodes.get(role, {}).get(node_id)
    graph = check.project.networks.get(role)
    if report is None or report.problem or not check.problem or graph is None:
        return report
    ends = [f"networks.{role}" for ref in graph.ends() if ref.node == node_id]
    blamed = check.where in (f"networks.{role}.{node_id}", *ends)
    return replace(report, problem=check.problem) if blamed else report


def findings_at(project: Project, facts: Facts | None, role: str, node_id: str) -> list[Finding]:
    """Return what the linter says of one layer or of a setting of it."""
    path = f"networks.{role}.{node_id}"
    return [one for one in lint(project, facts) if f"{one.where}.".startswith(f"{path}.")]


def mends_now(
    document: Document, live: Live, facts: Facts | None, role: str, node_id: str
) -> tuple[Mend, ...]:
    """Return the mends of a layer of the project as it is now; problems that were found in an older network are not mended."""
    project, check = document.project, live.check
    if role not in project.networks or node_id not in project.networks[role]:
        return ()
    current = check is not None and check.project.networks.get(role) is project.networks[role]
    known = check if current else None
    reports = known.nodes.get(role, {}) if known is not None else {}
    return mends(project, role, node_id, report_at(known, role, node_id), reports, facts)


class MendList(QWidget):
    """The mends of one layer and the findings about it; hidden where there are none. Follows the project and the checks by itself."""

    def __init__(self, document: Document, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layer.mends")
        self.document, self.live = document, live
        self.mends: tuple[Mend, ...] = ()
        self.findings: list[Finding] = []
        self._role, self._node = "", ""
        self._made_for: Project | None = None
        self._facts = KnownFacts(document, live)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        document.changed.connect(self._timer.start)
        live.loaded.connect(self._timer.start)
        live.checked.connect(self.refresh)
        self.hide()

    def show_node(self, role: str, node_id: str) -> None:
        """Show what there is about a layer; "" = nothing."""
        if (role, node_id) != (self._role, self._node):
            self._role, self._node = role, node_id
            self.refresh()

    def refresh(self, *_: object) -> None:
        """Look at the layer again, as it is now."""
        project, facts = self.document.project, self._facts.now()
        old = self.mends, self.findings
        self.mends, self.findings, self._made_for = (), [], project
        if self._node:
            self.mends = mends_now(self.document, self.live, facts, self._role, self._node)
            offered = [mend.project for mend in self.mends]
            findings = findings_at(project, facts, self._role, self._node)
            self.findings = [one for one in findings if one.fix not in offered]
        if (self.mends, self.findings) != old:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._box)
        if self.mends:
            self._box.addWidget(plain_label(self.tr("What helps:"), self, "muted"))
        for place, mend in enumerate(self.mends):
            self._box.addWidget(self._button(f"layer.mend.{place}", mend, self))
        for place, finding in enumerate(self.findings):
            self._box.addWidget(self._card(place, finding))
        self.setVisible(bool(self.mends or self.findings))

    def _card(self, place: int, finding: Finding) -> QFrame:
        """Return a finding with its button."""
        card = QFrame(self)
        card.setObjectName(f"layer.finding.{place}")
        card.setProperty("message", "warning")
        card.setToolTip(words(finding.explanation))
        box = QVBoxLayout(card)
        box.setContentsMargins(10, 6, 8, 6)
        box.setSpacing(3)
        box.addWidget(plain_label(words(finding.message), card))
        if finding.fix is not None:
            mend = Mend(finding.fix_text, finding.fix)
            box.addWidget(self._button(f"layer.finding.{place}.fix", mend, card))
        return card

    def _button(self, name: str, mend: Mend, parent: QWidget) -> QPushButton:
        button = WrappedButton(words(mend.text), parent)
        button.setObjectName(name)
        button.setAccessibleName(button.text())
        button.setToolTip(self.tr("{} (you can undo it)").format(button.text()))
        button.clicked.connect(lambda: self._apply(mend))
        return button

    def _apply(self, mend: Mend) -> None:
        """Put the mended project in the place of the one it was made for; another one is looked at again first."""
        if self.document.project is self._made_for:
            self.document.edit(words(mend.text), mend.project)
        self.refresh()
