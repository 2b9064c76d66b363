"""Projects with typed activations, losses and metrics: trained as with Keras' own, kept in files, and back with equal outputs."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.registries import ACTIVATIONS, LOSSES, METRICS
from nnplayground.engine import weights
from nnplayground.engine.exports import save as save_model
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras

ROWS, EPOCHS = 64, 4
TYPED = {
    "activation": Pick("Formula", {"formula": "x / (1 + exp(-x))"}),
    "loss": Pick("FormulaLoss", {"formula": "mean((y - p) * (y - p))"}),
    "metric": Pick("FormulaMetric", {"formula": "sqrt((y - p)^2)"}),
}
OWN = {
    "activation": Pick("Formula", {"formula": "where(x > 0, log(1 + x), 0.2 * tanh(3 * x))"}),
    "loss": Pick(
        "FormulaLoss", {"formula": "where(abs(y - p) < 1, (y - p)^2, 2 * abs(y - p) - 1)"}
    ),
    "metric": Pick("FormulaMetric", {"formula": "max(abs(y - p))"}),
}
KERAS = {
    "activation": Pick("silu"),
    "loss": Pick("MeanSquaredError"),
    "metric": Pick("MeanAbsoluteError"),
}


def project(activation: Pick, loss: Pick, metric: Pick):
    """Return a regression project; its last layer has two outputs."""
    return sample.project(
        Node("hidden", "Dense", {"units": 8, "activation": activation}),
        Node("own", "Activation", {"activation": activation}),
        sample.dense(2, name="out"),
        loss=loss,
        metrics=(metric,),
        epochs=EPOCHS,
    )


def data():
    rng = np.random.default_rng(4)
    x = rng.normal(size=(ROWS + 32, 4)).astype("float32")
    y = np.stack([x[:, 0] * x[:, 1], np.abs(x[:, 2])], axis=1)
    return sample.prepared(x, y, ROWS, 16)


@functools.cache
def trained(kind: str, gear: str):
    """Return the numbers of every epoch: the loss, and the metric by that word."""
    run = Run(1, project(**{"typed": TYPED, "keras": KERAS, "own": OWN}[kind]), data(), gear=gear)
    single = []
    for event in run.fit("model"):
        single += event.each() if isinstance(event, e.Epochs) else [event]
    epochs = [dict(event.logs) for event in single if isinstance(event, e.Epoch) and event.step]
    run.close()
    name = {"keras": "mean_absolute_error"}.get(kind, "formula_metric")
    return [
        {key.replace(name, "metric"): float(value) for key, value in logs.items()}
        for logs in epochs
    ]


@pytest.mark.covers("B15", "L07")
@pytest.mark.parametrize("gear", ["eager", "graph", "xla"])
def test_formulas_of_known_functions_train_as_keras_own(gear: str) -> None:
    ours, theirs = trained("typed", gear), trained("keras", "graph")
    assert len(ours) == len(theirs) == EPOCHS
    for mine, other in zip(ours, theirs, strict=True):
        for key in ("loss", "val_loss", "metric", "val_metric"):
            assert mine[key] == pytest.approx(other[key], rel=1e-5), key
    assert ours[-1]["loss"] < 0.9 * ours[0]["loss"]


@pytest.mark.parametrize("gear", ["eager", "xla"])
def test_a_formula_of_ones_own_gives_the_same_numbers_in_every_gear(gear: str) -> None:
    ours, theirs = trained("own", gear), trained("own", "graph")
    for mine, other in zip(ours, theirs, strict=True):
        for key in ("loss", "val_loss", "metric"):
            assert mine[key] == pytest.approx(other[key], rel=1e-5), key
    assert ours[-1]["loss"] < ours[0]["loss"]


@pytest.mark.covers("B15", "L07")
def test_both_kinds_of_files_bring_it_back_with_equal_outputs(tmp_path) -> None:
    import keras

    run = Run(1, project(**OWN), data())
    list(run.fit("model"))
    x = run.prepared.parts[e.TEST].inputs["x"]
    wanted = np.asarray(run.models["model"](x, training=False))

    save_model(run, tmp_path / "own.keras")
    model = keras.saving.load_model(tmp_path / "own.keras")
    np.testing.assert_array_equal(model(x, training=False), wanted)
    assert model.get_layer("own").activation.formula == OWN["activation"].values["formula"]
    assert model.loss.formula == OWN["loss"].values["formula"]

    store.save(tmp_path / "own.nnp", run.project, weights.saved(run))
    again = store.load(tmp_path / "own.nnp")
    assert again.project == run.project
    other = Run(2, again.project, data())
    assert not np.array_equal(other.models["model"](x, training=False), wanted)
    weights.restore(other, again.weights)
    np.testing.assert_array_equal(other.models["model"](x, training=False), wanted)
    for one in (run, other):
        one.close()


def test_each_entry_is_made_with_its_formula() -> None:
    from nnplayground.engine import build

    for registry, name in ((ACTIVATIONS, "activation"), (LOSSES, "loss"), (METRICS, "metric")):
        assert build.make(registry, OWN[name]).formula == OWN[name].values["formula"]
        with pytest.raises(ValueError, match="no meaning"):
            build.make(registry, Pick(OWN[name].name, {"formula": "y['p']"}))


def test_two_metrics_with_formulas_are_told_apart() -> None:
    subject = project(**KERAS)
    two = tuple(
        Pick("FormulaMetric", {"formula": text}) for text in ("abs(y - p)", "max(abs(y - p))")
    )
    run = Run(1, replace(subject, training=replace(subject.training, metrics=two)), data())
    logs = [dict(event.logs) for event in run.fit("model") if isinstance(event, e.Epoch)][-1]
    assert logs["formula_metric"] < logs["formula_metric_1"]
    run.close()


@pytest.mark.parametrize(
    ("part", "where"),
    [("activation", "networks.model.hidden"), ("loss", "training"), ("metric", "training")],
)
def test_a_hostile_formula_of_a_file_is_blamed_on_its_place(part: str, where: str) -> None:
    from nnplayground.engine import build

    wrong = Pick(OWN[part].name, {"formula": "().__class__.__mro__[1].__subclasses__()"})
    subject = project(**{**OWN, part: wrong})
    with pytest.raises(build.BuildError, match="no meaning in a formula") as found:
        build.plain_model(subject, "model", {}, 4)
    assert found.value.where == where


def test_a_formula_may_be_typed_anew_while_the_network_trains() -> None:
    subject = iris(loss=Pick("FormulaLoss"), metrics=(), epochs=1_000_000)
    with Engine() as engine:
        engine.post(e.Train(subject))
        assert engine.wait(e.Metrics).logs["loss"][0] < 7
        typed = Pick("FormulaLoss", {"formula": "7 + 0 * p"})
        other = replace(subject, training=replace(subject.training, loss=typed))
        engine.post(e.Change(other))
        engine.wait(e.Changed)
        last = engine.wait(e.Metrics, len(engine.of(e.Metrics)) + 2)
        assert set(last.logs["loss"]) == {7.0}
