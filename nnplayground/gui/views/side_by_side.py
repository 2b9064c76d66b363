"""Several runs beside each other: what they are called, and one panel of a view for each on common scales."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnplayground.core.difference import difference
from nnplayground.core.record import RunRecord


def titles(team: Sequence[RunRecord]) -> tuple[str, ...]:
    """Return a label for each run that names only what differs: "rate 0.1"; runs of equal projects are counted."""
    projects = [record.project for record in team]
    if len({id(project) for project in projects}) > 1 or len(team) == 1:
        labels = difference(projects)
        if not all(label.startswith("unchanged") for label in labels):
            return tuple(labels)
    run = QCoreApplication.translate("SideBySide", "run {0}")
    return tuple(run.format(record.run) for record in team)
