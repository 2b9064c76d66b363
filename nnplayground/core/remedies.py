"""What can be done about a finding: each remedy edits the project, so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core import field, lint
from nnplayground.core import registries as r
from nnplayground.core.contrast import without
from nnplayground.core.ending import activation_of, ending
from nnplayground.core.events import Finding
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registry import Entry, Registry, UnknownName
from nnplayground.core.vary import variant

START, GOOD, GO_ON = "start", "good", ""
RATE = "training.optimizer.learning_rate"
CLIP = 1.0
DROPOUT = 0.3
HE = ("relu", "relu6", "leaky_relu", "elu", "gelu", "silu", "swish", "mish")
SQUASHING = ("sigmoid", "tanh", "hard_sigmoid", "hard_tanh", "softsign")
Apply = Callable[[Project, Finding], Project | None]


def _nothing(project: Project, finding: Finding) -> Project | None:
    return None


@dataclass(frozen=True)
class Remedy(Entry):
    """A remedy. `apply` returns the edited project, or None where there is nothing to do.

    rewinds: where training goes on: "start" = anew, "good" = from the last good epoch that is kept, "" = from where it is.
    """

    rewinds: str = GO_ON
    apply: Apply = _nothing


REMEDIES: Registry[Remedy] = Registry("remedy")


def remedy(name: str, title: str, rewinds: str = GO_ON) -> Callable[[Apply], Apply]:
    """Add the function below to the remedies; its docstring is the help."""

    def add(function: Apply) -> Apply:
        REMEDIES.add(Remedy(name, title, function.__doc__ or "", (), rewinds, function))
        return function

    return add


@remedy("usual-rate", "Use the optimizer's usual rate", START)
def usual_rate(project: Project, finding: Finding) -> Project | None:
    """Set the learning rate to the one the optimizer comes with, and train anew."""
    usual, rate = field.param_at(project, RATE).default, field.read(project, RATE)
    return field.write(project, RATE, usual) if not usual / 2 <= rate <= 2 * usual else None


@remedy("halve-rate", "Halve the learning rate and rewind", GOOD)
def halve_rate(project: Project, finding: Finding) -> Project | None:
    """Halve the learning rate and go on from the last good epoch."""
    return field.write(project, RATE, field.read(project, RATE) / 2)


@remedy("raise-rate", "Raise the learning rate tenfold")
def raise_rate(project: Project, finding: Finding) -> Project | None:
    """Multiply a rate below the optimizer's usual one by ten, at most up to the usual one."""
    usual, rate = field.param_at(project, RATE).default, field.read(project, RATE)
    return field.write(project, RATE, min(10 * rate, usual)) if rate < usual else None


@remedy("constant-rate", "Keep the learning rate constant", START)
def constant_rate(project: Project, finding: Finding) -> Project | None:
    """Take the schedule of the learning rate away, and train anew."""
    training = replace(project.training, schedule=None)
    return replace(project, training=training) if project.training.schedule is not None else None


@remedy("no-penalties", "Take the penalties away", START)
def no_penalties(project: Project, finding: Finding) -> Project | None:
    """Take all penalties on weights away, and train anew."""
    twin = without(project, "regularization")
    return replace(variant(project, twin), twins=project.twins) if twin is not None else None


@remedy("clip", "Clip the gradient at 1.0 and rewind", GOOD)
def clip(project: Project, finding: Finding) -> Project | None:
    """Shorten the whole gradient to the norm 1.0 if it is longer, and go on from the last good epoch."""
    pick = project.training.optimizer
    now = pick.values.get("global_clipnorm")
    if now is not None and now <= CLIP:
        return None
    kept = {key: one for key, one in pick.values.items() if key not in ("clipnorm", "clipvalue")}
    return _written(
        project, "training.optimizer", Pick(pick.name, kept | {"global_clipnorm": CLIP})
    )


@remedy("standardise", "Scale the inputs", START)
def standardise(project: Project, finding: Finding) -> Project | None:
    """Add a step that brings the inputs near 0 and 1: division by 255 for pictures, else standardisation; then train anew."""
    kind = r.DATASETS[project.data.source.name].kind if _known(project) else ""
    name = "scale" if kind == "image" else "standardise"
    if name in [pick.name for pick in project.data.steps]:
        return None
    return lint.with_steps(project, (Pick(name), *project.data.steps))


@remedy("standardise-target", "Scale the targets", START)
def standardise_target(project: Project, finding: Finding) -> Project | None:
    """Add a step that brings the targets near 0 and 1, fitted on the training part; then train anew."""
    name = "standardise-target"
    if name in [pick.name for pick in project.data.steps]:
        return None
    return lint.with_steps(project, (*project.data.steps, Pick(name)))


@remedy("initialise", "Use initialisers that fit the activations", START)
def initialise(project: Project, finding: Finding) -> Project | None:
    """Give every layer He's initial weights behind ReLU and its relatives, else Glorot's, and biases of zero; then train anew."""
    changed = project
    for role, graph in project.networks.items():
        for node in graph.nodes:
            fitting = "HeNormal" if activation_of(node) in HE else None
            values = {key: one for key, one in node.values.items() if key not in _INITIALISERS}
            if fitting and _has(node, "kernel_initializer"):
                values["kernel_initializer"] = Pick(fitting)
            if values != node.values:
                graph = graph.with_node(replace(node, values=values))
        changed = replace(changed, networks={**changed.networks, role: graph})
    return changed if changed != project else None


