"""Rules about the data and the first layer."""

from __future__ import annotations

import math
from dataclasses import replace

from nnplayground.core.graph import Node
from nnplayground.core.lint import Facts, Finding, Found, rule, words
from nnplayground.core.param import Pick
from nnplayground.core.project import Project


@rule("input-shape", "Input and data")
def input_shape(project: Project, facts: Facts | None) -> Found:
    """Offer the shape of the data where the input layer expects another one, as after choosing another data set."""
    graph = project.networks.get("model")
    if facts is None or facts.shape is None or graph is None or len(graph.inputs()) != 1:
        return
    node = graph.inputs()[0]
    wanted, given = node.values.get("shape"), facts.shape
    if wanted is None or _fits(tuple(wanted), given):
        return
    fixed, text = _fixed(project, node, given)
    yield Finding(
        f"networks.model.{node.id}",
        f"The network expects examples of shape {words(tuple(wanted))}, but the data has {words(given)}.",
        "The first layer's weights are made for one shape of example; another data set needs another input.",
        fixed,
        text,
    )


def _fixed(project: Project, node: Node, given: tuple[int, ...]) -> tuple[Project, str]:
    """Return the project whose input fits, and what that takes: a flat input gets flattened examples."""
    flat = len(node.values["shape"]) == 1 and len(given) > 1
    size: tuple[int, ...] = (math.prod(given),) if flat else given
    graph = project.networks["model"].with_values(node.id, shape=size)
    project = replace(project, networks={**project.networks, "model": graph})
    if not flat:
        return project, f"Set the input to {words(size)}"
    data = replace(project.data, steps=(*project.data.steps, Pick("flatten")))
    return replace(project, data=data), f"Flatten the examples and set the input to {words(size)}"


def _fits(wanted: tuple[int | None, ...], given: tuple[int, ...]) -> bool:
    return len(wanted) == len(given) and all(
        one is None or one == other for one, other in zip(wanted, given)
    )
