"""Groups of layers continue a network at its open end."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref, stack
from nnplayground.core.templates import chain, conv_block, head, residual_block

PICTURE = stack(Node("in", "InputLayer", {"shape": (8, 8, 3)}))


def types(graph: Graph) -> list[str]:
    return [node.type for node in graph.order()]


def test_a_head_pools_the_maps_and_weighs_them() -> None:
    graph = head(10)(PICTURE)
    assert types(graph) == ["InputLayer", "GlobalAveragePooling2D", "Dense"]
    assert head(10, pooling=False)(PICTURE).nodes[1].type == "Flatten"
    assert graph["classes"].values["units"] == 10


def test_a_block_of_convolutions_is_a_stack() -> None:
    graph = conv_block(16, convolutions=2)(PICTURE)
    unit = ["Conv2D", "BatchNormalization", "Activation"]
    assert types(graph) == ["InputLayer", *unit, *unit, "MaxPooling2D"]
    assert graph.is_stack()
    assert graph["conv"].values["use_bias"] is False


@pytest.mark.parametrize(
    ("strides", "project", "inputs"), [(1, None, 0), (2, None, 1), (1, True, 1), (2, False, 0)]
)
def test_a_residual_block_adds_its_input_to_its_result(
    strides: int, project: bool | None, inputs: int
) -> None:
    graph = residual_block(3, strides=strides, project=project)(PICTURE)
    main, skip = graph["add"].inputs
    assert main.node == "norm_1"
    assert (skip == Ref("in")) is (inputs == 0)
    assert graph.problems() == ()
    assert graph.ends() == (Ref("relu_1"),)


def test_groups_follow_each_other_with_names_of_their_own() -> None:
    graph = chain(conv_block(16), residual_block(16), residual_block(32, strides=2), head(10))(
        PICTURE
    )
    assert graph.problems() == ()
    assert types(graph).count("Add") == 2
    assert len(graph.ends()) == 1


def test_a_network_with_two_ends_cannot_be_continued() -> None:
    graph = PICTURE.append(Node("a", "Conv2D")).add(Node("b", "Conv2D", {}, (Ref("in"),)))
    with pytest.raises(GraphError, match="one open end"):
        head(10)(graph)


@pytest.mark.keras
def test_the_groups_build_with_the_shapes_they_promise() -> None:
    from nnplayground.engine.build import build

    graph = chain(conv_block(16), residual_block(16), residual_block(32, strides=2), head(10))(
        PICTURE
    )
    model = build(graph)
    assert model.get_layer("add").output.shape == (None, 4, 4, 16)
    assert model.get_layer("add_1").output.shape == (None, 2, 2, 32)
    assert model.output.shape == (None, 10)
