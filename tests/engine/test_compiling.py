"""A compilation can be cancelled wherever it is, and nothing is left of it."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import compiling
from nnplayground.engine.clock import now
from nnplayground.engine.compiling import NAME, Cancelled, Compiling
from nnplayground.engine.loop import GRAPH, XLA
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def pictures(**training: Any) -> Run:
    """Return a run of a small CNN."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(48, 8, 8, 1)).astype(np.float32)
    data = sample.prepared(x, rng.integers(0, 3, 48).astype(np.int32), 32, 8, tuple("abc"))
    project = sample.project(
        Node("conv", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "padding": "same"}),
        Node("norm", "BatchNormalization"),
        Node("curve", "Activation", {"activation": Pick("relu")}),
        Node("drop", "Dropout", {"rate": 0.1}),
        Node("again", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "padding": "same"}),
        Node("flat", "Flatten"),
        sample.dense(3, "softmax", "answer"),
        shape=(8, 8, 1),
        **training,
    )
    run = Run(1, project, data)
    run.loops["model"].build(run.feed)
    return run


def sequences() -> Run:
    """Return a run of a recurrent network, whose gradient is traced inside the walk over the tape."""
    project = sample.project(
        Node("rows", "Reshape", {"target_shape": (4, 1)}),
        Node("cell", "LSTM", {"units": 3}),
        sample.dense(3, "softmax", "answer"),
        shape=(4,),
    )
    run = Run(1, project, sample.classes_data(rows=128))
    run.loops["model"].build(run.feed)
    return run


def prepare(run: Run, gear: str = GRAPH) -> None:
    run.loops["model"].prepare(gear, run.feed, run.batch_size)


@pytest.fixture
def noise() -> Iterator[list[str]]:
    """Return what Python could not raise anywhere, from destructors and threads."""
    heard: list[str] = []
    before = sys.unraisablehook, threading.excepthook
    sys.unraisablehook = lambda told: heard.append(repr(told.exc_value))
    threading.excepthook = lambda told: heard.append(repr(told.exc_value))
    yield heard
    sys.unraisablehook, threading.excepthook = before


class Moments:
    """Counts how often a compiling thread looks whether it was cancelled, and cancels it at one of these moments."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count, self.at, self.when = 0, -1, 0.0
        self.one: Compiling | None = None
        self._ask = compiling._unwanted
        monkeypatch.setattr(compiling, "_unwanted", self._asked)

    def _asked(self) -> bool:
        if threading.current_thread().name == NAME:
            if self.count == self.at:
                assert self.one is not None
                self.one._cancelled = True
                self.when = now()
            self.count += 1
        return self._ask()

    def spent(self, run: Run, gear: str, at: int = -1) -> float:
        """Compile, cancelled at a moment; returns the seconds from there to the end of the thread."""
        begin = threading.Event()
        self.count, self.at, self.when = 0, at, 0.0

        def call() -> None:
            begin.wait()
            prepare(run, gear)

        self.one = Compiling(call)
        begin.set()
        self.one.result()
        self.one = None
        return now() - self.when


def graphs() -> int:
    """Return how many graphs are alive, after everything that can be collected was."""
    from tensorflow.python.framework.func_graph import FuncGraph

    gc.collect()
    return sum(isinstance(one, FuncGraph) for one in gc.get_objects())


@pytest.mark.slow
@pytest.mark.parametrize(("make", "gear"), [(pictures, GRAPH), (pictures, XLA), (sequences, GRAPH)])
def test_nothing_is_left_of_a_trace_that_is_cancelled_wherever_it_is(
    make: Any, gear: str, noise: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = Moments(monkeypatch)
    moments.spent(make(), gear)
    before, count = graphs(), moments.count
    assert count > 300
    waits = []
    for at in np.linspace(1, count - 2, 8).astype(int):
        run = make()
        kept = weakref.ref(run.models["model"])
        waits.append(moments.spent(run, gear, int(at)))
        assert not run.loops["model"].compiled
        del run
        assert (graphs(), kept(), noise) == (before, None, []), at
    # Half of the waits, so that a busy computer does no harm.
    assert np.median(waits) < 0.2


def test_what_is_cancelled_in_a_walk_back_leaves_no_gradients(noise: list[str]) -> None:
    """TensorFlow's walk over a tape keeps what it had when an exception reaches it, so none may, from whatever it calls."""
    import tensorflow as tf

    reached: list[str] = []
    compiling_thread: list[Compiling] = []

    @tf.custom_gradient
    def own(x: Any) -> Any:
        def back(upstream: Any) -> Any:
            compiling_thread[0]._cancelled = True
            with tf.name_scope("behind"):
                found = (
                    upstream * 2.0
                )  # Not one of the gradients that TensorFlow knows by an operation's name.
            reached.append("own")
            return found

        return tf.identity(x), back

    @tf.function(autograph=False)
    def traced(x: Any) -> Any:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = own(tf.sin(x))
        found = tape.gradient(y, x)
        reached.append("none" if found is None else "some")
        return tf.cos(x)

    def call() -> None:
        try:
            with compiling.cancellable():
                traced.get_concrete_function(tf.TensorSpec((2,)))
        except Cancelled:
            reached.append("cancelled")
            raise

    begin = threading.Event()
    compiling_thread.append(Compiling(lambda: begin.wait() and call()))
    begin.set()
    compiling_thread[0].result()
    assert reached == ["own", "none", "cancelled"]
    assert noise == []


def test_gradients_of_other_threads_are_those_of_tensorflow() -> None:
    import tensorflow as tf

    with compiling.cancellable():
        x = tf.constant([0.5, 2.0])
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.reduce_sum(tf.sin(x) * x)
        found = tape.gradient(y, x).numpy()
    np.testing.assert_allclose(found, np.cos([0.5, 2]) * [0.5, 2] + np.sin([0.5, 2]), rtol=1e-6)


def test_a_network_compiles_and_learns_after_one_that_was_cancelled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def losses(run: Run) -> list[float]:
        found = [np.ravel(event.logs["loss"]) for event in run.fit() if hasattr(event, "steps")]
        run.close()
        return np.concatenate(found).tolist()

    expected = losses(pictures(epochs=2))
    moments = Moments(monkeypatch)
    moments.spent(pictures(), GRAPH, 150)
    assert losses(pictures(epochs=2)) == expected


def test_a_call_that_was_cancelled_before_it_began_is_not_made() -> None:
    made: list[int] = []
    gate = threading.Event()
    one = Compiling(lambda: (gate.wait(), compiling.safe_point(), made.append(1)))  # type: ignore[arg-type, return-value]
    assert not one.cancel()
    gate.set()
    assert one.wait(10)
    assert one.cancelled
    assert made == []
    compiling.safe_point()


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    def call() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        Compiling(call).result()
