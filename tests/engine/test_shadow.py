"""The network that is looked at: the numbers of Keras, and no trace in the network that trains."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from nnplayground.engine.shadow import shadow_of
from nnplayground.engine.tensors import outputs_of
from tests.engine import sample
from tests.engine.models15 import CASES
from tests.engine.networks import sequences
from tests.engine.wiring import scores_project

pytestmark = pytest.mark.keras

ARCHITECTURES = (
    "dense",
    "convolution",
    "batch normalisation",
    "dropout",
    "noise",
    "regularisers",
    "LSTM",
    "bidirectional GRU",
    "two inputs",
    "two outputs",
    "siamese",
    "states",
    "viewed output",
    "attention scores",
    "frozen layer",
)


def started(name, **more):
    case = CASES[name]
    return Run(1, case.make(), case.data(), **more)


def one(tensors):
    return tensors[0] if len(tensors) == 1 else list(tensors)


def flat(run):
    """Return all output tensors of a run's network by key."""
    tensors = outputs_of(run.models["model"], run.project.networks["model"])
    return {
        f"{node}/{port}" if port else node: tensor
        for node, outputs in tensors.items()
        for port, tensor in enumerate(outputs)
    }


def by_keras(run, inputs, training=False):
    """Return what the training network itself gives; its state is put back."""
    import keras

    model, tensors = run.models["model"], flat(run)
    kept = [np.array(variable) for variable in model.variables]
    outputs = keras.Model(model.inputs, list(tensors.values()))(one(inputs), training=training)
    for variable, value in zip(model.variables, kept, strict=True):
        variable.assign(value)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    return {key: np.asarray(output) for key, output in zip(tensors, outputs, strict=True)}


def variables(run):
    """Return copies of everything that training changes."""
    model = run.models["model"]
    return [np.array(one) for one in (*model.variables, *model.optimizer.variables)]


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("name", ARCHITECTURES)
def test_outputs_of_all_nodes_are_those_of_keras(name, training):
    run = started(name)
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 16)
    look = shadow.compiled("all", lambda values, *x: shadow.outputs(values, x, training))
    for _ in range(2):  # with the weights from before training, and with others
        found, wanted = look(shadow.values(), *inputs), by_keras(run, inputs, training)
        assert set(found) == set(wanted)
        for key, value in wanted.items():
            np.testing.assert_allclose(found[key], value, rtol=1e-6, atol=1e-6, err_msg=key)
        for variable in run.models["model"].trainable_variables:
            variable.assign(0.9 * variable.value + 0.01)
    assert shadow_of(run) is shadow


@pytest.mark.parametrize("name", ["regularisers", "siamese", "two outputs", "LSTM", "dropout"])
def test_gradients_of_the_loss_are_those_of_a_tape_over_the_training_network(name):
    import tensorflow as tf

    run = started(name)
    shadow, model = shadow_of(run), run.models["model"]
    inputs, targets = run.first_rows("train", 16)
    values = shadow.values()

    def scalar(passed):
        return sum(shadow.loss_of(passed, values, targets))

    found = shadow.gradients(values, inputs, scalar, "weights")
    with tf.GradientTape() as tape:
        ends = model(one(inputs), training=False)
        loss = sum(
            output.weight * tf.cast(function(target, end), tf.float32)
            for output, function, target, end in parts(run, targets, ends)
        )
        loss += sum(model.losses)  # of activity regularisers
        for (layer, name), (first, second) in penalties(run).items():
            weight = getattr(model.get_layer(layer), name)
            loss += first * tf.reduce_sum(tf.abs(weight.value))
            loss += second * tf.reduce_sum(tf.square(weight.value))
    wanted = tape.gradient(loss, [one.value for one in model.trainable_variables])
    assert len(found) == len(wanted)
    for (key, slope), other in zip(found.items(), wanted, strict=True):
        np.testing.assert_allclose(slope, tf.convert_to_tensor(other), atol=1e-6, err_msg=key)


def parts(run, targets, ends):
    from nnplayground.core import registries as r
    from nnplayground.engine import build

    refs = run.project.networks["model"].ends()
    settings = [run.project.training.output(ref.key) for ref in refs]
    functions = [build.make(r.LOSSES, setting.loss) for setting in settings]
    return zip(settings, functions, targets, ends if len(refs) > 1 else [ends], strict=True)


