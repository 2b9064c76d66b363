"""Shows on the canvas what dropout drops in the next step, while a view asks for it anyway."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from nnplayground.core.events import Want
from nnplayground.gui.canvas.kept_paint import KEPT
from nnplayground.gui.canvas.node_item import NodeItem
from nnplayground.gui.canvas.scene import NetworkScene
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection


class Thinned(QObject):
    """Hands the masks in the record of the run to the boxes of the dropout layers.

    It wants nothing from the engine: a mask is there while the view of dropout or that of the units is open, and goes with them.

    role: says which network the scene shows.
    """

    def __init__(
        self,
        scene: NetworkScene,
        live: Live,
        selection: Selection,
        role: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scene, self._live, self._selection, self._role = scene, live, selection, role
        self._told: tuple[Mapping[str, NDArray[Any]], str] = ({}, "")
        live.updated.connect(self.show_masks)
        live.started.connect(self.show_masks)
        selection.example_changed.connect(self.show_masks)

    def show_masks(self) -> None:
        """Put the newest masks on the boxes, or take them away."""
        arrays, role = self._arrays(), self._role()
        same = self._told[0] is arrays and self._told[1] == role
        if same or not (arrays or self._told[0]):
            return
        for item in self._scene.items():
            if isinstance(item, NodeItem):
                kept = shares_of(arrays.get(f"{role}/{item.node_id}"))
                if kept != item.data(KEPT):
                    item.setData(KEPT, kept)
                    item.update()
        self._told = (arrays, role)

    def _arrays(self) -> Mapping[str, NDArray[Any]]:
        record = self._live.record
        want = Want("dropped", self._selection.example)
        if record is None or want not in record.snapshots.wanted:
            return {}
        shot = record.snapshots.get(want)
        return {} if shot is None else shot.arrays


def shares_of(mask: NDArray[Any] | None) -> tuple[float, ...] | None:
    """Return of each unit or channel the share that is kept, 0..1; None without a mask."""
    if mask is None or not np.ndim(mask):
        return None
    flat = (np.asarray(mask) != 0).reshape(-1, np.shape(mask)[-1])
    return tuple(flat.mean(axis=0).tolist())
