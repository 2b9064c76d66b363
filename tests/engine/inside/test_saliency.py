"""Maps of the input by gradients, against finite differences, weights, and sums that have to come out."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example, Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import keep
from nnplayground.engine.inside.explained import NONE, PREDICTED, TRUE
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

KINDS = ("saliency", "guided", "gradient_input", "smoothgrad", "integrated_gradients")


def smooth():
    """Return a run without kinks, whose differences are exact."""
    layers = (
        Node("conv", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "activation": Pick("tanh")}),
        Node("flatten", "Flatten"),
        sample.dense(3, "softmax", "classes"),
    )
    return stack_run(*layers, shape=(8, 8, 1), data=networks.pictures())


def linear(activation="softmax", units=3, **training):
    layer = sample.dense(units, activation, "classes")
    return stack_run(layer, shape=(4,), data=networks.points(), **training)


def differences(run, a, b=NONE, step=1e-2):
    """Return the central differences of logit a, less logit b, for each value of the input."""
    (x,) = inputs(run)
    flat = np.repeat(x.reshape(1, -1), 2 * x.size, axis=0).astype(np.float64)
    for place in range(x.size):
        flat[2 * place, place] += step
        flat[2 * place + 1, place] -= step
    found = logits(run, flat.reshape(-1, *x.shape[1:]).astype(np.float32))
    values = found[:, a] - (0 if b == NONE else found[:, b])
    return ((values[::2] - values[1::2]) / (2 * step)).reshape(x.shape[1:])


@pytest.mark.covers("B12")
@pytest.mark.parametrize(("a", "b"), [(0, NONE), (2, NONE), (1, 2)])
def test_saliency_is_the_finite_difference_of_the_logit(a, b):
    run = smooth()
    found = ask(run, "saliency", class_=a, but=b)["map/input"]
    wanted = differences(run, a, b)
    np.testing.assert_allclose(found, wanted, rtol=1e-3, atol=1e-3 * np.abs(wanted).max())


@pytest.mark.covers("B12")
def test_saliency_of_a_linear_network_is_its_weights():
    run = linear()
    kernel = np.array(run.models["model"].layers[-1].kernel)
    for place in range(3):
        found = ask(run, "saliency", class_=place)
        np.testing.assert_array_equal(found["map/input"], kernel[:, place])
    found = ask(run, "saliency", class_=2, but=0)["map/input"]
    np.testing.assert_allclose(found, kernel[:, 2] - kernel[:, 0], rtol=1e-6)


def test_the_answer_tells_which_classes_were_meant():
    run = smooth()
    values = logits(run, *inputs(run))[0]
    said, truth = int(values.argmax()), int(run.prepared.parts["train"].targets["y"][HERE.row])
    found = ask(run, "saliency")
    assert (int(found["class"]), int(found["but"])) == (said, NONE)
    np.testing.assert_allclose(found["logits"], values, rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(found["score"], values[said], rtol=1e-5)
    np.testing.assert_array_equal(found["given/input"], inputs(run)[0][0])
    found = ask(run, "saliency", class_=TRUE, but=PREDICTED)
    assert (int(found["class"]), int(found["but"])) == (truth, said)
    np.testing.assert_allclose(found["score"], values[truth] - values[said], atol=1e-5)


def test_a_single_unit_speaks_for_class_1_and_against_class_0():
    data = sample.classes_data(40, 4, 2, validation=10, test=0)
    loss = Pick("BinaryCrossentropy")
    layer = sample.dense(1, "sigmoid", "yes")
    run = stack_run(layer, shape=(4,), data=data, loss=loss)
    kernel = np.array(run.models["model"].layers[-1].kernel)[:, 0]
    said = ask(run, "saliency")
    assert int(said["class"]) == int(logits(run, *inputs(run))[0, 0] > 0)
    np.testing.assert_array_equal(ask(run, "saliency", class_=1)["map/input"], kernel)
    np.testing.assert_array_equal(ask(run, "saliency", class_=0)["map/input"], -kernel)
    assert not ask(run, "saliency", class_=1, but=1)["map/input"].any()


def test_of_numbers_the_output_itself_is_explained():
    run = started("LSTM")
    found = ask(run, "saliency")
    assert found["map/input"].shape == (6, 3)
    np.testing.assert_allclose(found["score"], logits(run, *inputs(run))[0, 0], rtol=1e-5)


@pytest.mark.covers("B12")
def test_guided_backpropagation_lets_only_positive_gradients_back():
    """Two rectified units, worked out by hand (Springenberg et al. 2015, figure 1)."""
    layers = (sample.dense(2, "relu", "hidden"), sample.dense(3, "softmax", "classes"))
    run = stack_run(*layers, shape=(4,), data=networks.points())
    x = inputs(run)[0][0]
    hidden, last = run.models["model"].layers[1:]
    first, second = np.sign(x), np.sign(x) * [1, 2, 3, 4]  # both units are lit
    hidden.kernel.assign(np.stack([first, second], axis=1).astype(np.float32))
    hidden.bias.assign([0.1, 0.1])
    last.kernel.assign([[3.0, 0, 0], [-2.0, 0, 0]])
    plain = ask(run, "saliency", class_=0)["map/input"]
    np.testing.assert_allclose(plain, 3 * first - 2 * second)
    np.testing.assert_allclose(ask(run, "guided", class_=0)["map/input"], 3 * first)


@pytest.mark.covers("B12")
def test_gradient_times_input_adds_up_to_the_logit_of_a_linear_network():
    run = linear()
    found = ask(run, "gradient_input", class_=1)
    bias = float(np.array(run.models["model"].layers[-1].bias)[1])
    np.testing.assert_allclose(found["map/input"].sum() + bias, found["score"], rtol=1e-5)


@pytest.mark.covers("B12")
@pytest.mark.parametrize("name", ["convolution", "LSTM", "two inputs", "siamese"])
@pytest.mark.parametrize("baseline", ["zero", "mean"])
def test_integrated_gradients_add_up_to_what_the_input_changes(name, baseline):
    run = started(name)
    found = ask(run, "integrated_gradients", baseline=baseline)
    given = inputs(run)
    zero = [np.zeros_like(one) for one in given]
    if baseline == "mean":
        part = run.prepared.parts["train"]
        zero = [array.mean(axis=0, keepdims=True) for array in part.inputs.values()]
    place = int(found["class"])
    wanted = logits(run, *given)[0, place] - logits(run, *zero)[0, place]
    total = sum(array.sum() for key, array in found.items() if key.startswith("map/"))
    np.testing.assert_allclose(total, wanted, rtol=1e-3, atol=1e-5)
    np.testing.assert_allclose(found["gap"], total - wanted, atol=1e-3 * abs(wanted) + 1e-5)
    np.testing.assert_allclose(found["difference"], wanted, rtol=1e-4, atol=1e-5)


def test_a_few_steps_of_the_integral_leave_a_gap_that_is_told():
    run = started("convolution")
    shares = [share for share, _ in pieces(run, Want("integrated_gradients", HERE))]
    assert shares == sorted(shares)
    few = ask(run, "integrated_gradients", steps=2)
    more = ask(run, "integrated_gradients")
    assert (int(few["steps"]), abs(few["gap"]) > abs(more["gap"])) == (2, True)


@pytest.mark.covers("B12")
def test_smoothgrad_without_noise_is_saliency_and_with_a_seed_the_same_again():
    run = started("convolution")
    plain = ask(run, "saliency")["map/input"]
    found = ask(run, "smoothgrad", noise=0.0, samples=20)["map/input"]
    np.testing.assert_allclose(found, plain, rtol=1e-5, atol=1e-6)
    first, again, other = (
        ask(run, "smoothgrad", samples=20, seed=seed)["map/input"] for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert not np.allclose(first, other)
    parts = pieces(run, Want("smoothgrad", HERE, (("samples", 20),)))
    assert [int(one["samples"]) for _, one in parts if one][-1] == 20


def test_smoothgrad_is_the_mean_of_saliencies_of_noisy_copies():
    run = smooth()
    (x,) = inputs(run)
    random = np.random.default_rng(4)
    copies = [
        x + 0.2 * np.ptp(x) * random.standard_normal(x.shape[1:], np.float32) for _ in range(5)
    ]
    found = ask(run, "smoothgrad", samples=5, noise=0.2, seed=4, class_=1)["map/input"]
    run.own = dict(enumerate({"x": copy[0]} for copy in copies))
    each = [ask(run, "saliency", Example(OWN, row), class_=1)["map/input"] for row in run.own]
    np.testing.assert_allclose(found, np.mean(each, axis=0), rtol=1e-4, atol=1e-6)


def test_each_output_is_explained_for_itself():
    run = started("two outputs")
    keys = [ref.key for ref in run.project.networks["model"].ends()]
    found = [ask(run, "saliency", output=key, class_=0) for key in keys]
    for place, (key, one) in enumerate(zip(keys, found, strict=True)):
        value = logits(run, *inputs(run), output=place)[0, 0]
        sign = -1 if key.startswith("sign") else 1  # class 0 of a single unit
        np.testing.assert_allclose(one["score"], sign * value, rtol=1e-4, atol=1e-5, err_msg=key)
    assert not np.allclose(found[0]["map/left"], found[1]["map/left"])


@pytest.mark.parametrize("name", ["two inputs", "siamese"])
def test_each_input_has_a_map_of_its_own(name):
    run = started(name)
    names = [node.id for node in run.project.networks["model"].inputs()]
    for kind in KINDS:
        found = ask(run, kind)
        for one, array in zip(names, inputs(run), strict=True):
            assert found[f"map/{one}"].shape == array.shape[1:]
            assert np.any(found[f"map/{one}"])


def test_words_are_explained_by_what_their_embedding_gives():
    run = words_run()
    found = ask(run, "gradient_input", class_=0)
    assert found["map/input"].shape == (6, 4)
    assert found["given/input"].dtype.kind == "i"
    found = ask(run, "integrated_gradients", class_=0)
    np.testing.assert_allclose(found["map/input"].sum(), found["difference"], rtol=1e-3, atol=1e-5)
    assert ask(run, "smoothgrad", samples=3)["map/input"].shape == (6, 4)


def test_names_of_things_that_come_as_floats_are_explained_by_what_reads_them():
    run = words_run(dtype="float32")
    found = ask(run, "saliency", class_=0)
    assert found["map/input"].shape == (6, 4)
    assert np.any(found["map/input"])


def test_an_example_of_ones_own_is_explained_like_one_of_the_data():
    run = started("convolution")
    rows = run.prepared.parts["train"].rows
    run.own = {2: {"x": run.prepared.raw.inputs["x"][rows[HERE.row]]}}
    for kind in KINDS:
        mine, known = (ask(run, kind, one)["map/input"] for one in (Example(OWN, 2), HERE))
        np.testing.assert_allclose(mine, known, rtol=1e-5, atol=1e-6)
    # Nobody knows its true class; what the network says stands for it.
    found = ask(run, "saliency", Example(OWN, 2), class_=TRUE)
    assert int(found["class"]) == int(ask(run, "saliency")["class"])


def test_a_kept_state_is_explained_by_its_own_weights():
    run = started("convolution")
    first, before = keep.take(run), ask(run, "saliency", class_=0)["map/input"]
    shaken(run, 7)
    assert not np.allclose(ask(run, "saliency", class_=0)["map/input"], before)
    keep.put(run, first)
    np.testing.assert_array_equal(ask(run, "saliency", class_=0)["map/input"], before)


def test_looking_leaves_the_network_as_it_was():
    run = started("dropout")
    model = run.models["model"]
    before = [np.array(one) for one in model.variables]
    for kind in KINDS:
        ask(run, kind)
    for one, other in zip(model.variables, before, strict=True):
        np.testing.assert_array_equal(one, other)


def test_what_does_not_exist_gives_nothing():
    run = started("dense")
    for kind in KINDS:
        assert ask(run, kind, Example("train", 10**6)) == {}
        assert ask(run, kind, role="nobody") == {}


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_weights_that_are_not_finite_give_maps_that_are_not(value):
    run = linear()
    kernel = run.models["model"].layers[-1].kernel
    kernel.assign(np.full(kernel.shape, value, np.float32))
    for kind in KINDS:
        assert ask(run, kind)["map/input"].shape == (4,)
