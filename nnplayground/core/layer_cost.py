"""What each layer costs: operations, memory for its outputs, and its share of the time; pure arithmetic on shapes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nnplayground.core.depth import has_kernel
from nnplayground.core.ending import setting
from nnplayground.core.estimate import BYTES, around, forward
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint_shapes import windows
from nnplayground.core.registries import LAYERS

Shape = tuple[int | None, ...]
_FREE = ("Input", "Reshape")


@dataclass(frozen=True)
class Cost:
    """What a layer costs.

    operations: additions and multiplications (FLOPs) of one example on its way forward. bytes: of its outputs for one batch, going
    forward and back, as float32. share: of the time that the network calculates, 0..1.
    """

    operations: int = 0
    bytes: int = 0
    share: float = 0.0


def costs(graph: Graph, reports: Mapping[str, NodeReport], batch: int) -> dict[str, Cost]:
    """Return what each layer costs whose shapes are known.

    Args:
        graph: the network.
        reports: what the check found, by node id.
        batch: examples in a step.
    """
    known = [node for node in graph.nodes if _is_known(node, reports)]
    work = {node.id: forward(graph, node, reports) for node in known}
    whole = sum(work.values())
    return {
        node.id: Cost(
            operations(graph, node, reports),
            2 * BYTES * batch * sum(_size(shape) for shape in reports[node.id].shapes),
            work[node.id] / whole if whole else 0.0,
        )
        for node in known
    }


def total(found: Iterable[Cost]) -> Cost:
    """Return the sum of several costs."""
    rows = list(found)
    return Cost(
        sum(one.operations for one in rows),
        sum(one.bytes for one in rows),
        sum(one.share for one in rows),
    )


def operations(graph: Graph, node: Node, reports: Mapping[str, NodeReport]) -> int:
    """Return the operations of one example in a layer, counted as TensorFlow's profiler does.

    A sum of n products is 2 n operations, a bias one more, a pooling one for each place of its window. Activation functions are not
    counted; other layers without a kernel count one for each number they put out.
    """
    entry, report = LAYERS.get(node.type), reports[node.id]
    out = _size(report.shapes[0])
    if entry is None or entry.group in _FREE or entry.group == "Regularization":
        return 0
    if has_kernel(node.type, node.values):
        weighed = 2 * (forward(graph, node, reports) - around(node, report))
        return weighed - out if setting(node, "use_bias") else weighed
    before = [reports[ref.node].shapes[ref.port] for ref in node.inputs]
    if entry.group == "Pooling":
        shape = before[0] or ()
        found = windows(node, len(shape) - 1)
        return out * math.prod(one.reach for one in found) if found else _size(shape)
    return out * max(1, len(before) - 1)


def cost_text(cost: Cost | None) -> str:
    """Return what a layer costs in one line, as in a tool tip; "" for nothing."""
    if cost is None or not (cost.operations or cost.bytes):
        return ""
    return (
        f"{short(cost.operations)} operations an example, {memory_text(cost.bytes)} for a batch, "
        f"{cost.share:.0%} of the time"
    )


def short(count: float) -> str:
    """Return a number as people say it, with three digits: 950, 1.58 k, 37.6 M, 4.11 G."""
    for unit, size in (("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if count >= size:
            return f"{count / size:.3g}\u00a0{unit}"
    return f"{count:.0f}"


def memory_text(count: int) -> str:
    """Return a number of bytes in the unit that suits it."""
    for unit, size in (("GB", 1e9), ("MB", 1e6)):
        if count >= size:
            return f"{count / size:.3g}\u00a0{unit}"
    return f"{count / 1e3:.3g}\u00a0kB"


def _is_known(node: Node, reports: Mapping[str, NodeReport]) -> bool:
    """Tell whether the shapes of a layer and of all that it reads are known."""
    ports = [(node.id, 0), *((ref.node, ref.port) for ref in node.inputs)]
    owner = reports.get(node.owner)
    if owner is None or (node.type != "InputLayer" and not node.inputs):
        return False
    for name, port in ports:
        report = reports.get(name)
        if report is None or port >= len(report.shapes) or report.shapes[port] is None:
            return False
    return True


def _size(shape: Shape | None) -> int:
    return math.prod(size or 1 for size in shape or ())
