"""What dropout leaves out in the next step, and its rate to turn while training goes on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnplayground.core import field
from nnplayground.core.events import Snapshot, Want
from nnplayground.core.field import entry_of
from nnplayground.core.graph import Node
from nnplayground.core.param import Float
from nnplayground.core.record import RunRecord
from nnplayground.gui.number_editor import NumberEditor
from nnplayground.gui.text import words
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import Layer, LayerChoice, layers_of, networks
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
KINDS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
RATE = Float(
    "rate",
    0.5,
    "Share of values set to zero in each training step; takes effect at once.",
    label="Rate",
    low=0.0,
    high=0.9,
)
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
        "network predicts, nothing is dropped.",
    )
    explanation = explain(
        help,
        read=(
            "Step and see other units go. The share that is dropped should be near the rate; how far it may be off by chance "
            "stands beside it."
        ),
        source="Srivastava et al. (2014), Dropout: A Simple Way to Prevent Neural Networks from Overfitting, JMLR 15.",
    )
    group = "Health"
    order = 30
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("dropout.layer", self.selection)
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
        self.stage = Stage(self.grid)
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.layer)
        line.addWidget(QLabel(self.tr("Rate")))
        line.addWidget(self.rate, 1)
        self.controls = bar
        fill(self, bar, self.share, self.note, self.stage)
        self._mask: Array | None = None
        self._told: tuple[Layer | None, float] | None = None
        self._drawn: tuple[Snapshot, str] | None = None
        self.layer.picked.connect(self.refresh)
        self.rate.committed.connect(self._on_rate)
        self.document.changed.connect(self.refresh)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the masks of all dropout layers, for the chosen example."""
        self._offer(self.record)
        return (self._want(),) if self.layer.layers else ()

    def draw(self, record: RunRecord | None) -> None:
        """Show the newest mask of the chosen layer."""
        self._offer(record)
        if self.layer.layer is None:
            self._show_empty(
                self.tr("This network has no dropout. Add a Dropout layer between two others.")
            )
            return
        self._show_rate()
        snapshot = record.snapshots.get(self._want()) if record is not None else None
        key = "/".join(self.layer.layer)
        if snapshot is None or key not in snapshot.arrays:
            self._show_empty(self.tr("Press Play to see which units are dropped"))
            return
        if self._mask is None or self._drawn != (snapshot, key):
            self._drawn = (snapshot, key)
            self._show(snapshot, key)
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
        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, lambda _, node: node.type in KINDS))

    def _node(self) -> Node | None:
        """Return the chosen layer in the open project; None if it is not there any more."""
        role, name = self.layer.layer or ("", "")
        graph = self.document.project.networks.get(role)
        return graph[name] if graph is not None and name in graph else None

    def _show_rate(self) -> None:
        node = self._node()
        self.rate.setEnabled(node is not None)
        value = None if node is None else entry_of(node).check(node.values)["rate"]
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
        self.note.setText(text.format(row=int(batch[place]), place=place + 1, count=len(batch)))
        kept = maps_of(self._mask > 0).astype(np.float32)

        def name(tile: int) -> str:
            return self.tr("unit {number}").format(number=tile)

        self.grid.show_maps(kept, name, str, signed=False, span=(0.0, 1.0))

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


def maps_of(mask: Array) -> Array:
    """Return a mask (units,), (steps, units), (..., channels) as tiles (n, height, width): a tile for each unit or channel."""
    if mask.ndim == 1:
        return mask[:, None, None]
    channels = np.moveaxis(mask, -1, 0)
    return channels.reshape(len(channels), channels.shape[1] if mask.ndim > 2 else 1, -1)
