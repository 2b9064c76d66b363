"""Blocks on the canvas: folded into one box, or open in a frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt

from nnplayground.core import events as e
from nnplayground.core.blocks import Block, grouped
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.template import TEMPLATES
from nnplayground.gui import style
from nnplayground.gui.canvas.compound import plan_blocks
from nnplayground.gui.canvas.sight import BlockFacts, see
from tests.gui.canvas.conftest import CONTROL, Room, branched, dense_chain
from tests.gui.canvas.test_arrange import overlapping, random_dag, sizes
from tests.gui.canvas.test_keys import close_menu, open_menu

Key = Qt.Key


def picture() -> tuple[Graph, tuple[Block, ...]]:
    """Return an input, a residual and an inception block, and a head, the blocks open."""
    graph = Graph((Node("input", "InputLayer", {"shape": (16, 16, 16)}),))
    blocks: tuple[Block, ...] = ()
    for name in ("residual", "inception"):
        before = graph
        graph = TEMPLATES[name].at_end(graph)
        new = [node.id for node in graph.nodes if node.id not in before]
        blocks = grouped(graph, blocks, new, name, name)
    return TEMPLATES["head"].at_end(graph), blocks


def blocked(make: Any, graph: Graph, *blocks: Block) -> Room:
    room = make(graph)
    room.document.reset(Project(networks={"model": graph}, blocks={"model": blocks}))
    return room


@pytest.fixture
def folded_room(make_room: Any) -> Room:
    """The room of input, a, b, c, d; a and b are the folded block "pair"."""
    return blocked(make_room, dense_chain(4), Block("pair", ("a", "b")))


def boxes(room: Any) -> set[str]:
    return {item.node_id for item in room.scene.nodes}


def names_of(room: Any) -> list[str]:
    return [block.name for block in room.project.blocks.get("model", ())]


def folded_now(room: Any) -> bool:
    return room.project.blocks["model"][0].folded


# --- the box of a folded block ----------------------------------------------------------------------------------------


def test_a_folded_block_is_one_box_with_links_to_its_neighbours(folded_room: Any) -> None:
    room = folded_room
    assert boxes(room) == {"input", "pair", "c", "d"}
    assert room.scene.link_item("input", "a").target == "pair"
    assert room.scene.link_item("b", "c").source.node == "pair"
    assert room.scene.node_item("b") is room.scene.node_item("pair")


def test_a_folded_block_shows_its_layers_shapes_and_parameters(folded_room: Any) -> None:
    room = folded_room
    shapes = {"input": (4,), "a": (8,), "b": (3,), "c": (2,), "d": (1,)}
    room.checked({name: e.NodeReport((shape,), 10, 9) for name, shape in shapes.items()})
    told = room.scene.node_item("pair").facts
    assert isinstance(told, BlockFacts)
    assert (told.layers, told.shapes_in, told.shapes) == (2, ("4",), ("3",))
    assert (told.parameters, told.trainable, told.problems) == (20, 18, 0)
    tip = room.scene.node_item("pair").toolTip()
    assert "2 layers" in tip
    assert "Input shape: 4" in tip


@pytest.mark.covers("X12")
def test_a_problem_inside_is_counted_on_the_box(folded_room: Any) -> None:
    room = folded_room
    room.checked({"b": e.NodeReport(problem="too wide")})
    told = room.scene.node_item("pair").facts
    assert told.problems == 1
    assert told.problem == "b: too wide"
    room.checked({"a": e.NodeReport(problem="odd"), "b": e.NodeReport(problem="too wide")})
    assert room.scene.node_item("pair").facts.problems == 2


@pytest.mark.parametrize("zoom", [1.0, 0.5, 0.2])
def test_the_count_of_problems_is_red_at_every_zoom(folded_room: Any, zoom: float) -> None:
    room = folded_room
    style.apply("light")
    room.checked({"b": e.NodeReport(problem="too wide")})
    room.view.resetTransform()
    room.view.zoom(zoom)
    item = room.scene.node_item("pair")
    room.view.centerOn(item)
    corner = room.seen(item.mapToScene(QPointF(item.box().width(), 0)))
    near = room.viewport.grab().toImage()
    reds = [
        near.pixelColor(corner + QPoint(x, y)).name() for x in range(-6, 7) for y in range(-6, 7)
    ]
    assert reds.count(style.colour("error").name()) > 20


def test_choosing_the_box_chooses_all_layers_in_it(folded_room: Any) -> None:
    room = folded_room
    room.click(room.box("pair", 0.5))
    assert room.chosen == ("a", "b")
    assert room.scene.node_item("pair").chosen
    room.click(room.box("d"), CONTROL)
    assert room.chosen == ("a", "b", "d")
    room.click(room.box("pair", 0.5), CONTROL)
    assert room.chosen == ("d",)


def test_delete_removes_the_layers_of_the_block(folded_room: Any) -> None:
    room = folded_room
    room.click(room.box("pair", 0.5))
    room.key(Key.Key_Delete)
    assert room.names == ["input", "c", "d"]
    assert names_of(room) == []
    room.undo()
    assert boxes(room) == {"input", "pair", "c", "d"}


# --- opening and folding ----------------------------------------------------------------------------------------------


def test_a_double_click_opens_a_block_and_one_on_its_name_folds_it(folded_room: Any) -> None:
    room = folded_room
    room.double_click(room.box("pair", 0.5))
    assert boxes(room) == {"input", "a", "b", "c", "d"}
    (frame,) = room.scene.frames
    room.double_click(room.seen(frame.title().center() + QPointF(8, 0)))
    assert boxes(room) == {"input", "pair", "c", "d"}
    assert room.scene.frames == ()


def test_one_click_on_the_mark_folds_and_opens(folded_room: Any) -> None:
    room = folded_room
    item = room.scene.node_item("pair")
    room.click(room.seen(item.mapToScene(item.chevron().center())))
    assert not folded_now(room)
    title = room.scene.frames[0].title()
    room.click(room.seen(title.topLeft() + QPointF(14, 14)))
    assert folded_now(room)
    assert room.steps == 2


def test_keys_group_fold_open_and_dissolve(room: Any) -> None:
    room.click(room.box("a"))
    room.click(room.box("b"), CONTROL)
    room.key(Key.Key_G, CONTROL)
    assert room.project.blocks["model"][0].nodes == ("a", "b")
    room.key(Key.Key_Return, CONTROL)
    assert folded_now(room)
    room.key(Key.Key_Return)
    assert not folded_now(room)
    room.key(Key.Key_G, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert names_of(room) == []
    assert room.steps == 4


def test_f2_renames_a_folded_block(folded_room: Any) -> None:
    room = folded_room
    room.click(room.box("pair", 0.5))
    room.key(Key.Key_F2)
    room.type("twins")
    room.press_key(Key.Key_Return)
    assert names_of(room) == ["twins"]
    assert room.names == ["input", "a", "b", "c", "d"]


@pytest.mark.parametrize("closed", [False, True])
def test_shift_and_f2_rename_the_block_around_a_layer(make_room: Any, closed: bool) -> None:
    room = blocked(make_room, dense_chain(4), Block("pair", ("a", "b"), folded=closed))
    room.canvas.editor.choose("a", "b")
    room.key(Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    room.type("twins")
    room.press_key(Key.Key_Return)
    assert names_of(room) == ["twins"]
    assert room.names == ["input", "a", "b", "c", "d"]
    room.canvas.editor.choose("d")
    room.key(Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert not room.canvas.rename_field.isVisible()


def test_arrow_keys_walk_over_a_folded_block(folded_room: Any) -> None:
    room = folded_room
    walked = []
    for _ in range(4):
        room.key(Key.Key_Down)
        walked.append(room.chosen)
    assert walked == [("input",), ("a", "b"), ("c",), ("d",)]


def test_folding_is_no_other_run(folded_room: Any) -> None:
    room = folded_room
    before = room.project
    room.canvas.fold_all(False)
    assert room.project.same_run(before)
    assert room.project.networks is before.networks
    assert room.steps == 1


@pytest.mark.parametrize(("row", "folded"), [("fold_all", True), ("open_all", False)])
def test_the_menu_folds_and_opens_all_blocks_as_one_step(
    make_room: Any, row: str, folded: bool
) -> None:
    graph, first, second = _two_blocks()
    room = blocked(make_room, graph, replace(first, folded=True), second)
    action = open_menu(room, QPoint(12, room.viewport.height() - 12))[f"canvas.menu.{row}"]
    assert action.isEnabled()
    action.trigger()
    assert [block.folded for block in room.canvas.editor.blocks.all] == [folded, folded]
    assert room.steps == 1
    close_menu(room)


def test_the_menu_of_few_blocks_has_no_rows_for_all(make_room: Any) -> None:
    graph, first, _ = _two_blocks()
    room = blocked(make_room, graph, first)
    rows = open_menu(room, QPoint(12, room.viewport.height() - 12))
    assert not {"canvas.menu.fold_all", "canvas.menu.open_all"} & set(rows)
    close_menu(room)


def _two_blocks() -> tuple[Graph, Block, Block]:
    first = Block("first", ("a", "b"), folded=False)
    return dense_chain(4), first, Block("second", ("c", "d"), folded=False)


# --- frames -----------------------------------------------------------------------------------------------------------


def test_a_frame_is_around_its_boxes_and_no_other(make_room: Any) -> None:
    graph, blocks = picture()
    room = blocked(make_room, graph, *blocks)
    for frame in room.scene.frames:
        for item in room.scene.nodes:
            inside = item.node_id in frame.block.nodes
            box = item.box().translated(item.pos())
            assert frame.frame.contains(box) if inside else not frame.frame.intersects(box)
    one, other = (frame.frame for frame in room.scene.frames)
    assert not one.intersects(other)


def test_a_frame_follows_a_box_that_is_dragged(make_room: Any) -> None:
    room = blocked(make_room, dense_chain(4), Block("pair", ("a", "b"), folded=False))
    room.drag(room.box("b"), room.box("b") + QPoint(120, 6))
    (frame,) = room.scene.frames
    item = room.scene.node_item("b")
    assert frame.frame.contains(item.box().translated(item.pos()))


def test_dragging_the_name_moves_and_pins_all_boxes_inside(make_room: Any) -> None:
    room = blocked(make_room, dense_chain(4), Block("pair", ("a", "b"), folded=False))
    start = room.seen(room.scene.frames[0].title().center() + QPointF(6, 0))
    room.drag(start, start + QPoint(150, 0))
    assert set(room.project.layout["model"]) == {"a", "b"}
    assert room.steps == 1


def test_a_folded_block_dragged_aside_is_opened_where_it_was_put(folded_room: Any) -> None:
    room = folded_room
    start = room.box("pair", 0.5)
    room.drag(start, start + QPoint(200, 10))
    item = room.scene.node_item("pair")
    corner = (item.x(), item.y())
    assert set(room.project.layout["model"]) == {"a", "b"}
    room.canvas.fold_all(False)
    first, second = (room.scene.node_item(name) for name in ("a", "b"))
    assert (first.x(), first.y()) == corner
    assert second.y() > first.y() + first.height


@pytest.mark.parametrize("direction", ["down", "right"])
def test_open_blocks_are_laid_out_without_overlap(direction: str) -> None:
    graph, blocks = picture()
    blocks = (*blocks, Block("ways", tuple(blocks[1].nodes[:3]), folded=False))
    sight = see(graph, blocks)
    made = plan_blocks(sight.drawn, sight.open, sizes(graph), direction)
    assert overlapping(dict(made.positions), sizes(graph)) == []
    along = 0 if direction == "right" else 1
    for node in graph.nodes:
        for ref in node.inputs:
            gap = made.positions[node.id][along] - made.positions[ref.node][along]
            assert gap > sizes(graph)[node.id][along]


def test_a_link_into_a_block_keeps_beside_the_boxes_inside(make_room: Any) -> None:
    graph, blocks = picture()
    room = blocked(make_room, graph, *blocks)
    add = next(node for node in graph.nodes if node.type == "Add")
    link = room.scene.link_item("input", add.id)
    passed = [link.path.pointAtPercent(at / 200) for at in range(201)]
    for item in room.scene.nodes:
        if item.node_id not in ("input", add.id):
            box = item.box().translated(item.pos())
            assert not any(box.contains(point) for point in passed)


# --- links at a folded block ------------------------------------------------------------------------------------------


def test_a_link_from_a_folded_block_begins_at_the_layer_inside(make_room: Any) -> None:
    graph = dense_chain(4).add(Node("loose", "Dense"))
    room = blocked(make_room, graph, Block("pair", ("a", "b")))
    room.drag(room.output("pair"), room.box("loose"))
    assert room.graph["loose"].inputs == (Ref("b"),)


def test_a_link_to_a_folded_block_asks_to_open_it(make_room: Any) -> None:
    graph = dense_chain(4).add(Node("other", "InputLayer", {"shape": (4,)}))
    room = blocked(make_room, graph, Block("pair", ("a", "b")))
    room.drag(room.output("other"), room.box("pair", 0.5))
    assert room.steps == 0
    assert "Open the block" in room.said[-1]


def test_a_link_into_a_folded_block_can_be_pulled_off(folded_room: Any) -> None:
    room = folded_room
    room.drag(room.input("pair"), QPoint(30, 400))
    assert room.reads("a") == []


def test_a_line_that_stands_for_several_links_says_so(make_room: Any) -> None:
    room = blocked(make_room, branched(), Block("both", ("a", "b", "joined")))
    link = room.scene.link_item("input", "a")
    assert len(link.links) == 2
    assert "input → a" in link.toolTip()
    assert "input → b" in link.toolTip()
    room.click(room.link("input", "a"))
    assert "2 links" in room.said[-1]
    assert room.canvas.editor.link is None


def test_the_outer_one_of_nested_folded_blocks_is_drawn() -> None:
    graph = dense_chain(4)
    sight = see(graph, (Block("inner", ("a", "b")), Block("outer", ("a", "b", "c"))))
    assert {node.id for node in sight.drawn.nodes} == {"input", "outer", "d"}
    opened = see(graph, (Block("inner", ("a", "b")), Block("outer", ("a", "b", "c"), folded=False)))
    assert {node.id for node in opened.drawn.nodes} == {"input", "inner", "c", "d"}
    assert opened.open[0].nodes == ("inner", "c")


def test_without_a_folded_block_the_drawn_graph_is_the_network() -> None:
    graph = dense_chain(3)
    assert see(graph, (Block("open", ("a",), folded=False),)).drawn is graph


@settings(max_examples=60, deadline=None)
@given(
    st.integers(3, 24),
    st.lists(st.integers(0, 1000), min_size=3, max_size=30),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8), st.booleans()), max_size=5),
    st.sampled_from(["down", "right"]),
)
def test_any_blocks_of_any_network_are_drawn_without_overlap(
    count: int, drawn: list[int], groups: list[tuple[int, int, bool]], direction: str
) -> None:
    graph = random_dag(count, drawn)
    blocks: tuple[Block, ...] = ()
    for start, length, closed in groups:
        names = [node.id for node in graph.nodes[start : start + length]]
        try:
            blocks = grouped(graph, blocks, names, "block")
        except GraphError:
            continue
        blocks = (*blocks[:-1], replace(blocks[-1], folded=closed))
    sight = see(graph, blocks)
    size = sizes(sight.drawn)
    made = plan_blocks(sight.drawn, sight.open, size, direction)
    assert overlapping(dict(made.positions), size) == []
    along = 0 if direction == "right" else 1
    for node in sight.drawn.nodes:
        for position, ref in enumerate(node.inputs):
            gap = made.positions[node.id][along] - made.positions[ref.node][along]
            assert gap >= size[node.id][along]
            assert all(
                graph[name].inputs[place] == tensor
                for tensor, name, place in sight.links(node.id, position)
            )
    for block in sight.open:
        left, top, right, low = _outline(block, made.positions, size)
        for name, (x, y) in made.positions.items():
            apart = x >= right or x + size[name][0] <= left or y >= low or y + size[name][1] <= top
            assert (name in block.nodes) or apart


def _outline(block: Block, places: Any, size: Any) -> tuple[float, float, float, float]:
    """Return the left, upper, right and lower edge of the boxes of a block."""
    found = [(*places[name], *size[name]) for name in block.nodes]
    return (
        min(x for x, _, _, _ in found),
        min(y for _, y, _, _ in found),
        max(x + width for x, _, width, _ in found),
        max(y + height for _, y, _, height in found),
    )
