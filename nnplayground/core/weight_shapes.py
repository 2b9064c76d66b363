"""Which layers of two networks have weights of one shape, told from the settings alone, without building anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from nnplayground.core.ending import ACTIVATION_LAYERS, PASSING, setting
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.registries import LAYERS

_SIZES = (
    "units",
    "filters",
    "kernel_size",
    "depth_multiplier",
    "groups",
    "use_bias",
    "input_dim",
    "output_dim",
    "num_heads",
    "key_dim",
    "value_dim",
    "layer",
    "center",
    "scale",
    "axis",
    "equation",
    "output_shape",
    "bias_axes",
)
_WIDTHS = ("filters", "units", "output_dim")
_BY_PLACE = ("PReLU", "LayerNormalization", "EinsumDense")
_RESHAPING = ("Flatten", "Reshape", "Permute", "RepeatVector")


@dataclass(frozen=True)
class _Same:
    """Stands for what already has a number."""

    number: int


def has_weights(node: Node) -> bool:
    """Tell whether a layer has weights that are drawn or set before training, its own or those of a layer inside it."""
    if node.type not in LAYERS:
        return False
    names = [param.name for param in LAYERS[node.type].params]
    return "layer" in names or any(name.endswith("_initializer") for name in names)


def weight_shapes(graphs: Sequence[Graph]) -> list[dict[str, int]]:
    """Return, for each network, a number for each layer with weights: equal numbers mean weights of the same shapes."""
    known: dict[str, int] = {}

    def number(value: Any) -> int:
        return (
            value.number if isinstance(value, _Same) else known.setdefault(repr(value), len(known))
        )

    return [_numbered(graph, number) for graph in graphs]


def _numbered(graph: Graph, number: Callable[[Any], int]) -> dict[str, int]:
    try:
        nodes = graph.order()
    except GraphError:
        return {}
    widths: dict[str, int] = {}
    wholes: dict[str, int] = {}
    found: dict[str, int] = {}
    for node in nodes:
        width = tuple((widths.get(ref.node, -1), ref.port) for ref in node.inputs)
        whole = tuple((wholes.get(ref.node, -1), ref.port) for ref in node.inputs)
        last, all_of_it = _output(node, width, whole)
        widths[node.id], wholes[node.id] = number(last), number(all_of_it)
        if has_weights(node):
            own = [node.type, *(setting(node, name) for name in _sizes(node.type))]
            found[node.id] = number((own, whole if node.type in _BY_PLACE else width))
    return found


@cache
def _sizes(kind: str) -> tuple[str, ...]:
    """Return which of the settings that decide about sizes a type of layer has."""
    params = LAYERS[kind].params if kind in LAYERS else ()
    return tuple(param.name for param in params if param.name in _SIZES)


def _output(node: Node, width: Any, whole: Any) -> tuple[Any, Any]:
    """Return what the last axis of a layer's output depends on, and what all of them do."""
    reshaping = node.type in _RESHAPING
    group = LAYERS[node.type].group if node.type in LAYERS else ""
    passing = node.type in PASSING or node.type in ACTIVATION_LAYERS or node.type == "Activation"
    if not reshaping and (passing or group in ("Augmentation", "Normalization")):
        return _first(width), _first(whole)
    sizes = {key: one for key, one in node.values.items() if not _harmless(key)}
    all_of_it = (node.type, sizes, whole)
    for name in _sizes(node.type):
        size = setting(node, name) if name in _WIDTHS else None
        if isinstance(size, int):
            return size, all_of_it
    if "Pooling" in node.type or node.type.startswith(("ZeroPadding", "Cropping", "UpSampling")):
        return _first(width), all_of_it
    if node.type in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"):
        return _first(width), _first(whole)
    if node.type == "Concatenate":
        return (node.type, sizes, width), all_of_it
    return all_of_it, all_of_it


def _first(inputs: tuple[Any, ...]) -> Any:
    return _Same(inputs[0][0]) if inputs else None


def _harmless(name: str) -> bool:
    """Tell whether a setting has no influence on shapes."""
    ends = ("_initializer", "_regularizer", "_constraint", "activation", "dropout", "rate", "seed")
    return name.endswith(ends) or name in ("name", "dtype", "momentum", "epsilon", "trainable")
