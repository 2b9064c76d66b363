"""Rules about the layers alone."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core import lint
from nnplayground.core.depth import has_kernel
from nnplayground.core.ending import ACTIVATION_LAYERS, LINEAR, PASSING, activation_of, setting
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.linear_map import linear_runs
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.templates import head

_LINEAR_KERNELS = ("Dense", "EinsumDense")
_KEEPS_MAPS = (
    "BatchNormalization",
    "LayerNormalization",
    "GroupNormalization",
    "Activation",
    *ACTIVATION_LAYERS,
)


def _is_convolution(node: Node) -> bool:
    return "Conv" in node.type and node.type != "ConvLSTM" and has_kernel(node.type)


def _is_map(node: Node) -> bool:
    """Tell whether a layer gives maps when it is given maps: convolution, local pooling, padding."""
    local_pooling = "Pooling" in node.type and not node.type.startswith("Global")
    return (
        _is_convolution(node)
        or local_pooling
        or node.type.startswith(("ZeroPadding", "Cropping", "UpSampling"))
    )


def _source(graph: Graph, node: Node) -> Node | None:
    """Return the one layer that a layer reads; None if there are several or none."""
    if len(node.inputs) != 1 or node.inputs[0].node not in graph:
        return None
    return graph[node.inputs[0].node]


@rule("all-linear", "No function between layers")
def no_function_between(project: Project, facts: Facts | None) -> Found:
    """Object to linear layers in a row, which are one linear layer."""
    for role, graph in project.networks.items():
        linear = [node.id for node in graph.nodes if _feeds_linearly(graph, node)]
        if linear:
            fixed = graph
            for node_id in linear:
                fixed = fixed.with_values(node_id, activation=Pick("relu"))
            names = ", ".join(linear[:3]) + (", …" if len(linear) > 3 else "")
            yield Finding(
                f"networks.{role}.{linear[0]}",
                f"There is no activation function behind {names}: the layers collapse into a single linear one.",
                "A weighted sum of weighted sums is again a weighted sum. However many linear layers follow each other, the network can "
                "only draw straight lines; a function between them, such as ReLU, changes that.",
                replace(project, networks={**project.networks, role: fixed}),
                "Use ReLU there",
                show="linear_map" if role == "model" and linear_runs(graph) else "",
            )


def _feeds_linearly(graph: Graph, node: Node) -> bool:
    """Tell whether a linear layer's output reaches another layer with weights without passing a function."""
    if not (node.type in _LINEAR_KERNELS or _is_convolution(node)) or activation_of(node) != LINEAR:
        return False
    here = node
    for _ in graph.nodes:
        readers = graph.consumers[here.id]
        if len(readers) != 1 or Ref(here.id) in graph.outputs:
            return False
        here = graph[readers[0]]
        if here.type in _LINEAR_KERNELS or _is_convolution(here):
            return True
        passing = (
            here.type in PASSING
            or here.type in ("BatchNormalization", "Rescaling")
            or here.type.startswith("AveragePooling")
        )
        named_linear = here.type == "Activation" and activation_of(here) == LINEAR
        if not passing and not named_linear:
            return False
    return False


@rule("dense-on-maps", "Dense on feature maps")
def dense_on_maps(project: Project, facts: Facts | None) -> Found:
    """Object to a dense layer that reads maps without Flatten or a global pooling between them."""
    for role, graph in project.networks.items():
        for node in graph.nodes:
            source = _source(graph, node)
            if node.type != "Dense" or source is None:
                continue
            maps = _behind_maps(graph, source)
            picture = (
                source.type == "InputLayer"
                and len(setting(source, "shape") or (facts and facts.shape) or ()) > 1
            )
            if not maps and not picture:
                continue
            what = "feature maps" if maps else "a picture or sequence"
            flatten = Node(graph.free_id("flatten"), "Flatten")
            fixed = graph.insert_on(flatten, node.inputs[0], node.id)
            yield Finding(
                f"networks.{role}.{node.id}",
                f"{node.id} reads {what} without Flatten or a global pooling before it.",
                "A dense layer works on the last axis alone: it would treat every place by itself and give as many outputs as there are "
                "places. Flatten lays everything in one row; GlobalAveragePooling takes the mean of each map and needs far fewer weights.",
                replace(project, networks={**project.networks, role: fixed}),
                "Insert Flatten",
            )


def _behind_maps(graph: Graph, node: Node | None) -> bool:
    """Tell whether a layer's output is feature maps of a convolution."""
    here = node
    for _ in graph.nodes:
        if here is None:
            return False
        if _is_convolution(here):
            return True
        if not (_is_map(here) or here.type in _KEEPS_MAPS or "Dropout" in here.type):
            return False
        here = _source(graph, here)
    return False


@rule("no-head", "Feature maps as output")
def no_head(project: Project, facts: Facts | None) -> Found:
    """Offer a head to a classifier that ends in feature maps."""
    graph = project.networks.get("model")
    if graph is None or project.training.recipe.name != "supervised":
        return
    ends = graph.ends()
    for ref, aim in zip(ends, lint.targets_of(project, facts), strict=True):
        classes = aim is not None and aim.task == lint.CLASSIFICATION
        if aim is None or not classes or not _behind_maps(graph, graph.by_id.get(ref.node)):
            continue
        single = aim.labels == lint.BINARY
        grow = head(1 if single else aim.classes, "sigmoid" if single else "softmax")
        try:
            fixed = grow(graph) if len(ends) == 1 else None
        except GraphError:
            continue
        fix = None
        if fixed is not None:
            fix = replace(project, networks={**project.networks, "model": fixed})
        yield Finding(
            f"networks.model.{ref.node}",
            "The network ends in feature maps; a head that turns them into classes is missing.",
            "After the last convolution a classifier takes the mean of each map (GlobalAveragePooling) or lays them in a row (Flatten), "
            "and a dense layer weighs them for each class.",
            fix,
            "Add GlobalAveragePooling and a dense layer" if fix is not None else "",
        )
