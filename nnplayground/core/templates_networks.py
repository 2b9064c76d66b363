"""Templates: whole networks that classify pictures."""

from __future__ import annotations

from typing import Any

from nnplayground.core.graph import Ref
from nnplayground.core.param import Choice, Flag, Float, Int, Pick
from nnplayground.core.sketch import (
    RELU,
    Refs,
    Sketch,
    begin,
    classes,
    convolution,
    filters,
    normalise,
    picture,
    units,
)
from nnplayground.core.template import template
from nnplayground.core.templates_blocks import depthwise_separable
from nnplayground.core.templates_residual import residual
from nnplayground.core.templates_sequence import head
from nnplayground.core.width import Shape

TANH, SOFTMAX = Pick("tanh"), Pick("softmax")
DIGIT, PHOTO = ((28, 28, 1),), ((32, 32, 3),)
WHOLE: dict[str, Any] = {"inputs": (0, 1), "whole": True}


def classify(sketch: Sketch, source: Ref, classes: int) -> Ref:
    """Add the mean of each map and a dense layer with softmax."""
    return head(sketch, (source,), classes, "average", "picture", SOFTMAX)


@template(
    "lenet",
    "LeNet-5",
    "The network that read the digits of cheques (LeCun et al. 1998, figure 2): two convolutions with mean pooling and three dense "
    "layers, 61,706 parameters with 10 classes.",
    picture(),
    classes(),
    Choice(
        "padding",
        "same",
        "same: for pictures of 28 x 28, which the authors padded to 32 x 32. valid: for pictures of 32 x 32.",
        options=("same", "valid"),
    ),
    sample=DIGIT,
    **WHOLE,
)
def lenet(sketch: Sketch, sources: Refs, shape: Shape | None, classes: int, padding: str) -> Ref:
    """Draw LeNet-5 as it is taught: each map of the second convolution reads all maps, the poolings have no weights, the end is softmax."""
    end = begin(sketch, sources, shape)
    for maps, pad in ((6, padding), (16, "valid")):
        end = sketch.layer(
            "Conv2D", end, "conv", filters=maps, kernel_size=5, padding=pad, activation=TANH
        )
        end = sketch.layer("AveragePooling2D", end, "pool")
    end = sketch.layer("Flatten", end, "flatten")
    for count in (120, 84):
        end = sketch.layer("Dense", end, "dense", units=count, activation=TANH)
    return sketch.layer("Dense", end, "classes", units=classes, activation=SOFTMAX)


@template(
    "alexnet",
    "AlexNet-style network",
    "The network that won ImageNet in 2012 (Krizhevsky et al. 2012), on one machine and without its local normalization: maps of 55, 27, "
    "13 and 6 places a side on pictures of 227 x 227, and 62 million parameters.",
    picture((227, 227, 3)),
    classes(1000),
    Float("dropout", 0.5, "Share of units dropped before the dense layers.", low=0.0, high=0.95),
    sample=((227, 227, 3),),
    **WHOLE,
)
def alexnet(
    sketch: Sketch, sources: Refs, shape: Shape | None, classes: int, dropout: float
) -> Ref:
    """Draw AlexNet, Krizhevsky et al. 2012, section 3.5; convolutions read all maps, not those of one graphics card only."""
    end = begin(sketch, sources, shape)
    end = sketch.layer(
        "Conv2D", end, "conv", filters=96, kernel_size=11, strides=4, activation=RELU
    )
    end = sketch.layer("MaxPooling2D", end, "pool", pool_size=3, strides=2)
    for maps, size, pooled in ((256, 5, True), (384, 3, False), (384, 3, False), (256, 3, True)):
        end = sketch.layer(
            "Conv2D",
            end,
            "conv",
            filters=maps,
            kernel_size=size,
            padding="same",
            activation=RELU,
        )
        if pooled:
            end = sketch.layer("MaxPooling2D", end, "pool", pool_size=3, strides=2)
    end = sketch.layer("Flatten", end, "flatten")
    for _ in range(2):
        if dropout:
            end = sketch.layer("Dropout", end, "dropout", rate=dropout)
        end = sketch.layer("Dense", end, "dense", units=4096, activation=RELU)
    return sketch.layer("Dense", end, "classes", units=classes, activation=SOFTMAX)


