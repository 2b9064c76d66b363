"""Rows of kept epochs against what the probes say once the epoch is shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.core.ribbon import PAST
from nnplayground.engine import keep
from nnplayground.engine.inside import JOBS, PROBES
from nnplayground.engine.inside.past import ends_first
from nnplayground.engine.run import Run
from nnplayground.engine.watch import moment
from tests.engine.engine_thread import Engine, iris
from tests.engine.inside.explaining import pieces
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras
SPREAD, METER = e.Want("distributions"), e.Want("saturation")


def want(probe="distributions", **options):
    return e.Want(PAST, None, (("probe", probe), *options.items()))


def trained(name, epochs=4):
    """Return a run that keeps the state at the end of each epoch."""
    case = CASES[name]
    run = Run(1, case.make(), case.data(), gear="eager")
    run.ring.first(keep.take(run))
    steps = run.fit("model")
    while run.epoch < epochs and next(steps, None) is not None:
        if run.position == 0 and run.step > run.ring._states[-1].step:
            run.ring._states.append(keep.take(run))
    return run


def rows_of(arrays):
    """Return what a job found: step -> name -> row."""
    found = {float(step): {} for step in arrays["steps"]}
    for name, table in arrays.items():
        if name != "steps":
            for step, *row in table:
                found[step][name] = np.array(row)
    return found


def put_back(run, state, probe):
    """Return what a probe says of a kept state, as the engine asks it when the epoch is shown."""
    here = keep.take(run)
    keep.put(run, state)
    with moment(run):
        found = {name: np.ravel(row) for name, row in PROBES[probe](run, e.Want(probe)).items()}
    keep.put(run, here)
    return found


@pytest.mark.parametrize(
    ("name", "probe"),
    [
        ("dense", "distributions"),
        ("batch normalisation", "distributions"),
        ("dropout", "distributions"),
        ("LSTM", "distributions"),
        ("siamese", "distributions"),
        ("dense", "saturation"),
        ("LSTM", "saturation"),
    ],
)
def test_a_kept_epoch_is_told_as_if_it_were_shown(name, probe):
    run = trained(name)
    states = run.ring.states
    assert len(states) >= 3
    found = rows_of(pieces(run, want(probe))[-1][1])
    assert set(found) == {state.step for state in states}
    for state in states:
        expected = put_back(run, state, probe)
        assert found[state.step].keys() == expected.keys()
        for key, row in expected.items():
            np.testing.assert_array_equal(found[state.step][key], row, err_msg=key)
    if probe == "distributions":
        first, last = (found[states[place].step] for place in (0, -1))
        assert any((first[key] != last[key]).any() for key in first if key.endswith("/weights"))


def test_looking_back_leaves_the_network_and_what_is_known_of_it_as_they_are():
    run = trained("dropout")
    before = keep.take(run)
    with moment(run):
        now = PROBES["distributions"](run, SPREAD)
    passes = run.cache["passes/model"]
    for _ in JOBS[PAST](run, want()):
        assert "moment" not in run.cache
        assert run.cache["passes/model"] is passes
    for key, value in before.values.items():
        np.testing.assert_array_equal(keep.take(run).values[key], value, err_msg=key)
    with moment(run):
        for key, row in PROBES["distributions"](run, SPREAD).items():
            np.testing.assert_array_equal(row, now[key], err_msg=key)


def test_the_first_and_the_last_epoch_come_first_and_the_picture_fills_early():
    run = trained("dense", epochs=6)
    steps = [state.step for state in run.ring.states]
    told = pieces(run, want())
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    parts = [arrays["steps"].tolist() for _, arrays in told if arrays]
    assert parts[0] == [steps[0]]
    assert parts[1] == [steps[0], steps[-1]]
    assert sorted(parts[-1]) == steps
    assert len(parts) > 4


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 300])
def test_every_place_comes_once_and_gaps_close_evenly(count):
    order = list(ends_first(count))
    assert sorted(order) == list(range(count))
    assert set(order[:2]) == {0, count - 1} & set(order)
    if count == 300:
        assert np.diff(sorted(order[:40])).max() <= 16


def test_only_the_epochs_in_question_and_before_a_change_no_pass():
    run = trained("dense")
    epochs = [state.exact for state in run.ring.states]
    asked = want(epochs=(epochs[1], epochs[-1], 77.0), since=epochs[-1])
    found = rows_of(pieces(run, asked)[-1][1])
    early, late = (found[run.ring.states[place].step] for place in (1, -1))
    assert len(found) == 2
    assert {key.rpartition("/")[2] for key in early} == {"weights", "biases"}
    assert {"activations", "gradients"} < {key.rpartition("/")[2] for key in late}
    assert pieces(run, want("saturation", epochs=(epochs[0],), since=1.0))[-1][1].keys() == {
        "steps"
    }


def test_an_epoch_that_is_dropped_meanwhile_is_left_out():
    run = trained("dense")
    gone = run.ring.states[1]
    told = JOBS[PAST](run, want())
    next(told)
    run.ring._states.remove(gone)
    answers = [arrays for _, arrays, _ in told if arrays]
    assert set(answers[-1]["steps"]) == {state.step for state in run.ring.states}


def test_a_probe_without_a_past_has_no_answer():
    assert pieces(trained("dense", epochs=1), want("weights"))[-1][1] == {}


def shots(engine, asked, step=None):
    return [one for one in engine.of(e.Snapshot) if one.want == asked and step in (None, one.step)]


def wait_for(engine, condition):
    with engine.arrived:
        assert engine.arrived.wait_for(condition, 60)


def test_rows_of_what_nobody_saw_are_those_of_going_back_to_it():
    with Engine() as engine:
        engine.post(e.Train(iris(epochs=5)))
        engine.wait(e.Finished)
        kept = engine.of(e.Kept)[-1].epochs
        assert len(kept) >= 2
        asked = want(epochs=kept)
        engine.post(e.Ask(asked))
        wait_for(engine, lambda: [one for one in shots(engine, asked) if one.share == 1])
        each = engine.wait(e.Started).steps_per_epoch
        record = RunRecord(1, iris(), steps_per_epoch=each)
        for event in engine.events:
            if getattr(event, "run", None) == 1:
                record.apply(event)
        engine.post(e.Watch((SPREAD,)))
        for epoch in kept:
            engine.post(e.Scrub(epoch))
            wait_for(
                engine, lambda at=epoch: [one for one in shots(engine, SPREAD) if one.epoch == at]
            )
    told = {one.step: one for one in shots(engine, SPREAD)}
    assert {one.epoch for one in told.values()} >= set(kept)
    assert "distributions/model/dense/gradients" in record.ribbons
    for name, ribbon in record.ribbons.items():
        assert ribbon.x.tolist() == record.steps_at(np.array(kept)).tolist()
        for step, row in zip(ribbon.x, ribbon.rows, strict=True):
            expected = told[int(step)].arrays[name.partition("/")[2]]
            np.testing.assert_array_equal(row, expected.astype(np.float32), err_msg=name)


def steps_of(engine, run):
    """Ask what a run has kept; return the steps of its rows."""
    engine.post(e.Ask(want()))
    wait_for(engine, lambda: [one for one in whole(engine) if one.run == run])
    return [one for one in whole(engine) if one.run == run][-1].arrays["steps"].tolist()


def whole(engine):
    return [one for one in shots(engine, want()) if one.share == 1]


def test_going_back_leaves_no_rows_of_what_came_after():
    project = iris(epochs=40)
    with Engine() as engine:
        engine.post(e.Train(project, epochs=20))
        last = engine.wait(e.Paused).step
        kept = engine.of(e.Kept)[-1].epochs
        assert max(steps_of(engine, 1)) == last
        engine.post(e.Scrub(kept[0]), e.Train(project, epochs=1))
        branch = engine.wait(e.Started, 2)
        here = engine.wait(e.Paused, 2).step
        assert branch.branch == (1, 0)
        assert here < last
        assert 0 in steps_of(engine, 2)
        assert max(steps_of(engine, 2)) <= here
        engine.post(e.Ask(want()), e.Rewind(project))
        engine.wait(e.Started, 3)
        assert set(steps_of(engine, 3)) <= {0}


def test_another_network_has_no_rows_of_the_one_before():
    project = iris(epochs=40)
    wider = iris(epochs=40)
    graph = wider.networks["model"]
    wider = replace(wider, networks={"model": graph.with_values("dense", units=9)})
    with Engine() as engine:
        engine.post(e.Train(project, epochs=5))
        engine.wait(e.Paused)
        engine.post(e.Change(wider))
        engine.wait(e.Changed)
        assert steps_of(engine, 1) == []


@pytest.mark.slow
def test_looking_back_beside_training_changes_nothing_of_it():
    case = CASES["dropout"]
    watched, plain = (Run(1, case.make(), case.data(), gear="graph") for _ in range(2))
    list(plain.fit("model"))
    told = None
    rows = []
    for _ in watched.fit("model"):
        watched.ring._states = watched.ring._states or [keep.take(watched)]
        told = told or JOBS[PAST](watched, want())
        rows += [arrays for _, arrays, _ in [next(told, (0, None, ""))] if arrays]
    assert rows
    for old, new in zip(
        plain.models["model"].variables, watched.models["model"].variables, strict=True
    ):
        np.testing.assert_array_equal(old, new)
