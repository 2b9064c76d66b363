"""Skip connections: links that lead around layers and join what comes through them."""

from __future__ import annotations

from typing import Any

from nnplayground.core.graph import Graph, Node
from nnplayground.core.project import Project

JOINTS = ("Add", "Concatenate")


def without_skips(project: Project) -> dict[str, Any]:
    """Return the changes that take out each joint, so that its readers read the long way alone."""
    changes: dict[str, Any] = {}
    for role, graph in project.networks.items():
        for node in graph.nodes:
            way = long_way(graph, node)
            if way is not None:
                changes[f"networks.{role}.{node.id}"] = way
    return changes


def long_way(graph: Graph, node: Node) -> int | None:
    """Return which input of a joint comes the long way, if the others are skip connections around it; None if they are not.

    All ways fork at one layer; the long one has more layers of its own than any other. Links into a Concatenate skip something only if
    they pass no layer at all.
    """
    known = [ref.node for ref in node.inputs if ref.node in graph]
    if node.type not in JOINTS or len(known) < 2 or len(known) < len(node.inputs):
        return None
    behind = [graph.ancestors(name) | {name} for name in known]
    if not frozenset.intersection(*behind):
        return None
    own = [
        len(names - frozenset().union(*behind[:place], *behind[place + 1 :]))
        for place, names in enumerate(behind)
    ]
    longest = max(own)
    others = [count for count in own if count < longest]
    if len(others) != len(own) - 1 or (node.type == "Concatenate" and any(others)):
        return None
    return own.index(longest)
