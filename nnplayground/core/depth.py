"""How deep a network is: what a teacher counts when saying "deep"."""

from __future__ import annotations

from typing import Any

from nnplayground.core.graph import Graph, GraphError
from nnplayground.core.param import Member, Pick
from nnplayground.core.registries import LAYERS, LayerType

DEEP = 2
_KERNELS = {"kernel_initializer", "depthwise_initializer", "recurrent_initializer"}


def has_kernel(type_name: str, values: Any = None) -> bool:
    """Tell whether a layer multiplies its input with weights it learns; a wrapper does if the layer it wraps does."""
    if type_name not in LAYERS:
        return False
    entry: LayerType = LAYERS[type_name]
    if _KERNELS & {param.name for param in entry.params}:
        return True
    for param in entry.params:
        if isinstance(param, Member) and param.registry is LAYERS:
            inner = (values or {}).get(param.name, param.default)
            if isinstance(inner, Pick) and has_kernel(inner.name, inner.values):
                return True
    return False


def hidden_layers(graph: Graph) -> int:
    """Return the number of layers with weights on the longest way through the network, the last one (the output layer) left out."""
    longest: dict[str, int] = {}
    try:
        nodes = graph.order()
    except GraphError:
        return 0
    for node in nodes:
        before = max((longest.get(ref.node, 0) for ref in node.inputs), default=0)
        longest[node.id] = before + has_kernel(node.type, node.values)
    return max(0, max(longest.values(), default=0) - 1)


def is_deep(graph: Graph) -> bool:
    """Tell whether the network deserves the badge "deep": at least two hidden layers."""
    return hidden_layers(graph) >= DEEP
