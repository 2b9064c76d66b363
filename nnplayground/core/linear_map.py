"""Dense layers in a row without a function between them are one linear map: which layers, and its matrix."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.contrast import DROPOUTS
from nnplayground.core.ending import LINEAR, activation_of
from nnplayground.core.graph import Graph, Node, Ref

Array = NDArray[Any]
_PASSING = (*DROPOUTS, "Identity", "ActivityRegularization")
"""Layers that change nothing when a network predicts."""


def linear_runs(graph: Graph) -> list[tuple[str, ...]]:
    """Return the longest rows of dense layers between which nothing but linear happens, two layers or more each.

    The last one of a row may have a function: the map is what goes into it.
    """
    following = {node.id: _next(graph, node) for node in graph.nodes if _is_linear(node)}
    seconds = set(following.values())
    found = []
    for first in following:
        run, here = [first], following[first]
        while here and here not in run:
            run.append(here)
            here = following.get(here, "")
        if first not in seconds and len(run) > 1:
            found.append(tuple(run))
    return found


def collapsed(layers: Sequence[tuple[Array, Array | None]]) -> tuple[Array, Array]:
    """Return matrix and bias of the one layer that does what several do: x W1 + b1, then W2 ... = x W + b.

    W = W1 W2 ... and b = (b1 W2 + b2) W3 + ...; written with columns, as in textbooks, that is W2 W1.

    Args:
        layers: kernel, (inputs, units), and bias, (units,) or None, of each layer in order.

    Returns:
        The matrix, (inputs of the first, units of the last) float64, and the bias, (units of the last,) float64.

    Raises:
        ValueError: if a layer reads another number of inputs than the one before it gives, or there are no layers.
    """
    if not layers:
        raise ValueError("a linear map needs at least one layer")
    matrix = np.asarray(layers[0][0], np.float64)
    bias = np.zeros(matrix.shape[1])
    for place, (kernel, shift) in enumerate(layers):
        values = np.asarray(kernel, np.float64)
        if place:
            if matrix.shape[1] != len(values):
                raise ValueError(
                    f"layer {place + 1} reads {len(values)} inputs, but the one before gives {matrix.shape[1]}"
                )
            matrix, bias = matrix @ values, bias @ values
        if shift is not None:
            bias = bias + np.asarray(shift, np.float64)
    return matrix, bias


def _is_linear(node: Node) -> bool:
    return node.type == "Dense" and activation_of(node) == LINEAR


def _next(graph: Graph, node: Node) -> str:
    """Return the dense layer that alone reads a layer, through nothing but layers that pass everything on; "" if there is none."""
    here = node
    for _ in graph.nodes:
        readers = graph.consumers[here.id]
        if len(readers) != 1 or Ref(here.id) in graph.outputs:
            return ""
        here = graph[readers[0]]
        if len(here.inputs) != 1:
            return ""
        if here.type == "Dense":
            return here.id
        named = here.type == "Activation" and activation_of(here) == LINEAR
        if here.type not in _PASSING and not named:
            return ""
    return ""
