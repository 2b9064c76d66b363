"""A pass forward and back against Keras' own network and GradientTape, and against differences of the loss."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import registries as r
from nnplayground.core.events import OWN, Example, Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.data.source import DataError
from nnplayground.engine import build, keep
from nnplayground.engine.inside import backward as module
from nnplayground.engine.inside import gradient_check as checking
from nnplayground.engine.inside.backward import backward
from nnplayground.engine.inside.gradient_check import gradient_check
from nnplayground.engine.inside.slopes import rows_of
from nnplayground.engine.run import Run
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras
EXAMPLE = Example("train", 3)
NAMES = [
    "dense",
    "convolution",
    "regularisers",
    "two outputs",
    "siamese",
    "LSTM",
    "batch normalisation",
]


def run_of(name):
    case = CASES[name]
    return Run(1, case.make(), case.data())


def by_tape(run, scope):
    """Return the loss of the data and its gradients by name of weight, of the network in training itself."""
    import tensorflow as tf

    model, rows = run.models["model"], rows_of(run, scope, EXAMPLE)
    kept = [np.array(one) for one in model.variables]
    with tf.GradientTape() as tape:
        inputs = rows.inputs if len(rows.inputs) > 1 else rows.inputs[0]
        outputs = model(inputs, training=rows.training)
        outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
        total = 0.0
        for ref, target, output in zip(
            run.project.networks["model"].ends(), rows.targets, outputs, strict=True
        ):
            setting = run.project.training.output(ref.key)
            if setting.trained:
                weight = setting.weight if len(outputs) > 1 else 1.0
                total += weight * build.make(r.LOSSES, setting.loss)(target, output)
    slopes = tape.gradient(total, model.trainable_variables)
    for one, value in zip(model.variables, kept, strict=True):
        one.assign(value)
    names = {
        id(one): f"{layer.name}/{one.path.split('/', 1)[1] if len(layer.weights) > 3 else one.name}"
        for layer in model.layers
        for one in layer.weights
    }
    return float(total), [
        (
            names[id(one)],
            np.zeros(one.shape) if slope is None else np.array(tf.convert_to_tensor(slope)),
        )
        for one, slope in zip(model.trainable_variables, slopes, strict=True)
    ]


@pytest.mark.covers("B08")
@pytest.mark.parametrize("scope", ["example", "batch"])
@pytest.mark.parametrize("name", NAMES)
def test_slopes_by_weights_are_those_of_the_tape(name, scope):
    run = run_of(name)
    loss, expected = by_tape(run, scope)
    found = backward(run, Want("backward", EXAMPLE, (("scope", scope),)))
    assert found["loss"] == pytest.approx(loss, rel=1e-5)
    mine = [value for key, value in found.items() if key.startswith("dw/")]
    assert len(mine) == len({key for key, _ in expected})
    by_name = {key: value for key, value in found.items() if key.startswith("dw/")}
    for key, slope in expected:
        if f"dw/{key}" in by_name:
            np.testing.assert_allclose(by_name[f"dw/{key}"], slope, atol=1e-5)
        else:
            assert any(
                one.shape == slope.shape and np.allclose(one, slope, atol=1e-5) for one in mine
            )


@pytest.mark.covers("B07", "B08")
def test_outputs_are_those_of_keras_and_slopes_by_outputs_follow_the_chain_rule():
    run = Run(1, sample.classifier(), sample.classes_data())
    found = backward(run, Want("backward", EXAMPLE))
    x = run.prepared.parts["train"].inputs["x"][3]
    y = int(run.prepared.parts["train"].targets["y"][3])
    first, second = (run.models["model"].get_layer(name) for name in ("dense", "dense_1"))
    (w1, b1), (w2, b2) = first.get_weights(), second.get_weights()
    hidden = np.maximum(0, x @ w1 + b1)
    logits = hidden @ w2 + b2
    shares = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
    np.testing.assert_allclose(found["output/dense"], hidden, atol=1e-5)
    np.testing.assert_allclose(found["output/dense_1"], run.models["model"](x[None])[0], atol=1e-5)
    assert found["loss"] == pytest.approx(-np.log(shares[y]), rel=1e-4)
    by_logits = shares - np.eye(3)[y]
    np.testing.assert_allclose(found["slope/dense"], w2 @ by_logits, atol=1e-5)
    # Keras takes the loss from what goes into softmax; the output itself is passed by.
    assert "slope/dense_1" not in found
    np.testing.assert_allclose(found["delta/dense_1"], by_logits, atol=1e-5)
    np.testing.assert_allclose(found["delta/dense"], (w2 @ by_logits) * (hidden > 0), atol=1e-5)
    np.testing.assert_allclose(found["dw/dense_1/kernel"], np.outer(hidden, by_logits), atol=1e-5)
    by_input = w1 @ ((w2 @ by_logits) * (hidden > 0))
    np.testing.assert_allclose(found["slope/input"], by_input, atol=1e-5)
    assert found["nodes"].tolist() == ["input", "dense", "dense_1"]
    norms = [np.linalg.norm(found[f"{name}/dense"]) for name in ("output", "slope", "delta")]
    both = np.concatenate([found["dw/dense/kernel"].ravel(), found["dw/dense/bias"]])
    np.testing.assert_allclose(found["norms/dense"], [*norms, np.linalg.norm(both)], rtol=1e-5)
    assert np.isnan(found["norms/input"][2:]).all()
    assert np.isnan(found["norms/dense_1"][1])


def test_penalties_are_told_apart():
    pick = Pick("L1L2", {"l1": 0.1, "l2": 0.2})
    layers = sample.dense(8, "relu", kernel_regularizer=pick), sample.dense(3, "softmax", "dense_1")
    run = Run(1, sample.project(*layers), sample.classes_data())
    plain = Run(1, sample.classifier(), sample.classes_data())
    plain.models["model"].set_weights(run.models["model"].get_weights())
    found, bare = (backward(one, Want("backward", EXAMPLE)) for one in (run, plain))
    kernel = run.models["model"].get_layer("dense").get_weights()[0]
    np.testing.assert_allclose(found["dw/dense/kernel"], bare["dw/dense/kernel"], atol=1e-6)
    np.testing.assert_allclose(
        found["dp/dense/kernel"], 0.1 * np.sign(kernel) + 0.4 * kernel, atol=1e-6
    )
    total = 0.1 * np.abs(kernel).sum() + 0.2 * np.square(kernel).sum()
    assert found["penalty"] == pytest.approx(total, rel=1e-5)
    assert "dp/dense_1/kernel" not in found
    assert bare["penalty"] == 0


def test_an_example_of_ones_own_goes_forward_only_and_an_unknown_one_not_at_all():
    run = Run(1, sample.classifier(), sample.classes_data())
    run.own = {2: {"x": np.ones(4, np.float32)}}
    found = backward(run, Want("backward", Example(OWN, 2)))
    assert np.isnan(found["loss"])
    assert "output/dense" in found
    assert not [key for key in found if key.startswith(("dw/", "slope/"))]
    assert backward(run, Want("backward", Example("train", 10**6))) == {}
    with pytest.raises(DataError, match="right answer"):
        result_of(run, example=Example(OWN, 2))


@pytest.mark.parametrize(("most", "around"), [(40, True), (20, False)])
def test_of_a_large_network_one_node_is_told(monkeypatch, most, around):
    monkeypatch.setattr(module, "MOST", most)
    run = Run(1, sample.classifier(), sample.classes_data())
    found = backward(run, Want("backward", EXAMPLE, (("node", "dense"),)))
    assert not found["whole"]
    assert "dw/dense/kernel" in found
    assert "dw/dense_1/kernel" not in found
    assert ("output/dense_1" in found) == around
    assert np.isfinite(found["norms/dense_1"][[0, 2, 3]]).all()


def test_looking_leaves_no_trace():
    run = run_of("batch normalisation")
    model = run.models["model"]
    before = [np.array(one) for one in (*model.variables, *model.optimizer.variables)]
    for scope in ("example", "batch"):
        backward(run, Want("backward", EXAMPLE, (("scope", scope),)))
    result_of(run, count=3)
    for one, other in zip((*model.variables, *model.optimizer.variables), before, strict=True):
        np.testing.assert_array_equal(np.array(one), other)


def result_of(run, example=EXAMPLE, **options):
    """Run the check to its end and return its answer."""
    steps = gradient_check(run, Want("gradient_check", example, tuple(options.items())))
    shares = []
    while True:
        try:
            shares.append(next(steps)[0])
        except StopIteration as end:
            assert shares == sorted(shares)
            return end.value


@pytest.mark.covers("B08")
@pytest.mark.parametrize("scope", ["example", "batch"])
@pytest.mark.parametrize("name", NAMES)
def test_differences_of_the_loss_agree_with_the_slopes(name, scope):
    found = result_of(run_of(name), scope=scope, count=12, seed=1)
    assert str(found["precision"]) == "float64"
    assert found["agrees"].all()
    np.testing.assert_allclose(found["analytic"], found["numeric"], rtol=1e-3, atol=1e-6)
    assert len(set(found["paths"])) > 1


def test_one_chosen_weight_is_checked_and_the_same_seed_chooses_the_same():
    run = Run(1, sample.classifier(), sample.classes_data())
    found = result_of(run, path="model/dense/kernel", index=(1, 2))
    assert (found["paths"].tolist(), found["index"].tolist()) == (["model/dense/kernel"], ["1, 2"])
    expected = backward(run, Want("backward", EXAMPLE))["dw/dense/kernel"][1, 2]
    assert found["analytic"][0] == pytest.approx(expected, rel=1e-6)
    one, other, third = (result_of(run, count=9, seed=seed) for seed in (4, 4, 5))
    assert one["index"].tolist() == other["index"].tolist() != third["index"].tolist()


def test_a_wrong_slope_is_found(monkeypatch):
    run = Run(1, sample.classifier(), sample.classes_data())
    honest = checking.slopes_of

    def wrong(*arguments, **how):
        found = honest(*arguments, **how)
        return found._replace(of_weights={key: 1.01 * one for key, one in found.of_weights.items()})

    monkeypatch.setattr(checking, "slopes_of", wrong)
    found = result_of(run, count=10)
    assert not found["agrees"].all()
    assert found["relative"].max() == pytest.approx(0.01, rel=0.05)


def test_without_double_precision_it_says_so(monkeypatch):
    monkeypatch.setattr(checking, "_double", lambda run: None)
    found = result_of(Run(1, sample.classifier(), sample.classes_data()), count=6)
    assert str(found["precision"]) == "float32"
    assert found["agrees"].all()


def test_dropout_and_noise_are_off_in_the_check():
    layers = (
        sample.dense(8, "tanh"),
        Node("drop", "Dropout", {"rate": 0.5}),
        sample.dense(3, "softmax", "out"),
    )
    run = Run(1, sample.project(*layers), sample.classes_data())
    assert result_of(run, scope="batch", count=6)["agrees"].all()


def test_the_check_goes_on_with_the_weights_it_began_with():
    run = Run(1, sample.classifier(), sample.classes_data())
    expected = result_of(run, count=6)["numeric"]
    steps = gradient_check(run, Want("gradient_check", EXAMPLE, (("count", 6),)))
    next(steps)
    kernel = run.models["model"].get_layer("dense").kernel
    kernel.assign(np.zeros(kernel.shape))
    try:
        while True:
            next(steps)
    except StopIteration as end:
        np.testing.assert_array_equal(end.value["numeric"], expected)


def test_a_shown_epoch_is_walked_with_its_own_weights():
    run = Run(1, sample.classifier(), sample.classes_data(), gear="eager")
    start, before = keep.take(run), backward(run, Want("backward", EXAMPLE))
    run.most_steps = 1
    next(one for one in run.fit("model") if isinstance(one, e.Metrics))
    here, after = keep.take(run), backward(run, Want("backward", EXAMPLE))
    assert not np.array_equal(before["output/dense"], after["output/dense"])
    for state, expected in ((start, before), (here, after)):
        keep.put(run, state)
        found = backward(run, Want("backward", EXAMPLE))
        np.testing.assert_allclose(found["output/dense"], expected["output/dense"], atol=1e-7)


@pytest.mark.covers("B08")
def test_the_button_of_a_view_is_answered_by_the_engine():
    want = Want("gradient_check", EXAMPLE, (("count", 5),))
    with Engine() as engine:
        engine.post(e.Train(iris(epochs=2)))
        engine.wait(e.Finished)
        engine.post(e.Ask(want))
        shot = engine.wait(e.Snapshot)
    assert shot.want == want
    assert shot.problem == ""
    assert shot.arrays["agrees"].all()
