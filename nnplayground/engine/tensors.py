"""The symbolic tensors of a built model, by the nodes of its graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.graph import Graph


def outputs_of(model: Any, graph: Graph) -> dict[str, list[Any]]:
    """Return the output tensors of every node, by its id, inputs among them.

    `layer.output` would give the first call of a layer only, and for a nested model a tensor of its inside. The calls of a layer
    that belong to the model stand in the order in which `build` made them, which is `graph.order()`.

    Args:
        model: what `build` returned for the graph.
        graph: the network.
    """
    depths = model._nodes_by_depth  # noqa: SLF001
    known = {id(node) for nodes in depths.values() for node in nodes}
    layers = {layer.name: layer for layer in model.layers}
    calls: dict[str, list[Any]] = {}
    found: dict[str, list[Any]] = {}
    for node in graph.order():
        if node.owner not in calls:
            made = layers[node.owner]._inbound_nodes  # noqa: SLF001
            calls[node.owner] = [one for one in made if id(one) in known]
        found[node.id] = list(calls[node.owner].pop(0).outputs)
    return found


def inputs_of(graph: Graph, outputs: Mapping[str, list[Any]], node_id: str) -> list[Any]:
    """Return the tensors that a node reads, in order; for an input its own tensor."""
    refs = graph[node_id].inputs
    return [outputs[ref.node][ref.port] for ref in refs] or list(outputs[node_id])
