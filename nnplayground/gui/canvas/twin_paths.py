"""What twins say of a network when names in it change: their paths follow. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from nnplayground.core.graph import Graph
from nnplayground.core.param import Pick
from nnplayground.core.project import Project


def layer_renamed(project: Project, role: str, before: Graph, old: str, new: str) -> Project:
    """Return the project whose twins mean a layer by its new name. `before`: the network with the old one."""

    def follow(path: str) -> str:
        for start in (f"networks.{role}.", "training.outputs."):
            rest = path.removeprefix(start)
            if rest != path and _named(rest, before.by_id) == old:
                return f"{start}{new}{rest[len(old) :]}"
        return path

    return _with_paths(project, follow)


def role_renamed(project: Project, old: str, new: str) -> Project:
    """Return the project whose twins mean a network by its new name."""
    start = f"networks.{old}."
    return _with_paths(
        project,
        lambda path: f"networks.{new}.{path[len(start) :]}" if path.startswith(start) else path,
    )


def _named(rest: str, names: Collection[str]) -> str:
    """Return the layer that the rest of a path begins with: names may hold dots, so the longest one that fits."""
    fitting = [
        name
        for name in names
        if rest.startswith(name) and rest[len(name) :][:1] in ("", ".", "+", ":")
    ]
    return max(fitting, key=len, default="")


def _with_paths(project: Project, follow: Callable[[str], str]) -> Project:
    twins = tuple(
        Pick(twin.name, {follow(path): value for path, value in twin.values.items()})
        for twin in project.twins
    )
    return project if twins == project.twins else replace(project, twins=twins)
