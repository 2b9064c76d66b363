"""The boxes above the filters: which layer and part, what of them, how their channels are shown, in which order."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from nnplayground.core import kernel_layers as k
from nnplayground.gui.selection import Selection
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.layer_choice import LayerChoice
from nnplayground.gui.views.tiles import Array

CHANNELS, ONE, MEAN, RGB = "channels", "one", "mean", "rgb"
WEIGHTS, CHANGE = "weights", "change"
_MANY_CHANNELS = 8
LEAST_BOX = 64
"""Pixels: boxes may be cut off rather than make the window wider."""


class FilterBar(QWidget):
    """The boxes `filters.layer`, `filters.part`, `filters.what`, `filters.mode`, `filters.channel`, `filters.order`, `filters.own_scale`.

    Signals:
        changed(): the person chose something else.
    """

    changed = Signal()

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.layer = LayerChoice("filters.layer", selection)
        self.layer.setMinimumWidth(LEAST_BOX)
        self.part = _box("filters.part", self.tr("Part"), self.tr("Which weights of the layer"))
        self.what = _box(
            "filters.what",
            self.tr("What is shown"),
            self.tr("The weights as they are, or how far they came since before training"),
            (self.tr("weights"), WEIGHTS),
            (self.tr("change since the start"), CHANGE),
        )
        self.mode = _box(
            "filters.mode",
            self.tr("Channels"),
            self.tr("How the input channels of a filter are shown"),
            (self.tr("every channel"), CHANNELS),
            (self.tr("one channel"), ONE),
            (self.tr("mean of channels"), MEAN),
            (self.tr("as colour (RGB)"), RGB),
        )
        self.channel = _box(
            "filters.channel", self.tr("Channel"), self.tr("Which input channel is shown")
        )
        self.order = _box(
            "filters.order",
            self.tr("Order"),
            self.tr("Order of the filters"),
            (self.tr("by number"), "index"),
            (self.tr("by norm"), "norm"),
            (self.tr("by change"), "change"),
        )
        self.own = QCheckBox(self.tr("Own scale"), objectName="filters.own_scale")
        self.own.setAccessibleName(self.tr("Own scale"))
        self.own.setToolTip(
            self.tr("Colour each filter by its own largest weight, so that faint ones can be seen")
        )
        self._chosen = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widgets in (
            (self.layer, self.part, self.what),
            (self.mode, self.channel, self.order, self.own),
        ):
            rows.addLayout(bar_line(widgets))
        self.layer.picked.connect(self.changed)
        for box in (self.part, self.what, self.channel, self.order):
            box.activated.connect(self.changed)
        self.mode.activated.connect(self._on_mode)
        self.own.toggled.connect(self.changed)
        # Out of sight until it is known what there is to choose from.
        for box in (self.part, self.mode, self.channel):
            box.hide()

    @property
    def state(self) -> tuple[Any, ...]:
        """Return what is chosen, but for the layer."""
        boxes = (self.part, self.what, self.mode, self.channel, self.order)
        return (*(box.currentData() for box in boxes), self.own.isChecked())

    @property
    def needs_start(self) -> bool:
        """Tell whether the weights before training are needed."""
        return self.what.currentData() == CHANGE or self.order.currentData() == "change"

    def offer_parts(self, parts: tuple[str, ...]) -> None:
        """Offer the parts of the chosen layer; out of sight where there is only one."""
        names = {
            k.KERNEL: self.tr("of the input"),
            k.RECURRENT: self.tr("of the state"),
            k.DEPTHWISE: self.tr("depthwise"),
            k.POINTWISE: self.tr("pointwise"),
        }
        _fill(self.part, [(names.get(part, part), part) for part in parts])
        self.part.setVisible(len(parts) > 1)

    def offer_channels(self, channels: int) -> None:
        """Offer colour for three channels only, nothing for a single one; choose a readable mode until the person chose one."""
        _fill(
            self.channel,
            [(self.tr("channel {}").format(one), one) for one in range(channels)],
        )
        model: Any = self.mode.model()
        model.item(self.mode.findData(RGB)).setEnabled(channels == 3)
        for mode in (MEAN, ONE):
            model.item(self.mode.findData(mode)).setEnabled(channels > 1)
        mode = self.mode.currentData()
        if not self._chosen:
            mode = MEAN if channels > _MANY_CHANNELS else CHANNELS
        if (mode == RGB and channels != 3) or (mode in (MEAN, ONE) and channels == 1):
            mode = CHANNELS
        self.mode.setCurrentIndex(self.mode.findData(mode))
        self.mode.setVisible(channels > 1)
        self.channel.setVisible(channels > 1 and mode == ONE)

    def _on_mode(self) -> None:
        self._chosen = True
        self.changed.emit()


def maps_of_filters(kernel: Array, mode: str, channel: int) -> tuple[Array, int]:
    """Return filters (n, channels, h, w) as maps (m, h, w), or (n, h, w, 3) as colour, and how many maps are one filter."""
    _, channels, height, width = kernel.shape
    if mode == RGB and channels == 3:
        return kernel.transpose(0, 2, 3, 1), 1
    if mode == ONE:
        return kernel[:, min(max(channel, 0), channels - 1)], 1
    if mode == MEAN:
        with np.errstate(all="ignore"):
            return kernel.mean(axis=1, dtype=float), 1
    return kernel.reshape(-1, height, width), channels


def norms_of(kernel: Array) -> Array:
    """Return the Euclidean norm of each filter of a kernel (filters, channels, height, width); NaN counts as 0."""
    with np.errstate(over="ignore"):
        return np.sqrt(np.square(np.nan_to_num(kernel.astype(float))).sum(axis=(1, 2, 3)))


def _box(name: str, title: str, tip: str, *items: tuple[str, str]) -> QComboBox:
    box = QComboBox(objectName=name)
    box.setAccessibleName(title)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumWidth(LEAST_BOX)
    for text, data in items:
        box.addItem(text, data)
    return box


def _fill(box: QComboBox, items: list[tuple[str, Any]]) -> None:
    """Put other items into a box; what is chosen stays if it is there."""
    if [box.itemData(place) for place in range(box.count())] == [data for _, data in items]:
        return
    old = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(old)) if items else -1)
