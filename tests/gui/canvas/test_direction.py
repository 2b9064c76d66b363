"""Data that flow to the right: layout, ports, links, keys and the order of a stack."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas.link_item import Tells
from tests.gui.canvas.conftest import ALT, Room, branched, dense_chain
from tests.gui.canvas.test_arrange import overlapping
from tests.gui.canvas.test_keys import close_menu, open_menu

Key = Qt.Key


@pytest.fixture
def right_room(make_room: Any) -> Room:
    """The room of a branched network, drawn to the right."""
    room = make_room(branched())
    room.canvas.turn()
    return room


def test_turning_is_one_step_and_no_other_run(right_room: Any) -> None:
    room = right_room
    assert room.project.direction == {"model": "right"}
    assert room.steps == 1
    assert room.project.same_run(Project(name="Test", networks=room.project.networks))
    room.canvas.turn()
    assert room.project.direction == {"model": "down"}
    room.undo()
    room.undo()
    assert not room.scene.axis.right


def test_data_flow_to_the_right_without_overlap(right_room: Any) -> None:
    room = right_room
    places = {item.node_id: (item.x(), item.y()) for item in room.scene.nodes}
    size = {item.node_id: (item.box().width(), item.height) for item in room.scene.nodes}
    assert overlapping(places, size) == []
    for item in room.scene.links:
        start, end, _ = item.points
        assert end.x() > start.x()


def test_inputs_are_at_the_left_and_outputs_at_the_right(right_room: Any) -> None:
    item = right_room.scene.node_item("joined")
    assert {place.x() for place in item.input_places()} == {0.0}
    assert {place.x() for place in item.output_places()} == {item.box().width()}
    heights = [place.y() for place in item.input_places()]
    assert heights == sorted(heights)
    assert 0 < heights[0] < heights[-1] < item.height


def test_arrow_keys_follow_the_data(right_room: Any) -> None:
    room = right_room
    walked = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        room.key(key)
        walked.append(room.chosen[-1])
    assert walked[0] == "input"
    assert walked[1] in ("a", "b")
    assert walked[2:] == ["joined", "last", "joined"]


def test_alt_right_and_left_reorder_a_stack(make_room: Any) -> None:
    room = make_room(dense_chain(3))
    room.canvas.turn()
    room.click(room.box("b"))
    room.key(Key.Key_Left, ALT)
    assert [node.id for node in room.graph.order()] == ["input", "b", "a", "c"]
    room.key(Key.Key_Right, ALT)
    assert [node.id for node in room.graph.order()] == ["input", "a", "b", "c"]


def test_a_box_dropped_further_left_in_a_stack_is_reordered(make_room: Any) -> None:
    room = make_room(dense_chain(3))
    room.canvas.resize(1400, 500)
    room.canvas.turn()
    room.drag(room.box("c", 0.5), room.box("a", 0.3))
    assert [node.id for node in room.graph.order()] == ["input", "c", "a", "b"]


def test_links_are_drawn_by_the_mouse_as_well(right_room: Any) -> None:
    room = right_room
    room.canvas.resize(1400, 500)
    room.canvas.zoom_fit()
    room.drag(room.output("input"), room.box("joined", 0.7))
    assert room.reads("joined") == ["a", "b", "input"]


# --- shapes on links --------------------------------------------------------------------------------------------------


def shaped(room: Any) -> dict[tuple[str, str], Tells]:
    room.checked({name: e.NodeReport(((28, 28, 3),)) for name in room.names})
    return {(item.source.node, item.target): item.tells for item in room.scene.links}


@pytest.mark.parametrize("turned", [False, True])
def test_each_shape_stands_once_where_it_can_be_told_apart(make_room: Any, turned: bool) -> None:
    room = make_room(branched())
    if turned:
        room.canvas.turn()
    told = shaped(room)
    assert told["input", "a"] is told["input", "b"] is Tells.END
    assert told["a", "joined"] is told["b", "joined"] is told["joined", "last"] is Tells.START
    boxes = [item.box().translated(item.pos()) for item in room.scene.nodes]
    for link in room.scene.links:
        place = link.shape_place()
        assert not place.isEmpty()
        passed = [link.path.pointAtPercent(at / 100) for at in range(101)]
        assert not any(place.contains(point) for point in passed), "no line runs through it"
        assert not any(place.intersects(box) for box in boxes)


def test_shapes_on_links_can_be_hidden(room: Any) -> None:
    assert Tells.START in shaped(room).values()
    told: list[bool] = []
    room.canvas.shapes_changed.connect(told.append)
    actions = open_menu(room, QPoint(30, 300))
    assert actions["canvas.menu.shapes"].text() == "Hide shapes"
    actions["canvas.menu.shapes"].trigger()
    close_menu(room)
    assert told == [False]
    assert {item.tells for item in room.scene.links} == {Tells.NOTHING}
    assert room.scene.link_item("a", "b").label == "28 × 28 × 3"


def test_a_shape_too_long_for_the_room_beside_a_link_is_left_out(room: Any) -> None:
    room.checked({"a": e.NodeReport(((1024, 1024, 1024, 1024, 1024),))})
    assert room.scene.link_item("a", "b").shape_place().isEmpty()


def test_the_shapes_of_several_outputs_stand_where_they_are_read(make_room: Any) -> None:
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (5, 4)}),
            Node("lstm", "LSTM", {"units": 8, "return_state": True}, (Ref("input"),)),
            Node("state", "Dense", {}, (Ref("lstm", 1),)),
            Node("last", "Dense", {}, (Ref("lstm", 2),)),
        )
    )
    room = make_room(graph)
    room.checked({"lstm": e.NodeReport(((8,), (9,), (10,)))})
    labels = {item.target: (item.label, item.tells) for item in room.scene.links}
    assert labels["state"] == ("9", Tells.END)
    assert labels["last"] == ("10", Tells.END)
