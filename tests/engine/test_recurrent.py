"""Recurrent layers and their wrapper: placed, built, counted, saved and read back."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import store
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.engine.build import build

pytestmark = pytest.mark.keras

FEATURES, UNITS = 5, 7
PLAIN = UNITS * (FEATURES + UNITS) + UNITS
LSTM = 4 * PLAIN
# Keras' GRU keeps a bias for the input and one for the state where the reset gate acts behind the product.
GRU = 3 * (UNITS * (FEATURES + UNITS) + 2 * UNITS)
CASES = {
    "SimpleRNN": ({"units": UNITS}, PLAIN, UNITS),
    "LSTM": ({"units": UNITS}, LSTM, UNITS),
    "GRU": ({"units": UNITS}, GRU, UNITS),
    "GRU, reset before": ({"units": UNITS, "reset_after": False}, 3 * PLAIN, UNITS),
    "Bidirectional, SimpleRNN": (
        {"layer": Pick("SimpleRNN", {"units": UNITS})},
        2 * PLAIN,
        2 * UNITS,
    ),
    "Bidirectional, LSTM": ({"layer": Pick("LSTM", {"units": UNITS})}, 2 * LSTM, 2 * UNITS),
    "Bidirectional, GRU": ({"layer": Pick("GRU", {"units": UNITS})}, 2 * GRU, 2 * UNITS),
}


def network(name: str) -> Project:
    """Return sequences of vectors, one recurrent layer, and a dense one behind it."""
    layer = Node("recurrent", name.partition(",")[0], CASES[name][0])
    graph = stack(
        Node("input", "InputLayer", {"shape": (6, FEATURES)}),
        layer,
        Node("classes", "Dense", {"units": 2}),
    )
    return Project(networks={"model": graph})


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", CASES)
def test_a_recurrent_layer_builds_with_the_parameters_of_its_formula_and_is_read_back(
    name, tmp_path
):
    import keras

    _, parameters, width = CASES[name]
    project = network(name)
    model = build(project.networks["model"])
    assert model.get_layer("recurrent").count_params() == parameters
    assert tuple(model.get_layer("recurrent").output.shape) == (None, width)
    x = np.random.default_rng(0).normal(size=(3, 6, FEATURES)).astype("f4")
    wanted = np.asarray(model(x))
    model.save(tmp_path / "model.keras")
    again = keras.saving.load_model(tmp_path / "model.keras")
    np.testing.assert_allclose(np.asarray(again(x)), wanted, rtol=1e-5, atol=1e-6)
    store.save(tmp_path / "network.nnp", project)
    kept = store.load(tmp_path / "network.nnp").project
    assert kept.networks == project.networks
    assert build(kept.networks["model"]).count_params() == model.count_params()


@pytest.mark.covers("T01")
def test_the_plain_recurrent_layer_hands_its_state_from_step_to_step():
    graph = network("SimpleRNN").networks["model"]
    model = build(graph)
    layer = model.get_layer("recurrent")
    rng = np.random.default_rng(1)
    kernel, recurrent, bias = (rng.normal(0, 0.5, one.shape) for one in layer.get_weights())
    layer.set_weights([kernel, recurrent, bias])
    x = rng.normal(size=(4, 6, FEATURES))
    state = np.zeros((4, UNITS))
    for step in range(6):
        state = np.tanh(x[:, step] @ kernel + state @ recurrent + bias)
    np.testing.assert_allclose(np.asarray(layer(x.astype("f4"))), state, rtol=1e-4, atol=1e-5)
