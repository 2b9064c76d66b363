"""The small volumes and how their slices are laid out."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.source import sliced
from nnplayground.data.volumes import SOLIDS, solids

BALL, HOLLOW, BOX, CROSS = range(4)


def drawn(seed: int = 0, noise: float = 0.0):
    """Return which cells of 400 volumes are bright, (400, 8, 8, 8), and the classes."""
    x, y = solids(np.random.default_rng(seed), 400, noise)
    return x[..., 0] > 110, y


def test_there_are_four_classes_of_volumes_of_bytes() -> None:
    data = load(Pick("volumes", {"samples": 200}))
    assert data.inputs["x"].shape == (200, 8, 8, 8, 1)
    assert data.inputs["x"].dtype == np.uint8
    assert data.classes == SOLIDS
    assert set(data.targets["y"]) == {0, 1, 2, 3}


def test_the_same_seed_draws_the_same_volumes_and_another_one_others() -> None:
    first, again, other = (drawn(seed, 0.2)[0] for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_hollow_ball_is_a_ball_with_nothing_in_its_middle() -> None:
    cells, classes = drawn()
    middle = cells[:, 3:5, 3:5, 3:5].mean(axis=(1, 2, 3))
    assert middle[classes == BALL].min() == 1
    assert middle[classes == HOLLOW].max() < 0.6
    assert (cells[classes == HOLLOW].sum(axis=(1, 2, 3)) > 20).all()


def test_a_box_fills_the_box_around_it_and_the_others_do_not() -> None:
    cells, classes = drawn()
    for volume, kind in zip(cells, classes.tolist()):
        places = np.argwhere(volume)
        around = np.prod(places.max(axis=0) - places.min(axis=0) + 1)
        assert (volume.sum() == around) == (kind == BOX)


def test_a_cross_is_thin_away_from_its_middle() -> None:
    cells, classes = drawn()
    for volume in cells[classes == CROSS]:
        first = np.flatnonzero(volume.any(axis=(1, 2)))[0]
        assert volume[first].sum() <= 4


def test_noise_is_as_strong_as_it_says() -> None:
    x, _ = solids(np.random.default_rng(0), 300, 0.2)
    bright = x[x > 150].astype(float)
    assert bright[bright < 255].size
    clean, _ = solids(np.random.default_rng(0), 300, 0.0)
    assert set(np.unique(clean)) == {0, 220}
    inside = x[clean == 220].astype(float)
    assert np.median(np.abs(inside - 220)) / 0.6745 == pytest.approx(0.2 * 220, rel=0.15)


@pytest.mark.parametrize(
    ("depth", "size"), [(8, (26, 26)), (9, (26, 26)), (1, (8, 8)), (2, (8, 17))]
)
def test_the_slices_of_a_volume_lie_in_rows(depth: int, size: tuple[int, int]) -> None:
    volume = np.arange(depth * 64, dtype=float).reshape(depth, 8, 8, 1)
    laid = sliced(volume)
    assert laid.shape == (*size, 1)
    columns = (size[1] + 1) // 9
    for number in range(depth):
        row, column = divmod(number, columns)
        part = laid[row * 9 : row * 9 + 8, column * 9 : column * 9 + 8]
        assert np.array_equal(part, volume[number])


def test_a_picture_stays_as_it_is() -> None:
    picture = np.zeros((5, 4, 3))
    assert sliced(picture) is picture


def test_the_picture_of_an_example_shows_its_slices() -> None:
    choice = DataChoice(Pick("volumes", {"samples": 40}), split=Split(0.1))
    prepared = prepare(choice, load(choice.source))
    assert prepared.raw_picture("train", 0).shape == (26, 26, 1)
