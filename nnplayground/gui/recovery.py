"""Recovery: unsaved work is written aside every 30 seconds and offered again after a crash."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from nnplayground.core import place, store
from nnplayground.core.project import Project
from nnplayground.gui.background import Background
from nnplayground.gui.document import Document
from nnplayground.gui.log import LOGGER

INTERVAL = 30_000


class Recovery(QObject):
    """Keeps one file of the unsaved project while the program runs; what other, crashed ones left is in `found`.

    Each running program holds a lock file beside its copy, so that two windows do not take each other's work for lost.
    """

    def __init__(
        self, document: Document, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._background = document, background
        self._folder = place.home() / "recovery"
        self._folder.mkdir(parents=True, exist_ok=True)
        self.found = self._orphans()
        self.path = self._folder / f"{uuid.uuid4().hex}{store.SUFFIX}"
        self._lock = _lock(self.path)
        self._lock.tryLock(0)
        self._written: Project | None = None
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        document.path_changed.connect(self._on_clean)

    def keep(self) -> None:
        """Write the project aside if it has unsaved edits that are not yet there."""
        project = self._document.project
        if not self._document.dirty or project is self._written:
            return
        self._written = project
        self._background.run(
            lambda: store.save(self.path, project), lambda _: None, self._on_failed
        )

    def take(self, path: Path) -> Project:
        """Return the project of a found file and remove the file; StoreError if it cannot be read."""
        project = store.load(path).project
        self.drop(path)
        return project

    def drop(self, path: Path) -> None:
        """Remove a found file."""
        path.unlink(missing_ok=True)
        self.found = [other for other in self.found if other != path]

    def close(self) -> None:
        """Remove our own copy: the program ends as it should."""
        self._timer.stop()
        self.path.unlink(missing_ok=True)
        self._lock.unlock()

    def _on_clean(self) -> None:
        if not self._document.dirty:
            self._written = None
            self.path.unlink(missing_ok=True)

    def _on_failed(self, error: Exception) -> None:
        self._written = None
        LOGGER.warning("the recovery copy was not written: %s", error)

    def _orphans(self) -> list[Path]:
        found = []
        for path in sorted(self._folder.glob(f"*{store.SUFFIX}"), key=lambda p: p.stat().st_mtime):
            lock = _lock(path)
            if lock.tryLock(0):
                lock.unlock()
                found.append(path)
        return found[::-1]


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock
