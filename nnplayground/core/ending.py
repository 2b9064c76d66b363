"""How a network ends: the last layer with units and the function its output passes through, whatever layers that takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS
from nnplayground.core.registry import UnknownName

LINEAR = "linear"
ACTIVATION_LAYERS = {
    "Softmax": "softmax",
    "ReLU": "relu",
    "LeakyReLU": "leaky_relu",
    "PReLU": "leaky_relu",
    "ELU": "elu",
}
PASSING = {
    "Dropout",
    "GaussianNoise",
    "GaussianDropout",
    "AlphaDropout",
    "SpatialDropout1D",
    "SpatialDropout2D",
    "SpatialDropout3D",
    "ActivityRegularization",
    "Identity",
    "Reshape",
    "Flatten",
    "Permute",
    "RepeatVector",
}


@dataclass(frozen=True)
class Ending:
    """The end of a way through the network.

    output: the node whose output the model returns. activation: the name of the last function that is not linear, "linear" if there is
    none before the layer with units. sized: the last layer with units; None where it is not known. units: how many it has.
    """

    output: Node
    activation: str = LINEAR
    activation_node: str = ""
    sized: Node | None = None
    units: int | None = None


def setting(node: Node, name: str) -> Any:
    """Return a setting of a node, its default if it is not given, None if its type has no such setting."""
    if name in node.values:
        return node.values[name]
    try:
        return LAYERS.find(node.type).param(name).default
    except UnknownName:
        return None


def activation_of(node: Node) -> str:
    """Return the name of the function that a layer applies to its output; "linear" if there is none."""
    if node.type in ACTIVATION_LAYERS:
        return ACTIVATION_LAYERS[node.type]
    pick = setting(node, "activation")
    return pick.name if isinstance(pick, Pick) else LINEAR


def ending(graph: Graph, end: Ref) -> Ending | None:
    """Return how the way to one output ends; None if the output is not in the network."""
    if end.node not in graph:
        return None
    output = node = graph[end.node]
    activation, activation_node = LINEAR, ""
    for _ in graph.nodes:
        if activation == LINEAR and activation_of(node) != LINEAR:
            activation, activation_node = activation_of(node), node.id
        units = setting(node, "units")
        if isinstance(units, int):
            return Ending(output, activation, activation_node, node, units)
        passing = (
            node.type in PASSING or node.type in ACTIVATION_LAYERS or node.type == "Activation"
        )
        if not passing or len(node.inputs) != 1 or node.inputs[0].node not in graph:
            break
        node = graph[node.inputs[0].node]
    return Ending(output, activation, activation_node)
