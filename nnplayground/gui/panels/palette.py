"""The palette: everything that can be put into a network, by group, to be searched, dragged and placed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.offers import (
    ARCHITECTURE,
    MADE_GROUPS,
    MIME_TYPE,
    TEMPLATE,
    Offer,
    group_title,
    key_with,
    offer_icon,
    offers,
)
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.panels.template_settings import TemplateSettings
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, icon
from nnplayground.gui.text import words

_KEY = Qt.ItemDataRole.UserRole
_GROUP = Qt.ItemDataRole.UserRole + 1


class _Tree(QTreeWidget):
    """The list; drags carry the key of an offer, with its settings."""

    def __init__(self, whole_key: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._whole_key = whole_key

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        keys = [item.data(0, _KEY) for item in items if item.data(0, _KEY)]
        if keys:
            data.setData(MIME_TYPE, self._whole_key(keys[0]).encode())
        return data


class PalettePanel(QWidget):
    """Layers, blocks and networks by group; double-click, Enter or a drag to the canvas adds one.

    Signals:
        architecture_wanted(name): a published architecture was taken; only the engine can draw it.
    """

    architecture_wanted = Signal(str)

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.palette")
        self.offers = {offer.key: offer for offer in offers()}
        self.editor = Editor(document, live, selection, self)
        self.editor.refused.connect(self._on_refused)
        self.search = self._search_field()
        self.settings = TemplateSettings(self)
        self.list = self._tree()
        self.none = plain_label(self.tr("Nothing has this in its name or help."), self, "muted")
        self.none.hide()
        self.refusal = plain_label("", self, "problem")
        self.refusal.setObjectName("palette.refusal")
        self.refusal.hide()
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
        box.addWidget(self.settings)
        box.addWidget(self.refusal)
        box.addWidget(self.hint)
        document.changed.connect(self.refusal.hide)
        selection.nodes_changed.connect(self.refusal.hide)
        self._fill()

    def use(self, editor: Editor) -> None:
        """Add with the editor of the canvas: on the link that is chosen there, with its messages."""
        self.editor = editor

    def add(self, key: str) -> bool:
        """Add what an offer's key names to the network shown and choose it; False, and a sentence, if that is not possible."""
        if key.startswith(ARCHITECTURE):
            self.architecture_wanted.emit(key.removeprefix(ARCHITECTURE))
            return True
        if self.editor.parent() is self:
            self.editor.role = self.selection.role
        return self.editor.add(self._whole_key(key))

    def _whole_key(self, key: str) -> str:
        """Return the key with the settings that are given to a template."""
        name = key.removeprefix(TEMPLATE)
        return key_with(key, self.settings.values(name)) if key.startswith(TEMPLATE) else key

    # --- building -----------------------------------------------------------------------------------------------------

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("palette.search")
        field.setPlaceholderText(self.tr("Search layers and blocks"))
        field.setAccessibleName(self.tr("Search layers and blocks"))
        field.setToolTip(self.tr("Type a part of a name; Enter adds what is marked"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._filter)
        field.returnPressed.connect(self._add_current)
        field.installEventFilter(self)
        return field

    def _tree(self) -> _Tree:
        tree = _Tree(self._whole_key, self)
        tree.setObjectName("palette.list")
        tree.setAccessibleName(self.tr("Layers, blocks and networks"))
        tree.setToolTip(self.tr("A double click adds behind the chosen layer"))
        tree.setHeaderHidden(True)
        tree.setIndentation(12)
        tree.setIconSize(QSize(12, 12))
        tree.setDragEnabled(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        tree.setUniformRowHeights(True)
        tree.itemActivated.connect(self._on_activated)
        tree.currentItemChanged.connect(self._on_current)
        return tree

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for offer in self.offers.values():
            if offer.group not in groups:
                groups[offer.group] = self._group(offer.group)
            item = QTreeWidgetItem(groups[offer.group], [offer.label])
            item.setData(0, _KEY, offer.key)
            item.setToolTip(0, f"{offer.name}\n{words(offer.help)}")
        self._paint_icons()
        for group, top in groups.items():
            top.setExpanded(group not in MADE_GROUPS)

    def _group(self, group: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.list, [group_title(group)])
        top.setData(0, _GROUP, group)
        selectable = Qt.ItemFlag.ItemIsSelectable
        # Folded sections have to be reached by keys to be opened.
        made = selectable if group in MADE_GROUPS else Qt.ItemFlag.NoItemFlags
        top.setFlags(Qt.ItemFlag.ItemIsEnabled | made)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        return top

    def _tops(self) -> list[QTreeWidgetItem]:
        return [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]

    def _paint_icons(self) -> None:
        for top in self._tops():
            sign = offer_icon(top.data(0, _GROUP))
            for row in range(top.childCount()):
                top.child(row).setIcon(0, sign)

    # --- searching and taking -----------------------------------------------------------------------------------------

    def _filter(self, text: str) -> None:
        pieces = text.lower().split()
        best: tuple[tuple[int, int], QTreeWidgetItem] | None = None
        for top in self._tops():
            shown = 0
            for row in range(top.childCount()):
                item = top.child(row)
                offer = self.offers[item.data(0, _KEY)]
                fits = all(piece in _haystack(offer) for piece in pieces)
                item.setHidden(not fits)
                shown += fits
                if fits and pieces:
                    rank = (_rank(text.lower().strip(), offer), offer.size)
                    best = (rank, item) if best is None or rank < best[0] else best
            top.setHidden(not shown)
            top.setExpanded(bool(pieces) or top.data(0, _GROUP) not in MADE_GROUPS)
        self.list.setCurrentItem(best[1] if best else None)
        self.none.setVisible(bool(pieces) and best is None)

    def _add_current(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._on_activated(item)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, _KEY)
        if key:
            self.add(key)
        else:
            item.setExpanded(not item.isExpanded())

    def _on_current(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        key = item.data(0, _KEY) if item is not None else None
        template = bool(key) and key.startswith(TEMPLATE)
        self.settings.show_template(key.removeprefix(TEMPLATE) if template else "")

    def _on_refused(self, reason: str) -> None:
        self.refusal.setText(reason)
        self.refusal.show()

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


def _haystack(offer: Offer) -> str:
    texts = (offer.name, offer.title, offer.group, offer.words, offer.help)
    told = (offer.label, group_title(offer.group), words(offer.help))
    return " ".join([*texts, *told]).lower()


def _rank(text: str, offer: Offer) -> int:
    """Return how well an offer fits: the whole name, its beginning, a part of it, only the help."""
    names = (offer.name.lower(), offer.label.lower())
    if text in names:
        return 0
    if any(name.startswith(text) for name in names):
        return 1
    return 2 if any(text in name for name in names) else 3
