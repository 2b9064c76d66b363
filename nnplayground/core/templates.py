"""Ready-made groups of layers as functions that take a graph and return it with the group at its open end."""

from __future__ import annotations

from collections.abc import Callable

from nnplayground.core.graph import Graph
from nnplayground.core.param import Pick
from nnplayground.core.template import TEMPLATES

Template = Callable[[Graph], Graph]


def head(units: int, activation: str = "softmax", pooling: bool = True) -> Template:
    """Return the end of a classifier over pictures: mean of each map (or Flatten), then one dense layer."""
    return _at_end(
        "head",
        classes=units,
        activation=Pick(activation),
        pooling="average" if pooling else "flatten",
    )


def conv_block(
    filters: int,
    kernel_size: int = 3,
    convolutions: int = 1,
    normalise: bool = True,
    pool: bool = True,
) -> Template:
    """Return convolutions, each with batch normalisation and ReLU, and a pooling that halves the maps."""
    return _at_end(
        "conv_pool",
        filters=filters,
        kernel_size=kernel_size,
        convolutions=convolutions,
        normalise=normalise,
        pool=pool,
    )


def residual_block(
    filters: int, kernel_size: int = 3, strides: int = 1, project: bool | None = None
) -> Template:
    """Return the block of He et al. 2016 (figure 2): two convolutions whose result is added to their input.

    `project` puts a 1x1 convolution on the skip; it must be there where the number of channels or the size changes. None = only
    where they do.
    """
    return _at_end(
        "residual",
        filters=filters,
        kernel_size=kernel_size,
        strides=strides,
        project="auto" if project is None else "always" if project else "never",
    )


def chain(*templates: Template) -> Template:
    """Return templates one behind the other."""

    def add(graph: Graph) -> Graph:
        for template in templates:
            graph = template(graph)
        return graph

    return add


def _at_end(name: str, **values: object) -> Template:
    def add(graph: Graph) -> Graph:
        return TEMPLATES[name].at_end(graph, values)

    return add
