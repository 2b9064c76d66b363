"""Asks the engine what it thinks of every edit: shapes and problems, and the data when its choice changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live

DELAY = 60


class Checker(QObject):
    """Posts Check, and Load when the data changed, a moment after the last edit."""

    def __init__(self, document: Document, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self._asked_data: object = None
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self._ask)
        document.changed.connect(self._on_changed)
        document.opened.connect(self._on_opened)

    def _on_changed(self, old: Project, new: Project) -> None:
        same = (
            old.networks is new.networks and old.data is new.data and old.training is new.training
        )
        if not same:
            self._timer.start()

    def _on_opened(self) -> None:
        self._asked_data = None
        self._timer.stop()
        self._ask()

    def _ask(self) -> None:
        project = self._document.project
        self._live.post(e.Check(project))
        if project.data != self._asked_data:
            self._asked_data = project.data
            self._live.post(e.Load(project.data))
