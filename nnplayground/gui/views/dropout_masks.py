"""Which layers drop something, and what: the units of a dropout layer, or input, state and weights of layers with dropout of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox

from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Pick
from nnplayground.gui.views.layer_choice import Layer
from nnplayground.gui.views.sequence import attends, plainly_unrolls

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
KINDS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
"""Layers that do nothing else; their rate can be turned while training goes on."""
_COUNT = "/count"
_NAMES = {
    "": N("DropoutView", "units"),
    "input": N("DropoutView", "input"),
    "state": N("DropoutView", "state before"),
    "weights": N("DropoutView", "attention weights"),
    "forward": N("DropoutView", "forwards"),
    "backward": N("DropoutView", "backwards"),
    "input gate": N("DropoutView", "input gate"),
    "forget gate": N("DropoutView", "forget gate"),
    "output gate": N("DropoutView", "output gate"),
    "update gate": N("DropoutView", "update gate"),
    "reset gate": N("DropoutView", "reset gate"),
    "candidate": N("DropoutView", "candidate"),
}


class MaskChoice(QComboBox):
    """A box with the masks of a layer, hidden where there is one only."""

    def __init__(self, name: str) -> None:
        super().__init__(objectName=name)
        self.setAccessibleName(self.tr("Mask"))
        self.setToolTip(self.tr("Which of the masks of this layer is shown"))
        self.hide()

    @property
    def part(self) -> str:
        """Return of what the chosen mask is, "" for units of a dropout layer."""
        return str(self.currentData() or "")

    @property
    def over_input(self) -> bool:
        """Tell whether the mask is one of what goes into the layer."""
        return not {"state", "weights"} & set(self.part.split("/"))

    @property
    def drawn_early(self) -> bool:
        """Tell whether Keras draws the mask for predictions, too: `RNN.call` does so before it looks whether it trains (Keras 3.15)."""
        return bool({"input", "state"} & set(self.part.split("/")))

    def offer(self, arrays: Mapping[str, Array], layer: Layer) -> str:
        """Put the masks of a layer into the box, and return under which name the chosen one is told; it stays if it is there."""
        parts = parts_of(arrays, "/".join(layer))
        if parts != [self.itemData(at) for at in range(self.count())]:
            old = self.part
            self.clear()
            for part in parts:
                self.addItem(title_of(part), part)
            self.choose(old)
        self.setVisible(len(parts) > 1)
        return key_of("/".join(layer), self.part)

    def choose(self, part: str) -> None:
        """Choose a mask, the first one where there is no such."""
        self.setCurrentIndex(max(self.findData(part), min(0, self.count() - 1)))


def masks_of(
    arrays: Mapping[str, Array], layers: Sequence[Layer]
) -> tuple[list[tuple[Layer, str]], dict[str, str]]:
    """Return layer and part of all masks of an answer, and their titles by the names under which they are told."""
    roles = {role for role, _ in layers}
    found, titles = [], {}
    for role, node in layers:
        title = f"{role} · {node}" if len(roles) > 1 else node
        for part in parts_of(arrays, f"{role}/{node}"):
            found.append(((role, node), part))
            name = f"{title} · {title_of(part)}" if part else title
            titles[key_of(f"{role}/{node}", part)] = name
    return found, titles


def drops(graph: Graph, node: Node) -> bool:
    """Tell whether a layer drops something whose mask is told."""
    owner = next((one for one in graph.nodes if one.id == node.owner), node)
    if owner.type in KINDS:
        return node.owner == node.id
    if not attends(graph, node) and not plainly_unrolls(graph, node):
        return False
    return node.owner == node.id and _has_rate(owner.values)


def parts_of(arrays: Mapping[str, Array], layer: str) -> list[str]:
    """Return the names of the masks of a layer "role/node" in an answer of the probe `dropped`, [""] for one mask of its own."""
    found = [name.removesuffix(_COUNT) for name in arrays if name.endswith(_COUNT)]
    return [one[len(layer) + 1 :] for one in found if one == layer or one.startswith(f"{layer}/")]


def key_of(layer: str, part: str) -> str:
    """Return under which name the mask of a part of a layer is told."""
    return f"{layer}/{part}" if part else layer


def title_of(part: str) -> str:
    """Return a part in words."""
    names = (
        QCoreApplication.translate("DropoutView", _NAMES.get(one, one)) for one in part.split("/")
    )
    return " · ".join(names)


def _has_rate(values: Mapping[str, Any]) -> bool:
    """Tell whether a layer, or the one inside it, has a rate of dropout that is not zero."""
    inner = values.get("layer")
    if isinstance(inner, Pick):
        return _has_rate(inner.values)
    return any(float(values.get(name) or 0) > 0 for name in ("dropout", "recurrent_dropout"))


def maps_of(mask: Array) -> Array:
    """Return a mask (units,), (steps, units), (..., channels) as tiles (n, height, width): a tile for each unit or channel."""
    if mask.ndim == 1:
        return mask[:, None, None]
    channels = np.moveaxis(mask, -1, 0)
    return channels.reshape(len(channels), channels.shape[1] if mask.ndim > 2 else 1, -1)
