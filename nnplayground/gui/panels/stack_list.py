"""The list: a stack of layers from input to output, to be reordered by dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from nnplayground.core.project import Project
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.canvas.facts import facts
from nnplayground.gui.canvas.search import LayerSearch
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import plain_label, tool_button
from nnplayground.gui.panels.stack_model import RowPainter, StackModel, rows_of
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, icon


class StackListPanel(QWidget):
    """The layers of the network that is shown, one below the other; every edit is one of the canvas' editor.

    A drag, or Alt with an arrow, reorders; a double click or F2 renames; Del removes; what is dragged from the palette is put in
    where it falls. A network with branches is not shown: one sentence says why.
    """

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.list")
        self.editor = Editor(document, live, selection, self)
        self.editor.role = selection.role
        self.model = StackModel(self.editor.rename, self)
        self.list = self._view()
        self.why = plain_label("", self, "muted")
        self.why.setObjectName("list.why")
        self.refusal = plain_label("", self, "problem")
        self.refusal.setObjectName("list.refusal")
        self.refusal.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        box.setSpacing(6)
        box.addLayout(self._tools())
        box.addWidget(self.why)
        box.addWidget(self.list, 1)
        box.addStretch(0)
        box.addWidget(self.refusal)
        self.search = LayerSearch(self)
        self.setFocusProxy(self.list)
        self._connect()
        self._show()

    # --- building -----------------------------------------------------------------------------------------------------

    def _view(self) -> QListView:
        view = QListView(self)
        view.setObjectName("list.rows")
        view.setAccessibleName(self.tr("Layers from input to output"))
        view.setToolTip(self.tr("Drag a layer, or press Alt and an arrow, to put it elsewhere"))
        view.setModel(self.model)
        view.setItemDelegate(RowPainter(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setDropIndicatorShown(True)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        view.installEventFilter(self)
        return view

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.add_button = tool_button(
            self,
            "list.add",
            self.tr("Add a layer"),
            self.tr("Add a layer behind the chosen one"),
            icon("add"),
            self._open_search,
        )
        self.up_button = tool_button(
            self,
            "list.up",
            self.tr("Move up"),
            self.tr("Move up (Alt+Up)"),
            icon("up"),
            lambda: self.editor.shift_in_stack(-1),
        )
        self.down_button = tool_button(
            self,
            "list.down",
            self.tr("Move down"),
            self.tr("Move down (Alt+Down)"),
            icon("down"),
            lambda: self.editor.shift_in_stack(1),
        )
        self.remove_button = tool_button(
            self,
            "list.remove",
            self.tr("Remove"),
            self.tr("Remove the chosen layers (Del)"),
            icon("delete"),
            self.editor.delete_selected,
        )
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.document.changed.connect(self._on_changed)
        self.live.checked.connect(self._show)
        self.selection.nodes_changed.connect(self._on_chosen)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.moved.connect(self.editor.move_in_stack)
        self.model.wanted.connect(self._on_wanted)
        self.search.chosen.connect(self._on_found)
        self.editor.refused.connect(self._on_refused)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, *_: object) -> None:
        graph, project = self.editor.graph, self.document.project
        stack = graph.is_stack()
        check = self.live.check
        reports = check.nodes.get(self.editor.role, {}) if check is not None else {}
        stale = check is None or check.project.networks is not project.networks
        told = facts(graph, reports, stale, {}) if stack else {}
        self.model.show_rows(rows_of(graph, told, self.tr("{count} parameters")) if stack else ())
        self.why.setText(self._why(stack))
        self.why.setVisible(not stack)
        self.list.setEnabled(stack)
        self.list.setVisible(stack)
        self.add_button.setEnabled(stack or not graph.nodes)
        self._show_chosen()

    def _why(self, stack: bool) -> str:
        if stack:
            return ""
        if not self.editor.graph.nodes:
            return self.tr("The network is empty. Add an input first, then layers.")
        return self.tr(
            "Only a stack can be a list: this network has branches, or layers that are not linked. Edit it on the canvas."
        )

    def _show_chosen(self) -> None:
        """Select the rows of the chosen layers, the current one last."""
        chosen = self.editor.chosen
        model = self.list.selectionModel()
        rows = {row.name: place for place, row in enumerate(self.model.rows)}
        picked = QItemSelection()
        for name in chosen:
            if name in rows:
                index = self.model.index(rows[name])
                picked.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        model.blockSignals(True)
        model.select(picked, flag.ClearAndSelect)
        if chosen and chosen[-1] in rows:
            model.setCurrentIndex(self.model.index(rows[chosen[-1]]), flag.NoUpdate)
        model.blockSignals(False)
        self.list.viewport().update()
        movable = [row for row in self.model.rows if row.name in chosen and not row.fixed]
        self.up_button.setEnabled(len(movable) == 1)
        self.down_button.setEnabled(len(movable) == 1)
        self.remove_button.setEnabled(bool(self.model.rows) and bool(chosen))

    # --- handlers -----------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        self.refusal.hide()
        if old.networks is not new.networks:
            self._show()

    def _on_chosen(self) -> None:
        self.refusal.hide()
        if self.selection.role != self.editor.role:
            self.editor.role = self.selection.role
            self._show()
        self._show_chosen()

    def _on_selected(self) -> None:
        current = self.list.currentIndex().row()
        places = {index.row() for index in self.list.selectedIndexes()}
        names = [self.model.rows[place].name for place in sorted(places - {current})]
        names += [self.model.rows[current].name] if current in places else []
        self.editor.choose(*names)

    def _on_wanted(self, key: str, place: int) -> None:
        """Put in what was dragged from the palette: on the link into the row below, or at the end."""
        order = self.editor.graph.order()
        if 0 < place < len(order):
            self.editor.insert(key, order[place].inputs[0], order[place].id)
        else:
            self.editor.choose(*(node.id for node in order[-1:] if place))
            self.editor.add(key)

    def _on_found(self, key: str, branch: bool) -> None:
        self.editor.add(key, branch=branch)

    def _on_refused(self, reason: str) -> None:
        self.refusal.setText(reason)
        self.refusal.show()

    def _open_search(self) -> None:
        self.search.open(QPoint(self.add_button.x(), self.add_button.geometry().bottom() + 4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.editor.shift_in_stack(steps)
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.editor.delete_selected()
                return True
        return super().eventFilter(watched, event)
