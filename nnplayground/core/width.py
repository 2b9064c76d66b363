"""How wide tensors are: the size of their last axis, told from the settings of layers alone, without building anything."""

from __future__ import annotations

from collections.abc import Mapping

from nnplayground.core.ending import ACTIVATION_LAYERS, setting
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.registries import LAYERS

Shape = tuple[int | None, ...]
_SIZED = ("filters", "units", "output_dim")
_KEEPING_GROUPS = ("Activation", "Normalization", "Regularization", "Pooling", "Augmentation")
_KEEPING = (
    *ACTIVATION_LAYERS,
    "Identity",
    "Masking",
    "Rescaling",
    "Normalization",
    "Resizing",
    "CenterCrop",
    "RepeatVector",
)
_KEEPING_STARTS = ("ZeroPadding", "Cropping", "UpSampling")
_WEIGHING = ("Attention", "AdditiveAttention")
_ATTENTION = ("MultiHeadAttention", "GroupQueryAttention")


def widths(graph: Graph, shapes: Mapping[str, Shape] | None = None) -> dict[Ref, int]:
    """Return the size of the last axis of the first output of each node, where it is known.

    Args:
        graph: the network; GraphError if it has a cycle.
        shapes: id of an input layer -> shape of its data without the batch axis, for inputs without a shape of their own.
    """
    found: dict[Ref, int] = {}
    for node in graph.order():
        if node.type == "InputLayer":
            shape = setting(node, "shape") or (shapes or {}).get(node.id) or ()
            width = shape[-1] if shape else None
        else:
            width = _width(node, [found.get(ref) for ref in node.inputs])
        if width is not None:
            found[Ref(node.id)] = width
    return found


def _width(node: Node, before: list[int | None]) -> int | None:
    """Return the width of a node's output, given those of its inputs."""
    if not before or node.type not in LAYERS or setting(node, "data_format") == "channels_first":
        return None
    for name in _SIZED:
        size = setting(node, name)
        if isinstance(size, int):
            return size
    if LAYERS[node.type].group == "Merge":
        return _merged(node, before)
    if node.type.startswith("DepthwiseConv") and before[0] is not None:
        return int(before[0] * setting(node, "depth_multiplier"))
    if node.type in ("Reshape", "EinsumDense", *_ATTENTION):
        shape = setting(node, "target_shape") or setting(node, "output_shape")
        if shape:
            return shape[-1] if shape[-1] and shape[-1] > 0 else None
        return before[0] if node.type in _ATTENTION else None
    if node.type in _WEIGHING:
        return before[1] if len(before) > 1 else None
    return before[0] if _keeps(node) else None


def _merged(node: Node, before: list[int | None]) -> int | None:
    """Return the width of several tensors joined; one of width 1 is repeated where values are added or multiplied."""
    known = [one for one in before if one is not None]
    if len(known) < len(before) or node.type == "Dot":
        return None
    if node.type == "Concatenate":
        return sum(known) if setting(node, "axis") == -1 else None
    return max(known)


def _keeps(node: Node) -> bool:
    return node.type != "SpectralNormalization" and (
        node.type in _KEEPING
        or LAYERS[node.type].group in _KEEPING_GROUPS
        or node.type.startswith(_KEEPING_STARTS)
    )
