"""Shared layers and blocks on the clipboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from nnplayground.core.blocks import Block
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas import clipboard
from nnplayground.gui.canvas.clipboard import PasteError, read, to_text
from tests.gui.canvas.conftest import dense_chain

TWINS = Graph(
    (
        Node("left", "InputLayer", {"shape": (4,)}),
        Node("right", "InputLayer", {"shape": (4,)}),
        Node("one", "Dense", {"units": 3}, (Ref("left"),)),
        Node("two", "Dense", {"units": 3}, (Ref("right"),), "one"),
        Node("both", "Concatenate", {}, (Ref("one"), Ref("two"))),
    )
)
BLOCK = Block("pair", ("one", "two", "both"), folded=True, template="two_branch")


def test_shared_layers_and_blocks_come_back_as_they_were() -> None:
    piece = read(to_text(TWINS, TWINS.by_id, (BLOCK,)))
    assert piece.nodes == TWINS.order()
    assert piece.blocks == (BLOCK,)


def test_a_block_of_which_a_part_is_copied_stays_behind() -> None:
    assert read(to_text(TWINS, ("one", "two"), (BLOCK,))).blocks == ()


def test_pasted_calls_share_among_themselves_and_are_a_block_of_their_own(make_room: Any) -> None:
    room = make_room(TWINS)
    room.canvas.editor.choose("one", "two", "both")
    room.canvas.editor.blocks.group("pair")
    room.canvas.editor.blocks.fold("pair", True)
    room.canvas.editor.choose("one", "two", "both")
    steps = room.steps
    room.canvas.editor.duplicate()
    assert room.steps == steps + 1
    assert room.graph["two_1"].layer == "one_1" or room.graph["one_1"].layer == "two_1"
    _, copy = room.canvas.editor.blocks.all
    assert (copy.name, copy.folded) == ("pair 2", True)
    assert set(copy.nodes) == set(room.chosen)
    room.undo()
    assert room.graph == TWINS


def test_a_pasted_call_without_its_layer_has_weights_of_its_own(make_room: Any) -> None:
    room = make_room(TWINS)
    room.canvas.editor.choose("two")
    room.canvas.editor.copy()
    other = make_room(dense_chain(2))
    other.canvas.editor.paste()
    (name,) = other.chosen
    assert other.graph[name].layer == ""
    assert other.graph[name].values == {"units": 3}


def test_two_pasted_calls_of_a_layer_that_stayed_behind_share_one() -> None:
    graph, new = TWINS.share("one")
    nodes = read(to_text(graph, ("two", new))).nodes
    pasted, names = Graph(TWINS.inputs()).paste(nodes)
    assert pasted.calls(names[new]) in {(names["two"], names[new]), (names[new], names["two"])}
    assert len({pasted[name].owner for name in names.values()}) == 1


def test_layers_that_an_older_version_copied_are_read() -> None:
    row = {"id": "a", "type": "Dense", "values": {"units": 7}, "inputs": []}
    assert read(json.dumps({clipboard.MARK: 1, "nodes": [row]})).nodes == (
        Node("a", "Dense", {"units": 7}),
    )


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    *way, last = (int(part) if part.isdigit() else part for part in path.split("."))

    def make(found: dict[str, Any]) -> None:
        place: Any = found
        for part in way:
            place = place[part]
        place[last] = value

    return make


HOSTILE = {
    "another version": lambda found: found.update({clipboard.MARK: 3}),
    "a true format": lambda found: found.update({clipboard.MARK: [2]}),
    "a layer of numbers": change("nodes.3.layer", 7),
    "a layer that is itself": change("nodes.3.layer", "two"),
    "other settings": change("nodes.3.values", {"units": 4}),
    "another type": change("nodes.4.layer", "one"),
    "a shared input": change("nodes.1.layer", "left"),
    "a chain": lambda found: found["nodes"].append(
        {**found["nodes"][3], "id": "x", "layer": "two"}
    ),
    "a field too many": change("nodes.0.code", "import os"),
    "blocks that are none": change("blocks", {"name": "x"}),
    "a block of nothing": change("blocks.0.nodes", []),
    "a block of layers that are not there": change("blocks.0.nodes", ["gone"]),
    "a block of numbers": change("blocks.0.nodes", [1]),
    "a block without a name": change("blocks.0.name", ""),
    "a block with a long name": change("blocks.0.name", "x" * 201),
    "a folded text": change("blocks.0.folded", "yes"),
    "a template of numbers": change("blocks.0.template", 3),
    "two blocks of a name": lambda found: found["blocks"].append(found["blocks"][0]),
    "too many blocks": lambda found: found["blocks"].extend(found["blocks"] * 600),
}


@pytest.mark.parametrize("fault", HOSTILE)
def test_hostile_text_is_refused_with_a_sentence(room: Any, fault: str) -> None:
    found = json.loads(to_text(TWINS, TWINS.by_id, (BLOCK,)))
    HOSTILE[fault](found)
    with pytest.raises(PasteError):
        read(json.dumps(found))
    QGuiApplication.clipboard().setText(json.dumps(found))
    room.canvas.editor.paste()
    assert room.said
    assert room.steps == 0


def test_what_is_for_somebody_else_is_not_pasted_here(make_room: Any) -> None:
    room = make_room(dense_chain(2))
    QGuiApplication.clipboard().setText("keras.Sequential([keras.Input((2,))])")
    refused: list[str] = []
    room.canvas.editor.refused.connect(refused.append)
    room.canvas.paste()
    assert len(refused) == 1
    room.canvas.paste_first = lambda: True
    room.canvas.paste()
    assert len(refused) == 1
