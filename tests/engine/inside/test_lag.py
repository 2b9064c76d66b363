"""Gradients by lag against closed forms and against TensorFlow's own gradients."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import field
from nnplayground.core.events import Want
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine import change
from nnplayground.engine.inside.lag import lag
from nnplayground.engine.run import Run
from tests.engine import networks, wiring
from tests.engine.inside.test_recurrent import ends, layer, run_of, sequences

pytestmark = pytest.mark.keras

LOOKS = (1, 4)
"""Moments of a training at which it is looked at."""
TIME, UNITS = 6, 4


def ask(run, node="layer", **options):
    options = {"role": "model", "node": node, "examples": 5, **options}
    return lag(run, Want("lag", None, tuple(options.items())))


def linear(matrix):
    """Return a run of a linear layer whose state is multiplied with a matrix at each step."""
    values = {"units": len(matrix), "activation": Pick("linear")}
    run = run_of(layer("SimpleRNN", values), *ends())
    run.models["model"].get_layer("layer").cell.recurrent_kernel.assign(matrix)
    return run


def orthogonal(size=UNITS):
    return np.linalg.qr(np.random.default_rng(5).normal(size=(size, size)))[0]


@pytest.mark.covers("T02")
@pytest.mark.parametrize(
    "matrix",
    [orthogonal(), 0.5 * orthogonal(), np.diag([1.3, 0.9, 0.5, -1.0])],
    ids=["orthogonal", "half", "diagonal"],
)
def test_a_linear_layer_gives_the_norms_of_the_powers_of_its_matrix(matrix):
    found = ask(linear(matrix))
    assert found["state"].shape == (5, TIME)
    powers = [np.linalg.matrix_power(matrix, k) for k in range(TIME)]
    expected = [np.linalg.norm(power) / np.sqrt(UNITS) for power in powers]
    np.testing.assert_allclose(found["state"], np.tile(expected, (5, 1)), rtol=1e-4)
    assert found["units"] == found["directions"] == UNITS


@pytest.mark.covers("T02")
def test_the_gradient_of_an_input_goes_through_its_kernel():
    matrix = orthogonal()
    run = linear(matrix)
    kernel = np.asarray(run.models["model"].get_layer("layer").cell.kernel)
    expected = [
        np.linalg.norm(kernel @ np.linalg.matrix_power(matrix, k)) / np.sqrt(UNITS)
        for k in range(TIME)
    ]
    np.testing.assert_allclose(ask(run)["input"], np.tile(expected, (5, 1)), rtol=1e-4)


def jacobian(run, node="layer", rows=5):
    """Return the Jacobian of a layer's last output with respect to its inputs as TensorFlow has it, (n, units, time, features)."""
    import tensorflow as tf

    x = tf.constant(run.prepared.parts["train"].inputs["x"][:rows])
    with tf.GradientTape() as tape:
        tape.watch(x)
        output = run.models["model"].get_layer(node)(x)
    return np.asarray(tape.batch_jacobian(output, x))


@pytest.mark.covers("T02")
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
def test_gradients_of_the_last_state_are_those_of_gradient_tape(kind, backwards):
    run = run_of(layer(kind, {"units": UNITS, "go_backwards": backwards}), *ends())
    expected = np.linalg.norm(jacobian(run), axis=(1, 3)) / np.sqrt(UNITS)
    expected = expected if backwards else expected[:, ::-1]
    found = ask(run)
    np.testing.assert_allclose(found["input"], expected, rtol=1e-4, atol=1e-7)
    np.testing.assert_allclose(found["state"][:, 0], 1, rtol=1e-5)
    assert ("cell" in found) == (kind == "LSTM")


@pytest.mark.covers("T02")
@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("kind", ["GRU", "LSTM", "Bidirectional"])
def test_gradients_of_the_loss_are_those_of_gradient_tape(kind, many):
    import tensorflow as tf

    values = {"units": UNITS, "return_sequences": many}
    values = {"layer": Pick("GRU", values)} if kind == "Bidirectional" else values
    run = run_of(layer(kind, values), *ends())
    model, part = run.models["model"], run.prepared.parts["train"]
    x = tf.constant(part.inputs["x"][:5])
    with tf.GradientTape() as tape:
        tape.watch(x)
        total = tf.reduce_sum((model(x) - part.targets["y"][:5]) ** 2)
    expected = np.asarray(tape.gradient(total, x))
    found = ask(run, of="loss")
    if kind != "Bidirectional":
        norms = np.linalg.norm(expected, axis=-1)[:, ::-1]
        np.testing.assert_allclose(found["loss/input"], norms, rtol=1e-4, atol=1e-6)
        assert found["loss/state"].shape == (5, TIME)
        return
    # Both ways together give the whole gradient: no norm of a sum is longer than the sum of the norms.
    forward, backward = found["forward/loss/input"][:, ::-1], found["backward/loss/input"]
    norms = np.linalg.norm(expected, axis=-1)
    assert (norms <= forward + backward + 1e-5).all()
    assert (norms >= np.abs(forward - backward) - 1e-5).all()


