"""The steps of recurrent layers against Keras' own outputs, and against their formulas in NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Example, Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine.inside.recurrent import gates, hidden_states
from nnplayground.engine.run import Run
from tests.engine import networks, sample, wiring

pytestmark = pytest.mark.keras

LOOKS = (1, 4)
"""Moments of a training at which it is looked at."""
TIME, FEATURES, UNITS = 6, 3, 4
CELLS = {
    "SimpleRNN": {},
    "LSTM": {},
    "LSTM without biases": {"use_bias": False},
    "LSTM, other functions": {
        "activation": Pick("softsign"),
        "recurrent_activation": Pick("hard_sigmoid"),
    },
    "GRU": {},
    "GRU, reset before": {"reset_after": False},
    "GRU without biases": {"use_bias": False, "activation": Pick("relu")},
    "GRU, reset before, without biases": {"reset_after": False, "use_bias": False},
    "SimpleRNN, other function": {"activation": Pick("gelu"), "use_bias": False},
}


def pick(name, **more):
    return Pick(name.split(",")[0].split()[0], {"units": UNITS, **CELLS[name], **more})


def run_of(*nodes, data=None):
    """Return a run whose weights are random, biases among them; the first node reads "input"."""
    shape = (data.parts["train"].inputs["x"] if data else np.zeros((1, TIME, FEATURES))).shape[1:]
    graph = Graph((Node("input", "InputLayer", {"shape": shape}), *nodes))
    run = Run(1, sample.with_graph(networks.recurrent_project(), graph), data or sequences())
    random = np.random.default_rng(7)
    for weight in run.models["model"].weights:
        if weight.dtype == "float32":
            weight.assign(random.normal(0, 0.6, weight.shape))
    return run


def sequences():
    return networks.sequences()


def layer(kind, values, *reads, name="layer"):
    return Node(name, kind, values, reads or (Ref("input"),))


def ends(node="layer", flat="Flatten"):
    return (
        Node("flat", flat, {}, (Ref(node),)),
        Node("out", "Dense", {"units": 1}, (Ref("flat"),)),
    )


def ask(run, probe=gates, row=2, node="layer", **options):
    options = {"role": "model", "node": node, **options}
    return probe(run, Want(probe.__name__, Example("train", row), tuple(options.items())))


def given(run, node="layer", row=2):
    """Return Keras' own output of a node."""
    import keras

    model = run.models["model"]
    part = keras.Model(model.inputs[0], model.get_layer(node).output)
    outputs = part(run.prepared.parts["train"].inputs["x"][row : row + 1], training=False)
    return np.asarray(outputs[0] if isinstance(outputs, (list, tuple)) else outputs)[0]


def close(found, expected):
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", CELLS)
def test_the_states_over_time_are_those_of_keras(name):
    run = run_of(layer(pick(name).name, {**pick(name).values, "return_sequences": True}), *ends())
    found = ask(run, hidden_states)
    assert found["state"].shape == (TIME, UNITS)
    close(found["state"], given(run))
    np.testing.assert_array_equal(found["input"], run.prepared.parts["train"].inputs["x"][2])
    assert found["mask"].all()
    assert found["pieces"] == 1
    assert float(found["difference"]) < 1e-5


@pytest.mark.covers("T01", "T04")
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("name", CELLS)
def test_all_steps_give_the_last_output_of_the_layer(name, backwards):
    one = pick(name, go_backwards=backwards)
    run = run_of(layer(one.name, one.values), *ends())
    found = ask(run)
    assert float(found["difference"]) < 1e-5
    close(found["state"][0 if backwards else -1], given(run))
    assert found["backwards"].tolist() == [backwards]


def squashed(value):
    return 1 / (1 + np.exp(-value))


