"""Rules about what a network can give and what it should give: the last layer and the targets."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core import lint
from nnplayground.core.ending import ACTIVATION_LAYERS, LINEAR, Ending, ending, setting
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.lint_shapes import shapes
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registries import LOSSES, METRICS, STEPS, LossType

MARGIN = 0.05
"""The share of their span by which targets may lie outside: noise on a target of -1 and +1 is no reason to object."""
LARGE_TARGET = 100.0
_INFINITE = math.inf
LIMITS = {
    **dict.fromkeys(("sigmoid", "hard_sigmoid", "sparse_sigmoid", "step"), (0.0, 1.0)),
    **dict.fromkeys(("softmax", "sparsemax"), (0.0, 1.0)),
    **dict.fromkeys(("tanh", "hard_tanh", "softsign"), (-1.0, 1.0)),
    **dict.fromkeys(("softplus", "exponential", "squareplus", "sparse_plus"), (0.0, _INFINITE)),
    **dict.fromkeys(("log_sigmoid", "log_softmax"), (-_INFINITE, 0.0)),
    "relu6": (0.0, 6.0),
    "selu": (-1.7581, _INFINITE),
    "gelu": (-0.17, _INFINITE),
    "silu": (-0.2785, _INFINITE),
    "mish": (-0.3088, _INFINITE),
    "hard_silu": (-0.375, _INFINITE),
}
"""Between which numbers the values of a function lie; those of relu and elu follow from their settings."""
_SIZE_COUNTS = (
    "MeanSquaredError",
    "MeanAbsoluteError",
    "RootMeanSquaredError",
    "Huber",
    "LogCosh",
)
_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "Bidirectional", "TruncatedBPTT")


@dataclass(frozen=True)
class Output:
    """One output of a supervised project: its key, the path of its settings, the settings, its loss, and how the network ends there.

    own: whether the last function is a setting of its layer, so that it can be replaced. facts: of the data with the target of this
    output, None while they are not known.
    """

    key: str
    path: str
    settings: OutputTraining
    loss: LossType
    end: Ending
    sized: Node
    own: bool
    facts: Facts | None = None


def supervised(project: Project, facts: Facts | None = None) -> Iterator[Output]:
    """Yield the outputs that a supervised project trains by a loss of the catalog, where the network ends in a layer with units."""
    graph = project.networks.get("model")
    if graph is None or project.training.recipe.name != "supervised":
        return
    aims = lint.targets_of(project, facts)
    for ref, (_, path, settings), aim in zip(
        graph.ends(), lint.outputs(project), aims, strict=True
    ):
        loss, end = LOSSES.get(settings.loss.name), ending(graph, ref)
        if settings.trained and loss is not None and end is not None and end.sized is not None:
            last = end.activation_node
            own = last == end.sized.id or (last in graph and graph[last].type == "Activation")
            yield Output(ref.key, path, settings, loss, end, end.sized, own, aim)


def with_settings(project: Project, one: Output, **changes: Any) -> Project:
    """Return the project with other settings of one output; others that had the same ones keep them."""
    training = project.training
    common = [ref for ref in project.networks["model"].ends() if ref.key not in training.outputs]
    if one.path != "training" or len(common) < 2:
        return lint.with_training(project, one.path, **changes)
    own = {**training.outputs, one.key: replace(one.settings, **changes)}
    return replace(project, training=replace(training, outputs=own))


def with_step(project: Project, facts: Facts, name: str) -> tuple[Project | None, str]:
    """Return the project with a preparation step of the targets more, and its text; None for one of several targets, as it changes all."""
    if name not in STEPS or facts.targets:
        return None, ""
    steps = (*project.data.steps, Pick(name))
    return lint.with_steps(project, steps), f"Add the step “{STEPS[name].title}”"


def end_in(project: Project, one: Output, activation: str) -> tuple[Project | None, str]:
    """Return the fix that replaces the last function, and its text."""
    if not one.own:
        return None, ""
    fixed = lint.with_values(project, "model", one.end.activation_node, activation=Pick(activation))
    return fixed, f"End in {activation}"


def for_classes(project: Project, one: Output) -> tuple[Project | None, str]:
    """Return the project in which an output and its loss suit targets that are numbers of classes, and what that takes.

    None and "" for targets of another kind, and where the loss is one of classes already.
    """
    aim = one.facts
    if aim is None or (aim.task, aim.labels) != (lint.CLASSIFICATION, lint.INTEGER):
        return None, ""
    if one.loss.task == lint.CLASSIFICATION:
        return None, ""
    better = _loss_for(aim)
    values = {"from_logits": True} if one.end.activation == LINEAR else {}
    text = f"Use {LOSSES[better].title}"
    if one.end.units != aim.classes:
        project = lint.with_values(project, "model", one.sized.id, units=aim.classes)
        text = f"Set units of {one.sized.id} to {aim.classes} and use {LOSSES[better].title}"
    if not values and one.own and one.end.activation != "softmax":
        name = one.end.activation_node
        project = lint.with_values(project, "model", name, activation=Pick("softmax"))
    return with_settings(project, one, loss=Pick(better, values)), text


def limits(node: Node) -> tuple[float, float]:
    """Return between which numbers the values lie that a layer gives, by its function; infinite where there is no end."""
    name, values = ACTIVATION_LAYERS.get(node.type, ""), dict(node.values)
    if not name:
        pick = setting(node, "activation")
        name, values = (pick.name, dict(pick.values)) if isinstance(pick, Pick) else (LINEAR, {})
    if name == "relu":
        highest = values.get("max_value")
        low = -_INFINITE if values.get("negative_slope") else min(0.0, values.get("threshold", 0.0))
        return low, _INFINITE if highest is None else highest
    if name in ("elu", "celu"):
        return -values.get("alpha", 1.0), _INFINITE
    return LIMITS.get(name, (-_INFINITE, _INFINITE))


@rule("unreachable", "Targets out of reach")
def unreachable_targets(project: Project, facts: Facts | None) -> Found:
    """Object to a last function that cannot give values as small or as large as the targets are."""
    graph = project.networks.get("model")
    for one in supervised(project, facts):
        if graph is None or one.facts is None or one.end.activation_node not in graph:
            continue
        message = _out_of_reach(graph, one, one.facts)
        if message:
            yield Finding(
                f"networks.model.{one.end.activation_node}",
                message,
                "However long it trains, the network cannot come nearer than the ends of its last function. Numbers are fitted by a last "
                "layer without a function; labels of -1 and +1 also by tanh.",
                *_freed(project, graph, one, one.facts),
            )


def _out_of_reach(graph: Graph, one: Output, facts: Facts) -> str:
    """Return what an output cannot reach, "" if it reaches all targets or the loss does not compare sizes."""
    below, above = facts.target_low, facts.target_high
    direction = one.loss.name == "CosineSimilarity"
    if facts.labels == lint.INTEGER and one.end.units == facts.classes:
        return ""  # a unit for each class: what does not fit is the loss
    if one.loss.labels not in ("any", lint.PLUS_MINUS) or direction:
        return ""
    if below is None or above is None:
        return ""
    low, high = limits(graph[one.end.activation_node])
    margin = MARGIN * (above - below)
    if below >= low - margin and above <= high + margin:
        return ""
    passes = f"The output passes through {one.end.activation}, which gives"
    if low == -_INFINITE:
        return f"{passes} nothing above {high:g}, but the targets reach up to {above:g}."
    if high == _INFINITE:
        return f"{passes} nothing below {low:g}, but the targets reach down to {below:g}."
    return f"{passes} values from {low:g} to {high:g}, but the targets reach from {below:g} to {above:g}."


def _freed(project: Project, graph: Graph, one: Output, facts: Facts) -> tuple[Project | None, str]:
    """Return the project whose last layer reaches the targets, and what that takes."""
    if one.sized.type in _RECURRENT and one.sized.id == one.end.activation_node:
        if one.path != "training":
            return None, ""
        values = {"units": one.end.units}
        graph = graph.append(Node(graph.free_id("output"), "Dense", values))
        return _with_model(project, graph), "Add a dense layer without a function"
    if one.own and facts.labels == lint.PLUS_MINUS:
        return end_in(project, one, "tanh")
    if one.own:
        return end_in(project, one, LINEAR)
    if one.path != "training":
        return None, ""
    name = one.end.activation_node
    return _with_model(project, graph.remove([name], heal=True)), f"Take {name} out"


def _with_model(project: Project, graph: Graph) -> Project:
    return replace(project, networks={**project.networks, "model": graph})


@rule("output-width", "Output units and targets")
def numbers_do_not_fit(project: Project, facts: Facts | None) -> Found:
    """Object to an output of another length than the target, which would be spread over it without a word."""
    graph = project.networks.get("model")
    if facts is None or graph is None:
        return
    known = shapes(graph, facts.shape if len(graph.inputs()) == 1 else None)
    for one in supervised(project, facts):
        shape = one.facts.target_shape if one.facts is not None else None
        if one.facts is None or shape is None or len(shape) > 1 or one.loss.labels != "any":
            continue
        wanted = (*shape, 1)[0]
        if known.get(one.end.output.id) != (one.end.units,) or one.end.units == wanted:
            continue
        fixed, text = None, ""
        fits = one.facts.task == lint.CLASSIFICATION and one.end.units == one.facts.classes
        if fits and one.end.activation != "softmax":
            fixed, text = with_step(project, facts, "one-hot")
        if fixed is None:
            fixed, text = for_classes(project, one)
        if fixed is None:
            fixed = lint.with_values(project, "model", one.sized.id, units=wanted)
            text = f"Set units to {wanted}"
        yield Finding(
            f"networks.model.{one.sized.id}",
            f"The output has {one.end.units} numbers for each example, but the target has {wanted}.",
            "A program that subtracts one from the other repeats the shorter of them, or compares each output with each target, and gives "
            "a loss that means nothing. Both must have one shape.",
            fixed,
            text,
        )


@rule("unscaled-target", "Targets that are not scaled")
def targets_not_scaled(project: Project, facts: Facts | None) -> Found:
    """Object to large numbers as targets, which a network that starts near 0 is long in reaching."""
    for one in supervised(project, facts):
        aim = one.facts
        if facts is None or aim is None or aim.target_low is None or aim.target_high is None:
            continue
        largest = max(abs(aim.target_low), abs(aim.target_high))
        if aim.task != lint.REGRESSION or largest <= LARGE_TARGET:
            continue
        if one.loss.name not in _SIZE_COUNTS or one.end.activation != LINEAR:
            continue
        fix, text = (None, "") if aim.whole else with_step(project, facts, "standardise-target")
        yield Finding(
            "data.steps",
            f"The targets reach from {aim.target_low:g} to {aim.target_high:g}; a network starts near 0 and learns best when they lie "
            "around 0 and 1.",
            "Large targets make large errors and large gradients: steps of the usual rate are then too large for plain gradient descent, "
            "and too small for Adam to come near within some epochs. The step is fitted on the training part.",
            fix,
            text,
        )


@rule("metric-as-loss", "A metric in the place of the loss")
def metric_as_loss(project: Project, facts: Facts | None) -> Found:
    """Object to counting right answers as a loss."""
    if project.training.recipe.name != "supervised":
        return
    aims = lint.targets_of(project, facts)
    for (_, path, settings), aim in zip(lint.outputs(project), aims, strict=True):
        name = settings.loss.name
        if name in LOSSES or name not in METRICS or not settings.trained:
            continue
        better = _loss_for(aim) if aim is not None else ""
        yield Finding(
            f"{path}.loss",
            f"{METRICS[name].title} is a metric, not a loss.",
            "Training follows the slope of the loss. Counts of right answers go up in steps and have no slope, so there is nothing to "
            "follow; watch them as metrics beside a loss.",
            lint.with_training(project, path, loss=Pick(better)) if better else None,
            f"Use {LOSSES[better].title}" if better else "",
        )


def _loss_for(facts: Facts) -> str:
    return {
        lint.INTEGER: "SparseCategoricalCrossentropy",
        lint.ONE_HOT: "CategoricalCrossentropy",
        lint.BINARY: "BinaryCrossentropy",
        lint.PLUS_MINUS: "Hinge",
        lint.NUMBERS: "MeanSquaredError",
    }.get(facts.labels, "")
