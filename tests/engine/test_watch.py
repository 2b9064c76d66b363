"""What views want is answered while a net trains, within a share of the time."""

from __future__ import annotations

import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import watch
from nnplayground.engine.run import Run
from nnplayground.engine.watch import Watcher
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