@pytest.mark.covers("T02")
def test_the_gradient_of_the_loss_with_respect_to_a_state_is_that_of_a_layer_begun_with_it():
    import tensorflow as tf

    run = run_of(layer("SimpleRNN", {"units": UNITS}), *ends())
    model, part = run.models["model"], run.prepared.parts["train"]
    inner = model.get_layer("layer")
    x = tf.constant(part.inputs["x"][:5])
    state = inner(x[:, : TIME - 2])
    with tf.GradientTape() as tape:
        tape.watch(state)
        answer = model.get_layer("out")(inner(x[:, TIME - 2 :], initial_state=state))
        total = tf.reduce_sum((answer - part.targets["y"][:5]) ** 2)
    norms = np.linalg.norm(np.asarray(tape.gradient(total, state)), axis=-1)
    np.testing.assert_allclose(ask(run, of="loss")["loss/state"][:, 2], norms, rtol=1e-4)


@pytest.mark.covers("T02")
def test_a_truncated_layer_hears_nothing_from_before_the_cut():
    values = {"layer": Pick("LSTM", {"units": UNITS}), "steps": 2}
    run = run_of(layer("TruncatedBPTT", values), *ends())
    found = ask(run) | ask(run, of="loss")
    assert found["steps"] == 2
    # Six steps in pieces of two: the last piece is all that the last state learns from.
    for name in ("state", "cell", "input", "loss/state", "loss/input"):
        assert not found[name][:, 2:].any()
    assert found["state"][:, :2].all()
    longer = field.write(run.project, "networks.model.layer.steps", 3)
    change.change(run, longer, run.prepared)
    assert ask(run)["steps"] == 3
    assert ask(run)["state"][:, 2].all()


def test_masked_steps_do_not_count():
    data = sequences()
    data.parts["train"].inputs["x"][1, 3:] = 0
    mask = Node("mask", "Masking", {"mask_value": 0.0}, (Ref("input"),))
    run = run_of(mask, layer("GRU", {"units": UNITS}, Ref("mask")), *ends(), data=data)
    found = ask(run)
    assert np.isnan(found["state"][1, 3:]).all()
    np.testing.assert_allclose(found["state"][:, 0], 1, rtol=1e-5)
    assert np.isfinite(found["state"][0]).all()


def test_of_many_units_some_directions_stand_for_all():
    matrix = 0.7 * orthogonal(40)
    found = ask(linear(matrix))
    assert (found["directions"], found["units"]) == (16, 40)
    # Of a multiple of an orthogonal matrix every direction tells the whole.
    np.testing.assert_allclose(found["state"][0], 0.7 ** np.arange(TIME), rtol=1e-4)


def test_a_layer_whose_states_others_read_tells_of_its_own_state_only():
    run = Run(1, wiring.states_project(), sequences())
    found = ask(run, "encoder")
    assert found["state"].shape == (5, TIME)
    assert "loss/state" not in ask(run, "encoder", of="loss")
    assert "loss/state" in ask(run, "gated", of="loss")


@pytest.mark.slow
def test_it_leaves_no_trace_in_training():
    watched, plain = (
        Run(1, networks.recurrent_project(), sequences(), gear="graph") for _ in range(2)
    )
    list(plain.fit("model"))
    for number, _ in enumerate(watched.fit("model")):
        if number in LOOKS:
            assert np.isfinite(ask(watched, "lstm", of="loss")["loss/state"]).all()
    for old, new in zip(
        plain.models["model"].weights, watched.models["model"].weights, strict=True
    ):
        np.testing.assert_array_equal(old, new)


def test_what_is_not_recurrent_has_no_lag():
    run = run_of(layer("LSTM", {"units": UNITS}), *ends())
    assert ask(run, "out") == {}
    assert ask(run, "nowhere") == {}
