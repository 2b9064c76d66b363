from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from nnplayground.core import store


@pytest.fixture
def edited(shell, small_project):
    shell.window.files.show_project(small_project)
    shell.document.edit("Seed", replace(small_project, seed=77))
    return shell


def kept(shell, qtbot):
    shell.window.recovery.keep()
    assert shell.window.files.background.wait()
    return shell.window.recovery.path


def test_unsaved_work_is_written_aside(edited, qtbot):
    assert store.load(kept(edited, qtbot)).project.seed == 77


def test_a_project_without_edits_is_not_written_aside(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    assert not kept(shell, qtbot).exists()


def test_the_copy_goes_when_the_work_is_saved(edited, tmp_path, qtbot):
    path = kept(edited, qtbot)
    with qtbot.waitSignal(edited.window.files.saved):
        edited.window.files.save_to(tmp_path / "a.nnp")
    assert not path.exists()


def test_the_copy_goes_when_the_window_is_closed_in_peace(edited, qtbot):
    path = kept(edited, qtbot)
    edited.close()
    assert not path.exists()


def crashed(home, project):
    folder = home / "recovery"
    folder.mkdir(parents=True)
    store.save(folder / "lost.nnp", replace(project, name="Lost"))
    return folder / "lost.nnp"


@pytest.mark.parametrize(
    ("answer", "name"), [("Bring it back", "Lost"), ("Throw it away", "Untitled")]
)
def test_work_of_a_crashed_program_is_offered(make_shell, home, small_project, answer, name):
    path = crashed(home, small_project)
    shell = make_shell()
    (message,) = shell.window.messages.messages
    message.findChild(QPushButton, f"message.{answer}").click()
    assert shell.document.project.name == name
    assert shell.document.dirty is (name == "Lost")
    assert not path.exists()


def test_work_of_a_program_that_still_runs_is_not_offered(make_shell, small_project, qtbot):
    first = make_shell()
    first.window.files.show_project(small_project)
    first.document.edit("Seed", replace(small_project, seed=77))
    path = kept(first, qtbot)
    assert path.exists()
    assert make_shell().window.recovery.found == []
