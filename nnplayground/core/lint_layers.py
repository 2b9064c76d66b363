"""Rules about layers that do nothing, or not what they are for: dropout, batch normalisation, truncated backpropagation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from nnplayground.core import lint
from nnplayground.core.contrast import DROPOUTS
from nnplayground.core.ending import ending, setting
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.lint_shapes import Shape, shapes
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS

USUAL_RATE = 0.3
TOO_HIGH = 0.9
LOWERED = 0.5
STEADY = 8
USUAL_BATCH = 32
_RATES = ("dropout", "recurrent_dropout")


def _nodes(project: Project) -> Iterator[tuple[str, Graph, Node]]:
    for role, graph in project.networks.items():
        for node in graph.nodes:
            if (
                node.type in LAYERS and not node.layer
            ):  # a layer that is called again is judged once
                yield role, graph, node


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@rule("dead-dropout", "Dropout that drops nothing")
def dead_dropout(project: Project, facts: Facts | None) -> Found:
    """Object to dropout with a rate of 0, unless a twin has another rate."""
    for role, _, node in _nodes(project):
        if node.type not in DROPOUTS or lint.varied(project, f"networks.{role}.{node.id}.rate"):
            continue
        rate = setting(node, "rate")
        if _is_number(rate) and rate == 0:
            yield Finding(
                f"networks.{role}.{node.id}",
                f"{node.id} has a rate of 0 and passes everything on.",
                "Dropout sets a share of its inputs to zero while the network trains; with a rate of 0 it is as if the layer were not "
                "there. Rates from 0.2 to 0.5 are usual.",
                lint.with_values(project, role, node.id, rate=USUAL_RATE),
                f"Set the rate to {USUAL_RATE:g}",
            )


@rule("too-much-dropout", "Dropout that leaves nearly nothing")
def too_much_dropout(project: Project, facts: Facts | None) -> Found:
    """Object to rates at which one value in ten or fewer gets through."""
    for role, _, node in _nodes(project):
        for name in ("rate",) if node.type in DROPOUTS else _RATES:
            rate = setting(node, name) if lint.has_setting(node, name) else None
            path = f"networks.{role}.{node.id}.{name}"
            if (
                rate is not None
                and _is_number(rate)
                and rate >= TOO_HIGH
                and not lint.varied(project, path)
            ):
                yield Finding(
                    path,
                    f"{node.id} drops {rate:.0%} of its values in every training step.",
                    "What is left is scaled up to make good for it, so the next layer sees mostly noise and learns next to nothing. "
                    "Rates from 0.2 to 0.5 are usual.",
                    lint.with_values(project, role, node.id, **{name: LOWERED}),
                    f"Set the rate to {LOWERED:g}",
                )


@rule("dropout-at-the-end", "Dropout behind the last layer")
def dropout_at_the_end(project: Project, facts: Facts | None) -> Found:
    """Object to dropout on the outputs themselves; in front of the last layer it is in its place."""
    graph = project.networks.get("model")
    if graph is None or project.training.recipe.name != "supervised":
        return
    for ref in graph.ends():
        end = ending(graph, ref)
        if end is None or end.sized is None or graph.consumers[ref.node]:
            continue
        here, dropped = graph[ref.node], []
        while here.id != end.sized.id:
            if here.type in DROPOUTS and setting(here, "rate"):
                dropped.append(here.id)
            here = graph[here.inputs[0].node]
        if dropped:
            # The settings of an output are found by the name of its layer, which must stay.
            kept = ref.node in project.training.outputs and ref.node in dropped
            fixed = graph.remove(dropped, heal=True)
            yield Finding(
                f"networks.model.{dropped[0]}",
                f"{dropped[0]} drops outputs of the network behind {end.sized.id}, its last layer.",
                "An output that is set to zero is a wrong answer, whatever the network computed, and its share of the loss teaches "
                "nothing. Dropout belongs between layers, in front of the last one.",
                None if kept else replace(project, networks={**project.networks, "model": fixed}),
                "" if kept else f"Take {dropped[0]} out",
            )


@rule("small-batch-normalisation", "Batch normalisation of few examples")
def small_batch_normalisation(project: Project, facts: Facts | None) -> Found:
    """Object to batch normalisation over one example, and warn of it over a few."""
    size = project.training.batch_size
    if not 0 < size < STEADY or lint.varied(project, "training.batch_size"):
        return
    fixed = replace(project, training=replace(project.training, batch_size=USUAL_BATCH))
    for role, graph in project.networks.items():
        norms = [
            node
            for node in graph.nodes
            if node.type == "BatchNormalization"
            and setting(node, "trainable") is not False
            and (size == 1 or not setting(node, "renorm"))
        ]
        if not norms:
            continue
        first = norms[0]
        if size > 1:
            yield Finding(
                f"networks.{role}.{first.id}",
                f"{first.id} normalises over batches of {size} examples, which are few for a steady mean.",
                "Mean and variance of a few examples jump from batch to batch, and the network predicts with running averages that fit "
                "none of them. Use batches of 8 or more, or layer or group normalisation, which do not depend on the batch.",
                fixed,
                f"Set the batch size to {USUAL_BATCH}",
            )
        elif _is_vector(graph, first, facts, role):
            yield Finding(
                f"networks.{role}.{first.id}",
                f"{first.id} normalises over a batch of 1 example, so it gives the same for every example.",
                "The mean of one value is the value itself: minus its mean it is 0, and nothing of it gets through. "
                "When the network predicts it uses running averages instead, which it has never been trained with.",
                fixed,
                f"Set the batch size to {USUAL_BATCH}",
            )
        else:
            yield Finding(
                f"networks.{role}.{first.id}",
                f"{first.id} normalises over a batch of 1 example, and predicts with averages over many.",
                "In training each example is measured by its own mean and variance alone; when the network predicts it uses running "
                "averages, which fit none of them. Use larger batches, or group normalisation, which does not depend on the batch.",
                fixed,
                f"Set the batch size to {USUAL_BATCH}",
            )


def _is_vector(graph: Graph, node: Node, facts: Facts | None, role: str) -> bool:
    """Tell whether a layer reads one number for each channel."""
    shape = _read(graph, node, facts, role)
    return shape is not None and all(size == 1 for size in shape[:-1])


def _read(graph: Graph, node: Node, facts: Facts | None, role: str) -> Shape | None:
    """Return the shape that a layer with one input reads, without the batch axis; None if it is not known."""
    if len(node.inputs) != 1 or node.inputs[0].port:
        return None
    given = (
        facts.shape if facts is not None and role == "model" and len(graph.inputs()) == 1 else None
    )
    return shapes(graph, given).get(node.inputs[0].node)


@rule("nothing-truncated", "Truncated backpropagation that cuts nothing")
def nothing_truncated(project: Project, facts: Facts | None) -> Found:
    """Object to truncated backpropagation through as many time steps as the sequences have, or more."""
    for role, graph, node in _nodes(project):
        if node.type != "TruncatedBPTT":
            continue
        shape, steps = _read(graph, node, facts, role), setting(node, "steps")
        length = shape[0] if shape is not None and len(shape) == 2 else None
        if length is None or not isinstance(steps, int) or steps < length:
            continue
        if lint.varied(project, f"networks.{role}.{node.id}.steps"):
            continue
        half = length // 2
        yield Finding(
            f"networks.{role}.{node.id}.steps",
            f"{node.id} cuts after {steps} time steps, but the sequences have only {length}, so nothing is cut.",
            "Errors go back through the whole sequence, as they do without this wrapper. To see what truncation changes, the number of "
            "steps must be smaller than the length of the sequences.",
            lint.with_values(project, role, node.id, steps=half) if half else None,
            f"Set the steps to {half}" if half else "",
        )
