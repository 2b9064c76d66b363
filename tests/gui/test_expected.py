"""What training will take, in the status line before it starts; and what is learnt from runs."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.estimate import Machine
from nnplayground.core.memory import needed
from nnplayground.gui.live import LITTLE, SHARE


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    return shell


def know(shell, examples=1000, parameters=79_510):
    """Let the engine know the shapes and so many training examples."""
    project = shell.document.project
    reports = {
        "input_1": e.NodeReport(((2,),)),
        "dense_1": e.NodeReport(((1,),), parameters, parameters),
    }
    parts = {e.TRAIN: SimpleNamespace(size=examples)}
    shell.live.on_event(e.Loaded(project.data, SimpleNamespace(parts=parts)))
    shell.live.on_event(e.Checked(project, {"model": reports}))


@pytest.mark.covers("F10")
def test_the_status_line_says_what_training_will_take_before_it_starts(opened):
    know(opened)
    shown = opened.find("status.takes")
    assert shown.isVisible()
    assert "79\u00a0510 parameters" in shown.text()
    assert "MB" in shown.text() or "kB" in shown.text()
    assert "per epoch" in shown.text()


def test_what_is_expected_makes_room_for_what_is_measured(opened, qtbot):
    know(opened)
    opened.action("run.play").trigger()
    qtbot.waitUntil(lambda: opened.live.record.step > 0)
    assert not opened.find("status.takes").isVisible()


@pytest.mark.covers("F10")
def test_too_much_memory_is_said_before_the_start_and_taken_back(opened):
    opened.window.expected.memory = 10
    know(opened)
    about = [one for one in opened.window.messages.messages if one.about == "estimate"]
    assert ["memory" in one.text for one in about] == [True]
    opened.window.expected.memory = 2**40
    know(opened, examples=1001)
    assert not [one for one in opened.window.messages.messages if one.about == "estimate"]


def test_the_machine_is_learnt_from_a_finished_run_and_kept(opened):
    know(opened)
    live, settings = opened.live, opened.window.settings
    before = settings.machine
    live.record.project = live.check.project
    for epoch in (1.0, 2.0, 3.0):
        live.on_event(e.Epoch(live.record.run, epoch, int(32 * epoch), {"loss": 0.5}, 5.0, 200.0))
    live.on_event(e.Finished(live.record.run, "done"))
    assert settings.machine != before
    assert type(settings)().machine == settings.machine


def test_a_damaged_setting_of_the_machine_is_the_usual_machine(home):
    from nnplayground.gui.settings import Settings

    settings = Settings(home / "damaged.ini")
    settings.machine = replace(Machine(), step_seconds=np.nan)
    assert settings.machine == Machine()


def refused(shell):
    return [one for one in shell.window.messages.messages if one.about == "memory"]


@pytest.mark.covers("F10")
@pytest.mark.parametrize("name", ["run.play", "run.step", "run.epoch", "run.rewind"])
def test_what_does_not_fit_memory_is_refused_with_the_numbers_before_anything_is_allocated(
    opened, qtbot, name
):
    know(opened, parameters=5_000_000_000)
    opened.window.expected.free = lambda: 16 * 10**9
    before = len(opened.engine.commands)
    opened.action(name).trigger()
    (message,) = refused(opened)
    assert "80.0 GB" in message.text
    assert "16.0 GB" in message.text
    opened.live.post(e.Evaluate(e.TEST))  # the engine answers in order: nothing came before this
    qtbot.waitUntil(lambda: opened.engine.posted(e.Evaluate) != [])
    harmless = (
        e.Evaluate,
        e.Watch,
        e.Check,
        e.Load,
    )  # what is asked of the project itself may still come
    assert all(isinstance(one, harmless) for one in opened.engine.commands[before:])
    assert not opened.window.player.waiting


def test_an_answer_makes_it_fit_as_one_undo_step_and_play_then_starts(opened, qtbot):
    project = replace(
        opened.document.project, training=replace(opened.document.project.training, batch_size=512)
    )
    opened.document.edit("Batch", project)
    qtbot.waitUntil(lambda: opened.live.check.project == project)
    know(opened, parameters=3)
    takes = needed(opened.window.expected.estimate)
    opened.window.expected.free = lambda: int(0.9 * takes)
    opened.action("run.play").trigger()
    (message,) = refused(opened)
    titles = dict(message.answers)
    assert "Halve the batch to 256" in titles
    titles["Halve the batch to 256"]()
    assert opened.document.project.training.batch_size == 256
    assert refused(opened) == []
    opened.action("run.play").trigger()
    qtbot.waitUntil(lambda: opened.engine.posted(e.Train) != [])


def test_a_run_that_goes_on_already_is_not_refused(opened, qtbot):
    opened.action("run.step").trigger()
    qtbot.waitUntil(lambda: opened.live.record.step > 0 and opened.live.state == e.PAUSED)
    know(opened, parameters=5_000_000_000)
    opened.window.expected.free = lambda: 10
    assert opened.window.expected.refusal() == ""


def test_nothing_is_refused_where_the_memory_is_not_known(opened):
    know(opened, parameters=5_000_000_000)
    opened.window.expected.free = lambda: None
    opened.window.expected.memory = None
    assert opened.window.expected.refusal() == ""


@pytest.mark.covers("E11")
def test_drawing_takes_little_of_the_processor_where_training_needs_all_of_it(opened):
    know(opened)
    assert opened.live.share == SHARE
    project = opened.document.project
    many = replace(project.training, batch_size=10_000_000)
    opened.document.edit("Batch", replace(project, training=many))
    know(opened, examples=20_000_000)
    assert opened.live.share == LITTLE < SHARE
