"""How wide tensors are, by hand; `tests/engine/test_templates.py` compares with Keras."""

from __future__ import annotations

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.width import widths

A, B = Ref("a"), Ref("b")


def two(last: Node, *, known: bool = True) -> int | None:
    """Return the width of a layer that reads pictures of 3 and of 5 channels."""
    second = {"shape": (8, 8, 5)} if known else {}
    graph = Graph(
        (
            Node("a", "InputLayer", {"shape": (8, 8, 3)}),
            Node("b", "InputLayer", second),
            Node(last.id, last.type, last.values, (A, B)),
        )
    )
    return widths(graph).get(Ref(last.id))


def test_channels_that_are_put_together_add_up() -> None:
    assert two(Node("join", "Concatenate")) == 8
    assert two(Node("join", "Concatenate", {"axis": 1})) is None
    assert two(Node("join", "Concatenate"), known=False) is None


def test_the_shape_of_the_data_stands_in_for_one_that_is_not_typed() -> None:
    graph = Graph((Node("a", "InputLayer"), Node("pool", "MaxPooling2D", {}, (A,))))
    assert widths(graph) == {}
    assert widths(graph, {"a": (28, 28, 1)}) == {A: 1, Ref("pool"): 1}


def test_a_default_counts_as_well_as_a_setting() -> None:
    graph = Graph((Node("a", "InputLayer"), Node("conv", "Conv2D", {}, (A,))))
    assert widths(graph) == {Ref("conv"): 16}


def test_maps_with_the_channels_first_and_unknown_layers_have_no_known_width() -> None:
    values = {"data_format": "channels_first"}
    graph = Graph(
        (
            Node("a", "InputLayer", {"shape": (3, 8, 8)}),
            Node("conv", "Conv2D", values, (A,)),
            Node("own", "Unheard", {}, (A,)),
        )
    )
    assert widths(graph) == {A: 8}
