"""The numbers of layers as a record holds them: those of now, and how they went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.depth import has_kernel
from nnplayground.core.events import Want
from nnplayground.core.graph import Graph
from nnplayground.core.layer_numbers import NUMBERS, PLACE
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.view import answer_of

Array = NDArray[Any]
Layer = tuple[str, str]
WANT = Want("vitals")


def now(record: RunRecord | None) -> dict[Layer, Array]:
    """Return the newest row (8,) of each layer, see `core.layer_numbers.NUMBERS`, in the order of the answer; {} before the first."""
    arrays = answer_of(record, WANT).arrays
    return {
        (role, node): np.asarray(row, float).ravel()
        for (role, node), row in _by_layer(arrays).items()
        if np.size(row) == len(NUMBERS)
    }


def number(record: RunRecord | None, name: str) -> float:
    """Return a number of the newest answer that is not one of a layer, such as "steps"; nan where it is not known."""
    found = answer_of(record, WANT).arrays.get(name)
    return float(np.ravel(found)[0]) if found is not None and np.size(found) else np.nan


def went(record: RunRecord | None, layer: Layer, name: str) -> tuple[Array, Array]:
    """Return how a number of a layer went: steps (n,) and values (n,) float64; empty where nothing was looked at."""
    ribbon = None if record is None else record.ribbons.get(f"vitals/{'/'.join(layer)}")
    if ribbon is None or ribbon.rows.shape[1] != len(NUMBERS):
        return np.zeros(0), np.zeros(0)
    return ribbon.x, ribbon.rows[:, PLACE[name]].astype(float)


def layers_with(record: RunRecord | None, name: str) -> list[Layer]:
    """Return the layers that have a number, from inputs to outputs; those with weights, even where it is not a number any more."""
    if record is None:
        return []
    rows = now(record)
    found = []
    for layer in _ordered(record.project.networks):
        role, node = layer
        known = [rows[layer][PLACE[name]]] if layer in rows else []
        known = np.append(known, went(record, layer, name)[1])
        graph = record.project.networks[role]
        weights = has_kernel(graph[node].type, graph[node].values) and not graph[node].layer
        if len(known) and (not np.isnan(known).all() or weights):
            found.append(layer)
    return found


def _ordered(networks: Mapping[str, Graph]) -> list[Layer]:
    return [
        (role, node.id)
        for role, graph in networks.items()
        for node in (graph.nodes if graph.problems() else graph.order())
    ]


def _by_layer(arrays: Mapping[str, Array]) -> dict[Layer, Array]:
    pairs = ((key.partition("/"), array) for key, array in arrays.items() if "/" in key)
    return {(role, node): array for (role, _, node), array in pairs}


def titled(layer: Layer, layers: list[Layer]) -> str:
    """Return what a layer is called among others: its node, with the network where there are several."""
    return " · ".join(layer) if len({role for role, _ in layers}) > 1 else layer[1]
