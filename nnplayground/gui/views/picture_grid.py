"""Pictures as tiles, whose line tells the numbers of the data though they are drawn with another contrast."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tiles import Array, Place, Span


class PictureGrid(ImageGrid):
    """An image grid whose pictures may be drawn in other numbers than it tells of."""

    _values: Array | None = None

    def show_pictures(
        self,
        maps: Array,
        values: Array,
        name: Callable[[int], str],
        label: Callable[[int], str],
        signed: bool,
        own: bool,
        span: Span,
    ) -> None:
        """Show `maps` and tell of `values`, of the same shape; the others as in `ImageGrid.show_maps`."""
        self._values = values
        self.show_maps(maps, name, label, signed=signed, own=own, span=None if own else span)

    def mark(self, tile: int) -> None:
        """Mark a tile, -1 = none, without enlarging it."""
        if tile != self.canvas.selected:
            self.canvas.selected = tile
            self.canvas.update()

    def text_at(self, place: Place) -> str:
        """Return the place inside the tile, the number there, of grey one number, and the name of the tile."""
        if self._values is None or place.tile >= len(self._values):
            return ""
        found = np.atleast_1d(self._values[place.tile, place.row, place.column])
        found = found[:1] if (found == found[0]).all() else found
        told = ", ".join(number(float(one)) for one in found)
        return f"[{place.row}, {place.column}] = {told} · {self._name(place.tile)}"
