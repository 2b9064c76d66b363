"""Chooses what a kernel slides over: the picture of the chosen example, a map of a layer, or drawn shapes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.data.prepare import replay
from nnplayground.data.source import DataError
from nnplayground.gui.document import Document
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.views import sandbox_kernels as kernels
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.layer_choice import layers_of, networks

Array = NDArray[Any]
DRAWN, PICTURE = "drawn", "picture"
MEAN = -1
"""The channel that is the mean of all."""


class PictureChoice(QObject):
    """Two boxes: the picture, and its channel where there are several."""

    def __init__(self, document: Document, live: Live, selection: Selection) -> None:
        super().__init__()
        self._document, self._live, self._selection = document, live, selection
        self.source = choice_box(
            "sandbox.source", self.tr("Picture"), self.tr("What the kernel slides over")
        )
        self.channel = choice_box(
            "sandbox.channel", self.tr("Channel"), self.tr("Which channel of it")
        )

    def picture(self, record: RunRecord | None, old: Array) -> Array:
        """Return the chosen picture (height, width) float64; `old` while it is on its way."""
        self._offer(record)
        key, found = self.source.currentData(), None
        if key == PICTURE:
            found = self._example(record)
        elif key != DRAWN and record is not None:
            shot = record.snapshots.get(Want("activations", self._selection.example))
            found = None if shot is None else shot.arrays.get(key)
            if shot is None and self.source.currentData() is not None:
                return old
        if found is None or found.ndim != 3 or not found.size:
            self._offer_channels(1)
            return kernels.drawn()
        self._offer_channels(found.shape[-1])
        channel = self.channel.currentData()
        with np.errstate(all="ignore"):
            whole = np.asarray(found, float)
            picture: Array = whole.mean(axis=-1) if channel == MEAN else whole[..., channel]
        return picture

    def _offer(self, record: RunRecord | None) -> None:
        """Offer the picture of the example and the layers that give maps."""
        items = [(self.tr("drawn shapes"), DRAWN)]
        if self._example(record) is not None:
            items.insert(0, (self.tr("chosen picture"), PICTURE))
        graphs = networks(self._document, record)
        if record is not None:
            maps = layers_of(graphs, lambda graph, node: "2D" in node.type)
            items += [
                (f"{role} · {node}" if len(graphs) > 1 else node, f"{role}/{node}")
                for role, node in maps
            ]
        known = [
            (self.source.itemText(one), self.source.itemData(one))
            for one in range(self.source.count())
        ]
        if items != known:
            old, first = self.source.currentData(), not known or len(known) == 1
            self.source.clear()
            for text, data in items:
                self.source.addItem(text, data)
            self.source.setCurrentIndex(0 if first else max(0, self.source.findData(old)))

    def _example(self, record: RunRecord | None) -> Array | None:
        """Return the chosen example (height, width, channels) if it is a picture."""
        for one in self._inputs(record):
            if one.dtype.kind in "fiu" and one.ndim in (2, 3):
                return one if one.ndim == 3 else one[..., None]
        return None

    def _inputs(self, record: RunRecord | None) -> list[Array]:
        """Return the prepared inputs of the chosen example, be it of the data or one's own; nothing if there is none."""
        prepared, example = data_of(self._live, record), self._selection.example
        if prepared is None:
            return []
        own = self._selection.own_of(example)
        if own is not None:
            try:
                found = replay(prepared, {name: array[None] for name, array in own.items()})
            except DataError:
                return []  # it was made for other data
            return [array[0] for array in found.values()]
        part = prepared.parts.get(example.part)
        if part is None or not 0 <= example.row < part.size:
            return []
        return [np.asarray(array[example.row]) for array in part.inputs.values()]

    def _offer_channels(self, count: int) -> None:
        wanted = [MEAN, *range(count)] if count > 1 else [0]
        if [self.channel.itemData(one) for one in range(self.channel.count())] != wanted:
            self.channel.clear()
            for one in wanted:
                text = (
                    self.tr("mean of channels")
                    if one == MEAN
                    else self.tr("channel {}").format(one)
                )
                self.channel.addItem(text, one)
        self.channel.setVisible(count > 1)


def choice_box(name: str, title: str, tip: str) -> QComboBox:
    """Return an empty box, as wide as the longest of what will be in it."""
    box = QComboBox(objectName=name)
    box.setAccessibleName(title)
    box.setToolTip(tip)
    box.setMinimumHeight(FIELD_HEIGHT)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    guard_wheel(box)
    return box
