"""The player: Play, Pause, Step, Epoch, several epochs, Stop, Rewind, the speed and the seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.actions import Actions
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.player_fields import EpochsMenu, SeedField, SpeedBox
from nnplayground.gui.settings import Settings

BUTTONS = ("rewind", "play", "pause", "step", "epoch", "stop")
_TAKEN_UP = (e.RUNNING, e.COMPILING)


class Player(QObject):
    """Turns clicks into commands and enables what makes sense in the engine's state.

    Signals:
        waiting_changed(): a command waits for the engine, or does no longer.
        over(more): the run has nothing left to train; a question for the person. `more` epochs could be added, 0 = none:
            answers are `train_more` and `train_again`.

    Clicks while TensorFlow still loads wait in the engine's queue; `waiting` says so until the engine takes them up.

    refuses: asked before anything is trained or built; where it is true, it has said why, and nothing is posted.
    """

    waiting_changed = Signal()
    over = Signal(int)

    def __init__(
        self,
        document: Document,
        live: Live,
        actions: Actions,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._actions = document, live, actions
        self._waiting = False
        self._settings = settings
        self._epochs: EpochsMenu | None = None
        self.refuses: Callable[[], bool] = lambda: False
        actions.connect_to(
            {
                "run.play": self.play,
                "run.pause": self.pause,
                "run.step": self.step,
                "run.epoch": self.epoch,
                "run.epochs": self.several_epochs,
                "run.stop": self.stop,
                "run.rewind": self.rewind,
                "run.evaluate": self.evaluate,
            }
        )
        for signal in (live.state_changed, live.started, live.finished, live.updated):
            signal.connect(self.show_state)
        live.failed.connect(self._on_failed)
        live.ready.connect(self._on_ready)
        document.changed.connect(self.show_state)
        self.show_state()

    @property
    def waiting(self) -> bool:
        """Tell whether the engine has not yet taken up the last click on Play, Step or Epoch."""
        return self._waiting

    def fill(self, toolbar: QToolBar) -> None:
        """Put the buttons and the fields into a toolbar."""
        for name in BUTTONS:
            action: QAction = self._actions[f"run.{name}"]
            toolbar.addAction(action)
            button = toolbar.widgetForAction(action)
            button.setObjectName(f"player.{name}")
            button.setAccessibleName(action.text().replace("&", ""))
            if name == "epoch" and isinstance(button, QToolButton):
                self._epochs = EpochsMenu(self._actions["run.epochs"], button)
        speed = SpeedBox(self._settings, toolbar)
        speed.chosen.connect(self._on_speed)
        toolbar.addWidget(speed)
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

    def several_epochs(self) -> None:
        """Train as many epochs as the field in the menu of the button says."""
        self._train(epochs=self._epochs.field.value() if self._epochs is not None else 1)

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
        if self.refuses():
            return
        self._live.post(e.Rewind(self._document.project))

    def evaluate(self) -> None:
        """Measure the model on the test part."""
        self._live.post(e.Evaluate(e.TEST))

    @property
    def limit(self) -> float | None:
        """Return how many steps a second training may take; None = as fast as possible."""
        return self._settings.speed

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
            "epochs": has_network and not running,
            "stop": running or (live.state == e.PAUSED and live.trained),
            "rewind": has_network and not self._waiting,
            "evaluate": live.trained and live.state != e.COMPILING,
        }
        for name, value in enabled.items():
            self._actions[f"run.{name}"].setEnabled(value)

    def _on_failed(self, event: e.Failed) -> None:
        if not event.where.startswith("views."):
            self._wait(False)

    def _on_ready(self, _: e.Ready) -> None:
        if self._settings.speed is not None:
            self._live.post(e.Speed(self._settings.speed))

    def _on_speed(self, steps_per_second: float | None) -> None:
        self._live.post(e.Speed(steps_per_second))

    def _train(self, steps: int | None = None, epochs: int | None = None) -> None:
        record, project = self._live.record, self._document.project
        done = record is not None and record.showing is None and _over(record)
        if record is None or not done or not record.project.same_run(project):
            self._post(steps, epochs)
        elif record.reason == "early":
            self.over.emit(0)
        else:
            self.over.emit(1 if steps or epochs else max(1, round(record.epoch)))

    def _post(self, steps: int | None = None, epochs: int | None = None) -> None:
        if self.refuses():
            return
        self._live.post(e.Train(self._document.project, steps=steps, epochs=epochs))
        self._wait(True)

    def _wait(self, waiting: bool, show: bool = True) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.waiting_changed.emit()
        if show:
            self.show_state()


def _over(record: RunRecord) -> bool:
    """Tell whether a run has trained as much as it may, so that only another limit would let it go on."""
    if record.state == e.RUNNING:
        return False
    return record.reason == "early" or 0 < record.total_steps <= record.step