_INITIALISERS = ("kernel_initializer", "bias_initializer", "recurrent_initializer")


@remedy("leaky", "Use leaky ReLU", START)
def leaky(project: Project, finding: Finding) -> Project | None:
    """Put leaky ReLU, which lets a little through below zero, in the place of ReLU, and train anew."""
    return _activations(project, ("relu", "relu6"), "leaky_relu")


@remedy("relu", "Use ReLU in the hidden layers", START)
def relu(project: Project, finding: Finding) -> Project | None:
    """Put ReLU with He's initial weights in the place of hidden sigmoid and tanh, and train anew."""
    changed = _activations(project, SQUASHING, "relu")
    return (initialise(changed, finding) or changed) if changed is not None else None


@remedy("early-stopping", "Stop early", START)
def early_stopping(project: Project, finding: Finding) -> Project | None:
    """Train anew, end when the validation loss has not become better for some epochs, and go back to the best epoch."""
    picks = project.training.callbacks
    if "EarlyStopping" in [pick.name for pick in picks] or not project.data.split.validation:
        return None
    return replace(
        project, training=replace(project.training, callbacks=(*picks, Pick("EarlyStopping")))
    )


@remedy("dropout", "Add dropout")
def dropout(project: Project, finding: Finding) -> Project | None:
    """Put a Dropout layer of rate 0.3 before the last layer with weights, and go on."""
    graph = project.networks.get("model")
    last = _last(graph)
    if graph is None or last is None or not last.inputs:
        return None
    source = last.inputs[0]
    before = graph[source.node].type
    if before in ("Dropout", "InputLayer"):
        return None
    node = Node(graph.free_id("dropout"), "Dropout", {"rate": DROPOUT})
    return _with_graph(project, graph.insert_on(node, source, last.id))


@remedy("regression-metrics", "Measure the mean absolute error instead")
def regression_metrics(project: Project, finding: Finding) -> Project | None:
    """Put the mean absolute error in the place of the metrics that count right answers."""
    counting = ("Accuracy", *(name for name, one in r.METRICS.items() if _counts(one)))
    picks = project.training.metrics
    kept = tuple(pick for pick in picks if pick.name not in counting)
    if len(kept) == len(picks):
        return None
    better = Pick("MeanAbsoluteError")
    return _written(project, "training.metrics", (*kept, *(() if better in kept else (better,))))


@remedy("fitting-output", "Let the output fit the loss", START)
def fitting_output(project: Project, finding: Finding) -> Project | None:
    """End in the function whose range the loss expects: softmax, sigmoid, or softplus for counts; then train anew."""
    wanted = {
        "CategoricalCrossentropy": "softmax",
        "SparseCategoricalCrossentropy": "softmax",
        "KLDivergence": "softmax",
        "BinaryCrossentropy": "sigmoid",
        "Poisson": "softplus",
    }.get(project.training.loss.name)
    graph = project.networks.get("model")
    last = _last(graph)
    if wanted is None or graph is None or last is None or not _has(last, "activation"):
        return None
    if activation_of(last) == wanted or project.training.loss.values.get("from_logits"):
        return None
    return _with_graph(project, graph.with_values(last.id, activation=Pick(wanted)))


def remedies_for(project: Project, finding: Finding) -> list[tuple[Remedy, Project]]:
    """Return the remedies of a finding that change something, each with the project it leads to."""
    found = []
    for name in finding.remedies:
        one = REMEDIES[name]
        try:
            changed = one.apply(project, finding)
        except (ValueError, KeyError):
            changed = None  # the project was edited since: this remedy fits it no more
        if changed is not None and changed != project:
            found.append((one, changed))
    return found


def _activations(project: Project, old: tuple[str, ...], new: str) -> Project | None:
    """Return the project with some functions replaced in all layers but the last; None if there are none."""
    graph = project.networks.get("model")
    last = _last(graph)
    if graph is None:
        return None
    changed = graph
    for node in graph.nodes:
        own = _has(node, "activation") and activation_of(node) in old
        recurrent = _has(node, "recurrent_initializer")
        if own and not recurrent and (last is None or node.id != last.id):
            changed = changed.with_values(node.id, activation=Pick(new))
    return _with_graph(project, changed) if changed != graph else None


def _last(graph: Graph | None) -> Node | None:
    """Return the last layer with units of the first output."""
    ends = graph.ends() if graph is not None else ()
    end = ending(graph, ends[0]) if graph is not None and ends else None
    return end.sized if end is not None else None


def _has(node: Node, name: str) -> bool:
    return node.type in r.LAYERS and any(one.name == name for one in r.LAYERS[node.type].params)


def _known(project: Project) -> bool:
    return project.data.source.name in r.DATASETS


def _counts(metric: r.MetricType) -> bool:
    return metric.task == lint.CLASSIFICATION


def _written(project: Project, path: str, value: Any) -> Project | None:
    """Return the project with a field replaced; None where its entry has no such setting."""
    try:
        return field.write(project, path, value)
    except (UnknownName, ValueError):
        return None


def _with_graph(project: Project, graph: Graph) -> Project:
    return replace(project, networks={**project.networks, "model": graph})
