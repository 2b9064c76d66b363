"""The three parts: sizes, seeds, equal class shares, and the rows that Keras takes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.project import LAST, Split
from nnplayground.data.source import Data, DataError
from nnplayground.data.split import divide

PARTS = ("train", "validation", "test")


def data(count=100, classes=2, test=0):
    x = np.arange(count, dtype=float)[:, None]
    y = (np.arange(count) % max(classes, 1)).astype(np.int32 if classes else np.float32)
    own = ({"x": np.zeros((test, 1))}, {"y": np.zeros(test, np.int32)}) if test else ({}, {})
    return Data("d", "table", {"x": x}, {"y": y}, tuple("abcdefgh"[:classes]), (), *own)


shares = st.floats(0.0, 0.9)


@given(st.integers(1, 400), shares, shares, st.sampled_from(["shuffled", LAST]), st.integers(0, 9))
def test_every_row_is_in_exactly_one_part(count, validation, test, order, seed):
    try:
        parts = divide(Split(validation, test, order, seed=seed), data(count))
    except DataError:
        assert math.floor(math.floor(count * (1 - test)) * (1 - validation)) == 0
        return
    rows = np.concatenate([parts[name] for name in PARTS])
    np.testing.assert_array_equal(np.sort(rows), np.arange(count))


def test_sizes_follow_the_shares():
    parts = divide(Split(0.25, 0.2), data(1000))
    assert [len(parts[name]) for name in PARTS] == [600, 200, 200]


def test_the_seed_decides_the_rows():
    first, again, other = (divide(Split(seed=seed), data()) for seed in (5, 5, 6))
    np.testing.assert_array_equal(first["test"], again["test"])
    assert not np.array_equal(first["test"], other["test"])


def test_shuffled_rows_are_drawn_from_everywhere():
    rows = divide(Split(0.2, 0.2), data(1000))["validation"]
    assert rows.min() < 50
    assert rows.max() > 950


@pytest.mark.covers("D02")
@pytest.mark.parametrize(
    ("count", "share"), [(60_000, 1 / 12), (1797, 0.3), (10, 0.25), (7, 0.1), (1000, 0.1)]
)
def test_last_takes_the_rows_that_keras_takes(count, share):
    parts = divide(Split(share, 0.0, LAST), data(count))
    cut = math.floor(count * (1.0 - share))
    np.testing.assert_array_equal(parts["train"], np.arange(cut))
    np.testing.assert_array_equal(parts["validation"], np.arange(cut, count))


@pytest.mark.keras
@pytest.mark.covers("D02")
@pytest.mark.parametrize(("count", "share"), [(60_000, 1 / 12), (1797, 0.3), (10, 0.25), (7, 0.1)])
def test_keras_own_function_takes_the_same_rows(count, share):
    from keras.src.trainers.data_adapters.array_slicing import train_validation_split

    (train,), (validation,) = train_validation_split((np.arange(count),), share)
    parts = divide(Split(share, 0.0, LAST), data(count))
    np.testing.assert_array_equal(parts["train"], train)
    np.testing.assert_array_equal(parts["validation"], validation)


def test_a_set_with_a_test_part_of_its_own_keeps_it():
    parts = divide(Split(0.1, 0.5, LAST), data(100, test=30))
    assert [len(parts[name]) for name in PARTS] == [90, 10, 30]


@given(st.integers(0, 1000))
def test_stratified_parts_hold_every_class_in_its_share(seed):
    rng = np.random.default_rng(seed)
    y = rng.choice(3, 200, p=[0.7, 0.25, 0.05]).astype(np.int32)
    one = Data("d", "table", {"x": np.zeros((200, 1))}, {"y": y}, ("a", "b", "c"))
    parts = divide(Split(0.25, 0.2, stratify=True, seed=seed, limit=60), one)
    assert len(parts["train"]) == 60
    for name, allowed in (("test", 1), ("validation", 2), ("train", 2)):
        rows = parts[name]
        counts = np.bincount(y[rows], minlength=3)
        assert np.abs(counts - np.bincount(y, minlength=3) * len(rows) / 200).max() < allowed


def test_numbers_cannot_be_stratified():
    with pytest.raises(DataError, match="switch stratify off"):
        divide(Split(stratify=True), data(classes=0))


def test_the_last_rows_cannot_be_stratified():
    with pytest.raises(DataError, match="shuffled"):
        divide(Split(order=LAST, stratify=True), data())


def test_the_limit_shortens_the_training_part_only():
    parts = divide(Split(0.2, 0.2, limit=10), data(100))
    assert [len(parts[name]) for name in PARTS] == [10, 16, 20]


def test_nothing_left_to_train_on_is_said():
    with pytest.raises(DataError, match="1 examples are too few"):
        divide(Split(0.2, 0.2), data(1))
