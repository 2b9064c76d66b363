"""The pairs of digits: two inputs and two targets."""

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data.load import load
from nnplayground.data.pairs import matched, small
from nnplayground.data.prepare import prepare, stages
from nnplayground.data.shipped import verified
from nnplayground.data.source import DataError


def pairs(**values):
    return load(Pick("pairs", {"samples": 600, **values}))


def test_the_targets_say_what_the_pictures_show():
    data = pairs(seed=3)
    glyphs = verified("glyphs")
    digits = {
        picture.tobytes(): digit
        for picture, digit in zip(small(glyphs["x_train"]), glyphs["y_train"].tolist())
    }
    left, right = (
        np.array([digits[picture.tobytes()] for picture in data.inputs[name]])
        for name in ("left", "right")
    )
    assert np.array_equal(data.targets["total"], left + right)
    assert np.array_equal(data.targets["same"], left == right)


def test_there_are_two_pictures_and_two_targets_and_a_test_part():
    data = pairs()
    assert {name: one.shape for name, one in data.inputs.items()} == {
        "left": (600, 14, 14, 1),
        "right": (600, 14, 14, 1),
    }
    assert list(data.targets) == ["total", "same"]
    assert data.classes == data.classes_of("total") == tuple(str(one) for one in range(19))
    assert data.classes_of("same") == ("different", "same")
    assert data.classes_of("other") == ()
    assert len(data.test_inputs["right"]) == len(data.test_targets["same"]) == 120


def test_a_small_picture_is_the_mean_of_four_cells():
    picture = np.arange(28 * 28, dtype=np.uint8).reshape(1, 28, 28)
    cell = picture[0, 2:4, 6:8].astype(float)
    assert small(picture)[0, 1, 3, 0] == round(cell.mean())


def test_half_of_the_pairs_show_the_same_digit():
    digits = np.random.default_rng(1).integers(0, 10, 3000)
    left, right = matched(np.random.default_rng(0), digits, 20_000)
    assert (digits[left] == digits[right]).mean() == pytest.approx(0.5, abs=0.02)
    assert (left != right).mean() > 0.99


def test_the_same_seed_draws_the_same_pairs_and_another_one_others():
    one, other = pairs(seed=1), pairs(seed=2)
    assert np.array_equal(one.inputs["left"], pairs(seed=1).inputs["left"])
    assert not np.array_equal(one.targets["total"], other.targets["total"])


def test_the_sum_may_be_a_number():
    data = pairs(total="numbers")
    assert data.classes == data.classes_of("total") == ()
    prepared = prepare(DataChoice(Pick("pairs"), (), Split()), data)
    train = prepared.parts["train"].targets
    assert (train["total"].dtype, train["total"].ndim) == (np.float32, 2)
    assert (train["same"].dtype, train["same"].ndim) == (np.int32, 1)


def test_each_target_becomes_as_many_places_as_it_has_classes():
    prepared = prepare(DataChoice(Pick("pairs"), (Pick("one-hot"),), Split()), pairs())
    train = prepared.parts["train"].targets
    assert (train["total"].shape[1], train["same"].shape[1]) == (19, 2)


def test_a_step_leaves_targets_of_the_other_kind_alone():
    steps = (Pick("standardise-target"), Pick("one-hot"))
    prepared = prepare(DataChoice(Pick("pairs"), steps, Split()), pairs(total="numbers"))
    train = prepared.parts["train"].targets
    assert train["total"].mean() == pytest.approx(0, abs=1e-5)
    assert train["total"].std() == pytest.approx(1, abs=1e-5)
    assert train["same"].shape[1] == 2
    told = {
        name: [title for title, _ in stages(prepared, 0, place="targets", name=name)]
        for name in train
    }
    assert told == {
        "total": ["Raw", "Standardise the target"],
        "same": ["Raw", "One-hot"],
    }


def test_a_step_for_none_of_the_targets_is_refused():
    with pytest.raises(DataError, match="none of the targets"):
        prepare(DataChoice(Pick("pairs"), (Pick("standardise-target"),), Split()), pairs())


def test_an_example_is_read_by_the_name_of_its_input_and_else_the_first():
    prepared = prepare(DataChoice(Pick("pairs"), (), Split()), pairs())
    row = int(prepared.parts["train"].rows[5])
    data = prepared.raw
    assert np.array_equal(prepared.raw_input("train", 5), data.inputs["left"][row])
    assert np.array_equal(prepared.raw_input("train", 5, "right"), data.inputs["right"][row])
    assert prepared.raw_target("train", 5) == data.targets["total"][row]
    assert prepared.raw_target("test", 5, "same") == data.test_targets["same"][5]
