"""Shapes, counts and problems, held against Keras."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
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
