"""The slopes of the loss by the weights of one layer, as tiles beside each other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.gui.views.tensor_tiles import index_at, weight_tiles
from nnplayground.gui.views.tiles import Array, Place
from nnplayground.gui.views.titled_tiles import TitledTiles

SHOWN = 2
"""So many weights of a layer are drawn: kernel and bias."""
_TALL = 168


class SlopeTiles(QWidget):
    """dL/dw of the first weights of a layer.

    Signals:
        picked(str, tuple): a weight was clicked: its name "node/kernel" and its index.
    """

    picked = Signal(str, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_TALL)
        self.names: tuple[str, ...] = ()
        self.tiles: list[TitledTiles] = []
        self._arrays: Mapping[str, Array] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        tip = self.tr("The slope of the loss by each weight; click one to have it checked")
        for place in range(SHOWN):
            tiles = TitledTiles(f"steps.weights.{place}", tip, picks=True)
            tiles.canvas.picked.connect(lambda at, place=place: self._on_picked(place, at))
            across.addWidget(tiles, SHOWN - place)
            self.tiles.append(tiles)

    def show_slopes(self, arrays: Mapping[str, Array], owner: str) -> None:
        """Draw the slopes of a layer, from what the probe "backward" gives; owner "" = of none."""
        names = [key[3:] for key in arrays if owner and key.startswith(f"dw/{owner}/")]
        self.names, self._arrays = tuple(names[:SHOWN]), arrays
        self.setVisible(bool(names))
        for place, tiles in enumerate(self.tiles):
            tiles.setVisible(place < len(self.names))
            if place < len(self.names):
                array = arrays[f"dw/{self.names[place]}"]
                sizes = "×".join(map(str, array.shape))
                tiles.show_tiles(f"dL/dw · {self.names[place]} · {sizes}", weight_tiles(array))

    def _on_picked(self, place: int, at: Place) -> None:
        name = self.names[place]
        index = index_at(at, self._arrays[f"dw/{name}"].shape)
        if index is not None:
            self.picked.emit(name, index)
