"""Asks the engine what it thinks of every edit: shapes and problems, the data when its choice changed, the initial weights."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live

DELAY = 60
CALM = 250
# What is larger takes long to build and much memory; it is built when the person wants to train it.
LARGEST = 5_000_000


class Checker(QObject):
    """Posts Check, and Load when the data changed, a moment after the last edit; and Check again when the data are there."""

    def __init__(self, document: Document, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self._asked_data: object = None
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self._ask)
        document.changed.connect(self._on_changed)
        document.opened.connect(self._on_opened)
        live.loaded.connect(self._on_loaded)

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

    def _on_loaded(self, event: e.Loaded) -> None:
        """Check again: only now the engine knows the shape of the data."""
        if event.choice == self._document.project.data and not self._timer.isActive():
            self._live.post(e.Check(self._document.project))

    def _ask(self) -> None:
        project = self._document.project
        self._live.post(e.Check(project))
        if project.data != self._asked_data:
            self._asked_data = project.data
            self._live.post(e.Load(project.data))


class FirstWeights(QObject):
    """Lets the engine draw the initial weights as soon as a network can be built, so that there is something to see before training.

    Does so again after an edit while nothing has been trained. Leaves alone what was trained, restored or is too large.
    """

    def __init__(self, document: Document, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self._timer = QTimer(self, interval=CALM, singleShot=True)
        self._timer.timeout.connect(self._ask)
        for signal in (live.checked, live.loaded, live.started, document.changed):
            signal.connect(self._timer.start)

    def wanted(self) -> bool:
        """Tell whether the network on the canvas has no weights yet and can get some."""
        live, project = self._live, self._document.project
        check, data, record = live.check, live.data, live.record
        if check is None or not check.ok or data is None or live.beginning:
            return False
        if not replace(check.project, seed=project.seed).same_run(project):
            return False
        if data.choice != project.data:
            return False
        if live.state not in (e.IDLE, e.PAUSED) or not _untrained(record, project):
            return False
        return any(check.nodes.values()) and _parameters(check) < LARGEST

    def _ask(self) -> None:
        if self.wanted():
            self._live.post(e.Rewind(self._document.project))


def _untrained(record: RunRecord | None, project: Project) -> bool:
    """Tell whether nothing was trained, and the weights that are there are those of another project."""
    return record is None or (
        record.step == 0
        and record.state == e.PAUSED
        and record.showing is None
        and not record.project.same_run(project)
    )


def _parameters(check: e.Checked) -> int:
    return sum(report.parameters for nodes in check.nodes.values() for report in nodes.values())
