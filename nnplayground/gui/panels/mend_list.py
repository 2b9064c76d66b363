"""What would put a layer right: a button for each mend, applied as one undo step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnplayground.core.events import Checked, NodeReport
from nnplayground.core.mending import Mend, mends
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.findings import KnownFacts
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.text import words


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


class MendList(QWidget):
    """The mends of one layer; hidden where there is nothing to mend. Follows the project and the checks by itself."""

    def __init__(self, document: Document, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layer.mends")
        self.document, self.live = document, live
        self.mends: tuple[Mend, ...] = ()
        self._role, self._node = "", ""
        self._facts = KnownFacts(document, live)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        document.changed.connect(self.refresh)
        live.checked.connect(self.refresh)
        self.hide()

    def show_node(self, role: str, node_id: str) -> None:
        """Show the mends of a layer; "" = of none."""
        self._role, self._node = role, node_id
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Look at the layer again, as it is now; problems that were found in an older network are not mended."""
        project, check = self.document.project, self.live.check
        current = check is not None and check.project.networks.get(
            self._role
        ) is project.networks.get(self._role)
        known = check if current else None
        report = report_at(known, self._role, self._node)
        reports = known.nodes.get(self._role, {}) if known is not None else {}
        found: tuple[Mend, ...] = ()
        if self._node:
            facts = self._facts.now()
            found = mends(project, self._role, self._node, report, reports, facts)
        self.mends = found
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._box)
        if self.mends:
            self._box.addWidget(plain_label(self.tr("What helps:"), self, "muted"))
        for place, mend in enumerate(self.mends):
            button = QPushButton(words(mend.text), self)
            button.setObjectName(f"layer.mend.{place}")
            button.setAccessibleName(button.text())
            button.setToolTip(self.tr("{} — you can undo it").format(button.text()))
            button.clicked.connect(lambda _checked=False, mend=mend: self._apply(mend))
            self._box.addWidget(button)
        self.setVisible(bool(self.mends))

    def _apply(self, mend: Mend) -> None:
        """Put the mended project in the place of the one it was made for."""
        if mend in self.mends:
            self.document.edit(words(mend.text), mend.project)
