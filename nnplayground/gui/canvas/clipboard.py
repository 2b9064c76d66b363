"""Layers as text on the clipboard, so that they travel between projects and windows. What comes back is checked. No Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nnplayground.core.blocks import Block
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS
from nnplayground.core.registry import UnknownName

MARK = "nnplayground.layers"
FORMAT = 2
OLD_FORMATS = (1,)
"""Texts without shared layers and blocks."""
LONGEST = 2_000_000
MOST_NODES = 2_000
MOST_INPUTS = 256
DEEPEST = 8
MOST_BLOCKS = 500


class PasteError(ValueError):
    """Text on the clipboard that is not layers of ours; the message is one sentence for people."""


@dataclass(frozen=True)
class Piece:
    """What the clipboard holds: layers, each behind those it reads, and the blocks that lie wholly among them."""

    nodes: tuple[Node, ...]
    blocks: tuple[Block, ...] = ()


def to_text(graph: Graph, node_ids: Iterable[str], blocks: Sequence[Block] = ()) -> str:
    """Return some layers, the links and shared weights among them, and the blocks that they are whole, as JSON text."""
    chosen = set(node_ids)
    try:
        ordered = graph.order()
    except GraphError:
        ordered = graph.nodes
    nodes = [
        {
            "id": node.id,
            "type": node.type,
            "values": {name: plain_value(value) for name, value in node.values.items()},
            "inputs": [[ref.node, ref.port] for ref in node.inputs if ref.node in chosen],
            "layer": node.layer,
        }
        for node in ordered
        if node.id in chosen
    ]
    groups = [
        {
            "name": block.name,
            "nodes": list(block.nodes),
            "folded": block.folded,
            "template": block.template,
        }
        for block in blocks
        if chosen.issuperset(block.nodes)
    ]
    found = {MARK: FORMAT, "nodes": nodes, "blocks": groups}
    return json.dumps(found, indent=1, ensure_ascii=False)


def from_text(text: str) -> tuple[Node, ...]:
    """Return the layers in a text made by `to_text`; PasteError if anything in it is not legal."""
    return read(text).nodes


def read(text: str) -> Piece:
    """Return what a text made by `to_text` holds, every name and setting checked; PasteError if anything is not legal.

    A layer that shared its weights with one that is not in the text shares them among the copies only.
    """
    found = _parsed(text)
    if found[MARK] not in (FORMAT, *OLD_FORMATS):
        raise PasteError("the layers on the clipboard come from another version of the program")
    rows = found.get("nodes")
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST_NODES:
        raise PasteError("the clipboard holds no layers, or too many")
    nodes = tuple(_node(row, shared=found[MARK] == FORMAT) for row in rows)
    seen: set[str] = set()
    for node in nodes:
        if node.id in seen or any(ref.node not in seen for ref in node.inputs):
            raise PasteError("the layers on the clipboard are not linked in order")
        seen.add(node.id)
    return Piece(_sharing(nodes), _blocks(found.get("blocks", []), seen))


def _parsed(text: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        raise PasteError("the text on the clipboard is too long to be layers")
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise PasteError("there are no layers on the clipboard") from None
    if not isinstance(found, dict) or MARK not in found:
        raise PasteError("there are no layers on the clipboard")
    return found


def _refuse(name: str) -> None:
    raise ValueError(name)


def plain_value(value: Any) -> Any:
    """Return a setting as plain JSON."""
    if isinstance(value, Pick):
        return {
            "pick": value.name,
            "values": {name: plain_value(inner) for name, inner in value.values.items()},
        }
    return [plain_value(inner) for inner in value] if isinstance(value, (tuple, list)) else value


def value_of(plain: Any, depth: int = 0) -> Any:
    """Return the setting that `plain_value` wrote; PasteError if it has no known form."""
    if depth > DEEPEST:
        raise PasteError("a setting on the clipboard is nested too deeply")
    if isinstance(plain, dict):
        if set(plain) != {"pick", "values"} or not isinstance(plain["values"], dict):
            raise PasteError("a setting on the clipboard has no known form")
        if not isinstance(plain["pick"], str):
            raise PasteError("a setting on the clipboard has no known form")
        values = {name: value_of(inner, depth + 1) for name, inner in plain["values"].items()}
        return Pick(plain["pick"], values)
    if isinstance(plain, list):
        return tuple(value_of(inner, depth + 1) for inner in plain)
    return plain


def _node(row: Any, shared: bool) -> Node:
    keys = {"id", "type", "values", "inputs"} | ({"layer"} if shared else set())
    if not isinstance(row, dict) or set(row) != keys:
        raise PasteError("a layer on the clipboard has no known form")
    name, kind, values, layer = row["id"], row["type"], row["values"], row.get("layer", "")
    _check_name(name)
    if not isinstance(kind, str) or not isinstance(values, dict) or not isinstance(layer, str):
        raise PasteError("a layer on the clipboard has no known form")
    try:
        checked = LAYERS.find(kind).changed(
            {setting: value_of(value) for setting, value in values.items()}
        )
    except (ValueError, UnknownName, TypeError) as error:
        raise PasteError(str(error)) from None
    return Node(name, kind, checked, _refs(row["inputs"]), layer)


def _check_name(name: Any) -> None:
    if not isinstance(name, str) or not 0 < len(name) <= 200 or "/" in name:
        raise PasteError("a layer on the clipboard has no legal name")


def _sharing(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the layers if those that share weights have the same type and settings; PasteError if not."""
    by_id = {node.id: node for node in nodes}
    first: dict[str, Node] = {}
    for node in nodes:
        owner = by_id.get(node.owner) or first.setdefault(node.owner, node)
        chained = bool(owner.layer) and node.owner in by_id
        same = (node.type, node.values) == (owner.type, owner.values)
        if node.layer and (
            chained or not same or node.type == "InputLayer" or node.layer == node.id
        ):
            raise PasteError("layers on the clipboard share weights but are not alike")
    return nodes


def _blocks(rows: Any, names: set[str]) -> tuple[Block, ...]:
    if not isinstance(rows, list) or len(rows) > MOST_BLOCKS:
        raise PasteError("the clipboard holds too many blocks")
    blocks = tuple(_block(row, names) for row in rows)
    if len({block.name for block in blocks}) < len(blocks):
        raise PasteError("a block on the clipboard has the name of another one")
    return blocks


def _block(row: Any, names: set[str]) -> Block:
    legal = (
        isinstance(row, dict)
        and set(row) == {"name", "nodes", "folded", "template"}
        and isinstance(row["name"], str)
        and 0 < len(row["name"]) <= 200
        and isinstance(row["nodes"], list)
        and 0 < len(row["nodes"]) <= MOST_NODES
        and all(isinstance(one, str) and one in names for one in row["nodes"])
        and isinstance(row["folded"], bool)
        and isinstance(row["template"], str)
        and len(row["template"]) <= 200
    )
    if not legal:
        raise PasteError("a block on the clipboard has no known form")
    return Block(row["name"], tuple(row["nodes"]), row["folded"], row["template"])


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
