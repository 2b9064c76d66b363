"""Examples of one's own and of the data, as networks read them, and weights written by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.data.source import DataError
from nnplayground.engine.examples import batch_of, target_of
from nnplayground.engine.probes import PROBES
from nnplayground.engine.runner import Runner
from nnplayground.engine.team import MOST_OWN
from tests.engine.engine_thread import iris

pytestmark = pytest.mark.keras


@pytest.fixture
def trained():
    """Return a runner after one epoch, and its events."""
    events = []
    runner = Runner(events.append)
    runner.train_all(iris(epochs=1))
    yield runner, events
    runner.close()


def last(events, kind):
    return [event for event in events if isinstance(event, kind)][-1]


@pytest.mark.covers("D05")
def test_an_own_example_goes_through_the_preparation_of_the_training_data(trained):
    runner, _ = trained
    run = runner.run
    raw = {"x": run.prepared.raw_input(e.TEST, 4)}
    runner.serve_one(e.Lay(7, raw))
    own, known = (
        batch_of(run, "model", one) for one in (e.Example(e.OWN, 7), e.Example(e.TEST, 4))
    )
    assert own[0].shape == (1, 4)
    np.testing.assert_array_equal(own[0], known[0])
    assert not np.array_equal(own[0][0], raw["x"])


def test_probes_and_predictions_take_own_examples(trained):
    runner, events = trained
    runner.serve_one(e.Lay(0, {"x": runner.run.prepared.raw_input(e.TRAIN, 11)}))
    wants = tuple(
        e.Want("activations", one) for one in (e.Example(e.OWN, 0), e.Example(e.TRAIN, 11))
    )
    runner.serve_one(e.Watch(wants))
    own, known = [event.arrays for event in events if isinstance(event, e.Snapshot)][-2:]
    assert set(own) == set(known)
    assert len(own) >= 4
    for name, array in own.items():
        np.testing.assert_array_equal(array, known[name])
    runner.serve_one(e.Predict(e.Example(e.OWN, 0)))
    first = last(events, e.Predicted)
    runner.serve_one(e.Predict(e.Example(e.TRAIN, 11)))
    for name, output in last(events, e.Predicted).outputs.items():
        np.testing.assert_array_equal(first.outputs[name], output)


def test_predictions_judge_an_own_example_as_its_twin_of_the_data(trained):
    runner, _ = trained
    run = runner.run
    runner.serve_one(e.Lay(2, {"x": run.prepared.raw_input(e.VALIDATION, 5)}))
    options = (("part", e.VALIDATION), ("count", 8))
    found = PROBES["predictions"](run, e.Want("predictions", e.Example(e.OWN, 2), options))
    assert len(found["rows"]) == 8
    for name in ("outputs", "confidence"):
        np.testing.assert_allclose(found[f"own/{name}"][0], found[name][5], rtol=1e-6)
    assert found["own/classes"].tolist() == [found["classes"][5]]


def test_an_own_example_of_other_data_takes_no_predictions_away(trained):
    runner, _ = trained
    runner.serve_one(e.Lay(2, {"x": np.zeros((3, 3))}))
    for number in (2, 99):
        want = e.Want("predictions", e.Example(e.OWN, number), (("part", e.VALIDATION),))
        found = PROBES["predictions"](runner.run, want)
        assert len(found["rows"])
        assert "own/outputs" not in found


def test_a_view_that_asked_first_is_answered_when_the_example_comes(trained):
    runner, events = trained
    want = e.Want("activations", e.Example(e.OWN, 3))
    runner.serve_one(e.Watch((want,)))
    assert last(events, e.Snapshot).problem
    runner.serve_one(e.Lay(3, {"x": np.zeros(4)}))
    shot = last(events, e.Snapshot)
    assert (shot.want, shot.problem) == (want, "")
    assert shot.arrays


def test_the_last_own_examples_are_kept_for_new_runs(trained):
    runner, events = trained
    for number in range(MOST_OWN + 2):
        runner.serve_one(e.Lay(number, {"x": np.full(4, float(number))}))
    runner.serve_one(e.Rewind(iris(epochs=1, batch_size=9)))
    found = [
        number
        for number in range(MOST_OWN + 2)
        if batch_of(runner.run, "model", e.Example(e.OWN, number)) is not None
    ]
    assert found == list(range(2, MOST_OWN + 2))
    runner.serve_one(e.Predict(e.Example(e.OWN, 0)))
    assert "not kept any more" in last(events, e.Failed).message


def test_an_own_example_that_does_not_fit_is_refused(trained):
    runner, events = trained
    runner.serve_one(e.Lay(0, {"x": np.zeros(5)}))
    assert "shape" in last(events, e.Failed).message
    assert batch_of(runner.run, "model", e.Example(e.OWN, 0)) is None


def test_targets_are_those_of_the_data(trained):
    run = trained[0].run
    part = run.prepared.parts[e.TEST]
    np.testing.assert_array_equal(target_of(run, e.Example(e.TEST, 5)), part.targets["y"][5])
    assert target_of(run, e.Example(e.OWN, 5)) is None
    assert target_of(run, e.Example(e.TEST, part.size)) is None
    assert batch_of(run, "model", e.Example(e.TEST, -1)) is None


def test_an_own_example_of_other_inputs_names_them(trained):
    run = trained[0].run
    run.own = {0: {"y": np.zeros(4)}}
    with pytest.raises(DataError, match="inputs must be x"):
        batch_of(run, "model", e.Example(e.OWN, 0))


# --- weights by hand --------------------------------------------------------------------------------------------------


def kernel_of(runner):
    """Return name and variable of the first kernel."""
    layer = next(one for one in runner.run.models["model"].layers if one.weights)
    return f"model/{layer.name}/kernel", layer.kernel


def after(write, gear_steps=(3, 40)):
    """Return all steps' numbers of a run with `write(runner)` after some steps; how many steps a message tells depends on the clock."""
    events = []
    runner = Runner(events.append)
    runner._trainer.team.background = False
    project = iris(epochs=8)
    for steps in gear_steps:
        runner.serve_one(e.Train(project, steps=steps))
        while (lane := runner._trainer.next()) is not None:
            runner._trainer.go_on(lane)
        write(runner)
    runner.train_all(project)
    logs = [event.logs for event in events if isinstance(event, e.Metrics)]
    values = [np.array(one.numpy()) for one in runner.run.models["model"].weights]
    runner.close()
    names = {name for log in logs for name in log}
    return {
        name: [float(one) for log in logs for one in log.get(name, ())] for name in names
    }, values


