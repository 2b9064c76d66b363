"""Shapes from settings alone: what is said is what Keras says."""

from __future__ import annotations

from typing import Any

import pytest

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.lint_shapes import Window, shapes, windows
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS

KNOWN = 60
"""So many layers of the catalog must not be left out, or the comparison with Keras proves little."""


def behind(node: Node, *given: Any) -> Any:
    """Return the shape of a layer that reads inputs of these shapes."""
    inputs = [
        Node(f"in_{place}", "InputLayer", {"shape": shape}) for place, shape in enumerate(given)
    ]
    reads = tuple(Ref(one.id) for one in inputs)
    return shapes(Graph((*inputs, Node(node.id, node.type, node.values, reads)))).get(node.id)


VARIANTS: list[tuple[Node, tuple[Any, ...]]] = [
    *[
        (
            Node(
                "n",
                kind,
                {"kernel_size": (3, 2), "strides": strides, "padding": padding, "filters": 5},
            ),
            ((9, 8, 3),),
        )
        for kind in ("Conv2D", "SeparableConv2D")
        for strides in ((1, 1), (2, 2))
        for padding in ("valid", "same")
    ],
    (Node("n", "Conv2D", {"dilation_rate": (2, 2)}), ((9, 8, 3),)),
    (Node("n", "Conv1D", {"padding": "causal", "strides": 2}), ((9, 3),)),
    (Node("n", "DepthwiseConv2D", {"depth_multiplier": 3}), ((9, 8, 3),)),
    (Node("n", "MaxPooling2D", {"strides": (1, 1), "padding": "same"}), ((9, 8, 3),)),
    (Node("n", "AveragePooling1D", {"pool_size": 3}), ((10, 3),)),
    (Node("n", "Concatenate", {"axis": 1}), ((2, 4), (3, 4))),
    (Node("n", "Concatenate"), ((2, 4), (2, 3), (2, 1))),
    (Node("n", "Reshape", {"target_shape": (3, -1)}), ((4, 6),)),
    (Node("n", "Permute", {"dims": (3, 1, 2)}), ((4, 6, 5),)),
    (Node("n", "LSTM", {"units": 7, "return_sequences": True}), ((4, 6),)),
    (Node("n", "Bidirectional", {"layer": Pick("GRU", {"units": 7})}), ((4, 6),)),
    (Node("n", "Bidirectional", {"layer": Pick("GRU"), "merge_mode": "sum"}), ((4, 6),)),
    (Node("n", "TimeDistributed", {"layer": Pick("Dense", {"units": 7})}), ((4, 6),)),
    (Node("n", "TruncatedBPTT", {"layer": Pick("GRU", {"return_sequences": True})}), ((4, 6),)),
    (Node("n", "ZeroPadding2D", {"padding": (1, 2)}), ((4, 6, 2),)),
    (Node("n", "Cropping2D", {"cropping": (1, 2)}), ((4, 6, 2),)),
    (Node("n", "GlobalMaxPooling2D", {"data_format": "channels_first"}), ((4, 6, 2),)),
]


@pytest.mark.keras
def test_every_shape_that_is_known_is_the_one_of_keras() -> None:
    from nnplayground.engine.check import Checker

    checker, said = Checker(), 0
    samples = [(Node("n", name), entry.sample) for name, entry in LAYERS.items() if entry.sample]
    for node, given in [*samples, *VARIANTS]:
        mine = behind(node, *given)
        if mine is None:
            continue
        said += 1
        inputs = [
            Node(f"in_{place}", "InputLayer", {"shape": shape}) for place, shape in enumerate(given)
        ]
        graph = Graph(
            (*inputs, Node("n", node.type, node.values, tuple(Ref(i.id) for i in inputs)))
        )
        report = checker.check(Project(networks={"model": graph})).nodes["model"]["n"]
        assert not report.problem, (node, report.problem)
        assert mine == report.shapes[0], node
    assert said >= KNOWN + len(VARIANTS)


@pytest.mark.parametrize(("node", "given"), VARIANTS)
def test_the_usual_layers_have_a_known_shape(node: Node, given: Any) -> None:
    assert behind(node, *given) is not None


@pytest.mark.parametrize(
    ("node", "given"),
    [
        (Node("n", "NoSuchLayer"), ((4,),)),
        (Node("n", "Dense", {"units": "many"}), ((4,),)),
        (Node("n", "Conv2D"), ((2, 2, 1),)),
        (Node("n", "Conv2D"), ((4,),)),
        (Node("n", "Conv2D", {"data_format": "channels_first"}), ((3, 9, 9),)),
        (Node("n", "Conv2DTranspose"), ((9, 9, 3),)),
        (Node("n", "Add"), ((4,), (5,))),
        (Node("n", "Concatenate"), ((4,), (4, 4))),
        (Node("n", "Concatenate", {"axis": 5}), ((4,), (4,))),
        (Node("n", "Permute"), ((4,),)),
        (Node("n", "LSTM"), ((4,),)),
        (Node("n", "Cropping1D", {"cropping": 4}), ((6, 2),)),
    ],
)
def test_nothing_is_said_of_what_is_wrong_or_not_known(node: Node, given: Any) -> None:
    assert behind(node, *given) is None


def test_an_open_input_takes_the_shape_of_the_data() -> None:
    graph = stack(Node("in", "InputLayer"), Node("c", "Conv2D"))
    assert shapes(graph) == {}
    assert shapes(graph, (28, 28, 1)) == {"in": (28, 28, 1), "c": (26, 26, 16)}
    part = stack(Node("in", "InputLayer", {"shape": (None, 3)}))
    assert shapes(part, (7, 3)) == {"in": (7, 3)}
    assert shapes(part, (7,)) == {"in": (None, 3)}


def test_sizes_of_any_length_stay_open() -> None:
    assert behind(Node("n", "Conv1D"), (None, 3)) == (None, 16)
    assert behind(Node("n", "Flatten"), (None, 3)) == (None,)
    assert behind(Node("n", "Concatenate", {"axis": 1}), (None, 3), (4, 3)) == (None, 3)


def test_a_cycle_has_no_shapes() -> None:
    nodes = (Node("a", "Dense", {}, (Ref("b"),)), Node("b", "Dense", {}, (Ref("a"),)))
    assert shapes(Graph(nodes)) == {}


def test_a_pooling_moves_by_its_own_size_and_a_kernel_reaches_over_its_gaps() -> None:
    assert windows(Node("p", "MaxPooling2D", {"pool_size": (3, 2)}), 2) == (
        Window(3, 3, "valid"),
        Window(2, 2, "valid"),
    )
    assert windows(Node("c", "Conv1D", {"dilation_rate": 4}), 1) == (Window(9, 1, "valid"),)
    assert windows(Node("d", "Dense"), 2) is None
