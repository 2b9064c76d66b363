"""The pictures of the sandbox: what the window slides over, the map, the kernel, and what lies under the window."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QGridLayout, QWidget

from nnplayground.core.arithmetic import Sum
from nnplayground.gui.views.arithmetic_words import sizes_text
from nnplayground.gui.views.kernel_table import KernelTable
from nnplayground.gui.views.tiles import Array, Mark
from nnplayground.gui.views.titled_tiles import TitledTiles


class SandboxTiles(QWidget):
    """Four parts in a square; before: the picture. after: the map. table: the kernel. inside: what lies under the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = KernelTable("sandbox.kernel", self)
        self.before, self.after, self.inside = self._make_tiles()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for index, part in enumerate((self.before, self.after, self.table, self.inside)):
            grid.addWidget(part, index // 2, index % 2)
            grid.setColumnStretch(index % 2, 1)
        grid.setRowStretch(0, 3)
        grid.setRowStretch(1, 2)

    def show_misfit(self, picture: Array) -> None:
        """Show a picture (height, width) that the window does not fit into."""
        text = self.tr("input {}").format(sizes_text(picture.shape))
        self.before.show_tiles(text, picture[None])
        self.after.canvas.show_maps(None)
        self.inside.canvas.show_maps(None)

    def show_place(self, picture: Array, result: Array, place: tuple[int, int], found: Sum) -> None:
        """Show the window at a place of the map `result`, and the sum that is taken there."""
        spans = [one[(one >= 0) & (one < size)] for one, size in zip(found.places, picture.shape)]
        marks: tuple[Mark, ...] = ()
        if all(one.size for one in spans):
            rows, columns = ((int(one.min()), int(one.max())) for one in spans)
            marks = (Mark(0, rows, columns, "accent"),)
        self.before.show_tiles(
            self.tr("input {}").format(sizes_text(picture.shape)), picture[None], marks
        )
        row, column = place
        here = (Mark(0, (row, row), (column, column), "accent"),)
        sizes = sizes_text(result.shape)
        self.after.show_tiles(self.tr("map {}").format(sizes), result[None], here)
        names = (self.tr("under the window"), self.tr("times the kernel"))
        pair = np.stack([found.patch[..., 0], found.products[..., 0]])
        self.inside.show_tiles(
            self.tr("under the window, and times the kernel"),
            pair,
            name=lambda tile: names[tile],
            labels=False,
        )

    def _make_tiles(self) -> tuple[TitledTiles, TitledTiles, TitledTiles]:
        point = self.tr("Move the mouse over it to move the window")
        return (
            TitledTiles("sandbox.input", point, picks=True, parent=self),
            TitledTiles("sandbox.result", point, picks=True, parent=self),
            TitledTiles("sandbox.window", self.tr("What lies under the window"), parent=self),
        )
