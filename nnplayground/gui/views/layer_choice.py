"""Which layer a view looks at: chosen in a box, or following the layer that is selected on the canvas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.selection import Selection

Layer = tuple[str, str]
"""Role and node id."""


class LayerChoice(QComboBox):
    """A box with the layers of all networks that a view can show.

    Signals:
        picked(): the person chose another layer here.
    """

    picked = Signal()

    def __init__(self, name: str, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Layer"))
        self.setToolTip(self.tr("The layer to look at; follows the layer selected on the canvas"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._selection = selection
        self._followed: Layer | None = None
        self._layers: list[Layer] = []
        self.activated.connect(self.picked)

    @property
    def layer(self) -> Layer | None:
        """Return role and node of the chosen layer."""
        index = self.currentIndex()
        return self._layers[index] if 0 <= index < len(self._layers) else None

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return the layers in the box."""
        return tuple(self._layers)

    @property
    def missing(self) -> bool:
        """Tell whether there are layers, but not the one that another view of the same kind has chosen."""
        return bool(self._layers) and self.layer is None

    def offer(self, layers: list[Layer]) -> None:
        """Put these layers into the box; keep the chosen one, unless a layer was selected on the canvas since."""
        old = self.layer
        if layers != self._layers:
            self._layers = layers
            roles = {role for role, _ in layers}
            self.clear()
            self.addItems([f"{role} · {node}" if len(roles) > 1 else node for role, node in layers])
        selected = (self._selection.role, self._selection.node)
        wanted = old
        if selected != self._followed:
            self._followed = selected
            wanted = selected if selected in layers else old
        if wanted in layers:
            self.setCurrentIndex(layers.index(wanted))
        self.setEnabled(len(layers) > 1)

    def choose(self, layer: Layer) -> None:
        """Choose a layer as a click would."""
        if layer in self._layers and layer != self.layer:
            self.setCurrentIndex(self._layers.index(layer))
            self.picked.emit()


def networks(document: Document, record: RunRecord | None) -> Mapping[str, Graph]:
    """Return the networks of the run, or those being edited if there is none."""
    return (document.project if record is None else record.project).networks


def layers_of(graphs: Mapping[str, Graph], shown: Callable[[Graph, Node], bool]) -> list[Layer]:
    """Return the layers, from inputs to outputs, for which `shown(graph, node)` is true."""
    return [
        (role, node.id)
        for role, graph in graphs.items()
        for node in _ordered(graph)
        if shown(graph, node)
    ]


_ORDERS: list[tuple[Graph, tuple[Node, ...]]] = []
_KEPT = 8


def _ordered(graph: Graph) -> tuple[Node, ...]:
    """Return the nodes from inputs to outputs; remembered for the last graphs, as views ask many times a second."""
    for known, nodes in _ORDERS:
        if known is graph:
            return nodes
    nodes = graph.nodes if graph.problems() else graph.order()
    _ORDERS.insert(0, (graph, nodes))
    del _ORDERS[_KEPT:]
    return nodes
