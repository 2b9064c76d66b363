"""What the person looks at: layers, an example, a unit, an output and a pair of classes, shared by every panel and view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from nnplayground.core.commands import OWN
from nnplayground.core.events import Example

MOST_OWN = 8
"""So many examples of one's own are kept, as in the engine."""


@dataclass(frozen=True)
class UnitRef:
    """A unit of a layer.

    channel: the filter, or the unit of a dense layer; -1 = all. place: its position for each axis but the channels, () = the whole map.
    """

    role: str
    node: str
    channel: int = 0
    place: tuple[int, ...] = ()


class Selection(QObject):
    """The chosen network, layers, example, unit, output and pair of classes.

    output: the `Ref.key` of one of several outputs, "" = the first that is trained. pair: (true class, predicted class), None = none.
    own: the raw values of examples of one's own by number, inputs by name, as `Lay` takes them.

    Signals:
        nodes_changed(): role or nodes are others now.
        example_changed(): the example is another one now.
        unit_changed(), output_changed(), pair_changed(): as their names say.
        laid(number): there is another example of one's own; the engine is to be told.
    """

    nodes_changed = Signal()
    example_changed = Signal()
    unit_changed = Signal()
    output_changed = Signal()
    pair_changed = Signal()
    laid = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.role = "model"
        self.nodes: tuple[str, ...] = ()
        self.example = Example()
        self.unit: UnitRef | None = None
        self.output = ""
        self.pair: tuple[int, int] | None = None
        self.own: dict[int, Mapping[str, NDArray[Any]]] = {}
        self._laid = 0

    @property
    def node(self) -> str:
        """Return the one chosen node, or the last of several, or ""."""
        return self.nodes[-1] if self.nodes else ""

    def choose_nodes(self, nodes: tuple[str, ...], role: str = "model") -> None:
        """Choose layers."""
        if (nodes, role) != (self.nodes, self.role):
            self.nodes, self.role = nodes, role
            self.nodes_changed.emit()

    def choose_example(self, example: Example) -> None:
        """Choose an example."""
        if example != self.example:
            self.example = example
            self.example_changed.emit()

    def choose_unit(self, unit: UnitRef | None) -> None:
        """Choose a unit or a filter, or none."""
        if unit != self.unit:
            self.unit = unit
            self.unit_changed.emit()

    def choose_output(self, key: str) -> None:
        """Choose one of several outputs by its key; "" = the first that is trained."""
        if key != self.output:
            self.output = key
            self.choose_pair(None)  # a pair of classes is one of an output
            self.output_changed.emit()

    def choose_pair(self, pair: tuple[int, int] | None) -> None:
        """Choose a true class and the one that is taken for it, or none."""
        if pair != self.pair:
            self.pair = pair
            self.pair_changed.emit()

    def lay(self, raw: Mapping[str, NDArray[Any]]) -> Example:
        """Lay an example of one's own beside those of the data, tell of it, and return its name; the oldest are forgotten.

        raw: the values of each input by name, without the batch axis, as the data has them before preparation.
        """
        number, self._laid = self._laid, self._laid + 1
        self.own[number] = {name: _kept(array) for name, array in raw.items()}
        for old in sorted(self.own)[:-MOST_OWN]:
            del self.own[old]
        self.laid.emit(number)
        return Example(OWN, number)

    def own_of(self, example: Example) -> Mapping[str, NDArray[Any]] | None:
        """Return the raw values of an example of one's own; None for one of the data or one that is forgotten."""
        return self.own.get(example.row) if example.part == OWN else None


def _kept(array: NDArray[Any]) -> NDArray[Any]:
    copy = np.array(array)
    copy.flags.writeable = False
    return copy
