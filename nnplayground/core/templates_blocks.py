"""Templates: blocks of networks for pictures."""

from __future__ import annotations

from typing import Any

from nnplayground.core.graph import Ref
from nnplayground.core.param import Flag, Int, Pick
from nnplayground.core.sketch import (
    RELU,
    Refs,
    Sketch,
    activation,
    convolution,
    filters,
    function,
    half,
    kernel_size,
    normalise,
    strides,
)
from nnplayground.core.template import template

PICTURE = ((16, 16, 16),)


@template(
    "conv_norm_relu",
    "Convolution, normalization, activation",
    "A convolution without bias, batch normalization and an activation function: the unit of which most networks for pictures are made "
    "(Ioffe and Szegedy 2015).",
    filters(),
    kernel_size(),
    strides(),
    normalise(),
    activation(),
    sample=PICTURE,
)
def conv_norm_relu(sketch: Sketch, sources: Refs, **settings: Any) -> Ref:
    """Draw the unit of convolution, normalisation and activation."""
    return convolution(sketch, sources[0], **settings)


@template(
    "conv_pool",
    "Convolutions and pooling",
    "Small convolutions in a row and a pooling that keeps the strongest answer of each 2 x 2 window (Simonyan and Zisserman 2015).",
    filters(),
    kernel_size(),
    Int("convolutions", 2, "How many convolutions stand in a row.", low=1, high=100),
    normalise(),
    activation(),
    Flag("pool", True, "Halve the maps at the end."),
    sample=PICTURE,
)
def conv_pool(sketch: Sketch, sources: Refs, convolutions: int, pool: bool, **settings: Any) -> Ref:
    """Draw convolutions and a pooling."""
    end = sources[0]
    for _ in range(convolutions):
        end = convolution(sketch, end, **settings)
    return half(sketch, end) if pool else end


@template(
    "conv_strided",
    "Convolutions without pooling",
    "As convolutions and pooling, but a convolution with a step of 2 halves the maps in the place of the pooling: the network learns how "
    "to shrink (Springenberg et al. 2015).",
    filters(),
    kernel_size(),
    Int(
        "convolutions", 2, "How many convolutions stand before the one with steps.", low=0, high=100
    ),
    strides(2),
    normalise(),
    activation(),
    sample=PICTURE,
)
def conv_strided(
    sketch: Sketch, sources: Refs, convolutions: int, strides: int, **settings: Any
) -> Ref:
    """Draw convolutions of which the last has a step."""
    end = sources[0]
    for _ in range(convolutions):
        end = convolution(sketch, end, **settings)
    return convolution(sketch, end, strides=strides, **settings)


@template(
    "conv_1x1",
    "1 x 1 convolution",
    "Mixes the channels at each place by itself, a dense layer for each pixel; changes the number of maps and not their size "
    "(Lin et al. 2014).",
    filters(),
    normalise(),
    activation(),
    sample=PICTURE,
)
def conv_1x1(sketch: Sketch, sources: Refs, **settings: Any) -> Ref:
    """Draw a 1x1 convolution."""
    return convolution(sketch, sources[0], kernel_size=1, **settings)


@template(
    "depthwise_separable",
    "Depthwise separable convolution",
    "Filters each channel on its own and then mixes the channels by a 1 x 1 convolution, with far fewer weights than a convolution "
    "(Howard et al. 2017).",
    filters(),
    kernel_size(),
    strides(),
    activation(),
    sample=PICTURE,
)
def depthwise_separable(
    sketch: Sketch, sources: Refs, filters: int, kernel_size: int, strides: int, activation: Pick
) -> Ref:
    """Draw the block of MobileNet, Howard et al. 2017, figure 3."""
    end = sketch.layer(
        "DepthwiseConv2D",
        sources,
        "depthwise",
        kernel_size=kernel_size,
        strides=strides,
        padding="same",
        use_bias=False,
    )
    end = function(sketch, sketch.layer("BatchNormalization", end, "norm"), activation)
    return convolution(sketch, end, filters, 1, activation=activation)


