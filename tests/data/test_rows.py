"""Rows that stay in their file until they are asked for."""

import numpy as np
import pytest

from nnplayground.data import rows as module
from nnplayground.data.rows import Rows
from nnplayground.data.source import DataError

X = np.arange(60, dtype=np.uint8).reshape(10, 3, 2)
CHOSEN = np.array([1, 2, 3, 7, 9])


def lazy():
    return (
        Rows(X, CHOSEN)
        .then(lambda part: part.astype(np.float32) / 2)
        .then(lambda part: part.reshape(len(part), 6))
    )


def whole():
    return (X[CHOSEN].astype(np.float32) / 2).reshape(5, 6)


@pytest.mark.parametrize(
    "key",
    [
        0,
        -1,
        np.int64(3),
        slice(0, 3),
        slice(None, None, 2),
        slice(2, 2),
        np.array([4, 0, 0]),
        [1, 3],
        np.array([True, False, False, True, False]),
        (slice(1, 4), 2),
        (2, slice(0, 3)),
        (np.array([1, 2]), slice(0, 5)),
    ],
)
def test_rows_are_indexed_like_the_array_they_stand_for(key):
    np.testing.assert_array_equal(lazy()[key], whole()[key])


def test_shape_and_kind_are_known_without_reading():
    one = lazy()
    assert (one.shape, one.dtype, one.ndim, one.size, one.nbytes, len(one)) == (
        (5, 6),
        np.float32,
        2,
        30,
        120,
        5,
    )


def test_a_few_rows_become_an_array_and_many_are_refused(monkeypatch):
    np.testing.assert_array_equal(np.asarray(lazy()), whole())
    monkeypatch.setattr(module, "MOST_BYTES", 60)
    with pytest.raises(DataError, match="small pieces"):
        np.asarray(lazy())
    np.testing.assert_array_equal(lazy()[:2], whole()[:2])


def test_a_sample_is_spread_evenly():
    np.testing.assert_array_equal(lazy().sample(48), whole()[[0, 2]])
    np.testing.assert_array_equal(lazy().sample(), whole())
