"""The gates and states of recurrent layers of maps against Keras' own outputs, and against their formula in NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.engine.inside import lag as lag_module
from nnplayground.engine.inside.lag import lag
from nnplayground.engine.inside.recurrent import gates, hidden_states, unrolled
from tests.engine import sample
from tests.engine.inside.test_recurrent import ask, close, ends, given, layer, run_of, squashed

pytestmark = [pytest.mark.keras, pytest.mark.covers("T04")]
STEPS, SIZE, CHANNELS, FILTERS = 4, {1: (7,), 2: (5, 6), 3: (3, 4, 4)}, 2, 3
NAMES = ("input gate", "forget gate", "candidate", "output gate")
CELLS = {
    "1": {},
    "2": {},
    "3": {},
    "2 same": {"padding": "same"},
    "2 strides": {"strides": 2, "padding": "same"},
    "2 dilated": {"dilation_rate": 2},
    "2 without biases": {"use_bias": False},
    "2 backwards": {"go_backwards": True},
    "2 other functions": {
        "activation": Pick("softsign"),
        "recurrent_activation": Pick("hard_sigmoid"),
    },
    "1 channels first": {"data_format": "channels_first"},
    "2 channels first": {"data_format": "channels_first", "padding": "same"},
}


def maps(rank, first=False):
    shape = (20, STEPS, *SIZE[rank], CHANNELS)
    x = np.random.default_rng(rank).normal(size=shape).astype(np.float32)
    x = np.ascontiguousarray(np.moveaxis(x, -1, 2)) if first else x
    return sample.prepared(x, np.zeros((20, 1), np.float32), 20, 5)


def values_of(name, **more):
    return {"filters": FILTERS, "kernel_size": 2, **CELLS[name], **more}


def made(name, **more):
    """Return a run of one layer of a kind, with random weights."""
    kind = f"ConvLSTM{name[0]}D"
    data = maps(int(name[0]), "first" in name)
    return run_of(layer(kind, values_of(name, **more)), *ends(), data=data)


def last(steps, name):
    """Return outputs with the filters behind."""
    return np.moveaxis(steps, 1, -1) if "first" in name else steps


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", CELLS)
def test_all_steps_together_give_the_output_of_the_layer(name):
    run = made(name, return_sequences=True)
    expected = last(given(run), name)
    order = slice(None, None, -1 if "backwards" in name else 1)
    for unit in range(FILTERS):
        found = ask(run, gates, unit=unit)
        assert float(found["difference"]) < 1e-5
        assert found["state"].shape == expected.shape[:-1]
        close(found["state"][order], expected[..., unit])
    assert int(found["units"]) == FILTERS
    assert str(found["kind"]) == "ConvLSTM"


@pytest.mark.parametrize("name", CELLS)
def test_the_gates_follow_from_their_sums_and_give_the_states(name):
    run = made(name)
    found = ask(run, gates, unit=1)
    cell = run.models["model"].get_layer("layer").cell
    for gate in NAMES:
        function = cell.activation if gate == "candidate" else cell.recurrent_activation
        close(found[gate], np.asarray(function(found[f"parts/{gate}"].sum(axis=-1))))
    i, f, g, o = (found[gate] for gate in NAMES)
    close(found["cell"], f * found["before/cell"] + i * g)
    close(found["state"], o * np.asarray(cell.activation(found["cell"])))
    order = slice(None, None, -1 if "backwards" in name else 1)
    assert not found["before/state"][order][0].any()
    for state in ("state", "cell"):
        np.testing.assert_array_equal(found[f"before/{state}"][order][1:], found[state][order][:-1])
    # In Keras' own order of axes, a layer that gives its last output only has no axis of time.
    shown = given(run)
    shown = np.moveaxis(shown, 0, -1) if "first" in name else shown
    close(found["state"][order][-1], shown[..., 1])


def convolved(x, kernel):
    """Return the cross-correlation of (height, width, channels) with (rows, columns, channels, filters), without padding."""
    rows, columns = kernel.shape[:2]
    high, wide = x.shape[0] - rows + 1, x.shape[1] - columns + 1
    found = np.zeros((high, wide, kernel.shape[-1]))
    for y in range(high):
        for place in range(wide):
            patch = x[y : y + rows, place : place + columns]
            found[y, place] = np.einsum("rkc,rkcf->f", patch, kernel)
    return found


def test_what_input_state_and_biases_add_is_that_of_convolutions_in_numpy():
    run = made("2")
    kernel, recurrent, bias = run.models["model"].get_layer("layer").get_weights()
    x = run.prepared.parts["train"].inputs["x"][2]
    found = [ask(run, gates, unit=unit) for unit in range(FILTERS)]
    h = c = np.zeros((4, 5, FILTERS))
    for step in range(STEPS):
        own = convolved(x[step], kernel)
        # "same" with a kernel of two pads below and on the right.
        past = convolved(np.pad(h, ((0, 1), (0, 1), (0, 0))), recurrent)
        values = []
        for place, gate in enumerate(NAMES):
            several = slice(place * FILTERS, (place + 1) * FILTERS)
            three = [own[..., several], past[..., several], bias[several] + 0 * h]
            for unit in range(FILTERS):
                parts = found[unit][f"parts/{gate}"][step]
                close(parts, np.stack([one[..., unit] for one in three], axis=-1))
            values.append((np.tanh if gate == "candidate" else squashed)(sum(three)))
        i, f, g, o = values
        c = f * c + i * g
        h = o * np.tanh(c)
        for unit in range(FILTERS):
            close(found[unit]["forget gate"][step], f[..., unit])
            close(found[unit]["cell"][step], c[..., unit])


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", ["1", "2", "2 channels first"])
def test_they_are_unrolled_with_the_shapes_of_keras(name):
    run = made(name, return_sequences=True)
    found = ask(run, unrolled, unit=2)
    expected, x = given(run), run.prepared.parts["train"].inputs["x"][2]
    close(found["output"], last(expected, name)[..., 2])
    close(found["norm/output"], np.linalg.norm(expected.reshape(STEPS, -1), axis=1))
    close(found["norm/state"], found["norm/output"])
    close(found["input"], last(x, name).mean(axis=-1))
    assert found["shape/output"].tolist() == list(expected.shape)
    assert found["shape/state"].tolist() == list(expected.shape[1:])
    assert found["shape/input"].tolist() == list(x.shape)
    assert bool(found["maps"])
    assert int(found["units"]) == FILTERS


def test_both_ways_states_that_are_handed_in_and_repetition_are_right():
    inner = Pick("ConvLSTM2D", values_of("2", return_sequences=True))
    run = run_of(layer("Bidirectional", {"layer": inner}), *ends(), data=maps(2))
    found = ask(run, gates, unit=1)
    assert float(found["difference"]) < 1e-5
    close(found["forward/state"], given(run)[..., 1])
    close(found["backward/state"], given(run)[..., FILTERS + 1])
    first = layer("ConvLSTM2D", values_of("2", return_state=True), name="first")
    states = (Ref("input"), Ref("first", 1), Ref("first", 2))
    run = run_of(first, layer("ConvLSTM2D", values_of("2"), *states), *ends(), data=maps(2))
    found, before = ask(run, gates), ask(run, gates, node="first")
    close(found["before/cell"][0], before["cell"][-1])
    close(found["state"][-1], given(run)[..., 0])


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", ["1", "2 backwards", "2 channels first"])
def test_hidden_states_are_the_means_of_the_maps(name):
    run = made(name, return_sequences=True)
    found = ask(run, hidden_states)
    expected, x = (
        last(one, name) for one in (given(run), run.prepared.parts["train"].inputs["x"][2])
    )
    order = slice(None, None, -1 if "backwards" in name else 1)
    close(found["state"][order], expected.reshape(STEPS, -1, FILTERS).mean(axis=1))
    close(found["input"], x.reshape(STEPS, -1, CHANNELS).mean(axis=1))
    assert found["cell"].shape == (STEPS, FILTERS)
    whole = [ask(run, gates, unit=unit)["cell"].reshape(STEPS, -1) for unit in range(FILTERS)]
    close(found["cell"], np.mean(whole, axis=2).T)
    assert found["maps"]
    assert found["mask"].all()


def fades(run, **options):
    options = {"role": "model", "node": "layer", "examples": 5, **options}
    return lag(run, Want("lag", None, tuple(options.items())))


def jacobian(run, rows=5):
    """Return the Jacobian of a layer's last output as TensorFlow has it, (n, numbers of the state, time, numbers of a step)."""
    import tensorflow as tf

    x = tf.constant(run.prepared.parts["train"].inputs["x"][:rows])
    with tf.GradientTape() as tape:
        tape.watch(x)
        output = run.models["model"].get_layer("layer")(x)
        flat = tf.reshape(output, (rows, -1))
    found = np.asarray(tape.batch_jacobian(flat, x))
    return found.reshape(*found.shape[:2], STEPS, -1)


