"""What a recurrent layer reads, keeps and hands on at each step, against Keras' own outputs."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.engine.inside.recurrent import hidden_states, unrolled
from tests.engine import sample
from tests.engine.inside.test_recurrent import (
    FEATURES,
    TIME,
    UNITS,
    ask,
    close,
    ends,
    given,
    layer,
    run_of,
)

pytestmark = [pytest.mark.keras, pytest.mark.covers("T01")]
CELL = {"units": UNITS}


def states_of_keras(run, node="layer", row=2):
    """Return all states of a plain layer after each step: Keras' last ones for ever longer beginnings of the sequence."""
    import keras

    x = run.prepared.parts["train"].inputs["x"][row : row + 1]
    own = run.models["model"].get_layer(node)
    again = type(own).from_config({**own.get_config(), "return_state": True, "name": "again"})
    made = []
    for stop in range(1, TIME + 1):
        again(x[:, :stop])
        again.set_weights(own.get_weights())
        made.append([keras.ops.convert_to_numpy(one)[0] for one in again(x[:, :stop])[1:]])
    return [np.array(one) for one in zip(*made)]


@pytest.mark.parametrize("kind", ["SimpleRNN", "GRU", "LSTM"])
@pytest.mark.parametrize("sequences", [True, False])
def test_input_states_and_output_of_each_step_are_those_of_keras(kind, sequences):
    run = run_of(layer(kind, {**CELL, "return_sequences": sequences}), *ends())
    found = ask(run, unrolled)
    x = run.prepared.parts["train"].inputs["x"][2]
    np.testing.assert_array_equal(found["input"], x)
    for name, expected in zip(("state", "cell"), states_of_keras(run)):
        close(found[name], expected)
        close(found[f"norm/{name}"], np.linalg.norm(expected, axis=1))
    close(found["output"], np.atleast_2d(given(run)))
    close(found["norm/input"], np.linalg.norm(x, axis=1))
    assert found["at"].tolist() == (list(range(TIME)) if sequences else [TIME - 1])
    assert found["shape/input"].tolist() == [TIME, FEATURES]
    assert found["shape/state"].tolist() == [UNITS]
    assert found["shape/output"].tolist() == ([TIME, UNITS] if sequences else [UNITS])
    assert float(found["difference"]) < 1e-5
    assert not found["first/state"].any()
    assert not bool(found["maps"])


@pytest.mark.parametrize("sequences", [True, False])
def test_a_layer_that_reads_from_the_end_hands_on_the_first_step_last(sequences):
    values = {**CELL, "go_backwards": True, "return_sequences": sequences}
    run = run_of(layer("GRU", values), *ends())
    found = ask(run, unrolled)
    assert found["at"].tolist() == (list(range(TIME))[::-1] if sequences else [0])
    close(found["output"], found["state"][found["at"]])
    close(found["output"], np.atleast_2d(given(run)))


@pytest.mark.parametrize("sequences", [True, False])
@pytest.mark.parametrize("mode", ["concat", "ave", None])
def test_both_ways_stand_above_each_other(mode, sequences):
    values = {"layer": Pick("LSTM", {**CELL, "return_sequences": sequences}), "merge_mode": mode}
    run = run_of(layer("Bidirectional", values), *ends())
    found = ask(run, unrolled)
    one, two = found["forward/state"], found["backward/state"]
    one, two = (one, two) if sequences else (one[-1:], two[:1])
    expected = (one + two) / 2 if mode == "ave" else np.concatenate([one, two], axis=-1)
    close(found["output"], expected)
    close(found["output"][..., : UNITS if mode is None else None], np.atleast_2d(given(run)))
    assert found["at"].tolist() == (list(range(TIME)) if sequences else [TIME - 1])
    assert found["backwards"].tolist() == [False, True]


def test_states_that_are_handed_in_come_before_the_first_step():
    first = layer("LSTM", {**CELL, "return_state": True}, name="first")
    states = (Ref("input"), Ref("first", 1), Ref("first", 2))
    run = run_of(first, layer("LSTM", CELL, *states), *ends())
    found, before = ask(run, unrolled), ask(run, unrolled, node="first")
    close(found["first/state"], before["state"][-1])
    close(found["first/cell"], before["cell"][-1])
    close(found["output"][0], given(run))


def test_a_repeated_layer_hands_on_an_output_for_each_of_its_sequences():
    x = np.random.default_rng(3).normal(size=(20, 5, TIME, FEATURES)).astype(np.float32)
    data = sample.prepared(x, np.zeros((20, 1), np.float32), 20, 5)
    run = run_of(layer("TimeDistributed", {"layer": Pick("GRU", CELL)}), *ends(), data=data)
    found = ask(run, unrolled, piece=3)
    close(found["output"][0], given(run)[3])
    close(found["input"], x[2, 3])


def test_it_agrees_with_the_view_of_states_and_tells_nothing_of_other_layers():
    run = run_of(layer("LSTM", CELL), *ends())
    found, states = ask(run, unrolled), ask(run, hidden_states)
    assert set(states) <= set(found)
    for name, array in states.items():
        np.testing.assert_array_equal(found[name], array)
    assert ask(run, unrolled, node="out") == {}
    assert ask(run, unrolled, row=4000) == {}
