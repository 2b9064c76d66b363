"""Activations, losses and metrics that a person types as a formula.

They are saved by their text, and read by the rules of `nnplayground.core.formula`, never run. Branches that are not chosen send no
NaN back, see `nnplayground.core.formula_safe`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import keras

from nnplayground.core.formula import parse
from nnplayground.core.formula_safe import safe
from nnplayground.core.formula_tree import REDUCTIONS, Tree, value

ops = keras.ops


def _along(reduce: Callable[..., Any]) -> Callable[[Any], Any]:
    return lambda x: reduce(x, axis=-1, keepdims=True)


_SAME = ("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "sign", "tanh", "floor", "sigmoid")
OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "+": ops.add,
    "-": ops.subtract,
    "*": ops.multiply,
    "/": ops.divide,
    "^": ops.power,
    "negative": ops.negative,
    "<": ops.less,
    "<=": ops.less_equal,
    ">": ops.greater,
    ">=": ops.greater_equal,
    "==": ops.equal,
    "!=": ops.not_equal,
    "min": ops.minimum,
    "max": ops.maximum,
    "stop": ops.stop_gradient,
    "number": lambda truth: ops.cast(truth, keras.config.floatx()),
    **{name: getattr(ops, name) for name in (*_SAME, "relu", "softplus", "where", "square")},
    **{name: _along(getattr(ops, name)) for name in sorted(REDUCTIONS)},
}
"""What each function of a safe tree is in Keras."""


@keras.saving.register_keras_serializable("nnplayground")
class Formula:
    """An activation function typed as a formula of x, such as x * sigmoid(x); can be saved in a model."""

    def __init__(self, formula: str = "x * sigmoid(x)") -> None:
        self.formula = formula
        self._tree = safe(parse(formula, kind="activation"))
        self.__name__ = "formula"

    def __call__(self, x: Any) -> Any:
        """Return the formula's value, of the shape and dtype of x."""
        return ops.cast(value(self._tree, {"x": x}, OPERATIONS), x.dtype)

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {"formula": self.formula}

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> Formula:
        """Return the function that `get_config` described."""
        return cls(**config)


@keras.saving.register_keras_serializable("nnplayground")
class FormulaLoss(keras.losses.Loss):
    """A loss typed as a formula of y, the target, and p, the output.

    What the formula leaves of the last axis is averaged, as Keras' own losses do: (y - p)^2 is the mean squared error.
    """

    def __init__(
        self,
        formula: str = "(y - p)^2",
        reduction: str = "sum_over_batch_size",
        name: str = "formula_loss",
    ) -> None:
        super().__init__(name=name, reduction=reduction)
        self.formula = formula
        self._tree = safe(parse(formula, kind="loss"))

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """Return one number for each example; of sequences and pictures, one for each of their places."""
        return _per_example(self._tree, y_true, y_pred)

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {"formula": self.formula, **super().get_config()}


@keras.saving.register_keras_serializable("nnplayground")
class FormulaMetric(keras.metrics.MeanMetricWrapper):
    """The mean over all examples of a formula of y, the target, and p, the output."""

    def __init__(
        self, formula: str = "abs(y - p)", name: str = "formula_metric", dtype: Any = None
    ) -> None:
        tree = safe(parse(formula, kind="metric"))
        super().__init__(lambda y, p: _per_example(tree, y, p), name=name, dtype=dtype)
        self.formula = formula

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {"formula": self.formula, "name": self.name, "dtype": self.dtype}

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> FormulaMetric:
        """Return the metric that `get_config` described."""
        return cls(**config)


def _per_example(tree: Tree, y: Any, p: Any) -> Any:
    """Return the mean over the last axis: p (batch, ..., n) -> (batch, ...); a target without the axis of n is given one."""
    p = ops.convert_to_tensor(p)
    y = ops.convert_to_tensor(y)
    if len(p.shape) == 1:
        p = ops.expand_dims(p, -1)
    if len(y.shape) < len(p.shape):
        y = ops.expand_dims(y, -1)
    y = ops.cast(y, p.dtype)
    return ops.mean(ops.cast(value(tree, {"y": y, "p": p}, OPERATIONS), p.dtype), axis=-1)
