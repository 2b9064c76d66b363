"""The window may be closed at any moment: the process ends as it should. How soon, tests/benchmarks/closes.py measures."""

from __future__ import annotations

import pytest

from tests.benchmarks.closes import once

pytestmark = pytest.mark.keras


@pytest.mark.parametrize(
    ("example", "moment", "after"),
    [
        ("iris", "starting", 1.5),
        pytest.param("glyph-cnn", "compiling", 0.2, marks=pytest.mark.proof),
        ("spirals", "training", 0.3),
        pytest.param("spirals", "scrubbed", 0.0, marks=pytest.mark.proof),
        ("iris", "twins", 0.4),
        pytest.param("iris", "edits", 0.5, marks=pytest.mark.proof),
    ],
)
@pytest.mark.slow
def test_the_process_ends_without_an_error_wherever_the_window_is_closed(example, moment, after):
    closed = once(example, moment, after)
    assert (closed.code, closed.noise) == (0, "")
