"""What templates draw is what the papers and Keras' own networks have: shapes and numbers of parameters."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.template import TEMPLATES
from nnplayground.core.width import widths
from nnplayground.engine.build import build
from nnplayground.engine.check import Checker

pytestmark = pytest.mark.keras

NAMES = tuple(TEMPLATES)


def on(name, *shapes, **values):
    """Return the graph that a template draws behind inputs of some shapes, those of its sample if none are given."""
    one = TEMPLATES[name]
    nodes = tuple(
        Node(f"in_{place}", "InputLayer", {"shape": shape, "dtype": one.sample_dtype})
        for place, shape in enumerate(shapes or one.sample)
    )
    return one.build(Graph(nodes), tuple(Ref(node.id) for node in nodes), values)[0]


def checked(graph):
    """Return what the check says of every layer; nothing is allocated."""
    found = Checker().check(Project(networks={"model": graph})).nodes["model"]
    assert [one.problem for one in found.values() if one.problem] == []
    return found


def parameters(graph, trainable=False):
    reports = checked(graph).values()
    return sum(one.trainable if trainable else one.parameters for one in reports)


def shapes(graph, kind):
    found = checked(graph)
    return [found[node.id].shapes[0] for node in graph.order() if node.type == kind]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "alexnet"])
def test_a_template_runs_on_its_sample(name):
    import keras

    graph = on(name)
    model = build(graph)
    given = [np.ones((2, *shape), TEMPLATES[name].sample_dtype) for shape in TEMPLATES[name].sample]
    answer = model(given if len(given) > 1 else given[0], training=False)
    for one in answer if isinstance(answer, (list, tuple)) else [answer]:
        assert np.isfinite(keras.ops.convert_to_numpy(one)).all()
    reports = checked(graph)
    assert sum(one.parameters for one in reports.values()) == model.count_params()


@pytest.mark.parametrize("name", NAMES)
def test_a_template_fits_behind_itself_with_its_default_settings(name):
    one = TEMPLATES[name]
    if one.whole or name == "head":
        graph, _ = one.build(on(name), (Ref("in_0"),))
    else:
        graph = one.at_end(on(name))
    assert checked(graph)


@pytest.mark.parametrize("row", [pytest.param(one, id=one.name) for one in r.LAYERS.values()])
def test_a_width_that_is_told_from_settings_is_the_one_of_keras(row):
    nodes = tuple(
        Node(f"in_{place}", "InputLayer", {"shape": shape, "dtype": row.sample_dtype})
        for place, shape in enumerate(row.sample)
    )
    if not nodes:
        pytest.skip("an input layer has the width it is given")
    graph = Graph((*nodes, Node("layer", row.name, {}, tuple(Ref(node.id) for node in nodes))))
    told = widths(graph).get(Ref("layer"))
    shape = build(graph).get_layer("layer").output
    shape = shape[0].shape if isinstance(shape, (list, tuple)) else shape.shape
    assert told in (None, shape[-1])


@pytest.mark.parametrize(("shape", "padding"), [((28, 28, 1), "same"), ((32, 32, 1), "valid")])
def test_lenet_has_the_parameters_of_lecun_1998_with_all_maps_linked(shape, padding):
    # 156 + 2,416 + 48,120 + 10,164 + 850, layer by layer.
    graph = on("lenet", shape, padding=padding)
    assert parameters(graph) == 61_706
    assert shapes(graph, "AveragePooling2D") == [(14, 14, 6), (5, 5, 16)]


@pytest.mark.covers("W03")
def test_alexnet_has_the_shapes_and_parameters_of_krizhevsky_2012():
    graph = on("alexnet")
    sides = [shape[0] for shape in shapes(graph, "Conv2D")]
    assert sides == [55, 27, 13, 13, 13]
    assert [shape[0] for shape in shapes(graph, "MaxPooling2D")] == [27, 13, 6]
    assert shapes(graph, "Flatten") == [(9216,)]
    assert shapes(graph, "Dense")[-1] == (1000,)
    # The known count of one column; in two halves, as on two graphics cards, it is 60,965,224.
    assert parameters(graph) == 62_378_344


@pytest.mark.parametrize(("depth", "published"), [("20", 269_722), ("32", 464_154)])
def test_a_resnet_has_the_parameters_of_he_2016_and_two_projections(depth, published):
    # Table 6 of the paper: 0.27 M and 0.46 M, with zeros in the place of projections (option A).
    first, second = 16 * 32 + 2 * 32, 32 * 64 + 2 * 64
    assert parameters(on("resnet", depth=depth), trainable=True) == published + first + second


def test_a_resnet_differs_from_the_one_of_the_keras_examples_by_biases_only():
    # keras.io, resnet20v1: 273,066 trainable; its convolutions have biases and its projections no normalisation.
    graph = on("resnet")
    filters = [node.values.get("filters", 16) for node in graph.nodes if node.type == "Conv2D"]
    ours = parameters(graph, trainable=True)
    assert ours + sum(filters) - 2 * (32 + 64) == 273_066


def test_a_mobilenet_begins_as_the_one_of_keras_applications():
    import keras

    theirs = keras.applications.MobileNet((32, 32, 3), weights=None, include_top=False)
    until = theirs.get_layer("conv_pw_6_relu")
    wanted = keras.Model(theirs.input, until.output)
    graph = on("mobilenet_mini", width=2.0, shrink=True)
    ours = build(graph)
    pooled = ours.get_layer("global_average")
    assert pooled.input.shape[-1] == until.output.shape[-1] == 512
    assert ours.count_params() - ours.get_layer("classes").count_params() == wanted.count_params()


def test_a_u_shape_has_the_parameters_of_ronneberger_2015():
    # 31,030,658 for two classes on grey pictures; padding instead of cropping changes no weight.
    graph = on("u_shape", (32, 32, 1), filters=64, depth=4, normalise=False, outputs=2)
    assert parameters(graph) == 31_030_658
    assert shapes(graph, "Concatenate")[0] == (4, 4, 1024)
    assert checked(graph)["output"].shapes == ((32, 32, 2),)


@pytest.mark.covers("X05")
def test_the_channels_of_the_four_ways_of_an_inception_block_add_up():
    graph = on("inception", (28, 28, 192))
    found = checked(graph)
    ways = [found[ref.node].shapes[0] for ref in graph["join"].inputs]
    assert ways == [(28, 28, channels) for channels in (64, 128, 32, 32)]
    assert found["join"].shapes == ((28, 28, 64 + 128 + 32 + 32),)
    sizes = [
        graph[name].values.get("kernel_size", (3, 3))[0]
        for name in ("conv", "conv_2", "conv_4", "conv_5")
    ]
    assert sizes == [1, 3, 5, 1]
    # Szegedy et al. 2015, table 1, 3a: 256 channels and 159 K parameters, in units of 1,024.
    assert parameters(graph) // 1024 == 159


@pytest.mark.parametrize("name", ["residual", "bottleneck"])
@pytest.mark.parametrize("strides", [1, 2])
@pytest.mark.parametrize("channels", [8, 64])
def test_a_residual_block_has_a_projection_where_channels_or_size_change(name, strides, channels):
    filters = {"residual": 64, "bottleneck": 16}[name]
    graph = on(name, (16, 16, channels), filters=filters, strides=strides)
    side = 16 // strides
    assert checked(graph)[graph.ends()[0].node].shapes == ((side, side, 64),)
    direct = Ref("in_0") in graph["add"].inputs
    assert direct is (strides == 1 and channels == 64)


@pytest.mark.parametrize(
    ("name", "side", "strided"), [("conv_pool", 8, 0), ("conv_strided", 8, 1), ("conv_1x1", 16, 0)]
)
def test_a_convolution_with_steps_shrinks_as_a_pooling_does(name, side, strided):
    graph = on(name, filters=24)
    assert checked(graph)[graph.ends()[0].node].shapes == ((side, side, 24),)
    steps = [node for node in graph.nodes if node.values.get("strides") == (2, 2)]
    assert len(steps) == strided
    assert ("MaxPooling2D" in {node.type for node in graph.nodes}) is (name == "conv_pool")


def test_a_convolution_of_one_by_one_weighs_the_channels_of_each_pixel():
    graph = on("conv_1x1", (5, 5, 7), filters=3, normalise=False)
    model = build(graph)
    x = np.random.default_rng(0).normal(size=(2, 5, 5, 7)).astype(np.float32)
    kernel = model.get_layer("conv").get_weights()[0][0, 0]
    np.testing.assert_allclose(model(x), np.maximum(x @ kernel, 0), rtol=1e-4, atol=1e-5)


def test_a_gate_multiplies_each_map_by_one_number():
    model = build(on("squeeze_excite", (6, 6, 32)))
    x = np.random.default_rng(0).uniform(1, 2, size=(2, 6, 6, 32)).astype(np.float32)
    share = np.asarray(model(x)) / x
    np.testing.assert_allclose(share, share[:, :1, :1].repeat(6, 1).repeat(6, 2), rtol=1e-5)
    # Hu et al. 2018, equation 5: 2 C^2 / r weights, and biases.
    assert model.count_params() == 2 * 32 * 32 // 16 + 2 + 32


def test_a_dense_block_adds_its_growth_at_each_layer():
    graph = on("dense_block", (8, 8, 16), layers=3, growth=5)
    assert [shape[-1] for shape in shapes(graph, "Concatenate")] == [21, 26, 31]


@pytest.mark.parametrize("order", ["after", "before"])
def test_an_encoder_block_has_the_parameters_of_vaswani_2017(order):
    # The base model of table 3: 512 features, 8 heads of 64, 2048 units.
    values = {"heads": 8, "key_size": 64, "feed_forward": 2048, "order": order}
    graph = on("transformer_encoder", (10, 512), **values)
    attention = 4 * (512 * 512 + 512)
    dense = 512 * 2048 + 2048 + 2048 * 512 + 512
    assert parameters(graph) == attention + dense + 2 * 2 * 512
    assert checked(graph)[graph.ends()[0].node].shapes == ((10, 512),)


def test_a_transformer_tells_the_order_of_words_by_its_learnt_places():
    model = build(on("transformer", (4,), length=4, vocabulary=9))
    words = np.array([[1, 2, 3, 4], [4, 3, 2, 1]], np.int32)
    blind = np.asarray(model(words, training=False))
    np.testing.assert_allclose(blind[0], blind[1], rtol=1e-4, atol=1e-6)
    kernel, places = model.get_layer("places").get_weights()
    assert places.shape == (4, 32)
    rng = np.random.default_rng(0)
    model.get_layer("places").set_weights([kernel, rng.normal(size=places.shape)])
    seeing = np.asarray(model(words, training=False))
    assert np.abs(seeing[0] - seeing[1]).max() > 1e-3


def test_an_encoder_and_decoder_give_a_picture_of_the_size_they_read():
    graph = on("encoder_decoder", (28, 20, 3))
    found = checked(graph)
    assert found["code"].shapes == ((7, 5, 4),)
    assert found["output"].shapes == ((28, 20, 3),)
