"""The player: Play, Pause, Step, Epoch, Stop, Rewind, and the seed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolBar, QWidget

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.gui.actions import Actions
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live

BUTTONS = ("rewind", "play", "pause", "step", "epoch", "stop")
_TAKEN_UP = (e.RUNNING, e.COMPILING)


class Player(QObject):
    """Turns clicks into commands and enables what makes sense in the engine's state.

    Signals:
        waiting_changed(): a command waits for the engine, or does no longer.

    Clicks while TensorFlow still loads wait in the engine's queue; `waiting` says so until the engine takes them up.
    """

    waiting_changed = Signal()

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
        live, record = self._live, self._live.record
        if live.state in _TAKEN_UP:
            self._wait(False, show=False)
        running = self.running
        has_network = any(graph.nodes for graph in self._document.project.networks.values())
        enabled = {
            "play": has_network and not running,
            "pause": running,
            "step": has_network and not running,
            "epoch": has_network and not running,
            "stop": running or live.state == e.PAUSED,
            "rewind": has_network and not self._waiting,
            "evaluate": record is not None and live.state != e.COMPILING,
        }
        for name, value in enabled.items():
            self._actions[f"run.{name}"].setEnabled(value)

    def _on_failed(self, _: e.Failed) -> None:
        self._wait(False)

    def _train(self, steps: int | None = None, epochs: int | None = None) -> None:
        project, record = self._document.project, self._live.record
        fresh = record is not None and not _same(record.project, project)
        self._live.post(e.Train(project, steps=steps, epochs=epochs, fresh=fresh))
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


def _same(one: Project, other: Project) -> bool:
    return one is other or one.same_run(other)
