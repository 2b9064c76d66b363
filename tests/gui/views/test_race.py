"""The race of optimizers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.registries import OPTIMIZERS
from nnplayground.core.repeat import MOMENTUM, USUAL, racer
from nnplayground.gui import style
from nnplayground.gui.views import all_views
from nnplayground.gui.views.race import RaceView
from nnplayground.gui.views.seeds import SeedsView


def trained(desk):
    return [command.project for command in desk.worker.posted if isinstance(command, e.Train)]


def begin(desk, run):
    """Play the beginning of the run that was asked for last."""
    desk.send(e.Started(run, trained(desk)[-1], 42, "CPU", 10, 20))


def epochs(desk, run, values, name="loss"):
    for epoch, value in enumerate(values):
        desk.send(e.Epoch(run, float(epoch), epoch * 10, {name: value}))


def finish(desk, run, values, reason="done", name="loss"):
    """Play the whole run that was asked for last."""
    begin(desk, run)
    epochs(desk, run, values, name)
    desk.send(e.Finished(run, reason))


def race(desk, results, name="loss"):
    """Return a view after a race; results: optimizer -> values of its epochs."""
    view = desk.show(RaceView)
    view.choose(results)
    view.start()
    for run, optimizer in enumerate(view.checked(), 1):
        finish(desk, run, results[optimizer], name=name)
    return view


def titles(view):
    return [view.table.verticalHeaderItem(row).text() for row in range(view.table.rowCount())]


def column(view, number):
    return [view.table.item(row, number).text() for row in range(view.table.rowCount())]


def test_it_stands_after_the_seeds():
    names = [view.name for view in all_views()]
    assert names[names.index("seeds") + 1] == "race"


def test_before_it_begins_it_says_what_to_do(desk):
    view = desk.show(RaceView)
    assert view.stage.empty
    assert "Press Race" in view.stage.label.text()


@pytest.mark.covers("O11")
def test_the_usual_optimizers_are_checked_and_all_others_are_offered(desk):
    view = desk.show(RaceView)
    assert view.checked() == ["SGD", MOMENTUM, "RMSprop", "Adagrad", "Adam", "Nadam"]
    offered = {view.optimizers.item(row).text() for row in range(view.optimizers.count())}
    assert offered == {*OPTIMIZERS, MOMENTUM}
    assert all(view.optimizers.item(row).toolTip() for row in range(view.optimizers.count()))


def test_without_an_optimizer_there_is_no_race(desk):
    view = desk.show(RaceView)
    view.choose([])
    assert not view.button.isEnabled()
    assert "Check the optimizers" in view.stage.label.text()
    view.choose(["Lion"])
    assert view.button.isEnabled()


@pytest.mark.covers("O11")
def test_each_optimizer_is_trained_after_the_other_on_the_same_project(desk):
    view = desk.show(RaceView)
    view.button.click()
    for number, name in enumerate(USUAL, 1):
        assert len(trained(desk)) == number
        assert racer(trained(desk)[-1].training.optimizer) == name
        assert not view.button.isEnabled()
        finish(desk, number, [1.0, 0.5])
    assert not view.busy
    assert view.button.isEnabled()
    own = desk.document.project
    for project in trained(desk):
        training = replace(project.training, optimizer=own.training.optimizer)
        assert replace(project, training=training) == own
    posted = [command for command in desk.worker.posted if isinstance(command, e.Train)]
    assert all(command.fresh for command in posted)


def test_the_optimizer_of_the_project_keeps_its_settings(desk):
    own = Pick("Adam", {"learning_rate": 0.02})
    desk.document.edit("", Project(training=Training(optimizer=own)))
    view = desk.show(RaceView)
    view.choose(["SGD", "Adam"])
    view.start()
    finish(desk, 1, [1.0])
    finish(desk, 2, [0.5])
    assert [one.training.optimizer for one in trained(desk)] == [Pick("SGD"), own]
    assert column(view, 3) == ["0.02", "0.01"]


@pytest.mark.covers("O11")
def test_all_curves_lie_in_one_plot_with_their_names(desk):
    results = {"SGD": [1.0, 0.9], "RMSprop": [1.0, 0.4], "Adam": [1.0, 0.3]}
    view = race(desk, results)
    drawn = view.plot.keys()
    assert {key: list(view.plot.points(key)[1]) for key in drawn} == results
    assert [label.text for _, label in view.plot.legend.items] == list(results)
    shades = {view.plot._curves[key][0].colour.name() for key in results}
    assert len(shades) == 3


def test_the_table_is_sorted_by_the_best_value(desk):
    view = race(desk, {"SGD": [1.0, 0.9], "RMSprop": [1.0, 0.2, 0.5], "Adam": [1.0, 0.3]})
    assert titles(view) == ["RMSprop", "Adam", "SGD"]
    assert column(view, 0) == ["0.2", "0.3", "0.9"]
    assert column(view, 1) == ["1", "1", "1"]
    assert column(view, 2) == ["0.5", "0.3", "0.9"]


def test_the_highest_accuracy_is_the_best(desk):
    view = race(desk, {"SGD": [0.1, 0.9], "Adam": [0.1, 0.95]}, "val_accuracy")
    assert titles(view) == ["Adam", "SGD"]
    assert column(view, 0) == ["0.95", "0.9"]


def test_another_number_can_be_chosen_and_stays(desk):
    view = desk.show(RaceView)
    view.choose(["SGD", "Adam"])
    view.start()
    for run, accuracy in ((1, 0.9), (2, 0.8)):
        begin(desk, run)
        desk.send(e.Epoch(run, 0.0, 0, {"loss": 1.0 / run, "accuracy": accuracy}))
        if run == 1:
            assert view.curve.currentText() == "loss"
            view.curve.setCurrentText("accuracy")
        desk.send(e.Finished(run, "done"))
    assert view.curve.currentText() == "accuracy"
    assert titles(view) == ["SGD", "Adam"]


def test_the_run_that_goes_on_is_drawn_too(desk):
    view = desk.show(RaceView)
    view.choose(["SGD", "Adam"])
    view.start()
    assert "goes on" in view.stage.label.text()
    begin(desk, 1)
    epochs(desk, 1, [1.0, 0.8])
    assert not view.stage.empty
    assert titles(view) == ["SGD"]
    assert view.note.text() == "0 of 2 runs"


def test_the_numbers_are_last_and_best_of_each_optimizer(desk):
    view = race(desk, {"SGD": [1.0, 0.9], "Adam": [1.0, 0.2, 0.5]})
    header, rows = view.numbers()
    assert header == ("optimizer", "learning_rate", "loss", "best loss")
    assert list(rows) == [("Adam", 0.001, 0.5, 0.2), ("SGD", 0.01, 0.9, 0.9)]


def test_a_run_that_explodes_comes_last_and_breaks_nothing(desk):
    view = race(desk, {"SGD": [np.nan, np.inf], "Adam": [1.0, np.nan, 0.5]})
    assert titles(view) == ["Adam", "SGD"]
    assert column(view, 0) == ["0.5", "–"]
    assert not len(view.plot.points("SGD")[0])
    assert not np.isinf(view.plot.points("Adam")[1]).any()
    view.grab()


def test_stop_ends_the_race(desk):
    view = desk.show(RaceView)
    view.start()
    finish(desk, 1, [1.0])
    finish(desk, 2, [1.0], "stopped")
    assert not view.busy
    assert len(trained(desk)) == 2
    assert titles(view) == ["SGD"]


def test_a_failure_ends_the_race(desk):
    view = desk.show(RaceView)
    view.start()
    desk.send(e.Failed("data", "no data"))
    assert not view.busy
    assert view.button.isEnabled()


def test_a_run_of_another_kind_ends_the_race(desk):
    view, seeds = desk.show(RaceView), desk.show(SeedsView)
    view.start()
    begin(desk, 1)
    seeds.repeat()
    begin(desk, 2)
    assert not view.busy
    assert seeds.busy


def test_a_run_that_began_before_the_race_does_not_end_it(desk):
    view = desk.show(RaceView)
    view.start()
    desk.send(e.Started(1, desk.document.project, 42, "CPU", 10, 20))
    assert view.busy
    assert view.stage.empty


def test_opening_another_project_clears_the_race(desk):
    view = race(desk, {"SGD": [1.0], "Adam": [0.5]})
    view.start()
    desk.live.forget()
    assert not view.busy
    assert view.stage.empty


def test_other_runs_are_left_alone(desk):
    view = desk.show(RaceView)
    desk.start()
    epochs(desk, 1, [0.5])
    desk.send(e.Finished(1, "done"))
    assert not view.records


def test_the_curves_take_the_colours_of_the_theme(desk, request):
    request.addfinalizer(lambda: style.apply("light"))
    style.apply("light")
    view = race(desk, {"SGD": [1.0, 0.9], "Adam": [1.0, 0.2]})
    shade = view.plot._curves["SGD"][0].colour.name()
    style.apply("dark")
    desk.qtbot.waitUntil(lambda: view.plot._curves["SGD"][0].colour.name() != shade)
    assert view.table.item(0, 0).foreground().color() == style.colour("text")


def test_the_legend_is_there_where_it_hides_nothing(desk):
    view = race(desk, {"SGD": [1.0, 0.9], "Adam": [1.0, 0.2]})
    view.resize(900, 600)
    desk.qtbot.waitUntil(view.plot.legend.isVisible)
    view.resize(400, 600)
    desk.qtbot.waitUntil(lambda: not view.plot.legend.isVisible())
