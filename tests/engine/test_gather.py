"""Gathering of numbers between engine and window."""

from __future__ import annotations

import numpy as np

from nnplayground.core import events as e
from nnplayground.engine.gather import Gather


def metrics(*steps, name="loss"):
    return e.Metrics(1, 0, np.array(steps), {name: np.array(steps) / 10})


def test_numbers_that_come_close_together_travel_together_and_none_is_lost():
    seen = []
    gather = Gather(seen.append)
    for step in range(1, 200):
        gather.emit(metrics(step))
    gather.flush()
    assert len(seen) < 20
    np.testing.assert_array_equal(
        np.concatenate([event.steps for event in seen]), np.arange(1, 200)
    )
    np.testing.assert_array_equal(
        np.concatenate([event.logs["loss"] for event in seen]), np.arange(1, 200) / 10
    )


def test_other_events_pass_behind_what_was_gathered():
    seen = []
    gather = Gather(seen.append)
    gather.emit(metrics(1))
    gather.emit(metrics(2))
    gather.emit(e.Finished(1, "done"))
    assert [type(event).__name__ for event in seen][-1] == "Finished"
    assert sum(len(event.steps) for event in seen[:-1]) == 2


def test_logs_with_other_names_are_not_joined():
    seen = []
    gather = Gather(seen.append)
    gather.emit(metrics(1))
    gather.emit(metrics(2))
    gather.emit(metrics(3, name="other"))
    gather.flush()
    assert all(len(event.logs) == 1 for event in seen)
