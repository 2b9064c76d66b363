"""Tiles with a line above that says what they are; the line tells the number under the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.views.elided import Elided
from nnplayground.gui.views.layer_list import is_signed
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array, Mark, Place

_LEAST = 112


class TitledTiles(QWidget):
    """A title and a picture of tiles.

    picks: a click picks a value instead of enlarging a tile.
    """

    def __init__(
        self, name: str, tip: str, picks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = Elided(f"{name}.title")
        self.title.setProperty("muted", True)
        self.canvas = TileCanvas(f"{name}.canvas", zooms=not picks)
        self.canvas.setAccessibleName(tip)
        self.canvas.setToolTip(tip)
        self.canvas.setMinimumHeight(_LEAST)
        self.canvas.picks = picks
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.canvas, 1)
        self._text = ""
        self._name: Callable[[int], str] = str
        self.canvas.hovered.connect(self._on_hovered)

    def show_tiles(
        self,
        text: str,
        maps: Array,
        marks: tuple[Mark, ...] = (),
        name: Callable[[int], str] = lambda tile: "",
        group: int = 1,
        labels: bool = True,
    ) -> None:
        """Show tiles (n, height, width) below a title; `name` names one under the mouse and, with `labels`, in its corner."""
        self._text, self._name = text, name
        self.canvas.label = name if labels else lambda tile: ""
        self.canvas.show_maps(maps, group, signed=is_signed(maps))
        self.canvas.show_marks(marks)

    def _on_hovered(self, place: Place | None) -> None:
        if place is None or self.canvas.maps is None:
            self.title.setText(self._text)
            return
        before = f"{self._name(place.tile)} " if self._name(place.tile) else ""
        value = number(float(self.canvas.value(place)))
        self.title.setText(f"{before}[{place.row}, {place.column}] = {value}")
