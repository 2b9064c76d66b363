"""The player: Play, Pause, Step, Epoch, Stop, Rewind, and the seed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolBar, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.actions import Actions
from nnplayground.gui.document import Document
from nnplayground.gui.editor import guard_undo
from nnplayground.gui.live import Live

BUTTONS = ("rewind", "play", "pause", "step", "epoch", "stop")
_TAKEN_UP = (e.RUNNING, e.COMPILING)


class Player(QObject):
    """Turns clicks into commands and enables what makes sense in the engine's state.

    Signals:
        waiting_changed(): a command waits for the engine, or does no longer.
        over(more): the run has nothing left to train; a question for the person. `more` epochs could be added, 0 = none:
            answers are `train_more` and `train_again`.

    Clicks while TensorFlow still loads wait in the engine's queue; `waiting` says so until the engine takes them up.
    """

    waiting_changed = Signal()
    over = Signal(int)

    def __init__(
        self, document: Document, live: Live, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._actions = document, live, actions
        self._waiting = False
        actions.connect_to(
            {
                "run.play": self.play,
                "run.pause": self.pause,
                "run.step": self.step,
                "run.epoch": self.epoch,
                "run.stop": self.stop,
                "run.rewind": self.rewind,
                "run.evaluate": self.evaluate,
            }
        )
        for signal in (live.state_changed, live.started, live.finished, live.updated):
            signal.connect(self.show_state)
        live.failed.connect(self._on_failed)
        document.changed.connect(self.show_state)
        self.show_state()

    @property
    def waiting(self) -> bool:
        """Tell whether the engine has not yet taken up the last click on Play, Step or Epoch."""
        return self._waiting

    def fill(self, toolbar: QToolBar) -> None:
        """Put the buttons and the seed field into a toolbar."""
        for name in BUTTONS:
            action: QAction = self._actions[f"run.{name}"]
            toolbar.addAction(action)
            button = toolbar.widgetForAction(action)
            button.setObjectName(f"player.{name}")
            button.setAccessibleName(action.text().replace("&", ""))
        toolbar.addWidget(SeedField(self._document, toolbar))

    def play(self) -> None:
        """Train, or go on if the paused run is a run of the open project."""
        self._train()

    def step(self) -> None:
        """Train one batch."""
        self._train(steps=1)

    def epoch(self) -> None:
        """Train one epoch."""
        self._train(epochs=1)

    def train_more(self, epochs: int) -> None:
        """Raise the limit by some epochs, as an undo step, and go on with the run."""
        record, project = self._live.record, self._document.project
        training = project.training
        longer = replace(training, epochs=training.epochs + epochs)
        if record is not None and training.max_steps is not None:
            steps = training.max_steps + epochs * record.steps_per_epoch
            longer = replace(training, max_steps=steps)
        self._document.edit(self.tr("Train longer"), replace(project, training=longer))
        self._post()

    def train_again(self) -> None:
        """Train the same project again from its initial weights."""
        self._post()

    def pause(self) -> None:
        """Hold the training."""
        self._live.post(e.Pause())

    def stop(self) -> None:
        """End the run and keep the model."""
        self._live.post(e.Stop())
        self._wait(False)

    def rewind(self) -> None:
        """Go back to the initial weights."""
        self._live.post(e.Rewind(self._document.project))

    def evaluate(self) -> None:
        """Measure the model on the test part."""
        self._live.post(e.Evaluate(e.TEST))

    @property
    def running(self) -> bool:
        """Tell whether a run goes on or is about to; loading and evaluating may happen in between."""
        live, record = self._live, self._live.record
        if self._waiting or live.state in _TAKEN_UP:
            return True
        return (
            live.state not in (e.IDLE, e.PAUSED)
            and record is not None
            and record.state == e.RUNNING
        )

    def show_state(self, *_: object) -> None:
        """Enable what can be done now."""
        live = self._live
        if live.state in _TAKEN_UP:
            self._wait(False, show=False)
        running = self.running
        has_network = any(graph.nodes for graph in self._document.project.networks.values())
        enabled = {
            "play": has_network and not running,
            "pause": running,
            "step": has_network and not running,
            "epoch": has_network and not running,
            "stop": running or (live.state == e.PAUSED and live.trained),
            "rewind": has_network and not self._waiting,
            "evaluate": live.trained and live.state != e.COMPILING,
        }
        for name, value in enabled.items():
            self._actions[f"run.{name}"].setEnabled(value)

    def _on_failed(self, event: e.Failed) -> None:
        if not event.where.startswith("views."):
            self._wait(False)

    def _train(self, steps: int | None = None, epochs: int | None = None) -> None:
        record, project = self._live.record, self._document.project
        if record is None or not _over(record) or not record.project.same_run(project):
            self._post(steps, epochs)
        elif record.reason == "early":
            self.over.emit(0)
        else:
            self.over.emit(1 if steps or epochs else max(1, round(record.epoch)))

    def _post(self, steps: int | None = None, epochs: int | None = None) -> None:
        self._live.post(e.Train(self._document.project, steps=steps, epochs=epochs))
        self._wait(True)

    def _wait(self, waiting: bool, show: bool = True) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.waiting_changed.emit()
        if show:
            self.show_state()


class SeedField(QWidget):
    """The seed of the project, as a field in the toolbar."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        label = QLabel(self.tr("Seed"))
        label.setProperty("muted", True)
        self._field = QSpinBox()
        self._field.setObjectName("player.seed")
        self._field.setAccessibleName(self.tr("Seed"))
        self._field.setToolTip(
            self.tr("The same seed gives the same weights, batches and curves again.")
        )
        self._field.setRange(0, 2**31 - 1)
        self._field.setFixedWidth(84)
        self._field.setKeyboardTracking(False)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label.setBuddy(self._field)
        guard_undo(self._field, self._field.lineEdit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 0)
        layout.addWidget(label)
        layout.addWidget(self._field)
        self._field.valueChanged.connect(self._on_value)
        document.changed.connect(self._show)
        self._show()

    def _on_value(self, seed: int) -> None:
        project = replace(self._document.project, seed=seed)
        self._document.edit(self.tr("Change seed"), project, merge="seed")

    def _show(self, *_: object) -> None:
        with QSignalBlocker(self._field):
            self._field.setValue(self._document.project.seed)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()


def _over(record: RunRecord) -> bool:
    """Tell whether a run has trained as much as it may, so that only another limit would let it go on."""
    if record.state == e.RUNNING:
        return False
    return record.reason == "early" or 0 < record.total_steps <= record.step
