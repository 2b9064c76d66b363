"""A network as columns of units: which layer makes a column, which units lead to it, and what dropout leaves of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.graph import Graph, Node

Array = NDArray[Any]
Place = tuple[int, int]
"""Column and unit."""

DROPOUTS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
ALONE = {
    *DROPOUTS,
    "Activation",
    "ActivityRegularization",
    "BatchNormalization",
    "ELU",
    "Flatten",
    "GaussianDropout",
    "GaussianNoise",
    "Identity",
    "LayerNormalization",
    "LeakyReLU",
    "Normalization",
    "PReLU",
    "ReLU",
    "Rescaling",
    "RMSNormalization",
    "Softmax",
    "UnitNormalization",
}
"""Layers that give a number for each number they read: they have no column of their own."""


@dataclass(frozen=True)
class Column:
    """Units of one layer.

    node: the layer that makes them; shown: the layer whose output is drawn, the last behind it that only changes each unit.
    depth: how many columns are before it. count, drawn: how many units there are and how many are drawn. dropouts: between node and shown.
    """

    node: str
    shown: str
    depth: int
    count: int
    drawn: int
    dropouts: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Bundle:
    """The links to one column.

    target: the column. sources: (rows, 2) column and unit of what each row of the kernel reads. weights: (rows, units of the target),
    or None where every unit reads the one in its row as it is. variable: "<role>/<node>/kernel", "" without weights.
    """

    target: int
    sources: Array
    weights: Array | None = None
    variable: str = ""


@dataclass(frozen=True, eq=False)
class Diagram:
    """columns, from the input to the output; bundles: the links; biases: (units,) by column; end: the column of the last layer."""

    columns: tuple[Column, ...]
    bundles: tuple[Bundle, ...]
    biases: Mapping[int, Array] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Return the column that is deepest."""
        return max(range(len(self.columns)), key=lambda one: self.columns[one].depth)


def diagram(graph: Graph, arrays: Mapping[str, Array], role: str = "model") -> Diagram | None:
    """Return how the answer of the probe `unit_surfaces` is drawn; None where it has no units of this graph."""
    made = _Making(graph, arrays, role)
    for node in graph.order() if not graph.problems() else ():
        made.take(node)
    return Diagram(tuple(made.columns), tuple(made.bundles), made.biases) if made.columns else None


class _Making:
    """reads: of each node which units its numbers are."""

    def __init__(self, graph: Graph, arrays: Mapping[str, Array], role: str) -> None:
        self.graph, self.arrays, self.role = graph, arrays, role
        self.columns: list[Column] = []
        self.bundles: list[Bundle] = []
        self.biases: dict[int, Array] = {}
        self.reads: dict[str, list[Place]] = {}
        self._ends = {ref.node for ref in graph.ends()}

    def take(self, node: Node) -> None:
        """Add the column of a node, or let it belong to the one before."""
        key = f"{self.role}/{node.id}"
        surface = self.arrays.get(key)
        if surface is None or np.ndim(surface) != 3:
            return
        width = int(self.arrays.get(f"{key}/units", len(surface)))
        read = [self.reads.get(ref.node, []) for ref in node.inputs]
        joined = [place for one in read for place in one]
        if node.type == "Concatenate" and all(read) and len(joined) == width:
            self.reads[node.id] = joined
        elif not self._follows(node, width):
            self._add(node, width, len(surface), read)

    def _follows(self, node: Node, width: int) -> bool:
        """Let a layer that changes each unit alone belong to the column it reads; False if it cannot."""
        if node.type not in ALONE or len(node.inputs) != 1:
            return False
        before = node.inputs[0].node
        found = [one for one, column in enumerate(self.columns) if column.shown == before]
        alone = len(self.graph.consumers.get(before, ())) == 1 and before not in self._ends
        if not found or not alone or self.columns[found[0]].count != width:
            return False
        column = self.columns[found[0]]
        drops = (*column.dropouts, node.id) if node.type in DROPOUTS else column.dropouts
        self.columns[found[0]] = replace(column, shown=node.id, dropouts=drops)
        self.reads[node.id] = self.reads[before]
        return True

    def _add(self, node: Node, width: int, drawn: int, read: list[list[Place]]) -> None:
        key, place = f"{self.role}/{node.id}", len(self.columns)
        before = [self.columns[column].depth for one in read for column, _ in one]
        self.columns.append(Column(node.id, node.id, 1 + max(before, default=-1), width, drawn))
        self.reads[node.id] = [(place, unit) for unit in range(width)]
        kernel, bias = self.arrays.get(f"{key}/kernel"), self.arrays.get(f"{key}/bias")
        if kernel is not None and read and np.ndim(kernel) == 2 and len(kernel) == len(read[0]):
            sources = np.array(read[0], int).reshape(-1, 2)
            self.bundles.append(Bundle(place, sources, np.asarray(kernel), f"{key}/kernel"))
        elif kernel is None:
            for one in read:
                if len(one) == width:
                    self.bundles.append(Bundle(place, np.array(one, int).reshape(-1, 2)))
        if bias is not None:
            self.biases[place] = np.asarray(bias)


