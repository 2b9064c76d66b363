"""The buttons that walk through a network and back: first, back, play, forward, last, a slider and the speed."""

from __future__ import annotations

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.icons import icon
from nnplayground.gui.views import steps_words
from nnplayground.gui.views.steps_words import Walk

N = QT_TRANSLATE_NOOP
SPEEDS = (1, 2, 5, 10)
"""Nodes in a second."""
EXAMPLE, BATCH = "example", "batch"
"""What the loss is of, as the probe "backward" calls it."""


class StepsBar(QWidget):
    """Names are `steps.first`, `.back`, `.play`, `.forward`, `.last`, `.place` and `.speed`.

    Signals:
        went(int): the person, or the play, went to a place.
    """

    went = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = Walk()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name, sign, tip, call in (
            ("first", "first", self.tr("To the beginning (Home)"), lambda: self.go(0)),
            ("back", "left", self.tr("One layer back (Left)"), lambda: self.move_by(-1)),
            ("play", "play", self.tr("Walk through the network and back (Space)"), self.toggle),
            ("forward", "right", self.tr("One layer on (Right)"), lambda: self.move_by(1)),
            ("last", "last", self.tr("To the end (End)"), lambda: self.go(self._walk.end)),
        ):
            button = QToolButton(objectName=f"steps.{name}")
            button.setIcon(icon(sign))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, call=call: call())
            self.buttons[name] = button
            line.addWidget(button)
        self.slider = QSlider(Qt.Orientation.Horizontal, objectName="steps.place")
        self.slider.setAccessibleName(self.tr("Place on the way"))
        self.slider.setToolTip(self.tr("The way forward is the left half, the way back the right"))
        self.slider.setMinimumWidth(60)
        self.slider.valueChanged.connect(self.go)
        guard_wheel(self.slider)
        line.addWidget(self.slider, 1)
        self.where = QLabel(objectName="steps.where")
        self.where.setProperty("muted", True)
        line.addWidget(self.where)
        self.speed = QComboBox(objectName="steps.speed")
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many layers in a second"))
        for one in SPEEDS:
            self.speed.addItem(self.tr("{0}/s").format(one), one)
        self.speed.setCurrentIndex(1)
        self.speed.setMinimumHeight(FIELD_HEIGHT)
        self.speed.activated.connect(self._pace)
        guard_wheel(self.speed)
        line.addWidget(self.speed)

    @property
    def playing(self) -> bool:
        """Tell whether it walks by itself."""
        return self._timer.isActive()

    def show_walk(self, walk: Walk) -> None:
        """Show where the walk is."""
        self._walk = walk
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, walk.end)
            self.slider.setValue(walk.place)
        self.where.setText(steps_words.progress(walk) if walk.nodes else "")
        for name, able in (
            ("first", walk.place > 0),
            ("back", walk.place > 0),
            ("forward", walk.place < walk.end),
            ("last", walk.place < walk.end),
        ):
            self.buttons[name].setEnabled(able)
        self.buttons["play"].setEnabled(bool(walk.nodes))

    def go(self, place: int) -> None:
        """Go to a place."""
        found = self._walk.moved(place).place
        if found != self._walk.place:
            self.went.emit(found)

    def move_by(self, steps: int) -> None:
        """Go on, or back."""
        self.go(self._walk.place + steps)

    def toggle(self) -> None:
        """Begin to walk, from the start if the end was reached, or stop."""
        if self.playing:
            self.stop()
            return
        if self._walk.place >= self._walk.end:
            self.go(0)
        self._pace()
        self._timer.start()
        self._mark()

    def stop(self) -> None:
        """Walk no further."""
        self._timer.stop()
        self._mark()

    def press(self, key: int) -> bool:
        """Do what a key asks for; False if it asks for nothing here."""
        calls = {
            Qt.Key.Key_Left: lambda: self.move_by(-1),
            Qt.Key.Key_Right: lambda: self.move_by(1),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(self._walk.end),
            Qt.Key.Key_Space: self.toggle,
        }
        if key not in calls:
            return False
        calls[Qt.Key(key)]()
        return True

    def _pace(self) -> None:
        self._timer.setInterval(1000 // int(self.speed.currentData()))

    def _mark(self) -> None:
        self.buttons["play"].setIcon(icon("pause" if self.playing else "play"))

    def _on_tick(self) -> None:
        if self._walk.place >= self._walk.end:
            self.stop()
        else:
            self.move_by(1)


def scope_box() -> QComboBox:
    """Return the box with what the loss is of: EXAMPLE or BATCH."""
    scope = QComboBox(objectName="steps.scope")
    scope.setAccessibleName(_tr(N("Steps", "Loss of")))
    scope.setToolTip(
        _tr(
            N(
                "Steps",
                "The loss of the chosen example in inference mode, or of the batch of the next training step with dropout and the "
                "statistics of the batch; of a batch the tiles show the first example",
            )
        )
    )
    scope.addItem(_tr(N("Steps", "this example")), EXAMPLE)
    scope.addItem(_tr(N("Steps", "next batch")), BATCH)
    scope.setMinimumHeight(FIELD_HEIGHT)
    guard_wheel(scope)
    return scope


def _tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)
