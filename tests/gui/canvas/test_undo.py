"""Every edit is one step, and undoing all of them leads back to the same project."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from nnplayground.core.graph import Ref
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from tests.gui.canvas.conftest import SilentWorker, branched, dense_chain

EDITS = (
    *("add", "branch", "insert", "put", "delete", "rename", "shift", "move", "connect", "lead"),
    *("disconnect", "copy_paste", "duplicate", "cut", "paste", "pin", "arrange", "choose"),
    *("undo", "redo"),
)
TYPES = ("Dense", "Dropout", "Add", "Concatenate", "InputLayer", "LSTM", "Flatten", "NoSuchLayer")
numbers = st.integers(0, 30)
moves = st.tuples(st.sampled_from(EDITS), numbers, numbers, numbers)


class Person:
    """Does edits by number, so that each number means some layer whatever the network is by then."""

    def __init__(self, project: Project) -> None:
        self.document = Document(project)
        self.editor = Editor(self.document, Live(SilentWorker()), Selection())

    def node(self, number: int) -> str:
        nodes = self.editor.graph.nodes
        return nodes[number % len(nodes)].id if nodes else ""

    def link(self, number: int) -> tuple[Ref, str]:
        links = [(ref, node.id) for node in self.editor.graph.nodes for ref in node.inputs]
        return links[number % len(links)] if links else (Ref("none"), "none")

    def do(self, what: str, one: int, two: int, three: int) -> None:
        """Do one edit."""
        edit, document = self.editor, self.document
        node, kind, (source, target) = self.node(one), TYPES[two % len(TYPES)], self.link(two)
        if not edit.graph.nodes and what not in ("undo", "redo", "paste"):
            what = "add"
        calls = {
            "add": lambda: edit.add(kind),
            "branch": lambda: edit.add(kind, branch=True),
            "insert": lambda: edit.insert(kind, source, target),
            "put": lambda: edit.insert_existing(node, source, target),
            "delete": edit.delete_selected,
            "rename": lambda: edit.rename(node, f"name {two}" if two % 5 else self.node(three)),
            "shift": lambda: edit.shift_in_stack(1 if two % 2 else -1),
            "move": lambda: edit.move_in_stack(node, two % 8),
            "connect": lambda: edit.connect_nodes(Ref(node), self.node(two)),
            "lead": lambda: edit.connect_nodes(source, self.node(three), target),
            "disconnect": lambda: edit.disconnect_link(source, target),
            "copy_paste": lambda: (edit.copy(), edit.paste()),
            "duplicate": edit.duplicate,
            "cut": edit.cut,
            "paste": edit.paste,
            "pin": lambda: edit.pin({node: (two, three)}),
            "arrange": edit.arrange,
            "choose": lambda: edit.choose(*dict.fromkeys([self.node(two), node])),
            "undo": document.undo_stack.undo,
            "redo": document.undo_stack.redo,
        }
        calls[what]()


@pytest.fixture
def clean_clipboard(qapp: Any) -> Any:
    yield
    QGuiApplication.clipboard().clear()


@pytest.mark.covers("B04")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.booleans(), st.lists(moves, max_size=25))
def test_undoing_everything_leads_back_to_the_same_project(
    clean_clipboard: Any, stacked: bool, todo: list[tuple[str, int, int, int]]
) -> None:
    training = Training(outputs={"last": OutputTraining(Training().loss)})
    project = Project(
        networks={"model": dense_chain(4) if stacked else branched()}, training=training
    )
    person = Person(project)
    stack = person.document.undo_stack
    states = {0: project}
    for step in todo:
        before, count = person.document.project, stack.index()
        person.do(*step)
        after = person.document.project
        assert after.networks["model"].by_id.keys() == {
            node.id for node in after.networks["model"].nodes
        }
        assert abs(stack.index() - count) <= 1, "one gesture, one step"
        assert (after == before) == (stack.index() == count)
        states[stack.index()] = after
    last = person.document.project
    for index in range(stack.index() - 1, -1, -1):
        stack.undo()
        assert person.document.project == states[index]
    assert person.document.project == project
    while stack.canRedo():
        stack.redo()
    assert last in states.values()


@pytest.mark.covers("B04")
def test_hidden_layers_can_be_added_removed_reordered_and_undone(room: Any) -> None:
    start = room.project
    editor = room.canvas.editor
    editor.choose("a")
    assert editor.add("Dense")
    assert room.facts("dense").kind == "hidden"
    assert editor.move_in_stack("dense", 1)
    assert [node.id for node in room.graph.order()] == ["input", "dense", "a", "b", "c"]
    editor.choose("b")
    editor.delete_selected()
    assert [node.id for node in room.graph.order()] == ["input", "dense", "a", "c"]
    for _ in range(3):
        room.undo()
    assert room.project == start
    assert {name: room.facts(name).kind for name in room.names} == {
        "input": "input",
        "a": "hidden",
        "b": "hidden",
        "c": "output",
    }
