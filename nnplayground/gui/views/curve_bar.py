"""The line above the curves: axis, scale, smoothing, and the gap meter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.views.bar_line import bar_line, together
from nnplayground.gui.views.curve_list import BATCH, EPOCH
from nnplayground.gui.views.gap import Gap, GapMeter


class CurveBar(QWidget):
    """How the curves are drawn.

    Signals:
        changed(): the person chose another scale or another smoothing.
        fit_wanted(): everything is to be seen: the button, or another axis.
    """

    changed = Signal()
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = QComboBox(objectName="curves.axis")
        self.axis.addItem(self.tr("Epochs"), EPOCH)
        self.axis.addItem(self.tr("Steps"), BATCH)
        self.axis.setAccessibleName(self.tr("Horizontal axis"))
        self.axis.setToolTip(self.tr("Count epochs or steps (batches) on the horizontal axis"))
        self.axis.currentIndexChanged.connect(self.fit_wanted)
        self.log = QCheckBox(self.tr("Logarithmic"), objectName="curves.log")
        self.log.setAccessibleName(self.tr("Logarithmic vertical axis"))
        self.log.setToolTip(self.tr("Logarithmic vertical axis for losses, errors and rates"))
        self.log.toggled.connect(self.changed)
        self.smoothing = QSlider(Qt.Orientation.Horizontal, objectName="curves.smoothing")
        self.smoothing.setRange(0, 99)
        self.smoothing.setMinimumWidth(40)
        self.smoothing.setMaximumWidth(140)
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(
            self.tr(
                "Weight of the past in the moving average of the batches; the curve stays, faint"
            )
        )
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self._weight = QLabel("0.00")
        self.gap = GapMeter("curves.gap")
        self.fit_button = QPushButton(self.tr("Show all"), objectName="curves.fit")
        self.fit_button.setAccessibleName(self.tr("Show all"))
        self.fit_button.setToolTip(self.tr("Undo zooming and follow the run (double click)"))
        self.fit_button.clicked.connect(self.fit_wanted)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2)
        self._inside = together(self.gap)
        self._below = QHBoxLayout()
        smoothing = together(QLabel(self.tr("Smoothing")), self.smoothing, self._weight)
        smoothing.layout().setContentsMargins(10, 0, 0, 0)  # "Logarithmic" is not about it
        parts = (self.axis, self.log, smoothing, self._inside, self.fit_button)
        both.addLayout(bar_line(parts, self._inside))
        both.addLayout(self._below)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show the gaps between the losses: of one run in this line, of several in a line of their own."""
        several = len(gaps) > 1
        if several == (self._below.indexOf(self.gap) < 0):
            (self._below if several else self._inside.layout()).addWidget(self.gap)
        self.gap.put(gaps)

    @property
    def by_step(self) -> bool:
        """Tell whether the horizontal axis counts steps."""
        return bool(self.axis.currentData() == BATCH)

    @property
    def weight(self) -> float:
        """Return the weight of the past in the moving average, 0..0.99."""
        return self.smoothing.value() / 100

    def _on_smoothing(self, value: int) -> None:
        self._weight.setText(f"{value / 100:.2f}")
        self.changed.emit()
