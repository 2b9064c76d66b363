"""A tiled picture with a line under it: what the mouse points at, and the colour scale."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.gui.views.colour_bar import ColourBar
from nnplayground.gui.views.elided import Elided
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array, Place, Span


class ImageGrid(QWidget):
    """Maps of numbers as tiles; the wheel zooms, a click enlarges a tile until its numbers can be read, Escape shows all.

    Signals:
        chosen(int): a tile was chosen.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.canvas = TileCanvas(f"{name}.canvas")
        self.canvas.setAccessibleName(self.tr("Picture"))
        self.readout = Elided(f"{name}.readout")
        self.readout.setProperty("muted", True)
        self.bar = ColourBar(f"{name}.scale")
        line = QHBoxLayout()
        line.addWidget(self.readout, 1)
        line.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(line)
        self._name: Callable[[int], str] = str
        self._resting = ""
        self._steps = (1, 1)
        self.canvas.hovered.connect(self._on_hovered)
        self.canvas.chosen.connect(self.chosen)

    def show_maps(
        self,
        maps: Array | None,
        name: Callable[[int], str] = str,
        label: Callable[[int], str] = str,
        group: int = 1,
        signed: bool = True,
        own: bool = False,
        span: Span | None = None,
        steps: tuple[int, int] = (1, 1),
        mask: Array | None = None,
    ) -> None:
        """Show other numbers.

        Args:
            maps: (n, h, w) or, as red, green, blue, (n, h, w, 3).
            name: the full name of a tile, for the line under the picture.
            label: the short name of a group, by its first tile, for its corner.
            group: see TileCanvas.show_maps, also for the others.
            signed: colours turn around zero.
            own: each group has its own scale.
            span: the ends of the common scale.
            steps: every how many rows and columns of the numbers are in `maps`, for the line under the picture.
            mask: where it is not true, colours are faint.
        """
        self._steps = steps
        self._name = name
        self.canvas.label = label
        self.canvas.show_maps(maps, group, signed, own, span, mask)
        coloured = maps is None or own or maps.ndim == 4
        self.bar.show_span(None if coloured else self.canvas.span, signed)

    def show_note(self, text: str) -> None:
        """Show a text in the line while the mouse is elsewhere."""
        if text != self._resting:
            self._resting = text
            if self.canvas.hover is None:
                self.readout.setText(text)

    def text_at(self, place: Place) -> str:
        """Return the place inside the tile and the number there; behind it the name of the tile, for which there may be no room."""
        value = np.atleast_1d(self.canvas.value(place))
        shown = ", ".join(number(float(one)) for one in value)
        row, column = place.row * self._steps[0], place.column * self._steps[1]
        return " · ".join(filter(None, (f"[{row}, {column}] = {shown}", self._name(place.tile))))

    def _on_hovered(self, place: Place | None) -> None:
        self.readout.setText(self._resting if place is None else self.text_at(place))
