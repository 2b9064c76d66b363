"""Steps against NumPy: fitted on the training part only, the same bits for new examples, before and after each."""

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.project import LAST, DataChoice, Split
from nnplayground.core.registries import STEPS
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare, replay, stages
from nnplayground.data.source import Data, DataError


def table(count=50, columns=3, seed=0, classes=3, scale=1.0):
    rng = np.random.default_rng(seed)
    x = rng.normal(5, 3, (count, columns)) * scale
    y = rng.integers(0, classes, count).astype(np.int32) if classes else rng.normal(size=count)
    return Data("t", "table", {"x": x}, {"y": y}, tuple("abcdef"[:classes]))


def images(count=40):
    rng = np.random.default_rng(1)
    x = rng.integers(0, 256, (count, 6, 5, 1), dtype=np.uint8)
    return Data(
        "i", "image", {"x": x}, {"y": (np.arange(count) % 10).astype(np.int32)}, tuple("0123456789")
    )


def prepared(data, *steps, **split):
    return prepare(DataChoice(Pick("iris"), steps, Split(**split)), data)


def test_without_steps_inputs_are_float32_and_classes_int32():
    part = prepared(images()).parts["train"]
    assert part.inputs["x"].dtype == np.float32
    assert part.targets["y"].dtype == np.int32
    assert part.targets["y"].ndim == 1


def test_numbers_to_predict_get_a_column_axis():
    part = prepared(table(classes=0)).parts["train"]
    assert part.targets["y"].shape == (part.size, 1)
    assert part.targets["y"].dtype == np.float32


def test_parts_hold_the_rows_they_name_and_cannot_be_changed():
    data = table()
    for part in prepared(data).parts.values():
        np.testing.assert_array_equal(part.inputs["x"], data.inputs["x"][part.rows].astype("f4"))
        np.testing.assert_array_equal(part.targets["y"], data.targets["y"][part.rows])
        assert not part.inputs["x"].flags.writeable


def test_scaling_by_255_is_exact():
    data = images()
    part = prepared(data, Pick("scale")).parts["train"]
    expected = (data.inputs["x"][part.rows] / 255).astype(np.float32)
    np.testing.assert_array_equal(part.inputs["x"], expected)


def test_standardise_measures_the_training_part_only():
    data = table()
    found = prepared(data, Pick("standardise"))
    train = found.parts["train"]
    raw = data.inputs["x"][train.rows]
    mean, deviation = raw.mean(axis=0), raw.std(axis=0)
    for part in found.parts.values():
        expected = (data.inputs["x"][part.rows] - mean) / deviation
        np.testing.assert_allclose(part.inputs["x"], expected, rtol=1e-6, atol=1e-6)
    assert abs(train.inputs["x"].mean()) < 1e-6
    assert abs(found.parts["test"].inputs["x"].mean()) > 1e-6


@pytest.mark.parametrize("step", ["standardise", "min-max"])
def test_other_rows_cannot_leak_into_what_a_step_learns(step):
    data = table()
    before = prepared(data, Pick(step), seed=3)
    changed = np.array(data.inputs["x"])
    outside = np.setdiff1d(np.arange(data.size), before.parts["train"].rows)
    changed[outside] *= 1000
    other = Data("t", "table", {"x": changed}, data.targets, data.classes)
    after = prepared(other, Pick(step), seed=3)
    np.testing.assert_array_equal(
        before.parts["train"].inputs["x"], after.parts["train"].inputs["x"]
    )


def test_standardise_can_measure_everything_together():
    data = images()
    part = prepared(data, Pick("standardise", {"over": "all together"})).parts["train"]
    raw = data.inputs["x"][part.rows].astype(float)
    np.testing.assert_allclose(
        part.inputs["x"], (raw - raw.mean()) / raw.std(), rtol=1e-5, atol=1e-6
    )


