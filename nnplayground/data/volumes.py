"""Small volumes: solids in a cube of 8 x 8 x 8 cells, for networks that convolve in three dimensions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Float, Int
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.source import Array, Data

SOLIDS = ("ball", "hollow ball", "box", "cross")


def solids(rng: np.random.Generator, count: int, noise: float) -> tuple[Array, Array]:
    """Draw solids of any size near the middle of a cube of 8 x 8 x 8 cells.

    A ball and a hollow ball of one size differ in their middle slices only, a ball and a box in their corners.

    Args:
        rng: draws.
        count: how many.
        noise: the standard deviation of what is added to every cell, as a share of the brightness of a solid.

    Returns:
        Volumes (count, 8, 8, 8, 1), bytes: depth, height, width, channel. Classes (count,), int32, the numbers of `SOLIDS`.
    """
    classes = rng.integers(0, 4, count).astype("int32")
    centres = rng.uniform(3.0, 4.0, (count, 3, 1, 1, 1))
    sizes = rng.uniform(2.4, 3.4, (count, 1, 1, 1))
    away = np.abs(np.indices((8, 8, 8)) - centres)
    squares = (away**2).sum(axis=1)
    nearest = np.sort(away, axis=1)
    ball = squares <= sizes**2
    hollow = ball & (squares > (sizes - 1.2) ** 2)
    box = nearest[:, 2] <= sizes * 0.8
    cross = (nearest[:, 1] <= 0.8) & (nearest[:, 2] <= sizes)
    inside = np.choose(classes[:, None, None, None], [ball, hollow, box, cross])
    bright = 220 * inside + rng.normal(0, 220 * noise, inside.shape)
    return bright.clip(0, 255).astype(np.uint8)[..., None], classes


def load_volumes(values: Mapping[str, Any], report: Callable[[float, str], None]) -> Data:
    """Return solids as the input x, (n, 8, 8, 8, 1) bytes, and their classes y, (n,)."""
    rng = np.random.default_rng(values["seed"])
    x, y = solids(rng, values["samples"], values["noise"])
    return Data("volumes", "image", {"x": x}, {"y": y}, SOLIDS, licence="CC0 1.0")


DATASETS.add(
    DatasetType(
        "volumes",
        "Small volumes",
        "Balls, hollow balls, boxes and crosses in a cube of 8 x 8 x 8 cells, four classes; drawn slice by slice.",
        (
            Int("samples", 1000, "How many volumes are drawn.", low=40, high=20_000),
            Float("noise", 0.1, "How much noise lies over each cell.", low=0.0, high=0.5),
            Int("seed", 0, "Which volumes are drawn.", low=0, high=2**31 - 1),
        ),
        "image",
        "Pictures",
        load_volumes,
    )
)
