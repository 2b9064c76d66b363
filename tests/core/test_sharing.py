"""One layer called twice, tensors read twice, tensors marked as outputs."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref, stack

PAIR = Graph(
    (
        Node("left", "InputLayer", {"shape": (4,)}),
        Node("right", "InputLayer", {"shape": (4,)}),
        Node("twin", "Dense", {"units": 3}, (Ref("left"),)),
        Node("twin_1", "Dense", {"units": 3}, (Ref("right"),), "twin"),
        Node("both", "Concatenate", {}, (Ref("twin"), Ref("twin_1"))),
    )
)


def test_a_shared_layer_is_no_problem_and_no_stack() -> None:
    assert not PAIR.problems()
    chain = stack(Node("in", "InputLayer"), Node("a", "Dense"), Node("b", "Dense"))
    assert chain.is_stack()
    assert not chain.with_node(Node("b", "Dense", {}, (Ref("a"),), "a")).is_stack()


def test_share_adds_a_call_with_the_type_and_the_settings_of_the_layer() -> None:
    graph, new = PAIR.share("twin_1")
    assert (new, graph[new].layer, graph[new].values) == ("twin_2", "twin", {"units": 3})
    assert graph.calls(new) == graph.calls("twin") == ("twin", "twin_1", "twin_2")
    with pytest.raises(GraphError, match="no weights"):
        PAIR.share("left")


@pytest.mark.parametrize("edited", ["twin", "twin_1"])
def test_settings_of_one_call_are_those_of_all(edited: str) -> None:
    graph = PAIR.with_values(edited, units=7)
    assert graph["twin"].values == graph["twin_1"].values == {"units": 7}
    assert graph["both"] is PAIR["both"]


def test_unshare_gives_a_layer_of_its_own() -> None:
    graph = PAIR.unshare("twin_1").with_values("twin_1", units=9)
    assert graph["twin_1"].layer == ""
    assert (graph["twin"].values["units"], graph["twin_1"].values["units"]) == (3, 9)


def test_a_layer_stays_as_long_as_a_node_calls_it() -> None:
    three, new = PAIR.share("twin")
    graph = three.remove(["twin"])
    first, second = (node for node in graph.nodes if node.type == "Dense")
    assert (first.layer, second.layer) == ("", first.id)
    assert not graph.connect(Ref("left"), new).connect(Ref(new), "both").problems()


def test_rename_follows_to_every_call() -> None:
    graph = PAIR.rename("twin", "tower")
    assert graph["twin_1"].layer == "tower"
    assert not graph.problems()


@pytest.mark.parametrize("copied", [("twin", "twin_1"), ("twin_1", "twin"), ("twin_1",)])
def test_copies_share_among_themselves(copied: tuple[str, ...]) -> None:
    graph, names = PAIR.paste(PAIR[name] for name in copied)
    layers = [graph[names[name]].layer for name in copied]
    if len(copied) == 1:
        assert layers == [""]
    else:
        assert graph[names["twin_1"]].layer == names["twin"]
    assert graph["twin_1"].layer == "twin"


@pytest.mark.parametrize(
    ("node", "message"),
    [
        (Node("x", "Dense", {"units": 3}, (Ref("left"),), "gone"), "not in the network"),
        (Node("x", "Dense", {"units": 3}, (Ref("left"),), "twin_1"), "none of its own"),
        (Node("x", "Dense", {"units": 4}, (Ref("left"),), "twin"), "other settings"),
        (Node("x", "Conv1D", {"units": 3}, (Ref("left"),), "twin"), "other settings"),
        (Node("x", "InputLayer", {"shape": (4,)}, (), "left"), "none of its own"),
    ],
)
def test_wrong_sharing_is_reported_on_the_node(node: Node, message: str) -> None:
    bad = Graph((*PAIR.nodes, node), (Ref("both"), Ref("x")))
    assert any(one.node == "x" and message in one.message for one in bad.problems())


def test_a_tensor_may_be_read_twice_when_asked_for() -> None:
    graph = stack(Node("in", "InputLayer"), Node("sum", "Add"))
    twice = graph.connect(Ref("in"), "sum", again=True)
    assert twice["sum"].inputs == (Ref("in"), Ref("in"))
    assert twice.disconnect(Ref("in"), "sum", position=0)["sum"].inputs == (Ref("in"),)
    assert twice.disconnect(Ref("in"), "sum")["sum"].inputs == ()
    longer = twice.insert_on(Node("mid", "Dense"), Ref("in"), "sum")
    assert longer["sum"].inputs == (Ref("mid"), Ref("mid"))
    assert longer.remove(["mid"], heal=True)["sum"].inputs == (Ref("in"), Ref("in"))


def test_marks_keep_the_outputs_that_were_there_before() -> None:
    graph = stack(Node("in", "InputLayer"), Node("hidden", "Dense"), Node("out", "Dense"))
    marked = graph.mark_output(Ref("hidden"))
    assert marked.outputs == (Ref("out"), Ref("hidden"))
    assert marked.mark_output(Ref("hidden")).outputs == marked.outputs
    assert marked.mark_output(Ref("out"), False).outputs == (Ref("hidden"),)
    bare = marked.mark_output(Ref("out"), False).mark_output(Ref("hidden"), False)
    assert bare.outputs == ()
    assert bare.ends() == (Ref("out"),)
    with pytest.raises(GraphError):
        graph.mark_output(Ref("gone"))


def test_an_output_is_known_by_its_node_and_port() -> None:
    assert (Ref("lstm").key, Ref("lstm", 2).key) == ("lstm", "lstm:2")
