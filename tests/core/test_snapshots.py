"""Answers are kept within a budget of memory."""

from __future__ import annotations

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.snapshots import MOST_BYTES, Snapshots


def shot(name: str, size: int = 100, step: int = 1) -> e.Snapshot:
    return e.Snapshot(1, step, 0.1, e.Want(name), {"x": np.zeros(size, np.uint8)})


def put(kept: Snapshots, *shots: e.Snapshot) -> None:
    for one in shots:
        kept[one.want] = one


def names(kept: Snapshots) -> list[str]:
    return [want.probe for want in kept]


def test_the_oldest_answers_go_when_there_are_too_many() -> None:
    kept = Snapshots(most=300)
    put(kept, shot("a"), shot("b"), shot("c"))
    assert (names(kept), kept.bytes) == (["a", "b", "c"], 300)
    put(kept, shot("a"), shot("d"))  # a is newer than b now
    assert names(kept) == ["c", "a", "d"]
    put(kept, shot("huge", 1000))
    assert (names(kept), kept.bytes) == (["huge"], 1000)


def test_what_is_wanted_now_stays_however_old() -> None:
    kept = Snapshots(most=300)
    kept.wanted = frozenset({e.Want("a")})
    put(kept, *map(shot, "abcdef"))
    assert names(kept) == ["a", "e", "f"]
    kept.wanted = frozenset()
    put(kept, shot("g"))
    assert names(kept) == ["e", "f", "g"]


def test_a_thousand_examples_stay_within_the_budget() -> None:
    record = RunRecord(1, Project())
    for row in range(1000):
        want = e.Want("activations", e.Example(e.TRAIN, row))
        record.apply(e.Snapshot(1, row, 0.1, want, {"x": np.zeros(2**18, np.float32)}))
    assert record.snapshots.bytes <= MOST_BYTES == 64 * 2**20
    assert e.Want("activations", e.Example(e.TRAIN, 999)) in record.snapshots
    assert len(record.snapshots) == 64


def test_a_branch_takes_the_answers_up_to_its_step() -> None:
    record = RunRecord(1, Project(), steps_per_epoch=10)
    for step, name in ((5, "early"), (30, "late")):
        record.apply(shot(name, step=step))
    branch = RunRecord.branched(record, 20)
    assert names(branch.snapshots) == ["early"]
    assert names(record.snapshots) == ["early", "late"]


def test_how_far_a_computation_is_is_kept_until_the_next_word() -> None:
    record = RunRecord(1, Project())
    want = e.Want("maximise")
    for one in (e.Progress(1, want, 0.5, "step 3"), e.Progress(1, want, 1.0, over=True)):
        record.apply(one)
        assert record.progress == {want: one}
    assert RunRecord.branched(record, 5).progress == {}
