"""Rules about sizes that shrink on the way through a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nnplayground.core.ending import setting
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint import Facts, Finding, Found, rule, words
from nnplayground.core.lint_shapes import Shape, Window, shapes, windows
from nnplayground.core.project import Project


@dataclass(frozen=True)
class _Place:
    """A convolution or pooling, its window along each axis, and the sizes of what it reads without the channels."""

    node: Node
    windows: tuple[Window, ...]
    sizes: Shape

    @property
    def fits(self) -> bool:
        """Tell whether there is a place for the window."""
        return all(one.fits(size) for one, size in zip(self.windows, self.sizes))

    @property
    def alone(self) -> bool:
        """Tell whether a window of several places looks at a single one."""
        return all(size == 1 for size in self.sizes) and any(one.reach > 1 for one in self.windows)


def _places(graph: Graph, given: Shape | None) -> Iterator[_Place]:
    known = shapes(graph, given)
    for node in graph.nodes:
        shape = known.get(node.inputs[0].node) if len(node.inputs) == 1 else None
        found = windows(node, len(shape) - 1) if shape else None
        if shape and found and not node.inputs[0].port:
            yield _Place(node, found, shape[:-1])


def _given(project: Project, role: str, facts: Facts | None) -> Shape | None:
    """Return the shape of the data for the network that reads them, where it has one input."""
    one = role == "model" and len(project.networks[role].inputs()) == 1
    return facts.shape if one and facts is not None else None


@rule("pooled-away", "Maps that are pooled away")
def pooled_away(project: Project, facts: Facts | None) -> Found:
    """Object to windows that are larger than the maps they look at, and to those that look at a single place."""
    for role, graph in project.networks.items():
        given = _given(project, role, facts)
        places = list(_places(graph, given))
        too_large = [one for one in places if not one.fits]
        alone = [one for one in places if one.alone]
        if not too_large and not alone:
            continue
        one = (too_large or alone)[0]
        window = words(tuple(each.reach for each in one.windows))
        fixed, text = _mended(graph, given)
        fix = None
        if fixed is not None:
            fix = replace(project, networks={**project.networks, role: fixed})
        if too_large:
            yield Finding(
                f"networks.{role}.{one.node.id}",
                f"{one.node.id} looks through a window of {window}, but the maps it reads are only {words(one.sizes)} large.",
                "Every convolution without padding and every pooling makes the maps smaller. With padding “same” the borders are filled "
                "with zeros, and only strides make the maps smaller.",
                fix,
                text,
            )
        else:
            yield Finding(
                f"networks.{role}.{one.node.id}",
                f"The maps are down to a single place before {one.node.id}: its window of {window} sees nothing beside it.",
                "Every pooling and every stride makes the maps smaller. Where one place is left, a pooling passes it on as it is and a "
                "convolution sees padding around it: such layers cost time and weights and find nothing.",
                fix,
                text,
            )


def _mended(graph: Graph, given: Shape | None) -> tuple[Graph | None, str]:
    """Return the graph in which every window has several places to look at, and what that takes: padding, or fewer poolings."""
    padded = _padded(graph, given)
    for one in (padded, _all_padded(graph, given)):
        if _sound(one, given):
            return one, "Set padding to same"
    needless = [
        one.node.id for one in _places(padded, given) if one.alone and "Pooling" in one.node.type
    ]
    shorter = _padded(graph.remove(needless, heal=True), given)
    if _sound(shorter, given):
        return shorter, "Take the pooling out"
    return (padded, "Set padding to same") if padded != graph else (None, "")


def _sound(graph: Graph, given: Shape | None) -> bool:
    return all(one.fits and not one.alone for one in _places(graph, given))


def _padded(graph: Graph, given: Shape | None) -> Graph:
    """Return the graph in which each window that does not fit is padded, the first one first."""
    for _ in graph.nodes:
        wrong = next((one.node for one in _places(graph, given) if not one.fits), None)
        if wrong is None:
            break
        graph = graph.with_values(wrong.id, padding="same")
    return graph


def _all_padded(graph: Graph, given: Shape | None) -> Graph:
    """Return the graph in which no window makes the maps smaller by its size."""
    graph = _padded(graph, given)
    for one in list(_places(graph, given)):
        if setting(one.node, "padding") == "valid":
            graph = graph.with_values(one.node.id, padding="same")
    return graph
