"""The summary: the table that Keras' `model.summary()` prints, from the engine's check."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
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

from nnplayground.core.graph import Graph
from nnplayground.core.layer_cost import cost_text, memory_text, short, total
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import Message, plain_label
from nnplayground.gui.panels.summary_text import (
    COSTS,
    NUMBERS,
    Line,
    as_csv,
    as_markdown,
    as_text,
    cost_cells,
    lines_of,
    totals_of,
)
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, colour, icon
from nnplayground.gui.text import grouped, words


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
            self.tr("FLOPs"),
            self.tr("Memory"),
            self.tr("Time"),
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
        selection.nodes_changed.connect(self._on_chosen)
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
            self.table.addTopLevelItem(self._item(line))
        self.empty.setVisible(not self.lines)
        self.table.setVisible(bool(self.lines))
        check = self.live.check
        self.problem.show_text(words(check.problem) if check else "")
        self.totals.setText(self._totals() if self.lines else "")
        self._on_selection()

    def copied(self, form: str) -> str:
        """Return the summary as "text", "markdown" or "csv"."""
        makers = {"text": as_text, "markdown": as_markdown, "csv": as_csv}
        return makers[form](self.header, self.lines)

    def _item(self, line: Line) -> QTreeWidgetItem:
        """Return the row of a layer."""
        cells = [line.name, line.type, line.shape, grouped(line.parameters)]
        item = QTreeWidgetItem([*cells, *cost_cells(line.cost)])
        tip = words(line.problem) or words(cost_text(line.cost))
        for column in range(len(self.header)):
            if column >= NUMBERS:
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                item.setTextAlignment(column, right)
            item.setToolTip(column, tip if line.problem or column > NUMBERS else item.text(column))
            if line.problem:
                item.setForeground(column, colour("error"))
        return item

    def _totals(self) -> str:
        """Return the sums below the table."""
        whole, trainable, frozen = (grouped(number) for number in totals_of(self.lines))
        text = self.tr("Total parameters: {}\nTrainable: {}\nNon-trainable: {}").format(
            whole, trainable, frozen
        )
        known = [line.cost for line in self.lines if line.cost is not None]
        if not known:
            return text
        sums = total(known)
        return text + self.tr("\n{} FLOPs an example · {} for the outputs of a batch").format(
            short(sums.operations), memory_text(sums.bytes)
        )

    def _show_costs(self, shown: bool) -> None:
        """Show or hide what the layers cost; types and shapes make room for it."""
        for column in COSTS:
            self.table.setColumnHidden(column, not shown)
        for column in (1, 2):
            self.table.setColumnHidden(column, shown)

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
        self.costs = QToolButton(self)
        self.costs.setObjectName("summary.costs")
        self.costs.setText(self.tr("Costs"))
        self.costs.setAccessibleName(self.tr("Show what each layer costs"))
        self.costs.setToolTip(
            self.tr(
                "Show for each layer the additions and multiplications of one example (FLOPs), the memory of its outputs for one batch, "
                "and its share of the time"
            )
        )
        self.costs.setCheckable(True)
        self.costs.toggled.connect(self._show_costs)
        row.addWidget(self.roles)
        row.addStretch(1)
        row.addWidget(self.costs)
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
        for column in range(NUMBERS, len(self.header)):
            table.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
            table.setColumnHidden(column, column in COSTS)
        view = table.header()
        view.setStretchLastSection(False)
        view.setMinimumSectionSize(48)
        view.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(self.header)):
            view.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.itemClicked.connect(self._on_clicked)
        table.itemActivated.connect(self._on_clicked)
        return table

    def _fill_roles(self) -> None:
        roles = list(self.document.project.networks)
        if [self.roles.itemText(place) for place in range(self.roles.count())] != roles:
            with QSignalBlocker(self.roles):
                self.roles.clear()
                self.roles.addItems(roles)
                self.roles.setCurrentIndex(max(0, self.roles.findText(self.selection.role)))
        self.roles.setVisible(len(roles) > 1)

    def _copy(self, form: str) -> None:
        QGuiApplication.clipboard().setText(self.copied(form))

    def _on_changed(self, old: object, new: object) -> None:
        if getattr(old, "networks", None) is not getattr(new, "networks", None):
            self.refresh()

    def _on_clicked(self) -> None:
        names = tuple(item.text(0) for item in self.table.selectedItems())
        self.selection.choose_nodes(names, self.role())

    def _on_chosen(self) -> None:
        """Follow the canvas to another network."""
        place = self.roles.findText(self.selection.role)
        if place >= 0 and place != self.roles.currentIndex():
            self.roles.setCurrentIndex(place)
        self._on_selection()

    def _on_selection(self) -> None:
        if self.selection.role != self.role():
            return
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            item.setSelected(item.text(0) in self.selection.nodes)
