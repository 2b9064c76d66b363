"""Graphs: every edit gives a new legal graph or says which layer is to blame."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.graph import Graph, GraphError, Node, Problem, Ref, stack


def node(node_id: str, *inputs: str, type_name: str = "Dense") -> Node:
    return Node(node_id, type_name, {}, tuple(Ref(name) for name in inputs))


def chain(*names: str) -> Graph:
    return stack(Node("in", "InputLayer"), *(Node(name, "Dense") for name in names))


def ids(graph: Graph) -> list[str]:
    return [one.id for one in graph.order()]


def links(graph: Graph) -> set[tuple[str, str]]:
    return {(ref.node, one.id) for one in graph.nodes for ref in one.inputs}


DIAMOND = Graph(
    (
        node("in", type_name="InputLayer"),
        node("left", "in"),
        node("right", "in"),
        node("sum", "left", "right"),
        node("out", "sum"),
    )
)


def test_order_puts_each_layer_behind_what_it_reads() -> None:
    shuffled = Graph(tuple(reversed(DIAMOND.nodes)))
    places = {name: place for place, name in enumerate(ids(shuffled))}
    assert all(places[source] < places[target] for source, target in links(shuffled))


def test_order_keeps_the_order_of_nodes_where_it_can() -> None:
    two = Graph(
        (
            node("a", type_name="InputLayer"),
            node("b", "a"),
            node("c", type_name="InputLayer"),
            node("d", "c"),
        )
    )
    assert ids(two) == ["a", "b", "c", "d"]


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_random_graphs_are_ordered(size: int, source: random.Random) -> None:
    nodes = [
        node(str(n), *(str(m) for m in range(n) if source.random() < 0.3)) for n in range(size)
    ]
    source.shuffle(nodes)
    graph = Graph(tuple(nodes))
    places = {name: place for place, name in enumerate(ids(graph))}
    assert len(places) == size
    assert all(places[a] < places[b] for a, b in links(graph))


@pytest.mark.covers("X12")
def test_a_cycle_is_reported_on_a_layer_of_the_cycle() -> None:
    graph = Graph(
        (
            node("in", type_name="InputLayer"),
            node("behind", "b"),
            node("a", "in", "c"),
            node("b", "a"),
            node("c", "b"),
        )
    )
    (problem,) = [one for one in graph.problems() if "cycle" in one.message]
    assert problem == Problem(
        "a", "the layers a, b, c form a cycle; a network must run from inputs to outputs"
    )


@pytest.mark.covers("X12")
def test_a_layer_that_reads_itself_is_a_cycle() -> None:
    with pytest.raises(GraphError, match="the layers a form a cycle"):
        Graph((node("a", "a"),)).order()


@pytest.mark.covers("X12")
def test_dangling_layers_are_reported_on_the_layer() -> None:
    graph = Graph(
        (
            *DIAMOND.nodes,
            node("lost"),
            node("spare", type_name="InputLayer"),
            node("ghost", "nobody"),
        )
    )
    found = {problem.node: problem.message for problem in graph.problems()}
    assert found["lost"] == "has no input; connect a layer to it or remove it"
    assert found["spare"] == "is read by no layer; connect it or remove it"
    assert found["ghost"] == "reads nobody, which is not in the network"


@pytest.mark.covers("X12")
def test_a_branch_that_leads_to_no_output_is_reported_on_each_of_its_layers() -> None:
    graph = Graph((*DIAMOND.nodes, node("dead", "left"), node("end", "dead")), (Ref("out"),))
    assert graph.problems() == (
        Problem("dead", "leads to no output of the network"),
        Problem("end", "leads to no output of the network"),
    )


@pytest.mark.covers("X12")
def test_an_output_that_is_gone_is_reported() -> None:
    graph = Graph(DIAMOND.nodes, (Ref("out"), Ref("gone")))
    assert graph.problems() == (Problem("", "the output gone is not in the network"),)


def test_double_names_and_missing_inputs_are_reported() -> None:
    assert Graph((node("a"), node("a"))).problems() == (
        Problem("a", "has the name of another layer"),
    )
    assert Problem("", "the network has no input layer") in Graph().problems()


def test_a_sound_graph_has_no_problems() -> None:
    assert (DIAMOND.problems(), chain("a", "b").problems(), chain().problems()) == ((), (), ())


def test_an_input_may_be_an_output_when_marked() -> None:
    graph = Graph(
        (*chain("a").nodes, node("extra", type_name="InputLayer")), (Ref("a"), Ref("extra"))
    )
    assert graph.problems() == ()


@pytest.mark.covers("B04")
def test_a_hidden_layer_is_added_in_the_middle() -> None:
    graph = chain("a", "b").insert_on(Node("new", "Dense"), Ref("a"), "b")
    assert (ids(graph), graph.is_stack()) == (["in", "a", "new", "b"], True)


@pytest.mark.covers("B04")
def test_a_hidden_layer_is_removed_and_its_neighbours_joined() -> None:
    graph = chain("a", "b", "c").remove(["b"], heal=True)
    assert (ids(graph), graph.is_stack()) == (["in", "a", "c"], True)


@pytest.mark.covers("B04")
@pytest.mark.parametrize(
    ("moved", "before", "result"),
    [
        ("a", None, ["in", "b", "c", "a"]),
        ("c", "a", ["in", "c", "a", "b"]),
        ("a", "c", ["in", "b", "a", "c"]),
        ("a", "b", ["in", "a", "b", "c"]),
        ("a", "a", ["in", "a", "b", "c"]),
    ],
)
def test_a_hidden_layer_is_moved(moved: str, before: str | None, result: list[str]) -> None:
    graph = chain("a", "b", "c").move(moved, before)
    assert (ids(graph), graph.is_stack(), graph.problems()) == (result, True, ())


@pytest.mark.parametrize("before", [None, "b"])
def test_the_input_layer_stays_first(before: str | None) -> None:
    with pytest.raises(GraphError):
        chain("a", "b").move("in", before)
    with pytest.raises(GraphError, match="before an input"):
        chain("a", "b").move("a", "in")


def test_a_marked_output_follows_what_is_appended_moved_or_removed() -> None:
    graph = Graph(chain("a", "b").nodes, (Ref("b"),))
    assert graph.append(Node("c", "Dense")).outputs == (Ref("c"),)
    assert graph.move("a", None).outputs == (Ref("a"),)
    assert graph.remove(["b"], heal=True).outputs == (Ref("a"),)
    assert graph.remove(["b"]).outputs == ()


def test_removing_without_healing_leaves_the_reader_open() -> None:
    graph = chain("a", "b").remove(["a"])
    assert graph["b"].inputs == ()


def test_removing_a_skipped_layer_links_its_reader_once() -> None:
    graph = Graph(
        (node("in", type_name="InputLayer"), node("a", "in"), node("sum", "in", "a"))
    ).remove(["a"], heal=True)
    assert graph["sum"].inputs == (Ref("in"),)


@pytest.mark.parametrize(("source", "target"), [("out", "left"), ("sum", "sum"), ("sum", "right")])
def test_a_link_that_closes_a_cycle_is_refused(source: str, target: str) -> None:
    with pytest.raises(GraphError, match="cycle") as caught:
        DIAMOND.connect(Ref(source), target)
    assert caught.value.node == target


def test_a_link_is_added_behind_or_put_in_a_place() -> None:
    assert DIAMOND.connect(Ref("in"), "sum")["sum"].inputs == (Ref("left"), Ref("right"), Ref("in"))
    assert DIAMOND.connect(Ref("in"), "sum", 0)["sum"].inputs == (Ref("in"), Ref("right"))
    assert DIAMOND.connect(Ref("left", 1), "sum").problems() == ()


@pytest.mark.parametrize("position", [None, 1, 9])
def test_a_double_link_is_refused(position: int | None) -> None:
    with pytest.raises(GraphError, match="linked already"):
        DIAMOND.connect(Ref("left"), "sum", position)


def test_disconnect_takes_out_the_link() -> None:
    assert DIAMOND.disconnect(Ref("left"), "sum")["sum"].inputs == (Ref("right"),)


def test_append_feeds_a_layer_from_the_open_end_unless_it_has_inputs() -> None:
    assert chain("a").append(node("b"))["b"].inputs == (Ref("a"),)
    assert chain("a").append(node("b", "in"))["b"].inputs == (Ref("in"),)
    assert chain("a").append(node("c", type_name="InputLayer"))["c"].inputs == ()


@pytest.mark.parametrize("bad", [node("left"), node("new", "nobody")])
def test_add_refuses_a_double_name_and_an_unknown_input(bad: Node) -> None:
    with pytest.raises(GraphError):
        DIAMOND.add(bad)


def test_insert_on_needs_the_link() -> None:
    with pytest.raises(GraphError, match="no link from in to out"):
        DIAMOND.insert_on(node("x"), Ref("in"), "out")


def test_rename_changes_links_and_outputs() -> None:
    graph = Graph(DIAMOND.nodes, (Ref("out"),)).rename("out", "end").rename("left", "west")
    assert graph.outputs == (Ref("end"),)
    assert graph["sum"].inputs == (Ref("west"), Ref("right"))
    assert graph.problems() == ()


@pytest.mark.parametrize("name", ["", "a/b", "right", "x" * 201])
def test_rename_refuses_what_keras_refuses(name: str) -> None:
    with pytest.raises(GraphError):
        DIAMOND.rename("left", name)


def test_paste_keeps_the_links_among_the_copies_whatever_their_order() -> None:
    graph, names = DIAMOND.paste([DIAMOND["sum"], DIAMOND["left"], DIAMOND["right"]])
    assert names == {"sum": "sum_1", "left": "left_1", "right": "right_1"}
    assert graph["sum_1"].inputs == (Ref("left_1"), Ref("right_1"))
    assert graph["left_1"].inputs == ()


@pytest.mark.parametrize(
    ("wanted", "free"),
    [("dense", "dense"), ("a", "a_1"), ("b_7", "b_8"), ("my layer/x", "my_layer_x"), ("", "layer")],
)
def test_free_names_follow_kerass_numbering(wanted: str, free: str) -> None:
    graph = stack(*(Node(name, "Dense") for name in ("a", "b", *(f"b_{n}" for n in range(1, 8)))))
    assert graph.free_id(wanted) == free


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (chain("a"), True),
        (chain(), True),
        (DIAMOND, False),
        (Graph(), False),
        (Graph(chain("a", "b").nodes, (Ref("a"),)), False),
        (Graph(chain("a", "b").nodes, (Ref("b"),)), True),
        (Graph((*chain("a").nodes, node("x", "y"), node("y", "x"))), False),
        (Graph((*chain("a").nodes, Node("b", "Dense", {}, (Ref("a", 1),)))), False),
        (Graph((*chain("a").nodes, node("i", type_name="InputLayer"))), False),
    ],
)
def test_a_stack_is_one_chain_from_input_to_output(graph: Graph, expected: bool) -> None:
    assert graph.is_stack() is expected


def test_ends_are_the_marked_outputs_or_what_nobody_reads() -> None:
    assert DIAMOND.ends() == (Ref("out"),)
    assert Graph(DIAMOND.nodes, (Ref("sum"), Ref("out"))).ends() == (Ref("sum"), Ref("out"))


def test_an_edit_leaves_the_old_graph_and_shares_what_did_not_change() -> None:
    edited = DIAMOND.with_values("left", units=3)
    assert DIAMOND["left"].values == {}
    assert edited["left"].values == {"units": 3}
    assert edited["right"] is DIAMOND["right"]


def test_a_missing_layer_is_named() -> None:
    with pytest.raises(GraphError, match="no layer named 'x'"):
        DIAMOND["x"]


def test_ancestors_are_all_from_which_a_layer_can_be_reached() -> None:
    assert DIAMOND.ancestors("sum") == {"in", "left", "right"}
