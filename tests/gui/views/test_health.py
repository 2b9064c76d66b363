"""The saturation meter."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.events import Want
from nnplayground.gui.views.health import HealthView


def test_without_a_run_it_says_so(desk):
    assert desk.show(HealthView).stage.empty


def test_shares_are_shown_and_kept_as_curves(desk):
    view = desk.show(HealthView)
    desk.start()
    desk.answer(
        view,
        "saturation",
        examples=8,
        **{"model/one": [0.75, 0.0, 0.1, 0.2], "model/two": [0.0, 0.25, 0.1, 0.2]},
    )
    assert not view.stage.empty
    assert view.table.item(0, 1).text() == "75.0%"
    assert view.table.item(1, 2).text() == "25.0%"
    _, rows = view.numbers()
    assert list(rows) == [("model/one", 5, 0.75), ("model/two", 5, 0.25)]
    view.table.cellClicked.emit(1, 0)
    assert desk.selection.node == "two"


def test_a_first_look_stands_in_the_middle_of_a_few_whole_steps(desk):
    view = desk.show(HealthView)
    desk.start()
    desk.answer(view, "saturation", **{"model/one": row(0.75)})
    (low, high), _ = view.plot.getPlotItem().viewRange()
    assert low == pytest.approx(3, abs=0.2)
    assert high == pytest.approx(7, abs=0.2)


def test_a_new_run_begins_new_curves(desk):
    view = desk.show(HealthView)
    for run in (1, 2):
        desk.start(run=run)
    assert not view.curves


def test_going_back_to_an_earlier_step_shows_it_and_leaves_the_curve(desk):
    view = desk.show(HealthView)
    desk.start()
    for step, share in ((5, 0.25), (20, 0.5), (5, 0.25)):
        arrays = {"model/one": np.array([share, 0.0, 0.1, 0.2])}
        desk.send(e.Snapshot(1, step, step / 10, view.wants()[0], arrays))
    assert view.table.item(0, 1).text() == "25.0%"
    assert view.curves["model/one"][0].tolist() == [5, 20]


def test_the_history_is_that_of_the_record_so_that_hiding_and_branches_keep_it(desk):
    view = desk.show(HealthView)
    desk.start()
    for step, share in ((5, 0.25), (20, 0.5)):
        desk.send(e.Snapshot(1, step, step / 10, view.wants()[0], {"model/one": row(share)}))
    view.hide()
    other = desk.show(HealthView)
    assert other.curves["model/one"][1].tolist() == [0.25, 0.5]
    branch = e.Started(2, desk.document.project, 42, "CPU", 10, 100, branch=(1, 10))
    desk.send(branch)
    desk.send(e.Snapshot(2, 30, 3.0, view.wants()[0], {"model/one": row(0.75)}))
    assert other.curves["model/one"][0].tolist() == [5, 30]
    assert other._lines["model/one"].getData()[1].tolist() == [0.25, 0.75]


def test_outputs_of_one_layer_have_a_row_each(desk):
    view = desk.show(HealthView)
    desk.start()
    desk.answer(view, "saturation", **{"model/cell": row(0.75), "model/cell/1": row(0.5)})
    assert [view.table.item(place, 0).text() for place in range(2)] == ["cell", "cell [1]"]
    view.table.cellClicked.emit(1, 0)
    assert desk.selection.node == "cell"


def row(share):
    return np.array([share, 0.0, 0.1, 0.2])


def test_a_network_without_such_layers_says_so(desk):
    view = desk.show(HealthView)
    desk.start()
    desk.answer(view, "saturation", examples=8)
    assert view.stage.empty
    assert "activation" in view.stage.label.text()


@pytest.mark.covers("N03")
def test_the_meter_follows_the_run_while_it_is_visible(desk):
    view = desk.show(HealthView)
    assert view.wants() == (Want("saturation"),)
    desk.start()
    for step, share in ((5, 0.25), (10, 0.75)):
        arrays = {"model/one": np.array([share, 0.0, 0.1, 0.2])}
        desk.send(e.Snapshot(1, step, step / 10, Want("saturation"), arrays))
        assert view.table.item(0, 1).text() == f"{share:.1%}"
    _, rows = view.numbers()
    assert list(rows) == [("model/one", 5, 0.25), ("model/one", 10, 0.75)]
    view.hide()
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1] == e.Watch(()))


@pytest.mark.parametrize("share", [float("nan"), float("inf")])
def test_numbers_that_are_not_finite_do_not_break_it(desk, share):
    view = desk.show(HealthView)
    desk.start()
    desk.answer(view, "saturation", examples=8, **{"model/one": [share, 0.0, share, share]})
    assert view.table.rowCount() == 1
