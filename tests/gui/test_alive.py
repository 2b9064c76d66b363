"""Edits while a run is alive: what the engine is told, and what the window says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.param import Pick


@pytest.fixture
def running(shell, small_project, qtbot):
    """A window with a run that goes on."""
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    shell.action("run.play").trigger()
    qtbot.waitUntil(lambda: shell.live.trained and shell.live.state == e.RUNNING)
    return shell


def edit(shell, path, value, merge=None):
    project = field.write(shell.document.project, path, value)
    shell.document.edit(f"Set {path}", project, merge)


def changes(shell):
    return shell.engine.posted(e.Change)


def answered(qtbot, shell):
    qtbot.waitUntil(lambda: shell.live.record.project.same_run(shell.document.project))


def shown(shell, name):
    return shell.find(name).isVisible()


def test_an_edit_changes_the_run_without_a_new_start(running, qtbot):
    run = running.live.record.run
    edit(running, "training.learning_rate", 0.5)
    answered(qtbot, running)
    (change,) = changes(running)
    assert change.project == running.document.project
    assert running.live.record.run == run
    assert not shown(running, "status.outdated")


def test_edits_of_one_turn_of_the_event_loop_are_told_once_and_only_the_newest(running, qtbot):
    for rate in (0.1, 0.2, 0.3):
        edit(running, "training.learning_rate", rate, "rate:1")
    answered(qtbot, running)
    assert [change.project for change in changes(running)] == [running.document.project]
    assert running.document.undo_stack.count() == 1


def test_undo_and_redo_change_the_run_too(running, qtbot):
    before = running.document.project
    edit(running, "training.batch_size", 5)
    answered(qtbot, running)
    running.action("edit.undo").trigger()
    answered(qtbot, running)
    assert running.live.record.project == before
    running.action("edit.redo").trigger()
    answered(qtbot, running)
    assert [one.project.training.batch_size for one in changes(running)] == [5, 32, 5]


def test_a_paused_run_is_changed_and_play_goes_on_with_it(running, qtbot):
    running.action("run.pause").trigger()
    qtbot.waitUntil(lambda: running.live.state == e.PAUSED)
    run = running.live.record.run
    edit(running, "training.optimizer", Pick("SGD"))
    answered(qtbot, running)
    running.action("run.play").trigger()
    qtbot.waitUntil(lambda: len(running.engine.posted(e.Train)) == 2)
    qtbot.waitUntil(lambda: running.live.state == e.RUNNING)
    assert running.live.record.run == run
    assert running.engine.posted(e.Train)[-1].project == running.document.project


def test_moving_boxes_does_not_touch_the_run(running, qtbot):
    project = replace(running.document.project, layout={"model": {"dense_1": (5.0, 6.0)}})
    running.document.edit("Move", project)
    edit(running, "training.epochs", 9)
    answered(qtbot, running)
    assert len(changes(running)) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seed", 7),
        ("data.source", Pick("xor")),
        ("data.split.validation", 0.4),
    ],
)
def test_what_needs_a_new_run_is_said_and_not_told_to_the_run(running, qtbot, qapp, path, value):
    edit(running, path, value)
    qtbot.waitUntil(lambda: shown(running, "status.outdated"))
    qapp.processEvents()
    assert running.find("status.outdated").text() == "Takes effect at the next start"
    assert changes(running) == []


def test_rewind_beside_it_starts_anew_as_the_project_says(running, qtbot):
    edit(running, "seed", 7)
    qtbot.waitUntil(lambda: shown(running, "status.rewind"))
    qtbot.mouseClick(running.find("status.rewind"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: running.live.record.project.seed == 7)
    assert not shown(running, "status.outdated")
    assert not shown(running, "status.rewind")


def test_a_seed_that_waits_does_not_keep_other_edits_from_the_run(running, qtbot):
    edit(running, "seed", 7)
    edit(running, "training.learning_rate", 0.5)
    qtbot.waitUntil(lambda: len(changes(running)) == 1)
    told = changes(running)[0].project
    assert (told.seed, field.read(told, "training.learning_rate")) == (1, 0.5)
    assert running.find("status.outdated").text() == "Takes effect at the next start"


def test_layers_that_begin_anew_are_named_for_a_while(running, qtbot):
    edit(running, "networks.model.dense_1.units", 3)
    qtbot.waitUntil(lambda: running.window.messages.messages != [])
    (message,) = running.window.messages.messages
    assert message.text == "Weights kept: input_1. Begun anew: dense_1."


def test_a_change_that_fails_is_said_and_undo_takes_it_back(running, qtbot):
    running.engine.refusal = "The shapes do not fit."
    edit(running, "networks.model.dense_1.units", 3)
    qtbot.waitUntil(lambda: shown(running, "status.outdated"))
    assert "cannot take this change" in running.find("status.outdated").text()
    assert running.window.selection.nodes == ("dense_1",)
    running.engine.refusal = ""
    running.action("edit.undo").trigger()
    answered(qtbot, running)
    qtbot.waitUntil(lambda: not shown(running, "status.outdated"))
    qtbot.waitUntil(lambda: running.window.messages.messages == [])


def test_after_the_end_an_edit_makes_the_results_out_of_date(running, qtbot):
    running.action("run.stop").trigger()
    qtbot.waitUntil(lambda: running.live.state == e.IDLE)
    edit(running, "training.batch_size", 5)
    qtbot.waitUntil(lambda: running.live.check.project == running.document.project)
    assert "out of date" in running.find("status.outdated").text()
    assert not shown(running, "status.rewind")
    assert changes(running) == []


def test_an_edit_between_the_click_and_the_start_reaches_the_run(running, qtbot):
    asked = running.document.project
    edit(running, "training.learning_rate", 0.5)
    answered(qtbot, running)
    told = len(changes(running))
    running.live.on_event(e.Started(9, asked, 3, "CPU", 2, 20))
    qtbot.waitUntil(lambda: len(changes(running)) > told)
    assert changes(running)[-1].project == running.document.project


def test_before_training_edits_draw_other_weights_and_change_nothing(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    edit(shell, "networks.model.dense_1.units", 3)
    answered(qtbot, shell)
    assert changes(shell) == []


def test_opening_another_project_tells_the_run_before_nothing(running, small_project, qtbot):
    edit(running, "training.learning_rate", 0.5)
    running.window.files.show_project(replace(small_project, name="Other"))
    qtbot.waitUntil(lambda: running.live.record is not None)
    assert changes(running) == []


def test_a_change_that_waits_for_a_busy_engine_is_said_until_it_came(running, qtbot, monkeypatch):
    monkeypatch.setattr(running.engine, "_change", lambda project: None)
    running.window.alive.set_patience(0)
    edit(running, "training.learning_rate", 0.5)
    qtbot.waitUntil(lambda: shown(running, "status.outdated"))
    assert "as soon as the engine is free" in running.find("status.outdated").text()
    assert not shown(running, "status.rewind")
    run = running.live.record.run
    running.live.on_event(e.Changed(run, running.document.project, 2, 20))
    assert not shown(running, "status.outdated")


def test_another_number_of_examples_waits_for_the_next_start(running, qtbot):
    running.engine.refusal, running.engine.blamed = "Another number now.", "data.source"
    edit(running, "data.source.samples", 77)
    qtbot.waitUntil(lambda: shown(running, "status.rewind"))
    assert running.find("status.outdated").text() == "Takes effect at the next start"
    assert running.window.messages.messages == []


def test_data_that_wait_do_not_keep_other_edits_from_the_run(running, qtbot):
    before = running.document.project.data
    running.engine.refusal, running.engine.blamed = "Another number now.", "data.source"
    edit(running, "data.source.samples", 77)
    qtbot.waitUntil(lambda: shown(running, "status.rewind"))
    running.engine.refusal = ""
    edit(running, "training.learning_rate", 0.5)
    qtbot.waitUntil(lambda: len(changes(running)) == 2)
    assert changes(running)[-1].project.data == before
    assert running.find("status.outdated").text() == "Takes effect at the next start"


def test_a_run_that_was_done_and_goes_on_is_alive_again(running, qtbot):
    run = running.live.record.run
    running.live.on_event(e.Finished(run, "done", "All epochs are done."))
    running.live.on_event(e.Status(e.RUNNING))
    edit(running, "training.learning_rate", 0.5)
    answered(qtbot, running)
    assert len(changes(running)) == 1


def test_an_answer_to_an_older_edit_does_not_hide_that_the_newest_one_failed(
    running, qtbot, monkeypatch
):
    monkeypatch.setattr(running.engine, "_change", lambda project: None)
    edit(running, "training.learning_rate", 0.5)
    older = running.document.project
    qtbot.waitUntil(lambda: len(changes(running)) == 1)
    edit(running, "networks.model.dense_1.units", 3)
    qtbot.waitUntil(lambda: len(changes(running)) == 2)
    running.live.on_event(e.Changed(running.live.record.run, older, 2, 20))
    running.live.on_event(e.Failed("networks.model.dense_1", "The shapes do not fit."))
    assert "cannot take this change" in running.find("status.outdated").text()


def test_after_a_loss_that_became_infinite_play_goes_on_with_the_edit(running, qtbot):
    run = running.live.record.run
    running.live.on_event(e.Finished(run, "non-finite", "The loss became infinite."))
    running.live.on_event(e.Status(e.IDLE))
    edit(running, "training.learning_rate", 0.5)
    assert "from the last finite weights" in running.find("status.outdated").text()


def test_an_edit_between_the_click_on_play_and_the_first_step_reaches_the_run(
    shell, small_project, qtbot
):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    edit(shell, "training.epochs", 7)
    assert not shell.window.alive.alive
    shell.live.on_event(e.Status(e.RUNNING))
    qtbot.waitUntil(lambda: bool(changes(shell)))
    assert changes(shell)[-1].project.training.epochs == 7
