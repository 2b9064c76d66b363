"""What views of the units of a layer share: boxes to choose from, and which layers have units to look into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.layer_choice import Layer, LayerChoice, layers_of, networks

COUNT = 16
"""How many units are asked for at once."""
_MOST_PAGES = 64
_WITHOUT = (
    "InputLayer",
    "Flatten",
    "Reshape",
    "Permute",
    "RepeatVector",
    "Embedding",
    "Masking",
    "Rescaling",
    "Normalization",
    "Cropping",
    "ZeroPadding",
    "Random",
    "Resizing",
    "Dropout",
    "Gaussian",
    "Alpha",
    "Spatial",
)
"""Beginnings of the types of layers whose units are those of the layer before, or none."""
_SIZES = ("filters", "units")


def offer_layers(box: LayerChoice, document: Document, record: RunRecord | None) -> None:
    """Put the layers that have units of their own into a box."""
    graphs = networks(document, record)
    box.offer(layers_of(graphs, lambda graph, node: has_units(graph, node)))


def has_units(graph: Graph, node: Node) -> bool:
    """Tell whether a layer has units of its own; of a shared layer every call has."""
    return not graph[node.owner].type.startswith(_WITHOUT)


class Choice(QComboBox):
    """A box of a few values with a name, a tip and texts; the value of the chosen text is `value`.

    Boxes are used for numbers, too: twins take over the choices of boxes from each other.
    """

    def __init__(
        self, name: str, title: str, tip: str, choices: Sequence[tuple[str, Any]], usual: Any = None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(tip)
        self._values: list[Any] = []
        self.put(choices)
        if usual is not None:
            self.choose(usual)

    @property
    def value(self) -> Any:
        """Return what the chosen text stands for; None without texts."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def put(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer other texts with what they stand for; the chosen one stays if it is among them."""
        texts = [text for text, _ in choices]
        chosen = self.value if self.count() else None
        if texts != [self.itemText(place) for place in range(self.count())]:
            self.clear()
            self.addItems(texts)
        self._values = [value for _, value in choices]
        if chosen in self._values:
            self.setCurrentIndex(self._values.index(chosen))

    def choose(self, value: Any) -> None:
        """Choose a value without telling."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))


def pages_of(graphs: Any, layer: Layer | None, known: int = 0) -> list[tuple[str, int]]:
    """Return "0–15" and so on for the units of a layer, each with its first number.

    known: how many units there are, where an answer told; else as the settings of the layer or of those before it say.
    """
    count = known or _units(graphs, layer)
    firsts = range(0, max(count, 1), COUNT)[:_MOST_PAGES]
    return [(f"{first}–{min(first + COUNT, max(count, 1)) - 1}", first) for first in firsts]


def _units(graphs: Any, layer: Layer | None) -> int:
    """Return how many units a layer has: its own, or those of the layer it reads."""
    if layer is None or layer[0] not in graphs or layer[1] not in graphs[layer[0]]:
        return 0
    graph, seen = graphs[layer[0]], set()
    node = graph[layer[1]]
    while node.id not in seen:
        seen.add(node.id)
        values = graph[node.owner].values
        size = next((values[name] for name in _SIZES if name in values), None)
        if isinstance(size, int):
            return size
        if not node.inputs or node.inputs[0].node not in graph:
            return 0
        node = graph[node.inputs[0].node]
    return 0


def rows_of(*rows: Sequence[QWidget]) -> QWidget:
    """Return rows of widgets below each other, as `controls` of a view."""
    bar = QWidget()
    column = QVBoxLayout(bar)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for row in rows:
        column.addLayout(bar_line(row, row[0] if len(row) == 1 else None))
    return bar
