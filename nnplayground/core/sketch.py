"""What templates draw with: a graph that grows, the steps that many of them share, and the settings of these steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.param import Flag, Int, Member, Param, Pick
from nnplayground.core.param import Shape as Sizes
from nnplayground.core.registries import ACTIVATIONS, LAYERS
from nnplayground.core.width import Shape, widths

RELU = Pick("relu")
Refs = tuple[Ref, ...]


class Sketch:
    """A graph while a template adds layers to it.

    graph: the graph so far. shapes: id of an input layer -> shape of its data, for inputs without a shape of their own.
    """

    def __init__(self, graph: Graph, shapes: Mapping[str, Shape] | None = None) -> None:
        self.graph = graph
        self.shapes = shapes or {}

    def layer(self, kind: str, sources: Refs | Ref, name: str, **values: Any) -> Ref:
        """Add a layer of type `kind` that reads `sources`, named `name` or with a number behind it; return its output."""
        read = (sources,) if isinstance(sources, Ref) else sources
        node = Node(self.graph.free_id(name), kind, LAYERS.find(kind).changed(values), read)
        self.graph = self.graph.add(node)
        return Ref(node.id)

    def input(self, shape: Shape | None, name: str = "input", dtype: str = "float32") -> Ref:
        """Add an input layer; shape None = that of the data."""
        return self.layer("InputLayer", (), name, shape=shape, dtype=dtype)

    def width(self, source: Ref) -> int | None:
        """Return the size of the last axis of a tensor (channels or features); None where the settings do not tell."""
        return widths(self.graph, self.shapes).get(source)

    def known_width(self, source: Ref, given: int | None, name: str) -> int:
        """Return `given`, else the width of a tensor; GraphError that asks for the setting `name` where it is not known."""
        found = given or self.width(source)
        if found is None:
            raise GraphError(
                f"how many channels {source.node} gives is not known yet: set `{name}`", source.node
            )
        return found


def function(sketch: Sketch, source: Ref, activation: Pick) -> Ref:
    """Add an activation as a layer of its own, named after its function."""
    return sketch.layer("Activation", source, activation.name, activation=activation)


def convolution(
    sketch: Sketch,
    source: Ref,
    filters: int,
    kernel_size: int = 3,
    strides: int = 1,
    normalise: bool = True,
    activation: Pick | None = None,
) -> Ref:
    """Add a convolution that keeps the size but for its strides, with batch normalisation in the place of its bias."""
    end = sketch.layer(
        "Conv2D",
        source,
        "conv",
        filters=filters,
        kernel_size=kernel_size,
        strides=strides,
        padding="same",
        use_bias=not normalise,
    )
    if normalise:
        end = sketch.layer("BatchNormalization", end, "norm")
    return function(sketch, end, activation) if activation else end


def half(sketch: Sketch, source: Ref) -> Ref:
    """Add a pooling that halves the maps."""
    return sketch.layer("MaxPooling2D", source, "pool")


def begin(sketch: Sketch, sources: Refs, shape: Shape | None) -> Ref:
    """Return the tensor that a network starts from: the one it was given, else that of an input layer of its own."""
    return sources[0] if sources else sketch.input(shape)


def filters(
    default: int = 32,
    text: str = "Number of maps that come out.",
    name: str = "filters",
    label: str = "",
) -> Int:
    """Return the setting of a number of filters."""
    return Int(name, default, text, label, low=1, high=100_000)


def kernel_size(default: int = 3) -> Int:
    """Return the setting of the side of square filters."""
    return Int("kernel_size", default, "Height and width of the filters.", low=1, high=1000)


def strides(default: int = 1) -> Int:
    """Return the setting of the step of the first convolution."""
    return Int("strides", default, "Step of the first filters; 2 halves the maps.", low=1, high=100)


def normalise(default: bool = True) -> Flag:
    """Return the setting of batch normalisation behind convolutions."""
    return Flag("normalise", default, "Put batch normalization in the place of the biases.")


def activation(default: Pick = RELU, name: str = "activation") -> Param:
    """Return the setting of the activation function."""
    return Member(name, default, "The function behind each layer.", registry=ACTIVATIONS)


def units(default: int, text: str = "Number of units.", name: str = "units") -> Int:
    """Return the setting of a number of units."""
    return Int(name, default, text, low=1, high=100_000)


def ending(default: str = "softmax", name: str = "activation") -> Param:
    """Return the setting of the function of the last layer."""
    return Member(name, Pick(default), "The function of the last layer.", registry=ACTIVATIONS)


def picture(default: Shape | None = None) -> Sizes:
    """Return the setting of the shape of one picture."""
    return Sizes(
        "shape",
        default,
        "Height, width and channels of a picture; none = as the data.",
        optional=True,
        length=3,
    )


def classes(default: int = 10) -> Int:
    """Return the setting of the number of classes."""
    return units(default, "Number of classes.", "classes")