@template(
    "inception",
    "Inception block",
    "Looks at the same maps through 1 x 1, 3 x 3 and 5 x 5 filters and a pooling side by side and puts all answers together "
    "(Szegedy et al. 2015, figure 2b). The channels of the four ways add up.",
    filters(64, "Maps of the 1 x 1 way.", "ones", "1 x 1"),
    filters(
        96,
        "Maps to which a 1 x 1 convolution reduces before the 3 x 3 filters.",
        "reduce_threes",
        "1 x 1 before 3 x 3",
    ),
    filters(128, "Maps of the 3 x 3 way.", "threes", "3 x 3"),
    filters(
        16,
        "Maps to which a 1 x 1 convolution reduces before the 5 x 5 filters.",
        "reduce_fives",
        "1 x 1 before 5 x 5",
    ),
    filters(32, "Maps of the 5 x 5 way.", "fives", "5 x 5"),
    filters(32, "Maps of the pooling way.", "pooled", "Pooling"),
    normalise(False),
    activation(),
    sample=PICTURE,
)
def inception(
    sketch: Sketch,
    sources: Refs,
    ones: int,
    reduce_threes: int,
    threes: int,
    reduce_fives: int,
    fives: int,
    pooled: int,
    **settings: Any,
) -> Ref:
    """Draw the block of GoogLeNet; the defaults are its first, 3a."""
    start = sources[0]
    first = convolution(sketch, start, ones, 1, **settings)
    second = convolution(sketch, start, reduce_threes, 1, **settings)
    second = convolution(sketch, second, threes, 3, **settings)
    third = convolution(sketch, start, reduce_fives, 1, **settings)
    third = convolution(sketch, third, fives, 5, **settings)
    pool = sketch.layer("MaxPooling2D", start, "pool", pool_size=3, strides=1, padding="same")
    fourth = convolution(sketch, pool, pooled, 1, **settings)
    return sketch.layer("Concatenate", (first, second, third, fourth), "join")


@template(
    "squeeze_excite",
    "Squeeze and excitation",
    "Takes the mean of each map, decides by two dense layers how much each channel counts, and multiplies the maps by that "
    "(Hu et al. 2018).",
    Int(
        "ratio",
        16,
        "How many times fewer units than channels stand in the middle.",
        low=1,
        high=1000,
    ),
    Int(
        "channels",
        None,
        "Number of maps; none = as many as come in.",
        optional=True,
        low=1,
        high=100_000,
    ),
    sample=PICTURE,
)
def squeeze_excite(sketch: Sketch, sources: Refs, ratio: int, channels: int | None) -> Ref:
    """Draw the gate of Hu et al. 2018, section 3."""
    count = sketch.known_width(sources[0], channels, "channels")
    end = sketch.layer("GlobalAveragePooling2D", sources, "squeeze", keepdims=True)
    end = sketch.layer("Dense", end, "reduce", units=max(1, count // ratio), activation=RELU)
    end = sketch.layer("Dense", end, "excite", units=count, activation=Pick("sigmoid"))
    return sketch.layer("Multiply", (sources[0], end), "scale")


@template(
    "dense_block",
    "Dense block",
    "Each convolution reads what all before it found: its maps are put beside theirs (Huang et al. 2017).",
    Int("layers", 4, "How many convolutions there are.", low=1, high=100),
    filters(12, "Maps that each convolution adds.", "growth"),
    kernel_size(),
    activation(),
    sample=PICTURE,
)
def dense_block(
    sketch: Sketch, sources: Refs, layers: int, growth: int, kernel_size: int, activation: Pick
) -> Ref:
    """Draw the block of DenseNet, equation 2: normalisation, activation, convolution."""
    end = sources[0]
    for _ in range(layers):
        new = function(sketch, sketch.layer("BatchNormalization", end, "norm"), activation)
        new = convolution(sketch, new, growth, kernel_size, normalise=False)
        end = sketch.layer("Concatenate", (end, new), "join")
    return end
