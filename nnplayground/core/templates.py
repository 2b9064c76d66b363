"""Ready-made groups of layers: functions that take a graph and return it with the group at its open end."""

from __future__ import annotations

from collections.abc import Callable

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.param import Pick

Template = Callable[[Graph], Graph]


def head(units: int, activation: str = "softmax", pooling: bool = True) -> Template:
    """Return the end of a classifier over pictures: mean of each map (or Flatten), then one dense layer."""

    def add(graph: Graph) -> Graph:
        _open_end(graph)
        first = (
            Node(graph.free_id("global_average"), "GlobalAveragePooling2D")
            if pooling
            else Node(graph.free_id("flatten"), "Flatten")
        )
        graph = graph.append(first)
        values = {"units": units, "activation": Pick(activation)}
        return graph.append(Node(graph.free_id("classes"), "Dense", values))

    return add


def conv_block(
    filters: int,
    kernel_size: int = 3,
    convolutions: int = 1,
    normalise: bool = True,
    pool: bool = True,
) -> Template:
    """Return convolutions, each with batch normalisation and ReLU, and a pooling that halves the maps."""

    def add(graph: Graph) -> Graph:
        _open_end(graph)
        for _ in range(convolutions):
            graph = _convolution(graph, filters, kernel_size, 1, normalise)
            graph = graph.append(_relu(graph))
        return graph.append(Node(graph.free_id("pool"), "MaxPooling2D")) if pool else graph

    return add


def residual_block(
    filters: int, kernel_size: int = 3, strides: int = 1, project: bool | None = None
) -> Template:
    """Return the block of He et al. 2016 (figure 2): two convolutions whose result is added to their input.

    `project` puts a 1x1 convolution on the skip; it must be there where the number of channels or the size changes. None = only
    where the strides say so.
    """

    def add(graph: Graph) -> Graph:
        start = _open_end(graph)
        graph = _convolution(graph, filters, kernel_size, strides, True, start)
        graph = graph.append(_relu(graph))
        graph = _convolution(graph, filters, kernel_size, 1, True)
        main = graph.ends()[-1]
        skip = start
        if strides > 1 if project is None else project:
            graph = _convolution(graph, filters, 1, strides, True, start)
            skip = Ref(graph.nodes[-1].id)
        graph = graph.add(Node(graph.free_id("add"), "Add", {}, (main, skip)))
        return graph.append(_relu(graph))

    return add


def chain(*templates: Template) -> Template:
    """Return templates one behind the other."""

    def add(graph: Graph) -> Graph:
        for template in templates:
            graph = template(graph)
        return graph

    return add


def _open_end(graph: Graph) -> Ref:
    """Return the output that the next layer reads."""
    ends = [ref for ref in graph.ends() if ref.node in graph and not graph.consumers[ref.node]]
    if len(ends) != 1:
        raise GraphError("a group of layers needs a network with one open end to continue")
    return ends[0]


def _convolution(
    graph: Graph,
    filters: int,
    kernel_size: int,
    strides: int,
    normalise: bool,
    source: Ref | None = None,
) -> Graph:
    """Add a convolution that keeps the size but for its strides, with batch normalisation in the place of its bias."""
    source = source or _open_end(graph)
    values = {
        "filters": filters,
        "kernel_size": (kernel_size, kernel_size),
        "padding": "same",
        "use_bias": not normalise,
    }
    if strides > 1:
        values["strides"] = (strides, strides)
    convolution = Node(graph.free_id("conv"), "Conv2D", values, (source,))
    graph = graph.add(convolution)
    if normalise:
        graph = graph.add(
            Node(graph.free_id("norm"), "BatchNormalization", {}, (Ref(convolution.id),))
        )
    return graph


def _relu(graph: Graph) -> Node:
    return Node(graph.free_id("relu"), "Activation", {"activation": Pick("relu")})
