"""Settings of one twin, changed as if it were a project of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from nnplayground.core import field
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.vary import VariantError, variant

_WHOLE = ("recipe", "outputs")
"""Settings of training that a twin has in common with the project."""


def twin_of(project: Project, place: int) -> Project:
    """Return what trains at a place of the team: 0 = the project itself, else a twin, counted from 1; VariantError if it does not fit."""
    own = replace(project, twins=())
    return variant(own, project.twins[place - 1]) if place else own


def with_twin(project: Project, place: int, wanted: Project) -> Project | None:
    """Return the project whose twin at a place, counted from 1, trains what is wanted, and keeps its name.

    None if a twin cannot say what is wanted, as where links differ, or if it does not fit the project.
    """
    twin = project.twins[place - 1]
    try:
        before = twin_of(project, place)
        changes = _changes(before, wanted)
        if changes is None:
            return None
        kept = {path: value for path, value in twin.values.items() if path not in changes}
        if not _leads_to(project, kept | changes, wanted):
            return None
        for path in tuple(kept):  # what the new changes say again, or undo
            less = {other: value for other, value in kept.items() if other != path}
            if _leads_to(project, less | changes, wanted):
                kept = less
    except VariantError:
        return None
    new = Pick(twin.name, kept | changes)
    return replace(project, twins=(*project.twins[: place - 1], new, *project.twins[place:]))


def _leads_to(project: Project, changes: Mapping[str, Any], wanted: Project) -> bool:
    """Tell whether a twin with such changes trains what is wanted, but for the names of layers."""
    try:
        made = variant(replace(project, twins=()), Pick("", changes))
    except VariantError:
        return False
    parts = made.training, made.data, _layers(made)
    return parts == (wanted.training, wanted.data, _layers(wanted))


def _changes(before: Project, after: Project) -> dict[str, Any] | None:
    """Return the changes of a twin that lead from one project to another, None if there is no way to say them."""
    found: dict[str, Any] = {}
    for section in ("training", "data"):
        old, new = getattr(before, section), getattr(after, section)
        for one in fields(old):
            values = getattr(old, one.name), getattr(new, one.name)
            if values[0] != values[1]:
                if one.name in _WHOLE:
                    return None
                found |= _of_setting(after, f"{section}.{one.name}", *values)
    for role, graph in after.networks.items():
        changes = _of_network(f"networks.{role}", before.networks.get(role, Graph()), graph)
        if changes is None:
            return None
        found |= changes
    return found


def _of_setting(after: Project, path: str, old: Any, new: Any) -> dict[str, Any]:
    """Return the changes of a setting; those inside a choice alone where it is of the same name."""
    if not (isinstance(old, Pick) and isinstance(new, Pick) and old.name == new.name):
        return {path: new}
    gone = set(old.values) - set(new.values)
    usual = {key: field.read(after, f"{path}.{key}") for key in gone}
    return {
        f"{path}.{key}": value
        for key, value in _other(old.values, usual | dict(new.values)).items()
    }


def _of_network(path: str, old: Graph, new: Graph) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    if set(old.by_id) - set(new.by_id):
        return None
    for node in new.nodes:
        if node.id in old:
            before = old[node.id]
            if node.type != before.type:
                return None
            usual = {key: _default(node, key) for key in set(before.values) - set(node.values)}
            changed = _other(before.values, usual | dict(node.values))
            found |= {f"{path}.{node.id}.{key}": value for key, value in changed.items()}
        elif len(node.inputs) != 1 or len(old.consumers.get(node.inputs[0].node, ())) != 1:
            return None
        else:
            found[f"{path}.{node.inputs[0].node}+"] = Pick(node.type, dict(node.values))
    return found


def _other(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in new.items() if key not in old or old[key] != value}


def _default(node: Node, key: str) -> Any:
    params = LAYERS[node.type].params if node.type in LAYERS else ()
    return next((param.default for param in params if param.name == key), None)


def _layers(project: Project) -> list[Any]:
    return [
        (role, node.type, _full(node))
        for role, graph in project.networks.items()
        for node in graph.nodes
    ]


def _full(node: Node) -> Mapping[str, Any]:
    """Return the settings of a layer that are not at their defaults."""
    return LAYERS[node.type].changed(node.values) if node.type in LAYERS else node.values