@template(
    "vgg_small",
    "Small VGG network",
    "Blocks of two 3 x 3 convolutions and a pooling, each with twice the maps of the one before, and two dense layers: VGG "
    "(Simonyan and Zisserman 2015) for small pictures.",
    picture(),
    classes(),
    filters(32, "Maps of the first block; each block doubles them."),
    Int("blocks", 3, "How many blocks there are; each halves the maps.", low=1, high=5),
    normalise(),
    units(128, "Units of the dense layer before the last."),
    Float("dropout", 0.5, "Share of units dropped before the last layer.", low=0.0, high=0.95),
    sample=PHOTO,
    **WHOLE,
)
def vgg_small(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    classes: int,
    filters: int,
    blocks: int,
    normalise: bool,
    units: int,
    dropout: float,
) -> Ref:
    """Draw VGG with three blocks in the place of five."""
    end = begin(sketch, sources, shape)
    for block in range(blocks):
        for _ in range(2):
            end = convolution(sketch, end, filters * 2**block, 3, 1, normalise, RELU)
        end = sketch.layer("MaxPooling2D", end, "pool")
    end = sketch.layer("Flatten", end, "flatten")
    end = sketch.layer("Dense", end, "dense", units=units, activation=RELU)
    if dropout:
        end = sketch.layer("Dropout", end, "dropout", rate=dropout)
    return sketch.layer("Dense", end, "classes", units=classes, activation=SOFTMAX)


@template(
    "resnet",
    "Residual network",
    "The residual networks for small pictures (He et al. 2016, section 4.2): three groups of residual blocks with 16, 32 and 64 maps. "
    "20 layers have 0.27 million parameters, 32 layers 0.47 million.",
    picture(),
    classes(),
    Choice(
        "depth", "20", "Number of layers with weights.", options=("20", "32", "44", "56", "110")
    ),
    sample=PHOTO,
    **WHOLE,
)
def resnet(sketch: Sketch, sources: Refs, shape: Shape | None, classes: int, depth: str) -> Ref:
    """Draw ResNet-6n+2 with projections (option B) where the paper pads with zeros (option A), which is no layer."""
    end = convolution(sketch, begin(sketch, sources, shape), 16, activation=RELU)
    for maps in (16, 32, 64):
        for block in range((int(depth) - 2) // 6):
            strides = 2 if maps > 16 and block == 0 else 1
            end = residual(sketch, (end,), maps, 3, strides, "auto", RELU)
    return classify(sketch, end, classes)


@template(
    "mobilenet_mini",
    "Small MobileNet",
    "Depthwise separable convolutions in a row (Howard et al. 2017), fewer and narrower than in the paper: a network for small pictures "
    "with few weights.",
    picture(),
    classes(),
    Float(
        "width", 1.0, "Multiplies the number of maps of every layer.", above=True, low=0.0, high=8.0
    ),
    Flag("shrink", False, "Halve the maps at the first convolution too, for larger pictures."),
    sample=PHOTO,
    **WHOLE,
)
def mobilenet_mini(
    sketch: Sketch, sources: Refs, shape: Shape | None, classes: int, width: float, shrink: bool
) -> Ref:
    """Draw the first seven layers of MobileNet, table 1, at half their maps."""
    end = begin(sketch, sources, shape)
    end = convolution(sketch, end, _wide(16, width), 3, 2 if shrink else 1, activation=RELU)
    for maps, strides in ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1), (256, 2)):
        end = depthwise_separable(sketch, (end,), _wide(maps, width), 3, strides, RELU)
    return classify(sketch, end, classes)


def _wide(filters: int, width: float) -> int:
    return max(1, round(filters * width))
