"""The places that max pooling hands on; against gradients in tests/engine/test_winners.py."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node
from nnplayground.core.winners import winner


def pooling(rank: int = 2, **values: object) -> Node:
    return Node("pool", f"MaxPooling{rank}D", values)


def picture() -> np.ndarray:
    """Return a map of 4 x 6 numbers and one of their negatives, (4, 6, 2)."""
    numbers = np.array(
        [[1, 9, 2, 0, 4, 4], [3, 4, 8, 7, 4, 4], [0, 0, 0, 0, 5, 1], [0, 0, 0, 6, 2, 3]], float
    )
    return np.stack([numbers, -numbers], axis=-1)


def test_the_greatest_number_of_the_window_wins() -> None:
    assert winner(pooling(), picture(), 0, (0, 0)) == (((0, 1), (0, 1)), (0, 1))
    assert winner(pooling(), picture(), 0, (0, 1)) == (((0, 1), (2, 3)), (1, 2))
    assert winner(pooling(), picture(), 0, (1, 2)) == (((2, 3), (4, 5)), (2, 4))


def test_each_map_has_its_own_winner() -> None:
    assert winner(pooling(), picture(), 1, (0, 0))[1] == (0, 0)


def test_of_equal_numbers_the_first_wins() -> None:
    assert winner(pooling(), picture(), 0, (0, 2))[1] == (0, 4)


def test_padding_never_wins() -> None:
    node = pooling(pool_size=3, strides=2, padding="same")
    values = -np.ones((3, 4, 1))
    assert winner(node, values, 0, (0, 0)) == (((0, 1), (0, 2)), (0, 0))
    assert winner(node, values, 0, (1, 1)) == (((1, 2), (2, 3)), (1, 2))


@pytest.mark.parametrize(
    ("node", "channel", "place"),
    [
        (pooling(), 2, (0, 0)),
        (pooling(), -1, (0, 0)),
        (pooling(), 0, (7, 0)),
        (pooling(rank=1), 0, (0,)),
        (Node("pool", "AveragePooling2D"), 0, (0, 0)),
        (Node("pool", "NoSuchLayer"), 0, (0, 0)),
        (pooling(strides="fast"), 0, (0, 0)),
    ],
)
def test_where_there_is_no_window_nobody_wins(node: Node, channel: int, place: tuple) -> None:
    assert winner(node, picture(), channel, place) is None
