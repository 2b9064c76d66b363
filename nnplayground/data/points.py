"""Points in the plane: small problems whose decision boundary can be drawn.

circle, xor, gauss and spirals follow the generators of tensorflow/playground (Smilkov and Carter, 2016): coordinates lie in about
-6..6, `noise` is a share from 0 to 0.5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Float, Int
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.source import Array, Data

Generator = np.random.Generator
RADIUS = 5.0
PARAMS = (
    Int("samples", 500, "How many points are drawn.", low=4, high=100_000),
    Float("noise", 0.05, "How far points stray from where they belong.", low=0.0, high=0.5),
    Int("seed", 0, "Which points are drawn.", low=0, high=2**31 - 1),
)


def circle(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw a disc inside a ring; class 1 is the disc."""
    inside = np.arange(count) % 2 == 0
    radius = np.where(inside, rng.uniform(0, 0.5, count), rng.uniform(0.7, 1, count)) * RADIUS
    angle = rng.uniform(0, 2 * np.pi, count)
    points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
    shifted = points + rng.uniform(-RADIUS, RADIUS, (count, 2)) * noise
    # As in the original, noise decides the class of a point that stays where it is.
    return points, np.hypot(*shifted.T) < RADIUS * 0.5


def xor(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw four squares; class 1 are those where both coordinates have the same sign."""
    points = rng.uniform(-RADIUS, RADIUS, (count, 2))
    points += np.where(points > 0, 0.3, -0.3)
    shifted = points + rng.uniform(-RADIUS, RADIUS, (count, 2)) * noise
    return points, shifted[:, 0] * shifted[:, 1] >= 0


def gauss(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw two clouds around (2, 2) and (-2, -2)."""
    classes = np.arange(count) % 2
    centres = np.where(classes[:, None] == 1, 2.0, -2.0)
    variance = 0.5 + noise * 7
    return centres + rng.normal(0, np.sqrt(variance), (count, 2)), classes


def moons(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw two half circles that reach into each other."""
    classes = np.arange(count) % 2
    angle = rng.uniform(0, np.pi, count)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    lower = np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)
    points = np.where(classes[:, None] == 1, lower, upper) - (0.5, 0.25)
    return points * 3.5 + rng.normal(0, 3.5 * noise, (count, 2)), classes


def arms(number: int, turns: float) -> Callable[[Generator, int, float], tuple[Array, Array]]:
    """Return a generator of `number` spirals that make `turns` turns around each other."""

    def draw(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
        classes = np.arange(count) % number
        along = (np.arange(count) // number) / np.ceil(count / number)
        radius = along * RADIUS
        angle = turns * along * 2 * np.pi + classes * 2 * np.pi / number
        points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
        return points + rng.uniform(-1, 1, (count, 2)) * noise, classes

    return draw


def blobs(number: int) -> Callable[[Generator, int, float], tuple[Array, Array]]:
    """Return a generator of `number` clouds on a circle."""

    def draw(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
        classes = np.arange(count) % number
        angle = classes * 2 * np.pi / number
        centres = 3.5 * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        return centres + rng.normal(0, 0.5 + 3 * noise, (count, 2)), classes

    return draw


def rings(rng: Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw three rings around the same centre."""
    classes = np.arange(count) % 3
    radius = (0.5 + 2 * classes) + rng.uniform(-0.5, 0.5, count)
    angle = rng.uniform(0, 2 * np.pi, count)
    points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
    return points + rng.normal(0, 2 * noise, (count, 2)), classes


def _add(
    name: str,
    title: str,
    text: str,
    draw: Callable[[Generator, int, float], tuple[Array, Array]],
    classes: tuple[str, ...],
) -> None:
    def load(values: Mapping[str, Any], report: Callable[[float, str], None]) -> Data:
        rng = np.random.default_rng(values["seed"])
        points, kinds = draw(rng, values["samples"], values["noise"])
        order = rng.permutation(len(points))
        return Data(
            name,
            "points",
            {"x": points[order].astype(np.float32)},
            {"y": kinds[order].astype(np.int32)},
            classes,
            ("x1", "x2"),
        )

    DATASETS.add(DatasetType(name, title, text, PARAMS, "points", "Points", load))


_TWO = ("class 0", "class 1")
_THREE = ("class 0", "class 1", "class 2")
_FIVE = (*_THREE, "class 3", "class 4")
_add("circle", "Circle", "A disc inside a ring.", circle, ("ring", "disc"))
_add("xor", "Exclusive or", "Four squares; opposite ones belong together.", xor, _TWO)
_add("gauss", "Two clouds", "Two clouds that a straight line can separate.", gauss, _TWO)
_add("spirals", "Two spirals", "Two spirals wound into each other.", arms(2, 1.75), _TWO)
_add("moons", "Two moons", "Two half circles that reach into each other.", moons, _TWO)
_add("three-blobs", "Three clouds", "Three clouds of points, one for each class.", blobs(3), _THREE)
_add("three-spirals", "Three spirals", "Three spirals wound into each other.", arms(3, 1.0), _THREE)
_add("three-rings", "Three rings", "Three rings around the same centre.", rings, _THREE)
_add("five-blobs", "Five clouds", "Five clouds of points, one for each class.", blobs(5), _FIVE)
_add("five-spirals", "Five spirals", "Five spirals wound into each other.", arms(5, 0.6), _FIVE)
