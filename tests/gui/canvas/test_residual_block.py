"""The residual block as one thing on the canvas: dropped, folded, moved, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.registries import LAYERS
from nnplayground.core.template import TEMPLATES
from nnplayground.gui.canvas.sight import BlockFacts

FILTERS = TEMPLATES["residual"].param("filters").default
MAIN = ["Conv2D", "BatchNormalization", "Activation", "Conv2D", "BatchNormalization"]


def pictures(channels: int) -> Graph:
    """Return pictures with so many channels and a layer behind them."""
    return stack(
        Node("input", "InputLayer", {"shape": (16, 16, channels)}),
        Node("first", "Conv2D", {"filters": channels, "padding": "same"}),
        Node("last", "Conv2D", {"filters": 4, "padding": "same"}),
    )


def dropped(make_room: Any, channels: int) -> Any:
    """Return the room after the block was dropped on the link from first to last."""
    room = make_room(pictures(channels))
    room.drop("template:residual", room.link("first", "last"))
    assert room.said == []
    return room


def block(room: Any) -> Any:
    (found,) = room.project.blocks["model"]
    return found


def before(room: Any, name: str, position: int = 0) -> Node:
    return room.graph[room.graph[name].inputs[position].node]


def types(room: Any, name: str) -> list[str]:
    """Return the types of the layers from `first` to this one, without `first`."""
    found: list[str] = []
    while name != "first":
        found.append(room.graph[name].type)
        name = room.graph[name].inputs[0].node
    return found[::-1]


def added(room: Any) -> Node:
    (found,) = [node for node in room.graph.nodes if node.type == "Add"]
    return found


@pytest.mark.covers("W01")
def test_a_dropped_residual_block_is_one_named_block_of_two_convolutions_and_a_skip(
    make_room: Any,
) -> None:
    room = dropped(make_room, FILTERS)
    assert room.steps == 1
    assert room.graph.problems() == ()
    assert block(room).name == "Residual block"
    assert set(block(room).nodes) == set(room.names) - {"input", "first", "last"}
    main, skip = added(room).inputs
    assert types(room, main.node) == MAIN
    assert skip == Ref("first")
    (after,) = room.graph.consumers[added(room).id]
    assert room.graph[after].type == "Activation"
    assert room.reads("last") == [after]


@pytest.mark.covers("W01")
def test_the_skip_has_a_projection_where_the_channels_differ(make_room: Any) -> None:
    room = dropped(make_room, 3)
    skip = added(room).inputs[1].node
    assert types(room, skip) == ["Conv2D", "BatchNormalization"]
    convolution = before(room, skip)
    settings = LAYERS["Conv2D"].check(convolution.values)
    assert settings["kernel_size"] in (1, (1, 1))
    assert settings["filters"] == FILTERS
    assert {skip, convolution.id} <= set(block(room).nodes)


@pytest.mark.keras
@pytest.mark.covers("W01")
@pytest.mark.parametrize(("channels", "strides"), [(16, 1), (3, 1), (16, 2)])
def test_the_block_builds_whether_shapes_differ_or_not(channels: int, strides: int) -> None:
    from nnplayground.engine.build import build

    graph = stack(Node("input", "InputLayer", {"shape": (16, 16, channels)}))
    grown = TEMPLATES["residual"].at_end(graph, {"filters": 16, "strides": strides})
    model = build(grown)
    assert model.output_shape[1:] == (16 // strides, 16 // strides, 16)
    convolutions = sum(node.type == "Conv2D" for node in grown.nodes)
    assert convolutions == (2 if (channels, strides) == (16, 1) else 3)


def boxes(room: Any) -> set[str]:
    return {item.node_id for item in room.scene.nodes}


@pytest.mark.covers("W01")
def test_the_block_folds_into_one_box_and_unfolds(make_room: Any) -> None:
    room = dropped(make_room, 3)
    name, inside = block(room).name, set(block(room).nodes)
    room.canvas.fold_all(True)
    assert boxes(room) == {"input", "first", name, "last"}
    told = room.scene.node_item(name).facts
    assert isinstance(told, BlockFacts)
    assert told.layers == len(inside)
    assert room.scene.link_item("first", next(iter(inside & set(readers(room))))).target == name
    room.canvas.fold_all(False)
    assert boxes(room) == {"input", "first", "last"} | inside
    (frame,) = room.scene.frames
    for one in inside:
        item = room.scene.node_item(one)
        assert frame.frame.contains(item.box().translated(item.pos()))


def readers(room: Any) -> tuple[str, ...]:
    return room.graph.consumers["first"]


@pytest.mark.covers("W01")
def test_the_block_moves_as_one(make_room: Any) -> None:
    room = dropped(make_room, FILTERS)
    room.canvas.fold_all(False)
    room.canvas.zoom_fit()
    inside = block(room).nodes
    places = {name: room.scene.node_item(name).pos() for name in inside}
    steps = room.steps
    start = room.seen(room.scene.frames[0].title().center() + QPointF(6, 0))
    room.drag(start, start + QPoint(90, 0))
    moved = {name: room.scene.node_item(name).pos() - places[name] for name in inside}
    assert len({(step.x(), step.y()) for step in moved.values()}) == 1
    assert next(iter(moved.values())).x() > 0
    assert set(room.project.layout["model"]) == set(inside)
    assert room.steps == steps + 1


@pytest.mark.covers("W01")
def test_undo_takes_the_whole_block_away(make_room: Any) -> None:
    room = dropped(make_room, 3)
    room.undo()
    assert room.graph == pictures(3)
    assert room.project.blocks.get("model", ()) == ()
    assert boxes(room) == {"input", "first", "last"}
