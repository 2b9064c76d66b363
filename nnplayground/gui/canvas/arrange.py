"""Where the boxes of a network go: a layered layout after Sugiyama, Tagawa and Toda (1981), without Qt.

Rows by longest path, invisible nodes on links that skip rows, barycentre sweeps against crossings, then places in the row that pull
every node towards the weighted median of its neighbours and keep order and gaps (pool adjacent violators). Ties keep the order of
the graph, so a small edit moves little.
"""

from __future__ import annotations

import itertools
from bisect import bisect, insort
from collections.abc import Mapping
from dataclasses import dataclass, field

from nnplayground.core.graph import Graph
from nnplayground.gui.canvas.rows import place_row, straighten

Point = tuple[float, float]
NODE_GAP = 40.0
LINK_WIDTH = 10.0
ROW_GAP = 32.0
EXTRA_GAP = 34.0
COMPONENT_GAP = 72.0
TALL = 40.0
"""Something in a row that is so much larger than a box is an open block."""
TURN = 28.0
"""Room that a link needs to come from the middle of a box to a port aside of it."""
LEADS = {False: 42.0, True: 14.0}
"""How far the boxes inside an open block are from its edge, for data that flow down (False) and to the right."""
SWEEPS = 8
PULLS = 7
DUMMY_PULL, MIXED_PULL, REAL_PULL = 8, 1, 2


@dataclass(frozen=True)
class Plan:
    """A finished layout.

    positions: node id -> (x, y) of the top left corner.
    bends: (source, target) -> points that a link over several rows passes, two for each row.
    """

    positions: Mapping[str, Point]
    bends: Mapping[tuple[str, str], tuple[Point, ...]] = field(default_factory=dict)


def arrange(graph: Graph, sizes: Mapping[str, Point], direction: str = "down") -> dict[str, Point]:
    """Return the top left corner of every node; see `plan`."""
    return dict(plan(graph, sizes, direction).positions)


def plan(
    graph: Graph,
    sizes: Mapping[str, Point],
    direction: str = "down",
    row_gap: float | None = None,
) -> Plan:
    """Lay a network out.

    The first node of the graph is centred on x = 0 and y starts at 0; unconnected parts stand side by side. A cycle is drawn with
    one of its links running backwards.

    Args:
        graph: the network.
        sizes: node id -> (width, height) of its box.
        direction: "down" (inputs above) or "right" (inputs at the left).
        row_gap: the least room between rows, in pixels; None = the usual one.
    """
    across = direction == "right"
    positions: dict[str, Point] = {}
    bends: dict[tuple[str, str], tuple[Point, ...]] = {}
    start: float | None = None
    for part in _parts(graph):
        layers = _Layers(part, _edges(graph, part), sizes, across, row_gap or ROW_GAP)
        found, turns = layers.result()
        left = min(x - layers.breadth(name) / 2 for name, (x, _) in found.items())
        right = max(x + layers.breadth(name) / 2 for name, (x, _) in found.items())
        shift = -found[part[0]][0] if start is None else start + COMPONENT_GAP - left
        start = right + shift
        for name, (x, y) in found.items():
            corner = (round(x + shift - layers.breadth(name) / 2), round(y))
            positions[name] = corner[::-1] if across else corner
        for link, points in turns.items():
            moved = tuple((round(x + shift), round(y)) for x, y in points)
            bends[link] = tuple(point[::-1] for point in moved) if across else moved
    return Plan(positions, bends)


def make_room(
    positions: Mapping[str, Point],
    pinned: Mapping[str, Point],
    sizes: Mapping[str, Point],
    direction: str = "down",
) -> dict[str, Point]:
    """Return the places of all nodes: the pinned ones where they are pinned, the others aside where a pinned box would cover them."""
    if direction == "right":
        turned = make_room(_turned(positions), _turned(pinned), _turned(sizes))
        return _turned(turned)
    result = {name: pinned.get(name, place) for name, place in positions.items()}
    boxes = [(result[name], sizes[name]) for name in positions if name in pinned]
    for name in positions:
        if name in pinned:
            continue
        (x, y), (width, height) = result[name], sizes[name]
        clashes = [
            (left - width - NODE_GAP / 2, left + wide + NODE_GAP / 2)
            for (left, top), (wide, high) in boxes
            if x < left + wide and left < x + width and y < top + high and top < y + height
        ]
        if clashes:
            low, high = min(low for low, _ in clashes), max(high for _, high in clashes)
            result[name] = (low if x - low <= high - x else high, y)
    return result


def _turned(points: Mapping[str, Point]) -> dict[str, Point]:
    return {name: (y, x) for name, (x, y) in points.items()}


