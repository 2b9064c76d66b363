"""Run records: curves grow by what the engine reports, and the sums over them are right."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.project import Project, Training
from nnplayground.core.record import MOST_POINTS, RunRecord, Series, thin


@pytest.fixture
def record() -> RunRecord:
    return RunRecord(1, Project(), steps_per_epoch=10, total_steps=100)


def metrics(first: int, count: int, **logs: float) -> e.Metrics:
    steps = np.arange(first, first + count)
    return e.Metrics(
        1, 1, steps, {name: np.full(count, value) for name, value in logs.items()}, 320.0
    )


def test_a_series_grows_without_losing_points() -> None:
    series = Series()
    for start in range(0, 1000, 37):
        series.extend(list(range(start, start + 37)), [2.0 * x for x in range(start, start + 37)])
    assert len(series) == len(series.x) == 1036
    np.testing.assert_array_equal(series.y, 2 * series.x)


def test_metrics_extend_the_curves_over_the_steps(record: RunRecord) -> None:
    record.apply(metrics(1, 5, loss=1.0, accuracy=0.5))
    record.apply(metrics(6, 5, loss=0.5))
    np.testing.assert_array_equal(record.steps["loss"].x, range(1, 11))
    assert (len(record.steps["accuracy"]), record.step, record.epoch) == (5, 10, 1.0)


def test_epochs_extend_their_own_curves_and_sum_the_time(record: RunRecord) -> None:
    record.apply(e.Epoch(1, 0, 0, {"val_loss": 2.0}))
    record.apply(e.Epoch(1, 1, 10, {"loss": 1.0, "val_loss": 1.5}, seconds=2.0))
    assert (list(record.epochs["val_loss"].x), list(record.epochs["loss"].y), record.seconds) == (
        [0, 1],
        [1.0],
        2.0,
    )


def test_the_time_of_each_epoch_is_kept(record: RunRecord) -> None:
    record.apply(e.Epoch(1, 0, 0, {"loss": 2.0}))
    record.apply(e.Epoch(1, 1, 10, {"loss": 1.0}, seconds=2.0))
    record.apply(e.Epoch(1, 2, 20, {"loss": 0.5}, seconds=1.5))
    assert list(record.epoch_seconds.x) == [1, 2]
    assert list(record.epoch_seconds.y) == [2.0, 1.5]


def test_the_best_value_leaves_out_what_is_not_finite(record: RunRecord) -> None:
    for epoch, value in enumerate([3.0, 1.0, math.nan, 2.0, math.inf]):
        record.apply(e.Epoch(1, epoch, 10 * epoch, {"val_loss": value}))
    assert (record.best("val_loss"), record.best("val_loss", lower=False)) == (
        (1.0, 1.0),
        (0.0, 3.0),
    )
    assert record.best("nothing") is None


def test_snapshots_are_replaced_and_evaluations_kept_by_part(record: RunRecord) -> None:
    want = e.Want("weights")
    for step in (1, 2):
        record.apply(e.Snapshot(1, step, 0.1, want, {}))
    record.apply(e.Evaluated(1, e.TEST, {"loss": 1.0}, 5))
    assert record.snapshots[want].step == 2
    assert record.evaluations["test"].examples == 5


def test_pause_and_finish_change_the_state(record: RunRecord) -> None:
    record.apply(e.Paused(1, 7, 0.7))
    assert (record.state, record.step, record.epoch) == (e.PAUSED, 7, 0.7)
    record.apply(e.Mark(1, 7, 0.7, "early stopping"))
    record.apply(e.Finished(1, "early", "no progress"))
    assert (record.state, record.reason, record.text, len(record.marks)) == (
        e.IDLE,
        "early",
        "no progress",
        1,
    )


def test_the_time_left_follows_from_the_measured_speed(record: RunRecord) -> None:
    assert record.seconds_left() is None
    record.apply(metrics(1, 20, loss=1.0))
    assert record.seconds_left() == pytest.approx(80 * 32 / 320)


def test_the_time_left_is_known_for_whole_data_batches_after_an_epoch() -> None:
    record = RunRecord(1, Project(training=Training(batch_size=0)), total_steps=10)
    record.apply(e.Epoch(1, 1, 2, {"loss": 1.0}, seconds=3.0))
    assert record.seconds_left() == pytest.approx(8 * 1.5)


def long_run(record: RunRecord, calls: int, size: int = 1500) -> None:
    """Report calls of so many steps each, of noise around 1 with a deep and a high point early on."""
    random = np.random.default_rng(0)
    for call in range(calls):
        steps = np.arange(call * size + 1, (call + 1) * size + 1)
        loss = 1 + random.random(size)
        if call == 1:
            loss[[10, 20]] = 0.25, 9.0
        record.apply(e.Metrics(1, 1, steps, {"loss": loss, "rate": np.full(size, 0.1)}))


def test_a_long_run_stays_small_and_equally_dense_from_its_first_to_its_last_step() -> None:
    record = RunRecord(1, Project(), steps_per_epoch=10, total_steps=10**9)
    long_run(record, 600)
    curve = record.steps["loss"]
    assert MOST_POINTS / 5 < len(curve) <= MOST_POINTS
    assert (curve.x[0], curve.x[-1]) == (1, 900_000)
    assert (curve.y.min(), curve.y.max()) == (0.25, 9.0)
    assert curve.x[curve.y.argmin()] == 1511
    gaps = np.diff(curve.x)
    assert gaps.min() > 0
    assert gaps.max() <= 16
    np.testing.assert_array_equal(curve.x, record.steps["rate"].x)


def test_thinning_keeps_every_second_point_as_it_is() -> None:
    series = Series()
    x = np.arange(MOST_POINTS + 1.0)
    series.extend(x, np.sin(x))
    before = series.x
    thin([series])
    assert series.thinned == 1
    assert len(series) <= MOST_POINTS // 2 + 4
    np.testing.assert_array_equal(series.y, np.sin(series.x))
    assert set(np.diff(series.x)) <= {1.0, 2.0}
    assert len(before) == MOST_POINTS + 1


def test_curves_that_begin_later_are_thinned_at_the_same_places() -> None:
    long, late = Series(), Series()
    x = np.arange(MOST_POINTS + 1.0)
    long.extend(x, -x)
    late.extend(x[777:], x[777:])
    thin([long, late, Series()])
    assert set(late.x) - {777.0} == set(long.x[long.x >= 777]) - {777.0}


def test_epochs_in_one_event_are_as_many_events_of_one() -> None:
    one, many = (RunRecord(1, Project(), steps_per_epoch=10) for _ in range(2))
    event = e.Epochs(
        1, np.array([1.0, 2, 3]), np.array([10, 20, 30]), {"loss": np.array([3.0, 2, 1])}, 1.5, 9.0
    )
    many.apply(event)
    for epoch in event.each():
        one.apply(epoch)
    for record in (one, many):
        assert record.epochs["loss"].y.tolist() == [3, 2, 1]
        assert record.epoch_seconds.y.tolist() == [0.5, 0.5, 0.5]
        assert (record.step, record.epoch, record.seconds) == (30, 3.0, 1.5)


def test_many_epochs_are_thinned_with_their_times(record: RunRecord) -> None:
    for first in range(1, MOST_POINTS + 10_000, 10_000):
        epochs = np.arange(first, first + 10_000.0)
        record.apply(e.Epochs(1, epochs, epochs * 10, {"loss": 1 / epochs}, 1.0))
    assert len(record.epochs["loss"]) == len(record.epoch_seconds) <= MOST_POINTS
    assert record.best("loss") == (epochs[-1], 1 / epochs[-1])


def test_steps_and_epochs_fit_after_the_batch_size_was_changed(record: RunRecord) -> None:
    record.apply(metrics(1, 20, loss=1.0))
    record.apply(e.Changed(1, Project(), 5, 50))
    record.apply(metrics(21, 5, loss=1.0))
    assert record.epoch == 3.0
    steps = np.array([10.0, 20, 25, 30])
    np.testing.assert_array_equal(record.epochs_at(steps), [1, 2, 3, 4])
    np.testing.assert_array_equal(record.steps_at(np.array([1.0, 2, 3, 4])), steps)


def test_an_epoch_that_ends_elsewhere_corrects_the_pace(record: RunRecord) -> None:
    record.apply(metrics(1, 15, loss=1.0))
    record.apply(e.Changed(1, Project(), 5, 50))
    record.apply(e.Epoch(1, 2, 18, {"loss": 1.0}))
    record.apply(metrics(19, 5, loss=1.0))
    np.testing.assert_allclose(record.epochs_at(np.array([15.0, 18, 23])), [1.5, 2, 3])


def test_a_branch_before_a_change_goes_at_the_pace_of_that_time(record: RunRecord) -> None:
    record.apply(metrics(1, 20, loss=1.0))
    record.apply(e.Changed(1, Project(), 5, 50))
    record.apply(metrics(21, 5, loss=1.0))
    branch = RunRecord.branched(record, 15)
    assert (branch.epoch, branch.steps_per_epoch, branch.branch) == (1.5, 10, (1, 15))
    assert len(branch.steps["loss"]) == 15
    assert len(record.steps["loss"]) == 25


def test_moves_of_one_slider_become_one_mark(record: RunRecord) -> None:
    for old, new, clock in (("0.1", "0.2", 0.0), ("0.2", "0.3", 1.0), ("0.3", "0.4", 9.0)):
        text = f"rate {old} → {new}"
        record.apply(e.Mark(1, 5, 0.5, text, "training.rate", old, new, clock))
    assert [mark.text for mark in record.marks] == ["rate 0.1 → 0.3", "rate 0.3 → 0.4"]


def test_epochs_that_are_told_after_later_steps_do_not_turn_the_clock_back(
    record: RunRecord,
) -> None:
    record.apply(metrics(1, 25, loss=1.0))
    record.apply(e.Epochs(1, np.array([1.0, 2]), np.array([10, 20]), {"loss": np.ones(2)}))
    assert (record.step, record.epoch) == (25, 2.5)


def test_a_slider_that_ends_where_it_began_leaves_no_mark():
    record = RunRecord(1, Project())
    for old, new, clock in (("0.1", "0.2", 1.0), ("0.2", "0.1", 1.5)):
        text = f"learning rate {old} → {new}"
        record.apply(e.Mark(1, 5, 0.5, text, "training.optimizer.learning_rate", old, new, clock))
    assert record.marks == []
