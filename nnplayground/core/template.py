"""Templates: groups of layers and whole networks that are drawn into a graph by settings.

The entries live in the modules `templates_*`, which are imported at the first look into `TEMPLATES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from nnplayground.core.graph import Graph, GraphError, Ref
from nnplayground.core.registry import Entry, Registry
from nnplayground.core.sketch import Refs, Sketch
from nnplayground.core.width import Shape

Draw = Callable[..., Refs | Ref]
D = TypeVar("D", bound=Draw)


def _nothing(sketch: Sketch, sources: Refs) -> Refs:
    return sources


@dataclass(frozen=True)
class TemplateType(Entry):
    """A group of layers or a whole network.

    draw: (sketch, sources, **settings) -> the outputs of the group.
    inputs: least and most number of tensors it reads. A whole network makes its own input layers where it is given none.
    whole: a network from inputs to outputs, not a part of one.
    sample: shapes without the batch axis, one for each input, on which it builds with its default settings.
    sample_dtype: "float32" or "int32".
    """

    draw: Draw = _nothing
    inputs: tuple[int, int] = (1, 1)
    whole: bool = False
    sample: tuple[Shape, ...] = ()
    sample_dtype: str = "float32"

    def build(
        self,
        graph: Graph,
        sources: Refs = (),
        values: Mapping[str, Any] | None = None,
        shapes: Mapping[str, Shape] | None = None,
    ) -> tuple[Graph, Refs]:
        """Return the graph with the group behind `sources`, and the group's outputs.

        Args:
            graph: what is there already; its layers keep their names.
            sources: the tensors that the group reads.
            values: settings that are not at their default.
            shapes: id of an input layer -> shape of its data without the batch axis, for inputs without a shape of their own.

        An output of the network that the group now reads stops being one, as with `Graph.append`: the group's outputs take its
        place.

        Raises:
            GraphError: on too few or too many sources, on unknown ones, or where the group does not fit behind them.
            ValueError: on settings that are not legal.
        """
        least, most = self.inputs
        if not least <= len(sources) <= most:
            wanted = f"{least}" if least == most else f"{least} to {most}"
            raise GraphError(f"{self.name} needs {wanted} inputs and has {len(sources)}")
        for source in sources:
            graph[source.node]
        sketch = Sketch(graph, shapes)
        drawn = self.draw(sketch, sources, **self.check(values or {}))
        ends = (drawn,) if isinstance(drawn, Ref) else drawn
        return _with_outputs(graph, sketch.graph, sources, ends), ends

    def at_end(self, graph: Graph, values: Mapping[str, Any] | None = None) -> Graph:
        """Return the graph continued at its one open end; GraphError if there are several or none."""
        return self.build(graph, (open_end(graph),), values)[0]

    def on_link(
        self, graph: Graph, source: Ref, target: str, values: Mapping[str, Any] | None = None
    ) -> Graph:
        """Return the graph with the group put on the link from `source` to `target`."""
        if source not in graph[target].inputs:
            raise GraphError(f"there is no link from {source.node} to {target}", target)
        grown, ends = self.build(graph, (source,), values)
        if len(ends) != 1:
            raise GraphError(f"{self.name} has {len(ends)} outputs and fits on no link", target)
        inputs = tuple(ends[0] if ref == source else ref for ref in graph[target].inputs)
        return grown.with_node(replace(graph[target], inputs=inputs))


TEMPLATES: Registry[TemplateType] = Registry("template", "nnplayground.core", "templates_")


def template(name: str, title: str, text: str, *params: Any, **more: Any) -> Callable[[D], D]:
    """Register a function (sketch, sources, **settings) -> outputs as a template; `more` are fields of `TemplateType`."""

    def register(draw: D) -> D:
        TEMPLATES.add(TemplateType(name, title, text, params, draw=draw, **more))
        return draw

    return register


def open_end(graph: Graph) -> Ref:
    """Return the output that the next layer reads; GraphError if there is not exactly one."""
    ends = [ref for ref in graph.ends() if ref.node in graph and not graph.consumers[ref.node]]
    if len(ends) != 1:
        raise GraphError("a group of layers needs a network with one open end to continue")
    return ends[0]


def _with_outputs(before: Graph, after: Graph, sources: Refs, ends: Refs) -> Graph:
    """Return the graph with its marked outputs as `TemplateType.build` promises; without marked ones nothing is to do."""
    if not before.outputs:
        return after
    passed = [ref for ref in sources if ref in before.outputs and not before.consumers[ref.node]]
    kept = [ref for ref in before.outputs if ref not in passed]
    place = min((before.outputs.index(ref) for ref in passed), default=len(before.outputs))
    if passed or not sources:
        kept[place:place] = ends
    return replace(after, outputs=tuple(dict.fromkeys(kept)))