def _parts(graph: Graph) -> list[list[str]]:
    """Return the connected parts, nodes and parts in the order of the graph."""
    parent = {node.id: node.id for node in graph.nodes}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for node in graph.nodes:
        for ref in node.inputs:
            if ref.node in parent:
                parent[root(ref.node)] = root(node.id)
    parts: dict[str, list[str]] = {}
    for node in graph.nodes:
        parts.setdefault(root(node.id), []).append(node.id)
    return list(parts.values())


def _edges(graph: Graph, part: list[str]) -> list[tuple[str, str]]:
    inside = set(part)
    return [
        (ref.node, name)
        for name in part
        for ref in dict.fromkeys(graph[name].inputs)
        if ref.node in inside and ref.node != name
    ]


class _Layers:
    """The rows of one connected part; nodes are numbers, real ones first, then invisible ones."""

    def __init__(
        self,
        names: list[str],
        edges: list[tuple[str, str]],
        sizes: Mapping[str, Point],
        across: bool,
        row_gap: float,
    ) -> None:
        self.names, self.row_gap, self.across = names, row_gap, across
        self.index = {name: number for number, name in enumerate(names)}
        side = 1 if across else 0
        self.breadths = [sizes[name][side] for name in names]
        self.depths = [sizes[name][1 - side] for name in names]
        count = len(names)
        pairs = [(self.index[a], self.index[b]) for a, b in dict.fromkeys(edges)]
        self.above: list[list[int]] = [[] for _ in range(count)]
        self.below: list[list[int]] = [[] for _ in range(count)]
        self.rank = _ranks(count, pairs)
        self.chains: dict[tuple[int, int], list[int]] = {}
        self.pairs = [(a, b) for a, b in pairs if self.rank[a] < self.rank[b]]
        for a, b in pairs:
            self._link(a, b)
        self.real = count
        self.rows: list[list[int]] = [[] for _ in range(max(self.rank) + 1)]
        for number, rank in enumerate(self.rank):
            self.rows[rank].append(number)
        self._uncross()
        self.x = [0.0] * len(self.rank)
        self._place()

    def breadth(self, name: str) -> float:
        """Return how much room a node takes in its row."""
        return self.breadths[self.index[name]]

    def result(self) -> tuple[dict[str, Point], dict[tuple[str, str], tuple[Point, ...]]]:
        """Return the centre in the row and the top of every node, and the bends of the long links."""
        tops = self._tops()
        heights = [self._height(row) for row in self.rows]
        starts = [
            tops[self.rank[number]] + self._lead(heights[self.rank[number]] - depth)
            for number, depth in enumerate(self.depths)
        ]
        found = {name: (self.x[number], starts[number]) for number, name in enumerate(self.names)}
        bends: dict[tuple[str, str], tuple[Point, ...]] = {}
        for a, b in self.pairs:
            points: list[Point] = []
            end = starts[a] + self.depths[a]
            low = tops[self.rank[a]] + heights[self.rank[a]]
            # Beside something far larger, a link leaves the row, and comes into it, straight: aside it would run over that.
            if low - end > TALL:
                points += [(self.x[a], end + TURN), (self.x[a], low)]
            for number in self.chains.get((a, b), ()):
                top = tops[self.rank[number]]
                points += [
                    (self.x[number], top),
                    (self.x[number], top + heights[self.rank[number]]),
                ]
            if starts[b] - tops[self.rank[b]] > TALL:
                points += [(self.x[b], tops[self.rank[b]]), (self.x[b], starts[b] - TURN)]
            if points:
                bends[self.names[a], self.names[b]] = tuple(points)
        return found, bends

    def _lead(self, spare: float) -> float:
        """Return how far from the beginning of its row a box stands: in the middle, but at the boxes inside of a large neighbour."""
        return min(spare / 2, LEADS[self.across]) if spare > TALL else spare / 2

    def _link(self, a: int, b: int) -> None:
        """Join two nodes, over invisible ones if rows lie between them; a link that runs backwards takes no part."""
        if self.rank[a] >= self.rank[b]:
            return
        previous, chain = a, []
        for rank in range(self.rank[a] + 1, self.rank[b]):
            number = len(self.rank)
            self.rank.append(rank)
            self.above.append([previous])
            self.below.append([])
            self.below[previous].append(number)
            chain.append(number)
            previous = number
        self.below[previous].append(b)
        self.above[b].append(previous)
        if chain:
            self.chains[a, b] = chain

    def _uncross(self) -> None:
        """Order the rows by barycentres, down and up in turn, and keep the best order seen."""
        best, fewest = self.rows, self._crossings(self.rows)
        rows = self.rows
        for sweep in range(SWEEPS):
            if not fewest:
                break
            neighbours = self.below if sweep % 2 else self.above
            place = {number: at for row in rows for at, number in enumerate(row)}
            rows = list(rows)
            for rank in reversed(range(len(rows))) if sweep % 2 else range(len(rows)):
                middle = {
                    number: sum(place[other] for other in near) / len(near)
                    if (near := neighbours[number])
                    else place[number]
                    for number in rows[rank]
                }
                rows[rank] = sorted(rows[rank], key=middle.__getitem__)
                place.update((number, at) for at, number in enumerate(rows[rank]))
            crossings = self._crossings(rows)
            if crossings < fewest:
                best, fewest = rows, crossings
        self.rows = best

    def _crossings(self, rows: list[list[int]]) -> int:
        total = 0
        for upper, lower in itertools.pairwise(rows):
            if len(upper) < 2 or len(lower) < 2:
                continue
            place = {number: at for at, number in enumerate(lower)}
            seen: list[int] = []
            for number in upper:
                ends = [place[other] for other in self.below[number]]
                total += sum(len(seen) - bisect(seen, end) for end in ends)
                for end in ends:
                    insort(seen, end)
        return total

    def _place(self) -> None:
        """Give every node its place in the row."""
        offsets = [self._offsets(row) for row in self.rows]
        for row, offset in zip(self.rows, offsets):
            for number, place in zip(row, offset):
                self.x[number] = place - offset[-1] / 2
        weights = [1.0 if number >= self.real else 1e4 for number in range(len(self.rank))]
        for sweep in range(PULLS):
            neighbours = self.below if sweep % 2 else self.above
            ranks = range(len(self.rows))
            for rank in reversed(ranks) if sweep % 2 else ranks:
                row = self.rows[rank]
                wanted = [self._pull(number, neighbours[number]) for number in row]
                for number, x in zip(
                    row, place_row(wanted, offsets[rank], [weights[n] for n in row])
                ):
                    self.x[number] = x
        rooms = {
            number: (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)
            for row in self.rows
            for at, number in enumerate(row)
        }
        for chain in self.chains.values():
            straighten(chain, self.x, rooms, self._distance)

    def _pull(self, number: int, neighbours: list[int]) -> float:
        """Return the weighted median of the neighbours' places."""
        if not neighbours:
            return self.x[number]
        if len(neighbours) == 1:
            return self.x[neighbours[0]]
        hidden = number >= self.real
        pulls = sorted(
            (
                self.x[other],
                (DUMMY_PULL if hidden else MIXED_PULL)
                if other >= self.real
                else (MIXED_PULL if hidden else REAL_PULL),
            )
            for other in neighbours
        )
        half = sum(weight for _, weight in pulls) / 2
        passed = 0.0
        for at, (x, weight) in enumerate(pulls):
            passed += weight
            if passed > half:
                return x
            if passed == half:
                return (x + pulls[at + 1][0]) / 2
        return pulls[-1][0]  # pragma: no cover - the sum always passes its half

    def _width(self, number: int) -> float:
        return self.breadths[number] if number < self.real else LINK_WIDTH

    def _distance(self, left: int, right: int) -> float:
        """Return the least distance between the centres of neighbours in a row."""
        gap = NODE_GAP if left < self.real and right < self.real else NODE_GAP / 2
        return (self._width(left) + self._width(right)) / 2 + gap

    def _offsets(self, row: list[int]) -> list[float]:
        offsets = [0.0]
        for left, right in itertools.pairwise(row):
            offsets.append(offsets[-1] + self._distance(left, right))
        return offsets

    def _height(self, row: list[int]) -> float:
        return max((self.depths[number] for number in row if number < self.real), default=0.0)

    def _tops(self) -> list[float]:
        """Return where each row begins; rows whose links run far sideways stand further apart."""
        tops = [0.0]
        for row in self.rows[:-1]:
            aside = max(
                (abs(self.x[a] - self.x[b]) for a in row for b in self.below[a]), default=0.0
            )
            tops.append(tops[-1] + self._height(row) + self.row_gap + min(EXTRA_GAP, aside * 0.12))
        return tops


def _ranks(count: int, pairs: list[tuple[int, int]]) -> list[int]:
    """Return the row of each node: the longest path to it; a node without inputs stands just above its first reader."""
    below: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for a, b in pairs:
        below[a].append(b)
        waiting[b] += 1
    roots = [number for number in range(count) if not waiting[number]]
    queue, done, rank = list(roots), set(roots), [0] * count
    first_open = 0
    while len(done) < count or queue:
        if not queue:  # a cycle: cut it at the first node in it
            while first_open in done:
                first_open += 1
            queue.append(first_open)
            done.add(first_open)
        number = queue.pop(0)
        for other in below[number]:
            waiting[other] -= 1
            if other not in done:
                rank[other] = max(rank[other], rank[number] + 1)
                if not waiting[other]:
                    done.add(other)
                    queue.append(other)
    for number in roots:
        later = [rank[other] for other in below[number] if rank[other] > rank[number]]
        if later:
            rank[number] = min(later) - 1
    return rank
