"""Transfer: take the weights of single layers from another run, project or model file, and freeze them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.weight_match import NAME, SHAPE, said
from nnplayground.gui import dialogs
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import Message, plain_label
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, colour
from nnplayground.gui.text import words

ROLE = "model"
COLUMNS = 4
ROW_HEIGHT = 20
"""Pixels that a check box needs."""
_RUN = ""


class TransferPanel(QWidget):
    """A table of which layers of a source go with which of the network; the checked ones are taken."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.transfer")
        self.rows: tuple[e.Match, ...] = ()
        self._asked = False
        self._freeze: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        box.setSpacing(6)
        box.addLayout(self._make_top())
        self.problem = Message("error", "transfer.problem", self)
        box.addWidget(self.problem)
        self.empty = plain_label(
            self.tr(
                "Choose where weights come from: a run, a saved project, or a model file of Keras. The layers that fit are listed here."
            ),
            self,
            "muted",
        )
        box.addWidget(self.empty)
        self.table = self._make_table()
        box.addWidget(self.table, 1)
        box.addLayout(self._make_bottom())
        self.lent = plain_label("", self, "muted")
        self.lent.setObjectName("transfer.lent")
        box.addWidget(self.lent)
        live.matches.connect(self._on_matches)
        live.lent.connect(self._on_lent)
        live.failed.connect(self._on_failed)
        self._show()

    def choose(self, source: str) -> None:
        """Look at the weights of a source: "" = the current run, else a path."""
        if source and self.source.findData(source) < 0:
            self.source.insertItem(self.source.count() - 1, Path(source).name, source)
            self.source.setItemData(
                self.source.findData(source), source, Qt.ItemDataRole.ToolTipRole
            )
        self.source.setCurrentIndex(self.source.findData(source))
        self._look()

    def take(self) -> None:
        """Take the checked weights; frozen layers are an undo step of their own."""
        pairs = tuple((row.theirs, row.ours) for row in self._checked())
        if not pairs:
            return
        project = self.document.project
        if self.freeze.isChecked():
            frozen = with_frozen(project, [ours for _, ours in pairs])
            if frozen != project:
                self.document.edit(self.tr("Freeze taken layers"), frozen)
                project = self.document.project
        self._asked = True
        self.live.post(e.TakeWeights(project, self._source(), pairs))

    def copied(self) -> str:
        """Return the table as text, a line for each layer, columns separated by tabs."""
        header = [self.table.headerItem().text(column) for column in range(COLUMNS)]
        lines = [header] + [
            [self.table.topLevelItem(place).text(column) for column in range(COLUMNS)]
            for place in range(self.table.topLevelItemCount())
        ]
        return "\n".join("\t".join(line) for line in lines)

    # --- making --------------------------------------------------------------------------------------------------------

    def _make_top(self) -> QHBoxLayout:
        self.source = QComboBox(self)
        self.source.setObjectName("transfer.source")
        self.source.setAccessibleName(self.tr("Where weights come from"))
        self.source.setToolTip(self.tr("Where weights come from: a run, a project or a model file"))
        self.source.addItem(self.tr("Choose a source …"), None)
        self.source.addItem(self.tr("The current run"), _RUN)
        self.source.addItem(self.tr("A file …"), ...)
        self.source.activated.connect(self._on_source)
        self.by = QComboBox(self)
        self.by.setObjectName("transfer.by")
        self.by.setAccessibleName(self.tr("How layers are matched"))
        self.by.setToolTip(
            self.tr(
                "By name: layers with the same name go together. By shape: layers whose weights have the same shapes, in order."
            )
        )
        self.by.addItem(self.tr("By name"), NAME)
        self.by.addItem(self.tr("By shape"), SHAPE)
        self.by.activated.connect(self._look)
        row = QHBoxLayout()
        row.addWidget(self.source, 1)
        row.addWidget(self.by)
        return row

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setObjectName("transfer.table")
        table.setAccessibleName(self.tr("Layers of the source and of the network"))
        table.setToolTip(self.tr("Check the layers whose weights should be taken"))
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHeaderLabels(
            [
                self.tr("Layer here"),
                self.tr("Layer there"),
                self.tr("Shapes here and there"),
                self.tr("Fits"),
            ]
        )
        view = table.header()
        view.setStretchLastSection(False)
        view.setMinimumSectionSize(56)
        for column in (0, 1):
            view.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            view.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.itemChanged.connect(self._show_buttons)
        table.itemClicked.connect(self._on_clicked)
        return table

    def _make_bottom(self) -> QHBoxLayout:
        self.freeze = QCheckBox(self.tr("Freeze"), self)
        self.freeze.setObjectName("transfer.freeze")
        self.freeze.setToolTip(
            self.tr("Layers that get weights do not learn: they stay as they are, bit for bit")
        )
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setObjectName("transfer.copy")
        self.copy.setToolTip(self.tr("Copy the table as text"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.copied()))
        self.back = QPushButton(self.tr("Draw anew"), self)
        self.back.setObjectName("transfer.back")
        self.back.setToolTip(self.tr("Let new runs begin with weights drawn at random again"))
        self.back.clicked.connect(self._give_back)
        self.apply = QPushButton(self.tr("Take weights"), self)
        self.apply.setObjectName("transfer.apply")
        self.apply.setToolTip(
            self.tr("Begin a new run with the checked weights; every run after it begins so, too")
        )
        self.apply.clicked.connect(self.take)
        row = QHBoxLayout()
        row.addWidget(self.freeze)
        row.addStretch(1)
        for button in (self.copy, self.back, self.apply):
            row.addWidget(button)
        return row

    # --- what happens ----------------------------------------------------------------------------------------------------

    def _source(self) -> str:
        found = self.source.currentData()
        return found if isinstance(found, str) else _RUN

    def _on_source(self) -> None:
        if self.source.currentData() is ...:
            path = dialogs.choose_open(
                self,
                self.tr("Weights from"),
                self.tr("Projects and models (*.nnp *.keras *.h5 *.npz);;All files (*)"),
            )
            if path is None:
                self.source.setCurrentIndex(0)
            else:
                self.choose(str(path))
            return
        self._look()

    def _look(self) -> None:
        self.rows = ()
        self.problem.show_text("")
        if isinstance(self.source.currentData(), str):
            self._asked = True
            self.live.post(
                e.LookAtWeights(self.document.project, self._source(), self.by.currentData())
            )
        self._show()

    def _on_matches(self, event: e.Matches) -> None:
        if event.source == self._source():
            self._asked = False
            self.rows = event.rows
            self._show()

    def _on_lent(self, event: e.Lent) -> None:
        self._asked = False
        names = [layer.partition("/")[2] for layer in event.layers]
        shown = ", ".join(names[:4]) + (" …" if len(names) > 4 else "")
        text = self.tr("New runs begin with taken weights: {layers}").format(layers=shown)
        self.lent.setText(text if names else "")
        self.back.setEnabled(bool(names))

    def _on_failed(self, event: e.Failed) -> None:
        if self._asked and event.where in ("weights", "model"):
            self._asked = False
            self.problem.show_text(words(event.message))

    def _give_back(self) -> None:
        self.live.post(e.Lend())

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        if item.text(0) in self.document.project.networks.get(
            ROLE, ()
        ):  # a row of theirs alone has no name of ours
            self.selection.choose_nodes((item.text(0),), ROLE)

    def _checked(self) -> list[e.Match]:
        return [
            row
            for place, row in enumerate(self.rows)
            if self.table.topLevelItem(place).checkState(0) == Qt.CheckState.Checked
        ]

    def _show(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for row in self.rows:
            self.table.addTopLevelItem(self._item(row))
        self.table.blockSignals(False)
        self.table.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)
        self.copy.setEnabled(bool(self.rows))
        self.back.setEnabled(bool(self.lent.text()))
        self._show_buttons()

    def _show_buttons(self) -> None:
        count = len(self._checked())
        self.apply.setEnabled(count > 0)
        text = self.tr("Take weights of {count} of {all} layers")
        self.apply.setText(
            text.format(count=count, all=len(self.rows)) if count else self.tr("Take weights")
        )

    def _item(self, row: e.Match) -> QTreeWidgetItem:
        fits = self.tr("yes") if row.fits else self.tr("no") if row.theirs and row.ours else "–"
        shapes = [said(one) for one in (row.our_shapes, row.their_shapes) if one]
        cells = [row.ours, row.theirs, " ≠ ".join(dict.fromkeys(shapes)), fits]
        item = QTreeWidgetItem(cells)
        item.setSizeHint(0, QSize(0, ROW_HEIGHT))
        if row.fits:
            item.setCheckState(0, Qt.CheckState.Checked)
        for column in range(COLUMNS):
            item.setToolTip(column, cells[column])
            if not row.fits:
                item.setForeground(column, colour("error" if fits != "–" else "muted"))
        return item


def with_frozen(project: Project, layers: list[str]) -> Project:
    """Return a project in which layers do not learn."""
    graph = project.networks[ROLE]
    for name in layers:
        if graph[name].values.get("trainable", True):
            graph = graph.with_values(name, trainable=False)
    return replace(project, networks={**project.networks, ROLE: graph})
