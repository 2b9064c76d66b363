"""Repeat with several seeds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.repeat import band
from nnplayground.gui.views.seeds import SeedsView


def finish(desk, run, project, loss, reason="done"):
    """Play one whole run."""
    desk.send(e.Started(run, project, 42, "CPU", 10, 20))
    for epoch in (0, 1):
        desk.send(e.Epoch(run, float(epoch), epoch * 10, {"loss": loss - 0.1 * epoch}))
    desk.send(e.Finished(run, reason))


def trained(desk):
    return [command.project for command in desk.worker.posted if isinstance(command, e.Train)]


def test_before_it_begins_it_says_what_to_do(desk):
    assert desk.show(SeedsView).stage.empty


@pytest.mark.covers("C05")
def test_each_seed_is_trained_after_the_other_and_the_spread_is_shown(desk):
    view = desk.show(SeedsView)
    view.count.setValue(3)
    view.button.click()
    seed = desk.document.project.seed
    for number, loss in enumerate((0.5, 0.7, 0.9)):
        assert [project.seed for project in trained(desk)] == [
            seed + index for index in range(number + 1)
        ]
        assert not view.button.isEnabled()
        finish(desk, number + 1, trained(desk)[-1], loss)
    assert view.button.isEnabled()
    assert not view.busy
    assert [view.table.item(row, 0).text() for row in range(4)] == [
        "0.6000",
        "0.2000",
        "0.4000",
        "0.8000",
    ]
    header, rows = view.numbers()
    assert header == ("seed", "loss")
    assert [round(value, 6) for _, value in rows] == [0.4, 0.6, 0.8]


def test_stop_ends_the_repetition(desk):
    view = desk.show(SeedsView)
    view.repeat()
    finish(desk, 1, trained(desk)[-1], 0.5)
    finish(desk, 2, trained(desk)[-1], 0.5, "stopped")
    assert not view.busy
    assert len(trained(desk)) == 2
    assert len(view.records) == 1


def test_a_failure_ends_the_repetition(desk):
    view = desk.show(SeedsView)
    view.repeat()
    desk.send(e.Failed("data", "no data"))
    assert not view.busy


def test_other_runs_are_left_alone(desk):
    view = desk.show(SeedsView)
    finish(desk, 1, desk.document.project, 0.5)
    assert not view.records


def test_a_series_leaves_the_twins_of_the_project_out(desk):
    view = desk.show(SeedsView)
    desk.document.edit("", replace(desk.document.project, twins=(Pick("b", {"seed": 5}),)), "")
    view.button.click()
    assert [project.twins for project in trained(desk)] == [()]


@pytest.mark.covers("N04")
def test_the_band_runs_from_the_least_to_the_greatest_and_the_best_seed_is_kept(desk):
    view = desk.show(SeedsView)
    view.count.setValue(3)
    view.button.click()
    assert not view.keep.isEnabled()
    for number, loss in enumerate((0.5, 0.3, 0.9)):
        finish(desk, number + 1, trained(desk)[-1], loss)
    epochs, mean, low, high = band(view.records, "loss")
    assert epochs.tolist() == [0.0, 1.0]
    assert low.tolist() == pytest.approx([0.3, 0.2])
    assert high.tolist() == pytest.approx([0.9, 0.8])
    assert mean.tolist() == pytest.approx([0.5667, 0.4667], abs=1e-3)
    seed = desk.document.project.seed
    view.keep.click()
    assert desk.document.project.seed == seed + 1
    assert trained(desk)[-1].seed == seed + 1
    desk.document.undo_stack.undo()
    assert desk.document.project.seed == seed
