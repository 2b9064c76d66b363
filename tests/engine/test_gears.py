"""Which gear a network is given, before anything is measured."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node
from nnplayground.core.lazy import keras
from nnplayground.engine import gears
from nnplayground.engine.loop import GRAPH, XLA, multiplications
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras

STEPS = 7


@pytest.fixture(autouse=True)
def nothing_is_known(monkeypatch, tmp_path):
    monkeypatch.setattr(gears, "_path", lambda: tmp_path / "gears.json")


def run_of(kind, units, **values):
    """Return a run of a network that reads sequences of STEPS numbers."""
    project = sample.project(
        Node("rows", "Reshape", {"target_shape": (STEPS, 1)}),
        Node("cell", kind, {"units": units, **values}),
        sample.dense(3, "softmax", "classes"),
        shape=(STEPS,),
        epochs=2,
    )
    return Run(1, project, sample.classes_data(columns=STEPS))


def chosen(run):
    loop = run.loops["model"]
    return gears.choose(run.project, "model", loop, run.feed, run.batch_size)


@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
def test_small_recurrent_networks_are_compiled_by_xla(kind):
    assert chosen(run_of(kind, 4)) == XLA


def test_larger_ones_are_measured():
    assert chosen(run_of("LSTM", 64)) == ""


@pytest.mark.parametrize("name", ["dropout", "recurrent_dropout", "unroll"])
def test_what_xla_draws_or_unrolls_otherwise_stays_in_a_graph(name):
    values = {name: True if name == "unroll" else 0.2}
    assert chosen(run_of("LSTM", 4, **values)) == GRAPH


def test_the_weights_of_a_recurrent_layer_count_in_every_time_step():
    run = run_of("SimpleRNN", 4)
    inside, behind = (1 + 4 + 1) * 4, (4 + 1) * 3
    work = gears.work(run.loops["model"], run.batch_size)
    assert work == run.batch_size * (STEPS * inside + behind)


def test_the_faster_gear_is_chosen_though_the_machine_is_slow_now_and_then():
    run = run_of("LSTM", 64)
    seconds = {XLA: iter([9.0, 1.0, 1.1]), GRAPH: iter([2.0, 2.1, 2.0])}
    args = run.loops["model"], run.feed, run.batch_size
    assert gears.measured(*args, lambda gear: next(seconds[gear])) == XLA
    assert chosen(run) == XLA


def test_a_long_run_of_a_recurrent_network_goes_on_in_xla(monkeypatch):
    from nnplayground.engine import fit

    monkeypatch.setattr(fit, "EARLY", 4)
    monkeypatch.setattr(fit, "WORTH", 5)
    # Which gear is faster here and now, and how much this process has compiled already, are other matters.
    monkeypatch.setattr(gears, "measured", lambda *_: XLA)
    monkeypatch.setattr(gears, "may_compile", lambda: True)
    losses = {}
    for gear in ("", GRAPH):
        run = run_of("GRU", 4)
        run.gear = gear
        found = [event.logs["loss"] for event in run.fit() if hasattr(event, "steps")]
        losses[gear] = np.concatenate([np.ravel(one) for one in found])
        xla = run.loops["model"].ready(XLA, run.feed, run.batch_size)
        assert xla == (gear == "")
        run.close()
    np.testing.assert_allclose(losses[""], losses[GRAPH], rtol=1e-5)


def test_a_layer_that_is_called_twice_multiplies_twice():
    left, right, picture = keras.Input((5,)), keras.Input((5,)), keras.Input((8, 8, 3))
    tower = keras.layers.Dense(3)
    pair = keras.Model([left, right], keras.layers.Add()([tower(left), tower(right)]))
    assert multiplications(pair) == 2 * 5 * 3
    conv = keras.Model(picture, keras.layers.Conv2D(4, 3)(picture))
    assert multiplications(conv) == 6 * 6 * (3 * 3 * 3) * 4
