"""Activation maximisation: known answers, the same picture for the same seed, and no trace in training."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node
from nnplayground.engine import jobs
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside import maximise as maximising
from nnplayground.engine.inside.aim import spread_of
from nnplayground.engine.inside.maximise import maximise
from nnplayground.engine.jobs import Jobs
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris
from tests.engine.networks import pictures
from tests.engine.test_shadow import ARCHITECTURES, started

pytestmark = pytest.mark.keras


def made(run, node, **options):
    """Return what the job makes, at once."""
    steps = maximise(run, Want("maximise", None, (("node", node), *options.items())))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def conv(name="conv", filters=6, **values):
    return Node(name, "Conv2D", {"filters": filters, "kernel_size": (3, 3), **values})


def picture_run(*layers, channels=1, number=1):
    layers = (*layers, Node("flat", "Flatten"), sample.dense(3, "softmax", "classes"))
    data = pictures()
    if channels > 1:
        x = np.random.default_rng(3).normal(size=(92, 8, 8, channels)).astype("f4")
        data = sample.prepared(x, np.arange(92).astype("i4") % 3, 72, 20, tuple("abc"), "image")
    project = sample.project(*layers, shape=(8, 8, channels), batch_size=16, epochs=2)
    return Run(number, project, data, gear="eager")


def cosine(one, other):
    one, other = one.ravel().astype(float), other.ravel().astype(float)
    return one @ other / np.linalg.norm(one) / np.linalg.norm(other)


@pytest.mark.covers("E10")
@pytest.mark.parametrize("channels", [1, 3])
def test_what_excites_a_linear_filter_most_is_its_kernel(channels):
    run = picture_run(conv(), channels=channels)
    kernel = np.array(run.models["model"].get_layer("conv").kernel)
    found = made(run, "conv")
    (top, bottom), (left, right) = found["spans"]
    assert (bottom - top, right - left) == (2, 2)
    spread = spread_of(np.asarray(run.prepared.parts["train"].inputs["x"]))
    window = found["pictures"][:, top : bottom + 1, left : right + 1] - spread.middle
    for filter, picture in enumerate(window):
        assert cosine(picture * spread.scale, kernel[..., filter] * spread.scale**2) > 0.99


@pytest.mark.covers("E10")
def test_what_excites_a_linear_unit_most_is_its_row_of_weights():
    run = Run(1, sample.project(sample.dense(5, name="linear"), sample.dense(3, "softmax", "end")),
              sample.classes_data())  # fmt: skip
    found = made(run, "linear", norm=0.5)
    spread = spread_of(np.asarray(run.prepared.parts["train"].inputs["x"]))
    kernel = np.array(run.models["model"].get_layer("linear").kernel)
    for unit, row in enumerate(found["pictures"]):
        # In deviations of each column, so that a column of large numbers does not decide alone.
        assert cosine((row - spread.middle) / spread.scale, kernel[:, unit] * spread.scale) > 0.99


@pytest.mark.covers("E10")
@pytest.mark.parametrize("goal", ["unit", "map"])
@pytest.mark.parametrize("node", ["one", "pool", "two", "classes"])
def test_the_answers_rise_and_are_those_of_the_network(node, goal):
    run = picture_run(
        conv("one", activation="relu"), Node("pool", "MaxPooling2D"), conv("two", activation="relu")
    )
    found = made(run, node, goal=goal, steps=30)
    course = found["course"]
    assert course.shape == (31, len(found["channels"]))
    assert (course[-1] > course[0]).all()
    np.testing.assert_array_equal(found["activation"], course[-1])
    import keras

    output = found["pictures"]
    for layer in run.models["model"].layers[1:]:
        if layer.name == node and node != "pool":
            layer.activation = keras.activations.linear
        output = layer(output)
        if layer.name == node:
            break
    output = np.array(output)[np.arange(len(course[0])), ..., found["channels"]]
    if output.ndim > 1:
        rows, columns = output.shape[1:]
        middle = output[:, rows // 2, columns // 2]
        output = middle if goal == "unit" else output.mean(axis=(1, 2))
    np.testing.assert_allclose(output, found["activation"], rtol=1e-4, atol=1e-4)


def test_the_same_seed_gives_the_same_picture_bit_for_bit_and_another_seed_another():
    first, second = picture_run(conv(activation="relu")), picture_run(conv(activation="relu"))
    one, same, other = (
        made(first, "conv", seed=3, steps=12, goal="map", jitter=2),
        made(second, "conv", seed=3, steps=12, goal="map", jitter=2),
        made(first, "conv", seed=4, steps=12, goal="map", jitter=2),
    )
    assert one.keys() == same.keys()
    for name, array in one.items():
        np.testing.assert_array_equal(array, same[name])
    assert not np.array_equal(one["pictures"], other["pictures"])


def test_a_picture_starts_from_the_noise_of_its_own_filter_whatever_is_beside_it():
    run = picture_run(conv())
    every, few = made(run, "conv", steps=2), made(run, "conv", steps=2, channels=(4, 1))
    assert few["channels"].tolist() == [4, 1]
    np.testing.assert_array_equal(few["frames"][0], every["frames"][0][[4, 1]])
    assert made(run, "conv", steps=1, first=4)["channels"].tolist() == [4, 5]


def test_pictures_stay_in_the_range_of_the_data_and_the_making_ends_with_them():
    run = picture_run(conv(activation="relu"))
    x = np.asarray(run.prepared.parts["train"].inputs["x"])
    found = made(run, "conv", norm=50.0, rate=1.0)
    assert found["pictures"].min() >= x.min()
    assert found["pictures"].max() <= x.max()
    assert (float(found["low"]), float(found["high"])) == (x.min(), x.max())
    np.testing.assert_array_equal(found["frames"][-1], found["pictures"])
    assert 2 <= len(found["frames"]) <= 25


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_layer_of_every_network_gives_pictures_or_a_sentence(name):
    run = started(name)
    count, told = 0, []
    for node in run.project.networks["model"].order():
        try:
            found = made(run, node.id, steps=2)
        except BuildError as error:
            told.append(str(error))
            continue
        count += 1
        assert np.isfinite(found["pictures"]).all()
        assert np.isfinite(found["activation"]).all()
        assert len(found["pictures"]) == len(found["channels"]) >= 1
    assert count > 1
    assert all(len(text) > 15 for text in told)


def test_other_inputs_stay_at_the_mean_of_the_data():
    run = started("two inputs")
    inputs = run.project.networks["model"].inputs()
    last = run.project.networks["model"].ends()[0].node
    found = [made(run, last, steps=3, input=one.id) for one in inputs]
    sizes = [run.prepared.parts["train"].inputs[name].shape[1] for name in ("left", "right")]
    assert [one["pictures"].shape[1] for one in found] == sizes
    model = run.models["model"]
    means = [
        np.asarray(run.prepared.parts["train"].inputs[name]).mean(0) for name in ("left", "right")
    ]
    for place, one in enumerate(found):
        rows = [np.repeat(mean[None], len(one["pictures"]), 0) for mean in means]
        rows[place] = one["pictures"]
        output = np.array(model(rows))
        assert output[0, 0] == pytest.approx(float(one["activation"][0]), abs=1e-3)


@pytest.mark.parametrize("dtype", ["int32", "float32"])
def test_whole_numbers_cannot_be_climbed(dtype):
    x = np.random.default_rng(0).integers(0, 9, (30, 5)).astype("i4")
    data = sample.prepared(x, (x[:, 0] % 3).astype("i4"), 20, 10, tuple("abc"))
    layers = (
        Node("words", "Embedding", {"input_dim": 9, "output_dim": 4}),
        Node("flat", "Flatten"),
        sample.dense(3, "softmax", "classes"),
    )
    project = sample.project(*layers, shape=(5,))
    graph = project.networks["model"]
    whole = Node("input", "InputLayer", {"shape": (5,), "dtype": dtype})
    networks = {"model": Graph((whole, *graph.nodes[1:]))}
    run = Run(1, replace(project, networks=networks), data)
    with pytest.raises(BuildError, match="whole numbers"):
        made(run, "classes")


@pytest.mark.parametrize("node", ["", "nothing", "input"])
def test_what_cannot_be_made_is_said_in_a_sentence(node):
    run = picture_run(conv())
    if node == "input":
        assert made(run, "input", steps=1)["pictures"].shape == (1, 8, 8, 1)
        return
    with pytest.raises(BuildError, match="does not have this layer"):
        made(run, node)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 3e38])
def test_strange_weights_leave_finite_pictures(value):
    run = picture_run(conv("one", activation="relu"), conv("two", activation="relu"))
    kernel = run.models["model"].get_layer("one").kernel
    kernel.assign(np.full(kernel.shape, value))
    for goal in ("unit", "map"):
        found = made(run, "two", steps=4, goal=goal)
        assert np.isfinite(found["pictures"]).all()


def test_strange_data_has_a_finite_spread():
    found = spread_of(np.array([[np.nan, 1e38, 0.0], [np.nan, -1e38, 0.0], [np.nan, np.inf, 0.0]]))
    assert all(np.isfinite(one).all() for one in vars(found).values())


def test_training_beside_it_is_the_same_bit_for_bit():
    layers = (
        conv(activation="relu"),
        Node("norm", "BatchNormalization"),
        Node("dropout", "Dropout", {"rate": 0.3}),
    )
    plain, watched = picture_run(*layers), picture_run(*layers)
    list(plain.fit("model"))
    want = Want("maximise", None, (("node", "norm"), ("steps", 3)))
    steps, ended = maximise(watched, want), 0
    for _ in watched.fit("model"):
        try:
            next(steps)
        except StopIteration:
            ended += 1
            steps = maximise(watched, want)
    assert ended > 0
    for one, other in zip(plain.models["model"].variables, watched.models["model"].variables):
        np.testing.assert_array_equal(np.array(one), np.array(other))


def test_weights_are_those_of_its_start_though_training_goes_on():
    still, moving = picture_run(conv()), picture_run(conv())
    want = Want("maximise", None, (("node", "conv"), ("steps", 6)))
    steps = maximise(moving, want)
    next(steps)
    kernel = moving.models["model"].get_layer("conv").kernel
    kernel.assign(-kernel)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found = end.value
            break
    np.testing.assert_array_equal(found["pictures"], made(still, "conv", steps=6)["pictures"])


@pytest.mark.covers("E10")
def test_cancel_ends_it_after_the_step_at_hand_which_is_less_than_a_tenth_of_a_second(monkeypatch):
    run, told = picture_run(conv(activation="relu")), []
    made(run, "conv", steps=1)
    want = Want("maximise", None, (("node", "conv"), ("steps", 500)))
    longest, clock = [0.0], [0.0]
    climb = jobs.JOBS["maximise"]

    def measured(run, want):
        steps = climb(run, want)
        while True:
            began = time.process_time()
            try:
                piece = next(steps)
            except StopIteration as end:
                return end.value
            longest[0] = max(longest[0], time.process_time() - began)
            clock[0] += 0.01
            yield piece

    monkeypatch.setitem(jobs.JOBS.data, "maximise", measured)
    monkeypatch.setattr(jobs, "now", lambda: clock[0])
    monkeypatch.setattr(maximising, "now", lambda: clock[0])
    one = Jobs(told.append)
    one.ask(run, want)
    for _ in range(10):
        one.work(training=False)
    assert one.busy
    one.cancel(want)
    assert not one.busy
    assert told[-1].over
    assert 0 < told[-1].share < 1
    assert longest[0] < 0.1 * 2  # of two cores
    count = len(told)
    one.work(training=False)
    assert len(told) == count
    assert any(isinstance(event, e.Snapshot) and event.share < 1 for event in told)


@pytest.mark.covers("E10")
def test_the_engine_answers_with_pictures_of_the_step_it_was_asked_at():
    with Engine() as engine:
        project = iris(epochs=2)
        engine.post(e.Train(project))
        engine.wait(e.Finished)
        node = project.networks["model"].ends()[0].node
        want = Want("maximise", None, (("node", node), ("steps", 8)))
        engine.post(e.Ask(want))
        engine.wait(e.Progress)
        with engine.arrived:
            assert engine.arrived.wait_for(
                lambda: any(one.over for one in engine.of(e.Progress)), 60
            )
        last = [one for one in engine.of(e.Snapshot) if one.want == want][-1]
    assert (last.problem, last.share) == ("", 1.0)
    assert last.arrays["pictures"].shape == (3, 4)
    assert (last.arrays["course"][-1] > last.arrays["course"][0]).all()
