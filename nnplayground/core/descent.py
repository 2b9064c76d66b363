"""Gradient descent on functions of two variables, to see how it walks. Pure NumPy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.param import Float, Int

Array = NDArray[Any]

STEPS, CHANGE, DIVERGED = "steps", "change", "diverged"
"""Why a descent ended: all steps are done, the function hardly changes any more, or it flew away."""

_FAR = 1e6


@dataclass(frozen=True)
class Surface:
    """A function Q(x, y) with its exact gradient.

    value: takes x and y of the same shape and returns that shape. slope: returns both partial derivatives.
    extent: (left, right, low, high), the part that is worth looking at. start: where a descent may begin. rate: one that suits.
    """

    name: str
    title: str
    formula: str
    value: Callable[[Array, Array], Array]
    slope: Callable[[Array, Array], tuple[Array, Array]]
    extent: tuple[float, float, float, float]
    start: tuple[float, float]
    rate: float

    def at(self, points: Array) -> Array:
        """Return Q at points (..., 2), shape (...)."""
        points = np.asarray(points, float)
        return np.asarray(self.value(points[..., 0], points[..., 1]))

    def gradient(self, points: Array) -> Array:
        """Return (dQ/dx, dQ/dy) at points (..., 2), shape (..., 2)."""
        points = np.asarray(points, float)
        return np.stack(self.slope(points[..., 0], points[..., 1]), axis=-1)


@dataclass(frozen=True, eq=False)
class Path:
    """A descent of n - 1 steps.

    points: (n, 2), the start first. values: (n,) Q there. velocities: (n, 2), the one that each step had, zero at the start.
    reason: STEPS, CHANGE or DIVERGED. All numbers are finite.
    """

    points: Array
    values: Array
    velocities: Array
    reason: str

    @property
    def steps(self) -> int:
        """Return how many steps were done."""
        return len(self.points) - 1


def descend(
    surface: Surface,
    start: tuple[float, float],
    rate: float,
    momentum: float = 0.0,
    nesterov: bool = False,
    steps: int = 100,
    least_change: float = 0.0,
) -> Path:
    """Walk down a surface as Keras' SGD does.

    velocity = momentum * velocity - rate * gradient(x); then x += velocity, with Nesterov's look ahead
    x += momentum * velocity - rate * gradient(x). Without momentum that is x - rate * gradient(x).

    Args:
        surface: the function.
        start: where to begin.
        rate: the learning rate.
        momentum: the share of the velocity that is kept, 0 = none.
        nesterov: whether to look ahead.
        steps: how many steps at most.
        least_change: ends after a step that changes Q by less; 0 = never.

    Returns:
        The path; it ends as DIVERGED before a number is not finite, or when it is further than a million from the origin.
    """
    point, velocity = np.array(start, float), np.zeros(2)
    points, values, velocities = [point], [surface.at(point)], [velocity]
    reason = STEPS
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            pull = rate * surface.gradient(point)
            velocity = momentum * velocity - pull
            point = point + (momentum * velocity - pull if nesterov else velocity)
            value = surface.at(point)
            if not (np.isfinite(point).all() and np.isfinite(value)):
                reason = DIVERGED
                break
            points.append(point)
            values.append(value)
            velocities.append(velocity)
            if np.abs(point).max() > _FAR:
                reason = DIVERGED
                break
            if abs(values[-2] - value) < least_change:
                reason = CHANGE
                break
    return Path(np.array(points), np.array(values), np.array(velocities), reason)


SURFACES: tuple[Surface, ...] = (
    Surface(
        "bowl",
        "Bowl",
        "Q = (x² + y²) / 2",
        lambda x, y: (x**2 + y**2) / 2,
        lambda x, y: (x, y),
        (-3.0, 3.0, -3.0, 3.0),
        (-2.4, 1.8),
        0.1,
    ),
    Surface(
        "ravine",
        "Ravine",
        "Q = (x² + 25 y²) / 2",
        lambda x, y: (x**2 + 25 * y**2) / 2,
        lambda x, y: (x, 25 * y),
        (-5.0, 5.0, -2.5, 2.5),
        (-4.5, 1.5),
        0.075,
    ),
    Surface(
        "valleys",
        "Two valleys",
        "Q = (x² − 1)² + y² + x / 5",
        lambda x, y: (x**2 - 1) ** 2 + y**2 + x / 5,
        lambda x, y: (4 * x * (x**2 - 1) + 0.2, 2 * y),
        (-1.8, 1.8, -1.4, 1.4),
        (0.3, 1.2),
        0.05,
    ),
    Surface(
        "saddle",
        "Saddle",
        "Q = (x² − y²) / 2 + y⁴ / 16",
        lambda x, y: (x**2 - y**2) / 2 + y**4 / 16,
        lambda x, y: (x, y**3 / 4 - y),
        (-3.0, 3.0, -3.0, 3.0),
        (-2.5, 0.02),
        0.1,
    ),
    Surface(
        "rosenbrock",
        "Rosenbrock",
        "Q = (1 − x)² + 100 (y − x²)²",
        lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
        lambda x, y: (-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)),
        (-2.0, 2.0, -1.0, 3.0),
        (-1.2, 1.0),
        0.001,
    ),
    Surface(
        "waves",
        "Waves",
        "Q = (x² + y²) / 20 + (2 − cos 2x − cos 2y) / 2",
        lambda x, y: (x**2 + y**2) / 20 + (2 - np.cos(2 * x) - np.cos(2 * y)) / 2,
        lambda x, y: (x / 10 + np.sin(2 * x), y / 10 + np.sin(2 * y)),
        (-5.0, 5.0, -5.0, 5.0),
        (-4.2, 1.2),
        0.1,
    ),
)


def surface(name: str) -> Surface:
    """Return the surface of that name."""
    return next(one for one in SURFACES if one.name == name)


SETTINGS: tuple[Int | Float, ...] = (
    Float(
        "rate",
        0.075,
        "How far one step goes along the gradient",
        label="Learning rate",
        low=1e-4,
        high=10.0,
        log=True,
    ),
    Float("momentum", 0.0, "The share of its velocity that a step keeps", low=0.0, high=0.99),
    Int("steps", 100, "How many steps at most", label="Most steps", low=1, high=5000),
    Float("least_change", 1e-6, "Ends when a step changes Q by less; 0 = never", low=0.0),
)
"""The numbers that `descend` takes, with the names of its arguments."""
