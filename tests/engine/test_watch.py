"""What views want is answered while a net trains, within a share of the time."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import watch
from nnplayground.engine.run import Run
from nnplayground.engine.watch import AT_ONCE, Watcher
from tests.engine import networks, sample

pytestmark = pytest.mark.keras

CALL, LOOK = 0.03, 0.01
"""Seconds of a call of training and of a look of a view, by the clock of these tests."""


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self):
        self.time = self.looking = 0.0

    def __call__(self):
        return self.time


@pytest.fixture
def clock(monkeypatch):
    one = Clock()
    monkeypatch.setattr(watch, "now", one)
    return one


@pytest.fixture(scope="module")
def run():
    project = sample.project(
        Node("first", "Conv2D", {"filters": 4, "kernel_size": 3, "activation": Pick("relu")}),
        Node("second", "Conv2D", {"filters": 2, "kernel_size": 3}),
        Node("flat", "Flatten"),
        sample.dense(3, "softmax"),
        shape=networks.pictures().parts["train"].inputs["x"].shape[1:],
    )
    one = Run(1, project, networks.pictures(), gear="graph")
    yield one
    one.close()


def watched(clock, monkeypatch, told):
    """Return a watcher of filters and activations whose every look takes LOOK seconds."""
    probes = dict(watch.PROBES)
    for name in ("filters", "activations"):

        def probe(run, want, original=probes[name]):
            clock.time += LOOK
            clock.looking += LOOK
            return original(run, want)

        monkeypatch.setitem(watch.PROBES, name, probe)
    watcher = Watcher(told.append)
    watcher.watch((e.Want("filters"), e.Want("activations", e.Example("train", 0))), None)
    return watcher


@pytest.mark.covers("E11")
@pytest.mark.parametrize("runs", [1, 3])
def test_filters_and_maps_of_every_convolution_come_within_a_tenth_of_the_time(
    clock, monkeypatch, run, runs
):
    told = []
    watchers = [watched(clock, monkeypatch, told) for _ in range(runs)]
    clock.looking = 0.0
    for _ in range(200):
        for watcher in watchers:
            clock.time += CALL
            watcher.some(run, among=runs)
    assert 0 < clock.looking <= 0.1 * clock.time
    for probe in ("filters", "activations"):
        answers = [one.arrays for one in told if one.want.probe == probe]
        assert len(answers) >= 5
        assert all({"model/first", "model/second"} <= set(arrays) for arrays in answers)


def slow(clock, monkeypatch, seconds, names=("a", "b", "c")):
    """Return wants of probes that take so many seconds each, and the list of those that were answered."""
    answered = []
    for name in names:

        def probe(run, want, name=name):
            clock.time += seconds
            answered.append(name)
            return {"x": np.zeros(1)}

        monkeypatch.setitem(watch.PROBES.data, name, probe)
    return tuple(e.Want(name) for name in names), answered


def test_slow_answers_come_a_few_at_once_and_the_rest_in_later_turns(clock, monkeypatch, run):
    wants, answered = slow(clock, monkeypatch, 1.2 * AT_ONCE)
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, run)
    assert answered == ["a"]
    assert watcher.able(run)
    while watcher.owes:
        began = clock.time
        watcher.catch_up(run)
        assert clock.time - began <= 1.3 * AT_ONCE
    assert answered == ["a", "b", "c"]
    watcher.all(run)
    assert answered == ["a", "b", "c", "a"]


def test_quick_wants_are_answered_together_at_least_ten_times_a_second(clock, monkeypatch, run):
    """Three answers of 1.3 ms fit into the share of the time ten times a second."""
    wants, answered = slow(clock, monkeypatch, 0.0013)
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, run)
    answered.clear()
    began = clock.time
    while clock.time - began < 10.0:
        clock.time += 0.02
        watcher.some(run)
    for name in "abc":
        assert 100 <= answered.count(name) <= 125
    assert len(answered) * 0.0013 <= 1.05 * watch.SHARE * (clock.time - began)


def test_a_costly_answer_does_not_hold_up_the_cheap_ones(clock, monkeypatch, run):
    (costly,), many = slow(clock, monkeypatch, 0.2, ("costly",))
    (cheap,), few = slow(clock, monkeypatch, 0.002, ("cheap",))
    watcher = Watcher(lambda event: None)
    watcher.watch((costly, cheap), run)
    while watcher.owes:
        watcher.catch_up(run)
    many.clear()
    few.clear()
    began = clock.time
    while clock.time - began < 60.0:
        clock.time += 0.02
        watcher.some(run)
    assert len(few) >= 10 * 55
    assert len(many) >= 4
    assert len(few) * 0.002 + len(many) * 0.2 <= watch.SHARE * 60.0 + 0.2


def test_shares_are_what_is_needed_or_equal_parts_of_the_rest():
    quick, slow_one, other = (e.Want(name) for name in "abc")
    seconds = {other: 1.0, quick: 0.1 * watch.SHORTEST * watch.SHARE, slow_one: 1.0}
    found = watch.shares(seconds, watch.SHARE)
    assert found[quick] == pytest.approx(0.1 * watch.SHARE)
    assert found[slow_one] == pytest.approx(found[other]) == pytest.approx(0.45 * watch.SHARE)


def test_repeated_answers_stay_within_their_share_however_slow_they_are(clock, monkeypatch, run):
    wants, answered = slow(clock, monkeypatch, 0.2)
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, run)
    while watcher.owes:
        watcher.catch_up(run)
    while len(answered) < 6:  # the second answer of each tells how long it takes
        clock.time += 0.02
        watcher.some(run)
    answered.clear()
    began = clock.time
    while clock.time - began < 60.0:
        clock.time += 0.02
        watcher.some(run)
    assert 0 < len(answered) * 0.2 <= watch.SHARE * 60.0 + 0.2


def test_probes_that_share_a_pass_come_in_one_moment(clock, monkeypatch, run):
    wants, _ = slow(clock, monkeypatch, 0.01, ("a", "b", "c"))
    at = {}
    for want in wants:

        def probe(run, want, original=watch.PROBES[want.probe]):
            at.setdefault(want.probe, []).append(clock.rounds)
            return original(run, want)

        monkeypatch.setitem(watch.PROBES.data, want.probe, probe)
    monkeypatch.setattr(watch, "PASSES", {"a": "slopes", "c": "slopes"})
    watcher = Watcher(lambda event: None)
    clock.rounds = 0
    watcher.watch(wants, run)
    while watcher.owes:
        watcher.catch_up(run)
    at.clear()
    for number in range(200):
        clock.rounds = number
        clock.time += 0.05
        watcher.some(run)
    assert len(at["a"]) > 5
    assert at["a"] == at["c"] != at["b"]


def test_maps_of_an_example_are_taken_from_the_pass_of_its_activations(clock, monkeypatch, run):
    one, other = e.Example("train", 0), e.Example("train", 1)
    of_first = (("node", "first"),)
    wants = (
        e.Want("maps", one, of_first),
        e.Want("filters"),
        e.Want("activations", one, (("nodes", ("model/first", "model/second")),)),
        e.Want("maps", other, of_first),
    )
    rounds = {want: [] for want in wants}
    clock.rounds = 0

    def take(event):
        rounds[event.want].append((clock.rounds, event.arrays))

    watcher = Watcher(take)
    watcher.watch(wants, run)
    while watcher.owes:
        watcher.catch_up(run)
    for want in wants:
        rounds[want].clear()
    passes = []
    original = watch.moment

    def moment(run, *arguments):
        @contextmanager
        def counted():
            with original(run, *arguments):
                yield
                passes.append({key for key in run.cache["moment"] if key[0] == "outputs"})

        return counted()

    monkeypatch.setattr(watch, "moment", moment)
    for clock.rounds in range(50):
        clock.time += 0.05
        watcher.some(run)
    maps, _, activations, alone = (rounds[want] for want in wants)
    assert len(maps) > 10
    assert [at for at, _ in maps] == [at for at, _ in activations]
    assert alone
    for (_, mine), (_, theirs) in zip(maps, activations, strict=True):
        np.testing.assert_array_equal(mine["model/first"], theirs["model/first"])
    # The pass of the activations was there for the maps.
    assert sum(("outputs", "model", one) in found for found in passes) == len(maps)


def test_a_first_answer_that_had_to_trace_is_not_taken_for_slow(clock, monkeypatch, run):
    (want,), _ = slow(clock, monkeypatch, 0.0, ("a",))
    at = []

    def probe(run, want):
        clock.time += 0.002 if at else 2.0
        at.append(clock.time)
        return {"x": np.zeros(1)}

    monkeypatch.setitem(watch.PROBES.data, "a", probe)
    watcher = Watcher(lambda event: None)
    watcher.watch((want,), run)
    while len(at) < 3:
        clock.time += 0.02
        watcher.some(run)
    assert at[1] - at[0] < 0.3
    assert at[2] - at[1] < 0.15


def test_what_looks_at_less_than_its_probe_can_is_not_held_up_by_a_shared_pass(
    clock, monkeypatch, run
):
    (whole, other), _ = slow(clock, monkeypatch, 0.2, ("whole", "other"))
    monkeypatch.setattr(watch, "PASSES", {"whole": "slopes", "other": "slopes"})
    told = []

    def probe(run, want):
        clock.time += 0.001 if want.options else 0.2
        told.append(bool(want.options))
        return {"x": np.zeros(1)}

    monkeypatch.setitem(watch.PROBES.data, "whole", probe)
    watcher = Watcher(lambda event: None)
    watcher.watch((whole, other, e.Want("whole", None, (("node", "one"),))), run)
    while watcher.owes:
        watcher.catch_up(run)
    told.clear()
    for _ in range(200):
        clock.time += 0.1
        watcher.some(run)
    assert told.count(True) > 180 > 10 > told.count(False) > 0


def test_cheap_answers_come_with_every_long_step_of_training(clock, monkeypatch, run):
    """Steps of 0.2 s leave 14 ms for views each; what takes 7.5 ms in all comes with each of them."""
    wants, answered = slow(clock, monkeypatch, 0.0025, tuple("abc"))
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, run)
    for _ in range(10):
        clock.time += 0.2
        watcher.some(run)
    answered.clear()
    for _ in range(100):
        clock.time += 0.2
        watcher.some(run)
    for name in "abc":
        assert answered.count(name) >= 98


def test_an_answer_that_came_late_comes_sooner_the_next_time(clock, monkeypatch, run):
    """An answer that has its share every 1.67 steps comes with two steps of three."""
    seconds = 0.167 * watch.SHARE
    (want,), answered = slow(clock, monkeypatch, seconds, ("a",))
    watcher = Watcher(lambda event: None)
    watcher.watch((want,), run)
    watcher.some(run)
    answered.clear()
    began = clock.time
    while clock.time - began < 60.0:
        clock.time += 0.1
        watcher.some(run)
    spent = len(answered) * seconds / (clock.time - began)
    assert 0.9 * watch.SHARE <= spent <= 1.01 * watch.SHARE


def test_no_answer_is_told_once_with_a_sentence(clock, monkeypatch, run):
    told = []

    def broken(run, want):
        raise ValueError("the layer is gone")

    monkeypatch.setitem(watch.PROBES.data, "broken", broken)
    monkeypatch.setitem(watch.PROBES.data, "empty", lambda run, want: {})
    wants = tuple(e.Want(name) for name in ("broken", "empty", "unheard of"))
    watcher = Watcher(told.append)
    watcher.watch(wants, run)
    for _ in range(3):
        watcher.all(run)
    shots = [one for one in told if isinstance(one, e.Snapshot)]
    assert [(one.want.probe, one.problem, dict(one.arrays)) for one in shots] == [
        ("broken", "the layer is gone", {}),
        ("empty", watch.NOTHING, {}),
        ("unheard of", "There is no probe named unheard of", {}),
    ]
    (failed,) = [one for one in told if isinstance(one, e.Failed)]
    assert failed.where == "views.broken"
    assert "Traceback" in failed.details


def test_a_run_with_another_number_hears_of_a_failure_again(clock, monkeypatch):
    def broken(run, want):
        raise ValueError("the layer is gone")

    monkeypatch.setitem(watch.PROBES.data, "broken", broken)
    told = []
    watcher = Watcher(told.append)
    one = SimpleNamespace(number=1, step=0, exact_epoch=0.0, models={})
    watcher.watch((e.Want("broken"),), one)
    one.number = 2
    watcher.all(one)
    assert [shot.run for shot in told if isinstance(shot, e.Snapshot)] == [1, 2]
    assert len([failed for failed in told if isinstance(failed, e.Failed)]) == 1


def test_views_are_answered_while_another_thread_traces(clock, monkeypatch, run):
    wants, answered = slow(clock, monkeypatch, 0.001, ("predictions", "preactivations", "weights"))
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, run, tracing=True)
    assert answered == ["predictions", "preactivations", "weights"]
    assert not watcher.owes


def test_losses_of_activity_are_left_to_the_thread_that_traces(clock, monkeypatch):
    import keras

    image = keras.Input((3,))
    dense = keras.layers.Dense(2, activity_regularizer="l2")
    one = SimpleNamespace(
        number=1,
        step=0,
        exact_epoch=0.0,
        models={"model": keras.Model(image, dense(image))},
    )
    wants, answered = slow(clock, monkeypatch, 0.001, ("predictions",))
    watcher = Watcher(lambda event: None)
    watcher.watch(wants, one, tracing=True)
    assert answered == []
    watcher.catch_up(one)
    assert answered == ["predictions"]
    watcher.all(one, tracing=True)
    assert answered == ["predictions"]
