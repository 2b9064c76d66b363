"""Pairs of small digits: two inputs and two targets, for networks with several of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.param import Choice, Int
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.shipped import verified
from nnplayground.data.source import Array, Data
from nnplayground.data.table import CLASSES, NUMBERS

TOTALS = tuple(str(number) for number in range(19))
SAME = ("different", "same")


def small(pictures: Array) -> Array:
    """Return grey pictures (n, 28, 28) of bytes at half their size, (n, 14, 14, 1): each cell is the mean of four."""
    cells = pictures.reshape(len(pictures), 14, 2, 14, 2).mean(axis=(2, 4))
    made: Array = np.round(cells).astype(np.uint8)[..., None]
    return made


def matched(rng: np.random.Generator, digits: Array, count: int) -> tuple[Array, Array]:
    """Draw the rows of the left and the right picture of each pair, so that about half of the pairs show the same digit.

    One in ten pairs that are drawn blindly shows the same digit, so 4 of 9 pairs are made of one digit on purpose: 4/9 + 5/9 / 10 = 1/2.

    Args:
        rng: draws.
        digits: (n,) the digit on each picture, all ten among them.
        count: how many pairs.
    """
    left, right = rng.integers(0, len(digits), (2, count))
    rows = np.argsort(digits, kind="stable")
    sizes = np.bincount(digits)
    starts = np.cumsum(sizes) - sizes
    alike = rows[starts[digits[left]] + rng.integers(0, sizes[digits[left]])]
    return left, np.where(rng.random(count) < 4 / 9, alike, right)


def load_pairs(values: Mapping[str, Any], report: Callable[[float, str], None]) -> Data:
    """Return the inputs left and right, (n, 14, 14, 1) bytes, and the targets total and same, (n,)."""
    arrays = verified("glyphs")
    rng = np.random.default_rng(values["seed"])
    count, parts = values["samples"], {}
    for part, size in (("train", count), ("test", max(1, count // 5))):
        digits = arrays[f"y_{part}"].astype(np.int64)
        rows = matched(rng, digits, size)
        pictures = [small(arrays[f"x_{part}"][one]) for one in rows]
        left, right = (digits[one] for one in rows)
        total = left + right
        parts[part] = (
            dict(zip(("left", "right"), pictures)),
            {
                "total": total.astype(np.int32 if values["total"] == CLASSES else np.float64),
                "same": (left == right).astype(np.int32),
            },
        )
    classes = TOTALS if values["total"] == CLASSES else ()
    return Data(
        "pairs",
        "image",
        *parts["train"],
        classes,
        (),
        *parts["test"],
        licence="CC0 1.0",
        target_classes={"total": classes, "same": SAME},
    )


DATASETS.add(
    DatasetType(
        "pairs",
        "Pairs of digits",
        "Two inputs, each a digit of 14 x 14 pixels, and two targets: their sum, and whether they are the same.",
        (
            Int(
                "samples",
                4000,
                "How many pairs are drawn; a fifth more for the test.",
                low=10,
                high=100_000,
            ),
            Choice(
                "total",
                CLASSES,
                "Whether the sum of the two is one of 19 classes or a number to be predicted.",
                options=(CLASSES, NUMBERS),
            ),
            Int("seed", 0, "Which pairs are drawn.", low=0, high=2**31 - 1),
        ),
        "image",
        "Pictures",
        load_pairs,
    )
)
