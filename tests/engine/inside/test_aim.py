"""Which units are looked into, and what the data is like where they look; what is done to rows of pictures."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside.aim import MOST, aim_of, form_of, spread_of
from nnplayground.engine.inside.climbing import settings_of
from nnplayground.engine.inside.rows import blurred, direction, within
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.inside.test_maximise import conv, made, picture_run
from tests.engine.inside.test_patches import found_by
from tests.engine.test_shadow import started

pytestmark = pytest.mark.keras


def aimed(run, **options):
    return aim_of(run, Want("maximise", None, tuple(options.items())))


def flat_run(raw_side=6):
    """Return a run whose pictures were laid flat by preparation."""
    pictures = np.random.default_rng(0).integers(0, 255, (60, raw_side, raw_side, 1), np.uint8)
    y = (np.arange(60) % 3).astype("i4")
    flat = (pictures[:, :6, :6] / 255).reshape(60, -1).astype("f4")
    data = sample.prepared(flat, y, 40, 20, tuple("abc"), "image")
    raw = data.raw.__class__("made", "image", {"x": pictures}, {"y": y}, tuple("abc"))
    data = data.__class__(raw, data.parts)
    layers = (sample.dense(4, "relu", "hidden"), sample.dense(3, "softmax", "classes"))
    return Run(1, sample.project(*layers, shape=(36,)), data)


def test_units_are_chosen_by_page_or_by_number():
    run = picture_run(conv(filters=70))
    assert aimed(run, node="conv").channels == tuple(range(16))
    assert aimed(run, node="conv", first=64).channels == tuple(range(64, 70))
    assert aimed(run, node="conv", count=500).channels == tuple(range(MOST))
    assert aimed(run, node="conv", channels=(69, 3, 70, -1)).channels == (69, 3)
    assert aimed(run, node="conv", first=900).channels == tuple(range(16))
    with pytest.raises(BuildError, match="these units"):
        aimed(run, node="conv", channels=(70,))


def test_the_middle_and_what_is_seen_are_those_of_the_layer():
    aim = aimed(picture_run(conv(), Node("pool", "MaxPooling2D"), conv("two")), node="two")
    assert aim.middle == (0, 0)
    assert aim.seen((0, 0)) == ((0, 7), (0, 7))
    assert aimed(picture_run(conv()), node="classes").fields is None


def test_of_several_inputs_the_one_asked_for_is_taken():
    run = started("two inputs")
    first, second = run.project.networks["model"].inputs()
    last = run.project.networks["model"].ends()[0].node
    found = [aimed(run, node=last, input=one.id) for one in (first, second)]
    assert [(one.index, one.source) for one in found] == [(0, first.id), (1, second.id)]


def test_the_spread_is_that_of_columns_of_a_table_and_of_channels_of_pictures():
    rng = np.random.default_rng(0)
    table = rng.normal(size=(50, 3)) * [1, 10, 100]
    found = spread_of(table)
    np.testing.assert_allclose(found.scale, table.std(axis=0), rtol=1e-5)
    np.testing.assert_allclose(found.middle, table.mean(axis=0), rtol=1e-4)
    pictures = rng.uniform(size=(20, 5, 6, 3)) * [1, 2, 4]
    found = spread_of(pictures)
    np.testing.assert_allclose(found.scale, pictures.std(axis=(0, 1, 2)), rtol=1e-5)
    low, high = pictures.min(axis=(0, 1, 2)), pictures.max(axis=(0, 1, 2))
    np.testing.assert_allclose(found.middle, (low + high) / 2, rtol=1e-5)
    np.testing.assert_allclose([found.low, found.high], [low, high], rtol=1e-6)


def test_pictures_laid_flat_are_drawn_in_their_form_and_shown_whole():
    run = flat_run()
    assert form_of(run, "x", (36,)) == (6, 6, 1)
    assert form_of(flat_run(7), "x", (36,)) == (36,)
    assert form_of(run, "x", (3, 4)) == (3, 4)
    found = made(run, "hidden", steps=2)
    assert found["pictures"].shape == (4, 36)
    assert found["form"].tolist() == [6, 6, 1]
    best = found_by(run, "hidden", guided=True)
    assert best["patches"].shape == best["guided"].shape == (4, 9, 6, 6, 1)
    rows = run.prepared.parts["train"].rows[best["rows"]]
    np.testing.assert_array_equal(best["patches"], run.prepared.raw.inputs["x"][rows])


def test_of_pictures_that_were_made_smaller_the_same_part_of_the_raw_one_is_cut():
    run = picture_run(conv())
    large = np.repeat(np.repeat(run.prepared.raw.inputs["x"], 2, axis=1), 2, axis=2)
    raw = run.prepared.raw
    kind = raw.__class__(raw.name, raw.kind, {"x": large}, dict(raw.targets), raw.classes)
    run.prepared = run.prepared.__class__(kind, run.prepared.parts)
    found = found_by(run, "conv")
    assert found["patches"].shape == (6, 9, 6, 6, 1)
    x = run.prepared.parts["train"].inputs["x"]
    top, left = found["places"][2, 0]
    small = x[found["rows"][2, 0], top : top + 3, left : left + 3]
    expected = np.repeat(np.repeat(small, 2, axis=0), 2, axis=1)
    np.testing.assert_array_equal(found["patches"][2, 0], expected)


def test_large_pictures_are_made_in_several_batches_with_the_same_answers(monkeypatch):
    from nnplayground.engine.inside import maximise as module

    whole = made(picture_run(conv(activation="relu")), "conv", steps=6)
    monkeypatch.setattr(module, "_BATCH", 4 * 64)
    parts = made(picture_run(conv(activation="relu")), "conv", steps=6)
    assert whole.keys() == parts.keys()
    for name, array in whole.items():
        assert array.shape == parts[name].shape
        np.testing.assert_allclose(array, parts[name], rtol=1e-4, atol=1e-4, err_msg=name)


def test_directions_have_norm_one_whatever_the_size_and_zero_stays():
    rows = np.array([[3.0, 4.0], [3e30, 4e30], [0.0, 0.0], [np.nan, 2.0], [np.inf, 2.0]], "f4")
    expected = [[0.6, 0.8], [0.6, 0.8], [0, 0], [0, 1], [0, 1]]
    np.testing.assert_allclose(direction(rows), expected, rtol=1e-6)
    np.testing.assert_allclose(within(rows[:1], 1.0), [[0.6, 0.8]], rtol=1e-6)
    np.testing.assert_allclose(within(rows[:1], 9.0), rows[:1])


def test_blur_gives_shares_to_neighbours_and_keeps_what_is_even():
    row = np.array([[[0.0], [0.0], [1.0], [0.0], [0.0]]], "f4")
    expected = [0, 0.1, 0.8, 0.1, 0]
    np.testing.assert_allclose(np.ravel(blurred(row, 0.1, [1])), expected, rtol=1e-6)
    even = np.full((1, 4, 4, 1), 0.5, "f4")
    np.testing.assert_allclose(blurred(even, 0.3, [1, 2]), even, rtol=1e-6)


def test_settings_stay_in_their_ranges_and_suit_what_a_unit_sees():
    large, small = settings_of({}, ((0, 27), (0, 27))), settings_of({}, ((0, 2), (0, 2)))
    assert (large.jitter, large.blur) == (2, 0.15)
    assert (small.jitter, small.blur) == (0, 0.0)
    wild = settings_of({"steps": 10**9, "blur": -1, "jitter": 1e9, "goal": "?"}, ())
    assert (wild.steps, wild.blur, wild.jitter, wild.goal) == (2000, 0.0, 32, "unit")
