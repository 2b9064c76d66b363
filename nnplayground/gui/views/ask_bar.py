"""The bar of a computation that is asked for: begin it, see how far it is, end it, and of which epoch its answer is."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from nnplayground.core import events as e
from nnplayground.gui.statusline import duration
from nnplayground.gui.text import words
from nnplayground.gui.views.view import View

_FULL = 1000
_EARLY = 0.02
"""Share below which the time left is not worth telling."""


@dataclass
class _Pace:
    """How far a computation is; began: clock in seconds; share: 0..1, None = not known."""

    began: float
    share: float | None = None
    text: str = ""

    def left(self, now: float) -> float | None:
        """Return the seconds left, taking the pace so far; None too early to tell."""
        if self.share is None or self.share < _EARLY:
            return None
        return (now - self.began) * (1 - self.share) / self.share


class AskBar(QWidget):
    """Asks the engine what `view.question()` returns; names are `<view>.ask`, `<view>.cancel`, `<view>.progress`, `<view>.age`.

    Call `refresh` from the view's `draw`. While the computation runs, the button is a bar with the time left and Cancel; after it, the
    bar says of which epoch the answer is if the network has learnt on since, or why there is none.

    Signals:
        asked(Want), cancelled(Want): the person did so.
    """

    asked = Signal(object)
    cancelled = Signal(object)

    def __init__(self, view: View, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._live = view, view.live
        self._paces: dict[tuple[int, e.Want], _Pace] = {}
        self.button = QPushButton(title, objectName=f"{view.name}.ask")
        self.button.setToolTip(self.tr("Compute this with the weights of now"))
        self.button.clicked.connect(self.ask)
        self.bar = QProgressBar(objectName=f"{view.name}.progress")
        self.bar.setRange(0, _FULL)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.bar.setToolTip(self.tr("How far the computation is"))
        self.bar.setAccessibleName(self.tr("How far the computation is"))
        self.cancel_button = QPushButton(self.tr("Cancel"), objectName=f"{view.name}.cancel")
        self.cancel_button.setToolTip(self.tr("End the computation; what was found so far stays"))
        self.cancel_button.clicked.connect(self.cancel)
        self.age = QLabel(objectName=f"{view.name}.age")
        self.age.setTextFormat(Qt.TextFormat.PlainText)
        self.age.setWordWrap(True)
        self.age.setProperty("muted", True)
        self.age.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in (
            (self.button, 0),
            (self.bar, 1),
            (self.cancel_button, 0),
            (self.age, 2),
        ):
            line.addWidget(widget, stretch)
        self._live.progress.connect(self._on_progress)
        self._live.snapshot.connect(self._on_snapshot)
        self._live.started.connect(self._on_started)
        self._live.state_changed.connect(self.refresh)
        self.refresh()

    @property
    def running(self) -> bool:
        """Tell whether what the view would ask for now is being computed."""
        return bool(self._now())

    def ask(self) -> None:
        """Ask for what the view wants to know, for all runs of the team."""
        want = self._view.question()
        if want is None or not self._live.team:
            return
        for record in self._live.team:
            self._paces[record.run, want] = _Pace(monotonic())
        self._live.post(e.Ask(want))
        self.asked.emit(want)
        self.refresh()

    def cancel(self) -> None:
        """End the computation."""
        want = self._view.question()
        if want is not None and self.running:
            self._live.post(e.Cancel(want))
            self._forget(want)
            self.cancelled.emit(want)
            self.refresh()

    def refresh(self) -> None:
        """Show what is known of the view's question now."""
        want, paces = self._view.question(), self._now()
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(bool(paces))
        self.button.setVisible(not paces)
        self.button.setEnabled(want is not None and bool(self._live.team))
        if paces:
            shares = [pace.share for pace in paces if pace.share is not None]
            # A range without an end shows that something is done without saying how far it is.
            self.bar.setRange(0, _FULL if shares else 0)
            self.bar.setValue(int(_FULL * min(shares, default=0.0)))
        self.age.setText(self._left(paces) if paces else self._of_answer(want))

    def _now(self) -> list[_Pace]:
        want = self._view.question()
        return [pace for (_, asked), pace in self._paces.items() if asked == want]

    def _left(self, paces: list[_Pace]) -> str:
        """Return what the computation that is slowest does, and how long it will take."""
        slowest = min(paces, key=lambda pace: -1.0 if pace.share is None else pace.share)
        left = slowest.left(monotonic())
        time = "" if left is None else self.tr("{t} left").format(t=duration(left))
        return " · ".join(part for part in (words(slowest.text), time) if part)

    def _of_answer(self, want: e.Want | None) -> str:
        """Return why there is no answer, or of which epoch it is."""
        record = self._view.record
        if want is None or record is None:
            return ""
        answer = self._view.answer(want)
        if not answer.known or answer.problem:
            return words(answer.problem)
        of = self.tr("of epoch {0:.4g}").format(answer.epoch)
        if answer.share < 1:
            of += " · " + self.tr("{0} % of it").format(int(100 * answer.share))
        if not answer.stale:
            return of
        now = record.epoch if record.showing is None else record.showing.epoch
        return self.tr("{0}, now {1:.4g}").format(of, now)

    def _forget(self, want: e.Want, run: int | None = None) -> None:
        gone = [key for key in self._paces if key[1] == want and run in (None, key[0])]
        for key in gone:
            del self._paces[key]

    def _on_progress(self, event: e.Progress) -> None:
        if event.over:
            self._forget(event.want, event.run)
        elif event.want.probe == self._probe():
            pace = self._paces.setdefault((event.run, event.want), _Pace(monotonic()))
            pace.share, pace.text = event.share, event.text
        self.refresh()

    def _on_snapshot(self, event: e.Snapshot) -> None:
        if event.want.probe == self._probe():
            if event.share >= 1:
                self._forget(event.want, event.run)
            self.refresh()

    def _probe(self) -> str:
        want = self._view.question()
        return "" if want is None else want.probe

    def _on_started(self) -> None:
        alive = {record.run for record in self._live.team}
        self._paces = {key: pace for key, pace in self._paces.items() if key[0] in alive}
        self.refresh()