def kept(found: Diagram, masks: Mapping[str, Array], role: str = "model") -> list[Array]:
    """Return which drawn units of each column the next step keeps, (units,) bool each.

    masks: the answer of the probe `dropped`; where it says nothing of a layer, all are kept.
    """
    answer = []
    for column in found.columns:
        keeps = np.ones(column.drawn, bool)
        for name in column.dropouts:
            mask = masks.get(f"{role}/{name}")
            if mask is not None and np.shape(mask) == (column.count,):
                keeps &= np.asarray(mask)[: column.drawn] != 0
        answer.append(keeps)
    return answer


@dataclass(frozen=True, eq=False)
class Links:
    """All links that can be drawn, (n,) each: columns and units they lead from and to, the row in the kernel, the bundle, the weight.

    weights: nan where a unit is read as it is.
    """

    sources: Array
    targets: Array
    rows: Array
    bundles: Array
    weights: Array

    def __len__(self) -> int:
        return len(self.weights)


def links_of(found: Diagram) -> Links:
    """Return the links between units that are drawn."""
    parts: list[tuple[Array, ...]] = []
    drawn = np.array([column.drawn for column in found.columns])
    for number, bundle in enumerate(found.bundles):
        rows = np.flatnonzero(bundle.sources[:, 1] < drawn[bundle.sources[:, 0]])
        if bundle.weights is None:
            rows = rows[rows < drawn[bundle.target]]
            units, values = rows, np.full(len(rows), np.nan)
        else:
            width = min(bundle.weights.shape[1], int(drawn[bundle.target]))
            values = bundle.weights[rows, :width].astype(float).ravel()
            units = np.tile(np.arange(width), len(rows))
            rows = np.repeat(rows, width)
        targets = np.stack([np.full(len(units), bundle.target), units], 1)
        which = np.full(len(units), number)
        parts.append((bundle.sources[rows], targets, rows, which, values))
    if not parts:
        none = np.zeros(0, int)
        return Links(none.reshape(0, 2), none.reshape(0, 2), none, none, none.astype(float))
    return Links(*(np.concatenate(one) for one in zip(*parts)))


def remaining(links: Links, keeps: list[Array]) -> Array:
    """Return which links a thinned network has, (n,) bool: those between units that are kept (Srivastava et al. 2014, figure 1)."""
    width = max((len(one) for one in keeps), default=0)
    table = np.ones((len(keeps), max(1, width)), bool)
    for place, one in enumerate(keeps):
        table[place, : len(one)] = one
    sources, targets = links.sources, links.targets
    found: Array = table[sources[:, 0], sources[:, 1]] & table[targets[:, 0], targets[:, 1]]
    return found
