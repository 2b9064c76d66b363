"""Layers: convolutions."""

from __future__ import annotations

from nnplayground.catalog.settings import (
    activation,
    data_format,
    dilation_rate,
    filters,
    groups,
    kernel_size,
    layer,
    padding,
    strides,
    use_bias,
    variables,
    window,
)
from nnplayground.core.param import Int, Param

_SAMPLES = ((16, 4), (12, 12, 3), (8, 8, 8, 2))
_WHERE = ("a sequence", "an image", "a volume")
_USES = (
    "For sound, sensor readings and text.",
    "The layer that finds edges, textures and objects in pictures.",
    "For scans and video.",
)
_WORDS = (
    "convolution cnn sequence time signal",
    "convolution cnn image filter kernel",
    "convolution cnn volume scan video",
)


def _window(rank: int, *more: str) -> tuple[Param, ...]:
    return kernel_size(rank), strides(rank), padding(*more)


def _depth_multiplier() -> Int:
    return Int(
        "depth_multiplier", 1, "Number of filters for each input channel.", low=1, high=10_000
    )


def _output_padding(rank: int) -> Param:
    return window(
        "output_padding",
        rank,
        0,
        "Cells added to one side of the output to reach a wanted size; less than the stride. None works it out.",
        low=0,
        optional=True,
        advanced=True,
    )


def _convolution(rank: int) -> None:
    layer(
        f"Conv{rank}D",
        f"Convolution {rank}D",
        f"Slides learnt filters over {_WHERE[rank - 1]}; each answers wherever its pattern occurs. {_USES[rank - 1]}",
        (
            filters(),
            *_window(rank, *(("causal",) if rank == 1 else ())),
            data_format(rank),
            dilation_rate(rank),
            groups(),
            activation(),
            use_bias(),
            *variables("kernel", "bias"),
        ),
        learns=True,
        group="Convolution",
        sample=(_SAMPLES[rank - 1],),
        words=_WORDS[rank - 1],
    )


def _transposed(rank: int) -> None:
    last = (_output_padding(rank), data_format(rank))
    layer(
        f"Conv{rank}DTranspose",
        f"Transposed convolution {rank}D",
        f"Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge {_WHERE[rank - 1]}. "
        "For decoders and generators.",
        (
            filters(),
            *_window(rank),
            *(reversed(last) if rank == 3 else last),
            dilation_rate(rank),
            activation(),
            use_bias(),
            *variables("kernel", "bias"),
        ),
        learns=True,
        group="Convolution",
        sample=(_SAMPLES[rank - 1],),
        words="deconvolution upsampling decoder generator",
    )


def _depthwise(rank: int) -> None:
    layer(
        f"DepthwiseConv{rank}D",
        f"Depthwise convolution {rank}D",
        f"Filters each channel of {_WHERE[rank - 1]} on its own, with few weights. "
        "Usually followed by a 1-wide convolution that mixes the channels.",
        (
            *_window(rank),
            _depth_multiplier(),
            data_format(rank),
            dilation_rate(rank),
            activation(),
            use_bias(),
            *variables("depthwise", "bias"),
        ),
        learns=True,
        group="Convolution",
        sample=(_SAMPLES[rank - 1],),
        words="mobile channel",
    )


def _separable(rank: int) -> None:
    layer(
        f"SeparableConv{rank}D",
        f"Separable convolution {rank}D",
        f"Filters each channel of {_WHERE[rank - 1]} on its own and then mixes the channels: "
        "nearly as good as a convolution with far fewer weights.",
        (
            filters(),
            *_window(rank),
            data_format(rank),
            dilation_rate(rank),
            _depth_multiplier(),
            activation(),
            use_bias(),
            *variables("depthwise", "pointwise", "bias"),
        ),
        learns=True,
        group="Convolution",
        sample=(_SAMPLES[rank - 1],),
        words="xception mobile depthwise pointwise",
    )


for _rank in (2, 1, 3):
    _convolution(_rank)
for _rank in (2, 1, 3):
    _transposed(_rank)
for _rank in (2, 1):
    _depthwise(_rank)
    _separable(_rank)
