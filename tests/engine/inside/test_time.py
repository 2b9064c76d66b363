"""Looking into networks that read sequences through the runner: twins, kept epochs, own examples, two outputs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining
from nnplayground.engine.inside.lag import lag
from nnplayground.engine.inside.recurrent import gates
from nnplayground.engine.run import Run
from nnplayground.engine.runner import Runner
from tests.engine import networks, sample
from tests.engine.engine_thread import iris

pytestmark = pytest.mark.keras

WHERE = (("role", "model"), ("node", "lstm"))
EXAMPLE = e.Example(e.TRAIN, 2)
WANTS = (
    e.Want("hidden_states", EXAMPLE, WHERE),
    e.Want("unrolled", EXAMPLE, WHERE),
    e.Want("gates", EXAMPLE, WHERE),
    e.Want("lag", None, WHERE),
    e.Want("attention", EXAMPLE, (("role", "model"), ("node", "attention"))),
)


def project():
    """Return a project that reads the four columns of a table one after the other."""
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("steps", "Reshape", {"target_shape": (4, 1)}, (Ref("input"),)),
            Node(
                "attention", "MultiHeadAttention", {"num_heads": 2, "key_dim": 3}, (Ref("steps"),)
            ),
            Node("lstm", "LSTM", {"units": 5}, (Ref("attention"),)),
            Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("lstm"),)),
        )
    )
    return sample.with_graph(iris(epochs=2), graph)


@pytest.fixture
def trained():
    """Return a runner after two epochs of a run and its twin, and its events."""
    events = []
    runner = Runner(events.append)
    one = project()
    faster = Pick("faster", {"training.optimizer.learning_rate": 0.1})
    runner.train_all(replace(one, twins=(faster,)))
    yield runner, events
    runner.close()


def answers(events, want):
    return [one for one in events if isinstance(one, e.Snapshot) and one.want == want]


@pytest.mark.covers("T01", "T02", "T04")
@pytest.mark.slow
def test_all_views_of_time_are_answered_for_both_twins_and_for_kept_epochs(trained):
    runner, events = trained
    runner.serve_one(e.Watch(WANTS))
    assert not [one for one in events if isinstance(one, e.Failed)]
    for want in WANTS:
        assert {one.run for one in answers(events, want)} == {1, 2}, want
        assert all(one.arrays and not one.problem for one in answers(events, want))
    now = [answers(events, want)[0] for want in WANTS]
    events.clear()
    runner.serve_one(e.Scrub(0.0))
    for want, end, key in zip(WANTS, now, ("state", "state", "forget gate", "state", "weights")):
        start = next(one for one in answers(events, want) if one.run == end.run)
        assert start.step == 0
        assert np.abs(start.arrays[key] - end.arrays[key]).max() > 1e-4


@pytest.mark.slow
def test_an_own_example_is_read_like_one_of_the_data(trained):
    runner, _ = trained
    run = runner.run
    runner.serve_one(e.Lay(0, {"x": run.prepared.raw_input(e.TRAIN, 2)}))
    own, known = (gates(run, e.Want("gates", one, WHERE)) for one in (e.Example(e.OWN, 0), EXAMPLE))
    np.testing.assert_array_equal(own["forget gate"], known["forget gate"])


def test_the_loss_of_a_network_with_two_outputs_is_that_of_both():
    import tensorflow as tf

    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6, 3)}),
            Node("lstm", "LSTM", {"units": 4}, (Ref("input"),)),
            Node("one", "Dense", {"units": 1}, (Ref("lstm"),)),
            Node("other", "Dense", {"units": 1}, (Ref("lstm"),)),
        )
    )
    both = OutputTraining(Pick("MeanSquaredError"), (), 0.25)
    made = networks.recurrent_project()
    made = replace(made, training=replace(made.training, outputs={"other": both}))
    data = networks.sequences()
    y = data.parts["train"].targets["y"]
    for part in data.parts.values():
        part.targets["other"] = part.targets["y"] * 2
    data.raw.targets["other"] = data.raw.targets["y"] * 2
    run = Run(1, sample.with_graph(made, graph), data)
    x = tf.constant(data.parts["train"].inputs["x"][:3])
    with tf.GradientTape() as tape:
        tape.watch(x)
        one, other = run.models["model"](x)
        total = tf.reduce_sum((one - y[:3]) ** 2) + 0.25 * tf.reduce_sum((other - 2 * y[:3]) ** 2)
    norms = np.linalg.norm(np.asarray(tape.gradient(total, x)), axis=-1)[:, ::-1]
    found = lag(run, e.Want("lag", None, (*WHERE, ("of", "loss"), ("examples", 3))))
    np.testing.assert_allclose(found["loss/input"], norms, rtol=1e-4, atol=1e-7)
