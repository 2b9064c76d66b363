"""The plot that views draw in."""

from __future__ import annotations

import pytest

from nnplayground.gui import style
from nnplayground.gui.views.plot import Plot


@pytest.fixture
def plot(qtbot):
    plot = Plot("it", "loss", "epoch")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show()
    yield plot
    style.set_scale(1)


def size_of(plot, side):
    return plot.getPlotItem().getAxis(side).label.boundingRect().height()


def test_names_of_axes_grow_with_the_type_of_the_window(plot, qtbot):
    style.apply("light")
    usual = size_of(plot, "bottom")
    style.set_scale(2)
    qtbot.waitUntil(lambda: size_of(plot, "bottom") > 1.5 * usual)
    style.set_scale(1)
    qtbot.waitUntil(lambda: size_of(plot, "bottom") == usual)
