"""The summary: the table that Keras' `model.summary()` prints, from the engine's check."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Checked
from nnplayground.core.graph import Graph, GraphError
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.inspector import shape_text
from nnplayground.gui.panels.panel import Message, plain_label
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, colour, icon
from nnplayground.gui.text import grouped, words


@dataclass(frozen=True)
class Line:
    """One layer of the summary."""

    name: str
    type: str
    shape: str
    parameters: int
    trainable: int
    problem: str = ""


def lines_of(graph: Graph, checked: Checked | None, role: str) -> tuple[Line, ...]:
    """Return a line for each layer, in the order in which data flows; numbers are 0 until they are known."""
    try:
        nodes = graph.order()
    except GraphError:
        nodes = graph.nodes
    reports = checked.nodes.get(role, {}) if checked else {}
    found = []
    for node in nodes:
        report = reports.get(node.id)
        if report is None:
            found.append(Line(node.id, node.type, "?", 0, 0))
        else:
            shapes = ", ".join(shape_text(shape, batch=True) for shape in report.shapes) or "?"
            found.append(
                Line(
                    node.id,
                    node.type,
                    shapes,
                    report.parameters,
                    report.trainable,
                    report.problem,
                )
            )
    return tuple(found)


def totals_of(lines: Sequence[Line]) -> tuple[int, int, int]:
    """Return the numbers of all, trainable and non-trainable parameters."""
    total = sum(line.parameters for line in lines)
    trainable = sum(line.trainable for line in lines)
    return total, trainable, total - trainable


def as_csv(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as CSV; cells that a spreadsheet would take for a formula are quoted with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for line in lines:
        name = f"'{line.name}" if line.name[:1] in "=+-@" else line.name
        writer.writerow([name, line.type, line.shape, line.parameters])
    return text.getvalue()


def as_markdown(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as Markdown with the totals below it."""
    rows = ["| " + " | ".join(header) + " |", "| --- | --- | --- | ---: |"]
    for line in lines:
        name = line.name.replace("|", "\\|")
        rows.append(f"| {name} | {line.type} | {line.shape} | {line.parameters:,} |")
    total, trainable, frozen = totals_of(lines)
    rows += [
        "",
        f"Total params: {total:,} · Trainable params: {trainable:,} · Non-trainable params: {frozen:,}",
    ]
    return "\n".join(rows) + "\n"


