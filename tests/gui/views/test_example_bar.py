"""Steps from example to example."""

import numpy as np
import pytest

from nnplayground.core.events import OWN, Example
from nnplayground.data.source import Data
from nnplayground.gui.views.example_bar import ExampleBar


@pytest.fixture
def bar(desk, qtbot):
    y = np.array([0, 1, 0, 1, 0, 1])
    desk.load(Data("few", "table", {"x": np.zeros((6, 2))}, {"y": y}, ("cat", "dog")))
    bar = ExampleBar(desk.selection, desk.live, "some")
    qtbot.addWidget(bar)
    return bar


def test_steps_go_around_the_end_of_the_part(desk, bar):
    bar.move_by(1)
    assert desk.selection.example == Example("train", 1)
    bar.move_by(-2)
    assert desk.selection.example == Example("train", 2)


def test_any_example_is_one_of_the_part(desk, bar):
    for _ in range(5):
        bar.jump()
        assert desk.selection.example.row in range(3)


def test_it_tells_the_true_class(desk, bar):
    desk.selection.choose_example(Example("train", 1))
    assert bar.note.text() == "train 1 · truth: dog"


def test_examples_of_ones_own_have_a_number_and_follow_each_other(desk, bar):
    first = desk.selection.lay({"x": np.ones(2)})
    second = desk.selection.lay({"x": np.zeros(2)})
    desk.selection.choose_example(second)
    assert bar.note.text() == "own example 2"
    bar.move_by(1)
    assert desk.selection.example == first == Example(OWN, 0)
