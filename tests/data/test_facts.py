"""What is counted in a data set, against counts by hand."""

import math

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data.facts import facts, part_counts
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.source import Data


def test_classes_ranges_missing_values_duplicates_and_conflicts_are_counted():
    x = np.array([[1, 10], [2, np.nan], [1, 10], [1, 10], [4, -2]], float)
    y = np.array([0, 1, 0, 1, 1], np.int32)
    data = Data("d", "table", {"x": x}, {"y": y}, ("no", "yes", "never"), ("a", "b"))
    found = facts(data)
    assert found.classes == (("no", 2), ("yes", 3), ("never", 0))
    a, b = found.ranges
    assert (a.name, a.least, a.greatest, a.mean, a.missing) == ("a", 1, 4, 1.8, 0)
    assert (b.name, b.least, b.greatest, b.mean, b.missing) == ("b", -2, 10, 7, 1)
    assert (found.missing, found.duplicates, found.conflicts) == (1, 1, 1)
    assert found.sentences() == (
        "1 values are missing.",
        "1 examples repeat an earlier one.",
        "1 examples have the inputs of another but not its target.",
        "No example belongs to never.",
    )


def test_pictures_are_measured_as_a_whole():
    found = facts(load(Pick("glyphs")))
    (pixels,) = found.ranges
    assert (pixels.name, pixels.least, pixels.greatest) == ("x", 0, 248)
    assert (found.examples, found.own_test) == (18_000, 3_000)
    assert (found.shapes, found.kinds) == ({"x": (28, 28, 1)}, {"x": "uint8"})
    assert sum(count for _, count in found.classes) == 18_000


def test_numbers_to_predict_have_no_classes():
    found = facts(load(Pick("sin")))
    assert found.classes == ()
    assert found.sentences() == ()


def test_a_column_without_any_value_has_no_range():
    data = Data("d", "table", {"x": np.full((2, 1), np.nan)}, {"y": np.zeros(2)}, (), ("a",))
    assert math.isnan(facts(data).ranges[0].mean)
    assert facts(data).missing == 2


def test_duplicates_of_a_table_agree_with_pandas(shared_data):
    import pandas

    path = shared_data / "csv/winequality_red_no_header.csv"
    expected = int(pandas.read_csv(path, header=None).duplicated().sum())
    assert facts(load(Pick("csv", {"file": str(path)}))).duplicates == expected


@pytest.mark.parametrize("name", ["iris", "glyphs"])
def test_the_parts_together_hold_every_class_as_often_as_the_set(name):
    data = load(Pick(name))
    counts = part_counts(prepare(DataChoice(Pick(name), (), Split(stratify=True)), data))
    whole = np.bincount(np.concatenate([data.targets["y"], *data.test_targets.values()]))
    np.testing.assert_array_equal(sum(counts.values()), whole)


def test_parts_of_numbers_have_no_class_counts():
    data = load(Pick("sin"))
    counts = part_counts(prepare(DataChoice(Pick("sin")), data))
    assert all(len(one) == 0 for one in counts.values())
