"""Training on examples that are read batch by batch: bit for bit the run on the same numbers in memory."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data import load
from nnplayground.data.rows import Rows
from nnplayground.data.source import Part
from nnplayground.engine import doctor, feed, keep
from nnplayground.engine.autopsy import hole
from nnplayground.engine.build import BuildError
from nnplayground.engine.change import change
from nnplayground.engine.feed import Stream
from nnplayground.engine.loop import EAGER, GRAPH
from nnplayground.engine.run import Run
from nnplayground.engine.streaming import Reader
from tests.engine import networks, sample
from tests.engine.engine_thread import Engine
from tests.engine.test_feed import own_memory

pytestmark = pytest.mark.keras


@pytest.fixture
def large(monkeypatch):
    """Return a function that lets the examples of a run lie in a file, and arrays of 100 bytes be too large for the memory."""

    def in_file(prepared):
        monkeypatch.setattr(feed, "MOST_BYTES", 100)
        parts = {
            name: Part(
                {key: Rows(array, np.arange(len(array))) for key, array in part.inputs.items()},
                part.targets,
                part.rows,
            )
            for name, part in prepared.parts.items()
        }
        return replace(prepared, parts=parts)

    return in_file


def classifier(**training):
    layers = (
        sample.dense(8, "relu"),
        Node("norm", "BatchNormalization"),
        Node("drop", "Dropout", {"rate": 0.2}),
        sample.dense(3, "softmax", name="answer"),
    )
    settings = {"class_weight": "balanced", "epochs": 3, "evaluate_train": 0} | training
    return sample.project(*layers, **settings)


def weighted():
    """Return 120 examples, of which each counts differently: the last batch of 16 has 8."""
    prepared = sample.classes_data()
    weights = np.random.default_rng(4).random(prepared.raw.size).astype(np.float32)
    return replace(prepared, raw=replace(prepared.raw, weights=weights))


def assert_same(large, story, project, prepared, gear=GRAPH):
    """Assert that a story of a run tells the same, bit for bit, from memory and from the file."""
    whole = Run(1, project, prepared, gear=gear)
    told = story(whole)
    lazy = Run(1, project, large(prepared), gear=gear)
    assert lazy.streamed("train")
    again = story(lazy)
    assert lazy.feed.reader is not None
    assert whole.feed.reader is None
    steps, ends = metrics(told), epochs(told)
    assert steps["loss"].size > 3
    np.testing.assert_equal(metrics(again), steps)
    assert epochs(again) == ends
    for one, other in zip(*(run.models["model"].get_weights() for run in (whole, lazy))):
        np.testing.assert_array_equal(one, other)
    assert (whole.step, whole.epoch, whole.position) == (lazy.step, lazy.epoch, lazy.position)


def metrics(told):
    """Return the numbers of every step, in the order in which they were told."""
    found = [event for event in told if isinstance(event, e.Metrics)]
    logs = {name: np.concatenate([one.logs[name] for one in found]) for name in found[0].logs}
    return logs | {"steps": np.concatenate([one.steps for one in found])}


def epochs(told):
    """Return the numbers of every end of an epoch."""
    return [(one.step, one.logs) for one in told if isinstance(one, e.Epoch)]


def by_steps(run, count):
    """Train so many steps in calls of one to three; returns what was told, the metrics of steps in one list."""
    told = []
    run.budget = count
    fitting = run.fit("model")
    while not run.at_rest() and not run.finished:
        run.most_steps = 1 + run.step % 3
        told.append(next(fitting))
    run.budget = None
    return told


@pytest.mark.parametrize("gear", [GRAPH, EAGER])
@pytest.mark.slow
def test_a_run_on_batches_that_are_read_is_the_run_from_memory(large, gear):
    def story(run):
        run.most_steps = 3
        return list(run.fit("model"))

    assert_same(large, story, classifier(), weighted(), gear)


@pytest.mark.parametrize(
    "make", [networks.inputs_project, networks.outputs_project, networks.recurrent_project]
)
def test_several_inputs_or_outputs_are_read_as_from_memory(large, make):
    prepared = {
        networks.inputs_project: lambda: networks.pairs(1),
        networks.outputs_project: networks.pairs,
        networks.recurrent_project: networks.sequences,
    }[make]()

    def story(run):
        run.most_steps = 3
        return list(run.fit("model"))

    project = make()
    training = replace(project.training, epochs=2)
    assert_same(large, story, replace(project, training=training), prepared)


@pytest.mark.slow
def test_steps_one_by_one_and_going_back_read_the_right_batches(large):
    def story(run):
        told = by_steps(run, 5)
        state = keep.take(run)
        told += by_steps(run, 7)
        keep.put(run, state)
        told += by_steps(run, 1)
        told += by_steps(run, 9)
        run.rewind(2)
        return told + by_steps(run, 10)

    assert_same(large, story, classifier(), weighted())


@pytest.mark.slow
def test_another_batch_size_goes_on_at_the_same_row(large):
    def story(run):
        told = by_steps(run, 3)
        for size in (10, 64, 16):
            training = replace(run.project.training, batch_size=size)
            change(run, replace(run.project, training=training), run.prepared)
            told += by_steps(run, 2)
        return told

    assert_same(large, story, classifier(epochs=9), weighted())


@pytest.mark.slow
def test_another_network_in_the_middle_of_an_epoch_goes_on_at_the_same_row(large):
    def story(run):
        told = by_steps(run, 3)
        graph = run.project.networks["model"].with_values("answer", activation=Pick("sigmoid"))
        change(run, sample.with_graph(run.project, graph), run.prepared)
        run.bridging = False  # how many eager steps bridge a compilation depends on the clock
        return told + by_steps(run, 9)

    assert_same(large, story, classifier(epochs=9), weighted())


def test_the_gear_of_what_is_read_is_the_graph_even_for_a_long_run_of_a_tiny_network(large):
    run = Run(1, classifier(epochs=1000), large(weighted()))
    run.step = 10_000
    run.build()
    fitting = run.fit("model")
    next(fitting)
    assert run.machine.gears == {("model", 16): GRAPH}


@pytest.mark.slow
def test_a_large_validation_part_of_a_small_training_part_is_read_too(large, monkeypatch):
    prepared = sample.classes_data(rows=40, validation=400)

    def story(run):
        monkeypatch.setattr(feed, "MOST_BYTES", 40 * 20)
        run.most_steps = 3
        return list(run.fit("model"))

    whole = Run(1, classifier(), prepared)
    ends = epochs(whole.fit("model"))
    assert len(ends) == 4
    run = Run(1, classifier(), prepared)
    assert epochs(story(run)) == ends
    assert run.streamed("validation")
    assert not run.streamed("train")
    assert run.feed.validation
    assert not run.feed.inner


@pytest.fixture
def counted(monkeypatch):
    """Return a list that gets an entry whenever an iterator is made."""
    made, batches = [], Stream.batches
    monkeypatch.setattr(Stream, "batches", lambda *given: made.append(given[2:]) or batches(*given))
    return made


def stream(count=20):
    x = np.arange(count, dtype=np.float32)[:, None]
    return Stream([x], [x])


def test_one_iterator_serves_calls_that_follow_each_other(counted):
    reader, order = Reader(stream()), np.arange(20)[::-1]
    read = []
    for start, size, steps in ((0, 6, 1), (6, 6, 2), (18, 2, 1)):
        batches = reader.batches(order, start, size, steps)
        for _ in range(steps):
            ((found,), _, _) = next(batches)
            read += found.numpy()[:, 0].tolist()
    assert read == order.tolist()
    assert counted == [(0, 6, 4)]


@pytest.mark.parametrize("call", [(6, 6, 1), (0, 6, 1), (12, 5, 1), (12, 2, 1)])
def test_a_call_that_does_not_follow_gets_its_own_batches(counted, call):
    reader, order = Reader(stream()), np.arange(20)
    batches = reader.batches(order, 0, 6, 2)
    next(batches), next(batches)
    ((found,), _, _) = next(reader.batches(order, *call))
    np.testing.assert_array_equal(found.numpy()[:, 0], order[call[0] : call[0] + call[1]])
    assert len(counted) == 2


def test_another_order_gets_its_own_batches(counted):
    reader = Reader(stream())
    next(reader.batches(np.arange(20), 0, 6, 1))
    ((found,), _, _) = next(reader.batches(np.arange(20)[::-1], 6, 6, 1))
    assert found.numpy()[:, 0].tolist() == [13, 12, 11, 10, 9, 8]
    ((found,), _, _) = next(reader.batches(np.arange(20)[::-1].copy(), 12, 6, 1))
    assert found.numpy()[:, 0].tolist() == [7, 6, 5, 4, 3, 2]
    assert len(counted) == 2


def test_a_batch_that_would_fill_the_memory_is_refused_with_the_way_out():
    wide = Stream([np.broadcast_to(np.float32(0), (40, 2**24))], [np.zeros(40)])
    with pytest.raises(BuildError, match="smaller batch size") as caught:
        Reader(wide).batches(np.arange(40), 0, 5, 1)
    assert caught.value.where == "training.batch_size"


def test_the_doctor_reads_few_of_the_rows_of_a_file_and_knows_the_same(large, monkeypatch):
    prepared = sample.classes_data(rows=600)
    run = Run(1, sample.classifier(), prepared)
    known = doctor._facts(run)
    read = []

    def seen(rows):
        read.append(len(rows))
        return rows

    lazy = large(prepared)
    train = lazy.parts["train"]
    inputs = {"x": train.inputs["x"].then(seen)}
    run.prepared = replace(lazy, parts={**lazy.parts, "train": replace(train, inputs=inputs)})
    read.clear()
    monkeypatch.setattr(doctor, "MOST_BYTES", 600 * 20 // 4)
    facts, guess, weight = doctor._facts(run)
    assert sum(read) == 150
    assert (facts.kind, facts.shape, facts.labels) == ("table", (4,), known[0].labels)
    assert guess == pytest.approx(known[1], rel=0.1)
    assert weight == known[2]
    read.clear()
    assert hole(run) is None
    assert not read


COUNT, WIDTH = 2 * 2**30 // 4096, 1024


@pytest.fixture
def two_gigabytes(tmp_path):
    """Return a set of 2 GB that takes no room on the disk."""
    x = np.lib.format.open_memmap(tmp_path / "x.npy", "w+", np.float32, (COUNT, WIDTH))
    x[::1000, 0] = 1
    del x
    np.save(tmp_path / "y.npy", (np.arange(COUNT) % 1000 == 0).astype(np.int32))
    values = {"file": str(tmp_path / "x.npy"), "labels": str(tmp_path / "y.npy")}
    yield DataChoice(Pick("npy", values), (), Split(0.02, 0.02))
    load.forget()


@pytest.mark.slow
def test_two_gigabytes_train_in_a_little_memory_and_pause_at_once(two_gigabytes):
    project = sample.project(
        sample.dense(16, "relu"), sample.dense(2, "softmax"), shape=(WIDTH,), batch_size=128
    )
    project = replace(project, data=two_gigabytes)
    with Engine() as engine:
        engine.wait(e.Ready)
        before = own_memory()
        engine.post(e.Train(project))
        engine.wait(e.Metrics, 20, 200)
        engine.post(e.Pause())
        paused = engine.wait(e.Paused)
        epoch = -(-int(COUNT * 0.98**2) // 128)
        assert 0 < paused.step < epoch / 2
        assert engine.of(e.Metrics)[-1].steps[-1] == paused.step
        engine.post(e.Train(project, steps=5))
        assert engine.wait(e.Paused, 2).step == paused.step + 5
        engine.post(e.Train(project, epochs=1))
        assert abs(engine.wait(e.Paused, 3, 300).step - epoch) <= 1
        engine.post(e.Evaluate("train"))
        assert engine.wait(e.Evaluated, 1, 300).examples > 0.95 * COUNT
        assert own_memory() - before < 400 * 2**20
        assert not engine.of(e.Failed)
