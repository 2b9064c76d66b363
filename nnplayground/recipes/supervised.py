"""Supervised training: one network, inputs and targets, one loss per output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nnplayground.core.registries import RECIPES, RecipeType


def supervised(run: Any) -> Iterator[Any]:
    """Train the network "model" on inputs and targets with the mathematics of `model.compile` and `model.fit`."""
    yield from run.fit("model")


RECIPES.add(
    RecipeType(
        "supervised",
        "Supervised",
        "Show the network inputs together with the right answers and make its loss small, as model.fit does.",
        steps=supervised,
    )
)
