"""The layout without Qt: order, gaps, stability, and networks of a real size."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas.arrange import Point, arrange, make_room, plan
from nnplayground.gui.canvas.rows import place_row
from tests.gui.canvas.conftest import branched, dense_chain

SIZE = (224.0, 66.0)


def sizes(graph: Graph) -> dict[str, Point]:
    return {node.id: SIZE for node in graph.nodes}


def random_dag(count: int, draws: list[int]) -> Graph:
    """Return a network in which each layer reads one to three earlier ones, mostly close by."""
    nodes = [Node("n0", "InputLayer", {"shape": (4,)})]
    numbers = itertools.cycle(draws)
    for number in range(1, count):
        reads = {max(0, number - 1 - next(numbers) % 7) for _ in range(1 + next(numbers) % 3)}
        nodes.append(Node(f"n{number}", "Add", {}, tuple(Ref(f"n{at}") for at in sorted(reads))))
    return Graph(tuple(nodes))


def overlapping(places: dict[str, Point], found: dict[str, Point]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one, other in itertools.combinations(places, 2)
        if abs(places[one][0] - places[other][0]) < found[one][0]
        and abs(places[one][1] - places[other][1]) < found[one][1]
    ]


def upward(graph: Graph, places: dict[str, Point]) -> list[tuple[str, str]]:
    """Return the links that do not lead down."""
    return [
        (ref.node, node.id)
        for node in graph.nodes
        for ref in node.inputs
        if places[node.id][1] < places[ref.node][1] + SIZE[1]
    ]


draws = st.lists(st.integers(0, 1000), min_size=3, max_size=40)


@given(st.integers(1, 40), draws)
def test_no_boxes_overlap_and_every_link_leads_down(count: int, drawn: list[int]) -> None:
    graph = random_dag(count, drawn)
    places = arrange(graph, sizes(graph))
    assert places.keys() == sizes(graph).keys()
    assert overlapping(places, sizes(graph)) == []
    assert upward(graph, places) == []


@given(st.integers(2, 25), draws)
def test_no_link_runs_through_a_box(count: int, drawn: list[int]) -> None:
    graph = random_dag(count, drawn)
    found = plan(graph, sizes(graph))
    for bends in found.bends.values():
        for (x, top), (_, bottom) in zip(bends[::2], bends[1::2]):
            for left, upper in found.positions.values():
                across = left < x < left + SIZE[0]
                down = top < upper + SIZE[1] and upper < bottom
                assert not (across and down)


def test_a_stack_stands_in_one_column_with_even_gaps() -> None:
    graph = dense_chain(8)
    places = list(arrange(graph, sizes(graph)).values())
    assert {x for x, _ in places} == {-112}
    gaps = {below[1] - above[1] for above, below in itertools.pairwise(places)}
    assert gaps == {98}


def test_two_branches_stand_side_by_side_in_the_order_of_the_graph() -> None:
    places = arrange(branched(), sizes(branched()))
    assert places["a"][1] == places["b"][1]
    assert places["a"][0] + SIZE[0] < places["b"][0]
    assert places["joined"][0] == (places["a"][0] + places["b"][0]) / 2


def test_to_the_right_is_the_same_picture_turned() -> None:
    graph = branched()
    square = {name: (80.0, 80.0) for name in sizes(graph)}
    down, right = arrange(graph, square), arrange(graph, square, "right")
    assert right == {name: (y, x) for name, (x, y) in down.items()}


def test_parts_without_a_link_stand_side_by_side() -> None:
    graph = dense_chain(2).add(Node("loose", "Dense"))
    places = arrange(graph, sizes(graph))
    assert places["loose"][0] > places["a"][0] + SIZE[0]


def test_a_cycle_is_drawn_all_the_same() -> None:
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("a", "Add", {}, (Ref("input"), Ref("b"))),
            Node("b", "Dense", {}, (Ref("a"),)),
        )
    )
    places = arrange(graph, sizes(graph))
    assert overlapping(places, sizes(graph)) == []


def test_an_empty_network_needs_no_places() -> None:
    assert arrange(Graph(), {}) == {}


def test_links_that_cross_by_order_are_uncrossed() -> None:
    graph = Graph(
        (
            Node("one", "InputLayer", {"shape": (1,)}),
            Node("two", "InputLayer", {"shape": (1,)}),
            Node("under two", "Dense", {}, (Ref("two"),)),
            Node("under one", "Dense", {}, (Ref("one"),)),
            Node("both", "Add", {}, (Ref("under one"), Ref("under two"))),
        )
    )
    places = arrange(graph, sizes(graph))
    assert (places["one"][0] < places["two"][0]) == (
        places["under one"][0] < places["under two"][0]
    )


def test_a_layer_added_at_the_end_moves_no_other_box() -> None:
    graph = random_dag(60, [3, 1, 4, 1, 5, 9, 2, 6])
    before = arrange(graph, sizes(graph))
    longer = graph.add(Node("new", "Dense", {}, (Ref("n59"),)))
    after = arrange(longer, sizes(longer))
    moved = [name for name in before if before[name] != after[name]]
    assert moved == []


def test_a_layer_put_into_a_stack_only_pushes_what_is_below() -> None:
    graph = dense_chain(6)
    before = arrange(graph, sizes(graph))
    longer = graph.insert_on(Node("new", "Dropout"), Ref("b"), "c")
    after = arrange(longer, sizes(longer))
    assert all(after[name] == before[name] for name in ("input", "a", "b"))
    assert all(after[name] == (x, y + 98) for name, (x, y) in list(before.items())[3:])


def test_the_same_network_always_has_the_same_places() -> None:
    graph = random_dag(80, [7, 2, 9, 4, 1])
    assert arrange(graph, sizes(graph)) == arrange(graph, sizes(graph))


def test_a_network_of_240_layers_is_laid_out_without_overlap() -> None:
    graph = random_dag(240, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
    places = arrange(graph, sizes(graph))
    assert overlapping(places, sizes(graph)) == []
    assert upward(graph, places) == []


def test_a_pinned_box_stays_and_others_make_room() -> None:
    graph = dense_chain(3)
    found = arrange(graph, sizes(graph))
    pinned = {"c": found["a"]}
    places = make_room(found, pinned, sizes(graph))
    assert places["c"] == found["a"]
    assert overlapping(places, sizes(graph)) == []


@given(
    st.lists(st.floats(-1000, 1000), min_size=1, max_size=12),
    st.floats(1, 300),
)
def test_a_row_keeps_its_order_and_gaps(wanted: list[float], gap: float) -> None:
    offsets = [gap * number for number in range(len(wanted))]
    placed = place_row(wanted, offsets, [1.0] * len(wanted))
    assert all(right - left >= gap - 1e-6 for left, right in itertools.pairwise(placed))


def test_wishes_that_can_be_met_are_met() -> None:
    assert place_row([0, 500, 900], [0, 100, 200], [1, 1, 1]) == pytest.approx([0, 500, 900])
    assert place_row([0, 0], [0, 100], [1, 1]) == pytest.approx([-50, 50])


@pytest.mark.parametrize("direction", ["down", "right"])
def test_links_pass_straight_beside_something_far_larger(direction: str) -> None:
    graph = branched()
    found = {**sizes(graph), "a": (600.0, 500.0)}
    made = plan(graph, found, direction)
    assert overlapping(dict(made.positions), found) == []
    along = 1 if direction == "down" else 0
    across = 1 - along
    place, size = made.positions["b"], found["b"]
    points = made.bends["b", "joined"]
    middle = place[across] + size[across] / 2
    assert [point[across] for point in points] == pytest.approx([middle] * len(points), abs=1)
    tall = made.positions["a"][along] + found["a"][along]
    assert points[-1][along] >= tall
    assert points[0][along] > place[along] + size[along]
