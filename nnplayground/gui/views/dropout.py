"""What dropout leaves out in the next step, and its rate to turn while training goes on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QWidget

from nnplayground.core import field
from nnplayground.core.events import Snapshot, Want
from nnplayground.core.field import entry_of
from nnplayground.core.graph import Node
from nnplayground.core.param import Float
from nnplayground.core.record import RunRecord
from nnplayground.gui.number_editor import NumberEditor
from nnplayground.gui.text import words
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.dropout_masks import (
    KINDS,
    MaskChoice,
    drops,
    maps_of,
    masks_of,
)
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import Layer, LayerChoice, layers_of, networks
from nnplayground.gui.views.mask_strips import MaskStrips, strips_of
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
RATE = Float(
    "rate",
    0.5,
    "Share of values set to zero in each training step; takes effect at once.",
    label="Rate",
    low=0.0,
    high=0.9,
)
UNITS, MAPS, LAYERS = "units", "maps", "layers"
ERRORS = 3
"""How many standard errors the dropped share may be away from the rate before it is called unusual."""


class DropoutView(View):
    """A tile for each unit of a dropout layer: kept or dropped in the next step."""

    name: ClassVar[str] = "dropout"
    title: ClassVar[str] = N("DropoutView", "Dropout")
    help: ClassVar[str] = N(
        "DropoutView",
        "Each tile is a unit, or a channel with a value for each place: 0 in the scale is dropped in the next training step, 1 is kept "
        "and scaled up by 1 / (1 - rate). "
        "Every example of the batch has a mask of its own; shown is that of the chosen example, or of the first of the batch. "
        "The dropped share is counted over the whole batch and is the rate up to chance. The mask is drawn anew in every step; when the "
        "network predicts, nothing is dropped. “Over the maps” lays the mask over what the layer before gives for the chosen "
        "example: faint is dropped. “All layers” has a cell for each unit of every dropout layer; of a channel the colour is as strong as "
        "the share of it that is kept, and a cross is dropped as a whole. The view “Units” draws the thinned network itself. "
        "A recurrent layer keeps its masks of the input and of the state for all time steps, perhaps one for each gate; an attention "
        "layer drops single weights: a tile for each head.",
    )
    explanation = explain(
        help,
        read=(
            "Step and see other units go. The share that is dropped should be near the rate; how far it may be off by chance "
            "stands beside it."
        ),
        source="Srivastava et al. (2014), Dropout: A Simple Way to Prevent Neural Networks from Overfitting, JMLR 15; Gal and Ghahramani "
        "(2016), A Theoretically Grounded Application of Dropout in Recurrent Neural Networks.",
    )
    group = "Health"
    order = 60
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("dropout.layer", self.selection)
        self.part = MaskChoice("dropout.part")
        self.shown = QComboBox(objectName="dropout.shown")
        self.shown.setAccessibleName(self.tr("Drawing"))
        self.shown.setToolTip(self.tr("How the mask of the next training step is drawn"))
        for text, value in (
            (self.tr("Units"), UNITS),
            (self.tr("Over the maps"), MAPS),
            (self.tr("All layers"), LAYERS),
        ):
            self.shown.addItem(text, value)
        self.rate = NumberEditor(RATE)
        self.rate.name("dropout.rate")
        self.rate.field.setAccessibleName(self.tr("Rate"))
        self.rate.field.setToolTip(words(RATE.help))
        self.share = QLabel(objectName="dropout.share")
        self.note = QLabel(objectName="dropout.note")
        for label in (self.share, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note.setProperty("muted", True)
        self.grid = ImageGrid("dropout.grid")
        self.grid.canvas.setAccessibleName(self.tr("Kept and dropped units"))
        self.strips = MaskStrips("dropout.strips")
        self.strips.setAccessibleName(self.tr("Kept and dropped units of all layers"))
        self.content = QStackedWidget()
        self.content.addWidget(self.grid)
        self.content.addWidget(self.strips)
        self.stage = Stage(self.content)
        self.rate_row = QWidget()
        inner = QHBoxLayout(self.rate_row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(QLabel(self.tr("Rate")))
        inner.addWidget(self.rate, 1)
        bar = bar_of(self.layer, self.part, self.shown, self.rate_row, wide=self.rate_row)
        self.controls = bar
        fill(self, bar, self.share, self.note, self.stage)
        self._mask: Array | None = None
        self._told: tuple[Layer | None, float] | None = None
        self._drawn: tuple[Any, ...] | None = None
        self._strips: list[tuple[Layer, str]] = []
        self.layer.picked.connect(self.refresh)
        self.part.activated.connect(self.refresh)
        self.shown.activated.connect(self.refresh)
        self.strips.chosen.connect(self._on_strip)
        self.rate.committed.connect(self._on_rate)
        self.document.changed.connect(self.refresh)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the masks of all dropout layers, for the chosen example."""
        self._offer(self.record)
        if not self.layer.layers:
            return ()
        return (self._want(), self._maps()) if self._mode() == MAPS else (self._want(),)

    def draw(self, record: RunRecord | None) -> None:
        """Show the newest mask of the chosen layer."""
        self._offer(record)
        if self.layer.layer is None:
            self._show_empty(
                self.tr("This network has no dropout. Add a Dropout layer between two others.")
            )
            return
        snapshot = record.snapshots.get(self._want()) if record is not None else None
        key = self.part.offer({} if snapshot is None else snapshot.arrays, self.layer.layer)
        self._show_rate()
        if snapshot is None or key not in snapshot.arrays:
            text = self.tr("Press Play to see which units are dropped")
            self._show_empty(self.before_play(text))
            return
        maps = record.snapshots.get(self._maps()) if record is not None else None
        state = (snapshot, key, self._mode(), maps if self._mode() == MAPS else None)
        if self._mask is None or self._drawn != state:
            self._drawn = state
            self._show(snapshot, key)
            if self._mode() == LAYERS:
                self._show_strips(snapshot)
            else:
                values = None if maps is None else self._values(maps.arrays, self._mask)
                self._show_tiles(self._mask, values)
        lone = self._mode() == LAYERS
        self.content.setCurrentWidget(self.strips if lone else self.grid)
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return for every unit what it is multiplied with; 0 = dropped."""
        flat = [] if self._mask is None else self._mask.ravel().tolist()
        return ("unit", "factor"), list(enumerate(flat))

    def picture(self) -> QWidget:
        return self.stage

    def _want(self) -> Want:
        return Want("dropped", self.selection.example)

    def _offer(self, record: RunRecord | None) -> None:
        self.layer.offer(layers_of(networks(self.document, record), drops))

    def _node(self) -> Node | None:
        """Return the chosen layer in the open project; None if it is not there any more."""
        role, name = self.layer.layer or ("", "")
        graph = self.document.project.networks.get(role)
        return graph[name] if graph is not None and name in graph else None

    def _show_rate(self) -> None:
        """Show the rate of a layer that only drops; of others it stands in the words, and is set with the layer."""
        node = self._node()
        live = node is not None and node.type in KINDS
        self.rate.setEnabled(live)
        self.rate_row.setVisible(node is None or live)
        value = entry_of(node).check(node.values)["rate"] if live and node is not None else None
        if value is not None and (self.layer.layer, value) != self._told:
            self._told = (self.layer.layer, value)
            with QSignalBlocker(self.rate):
                self.rate.show_value(value)

    def _show(self, snapshot: Snapshot, key: str) -> None:
        arrays = snapshot.arrays
        self._mask = arrays[key]
        rate, share = float(arrays[f"{key}/rate"]), float(arrays[f"{key}/share"])
        count = int(arrays[f"{key}/count"])
        error = math.sqrt(rate * (1 - rate) / max(1, count))
        text = self.tr("{share:.1%} of the batch dropped · rate {rate:.1%} ± {error:.1%}")
        if abs(share - rate) > ERRORS * error + 1e-6:
            text = self.tr("{share:.1%} of the batch dropped, unusual for a rate of {rate:.1%}")
        self.share.setText(text.format(share=share, rate=rate, error=error))
        place, batch = int(arrays["place"]), arrays["batch"]
        text = self.tr("Training row {row}: place {place} of {count} in the next step")
        if self.part.drawn_early:
            text += " · " + self.tr("an evaluation before it brings another mask")
        self.note.setText(text.format(row=int(batch[place]), place=place + 1, count=len(batch)))

    def _show_tiles(self, mask: Array, values: Array | None) -> None:
        """Draw the mask, or where there are some the numbers under it, faint where they are dropped."""
        kept = maps_of(mask != 0)

        def name(tile: int) -> str:
            return self.tr("unit {number}").format(number=tile)

        if self._mode() == UNITS:
            self.grid.show_maps(kept.astype(np.float32), name, str, signed=False, span=(0.0, 1.0))
        elif values is None:
            self.note.setText(self._without_numbers())
            self.grid.show_maps(None)
        else:
            self.note.setText(self.note.text() + " · " + self.tr("numbers of the chosen example"))
            maps = maps_of(values)
            # A recurrent layer has one mask for all time steps.
            kept = maps_of(np.broadcast_to(mask != 0, values.shape))
            signed = bool(np.nanmin(np.where(np.isfinite(maps), maps, 0.0), initial=0.0) < 0)
            # Units that are one number each are compared with each other, maps by what is in them.
            own = maps[0].size > 1
            self.grid.show_maps(maps, name, str, signed=signed, own=own, mask=kept)

    def _values(self, arrays: Mapping[str, Array], mask: Array) -> Array | None:
        """Return what goes into the chosen layer for the chosen example; None if it is not known in full."""
        role, name = self.layer.layer or ("", "")
        graph = networks(self.document, self.record).get(role)
        if graph is None or name not in graph or not graph[name].inputs:
            return None
        source = graph[name].inputs[0].key.replace(":", "/")
        values = arrays.get(f"{role}/{source}")
        if values is None or not self.part.over_input:
            return None
        over_time = bool(self.part.part) and values.shape[1:] == mask.shape
        return values if values.shape == mask.shape or over_time else None

    def _without_numbers(self) -> str:
        if self.part.over_input:
            return self.tr("The numbers of this layer are on their way, or too many.")
        return self.tr("Only a mask of what goes into a layer lies over maps; this one does not.")

    def _show_strips(self, snapshot: Snapshot) -> None:
        self._strips, names = masks_of(snapshot.arrays, self.layer.layers)
        chosen = (self.layer.layer, self.part.part)
        held = self._strips.index(chosen) if chosen in self._strips else -1
        self.strips.show_strips(strips_of(snapshot.arrays, names), held)

    def _on_strip(self, place: int) -> None:
        if place < len(self._strips):
            layer, part = self._strips[place]
            self.layer.choose(layer)
            self.part.choose(part)
            self.refresh()

    def _mode(self) -> str:
        return str(self.shown.currentData())

    def _maps(self) -> Want:
        return Want("activations", self.selection.example)

    def _show_empty(self, text: str) -> None:
        self._mask = None
        self.share.clear()
        self.note.clear()
        self.stage.show_empty(text)

    def _on_rate(self) -> None:
        node, value = self._node(), self.rate.read()
        if node is None or self.layer.layer is None:
            return
        path = ".".join(("networks", *self.layer.layer, "rate"))
        try:
            project = field.write(self.document.project, path, RATE.check(value))
        except ValueError:
            self._told = None
            self._show_rate()
            return
        text = self.tr("Set the rate of {layer}").format(layer=node.id)
        merge = f"{path}:{self.rate.gesture}" if self.rate.gesture else None
        self.document.edit(text, project, merge)
