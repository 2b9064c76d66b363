"""Blocks: named, nested, folded into one box, and never a part of a run."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core import blocks as b
from nnplayground.core.blocks import Block
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.project_text import StoreError, from_json, to_json

#     in -> a -> c -> d -> out
#           a -> skip ---> d
GRAPH = Graph(
    (
        Node("in", "InputLayer"),
        Node("a", "Dense", {}, (Ref("in"),)),
        Node("c", "Dense", {}, (Ref("a"),)),
        Node("skip", "Dense", {}, (Ref("a"),)),
        Node("d", "Add", {}, (Ref("c"), Ref("skip"))),
        Node("out", "Dense", {}, (Ref("d"),)),
    )
)


def test_a_block_is_folded_into_one_node_with_the_links_of_its_edge() -> None:
    blocks = b.fold(b.grouped(GRAPH, (), ["d", "c", "skip"], "residual"), "residual", True)
    assert blocks == (Block("residual", ("c", "skip", "d")),)
    shown, names = b.folded(GRAPH, blocks)
    assert [node.id for node in shown.nodes] == ["in", "a", "residual", "out"]
    assert shown["residual"] == Node("residual", b.BLOCK, {}, (Ref("a"),))
    assert shown["out"].inputs == (Ref("residual"),)
    assert (names["c"], names["a"]) == ("residual", "a")
    assert b.folded(GRAPH, b.fold(blocks, "residual", False))[0] == GRAPH


def test_every_tensor_that_leaves_a_block_has_a_port() -> None:
    blocks = (Block("front", ("in", "a", "c", "skip")),)
    shown, _ = b.folded(GRAPH, blocks)
    assert shown["d"].inputs == (Ref("front", 0), Ref("front", 1))
    marked = replace(GRAPH, outputs=(Ref("c"), Ref("out")))
    assert b.folded(marked, blocks)[0].outputs == (Ref("front", 0), Ref("out"))


def test_a_block_that_a_path_would_reenter_is_refused_by_name() -> None:
    with pytest.raises(GraphError, match=r"comes back through (c|skip)"):
        b.grouped(GRAPH, (), ["a", "d"], "broken")


def test_blocks_lie_in_each_other_or_apart() -> None:
    inner = b.grouped(GRAPH, (), ["c", "skip"], "inner")
    outer = b.grouped(GRAPH, inner, ["c", "skip", "d"], "outer")
    assert [block.name for block in outer] == ["inner", "outer"]
    with pytest.raises(GraphError, match="take all of it or none"):
        b.grouped(GRAPH, inner, ["a", "c"], "cut")
    with pytest.raises(GraphError, match="already"):
        b.grouped(GRAPH, inner, ["c", "skip"], "again")
    with pytest.raises(GraphError, match="choose"):
        b.grouped(GRAPH, (), [], "none")
    shown, names = b.folded(GRAPH, tuple(replace(one, folded=True) for one in outer))
    assert names["c"] == "outer"
    assert "inner" not in shown
    assert [one.name for one in b.ungrouped(outer, "outer")] == ["inner"]


def test_names_of_blocks_are_free_and_do_not_meet_names_of_layers() -> None:
    first = b.grouped(GRAPH, (), ["c"], "a")
    second = b.grouped(GRAPH, first, ["d"], "a")
    assert [one.name for one in second] == ["a", "a 2"]
    shown, names = b.folded(GRAPH, b.fold(second, "a", True))
    assert names["c"] == "a_1"
    assert shown["d"].inputs == (Ref("a_1"), Ref("skip"))
    with pytest.raises(GraphError, match="already a block"):
        b.renamed(second, "a 2", "a")
    assert b.renamed(second, "a 2", "sum")[1].name == "sum"


def test_blocks_follow_the_graph() -> None:
    blocks = b.grouped(GRAPH, (), ["c", "skip", "d"], "block")
    renamed = b.layer_renamed(blocks, "c", "conv")
    assert renamed[0].nodes == ("conv", "skip", "d")
    assert b.pruned(GRAPH.remove(["c"], heal=True), blocks)[0].nodes == ("skip", "d")
    assert b.pruned(GRAPH.remove(["c", "skip", "d"], heal=True), blocks) == ()
    assert b.pruned(GRAPH, blocks)[0] is blocks[0]
    around = GRAPH.add(Node("x", "Dense", {}, (Ref("skip"),))).connect(Ref("x"), "d")
    assert b.pruned(around, blocks) == ()


@given(st.sets(st.sampled_from([node.id for node in GRAPH.nodes]), min_size=1))
def test_a_folded_graph_is_sound_whatever_is_chosen(chosen: set[str]) -> None:
    try:
        blocks = b.grouped(GRAPH, (), chosen, "block")
    except GraphError:
        return
    shown, names = b.folded(GRAPH, b.fold(blocks, "block", True))
    assert len(shown.order()) == len(GRAPH.nodes) - len(chosen) + 1
    assert set(names) == set(GRAPH.by_id)
    assert {names[ref.node] for ref in GRAPH.ends()} == {ref.node for ref in shown.ends()}


def test_blocks_and_remarks_are_saved_and_are_no_part_of_a_run() -> None:
    project = Project(
        networks={"model": GRAPH},
        blocks={"model": (Block("block", ("c", "skip", "d"), template="residual"),)},
        remarks={"model": (b.Remark("why", 3.0, 4.0),)},
        direction={"model": "right"},
    )
    assert from_json(to_json(project)) == project
    assert project.same_run(Project(networks={"model": GRAPH}))
    double = replace(project, blocks={"model": (Block("x", ("c",)), Block("x", ("d",)))})
    with pytest.raises(StoreError, match="stands twice"):
        to_json(double)
