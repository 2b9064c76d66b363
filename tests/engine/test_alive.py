"""What can be done to a run while it is alive: change it, look back, branch, slow it down, resume it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.data import load, prepare
from nnplayground.engine import change, weights
from nnplayground.engine.run import Run
from nnplayground.engine.runner import Runner
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras


@pytest.fixture
def engine():
    with Engine() as one:
        yield one


def endless(**training):
    return iris(**{"epochs": 1_000_000, **training})


def with_(project, **values):
    for path, value in values.items():
        project = field.write(project, path.replace("__", "."), value)
    return project


def running(engine, project):
    engine.post(e.Train(project))
    engine.wait(e.Metrics)
    return project


def dropping(**training):
    project = sample.project(
        sample.dense(16, "relu", "hidden"),
        Node("drop", "Dropout", {"rate": 0.0}),
        sample.dense(3, "softmax", "classes"),
        **training,
    )
    return replace(project, data=endless().data)


LIVE = {
    "training.optimizer.learning_rate": 0.05,
    "training.optimizer.beta_1": 0.5,
    "training.optimizer.beta_2": 0.9,
    "training.optimizer.epsilon": 0.01,
    "training.optimizer.weight_decay": 0.1,
    "training.optimizer.clipnorm": 0.1,
    "training.optimizer.clipvalue": 0.01,
    "training.optimizer.global_clipnorm": 0.1,
    "training.batch_size": 8,
    "training.shuffle": False,
    "networks.model.hidden.kernel_regularizer": Pick("L2", {"l2": 0.1}),
    "networks.model.hidden.bias_regularizer": Pick("L1", {"l1": 0.1}),
    "networks.model.drop.rate": 0.5,
}


def turned():
    """Return every setting with both gears; of those that XLA sees as one kind of number, one is enough beside the long proofs."""
    alike = ("beta_2", "epsilon", "weight_decay", "clipnorm", "clipvalue", "kernel_regularizer")
    for path in LIVE:
        later = path.rpartition(".")[2] in alike
        yield pytest.param("graph", path)
        yield pytest.param("xla", path, marks=pytest.mark.proof if later else ())


@pytest.mark.parametrize(("gear", "path"), list(turned()))
def test_a_setting_turned_while_it_trains_gives_what_a_run_with_it_would_give(gear, path):
    """One step after the change equals the step of a network that was compiled with the new setting."""
    project = dropping(epochs=4)
    prepared = prepared_of(project)
    changed = field.write(project, path, LIVE[path])
    run, other = Run(1, project, prepared, gear=gear), Run(2, changed, prepared, gear=gear)
    machine = run.machine
    after(run, 3)
    weights.transfer(run.models, other.models)
    other.step = other.position = 0
    other.epoch = run.epoch = 1
    run.position = 0
    run.step = run.steps_per_epoch
    other.step = other.steps_per_epoch
    told = change.change(run, changed, prepared)
    after(run, 1)
    after(other, 1)
    for layer in run.models["model"].layers:
        twin = other.models["model"].get_layer(layer.name)
        for mine, theirs in zip(layer.weights, twin.weights):
            np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-6)
    marks = [event for event in told if isinstance(event, e.Mark)]
    assert [mark.field for mark in marks] == [path]
    assert run.machine is machine, "nothing was compiled again"


def after(run, steps):
    """Train some steps."""
    run.budget = steps
    done = run.step + steps
    for _ in run.fit("model"):
        if run.step >= done:
            break


def prepared_of(project):
    return prepare.prepare(project.data, load.load(project.data.source, lambda *_: None))


def test_a_change_takes_effect_while_it_runs_and_is_marked(engine):
    project = running(engine, endless())
    engine.post(e.Change(with_(project, training__learning_rate=0.5)))
    changed = engine.wait(e.Changed)
    assert changed.project.training.optimizer.values["learning_rate"] == 0.5
    mark = engine.wait(e.Mark)
    assert (mark.field, mark.old, mark.new) == (
        "training.optimizer.learning_rate",
        "0.01",
        "0.5",
    )
    count = len(engine.of(e.Metrics))
    later = engine.wait(e.Metrics, count + 2)
    assert later.logs["learning_rate"][-1] == pytest.approx(0.5)
    assert len(engine.of(e.Started)) == 1


def test_another_optimizer_or_loss_keeps_the_weights_and_the_run(engine):
    project = running(engine, endless())
    for path, value in (
        ("training.optimizer", Pick("SGD", {"learning_rate": 0.01})),
        ("training.loss", Pick("SparseCategoricalCrossentropy", {"ignore_class": 9})),
        ("networks.model.dense.trainable", False),
    ):
        project = field.write(project, path, value)
        count = len(engine.of(e.Changed))
        engine.post(e.Change(project))
        engine.wait(e.Changed, count + 1)
        steps = engine.of(e.Metrics)[-1].steps[-1]
        engine.wait(e.Metrics, len(engine.of(e.Metrics)) + 3)
        assert engine.of(e.Metrics)[-1].steps[-1] > steps
    assert len(engine.of(e.Started)) == 1
    assert not engine.of(e.Failed)


def test_the_weights_of_a_frozen_layer_stay(engine):
    project = running(engine, endless())
    project = field.write(project, "networks.model.dense.trainable", False)
    engine.post(e.Change(project))
    engine.wait(e.Changed)
    engine.post(e.SaveWeights(1))
    first = engine.wait(e.Weights).arrays
    engine.wait(e.Metrics, len(engine.of(e.Metrics)) + 5)
    engine.post(e.SaveWeights(2))
    second = engine.wait(e.Weights, 2).arrays
    assert second["state/step"] > first["state/step"]
    np.testing.assert_array_equal(first["model/dense/0"], second["model/dense/0"])
    assert np.abs(first["model/dense_1/0"] - second["model/dense_1/0"]).max() > 0


def test_another_network_keeps_the_weights_of_layers_whose_shapes_are_unchanged(engine):
    project = running(engine, endless())
    engine.post(e.Pause())
    engine.wait(e.Paused)
    engine.post(e.SaveWeights(1))
    before = engine.wait(e.Weights).arrays
    graph = project.networks["model"]
    wider = replace(
        project,
        networks={
            "model": graph.insert_on(
                Node("more", "Dense", {"units": 8, "activation": Pick("relu")}),
                Ref("dense"),
                "dense_1",
            )
        },
    )
    engine.post(e.Change(wider))
    changed = engine.wait(e.Changed)
    assert (changed.kept, changed.fresh) == (("dense", "dense_1"), ("more",))
    engine.post(e.SaveWeights(2))
    after_change = engine.wait(e.Weights, 2).arrays
    np.testing.assert_array_equal(before["model/dense/0"], after_change["model/dense/0"])
    engine.post(e.Train(wider))
    assert engine.wait(e.Metrics, len(engine.of(e.Metrics)) + 1).steps[-1] > before["state/step"]
    assert len(engine.of(e.Started)) == 1


def test_a_network_that_does_not_fit_together_pauses_the_run_as_it_was(engine):
    project = running(engine, endless())
    graph = project.networks["model"]
    broken = replace(
        project,
        networks={
            "model": graph.insert_on(
                Node("conv", "Conv2D", {"filters": 2}), Ref("dense"), "dense_1"
            )
        },
    )
    engine.post(e.Change(broken))
    failed = engine.wait(e.Failed)
    assert failed.where == "networks.model.conv"
    engine.wait(e.Paused)
    count = len(engine.of(e.Metrics))
    engine.post(e.Change(project), e.Train(project))
    engine.wait(e.Metrics, count + 1)


def test_looking_back_shows_a_kept_epoch_and_playing_goes_on_from_it_as_a_branch(engine):
    project = running(engine, endless())
    engine.wait(e.Epoch, 3)
    engine.post(e.Pause())
    engine.wait(e.Paused)
    engine.post(e.Scrub(None))
    engine.wait(e.Showing)
    kept = engine.of(e.Kept)[-1]
    assert kept.epochs[0] == 0.0
    assert kept.best in kept.epochs
    end = engine.of(e.Paused)[-1].step
    engine.post(e.Scrub(0.0))
    showing = engine.wait(e.Showing, 2)
    assert (showing.step, showing.end) == (0, False)
    engine.post(e.SaveWeights(1))
    shown = engine.wait(e.Weights).arrays
    engine.post(e.Scrub(None))
    assert engine.wait(e.Showing, 3).end
    assert engine.of(e.Showing)[-1].step == end
    engine.post(e.Scrub(0.0), e.Train(project, steps=1))
    branch = engine.wait(e.Started, 2)
    assert branch.branch == (1, 0)
    assert branch.run == 2
    engine.wait(e.Paused, 2)
    first = next(event for event in engine.of(e.Metrics) if event.run == 1)
    again = next(event for event in engine.of(e.Metrics) if event.run == 2)
    assert first.logs["loss"][0] == again.logs["loss"][0]
    assert set(shown) > {"model/dense/0"}


@pytest.mark.parametrize("command", [e.Pause(), e.Stop()])
def test_the_end_of_an_epoch_is_told_before_the_run_rests(command):
    events = []
    runner = Runner(events.append)
    runner.serve_one(e.Train(endless()))
    trainer = runner._trainer
    trainer.team.background = False
    run = trainer.run
    run.background = False
    while run.position or not run.step or run.call_done:
        trainer.go_on(trainer.next())
    assert not any(isinstance(one, e.Epoch) and one.step == run.step for one in events)
    runner.serve_one(command)
    kinds = [type(one) for one in events if not isinstance(one, e.Status)]
    last = e.Paused if isinstance(command, e.Pause) else e.Finished
    assert kinds.index(last) > len(kinds) - 1 - kinds[::-1].index(e.Epoch)
    assert any(isinstance(one, e.Epoch) and one.step == run.step for one in events)
    runner.close()


@pytest.mark.slow
def test_the_best_epoch_is_found_bit_for_bit_even_inside_a_call(engine):
    project = endless(epochs=300, optimizer=Pick("SGD", {"learning_rate": 2.0}))
    engine.post(e.Train(project))
    engine.wait(e.Finished)
    epochs = [event for event in engine.of(e.Epoch) if event.step]
    best = min(epochs, key=lambda one: one.logs["val_loss"])
    kept = engine.of(e.Kept)[-1]
    assert kept.best == best.epoch
    engine.post(e.Scrub(kept.best), e.Evaluate(e.VALIDATION))
    found = engine.wait(e.Evaluated).logs
    assert found["loss"] == pytest.approx(best.logs["val_loss"], rel=1e-5)


def test_the_best_epoch_stays_what_it_was_when_a_setting_is_changed_after_it(engine):
    project = endless(epochs=3000, optimizer=Pick("SGD", {"learning_rate": 2.0}))
    engine.post(e.Train(project, steps=9000))
    engine.wait(e.Paused)
    engine.post(e.Change(with_(project, training__learning_rate=0.001)))
    engine.wait(e.Changed)
    best = min(
        (event for event in engine.of(e.Epoch) if event.step), key=lambda one: one.logs["val_loss"]
    )
    engine.post(e.Scrub(best.epoch), e.Evaluate(e.VALIDATION))
    assert engine.wait(e.Evaluated).logs["loss"] == pytest.approx(best.logs["val_loss"], rel=1e-4)


def test_a_run_may_take_one_step_a_second(engine):
    # Five a second: far enough apart that no two are told together, however slow the machine is.
    engine.post(e.Speed(5.0))
    running(engine, endless())
    engine.wait(e.Metrics, 6)
    assert all(len(event.steps) == 1 for event in engine.of(e.Metrics))
    engine.post(e.Speed(None))
    while len(engine.of(e.Metrics)[-1].steps) == 1:
        engine.wait(e.Metrics, len(engine.of(e.Metrics)) + 1)


@pytest.mark.parametrize("gear", ["graph", "xla"])
@pytest.mark.slow
def test_a_resumed_run_equals_the_uninterrupted_one_bit_for_bit(gear):
    project = dropping(epochs=4, batch_size=7)
    project = field.write(project, "networks.model.drop.rate", 0.3)
    prepared = prepared_of(project)
    whole = Run(1, project, prepared, gear=gear)
    wanted = logged(whole.fit("model"))
    first = Run(2, project, prepared, gear=gear)
    begun = []
    first.budget = 17
    for event in first.fit("model"):
        begun.append(event)
        if first.at_rest():
            break
    saved = weights.saved(first)
    second = Run(3, project, prepared, gear=gear)
    weights.restore(second, saved)
    found = {**logged(begun), **logged(second.fit("model"))}
    assert found == wanted
    for one, other in zip(whole.models["model"].weights, second.models["model"].weights):
        np.testing.assert_array_equal(one, other)


def logged(events):
    """Return all numbers of all epochs and the loss of every step."""
    found = {}
    for event in events:
        if isinstance(event, e.Metrics):
            found |= {
                ("step", int(step)): loss for step, loss in zip(event.steps, event.logs["loss"])
            }
        for one in event.each() if isinstance(event, e.Epochs) else [event]:
            if isinstance(one, e.Epoch):
                found[("epoch", one.epoch)] = dict(one.logs)
    return found


def test_pauses_and_single_steps_do_not_change_the_numbers(engine):
    project = iris(epochs=3)
    engine.post(e.Train(project))
    engine.wait(e.Finished)
    engine.post(e.Rewind(project), e.Train(project, steps=1))
    engine.wait(e.Paused)
    engine.post(e.Train(project, steps=4))
    engine.wait(e.Paused, 2)
    engine.post(e.Train(project, epochs=1))
    engine.wait(e.Paused, 3)
    engine.post(e.Train(project))
    engine.wait(e.Finished, 2)
    runs = {
        number: logged(one for one in engine.events if getattr(one, "run", 0) == number)
        for number in (1, 3, 2)
    }
    assert runs[1] == (runs[2] or runs[3])


def test_training_goes_on_while_xla_is_compiled_for_another_batch_size():
    project = dropping(epochs=4)
    prepared = prepared_of(project)
    run = Run(1, project, prepared, gear="xla")
    after(run, 3)
    run.background, run.budget = True, None
    change.change(run, field.write(project, "training.batch_size", 8), prepared)
    event = next(run.fit("model"))
    assert isinstance(event, e.Metrics)
    assert run.compiling is not None
    run.compiling.wait()


def test_loss_weights_of_outputs_are_turned_without_compiling():
    case = CASES["two outputs"]
    project, prepared = case.make(), case.data()
    run = Run(1, project, prepared, gear="graph")
    after(run, 2)
    machine = run.machine
    outputs = {name: replace(one, weight=100.0) for name, one in project.training.outputs.items()}
    changed = replace(project, training=replace(project.training, outputs=outputs))
    before = run.evaluate("train")["loss"]
    told = change.change(run, changed, prepared)
    assert run.machine is machine
    assert run.evaluate("train")["loss"] > 10 * before
    assert [event.field for event in told if isinstance(event, e.Mark)] == [
        "training.outputs.sign.weight"
    ]


def test_the_first_weight_of_an_output_is_turned_without_compiling():
    case = CASES["two outputs"]
    project, prepared = case.make(), case.data()
    run = Run(1, project, prepared, gear="graph")
    after(run, 2)
    machine, before = run.machine, run.evaluate("train")["loss"]
    own = replace(project.training.output("sum"), weight=100.0)
    outputs = {**project.training.outputs, "sum": own}
    changed = replace(project, training=replace(project.training, outputs=outputs))
    told = change.change(run, changed, prepared)
    assert run.machine is machine
    assert run.evaluate("train")["loss"] > 10 * before
    marks = [(event.field, event.old, event.new) for event in told if isinstance(event, e.Mark)]
    assert marks == [("training.outputs.sum.weight", "1", "100")]
    change.change(run, project, prepared)
    assert run.machine is machine
    assert run.evaluate("train")["loss"] == before


def test_a_twin_that_is_called_otherwise_goes_on(engine):
    changes = {"training.learning_rate": 0.001}
    project = running(engine, replace(endless(), twins=(Pick("slow", changes),)))
    engine.wait(e.Started, 2)
    engine.post(e.Change(replace(project, twins=(Pick("my own", changes),))), e.Pause())
    engine.wait(e.Paused, 2)
    assert [event.twin for event in engine.of(e.Started)] == [0, 1]
    assert not engine.of(e.Finished)
