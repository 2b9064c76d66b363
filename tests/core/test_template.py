"""A template draws a group behind the tensors it is given, and nothing else changes."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref, stack
from nnplayground.core.registry import UnknownName
from nnplayground.core.template import TEMPLATES

PICTURE = stack(Node("in", "InputLayer", {"shape": (8, 8, 3)}))
UNIT = TEMPLATES["conv_norm_relu"]


def test_a_group_reads_its_source_and_returns_its_end() -> None:
    graph, ends = UNIT.build(PICTURE, (Ref("in"),))
    assert graph["conv"].inputs == (Ref("in"),)
    assert ends == graph.ends() == (Ref("relu"),)


def test_settings_at_their_default_are_left_out_of_the_layers() -> None:
    graph, _ = UNIT.build(PICTURE, (Ref("in"),), {"filters": 16, "normalise": False})
    assert graph["conv"].values == {"padding": "same"}


def test_layers_that_are_there_keep_their_names() -> None:
    graph = PICTURE.append(Node("conv", "Conv2D"))
    graph = UNIT.at_end(graph)
    assert [node.id for node in graph.nodes] == ["in", "conv", "conv_1", "norm", "relu"]


def test_the_end_of_a_group_takes_the_place_of_the_output_it_reads() -> None:
    graph = PICTURE.append(Node("a", "Conv2D")).add(Node("b", "Conv2D", {}, (Ref("in"),)))
    marked = Graph(graph.nodes, (Ref("a"), Ref("b")))
    grown, ends = UNIT.build(marked, (Ref("a"),))
    assert grown.outputs == (*ends, Ref("b"))
    assert grown.problems() == ()


def test_a_group_in_the_middle_leaves_the_outputs_alone() -> None:
    graph = PICTURE.append(Node("a", "Conv2D"))
    marked = Graph(graph.append(Node("b", "Conv2D")).nodes, (Ref("b"),))
    assert UNIT.build(marked, (Ref("a"),))[0].outputs == (Ref("b"),)


def test_a_whole_network_beside_another_adds_its_output() -> None:
    marked = Graph(PICTURE.append(Node("a", "Conv2D")).nodes, (Ref("a"),))
    graph, ends = TEMPLATES["lenet"].build(marked)
    assert graph.outputs == (Ref("a"), *ends)
    assert graph.problems() == ()
    assert len(graph.inputs()) == 2


def test_a_whole_network_behind_an_input_makes_none_of_its_own() -> None:
    graph, _ = TEMPLATES["lenet"].build(PICTURE, (Ref("in"),))
    assert [node.id for node in graph.inputs()] == ["in"]


def test_a_group_goes_on_a_link() -> None:
    graph = PICTURE.append(Node("a", "Conv2D")).append(Node("b", "Conv2D"))
    graph = UNIT.on_link(graph, Ref("a"), "b")
    assert graph["conv"].inputs == (Ref("a"),)
    assert graph["b"].inputs == (Ref("relu"),)
    assert graph.is_stack()


def test_a_group_goes_on_no_link_that_is_not_there() -> None:
    graph = PICTURE.append(Node("a", "Conv2D")).append(Node("b", "Conv2D"))
    with pytest.raises(GraphError, match="no link from in to b"):
        UNIT.on_link(graph, Ref("in"), "b")
    with pytest.raises(GraphError, match="2 outputs and fits on no link"):
        TEMPLATES["multi_head"].on_link(graph, Ref("a"), "b")


@pytest.mark.parametrize("count", [0, 2])
def test_a_wrong_number_of_sources_is_refused(count: int) -> None:
    with pytest.raises(GraphError, match=f"conv_norm_relu needs 1 inputs and has {count}"):
        UNIT.build(PICTURE, (Ref("in"),) * count)


def test_a_source_that_is_not_there_is_refused() -> None:
    with pytest.raises(GraphError, match="no layer named 'out'"):
        UNIT.build(PICTURE, (Ref("out"),))


def test_settings_are_checked() -> None:
    with pytest.raises(ValueError, match=r"`filters` must be .* Received: 0"):
        UNIT.build(PICTURE, (Ref("in"),), {"filters": 0})
    with pytest.raises(UnknownName, match="did you mean filters"):
        UNIT.build(PICTURE, (Ref("in"),), {"filter": 8})


def test_a_width_that_nobody_knows_is_asked_for() -> None:
    graph = stack(Node("in", "InputLayer"))
    gate = TEMPLATES["squeeze_excite"]
    with pytest.raises(GraphError, match="how many channels in gives is not known yet: set `ch"):
        gate.build(graph, (Ref("in"),))
    for given in ({"values": {"channels": 32}}, {"shapes": {"in": (8, 8, 32)}}):
        built, _ = gate.build(graph, (Ref("in"),), **given)  # type: ignore[arg-type]
        assert (built["reduce"].values["units"], built["excite"].values.get("units", 32)) == (2, 32)
