"""Every layer builds, runs and comes back from its own description."""

from __future__ import annotations

import ast
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import arity, expression
from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.lazy import keras
from nnplayground.core.param import Pick
from nnplayground.engine import build
from nnplayground.engine.tensors import outputs_of

pytestmark = pytest.mark.keras

LAYERS = [pytest.param(row, id=row.name) for row in r.LAYERS.values() if row.sample]
EXAMPLES = 2


def graph_of(row: r.LayerType, **values) -> Graph:
    """Return the layer on its sample inputs."""
    inputs = tuple(
        Node(f"input_{place}", "InputLayer", {"shape": shape, "dtype": row.sample_dtype})
        for place, shape in enumerate(row.sample)
    )
    node = Node("layer", row.name, values, tuple(Ref(one.id) for one in inputs))
    return Graph((*inputs, node))


def zeros(row: r.LayerType) -> list[np.ndarray]:
    return [np.zeros((EXAMPLES, *shape), row.sample_dtype) for shape in row.sample]


@pytest.mark.parametrize("row", LAYERS)
def test_a_layer_builds_on_its_sample_and_runs_in_both_modes(row) -> None:
    model = build.build(graph_of(row))
    inputs = zeros(row) if len(row.sample) > 1 else zeros(row)[0]
    for training in (False, True):
        output = keras.ops.convert_to_numpy(model(inputs, training=training))
        assert output.shape == (EXAMPLES, *model.output_shape[1:])
        assert np.isfinite(output).all()


@pytest.mark.parametrize("row", LAYERS)
def test_a_layer_comes_back_from_its_keras_description(row) -> None:
    layer = build.make_layer(Node("layer", row.name))
    again = keras.layers.deserialize(keras.layers.serialize(layer))
    assert type(again) is type(layer)
    assert again.get_config() == layer.get_config()


@pytest.mark.parametrize("row", LAYERS)
def test_a_network_with_the_layer_is_saved_and_read_back_with_the_same_outputs(
    row, tmp_path
) -> None:
    model = build.build(graph_of(row))
    rng = np.random.default_rng(5)
    whole = row.sample_dtype.startswith("int")
    inputs = [
        (rng.integers(0, 2, one.shape) if whole else rng.random(one.shape)).astype(one.dtype)
        for one in zeros(row)
    ]
    read = inputs if len(inputs) > 1 else inputs[0]
    for weight in model.trainable_variables:
        weight.assign(weight + rng.normal(0, 0.1, weight.shape).astype(weight.dtype))
    wanted = keras.ops.convert_to_numpy(model(read, training=False))
    model.save(tmp_path / "model.keras")
    again = keras.saving.load_model(tmp_path / "model.keras")
    found = keras.ops.convert_to_numpy(again(read, training=False))
    np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize(
    ("name", "values", "parameters"),
    [
        ("Dense", {"units": 5}, 8 * 5 + 5),
        ("Dense", {"units": 5, "use_bias": False}, 8 * 5),
        ("Conv2D", {"filters": 4, "kernel_size": (5, 5)}, 5 * 5 * 3 * 4 + 4),
        ("DepthwiseConv2D", {}, 3 * 3 * 3 + 3),
        ("SeparableConv2D", {"filters": 4}, 3 * 3 * 3 + 3 * 4 + 4),
        ("BatchNormalization", {}, 4 * 8),
        ("LSTM", {"units": 3}, 4 * ((4 + 3) * 3 + 3)),
        ("SimpleRNN", {"units": 3}, (4 + 3) * 3 + 3),
        ("Bidirectional", {"layer": Pick("SimpleRNN", {"units": 3})}, 2 * ((4 + 3) * 3 + 3)),
        ("TimeDistributed", {"layer": Pick("Dense", {"units": 3})}, 4 * 3 + 3),
        ("Embedding", {"input_dim": 11, "output_dim": 2}, 22),
    ],
)
def test_settings_reach_the_layer(name: str, values, parameters: int) -> None:
    assert build.build(graph_of(r.LAYERS[name], **values)).count_params() == parameters


def learns(row: r.LayerType) -> bool:
    return any(param.name == "trainable" for param in row.params)


@pytest.mark.parametrize("row", [row for row in LAYERS if learns(row.values[0])])
def test_a_frozen_layer_learns_nothing_and_thaws_again(row) -> None:
    model = build.build(graph_of(row, trainable=False))
    assert model.trainable_variables == []
    model.get_layer("layer").trainable = True
    thawed = {variable.path for variable in model.trainable_variables}
    assert thawed == {variable.path for variable in build.build(graph_of(row)).trainable_variables}


@pytest.mark.parametrize("row", LAYERS)
def test_every_layer_that_learns_can_be_frozen(row) -> None:
    assert learns(row) or build.build(graph_of(row)).trainable_variables == []


@pytest.mark.parametrize("name", ["MultiHeadAttention", "GroupQueryAttention"])
def test_attention_over_one_input_attends_to_itself(name: str) -> None:
    graph = Graph(
        (
            Node("words", "InputLayer", {"shape": (6, 8)}),
            Node("attention", name, {}, (Ref("words"),)),
        )
    )
    assert build.build(graph).output_shape == (None, 6, 8)


