"""Maps that are pooled away."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import Facts
from tests.core.test_lint import cured, dense, found, network, project

PICTURE = (28, 28, 1)
NAME = "pooled-away"


def conv(size: int = 3, padding: str = "valid", strides: int = 1) -> Node:
    values = {"kernel_size": (size, size), "padding": padding, "strides": (strides, strides)}
    return Node("conv", "Conv2D", values)


def pool(padding: str = "valid") -> Node:
    return Node("pool", "MaxPooling2D", {"padding": padding})


END = (Node("flatten", "Flatten"), dense("out", 10, "softmax"))


def test_a_window_larger_than_its_maps_is_padded() -> None:
    subject = project(network(*[conv(), pool()] * 3, conv(), *END, shape=PICTURE))
    (finding,) = found(NAME, subject)
    assert finding.where == "networks.model.conv_3"
    assert "3 x 3" in finding.message
    assert "1 x 1" in finding.message
    assert finding.fix_text == "Set padding to same"
    fixed = cured(NAME, subject).networks["model"]
    assert {node.type for node in fixed.nodes} == {
        node.type for node in subject.networks["model"].nodes
    }
    assert fixed["conv_3"].values["padding"] == "same"


def test_only_the_window_that_does_not_fit_is_padded_where_that_is_enough() -> None:
    subject = project(network(conv(3), pool(), conv(3), *END, shape=(6, 6, 1)))
    fixed = cured(NAME, subject).networks["model"]
    assert [fixed[name].values["padding"] for name in ("conv", "pool", "conv_1")] == [
        "valid",
        "valid",
        "same",
    ]


def test_poolings_of_a_single_place_are_taken_out() -> None:
    subject = project(
        network(*[conv(padding="same"), pool("same")] * 5, pool("same"), *END, shape=PICTURE)
    )
    (finding,) = found(NAME, subject)
    assert finding.where == "networks.model.pool_5"
    assert "2 x 2" in finding.message
    assert finding.fix_text == "Take the pooling out"
    assert "pool_5" not in cured(NAME, subject).networks["model"]


def test_a_pooling_too_many_is_taken_out_too() -> None:
    subject = project(network(*[conv(padding="same"), pool()] * 4, pool(), *END, shape=(16, 16, 1)))
    assert found(NAME, subject)[0].where == "networks.model.pool_4"
    assert "pool_4" not in cured(NAME, subject).networks["model"]


def test_convolutions_of_a_single_place_are_objected_to_without_a_fix_that_does_not_help() -> None:
    strided = [conv(padding="same", strides=2)] * 5
    (finding,) = found(NAME, project(network(*strided, conv(padding="same"), *END, shape=PICTURE)))
    assert finding.where == "networks.model.conv_5"
    assert finding.fix is None
    assert finding.fix_text == ""


def test_the_shape_of_the_data_counts_where_the_input_leaves_it_open() -> None:
    graph = network(*[conv(), pool()] * 2, *END, shape=PICTURE)
    graph = graph.with_values("in", shape=None)
    assert found(NAME, project(graph), Facts(shape=(8, 8, 1)))
    assert found(NAME, project(graph), Facts(shape=PICTURE)) == []
    assert found(NAME, project(graph)) == []


@pytest.mark.parametrize(
    ("layers", "shape"),
    [
        ((conv(5), pool(), conv(5), pool(), *END), PICTURE),
        ((*[conv(padding="same"), pool()] * 5, *END), (32, 32, 3)),
        ((conv(5), pool(), conv(5), pool(), conv(5), *END), (32, 32, 1)),
        ((*[conv(padding="same"), pool()] * 5, conv(1), *END), (32, 32, 3)),
        ((*[conv()] * 3, Node("mean", "GlobalAveragePooling2D"), dense("out", 10)), PICTURE),
        ((*[conv(), pool()] * 3, *END), (None, None, 3)),
        (
            (
                dense("a", 16),
                Node("maps", "Reshape", {"target_shape": (1, 1, 16)}),
                Node("up", "Conv2DTranspose", {"kernel_size": (4, 4)}),
            ),
            (4,),
        ),
        ((Node("c", "Conv1D", {"padding": "causal", "kernel_size": 9}), *END), (5, 3)),
        ((dense("a", 8, "relu"), dense("out", 1)), (4,)),
    ],
)
def test_healthy_maps_are_left_alone(layers: tuple[Node, ...], shape: tuple[int, ...]) -> None:
    assert found(NAME, project(network(*layers, shape=shape))) == []


def test_squeeze_and_excite_is_left_alone() -> None:
    graph = network(conv(), shape=PICTURE)
    squeeze = {"keepdims": True}
    for node in (
        Node("squeeze", "GlobalAveragePooling2D", squeeze, (Ref("conv"),)),
        Node("excite", "Conv2D", {"kernel_size": (1, 1)}, (Ref("squeeze"),)),
        Node("scale", "Multiply", {}, (Ref("conv"), Ref("excite"))),
    ):
        graph = graph.add(node)
    assert found(NAME, project(Graph(graph.nodes))) == []
