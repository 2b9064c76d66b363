"""What the gestures do to a project, as functions from project to project. The rules are those of `core.graph`. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from nnplayground.core.arity import limits, states
from nnplayground.core.blocks import layer_renamed
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.naming import snake
from nnplayground.core.project import Project
from nnplayground.gui.canvas import block_edits, output_edits, twin_paths
from nnplayground.gui.canvas.facts import layer_type

Point = tuple[float, float]


def with_graph(project: Project, role: str, graph: Graph, moved: Collection[str] = ()) -> Project:
    """Return the project with one network replaced; what belonged to nodes that are gone goes too.

    moved: layers that the edit has put elsewhere; they may leave the blocks they were in, or join others.
    """
    before = project.networks.get(role, Graph())
    networks = {**project.networks, role: graph}
    places = {name: point for name, point in project.layout.get(role, {}).items() if name in graph}
    layout = {**project.layout, role: places}
    if places == project.layout.get(role, {}):
        layout = dict(project.layout)
    project = replace(project, networks=networks, layout=layout)
    blocks = block_edits.tended(before, graph, project.blocks.get(role, ()), moved)
    project = block_edits.with_blocks(project, role, blocks)
    return output_edits.pruned(project)


def with_places(project: Project, role: str, places: Mapping[str, Point]) -> Project:
    """Return the project with some boxes pinned to places."""
    old = project.layout.get(role, {})
    return replace(project, layout={**project.layout, role: {**old, **places}})


def without_places(project: Project, role: str, node_ids: Iterable[str] | None = None) -> Project:
    """Return the project with boxes, or all boxes of a network, placed by the layout again."""
    old = project.layout.get(role, {})
    gone = set(old if node_ids is None else node_ids)
    kept = {name: point for name, point in old.items() if name not in gone}
    return replace(project, layout={**project.layout, role: kept})


def new_node(graph: Graph, type_name: str, **values: Any) -> Node:
    """Return a layer of a type under a free name made like Keras makes names: MaxPooling2D -> max_pooling2d."""
    entry = layer_type(type_name)
    if entry is None:
        raise GraphError(f"there is no layer type named {type_name!r:.80}")
    name = "input" if type_name == "InputLayer" else snake(type_name)
    return Node(graph.free_id(name), type_name, entry.changed(values))


def add_layer(graph: Graph, node: Node, chosen: Sequence[str] = (), branch: bool = False) -> Graph:
    """Return the graph with a layer behind the chosen ones.

    It is put on the link behind the one chosen layer if that has exactly one reader, unless a branch is asked for; it reads all
    chosen layers if it takes so many inputs; with nothing chosen it reads the last open end.
    """
    if most_inputs(node) == 0:
        return graph.add(node)
    chosen = [name for name in chosen if name in graph]
    if not chosen:
        return graph.append(node)
    last = chosen[-1]
    if 1 < len(chosen) <= most_inputs(node) and not states(node):
        new = graph.add(replace(node, inputs=tuple(Ref(name) for name in chosen)), after=last)
        return _outputs_moved(new, chosen, node.id)
    links = out_links(graph, last)
    if len(links) == 1 and not branch:
        source, target = links[0]
        return graph.insert_on(node, source, target)
    new = graph.add(replace(node, inputs=(Ref(last),)), after=last)
    return new if branch else _outputs_moved(new, [last], node.id)


def _outputs_moved(graph: Graph, old: Sequence[str], new: str) -> Graph:
    """Return the graph with an end put in the place of the outputs that it was put behind."""
    outputs = (Ref(new) if ref.node in old else ref for ref in graph.outputs)
    return replace(graph, outputs=tuple(dict.fromkeys(outputs)))


def connect(
    graph: Graph,
    source: Ref,
    target: str,
    position: int | None = None,
    again: bool = False,
) -> Graph:
    """Return the graph with a link added.

    It takes the place of input `position`, or of the only one a layer can have but for states, which are linked by their position;
    else it comes last.
    again: the layer may read the same tensor twice, if it takes several inputs.

    GraphError if the target takes no more inputs or a rule of the graph is broken.
    """
    node = graph[target]
    most = most_inputs(node)
    if most == 0:
        raise GraphError(f"{target} takes no input", target)
    if position is None and node.inputs and (most == 1 or states(node)):
        position = 0
    adds = position is None or position >= len(node.inputs)
    if adds and len(node.inputs) >= most:
        raise GraphError(f"{target} takes at most {most:.0f} inputs", target)
    same = position is not None and not adds and node.inputs[position] == source
    if source in node.inputs and (same or not again):
        raise GraphError(f"{source.node} and {target} are linked already", target)
    return graph.connect(source, target, position, again)


def relink(
    graph: Graph,
    source: Ref,
    old_target: str | None,
    target: str,
    position: int | None = None,
    again: bool = False,
    old_position: int | None = None,
) -> Graph:
    """Return the graph with a link led to another target, or to another input of its target, which then changes places with it."""
    if old_target == target:
        return (
            graph if position is None else _swapped(graph, source, target, position, old_position)
        )
    if old_target is not None:
        graph = graph.disconnect(source, old_target, old_position)
    return connect(graph, source, target, position=position, again=again)


def _swapped(
    graph: Graph, source: Ref, target: str, position: int, old_position: int | None
) -> Graph:
    inputs = list(graph[target].inputs)
    if source not in inputs:
        raise GraphError(f"there is no link from {source.node} to {target}", target)
    old = inputs.index(source) if old_position is None else old_position
    new = min(position, len(inputs) - 1)
    inputs[old], inputs[new] = inputs[new], inputs[old]
    return graph.with_node(replace(graph[target], inputs=tuple(inputs)))


def insert_new(graph: Graph, node: Node, source: Ref, target: str) -> Graph:
    """Return the graph with a new layer on a link; GraphError for a layer that takes no input."""
    if most_inputs(node) == 0:
        raise GraphError(f"{node.type} takes no input, so it cannot stand on a link", source.node)
    return graph.insert_on(node, source, target)


def insert_existing(graph: Graph, node_id: str, source: Ref, target: str) -> Graph:
    """Return the graph with a layer that has no links put on a link."""
    node = graph[node_id]
    if node.inputs or graph.consumers[node_id] or most_inputs(node) == 0:
        raise GraphError("only a layer without links can be put on a link", node_id)
    return graph.remove([node_id]).insert_on(node, source, target)


def loose(graph: Graph, node_id: str) -> bool:
    """Tell whether a layer has no links and could stand on one."""
    node = graph[node_id]
    return not node.inputs and not graph.consumers[node_id] and most_inputs(node) > 0


def paste(
    graph: Graph, nodes: Sequence[Node], chosen: Sequence[str]
) -> tuple[Graph, tuple[str, ...]]:
    """Return the graph with copies of layers, and their names.

    A piece with one open start and one end is put behind the last chosen layer, on its link if it has exactly one reader.
    """
    graph, names = graph.paste(nodes)
    pasted = tuple(names.values())
    after = chosen[-1] if chosen and chosen[-1] in graph else ""
    starts = [name for name in pasted if not graph[name].inputs and most_inputs(graph[name]) > 0]
    ends = [name for name in pasted if not graph.consumers[name]]
    if after and len(starts) == 1 and len(ends) == 1:
        links = out_links(graph, after)
        graph = graph.connect(Ref(after), starts[0])
        if len(links) == 1:
            source, target = links[0]
            position = graph[target].inputs.index(source)
            graph = graph.connect(Ref(ends[0]), target, position)
        elif not links:
            graph = _outputs_moved(graph, [after], ends[0])
    return graph, pasted


def reorder(graph: Graph, node_id: str, steps: int) -> Graph:
    """Return a stack with one layer moved up (negative) or down by some steps; GraphError at the ends and in a branched network."""
    names = _stack_order(graph)
    at = names.index(node_id)
    to = at + steps
    if at == 0 or to < 1:
        raise GraphError("the input layer stays first", node_id)
    if to >= len(names):
        raise GraphError(f"{node_id} is the last layer already", node_id)
    rest = [name for name in names if name != node_id]
    return graph.move(node_id, rest[to] if to < len(rest) else None)


def move_before(graph: Graph, node_id: str, place: int) -> Graph:
    """Return a stack with a layer put at a place, counted from 0 in the finished stack."""
    names = _stack_order(graph)
    return (
        graph
        if names.index(node_id) == place
        else reorder(graph, node_id, place - names.index(node_id))
    )


def learns(node: Node) -> bool:
    """Tell whether a layer has weights that can be frozen."""
    entry = layer_type(node.type)
    return entry is not None and any(param.name == "trainable" for param in entry.params)


def freeze(graph: Graph, names: Iterable[str], frozen: bool) -> Graph:
    """Return the graph with the weights of some layers frozen, or learning again; layers without weights stay as they are."""
    for node in (graph[name] for name in names):
        if learns(node):
            values = {name: value for name, value in node.values.items() if name != "trainable"}
            values |= {"trainable": False} if frozen else {}
            graph = graph.with_node(replace(node, values=values))
    return graph


def rename(project: Project, role: str, old: str, new: str) -> Project:
    """Return the project with a layer renamed wherever its name stands."""
    before = project.networks[role]
    graph = before.rename(old, new)
    places = {
        new if name == old else name: point for name, point in project.layout.get(role, {}).items()
    }
    project = replace(
        project,
        networks={**project.networks, role: graph},
        layout={**project.layout, role: places} if places else project.layout,
    )
    blocks = layer_renamed(project.blocks.get(role, ()), old, new)
    project = block_edits.with_blocks(project, role, blocks)
    project = twin_paths.layer_renamed(project, role, before, old, new)
    return output_edits.renamed(project, old, new)


def share(graph: Graph, node_id: str, sources: Sequence[str] = ()) -> tuple[Graph, str]:
    """Return the graph with the layer of a node called once more on some tensors, and the new node.

    GraphError for more sources than the layer takes.
    """
    most = most_inputs(graph[node_id])
    if len(sources) > most:
        raise GraphError(f"{node_id} takes at most {most:.0f} inputs", node_id)
    graph, new = graph.share(node_id)
    inputs = tuple(Ref(name) for name in sources)
    return graph.with_node(replace(graph[new], inputs=inputs)), new


def unshare(graph: Graph, names: Iterable[str]) -> Graph:
    """Return the graph in which each of some layers has weights of its own; GraphError if none of them shares any."""
    before = graph
    for name in names:
        calls = graph.calls(name)
        if graph[name].layer:
            graph = graph.unshare(name)
        elif len(calls) > 1:
            # The layer's own node leaves: the next call has the layer from now on.
            _, heir, *rest = calls
            graph = graph.unshare(heir)
            for other in rest:
                graph = graph.with_node(replace(graph[other], layer=heir))
    if graph == before:
        raise GraphError("these layers have weights of their own already")
    return graph


def out_links(graph: Graph, node_id: str) -> list[tuple[Ref, str]]:
    """Return the links that leave a layer, as (source, target)."""
    return [
        (ref, name)
        for name in graph.consumers[node_id]
        for ref in dict.fromkeys(graph[name].inputs)
        if ref.node == node_id
    ]


def most_inputs(node: Node) -> float:
    """Return how many inputs a layer takes at most; infinity where there is no bound, 0 for an unknown layer."""
    most = limits(node)[1] if layer_type(node.type) else 0
    return float("inf") if most is None else most


def _stack_order(graph: Graph) -> list[str]:
    if not graph.is_stack():
        raise GraphError("layers can be reordered in a stack only; drag the links instead")
    return [node.id for node in graph.order()]
