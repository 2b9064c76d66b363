"""Every edit is one step, and undoing all of them leads back to the same project."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from nnplayground.core.blocks import folded
from nnplayground.core.expression import ScriptError
from nnplayground.core.graph import Ref
from nnplayground.core.lint import lint
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.core.project_text import from_json, to_json
from nnplayground.core.script import script
from nnplayground.core.template import TEMPLATES
from nnplayground.gui.canvas.arrange import plan
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.canvas.facts import facts
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from tests.gui.canvas.conftest import SilentWorker, branched, dense_chain

EDITS = (
    *("add", "branch", "insert", "put", "delete", "rename", "shift", "move", "connect", "lead"),
    *("disconnect", "copy_paste", "duplicate", "cut", "paste", "pin", "arrange", "choose"),
    *("undo", "redo", "freeze", "add_on_link", "template", "template_on_link", "several", "twice"),
    *("port", "swap", "drop_one", "share", "share_on", "unshare", "group", "ungroup", "fold"),
    *("name_block", "mark", "mark_port", "add_role", "rename_role", "remove_role", "show_role"),
)
TYPES = ("Dense", "Dropout", "Add", "Concatenate", "InputLayer", "LSTM", "Flatten", "NoSuchLayer")
MADE = tuple(
    f"template:{name}" for name in TEMPLATES if name not in ("alexnet", "resnet", "mobilenet_mini")
)
LARGEST = 30
"""Networks of more layers get no templates and copies, so that a long story stays fast."""
GROWING = ("template", "template_on_link", "duplicate", "copy_paste", "paste")
Calls = dict[str, Callable[[], Any]]
ROLES = ("model", "critic", "coder", "a.b", "")
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
        edit = self.editor
        if not edit.graph.nodes and what not in ("undo", "redo", "paste", "template", "show_role"):
            what = "add"
        if len(edit.graph.nodes) > LARGEST and what in GROWING:
            what = "delete"
        calls = {**self._layers(one, two, three), **self._links(one, two, three)}
        calls |= {**self._blocks(one, two), **self._roles(one, two)}
        calls[what]()

    def _layers(self, one: int, two: int, three: int) -> Calls:
        edit, document = self.editor, self.document
        node, kind = self.node(one), TYPES[two % len(TYPES)]
        made = MADE[three % len(MADE)]
        return {
            "add": lambda: edit.add(kind),
            "branch": lambda: edit.add(kind, branch=True),
            "template": lambda: edit.add(made, branch=two % 4 == 0, append=one % 3 > 0),
            "delete": edit.delete_selected,
            "rename": lambda: edit.rename(node, f"name {two}" if two % 5 else self.node(three)),
            "shift": lambda: edit.shift_in_stack(1 if two % 2 else -1),
            "move": lambda: edit.move_in_stack(node, two % 8),
            "freeze": edit.freeze,
            "copy_paste": lambda: (edit.copy(), edit.paste()),
            "duplicate": edit.duplicate,
            "cut": edit.cut,
            "paste": edit.paste,
            "pin": lambda: edit.pin({node: (two, three)}),
            "arrange": edit.arrange,
            "choose": lambda: edit.choose(*dict.fromkeys([self.node(two), node])),
            "several": lambda: edit.choose(
                *dict.fromkeys(self.node(one + step) for step in range(two % 6 + 1))
            ),
            "share": edit.share,
            "share_on": lambda: (edit.choose(self.node(two), node), edit.share()),
            "unshare": edit.unshare,
            "undo": document.undo_stack.undo,
            "redo": document.undo_stack.redo,
        }

    def _links(self, one: int, two: int, three: int) -> Calls:
        edit, node = self.editor, self.node(one)
        source, target = self.link(two)
        kind, made = TYPES[three % len(TYPES)], MADE[three % len(MADE)]
        return {
            "insert": lambda: edit.insert(kind, source, target),
            "add_on_link": lambda: (edit.choose_link((source, target)), edit.add(kind)),
            "template_on_link": lambda: edit.insert(made, source, target),
            "put": lambda: edit.insert_existing(node, source, target),
            "connect": lambda: edit.connect_nodes(Ref(node), self.node(two)),
            "twice": lambda: edit.connect_nodes(source, target, again=True),
            "port": lambda: edit.connect_nodes(
                Ref(node, three % 2), self.node(two), position=three % 4, again=three % 3 == 0
            ),
            "lead": lambda: edit.connect_nodes(source, self.node(three), target),
            "swap": lambda: edit.connect_nodes(source, target, target, position=three % 3),
            "disconnect": lambda: edit.disconnect_link(source, target),
            "drop_one": lambda: edit.disconnect_link(source, target, three % 3),
        }

    def _blocks(self, one: int, two: int) -> Calls:
        blocks = self.editor.blocks
        names = [block.name for block in blocks.all] or ["none"]
        name = names[one % len(names)]
        return {
            "group": lambda: blocks.group(("", "stem", "block")[two % 3]),
            "ungroup": lambda: blocks.ungroup(name),
            "fold": lambda: blocks.fold(name, two % 2 == 0),
            "name_block": lambda: blocks.rename(name, ("stem", f"part {two}", " ")[two % 3]),
        }

    def _roles(self, one: int, two: int) -> Calls:
        outputs, role = self.editor.outputs, ROLES[one % len(ROLES)]
        networks = list(self.document.project.networks)
        shown = networks[two % len(networks)]
        return {
            "mark": lambda: outputs.mark(Ref(self.node(one))),
            "mark_port": lambda: outputs.mark(Ref(self.node(one), two % 3), two % 2 == 0),
            "add_role": lambda: outputs.add_role(role),
            "rename_role": lambda: outputs.rename_role(shown, role),
            "remove_role": lambda: outputs.remove_role(shown),
            "show_role": lambda: self.show(shown),
        }

    def show(self, role: str) -> None:
        """Show another network, as the tabs of the canvas do."""
        self.editor.role = role
        self.editor.choose()

    def look(self) -> None:
        """Do with the project what the window does after every edit; nothing of it may raise but a refusal in words."""
        project = self.document.project
        for role, graph in project.networks.items():
            facts(graph, {}, True, {})
            blocks = project.blocks.get(role, ())
            assert [
                block.name for block in blocks if not set(block.nodes) <= set(graph.by_id)
            ] == []
            assert len({block.name for block in blocks}) == len(blocks)
            drawn, shown = folded(graph, blocks)
            plan(drawn, {node.id: (150.0, 48.0) for node in drawn.nodes})
            assert shown.keys() == graph.by_id.keys()
        assert from_json(to_json(project)) == project
        lint(project)
        with contextlib.suppress(ScriptError):
            script(project)


@pytest.fixture
def clean_clipboard(qapp: Any) -> Any:
    yield
    QGuiApplication.clipboard().clear()


def tell(person: Person, todo: list[tuple[str, int, int, int]]) -> None:
    """Do edits one by one, look at each result, then undo all of them."""
    document = person.document
    stack, start = document.undo_stack, document.project
    states = {0: start}
    for step in todo:
        before, count = document.project, stack.index()
        person.do(*step)
        after = document.project
        for graph in after.networks.values():
            assert len(graph.by_id) == len(graph.nodes)
        # Copy and paste of a text that is refused, or a choice, is no step at all.
        assert abs(stack.index() - count) <= 1, f"{step}: one gesture, one step"
        assert (after == before) == (stack.index() == count), step
        states[stack.index()] = after
        person.look()
    last = document.project
    for index in range(stack.index() - 1, -1, -1):
        stack.undo()
        assert document.project == states[index]
    assert document.project == start
    while stack.canRedo():
        stack.redo()
    assert last in states.values()


def story(seed: int, length: int) -> list[tuple[str, int, int, int]]:
    """Return a long sequence of edits, the same for the same seed."""
    dice = random.Random(seed)
    return [(dice.choice(EDITS), *(dice.randrange(31) for _ in range(3))) for _ in range(length)]


def person_with(stacked: bool) -> Person:
    training = Training(outputs={"last": OutputTraining(Training().loss)})
    graph = dense_chain(4) if stacked else branched()
    return Person(Project(networks={"model": graph}, training=training))


@pytest.mark.covers("B04")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.booleans(), st.lists(moves, max_size=25))
def test_undoing_everything_leads_back_to_the_same_project(
    clean_clipboard: Any, stacked: bool, todo: list[tuple[str, int, int, int]]
) -> None:
    tell(person_with(stacked), todo)


@pytest.mark.covers("B04")
@pytest.mark.parametrize("seed", range(2))
def test_a_story_of_150_edits_shows_no_traceback_and_is_undone(
    clean_clipboard: Any, seed: int
) -> None:
    tell(person_with(seed % 2 == 0), story(seed, 150))


@pytest.mark.proof
@pytest.mark.covers("B04")
@pytest.mark.parametrize("seed", range(10, 13))
def test_a_story_of_2000_edits_shows_no_traceback_and_is_undone(
    clean_clipboard: Any, seed: int
) -> None:
    tell(person_with(seed % 2 == 0), story(seed, 2000))


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
