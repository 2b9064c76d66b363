"""With and without: the one change that takes dropout, momentum, skip connections ... out of a project, or puts them in.

What comes back is a twin (see `core.vary`): a `Pick` of a label and changes by path. Nothing is built or applied here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.core.depth import has_kernel
from nnplayground.core.ending import ACTIVATION_LAYERS, LINEAR, activation_of, setting
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Member, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS, OPTIMIZERS
from nnplayground.core.registry import Entry
from nnplayground.core.skips import without_skips

DROPOUTS = (
    "Dropout",
    "SpatialDropout1D",
    "SpatialDropout2D",
    "SpatialDropout3D",
    "AlphaDropout",
    "GaussianDropout",
)
NORMALISATIONS = (
    "BatchNormalization",
    "LayerNormalization",
    "GroupNormalization",
    "RMSNormalization",
)
MOMENTA = ("momentum", "beta_1")
_DROPOUT_SETTINGS = ("dropout", "recurrent_dropout")
_KERNEL_PENALTIES = ("kernel_regularizer", "depthwise_regularizer", "pointwise_regularizer")
Changes = dict[str, Any]


@dataclass(frozen=True)
class Setting:
    """One setting of a layer, of a layer inside a layer too: its path in the project, the layer's type, description and value."""

    path: str
    type: str
    param: Param
    value: Any


def without(project: Project, what: str) -> Pick | None:
    """Return the twin that lacks `what` (a name of CONTRASTS); None if the project does not have it."""
    return _twin(f"without {_found(what).title}", _found(what).lacking(project))


def having(project: Project, what: str) -> Pick | None:
    """Return the twin that has `what`; None if the project has it already, or if it means nothing there."""
    contrast = _found(what)
    if contrast.lacking(project):
        return None
    return _twin(f"with {contrast.title}", contrast.having(project))


def with_or_without(project: Project, what: str) -> Pick | None:
    """Return the twin that differs in `what` alone, whether it lacks or has it; None where that means nothing."""
    return without(project, what) or having(project, what)


def settings(project: Project) -> Iterator[Setting]:
    """Yield every setting of every layer that the catalog knows."""
    for role, graph in project.networks.items():
        for node in graph.nodes:
            if node.type in LAYERS:
                path = f"networks.{role}.{node.id}"
                yield from _settings(path, LAYERS[node.type], node.values)


def _settings(path: str, entry: Entry, values: Mapping[str, Any]) -> Iterator[Setting]:
    for param in entry.params:
        value = values.get(param.name, param.default)
        yield Setting(f"{path}.{param.name}", entry.name, param, value)
        inner = isinstance(param, Member) and param.registry is LAYERS and isinstance(value, Pick)
        if inner and value.name in LAYERS:
            yield from _settings(f"{path}.{param.name}", LAYERS[value.name], value.values)


def hidden(graph: Graph) -> list[Node]:
    """Return the layers with weights that another layer with weights comes behind."""
    kernels = [node for node in graph.nodes if has_kernel(node.type, node.values)]
    before: set[str] = set()
    for node in kernels:
        before |= graph.ancestors(node.id)
    return [node for node in kernels if node.id in before]


def _twin(label: str, changes: Changes) -> Pick | None:
    return Pick(label, changes) if changes else None


