"""Walks through the slices of volumes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from nnplayground.gui.views.unit import slice_at


class Slices(QWidget):
    """A slider from the first to the last slice of the deepest volume; hidden while there is none, as `deep` tells.

    Signals:
        moved(): another slice is wanted.
    """

    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        text = self.tr(
            "Slice of the volumes, from front to back; every layer shows the one at the same share of its depth"
        )
        self.slider = QSlider(Qt.Orientation.Horizontal, objectName=f"{name}.slider")
        self.slider.setMaximum(0)
        self.slider.setPageStep(1)
        self.slider.setToolTip(text)
        self.slider.setAccessibleName(self.tr("Slice"))
        self.number = QLabel(objectName=f"{name}.number")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(QLabel(self.tr("Slice")))
        line.addWidget(self.slider, 1)
        line.addWidget(self.number)
        self.hide()
        self.deep = False
        self.slider.valueChanged.connect(self._on_moved)

    @property
    def share(self) -> float:
        """Return how far through the depth the slice is, 0..1."""
        return (self.slider.value() + 0.5) / (self.slider.maximum() + 1)

    def offer(self, depth: int) -> None:
        """Offer so many slices, the middle one first; 0 = there are no volumes."""
        self.setVisible(depth > 0)
        self.deep = depth > 0
        if depth and depth != self.slider.maximum() + 1:
            self.slider.setMaximum(depth - 1)
            self.slider.setValue(depth // 2)
        self._tell()

    def show_slice(self, number: int, depth: int) -> None:
        """Go to a slice of a volume of this depth, unless it is shown already."""
        if slice_at(depth, self.share) != number:
            self.slider.setValue(slice_at(self.slider.maximum() + 1, (number + 0.5) / depth))

    def _on_moved(self) -> None:
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        self.number.setText(f"{self.slider.value()} / {self.slider.maximum()}")
