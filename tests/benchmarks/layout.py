"""Laying out a network of 240 layers: prints one JSON line.

usage: python tests/benchmarks/layout.py [--runs 15]
The network is built like EfficientNet: blocks with an expansion, a depthwise convolution, squeeze and excitation, and a residual
link. The layout has to be there within 30 ms, so that an edit is seen at once. `ratio` is that limit over the median time; `naive` is
the time of a single column without a thought for links, taken in turn with ours.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.canvas.arrange import Point, arrange

LIMIT = 0.030
LAYERS = 240
SIZE = (224.0, 66.0)


def efficient_net(count: int) -> Graph:
    """Return a network of exactly `count` layers."""
    nodes = [Node("input", "InputLayer", {"shape": (224, 224, 3)})]

    def put(kind: str, *sources: str) -> str:
        name = f"{kind.lower()}_{len(nodes)}"
        nodes.append(Node(name, kind, {}, tuple(Ref(source) for source in sources)))
        return name

    here = put("Activation", put("BatchNormalization", put("Conv2D", "input")))
    block = 0
    while len(nodes) < count:
        start = here
        wide = put("Activation", put("BatchNormalization", put("Conv2D", start)))
        deep = put("Activation", put("BatchNormalization", put("DepthwiseConv2D", wide)))
        squeeze = put("Reshape", put("GlobalAveragePooling2D", deep))
        gate = put("Conv2D", put("Conv2D", squeeze))
        here = put("BatchNormalization", put("Conv2D", put("Multiply", deep, gate)))
        if block % 3:
            here = put("Add", start, put("Dropout", here))
        block += 1
    return Graph(tuple(nodes[:count]))


def column(graph: Graph) -> dict[str, Point]:
    """Return the naive layout: all layers below one another."""
    return {node.id: (0.0, 98.0 * place) for place, node in enumerate(graph.order())}


def overlaps(places: dict[str, Point]) -> int:
    """Return how many pairs of boxes cover one another."""
    return sum(
        abs(one[0] - other[0]) < SIZE[0] and abs(one[1] - other[1]) < SIZE[1]
        for one, other in itertools.combinations(places.values(), 2)
    )


def seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    graph = efficient_net(LAYERS)
    sizes = {node.id: SIZE for node in graph.nodes}
    places = arrange(graph, sizes)
    column(graph)
    ours, naive = [], []
    for _ in range(runs):
        ours.append(seconds(lambda: arrange(graph, sizes)))
        naive.append(seconds(lambda: column(graph)))
    median = statistics.median(ours)
    row = {
        "benchmark": "layout",
        "layers": len(graph.nodes),
        "links": sum(len(node.inputs) for node in graph.nodes),
        "overlaps": overlaps(places),
        "seconds": round(median, 5),
        "slowest": round(max(ours), 5),
        "naive_seconds": round(statistics.median(naive), 5),
        "limit": LIMIT,
        "ratio": round(LIMIT / median, 2),
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