def test_training_goes_on_from_a_weight_written_by_hand_as_from_a_loaded_one():
    def by_hand(runner):
        runner.serve_one(e.SetWeight(kernel_of(runner)[0], (2, 5), 0.75))

    def loaded(runner):
        variable = kernel_of(runner)[1]
        values = np.array(variable.numpy())
        values[2, 5] = 0.75
        variable.assign(values)

    written, without = after(by_hand), after(lambda runner: None)
    wanted = after(loaded)
    assert written[0] == wanted[0]
    assert written[0] != without[0]
    for one, other in zip(written[1], wanted[1]):
        np.testing.assert_array_equal(one, other)


def test_a_weight_written_by_hand_is_marked_and_shown(trained):
    runner, events = trained
    path, variable = kernel_of(runner)
    before = variable.numpy()
    want = e.Want("weights")
    runner.serve_one(e.Watch((want,)))
    runner.serve_one(e.SetWeight(path, (1, 2), -1.5))
    changed = np.argwhere(variable.numpy() != before)
    assert changed.tolist() == [[1, 2]]
    assert variable.numpy()[1, 2] == -1.5
    mark = last(events, e.Mark)
    assert (mark.field, mark.old, mark.new) == (f"{path}[1, 2]", f"{before[1, 2]:.6g}", "-1.5")
    assert mark.step == runner.run.step
    assert last(events, e.Snapshot).arrays[path][1, 2] == -1.5


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"path": "model/nothing/kernel"}, "no weight named model/nothing/kernel"),
        ({"path": "kernel"}, "no weight named kernel"),
        ({"index": (9, 99)}, "has the shape (4, 8)"),
        ({"index": (1,)}, "has the shape (4, 8)"),
        ({"value": math.nan}, "finite number"),
        ({"value": 1e300}, "finite number"),
    ],
)
def test_what_is_no_weight_or_no_number_is_refused(trained, change, sentence):
    runner, events = trained
    path, variable = kernel_of(runner)
    before = variable.numpy()
    command = e.SetWeight(**({"path": path, "index": (0, 0), "value": 1.0} | change))
    runner.serve_one(command)
    failed = last(events, e.Failed)
    assert failed.where == "weights"
    assert sentence in failed.message
    np.testing.assert_array_equal(variable.numpy(), before)
