"""The past of a view over time: epochs that were trained while nobody looked are asked for when the view comes into sight."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic

import numpy as np
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import Ask, Want
from nnplayground.core.record import RunRecord
from nnplayground.core.ribbon import PAST
from nnplayground.gui.text import words
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.view import View, answer_of

PATIENCE = 0.5
"""Seconds of a computation after which it is worth a bar."""
CHANGES = ("networks.", "data.", "training.outputs")
"""What a pass through the network depends on but its weights."""


class PastBar(AskBar):
    """Asks for what a probe would have said of the kept epochs that the ribbons lack, once for each run and epoch.

    Call `look` from the view's `draw`, and `leave` when it goes out of sight; `view.question` returns `want`. The bar is hidden unless
    the computation takes longer than PATIENCE, was cancelled, or has a problem. What is trained in sight is not asked for: there the
    probe looks as often as it can.
    """

    def __init__(self, view: View, probe: str, parent: QWidget | None = None) -> None:
        self.want: Want | None = None
        self._of = Want(probe)
        self._looked: set[int] = set()
        self._asked: dict[int, set[float]] = {}
        self._unfinished = False
        super().__init__(view, "", parent)
        self.button.setText(self.tr("Earlier epochs"))
        self.button.setToolTip(
            self.tr("Compute the kept epochs that were trained while nobody looked")
        )
        self.cancelled.connect(self._on_cancelled)

    @property
    def shown(self) -> bool:
        """Tell whether there is something to see or to do."""
        paces = self._now()
        if paces:
            return monotonic() - min(pace.began for pace in paces) >= PATIENCE
        return self._unfinished or bool(self._of_answer(self.want))

    def look(self) -> None:
        """Ask for what the runs lack that have come into sight, as soon as it is known which of their epochs are kept."""
        due = [
            record
            for record in self._live.team
            if record.run not in self._looked
            and record.kept is not None
            # By then the probe is traced.
            and answer_of(record, self._of).arrays
        ]
        # Where a new run is about to begin, the engine may know these no more.
        if due and not self.running and not self._live.beginning:
            self._looked |= {record.run for record in due}
            self._begin(due, again=False)
        self.refresh()

    def leave(self) -> None:
        """Look again when the view comes back into sight."""
        self._looked.clear()

    def ask(self) -> None:
        """Ask once more for what is missing, after a computation was cancelled."""
        self._begin(self._live.team, again=True)
        self.refresh()

    def refresh(self) -> None:
        """Show how far it is, where that is worth it."""
        super().refresh()
        self.setVisible(self.shown)

    def _begin(self, records: Iterable[RunRecord], again: bool) -> None:
        """Ask for the missing epochs of some runs; again: also for those that were asked for before."""
        wished: dict[int, set[float]] = {}
        since = 0.0
        for record in records:
            asked = self._asked.setdefault(record.run, set())
            found = set(missing(record, self._of)) - (set() if again else asked)
            asked |= found
            if found:
                wished[record.run] = found
                since = max(since, changed_at(record))
        self._unfinished = self._unfinished and not (wished or again)
        if wished:
            epochs = tuple(sorted(set().union(*wished.values())))
            options = (("epochs", epochs), ("probe", self._of.probe), ("since", since))
            self.want = Want(PAST, None, options)
            self._live.post(Ask(self.want, tuple(wished)))
            self.asked.emit(self.want)

    def _of_answer(self, want: Want | None) -> str:
        """Return why there is no answer; of which epoch it is says nothing here."""
        return "" if want is None else words(self._view.answer(want).problem)

    def _on_cancelled(self) -> None:
        self._unfinished = True
        self.refresh()

    def _on_started(self) -> None:
        """Forget the runs that are gone; a branch has the past of the run that it left."""
        alive = {record.run for record in self._live.team}
        for record in self._live.team:
            if record.branch is not None and record.branch[0] in self._looked:
                self._looked.add(record.run)
        self._looked &= alive
        self._asked = {run: one for run, one in self._asked.items() if run in alive}
        self._unfinished = self._unfinished and bool(self._asked)
        super()._on_started()


def missing(record: RunRecord, want: Want) -> list[float]:
    """Return the kept epochs for which a run has no row of some array in the newest answer to a want, ascending."""
    kept = np.array([] if record.kept is None else record.kept.epochs, float)
    steps = np.round(record.steps_at(kept))
    lacking = np.zeros(len(kept), bool)
    for name in answer_of(record, want).arrays:
        ribbon = record.ribbons.get(f"{want.probe}/{name}")
        lacking |= np.isin(steps, [] if ribbon is None else ribbon.x, invert=True)
    return [float(one) for one in kept[lacking]]


def changed_at(record: RunRecord) -> float:
    """Return the epoch at which the network, its data or its losses were changed last; 0.0 where they never were."""
    return max((one.epoch for one in record.marks if one.field.startswith(CHANGES)), default=0.0)