@pytest.mark.covers("T02")
@pytest.mark.parametrize("name", ["2", "2 backwards", "1 channels first"])
def test_gradients_of_the_last_maps_are_those_of_gradient_tape(name, monkeypatch):
    monkeypatch.setattr(lag_module, "EXACT", 200)
    run = made(name)
    found, expected = fades(run), jacobian(run)
    numbers = expected.shape[1]
    assert found["units"] == found["directions"] == numbers
    norms = np.linalg.norm(expected, axis=(1, 3)) / np.sqrt(numbers)
    norms = norms if "backwards" in name else norms[:, ::-1]
    np.testing.assert_allclose(found["input"], norms, rtol=1e-4, atol=1e-7)
    np.testing.assert_allclose(found["state"][:, 0], 1, rtol=1e-5)
    assert np.isfinite(found["cell"]).all()


@pytest.mark.covers("T02")
def test_of_many_numbers_some_directions_stand_for_all():
    run = made("2")
    found, expected = fades(run), jacobian(run)
    assert (found["directions"], found["units"]) == (16, expected.shape[1])
    norms = (np.linalg.norm(expected, axis=(1, 3)) / np.sqrt(expected.shape[1]))[:, ::-1]
    np.testing.assert_allclose(found["input"], norms, rtol=0.4)


