"""Templates: residual blocks."""

from __future__ import annotations

from nnplayground.core.graph import Ref
from nnplayground.core.param import Choice, Int, Pick
from nnplayground.core.sketch import (
    Refs,
    Sketch,
    activation,
    convolution,
    filters,
    function,
    kernel_size,
    strides,
)
from nnplayground.core.template import template

PICTURE = ((16, 16, 16),)
PROJECT = Choice(
    "project",
    "auto",
    "A 1 x 1 convolution on the skip. auto: where channels or size change.",
    options=("auto", "always", "never"),
)


def joined(
    sketch: Sketch, source: Ref, main: Ref, filters: int, strides: int, project: str, last: Pick
) -> Ref:
    """Add `source` to `main`, behind a projection where they differ, and an activation.

    Where the channels of the source are not known there is a projection, which fits in any case. It is option B of He et al. 2016,
    section 4.1.
    """
    differ = strides > 1 or sketch.width(source) != filters
    skip = source
    if project == "always" or (project == "auto" and differ):
        skip = convolution(sketch, source, filters, 1, strides)
    return function(sketch, sketch.layer("Add", (main, skip), "add"), last)


@template(
    "residual",
    "Residual block",
    "Two convolutions whose result is added to their input, so that they learn only what is to change (He et al. 2016, figure 2). "
    "A 1 x 1 convolution on the skip fits the input where the channels or the size change.",
    filters(16),
    kernel_size(),
    strides(),
    PROJECT,
    activation(),
    sample=PICTURE,
)
def residual(
    sketch: Sketch,
    sources: Refs,
    filters: int,
    kernel_size: int,
    strides: int,
    project: str,
    activation: Pick,
) -> Ref:
    """Draw the plain residual block."""
    end = convolution(sketch, sources[0], filters, kernel_size, strides, activation=activation)
    end = convolution(sketch, end, filters, kernel_size)
    return joined(sketch, sources[0], end, filters, strides, project, activation)


@template(
    "bottleneck",
    "Residual bottleneck block",
    "A residual block for deep networks: a 1 x 1 convolution makes the channels fewer, a 3 x 3 one works on them, and a 1 x 1 one "
    "restores them (He et al. 2016, figure 5).",
    filters(16, "Number of maps in the narrow middle."),
    Int("expansion", 4, "How many times as many maps come out.", low=1, high=64),
    kernel_size(),
    strides(),
    PROJECT,
    activation(),
    sample=PICTURE,
)
def bottleneck(
    sketch: Sketch,
    sources: Refs,
    filters: int,
    expansion: int,
    kernel_size: int,
    strides: int,
    project: str,
    activation: Pick,
) -> Ref:
    """Draw the bottleneck; the strides are at its first convolution, as in the paper."""
    end = convolution(sketch, sources[0], filters, 1, strides, activation=activation)
    end = convolution(sketch, end, filters, kernel_size, activation=activation)
    end = convolution(sketch, end, filters * expansion, 1)
    return joined(sketch, sources[0], end, filters * expansion, strides, project, activation)
