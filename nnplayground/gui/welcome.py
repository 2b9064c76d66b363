"""The welcome page: examples to start from, recent projects, an empty project."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.registry import Entry
from nnplayground.gui.cards import CARD_WIDTH, Card, RecentButton
from nnplayground.gui.icons import icon
from nnplayground.gui.settings import Settings

GAP = 16
SIDE = 250
# Works without a network, and shows at once what this program is about.
FIRST = "glyph-cnn"


class WelcomePage(QWidget):
    """A gallery of examples beside the recent projects. Everything is a button: Tab and arrow keys walk, Enter chooses.

    Signals:
        example_chosen(name): an example should be opened.
        file_chosen(path): a recent project should be opened.
        new_chosen(), open_chosen(): the two large buttons.
        back_chosen(): go back to the open project.
    """

    example_chosen = Signal(str)
    file_chosen = Signal(object)
    new_chosen = Signal()
    open_chosen = Signal()
    back_chosen = Signal()

    def __init__(
        self,
        examples: Iterable[Entry],
        pictures: Path,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._settings = settings
        self._columns = 0
        self.cards = [
            Card(entry, pictures / f"{entry.name}.png")
            for entry in sorted(examples, key=lambda entry: entry.name != FIRST)
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 0, 0)
        row.setSpacing(28)
        row.addLayout(self._side())
        row.addWidget(self._gallery(), 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the recent projects as they are now."""
        while self._recent.count():
            widget = self._recent.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        paths = self._settings.recent
        for path in paths:
            button = RecentButton(path)
            button.clicked.connect(lambda _=False, path=path: self.file_chosen.emit(path))
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(paths))

    def offer_back(self, possible: bool) -> None:
        """Show or hide the way back to the open project."""
        self._back.setVisible(possible)

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(8)
        title = QLabel(self.tr("Neural-net playground"))
        title.setWordWrap(True)
        _enlarge(title, 1.7)
        what = QLabel(self.tr("Build a network, watch it learn, look inside."))
        what.setWordWrap(True)
        what.setProperty("muted", True)
        side.addWidget(title)
        side.addWidget(what)
        side.addSpacing(14)
        new = self._button("new", self.tr("Empty project"), "new", self.new_chosen)
        opened = self._button("open", self.tr("Open…"), "open", self.open_chosen)
        self._back = self._button("back", self.tr("Back to the project"), "left", self.back_chosen)
        self._back.hide()
        for button in (new, opened, self._back):
            side.addWidget(button)
        side.addSpacing(14)
        self._recent_title = _heading(self.tr("Recent projects"))
        side.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        side.addLayout(self._recent)
        side.addStretch(1)
        drop = QLabel(self.tr("You can also drop a project, a .csv or a .npz file on this window."))
        drop.setWordWrap(True)
        drop.setProperty("muted", True)
        side.addWidget(drop)
        side.addSpacing(16)
        for at in range(side.count()):
            widget = side.itemAt(at).widget()
            if widget is not None:
                widget.setFixedWidth(SIDE)
        return side

    def _gallery(self) -> QScrollArea:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 24, 24)
        layout.setSpacing(10)
        layout.addWidget(_heading(self.tr("Start from an example")))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        for card in self.cards:
            card.setParent(inside)
            card.clicked.connect(lambda _=False, card=card: self.example_chosen.emit(card.name))
        self._scroll = QScrollArea()
        self._scroll.setObjectName("welcome.gallery")
        self._scroll.setAccessibleName(self.tr("Examples"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._scroll

    def _button(self, name: str, text: str, picture: str, signal: Signal) -> QPushButton:
        button = QPushButton(icon(picture), text)
        button.setObjectName(f"welcome.{name}")
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(lambda: signal.emit())
        return button

    def _arrange(self) -> None:
        room = self._scroll.viewport().width() - 24
        columns = max(1, (room + GAP) // (CARD_WIDTH + GAP))
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._arrange()

    def focusInEvent(self, event: QEvent) -> None:
        if self.cards:
            self.cards[0].setFocus()


def _enlarge(label: QLabel, factor: float) -> None:
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setBold(True)
    label.setFont(font)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    _enlarge(label, 1.05)
    return label
