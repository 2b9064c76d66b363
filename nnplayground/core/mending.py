"""What would put right the problem at one layer: each mend is the project as it would be. They live in the modules `mending_*`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nnplayground.core.blocks import pruned
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.lint import Facts
from nnplayground.core.project import Project
from nnplayground.core.registry import Entry, Registry, UnknownName

Shape = tuple[int | None, ...]
MOST = 5
"""So many mends are offered at most: more would have to be read one by one."""


@dataclass(frozen=True)
class Mend:
    """Something that can be done. text: what it does, as on a button. project: as it is afterwards."""

    text: str
    project: Project


@dataclass(frozen=True)
class Case:
    """A layer with a problem, and what is known around it.

    problem: the sentence that is said of it. reports: of the layers of its network. facts: of the data, None while they are not known.
    """

    project: Project
    role: str
    node: Node
    problem: str
    reports: Mapping[str, NodeReport] = field(default_factory=dict)
    facts: Facts | None = None

    @property
    def graph(self) -> Graph:
        """Return the network."""
        return self.project.networks[self.role]

    def shape(self, ref: Ref) -> Shape | None:
        """Return the shape of a tensor without the batch axis; None while it is not known."""
        report = self.reports.get(ref.node)
        return report.shapes[ref.port] if report and ref.port < len(report.shapes) else None

    def read(self) -> list[Shape | None]:
        """Return the shapes of what the layer reads."""
        return [self.shape(ref) for ref in self.node.inputs]

    def with_graph(self, graph: Graph) -> Project:
        """Return the project with another network in the place of this one."""
        project = replace(self.project, networks={**self.project.networks, self.role: graph})
        if not project.blocks.get(self.role):
            return project
        blocks = pruned(graph, project.blocks[self.role])
        return replace(project, blocks={**project.blocks, self.role: blocks})


Mends = Iterable[tuple[str, Graph | Project]]
Look = Callable[[Case], Mends]


def _nothing(case: Case) -> Mends:
    return ()


@dataclass(frozen=True)
class MendRule(Entry):
    """A kind of mend. `look` yields a text and the network, or the whole project, that it leads to."""

    look: Look = _nothing


MENDS: Registry[MendRule] = Registry("mend", "nnplayground.core", "mending_")


def mend(name: str) -> Callable[[Look], Look]:
    """Add the function below to the mends."""

    def add(function: Look) -> Look:
        MENDS.add(MendRule(name, name, function.__doc__ or "", (), function))
        return function

    return add


def mends(
    project: Project,
    role: str,
    node_id: str,
    report: NodeReport | None,
    reports: Mapping[str, NodeReport] | None = None,
    facts: Facts | None = None,
) -> tuple[Mend, ...]:
    """Return what would put right the problem at a layer, the likeliest first; () where there is none or nothing is known to help.

    Args:
        project: as it is now.
        role: the network.
        node_id: the layer.
        report: what the check found at this layer; None = only what the structure of the network tells.
        reports: what it found at all layers of the network, by id.
        facts: about the data, if they are known.
    """
    graph = project.networks.get(role)
    if graph is None or node_id not in graph:
        return ()
    structural = (one.message for one in graph.problems() if one.node == node_id)
    problem = (report.problem if report is not None else "") or next(structural, "")
    if not problem:
        return ()
    case = Case(project, role, graph[node_id], problem, reports or {}, facts)
    found: dict[str, Mend] = {}
    for rule in MENDS.values():
        for text, mended in _looked(rule, case):
            changed = case.with_graph(mended) if isinstance(mended, Graph) else mended
            if changed != project:
                found.setdefault(text, Mend(text, changed))
    return tuple(found.values())[:MOST]


def put_before(graph: Graph, node_id: str, place: int, layers: Sequence[Node]) -> Graph:
    """Return the graph with new layers, one behind the other, on the link into input `place` of a node; they get free names."""
    source = graph[node_id].inputs[place]
    for layer in layers:
        layer = replace(layer, id=graph.free_id(layer.id), inputs=(source,))
        graph = graph.add(layer, after=source.node)
        source = Ref(layer.id)
    return graph.connect(source, node_id, place, again=True)


def sizes(shape: Shape) -> str:
    """Return a shape as people write it: "28 x 28 x 1"."""
    return " x ".join("any" if size is None else str(size) for size in shape) or "1"


def _looked(rule: MendRule, case: Case) -> list[tuple[str, Graph | Project]]:
    """Return what a rule offers; one that meets a damaged project, as from a file, offers nothing."""
    try:
        return list(rule.look(case))
    except (GraphError, UnknownName, ValueError, TypeError):
        return []
