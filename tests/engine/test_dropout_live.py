"""Dropout of a run that is alive: its rate can be turned, and the mask of the next step is the one that training then uses."""

from __future__ import annotations

import queue
import threading
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras

WANT = e.Want("dropped")
RATES = (0.5, 0.0, 0.9, 0.2)


class Stage:
    """A runner in a thread and everything it said."""

    def __init__(self) -> None:
        self.events, self.arrived = [], threading.Condition()
        self.commands = queue.Queue()
        self.thread = threading.Thread(target=lambda: Runner(self._take).serve(self.commands))
        self.thread.start()

    def _take(self, event):
        with self.arrived:
            self.events.append(event)
            self.arrived.notify_all()

    def wait(self, fits, seconds=60):
        """Return the first event that fits, once it is there."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: any(map(fits, self.events)), seconds)
            return next(filter(fits, self.events))

    def close(self):
        self.commands.put(e.Stop())
        self.commands.put(e.Quit())
        self.thread.join(30)


@pytest.fixture
def stage():
    stage = Stage()
    yield stage
    stage.close()


@pytest.mark.covers("R03")
def test_the_rate_is_turned_while_training_and_the_dropped_share_follows(stage):
    drop = Node("drop", "Dropout", {"rate": RATES[0]})
    project = sample.project(
        sample.dense(64, "relu"),
        drop,
        sample.dense(3, "softmax", name="out"),
        shape=(4,),
        epochs=1_000_000,
        batch_size=64,
    )
    project = replace(project, data=DataChoice(Pick("iris"), (), Split(0.0, 0.0)))
    stage.commands.put(e.Watch((WANT,)))
    stage.commands.put(e.Train(project))
    for rate in RATES:
        project = field.write(project, "networks.model.drop.rate", rate)
        stage.commands.put(e.Change(project))

        def shows(event, rate=rate):
            shot = isinstance(event, e.Snapshot) and event.want == WANT
            return shot and float(event.arrays["model/drop/rate"]) == pytest.approx(rate)

        arrays = stage.wait(shows).arrays
        share, count = float(arrays["model/drop/share"]), int(arrays["model/drop/count"])
        assert count == len(arrays["batch"]) * 64
        assert abs(share - rate) <= 5 * np.sqrt(rate * (1 - rate) / count) + 1e-9
        assert set(np.unique(arrays["model/drop"]).round(4)) <= {0, round(1 / (1 - rate), 4)}
    started = [event for event in stage.events if isinstance(event, e.Started)]
    assert len(started) == 1


@pytest.mark.parametrize("kind", ["Dropout", "AlphaDropout"])
def test_the_mask_that_is_shown_is_the_one_of_the_next_step(stage, tmp_path, kind):
    """A step on one example of ones, from weights of zero, moves the weights of kept units alike and tells so what was kept."""
    np.save(tmp_path / "x.npy", np.ones((20, 12), np.float32))
    np.save(tmp_path / "y.npy", np.linspace(1, 2, 20) + 0.01)
    files = {"file": str(tmp_path / "x.npy"), "labels": str(tmp_path / "y.npy")}
    zeros = Pick("Zeros")
    project = sample.project(
        Node("drop", kind, {"rate": 0.4}),
        sample.dense(1, kernel_initializer=zeros, use_bias=False, name="out"),
        shape=(12,),
        loss=Pick("MeanSquaredError"),
        metrics=(),
        optimizer=Pick("SGD", {"learning_rate": 0.01}),
        batch_size=1,
    )
    project = replace(project, data=DataChoice(Pick("npy", files), (), Split(0.0, 0.0)))
    kernels = e.Want("weights", None, (("node", "out"),))
    stage.commands.put(e.Watch((WANT, kernels)))
    stage.commands.put(e.Rewind(project))

    def seen(want, step):
        shot = stage.wait(
            lambda one: isinstance(one, e.Snapshot) and (one.want, one.step) == (want, step)
        )
        return shot.arrays["model/drop" if want == WANT else "model/out/kernel"]

    for step in range(4):
        mask, before = seen(WANT, step), seen(kernels, step)
        stage.commands.put(e.Train(project, steps=1))
        moved = (seen(kernels, step + 1) - before)[:, 0]
        np.testing.assert_array_equal(mask > 0, moved > moved.max() / 2)


@pytest.mark.covers("R03")
def test_the_mask_of_a_recurrent_layer_that_is_shown_is_the_one_of_the_next_step(stage, tmp_path):
    """Of a linear unit that reads ones once, a step moves the weights of kept features alike and of no others."""
    np.save(tmp_path / "x.npy", np.ones((20, 1, 12), np.float32))
    np.save(tmp_path / "y.npy", np.linspace(1, 2, 20) + 0.01)
    files = {"file": str(tmp_path / "x.npy"), "labels": str(tmp_path / "y.npy")}
    unit = {"units": 1, "activation": Pick("linear"), "use_bias": False, "dropout": 0.4}
    project = sample.project(
        Node("out", "SimpleRNN", {**unit, "kernel_initializer": Pick("Zeros")}),
        shape=(1, 12),
        loss=Pick("MeanSquaredError"),
        metrics=(),
        optimizer=Pick("SGD", {"learning_rate": 0.01}),
        batch_size=1,
    )
    project = replace(project, data=DataChoice(Pick("npy", files), (), Split(0.0, 0.0)))
    kernels = e.Want("weights", None, (("node", "out"),))
    stage.commands.put(e.Watch((WANT, kernels)))
    stage.commands.put(e.Rewind(project))

    def seen(want, name, step):
        shot = stage.wait(
            lambda one: isinstance(one, e.Snapshot) and (one.want, one.step) == (want, step)
        )
        return shot.arrays[f"model/out/{name}"]

    # Before the first step the loss is measured, and Keras' recurrent layers draw for that, too.
    stage.commands.put(e.Train(project, steps=1))
    for step in range(1, 5):
        mask, before = seen(WANT, "input", step), seen(kernels, "kernel", step)
        stage.commands.put(e.Train(project, steps=1))
        moved = (seen(kernels, "kernel", step + 1) - before)[:, 0]
        assert 0 < np.count_nonzero(mask) < 12
        np.testing.assert_array_equal(mask > 0, moved != 0)
