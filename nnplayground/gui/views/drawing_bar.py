"""The tools of the drawing pad."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QToolButton, QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.views.drawing import Array
from nnplayground.gui.views.wrapping import Wrapping

_WIDTHS = (1, 2, 3, 4, 6, 8)
_GREYS = (255, 192, 128, 64)
_COLOURS = ("#ffffff", "#e53935", "#fb8c00", "#fdd835", "#43a047", "#00acc1", "#1e63d8", "#8e24aa")


class DrawingBar(QWidget):
    """Names are `draw.width`, `draw.colour`, `draw.eraser`, `draw.undo` and so on.

    Signals:
        changed(): another brush, colour or preparation was chosen.
        called(name): a button was pressed: "undo", "clear", "start", "invert", "open" or "paste".
    """

    changed = Signal()
    called = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = Wrapping(self)
        self.input = _box("input", self.tr("Input"), self.tr("Which input is drawn"))
        self.width_box = _box("width", self.tr("Brush"), self.tr("Width of the brush, in pixels"))
        for width in _WIDTHS:
            self.width_box.addItem(self.tr("{0} px").format(width), width)
        self.width_box.setCurrentIndex(1)
        self.colour = _box("colour", self.tr("Colour"), self.tr("Colour of the brush"))
        self._channels = 0
        self.eraser = self._button("eraser", "eraser", self.tr("Erase"))
        self.eraser.setCheckable(True)
        self.centre = QCheckBox(self.tr("Centre"), objectName="draw.centre")
        self.centre.setToolTip(
            self.tr("Scale into the middle 20/28 and centre the mass, as the digits of MNIST are")
        )
        self.buttons = {
            name: self._button(name, sign, tip)
            for name, sign, tip in (
                ("undo", "undo", self.tr("Take the last stroke back (Ctrl+Z on the sheet)")),
                ("clear", "delete", self.tr("New sheet (Delete on the sheet)")),
                ("start", "picture", self.tr("Start from the chosen example of the data")),
                ("invert", "theme", self.tr("Swap dark and bright")),
                ("open", "open", self.tr("Open a picture file")),
                ("paste", "paste", self.tr("Paste a picture (Ctrl+V on the sheet)")),
            )
        }
        boxes = (self.input, self.width_box, self.colour, self.eraser)
        for widget in (*boxes, *self.buttons.values(), self.centre):
            line.addWidget(widget)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.called.emit(name))
        for box in (self.width_box, self.colour):
            box.currentIndexChanged.connect(self.changed)
        self.eraser.toggled.connect(self.changed)
        self.centre.toggled.connect(self.changed)
        self.offer((), 1)

    @property
    def ink(self) -> Array:
        """Return the chosen colour, (channels,) 0..255."""
        chosen = QColor(self.colour.currentData())
        whole = (chosen.red(), chosen.green(), chosen.blue())
        return np.array(whole[: self._channels], float)

    def offer(self, inputs: tuple[str, ...], channels: int) -> None:
        """Offer the inputs that can be drawn, and the colours of the one that is: greys where there is one channel."""
        if inputs != tuple(self.input.itemText(row) for row in range(self.input.count())):
            blocked = self.input.blockSignals(True)
            self.input.clear()
            self.input.addItems(inputs)
            self.input.blockSignals(blocked)
        self.input.setVisible(len(inputs) > 1)
        if channels != self._channels:
            self._channels = channels
            greys = [QColor(grey, grey, grey).name() for grey in _GREYS]
            blocked = self.colour.blockSignals(True)
            self.colour.clear()
            for name in _COLOURS if channels == 3 else greys:
                self.colour.addItem(_swatch(name), "", name)
                self.colour.setItemData(
                    self.colour.count() - 1, name, Qt.ItemDataRole.AccessibleTextRole
                )
            self.colour.blockSignals(blocked)

    def _button(self, name: str, sign: str, tip: str) -> QToolButton:
        button = QToolButton(objectName=f"draw.{name}")
        button.setIcon(icon(sign))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button


def _box(name: str, title: str, tip: str) -> QComboBox:
    box = QComboBox(objectName=f"draw.{name}")
    box.setAccessibleName(title)
    box.setToolTip(tip)
    box.setIconSize(QSize(14, 14))
    return box


def _swatch(name: str) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(128, 128, 128))
    painter = QPainter(pixmap)
    painter.fillRect(1, 1, 12, 12, QColor(name))
    painter.end()
    return QIcon(pixmap)