def penalties(run):
    from nnplayground.engine.penalty import amounts

    return {
        (node.id, name.removesuffix("_regularizer")): amounts(pick)
        for node in run.project.networks["model"].nodes
        for name, pick in node.values.items()
        if name in ("kernel_regularizer", "bias_regularizer") and pick and not node.layer
    }


@pytest.mark.parametrize("name", ["dense", "convolution", "LSTM"])
def test_the_gradient_of_the_input_is_that_of_finite_differences(name):
    run = started(name)
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 4)
    values = shadow.values()

    def scalar(passed):
        return 10.0 * next(iter(passed.logits.values()))[:, 0]

    slope = shadow.gradients(values, inputs, scalar)[0].numpy()
    value = shadow.compiled("value", lambda x: scalar(shadow.run(values, [x])))
    rng = np.random.default_rng(0)
    for _ in range(5):
        direction = rng.normal(size=slope.shape).astype("f4")
        direction /= np.linalg.norm(direction)
        step = 1e-2 * direction
        x = np.asarray(inputs[0])
        rise = float((value(x + step).numpy() - value(x - step).numpy()).sum()) / 2e-2
        assert rise == pytest.approx(float((slope * direction).sum()), abs=1e-3 * max(1, abs(rise)))


def test_gradients_with_respect_to_outputs_of_nodes_are_those_of_the_chain_rule():
    run = started("dense")
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    found = shadow.gradients(
        shadow.values(), inputs, lambda passed: passed.logits["classes"][:, 1], ["hidden", "input"]
    )
    first, second = (
        run.models["model"].get_layer(name).kernel.numpy() for name in ("hidden", "classes")
    )
    hidden = by_keras(run, inputs)["hidden"]
    np.testing.assert_allclose(found["hidden"], np.tile(second[:, 1], (8, 1)), atol=1e-6)
    np.testing.assert_allclose(
        found["input"], (second[:, 1] * (1 - hidden**2)) @ first.T, atol=1e-6
    )


def test_whole_numbers_have_no_gradient():
    rng = np.random.default_rng(0)
    words = rng.integers(0, 9, (60, 5)).astype("i4")
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (5,), "dtype": "int32"}),
            Node("embedding", "Embedding", {"input_dim": 9, "output_dim": 3}, (Ref("input"),)),
            Node("flat", "Flatten", {}, (Ref("embedding"),)),
            Node("classes", "Dense", {"units": 3}, (Ref("flat"),)),
        )
    )
    project = sample.with_graph(sample.classifier(), graph)
    run = Run(1, project, sample.prepared(words, rng.integers(0, 3, 60).astype("i4"), 40, 10))
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 4)

    def scalar(passed):
        return passed.ends["classes"][:, 0]

    with pytest.raises(ValueError, match="whole numbers"):
        shadow.gradients(shadow.values(), inputs, scalar)
    found = shadow.gradients(shadow.values(), inputs, scalar, ["embedding"])["embedding"]
    kernel = run.models["model"].get_layer("classes").kernel.numpy()
    np.testing.assert_allclose(found, np.tile(kernel[:, 0].reshape(5, 3), (4, 1, 1)), atol=1e-6)
    weights = shadow.gradients(shadow.values(), inputs, scalar, "weights")
    assert weights["embedding/embeddings"].shape == (9, 3)


@pytest.mark.parametrize(
    "name", ["regularisers", "dropout", "two outputs", "siamese", "class weights"]
)
def test_loss_and_penalty_are_the_loss_of_the_next_training_step(name):
    run = started(name, gear="eager")
    shadow = shadow_of(run)
    run.build()
    rows = run.order(0)[: run.batch_size]
    inputs, targets = run.tensors("train")
    weights = [np.asarray(array)[rows] for array in run.feed.weights] or None
    data, penalty = shadow.loss(
        shadow.values(),
        [np.asarray(tensor)[rows] for tensor in inputs],
        [np.asarray(tensor)[rows] for tensor in targets],
        weights,
    )
    told = run.loops["model"].step.train(
        [
            [np.asarray(tensor)[rows] for tensor in inputs],
            [np.asarray(tensor)[rows] for tensor in targets],
            weights or [],
        ]
    )
    assert float(data + penalty) == pytest.approx(float(told[0]), abs=1e-6)
    assert float(penalty) == pytest.approx(float(told[4]), abs=1e-6)
    assert (float(penalty) > 0) == (name in ("regularisers", "siamese"))


