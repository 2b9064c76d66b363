"""Mends of links: inputs that are missing or too many, circles, branches that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.mending import Case, Mends, mend
from nnplayground.core.merging import differences
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registries import LAYERS

_FEW = 2


@mend("missing-input")
def missing_input(case: Case) -> Mends:
    """Link a layer that lacks an input to what nobody reads yet, else to what stands nearest before it."""
    entry = LAYERS.get(case.node.type)
    if entry is None or len(case.node.inputs) >= entry.inputs[0]:
        return
    for source in list(_sources(case))[:_FEW]:
        yield (
            f"Read {source} too" if case.node.inputs else f"Read {source}",
            case.graph.connect(Ref(source), case.node.id),
        )
    if len(case.node.inputs) == 1:
        yield f"Take {case.node.id} out", case.graph.remove([case.node.id], heal=True)


def _sources(case: Case) -> Iterator[str]:
    """Yield the layers that could be read, the likeliest first: those nobody reads, then the nearest in the list."""
    graph, node = case.graph, case.node
    read = {ref.node for ref in node.inputs}
    behind = _behind(graph, node.id) | {node.id}
    places = [one.id for one in graph.nodes]
    here = places.index(node.id)
    free = [one for one in graph.nodes if one.id not in read | behind and _joins(case, one)]
    yield from (
        one.id
        for one in sorted(
            free,
            key=lambda one: (bool(graph.consumers[one.id]), abs(places.index(one.id) - here)),
        )
    )


def _joins(case: Case, source: Node) -> bool:
    """Tell whether a joint could read a layer together with what it reads; other layers read anything."""
    given = [(ref.key, case.shape(ref)) for ref in case.node.inputs] + [
        (source.id, case.shape(Ref(source.id)))
    ]
    known = [(name, shape) for name, shape in given if shape is not None]
    return not case.reports.get(source.id, None) or not differences(case.node, known)


def _behind(graph: Graph, node_id: str) -> set[str]:
    """Return the layers that are reached from a node."""
    found: set[str] = set()
    stack = list(graph.consumers[node_id])
    while stack:
        name = stack.pop()
        if name not in found:
            found.add(name)
            stack += graph.consumers[name]
    return found


@mend("too-many-inputs")
def too_many_inputs(case: Case) -> Mends:
    """Join what a layer reads, or drop a link, where it takes fewer inputs than it has."""
    entry, node, graph = LAYERS.get(case.node.type), case.node, case.graph
    most = entry.inputs[1] if entry is not None else None
    ghosts = any(ref.node not in graph for ref in node.inputs)
    if most is None or len(node.inputs) <= most or ghosts:
        return
    if most == 1:
        for kind, name in (("Concatenate", "join"), ("Add", "add")):
            joint = Node(graph.free_id(name), kind, {}, node.inputs)
            named = [(ref.key, shape) for ref in node.inputs if (shape := case.shape(ref))]
            if len(named) == len(node.inputs) and not differences(joint, named):
                joined = graph.add(joint, after=node.inputs[-1].node)
                yield (
                    f"Join its inputs by {kind}",
                    joined.with_node(replace(node, inputs=(Ref(joint.id),))),
                )
    for place in reversed(range(len(node.inputs))):
        ref = node.inputs[place]
        yield f"Drop the link from {ref.key}", graph.disconnect(ref, node.id, place)


@mend("link-from-nowhere")
def link_from_nowhere(case: Case) -> Mends:
    """Drop the links from layers that are not there."""
    ghosts = [ref for ref in case.node.inputs if ref.node not in case.graph]
    kept = tuple(ref for ref in case.node.inputs if ref.node in case.graph)
    if ghosts:
        yield (
            f"Drop the link from {ghosts[0].key}",
            case.graph.with_node(replace(case.node, inputs=kept)),
        )


@mend("circle")
def circle(case: Case) -> Mends:
    """Cut a link that closes a circle."""
    try:
        case.graph.order()
    except GraphError:
        behind = _behind(case.graph, case.node.id)
        for place, ref in enumerate(case.node.inputs):
            if ref.node in behind or ref.node == case.node.id:
                yield (
                    f"Cut the link from {ref.key}",
                    case.graph.disconnect(ref, case.node.id, place),
                )


@mend("dead-end")
def dead_end(case: Case) -> Mends:
    """Lead a branch that ends nowhere into a joint, make it an output that is shown, or take it away."""
    graph, node = case.graph, case.node
    if "leads to no output" not in case.problem and "read by no layer" not in case.problem:
        return
    ends = [name for name in (node.id, *sorted(_behind(graph, node.id))) if _is_end(graph, name)]
    for end in ends[:1]:
        yield from _led_on(case, end)
        if node.type != "InputLayer":
            ref = Ref(end)
            yield f"Show {end} as an output", _shown(case, graph.mark_output(ref), ref)
    useless = {one.node for one in graph.problems() if one.message == case.problem}
    connected = {node.id} | (_behind(graph, node.id) | graph.ancestors(node.id)) & useless
    text = f"Remove {node.id}" if len(connected) == 1 else "Remove the branch"
    yield text, graph.remove(connected)


def _is_end(graph: Graph, name: str) -> bool:
    return not graph.consumers[name] and Ref(name) not in graph.outputs


def _led_on(case: Case, end: str) -> Iterator[tuple[str, Graph]]:
    """Yield the layers that have room for another input and could read the end of a branch."""
    graph, before = case.graph, case.graph.ancestors(end) | {end}
    for other in graph.nodes:
        entry = LAYERS.get(other.type)
        if entry is None or other.id in before or other.type == "InputLayer":
            continue
        least, most = entry.inputs
        lacks, joins = len(other.inputs) < least, entry.group == "Merge" and most is None
        if (lacks or joins) and _joins(replace(case, node=other), graph[end]):
            yield f"Lead it into {other.id}", graph.connect(Ref(end), other.id)
            return


def _shown(case: Case, graph: Graph, ref: Ref) -> Project:
    """Return the project in which an output is shown and not trained, for it has no target."""
    training = case.project.training
    old = training.output(ref.key)
    shown = OutputTraining(old.loss, (), old.weight, trained=False)
    outputs = {**training.outputs, ref.key: shown}
    return replace(case.with_graph(graph), training=replace(training, outputs=outputs))


@mend("too-many-outputs")
def too_many_outputs(case: Case) -> Mends:
    """Show an output without training it, or lead its branch on, where there is no target for it."""
    graph = case.graph
    ref = next((ref for ref in graph.ends() if ref.node == case.node.id), None)
    if ref is None or "targets" not in case.problem or len(graph.ends()) < 2:
        return
    yield f"Show {ref.key} without training it", _shown(case, graph, ref)
    if not graph.outputs:
        yield from _led_on(case, ref.node)
        others = {name for end in graph.ends() if end != ref for name in graph.ancestors(end.node)}
        others |= {end.node for end in graph.ends() if end != ref}
        yield "Remove the branch", graph.remove(({ref.node} | graph.ancestors(ref.node)) - others)
