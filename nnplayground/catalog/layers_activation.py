"""Layers: activation functions as layers of their own."""

from __future__ import annotations

from nnplayground.catalog.settings import axis, constraint, initializer, layer, regularizer
from nnplayground.core.param import Float, Member, Pick, Shape
from nnplayground.core.registries import ACTIVATIONS


def _slope(default: float) -> Float:
    return Float(
        "negative_slope", default, "Slope for values below the threshold.", low=0.0, high=100.0
    )


layer(
    "Activation",
    "Activation",
    "Applies an activation function to every value. Useful when something stands between the weights and the function.",
    (
        Member(
            "activation",
            Pick("relu"),
            "Function applied to each value.",
            registry=ACTIVATIONS,
        ),
    ),
    group="Activation",
    sample=((8,),),
    words="relu sigmoid tanh softmax nonlinearity",
)
layer(
    "ReLU",
    "ReLU",
    "Passes positive values and stops negative ones: max(0, x).",
    (
        Float("max_value", None, "Values never rise above this.", optional=True, low=0.0, high=1e6),
        _slope(0.0),
        Float("threshold", 0.0, "Values below this are stopped.", low=0.0, high=1e6),
    ),
    group="Activation",
    sample=((8,),),
    words="rectified linear",
)
layer(
    "LeakyReLU",
    "Leaky ReLU",
    "ReLU with a small slope for negative values, so that no unit dies.",
    (_slope(0.3),),
    group="Activation",
    sample=((8,),),
    words="rectified linear dead units",
)
layer(
    "PReLU",
    "Parametric ReLU",
    "Leaky ReLU whose slopes are learnt (He et al. 2015), one for each unit or shared along axes.",
    (
        initializer("alpha"),
        regularizer("alpha"),
        constraint("alpha"),
        Shape(
            "shared_axes",
            None,
            "Axes along which one slope is shared; 1, 2 for pictures gives one slope for each channel.",
            optional=True,
            high=8,
        ),
    ),
    learns=True,
    group="Activation",
    sample=((8,),),
    words="rectified linear learnt slope",
)
layer(
    "ELU",
    "ELU",
    "Like ReLU, but bends softly to -alpha for negative values (Clevert et al. 2016).",
    (Float("alpha", 1.0, "Depth that large negative inputs tend to.", low=0.0, high=1000.0),),
    group="Activation",
    sample=((8,),),
    words="exponential linear",
)
layer(
    "Softmax",
    "Softmax",
    "Turns scores into probabilities that add up to 1. The last step of a classifier.",
    (axis("Axis of the classes; -1 is the last one."),),
    group="Activation",
    sample=((8,),),
    words="probability classes output",
)