@pytest.mark.covers("T04")
@pytest.mark.parametrize("backwards", [False, True])
def test_the_gates_of_an_lstm_follow_its_formula(backwards):
    values = {"units": UNITS, "return_sequences": True, "go_backwards": backwards}
    run = run_of(layer("LSTM", values), *ends())
    found = ask(run, unit=1)
    kernel, recurrent, bias = run.models["model"].get_layer("layer").get_weights()
    order = slice(None, None, -1 if backwards else 1)
    x = run.prepared.parts["train"].inputs["x"][2][order]
    h = c = np.zeros(UNITS)
    for step in range(TIME):
        sums = x[step] @ kernel + h @ recurrent + bias
        i, f, g, o = np.split(sums, 4)
        i, f, g, o = squashed(i), squashed(f), np.tanh(g), squashed(o)
        c = f * c + i * g
        names = ("input gate", "forget gate", "candidate", "output gate", "cell")
        for name, value in zip(names, (i, f, g, o, c)):
            close(found[name][order][step], value)
        parts = found["parts/forget gate"][order][step]
        place = UNITS + 1
        expected = (x[step] @ kernel[:, place], h @ recurrent[:, place], bias[place])
        close(parts, expected)
        close(found["before/state"][order][step], h[1])
        h = o * np.tanh(c)
        close(found["state"][order][step], h)
    # The layer itself gives its outputs in the order of reading.
    close(found["state"][order], given(run))
    assert str(found["kind"]) == "LSTM"
    assert str(found["gate"]) == "sigmoid"


@pytest.mark.covers("T04")
@pytest.mark.parametrize("after", [True, False])
def test_the_gates_of_a_gru_follow_its_formula(after):
    run = run_of(layer("GRU", {"units": UNITS, "reset_after": after}), *ends())
    found = ask(run, unit=3)
    kernel, recurrent, bias = run.models["model"].get_layer("layer").get_weights()
    own, past = bias if after else (bias, np.zeros(3 * UNITS))
    x, h = run.prepared.parts["train"].inputs["x"][2], np.zeros(UNITS)
    u = slice(2 * UNITS, None)
    for step in range(TIME):
        left, right = x[step] @ kernel + own, h @ recurrent + past
        z, r = np.split(squashed(left + right)[: 2 * UNITS], 2)
        inner = r * right[u] if after else (r * h) @ recurrent[:, u]
        g = np.tanh(left[u] + inner)
        h = z * h + (1 - z) * g
        for name, value in (("update gate", z), ("reset gate", r), ("candidate", g), ("state", h)):
            close(found[name][step], value)
        close(np.tanh(found["parts/candidate"][step].sum()), g[3])
        close(squashed(found["parts/reset gate"][step].sum()), r[3])
    close(h, given(run))


@pytest.mark.covers("T01", "T04")
@pytest.mark.parametrize("mode", ["concat", "sum", "mul", "ave", None])
@pytest.mark.parametrize("name", ["LSTM", "GRU, reset before"])
def test_both_ways_of_a_bidirectional_layer(name, mode):
    values = {"layer": pick(name, return_sequences=True), "merge_mode": mode}
    run = run_of(layer("Bidirectional", values), *ends())
    found = ask(run)
    assert found["forward/state"].shape == found["backward/state"].shape == (TIME, UNITS)
    assert found["backwards"].tolist() == [False, True]
    assert float(found["difference"]) < 1e-5
    if mode == "concat":
        both = np.concatenate([found["forward/state"], found["backward/state"]], axis=1)
        close(both, given(run))


@pytest.mark.covers("T04", "T08")
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN", "Bidirectional"])
@pytest.mark.parametrize("many", [True, False])
def test_steps_that_are_masked_keep_the_state(kind, many):
    data = sequences()
    x = data.parts["train"].inputs["x"]
    x[2, 4:] = 0
    x[2, 0] = 0
    values = {"units": UNITS, "return_sequences": many}
    values = {"layer": Pick("LSTM", values)} if kind == "Bidirectional" else values
    mask = Node("mask", "Masking", {"mask_value": 0.0}, (Ref("input"),))
    last = ends(flat="GlobalAveragePooling1D" if many else "Flatten")
    run = run_of(mask, layer(kind, values, Ref("mask")), *last, data=data)
    found = ask(run)
    assert found["mask"].tolist() == [False, True, True, True, False, False]
    assert float(found["difference"]) < 1e-5
    state = found["forward/state" if kind == "Bidirectional" else "state"]
    np.testing.assert_array_equal(state[4:], state[[3, 3]])
    assert not state[0].any()


