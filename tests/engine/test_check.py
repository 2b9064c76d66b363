"""Shapes, counts and problems, held against Keras."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core.arity import outputs
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining
from nnplayground.engine.build import build
from nnplayground.engine.check import Checker
from tests.engine import sample

pytestmark = pytest.mark.keras


def mnist_cnn():
    return sample.project(
        Node("conv", "Conv2D", {"filters": 32, "kernel_size": (4, 4), "activation": Pick("relu")}),
        Node("pool", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        sample.dense(128, "relu"),
        sample.dense(10, "softmax", name="classes"),
        shape=(28, 28, 1),
    )


@pytest.mark.covers("F09", "E03")
def test_shapes_and_counts_are_those_of_keras():
    project = mnist_cnn()
    report = Checker().check(project)
    assert report.ok
    model = build(project.networks["model"])
    for layer in model.layers[1:]:
        found = report.nodes["model"][layer.name]
        assert found.shapes[0] == tuple(layer.output.shape[1:])
        assert found.parameters == layer.count_params()
    assert (
        sum(one.parameters for one in report.nodes["model"].values())
        == model.count_params()
        == 591_786
    )


@pytest.mark.covers("E03")
@pytest.mark.parametrize(
    ("padding", "strides", "size"),
    [("valid", 1, 26), ("same", 1, 28), ("valid", 2, 13), ("same", 2, 14)],
)
def test_stride_and_padding_follow_the_shape_formula(padding, strides, size):
    node = Node(
        "conv",
        "Conv2D",
        {"filters": 4, "kernel_size": (3, 3), "strides": (strides, strides), "padding": padding},
    )
    report = Checker().check(sample.project(node, shape=(28, 28, 1)))
    assert report.nodes["model"]["conv"].shapes == ((size, size, 4),)


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN", "Bidirectional", "TimeDistributed"])
def test_a_layer_over_time_says_in_plain_words_that_it_needs_a_sequence(kind):
    nodes = Node("first", "LSTM", {"units": 4}), Node("second", kind)
    report = Checker().check(sample.project(*nodes, shape=(6, 3))).nodes["model"]["second"]
    assert report.problem.startswith(f"{kind} cannot read a tensor of shape 4; it needs a sequence")


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN", "ConvLSTM1D"])
@pytest.mark.parametrize("both", ["", "concat", None])
@pytest.mark.parametrize("state", [False, True])
def test_settings_tell_how_many_tensors_a_layer_gives(kind, both, state):
    shape = (6, 5, 3) if kind.startswith("Conv") else (6, 3)
    values = {"return_state": state} | ({"filters": 2, "kernel_size": 3} if len(shape) > 2 else {})
    node = Node("n", kind, values)
    if both != "":
        node = Node("n", "Bidirectional", {"layer": Pick(kind, values), "merge_mode": both})
    report = Checker().check(sample.project(node, shape=shape)).nodes["model"]["n"]
    assert not report.problem
    assert outputs(node) == len(report.shapes)


def test_a_network_larger_than_memory_is_checked_without_allocating_it():
    project = sample.project(sample.dense(1_000_000), sample.dense(1_000_000), shape=(1000,))
    report = Checker().check(project)
    assert report.nodes["model"]["dense_1"].parameters == 1_000_001_000_000


def test_a_check_leaves_no_weights_waiting_in_keras():
    from keras.src.backend.common import global_state

    Checker().check(mnist_cnn())
    assert not global_state.get_global_attribute("uninitialized_variables")


@pytest.mark.covers("X12")
def test_problems_are_reported_on_the_node():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("conv", "Conv2D", {}, (Ref("input"),)),
            Node("lonely", "Dense"),
            Node("join", "Concatenate", {}, (Ref("input"),)),
        )
    )
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert "cannot read" in report["conv"].problem
    assert "no input" in report["lonely"].problem
    assert "at least 2" in report["join"].problem
    assert not report["input"].problem


def test_concatenating_other_sizes_is_refused_on_the_merge_layer():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (8, 8, 3)}),
            Node("one", "Conv2D", {"filters": 2}, (Ref("input"),)),
            Node("two", "Conv2D", {"filters": 2, "padding": "same"}, (Ref("input"),)),
            Node("join", "Concatenate", {}, (Ref("one"), Ref("two"))),
        )
    )
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert report["join"].problem


def test_an_output_that_does_not_fit_the_target_is_reported():
    project = sample.project(sample.dense(4), loss=Pick("MeanSquaredError"))
    report = Checker().check(project, {"model": {"input": (4,)}}, {"y": (1,)})
    assert report.where == "networks.model.dense"
    assert "4" in report.problem


def test_an_input_shape_that_is_not_that_of_the_data_is_reported():
    report = Checker().check(sample.classifier(), {"model": {"input": (28, 28, 1)}}, {"y": ()})
    assert "28 x 28 x 1" in report.nodes["model"]["input"].problem


def joined(kind, *branches, shape=(8, 8, 3), **values):
    """Return the project and the report of nodes that read one input and are joined."""
    nodes = [replace(node, inputs=(Ref("input"),)) for node in branches]
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": shape}),
            *nodes,
            Node("join", kind, values, tuple(Ref(node.id) for node in nodes)),
        )
    )
    return Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]


CONV_2 = Node("conv_2", "Conv2D", {"filters": 2, "kernel_size": (3, 3)})
POOL_1 = Node("pool_1", "MaxPooling2D", {"pool_size": (2, 2), "strides": (1, 1)})


@pytest.mark.covers("X12")
def test_what_cannot_be_joined_is_told_by_axis_size_and_name():
    found = joined("Concatenate", CONV_2, POOL_1, shape=(16, 8, 3))
    assert (
        found["join"].problem == "axis 1 differs: 14 from conv_2 and 15 from pool_1; so does axis 2"
    )


def test_other_channels_are_told_where_tensors_are_added():
    same = replace(CONV_2, values={**CONV_2.values, "padding": "same"})
    found = joined("Add", same, replace(same, id="conv_5", values={**same.values, "filters": 5}))
    assert found["join"].problem == "axis 3 differs: 2 from conv_2 and 5 from conv_5"


def test_one_channel_is_stretched_over_many_as_keras_does():
    same = replace(CONV_2, values={**CONV_2.values, "padding": "same"})
    found = joined("Add", same, replace(same, id="gate", values={**same.values, "filters": 1}))
    assert not found["join"].problem
    assert found["join"].shapes == ((8, 8, 2),)


def test_other_numbers_of_axes_are_told_with_both_names():
    found = joined("Concatenate", CONV_2, Node("flat", "Flatten"))
    assert "conv_2 has 6 x 6 x 2 and flat has 192" in found["join"].problem


def test_the_sizes_that_a_product_sums_over_are_told():
    found = joined(
        "Dot", sample.dense(3, name="one"), sample.dense(4, name="two"), shape=(8,), axes=1
    )
    assert found["join"].problem.startswith("axis 1 differs: 3 from one and 4 from two")


def test_the_same_shapes_in_another_place_have_their_own_names_in_the_sentence():
    checker = Checker()
    said = []
    for name in ("left", "right"):
        nodes = (
            Node("input", "InputLayer", {"shape": (8, 8, 3)}),
            replace(CONV_2, inputs=(Ref("input"),), id=name),
            Node("join", "Concatenate", {}, (Ref("input"), Ref(name))),
        )
        project = sample.with_graph(sample.project(), Graph(nodes))
        said.append(checker.check(project).nodes["model"]["join"].problem)
    assert "left" in said[0]
    assert "right" in said[1]


def siamese(second=4):
    """Return a graph in which one dense layer is called on two inputs."""
    graph = Graph(
        (
            Node("a", "InputLayer", {"shape": (4,)}),
            Node("b", "InputLayer", {"shape": (second,)}),
            Node("dense", "Dense", {"units": 3}, (Ref("a"),)),
        )
    )
    graph, again = graph.share("dense")
    graph = graph.connect(Ref("b"), again)
    return graph.add(Node("join", "Concatenate", {}, (Ref("dense"), Ref(again)))), again


def test_the_weights_of_a_shared_layer_are_counted_once():
    graph, again = siamese()
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert (report["dense"].parameters, report[again].parameters) == (15, 0)
    assert report[again].shapes == ((3,),)
    assert report["join"].shapes == ((6,),)


def test_weights_that_do_not_fit_another_input_are_refused_with_both_shapes():
    graph, again = siamese(second=7)
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert not report["dense"].problem
    assert report[again].problem == (
        "cannot use the weights of dense again: they are made for 4, but 7 comes in here"
    )


def test_a_shared_layer_without_weights_reads_any_shape():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (8, 8, 3)}),
            Node("flat", "Flatten", {}, (Ref("input"),)),
            Node("dense", "Dense", {"units": 2}, (Ref("flat"),)),
        )
    )
    graph, again = graph.share("flat")
    graph = graph.connect(Ref("dense"), again)
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert not report[again].problem
    assert report[again].shapes == ((2,),)


def test_the_types_of_numbers_are_passed_on():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (5,), "dtype": "int32"}),
            Node("same", "Identity", {}, (Ref("input"),)),
            Node("words", "Embedding", {"input_dim": 9, "output_dim": 2}, (Ref("same"),)),
        )
    )
    report = Checker().check(sample.with_graph(sample.project(), graph)).nodes["model"]
    assert [report[name].dtypes for name in ("input", "same", "words")] == [
        ("int32",),
        ("int32",),
        ("float32",),
    ]


def viewed(project, key, **more):
    """Return the project whose hidden layer is an output too, which is shown and not trained."""
    graph = project.networks["model"].mark_output(Ref(key))
    loss = OutputTraining(project.training.loss, (), trained=False, **more)
    return replace(
        sample.with_graph(project, graph), training=replace(project.training, outputs={key: loss})
    )


def test_an_output_that_is_only_shown_needs_no_target():
    project = viewed(sample.classifier(), "dense")
    report = Checker().check(project, {"model": {"input": (4,)}}, {"y": ()})
    assert report.ok, report.problem


def test_as_many_targets_are_needed_as_outputs_are_trained():
    project = viewed(sample.classifier(), "dense")
    graph = project.networks["model"].add(Node("more", "Dense", {"units": 2}, (Ref("dense"),)))
    project = sample.with_graph(project, graph.mark_output(Ref("more")))
    report = Checker().check(project, {"model": {"input": (4,)}}, {"y": ()})
    assert report.problem == "the network has 2 outputs to train, but the data has 1 targets"
    assert report.where == "networks.model"


def test_targets_with_the_names_of_the_outputs_belong_to_them():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("two", "Dense", {"units": 2}, (Ref("input"),)),
            Node("three", "Dense", {"units": 3}, (Ref("input"),)),
        )
    )
    project = sample.with_graph(sample.project(loss=Pick("MeanSquaredError")), graph)
    shapes = {"three": (3,), "two": (2,)}
    assert Checker().check(project, {}, shapes).ok
    assert not Checker().check(project, {}, {"a": (3,), "b": (2,)}).ok


def test_a_network_none_of_whose_outputs_is_trained_is_reported():
    project = viewed(sample.classifier(), "dense_1")
    report = Checker().check(project, {"model": {"input": (4,)}}, {"y": ()})
    assert report.where == "training.outputs"
