"""Follows the unit under the mouse and the chosen one in maps of layers, and draws what it sees over them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from nnplayground.core.graph import Graph
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_list import LayerList
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.tiles import Array, Place
from nnplayground.gui.views.unit import Sight, Unit, look, maps_of, marks, moved, unit_at
from nnplayground.gui.views.unit_lens import UnitLens

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows and columns that a key moves the chosen unit."""


class UnitWatch(QObject):
    """The unit that is in sight: the one under the mouse, else the chosen one, which stays until another click or Escape.

    Signals:
        chosen(Unit | None): the person chose a unit, or let it go.
    """

    chosen = Signal(object)

    def __init__(self, layers: LayerList, grid: ImageGrid, slices: Slices, lens: UnitLens) -> None:
        super().__init__(lens)
        self._list, self._grid, self._slices, self._lens = layers, grid, slices, lens
        self._arrays: Mapping[str, Array] = {}
        self._graphs: Mapping[str, Graph] = {}
        self._large = ""
        self._hovered: Unit | None = None
        self.unit: Unit | None = None
        grid.canvas.picks = True
        grid.canvas.steer = lambda pressed: self._on_key(self._large, pressed)
        grid.canvas.hovered.connect(lambda place: self._on_hovered(self._large, place))
        grid.canvas.picked.connect(lambda place: self._on_picked(self._large, place))
        layers.steer = self._on_key
        layers.hovered.connect(self._on_hovered)
        layers.picked.connect(self._on_picked)

    @property
    def sight(self) -> Sight | None:
        """Return what is known of the unit in sight."""
        sight = self._look(self._hovered)
        return self._look(self.unit) if sight is None else sight

    def show(
        self, arrays: Mapping[str, Array], graphs: Mapping[str, Graph], large: str = ""
    ) -> None:
        """Follow the units of other numbers.

        Args:
            arrays: the outputs of all layers for one example, as the probe "activations" gives them.
            graphs: role -> network.
            large: "role/node" of the layer that is shown large, "" = they are all in the list.
        """
        self._arrays, self._graphs, self._large = arrays, graphs, large
        if self._look(self.unit) is None:
            self.unit = None
        self._draw()

    def choose(self, unit: Unit | None) -> None:
        """Keep a unit in sight, or none."""
        self.unit = unit if self._look(unit) is not None else None
        if self.unit is not None and len(self.unit.place) > 2:
            self._slices.show_slice(self.unit.place[0], len(self._arrays[self.unit.key]))
        self._draw()
        self.chosen.emit(self.unit)

    def _look(self, unit: Unit | None) -> Sight | None:
        graph = self._graphs.get(unit.role) if unit is not None else None
        return None if unit is None or graph is None else look(unit, graph, self._arrays)

    def _at(self, key: str, place: Place) -> Unit | None:
        array = self._arrays.get(key)
        return None if array is None else unit_at(key, array, place, self._slices.share)

    def _on_hovered(self, key: str, place: Place | None) -> None:
        old = self._hovered
        if place is not None:
            self._hovered = self._at(key, place)
        elif old is not None and old.key == key:
            self._hovered = None
        if self._hovered != old:
            self._draw()

    def _on_picked(self, key: str, place: Place) -> None:
        unit = self._at(key, place)
        self.choose(None if unit == self.unit else unit)

    def _on_key(self, key: str, pressed: int) -> bool:
        if pressed == Qt.Key.Key_Space and key in self._arrays:
            height, width = maps_of(self._arrays[key], self._slices.share).shape[1:]
            tile = max(0, self._grid.canvas.selected) if self._large else 0
            self._on_picked(key, Place(tile, height // 2, width // 2))
            return True
        if self.unit is None or self.unit.key not in self._arrays:
            return False
        if pressed == Qt.Key.Key_Escape:
            self.choose(None)
        elif pressed in _STEPS:
            self._hovered = None
            steps = _STEPS[Qt.Key(pressed)]
            self.choose(moved(self.unit, self._arrays[self.unit.key], *steps))
        else:
            return False
        return True

    def _draw(self) -> None:
        sight = self.sight
        found = {} if sight is None else marks(sight, self._arrays, self._slices.share)
        self._list.show_marks(found)
        self._grid.canvas.show_marks(found.get(self._large, ()))
        self._lens.show_sight(sight, self._arrays, self.unit is not None)
