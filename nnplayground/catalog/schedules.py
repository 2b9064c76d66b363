"""Schedules: how the learning rate changes over a run.

A schedule starts at the optimizer's learning rate, so it has no rate of its own to begin with. Lengths are in epochs and end in
`_epochs`; a run turns them into steps: max(1, round(epochs * steps per epoch)).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Flag, Float, Numbers, Param
from nnplayground.core.registries import SCHEDULES, ScheduleType

Array = Any
Values = Mapping[str, Any]
Curve = Callable[[Values, float, Array], Array]


def in_steps(epochs: float, steps_per_epoch: int) -> int:
    """Return a length in steps, at least one."""
    return max(1, round(epochs * max(1, steps_per_epoch)))


def _exponential(values: Values, rate: float, steps: Array) -> Array:
    return rate * values["decay_rate"] ** _part(values, steps)


def _inverse_time(values: Values, rate: float, steps: Array) -> Array:
    return rate / (1 + values["decay_rate"] * _part(values, steps))


def _part(values: Values, steps: Array) -> Array:
    part = steps / values["decay_steps"]
    return np.floor(part) if values["staircase"] else part


def _step(values: Values, rate: float, steps: Array) -> Array:
    return rate * values["factor"] ** np.floor(steps / values["every_steps"])


def _cosine(values: Values, rate: float, steps: Array) -> Array:
    length, target = values["decay_steps"], values["warmup_target"]
    warmup = 0 if target is None else values["warmup_steps"]
    top = rate if target is None else target
    part = np.clip(steps - warmup, 0, length) / length
    fall = top * ((1 - values["alpha"]) * 0.5 * (1 + np.cos(np.pi * part)) + values["alpha"])
    rise = rate + (top - rate) * steps / max(1, warmup)
    return np.where(steps < warmup, rise, fall)


def _restarts(values: Values, rate: float, steps: Array) -> Array:
    part, growth = steps / values["first_decay_steps"], values["t_mul"]
    if growth == 1:
        round_number = np.floor(part)
        part = part - round_number
    else:
        round_number = np.floor(np.log(1 - part * (1 - growth)) / np.log(growth))
        part = (part - (1 - growth**round_number) / (1 - growth)) / growth**round_number
    wave = 0.5 * values["m_mul"] ** round_number * (1 + np.cos(np.pi * part))
    return rate * ((1 - values["alpha"]) * wave + values["alpha"])


def _polynomial(values: Values, rate: float, steps: Array) -> Array:
    length, end = values["decay_steps"], values["end_learning_rate"]
    if values["cycle"]:
        length = length * np.maximum(1, np.ceil(steps / length))
    part = np.minimum(steps, length) / length
    return (rate - end) * (1 - part) ** values["power"] + end


def _piecewise(values: Values, rate: float, steps: Array) -> Array:
    rates = np.array([rate, *values["rates"]], float)
    place = np.searchsorted(np.asarray(values["boundaries_steps"], float), steps, side="left")
    return rates[np.minimum(place, len(rates) - 1)]


def _epochs(name: str, default: float, text: str, low: float = 0.0) -> Float:
    return Float(name, default, text, unit="epochs", low=low, high=1e6, above=low == 0.0)


def _decay_epochs(text: str = "Length of the fall.") -> Float:
    return _epochs("decay_epochs", 10.0, text)


def _rate(name: str, default: float | None, text: str) -> Float:
    return Float(name, default, text, optional=default is None, low=0.0, high=100.0, log=True)


def _alpha() -> Float:
    return Float(
        "alpha", 0.0, "Lowest rate, as a share of the rate it falls from.", low=0.0, high=1.0
    )


def _staircase() -> Flag:
    return Flag("staircase", False, "Fall in steps instead of smoothly.")


def _add(name: str, title: str, text: str, shape: Curve, *params: Param, target: str = "") -> None:
    def curve(values: Values, rate: float, steps_per_epoch: int, steps: Array) -> Array:
        full: dict[str, Any] = {}
        for key, value in SCHEDULES.find(name).check(values).items():
            if not key.endswith("_epochs"):
                full[key] = value
            elif isinstance(value, tuple):
                full[key.removesuffix("epochs") + "steps"] = [
                    round(one * max(1, steps_per_epoch)) for one in value
                ]
            else:
                full[key.removesuffix("epochs") + "steps"] = in_steps(value, steps_per_epoch)
        return shape(full, rate, np.asarray(steps, float))

    SCHEDULES.add(
        ScheduleType(
            name,
            title,
            text,
            params,
            target or f"keras.optimizers.schedules.{name}",
            curve=curve,
        )
    )


_add(
    "StepDecay",
    "Steps",
    "Multiplies the rate by a factor after every so many epochs, for example halves it every 100.",
    _step,
    _epochs("every_epochs", 10.0, "Epochs between two drops."),
    Float(
        "factor", 0.5, "The rate is multiplied by this at each drop.", low=0.0, high=1.0, above=True
    ),
    target="nnplayground.engine.cells.schedules.StepDecay",
)
_add(
    "ExponentialDecay",
    "Exponential",
    "Multiplies the rate by decay_rate in every stretch of epochs, smoothly or in steps.",
    _exponential,
    _decay_epochs("Epochs in which the rate falls once by the factor."),
    Float("decay_rate", 0.5, "Factor on the rate in one stretch.", low=0.0, high=1.0, above=True),
    _staircase(),
)
_add(
    "CosineDecay",
    "Cosine",
    "Falls along half a cosine: slowly, fast, slowly (Loshchilov and Hutter 2017). With a warm-up it first rises to a target.",
    _cosine,
    _decay_epochs("Length of the fall, after the warm-up; usually the whole run."),
    _alpha(),
    _rate("warmup_target", None, "Rate that the warm-up rises to; none = no warm-up."),
    Float(
        "warmup_epochs",
        0.0,
        "Length of the warm-up.",
        unit="epochs",
        low=0.0,
        high=1e6,
    ),
)
_add(
    "CosineDecayRestarts",
    "Cosine with restarts",
    "Falls along half a cosine, jumps back up and falls again (Loshchilov and Hutter 2017).",
    _restarts,
    _epochs("first_decay_epochs", 5.0, "Length of the first fall."),
    Float("t_mul", 2.0, "Each fall is this many times longer than the last.", low=1.0, high=100.0),
    Float(
        "m_mul",
        1.0,
        "Each restart begins at this share of the last one.",
        low=0.0,
        high=1.0,
        above=True,
    ),
    _alpha(),
)
_add(
    "PolynomialDecay",
    "Polynomial",
    "Falls to an end rate along a power of the time left; power 1 is a straight line.",
    _polynomial,
    _decay_epochs(),
    _rate("end_learning_rate", 1e-4, "Rate at the end of the fall."),
    Float("power", 1.0, "Power of the share of time left.", low=0.0, high=100.0, above=True),
    Flag("cycle", False, "Stretch the fall when it is over, instead of staying at the end rate."),
)
_add(
    "InverseTimeDecay",
    "Inverse time",
    "Divides the rate by 1 + decay_rate * time / decay_epochs: fast at first, ever slower.",
    _inverse_time,
    _decay_epochs("Unit of the time."),
    Float("decay_rate", 1.0, "How fast it falls.", low=0.0, high=1e6, above=True),
    _staircase(),
)
_add(
    "PiecewiseConstantDecay",
    "Constant pieces",
    "Keeps the optimizer's rate up to the first boundary, then jumps to the rates you list, one at each boundary.",
    _piecewise,
    Numbers(
        "boundaries_epochs",
        (5.0, 8.0),
        "Epochs after which the rate jumps, rising.",
        unit="epochs",
        low=0.0,
        high=1e6,
    ),
    Numbers(
        "rates",
        (5e-4, 1e-4),
        "Rate after each boundary, as many as boundaries.",
        low=0.0,
        high=100.0,
    ),
)
