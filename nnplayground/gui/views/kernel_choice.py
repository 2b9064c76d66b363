"""Chooses a kernel: a well-known one, a filter of the network, or one's own numbers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.selection import Selection
from nnplayground.gui.views import sandbox_kernels as kernels
from nnplayground.gui.views.layer_choice import layers_of, networks
from nnplayground.gui.views.picture_choice import MEAN, choice_box
from nnplayground.gui.views.tiles import Array

OWN, NETWORK = "own", "network"


class KernelChoice(QObject):
    """A box of kernels, and the filter of the network that is chosen anywhere."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__()
        self._document, self._selection = document, selection
        self.box = self._make()

    def node(self, record: RunRecord | None) -> tuple[str, str] | None:
        """Return role and node of the chosen filter, else of the first convolution."""
        layers = layers_of(
            networks(self._document, record),
            lambda graph, node: "Conv2D" in node.type,
        )
        unit = self._selection.unit
        chosen = None if unit is None else (unit.role, unit.node)
        return chosen if chosen in layers else next(iter(layers), None)

    def filter(self, record: RunRecord | None, channel: int | None) -> Array | None:
        """Return the numbers of the chosen filter for a channel of the picture, MEAN = averaged; None if they are not known."""
        node = self.node(record)
        if node is None or record is None:
            return None
        shot = record.snapshots.get(Want("filters", None, (("node", node[1]),)))
        found = None if shot is None else shot.arrays.get("/".join(node))
        if found is None or found.ndim != 4 or not found.size:
            return None
        unit = self._selection.unit
        number = 0 if unit is None or (unit.role, unit.node) != node else max(0, unit.channel)
        chosen = found[min(number, len(found) - 1)]
        with np.errstate(all="ignore"):
            mean = channel in (None, MEAN) or channel >= len(chosen)
            kernel = chosen.mean(axis=0, dtype=float) if mean else chosen[channel]
        return np.asarray(kernel, float)

    def _make(self) -> QComboBox:
        box = choice_box(
            "sandbox.preset", self.tr("Kernel"), self.tr("A well-known kernel, or one's own")
        )
        for text, name in (
            (self.tr("vertical edges"), kernels.UPRIGHT),
            (self.tr("horizontal edges"), kernels.LEVEL),
            (self.tr("all edges"), kernels.EDGES),
            (self.tr("blur"), kernels.BLUR),
            (self.tr("sharpen"), kernels.SHARPEN),
            (self.tr("identity"), kernels.SAME_PICTURE),
            (self.tr("filter of the network"), NETWORK),
            (self.tr("own numbers"), OWN),
        ):
            box.addItem(text, name)
        return box
