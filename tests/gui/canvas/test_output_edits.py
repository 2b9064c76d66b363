"""Outputs of a network and the networks of a project."""

from __future__ import annotations

from typing import Any

import pytest

from nnplayground.core.blocks import Block, Remark
from nnplayground.core.graph import Graph, GraphError, Node, Ref, stack
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.gui.canvas import edits, output_edits
from nnplayground.gui.canvas.facts import facts
from tests.gui.canvas.conftest import branched, dense_chain


@pytest.mark.covers("X08")
def test_any_tensor_becomes_an_output_that_is_shown_and_not_trained_on(room: Any) -> None:
    start = room.project
    outputs = room.canvas.editor.outputs
    assert outputs.mark(Ref("a"))
    assert room.graph.outputs == (Ref("c"), Ref("a"))
    assert outputs.is_output(Ref("a"))
    assert room.project.training.outputs["a"].trained is False
    assert "c" not in room.project.training.outputs
    assert room.graph.problems() == ()
    told = facts(room.graph, {}, True, {})
    assert {name: fact.returned for name, fact in told.items() if fact.returned} == {
        "a": (0,),
        "c": (0,),
    }
    assert told["a"].marked
    room.undo()
    assert room.project == start


def test_the_mark_comes_off_again_with_its_settings(room: Any) -> None:
    outputs = room.canvas.editor.outputs
    outputs.mark(Ref("a"))
    assert outputs.mark(Ref("a"))
    assert room.graph.ends() == (Ref("c"),)
    assert room.project.training.outputs == {}


def test_the_only_end_stays_an_output_and_the_reason_is_said(room: Any) -> None:
    assert not room.canvas.editor.outputs.mark(Ref("c"))
    assert "stays an output" in room.said[-1]
    assert room.steps == 0


def test_with_another_output_marked_the_end_may_be_let_go(room: Any) -> None:
    outputs = room.canvas.editor.outputs
    outputs.mark(Ref("b"))
    assert outputs.mark(Ref("c"))
    assert room.graph.ends() == (Ref("b"),)


def test_settings_of_another_port_follow_their_layer() -> None:
    graph = stack(Node("input", "InputLayer", {"shape": (4, 2)}), Node("lstm", "LSTM"))
    settings = OutputTraining(Training().loss, trained=False)
    project = Project(networks={"model": graph}, training=Training(outputs={"lstm:1": settings}))
    renamed = edits.rename(project, "model", "lstm", "states")
    assert renamed.training.outputs == {"states:1": settings}
    kept = edits.with_graph(project, "model", graph.with_values("lstm", units=9))
    assert kept.training.outputs == {"lstm:1": settings}
    gone = edits.with_graph(project, "model", graph.remove(["lstm"]))
    assert gone.training.outputs == {}


def test_a_name_with_a_colon_and_a_number_is_a_name() -> None:
    graph = stack(Node("input", "InputLayer"), Node("a", "Dense"), Node("a:1", "Dense"))
    settings = OutputTraining(Training().loss)
    project = Project(networks={"model": graph}, training=Training(outputs={"a:1": settings}))
    assert edits.rename(project, "model", "a:1", "b").training.outputs == {"b": settings}


def test_a_network_is_added_shown_renamed_and_removed(make_room: Any) -> None:
    room = make_room(model=dense_chain(2))
    outputs = room.canvas.editor.outputs
    assert outputs.add_role(" critic ")
    assert room.canvas.editor.role == "critic"
    assert room.graph == Graph()
    assert room.canvas.tabs.count() == 2
    room.canvas.editor.add("InputLayer")
    assert outputs.rename_role("critic", "judge")
    assert room.canvas.editor.role == room.selection.role == "judge"
    assert room.names == ["input"]
    assert outputs.remove_role("judge")
    assert room.canvas.editor.role == room.selection.role == "model"
    assert list(room.project.networks) == ["model"]
    for _ in range(4):
        room.undo()
    assert room.project.networks == {"model": dense_chain(2)}
    assert room.canvas.editor.role == "model"


@pytest.mark.parametrize("name", ["", "  ", "a.b", "a/b", "model", "x" * 61])
def test_a_network_needs_a_free_name_that_can_stand_in_a_path(room: Any, name: str) -> None:
    assert not room.canvas.editor.outputs.add_role(name)
    assert room.said
    assert room.steps == 0


def test_the_network_that_is_trained_stays(room: Any) -> None:
    outputs = room.canvas.editor.outputs
    outputs.add_role("other")
    assert not outputs.remove_role("model")
    assert not outputs.rename_role("model", "net")
    assert "is trained" in room.said[-1]
    with pytest.raises(GraphError, match="no network named"):
        output_edits.without_role(room.project, "gone")


def test_what_belongs_to_a_network_goes_with_it() -> None:
    project = Project(
        networks={"model": dense_chain(1), "other": branched()},
        layout={"other": {"a": (1.0, 2.0)}},
        blocks={"other": (Block("pair", ("a",)),)},
        remarks={"other": (Remark("note", 0.0, 0.0),)},
        direction={"other": "right"},
        training=Training(outputs={"last": OutputTraining(Training().loss)}),
    )
    moved = output_edits.role_renamed(project, "other", "new")
    tables = (moved.networks, moved.layout, moved.blocks, moved.remarks, moved.direction)
    assert ["new" in table and "other" not in table for table in tables] == [True] * 5
    gone = output_edits.without_role(project, "other")
    assert gone == Project(networks={"model": dense_chain(1)})
