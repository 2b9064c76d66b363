"""Which numbers of a network only stand for something, such as words: between them there is no slope."""

from __future__ import annotations

from nnplayground.core.graph import Graph

READERS = frozenset(
    (
        "CategoryEncoding",
        "Discretization",
        "Embedding",
        "HashedCrossing",
        "Hashing",
        "IntegerLookup",
        "ReversibleEmbedding",
    )
)
"""Layers that take whole numbers for names of things, also where an input hands them on as floats."""


def read_as_names(graph: Graph, name: str) -> bool:
    """Tell whether every layer that reads a node takes its numbers for names of things."""
    readers = [node for node in graph.nodes if any(ref.node == name for ref in node.inputs)]
    return bool(readers) and all(graph[node.owner].type in READERS for node in readers)
