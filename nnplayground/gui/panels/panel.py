"""What the panels share: a scroll area with foldable sections, texts of three kinds, and edits of the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core import field
from nnplayground.core.param import Member, Param, Pick
from nnplayground.core.registry import UnknownName
from nnplayground.gui.document import Document
from nnplayground.gui.fold import FoldButton
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE
from nnplayground.gui.text import words


class Panel(QWidget):
    """Base of the panels: `body` scrolls; what is put into `head` stays."""

    def __init__(
        self,
        document: Document,
        live: Live,
        selection: Selection,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName(f"panel.{name}")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = QVBoxLayout()
        outer.addLayout(self.head)
        self.scroll = QScrollArea(self)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self.scroll)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.body.setSpacing(6)
        self.scroll.setWidget(inner)
        outer.addWidget(self.scroll, 1)

    def enter(self, within: QWidget | None = None) -> None:
        """Put the keyboard into the first setting, of a part of the panel or of the whole."""
        tab = Qt.FocusPolicy.TabFocus
        for child in (within or self.scroll.widget()).findChildren(QWidget):
            takes = child.focusPolicy() & tab == tab and not isinstance(child, QToolButton)
            if takes and child.isEnabled() and child.isVisibleTo(self):
                child.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def edit_field(self, text: str, path: str, value: Any, gesture: int = 0) -> str:
        """Write one field of the project as an undo step; return the sentence of what stood against it, or ""."""
        try:
            project = field.write(self.document.project, path, value)
        except (ValueError, UnknownName) as error:
            return str(error)
        self.document.edit(text, project, f"{path}:{gesture}" if gesture else None)
        return ""


class Anchor(QObject):
    """Keeps what one sees of a panel where it is when something above `below` comes or goes: a slider must not move under the mouse.

    At the very top nothing is kept, so that what comes is seen, unless a button of the mouse is down.
    """

    def __init__(self, scroll: QScrollArea, below: QWidget) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        below.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMoveEvent):
            bar = self._scroll.verticalScrollBar()
            if bar.value() > 0 or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
                bar.setValue(bar.value() + event.pos().y() - event.oldPos().y())
        return False


class Section(QWidget):
    """A part of a panel with a title that folds it; things go into `body`."""

    def __init__(
        self, title: str, name: str, parent: QWidget | None = None, opened: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(4)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(self.palette().ColorRole.Mid)
        self.fold = FoldButton(self)
        self.fold.setObjectName(f"{name}.fold")
        self.fold.setText(title)
        self.fold.setAccessibleName(title)
        self.fold.setToolTip(self.tr("Show or hide this section"))
        font = self.fold.font()
        font.setBold(True)
        self.fold.setFont(font)
        inner = QWidget(self)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(4, 0, 0, 0)
        self.body.setSpacing(4)
        self.fold.opened.connect(inner.setVisible)
        inner.setVisible(opened)
        self.fold.set_open(opened)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.fold)
        row.addWidget(line, 1)
        box.addLayout(row)
        box.addWidget(inner)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.fold.setText(title)


class Message(QFrame):
    """A framed sentence, with a button if something can be done about it. kind: "error", "warning" or "info"."""

    pressed = Signal()

    def __init__(self, kind: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("message", kind)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 8, 6)
        box.setSpacing(4)
        self.text = plain_label("", self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self)
        self.button.setObjectName(f"{name}.button")
        self.button.hide()
        self.button.clicked.connect(self.pressed)
        box.addWidget(self.text)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_text(self, text: str, button: str = "", tip: str = "") -> None:
        """Show a sentence and, if it has a text, the button; "" hides the whole."""
        self.text.setText(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setToolTip(tip or button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))


def title_of_change(param: Param, old: Any, new: Any) -> str:
    """Return what a change is called: by the one setting of an entry that differs, else by the whole parameter."""
    same = isinstance(old, Pick) and isinstance(new, Pick) and old.name == new.name
    registry = param.registry if isinstance(param, Member) else None
    if not same or registry is None or new.name not in registry:
        return words(param.title)
    differing = [
        one
        for one in registry[new.name].params
        if old.values.get(one.name, one.default) != new.values.get(one.name, one.default)
    ]
    return words((differing[0] if len(differing) == 1 else param).title)


def plain_label(text: str, parent: QWidget | None = None, kind: str = "") -> QLabel:
    """Return a label that wraps and never reads its text as HTML; kind is "", "muted" or "problem"."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if kind:
        label.setProperty(kind, True)
    return label


def tool_button(
    parent: QWidget, name: str, title: str, tip: str, picture: Any, slot: Callable[[], object]
) -> QToolButton:
    """Return a small flat button with an icon."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setToolTip(tip or title)
    button.setIcon(picture)
    button.setAutoRaise(True)
    button.setFixedSize(22, 22)
    button.clicked.connect(lambda: slot())
    return button


def clear_layout(layout: Any) -> None:
    """Send away everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())
