"""Hands every edit of the project to the run that is alive, and knows which edits have to wait for the next start."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.core import events as e
from nnplayground.core.changes import needs_start
from nnplayground.core.project import DataChoice, Project
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live

APPLIED, ON_THE_WAY, LATE, NEXT_START, REFUSED, OVER = (
    "applied",
    "on the way",
    "late",
    "next start",
    "refused",
    "over",
)
"""What may be true of the project and the run on the screen:

APPLIED: the run is one of the project. ON_THE_WAY: the engine was told and has not answered. LATE: nor has it for a while, because it
compiles or computes. NEXT_START: something differs that a run cannot change in place. REFUSED: the engine could not change the run,
which is paused as it was. OVER: the run is not alive and the project is another one now.
"""
PATIENCE = 1000
"""Milliseconds without an answer after which the person is told that the change is on its way."""


class Alive(QObject):
    """Posts Change once in a turn of the event loop when the project of a run that is alive was edited.

    Signals:
        changed(): `standing` may be another one.
    """

    changed = Signal()

    def __init__(self, document: Document, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self._sent: Project | None = None
        self._refused: Project | None = None
        self._barred: DataChoice | None = None
        self._was_alive = False
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self.changed)
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._post)
        document.changed.connect(self._on_edited)
        document.opened.connect(self._timer.stop)
        live.started.connect(self._on_started)
        live.state_changed.connect(self._on_state)
        live.run_changed.connect(self._on_changed)
        live.failed.connect(self._on_failed)

    @property
    def alive(self) -> bool:
        """Tell whether there is a run that an edit can change: one that has learnt something or is about to, and is not over."""
        record = self._live.record
        return record is not None and self._live.trained and _is_alive(record)

    @property
    def standing(self) -> str:
        """Return how the project and the run stand to each other: one of the words above."""
        record, project = self._live.record, self._document.project
        if record is None or record.project.same_run(project):
            return APPLIED
        if not self.alive:
            return OVER
        if self._waits(record.project, project):
            return NEXT_START
        if self._refused is project:
            return REFUSED
        late = self._sent is project and not self._patience.isActive()
        return LATE if late else ON_THE_WAY

    def set_patience(self, milliseconds: int) -> None:
        """Say how long the engine may take to answer."""
        self._patience.setInterval(milliseconds)

    def _on_edited(self, old: Project, new: Project) -> None:
        if _concerns_run(old, new):
            self._refused = None
            self._timer.start()
        else:
            self.changed.emit()

    def _on_started(self) -> None:
        """Forget what the run before was told; tell the new one what was edited since it was asked for."""
        self._sent = self._refused = self._barred = None
        self._patience.stop()
        record, project = self._live.record, self._document.project
        if self.alive and record is not None and not record.project.same_run(project):
            self._timer.start()

    def _on_state(self) -> None:
        """Tell a run that comes alive what was edited between the click on Play and its first step."""
        alive, record = self.alive, self._live.record
        came, self._was_alive = alive and not self._was_alive, alive
        if came and record is not None and not record.project.same_run(self._document.project):
            self._timer.start()

    def _post(self) -> None:
        record, project = self._live.record, self._document.project
        wanted = self._applicable(record.project, project) if self.alive and record else None
        if wanted is not None:
            self._sent = project
            self._patience.start()
            self._live.post(e.Change(wanted))
        self.changed.emit()

    def _waits(self, running: Project, project: Project) -> bool:
        """Tell whether the project has something for which the run would have to start anew."""
        barred = project.data == self._barred != running.data
        return barred or needs_start(running, project)

    def _applicable(self, running: Project, project: Project) -> Project | None:
        """Return what of the project the run can take now: other seeds and data wait, but nothing has to wait with them."""
        wanted = replace(project, seed=running.seed)
        if not self._waits(running, wanted):
            return wanted
        wanted = replace(wanted, data=running.data)
        fits = project.networks == running.networks and not needs_start(running, wanted)
        return wanted if fits and not wanted.same_run(running) else None

    def _on_changed(self, event: e.Changed) -> None:
        record, sent = self._live.record, self._sent
        if record is None or event.run != record.run:
            return
        told = event.project
        if sent is not None and told.same_run(replace(sent, seed=told.seed, data=told.data)):
            self._sent = None
            self._patience.stop()
        self.changed.emit()

    def _on_failed(self, event: e.Failed) -> None:
        """Note that the run did not take the change; other examples in another number may come with the next start."""
        if self._sent is None or event.where.startswith("views."):
            return
        if event.where.startswith("data"):
            self._barred = self._sent.data
        else:
            self._refused = self._sent
        self._sent = None
        self._patience.stop()
        self.changed.emit()


def _is_alive(record: RunRecord) -> bool:
    return record.state in (e.RUNNING, e.PAUSED)


def _concerns_run(old: Project, new: Project) -> bool:
    return (
        old.networks is not new.networks
        or old.training is not new.training
        or old.data is not new.data
        or old.twins != new.twins
    )
