"""What is kept over time, from a run in a thread of its own to the record."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.distribution import read
from nnplayground.core.layer_numbers import BACK, MEASURED, PLACE
from nnplayground.core.record import RunRecord
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras
VITALS, SPREAD, METER = (e.Want(name) for name in ("vitals", "distributions", "saturation"))
WEIGHTS = e.Want("weights", None, (("node", "dense"),))
ALL = (VITALS, SPREAD, METER, WEIGHTS)


def answers(engine, want):
    return [one for one in engine.of(e.Snapshot) if one.want == want]


def wait_for(engine, want, step, after=0):
    """Wait for an answer about a step that came after some others; return its arrays."""

    def found():
        return [one for one in answers(engine, want)[after:] if one.step == step]

    with engine.arrived:
        assert engine.arrived.wait_for(found, 60)
    return found()[-1].arrays


def flat(arrays):
    names = ("model/dense/kernel", "model/dense/bias")
    return np.concatenate([np.asarray(arrays[name], float).ravel() for name in names])


def test_single_steps_are_measured_and_what_is_seen_outlives_hiding_and_scrubbing():
    project = iris(epochs=3)
    with Engine() as engine:
        engine.post(e.Watch(ALL), e.Train(project, steps=1))
        looks = {1: [wait_for(engine, want, 1) for want in ALL]}
        for step in (2, 3):
            engine.post(e.Train(project, steps=1))
            looks[step] = [wait_for(engine, want, step) for want in ALL]
            before, after = (flat(looks[one][3]) for one in (step - 1, step))
            found = looks[step][0]
            assert (found["steps"], found["reason"]) == (1, MEASURED)
            ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
            assert found["model/dense"][PLACE["update"]] == pytest.approx(ratio, rel=1e-4)
            row = read(looks[step][1]["model/dense/weights"])
            kernel = looks[step][3]["model/dense/kernel"]
            np.testing.assert_array_equal(row.counts, np.histogram(kernel, row.edges)[0])
        engine.post(e.Watch(()), e.Train(project, epochs=1))
        engine.wait(e.Paused, 4)
        last = engine.of(e.Paused)[3].step
        seen = len(answers(engine, VITALS))
        engine.post(e.Watch(ALL))
        newest = wait_for(engine, VITALS, last, seen)
        assert newest["steps"] == last - 3
        engine.post(e.Scrub(0.0))
        engine.wait(e.Showing)
        shown = wait_for(engine, VITALS, 0, seen)
        assert shown["reason"] == BACK
        wait_for(engine, METER, 0)
    record = RunRecord(1, project)
    for event in engine.events:
        if getattr(event, "run", None) == 1:
            record.apply(event)
    for name in (
        "vitals/model/dense",
        "distributions/model/dense/weights",
        "saturation/model/dense",
    ):
        steps = record.ribbons[name].x.tolist()
        assert steps == sorted(set(steps))
        assert {1, 2, 3, last} <= set(steps)
    went = record.ribbons["vitals/model/dense"].rows[:, PLACE["update"]]
    expected = looks[3][0]["model/dense"][PLACE["update"]]
    place = record.ribbons["vitals/model/dense"].x.tolist().index(3)
    assert went[place] == pytest.approx(expected)
