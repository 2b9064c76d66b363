"""The message bar: problems and questions inside the window, one sentence each, details folded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.icons import icon

ERROR, WARNING, INFO = "error", "warning", "info"
MOST = 3
LEAST = 60
"""Pixels that are never taken from the messages."""
Answer = tuple[str, Callable[[], None]]


class MessageBar(QScrollArea):
    """Holds the newest messages, at most three; each can be closed, and the same text is not shown twice.

    It is as high as its messages; where the window has no room for that, it scrolls, and the window does not grow.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.setWidget(inner)
        self._read: Message | None = None
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.hide()

    @property
    def messages(self) -> list[Message]:
        """Return what is shown, oldest first."""
        items = (self._layout.itemAt(at).widget() for at in range(self._layout.count()))
        return [item for item in items if isinstance(item, Message)]

    def say(
        self,
        kind: str,
        text: str,
        details: str = "",
        answers: Sequence[Answer] = (),
        about: str = "",
    ) -> Message:
        """Show a message of a kind ("error", "warning", "info"), with buttons to answer it.

        about: what it is about, so that it can be taken away when that is right again.
        """
        for old in self.messages:
            if old.text == text:
                self.drop(old)
        while len(self.messages) >= MOST:
            self.drop(self.messages[0])
        message = Message(self, self.widget(), kind, text, details, answers)
        message.about = about
        self._layout.addWidget(message)
        self.show()
        self.look_at(message)
        return message

    def drop(self, message: Message) -> None:
        """Take a message away."""
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.setVisible(bool(self.messages))

    def look_at(self, message: Message) -> None:
        """Scroll to a message, now and when the room changes."""
        self._read = message
        self.ensureWidgetVisible(message, 0, 0)

    def settle(self, about: str) -> None:
        """Take away the messages about something that is right now."""
        for message in self.messages:
            if message.about == about:
                self.drop(message)

    def clear(self, kind: str | None = None) -> None:
        """Take all messages away, or all of one kind that wait for no answer."""
        for message in self.messages:
            if kind is None or (message.kind == kind and not message.answers):
                self.drop(message)

    def _on_range(self, *_: int) -> None:
        if self._read is not None and self._read in self.messages:
            self.look_at(self._read)

    def _height_of(self, messages: Sequence[Message]) -> int:
        """Return how high messages are at the present width, with what is between them."""
        wide = self.viewport().width()
        tall = sum(one.heightForWidth(wide) for one in messages)
        return tall + self._layout.spacing() * max(0, len(messages) - 1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self.messages))

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of a short message alone."""
        least = min((self._height_of([one]) for one in self.messages), default=0)
        return QSize(super().minimumSizeHint().width(), min(LEAST, least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class Message(QFrame):
    """One message."""

    about = ""

    def __init__(
        self,
        bar: MessageBar,
        parent: QWidget,
        kind: str,
        text: str,
        details: str,
        answers: Sequence[Answer],
    ) -> None:
        super().__init__(parent)
        self.kind, self.text, self.answers = kind, text, answers
        self.setProperty("message", kind)
        self.setObjectName("message")
        self.setAccessibleName(text)
        self._bar = bar
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 5)
        row = QHBoxLayout()
        layout.addLayout(row)
        self._head(row, kind, text)
        for title, call in answers:
            row.addWidget(self._answer(title, call))
        if details:
            layout.addWidget(self._details(row, details))
        close = self._tool(self.tr("Close"), "close", "message.close")
        close.clicked.connect(self._on_close)
        row.addWidget(close)

    def _head(self, row: QHBoxLayout, kind: str, text: str) -> None:
        picture = _Picture(kind)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(picture)
        row.addWidget(label, 1)

    def _answer(self, title: str, call: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(f"message.{title}")
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.clicked.connect(self._on_close)
        button.clicked.connect(lambda: call())
        return button

    def _details(self, row: QHBoxLayout, details: str) -> QPlainTextEdit:
        box = QPlainTextEdit(details)
        box.setReadOnly(True)
        box.setObjectName("message.details_text")
        box.setAccessibleName(self.tr("Details"))
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setMaximumHeight(160)
        box.hide()
        fold = self._tool(self.tr("Details"), "chevron_down", "message.details")
        fold.setCheckable(True)
        fold.toggled.connect(box.setVisible)
        fold.toggled.connect(lambda: self._bar.look_at(self))
        row.addWidget(fold)
        return box

    def _tool(self, title: str, picture: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

    def _on_close(self) -> None:
        self._bar.drop(self)


class _Picture(QLabel):
    """The picture of a kind of message, in the colour of the theme."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setPixmap(icon(kind).pixmap(QSize(18, 18)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setPixmap(icon(self._kind).pixmap(QSize(18, 18)))
