"""Axes of steps and of powers of ten, and names of axes that have no room."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.power_axis import put_power_axis
from nnplayground.gui.views.step_axis import put_step_axis, steps_shown


@pytest.fixture
def plot(qtbot):
    plot = Plot("plot", "norm of the gradient", "step")
    qtbot.addWidget(plot)
    plot.resize(460, 300)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def labels(axis, low, high, size):
    """Return what is written at which places."""
    axis.setRange(low, high)
    found = []
    for spacing, values in axis.tickValues(low, high, size):
        found += zip(values, axis.tickStrings(values, 1.0, spacing), strict=True)
    return [(value, text) for value, text in found if text]


@pytest.mark.parametrize(("low", "high"), [(92, 96), (0, 1), (46.9, 48.1), (0, 7), (0, 12345)])
def test_steps_are_whole_numbers(plot, low, high):
    found = labels(put_step_axis(plot), low, high, 400)
    assert len(found) >= 2 or high - low < 2
    assert all(value == int(value) and "." not in text for value, text in found)


def test_a_single_step_stands_in_the_middle_of_a_few():
    assert steps_shown(94, 94) == (92, 96)
    assert steps_shown(1, 3) == (0, 4)
    assert steps_shown(0, 100) == (0, 100)


@pytest.mark.parametrize(
    ("low", "high"), [(-0.06, 0.1), (0.17, 0.47), (-0.15, 0.6), (-7.3, -7.28), (-3, 2), (2.65, 3.4)]
)
def test_an_axis_of_powers_has_two_numbers_at_least(plot, low, high):
    found = labels(put_power_axis(plot), low, high, 250)
    assert len(found) >= 2
    for place, text in found:
        if "·" not in text and "10" not in text:
            assert float(text) == pytest.approx(10**place, rel=1e-3)
    assert len({text for _, text in found}) == len({round(place, 6) for place, _ in found})


def test_powers_near_each_other_are_three_to_six_round_numbers(plot):
    found = labels(put_power_axis(plot), np.log10(1.9), np.log10(2.6), 250)
    assert [text for _, text in found] == ["2", "2.2", "2.4", "2.6"][: len(found)]
    assert len(found) >= 3


def test_a_name_without_room_is_hidden_until_there_is_some(plot, qtbot):
    label = plot.getPlotItem().getAxis("left").label
    assert label.isVisible()
    plot.resize(460, 120)
    qtbot.waitUntil(lambda: not label.isVisible())
    plot.dress()
    assert not label.isVisible()
    plot.set_axis("left", "a")
    assert label.isVisible()
    plot.set_axis("left", "norm of the gradient")
    plot.resize(460, 300)
    qtbot.waitUntil(label.isVisible)