@pytest.mark.covers("T02")
@pytest.mark.parametrize("many", [False, True])
def test_gradients_of_the_loss_go_through_maps(many):
    import tensorflow as tf

    run = made("2", return_sequences=many)
    model, part = run.models["model"], run.prepared.parts["train"]
    x = tf.constant(part.inputs["x"][:5])
    with tf.GradientTape() as tape:
        tape.watch(x)
        total = tf.reduce_sum((model(x) - part.targets["y"][:5]) ** 2)
    expected = np.asarray(tape.gradient(total, x)).reshape(5, STEPS, -1)
    found = fades(run, of="loss")
    norms = np.linalg.norm(expected, axis=-1)[:, ::-1]
    np.testing.assert_allclose(found["loss/input"], norms, rtol=1e-4, atol=1e-6)
    assert found["loss/state"].shape == found["loss/cell"].shape == (5, STEPS)


def test_large_maps_are_looked_at_in_fewer_directions_of_fewer_examples(monkeypatch):
    run = made("2")
    numbers = int(fades(run)["units"])
    monkeypatch.setattr(lag_module, "MOST", 8 * numbers)
    fresh = made("2")
    found = fades(fresh)
    assert found["directions"] == 8
    assert found["input"].shape == (1, STEPS)
    assert fades(fresh, of="loss")["loss/state"].shape == (5, STEPS)
