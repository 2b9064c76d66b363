"""How a project fits its data, and the layers of two networks each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.data.source import Part, Prepared
from nnplayground.engine.build import BuildError


def steps_of(project: Project, prepared: Prepared) -> int:
    """Return how many steps of a project go through the training part once."""
    size = prepared.parts[e.TRAIN].size
    return -(-size // min(project.training.batch_size or size, size))


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