def _positive(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0


# --- dropout ----------------------------------------------------------------------------------------------------------


def is_dropout(one: Setting) -> bool:
    """Tell whether a setting is the rate of some dropout."""
    return one.param.name in _DROPOUT_SETTINGS or (
        one.param.name == "rate" and one.type in DROPOUTS
    )


def _no_dropout(project: Project) -> Changes:
    """Set the rates to zero: the layers stay, so that twins keep one architecture and rates can be changed while they train."""
    return {one.path: 0.0 for one in settings(project) if is_dropout(one) and _positive(one.value)}


def _dropout(project: Project) -> Changes:
    """Raise rates that stand at zero; where there is no dropout layer, put one behind every hidden activation."""
    idle = {
        one.path: 0.5
        for one in settings(project)
        if one.param.name == "rate" and one.type in DROPOUTS
    }
    if idle:
        return idle
    places = {
        (role, _behind(graph, node)): None
        for role, graph in project.networks.items()
        for node in hidden(graph)
    }
    return {f"networks.{role}.{node}+": Pick("Dropout", {"rate": 0.5}) for role, node in places}


def _behind(graph: Graph, node: Node) -> str:
    """Return the layer that applies the activation function of a layer; the layer itself if there is none."""
    here = node
    for _ in graph.nodes:
        if activation_of(here) != LINEAR:
            return here.id
        readers = graph.consumers[here.id]
        if len(readers) != 1:
            break
        here = graph[readers[0]]
        passing = (*NORMALISATIONS, *ACTIVATION_LAYERS, "Activation", "Add")
        if here.type not in passing:
            break
    return node.id


# --- batch normalisation, regularisation, momentum, augmentation ------------------------------------------------------


def _layers(project: Project, wanted: Callable[[Node], bool]) -> Changes:
    """Take the wanted layers out."""
    return {
        f"networks.{role}.{node.id}": None
        for role, graph in project.networks.items()
        for node in graph.nodes
        if wanted(node) and node.inputs
    }


def _no_normalisation(project: Project) -> Changes:
    return _layers(project, lambda node: node.type == "BatchNormalization")


def _normalisation(project: Project) -> Changes:
    return {
        f"networks.{role}.{node.id}+": Pick("BatchNormalization")
        for role, graph in project.networks.items()
        for node in hidden(graph)
        if node.type == "Dense" or ("Conv" in node.type and "LSTM" not in node.type)
    }


def is_penalty(one: Setting) -> bool:
    """Tell whether a setting adds a penalty to the loss."""
    return one.param.name.endswith("_regularizer") or one.type == "ActivityRegularization"


def _no_penalties(project: Project) -> Changes:
    changes: Changes = {}
    for one in settings(project):
        if is_penalty(one) and isinstance(one.value, Pick):
            changes[one.path] = None
        elif is_penalty(one) and _positive(one.value):
            changes[one.path] = 0.0
    return changes


def _penalties(project: Project) -> Changes:
    return {
        one.path: Pick("L2", {"l2": 0.001})
        for one in settings(project)
        if one.param.name in _KERNEL_PENALTIES
    }


def _momentum_of(project: Project) -> tuple[str, Any]:
    """Return the name and value of the optimizer's setting for momentum; ("", None) if it has none."""
    pick = project.training.optimizer
    for param in OPTIMIZERS[pick.name].params if pick.name in OPTIMIZERS else ():
        if param.name in MOMENTA:
            return param.name, pick.values.get(param.name, param.default)
    return "", None


def _no_momentum(project: Project) -> Changes:
    name, value = _momentum_of(project)
    return {f"training.optimizer.{name}": 0.0} if _positive(value) else {}


def _momentum(project: Project) -> Changes:
    name, _ = _momentum_of(project)
    return {f"training.optimizer.{name}": 0.9} if name else {}


def _no_augmentation(project: Project) -> Changes:
    return _layers(
        project, lambda node: node.type in LAYERS and LAYERS[node.type].group == "Augmentation"
    )


def _augmentation(project: Project) -> Changes:
    """Shift pictures at random, which is no wrong thing to do with any kind of picture."""
    changes: Changes = {}
    for role, graph in project.networks.items():
        for node in graph.inputs():
            shape = setting(node, "shape")
            if isinstance(shape, tuple) and len(shape) == 3 and graph.consumers[node.id]:
                changes[f"networks.{role}.{node.id}+"] = Pick("RandomTranslation")
    return changes


# --- the table --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Contrast:
    """Something a project can have or lack: its name in a sentence, the changes either way, and why it may mean nothing."""

    title: str
    lacking: Callable[[Project], Changes]
    having: Callable[[Project], Changes]
    obstacle: str


CONTRASTS: dict[str, Contrast] = {
    "dropout": Contrast(
        "dropout", _no_dropout, _dropout, "The network has no hidden layer that could have dropout."
    ),
    "batch_normalization": Contrast(
        "batch normalisation",
        _no_normalisation,
        _normalisation,
        "The network has no hidden dense or convolutional layer to normalise.",
    ),
    "regularization": Contrast(
        "regularisation",
        _no_penalties,
        _penalties,
        "No layer has weights that could be kept small.",
    ),
    "momentum": Contrast(
        "momentum", _no_momentum, _momentum, "The chosen optimizer knows no momentum."
    ),
    "augmentation": Contrast(
        "augmentation", _no_augmentation, _augmentation, "The network does not read pictures."
    ),
    "skip": Contrast(
        "skip connections",
        without_skips,
        lambda project: {},
        "The network has no skip connection that could be cut.",
    ),
}


def obstacle(project: Project, what: str) -> str:
    """Return one sentence why there is neither a twin with nor one without `what`; "" if there is one."""
    return "" if with_or_without(project, what) else _found(what).obstacle


def _found(what: str) -> Contrast:
    if what not in CONTRASTS:
        raise ValueError(f"`what` must be one of {', '.join(CONTRASTS)}. Received: {what!r:.80}")
    return CONTRASTS[what]
