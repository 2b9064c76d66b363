"""The examples that excite units most: against brute force in NumPy, the receptive field, and gradients made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.receptive import reach
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside.patches import Best, patches
from nnplayground.engine.run import Run
from nnplayground.engine.tensors import outputs_of
from tests.engine import sample
from tests.engine.inside.test_maximise import conv, picture_run
from tests.engine.networks import sequences
from tests.engine.test_shadow import ARCHITECTURES, started

pytestmark = pytest.mark.keras


def found_by(run, node, **options):
    """Return what the job finds, at once."""
    steps = patches(run, Want("patches", None, (("node", node), *options.items())))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def output_of(run, node):
    """Return what Keras gives for all examples of the training part, layer by layer."""
    output = np.asarray(run.prepared.parts["train"].inputs["x"])
    for layer in run.models["model"].layers[1:]:
        output = layer(output)
        if layer.name == node:
            return np.array(output)
    raise AssertionError(node)


def shapes_of(run):
    tensors = outputs_of(run.models["model"], run.project.networks["model"])
    return {name: tuple(ports[0].shape[1:]) for name, ports in tensors.items()}


@pytest.fixture(scope="module")
def run():
    return picture_run(
        conv("one", padding="same", activation="relu"),
        Node("pool", "MaxPooling2D"),
        conv("two", activation="relu"),
    )


@pytest.mark.covers("E10")
@pytest.mark.parametrize("node", ["one", "pool", "two", "classes"])
def test_the_best_nine_are_those_of_brute_force(run, node):
    found, output = found_by(run, node), output_of(run, node)
    flat = output.reshape(len(output), -1, output.shape[-1])
    for unit, channel in enumerate(found["channels"]):
        most = flat[..., channel].max(axis=1)
        order = np.argsort(-most, kind="stable")[:9]
        np.testing.assert_allclose(found["values"][unit], most[order], rtol=1e-5, atol=1e-6)
        # Equal up to rounding: the order of answers that differ by nothing may be another one.
        np.testing.assert_allclose(most[found["rows"][unit]], most[order], rtol=1e-5, atol=1e-6)
        assert len(set(found["rows"][unit].tolist())) == 9
        for row, place in zip(found["rows"][unit], found["places"][unit]):
            value = output[(row, *place, channel)]
            assert value == pytest.approx(most[row], rel=1e-5, abs=1e-6)
    assert int(found["examples"]) == int(found["total"]) == 72


@pytest.mark.covers("E10")
@pytest.mark.parametrize("node", ["one", "pool", "two"])
def test_what_is_cut_out_is_the_receptive_field_in_the_raw_picture(run, node):
    found, graph, shapes = found_by(run, node), run.project.networks["model"], shapes_of(run)
    prepared = run.prepared
    for spot in np.ndindex(*found["rows"].shape):
        place = tuple(int(one) for one in found["places"][spot])
        (top, bottom), (left, right) = reach(graph, shapes, node, place)["input"]
        raw = prepared.raw.inputs["x"][prepared.parts["train"].rows[found["rows"][spot]]]
        inside = found["inside"][spot]
        patch = found["patches"][spot]
        assert patch[inside].shape[0] == (bottom - top + 1) * (right - left + 1)
        np.testing.assert_array_equal(
            patch[inside], raw[top : bottom + 1, left : right + 1].reshape(-1, 1)
        )
        assert not patch[~inside].any()
        (first, last), (start, end) = found["spans"][spot]
        assert (max(first, 0), min(last, 7)) == (top, bottom)
        assert (max(start, 0), min(end, 7)) == (left, right)


def test_padding_is_marked(run):
    found = found_by(run, "one")
    edge = (found["places"] == 0).any(axis=-1) | (found["places"] == 7).any(axis=-1)
    assert edge.any()
    np.testing.assert_array_equal(~found["inside"].all(axis=(2, 3)), edge)


def test_dense_units_show_whole_examples(run):
    found = found_by(run, "classes")
    assert found["spans"].shape == (3, 9, 0, 2)
    assert found["places"].shape == (3, 9, 0)
    rows = run.prepared.parts["train"].rows[found["rows"]]
    np.testing.assert_array_equal(found["patches"], run.prepared.raw.inputs["x"][rows])
    assert found["inside"].all()


def test_of_sequences_windows_are_cut():
    layers = (
        Node("conv", "Conv1D", {"filters": 4, "kernel_size": 3}),
        Node("flat", "Flatten"),
        sample.dense(1, name="end"),
    )
    data = sequences()
    project = sample.project(*layers, shape=(6, 3), loss=Pick("MeanSquaredError"), metrics=())
    run = Run(1, project, data)
    found, output = found_by(run, "conv"), output_of(run, "conv")
    assert found["patches"].shape == (4, 9, 3, 3)
    for unit in range(4):
        row, place = found["rows"][unit, 0], int(found["places"][unit, 0, 0])
        assert output[row, place, unit] == pytest.approx(output[..., unit].max(), rel=1e-5)
        raw = data.parts["train"].inputs["x"][row]
        np.testing.assert_array_equal(found["patches"][unit, 0], raw[place : place + 3])


def test_fewer_examples_can_be_looked_at_and_other_parts(run):
    found = found_by(run, "two", examples=10)
    assert (int(found["examples"]), int(found["total"])) == (10, 72)
    assert set(found["rows"].ravel().tolist()) <= {one * 72 // 10 for one in range(10)}
    found = found_by(run, "two", part="validation", examples=0)
    assert int(found["examples"]) == int(found["total"]) == 20
    with pytest.raises(BuildError, match="no examples"):
        found_by(run, "two", part="test")


def test_where_there_are_fewer_than_nine_the_rest_is_empty(run):
    found = found_by(run, "two", examples=4)
    assert (found["rows"][:, 4:] == -1).all()
    assert np.isnan(found["values"][:, 4:]).all()
    assert np.isfinite(found["values"][:, :4]).all()


def test_of_equals_the_first_stays_and_nan_is_never_the_best():
    empty = Best(np.full((1, 3), -np.inf), np.full((1, 3), -1), np.zeros((1, 3), int))
    values = np.array([[1.0], [np.nan], [2.0], [1.0], [np.inf]])
    first = empty.joined(values, np.arange(5), np.arange(5)[:, None])
    assert first.rows.tolist() == [[4, 2, 0]]
    again = first.joined(values[:3], np.arange(10, 13), np.zeros((3, 1), int))
    assert again.rows.tolist() == [[4, 2, 12]]
    assert again.places.tolist() == [[4, 2, 0]]
    none = empty.joined(np.array([[np.nan]]), np.arange(1), np.zeros((1, 1), int))
    assert none.rows.tolist() == [[-1, -1, -1]]


@pytest.mark.covers("E10", "B12")
def test_guided_gradients_are_those_made_by_hand():
    """Springenberg et al. 2015: the gradient goes on where the input and the gradient were positive, at each rectifier."""
    layers = (
        sample.dense(2, "relu", "hidden"),
        sample.dense(2, "relu", "unit"),
        sample.dense(3, "softmax", "end"),
    )
    run = Run(1, sample.project(*layers, shape=(3,)), sample.classes_data(columns=3))
    one, two = (run.models["model"].get_layer(name) for name in ("hidden", "unit"))
    one.kernel.assign([[1.0, 2.0], [-1.0, 1.0], [0.5, -1.0]])
    two.kernel.assign([[1.0, -1.0], [-2.0, 1.0]])
    found = found_by(run, "unit", guided=True)
    x = np.asarray(run.prepared.parts["train"].inputs["x"])
    first = np.array(one.kernel)
    second = np.array(two.kernel)
    checked = 0
    for unit in range(2):
        for rank, row in enumerate(found["rows"][unit]):
            before = x[row] @ first
            hidden = np.maximum(before, 0)
            slope = np.ones(1) * ((hidden @ second)[unit] > 0)
            # To the hidden units: by the kernel; through their rectifiers: only what is open, and only positive.
            slope = second[:, unit] * slope
            slope = np.maximum(slope, 0) * (before > 0)
            expected = first @ slope
            np.testing.assert_allclose(found["guided"][unit, rank], expected, rtol=1e-5, atol=1e-6)
            checked += bool(expected.any())
    assert checked > 9
    # The plain gradient is another one: the unit with a negative weight to an open hidden unit.
    assert second[1, 0] < 0


def test_guided_pictures_are_cut_as_the_patches_are(run):
    found = found_by(run, "two", guided=True)
    assert found["guided"].shape == found["patches"].shape
    assert not found["guided"][~found["inside"]].any()
    assert np.isfinite(found["guided"]).all()
    assert found["guided"].any()


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_layer_of_every_network_gives_patches_or_a_sentence(name):
    run = started(name)
    count, told = 0, []
    for node in run.project.networks["model"].order():
        try:
            found = found_by(run, node.id, examples=12)
        except BuildError as error:
            told.append(str(error))
            continue
        count += 1
        assert found["rows"].shape == found["values"].shape == (len(found["channels"]), 9)
        assert found["patches"].shape[:2] == found["rows"].shape
        assert (np.diff(found["values"], axis=1) <= 0).all()
    assert count > 1
    assert all(len(text) > 15 for text in told)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 3e38])
def test_strange_weights_break_nothing(value):
    run = picture_run(conv("one", activation="relu"), conv("two", activation="relu"))
    kernel = run.models["model"].get_layer("one").kernel
    kernel.assign(np.full(kernel.shape, value))
    found = found_by(run, "two", guided=True)
    assert found["rows"].shape == (6, 9)


def test_training_beside_it_is_the_same_bit_for_bit():
    layers = (conv(activation="relu"), Node("dropout", "Dropout", {"rate": 0.3}))
    plain, watched = picture_run(*layers), picture_run(*layers)
    list(plain.fit("model"))
    want = Want("patches", None, (("node", "conv"), ("guided", True)))
    steps, ended = patches(watched, want), 0
    for _ in watched.fit("model"):
        try:
            next(steps)
        except StopIteration:
            ended += 1
            steps = patches(watched, want)
    assert ended > 0
    for one, other in zip(plain.models["model"].variables, watched.models["model"].variables):
        np.testing.assert_array_equal(np.array(one), np.array(other))
