"""Preparation steps: each learns a state from the training part and is replayed with it on everything else.

All arithmetic is elementwise in float64, rounded to float32 at the end, so an example comes out with the same bits alone or among
thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Choice, Float, Int
from nnplayground.core.registries import STEPS, StepType
from nnplayground.data.source import Array, DataError

Values = Mapping[str, Any]
State = dict[str, Any]
EACH, ALL = "each feature", "all together"
_STRETCH = 4 * 2**20
_OVER = Choice(
    "over",
    EACH,
    "Measure every feature (or pixel) on its own, or all of them together.",
    options=(EACH, ALL),
)


def mapped(array: Array, function: Callable[[Array], Array]) -> Array:
    """Return function(array) as float32, computed in float64, a stretch of rows at a time so that little memory is used."""
    result = np.empty(array.shape, np.float32)
    size = max(1, _STRETCH // max(1, array[:1].size * 8)) if len(array) else 1
    for start in range(0, len(array), size):
        rows = slice(start, start + size)
        result[rows] = function(array[rows].astype(np.float64))
    return result


def moments(array: Array, over: str) -> tuple[Array, Array]:
    """Return mean and standard deviation (of the whole population, as in r = cov / (s_x s_y)), float64."""
    axis = 0 if over == EACH else None
    mean = np.asarray(array.mean(axis=axis, dtype=np.float64))
    total = np.zeros(array.shape[1:])
    size = max(1, _STRETCH // max(1, array[:1].size * 8))
    for start in range(0, len(array), size):
        part = array[start : start + size].astype(np.float64) - mean
        total += np.einsum("i...,i...->...", part, part)
    spread = np.sqrt((total if over == EACH else total.sum() / max(1, total.size)) / len(array))
    return mean, np.asarray(spread)


def _no_zero(spread: Array) -> Array:
    """Replace the spread of constant features by 1: they become 0 and not infinite."""
    return np.where(spread > 0, spread, 1.0)


def _numbers(array: Array) -> None:
    if array.dtype.kind not in "biuf":
        raise DataError(f"This step needs numbers. Received: {array.dtype}")


def _fit_scale(values: Values, array: Array) -> State:
    _numbers(array)
    return {"divisor": float(values["divisor"])}


def _scale(state: Values, array: Array) -> Array:
    return mapped(array, lambda part: part / state["divisor"])


def _fit_standardise(values: Values, array: Array) -> State:
    _numbers(array)
    mean, spread = moments(array, values.get("over", EACH))
    return {"mean": mean, "deviation": _no_zero(spread)}


def _standardise(state: Values, array: Array) -> Array:
    return mapped(array, lambda part: (part - state["mean"]) / state["deviation"])


def _fit_min_max(values: Values, array: Array) -> State:
    _numbers(array)
    if values["low"] >= values["high"]:
        raise DataError(
            f"`low` must be below `high`. Received: {values['low']:g} and {values['high']:g}"
        )
    axis = 0 if values["over"] == EACH else None
    least, greatest = (np.asarray(find(array, axis=axis), float) for find in (np.min, np.max))
    return {
        "least": least,
        "span": _no_zero(greatest - least),
        "low": float(values["low"]),
        "width": float(values["high"] - values["low"]),
    }


def _min_max(state: Values, array: Array) -> Array:
    return mapped(
        array,
        lambda part: state["low"] + state["width"] * ((part - state["least"]) / state["span"]),
    )


def _fit_flatten(values: Values, array: Array) -> State:
    return {}


def _flatten(state: Values, array: Array) -> Array:
    return array.reshape(len(array), int(np.prod(array.shape[1:])))


def _class_numbers(array: Array) -> Array:
    if array.dtype.kind not in "biu" or array.ndim != 1:
        raise DataError("This step needs classes, and the target of this data set is a number.")
    return array


def _fit_one_hot(values: Values, array: Array) -> State:
    greatest = int(_class_numbers(array).max(initial=0))
    return {"classes": max(int(values["classes"] or 0), greatest + 1)}


def _one_hot(state: Values, array: Array) -> Array:
    count = state["classes"]
    if len(array) and not 0 <= array.min() <= array.max() < count:
        raise DataError(f"A class must be from 0 to {count - 1}. Received: {int(array.max())}")
    result = np.zeros((len(array), count), np.float32)
    result[np.arange(len(array)), array] = 1
    return result


def _fit_plus_minus(values: Values, array: Array) -> State:
    if _class_numbers(array).max(initial=0) > 1:
        raise DataError(
            f"Labels of -1 and +1 need exactly two classes. Received: {int(array.max()) + 1}"
        )
    return {}


def _plus_minus(state: Values, array: Array) -> Array:
    return (array.astype(np.float32) * 2 - 1).astype(np.float32)


def _fit_target(values: Values, array: Array) -> State:
    if array.dtype.kind != "f":
        raise DataError(
            "Classes cannot be standardised; this step is for targets that are numbers."
        )
    return _fit_standardise(values, array)


def _add(
    name: str,
    title: str,
    text: str,
    fit: Callable[[Values, Array], State],
    apply: Callable[[Values, Array], Array],
    *params: Any,
    on: str = "inputs",
) -> None:
    STEPS.add(StepType(name, title, text, tuple(params), on, fit, apply))


_add(
    "scale",
    "Scale",
    "Divide every input by one number: 255 brings pixels from 0..255 to 0..1.",
    _fit_scale,
    _scale,
    Float("divisor", 255.0, "What every input is divided by.", low=0.0, above=True),
)
_add(
    "standardise",
    "Standardise",
    "Subtract the mean and divide by the standard deviation, both measured on the training part.",
    _fit_standardise,
    _standardise,
    _OVER,
)
_add(
    "min-max",
    "Min-max",
    "Stretch the inputs so that the training part reaches from low to high.",
    _fit_min_max,
    _min_max,
    Float("low", 0.0, "Where the least value of the training part goes.", low=-1e6, high=1e6),
    Float("high", 1.0, "Where the greatest value of the training part goes.", low=-1e6, high=1e6),
    _OVER,
)
_add(
    "flatten",
    "Flatten",
    "Lay all numbers of an example out in one row: 28 x 28 pixels become 784 numbers.",
    _fit_flatten,
    _flatten,
)
_add(
    "one-hot",
    "One-hot",
    "Turn class k into a row of zeros with a one in place k, as categorical losses need it.",
    _fit_one_hot,
    _one_hot,
    Int(
        "classes",
        None,
        "How many places the row has; empty = as many as the data set has classes.",
        low=2,
        high=100_000,
        optional=True,
        advanced=True,
    ),
    on="targets",
)
_add(
    "plus-minus",
    "-1 and +1",
    "Turn the classes 0 and 1 into -1 and +1, as hinge losses and tanh need them.",
    _fit_plus_minus,
    _plus_minus,
    on="targets",
)
_add(
    "standardise-target",
    "Standardise the target",
    "Subtract the mean of the training targets and divide by their standard deviation.",
    _fit_target,
    _standardise,
    on="targets",
)