def as_text(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as lines of equal columns, as `model.summary()` prints it."""
    cells = [tuple(header)] + [
        (f"{line.name} ({line.type})", line.type, line.shape, f"{line.parameters:,}")
        for line in lines
    ]
    kept = [(cell[0], cell[2], cell[3]) for cell in cells]
    widths = [max(len(row[column]) for row in kept) for column in range(3)]
    rows = [f"{a:<{widths[0]}}  {b:<{widths[1]}}  {c:>{widths[2]}}" for a, b, c in kept]
    total, trainable, frozen = totals_of(lines)
    rows.insert(1, "-" * len(rows[0]))
    rows += [
        "-" * len(rows[0]),
        f"Total params: {total:,}",
        f"Trainable params: {trainable:,}",
        f"Non-trainable params: {frozen:,}",
    ]
    return "\n".join(rows) + "\n"


class SummaryPanel(QWidget):
    """Layer, type, output shape and parameters of each layer, with the totals."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.summary")
        self.header = (
            self.tr("Layer"),
            self.tr("Type"),
            self.tr("Output shape"),
            self.tr("Parameters"),
        )
        self.lines: tuple[Line, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        box.setSpacing(6)
        box.addLayout(self._make_top())
        self.problem = Message("error", "summary.problem", self)
        box.addWidget(self.problem)
        self.empty = plain_label(
            self.tr("The network is empty. Add layers from the palette."), self, "muted"
        )
        box.addWidget(self.empty)
        self.table = self._make_table()
        box.addWidget(self.table, 1)
        self.totals = plain_label("", self)
        self.totals.setObjectName("summary.totals")
        self.totals.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(self.totals)
        document.changed.connect(self._on_changed)
        live.checked.connect(self.refresh)
        selection.nodes_changed.connect(self._on_selection)
        self.refresh()

    def role(self) -> str:
        """Return the network that is shown."""
        return self.roles.currentText() or "model"

    def refresh(self, _event: object = None) -> None:
        """Fill the table from the project and the last check."""
        self._fill_roles()
        graph = self.document.project.networks.get(self.role(), Graph())
        self.lines = lines_of(graph, self.live.check, self.role())
        self.table.clear()
        for line in self.lines:
            item = QTreeWidgetItem([line.name, line.type, line.shape, grouped(line.parameters)])
            item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column in range(4):
                item.setToolTip(column, words(line.problem) or item.text(column))
                if line.problem:
                    item.setForeground(column, colour("error"))
            self.table.addTopLevelItem(item)
        self.empty.setVisible(not self.lines)
        self.table.setVisible(bool(self.lines))
        check = self.live.check
        self.problem.show_text(words(check.problem) if check else "")
        total, trainable, frozen = (grouped(number) for number in totals_of(self.lines))
        self.totals.setText(
            self.tr("Total parameters: {}\nTrainable: {}\nNon-trainable: {}").format(
                total, trainable, frozen
            )
            if self.lines
            else ""
        )
        self._on_selection()

    def copied(self, form: str) -> str:
        """Return the summary as "text", "markdown" or "csv"."""
        makers = {"text": as_text, "markdown": as_markdown, "csv": as_csv}
        return makers[form](self.header, self.lines)

    def _make_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.roles = QComboBox(self)
        self.roles.setObjectName("summary.role")
        self.roles.setAccessibleName(self.tr("Network"))
        self.roles.setToolTip(self.tr("Which network is shown"))
        self.roles.currentIndexChanged.connect(self.refresh)
        self.copy = QToolButton(self)
        self.copy.setObjectName("summary.copy")
        self.copy.setIcon(icon("copy"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the summary"))
        self.copy.setToolTip(self.tr("Copy the summary as text, Markdown or CSV"))
        self.copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.copy)
        menu.addAction(self.tr("As text"), lambda: self._copy("text"))
        menu.addAction(self.tr("As Markdown"), lambda: self._copy("markdown"))
        menu.addAction(self.tr("As CSV"), lambda: self._copy("csv"))
        self.copy.setMenu(menu)
        row.addWidget(self.roles)
        row.addStretch(1)
        row.addWidget(self.copy)
        return row

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setObjectName("summary.table")
        table.setAccessibleName(self.tr("Network summary"))
        table.setToolTip(self.tr("Click a layer to choose it in the network"))
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHeaderLabels(list(self.header))
        table.headerItem().setTextAlignment(3, Qt.AlignmentFlag.AlignRight)
        view = table.header()
        view.setStretchLastSection(False)
        view.setMinimumSectionSize(48)
        view.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            view.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.itemClicked.connect(self._on_clicked)
        table.itemActivated.connect(self._on_clicked)
        return table

    def _fill_roles(self) -> None:
        roles = list(self.document.project.networks)
        if [self.roles.itemText(place) for place in range(self.roles.count())] != roles:
            self.roles.clear()
            self.roles.addItems(roles)
        self.roles.setVisible(len(roles) > 1)

    def _copy(self, form: str) -> None:
        QGuiApplication.clipboard().setText(self.copied(form))

    def _on_changed(self, old: object, new: object) -> None:
        if getattr(old, "networks", None) is not getattr(new, "networks", None):
            self.refresh()

    def _on_clicked(self) -> None:
        names = tuple(item.text(0) for item in self.table.selectedItems())
        self.selection.choose_nodes(names, self.role())

    def _on_selection(self) -> None:
        if self.selection.role != self.role():
            return
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            item.setSelected(item.text(0) in self.selection.nodes)
