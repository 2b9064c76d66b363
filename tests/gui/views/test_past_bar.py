"""The past of views over time: it is asked for when they come into sight, and drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from nnplayground.core import events as e
from nnplayground.core.distribution import row_of
from nnplayground.core.ribbon import PAST
from nnplayground.gui.views import past_bar
from nnplayground.gui.views.health import HealthView
from nnplayground.gui.views.past_bar import missing
from nnplayground.gui.views.ridgeline import WANT, Ridgeline
from tests.gui.views.test_flow import chain

KEY = "model/first/weights"
METER = e.Want("saturation")


def kept(*epochs, run=1):
    return e.Kept(run, tuple(map(float, epochs)), None, 100)


def shot(step, run=1):
    arrays = {KEY: row_of(np.linspace(-1, 1, 40) * (1 + step))}
    return e.Snapshot(run, step, step / 10, WANT, arrays)


def asked(desk):
    return [one for one in desk.worker.posted if isinstance(one, e.Ask | e.Cancel)]


def options(command):
    return dict(command.want.options)


def answer(desk, command, steps, run=1, share=1.0):
    rows = [np.append(float(step), row_of(np.linspace(-1, 1, 40) * (1 + step))) for step in steps]
    arrays = {KEY: np.array(rows), "steps": np.array(steps, float)}
    over = [e.Progress(run, command.want, 1.0, over=True)] if share == 1 else []
    desk.send(e.Snapshot(run, 50, 5.0, command.want, arrays, share=share), *over)


@pytest.fixture
def view(desk):
    """Return the view of a run of five epochs of ten steps, opened after them."""
    desk.document.edit("net", replace(desk.document.project, networks={"model": chain()}))
    desk.start()
    desk.send(*(e.Epoch(1, epoch, 10 * epoch, {"loss": 1.0}) for epoch in range(1, 6)))
    desk.send(kept(0, 1, 2, 3, 4, 5))
    return desk.show(Ridgeline, (520, 460))


def test_kept_epochs_that_nobody_saw_are_asked_for_and_drawn(desk, view):
    assert asked(desk) == []
    desk.send(shot(50))
    (command,) = asked(desk)
    assert (command.want.probe, command.runs) == (PAST, (1,))
    assert options(command) == {
        "probe": "distributions",
        "epochs": (0.0, 1.0, 2.0, 3.0, 4.0),
        "since": 0.0,
    }
    answer(desk, command, [0, 40], share=0.4)
    assert view.stacks[0].steps.tolist() == [0, 40, 50]
    answer(desk, command, [0, 40, 20, 10, 30])
    (stack,) = view.stacks
    assert stack.epochs.tolist() == [0, 1, 2, 3, 4, 5]
    assert len(view.plot.drawn()) == 6
    assert not missing(desk.live.record, WANT)


def test_it_is_asked_once_for_each_epoch_and_again_for_those_trained_out_of_sight(desk, view):
    desk.send(shot(50))
    (command,) = asked(desk)
    answer(desk, command, [0, 10, 20, 30, 40])
    desk.send(e.Epoch(1, 6, 60, {"loss": 1.0}), kept(0, 1, 2, 3, 4, 5, 6), shot(63))
    assert len(asked(desk)) == 1  # trained in sight
    view.hide()
    desk.send(kept(0, 2, 4, 6, 7, 8), e.Epoch(1, 8, 80, {"loss": 1.0}))
    view.show()
    desk.qtbot.waitUntil(lambda: len(asked(desk)) == 2)
    assert options(asked(desk)[1])["epochs"] == (6.0, 7.0, 8.0)
    # The engine could not answer all of it, as where a state was dropped: that is no reason to ask again.
    answer(desk, asked(desk)[1], [60, 80])
    view.cover(True)
    view.cover(False)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert len(asked(desk)) == 2


def test_a_branch_and_a_new_run_look_at_their_own_past(desk, view):
    desk.send(shot(50))
    answer(desk, asked(desk)[0], [0, 10, 20, 30, 40])
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, branch=(1, 20)))
    desk.send(kept(0, 1, 2, 3, run=2), shot(31, run=2))
    assert view.stacks[0].steps.tolist() == [0, 10, 20, 31]
    assert len(asked(desk)) == 1
    answer(desk, asked(desk)[0], [30, 40])  # of the run that was left
    assert view.stacks[0].steps.tolist() == [0, 10, 20, 31]
    desk.start(run=3)
    desk.send(kept(0, run=3), shot(0, run=3))
    assert view.stacks[0].steps.tolist() == [0]
    assert len(asked(desk)) == 1


def test_twins_are_asked_each_for_what_it_lacks(desk, view):
    twin = replace(desk.document.project.training, batch_size=7)
    project = replace(desk.document.project, training=twin)
    desk.send(e.Started(2, project, 42, "CPU", 10, 100, twin=1))
    desk.send(kept(0, 5), kept(0, 5, run=2), shot(0), shot(50), shot(50, run=2))
    assert [one.runs for one in asked(desk)] == [(2,)]
    assert options(asked(desk)[0])["epochs"] == (0.0,)
    answer(desk, asked(desk)[0], [0], run=2)
    assert [stack.steps.tolist() for stack in view.stacks] == [[0, 50], [0, 50]]


def test_before_a_change_of_the_network_only_what_it_did_not_change(desk, view):
    fields = ("training.learning_rate", "networks.model.first.activation", "data.source.noise")
    for epoch, field in zip((4, 2, 1), fields, strict=True):
        desk.send(e.Mark(1, 10 * epoch, epoch, field, field))
    desk.send(shot(50))
    assert options(asked(desk)[0])["since"] == 2.0


def test_the_bar_shows_what_takes_long_and_cancelling_lets_one_ask_again(desk, view, monkeypatch):
    bar, cancel, again = (
        view.findChild(kind, f"ridgeline.{name}")
        for kind, name in (
            (QProgressBar, "progress"),
            (QPushButton, "cancel"),
            (QPushButton, "ask"),
        )
    )
    desk.send(shot(50))
    (command,) = asked(desk)
    desk.send(e.Progress(1, command.want, 0.0))
    assert not view.past.isVisible()
    monkeypatch.setattr(past_bar, "PATIENCE", 0.0)
    desk.send(e.Progress(1, command.want, 0.25))
    assert bar.isVisible()
    assert bar.value() == 250
    answer(desk, command, [0], share=0.3)
    cancel.click()
    assert asked(desk)[1] == e.Cancel(command.want)
    for covered in (True, False):
        view.cover(covered)
    assert again.isVisible()
    assert again.toolTip()
    assert view.past.age.text() == ""
    again.click()
    assert options(asked(desk)[2])["epochs"] == (1.0, 2.0, 3.0, 4.0)
    assert not view.past.isVisible()


def test_why_there_is_no_past_is_told(desk, view):
    desk.send(shot(50))
    (command,) = asked(desk)
    desk.send(e.Snapshot(1, 50, 5.0, command.want, {}, "There is not enough memory for this"))
    assert view.past.isVisible()
    assert "memory" in view.past.age.text()
    view.hide()
    desk.start(run=2)
    view.show()
    assert not view.past.isVisible()


def test_while_a_run_is_about_to_begin_nothing_is_asked_of_the_one_before(desk, view):
    desk.live.post(e.Train(desk.document.project))
    desk.send(shot(50))
    assert asked(desk) == []
    desk.send(e.Status(e.RUNNING), shot(51))
    assert len(asked(desk)) == 1


def test_without_kept_epochs_nothing_is_asked(desk, view):
    desk.start(run=2)
    desk.send(shot(50, run=2))
    assert asked(desk) == []


def test_the_curves_of_saturation_have_their_past_too(desk):
    desk.start()
    desk.send(*(e.Epoch(1, epoch, 10 * epoch, {"loss": 1.0}) for epoch in (1, 2)), kept(0, 1, 2))
    view = desk.show(HealthView)
    desk.send(e.Snapshot(1, 20, 2.0, METER, {"model/one": np.array([0.5, 0.0, 0.1, 0.2])}))
    (command,) = asked(desk)
    assert options(command)["probe"] == "saturation"
    assert options(command)["epochs"] == (0.0, 1.0)
    table = np.array([[0, 0.25, 0.0, 0.1, 0.2], [10, 0.75, 0.0, 0.1, 0.2]])
    desk.send(e.Snapshot(1, 20, 2.0, command.want, {"model/one": table}))
    assert view.curves["model/one"][0].tolist() == [0, 10, 20]
    assert view.curves["model/one"][1].tolist() == [0.25, 0.75, 0.5]
    assert view._lines["model/one"].getData()[1].tolist() == [0.25, 0.75, 0.5]


def test_panels_of_twins_ask_together(desk):
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view = desk.show(HealthView, (900, 500))
    answers = [
        e.Snapshot(run, 20, 2.0, METER, {"model/one": np.array([0.5, 0.0, 0.1, 0.2])})
        for run in (1, 2)
    ]
    desk.send(*answers, kept(0, 2), kept(0, 2, run=2))
    assert len(view.panels) == 2
    assert sorted(run for one in asked(desk) for run in one.runs) == [1, 2]
