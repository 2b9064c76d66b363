"""Layers as text on the clipboard, so that they travel between projects and windows. What comes back is checked. No Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS
from nnplayground.core.registry import UnknownName

MARK = "nnplayground.layers"
FORMAT = 1
LONGEST = 2_000_000
MOST_NODES = 2_000
MOST_INPUTS = 256
DEEPEST = 8


class PasteError(ValueError):
    """Text on the clipboard that is not layers of ours; the message is one sentence for people."""


def to_text(graph: Graph, node_ids: Iterable[str]) -> str:
    """Return some layers and the links among them as JSON text."""
    chosen = set(node_ids)
    try:
        ordered = graph.order()
    except GraphError:
        ordered = graph.nodes
    nodes = [
        {
            "id": node.id,
            "type": node.type,
            "values": {name: _plain(value) for name, value in node.values.items()},
            "inputs": [[ref.node, ref.port] for ref in node.inputs if ref.node in chosen],
        }
        for node in ordered
        if node.id in chosen
    ]
    return json.dumps({MARK: FORMAT, "nodes": nodes}, indent=1, ensure_ascii=False)


def from_text(text: str) -> tuple[Node, ...]:
    """Return the layers in a text made by `to_text`, every name and setting checked; PasteError if anything is not legal."""
    if len(text) > LONGEST:
        raise PasteError("the text on the clipboard is too long to be layers")
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise PasteError("there are no layers on the clipboard") from None
    if not isinstance(found, dict) or MARK not in found:
        raise PasteError("there are no layers on the clipboard")
    if found[MARK] != FORMAT:
        raise PasteError("the layers on the clipboard come from another version of the program")
    rows = found.get("nodes")
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST_NODES:
        raise PasteError("the clipboard holds no layers, or too many")
    nodes = tuple(_node(row) for row in rows)
    seen: set[str] = set()
    for node in nodes:
        if node.id in seen or any(ref.node not in seen for ref in node.inputs):
            raise PasteError("the layers on the clipboard are not linked in order")
        seen.add(node.id)
    return nodes


def _refuse(name: str) -> None:
    raise ValueError(name)


def _plain(value: Any) -> Any:
    if isinstance(value, Pick):
        return {
            "pick": value.name,
            "values": {name: _plain(inner) for name, inner in value.values.items()},
        }
    return [_plain(inner) for inner in value] if isinstance(value, (tuple, list)) else value


def _value(plain: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise PasteError("a setting on the clipboard is nested too deeply")
    if isinstance(plain, dict):
        if set(plain) != {"pick", "values"} or not isinstance(plain["values"], dict):
            raise PasteError("a setting on the clipboard has no known form")
        if not isinstance(plain["pick"], str):
            raise PasteError("a setting on the clipboard has no known form")
        values = {name: _value(inner, depth + 1) for name, inner in plain["values"].items()}
        return Pick(plain["pick"], values)
    if isinstance(plain, list):
        return tuple(_value(inner, depth + 1) for inner in plain)
    return plain


def _node(row: Any) -> Node:
    if not isinstance(row, dict) or set(row) != {"id", "type", "values", "inputs"}:
        raise PasteError("a layer on the clipboard has no known form")
    name, kind, values, inputs = row["id"], row["type"], row["values"], row["inputs"]
    if not isinstance(name, str) or not 0 < len(name) <= 200 or "/" in name:
        raise PasteError("a layer on the clipboard has no legal name")
    if not isinstance(kind, str) or not isinstance(values, dict):
        raise PasteError("a layer on the clipboard has no known form")
    try:
        checked = LAYERS.find(kind).changed(
            {setting: _value(value) for setting, value in values.items()}
        )
    except (ValueError, UnknownName, TypeError) as error:
        raise PasteError(str(error)) from None
    return Node(name, kind, checked, _refs(inputs))


def _refs(inputs: Any) -> tuple[Ref, ...]:
    if not isinstance(inputs, list) or len(inputs) > MOST_INPUTS:
        raise PasteError("a layer on the clipboard has no known links")
    refs = []
    for pair in inputs:
        legal = (
            isinstance(pair, list)
            and len(pair) == 2
            and isinstance(pair[0], str)
            and type(pair[1]) is int
            and 0 <= pair[1] < MOST_INPUTS
        )
        if not legal:
            raise PasteError("a layer on the clipboard has no known links")
        refs.append(Ref(pair[0], pair[1]))
    return tuple(refs)
