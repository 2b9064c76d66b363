"""Calling a layer more than once: the edits, what the boxes say, and the clipboard."""

from __future__ import annotations

from typing import Any

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas.facts import facts
from tests.gui.canvas.conftest import dense_chain


def pair() -> Graph:
    """Return two inputs, the first read by a layer."""
    return Graph(
        (
            Node("left", "InputLayer", {"shape": (4,)}),
            Node("right", "InputLayer", {"shape": (4,)}),
            Node("dense", "Dense", {"units": 3}, (Ref("left"),)),
        )
    )


def test_a_layer_is_called_once_more_on_the_other_chosen_tensor(make_room: Any) -> None:
    room = make_room(pair())
    room.canvas.editor.choose("right", "dense")
    assert room.canvas.editor.share()
    assert room.graph["dense_1"] == Node("dense_1", "Dense", {"units": 3}, (Ref("right"),), "dense")
    assert room.chosen == ("dense_1",)
    assert room.steps == 1
    room.undo()
    assert room.graph == pair()


def test_a_call_without_a_tensor_stands_loose_and_says_so(make_room: Any) -> None:
    room = make_room(pair())
    room.canvas.editor.choose("dense")
    assert room.canvas.editor.share()
    assert room.graph["dense_1"].inputs == ()
    assert "no input" in room.facts("dense_1").problem


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [(("left",), "no weights to share"), (("left", "right", "dense"), "at most 1"), ((), "Select")],
)
def test_what_cannot_be_shared_is_refused_with_the_reason(
    make_room: Any, chosen: tuple[str, ...], reason: str
) -> None:
    room = make_room(pair())
    room.canvas.editor.choose(*chosen)
    assert not room.canvas.editor.share()
    assert reason in room.said[-1]
    assert room.steps == 0


def test_a_setting_of_one_call_is_a_setting_of_all() -> None:
    graph, name = edits.share(pair(), "dense", ["right"])
    graph = graph.with_values(name, units=7)
    assert [graph[one].values["units"] for one in ("dense", name)] == [7, 7]


def test_freezing_one_call_freezes_the_layer() -> None:
    graph, name = edits.share(pair(), "dense", ["right"])
    frozen = edits.freeze(graph, [name], frozen=True)
    assert frozen["dense"].values["trainable"] is False


def test_a_call_gets_weights_of_its_own_with_the_same_settings(make_room: Any) -> None:
    room = make_room(edits.share(pair(), "dense", ["right"])[0])
    room.canvas.editor.choose("dense_1")
    assert room.canvas.editor.unshare()
    assert room.graph["dense_1"].layer == ""
    assert room.graph["dense_1"].values == {"units": 3}
    assert not room.canvas.editor.unshare()
    assert "of their own already" in room.said[-1]


def test_where_the_layer_itself_leaves_the_others_go_on_sharing() -> None:
    graph = edits.share(edits.share(pair(), "dense", ["right"])[0], "dense", ["left"])[0]
    graph = edits.unshare(graph, ["dense"])
    assert graph.calls("dense") == ("dense",)
    assert graph.calls("dense_1") == ("dense_1", "dense_2") or graph.calls("dense_1") == (
        "dense_2",
        "dense_1",
    )
    assert graph.problems() == ()


def test_boxes_say_with_whom_they_share() -> None:
    graph = edits.share(edits.share(pair(), "dense", ["right"])[0], "dense", ["left"])[0]
    told = facts(graph, {}, True, {})
    assert told["dense_1"].sharing.startswith("same weights as dense")
    assert "dense_1" in told["dense"].sharing
    assert told["left"].sharing == ""


def test_the_engine_counts_the_weights_once_and_the_boxes_follow(make_room: Any) -> None:
    from nnplayground.core.events import NodeReport

    room = make_room(edits.share(pair(), "dense", ["right"])[0])
    room.checked({"dense": NodeReport(((3,),), 15, 15), "dense_1": NodeReport(((3,),), 0, 0)})
    assert [room.facts(name).parameters for name in ("dense", "dense_1")] == [15, 0]


def test_the_same_tensor_is_read_twice_only_if_asked_for() -> None:
    graph = dense_chain(2).add(Node("sum", "Add", {}, (Ref("a"),)))
    with pytest.raises(GraphError, match="already"):
        edits.connect(graph, Ref("a"), "sum")
    twice = edits.connect(graph, Ref("a"), "sum", again=True)
    assert twice["sum"].inputs == (Ref("a"), Ref("a"))
    assert twice.disconnect(Ref("a"), "sum", 0)["sum"].inputs == (Ref("a"),)


def test_a_link_takes_the_input_it_is_led_to() -> None:
    graph = dense_chain(3).add(Node("sum", "Add", {}, (Ref("a"), Ref("b"))))
    assert edits.connect(graph, Ref("c"), "sum", position=0)["sum"].inputs == (Ref("c"), Ref("b"))
    assert edits.connect(graph, Ref("c"), "sum", position=2)["sum"].inputs[2] == Ref("c")
    with pytest.raises(GraphError, match="already"):
        edits.connect(graph, Ref("a"), "sum", position=0, again=True)


def test_a_link_led_to_another_input_of_its_layer_changes_places() -> None:
    graph = dense_chain(3).add(Node("minus", "Subtract", {}, (Ref("a"), Ref("b"))))
    swapped = edits.relink(graph, Ref("a"), "minus", "minus", position=1)
    assert swapped["minus"].inputs == (Ref("b"), Ref("a"))
    assert edits.relink(graph, Ref("a"), "minus", "minus") is graph


def test_the_editor_says_what_stands_against_a_link_at_a_place(room: Any) -> None:
    editor = room.canvas.editor
    assert "already" in editor.refusal(Ref("a"), "b", position=0, again=True)
    assert editor.refusal(Ref("a"), "c", position=0) == ""
    assert "no layer named" in editor.refusal(Ref("a"), "gone")
