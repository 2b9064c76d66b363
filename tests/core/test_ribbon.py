"""Arrays over time."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.ribbon import MOST_BYTES, MOST_NUMBERS, PAST, Ribbon, fit

WANT = e.Want("distributions")


@pytest.fixture
def record() -> RunRecord:
    return RunRecord(1, Project(), steps_per_epoch=10)


def told(step: int, want: e.Want = WANT, **arrays: np.ndarray) -> e.Snapshot:
    return e.Snapshot(1, step, step / 10, want, arrays)


def test_the_arrays_of_kept_probes_grow_by_a_row_for_each_step(record: RunRecord) -> None:
    for step in range(0, 100, 2):
        record.apply(told(step, counts=np.full((2, 3), step), edges=np.arange(4.0)))
        record.apply(told(step, e.Want("weights"), kernel=np.zeros(3)))
    assert set(record.ribbons) == {"distributions/counts", "distributions/edges"}
    ribbon = record.ribbons["distributions/counts"]
    np.testing.assert_array_equal(ribbon.x, np.arange(0, 100, 2))
    np.testing.assert_array_equal(ribbon.rows, np.repeat(ribbon.x[:, None], 6, axis=1))
    assert ribbon.rows.dtype == np.float32


def test_a_step_that_is_told_twice_is_one_row_and_arrays_read_before_stay(
    record: RunRecord,
) -> None:
    record.apply(told(4, counts=np.array([1.0])))
    before = record.ribbons["distributions/counts"].rows
    record.apply(told(4, counts=np.array([2.0])))
    ribbon = record.ribbons["distributions/counts"]
    assert (ribbon.x.tolist(), ribbon.rows.tolist(), before.tolist()) == ([4], [[2.0]], [[1.0]])


def test_an_earlier_epoch_that_is_shown_is_no_news(record: RunRecord) -> None:
    record.apply(told(8, counts=np.array([1.0])))
    record.apply(e.Showing(1, 2, 0.2, end=False))
    record.apply(told(2, counts=np.array([5.0])))
    record.apply(e.Showing(1, 8, 0.8, end=True))
    record.apply(told(6, counts=np.array([7.0])))
    assert record.ribbons["distributions/counts"].rows.tolist() == [[1.0]]


def test_an_array_of_another_size_begins_anew_and_large_or_empty_ones_are_left_out(
    record: RunRecord,
) -> None:
    record.apply(told(1, counts=np.zeros(3)))
    record.apply(
        told(
            2,
            counts=np.ones(5),
            large=np.zeros(MOST_NUMBERS + 1),
            empty=np.zeros(0),
            words=np.array(["a"]),
        )
    )
    assert set(record.ribbons) == {"distributions/counts"}
    assert record.ribbons["distributions/counts"].rows.tolist() == [[1.0] * 5]


def test_a_branch_has_the_rows_up_to_its_step(record: RunRecord) -> None:
    for step in (0, 10, 20, 30):
        record.apply(told(step, counts=np.array([float(step)])))
    branch = RunRecord.branched(record, 20)
    branch.apply(told(25, counts=np.array([-1.0])))
    assert branch.ribbons["distributions/counts"].rows.ravel().tolist() == [0, 10, 20, -1]
    assert record.ribbons["distributions/counts"].rows.ravel().tolist() == [0, 10, 20, 30]


def test_thinning_leaves_about_half_spread_evenly_with_both_ends() -> None:
    ribbon = Ribbon(1)
    for step in range(1001):
        ribbon.add(step, np.array([step * 2.0]))
    ribbon.thin()
    assert 500 <= len(ribbon) <= 502
    assert (ribbon.x[0], ribbon.x[-1]) == (0, 1000)
    assert np.diff(ribbon.x).max() <= 3
    np.testing.assert_array_equal(ribbon.rows[:, 0], ribbon.x * 2)
    while len(ribbon) > 2:
        before = len(ribbon)
        ribbon.thin()
        assert len(ribbon) < before
    assert ribbon.x.tolist() == [0, 1000]


def test_ribbons_stay_within_their_memory_however_long_a_run_lasts(record: RunRecord) -> None:
    for step in range(3000):
        record.apply(told(step, a=np.zeros(2000), b=np.zeros(1000)))
    assert sum(one.bytes for one in record.ribbons.values()) <= MOST_BYTES
    for ribbon in record.ribbons.values():
        assert (ribbon.x[0], ribbon.x[-1]) == (0, 2999)
        assert len(ribbon) > 300
    fit(record.ribbons, 2**20)
    assert sum(one.bytes for one in record.ribbons.values()) <= 2**20


def test_numbers_that_are_not_finite_are_kept(record: RunRecord) -> None:
    record.apply(told(1, counts=np.array([np.nan, np.inf, 1e308])))
    row = record.ribbons["distributions/counts"].rows[0]
    assert np.isnan(row[0])
    assert np.isinf(row[1:]).all()


def looked_back(probe: str = "distributions", **tables: object) -> e.Snapshot:
    want = e.Want(PAST, None, (("probe", probe),))
    return e.Snapshot(1, 40, 4.0, want, {name: np.array(one) for name, one in tables.items()})


def test_rows_of_what_nobody_saw_go_to_their_places_and_those_that_are_there_stay(
    record: RunRecord,
) -> None:
    for step in (10, 30):
        record.apply(told(step, counts=np.full(2, float(step))))
    before = record.ribbons["distributions/counts"].rows
    rows = [[40, -1, -1], [0, 0, 0], [20, 20, 20], [30, -1, -1], [20, 7, 7]]
    record.apply(looked_back(counts=rows, steps=[40.0, 0, 20, 30, 20]))
    ribbon = record.ribbons["distributions/counts"]
    assert ribbon.x.tolist() == [0, 10, 20, 30, 40]
    assert ribbon.rows[:, 0].tolist() == [0, 10, 20, 30, -1]
    assert before.tolist() == [[10, 10], [30, 30]]
    record.apply(looked_back(counts=rows))
    assert len(record.ribbons["distributions/counts"]) == 5
    record.apply(told(50, counts=np.full(2, 50.0)))
    assert record.ribbons["distributions/counts"].x[-1] == 50
    assert set(record.ribbons) == {"distributions/counts"}
    assert record.snapshots[looked_back().want].arrays == {}


def test_a_layer_that_nobody_saw_has_a_ribbon_of_its_past_also_while_an_epoch_is_shown(
    record: RunRecord,
) -> None:
    record.apply(e.Showing(1, 10, 1.0, end=False))
    record.apply(looked_back(counts=[[20, np.nan], [10, 1e300]]))
    ribbon = record.ribbons["distributions/counts"]
    assert ribbon.x.tolist() == [10, 20]
    assert np.isinf(ribbon.rows[0])
    branch = RunRecord.branched(record, 10)
    assert branch.ribbons["distributions/counts"].x.tolist() == [10]


@pytest.mark.parametrize("table", [[[5, 1, 2, 3]], [[5]], [5, 1], np.zeros((0, 3)), "word"])
def test_rows_of_another_size_and_of_other_probes_are_left_out(
    record: RunRecord, table: object
) -> None:
    record.apply(told(10, counts=np.zeros(2)))
    record.apply(looked_back(counts=table))
    record.apply(looked_back("weights", kernel=[[5, 1, 2]]))
    assert record.ribbons["distributions/counts"].x.tolist() == [10]
    assert set(record.ribbons) == {"distributions/counts"}


def test_a_long_past_stays_within_the_memory(record: RunRecord) -> None:
    table = np.zeros((2000, 2001))
    table[:, 0] = np.arange(2000)
    record.apply(told(3000, a=np.zeros(2000)))
    record.apply(looked_back(a=table))
    ribbon = record.ribbons["distributions/a"]
    assert ribbon.bytes <= MOST_BYTES
    assert (ribbon.x[0], ribbon.x[-1]) == (0, 3000)
    assert len(ribbon) > 900
