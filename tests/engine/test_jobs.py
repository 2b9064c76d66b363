"""Long computations: in turn, within their share, ended by whatever ends their run."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.engine import inside, jobs
from nnplayground.engine.build import BuildError
from nnplayground.engine.jobs import SHARE, SLICE, Jobs
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras

STEP = 0.01
"""Seconds of one step of the jobs of these tests."""


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self):
        self.time = 100.0

    def __call__(self):
        return self.time


@pytest.fixture
def clock(monkeypatch):
    one = Clock()
    monkeypatch.setattr(jobs, "now", one)
    return one


@pytest.fixture
def table(monkeypatch):
    """Return the table of jobs, with nothing of these tests left in it afterwards."""
    inside.load()
    monkeypatch.setattr(inside.JOBS, "data", dict(inside.JOBS.data))
    monkeypatch.setattr(jobs, "LIVE", set(inside.LIVE))
    return inside.JOBS.data


def run_of(number=1):
    return SimpleNamespace(number=number, models={}, prepared=object(), step=4, exact_epoch=0.5)


def count_to(clock, count, worked, closed=()):
    """Return a job of `count` steps of STEP seconds."""

    def counting(run, want):
        try:
            for step in range(count):
                worked.append(want.probe)
                clock.time += STEP
                yield (step + 1) / count, {"so far": np.array(step)}, f"step {step}"
            return {"count": np.array(count)}
        finally:
            if closed != ():
                closed.append(want.probe)

    return counting


def of(told, kind):
    return [event for event in told if isinstance(event, kind)]


def test_a_job_answers_with_its_arrays_at_the_state_it_began_with(clock, table):
    worked, told, run = [], [], run_of()
    table["count"] = count_to(clock, 7, worked)
    one, want = Jobs(told.append), e.Want("count")
    one.ask(run, want)
    while one.busy:
        one.work(training=False)
        run.step = 9
    last = of(told, e.Snapshot)[-1]
    assert (last.arrays["count"], last.step, last.epoch, last.share, last.problem) == (
        7,
        4,
        0.5,
        1.0,
        "",
    )
    assert told[0] == e.Progress(1, want, 0.0)
    assert told[-1] == e.Progress(1, want, 1.0, over=True)
    assert len(worked) == 7


def test_partial_answers_carry_their_share(clock, table):
    told = []
    table["count"] = count_to(clock, 40, [])
    one = Jobs(told.append)
    one.ask(run_of(), e.Want("count"))
    while one.busy:
        one.work(training=False)
    parts = of(told, e.Snapshot)[:-1]
    # 0.4 s of work, at most one partial answer in a tenth of a second.
    assert [shot.share for shot in parts] == pytest.approx([1 / 40, 11 / 40, 21 / 40, 31 / 40])
    assert [int(shot.arrays["so far"]) for shot in parts] == [0, 10, 20, 30]


def test_jobs_take_turns_and_a_slice_is_short(clock, table):
    worked = []
    table |= {name: count_to(clock, 50, worked) for name in ("a", "b", "c")}
    one = Jobs(lambda event: None)
    for name in "abc":
        one.ask(run_of(), e.Want(name))
    one.work(training=False)
    assert worked == ["a", "b", "c"]
    assert clock.time - 100.0 <= SLICE + STEP
    one.work(training=False)
    assert worked == ["a", "b", "c"] * 2


def test_while_something_trains_jobs_take_a_fifth_of_the_time(clock, table):
    worked = []
    table["count"] = count_to(clock, 10_000, worked)
    one = Jobs(lambda event: None)
    one.ask(run_of(), e.Want("count"))
    while clock.time < 120.0:
        clock.time += 0.02  # a call of training
        one.work(training=True)
    spent = STEP * len(worked) / 20.0
    assert 0.75 * SHARE < spent <= SHARE


def test_cancel_closes_the_job_and_says_so(clock, table):
    closed, told = [], []
    table |= {name: count_to(clock, 50, [], closed) for name in ("a", "b")}
    one = Jobs(told.append)
    for name in "ab":
        one.ask(run_of(), e.Want(name))
    one.work(training=False)
    one.cancel(e.Want("a"))
    assert closed == ["a"]
    assert [(event.want.probe, event.over) for event in of(told, e.Progress)][-1] == ("a", True)
    assert one.busy
    one.cancel()
    assert (closed, one.busy) == (["a", "b"], False)


def test_asking_again_begins_anew(clock, table):
    worked, closed = [], []
    table["a"] = count_to(clock, 50, worked, closed)
    told = []
    one, run = Jobs(told.append), run_of()
    for _ in range(2):
        one.ask(run, e.Want("a"))
        one.work(training=False)
    assert closed == ["a"]
    assert not any(event.over for event in of(told, e.Progress))
    one.cancel()
    assert of(told, e.Progress)[-1].over


@pytest.mark.parametrize("what", ["number", "models", "prepared"])
def test_a_run_that_becomes_another_one_ends_its_jobs(clock, table, what):
    worked, told = [], []
    table["a"] = count_to(clock, 50, worked)
    one, run = Jobs(told.append), run_of()
    one.ask(run, e.Want("a"))
    setattr(run, what, {"number": 2, "models": {}, "prepared": object()}[what])
    one.work(training=False)
    assert (worked, one.busy) == ([], False)
    assert told[-1] == e.Progress(1, e.Want("a"), 0.0, over=True)


@pytest.mark.parametrize(
    ("error", "problem", "failures"),
    [
        (BuildError("", "Choose a layer first"), "Choose a layer first", 0),
        (MemoryError(), "There is not enough memory", 0),
        (ValueError("the kernel is missing"), "the kernel is missing", 1),
    ],
)
def test_an_error_becomes_a_sentence(clock, table, error, problem, failures):
    def broken(run, want):
        yield 0.0, None, ""
        raise error

    table["broken"] = broken
    told = []
    one = Jobs(told.append)
    one.ask(run_of(), e.Want("broken"))
    one.work(training=False)
    (shot,) = of(told, e.Snapshot)
    assert problem.lower() in shot.problem.lower()
    assert "Traceback" not in shot.problem
    assert not shot.arrays
    assert told[-1].over
    assert len(of(told, e.Failed)) == failures


def test_what_nobody_can_compute_and_what_gives_nothing_say_so(clock, table):
    def empty(run, want):
        yield None, None, ""
        return {}

    table["empty"] = empty
    told = []
    one = Jobs(told.append)
    for name in ("empty", "unheard of"):
        one.ask(run_of(), e.Want(name))
    one.work(training=False)
    assert {shot.want.probe: shot.problem for shot in of(told, e.Snapshot)} == {
        "empty": jobs.NOTHING,
        "unheard of": "There is no computation named unheard of",
    }
    assert not of(told, e.Failed)


def test_only_jobs_that_call_the_live_network_wait_while_it_is_traced(clock, table):
    worked = []
    table |= {name: count_to(clock, 50, worked) for name in ("live", "own")}
    jobs.LIVE.add("live")
    one = Jobs(lambda event: None)
    for name in ("live", "own"):
        one.ask(run_of(), e.Want(name))
    one.work(training=False, blocked=lambda run: True)
    assert set(worked) == {"own"}
    one.cancel(e.Want("own"))
    assert not one.able(lambda run: True)
    assert one.able(lambda run: False)


# --- in the engine ----------------------------------------------------------------------------------------------------


def endless(begun):
    """Return a job that goes on until it is ended, in steps of some milliseconds."""

    def job(run, want):
        values = np.ones((200, 200))
        while True:
            begun.set()
            for _ in range(10):
                values = values @ values / 200
            yield None, None, "still working"

    return job


@pytest.fixture
def engine(table):
    with Engine() as engine:
        engine.begun = threading.Event()
        table["endless"] = endless(engine.begun)
        yield engine


def overs(engine):
    return [event for event in engine.of(e.Progress) if event.over]


def test_commands_are_served_while_a_job_runs(engine):
    engine.post(e.Train(iris(epochs=100_000)))
    engine.wait(e.Metrics)
    engine.post(e.Ask(e.Want("endless")))
    assert engine.begun.wait(60)
    engine.post(e.Pause())
    engine.wait(e.Paused)
    assert not overs(engine)  # it goes on at rest
    engine.post(e.Predict(e.Example(e.TRAIN, 0)))
    engine.wait(e.Predicted)
    engine.post(e.Stop())
    assert engine.wait(e.Finished).reason == "stopped"
    assert not overs(engine)
    engine.post(e.Cancel(e.Want("endless")))
    with engine.arrived:
        assert engine.arrived.wait_for(lambda: overs(engine), 60)
    assert [event.want.probe for event in overs(engine)] == ["endless"]


def test_training_goes_on_beside_a_job_with_the_same_numbers(engine):
    engine.post(e.Train(iris(epochs=30)))
    engine.wait(e.Finished)
    engine.post(e.Train(iris(epochs=30), fresh=True))
    engine.wait(e.Started, 2)
    engine.post(e.Ask(e.Want("endless")))
    engine.wait(e.Finished, 2)
    first, second = (
        [event.logs for event in engine.of(e.Epoch) if event.run == run] for run in (1, 2)
    )
    assert engine.begun.is_set()
    assert len(first) == 31
    assert first == second


def test_a_rewound_and_a_new_network_end_the_jobs_before_they_begin(engine):
    engine.post(e.Rewind(iris(epochs=3)))
    engine.wait(e.Started)
    for count, project in ((1, iris(epochs=3)), (2, iris(epochs=3, batch_size=7))):
        engine.begun.clear()
        engine.post(e.Ask(e.Want("endless")))
        assert engine.begun.wait(60)
        engine.post(e.Rewind(project))
        engine.wait(e.Started, count + 1)
        assert len(overs(engine)) == count
        started = engine.of(e.Started)[count]
        assert engine.events.index(overs(engine)[-1]) < engine.events.index(started)


def test_without_a_network_the_question_is_refused(engine):
    engine.post(e.Ask(e.Want("endless")))
    failed = engine.wait(e.Failed)
    assert failed.where == "views.endless"
    assert "Press Play" in failed.message or "press Play" in failed.message
