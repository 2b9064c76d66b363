"""Models as Keras describes them in its files (functional and sequential, Keras 2 and 3) -> graphs of ours.

Nothing of the file is run and Keras is not imported: classes are looked up in the catalog by name, and what is not there is kept as
a node of its own with its config as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core.blocks import Block
from nnplayground.core.graph import Graph, GraphError, Ref
from nnplayground.core.keras_reader import MODELS, ConfigError, Part, Reader, listed

__all__ = ["ConfigError", "Part", "Read", "read"]

MOST_IN_A_ROW = 1_000
"""Keras follows a path with one call inside the other, and Python has no more room (keras 3.15)."""


@dataclass(frozen=True)
class Read:
    """What a config says.

    unknown: the nodes whose class the catalog has not. notes: what was left out or changed, a sentence each.
    whole: the model as it stands in the file; files of weights go by it.
    """

    graph: Graph
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    unknown: tuple[str, ...]
    whole: Part
    name: str = ""


def read(config: Mapping[str, Any]) -> Read:
    """Return the network that a config describes.

    Raises:
        ConfigError: it is no config of a model, or one that cannot be drawn.
    """
    if config.get("class_name") not in MODELS:
        name = kv.text(config.get("class_name")) or "nothing known"
        raise ConfigError(
            f"it describes {name:.80}, which is no Sequential or functional model of Keras"
        )
    reader = Reader()
    try:
        whole, outputs = reader.model(config, (), None)
        graph = _marked(Graph(tuple(reader.nodes.values())), outputs)
        graph, gone = _without_loose_ends(graph, reader.operations)
        longest = _longest(graph)
    except GraphError as error:
        raise ConfigError(f"its layers do not form a network: {error}") from error
    except RecursionError as error:
        raise ConfigError("its models are nested too deeply") from error
    if not graph.nodes:
        raise ConfigError("it describes a network without layers")
    if longest > MOST_IN_A_ROW:
        raise ConfigError(
            f"it has {longest} layers one behind the other, and Keras builds no more than {MOST_IN_A_ROW}"
        )
    blocks = tuple(
        replace(block, nodes=kept)
        for block in reader.blocks
        if (kept := tuple(one for one in block.nodes if one not in gone))
    )
    unknown = tuple(one for one in reader.unknown if one not in gone)
    name = kv.text(kv.mapping(config.get("config")).get("name"))
    notes = (*reader.told(), *_masked(graph, reader.operations - set(unknown)))
    return Read(graph, blocks, notes, unknown, whole, name)


def _longest(graph: Graph) -> int:
    """Return how many layers the longest path has."""
    lengths: dict[str, int] = {}
    for node in graph.order():
        lengths[node.id] = 1 + max((lengths[ref.node] for ref in node.inputs), default=0)
    return max(lengths.values(), default=0)


def _masked(graph: Graph, operations: set[str]) -> list[str]:
    """Return a note if a layer stands for an operation behind one that makes a mask: operations of Keras drop masks, layers do not."""
    behind: set[str] = set()
    for node in graph.order():
        maker = node.type == "Masking" or bool(node.values.get("mask_zero"))
        if maker or any(ref.node in behind for ref in node.inputs):
            behind.add(node.id)
    concerned = operations & behind
    found = [node.id for node in graph.nodes if node.id in concerned]
    if not found:
        return []
    text = "here it hands on which steps are padding; in the file this operation forgets that"
    return [f"{listed(found)}: {text}."]


def _marked(graph: Graph, outputs: list[Ref]) -> Graph:
    """Return the graph with its outputs marked, unless they are what nobody reads anyway."""
    refs = tuple(dict.fromkeys(outputs))
    if len(refs) < len(outputs):
        raise ConfigError("one tensor is an output of it twice")
    return graph if graph.ends() == refs else replace(graph, outputs=refs)


def _without_loose_ends(graph: Graph, operations: set[str]) -> tuple[Graph, set[str]]:
    """Return the graph without operations that lead nowhere, which only made masks, and what went."""
    gone: set[str] = set()
    outputs = {ref.node for ref in graph.ends()} if graph.outputs else set()
    for node in reversed(graph.order()):
        readers = [one for one in graph.consumers[node.id] if one not in gone]
        if node.id in operations and not readers and node.id not in outputs and graph.outputs:
            gone.add(node.id)
    if not gone:
        return graph, gone
    left = Graph(tuple(one for one in graph.nodes if one.id not in gone))
    return _marked(left, list(graph.outputs)), gone
