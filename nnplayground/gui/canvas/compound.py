"""Layout of a network with open blocks: each block is laid out by itself and stands in the whole as one large box. No Qt.

So a frame never covers a layer that is not in its block. A link over the edge of a block goes the way that the block's own layout
keeps free for it, then the way that the layout of the whole does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nnplayground.core.blocks import Block, folded
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas.arrange import Plan, Point, plan

PAD, HEAD, FOOT = 14.0, 42.0, 24.0
"""Room beside the boxes of an open block; above them for its name and the shapes that come in; below for those that leave."""

Bends = tuple[Point, ...]
_GATE = (10.0, 1.0)


@dataclass(frozen=True)
class _Inside:
    """The layout of one block, its upper left corner at (0, 0)."""

    size: Point
    places: Mapping[str, Point]
    bends: Mapping[tuple[str, str], Bends]
    entry: str
    leave: str


def plan_blocks(
    graph: Graph,
    blocks: Sequence[Block],
    sizes: Mapping[str, Point],
    direction: str = "down",
    row_gap: float | None = None,
) -> Plan:
    """Lay out a network; see `arrange.plan`.

    Args:
        graph: the network as it is drawn.
        blocks: the open blocks, each inside another one or apart from it.
        sizes: node id -> (width, height) of its box.
        direction: "down" or "right".
        row_gap: the least room between rows; None = the usual one.
    """
    outer = [
        block
        for block in blocks
        if not any(set(block.nodes) < set(other.nodes) for other in blocks)
    ]
    if not outer:
        return plan(graph, sizes, direction, row_gap)
    whole, shown = folded(graph, [replace(block, folded=True) for block in outer])
    found = {
        shown[block.nodes[0]]: _inside(graph, block, blocks, sizes, direction, row_gap)
        for block in outer
    }
    large = {
        node.id: found[node.id].size if node.id in found else sizes[node.id] for node in whole.nodes
    }
    frame = plan(whole, large, direction, row_gap)
    places = {}
    for node in graph.nodes:
        corner = frame.positions[shown[node.id]]
        inside = found.get(shown[node.id])
        places[node.id] = corner if inside is None else _moved(inside.places[node.id], corner)
    bends = {}
    for node in graph.nodes:
        for name in dict.fromkeys(ref.node for ref in node.inputs if ref.node in graph):
            way = _way(name, node.id, shown, found, frame)
            if way:
                bends[name, node.id] = way
    return Plan(places, bends)


def _way(
    source: str,
    target: str,
    shown: Mapping[str, str],
    found: Mapping[str, _Inside],
    frame: Plan,
) -> Bends:
    """Return the points that a link passes."""
    one, other = shown[source], shown[target]
    if one == other:
        return _shifted(found[one].bends.get((source, target), ()), frame.positions[one])
    way = frame.bends.get((one, other), ())
    if one in found:
        inside = found[one]
        way = _shifted(inside.bends.get((source, inside.leave), ()), frame.positions[one]) + way
    if other in found:
        inside = found[other]
        way += _shifted(inside.bends.get((inside.entry, target), ()), frame.positions[other])
    return way


def _inside(
    graph: Graph,
    block: Block,
    blocks: Sequence[Block],
    sizes: Mapping[str, Point],
    direction: str,
    row_gap: float | None,
) -> _Inside:
    """Lay out a block by itself, with gates above and below through which links come in and leave."""
    names = set(block.nodes)
    entry, leave = graph.free_id("entry"), graph.free_id("leave")
    inner = [
        replace(
            node,
            layer="",
            inputs=tuple(
                dict.fromkeys(ref if ref.node in names else Ref(entry) for ref in node.inputs)
            ),
        )
        for node in graph.nodes
        if node.id in names
    ]
    gates = []
    if any(Ref(entry) in node.inputs for node in inner):
        gates.append(Node(entry, "InputLayer"))
    read_outside = tuple(
        Ref(node.id)
        for node in inner
        if any(reader not in names for reader in graph.consumers[node.id])
    )
    gates += [Node(leave, "Gate", {}, read_outside)] if read_outside else []
    within = [one for one in blocks if set(one.nodes) < names]
    room = {**sizes, entry: _GATE, leave: _GATE}
    made = plan_blocks(Graph((*inner, *gates)), within, room, direction, row_gap)
    places = {name: made.positions[name] for name in block.nodes}
    points = [point for way in made.bends.values() for point in way]
    left = min(x for x, _ in (*places.values(), *points)) - PAD
    top = min(y for _, y in (*places.values(), *points)) - HEAD
    right = max([x + sizes[name][0] for name, (x, _) in places.items()] + [x for x, _ in points])
    low = max([y + sizes[name][1] for name, (_, y) in places.items()] + [y for _, y in points])
    # A frame inside takes room for its own edge and name, which boxes alone do not tell.
    spare, above, below = (PAD, HEAD, FOOT) if within else (0.0, 0.0, 0.0)
    back = (-left + spare, -top + above)
    return _Inside(
        (right + PAD + back[0] + spare, low + FOOT + back[1] + below),
        {name: _moved(place, back) for name, place in places.items()},
        {link: _shifted(way, back) for link, way in made.bends.items()},
        entry,
        leave,
    )


def inner_places(
    graph: Graph, block: Block, sizes: Mapping[str, Point], direction: str
) -> dict[str, Point]:
    """Return where the boxes of a block stand to one another when it is opened, the uppermost at y = 0, the leftmost at x = 0."""
    places = dict(_inside(graph, block, (), sizes, direction, None).places)
    left, top = min(x for x, _ in places.values()), min(y for _, y in places.values())
    return {name: _moved(place, (-left, -top)) for name, place in places.items()}


def _moved(place: Point, way: Point) -> Point:
    return place[0] + way[0], place[1] + way[1]


def _shifted(points: Bends, way: Point) -> Bends:
    return tuple(_moved(point, way) for point in points)
