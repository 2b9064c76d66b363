"""The badge "deep"."""

from __future__ import annotations

import pytest

from nnplayground.core.depth import hidden_layers, is_deep
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick


def network(*types: str) -> Graph:
    return stack(Node("in", "InputLayer"), *(Node(name.lower(), name) for name in types))


@pytest.mark.covers("B11")
@pytest.mark.parametrize(
    ("types", "hidden"),
    [
        ((), 0),
        (("Dense",), 0),
        (("Dense", "Dense"), 1),
        (("Dense", "Dense", "Dense"), 2),
        (("Dense", "Activation", "Dropout", "Dense", "Softmax"), 1),
        (("Conv2D", "MaxPooling2D", "BatchNormalization", "Flatten", "Dense", "Dense"), 2),
        (("Embedding", "LSTM", "Dense"), 1),
        (("SeparableConv1D", "Dense"), 1),
        (("NoSuchLayer", "Dense"), 0),
    ],
)
def test_hidden_layers_are_those_with_a_kernel_before_the_last(
    types: tuple[str, ...], hidden: int
) -> None:
    assert hidden_layers(network(*types)) == hidden


@pytest.mark.covers("B11")
def test_a_network_is_deep_from_two_hidden_layers_on() -> None:
    assert not is_deep(network("Dense", "Dense"))
    assert is_deep(network("Dense", "Dense", "Dense"))


def test_branches_count_by_their_longest_way() -> None:
    graph = network("Dense", "Dense").add(Node("side", "Dense", {}, (Ref("in"),)))
    graph = graph.add(Node("sum", "Add", {}, (Ref("dense_1"), Ref("side")))).append(
        Node("out", "Dense")
    )
    assert hidden_layers(graph) == 2


def test_a_wrapper_counts_as_what_it_wraps() -> None:
    graph = stack(
        Node("in", "InputLayer"),
        Node("b", "Bidirectional", {"layer": Pick("LSTM")}),
        Node("out", "Dense"),
    )
    assert hidden_layers(graph) == 1


def test_a_cycle_has_no_depth() -> None:
    assert hidden_layers(Graph((Node("a", "Dense", {}, (Ref("a"),)),))) == 0
