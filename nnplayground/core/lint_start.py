"""Rules about the weights a network starts with."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from nnplayground.core.contrast import NORMALISATIONS, hidden
from nnplayground.core.ending import setting
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.lint import Facts, Finding, Found, has_setting, rule, varied
from nnplayground.core.lint_shapes import Shape, shapes
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import INITIALIZERS

TOO_LARGE = 2.0
"""How many times the deviation of He et al. 2015 a layer may start with; the usual ones lie between 0.5 and 1."""
GROWN = 10.0
"""How much signals may grow on their way through the layers."""
_CUT = 0.88
"""The deviation that is left of a normal distribution cut at two deviations."""


@rule("large-start", "Initial weights that are too large")
def large_start(project: Project, facts: Facts | None) -> Found:
    """Object to weights drawn without regard to how many inputs are summed, such as N(0, 1), in a network with hidden layers."""
    for role, graph in project.networks.items():
        given = facts.shape if facts is not None and len(graph.inputs()) == 1 else None
        sizes = _sizes(graph, given if role == "model" else None)
        large = {
            name: size
            for name, size in sizes.items()
            if size > TOO_LARGE
            and not varied(project, f"networks.{role}.{name}.kernel_initializer")
        }
        if not large or not hidden(graph) or _growth(graph, large) < GROWN:
            continue
        fixed = graph
        for name in large:
            fixed = fixed.with_node(_usual(graph[name]))
        names = ", ".join(list(large)[:3]) + (", …" if len(large) > 3 else "")
        first = next(iter(large))
        yield Finding(
            f"networks.{role}.{first}.kernel_initializer",
            f"The initial weights of {names} are up to {max(large.values()):.1f} times as large as suits the number of their inputs.",
            "Each layer sums many inputs, so with weights like these every layer makes its signals larger: the output starts far from any "
            "target, sigmoid and tanh saturate, and gradients explode. Glorot and He weights shrink with the number of inputs.",
            replace(project, networks={**project.networks, role: fixed}),
            "Start with the usual weights",
        )


def _sizes(graph: Graph, given: Shape | None) -> dict[str, float]:
    """Return for each layer with random weights of a chosen deviation how many times He's deviation that is."""
    drawn = {
        node.id: deviation
        for node in graph.nodes
        if len(node.inputs) == 1
        and has_setting(node, "kernel_initializer")
        and setting(node, "trainable") is not False
        and (deviation := _deviation(setting(node, "kernel_initializer")))
    }
    known = shapes(graph, given) if drawn else {}
    found = {}
    for name, deviation in drawn.items():
        shape = known.get(graph[name].inputs[0].node)
        inputs = _inputs(graph[name], shape) if shape else None
        if inputs:
            found[name] = deviation * math.sqrt(inputs / 2)
    return found


def _inputs(node: Node, shape: Shape) -> int | None:
    """Return how many inputs a unit of a dense layer or a convolution sums."""
    if node.type == "Dense":
        return shape[-1]
    kernel = setting(node, "kernel_size")
    if node.type not in ("Conv1D", "Conv2D", "Conv3D") or shape[-1] is None or kernel is None:
        return None
    if setting(node, "data_format") == "channels_first":
        return None
    window = math.prod(kernel) if isinstance(kernel, tuple) else kernel
    return int(window * shape[-1] // (setting(node, "groups") or 1))


def _deviation(pick: Any) -> float | None:
    """Return the standard deviation that an initialiser draws with where it is set by hand, else None."""
    if not isinstance(pick, Pick) or pick.name not in INITIALIZERS:
        return None
    try:
        values = INITIALIZERS[pick.name].check(pick.values)
    except ValueError:
        return None
    if pick.name == "RandomNormal":
        return float(values["stddev"])
    if pick.name == "TruncatedNormal":
        return _CUT * float(values["stddev"])
    if pick.name == "RandomUniform":
        return float(values["maxval"] - values["minval"]) / math.sqrt(12)
    return None


def _growth(graph: Graph, large: dict[str, float]) -> float:
    """Return how much larger signals become on the longest way through the large layers; normalisation takes it back."""
    grown: dict[str, float] = {}
    try:
        nodes = graph.order()
    except GraphError:
        return 1.0
    most = 1.0
    for node in nodes:
        before = max((grown.get(ref.node, 1.0) for ref in node.inputs), default=1.0)
        here = 1.0 if node.type in NORMALISATIONS else before * large.get(node.id, 1.0)
        grown[node.id] = here
        most = max(most, here)
    return most


def _usual(node: Node) -> Node:
    """Return the layer with Keras' own weights, and without biases drawn as large."""
    gone = {"kernel_initializer"}
    if (_deviation(setting(node, "bias_initializer")) or 0) > 0:
        gone.add("bias_initializer")
    return replace(node, values={key: one for key, one in node.values.items() if key not in gone})
