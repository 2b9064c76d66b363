"""The size calculator."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from nnplayground.core.convolution import SAME
from nnplayground.gui.views import all_views
from nnplayground.gui.views.size_calculator import SizeCalculatorView


@pytest.fixture
def view(desk):
    return desk.show(SizeCalculatorView, (420, 640))


def test_it_is_among_the_views_and_needs_no_run(view):
    assert SizeCalculatorView in all_views()
    assert view.wants() == ()
    assert "= 26" in view.formula.text()


@pytest.mark.covers("E01")
def test_the_slider_of_the_size_moves_the_weights_of_the_dense_layer_alone(view):
    view.sliders["size"].setValue(100)
    assert view.convolution.size == 100
    assert "Convolution: 160 weights" in view.counts.text()
    assert "160\u00a0016 weights" in view.counts.text()
    view.sliders["size"].setValue(50)
    assert "Convolution: 160 weights" in view.counts.text()
    assert "40\u00a0016 weights" in view.counts.text()
    assert view._here.value() == 50


@pytest.mark.covers("E01")
def test_both_counts_are_drawn_over_the_size(view):
    x, dense = view._lines[0].getOriginalDataset()
    assert x[-1] == 224
    assert np.all(np.diff(dense) > 0)
    assert set(view._lines[1].getOriginalDataset()[1]) == {160}


@pytest.mark.covers("E03")
def test_stride_and_padding_change_the_formula_and_the_picture(view):
    before = view.picture_of.window()
    view.sliders["stride"].setValue(2)
    assert "⌊(28 − 3) / 2⌋ + 1 = 13" in view.formula.text()
    view.padding.setCurrentIndex(view.padding.findData(SAME))
    assert "= 14" in view.formula.text()
    assert view.picture_of.convolution == view.convolution
    assert view.picture_of.window() != before
    picture = view.picture_of.grab().toImage()
    view.sliders["kernel"].setValue(7)
    assert view.picture_of.grab().toImage() != picture


def test_pointing_at_the_output_moves_the_window_by_the_stride(view):
    picture = view.picture_of
    view.sliders["size"].setValue(9)
    view.sliders["stride"].setValue(2)
    first, out = picture.window(), picture._output()
    cell = out.width() / view.convolution.out
    assert picture.place_at(QPointF(out.left() + 1.5 * cell, out.top() + 0.5 * cell)) == (0, 1)
    assert picture.place_at(QPointF(0, 0)) is None
    picture.place = (0, 1)
    assert picture.window().left() - first.left() == pytest.approx(2 * cell)


def test_a_window_that_does_not_fit_is_said(view):
    view.fields["size"].setValue(3)
    view.fields["kernel"].setValue(5)
    assert "does not fit" in view.formula.text()
    assert view.sliders["kernel"].value() == 5


def test_every_control_has_a_name_and_a_tool_tip(view):
    controls = (*view.sliders.values(), *view.fields.values(), view.padding)
    assert all(
        one.objectName().startswith("size_calculator.") and one.toolTip() for one in controls
    )


def test_a_low_dock_scrolls_and_does_not_make_the_window_higher(view):
    assert view.minimumSizeHint().height() < 200
    view.resize(330, 300)
    assert view.picture().height() > 300
