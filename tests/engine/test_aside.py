"""While another thread traces what a probe calls, commands are served and training goes on."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.engine import aside
from nnplayground.engine.inside import JOBS, LIVE, PROBES
from nnplayground.engine.shadow import shadow_of
from nnplayground.engine.watch import moment
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras
WANT = e.Want("held")
LONG = 60.0


class Held:
    """A function that is traced for as long as a test wants."""

    def __init__(self):
        self.begun, self.let_go = threading.Event(), threading.Event()
        self.threads = []

    def __call__(self, values, x):
        self.threads.append(threading.current_thread().name)
        self.begun.set()
        assert self.let_go.wait(LONG)
        return 2 * x


@pytest.fixture
def held(monkeypatch):
    import tensorflow as tf

    one = Held()

    def probe(run, want):
        shadow = shadow_of(run)
        look = shadow.compiled("held", one)
        return {"x": np.array(look(shadow.values(), tf.constant([float(run.step)])))}

    monkeypatch.setitem(PROBES.data, "held", probe)
    yield one
    one.let_go.set()


def shots(engine, want=WANT):
    return [shot for shot in engine.of(e.Snapshot) if shot.want == want]


def wait_until(engine, condition):
    with engine.arrived:
        assert engine.arrived.wait_for(condition, LONG)


def test_pause_and_play_are_served_while_a_probe_is_traced(held):
    with Engine() as engine:
        engine.post(e.Watch((WANT,)), e.Train(iris(epochs=100_000)))
        assert held.begun.wait(LONG)
        first = engine.wait(e.Metrics).steps[-1]
        wait_until(engine, lambda: engine.of(e.Metrics)[-1].steps[-1] > first)
        engine.post(e.Pause())
        step = engine.wait(e.Paused).step
        assert not shots(engine)
        held.let_go.set()
        wait_until(engine, lambda: shots(engine))
        assert shots(engine)[0].arrays["x"] == 2.0 * step
    assert held.threads == ["compiling"]  # traced once, not in the engine's thread


def test_other_views_are_answered_and_long_computations_wait_meanwhile(held, monkeypatch):
    asked = e.Want("long")

    def long(run, want):
        yield 0.5, None, ""
        return {"x": np.ones(1)}

    monkeypatch.setitem(JOBS.data, "long", long)
    LIVE.discard("long")
    with Engine() as engine:
        engine.post(e.Train(iris(), steps=2))
        engine.wait(e.Paused)
        engine.post(e.Watch((WANT,)))
        assert held.begun.wait(LONG)
        other = e.Want("weights")
        engine.post(e.Ask(asked), e.Watch((WANT, other)))
        wait_until(engine, lambda: shots(engine, other))
        assert not shots(engine, asked)
        held.let_go.set()
        wait_until(engine, lambda: shots(engine) and shots(engine, asked))


def test_pause_is_served_while_what_a_long_computation_calls_is_traced(held, monkeypatch):
    import tensorflow as tf

    asked, begun = e.Want("long"), []

    def long(run, want):
        begun.append(run.step)
        shadow = shadow_of(run)
        yield 0.0, None, "begins"
        for part in (1, 2):
            look = shadow.compiled("held", held)
            x = np.array(look(shadow.values(), tf.constant([float(part)])))
            yield part / 2, {"x": x}, ""
        return {"x": x}

    monkeypatch.setitem(JOBS.data, "long", long)
    with Engine() as engine:
        engine.post(e.Train(iris(epochs=100_000)), e.Ask(asked))
        assert held.begun.wait(LONG)
        first = engine.wait(e.Metrics).steps[-1]
        wait_until(engine, lambda: engine.of(e.Metrics)[-1].steps[-1] > first)
        engine.post(e.Pause())
        step = engine.wait(e.Paused).step
        assert not shots(engine, asked)
        held.let_go.set()
        wait_until(engine, lambda: [one for one in engine.of(e.Progress) if one.over])
        last = shots(engine, asked)[-1]
        assert (last.share, last.step, last.arrays["x"].item()) == (1.0, step, 4.0)
        # It began anew, with the weights of then.
        assert begun == [begun[0], step]
    assert held.threads == ["compiling"]


def test_a_new_run_does_not_wait_for_what_the_old_one_traced(held):
    with Engine() as engine:
        engine.post(e.Watch((WANT,)), e.Train(iris(), steps=1))
        assert held.begun.wait(LONG)
        engine.post(e.Watch(()), e.Train(iris(epochs=3), fresh=True, steps=2))
        wait_until(engine, lambda: [one for one in engine.of(e.Paused) if one.step == 2])
        held.let_go.set()


def test_an_error_in_what_is_traced_is_told_as_one(monkeypatch):
    def probe(run, want):
        shadow = shadow_of(run)

        def broken(values):
            raise ValueError("the layer is gone")

        return {"x": shadow.compiled("broken", broken)(shadow.values())}

    monkeypatch.setitem(PROBES.data, "broken", probe)
    want = e.Want("broken")
    with Engine() as engine:
        engine.post(e.Watch((want,)), e.Train(iris(), steps=1))
        wait_until(engine, lambda: shots(engine, want))
        assert "the layer is gone" in shots(engine, want)[0].problem
        assert len(engine.of(e.Failed)) == 1


def test_a_tracer_takes_one_function_at_a_time_and_knows_shapes(held):
    import tensorflow as tf

    tracer, x = aside.Tracer(), tf.constant([1.0])
    slow, quick = (tf.function(one, autograph=False) for one in (held, lambda x: x + 1))
    with pytest.raises(aside.Busy):
        tracer.need("slow", slow, (None, x), (None, x))
    with pytest.raises(aside.Busy):
        tracer.need("quick", quick, (x,), (x,))
    assert tracer.busy
    held.let_go.set()
    while tracer.busy:
        held.begun.wait(0.01)
    tracer.need("slow", slow, (None, x), (None, x))
    assert slow(None, x).numpy() == [2.0]
    assert len(held.threads) == 1
    for shape in ((1,), (1,), (2,)):
        other = tf.ones(shape)
        while True:
            try:
                tracer.need("quick", quick, (other,), (other,))
                break
            except aside.Busy:
                pass
        quick(other)
    assert quick.experimental_get_tracing_count() == 2


def test_what_cannot_come_again_is_traced_at_once(held):
    import tensorflow as tf

    from nnplayground.engine.run import Run
    from tests.engine import sample

    run = Run(1, sample.classifier(), sample.classes_data())
    held.let_go.set()
    shadow = shadow_of(run)
    with moment(run):
        found = shadow.compiled("held", held)(shadow.values(), tf.constant(1.0))
    assert float(found) == 2.0
    assert held.threads == [threading.current_thread().name]


@pytest.mark.parametrize("regularized", [False, True])
def test_layers_in_training_are_traced_aside_unless_they_leave_losses_behind(
    monkeypatch, regularized
):
    from dataclasses import replace

    from nnplayground.core.param import Pick
    from nnplayground.engine import prefix

    threads, original = [], prefix.compiled

    def compiled(model):
        call = model.call

        def noted(*arguments, **named):
            threads.append(threading.current_thread().name)
            return call(*arguments, **named)

        monkeypatch.setattr(model, "call", noted)
        return original(model)

    monkeypatch.setattr(prefix, "compiled", compiled)
    project = iris(epochs=3)
    if regularized:
        graph = project.networks["model"]
        node = next(one for one in graph.nodes if one.type == "Dense")
        values = {**node.values, "activity_regularizer": Pick("L2")}
        nodes = tuple(replace(one, values=values) if one is node else one for one in graph.nodes)
        project = replace(project, networks={"model": replace(graph, nodes=nodes)})
    want = e.Want("activations", e.Example("train", 0))
    with Engine() as engine:
        engine.post(e.Train(project, steps=2))
        engine.wait(e.Paused)
        engine.post(e.Watch((want,)))
        wait_until(engine, lambda: shots(engine, want))
    assert threads
    assert ("compiling" in threads) != regularized
