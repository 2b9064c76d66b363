from __future__ import annotations

from nnplayground.core import events as e


def test_two_snapshots_are_equal_only_if_they_are_the_same():
    first, second = (e.Snapshot(1, step, 1.0, e.Want("filters"), {}) for step in (1, 2))
    assert first == first
    assert first != second


def test_two_predictions_are_equal_only_if_they_are_the_same():
    assert e.Predict(raw={}) != e.Predict(raw={})


def test_commands_without_arrays_are_compared_by_their_fields():
    assert e.Evaluate("test") == e.Evaluate("test")
    assert e.Evaluate("test") != e.Evaluate("train")
