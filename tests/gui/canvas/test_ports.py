"""Links to single inputs of a layer: which ports are lit, what a drop on one does, what their names are."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.registries import LAYERS
from nnplayground.gui.canvas.edits import most_inputs
from nnplayground.gui.canvas.linking import legal_boxes, legal_ports
from nnplayground.gui.canvas.node_item import Lit
from tests.gui.canvas.conftest import branched, dense_chain


def subtract() -> Graph:
    """Return two inputs whose difference is taken, and a third one."""
    graph = Graph(tuple(Node(name, "InputLayer", {"shape": (4,)}) for name in ("one", "two", "x")))
    return graph.add(Node("minus", "Subtract", {}, (Ref("one"), Ref("two"))))


def hold(room: Any, source: str) -> None:
    """Begin to draw a link from an output."""
    room.press(room.output(source))
    room.move(room.output(source) + QPoint(14, 20))


def lit_ports(room: Any) -> dict[str, set[int]]:
    return {item.node_id: set(item.lit_ports) for item in room.scene.nodes if item.lit_ports}


def test_each_input_that_may_take_the_link_is_lit(make_room: Any) -> None:
    room = make_room(branched())
    hold(room, "input")
    assert lit_ports(room) == {"joined": {0, 1, 2}, "last": {0}}
    room.canvas.grab()
    room.release(QPoint(10, 300))
    assert lit_ports(room) == {}


def test_a_layer_without_a_free_input_is_lit_at_its_ports_only(make_room: Any) -> None:
    room = make_room(subtract())
    hold(room, "x")
    assert room.scene.node_item("minus").lit is Lit.PORTS
    assert lit_ports(room) == {"minus": {0, 1}}
    room.release(QPoint(10, 400))


@pytest.mark.parametrize("port", [0, 1])
def test_a_drop_on_a_port_replaces_that_input(make_room: Any, port: int) -> None:
    room = make_room(subtract())
    room.drag(room.output("x"), room.input("minus", port))
    expected = ["one", "two"]
    expected[port] = "x"
    assert room.reads("minus") == expected
    assert room.steps == 1
    room.undo()
    assert room.reads("minus") == ["one", "two"]


def test_a_drop_on_the_box_of_a_full_layer_is_refused_with_the_reason(make_room: Any) -> None:
    room = make_room(subtract())
    room.drag(room.output("x"), room.box("minus", 0.5, 0.7))
    assert room.steps == 0
    assert "at most 2 inputs" in room.said[-1]


@pytest.mark.parametrize("aside", [-1, 0, 1])
def test_a_second_link_dropped_where_the_only_port_was_replaces_nothing(
    make_room: Any, aside: int
) -> None:
    graph = dense_chain(2).add(Node("joined", "Concatenate", {}, (Ref("b"),)))
    room = make_room(graph)
    room.drag(room.output("a"), room.input("joined") + QPoint(aside, 0))
    assert room.reads("joined") == ["b", "a"]


def test_one_tensor_can_be_read_twice_by_a_drop_on_another_port(make_room: Any) -> None:
    room = make_room(branched())
    room.press(room.output("a"))
    room.move(room.output("a") + QPoint(20, 14))
    room.move(room.input("joined", 2))
    room.release(room.input("joined", 2))
    assert room.reads("joined") == ["a", "b", "a"]
    assert len([link for link in room.scene.links if link.target == "joined"]) == 3


def test_a_link_pulled_off_a_port_takes_only_that_one(make_room: Any) -> None:
    graph = branched().connect(Ref("a"), "joined", again=True)
    room = make_room(graph)
    room.drag(room.input("joined", 2), QPoint(20, 300))
    assert room.reads("joined") == ["a", "b"]


def test_a_link_led_to_another_port_of_its_layer_changes_places(make_room: Any) -> None:
    room = make_room(subtract())
    room.drag(room.input("minus", 0), room.input("minus", 1))
    assert room.reads("minus") == ["two", "one"]
    assert room.steps == 1


def named() -> Node:
    """Return a layer whose inputs have names."""
    entry = next(entry for entry in LAYERS.values() if len(entry.slots) > 1)
    return Node("named", entry.name, {}, (Ref("one"), Ref("two")))


def test_the_name_of_an_input_is_shown_over_its_port(make_room: Any, monkeypatch: Any) -> None:
    graph = subtract().remove(["minus"]).add(named())
    slots = LAYERS[graph["named"].type].slots
    room = make_room(graph)
    rules: list[str] = []
    monkeypatch.setattr(room.view, "show_rule", lambda reason, place: rules.append(reason))
    hold(room, "x")
    room.move(room.input("named", 1))
    QApplication.processEvents()
    assert rules[-1] == slots[1]
    room.release(QPoint(10, 300))
    item = room.scene.node_item("named")
    lefts = [place.x() for place in item.input_places()]
    assert lefts == sorted(lefts), "inputs that differ in meaning stand in their order"


def test_every_lit_port_takes_the_link_and_no_other_does() -> None:
    graph = branched().add(Node("minus", "Subtract", {}, (Ref("a"), Ref("b"))))
    for source in ("input", "a", "joined", "last"):
        ports = legal_ports(graph, Ref(source))
        for node in graph.nodes:
            for port in range(len(node.inputs) + 1):
                try:
                    graph.connect(Ref(source), node.id, port, again=True)
                    possible = port < most_inputs(node)
                except ValueError:
                    possible = False
                same = port < len(node.inputs) and node.inputs[port] == Ref(source)
                assert (port in ports.get(node.id, ())) == (possible and not same)


def test_a_box_is_lit_where_a_drop_on_it_is_no_refusal(make_room: Any) -> None:
    room = make_room(branched().add(Node("minus", "Subtract", {}, (Ref("a"), Ref("b")))))
    graph = room.graph
    for source in graph.by_id:
        boxes = legal_boxes(graph, Ref(source), legal_ports(graph, Ref(source)))
        free = {name for name in graph.by_id if not room.canvas.editor.refusal(Ref(source), name)}
        assert boxes == free


def test_lighting_a_long_network_looks_at_each_layer_once(make_room: Any, monkeypatch: Any) -> None:
    graph = dense_chain(20)
    calls: list[str] = []
    plain = Graph.ancestors
    monkeypatch.setattr(
        Graph, "ancestors", lambda self, name: calls.append(name) or plain(self, name)
    )
    legal_ports(graph, Ref("c"))
    assert calls == ["c"]
