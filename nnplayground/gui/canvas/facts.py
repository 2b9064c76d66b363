"""What a box of the canvas says about its layer: kind, shape, parameters, problem. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import prod

from nnplayground.core.arity import limits, outputs
from nnplayground.core.depth import has_kernel
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node
from nnplayground.core.layer_cost import cost_text, costs
from nnplayground.core.receptive import Fields, fields
from nnplayground.core.registries import LAYERS, LayerType

INPUT, HIDDEN, OUTPUT = "input", "hidden", "output"


@dataclass(frozen=True)
class Facts:
    """What one box shows.

    type: the name of the layer's type; group: the section of the palette, for the colour; "" if the type is unknown.
    kind: "input", "hidden", "output" or "" for layers without neurons of their own.
    shapes: output shapes without the batch axis, as text, one for each output.
    parameters: None = not known.
    stale: shape and parameters belong to an older state of the network.
    inputs: how many inputs are linked; more_inputs: another one may be linked.
    frozen: its weights do not learn.
    field: how much of the input one unit sees, such as "5 × 5"; "" where that is one place, or everything.
    sharing: "same weights as conv_1", with every other call of its layer; "" for a layer that is called once.
    cost: what it takes to compute it, in a line; "" where that is not known or nothing.
    returned: the numbers of its outputs that the network returns; marked: they are outputs because somebody said so.
    """

    node: str
    type: str
    group: str = ""
    kind: str = ""
    shapes: tuple[str, ...] = ()
    parameters: int | None = None
    trainable: int = 0
    problem: str = ""
    stale: bool = False
    known: bool = True
    inputs: int = 0
    more_inputs: bool = False
    outputs: int = 1
    frozen: bool = False
    field: str = ""
    sharing: str = ""
    cost: str = ""
    returned: tuple[int, ...] = ()
    marked: bool = False


def layer_type(name: str) -> LayerType | None:
    """Return the entry of a layer type, None if there is none."""
    return LAYERS.get(name, None)


def kinds(graph: Graph) -> dict[str, str]:
    """Return the kind of each layer.

    An output layer is an end of the network, and the layer with neurons whose outputs reach that end through layers without
    neurons only, such as a Dense layer before its softmax. Every other layer with neurons is hidden.
    """
    found = {node.id: HIDDEN if has_kernel(node.type, node.values) else "" for node in graph.nodes}
    for ref in graph.ends():
        node = graph.by_id.get(ref.node)
        while node is not None and node.type != "InputLayer":
            readers = graph.consumers[node.id]
            if found[node.id] == HIDDEN:
                if len(readers) <= 1:
                    found[node.id] = OUTPUT
                break
            if node.id == ref.node:
                found[node.id] = OUTPUT
            if len(node.inputs) != 1 or len(readers) > 1:
                break
            node = graph.by_id.get(node.inputs[0].node)
    found.update({node.id: INPUT for node in graph.nodes if node.type == "InputLayer"})
    return found


def shape_text(shape: tuple[int | None, ...] | None) -> str:
    """Return a shape for people, such as "28 × 28 × 1"; "" if it is not known."""
    if shape is None:
        return ""
    return " × ".join("?" if size is None else str(size) for size in shape) or "1"


def field_text(seen: Mapping[str, Fields | None]) -> str:
    """Return the receptive field of a unit for people, that of the input it sees most of; "" where it is a place or everything."""
    sizes = [tuple(axis.size for axis in axes) for axes in seen.values() if axes]
    largest = max(sizes, key=prod, default=())
    return " × ".join(map(str, largest)) if prod(largest) > 1 else ""


def sharing(graph: Graph) -> dict[str, str]:
    """Return for each node whose layer is called more than once with which others it shares its weights, in a few words."""
    calls: dict[str, list[str]] = {}
    for node in sorted(graph.nodes, key=lambda node: bool(node.layer)):
        calls.setdefault(node.owner, []).append(node.id)
    return {
        name: f"same weights as {', '.join(other for other in names if other != name)}"
        for names in calls.values()
        for name in names
        if len(names) > 1
    }


def facts(
    graph: Graph,
    reports: Mapping[str, NodeReport],
    stale: bool,
    failures: Mapping[str, str],
    batch: int = 0,
) -> dict[str, Facts]:
    """Return what every box shows.

    Args:
        graph: the network as it is now.
        reports: what the engine found, perhaps for an older network.
        stale: whether `reports` are for an older network; their problems are then not shown.
        failures: node id -> what went wrong while this network was built or trained.
        batch: examples in a step, which the memory of a layer is told for; 0 = costs are not told.
    """
    structure = {problem.node: problem.message for problem in reversed(graph.problems())}
    kind = kinds(graph)
    read: dict[str, int] = {}
    shared = sharing(graph)
    returned: dict[str, list[int]] = {}
    for ref in graph.ends():
        returned.setdefault(ref.node, []).append(ref.port)
    for ref in (*graph.outputs, *(ref for node in graph.nodes for ref in node.inputs)):
        read[ref.node] = max(read.get(ref.node, 0), ref.port)
    shapes = {name: report.shapes[0] for name, report in reports.items() if report.shapes}
    seen = {} if stale else fields(graph, shapes)
    spent = costs(graph, reports, batch) if batch and not stale else {}
    result = {}
    for node in graph.nodes:
        told = replace(
            _structure_facts(node, kind[node.id], read.get(node.id, 0) + 1),
            sharing=shared.get(node.id, ""),
            returned=tuple(sorted(returned.get(node.id, ()))),
            cost=cost_text(spent.get(node.id)),
            marked=bool(graph.outputs) and node.id in returned,
        )
        problem = failures.get(node.id, "") or structure.get(node.id, "")
        report = reports.get(node.id)
        if report is not None:
            told = replace(
                told,
                shapes=tuple(shape_text(shape) for shape in report.shapes),
                parameters=report.parameters,
                trainable=report.trainable,
                stale=stale,
                outputs=max(told.outputs, len(report.shapes)),
                field=field_text(seen.get(node.id, {})),
            )
            problem = problem or ("" if stale else report.problem)
        if not told.known:
            problem = problem or "this version does not know this layer; it is kept as it is"
        result[node.id] = replace(told, problem=problem)
    return result


def _structure_facts(node: Node, kind: str, read: int) -> Facts:
    entry = layer_type(node.type)
    most = limits(node)[1] if entry else 0
    return Facts(
        node.id,
        node.type,
        entry.group if entry else "",
        kind,
        known=entry is not None,
        inputs=len(node.inputs),
        more_inputs=most is None or len(node.inputs) < most,
        outputs=max(outputs(node), read),
        frozen=node.values.get("trainable") is False,
    )