def test_constant_features_become_zero():
    x = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]])
    data = Data("c", "table", {"x": x}, {"y": np.zeros(3, np.int32)}, ("a",))
    for step in ("standardise", "min-max"):
        part = prepared(data, Pick(step), validation=0.0, test=0.0).parts["train"]
        np.testing.assert_array_equal(part.inputs["x"][:, 0], 0)
        assert np.isfinite(part.inputs["x"]).all()


def test_large_numbers_with_small_differences_are_standardised_without_loss():
    x = 1e9 + np.arange(10.0)[:, None]
    data = Data("big", "table", {"x": x}, {"y": np.zeros(10, np.int32)}, ("a",))
    part = prepared(data, Pick("standardise"), validation=0.0, test=0.0).parts["train"]
    expected = (np.arange(10) - 4.5) / np.arange(10).std()
    np.testing.assert_allclose(part.inputs["x"][:, 0], expected, rtol=1e-6)


def test_min_max_stretches_the_training_part_from_low_to_high():
    found = prepared(table(), Pick("min-max", {"low": -1.0, "high": 3.0}))
    x = found.parts["train"].inputs["x"]
    np.testing.assert_allclose(x.min(axis=0), -1, atol=1e-6)
    np.testing.assert_allclose(x.max(axis=0), 3, atol=1e-6)


def test_flatten_lays_examples_out_in_rows():
    data = images()
    part = prepared(data, Pick("flatten")).parts["test"]
    np.testing.assert_array_equal(part.inputs["x"], data.inputs["x"][part.rows].reshape(-1, 30))


def test_one_hot_has_a_place_for_classes_the_training_part_lacks():
    y = np.array([0, 1, 0, 1, 2], np.int32)
    data = Data("o", "table", {"x": np.zeros((5, 1))}, {"y": y}, ("a", "b", "c"))
    found = prepared(data, Pick("one-hot"), validation=0.0, test=0.2, order=LAST)
    np.testing.assert_array_equal(found.parts["train"].targets["y"], np.eye(3)[y[:4]])
    np.testing.assert_array_equal(found.parts["test"].targets["y"], [[0, 0, 1]])


def test_plus_minus_makes_signs_of_two_classes():
    found = prepared(table(classes=2), Pick("plus-minus"))
    y = found.parts["train"].targets["y"]
    assert y.dtype == np.float32
    assert y.shape == (found.parts["train"].size, 1)
    raw = found.raw.targets["y"][found.parts["train"].rows]
    np.testing.assert_array_equal(y[:, 0], 2 * raw - 1)


@pytest.mark.parametrize(
    ("step", "classes", "words"),
    [
        ("plus-minus", 3, "two classes"),
        ("one-hot", 0, "is a number"),
        ("plus-minus", 0, "is a number"),
        ("standardise-target", 3, "Classes cannot"),
        ("standardize", 3, "standardise"),
    ],
)
def test_a_step_that_does_not_fit_says_why(step, classes, words):
    with pytest.raises(DataError, match=words):
        prepared(table(classes=classes), Pick(step))


def test_the_regression_of_the_lecture_has_its_numbers():
    steps = (Pick("standardise"), Pick("standardise-target"))
    found = prepared(load(Pick("linear-regression")), *steps, validation=0.0, test=0.0)
    part = found.parts["train"]
    x, y = part.inputs["x"].astype(float), part.targets["y"].astype(float)
    design = np.hstack([x, np.ones_like(x)])
    (slope, offset), *_ = np.linalg.lstsq(design, y[:, 0], rcond=None)
    error = np.mean((design @ [slope, offset] - y[:, 0]) ** 2)
    correlation = np.corrcoef(x[:, 0], y[:, 0])[0, 1]
    assert slope == pytest.approx(0.776, abs=5e-4)
    assert slope == pytest.approx(correlation, abs=1e-6)
    assert error == pytest.approx(0.398, abs=5e-4)
    assert error == pytest.approx(1 - correlation**2, abs=1e-6)
    assert offset == pytest.approx(0, abs=1e-6)


