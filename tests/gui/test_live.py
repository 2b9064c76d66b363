"""Live: events find the record of their run, twins make a team, branches begin with what their parent reported."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from nnplayground.core import events as e
from nnplayground.core.project import Project, Training
from nnplayground.gui.live import MOST_RECORDS, Live


class FakeWorker(QObject):
    """Stands for the engine's thread: keeps what was posted."""

    event = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[e.Command] = []

    def post(self, command: e.Command) -> None:
        self.posted.append(command)


class Engine:
    """Sends events by hand to a real Live."""

    def __init__(self) -> None:
        self.worker = FakeWorker()
        self.live = Live(self.worker)

    def send(self, *events: e.Event) -> None:
        for event in events:
            self.worker.event.emit(event)

    def start(self, run: int, twin: int = 0, **more: object) -> None:
        self.send(e.Started(run, Project(), 3, "CPU", 10, 100, twin=twin, **more))

    def epochs(self, run: int, *losses: float) -> None:
        for epoch, loss in enumerate(losses):
            self.send(e.Epoch(run, epoch, 10 * epoch, {"loss": loss}, seconds=1.0))


@pytest.fixture
def engine(qapp):
    made = Engine()
    yield made
    made.live._update.stop()
    made.live._rewatch.stop()


def test_twins_are_one_team_and_the_project_itself_is_its_first(engine):
    for twin in range(3):
        engine.start(5 + twin, twin)
    live = engine.live
    assert [(one.run, one.twin) for one in live.team] == [(5, 0), (6, 1), (7, 2)]
    assert live.record is live.team[0]
    assert live.records == live.team


def test_each_twin_takes_its_own_events(engine):
    for twin in range(2):
        engine.start(1 + twin, twin)
    engine.epochs(1, 1.0, 0.5)
    engine.epochs(2, 2.0)
    engine.send(e.Epoch(9, 0, 0, {"loss": 9.0}))
    assert [one.epochs["loss"].y.tolist() for one in engine.live.team] == [[1.0, 0.5], [2.0]]


def test_a_new_run_begins_a_new_team_and_runs_without_a_step_are_forgotten(engine):
    for twin in range(2):
        engine.start(1 + twin, twin)
    engine.start(3)
    assert [one.run for one in engine.live.team] == [3]
    assert [one.run for one in engine.live.records] == [3]


def test_the_state_is_that_of_all_but_a_twin_that_is_over(engine):
    for twin in range(2):
        engine.start(1 + twin, twin)
    engine.send(e.Finished(2, "early"), e.Status(e.PAUSED))
    assert [one.state for one in engine.live.team] == [e.PAUSED, e.IDLE]
    engine.send(e.Finished(1, "done"), e.Status(e.RUNNING))
    assert [one.state for one in engine.live.team] == [e.RUNNING, e.RUNNING]


def test_a_branch_begins_with_the_curves_of_its_parent(engine):
    engine.start(1)
    engine.epochs(1, 3.0, 2.0, 1.0)
    engine.send(e.Metrics(1, 1, np.arange(1, 21), {"loss": np.linspace(3, 1, 20)}))
    engine.send(e.Mark(1, 5, 0.5, "early"), e.Mark(1, 15, 1.5, "late"))
    engine.start(2, branch=(1, 10))
    record = engine.live.record
    assert (record.run, record.branch, record.state) == (2, (1, 10), e.RUNNING)
    assert record.epochs["loss"].y.tolist() == [3.0, 2.0]
    assert record.steps["loss"].x.tolist() == list(range(1, 11))
    assert [mark.text for mark in record.marks] == ["early"]
    assert (record.step, record.epoch, record.seconds) == (10, 1.0, 2.0)
    engine.send(e.Epoch(2, 2, 20, {"loss": 7.0}))
    assert engine.live.records[0].epochs["loss"].y.tolist() == [3.0, 2.0, 1.0]
    assert record.epochs["loss"].y.tolist() == [3.0, 2.0, 7.0]


