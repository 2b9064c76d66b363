"""Which layers have kernels that can be drawn as filters, told from the network alone."""

from __future__ import annotations

from nnplayground.core.graph import Graph, Node
from nnplayground.core.registries import LAYERS

KERNEL, DEPTHWISE, POINTWISE, RECURRENT = "kernel", "depthwise", "pointwise", "recurrent"
"""Parts of a layer's weights that are filters of their own."""
_KEEPING = ("Activation", "Normalization", "Regularization", "Augmentation")
"""Groups whose layers give as many numbers as they read, each at its place."""
_PASSED = frozenset(("Flatten", "Reshape", "Identity", "Rescaling", "Normalization"))
_FLAT = frozenset(("Flatten", "Reshape"))
_MADE = frozenset(("Resizing", "CenterCrop"))


def filter_parts(graph: Graph, node: Node) -> tuple[str, ...]:
    """Return the parts of a node's weights that are filters, the first of them the one that is looked at first; () = it has none.

    A convolution has one, a separable one two (Chollet 2017, Xception), a convolutional recurrent layer one for its input and one for
    its state. A dense layer has one where it reads a picture: each unit is then a filter of the picture's size.
    """
    if "Separable" in node.type:
        return DEPTHWISE, POINTWISE
    if "ConvLSTM" in node.type:
        return KERNEL, RECURRENT
    if "Conv" in node.type:
        return (KERNEL,)
    return (KERNEL,) if node.type == "Dense" and picture_before(graph, node) else ()


def picture_before(graph: Graph, node: Node) -> str:
    """Return the node whose output another one reads as a flattened picture, "" if there is none.

    Between them may stand what gives the same numbers in the same places. A flat input counts, too: its examples may be pictures that
    were flattened in preparation. The sizes are not looked at.
    """
    seen: set[str] = set()
    flat = False
    while node.inputs and node.inputs[0].node in graph and node.id not in seen:
        seen.add(node.id)
        node = graph[node.inputs[0].node]
        if node.type == "InputLayer":
            shape = node.values.get("shape")
            is_flat = flat or not isinstance(shape, tuple | list) or len(shape) < 2
            return node.id if is_flat else ""
        if _gives_picture(graph, node, frozenset()):
            return node.id if flat else ""
        if not _is_passed(node):
            return ""
        flat = flat or node.type in _FLAT
    return ""


def _is_passed(node: Node) -> bool:
    return node.type in _PASSED or _group(node) in _KEEPING


def _gives_picture(graph: Graph, node: Node, seen: frozenset[str]) -> bool:
    """Tell whether a layer gives maps in two dimensions: it makes them, or puts together what does."""
    if _group(node) != "Merge":
        made = "2D" in node.type and not node.type.startswith(("Global", "Spatial"))
        return made or node.type in _MADE
    if node.id in seen:
        return False
    return any(_leads_to_picture(graph, ref.node, seen | {node.id}) for ref in node.inputs)


def _leads_to_picture(graph: Graph, name: str, seen: frozenset[str]) -> bool:
    while name in graph and name not in seen:
        node = graph[name]
        if _gives_picture(graph, node, seen):
            return True
        if node.type in _FLAT or not _is_passed(node) or not node.inputs:
            return False
        seen |= {name}
        name = node.inputs[0].node
    return False


def _group(node: Node) -> str:
    entry = LAYERS.get(node.type, None)
    return "" if entry is None else str(entry.group)
