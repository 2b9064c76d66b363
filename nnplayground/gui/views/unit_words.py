"""What is said of a unit, a link or a bias, and which number of the network it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from nnplayground.gui.views.unit_canvas import BIAS, LINK, UNIT, Thing
from nnplayground.gui.views.unit_columns import Diagram, Links
from nnplayground.gui.views.weight_editor import written

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Seen:
    """A diagram and its links."""

    found: Diagram
    links: Links

    def told(
        self, thing: Thing, surfaces: Mapping[str, Array], keeps: Sequence[Array]
    ) -> tuple[str, ...]:
        """Return a few lines about a thing; surfaces: the answer of the engine; keeps: what dropout keeps, by column."""
        if thing[0] != UNIT:
            return (self.title(thing), self._number(thing))
        column, unit = self.found.columns[thing[1]], thing[2]
        values = np.asarray(surfaces[f"model/{column.shown}"][unit], float)
        known = values[np.isfinite(values)]
        told = [_say("{layer}, unit {unit}").format(layer=column.node, unit=unit + 1)]
        if len(known):
            told.append(_say("gives {0:.3g} to {1:.3g}").format(known.min(), known.max()))
        if len(known) < values.size:
            told.append(_say("not finite in places"))
        if not keeps[thing[1]][unit]:
            told.append(_say("dropped in the next step"))
        return tuple(told)

    def weight(self, thing: Thing) -> tuple[str, tuple[int, ...], float] | None:
        """Return variable, index and value of what a link or a bias stands for; None for a unit or a link without a weight."""
        if thing[0] == BIAS:
            variable = f"model/{self.found.columns[thing[1]].node}/bias"
            return variable, (thing[2],), float(self.found.biases[thing[1]][thing[2]])
        if thing[0] == LINK and thing[1] < len(self.links):
            number = thing[1]
            variable = self.found.bundles[self.links.bundles[number]].variable
            index = (int(self.links.rows[number]), int(self.links.targets[number, 1]))
            return (variable, index, float(self.links.weights[number])) if variable else None
        return None

    def title(self, thing: Thing) -> str:
        """Return which link or bias it is."""
        columns = self.found.columns
        if thing[0] == BIAS:
            text = _say("{layer}: bias of unit {unit}")
            return text.format(layer=columns[thing[1]].node, unit=thing[2] + 1)
        source, target = self.links.sources[thing[1]], self.links.targets[thing[1]]
        return _say("{from_layer} {from_unit} → {to_layer} {to_unit}").format(
            from_layer=columns[source[0]].node,
            from_unit=source[1] + 1,
            to_layer=columns[target[0]].node,
            to_unit=target[1] + 1,
        )

    def _number(self, thing: Thing) -> str:
        found = self.weight(thing)
        if found is None:
            return _say("taken as it is")
        name = _say("bias") if thing[0] == BIAS else _say("weight")
        return f"{name} = {written(found[2])}"


def _say(text: str) -> str:
    return QCoreApplication.translate("UnitsView", text)
