"""The gates of a recurrent layer whose states are maps: those of one filter at every step, and the numbers at one place of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal

from nnplayground.gui.views.gates_words import LETTERS
from nnplayground.gui.views.step_canvas import StepCanvas
from nnplayground.gui.views.step_sheet import Lane, Spot
from nnplayground.gui.views.tiles import Span

Array = NDArray[Any]
KIND = "ConvLSTM"


class GatesMaps(StepCanvas):
    """A lane for each gate and state, a map for each step.

    Signals:
        passing(step | None): another number is under the mouse, or none.
        picked(step): a step was chosen, and with a click on a map a place.
    """

    passing = Signal(object)
    picked = Signal(int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._clicked: tuple[int, int] | None = None
        self.hovered.connect(self._on_hovered)
        self.chosen.connect(self._on_chosen)

    @property
    def place(self) -> tuple[int, int]:
        """Return row and column of the number under the mouse, else of the one that was clicked, else in the middle."""
        rows, columns = self.lanes[0].tiles.shape[1:] if self.lanes else (1, 1)
        row, column = self._clicked or (rows // 2, columns // 2)
        if self.hover is not None and self.hover.lane >= 0:
            row, column = self.hover.row, self.hover.column
        return min(row, rows - 1), min(column, columns - 1)

    def show_gates(
        self,
        arrays: Mapping[str, Array],
        titles: Mapping[str, str],
        ends: Mapping[str, Span],
        names: Sequence[str],
        skipped: Array,
    ) -> None:
        """Show the maps (time, *map) that have a title; ends: of their colours; names: of the steps."""
        lanes = [
            Lane.of(title, _sheets(arrays[key]), ends[key], ends[key][0] < 0)
            for key, title in titles.items()
        ]
        self.show_lanes(lanes, names, self.tr("time"), skipped=skipped)

    def _on_hovered(self, spot: Spot | None) -> None:
        self.passing.emit(spot.step if spot is not None and spot.lane >= 0 else None)

    def _on_chosen(self, spot: Spot) -> None:
        if spot.lane >= 0:
            self._clicked = (spot.row, spot.column)
        self.picked.emit(spot.step)


def at_place(arrays: Mapping[str, Array], row: int, column: int) -> dict[str, Array]:
    """Return what the probe `gates` gives for maps as it would for a layer of one unit, that at a place of the drawn maps."""
    found = dict(arrays)
    for key, array in arrays.items():
        way, _, name = key.rpartition("/")
        if name not in LETTERS:
            continue
        if way.endswith("parts"):
            sheets = np.moveaxis([_sheets(array[..., part]) for part in range(3)], 0, -1)
            found[key] = sheets[:, row, column]
        else:
            steps = _sheets(array)[:, row, column]
            found[key] = steps if way.endswith("before") else steps[:, None]
    return found | {"unit": np.array(0)}


def _sheets(maps: Array) -> Array:
    """Return maps (time, *map) as (time, rows, columns): of volumes the slices below each other."""
    return np.reshape(maps, (len(maps), -1, maps.shape[-1]))
