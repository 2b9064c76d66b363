"""Truncated backpropagation through time: the same outputs, and gradients that end where they should."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.script import script
from nnplayground.engine import build, change, weights
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras

LENGTH, FEATURES, UNITS = 12, 3, 5
INNER = ("SimpleRNN", "LSTM", "GRU")


def made(inner, steps, **settings):
    import keras

    keras.utils.set_random_seed(3)
    pick = Pick(inner, {"units": UNITS, **settings})
    layer = build.make_layer(Node("cut", "TruncatedBPTT", {"layer": pick, "steps": steps}))
    keras.utils.set_random_seed(3)
    bare = build.make_layer(Node("bare", inner, pick.values))
    for one in (layer, bare):
        one.build((None, LENGTH, FEATURES))
    for mine, theirs in zip(layer.weights, bare.weights, strict=True):
        mine.assign(theirs)
    return layer, bare


def sequences(rows=4):
    return np.random.default_rng(1).normal(size=(rows, LENGTH, FEATURES)).astype(np.float32)


def gradients(call, x, variables=()):
    """Return the gradient of the sum of the last output with respect to the input and some weights."""
    import tensorflow as tf

    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        total = tf.reduce_sum(call(x) ** 2)
    found = tape.gradient(total, [x, *(one.value for one in variables)])
    return [np.zeros(1) if one is None else np.asarray(one) for one in found]


@pytest.mark.parametrize("settings", [{}, {"return_sequences": True}, {"go_backwards": True}])
@pytest.mark.parametrize("inner", INNER)
def test_the_output_is_that_of_the_layer(inner, settings):
    layer, bare = made(inner, 4, **settings)
    x = sequences()
    np.testing.assert_array_equal(layer(x), bare(x))


@pytest.mark.covers("T02")
@pytest.mark.parametrize("steps", [1, 4, 5, LENGTH, 50])
@pytest.mark.parametrize("inner", INNER)
def test_no_gradient_goes_back_over_a_cut(inner, steps):
    layer, _ = made(inner, steps)
    by_time = np.abs(gradients(layer, sequences())[0]).sum(axis=(0, 2))
    last_cut = (LENGTH - 1) // steps * steps
    assert (by_time[:last_cut] == 0).all()
    assert (by_time[last_cut:] > 0).all()


@pytest.mark.parametrize("inner", INNER)
def test_gradients_are_those_of_pieces_that_are_joined_by_hand(inner):
    import keras

    steps = 5
    layer, bare = made(inner, steps)
    piece = build.make_layer(Node("piece", inner, {"units": UNITS, "return_state": True}))
    piece.build((None, LENGTH, FEATURES))
    piece.set_weights(layer.get_weights())

    def joined(x):
        state = None
        for start in range(0, LENGTH, steps):
            output, *state = piece(x[:, start : start + steps], initial_state=state)
            state = [keras.ops.stop_gradient(one) for one in state]
        return output

    x = sequences()
    mine, wanted = (
        gradients(call, x, one.trainable_variables)
        for call, one in ((layer, layer), (joined, piece))
    )
    for one, other in zip(mine, wanted, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
    whole = gradients(bare, x, bare.trainable_variables)
    assert any(not np.allclose(one, other, rtol=1e-3) for one, other in zip(mine, whole))


def project_of(steps, **training):
    cut = {"layer": Pick("LSTM", {"units": UNITS}), "steps": steps}
    return sample.project(
        Node("cut", "TruncatedBPTT", cut),
        sample.dense(3, "softmax", "classes"),
        shape=(LENGTH, FEATURES),
        **training,
    )


def data():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(80, LENGTH, FEATURES)).astype(np.float32)
    return sample.prepared(x, rng.integers(0, 3, 80).astype(np.int32), 64, 16)


def test_the_length_can_be_turned_while_it_trains_without_compiling_anew():
    project = project_of(LENGTH, epochs=50)
    changed = field.write(project, "networks.model.cut.steps", 2)
    prepared = data()
    run, other = Run(1, project, prepared, gear="graph"), Run(2, changed, prepared, gear="graph")
    machine = run.machine
    for one in (run, other):
        one.budget = 1
        next(event for event in one.fit("model") if isinstance(event, e.Metrics))
    assert differs(run, other), "another length gives another step"
    weights.transfer(run.models, other.models)
    assert change.change(run, changed, prepared)
    for one in (run, other):
        one.budget = 1
        next(event for event in one.fit("model") if isinstance(event, e.Metrics))
    assert not differs(run, other)
    assert run.machine is machine, "nothing was compiled again"


def differs(run, other):
    pairs = zip(run.models["model"].weights, other.models["model"].weights)
    return any(not np.allclose(mine, theirs, rtol=1e-5, atol=1e-6) for mine, theirs in pairs)


def test_a_saved_model_comes_back(tmp_path):
    import keras

    run = Run(1, project_of(4), data())
    model = run.clean()
    model.save(tmp_path / "cut.keras")
    again = keras.models.load_model(tmp_path / "cut.keras")
    x = sequences()
    np.testing.assert_array_equal(model(x), again(x))
    assert again.get_layer("cut").cell.steps == 4


def test_a_layer_without_a_state_is_refused_in_one_sentence():
    for inner, word in (
        (Pick("Dense"), "Truncated BPTT works with SimpleRNN, LSTM and GRU, not with Dense"),
        (Pick("LSTM", {"return_state": True}), "cannot return its state"),
    ):
        project = field.write(project_of(4), "networks.model.cut.layer", inner)
        with pytest.raises(build.BuildError, match=word):
            build.build(project.networks["model"], "model")


def test_the_script_writes_the_layer():
    text = script(project_of(7))
    assert "class TruncatedBPTT(keras.layers.RNN):" in text
    assert "layer=keras.layers.LSTM(units=5, name='lstm')" in text
    assert "steps=7" in text


@pytest.mark.slow
def test_a_recurrent_network_trains_alike_whatever_the_batches_are_known_to_be():
    """A graph takes the size of whole batches for granted; a smaller last one, and another size later, are no others for that."""
    prepared = data()
    found = {}
    for gear in ("eager", "graph"):
        project = project_of(4, epochs=4, batch_size=24)
        run = Run(1, project, prepared, gear=gear)
        go_on(run, 7)
        change.change(run, field.write(project, "training.batch_size", 10), prepared)
        go_on(run, 9)
        assert run.step == 16
        found[gear] = run.models["model"].get_weights()
    for mine, theirs in zip(found["graph"], found["eager"], strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-6)


def go_on(run, steps):
    run.budget = steps
    for _ in run.fit("model"):
        if run.at_rest():
            return
