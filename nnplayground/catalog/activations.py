"""Activation functions, each with its formula and its curve in NumPy.

A curve takes the settings of its entry as keywords: `entry.curve(x, **entry.check(values))`. Functions that mix units
(softmax and its like) have no curve.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from nnplayground.core.formula import parse
from nnplayground.core.param import Flag, Float, FormulaText, Int, Param
from nnplayground.core.registries import ACTIVATIONS, ActivationType

Array = Any
_SELU_SCALE, _SELU_ALPHA = 1.0507009873554805, 1.6732632423543772
_OWN = "x * sigmoid(x)"


def _sigmoid(x: Array) -> Array:
    return 0.5 * (1 + np.tanh(x / 2))


def _relu(
    x: Array, negative_slope: float = 0.0, max_value: float | None = None, threshold: float = 0.0
) -> Array:
    above = x if max_value is None else np.minimum(x, max_value)
    return np.where(x > threshold, above, negative_slope * (x - threshold))


def _elu(x: Array, alpha: float = 1.0) -> Array:
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def _celu(x: Array, alpha: float = 1.0) -> Array:
    return np.maximum(x, 0) + np.minimum(alpha * np.expm1(np.minimum(x, 0) / alpha), 0)


def _gelu(x: Array, approximate: bool = False) -> Array:
    if approximate:
        return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * (1 + np.vectorize(math.erf, otypes=[float])(x / math.sqrt(2)))


def _softplus(x: Array) -> Array:
    return np.logaddexp(x, 0)


def _hard_sigmoid(x: Array) -> Array:
    return np.clip(x / 6 + 0.5, 0, 1)


def _leaky_relu(x: Array, negative_slope: float = 0.2) -> Array:
    return np.where(x > 0, x, negative_slope * x)


def _hard_shrink(x: Array, threshold: float = 0.5) -> Array:
    return np.where(np.abs(x) > threshold, x, 0)


def _soft_shrink(x: Array, threshold: float = 0.5) -> Array:
    return np.sign(x) * np.maximum(np.abs(x) - threshold, 0)


def _threshold(x: Array, threshold: float = 0.0, default_value: float = 0.0) -> Array:
    return np.where(x > threshold, x, default_value)


def _squareplus(x: Array, b: float = 4.0) -> Array:
    return (x + np.sqrt(x**2 + b)) / 2


def _sparse_plus(x: Array) -> Array:
    return np.where(x <= -1, 0, np.where(x >= 1, x, (x + 1) ** 2 / 4))


def _formula(x: Array, formula: str = _OWN) -> Array:
    return parse(formula, kind="activation")(x=x)


def _number(name: str, default: float, text: str, low: float = -1000.0) -> Float:
    return Float(name, default, text, low=low, high=1000.0)


def _alpha() -> Float:
    return Float(
        "alpha", 1.0, "Depth that large negative inputs tend to.", low=0.0, high=1000.0, above=True
    )


def _axis() -> Int:
    return Int("axis", -1, "Axis over which it works.", advanced=True, low=-8, high=8)


def _add(
    name: str,
    title: str,
    formula: str,
    curve: Callable[..., Array] | None,
    text: str,
    *params: Param,
    target: str = "",
) -> None:
    ACTIVATIONS.add(
        ActivationType(
            name,
            title,
            text,
            params,
            target or f"keras.activations.{name}",
            formula=formula,
            curve=curve,
        )
    )


_add(
    "relu",
    "ReLU",
    "f(x) = max(0, x)",
    _relu,
    "Passes positive values and stops negative ones. The usual choice inside a network.",
    _number("negative_slope", 0.0, "Slope below the threshold.", low=0.0),
    Float("max_value", None, "Values never rise above this.", optional=True, low=0.0, high=1e6),
    _number("threshold", 0.0, "Values below this are stopped."),
)
_add(
    "sigmoid",
    "Sigmoid",
    "f(x) = 1 / (1 + exp(-x))",
    _sigmoid,
    "Squeezes to 0..1. For the answer to a yes-or-no question; inside deep networks it saturates.",
)
_add(
    "tanh",
    "Tanh",
    "f(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))",
    np.tanh,
    "Squeezes to -1..1 with mean near zero. Usual in small and recurrent networks.",
)
_add(
    "softmax",
    "Softmax",
    "f(x)_i = exp(x_i) / sum_j exp(x_j)",
    None,
    "Turns the outputs of a layer into probabilities that add up to 1. For the last layer with several classes.",
    _axis(),
)
_add(
    "linear",
    "Linear (none)",
    "f(x) = x",
    lambda x: x * 1.0,
    "Changes nothing. For the last layer of regression; layers with nothing else between them collapse to one.",
)
_add(
    "step",
    "Step (threshold)",
    "f(x) = 1 if x >= 0 else 0",
    lambda x: np.where(x >= 0, 1.0, 0.0),
    "Fires or does not: Rosenblatt's perceptron. It has no slope of its own, so training passes the gradient straight through.",
    target="nnplayground.engine.cells.activations.step",
)
_add(
    "leaky_relu",
    "Leaky ReLU",
    "f(x) = x if x > 0 else a x",
    _leaky_relu,
    "ReLU with a small slope for negative values, so that no unit dies.",
    _number("negative_slope", 0.2, "Slope a for negative values.", low=0.0),
)
_add(
    "relu6",
    "ReLU6",
    "f(x) = min(max(0, x), 6)",
    lambda x: np.clip(x, 0, 6),
    "ReLU cut off at 6. Made for small numbers of bits in mobile networks.",
)
_add(
    "elu",
    "ELU",
    "f(x) = x if x > 0 else a (exp(x) - 1)",
    _elu,
    "Like ReLU, but bends softly to -a for negative values (Clevert et al. 2016), which keeps the mean near zero.",
    _alpha(),
)
_add(
    "selu",
    "SELU",
    "f(x) = 1.0507 (x if x > 0 else 1.6733 (exp(x) - 1))",
    lambda x: _SELU_SCALE * _elu(x, _SELU_ALPHA),
    "ELU with a scale that keeps mean and variance from layer to layer (Klambauer et al. 2017). "
    "Wants LeCun normal weights and alpha dropout.",
)
_add(
    "celu",
    "CELU",
    "f(x) = max(0, x) + min(0, a (exp(x / a) - 1))",
    _celu,
    "ELU without a kink for any a (Barron 2017).",
    _alpha(),
)
_add(
    "gelu",
    "GELU",
    "f(x) = x P(X <= x) = x (1 + erf(x / sqrt 2)) / 2",
    _gelu,
    "Weighs a value by how likely it is to be large (Hendrycks and Gimpel 2016). Usual in transformers.",
    Flag("approximate", False, "Use the faster formula with tanh."),
)
_add(
    "silu",
    "SiLU (Swish)",
    "f(x) = x / (1 + exp(-x))",
    lambda x: x * _sigmoid(x),
    "A smooth ReLU that dips below zero before it rises (Ramachandran et al. 2017).",
)
_add(
    "mish",
    "Mish",
    "f(x) = x tanh(log(1 + exp(x)))",
    lambda x: x * np.tanh(_softplus(x)),
    "A smooth ReLU much like SiLU (Misra 2019).",
)
_add(
    "softplus",
    "Softplus",
    "f(x) = log(1 + exp(x))",
    _softplus,
    "A smooth ReLU that is always above zero. For outputs that must be positive, such as a spread.",
)
_add(
    "softsign",
    "Softsign",
    "f(x) = x / (1 + |x|)",
    lambda x: x / (1 + np.abs(x)),
    "Squeezes to -1..1 like tanh, but reaches the ends much more slowly.",
)
_add(
    "exponential",
    "Exponential",
    "f(x) = exp(x)",
    np.exp,
    "Always positive and growing ever faster. For outputs that are rates or counts.",
)
_add(
    "hard_sigmoid",
    "Hard sigmoid",
    "f(x) = min(max(0, x / 6 + 1/2), 1)",
    _hard_sigmoid,
    "Three straight lines in place of the sigmoid; faster.",
)
_add(
    "hard_silu",
    "Hard SiLU",
    "f(x) = x min(max(0, x / 6 + 1/2), 1)",
    lambda x: x * _hard_sigmoid(x),
    "SiLU with the hard sigmoid; faster (Howard et al. 2019).",
)
_add(
    "hard_tanh",
    "Hard tanh",
    "f(x) = min(max(-1, x), 1)",
    lambda x: np.clip(x, -1, 1),
    "Three straight lines in place of tanh.",
)
_add(
    "hard_shrink",
    "Hard shrink",
    "f(x) = x if |x| > t else 0",
    _hard_shrink,
    "Sets small values to zero and leaves the others.",
    _number("threshold", 0.5, "Size t up to which values become zero.", low=0.0),
)
_add(
    "soft_shrink",
    "Soft shrink",
    "f(x) = sign(x) max(0, |x| - t)",
    _soft_shrink,
    "Moves all values towards zero by t, small ones to zero.",
    _number("threshold", 0.5, "How far values move towards zero.", low=0.0),
)
_add(
    "tanh_shrink",
    "Tanh shrink",
    "f(x) = x - tanh(x)",
    lambda x: x - np.tanh(x),
    "Nearly zero for small values, and x minus or plus 1 for large ones.",
)
_add(
    "log_sigmoid",
    "Log sigmoid",
    "f(x) = -log(1 + exp(-x))",
    lambda x: -_softplus(-x),
    "Logarithm of the sigmoid; always below zero.",
)
_add(
    "sparse_plus",
    "Sparse plus",
    "f(x) = 0 if x <= -1, (x + 1)^2 / 4 between, x if x >= 1",
    _sparse_plus,
    "A smooth ReLU that is exactly zero below -1.",
)
_add(
    "sparse_sigmoid",
    "Sparse sigmoid",
    "f(x) = min(max(0, (x + 1) / 2), 1)",
    lambda x: np.clip((x + 1) / 2, 0, 1),
    "A sigmoid of straight lines that reaches 0 at -1 and 1 at 1.",
)
_add(
    "squareplus",
    "Squareplus",
    "f(x) = (x + sqrt(x^2 + b)) / 2",
    _squareplus,
    "A smooth ReLU without exponentials; faster than softplus.",
    _number("b", 4.0, "Smoothness; 0 gives ReLU.", low=0.0),
)
_add(
    "threshold",
    "Threshold",
    "f(x) = x if x > t else v",
    _threshold,
    "Passes values above a threshold and puts a fixed value in the place of the others.",
    _number("threshold", 0.0, "The threshold t."),
    _number("default_value", 0.0, "The value v put in."),
)
_add(
    "log_softmax",
    "Log softmax",
    "f(x)_i = x_i - log(sum_j exp(x_j))",
    None,
    "Logarithm of the softmax.",
    _axis(),
)
_add(
    "sparsemax",
    "Sparsemax",
    "f(x) = the nearest point to x with x_i >= 0 and sum 1",
    None,
    "Like softmax, but unlikely classes get exactly zero (Martins and Astudillo 2016).",
    _axis(),
)
_add(
    "glu",
    "Gated linear unit (GLU)",
    "f(x) = a sigmoid(b), x split into halves a and b",
    None,
    "One half of the values opens or closes the other half (Dauphin et al. 2017). The output is half as wide, which must be even.",
    _axis(),
)
_add(
    "Formula",
    "Own formula",
    "f(x) = what you type",
    _formula,
    "A function of x that you type, such as x * sigmoid(x). Training goes down the slope that the formula has; it is drawn beside it.",
    FormulaText(
        "formula",
        _OWN,
        "The function of x. Numbers, + - * / ^, comparisons, exp, log, tanh, relu, where, min, max, clip and more.",
        kind="activation",
    ),
    target="nnplayground.engine.cells.formulas.Formula",
)
