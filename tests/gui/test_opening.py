from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.gui import dialogs
from nnplayground.gui.messages import INFO, WARNING
from nnplayground.gui.opening import MOST_NOTES

NET = Graph(
    (Node("x", "InputLayer", {"shape": (2,)}), Node("d", "Dense", {"units": 1}, (Ref("x"),)))
)
ARRAYS = {"model/d/0": np.ones((2, 1), np.float32)}


@pytest.fixture
def opening(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None)
    made = shell.window.opening
    made.told = []
    made.message.connect(lambda *message: made.told.append(message))
    return made


def ask(shell, opening, qtbot, call):
    """Call and return the command that reaches the engine."""

    def posted():
        return shell.engine.posted((e.OpenModel, e.OpenArchitecture))

    before = len(posted())
    call()
    assert opening.busy
    qtbot.waitUntil(lambda: len(posted()) > before)
    return posted()[-1]


def answer(shell, opening, qtbot, event):
    shell.engine.emit(event)
    qtbot.waitUntil(lambda: not opening.busy)


def test_a_model_becomes_the_project_and_its_weights_are_lent(shell, opening, qtbot):
    command = ask(shell, opening, qtbot, lambda: opening.open(Path("m.keras")))
    assert command == e.OpenModel("m.keras", shell.document.project)
    project = Project("m", networks={"model": NET})
    answer(shell, opening, qtbot, e.Opened(project, ARRAYS, ("d: a note.",), "m.keras"))
    assert shell.document.project == project
    assert shell.document.path is None
    qtbot.waitUntil(lambda: shell.engine.posted(e.Lend) != [])
    assert shell.engine.posted(e.Lend)[-1].arrays is ARRAYS
    assert [(kind, text) for kind, text, _ in opening.told] == [
        (INFO, "Runs of this network begin with the weights of the file."),
        (WARNING, "d: a note."),
    ]


def test_unsaved_changes_are_asked_about_before_a_model_takes_their_place(
    shell, opening, qtbot, monkeypatch
):
    shell.document.edit("Seed", replace(shell.document.project, seed=99))
    asked = []
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *more: asked.append(more))
    ask(shell, opening, qtbot, lambda: opening.open(Path("m.keras")))
    answer(shell, opening, qtbot, e.Opened(Project("m", networks={"model": NET}), {}))
    qtbot.waitUntil(lambda: asked != [])
    assert shell.document.project.seed == 99
    asked[0][3]()
    assert shell.document.project.name == "m"


def test_weights_alone_stay_with_the_open_network(shell, opening, qtbot):
    before = shell.document.project
    ask(shell, opening, qtbot, lambda: opening.open(Path("folder/w.weights.h5")))
    answer(shell, opening, qtbot, e.Opened(before, ARRAYS, (), "folder/w.weights.h5"))
    assert shell.document.project is before
    qtbot.waitUntil(lambda: shell.engine.posted(e.Lend) != [])
    assert opening.told == [(INFO, "New runs begin with the weights of w.weights.h5.", "")]


def test_weights_for_a_network_that_was_edited_meanwhile_are_not_used(shell, opening, qtbot):
    before = shell.document.project
    ask(shell, opening, qtbot, lambda: opening.open(Path("w.npz")))
    shell.document.edit("Network", replace(before, networks={"model": NET}))
    answer(shell, opening, qtbot, e.Opened(before, ARRAYS, (), "w.npz"))
    assert [kind for kind, _, _ in opening.told] == [WARNING]
    assert shell.engine.posted(e.Lend) == []


def test_a_refusal_ends_the_waiting_and_changes_nothing(shell, opening, qtbot):
    before = shell.document.project
    ask(shell, opening, qtbot, lambda: opening.open(Path("bad.h5")))
    shell.engine.emit(e.Failed("model", "'bad.h5' was not opened: it is damaged."))
    qtbot.waitUntil(lambda: not opening.busy)
    assert shell.document.project is before
    assert opening.told == []


def test_what_is_being_opened_can_be_cancelled(shell, opening, qtbot):
    button = shell.window.status.cancel
    assert button.isHidden()
    ask(shell, opening, qtbot, lambda: opening.open(Path("large.keras")))
    assert not button.isHidden()
    button.click()
    qtbot.waitUntil(lambda: shell.engine.posted(e.Cancel) == [e.Cancel()])
    refusal = "'large.keras' was not opened: you cancelled it."
    answer(shell, opening, qtbot, e.Failed("model", refusal))
    assert button.isHidden()


def test_an_architecture_keeps_the_data_and_the_training_of_the_person(shell, opening, qtbot):
    own = replace(shell.document.project, seed=7)
    own = replace(
        own,
        training=replace(own.training, epochs=3, outputs={"d": OutputTraining(Pick("Huber"))}),
    )
    shell.window.files.show_project(own)
    command = ask(shell, opening, qtbot, lambda: opening.open_architecture("InceptionV3"))
    assert command == e.OpenArchitecture("InceptionV3", (299, 299, 3), 1000)
    answer(shell, opening, qtbot, e.Opened(Project("InceptionV3", networks={"model": NET}), {}))
    project = shell.document.project
    assert (project.name, project.seed, project.data) == ("InceptionV3", 7, own.data)
    assert (project.training.epochs, project.training.outputs) == (3, {})
    qtbot.waitUntil(lambda: shell.engine.posted(e.Lend) != [])
    assert shell.engine.posted(e.Lend)[-1].arrays == {}


def test_an_answer_that_nobody_waits_for_changes_nothing(shell, opening, qtbot):
    before = shell.document.project
    with qtbot.waitSignal(shell.live.opened):
        shell.engine.emit(e.Opened(Project("m", networks={"model": NET}), ARRAYS))
    assert shell.document.project is before
    assert shell.engine.posted(e.Lend) == []


def test_many_notes_are_told_in_few_messages(shell, opening, qtbot):
    ask(shell, opening, qtbot, lambda: opening.open(Path("m.keras")))
    notes = tuple(f"layer {number}: left out." for number in range(9))
    answer(shell, opening, qtbot, e.Opened(Project("m", networks={"model": NET}), {}, notes))
    assert len(opening.told) == MOST_NOTES + 1
    assert opening.told[-1][2].splitlines() == list(notes[MOST_NOTES:])


def test_the_dialog_offers_what_can_be_opened(shell, opening, qtbot, monkeypatch):
    seen = []

    def choose(parent, title, filters):
        seen.append(filters)
        return Path("m.json")

    monkeypatch.setattr(dialogs, "choose_open", choose)
    command = ask(shell, opening, qtbot, opening.choose)
    assert command.path == "m.json"
    assert "*.keras" in seen[0]
    assert "*.npz" in seen[0]
    monkeypatch.setattr(dialogs, "choose_open", lambda *more: None)
    answer(shell, opening, qtbot, e.Failed("model", "It is damaged."))
    opening.choose()
    assert not opening.busy


@pytest.mark.parametrize(
    ("name", "taken"),
    [("a.keras", True), ("A.H5", True), ("a.weights.h5", True), ("a.nnp", False), ("a", False)],
)
def test_files_are_known_by_their_names(opening, name, taken):
    assert opening.takes(Path(name)) is taken


def test_every_architecture_has_a_title_and_a_sentence():
    for name, one in ARCHITECTURES.items():
        assert one.name == name
        assert one.title
        assert one.help.endswith(".")
        assert one.millions > 0
