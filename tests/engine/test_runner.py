"""The command loop, driven as the window drives it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.runner import Runner
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras


@pytest.fixture
def engine():
    with Engine() as engine:
        yield engine


def test_a_run_goes_from_click_to_finish(engine):
    engine.post(e.Train(iris(epochs=3)))
    finished = engine.wait(e.Finished)
    assert finished.reason == "done"
    assert [event.epoch for event in engine.of(e.Epoch)] == [0.0, 1.0, 2.0, 3.0]
    started = engine.of(e.Started)[0]
    steps = np.concatenate([event.steps for event in engine.of(e.Metrics)])
    np.testing.assert_array_equal(steps, np.arange(1, started.total_steps + 1))
    assert not engine.of(e.Failed)


def test_pause_holds_and_play_goes_on_to_the_same_end(engine):
    project = iris(epochs=2000)
    engine.post(e.Train(project))
    engine.wait(e.Metrics)
    engine.post(e.Pause())
    paused = engine.wait(e.Paused)
    assert 0 < paused.step < 2000 * engine.of(e.Started)[0].steps_per_epoch
    engine.post(
        e.Train(replace(project, training=replace(project.training, epochs=int(paused.epoch) + 2)))
    )
    engine.wait(e.Finished)
    steps = np.concatenate([event.steps for event in engine.of(e.Metrics)])
    np.testing.assert_array_equal(steps, np.arange(1, len(steps) + 1))
    assert len(engine.of(e.Started)) == 1


def test_one_step_and_one_epoch_pause_behind_themselves(engine):
    project = iris(epochs=5)
    engine.post(e.Train(project, steps=1))
    assert engine.wait(e.Paused).step == 1
    engine.post(e.Train(project, steps=1))
    assert engine.wait(e.Paused, 2).step == 2
    engine.post(e.Train(project, epochs=1))
    paused = engine.wait(e.Paused, 3)
    assert paused.epoch == 1.0
    assert engine.of(e.Epoch)[-1].epoch == 1.0


def test_rewind_and_play_repeat_the_run_bit_for_bit(engine):
    project = iris(epochs=2)
    engine.post(e.Train(project))
    engine.wait(e.Finished)
    engine.post(e.Rewind(project))
    assert engine.wait(e.Started, 2).rewound
    engine.post(e.Train(project))
    engine.wait(e.Finished, 2)
    first, second = (
        [event.logs for event in engine.of(e.Epoch) if event.run == run] for run in (1, 2)
    )
    assert first == second


def test_stop_keeps_the_model(engine):
    engine.post(e.Train(iris(epochs=5000)))
    engine.wait(e.Metrics)
    engine.post(e.Stop())
    assert engine.wait(e.Finished).reason == "stopped"
    engine.post(e.Evaluate(e.TEST))
    assert engine.wait(e.Evaluated).logs["loss"] > 0


@pytest.mark.covers("F04")
def test_evaluate_gives_the_numbers_of_model_evaluate():
    events = []
    runner = Runner(events.append)
    runner.train_all(iris(epochs=2))
    runner.serve_one(e.Evaluate(e.TEST))
    found = next(event for event in events if isinstance(event, e.Evaluated))
    part = runner.run.prepared.parts[e.TEST]
    wanted = runner.run.models["model"].evaluate(
        part.inputs["x"], part.targets["y"], verbose=0, return_dict=True
    )
    assert found.logs == pytest.approx(wanted, abs=1e-6)
    assert found.examples == part.size


@pytest.mark.covers("F05")
def test_predict_gives_the_raw_output_of_the_model():
    events = []
    runner = Runner(events.append)
    runner.train_all(iris(epochs=1))
    runner.serve_one(e.Predict(e.Example(e.TEST, 3)))
    found = next(event for event in events if isinstance(event, e.Predicted))
    part = runner.run.prepared.parts[e.TEST]
    wanted = runner.run.models["model"].predict(part.inputs["x"][3:4], verbose=0)[0]
    (output,) = found.outputs.values()
    np.testing.assert_allclose(output, wanted, atol=1e-6)


@pytest.mark.covers("D05")
def test_a_new_raw_row_goes_through_the_scaler_of_the_training_data():
    events = []
    runner = Runner(events.append)
    runner.train_all(iris(epochs=1))
    prepared = runner.run.prepared
    raw = prepared.raw_input(e.TEST, 0)
    runner.serve_one(e.Predict(raw={"x": raw}))
    runner.serve_one(e.Predict(e.Example(e.TEST, 0)))
    new, known = (event for event in events if isinstance(event, e.Predicted))
    np.testing.assert_array_equal(new.prepared["x"], known.prepared["x"])


@pytest.mark.covers("D05")
def test_every_twin_answers_to_a_raw_row_and_only_the_first_to_an_example(engine):
    twin = Pick("other", {"seed": 7})
    engine.post(e.Train(replace(iris(epochs=1), twins=(twin,))))
    engine.wait(e.Finished, 2)
    engine.post(e.Predict(raw={"x": np.zeros(4)}))
    engine.wait(e.Predicted, 2)
    first, second = engine.of(e.Predicted)
    engine.post(e.Predict(e.Example(e.TEST, 0)))
    third = engine.wait(e.Predicted, 3)
    assert (first.run, second.run, third.run) == (1, 2, 1)
    assert not np.allclose(*(next(iter(one.outputs.values())) for one in (first, second)))


def test_weights_saved_in_one_engine_go_on_in_another():
    project = iris(epochs=2)
    first, second = [], []
    runner = Runner(first.append)
    runner.train_all(project)
    runner.serve_one(e.SaveWeights(7))
    arrays = next(event for event in first if isinstance(event, e.Weights)).arrays
    other = Runner(second.append)
    other.serve_one(e.RestoreWeights(project, arrays))
    other.serve_one(e.Evaluate(e.TEST))
    runner.serve_one(e.Evaluate(e.TEST))
    one, two = (
        next(event for event in events if isinstance(event, e.Evaluated))
        for events in (first, second)
    )
    assert one.logs == two.logs
    assert other.run.step == runner.run.step


def test_weights_that_do_not_fit_change_nothing_and_name_the_layer():
    events = []
    runner = Runner(events.append)
    runner.train_all(iris(epochs=1))
    runner.serve_one(e.SaveWeights())
    arrays = dict(next(event for event in events if isinstance(event, e.Weights)).arrays)
    wider = sample.project(sample.dense(9, "relu"), sample.dense(3, "softmax"))
    runner.serve_one(e.RestoreWeights(replace(wider, data=iris().data), arrays))
    failed = next(event for event in events if isinstance(event, e.Failed))
    assert failed.where == "weights"
    assert "dense" in failed.message
    assert "(4, 8)" in failed.message


def test_an_impossible_network_names_its_layer():
    events = []
    runner = Runner(events.append)
    bad = sample.project(Node("conv", "Conv2D"), sample.dense(3, "softmax"))
    runner.serve_one(e.Train(replace(bad, data=iris().data)))
    failed = next(event for event in events if isinstance(event, e.Failed))
    assert failed.where == "networks.model.conv"
    assert runner.run is None


def test_a_label_that_the_output_has_no_unit_for_is_reported():
    events = []
    runner = Runner(events.append)
    project = sample.project(sample.dense(8, "relu"), sample.dense(2, "softmax"))
    runner.train_all(replace(project, data=iris().data))
    assert any(isinstance(event, e.Failed) for event in events) or any(
        isinstance(event, e.Finished) and event.reason == "non-finite" for event in events
    )


def test_every_view_is_answered_before_training_and_at_the_end(engine):
    want = e.Want("weights")
    engine.post(e.Rewind(iris()))
    engine.wait(e.Started)
    engine.post(e.Watch((want,)))
    first = engine.wait(e.Snapshot)
    assert first.step == 0
    engine.post(e.Train(iris()))
    finished = engine.wait(e.Finished)
    last = engine.of(e.Snapshot)[-1]
    assert finished.reason == "done"
    assert last.step > 0
    key = "model/dense/kernel"
    assert (first.arrays[key] != last.arrays[key]).any()


def test_numbers_are_gathered_to_at_most_twenty_a_second(engine):
    engine.post(e.Train(iris(epochs=3000, batch_size=1)))
    engine.wait(e.Metrics, 5)
    engine.post(e.Pause())
    engine.wait(e.Paused)
    sizes = [len(event.steps) for event in engine.of(e.Metrics)]
    assert sum(sizes) > 3 * len(sizes)
