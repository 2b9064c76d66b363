"""Putting blocks and whole networks into a project, as functions from project to project. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core.blocks import grouped
from nnplayground.core.graph import Graph, GraphError, Ref
from nnplayground.core.project import Project
from nnplayground.core.template import TemplateType
from nnplayground.core.width import Shape
from nnplayground.gui.canvas import block_edits, edits

Link = tuple[Ref, str]


@dataclass(frozen=True)
class Spot:
    """Where a template is put.

    chosen: the layers that it reads, the current one last; link: the one that it is put on; branch: the readers of the chosen layer
    keep what they read. title: the name of its block. shapes: id of an input layer -> shape of its data, where the data are known.
    values: settings of the template that are not at their defaults.
    """

    chosen: tuple[str, ...] = ()
    link: Link | None = None
    branch: bool = False
    title: str = ""
    shapes: Mapping[str, Shape] | None = None
    values: Mapping[str, Any] | None = None


def put(project: Project, role: str, template: TemplateType, spot: Spot) -> Project:
    """Return the project with a template in one of its networks.

    A block stands behind the chosen layer, on its link if that has exactly one reader, else at the open end; an empty network gets
    an input first. A whole network fills a network of nothing but inputs; beside other layers it reads the chosen ones, or has
    inputs of its own. What is new becomes a block, unless it is all there is.

    GraphError where it does not fit.
    """
    before = project.networks.get(role, Graph())
    after = _grown(before, template, spot)
    project = edits.with_graph(project, role, after)
    new = [node.id for node in after.nodes if node.id not in before]
    if len(new) < 2 or all(node.type == "InputLayer" for node in before.nodes):
        return project
    blocks = project.blocks.get(role, ())
    try:
        blocks = grouped(after, blocks, new, spot.title or template.title, template.name)
    except GraphError:
        # Put on a link out of a block, some of it may have joined that block: then it is no block of its own.
        return project
    return block_edits.with_blocks(project, role, blocks)


def end_of(before: Graph, after: Graph) -> str:
    """Return the last layer of what was put in: the one to go on behind."""
    new = {node.id for node in after.nodes if node.id not in before}
    ends = [name for name in after.by_id if name in new and not new & set(after.consumers[name])]
    return ends[-1]


def _grown(graph: Graph, template: TemplateType, spot: Spot) -> Graph:
    most = template.inputs[1]
    if spot.link is not None and most:
        return _on_link(graph, template, *spot.link, spot)
    chosen = tuple(Ref(name) for name in spot.chosen if name in graph)
    if template.whole:
        if not chosen and all(node.type == "InputLayer" for node in graph.nodes):
            chosen = tuple(Ref(node.id) for node in graph.nodes)
        return template.build(graph, chosen[-most:] if most else (), spot.values, spot.shapes)[0]
    if not chosen:
        if not graph.nodes:
            graph = graph.add(edits.new_node(graph, "InputLayer"))
        chosen = (_open_end(graph),)
    links = edits.out_links(graph, chosen[-1].node)
    if len(chosen) == 1 and len(links) == 1 and not spot.branch:
        return _on_link(graph, template, *links[0], spot)
    grown, ends = template.build(graph, chosen[-most:], spot.values, spot.shapes)
    if spot.branch and graph.outputs:
        # The layer it reads stays an output, if it was one.
        grown = replace(grown, outputs=tuple(dict.fromkeys((*graph.outputs, *ends))))
    return grown


def _on_link(graph: Graph, template: TemplateType, source: Ref, target: str, spot: Spot) -> Graph:
    if source not in graph[target].inputs:
        raise GraphError(f"there is no link from {source.node} to {target}", target)
    grown, ends = template.build(graph, (source,), spot.values, spot.shapes)
    if len(ends) != 1:
        raise GraphError(f"{template.name} has {len(ends)} outputs and fits on no link", target)
    inputs = tuple(ends[0] if ref == source else ref for ref in graph[target].inputs)
    return grown.with_node(replace(graph[target], inputs=inputs))


def _open_end(graph: Graph) -> Ref:
    """Return the last tensor that nobody reads, as a layer without a chosen one would."""
    ends: Sequence[Ref] = [ref for ref in graph.ends() if not graph.consumers[ref.node]]
    if not ends:
        raise GraphError("choose the layer that the block is put behind")
    return ends[-1]
