"""What an answer loses when parts are hidden, against explicit calls of the network."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example, Want
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from tests.engine import networks, sample
from tests.engine.inside.explaining import (
    HERE,
    ask,
    inputs,
    logits,
    pieces,
    shaken,
    stack_run,
    started,
    words_run,
)

pytestmark = pytest.mark.keras


@pytest.mark.covers("B12")
@pytest.mark.parametrize("fill", ["zero", "mean", 0.7])
@pytest.mark.parametrize(("patch", "stride"), [(3, 2), (1, 1), (8, 1), (2, 5)])
def test_it_is_the_loop_over_calls_of_the_network(patch, stride, fill):
    run = started("convolution")
    (x,) = inputs(run)
    ground = np.full_like(x, 0.0 if fill == "zero" else fill if fill != "mean" else 0)
    if fill == "mean":
        ground = run.prepared.parts["train"].inputs["x"].mean(axis=0, keepdims=True)
    found = ask(run, "occlusion", patch=patch, stride=stride, fill=fill, class_=1)
    starts = sorted({*range(0, 8 - patch, stride), 8 - patch})
    sums, counts, drops = np.zeros((8, 8)), np.zeros((8, 8)), []
    for top, left in itertools.product(starts, starts):
        hidden = x.copy()
        here = (slice(top, top + patch), slice(left, left + patch))
        hidden[0][here] = ground[0][here]
        drops.append(logits(run, x)[0, 1] - logits(run, hidden)[0, 1])
        sums[here] += drops[-1]
        counts[here] += 1
    np.testing.assert_allclose(found["drops/input"], drops, rtol=1e-4, atol=1e-5)
    wanted = np.where(counts, sums / np.maximum(counts, 1), np.nan)
    np.testing.assert_allclose(found["map/input"], wanted, rtol=1e-4, atol=1e-5)
    np.testing.assert_array_equal(found["corners/input"], list(itertools.product(starts, starts)))


def test_of_two_classes_the_difference_is_explained():
    run = started("convolution")
    both = ask(run, "occlusion", class_=1, but=2)["map/input"]
    each = [ask(run, "occlusion", class_=one)["map/input"] for one in (1, 2)]
    np.testing.assert_allclose(both, each[0] - each[1], rtol=1e-4, atol=1e-5)


def test_columns_of_a_table_are_hidden_one_by_one():
    run = started("dense")
    (x,) = inputs(run)
    ground = run.prepared.parts["train"].inputs["x"].mean(axis=0)
    found = ask(run, "occlusion", class_=0)["map/input"]
    for column in range(4):
        hidden = x.copy()
        hidden[0, column] = ground[column]
        drop = logits(run, x)[0, 0] - logits(run, hidden)[0, 0]
        np.testing.assert_allclose(found[column], drop, rtol=1e-4, atol=1e-5)


def test_steps_of_a_sequence_and_words_are_hidden_with_all_they_hold():
    found = ask(started("LSTM"), "occlusion", patch=1, stride=1, fill="zero")
    assert found["map/input"].shape == (6,)
    run = started("LSTM")
    (x,) = inputs(run)
    hidden = x.copy()
    hidden[0, 2] = 0
    drop = logits(run, x)[0, 0] - logits(run, hidden)[0, 0]
    np.testing.assert_allclose(found["map/input"][2], drop, rtol=1e-4, atol=1e-5)
    assert ask(words_run(), "occlusion", patch=1, stride=1)["map/input"].shape == (6,)


def test_a_picture_that_was_laid_out_is_a_picture_again():
    pictures = networks.pictures()
    x = np.concatenate([pictures.parts[one].inputs["x"] for one in ("train", "validation")])
    y = np.concatenate([pictures.parts[one].targets["y"] for one in ("train", "validation")])
    flat = sample.prepared(x.reshape(len(x), -1), y, networks.ROWS, networks.VALIDATION)
    data = type(flat)(pictures.raw, flat.parts, flat.steps)
    layer = sample.dense(3, "softmax", "classes")
    run = shaken(Run(1, networks.project(layer, shape=(64,)), data))
    found = ask(run, "occlusion", patch=4, stride=4, fill="zero", class_=0)
    assert found["map/input"].shape == (8, 8)
    (x,) = inputs(run)
    hidden = x.reshape(8, 8).copy()
    hidden[:4, 4:] = 0
    drop = logits(run, x)[0, 0] - logits(run, hidden.reshape(1, 64))[0, 0]
    np.testing.assert_allclose(found["map/input"][0, 7], drop, rtol=1e-4, atol=1e-5)
    kernel = np.array(run.models["model"].layers[-1].kernel)[:, 0]
    slopes = ask(run, "saliency", class_=0)["map/input"]
    np.testing.assert_array_equal(slopes, kernel.reshape(8, 8, 1))


def test_several_inputs_are_hidden_in_turn():
    run = started("two inputs")
    found = ask(run, "occlusion", fill="zero")
    given = inputs(run)
    for place, name in enumerate(node.id for node in run.project.networks["model"].inputs()):
        for column in range(given[place].shape[1]):
            hidden = [one.copy() for one in given]
            hidden[place][0, column] = 0
            drop = logits(run, *given)[0, 0] - logits(run, *hidden)[0, 0]
            np.testing.assert_allclose(found[f"map/{name}"][column], drop, atol=1e-5)


def test_it_tells_how_far_it_is_and_what_it_knows_so_far():
    run = started("convolution")
    told = pieces(run, Want("occlusion", HERE, (("patch", 2), ("stride", 1))))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    known = [np.isfinite(one["map/input"]).mean() for _, one in told if one]
    assert known == sorted(known)
    assert known[0] < known[-1] == 1


def test_it_can_be_ended_in_the_middle_and_keeps_to_the_weights_it_began_with():
    run = started("convolution")
    want = Want("occlusion", HERE, (("class", 0), ("patch", 2), ("stride", 1)))
    whole = pieces(run, want)[-1][1]["map/input"]
    from nnplayground.engine.inside import JOBS

    steps = JOBS["occlusion"](run, want)
    next(steps)
    shaken(run, 5)
    last = {}
    for _, arrays, _ in steps:
        last = arrays
    np.testing.assert_allclose(last["map/input"], whole, rtol=1e-5, atol=1e-6)
    steps = JOBS["occlusion"](run, want)
    next(steps)
    steps.close()
    assert list(steps) == []


def test_a_single_unit_and_an_example_of_ones_own():
    data = sample.classes_data(40, 4, 2, validation=10, test=0)
    layer = sample.dense(1, "sigmoid", "yes")
    run = stack_run(layer, shape=(4,), data=data, loss=Pick("BinaryCrossentropy"))
    run.own = {0: {"x": data.raw.inputs["x"][data.parts["train"].rows[HERE.row]]}}
    found = ask(run, "occlusion", class_=0, fill="zero")["map/input"]
    kernel = np.array(run.models["model"].layers[-1].kernel)[:, 0]
    np.testing.assert_allclose(found, -kernel * inputs(run)[0][0], rtol=1e-4, atol=1e-5)
    own = ask(run, "occlusion", Example(OWN, 0), class_=0, fill="zero")["map/input"]
    np.testing.assert_allclose(own, found, rtol=1e-5, atol=1e-6)
    assert pieces(run, Want("occlusion", Example("train", 10**6)))[-1][1] == {}
