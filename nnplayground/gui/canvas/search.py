"""A small box at the cursor to type the name of a layer, and one to type a new name for a layer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.offers import Offer, group_title, offer_icon, offers
from nnplayground.gui.text import words

SHOWN = 12
USUAL = (
    "InputLayer",
    "Dense",
    "Conv2D",
    "MaxPooling2D",
    "Flatten",
    "Dropout",
    "BatchNormalization",
    "Activation",
    "LSTM",
    "Embedding",
    "Concatenate",
    "Add",
)
"""What is offered before anything is typed."""


def found(text: str) -> list[Offer]:
    """Return what fits a typed text, the best first, as `Offer.fit` says; the usual layers for an empty one."""
    if not text.strip():
        by_key = {offer.key: offer for offer in offers()}
        return [by_key[name] for name in USUAL]
    ranked = [(offer.fit(text), offer) for offer in offers()]
    fitting = [(fit, offer) for fit, offer in ranked if fit is not None]
    return [offer for _, offer in sorted(fitting, key=lambda one: one[0])][:SHOWN]


class LayerSearch(QFrame):
    """A field with a list of fitting layers, blocks and networks.

    Signals:
        chosen(key, branch): Enter or a click took an offer, or Shift+Enter as a branch; the box is closed.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas.search_box")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.field = QLineEdit()
        self.field.setObjectName("canvas.search")
        self.field.setAccessibleName(self.tr("Name of a layer or block"))
        self.field.setPlaceholderText(self.tr("Type a layer or block, such as Dense"))
        self.field.setToolTip(
            self.tr(
                "Enter adds what is marked on the chosen link or behind the chosen layer, Shift+Enter as a branch"
            )
        )
        self.list = QListWidget()
        self.list.setObjectName("canvas.search_list")
        self.list.setAccessibleName(self.tr("Fitting layers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.setFixedSize(280, 300)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._take())
        self.hide()

    def open(self, place: QPoint) -> None:
        """Show the box at a place of its parent, moved inside."""
        room = self.parentWidget().rect()
        x = max(4, min(place.x(), room.width() - self.width() - 4))
        y = max(4, min(place.y(), room.height() - self.height() - 4))
        self.move(x, y)
        self.field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_box(self) -> None:
        """Hide the box and give the focus back to the canvas."""
        if self.isVisible():
            self.hide()
            self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, text: str) -> None:
        self.list.clear()
        for offer in found(text):
            shown = f"{offer.label}  ·  {group_title(offer.group)}" if offer.made else offer.name
            item = QListWidgetItem(offer_icon(offer.group), shown)
            item.setData(Qt.ItemDataRole.UserRole, offer.key)
            item.setToolTip(f"<qt>{words(offer.help)}</qt>")
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, branch: bool = False) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close_box()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole), branch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(branch=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if key == Qt.Key.Key_Escape:
                self.close_box()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)


class RenameField(QLineEdit):
    """A field over a box for its new name.

    Signals:
        renamed(old, new): Enter was pressed or the field was left.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas.rename")
        self.setAccessibleName(self.tr("New name of the layer"))
        self.setToolTip(self.tr("Enter takes the name, Escape keeps the old one"))
        self._node = ""
        self.editingFinished.connect(self._finish)
        self.hide()

    def open(self, node: str, place: QPoint, width: int) -> None:
        """Show the field for a layer at a place of its parent."""
        self._node = node
        self.setText(node)
        self.setGeometry(place.x(), place.y(), max(120, width), 26)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _finish(self) -> None:
        if not self.isVisible():
            return
        node, self._node = self._node, ""
        self.hide()
        if node and self.text() != node:
            self.renamed.emit(node, self.text())
        self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._node = ""
            self._finish()
            return
        super().keyPressEvent(event)
