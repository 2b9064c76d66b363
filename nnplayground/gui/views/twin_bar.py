"""The buttons that make twins: one of one's own, with and without something, three learning rates."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from nnplayground.core.contrast import CONTRASTS, obstacle
from nnplayground.core.project import Project
from nnplayground.core.vary import MOST_TWINS, with_or_without
from nnplayground.gui.labels import label
from nnplayground.gui.text import words


class TwinBar(QWidget):
    """A row of buttons.

    Signals:
        twin_wanted(): a twin with nothing changed yet.
        contrast_wanted(what): a twin with or without something, a name of CONTRASTS.
        rates_wanted(): three learning rates.
    """

    twin_wanted = Signal()
    contrast_wanted = Signal(str)
    rates_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = Project()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.add = _button("twins.add", self.tr("Twin"))
        self.add.clicked.connect(self.twin_wanted)
        self.contrast = _button("twins.contrast", self.tr("With and without"))
        self.menu = QMenu(self.contrast)
        self.menu.setObjectName("twins.contrasts")
        self.menu.setToolTipsVisible(True)
        for what in CONTRASTS:
            action = self.menu.addAction(words(CONTRASTS[what].title))
            action.setObjectName(f"twins.contrast.{what}")
            action.triggered.connect(lambda _=False, what=what: self.contrast_wanted.emit(what))
        self.menu.aboutToShow.connect(self.show_menu)
        self.contrast.setMenu(self.menu)
        self.rates = _button("twins.rates", self.tr("Three rates"))
        self.rates.clicked.connect(self.rates_wanted)
        for button in (self.add, self.contrast, self.rates):
            row.addWidget(button)
        row.addStretch(1)

    def show_project(self, project: Project) -> None:
        """Enable what is possible for a project."""
        self._project = project
        room = len(project.twins) < MOST_TWINS
        full = self.tr("At most {} twins can train beside the project").format(MOST_TWINS)
        one = self.tr("Train a twin beside the project, with one thing changed")
        with_and_without = self.tr("Compare with and without dropout, momentum, skip connections …")
        rates = self.tr("Train with the learning rates 0.1, 0.001 and 0.0001 side by side")
        for button, tip in ((self.add, one), (self.contrast, with_and_without)):
            button.setEnabled(room)
            button.setToolTip(tip if room else full)
        self.rates.setToolTip(rates)

    def show_menu(self) -> None:
        """Say of each contrast whether the twin would have it or lack it, or why there can be none."""
        for what, action in zip(CONTRASTS, self.menu.actions(), strict=True):
            twin, reason = with_or_without(self._project, what), obstacle(self._project, what)
            text = label(twin.name if twin is not None else CONTRASTS[what].title)
            action.setText(text[:1].upper() + text[1:])
            action.setEnabled(twin is not None)
            action.setToolTip(
                words(reason) or self.tr("Add a twin that differs in this alone: {}").format(text)
            )


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button
