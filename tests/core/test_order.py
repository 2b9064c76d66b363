"""The order of rows."""

from __future__ import annotations

import numpy as np

from nnplayground.core.order import batch, order


def test_every_row_comes_once_in_an_epoch():
    np.testing.assert_array_equal(np.sort(order(100, 3, 7, True)), np.arange(100))


def test_epochs_and_seeds_differ_and_the_same_ones_repeat():
    first = order(100, 0, 7, True)
    assert (first != order(100, 1, 7, True)).any()
    assert (first != order(100, 0, 8, True)).any()
    np.testing.assert_array_equal(first, order(100, 0, 7, True))


def test_without_shuffling_the_rows_stay_in_place():
    np.testing.assert_array_equal(order(5, 9, 1, False), [0, 1, 2, 3, 4])


def test_the_batches_of_an_epoch_are_its_order_in_pieces():
    pieces = [batch(10, 2, step, 4, 1, True) for step in range(3)]
    assert [len(piece) for piece in pieces] == [4, 4, 2]
    np.testing.assert_array_equal(np.concatenate(pieces), order(10, 2, 1, True))
    assert len(batch(10, 0, 0, 0, 1, True)) == 10