def test_states_that_are_handed_in_are_begun_with():
    run = Run(1, wiring.states_project(), sequences())
    for node in ("encoder", "decoder", "gated"):
        found = ask(run, node=node)
        assert float(found["difference"]) < 1e-5
        assert found["before/state"][5 if node == "decoder" else 0] != 0 or node == "encoder"


def test_a_bidirectional_layer_begins_with_the_states_of_another():
    encoder = {"layer": Pick("GRU", {"units": UNITS, "return_state": True})}
    reads = (Ref("input"), Ref("encoder", 1), Ref("encoder", 2))
    run = run_of(
        layer("Bidirectional", encoder, name="encoder"),
        layer("Bidirectional", {"layer": Pick("GRU", {"units": UNITS})}, *reads),
        *ends(),
    )
    found = ask(run)
    assert float(found["difference"]) < 1e-5
    assert found["forward/before/state"][0] != 0


@pytest.mark.parametrize("inner", ["SimpleRNN", "LSTM", "GRU"])
def test_a_truncated_layer_is_the_layer_inside(inner):
    values = {"layer": Pick(inner, {"units": UNITS}), "steps": 2}
    run = run_of(layer("TruncatedBPTT", values), *ends())
    found = ask(run)
    assert float(found["difference"]) < 1e-5
    close(found["state"][-1], given(run))


def test_a_layer_repeated_over_an_outer_time_has_several_sequences():
    x = np.random.default_rng(1).normal(size=(30, 5, TIME, FEATURES)).astype(np.float32)
    y = x.sum(axis=(1, 2, 3))[:, None]
    data = sample.prepared(x, y, 20, 5)
    values = {"layer": Pick("LSTM", {"units": UNITS})}
    run = run_of(layer("TimeDistributed", values), *ends(), data=data)
    found = ask(run, hidden_states, piece=3)
    assert found["pieces"] == 5
    assert float(found["difference"]) < 1e-5
    close(found["state"][-1], given(run)[3])


def test_layers_above_each_other_and_shared_ones_are_told_apart():
    first = layer("LSTM", {"units": FEATURES, "return_sequences": True})
    again = Node("again", "LSTM", first.values, (Ref("layer"),), layer="layer")
    run = run_of(first, again, *ends("again"))
    one, two = ask(run, hidden_states), ask(run, hidden_states, node="again")
    close(two["input"], one["state"])
    assert max(float(one["difference"]), float(two["difference"])) < 1e-5
    assert np.abs(one["state"] - two["state"]).max() > 0.01


@pytest.mark.slow
def test_it_follows_training_and_leaves_no_trace():
    watched, plain = (
        Run(1, networks.recurrent_project(), sequences(), gear="graph") for _ in range(2)
    )
    before = ask(watched, node="lstm")
    list(plain.fit("model"))
    for number, _ in enumerate(watched.fit("model")):
        if number in LOOKS:
            ask(watched, node="lstm")
    found = ask(watched, node="lstm")
    close(found["state"][-1], given(watched, "lstm"))
    assert np.abs(found["state"] - before["state"]).max() > 1e-3
    for old, new in zip(plain.models["model"].weights, watched.models["model"].weights):
        np.testing.assert_array_equal(old, new)


def test_what_is_not_there_has_no_states():
    run = run_of(layer("LSTM", {"units": UNITS}), *ends())
    assert ask(run, hidden_states, row=4000) == {}
    assert ask(run, node="out") == {}
    assert ask(run, node="nowhere") == {}
