"""What is chosen for every view."""

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example
from nnplayground.gui.selection import MOST_OWN, Selection, UnitRef


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.mark.parametrize(
    ("signal", "choose", "value"),
    [
        ("unit_changed", "choose_unit", UnitRef("model", "conv", 3)),
        ("output_changed", "choose_output", "side"),
        ("pair_changed", "choose_pair", (3, 8)),
    ],
)
def test_a_choice_is_told_once(selection, signal, choose, value):
    heard = []
    getattr(selection, signal).connect(lambda: heard.append(1))
    getattr(selection, choose)(value)
    getattr(selection, choose)(value)
    assert heard == [1]


def test_an_example_of_ones_own_is_kept_as_it_was_laid(selection):
    heard = []
    selection.laid.connect(heard.append)
    drawn = np.ones(3)
    example = selection.lay({"x": drawn})
    drawn[:] = 0
    assert heard == [0]
    assert example == Example(OWN, 0)
    assert selection.own_of(example)["x"].tolist() == [1, 1, 1]
    assert selection.own_of(Example("train", 0)) is None


def test_the_oldest_are_forgotten_and_numbers_do_not_come_back(selection):
    last = [selection.lay({"x": np.zeros(1)}) for _ in range(MOST_OWN + 2)][-1]
    assert list(selection.own) == list(range(2, MOST_OWN + 2))
    assert last.row == MOST_OWN + 1
