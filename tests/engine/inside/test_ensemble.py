"""Many passes with dropout on: each is Keras' own, their mean is what it should be, and the run does not notice."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside import JOBS
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras

EXAMPLE = e.Example("validation", 3)


def drop(name="drop", rate=0.4):
    return Node(name, "Dropout", {"rate": rate})


def run_of(*layers, columns=4, **training):
    return Run(
        1,
        sample.project(*layers, shape=(columns,), **training),
        sample.classes_data(columns=columns),
    )


@pytest.fixture
def run():
    return run_of(
        sample.dense(32, "relu"),
        drop(),
        sample.dense(16, "relu", name="more"),
        drop("second", 0.2),
        sample.dense(3, "softmax", name="out"),
        epochs=2,
    )


def asked(run, example=EXAMPLE, **options):
    """Return what the job gives in the end, and the shares that it told on its way."""
    steps = JOBS["ensemble"](run, e.Want("ensemble", example, tuple(options.items())))
    shares = []
    while True:
        try:
            shares.append(next(steps)[0])
        except StopIteration as end:
            return end.value, shares


def in_training(run, x, seed):
    """Return Keras' own answer in training mode with the generators set to a seed, and put them back."""
    model = run.models["model"]
    states = [one for one in model.non_trainable_variables if one.name == "seed_generator_state"]
    before = [one.numpy() for one in states]
    for number, one in enumerate(states):
        one.assign([seed, number])
    answer = np.asarray(model(x, training=True))
    for one, value in zip(states, before):
        one.assign(value)
    return answer


@pytest.mark.covers("R04")
def test_one_pass_is_keras_in_training_mode_with_the_same_seed(run):
    list(run.fit("model"))
    x = run.prepared.parts["validation"].inputs["x"][3:4]
    for seed in (0, 7):
        found, _ = asked(run, passes=1, seed=seed)
        np.testing.assert_allclose(found["samples"][0], in_training(run, x, seed)[0], atol=1e-6)
        assert (found["spread"] == 0).all()
    found, shares = asked(run, passes=4, seed=7)
    np.testing.assert_allclose(found["samples"][3], in_training(run, x, 10)[0], atol=1e-6)
    assert shares == [0.25, 0.5, 0.75, 1.0]


@pytest.mark.covers("R04")
def test_mean_and_spread_are_those_of_the_samples_and_the_other_is_inference(run):
    found, _ = asked(run, passes=50, seed=3)
    samples = found["samples"].astype(float)
    x = run.prepared.parts["validation"].inputs["x"][3:4]
    wanted = np.asarray(run.models["model"](x, training=False))[0]
    np.testing.assert_allclose(found["deterministic"], wanted, atol=1e-6)
    np.testing.assert_allclose(found["mean"], samples.mean(axis=0))
    np.testing.assert_allclose(found["spread"], samples.std(axis=0, ddof=1))
    assert found["spread"].min() > 0
    again, _ = asked(run, passes=50, seed=3)
    np.testing.assert_array_equal(again["samples"], found["samples"])
    other, _ = asked(run, passes=50, seed=1000)
    assert np.abs(other["samples"] - found["samples"]).max() > 0


@pytest.mark.covers("R04")
def test_the_mean_of_a_linear_network_is_its_inference_up_to_sampling_error():
    run = run_of(
        sample.dense(24),
        drop(rate=0.5),
        sample.dense(3, name="out"),
        loss=Pick("MeanSquaredError"),
        metrics=(),
    )
    found, _ = asked(run, passes=400)
    error = found["spread"] / np.sqrt(400)
    assert (np.abs(found["mean"] - found["deterministic"]) <= 5 * error).all()
    assert error.min() > 0
    # Bernoulli masks of independent units: the variance adds up from each unit's part.
    x = run.prepared.parts["validation"].inputs["x"][3:4]
    dense, out = (run.models["model"].get_layer(name) for name in ("dense", "out"))
    parts = np.asarray(dense(x))[0][:, None] * out.kernel.numpy()
    np.testing.assert_allclose(found["spread"] ** 2, (parts**2).sum(axis=0), rtol=0.35)


def test_every_layer_is_told_in_both_modes(run):
    found, _ = asked(run, passes=200)
    for name, units in (("dense", 32), ("drop", 32), ("more", 16), ("out", 3)):
        assert found[f"inference/{name}"].shape == (units,)
        assert found[f"training/{name}"].shape == found[f"spread/{name}"].shape == (units,)
    # What comes before all dropout is the same in both modes.
    assert found["changed/dense"] == 0
    assert found["changed/drop"] > 0
    error = found["spread/drop"] / np.sqrt(200)
    close = np.abs(found["training/drop"] - found["inference/drop"]) <= 5 * error + 1e-9
    assert close.all()
    assert int(found["random"]) == 2


def test_normalisation_takes_the_statistics_of_a_batch_and_keeps_its_own():
    run = run_of(
        sample.dense(8), Node("norm", "BatchNormalization", {}), sample.dense(3, name="out")
    )
    before = [one.numpy() for one in run.models["model"].variables]
    found, _ = asked(run, passes=2)
    x = run.prepared.parts["validation"].inputs["x"][3:4]
    batch = np.concatenate([x, run.prepared.parts["train"].inputs["x"][:31]])
    seen = np.asarray(run.models["model"].get_layer("dense")(batch))
    scaled = (seen - seen.mean(axis=0)) / np.sqrt(seen.var(axis=0) + 1e-3)
    np.testing.assert_allclose(found["training/norm"], scaled[0], atol=1e-5)
    for one, value in zip(run.models["model"].variables, before):
        np.testing.assert_array_equal(one.numpy(), value)
    assert (found["spread"] == 0).all()


def test_training_goes_on_as_if_nobody_had_asked():
    def trained(asking):
        run = run_of(sample.dense(8, "relu"), drop(), sample.dense(3, "softmax", name="out"))
        for _ in run.fit("model"):
            if asking:
                asked(run, passes=2)
        return run.models["model"].get_weights()

    for one, other in zip(trained(True), trained(False), strict=True):
        np.testing.assert_array_equal(one, other)


def test_it_computes_with_the_weights_of_its_beginning(run):
    wanted, _ = asked(run, passes=3)
    steps = JOBS["ensemble"](run, e.Want("ensemble", EXAMPLE, (("passes", 3),)))
    next(steps)
    kernel = run.models["model"].get_layer("out").kernel
    kernel.assign(kernel.numpy() + 1.0)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            np.testing.assert_array_equal(end.value["samples"], wanted["samples"])
            break


def test_a_network_of_one_number_has_a_band():
    rng = np.random.default_rng(0)
    x = np.linspace(-1, 1, 180, dtype=np.float32)[:, None]
    y = (x[:, 0] * 2).astype(np.float32)
    data = sample.prepared(x, y, 120, 40)
    project = sample.project(
        sample.dense(16, "tanh"),
        drop(),
        sample.dense(1, name="out"),
        shape=(1,),
        loss=Pick("MeanSquaredError"),
        metrics=(),
    )
    run = Run(1, project, data)
    found, _ = asked(run, e.Example("train", int(rng.integers(100))), passes=30)
    assert found["x"].shape == (120,)
    wanted = np.asarray(run.models["model"](found["x"][:, None].astype("f4"), training=False))
    np.testing.assert_allclose(found["band/deterministic"], wanted, atol=1e-5)
    assert found["band/mean"].shape == found["band/spread"].shape == (120, 1)
    assert found["band/spread"].max() > 0


def test_without_such_an_example_it_says_so(run):
    with pytest.raises(BuildError, match="no such example"):
        asked(run, e.Example("train", 10_000))
