"""Layers of a file that cannot be built in their place, because an unknown layer lies before them, built alone.

The input shape is the one that the layer was built for as the file says (Keras 3), or the one that its stored arrays were made for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from nnplayground.core.graph import Graph, Node
from nnplayground.core.keras_config import Part
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS
from nnplayground.engine.build import make_layer
from nnplayground.engine.valueless import valueless

Shape = tuple[int | None, ...]
_RECURRENT = ("LSTM", "GRU", "SimpleRNN")
_CONVOLUTION = re.compile(r"(Depthwise|Separable)?Conv[123]D(Transpose)?")
_INSIDE = ("Bidirectional", "TimeDistributed")


def alone(node: Node, told: Any, first: Shape | None = None) -> Any | None:
    """Return the layer of a node with its variables, but without their values; None if it cannot be built.

    Args:
        node: of a layer of the catalog.
        told: what the file says about the input that the layer was built for, see `Part.built`; None if it says nothing.
        first: the shape of the first of the layer's stored arrays, for layers whose input follows from it; None if it has no arrays.
    """
    if node.type not in LAYERS or node.type == "InputLayer":
        return None
    try:
        with valueless():
            layer = make_layer(node)
            shape = told or (_fed(node, first) if first is not None else None)
            if shape is None and first is not None:
                return None
            if isinstance(shape, Mapping):
                layer.build(**shape)
            elif shape is not None:
                layer.build(shape)
        if not node.values.get("trainable", True):  # as in `build._freeze`
            layer.trainable = True
            layer.trainable = False
    except Exception:  # whatever Keras makes of settings and shapes of a file
        return None
    return layer


def left_out(graph: Graph, built: Iterable[str]) -> list[Node]:
    """Return the nodes with a layer of their own that a skeleton does not hold."""
    known = set(built)
    return [
        node
        for node in graph.nodes
        if not node.layer and node.id not in known and node.type != "InputLayer"
    ]


def told_shapes(whole: Part) -> dict[str, Any]:
    """Return what the file says about the inputs that layers were built for, by their nodes."""
    return {part.node: part.built for part in whole.layers() if part.node}


def _fed(node: Node, first: Shape) -> Shape | None:
    """Return an input shape that makes a layer's first array have the given shape; None where it does not follow."""
    kind, values = node.type, node.values
    if kind in _INSIDE:
        pick = values.get("layer")
        if not isinstance(pick, Pick):
            return None
        inner = _fed(Node(node.id, pick.name, pick.values), first)
        if inner is None or kind == "Bidirectional":
            return inner
        return (inner[0], None, *inner[1:])
    if kind == "Dense":
        return None, first[0]
    if kind == "Embedding":
        return None, None
    if kind in _RECURRENT:
        return None, None, first[0]
    if kind == "PReLU":
        return None, *first
    if kind in ("BatchNormalization", "LayerNormalization", "GroupNormalization"):
        return _normalized(values.get("axis", -1), first)
    if _CONVOLUTION.fullmatch(kind):
        return _convolved(kind, values, first)
    return None


def _normalized(axis: Any, first: Shape) -> Shape | None:
    if isinstance(axis, (list, tuple)) and len(axis) == 1:
        axis = axis[0]
    if not isinstance(axis, int) or len(first) != 1 or axis == 0 or abs(axis) > 8:
        return None
    if axis < 0:
        return (None, *first, *[None] * (-axis - 1))
    return (*[None] * axis, *first)


def _convolved(kind: str, values: Mapping[str, Any], first: Shape) -> Shape | None:
    sides = len(first) - 2
    if f"Conv{sides}D" not in kind:
        return None
    channels = first[-1] if kind.endswith("Transpose") else first[-2]
    if channels is None:
        return None
    channels *= values.get("groups", 1)
    room = (None,) * sides
    if values.get("data_format") == "channels_first":
        return None, channels, *room
    return None, *room, channels
