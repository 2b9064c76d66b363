"""The tiles and the table of one unit's arithmetic: its layer, what it reads, its weights and the products."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtWidgets import QGridLayout, QWidget

from nnplayground.gui.views import arithmetic_words as words
from nnplayground.gui.views.number_table import NumberTable
from nnplayground.gui.views.rows_model import RowsModel
from nnplayground.gui.views.tiles import Array, Mark
from nnplayground.gui.views.titled_tiles import TitledTiles

_MOST_MARKS = 400
_LAST = 8
_MARKED = 4
"""Padding is marked in at most so many tiles; in more the marks would hide the numbers."""


class ArithmeticTiles(QWidget):
    """Tiles for a unit with a window; a table of the products for one that reads single numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = self._make_tiles()
        self.model = RowsModel(self)
        self.table = NumberTable("arithmetic.table", self.tr("Products"), parent=self)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(140)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self._arrays: Mapping[str, Array] = {}
        self._threshold = 0.0
        self._laid: tuple[object, ...] = ()
        for part in (*self.tiles.values(), self.table):
            part.hide()

    def show_unit(self, arrays: Mapping[str, Array], threshold: float, wide: bool) -> None:
        """Show a unit.

        Args:
            arrays: what the probe "arithmetic" gives.
            threshold: units above it are lit.
            wide: there is room for three columns.
        """
        self._arrays, self._threshold = arrays, threshold
        kind, spatial = str(arrays["kind"]), len(arrays["place"]) > 0
        window = kind == "sum" and arrays["patch"].ndim > 1
        self._show_layer(spatial)
        if window:
            self._show_source()
            self._show_window()
        names = ["map"] if spatial else []
        names += (["source"] if window else []) + ["units"]
        names += ["patch", "kernel", "products"] if window else []
        header, rows = words.rows_of(arrays)
        table = bool(rows) and not window
        self.model.put(header, rows if table else [])
        self.table.set_widths()
        if header[:1] == ("term",):
            self.table.resizeColumnToContents(0)
        self._lay([self.tiles[name] for name in names], table, 3 if wide else 2)

    def _make_tiles(self) -> dict[str, TitledTiles]:
        tips = {
            "map": self.tr("What this filter gives: point at a place, or click it to keep it"),
            "source": self.tr("What the layer reads, the mean of its channels; framed: the patch"),
            "units": self.tr(
                "All units of the layer at this place; framed: lit ones. Click one to choose it"
            ),
            "patch": self.tr("The part of the input that is read here; zeros stand for padding"),
            "kernel": self.tr("The weights of the filter"),
            "products": self.tr("Each weight times what it reads"),
        }
        return {
            name: TitledTiles(
                f"arithmetic.{name}", tip, picks=name in ("map", "units"), parent=self
            )
            for name, tip in tips.items()
        }

    def _show_layer(self, spatial: bool) -> None:
        arrays, channel = self._arrays, int(self._arrays["channel"])
        values = arrays["values"]
        width = words.per_row(len(values), spatial)
        on = np.flatnonzero(words.lit(values, self._threshold))[:_MOST_MARKS]
        marks = [_cell(divmod(int(one), width), "warning", False) for one in on]
        marks.append(_cell(divmod(channel, width), "accent", True))
        text = self.tr("units here") if spatial else self.tr("units of the layer")
        self.tiles["units"].show_tiles(text, words.in_rows(values, width), tuple(marks))
        if spatial:
            place = tuple(int(one) for one in arrays["place"])
            at = (*(0, 0), *place)[-2:]
            shown = self.tr("output of filter {}").format(channel)
            mark = _cell((at[0], at[1]), "accent", True)
            self.tiles["map"].show_tiles(shown, arrays["map"][None], (mark,))

    def _show_source(self) -> None:
        source = self._arrays["source"][None]
        spans = [self._arrays[name] for name in sorted(self._arrays) if name.startswith("places/")]
        spans = [np.zeros(1, int), *spans][-2:]
        inside = [one[(one >= 0) & (one < size)] for one, size in zip(spans, source.shape[1:])]
        marks: tuple[Mark, ...] = ()
        if all(one.size for one in inside):
            rows, columns = ((int(one.min()), int(one.max())) for one in inside)
            marks = (Mark(0, rows, columns, "accent"),)
        self.tiles["source"].show_tiles(self.tr("input of the layer"), source, marks)

    def _show_window(self) -> None:
        arrays = self._arrays
        chosen = words.shown_channels(arrays)
        group = arrays["patch"].shape[0] if arrays["patch"].ndim == 4 else 1
        numbers = arrays["channels"][chosen]
        total = len(arrays["channels"])

        def name(tile: int) -> str:
            return str(numbers[tile // group]) if total > 1 else ""

        few = f" · {len(chosen)} / {total}" if total > len(chosen) else ""
        few_tiles = arrays["inside"].ndim == 2 and len(chosen) <= _MARKED
        outside = np.argwhere(~arrays["inside"]) if few_tiles else []
        marks = tuple(
            _cell((int(row), int(column)), "muted", False, tile=-1) for row, column in outside
        )
        titles = {
            "patch": self.tr("patch x"),
            "kernel": self.tr("kernel w"),
            "products": self.tr("products w · x"),
        }
        for part, text in titles.items():
            shown = words.tiles_of(arrays[part], chosen)
            sizes = words.sizes_text(arrays[part].shape)
            self.tiles[part].show_tiles(
                f"{text} · {sizes}{few}", shown, marks if part == "patch" else (), name, group
            )

    def _lay(self, parts: list[TitledTiles], table: bool, columns: int) -> None:
        """Put the tiles into so many columns, the table below."""
        state = ([id(one) for one in parts], table, columns)
        if state == self._laid:
            return
        self._laid = state
        for tile in (*self.tiles.values(), self.table):
            self.grid.removeWidget(tile)
            tile.setVisible(tile in parts or (tile is self.table and table))
        for index, tile in enumerate(parts):
            spread = columns if len(parts) == 1 else 1
            self.grid.addWidget(tile, index // columns, index % columns, 1, spread)
        if table:
            self.grid.addWidget(self.table, _LAST, 0, 1, columns)
        rows = -(-len(parts) // columns)
        for row in range(_LAST + 1):
            self.grid.setRowStretch(row, 3 if row == _LAST and table else int(row < rows))


def _cell(at: tuple[int, int], colour: str, strong: bool, tile: int = 0) -> Mark:
    return Mark(tile, (at[0], at[0]), (at[1], at[1]), colour, strong)
