"""How a project fits its data, and the layers of two networks each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import events as e
from nnplayground.core import pairing
from nnplayground.core import registries as r
from nnplayground.core.graph import Graph
from nnplayground.core.project import Project
from nnplayground.data.source import Part, Prepared
from nnplayground.engine.build import BuildError


def steps_of(project: Project, prepared: Prepared) -> int:
    """Return how many steps of a project go through the training part once."""
    size = prepared.parts[e.TRAIN].size
    return -(-size // min(project.training.batch_size or size, size))


def trained_networks(project: Project) -> dict[str, Graph]:
    """Return the networks that the recipe of a project trains, by role; a project may hold others, which are only checked.

    Raises:
        BuildError: the recipe needs a network that the project does not have.
    """
    entry = r.RECIPES.find(project.training.recipe.name)
    for role in entry.roles:
        if role not in project.networks:
            raise BuildError("networks", f"{entry.title} needs a network named {role!r:.80}")
    return {role: project.networks[role] for role in entry.roles}


def same_start(one: Any, other: Any) -> bool:
    """Tell whether two nodes would begin with the same weights: initializers and all that shapes follow from are the same."""
    if one is None or other is None or one.type != other.type:
        return False

    def starts(values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if name.endswith("_initializer")}

    return starts(one.values) == starts(other.values)


def matched(nodes: list[str], part: Part) -> list[str]:
    """Return, for each input node, the name of the data input that feeds it."""
    names = list(part.inputs)
    if set(nodes) <= set(names):
        return nodes
    if len(nodes) != len(names):
        raise BuildError(
            "data.source",
            f"the network has {len(nodes)} inputs, but the data has {len(names)}: {', '.join(names)}",
        )
    return names


def targets_of(project: Project, role: str, part: Part) -> list[str | None]:
    """Return, for each output of a network, the name of the data target it is trained towards; None for one that is only shown.

    Raises:
        BuildError: no output is trained, or there are fewer targets than outputs to train.
    """
    graph, training = project.networks[role], project.training
    wanted = [training.output(ref.key).trained for ref in graph.ends()]
    if not any(wanted):
        raise BuildError("training", "no output of the network is trained; let at least one be")
    found = pairing.targets_of(graph, training, list(part.targets))
    if any(one and name is None for one, name in zip(wanted, found)):
        raise BuildError(
            "data.source",
            f"the network has {sum(wanted)} outputs to train, but the data has {len(part.targets)} targets: "
            f"{', '.join(part.targets)}",
        )
    return list(found)
