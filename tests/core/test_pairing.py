"""Which target each output of a network is trained towards."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.pairing import targets_of
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Training

SHOWN = OutputTraining(Pick("MeanSquaredError"), trained=False)
NODES = (
    Node("input", "InputLayer"),
    Node("trunk", "LSTM", {"return_state": True}, (Ref("input"),)),
    Node("total", "Dense", {}, (Ref("trunk"),)),
    Node("same", "Dense", {}, (Ref("trunk"),)),
)


@pytest.mark.parametrize(
    ("ends", "shown", "names", "wanted"),
    [
        ("total same", "", "total same", ("total", "same")),
        ("total same", "", "same total", ("total", "same")),
        ("total same", "", "a b", ("a", "b")),
        ("total same", "", "same b", ("same", "b")),
        ("total same", "", "a b c", ("a", "b")),
        ("total same", "", "a", ("a", None)),
        ("same", "", "total same", ("same",)),
        ("total same", "total", "a", (None, "a")),
        ("total same", "total", "total same", (None, "same")),
        ("trunk total", "trunk", "y", (None, "y")),
        ("total trunk:1", "trunk:1", "y", ("y", None)),
        ("total trunk:1", "", "trunk:1 total", ("total", "trunk:1")),
        ("total", "total", "y", (None,)),
    ],
)
def test_targets_go_by_name_if_all_outputs_find_theirs_and_else_in_order(
    ends, shown, names, wanted
) -> None:
    refs = [one.partition(":") for one in ends.split()]
    graph = Graph(NODES, tuple(Ref(node, int(port or 0)) for node, _, port in refs))
    training = Training(outputs=dict.fromkeys(shown.split(), SHOWN))
    assert targets_of(graph, training, names.split()) == wanted