@pytest.mark.parametrize("name", ["dropout", "batch normalisation", "LSTM"])
@pytest.mark.slow
def test_training_is_the_same_bit_for_bit_whether_it_is_looked_at_or_not(name):
    plain, watched = started(name, gear="eager"), started(name, gear="eager")
    list(plain.fit("model"))
    shadow = shadow_of(watched)
    inputs, targets = watched.first_rows("train", 16)
    loss = shadow.compiled("loss", shadow.loss)
    looks = 0
    for number, _ in enumerate(watched.fit("model")):
        if number not in (1, 4, 9):
            continue
        first = loss(shadow.values(), inputs, targets)
        shadow.gradients(
            shadow.values(),
            inputs,
            lambda passed: next(iter(passed.ends.values())),
            "weights",
            training=True,
        )
        looks += bool(np.isfinite(first[0]))
    assert looks == 3
    for old, new in zip(variables(plain), variables(watched), strict=True):
        np.testing.assert_array_equal(old, new)
    assert not watched.models["model"].losses


def test_values_stay_what_they_were_while_training_goes_on():
    run = started("dense")
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    values = shadow.values()
    before = shadow.outputs(values, inputs)["classes"].numpy()
    list(run.fit("model"))
    np.testing.assert_array_equal(shadow.outputs(values, inputs)["classes"].numpy(), before)
    assert np.abs(shadow.outputs(shadow.values(), inputs)["classes"].numpy() - before).max() > 0.1