@pytest.mark.covers("N01", "N02")
def test_kernel_and_bias_start_as_chosen() -> None:
    layer = build.make_layer(
        Node(
            "layer",
            "Dense",
            {
                "units": 400,
                "kernel_initializer": Pick("RandomNormal", {"stddev": 0.2, "seed": 1}),
                "bias_initializer": Pick("Constant", {"value": 0.7}),
            },
        )
    )
    layer.build((None, 100))
    kernel, bias = (keras.ops.convert_to_numpy(weight) for weight in layer.weights)
    assert kernel.std() == pytest.approx(0.2, rel=0.02)
    assert bias == pytest.approx(0.7)


@pytest.mark.covers("R01", "R02")
@pytest.mark.parametrize(
    ("pick", "penalty"),
    [
        (Pick("L1", {"l1": 0.5}), 0.5 * 6),
        (Pick("L2", {"l2": 0.5}), 0.5 * 12),
        (Pick("L1L2", {"l1": 0.5, "l2": 0.25}), 0.5 * 6 + 0.25 * 12),
    ],
)
@pytest.mark.parametrize("variable", ["kernel", "bias", "activity"])
def test_penalties_on_weights_bias_and_output_are_added_to_the_loss(
    pick: Pick, penalty: float, variable: str
) -> None:
    two = Pick("Constant", {"value": 2.0})
    none = Pick("Zeros")
    layer = build.make_layer(
        Node(
            "layer",
            "Dense",
            {
                "units": 3,
                f"{variable}_regularizer": pick,
                "kernel_initializer": two if variable == "kernel" else none,
                "bias_initializer": none if variable == "kernel" else two,
            },
        )
    )
    layer(np.zeros((1, 1), "float32"))
    assert float(sum(layer.losses)) == pytest.approx(penalty)


def test_constraints_bring_weights_back() -> None:
    for row in r.CONSTRAINTS.values():
        rule = build.make(r.CONSTRAINTS, Pick(row.name))
        weights = np.array([[3.0, -4.0], [-4.0, 3.0]], "float32")
        kept = keras.ops.convert_to_numpy(rule(weights))
        if row.name == "NonNeg":
            assert kept.min() == 0
        else:
            limit = 2.0 if row.name == "MaxNorm" else 1.0
            assert np.linalg.norm(kept, axis=0) == pytest.approx([limit, limit], rel=1e-5)


@pytest.mark.covers("N02")
@pytest.mark.parametrize("name", list(r.INITIALIZERS))
def test_every_initializer_fills_a_matrix(name: str) -> None:
    shape = (8, 1, 5) if name == "STFT" else (8, 8)
    values = keras.ops.convert_to_numpy(build.make(r.INITIALIZERS, Pick(name))(shape))
    assert values.shape == shape
    assert np.isfinite(values).all()
    expected = {"Zeros": np.zeros(shape), "Ones": np.ones(shape), "Identity": np.eye(8)}
    if name in expected:
        assert np.array_equal(values, expected[name])


@pytest.mark.covers("N02")
@pytest.mark.parametrize(
    ("name", "deviation"),
    [
        ("GlorotNormal", np.sqrt(2 / 500)),
        ("GlorotUniform", np.sqrt(2 / 500)),
        ("HeNormal", np.sqrt(2 / 200)),
        ("HeUniform", np.sqrt(2 / 200)),
        ("LecunNormal", np.sqrt(1 / 200)),
        ("LecunUniform", np.sqrt(1 / 200)),
        ("RandomNormal", 0.05),
        ("RandomUniform", 0.1 / np.sqrt(12)),
    ],
)
def test_random_starts_have_the_deviation_of_their_formula(name: str, deviation: float) -> None:
    values = keras.ops.convert_to_numpy(
        build.make(r.INITIALIZERS, Pick(name, {"seed": 3}))((200, 300))
    )
    assert values.std() == pytest.approx(deviation, rel=0.02)
    assert values.mean() == pytest.approx(0, abs=deviation / 50)


STATED = ("SimpleRNN", "GRU", "LSTM", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "Bidirectional")


def stated(name: str) -> Graph:
    """Return a recurrent layer that goes on where another one of its kind ended."""
    row = r.LAYERS[name]
    inner = {"return_state": True} if name != "Bidirectional" else {}
    if name == "Bidirectional":
        inner = {"layer": Pick("LSTM", {"units": 3, "return_state": True})}
    first = graph_of(row, **inner)
    count = len(arity.slots(first["layer"]))
    states = tuple(Ref("layer", port) for port in range(1, count))
    return first.add(Node("next", name, inner, (Ref("input_0"), *states)))


