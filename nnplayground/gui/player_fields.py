"""The fields of the player: the seed, the speed, and how many epochs the button for several of them trains."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from nnplayground.gui.document import Document
from nnplayground.gui.editor import guard_undo
from nnplayground.gui.icons import icon
from nnplayground.gui.settings import Settings

SPEEDS = (1.0, 2.0, 5.0, 10.0, 50.0, None)
"""Steps in a second that can be chosen; None = as fast as possible."""
MOST_EPOCHS = 100_000
SPEED_WIDTH = 96
"""So that the bar fits into 1280 pixels in every language."""
OPEN_EPOCHS = "Ctrl+F9"


class SeedField(QWidget):
    """The seed of the project, as a field in the toolbar."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        label = QToolButton()
        label.setObjectName("player.seed_label")
        label.setIcon(icon("seed"))
        label.setAccessibleName(self.tr("Seed"))
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = QSpinBox()
        self._field.setObjectName("player.seed")
        self._field.setAccessibleName(self.tr("Seed"))
        self._field.setToolTip(
            self.tr("The same seed gives the same weights, batches and curves again.")
        )
        label.setToolTip(self._field.toolTip())
        label.clicked.connect(self._field.selectAll)
        label.clicked.connect(self._field.setFocus)
        self._field.setRange(0, 2**31 - 1)
        self._field.setFixedWidth(76)
        self._field.setKeyboardTracking(False)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        guard_undo(self._field, self._field.lineEdit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(0)
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


class SpeedBox(QComboBox):
    """How many steps a second training may take; remembered in the settings.

    Signals:
        chosen(steps_per_second): the person chose another speed; None = as fast as possible.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("player.speed")
        self.setAccessibleName(self.tr("Speed of training"))
        self.setToolTip(
            self.tr(
                "How many steps a second training takes: slowly to watch each one, or at full speed"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for speed in SPEEDS:
            self.addItem(self._text(speed), speed)
        self.setFixedWidth(SPEED_WIDTH)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self.setCurrentIndex(SPEEDS.index(settings.speed) if settings.speed in SPEEDS else -1)
        if self.currentIndex() < 0:
            self.setCurrentIndex(SPEEDS.index(None))
        self.currentIndexChanged.connect(self._on_index)

    @property
    def speed(self) -> float | None:
        """Return the chosen speed in steps a second; None = as fast as possible."""
        return SPEEDS[self.currentIndex()]

    def _text(self, speed: float | None) -> str:
        if speed is None:
            return self.tr("full speed")
        return self.tr("1 step/s") if speed == 1 else self.tr("{n} steps/s").format(n=f"{speed:g}")

    def _on_index(self) -> None:
        self._settings.speed = self.speed
        self.chosen.emit(self.speed)


class EpochsMenu(QMenu):
    """The menu of the button for an epoch: how many epochs `action` trains, and a button that does it."""

    def __init__(self, action: QAction, button: QToolButton) -> None:
        super().__init__(button)
        self.setObjectName("player.epochs_menu")
        self._action = action
        self.field = QSpinBox()
        self.field.setObjectName("player.epochs")
        self.field.setAccessibleName(self.tr("Number of epochs"))
        tip = self.tr("How many epochs to train before training waits again")
        self.field.setToolTip(f"{tip} ({QKeySequence(OPEN_EPOCHS).toString()})")
        self.field.setRange(1, MOST_EPOCHS)
        self.field.setValue(10)
        self.field.setMinimumWidth(72)
        guard_undo(self.field, self.field.lineEdit())
        self._train = QPushButton()
        self._train.setObjectName("player.train_epochs")
        self._train.clicked.connect(self._on_clicked)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(self.field)
        row.addWidget(self._train)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(inner)
        self.addAction(holder)
        self.field.valueChanged.connect(self._show)
        self.aboutToShow.connect(self.field.setFocus)
        opening = QShortcut(QKeySequence(OPEN_EPOCHS), button)
        opening.activated.connect(
            lambda: self.popup(button.mapToGlobal(button.rect().bottomLeft()))
        )
        button.setMenu(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._show()

    def _show(self, *_: object) -> None:
        text = self.tr("Train {n} epochs").format(n=self.field.value())
        self._action.setText(text)
        self._train.setText(text)
        self._train.setAccessibleName(text)
        self._train.setToolTip(self._action.toolTip())

    def _on_clicked(self) -> None:
        self.close()
        self._action.trigger()
