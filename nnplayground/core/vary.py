"""Twins: variants of a project that train beside it. Which there are, and ready-made ones.

A twin is a `Pick`: its name is the label, its values are the changes on the project, applied in their order. A change is one of

- `training.learning_rate`, `networks.model.dropout_1.rate` and every other path of `core.field`: the new value;
- `networks.<role>.<node>` with None: the layer is taken out and its readers read its first input; with an integer: that input, counted
  from 0. Layers that then lead nowhere go too. A joint that is taken out is a skip connection that is cut;
- `networks.<role>.<node>+` with the Pick of a layer: a new layer is put behind the node, for all its readers. Its name is that of the
  node with the layer's behind it: `dense_1_dropout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from nnplayground.core import field
from nnplayground.core.contrast import having, with_or_without, without
from nnplayground.core.difference import difference
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.param import Float, Int, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.wording import setting_text

__all__ = [
    "MOST_TWINS",
    "VariantError",
    "difference",
    "having",
    "problems",
    "three_values",
    "try_three",
    "variant",
    "variants",
    "with_or_without",
    "without",
]

MOST_TWINS = 5
RATES = (0.1, 0.001, 0.0001)
_ROOTS = ("seed", "data", "networks", "training")
_DROPOUTS = ("rate", "dropout", "recurrent_dropout")


class VariantError(ValueError):
    """A twin whose change does not fit the project; `twin` is its label, `path` the change to blame, or ""."""

    def __init__(self, message: str, twin: str, path: str = "") -> None:
        super().__init__(message)
        self.twin, self.path = twin, path


def variants(project: Project) -> tuple[Project, ...]:
    """Return the project and each of its twins as projects without twins; VariantError if a twin does not fit."""
    for twin in project.twins[MOST_TWINS:]:
        raise _surplus(twin)
    own = replace(project, twins=())
    return (own, *(variant(own, twin) for twin in project.twins))


def variant(project: Project, twin: Pick) -> Project:
    """Return the project with the changes of one twin, without twins; VariantError if one does not fit."""
    new = replace(project, twins=())
    rebuilt: dict[str, str] = {}
    path = ""
    try:
        for path, value in twin.values.items():
            new, role = _changed(new, path, value)
            rebuilt |= {role: path} if role else {}
        for role, path in rebuilt.items():  # noqa: B007 - the path to blame
            _check(project.networks[role], new.networks[role])
    except ValueError as error:
        reason = str(error).rstrip(".")
        raise VariantError(
            f"The twin {twin.name} cannot change {path}: {reason}.", twin.name, path
        ) from error
    return new


def problems(project: Project) -> tuple[VariantError, ...]:
    """Return what is wrong with the twins, at most one for each; empty if all can train."""
    found = []
    for place, twin in enumerate(project.twins):
        try:
            if place >= MOST_TWINS:
                raise _surplus(twin)
            variant(project, twin)
        except VariantError as error:
            found.append(error)
    return tuple(found)


def _surplus(twin: Pick) -> VariantError:
    return VariantError(
        f"The twin {twin.name} is one too many: at most {MOST_TWINS} can train beside the project.",
        twin.name,
    )


# --- changes ----------------------------------------------------------------------------------------------------------


def _changed(project: Project, path: str, value: Any) -> tuple[Project, str]:
    """Return the project with one change, and the role of the network that has other layers now, or ""."""
    if path.split(".")[0] not in _ROOTS:
        raise ValueError("a twin may differ in data, network, training and seed alone")
    role, rest = _network_of(project, path)
    graph = project.networks.get(role, Graph())
    whole = value is None or (isinstance(value, int) and not isinstance(value, bool))
    if rest in graph and whole:
        new = _taken_out(graph, rest, value or 0)
    elif isinstance(value, Pick) and rest.endswith("+") and rest[:-1] in graph:
        rest = rest[:-1]
        new = _put_behind(graph, rest, value)
    else:
        return field.write(project, path, value), ""
    if rest in project.training.outputs:
        raise GraphError(f"{rest} is an output with settings of its own", rest)
    return replace(project, networks={**project.networks, role: new}), role


def _check(old: Graph, new: Graph) -> None:
    """Refuse a network that is broken in a way in which it was not."""
    before = {problem.message for problem in old.problems()}
    for problem in new.problems():
        if problem.message not in before:
            raise GraphError(f"{problem.node or 'then'} {problem.message}", problem.node)


def _network_of(project: Project, path: str) -> tuple[str, str]:
    """Return the role and what follows it in a path into a network; ("", "") for another path."""
    for role in sorted(project.networks, key=len, reverse=True):
        start = f"networks.{role}."
        if path.startswith(start):
            return role, path[len(start) :]
    return "", ""


def _taken_out(graph: Graph, node_id: str, position: int) -> Graph:
    gone = graph[node_id]
    if not 0 <= position < len(gone.inputs):
        raise GraphError(f"{node_id} has no input number {position} that could take its place")
    kept = gone.inputs[position]
    new = graph.with_node(replace(gone, inputs=(kept,))).remove([node_id], heal=True)
    return _pruned(new, [ref.node for ref in gone.inputs if ref != kept], graph)


def _pruned(graph: Graph, names: Iterable[str], before: Graph) -> Graph:
    """Return the graph without those of the named layers, and of the layers before them, that nobody reads any more."""
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in graph or graph.consumers[name] or not before.consumers[name]:
            continue
        node = graph[name]
        if node.type != "InputLayer" and all(ref.node != name for ref in graph.outputs):
            graph = graph.remove([name])
            waiting += [ref.node for ref in node.inputs]
    return graph


def _put_behind(graph: Graph, node_id: str, pick: Pick) -> Graph:
    entry = LAYERS.find(pick.name)
    if entry.inputs[0] != 1:
        raise GraphError(f"{pick.name} cannot stand behind a single layer")
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", pick.name).lower()
    source = Ref(node_id)
    node = Node(
        graph.free_id(f"{node_id}_{name}"), pick.name, entry.changed(pick.values), (source,)
    )

    def moved(refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
        return tuple(Ref(node.id) if ref == source else ref for ref in refs)

    nodes = tuple(
        replace(old, inputs=moved(old.inputs)) if source in old.inputs else old
        for old in graph.nodes
    )
    return Graph(nodes, moved(graph.outputs)).add(node, after=node_id)


# --- three values -----------------------------------------------------------------------------------------------------


def try_three(project: Project, path: str) -> Project:
    """Return the project with two twins, so that three runs try three values of one number.

    The project keeps its own value if it is one of the three, else it takes the first. Twins there were go.
    ValueError if there are no three values to try.
    """
    values = three_values(project, path)
    own = field.read(project, path)
    if own not in values:
        own = values[0]
        project = field.write(project, path, own)
    twins = tuple(
        Pick(setting_text(project, path, value), {path: value}) for value in values if value != own
    )
    return replace(project, twins=twins)


def three_values(project: Project, path: str) -> tuple[Any, Any, Any]:
    """Return three different legal values of a number that are worth a comparison; ValueError if it has no three."""
    param, own = field.param_at(project, path), field.read(project, path)
    if not isinstance(param, (Int, Float)):
        raise ValueError(f"`{path}` is no number")
    found: list[Any] = []
    for value in (*_wished(param, own), *_others(param, own)):
        try:
            legal = param.check(value)
        except ValueError:
            continue
        if legal is not None and legal not in found:
            found.append(legal)
    if len(found) < 3:
        raise ValueError(f"`{path}` has no three values to try")
    first, second, third = found[:3] if param.name == "learning_rate" else sorted(found[:3])
    return first, second, third


def _wished(param: Int | Float, own: Any) -> tuple[float, ...]:
    """Return the values one would try first."""
    if param.name == "learning_rate":
        return RATES
    if param.name in _DROPOUTS:
        return (0.0, 0.3, 0.6)
    if param.name == "momentum":
        return (0.0, 0.5, 0.9)
    if param.name in ("beta_1", "beta_2", "rho"):
        return (0.0, 0.9, 0.99)
    own = own if own is not None else param.default
    if param.name == "seed":
        return tuple((own or 0) + number for number in range(3))
    if param.name == "batch_size":
        return (own // 4, own, own * 4) if own >= 4 else (own, 8, 32)
    if isinstance(param, Int):
        return (own // 2, own, own * 2) if own else ()
    if own and (param.log or (own > 0 and not _narrow(param))):
        return tuple(float(f"{own * factor:.6g}") for factor in (0.1, 1, 10))
    return () if own is None else (own,)


def _others(param: Int | Float, own: Any) -> Iterable[float]:
    """Yield further values, for where the first ones are not legal or fall together."""
    low, high = param.low, param.high
    if isinstance(param, Int):
        start = int(own if own is not None else low or 0)
        yield from (start * 2, start * 4, start * 8)
        yield from (start + step for step in (1, -1, 2, -2))
        yield from (end for end in (low, high) if end is not None)
        return
    if _narrow(param) and low is not None and high is not None:
        yield from (low + share * (high - low) for share in (0.5, 0.1, 0.9, 0.25, 0.75))
    yield from (0.01, 0.1, 1.0, 0.001, 10.0)
    if low is not None:
        yield from (low + step for step in (0.0, 0.5, 1.0))
    if own is not None:
        yield from (own / 2, own * 2, own - 1, own + 1)


def _narrow(param: Param) -> bool:
    """Tell whether a number lies in a short span, where tenths of it say more than powers of ten."""
    if not isinstance(param, Float) or param.log or param.low is None or param.high is None:
        return False
    return param.high - param.low <= 100