def test_a_seed_chooses_the_random_numbers_of_a_pass():
    run = started("dropout")
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    key = next(node.id for node in shadow.graph.nodes if node.type == "Dropout")
    first, again, other = (
        shadow.outputs(shadow.values(), inputs, True, seed)[key].numpy() for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


def test_what_goes_into_activation_functions_and_logits():
    relu = Node("relu", "ReLU")
    layers = sample.dense(8, "tanh"), relu, sample.dense(3, "softmax", "classes")
    run = Run(1, sample.project(*layers), sample.classes_data())
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    passed = shadow.run(shadow.values(), inputs)
    assert list(passed.before) == ["dense", "relu", "classes"]
    outputs = {key: value.numpy() for key, value in passed.outputs.items()}
    before = {key: value.numpy() for key, value in passed.before.items()}
    np.testing.assert_allclose(np.tanh(before["dense"]), outputs["dense"], atol=1e-6)
    np.testing.assert_array_equal(before["relu"], outputs["dense"])
    logits = passed.logits["classes"].numpy()
    np.testing.assert_array_equal(logits, before["classes"])
    kernel, bias = run.models["model"].get_layer("classes").get_weights()
    np.testing.assert_allclose(logits, outputs["relu"] @ kernel + bias, atol=1e-6)
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(passed.ends["classes"], shares, atol=1e-6)


def test_another_output_may_be_put_in_the_place_of_a_node():
    run = started("dense")
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    passed = shadow.run(shadow.values(), inputs, instead={"hidden": np.zeros((8, 8), "f4")})
    bias = run.models["model"].get_layer("classes").bias.numpy()
    np.testing.assert_allclose(passed.logits["classes"], np.tile(bias, (8, 1)), atol=1e-6)


@pytest.mark.parametrize("kind", ["activation", "layer"])
def test_guided_gradients_pass_where_signal_and_gradient_are_positive(kind):
    # Springenberg et al. (2015), figure 1: of the gradients that a rectifier lets through, only the positive ones go on.
    hidden = (
        [sample.dense(3, "relu")]
        if kind == "activation"
        else [sample.dense(3), Node("relu", "ReLU")]
    )
    project = sample.project(*hidden, sample.dense(1, name="out"), shape=(1,))
    rng = np.random.default_rng(0)
    data = sample.prepared(rng.normal(size=(40, 1)).astype("f4"), np.zeros(40, "i4"), 20, 10)
    run = Run(1, project, data)
    model = run.models["model"]
    model.get_layer("dense").set_weights([np.array([[1.0, -1.0, 2.0]]), np.zeros(3)])
    model.get_layer("out").set_weights([np.array([[3.0], [5.0], [-7.0]]), np.zeros(1)])
    shadow = shadow_of(run)
    for guided, slope in ((False, 3.0 - 14.0), (True, 3.0)):  # the second unit is dead
        found = shadow.gradients(
            shadow.values(),
            [np.ones((1, 1), "f4")],
            lambda passed: passed.ends["out"],
            guided=guided,
        )
        assert found[0].numpy().tolist() == [[slope]]


def test_attention_scores_are_those_of_keras_and_their_rows_sum_to_one():
    run = Run(1, scores_project(), sequences())
    shadow = shadow_of(run)
    inputs, _ = run.first_rows("train", 8)
    found = shadow.scores(shadow.values(), inputs)
    node = next(node for node in shadow.graph.nodes if "Attention" in node.type)
    assert list(found) == [node.id]
    layer, outputs = run.models["model"].get_layer(node.id), by_keras(run, inputs)
    read = [outputs[ref.node] for ref in node.inputs]
    read = read if len(read) > 1 else read * 2
    _, wanted = layer(*read, return_attention_scores=True)
    np.testing.assert_allclose(found[node.id], wanted, atol=1e-6)
    np.testing.assert_allclose(np.sum(found[node.id], axis=-1), 1.0, atol=1e-6)


@pytest.mark.parametrize("kind", ["Attention", "AdditiveAttention", "GroupQueryAttention"])
def test_every_kind_of_attention_has_scores(kind):
    settings = {
        "GroupQueryAttention": {"head_dim": 4, "num_query_heads": 4, "num_key_value_heads": 2}
    }
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6, 8)}),
            Node("attention", kind, settings.get(kind, {}), (Ref("input"), Ref("input"))),
            Node("mean", "GlobalAveragePooling1D", {}, (Ref("attention"),)),
            Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("mean"),)),
        )
    )
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(60, 6, 8)).astype("f4"), rng.integers(0, 3, 60).astype("i4")
    run = Run(1, sample.with_graph(sample.classifier(), graph), sample.prepared(x, y, 40, 10))
    shadow = shadow_of(run)
    found = np.asarray(shadow.scores(shadow.values(), [x[:4]])["attention"])
    _, wanted = call(run.models["model"].get_layer("attention"), kind, x[:4])
    np.testing.assert_allclose(found, wanted, atol=1e-6)
    np.testing.assert_allclose(found.sum(axis=-1), 1.0, atol=1e-6)


def call(layer, kind, x):
    if kind == "GroupQueryAttention":
        return layer(x, x, return_attention_scores=True)
    return layer([x, x], return_attention_scores=True)


def test_settings_that_are_turned_count_at_once():
    run = started("dropout")
    shadow, dials = shadow_of(run), run.machine.dials["model"]
    inputs, targets = run.first_rows("train", 16)
    loss = shadow.compiled("loss", shadow.loss)
    look = shadow.compiled("all", lambda values, x: shadow.outputs(values, [x], True))
    assert float(loss(shadow.values(), inputs, targets)[1]) == 0
    dials.penalty.set("networks.model.hidden.kernel_regularizer", Pick("L2", {"l2": 0.5}))
    kernel = run.models["model"].get_layer("hidden").kernel.numpy()
    found = float(loss(shadow.values(), inputs, targets)[1])
    assert found == pytest.approx(0.5 * np.square(kernel).sum(), rel=1e-6)
    node = next(node.id for node in shadow.graph.nodes if node.type == "Dropout")
    for rate in (0.0, 1.0):
        dials.numbers[f"networks.model.{node}.rate"].set(rate)
        dropped = look(shadow.values(), inputs[0])[node].numpy() == 0
        assert dropped.all() if rate else not dropped.all()


def test_the_shadow_dies_with_its_machine_and_draws_no_random_number():
    import random

    run = started("dropout")
    state = random.getstate()
    shadow_of(run)
    assert random.getstate() == state
    run.close()
    assert "shadow/model" not in run.cache