@pytest.mark.covers("D05")
@pytest.mark.parametrize(
    "steps",
    [
        ("standardise",),
        ("scale", "standardise", "flatten"),
        ("flatten", "min-max", "scale"),
        ("standardise", "standardise", "min-max"),
        (),
    ],
)
def test_a_new_example_gets_the_bits_it_would_have_in_training(steps):
    for data in (images(), table(scale=1e-3), load(Pick("wine"))):
        found = prepared(data, *(Pick(name) for name in steps))
        for part in found.parts.values():
            whole = replay(found, {"x": data.inputs["x"][part.rows]})["x"]
            np.testing.assert_array_equal(whole.view("u4"), part.inputs["x"].view("u4"))
            for row in range(min(8, part.size)):
                alone = replay(found, {"x": data.inputs["x"][part.rows[row]][None]})["x"]
                assert alone.dtype == np.float32
                assert alone.tobytes() == part.inputs["x"][row].tobytes()


@pytest.mark.parametrize(
    "inputs",
    [
        {"x": np.zeros((2, 5))},
        {"z": np.zeros((2, 3))},
        {},
        {"x": np.array([["a"] * 3])},
        {"x": np.float64(3)},
    ],
)
def test_a_new_example_of_another_form_is_refused(inputs):
    with pytest.raises(DataError):
        replay(prepared(table()), inputs)


def test_stages_show_one_example_before_and_after_each_step():
    data = images()
    found = prepared(data, Pick("scale"), Pick("one-hot"), Pick("flatten"))
    part = found.parts["test"]
    raw = data.inputs["x"][part.rows[2]]
    shown = stages(found, 2, "test")
    assert [title for title, _ in shown] == ["Raw", "Scale", "Flatten"]
    np.testing.assert_array_equal(shown[0][1], raw)
    np.testing.assert_allclose(shown[1][1], raw / 255, rtol=1e-6)
    np.testing.assert_array_equal(shown[2][1], part.inputs["x"][2])
    (_, label), (title, row) = stages(found, 2, "test", "targets")
    assert title == "One-hot"
    np.testing.assert_array_equal(row, np.eye(10)[label])


def test_stages_reach_the_own_test_part_of_a_set():
    data = load(Pick("glyphs"))
    found = prepared(data, Pick("scale"), limit=10)
    shown = stages(found, 7, "test")
    np.testing.assert_array_equal(shown[0][1], data.test_inputs["x"][7])
    np.testing.assert_array_equal(shown[1][1], found.parts["test"].inputs["x"][7])


def test_a_part_that_is_one_run_of_float32_rows_is_not_copied():
    data = load(Pick("circle"))
    found = prepared(data, validation=0.2, test=0.0, order=LAST)
    assert np.shares_memory(found.parts["train"].inputs["x"], data.inputs["x"])


def test_every_step_learns_and_replays_with_its_default_settings():
    for entry in STEPS.values():
        assert entry.fit
        assert entry.apply
        assert entry.title
        assert entry.help
        classes = 0 if entry.name == "standardise-target" else 2
        found = prepared(table(classes=classes), Pick(entry.name))
        assert [(step[0], step[1]) for step in found.steps] == [(entry.name, entry.on)]


def test_several_inputs_are_prepared_each_with_its_own_state():
    x, z = np.arange(12.0).reshape(6, 2), np.arange(6.0).reshape(6, 1) * 100
    data = Data("m", "table", {"x": x, "z": z}, {"y": np.zeros(6, np.int32)}, ("a",))
    found = prepared(data, Pick("min-max"), validation=0.0, test=0.0)
    assert found.parts["train"].inputs["z"].max() == found.parts["train"].inputs["x"].max() == 1
    new = replay(found, {"x": x[3:4], "z": z[3:4]})
    np.testing.assert_array_equal(new["z"], np.array([[0.6]], np.float32))
