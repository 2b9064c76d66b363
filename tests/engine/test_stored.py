"""Weights of files that Keras wrote, variable by variable, for every layer that can be placed."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.keras_config import read
from nnplayground.core.naming import snake
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.template import TEMPLATES
from nnplayground.engine import stored
from nnplayground.engine.build import build
from nnplayground.engine.intake import IntakeError, take_in
from nnplayground.engine.opening import open_model, weights_on

pytestmark = pytest.mark.keras


def fill(model, seed=3):
    """Give all weights of a model random values, so that no two arrays are alike."""
    rng = np.random.default_rng(seed)
    for variable in model.weights:
        if "float" in str(variable.dtype):
            variable.assign(np.abs(rng.normal(size=variable.shape)).astype("float32"))
    return model


def assert_equal_weights(model, arrays):
    """Assert that every weight of a model is among arrays by "model/layer/index", and nothing else is."""
    wanted = {}
    for layer in model.layers:
        own = {id(one) for one in layer.weights}
        for index, variable in enumerate(layer.variables):
            if id(variable) in own:
                wanted[f"model/{layer.name}/{index}"] = variable.numpy()
    assert set(arrays) == set(wanted)
    for key, array in wanted.items():
        np.testing.assert_array_equal(arrays[key], array, err_msg=key)


def everything(learning=False):
    """Return a graph with two layers of every type, or of every one that learns, all with default settings."""
    graph = Graph()
    for name, entry in LAYERS.items():
        learns = any(param.name == "trainable" for param in entry.params)
        if name == "InputLayer" or (learning and not learns):
            continue
        values = {"dtype": entry.sample_dtype} if entry.sample_dtype != "float32" else {}
        sources = []
        for number, shape in enumerate(entry.sample):
            node = Node(f"{name}_in{number}", "InputLayer", {"shape": shape, **values})
            graph = graph.add(node)
            sources.append(Ref(node.id))
        for copy in ("a", "b"):
            graph = graph.add(Node(f"{name}_{copy}", name, {}, tuple(sources)))
    return graph


@pytest.mark.parametrize("suffix", ["keras", "h5", "weights.h5"])
def test_every_layer_comes_back_with_its_weights(tmp_path, suffix):
    graph = everything(learning=True)
    model = fill(build(graph))
    path = tmp_path / f"all.{suffix}"
    if suffix == "weights.h5":
        model.save_weights(path)
    else:
        model.save(path)
    opened = open_model(path, Project(networks={"model": graph}))
    assert_equal_weights(model, opened.arrays)
    assert opened.notes == ()


@pytest.mark.slow
def test_every_layer_comes_back_with_its_settings(tmp_path):
    graph = everything()
    build(graph).save(tmp_path / "all.keras")
    found = open_model(tmp_path / "all.keras", Project()).project.networks["model"]
    assert [node.id for node in found.nodes if node.id not in graph] == []
    before, after = build(graph), build(found)
    for layer in before.layers:
        other = after.get_layer(layer.name)
        assert other.get_config() == layer.get_config()


def nested(keras, functional):
    """Return a model with an inner model that is called twice and holds batch normalization and a recurrent layer."""
    layers = keras.layers
    inner = keras.Sequential(
        [
            layers.Input((6,)),
            layers.Dense(4, activation="relu"),
            layers.BatchNormalization(),
            layers.Reshape((2, 2)),
            layers.Bidirectional(layers.GRU(3)),
            layers.BatchNormalization(),
        ],
        name="tower",
    )
    if functional:
        source = layers.Input((6,), name="given")
        x = source
        for layer in inner.layers:
            x = layer(x)
        inner = keras.Model(source, x, name="tower")
    one, two = layers.Input((6,), name="one"), layers.Input((6,), name="two")
    rest = layers.Subtract()([inner(one), inner(two)])
    return keras.Model([one, two], layers.Dense(1, name="apart")(rest * 2.0 + 0.5))


@pytest.mark.parametrize("functional", [False, True])
@pytest.mark.parametrize("suffix", ["keras", "h5"])
def test_a_model_inside_a_model_gives_equal_outputs(tmp_path, suffix, functional):
    import keras

    model = fill(nested(keras, functional))
    model.save(tmp_path / f"m.{suffix}")
    opened = open_model(tmp_path / f"m.{suffix}", Project())
    graph = opened.project.networks["model"]
    assert [block.name for block in opened.project.blocks["model"]] == ["tower", "tower 2"]
    copy = fill(build(graph), seed=4)
    put(copy, opened.arrays)
    x = [np.random.default_rng(0).normal(size=(5, 6)).astype("float32") for _ in range(2)]
    np.testing.assert_array_equal(np.asarray(copy(x)), np.asarray(model(x)))
    assert copy.count_params() == model.count_params()


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "alexnet"])
def test_what_a_template_draws_comes_back_from_the_file_that_keras_writes(name):
    one = TEMPLATES[name]
    nodes = tuple(
        Node(f"in_{place}", "InputLayer", {"shape": shape, "dtype": one.sample_dtype})
        for place, shape in enumerate(one.sample)
    )
    graph = one.build(Graph(nodes), tuple(Ref(node.id) for node in nodes))[0]
    model, _ = stored.skeleton(graph)
    found = read(json.loads(model.to_json()))
    assert (found.notes, found.unknown, found.graph.problems()) == ((), (), ())
    back, _ = stored.skeleton(found.graph)
    for layer in model.layers:
        other = back.get_layer(layer.name)
        assert other.get_config() == layer.get_config()
        assert [one.shape for one in other.weights] == [one.shape for one in layer.weights]
    ours, theirs = ({node.id: node for node in one.nodes} for one in (graph, found.graph))
    sizes = {owner: len(graph.calls(owner)) for owner in ours if not ours[owner].layer}
    assert {owner: len(found.graph.calls(owner)) for owner in sizes} == sizes
    assert len(theirs) == len(ours)
    assert back.output_shape == model.output_shape


def put(model, arrays):
    for layer in model.layers:
        for index, variable in enumerate(layer.variables):
            if f"model/{layer.name}/{index}" in arrays:
                variable.assign(arrays[f"model/{layer.name}/{index}"])


def dense_net(units=4, names=("d1", "d2")):
    return Graph(
        (
            Node("x", "InputLayer", {"shape": (3,)}),
            Node(names[0], "Dense", {"units": units}, (Ref("x"),)),
            Node(names[1], "Dense", {"units": 2}, (Ref(names[0]),)),
        )
    )


def test_weights_alone_go_to_layers_of_the_same_name_or_in_turn(tmp_path):
    model = fill(build(dense_net()))
    model.save_weights(tmp_path / "w.weights.h5")
    for names in (("d1", "d2"), ("other", "last")):
        graph = dense_net(names=names)
        arrays = open_model(tmp_path / "w.weights.h5", Project(networks={"model": graph})).arrays
        for ours, theirs in zip(names, ("d1", "d2")):
            for index in (0, 1):
                expected = model.get_layer(theirs).variables[index].numpy()
                np.testing.assert_array_equal(arrays[f"model/{ours}/{index}"], expected)


@pytest.mark.parametrize("named", [True, False])
def test_arrays_of_numpy_go_in(tmp_path, named):
    model = fill(build(dense_net()))
    if named:
        arrays = {
            f"{layer.name}/{variable.name}": variable.numpy()
            for layer in model.layers
            for variable in layer.weights
        }
        np.savez(tmp_path / "w.npz", **arrays)
    else:
        np.savez(tmp_path / "w.npz", *model.get_weights())
    opened = open_model(tmp_path / "w.npz", Project(networks={"model": dense_net()}))
    assert_equal_weights(model, opened.arrays)


def test_weights_alone_of_a_model_inside_a_model_go_to_its_layers(tmp_path):
    import keras

    layers = keras.layers
    x = keras.Input((4, 3), name="x")
    first = layers.Dense(6, name="dense")(layers.LSTM(5, name="memory")(x))
    stack_inside = [keras.Input((6,)), layers.Dense(6, name="dense"), layers.Dense(4, name="last")]
    inner = keras.Sequential(stack_inside, name="inner")
    model = keras.Model(x, layers.Dense(1, name="end")(inner(first)), name="whole")
    model.save(tmp_path / "m.keras")
    opened = open_model(tmp_path / "m.keras", Project())
    for variable in model.weights:
        variable.assign(np.random.default_rng(len(variable.path)).normal(size=variable.shape))
    model.save_weights(tmp_path / "m.weights.h5")
    found = weights_on(opened.project.networks["model"], take_in(tmp_path / "m.weights.h5"))
    for name, layer in (
        ("dense", model.get_layer("dense")),
        ("inner_dense", inner.get_layer("dense")),
        ("inner_last", inner.get_layer("last")),
        ("end", model.get_layer("end")),
    ):
        np.testing.assert_array_equal(found[f"{name}/0"], np.asarray(layer.kernel), name)


def test_arrays_of_other_names_or_too_few_are_named(tmp_path):
    graph = stack(Node("in", "InputLayer", {"shape": (3,)}), Node("d", "Dense", {"units": 2}))
    np.savez(tmp_path / "odd.npz", a=np.zeros((3, 2)), b=np.zeros(2))
    with pytest.raises(stored.MisfitError, match="the array 'a', which belongs to no layer"):
        weights_on(graph, take_in(tmp_path / "odd.npz"))
    np.savez(tmp_path / "few.npz", **{"d/kernel": np.zeros((3, 2))})
    with pytest.raises(stored.MisfitError, match="no weights that fit d"):
        weights_on(graph, take_in(tmp_path / "few.npz"))


@pytest.mark.parametrize("suffix", ["weights.h5", "npz"])
def test_weights_of_another_network_name_the_layer_and_both_shapes(tmp_path, suffix):
    model = build(dense_net(5))
    if suffix == "npz":
        np.savez(tmp_path / "w.npz", *model.get_weights())
    else:
        model.save_weights(tmp_path / f"w.{suffix}")
    with pytest.raises(IntakeError) as caught:
        open_model(tmp_path / f"w.{suffix}", Project(networks={"model": dense_net(4)}))
    for word in ("d1", "(3, 5)", "(3, 4)"):
        assert word in str(caught.value)


@pytest.mark.parametrize("more", [1, -1])
def test_weights_of_more_or_fewer_layers_are_refused(tmp_path, more):
    graph = dense_net()
    longer = graph.add(Node("d3", "Dense", {"units": 2}, (Ref("d2"),)))
    first, second = (longer, graph) if more > 0 else (graph, longer)
    build(first).save_weights(tmp_path / "w.weights.h5")
    with pytest.raises(IntakeError, match="weights"):
        open_model(tmp_path / "w.weights.h5", Project(networks={"model": second}))


def test_weights_for_a_network_that_cannot_be_built_are_refused(tmp_path):
    build(dense_net()).save_weights(tmp_path / "w.weights.h5")
    graph = dense_net().with_values("d1", units=-3)
    with pytest.raises(IntakeError, match="cannot be built"):
        open_model(tmp_path / "w.weights.h5", Project(networks={"model": graph}))


def test_statistics_that_a_normalization_learnt_become_its_settings(tmp_path):
    import keras

    layer = keras.layers.Normalization(name="scale")
    layer.adapt(np.array([[1.0, 10.0], [3.0, 30.0]]))
    model = keras.Sequential([keras.layers.Input((2,)), layer])
    model.save(tmp_path / "n.keras")
    graph = open_model(tmp_path / "n.keras", Project()).project.networks["model"]
    assert graph["scale"].values["mean"] == (2.0, 20.0)
    assert graph["scale"].values["variance"] == (1.0, 100.0)
    x = np.array([[5.0, 7.0]], np.float32)
    np.testing.assert_array_equal(np.asarray(build(graph)(x)), np.asarray(model(x)))


@pytest.mark.parametrize("suffix", ["keras", "weights.h5"])
def test_a_low_rank_correction_comes_back_as_part_of_the_weights(tmp_path, suffix):
    graph = dense_net().with_values("d1", lora_rank=2)
    model = fill(build(graph))
    (model.save if suffix == "keras" else model.save_weights)(tmp_path / f"m.{suffix}")
    opened = open_model(tmp_path / f"m.{suffix}", Project(networks={"model": graph}))
    copy = build(opened.project.networks["model"])
    put(copy, opened.arrays)
    x = np.random.default_rng(0).normal(size=(5, 3)).astype("float32")
    np.testing.assert_allclose(np.asarray(copy(x)), np.asarray(model(x)), rtol=1e-5)


def test_layers_around_an_unknown_one_keep_their_weights(tmp_path):
    import keras

    model = keras.Sequential(
        [
            keras.layers.Input((3,)),
            keras.layers.Dense(2, name="before"),
            keras.layers.Lambda(lambda x: x, output_shape=(2,), name="odd"),
            keras.layers.Dense(2, name="behind"),
        ]
    )
    fill(model).save(tmp_path / "m.keras")
    opened = open_model(tmp_path / "m.keras", Project())
    assert {key.split("/")[1] for key in opened.arrays} == {"before", "behind"}
    assert opened.project.networks["model"]["odd"].type == "Lambda"
    assert len(opened.notes) == 1


def test_names_of_classes_are_those_of_keras():
    from keras.src.utils import naming

    for name in LAYERS:
        assert snake(name) == naming.to_snake_case(name)
    assert [snake(one) for one in ("PReLU", "Conv2DTranspose", "GRU")] == [
        "p_re_lu",
        "conv2d_transpose",
        "gru",
    ]


def test_nothing_is_allocated_for_a_network_without_values():
    graph = dense_net(1_000_000)
    big = graph.with_node(replace(graph["d2"], values={"units": 1_000_000}))
    _, layers = stored.skeleton(big)
    assert tuple(layers["d2"].kernel.shape) == (1_000_000, 1_000_000)