@pytest.mark.parametrize(
    ("event", "signal"),
    [
        (e.Changed(1, Project(name="other"), 5, 50), "run_changed"),
        (e.Kept(1, (0.0, 1.0), 1.0, 99), "kept"),
        (e.Showing(1, 10, 1.0, end=False), "showing"),
        (e.Diagnosis(1, (e.Finding("plateau", "flat"),)), "diagnosed"),
    ],
)
def test_what_is_new_of_a_run_is_kept_and_told(engine, qtbot, event, signal):
    engine.start(1)
    with qtbot.waitSignal(getattr(engine.live, signal)) as told:
        engine.send(event)
    assert told.args == [event]
    record = engine.live.record
    kept = {
        "run_changed": (record.project, record.steps_per_epoch),
        "kept": record.kept,
        "showing": record.showing,
        "diagnosed": record.findings,
    }[signal]
    expected = {
        "run_changed": (Project(name="other"), 5),
        "diagnosed": (e.Finding("plateau", "flat"),),
    }.get(signal, event)
    assert kept == expected


def test_what_the_engine_says_of_a_run_is_believed_whatever_was_asked_for_since(engine):
    engine.start(1)
    asked, edited, next_one = (Project(training=Training(batch_size=n)) for n in (16, 7, 5))
    engine.live.post(e.Train(asked))
    engine.live.post(e.Train(next_one))
    engine.send(e.Status(e.COMPILING), e.Changed(1, edited, 20, 200), e.Status(e.RUNNING))
    record = engine.live.record
    assert record.project is edited
    assert record.total_steps == 200
    assert not engine.live.beginning


def test_twins_join_and_leave_a_team_that_trains(engine):
    for twin in range(2):
        engine.start(1 + twin, twin)
    engine.epochs(1, 2.0, 1.0)
    engine.start(3, 1)
    assert [(one.run, one.twin) for one in engine.live.team] == [(1, 0), (3, 1), (2, 2)]
    engine.send(e.Finished(3, "stopped"))
    assert [(one.run, one.twin) for one in engine.live.team] == [(1, 0), (2, 1)]


def test_all_twins_stay_when_everything_is_stopped(engine):
    for twin in range(2):
        engine.start(1 + twin, twin)
    engine.send(e.Finished(1, "stopped"), e.Finished(2, "stopped"), e.Status(e.IDLE))
    assert [(one.run, one.state) for one in engine.live.team] == [(1, e.IDLE), (2, e.IDLE)]


def test_branches_take_the_places_of_the_runs_they_leave(engine):
    for twin in range(3):
        engine.start(1 + twin, twin)
        engine.epochs(1 + twin, 2.0, 1.0)
    engine.start(4, 0, branch=(1, 10))
    engine.start(5, 2, branch=(3, 10))
    assert [(one.run, one.twin) for one in engine.live.team] == [(4, 0), (2, 1), (5, 2)]
    assert engine.live.record.run == 4
    assert [one.run for one in engine.live.records] == [1, 2, 3, 4, 5]


def test_of_older_runs_the_curves_are_kept_but_not_the_pictures(engine):
    for run in (1, 2, 3):
        engine.start(run)
        engine.epochs(run, 2.0, 1.0)
        engine.send(e.Snapshot(run, 10, 1.0, e.Want("weights"), {}))
    assert [len(one.snapshots) for one in engine.live.records] == [0, 1, 1]
    assert all(len(one.epochs["loss"]) == 2 for one in engine.live.records)


def test_so_many_runs_are_remembered_and_no_more(engine):
    for run in range(1, MOST_RECORDS + 10):
        engine.start(run)
        engine.epochs(run, 2.0, 1.0)
    assert len(engine.live.records) == MOST_RECORDS + 1


def test_forgetting_drops_the_team_but_not_the_records(engine):
    engine.start(1)
    engine.live.forget()
    assert (engine.live.record, engine.live.team, len(engine.live.records)) == (None, [], 1)


def test_how_far_a_computation_is_is_told_and_kept_of_runs_of_the_team_only(engine):
    engine.start(1)
    told = []
    engine.live.progress.connect(told.append)
    one = e.Progress(1, e.Want("maximise"), 0.5, "step 3")
    engine.send(one, e.Progress(7, e.Want("maximise"), 0.1))
    assert told == [one]
    assert engine.live.record.progress == {one.want: one}


def test_what_views_want_now_is_kept_however_much_came_since(engine):
    engine.start(1)
    first, later = e.Want("weights"), e.Want("filters")
    engine.live.want(engine.live, (first,))
    engine.live._rewatch.timeout.emit()
    assert engine.live.record.snapshots.wanted == {first}
    engine.start(2)
    assert engine.live.record.snapshots.wanted == {first}
    engine.live.want(engine.live, (later,))
    engine.live._rewatch.timeout.emit()
    assert engine.live.record.snapshots.wanted == {later}
    assert engine.worker.posted[-1] == e.Watch((later,))
