"""The palette: every layer type, by group, to be searched, dragged and placed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS, LayerType
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, group_colour, icon
from nnplayground.gui.text import words

MIME_TYPE = "application/x-nnplayground-layer"
_TYPE = Qt.ItemDataRole.UserRole
FIRST_GROUPS = (
    "Input",
    "Core",
    "Convolution",
    "Pooling",
    "Reshape",
    "Merge",
    "Normalization",
    "Regularization",
    "Activation",
    "Recurrent",
    "Attention",
)


def snake(type_name: str) -> str:
    """Return the name that Keras would give a layer of this type: "Conv2D" -> "conv2d", "MaxPooling2D" -> "max_pooling2d"."""
    spaced = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", type_name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", spaced).lower()


def placed(
    project: Project, role: str, type_name: str, selected: str | Sequence[str] = ()
) -> tuple[Project, str]:
    """Return the project with a new layer in the network `role`, and the layer's id.

    Behind the (last) selected layer: on its outgoing link if it has exactly one reader, else as a new reader of it. Without a
    selection: behind the last open end. A layer that joins several tensors joins all selected ones.
    """
    chosen = (selected,) if isinstance(selected, str) else tuple(selected)
    graph = project.networks.get(role, Graph())
    chosen = tuple(node_id for node_id in chosen if node_id in graph)
    node = Node(graph.free_id(snake(type_name)), type_name)
    least, most = LAYERS[type_name].inputs if type_name in LAYERS else (1, 1)
    if (least, most) == (0, 0):
        new = graph.add(node)
    elif len(chosen) > 1 and (most is None or most >= len(chosen)):
        new = graph.add(replace(node, inputs=tuple(Ref(one) for one in chosen)), after=chosen[-1])
    elif chosen:
        new = _behind(graph, node, chosen[-1])
    else:
        new = graph.append(node)
    new = _outputs_moved(graph, new, node.id)
    return replace(project, networks={**project.networks, role: new}), node.id


def _behind(graph: Graph, node: Node, selected: str) -> Graph:
    readers = graph.consumers[selected]
    if len(readers) == 1:
        source = next(ref for ref in graph[readers[0]].inputs if ref.node == selected)
        return graph.insert_on(node, source, readers[0])
    return graph.add(replace(node, inputs=(Ref(selected),)), after=selected)


def _outputs_moved(old: Graph, new: Graph, node_id: str) -> Graph:
    """Let a layer that was put behind an output be the output in its place."""
    sources = set(new[node_id].inputs)
    if not sources & set(old.outputs) or new.consumers[node_id]:
        return new
    outputs = tuple(dict.fromkeys(Ref(node_id) if ref in sources else ref for ref in new.outputs))
    return replace(new, outputs=outputs)


class _Tree(QTreeWidget):
    """The list; drags carry the name of the layer type."""

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        names = [item.data(0, _TYPE) for item in items if item.data(0, _TYPE)]
        if names:
            data.setData(MIME_TYPE, names[0].encode())
        return data


class PalettePanel(QWidget):
    """All layer types by group; double-click, Enter or a drag to the canvas adds one."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.palette")
        self.search = QLineEdit(self)
        self.search.setObjectName("palette.search")
        self.search.setPlaceholderText(self.tr("Search layers"))
        self.search.setAccessibleName(self.tr("Search layers"))
        self.search.setToolTip(self.tr("Type a part of a name; Enter adds the marked layer"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._add_current)
        self.search.installEventFilter(self)
        self.list = _Tree(self)
        self.list.setObjectName("palette.list")
        self.list.setAccessibleName(self.tr("Layers"))
        self.list.setHeaderHidden(True)
        self.list.setIndentation(12)
        self.list.setIconSize(QSize(12, 12))
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setUniformRowHeights(True)
        self.list.itemActivated.connect(self._on_activated)
        self.none = plain_label(self.tr("No layer has this in its name or help."), self, "muted")
        self.none.hide()
        self.hint = plain_label(
            self.tr("Double-click to add behind the chosen layer, or drag to the network."),
            self,
            "muted",
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        box.setSpacing(6)
        box.addWidget(self.search)
        box.addWidget(self.none)
        box.addWidget(self.list, 1)
        box.addWidget(self.hint)
        self._fill()

    def add(self, type_name: str) -> str:
        """Add a layer of this type to the network shown and choose it; return its id."""
        role = self.selection.role
        project, node_id = placed(self.document.project, role, type_name, self.selection.nodes)
        title = words(LAYERS[type_name].title or type_name)
        self.document.edit(self.tr("Add {}").format(title), project)
        self.selection.choose_nodes((node_id,), role)
        return node_id

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for entry in sorted(LAYERS.values(), key=_rank_of_group):
            if entry.group not in groups:
                top = QTreeWidgetItem(self.list, [words(entry.group)])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = top.font(0)
                font.setBold(True)
                top.setFont(0, font)
                groups[entry.group] = top
            item = QTreeWidgetItem(groups[entry.group], [words(entry.title or entry.name)])
            item.setData(0, _TYPE, entry.name)
            item.setData(0, _TYPE + 1, _haystack(entry))
            item.setToolTip(0, f"{entry.name}\n{words(entry.help)}")
        self._paint_icons()
        self.list.expandAll()

    def _paint_icons(self) -> None:
        for place in range(self.list.topLevelItemCount()):
            top = self.list.topLevelItem(place)
            for row in range(top.childCount()):
                entry = LAYERS[top.child(row).data(0, _TYPE)]
                top.child(row).setIcon(0, group_icon(entry.group))

    def _filter(self, text: str) -> None:
        pieces = text.lower().split()
        best: tuple[int, QTreeWidgetItem] | None = None
        for place in range(self.list.topLevelItemCount()):
            top = self.list.topLevelItem(place)
            shown = 0
            for row in range(top.childCount()):
                item = top.child(row)
                fits = all(piece in item.data(0, _TYPE + 1) for piece in pieces)
                item.setHidden(not fits)
                shown += fits
                if fits and pieces:
                    rank = _rank(text.lower().strip(), item)
                    best = (rank, item) if best is None or rank < best[0] else best
            top.setHidden(not shown)
        self.list.setCurrentItem(best[1] if best else None)
        self.none.setVisible(bool(pieces) and best is None)

    def _add_current(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._on_activated(item)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        name = item.data(0, _TYPE)
        if name:
            self.add(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            self.list.setFocus()
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()


def group_icon(group: str) -> QIcon:
    """Return a filled round square in the colour of a group of layers."""
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(group_colour(group))
    painter.drawRoundedRect(3, 3, 18, 18, 5, 5)
    painter.end()
    return QIcon(pixmap)


def _rank_of_group(entry: LayerType) -> int:
    """Return where the group stands: the usual ones in the order of a network, then the others as they came."""
    known = entry.group in FIRST_GROUPS
    return FIRST_GROUPS.index(entry.group) if known else len(FIRST_GROUPS)


def _haystack(entry: LayerType) -> str:
    texts = (entry.name, entry.title, entry.group, entry.words, entry.help)
    return " ".join([*texts, words(entry.title), words(entry.group), words(entry.help)]).lower()


def _rank(text: str, item: QTreeWidgetItem) -> int:
    """Return how well an item fits: the whole name, its beginning, a part of it, only the help."""
    names = (item.data(0, _TYPE).lower(), item.text(0).lower())
    if text in names:
        return 0
    if any(name.startswith(text) for name in names):
        return 1
    return 2 if any(text in name for name in names) else 3
