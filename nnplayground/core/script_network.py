"""A network as source: a Sequential model, or functional calls in topological order."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from nnplayground.core import arity
from nnplayground.core import registries as r
from nnplayground.core.code_map import Piece
from nnplayground.core.expression import ScriptError, call, layer, literal, variables
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.script_needs import Needs

ROLE = "model"
AUTO, SEQUENTIAL, FUNCTIONAL = "auto", "sequential", "functional"
STYLES = (AUTO, SEQUENTIAL, FUNCTIONAL)
NESTING = (
    "Bidirectional",
    "ConvLSTM1D",
    "ConvLSTM2D",
    "ConvLSTM3D",
    "GroupQueryAttention",
    "MultiHeadAttention",
    "SpectralNormalization",
    "TimeDistributed",
    "TruncatedBPTT",
)
QUERIED = ("MultiHeadAttention", "GroupQueryAttention")
"""Layers that are called on query, value and key one by one."""
DRAWING = (*QUERIED, "SpectralNormalization")
"""Layers that draw seeds when they are built: a Sequential model builds after all layers are made, and would begin with other weights."""


def network(
    graph: Graph, style: str, needs: Needs, taken: Iterable[str], shapes: Mapping[str, str]
) -> Iterator[Piece]:
    """Yield the lines that make `model`.

    Args:
        graph: without problems.
        style: "sequential", "functional", or "auto": sequential wherever the network is a plain stack.
        needs: is told what must be defined.
        taken: names that no variable may have.
        shapes: input node -> source of the shape of its data.

    Raises:
        ScriptError: a Sequential model was wanted of what is no stack.
    """
    fault = _no_stack(graph)
    if style == SEQUENTIAL and fault:
        raise ScriptError(f"a Sequential model is a plain stack of layers, and {fault}")
    drawing = any(node.type in DRAWING for node in graph.nodes)
    if style == SEQUENTIAL or (style == AUTO and not fault and not drawing):
        yield from _sequential(graph, needs, shapes)
    else:
        yield from _functional(graph, needs, {*taken}, shapes)
    yield from _frozen(graph)


def _no_stack(graph: Graph) -> str:
    """Return why a network is no Sequential model, or ""."""
    if not graph.is_stack():
        return "this network has branches, shared layers or several inputs or outputs"
    for node in graph.nodes:
        if node.type in QUERIED or gives_list(node):
            return f"{node.id} needs more than one tensor or returns several"
    return ""


def _sequential(graph: Graph, needs: Needs, shapes: Mapping[str, str]) -> Iterator[Piece]:
    yield Piece("model = keras.Sequential(\n    [\n")
    for node in graph.order():
        source = _layer(node, 8, shapes.get(node.id, ""), needs)
        yield Piece(textwrap.indent(source, " " * 8) + ",\n", node.id)
    yield Piece(f"    ],\n    name={literal(ROLE)},\n)\n")


def _functional(
    graph: Graph, needs: Needs, taken: set[str], shapes: Mapping[str, str]
) -> Iterator[Piece]:
    nodes = graph.order()
    layers = [_layer(node, 0, shapes.get(node.id, ""), needs) for node in nodes]
    taken |= needs.names
    names = variables([node.id for node in nodes], taken)
    shared = [node.id for node in nodes if len(graph.calls(node.id)) > 1 and not node.layer]
    # Where a layer is called twice it has a variable of its own.
    several = variables([f"{one} layer" for one in shared], {*taken, *names.values()})
    defined: set[str] = set()

    def tensor(ref: Ref) -> str:
        return f"{names[ref.node]}[{ref.port}]" if gives_list(graph[ref.node]) else names[ref.node]

    for node, source in zip(nodes, layers, strict=True):
        text = ""
        if node.owner in shared:
            name = several[f"{node.owner} layer"]
            if node.owner not in defined:
                text = f"{name} = {_layer(graph[node.owner], 0, '', needs)}\n"
                defined.add(node.owner)
            source = name
        called = _called(node, [tensor(ref) for ref in node.inputs])
        yield Piece(f"{text}{names[node.id]} = {source}{called}\n", node.id)
    inputs = [names[node.id] for node in graph.inputs()]
    ends = [tensor(ref) for ref in graph.ends()]
    arguments = [listed(inputs), listed(ends), f"name={literal(ROLE)}"]
    yield Piece(call("model = keras.Model", arguments) + "\n")
    yield from _named(graph)


def _called(node: Node, read: list[str]) -> str:
    """Return the call of a layer on its tensors, "" for an input."""
    if not read:
        return ""
    entry = r.LAYERS.find(node.type)
    full = entry.check(node.values)
    more = [f"{name}={literal(full[name])}" for name in entry.on_call if full[name]]
    if node.type in QUERIED:
        arguments = read if len(read) > 1 else read * 2
    elif len(read) > 1 and arity.states(node):
        arguments = [read[0], f"initial_state=[{', '.join(read[1:])}]"]
    else:
        arguments = [listed(read)]
    return f"({', '.join([*arguments, *more])})"


def _named(graph: Graph) -> Iterator[Piece]:
    """Yield the names of the outputs where Keras would give others: two calls of one layer would have the same."""
    ends = graph.ends()
    if len(ends) > 1 and any(ref.key != graph[ref.node].owner for ref in ends):
        keys = ", ".join(literal(ref.key) for ref in ends)
        yield Piece(f"model.output_names = [{keys}]\n")


def _frozen(graph: Graph) -> Iterator[Piece]:
    """Yield the lines that freeze layers made of layers."""
    for node in graph.order():
        frozen = node.values.get("trainable") is False
        if node.type in NESTING and frozen and not node.layer:
            yield Piece(f"model.get_layer({literal(node.id)}).trainable = False\n")


def _layer(node: Node, indent: int, shape: str, needs: Needs) -> str:
    """Return a layer as source; those made of layers are frozen later: the argument does not reach what is inside (Keras 3.15)."""
    if node.type in NESTING:
        values = {name: value for name, value in node.values.items() if name != "trainable"}
        node = replace(node, values=values)
    return layer(node, indent, shape, needs)


def gives_list(node: Node) -> bool:
    """Tell whether calling the layer returns several tensors."""
    entry = r.LAYERS.find(node.type)
    inner = node.values.get("layer")
    layers = [node.values]
    if node.type == "Bidirectional" and isinstance(inner, Pick):
        layers.append(inner.values)
    if entry.outputs > 1 or any(values.get("return_state") is True for values in layers):
        return True
    scores = "return_attention_scores"
    return scores in entry.on_call and node.values.get(scores) is True


def listed(names: list[str]) -> str:
    """Return one name, or several as a list."""
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
