"""Run records: curves grow by what the engine reports, and the sums over them are right."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.project import Project, Training
from nnplayground.core.record import RunRecord, Series


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
