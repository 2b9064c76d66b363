"""Rules about what a network can give and what it should give: the last layer and the targets."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    """One output of a supervised project: the path of its settings, the settings, its loss, and how the network ends there.

    own: whether the last function is a setting of its layer, so that it can be replaced.
    """

    path: str
    settings: OutputTraining
    loss: LossType
    end: Ending
    sized: Node
    own: bool


def supervised(project: Project) -> Iterator[Output]:
    """Yield the outputs of a supervised project whose loss is in the catalog and whose network ends in a layer with units."""
    graph = project.networks.get("model")
    if graph is None or project.training.recipe.name != "supervised":
        return
    for ref, (_, path, settings) in zip(graph.ends(), lint.outputs(project), strict=True):
        loss, end = LOSSES.get(settings.loss.name), ending(graph, ref)
        if loss is not None and end is not None and end.sized is not None:
            last = end.activation_node
            own = last == end.sized.id or (last in graph and graph[last].type == "Activation")
            yield Output(path, settings, loss, end, end.sized, own)


def end_in(project: Project, one: Output, activation: str) -> tuple[Project | None, str]:
    """Return the fix that replaces the last function, and its text."""
    if not one.own:
        return None, ""
    fixed = lint.with_values(project, "model", one.end.activation_node, activation=Pick(activation))
    return fixed, f"End in {activation}"


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
    graph, outputs = project.networks.get("model"), list(supervised(project))
    if facts is None or facts.target_low is None or facts.target_high is None or graph is None:
        return
    if len(outputs) != 1 or len(graph.ends()) != 1 or outputs[0].end.activation_node not in graph:
        return
    (one,), below, above = outputs, facts.target_low, facts.target_high
    direction = one.loss.name == "CosineSimilarity"
    if one.loss.labels not in ("any", lint.PLUS_MINUS) or direction:
        return
    low, high = limits(graph[one.end.activation_node])
    margin = MARGIN * (above - below)
    if below >= low - margin and above <= high + margin:
        return
    activation = one.end.activation
    if low == -_INFINITE:
        message = f"The output passes through {activation}, which gives nothing above {high:g}, but the targets reach up to {above:g}."
    elif high == _INFINITE:
        message = f"The output passes through {activation}, which gives nothing below {low:g}, but the targets reach down to {below:g}."
    else:
        message = (
            f"The output passes through {activation}, which gives values from {low:g} to {high:g}, but the targets reach from "
            f"{below:g} to {above:g}."
        )
    yield Finding(
        f"networks.model.{one.end.activation_node}",
        message,
        "However long it trains, the network cannot come nearer than the ends of its last function. Numbers are fitted by a last layer "
        "without a function; labels of -1 and +1 also by tanh.",
        *_freed(project, graph, one, facts),
    )


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
    graph, outputs = project.networks.get("model"), list(supervised(project))
    if facts is None or facts.target_shape is None or len(facts.target_shape) > 1 or graph is None:
        return
    if len(outputs) != 1 or len(graph.ends()) != 1 or outputs[0].loss.labels != "any":
        return
    (one,), wanted = outputs, (*facts.target_shape, 1)[0]
    known = shapes(graph, facts.shape if len(graph.inputs()) == 1 else None)
    if known.get(one.end.output.id) != (one.end.units,) or one.end.units == wanted:
        return
    if facts.task == lint.CLASSIFICATION and one.end.units == facts.classes and "one-hot" in STEPS:
        fixed = lint.with_steps(project, (*project.data.steps, Pick("one-hot")))
        text = f"Add the step “{STEPS['one-hot'].title}”"
    else:
        fixed = lint.with_values(project, "model", one.sized.id, units=wanted)
        text = f"Set units to {wanted}"
    yield Finding(
        f"networks.model.{one.sized.id}",
        f"The output has {one.end.units} numbers for each example, but the target has {wanted}.",
        "A program that subtracts one from the other repeats the shorter of them, or compares each output with each target, and gives a "
        "loss that means nothing. Both must have one shape.",
        fixed,
        text,
    )


@rule("unscaled-target", "Targets that are not scaled")
def targets_not_scaled(project: Project, facts: Facts | None) -> Found:
    """Object to large numbers as targets, which a network that starts near 0 is long in reaching."""
    outputs = list(supervised(project))
    if facts is None or facts.target_low is None or facts.target_high is None:
        return
    largest = max(abs(facts.target_low), abs(facts.target_high))
    if facts.task != lint.REGRESSION or largest <= LARGE_TARGET or len(outputs) != 1:
        return
    (one,) = outputs
    if one.loss.name not in _SIZE_COUNTS or one.end.activation != LINEAR:
        return
    offered = "standardise-target" in STEPS and not facts.whole
    yield Finding(
        "data.steps",
        f"The targets reach from {facts.target_low:g} to {facts.target_high:g}; a network starts near 0 and learns best when they lie "
        "around 0 and 1.",
        "Large targets make large errors and large gradients: steps of the usual rate are then too large for plain gradient descent, "
        "and too small for Adam to come near within some epochs. The step is fitted on the training part.",
        lint.with_steps(project, (*project.data.steps, Pick("standardise-target")))
        if offered
        else None,
        f"Add the step “{STEPS['standardise-target'].title}”" if offered else "",
    )


@rule("metric-as-loss", "A metric in the place of the loss")
def metric_as_loss(project: Project, facts: Facts | None) -> Found:
    """Object to counting right answers as a loss."""
    if project.training.recipe.name != "supervised":
        return
    for _, path, settings in lint.outputs(project):
        name = settings.loss.name
        if name in LOSSES or name not in METRICS:
            continue
        better = _loss_for(facts) if facts is not None else ""
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
