"""Blocks on the canvas: grouping, and what becomes of blocks when their network is edited."""

from __future__ import annotations

from typing import Any

import pytest

from nnplayground.core.blocks import Block
from nnplayground.core.graph import Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas.block_edits import tended
from tests.gui.canvas.conftest import branched, dense_chain

CHAIN = dense_chain(4)
MIDDLE = (Block("middle", ("b", "c"), folded=False),)


def grouped(room: Any, *nodes: str, name: str = "middle") -> Any:
    room.canvas.editor.choose(*nodes)
    assert room.canvas.editor.blocks.group(name)
    return room.canvas.editor.blocks


def test_chosen_layers_become_a_block_in_one_step(room: Any) -> None:
    blocks = grouped(room, "b", "a")
    assert room.project.blocks == {"model": (Block("middle", ("a", "b"), folded=False),)}
    assert room.steps == 1
    assert blocks.of("a") == blocks.all[0]
    assert blocks.of("c") is None
    room.undo()
    assert room.project.blocks == {}


def test_a_block_without_a_name_gets_a_free_one(room: Any) -> None:
    grouped(room, "a", name="")
    grouped(room, "b", name="")
    assert [block.name for block in room.canvas.editor.blocks.all] == ["block", "block 2"]


@pytest.mark.parametrize(
    ("nodes", "reason"), [((), "choose the layers"), (("a", "c"), "through b")]
)
def test_layers_that_are_no_block_are_refused_with_the_reason(
    room: Any, nodes: tuple[str, ...], reason: str
) -> None:
    room.canvas.editor.choose(*nodes)
    assert not room.canvas.editor.blocks.group("odd")
    assert reason in room.said[-1]
    assert room.steps == 0


def test_a_block_is_folded_renamed_and_taken_apart(room: Any) -> None:
    blocks = grouped(room, "a", "b")
    assert blocks.fold("middle", True)
    assert blocks.all[0].folded
    assert blocks.rename("middle", " trunk ")
    assert blocks.all[0].name == "trunk"
    assert not blocks.rename("trunk", " ")
    assert blocks.ungroup("trunk")
    assert blocks.all == ()
    assert room.names == ["input", "a", "b", "c"]
    assert room.steps == 4


def test_the_smallest_block_around_a_layer_is_found(room: Any) -> None:
    grouped(room, "a", "b", name="outer")
    blocks = grouped(room, "a", name="inner")
    assert blocks.of("a").name == "inner"
    assert blocks.of("b").name == "outer"


def test_blocks_are_no_part_of_a_run(room: Any) -> None:
    before = room.project
    grouped(room, "a", "b")
    assert room.project.same_run(before)
    assert room.project.networks is before.networks


def test_a_layer_put_between_the_layers_of_a_block_joins_it(room: Any) -> None:
    blocks = grouped(room, "a", "b")
    assert room.canvas.editor.insert("Dropout", Ref("a"), "b")
    assert set(blocks.all[0].nodes) == {"a", "dropout", "b"}
    assert room.canvas.editor.insert("Dropout", Ref("b"), "c")
    assert "dropout_1" not in blocks.all[0].nodes


def test_a_loose_layer_put_between_them_joins_it_too() -> None:
    graph = CHAIN.add(Node("loose", "Dropout"))
    after = edits.insert_existing(graph, "loose", Ref("b"), "c")
    assert set(tended(graph, after, MIDDLE)[0].nodes) == {"b", "loose", "c"}


def test_a_layer_moved_into_a_block_joins_it_and_one_moved_out_leaves_it() -> None:
    project = Project(networks={"model": CHAIN}, blocks={"model": MIDDLE})
    into = edits.with_graph(project, "model", edits.move_before(CHAIN, "d", 3), ["d"])
    assert set(into.blocks["model"][0].nodes) == {"b", "d", "c"}
    out = edits.with_graph(project, "model", edits.move_before(CHAIN, "b", 4), ["b"])
    assert out.blocks["model"][0].nodes == ("c",)
    within = edits.with_graph(project, "model", edits.move_before(CHAIN, "b", 3), ["b"])
    assert set(within.blocks["model"][0].nodes) == {"b", "c"}


def test_a_block_that_other_layers_come_to_stand_in_is_gone() -> None:
    graph = branched()
    blocks = (Block("pair", ("a", "joined")),)
    after = edits.connect(graph, Ref("a"), "b")
    assert tended(graph, graph, blocks) == blocks
    assert tended(graph, after, blocks) == ()


def test_a_removed_layer_leaves_its_block_and_the_last_one_takes_it_along(room: Any) -> None:
    blocks = grouped(room, "a", "b")
    room.canvas.editor.choose("a")
    room.canvas.editor.delete_selected()
    assert blocks.all[0].nodes == ("b",)
    room.canvas.editor.choose("b")
    room.canvas.editor.delete_selected()
    assert room.project.blocks == {}
    room.undo()
    assert blocks.all[0].nodes == ("b",)


def test_a_renamed_layer_stays_in_its_block(room: Any) -> None:
    blocks = grouped(room, "a", "b")
    assert room.canvas.editor.rename("a", "first")
    assert blocks.all[0].nodes == ("first", "b")
