"""Slices of the loss against Keras' evaluation, closed forms, and the kept states."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine import keep
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside import JOBS, directions
from nnplayground.engine.run import Run
from nnplayground.engine.shadow import shadow_of
from tests.engine import networks, sample
from tests.engine.inside.explaining import pieces, started
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras


def want(**options):
    options = {name.rstrip("_"): value for name, value in options.items()}
    return e.Want("loss_slice", None, tuple(options.items()))


def ask(run, **options):
    return pieces(run, want(**options))[-1][1]


def line():
    """Return a run of a linear regression, whose loss is a parabola in its weights."""
    x = np.random.default_rng(0).normal(size=(40, 3)).astype(np.float32)
    y = (x @ [[1.0], [-2.0], [0.5]] + 0.3).astype(np.float32)
    layer = Node("line", "Dense", {"units": 1})
    project = sample.project(
        layer, shape=(3,), loss=Pick("MeanSquaredError"), metrics=(), batch_size=10, epochs=3
    )
    return Run(1, project, sample.prepared(x, y, 30, 10))


def trained(name="dense", epochs=4):
    """Return a run with the states of several epochs."""
    case = CASES[name]
    run = Run(1, case.make(), case.data(), gear="eager")
    run.ring._due = 0.0
    run.ring.first(keep.take(run))
    last = 0
    for _ in run.fit("model"):
        if run.position == 0 and run.epoch > last:
            last = run.epoch
            run.ring._states.append(keep.take(run))
    states = {state.step: state for state in run.ring._states}
    run.ring._states = [states[step] for step in sorted(states)]
    return run


@pytest.mark.parametrize(
    "name", ["dense", "convolution", "batch normalisation", "dropout", "regularisers", "LSTM",
             "two inputs", "two outputs", "siamese", "frozen layer"],
)  # fmt: skip
@pytest.mark.parametrize("part", ["train", "validation"])
def test_the_middle_of_a_slice_is_what_evaluation_says(name, part):
    run = started(name)
    found = ask(run, resolution=3, part=part, count=10**6)
    assert found["a"][1] == 0
    assert found["loss"][1] == pytest.approx(run.evaluate(part)["loss"], rel=1e-6, abs=1e-6)
    assert np.isfinite(found["loss"]).all()


def test_a_slice_of_a_linear_regression_is_a_parabola():
    run = line()
    found = ask(run, resolution=9, span=2.0)
    shadow = shadow_of(run)
    here = directions.now(shadow)
    way = directions.drawn(here, directions.filter_axes(shadow), (0, 0))
    x, y = (np.asarray(one[0], np.float64) for one in run.arrays("train"))
    kernel, bias = (np.asarray(one, np.float64) for one in here.trainable)
    rest, slope = y - x @ kernel - bias, x @ np.asarray(way.trainable[0], np.float64)
    a = found["a"]
    wanted = np.mean(rest**2) - 2 * a * np.mean(rest * slope) + a**2 * np.mean(slope**2)
    np.testing.assert_allclose(found["loss"], wanted, rtol=1e-5)
    np.testing.assert_array_equal(found["loss"], found["data"])


def test_a_plane_of_a_linear_regression_is_a_quadratic_form():
    run = line()
    found = ask(run, kind="plane", resolution=5, seed=3)
    shadow = shadow_of(run)
    here, axes = directions.now(shadow), directions.filter_axes(shadow)
    ways = [np.asarray(directions.drawn(here, axes, (3, one)).trainable[0]) for one in (0, 1)]
    x, y = (np.asarray(one[0], np.float64) for one in run.arrays("train"))
    kernel, bias = (np.asarray(one) for one in here.trainable)
    assert found["loss"].shape == (5, 5)
    for row, b in enumerate(found["b"]):
        for column, a in enumerate(found["a"]):
            rest = y - x @ (kernel + a * ways[0] + b * ways[1]) - bias
            assert found["loss"][row, column] == pytest.approx(np.mean(rest**2), rel=1e-5)


def test_filters_of_directions_are_as_long_as_those_of_the_weights():
    run = started("convolution")
    shadow = shadow_of(run)
    here, axes = directions.now(shadow), directions.filter_axes(shadow)
    way = directions.drawn(here, axes, (5, 0))
    for name, weight, step in zip(shadow.weights, here.trainable, way.trainable, strict=True):
        if "bias" in name:
            assert step is None
            continue
        over = tuple(range(weight.ndim - 1))  # the last axis counts filters and units
        sizes = [np.sqrt(np.square(one.numpy()).sum(axis=over)) for one in (weight, step)]
        np.testing.assert_allclose(sizes[1], sizes[0], rtol=1e-5)
        assert not np.allclose(weight, step)


@pytest.mark.parametrize(
    ("kind", "values", "over"),
    [
        ("DepthwiseConv2D", {"kernel_size": (3, 3)}, (0, 1)),
        ("Conv2DTranspose", {"filters": 5, "kernel_size": (3, 3)}, (0, 1, 3)),
        ("Conv2D", {"filters": 5, "kernel_size": (3, 3)}, (0, 1, 2)),
    ],
)
def test_what_a_filter_is_depends_on_the_layer(kind, values, over):
    layers = (Node("it", kind, values), Node("flat", "Flatten"), sample.dense(3, "softmax", "end"))
    run = Run(1, sample.project(*layers, shape=(8, 8, 1)), networks.pictures())
    shadow = shadow_of(run)
    axes = dict(zip(shadow.weights, directions.filter_axes(shadow), strict=True))
    assert next(one for name, one in axes.items() if name.startswith("it/") and one) == over
    assert axes["end/kernel"] == (0,)
    assert axes["end/bias"] is None


def test_filters_that_are_zero_do_not_move():
    run = line()
    run.models["model"].get_layer("line").kernel.assign(np.zeros((3, 1)))
    found = ask(run, resolution=5)
    assert np.ptp(found["loss"]) == 0


def test_statistics_of_the_batch_are_those_of_training():
    run = started("batch normalisation")
    model = run.models["model"]
    count = min(128, run.prepared.parts["train"].size)
    kept, batch = (ask(run, resolution=3, statistics=one, count=count) for one in ("kept", "batch"))
    (x,), (y,) = run.first_rows("train", count)
    import keras

    loss = keras.losses.SparseCategoricalCrossentropy()
    state = [variable.numpy() for variable in model.variables]
    wanted = float(loss(y, model(x, training=True)))
    for variable, value in zip(model.variables, state, strict=True):
        variable.assign(value)
    assert batch["data"][1] == pytest.approx(wanted, rel=1e-5)
    assert kept["data"][1] == pytest.approx(float(loss(y, model(x, training=False))), rel=1e-5)
    assert abs(kept["data"][1] - wanted) > 1e-4


def test_dropout_stays_off_with_statistics_of_the_batch():
    run = started("dropout")
    kept, batch = (ask(run, resolution=3, statistics=one) for one in ("kept", "batch"))
    np.testing.assert_array_equal(kept["loss"], batch["loss"])


def test_from_one_kept_epoch_to_another_the_ends_are_their_losses():
    run = trained("batch normalisation")
    states = run.ring.states
    assert len(states) > 2
    options = {"from": states[0].exact, "to": states[-2].exact}
    found = ask(run, kind="between", resolution=5, count=10**6, **options)
    assert found["a"].tolist() == [-0.5, 0, 0.5, 1, 1.5]
    np.testing.assert_allclose(found["ends"], list(options.values()))
    end = keep.take(run)
    for place, state in ((1, states[0]), (3, states[-2])):
        keep.put(run, state)
        assert found["loss"][place] == pytest.approx(run.evaluate("train")["loss"], rel=1e-5)
    keep.put(run, end)
    np.testing.assert_allclose(found["path"][[0, -2], 0], [0, 1], atol=1e-6)


def test_points_of_the_path_are_projections_of_the_kept_states():
    run = trained()
    states = run.ring.states
    found = ask(run, kind="plane", resolution=3, seed=4)
    shadow = shadow_of(run)
    here, axes = directions.now(shadow), directions.filter_axes(shadow)
    ways = []
    for one in (0, 1):
        way = directions.drawn(here, axes, (4, one)).trainable
        zeros = [np.zeros(weight.shape) for weight in here.trainable]
        full = [zero if step is None else np.asarray(step) for step, zero in zip(way, zeros)]
        ways.append(np.concatenate([step.ravel() for step in full]))
    model, end = run.models["model"], keep.take(run)
    learnt = np.concatenate([weight.numpy().ravel() for weight in here.trainable])
    for row, state in enumerate(states):
        keep.put(run, state)
        there = np.concatenate([one.numpy().ravel() for one in model.trainable_variables])
        wanted = np.linalg.lstsq(np.stack(ways, 1), there - learnt, rcond=None)[0]
        np.testing.assert_allclose(found["path"][row], wanted, atol=1e-4)
    keep.put(run, end)
    np.testing.assert_allclose(found["epochs"], [state.exact for state in states])


def test_directions_of_the_path_are_its_principal_components():
    from sklearn.decomposition import PCA

    run = trained()
    states, end, model = run.ring.states, keep.take(run), run.models["model"]
    rows = []
    for state in states:
        keep.put(run, state)
        rows.append(np.concatenate([one.numpy().ravel() for one in model.trainable_variables]))
    keep.put(run, end)
    rows = np.array(rows, np.float64)
    found = ask(run, kind="path", resolution=3)
    reference = PCA(2).fit(rows)
    wanted = (rows - rows[-1]) @ reference.components_.T
    signs = np.sign((wanted * found["path"]).sum(axis=0))
    np.testing.assert_allclose(found["path"] * signs, wanted, atol=1e-4)
    np.testing.assert_allclose(found["explained"], reference.explained_variance_ratio_, atol=1e-5)
    for axis, ends in enumerate((found["a"], found["b"])):
        assert ends[0] < found["path"][:, axis].min()
        assert ends[-1] > found["path"][:, axis].max()


def test_too_few_kept_epochs_are_told():
    run = line()
    for kind in ("path", "between"):
        with pytest.raises(BuildError, match="kept epochs"):
            ask(run, kind=kind)


def test_a_grid_grows_from_the_weights_of_now():
    run = line()
    told = [arrays for _, arrays in pieces(run, want(kind="plane", resolution=5)) if arrays]
    known = [int(np.isfinite(arrays["loss"]).sum()) for arrays in told]
    assert known[0] == 1
    assert known == sorted(known)
    assert known[-1] == 25
    assert np.isfinite(told[0]["loss"][2, 2])


def test_the_same_seed_gives_the_same_slice_and_another_another():
    run = started("dense")
    one, again, other = (ask(run, resolution=5, seed=seed)["loss"] for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, again)
    assert np.abs(one - other).max() > 1e-4


@pytest.mark.slow
def test_a_slice_is_of_the_weights_it_was_asked_for_and_training_is_the_same_beside_it():
    case = CASES["dropout"]
    plain, watched = (Run(1, case.make(), case.data(), gear="eager") for _ in range(2))
    wanted = ask(watched, resolution=7)["loss"]
    list(plain.fit("model"))
    steps, found = JOBS["loss_slice"](watched, want(resolution=7)), None
    next(steps)
    for _ in watched.fit("model"):
        try:
            next(steps)
        except StopIteration as end:
            found = found or end.value
    found = found or _rest(steps)
    np.testing.assert_array_equal(found["loss"], wanted)
    for one, other in zip(
        plain.models["model"].variables, watched.models["model"].variables, strict=True
    ):
        np.testing.assert_array_equal(one.numpy(), other.numpy())


def _rest(steps):
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 3e38])
def test_strange_weights_do_no_harm(strange):
    run = trained()
    run.models["model"].get_layer("classes").kernel.assign(np.full((8, 3), strange))
    for kind in ("line", "plane", "between", "path"):
        found = ask(run, kind=kind, resolution=3)
        assert found["loss"].shape == ((3,) if kind in ("line", "between") else (3, 3))


def test_what_is_not_there_gives_nothing():
    assert ask(line(), part="nobody") == {}


def test_the_engine_answers_while_it_trains_and_on_request():
    from tests.engine.engine_thread import Engine, iris

    live = e.Want("embedding", None, (("node", "dense"), ("part", "train"), ("count", 100)))
    path = want(kind="path", resolution=5)
    project = iris(epochs=40, batch_size=8)
    with Engine() as engine:
        engine.post(e.Watch((live,)), e.Train(project))
        engine.wait(e.Finished)
        engine.wait(e.Snapshot, 3)
        engine.post(e.Ask(path))
        with engine.arrived:
            assert engine.arrived.wait_for(
                lambda: any(one.want == path and one.share == 1 for one in engine.of(e.Snapshot)),
                60,
            )
        told = engine.of(e.Snapshot)
    points = [one for one in told if one.want == live]
    assert not [one.problem for one in told if one.problem]
    assert len({one.step for one in points}) > 2
    last = next(one for one in told if one.want == path and one.share == 1).arrays
    assert last["loss"].shape == (5, 5)
    assert np.isfinite(last["loss"]).all()
    assert last["epochs"][0] == 0
    assert last["epochs"][-1] == 40