@pytest.mark.parametrize("name", STATED)
def test_recurrent_layers_begin_with_the_states_they_read(name: str) -> None:
    graph = stated(name)
    model = build.build(graph)
    tensors = outputs_of(model, graph)
    x = np.random.default_rng(0).normal(size=(EXAMPLES, *r.LAYERS[name].sample[0])).astype("f4")
    both = keras.Model(model.inputs[0], [*tensors["layer"], tensors["next"][0]])
    *first, found = both(x)
    layer = model.get_layer("next")
    np.testing.assert_allclose(
        found, layer(x, initial_state=list(first[1:]))[0], rtol=1e-5, atol=1e-6
    )
    assert not np.allclose(found, layer(x)[0])


@pytest.mark.parametrize("name", STATED)
def test_states_are_connected_all_or_none(name: str) -> None:
    node = stated(name)["next"]
    if len(node.inputs) > 2:
        some = replace(node, inputs=node.inputs[:-1])
        with pytest.raises(GraphError, match=arity.slots(node)[-1]):
            arity.check(some)
    with pytest.raises(GraphError, match="at most"):
        arity.check(replace(node, inputs=(*node.inputs, node.inputs[0])))
    arity.check(replace(node, inputs=node.inputs[:1]))


@pytest.mark.parametrize(
    "name", ["MultiHeadAttention", "GroupQueryAttention", "Attention", "AdditiveAttention"]
)
def test_attention_gives_its_weights_as_a_second_output(name: str) -> None:
    model = build.build(
        replace(
            graph_of(r.LAYERS[name], return_attention_scores=True),
            outputs=(Ref("layer"), Ref("layer", 1)),
        )
    )
    rng = np.random.default_rng(0)
    inputs = [rng.normal(size=one.shape).astype("f4") for one in zeros(r.LAYERS[name])]
    output, scores = model(inputs)
    assert output.shape[:2] == (EXAMPLES, 5)
    assert scores.shape[-2:] == (5, 6)
    np.testing.assert_allclose(np.sum(scores, axis=-1), 1, rtol=1e-5)
    single = build.build(graph_of(r.LAYERS[name]))
    assert len(single.outputs) == 1


def test_a_causal_mask_hides_what_comes_later() -> None:
    values = {"return_attention_scores": True, "use_causal_mask": True}
    node = Node("attention", "MultiHeadAttention", values, (Ref("words"),))
    words = Node("words", "InputLayer", {"shape": (5, 4)})
    model = build.build(Graph((words, node), (Ref("attention", 1),)))
    scores = np.array(model(np.ones((1, 5, 4), "f4")))[0, 0]
    assert not np.triu(scores, 1).any()
    np.testing.assert_allclose(np.diag(scores), 1 / np.arange(1, 6), rtol=1e-5)


@pytest.mark.parametrize(
    ("name", "values", "shape"),
    [
        ("ZeroPadding1D", {"padding": ((0, 3),)}, (19, 4)),
        ("ZeroPadding1D", {"padding": (2,)}, (20, 4)),
        ("ZeroPadding2D", {"padding": ((0, 1), 2)}, (13, 16, 3)),
        ("ZeroPadding3D", {"padding": ((0, 1), 0, (2, 1))}, (9, 8, 11, 2)),
        ("Cropping1D", {"cropping": ((1, 2),)}, (13, 4)),
        ("Cropping2D", {"cropping": (1, (0, 3))}, (10, 9, 3)),
        ("Cropping3D", {"cropping": 1}, (6, 6, 6, 2)),
    ],
)
def test_sides_may_be_padded_and_cut_differently(name: str, values, shape) -> None:
    row = r.LAYERS[name]
    graph = graph_of(row, **row.changed(values))
    assert build.build(graph).output_shape[1:] == shape
    written = ast.parse(expression.layer(graph["layer"]), mode="eval").body
    settings = {one.arg: ast.literal_eval(one.value) for one in written.keywords}
    read = keras.Input(row.sample[0])
    assert getattr(keras.layers, name)(**settings)(read).shape[1:] == shape


def test_the_scale_of_a_layer_is_that_of_keras_own_convnext() -> None:
    from keras.src.applications.convnext import LayerScale

    x = np.random.default_rng(0).normal(size=(2, 3, 3, 4)).astype("f4")
    theirs = LayerScale(0.25, 4)
    ours = build.make_layer(Node("layer", "LayerScale", {"init_values": 0.25}))
    np.testing.assert_array_equal(ours(x), theirs(x))
    assert [one.name for one in ours.weights] == ["gamma"]


def test_a_branch_is_left_out_for_whole_examples_and_only_in_training() -> None:
    layer = build.make_layer(Node("layer", "StochasticDepth", {"drop_path_rate": 0.25, "seed": 3}))
    x = np.ones((4000, 2, 2, 1), "f4")
    np.testing.assert_array_equal(layer(x), x)
    made = np.array(layer(x, training=True)).reshape(4000, 4)
    assert (made == made[:, :1]).all()
    assert set(np.unique(made)) == {0.0, np.float32(1 / 0.75)}
    assert (made[:, 0] == 0).mean() == pytest.approx(0.25, abs=0.03)
    assert not np.array_equal(made, np.array(layer(x, training=True)).reshape(4000, 4))
