"""The sandbox of a sliding kernel."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.arithmetic import slide
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views import sandbox_kernels as kernels
from nnplayground.gui.views.kernel_choice import NETWORK, OWN
from nnplayground.gui.views.sandbox import Sandbox
from nnplayground.gui.views.tiles import Place


@pytest.fixture
def view(desk):
    layers = (Node("input", "InputLayer", {"shape": (8, 8, 1)}), Node("conv", "Conv2D"))
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    return desk.show(Sandbox)


def choose(box, name):
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def images(value=None):
    array = np.random.default_rng(0).random((6, 8, 8, 1), np.float32)
    array = array if value is None else np.full_like(array, value, dtype=float)
    return Data("made", "image", {"x": array}, {"y": np.zeros(6, np.int32)})


@pytest.mark.covers("E03")
def test_stride_padding_and_dilation_change_the_map_and_the_formula(desk, view):
    desk.load(images())
    picture = images().inputs["x"][0, ..., 0]
    assert view.source.currentData() == "picture"
    for stride, padding, dilation in (
        (1, "valid", 1),
        (2, "same", 1),
        (1, "same", 2),
        (3, "valid", 2),
    ):
        view.fields["stride"].setValue(stride)
        view.fields["dilation"].setValue(dilation)
        choose(view.padding, padding)
        expected = slide(picture, view.table.kernel, stride, padding, dilation)
        np.testing.assert_allclose(view.result, expected)
        np.testing.assert_allclose(view.after.canvas.maps[0], expected)
        assert f"= {expected.shape[0]}" in view.line.text()


@pytest.mark.covers("E03")
def test_the_numbers_of_the_kernel_can_be_changed(view):
    view.table.item(1, 1).setText("0,5")
    assert view.table.kernel[1, 1] == 0.5
    assert view.preset.currentData() == OWN
    np.testing.assert_allclose(view.result, slide(kernels.drawn(), view.table.kernel))
    view.table.item(1, 1).setText("nonsense")
    assert view.table.item(1, 1).text() == "0.5"


def test_the_window_slides_under_the_mouse_and_by_itself(view, qtbot):
    view.after.canvas.hovered.emit(Place(0, 3, 4))
    assert view.place == (3, 4)
    assert view.before.canvas.marks[0].rows == (3, 5)
    view.before.canvas.hovered.emit(Place(0, 10, 10))
    assert view.place == (9, 9)
    with qtbot.waitSignal(view._timer.timeout, timeout=3000):
        view.play.click()
    assert view.place == (9, 10)
    view.hide()
    assert not view._timer.isActive()


def test_a_window_that_is_too_large_is_told(desk, view):
    desk.load(images())
    view.fields["size"].setValue(5)
    view.fields["dilation"].setValue(3)
    assert "does not fit" in view.line.text()
    assert view.after.canvas.maps is None


def test_the_chosen_filter_of_the_network_is_the_kernel(desk, view):
    desk.start()
    choose(view.preset, NETWORK)
    weights = np.random.default_rng(1).normal(size=(4, 1, 5, 5))
    desk.answer(view, "filters", **{"model/conv": weights})
    np.testing.assert_allclose(view.table.kernel, weights[0, 0])
    desk.selection.choose_unit(UnitRef("model", "conv", 2))
    np.testing.assert_allclose(view.table.kernel, weights[2, 0])


def test_a_map_of_a_layer_is_slid_over(desk, view):
    desk.start()
    view.refresh()
    choose(view.source, "model/conv")
    maps = np.random.default_rng(2).normal(size=(6, 7, 3))
    desk.answer(view, "activations", **{"model/conv": maps})
    choose(view.channel, 1)
    np.testing.assert_allclose(view.result, slide(maps[..., 1], view.table.kernel))


def test_the_known_kernels_do_what_their_names_say():
    assert kernels.kernel_of("vertical", 3).tolist() == [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
    for size in range(1, 10):
        assert kernels.kernel_of("blur", size).sum() == pytest.approx(1)
        assert kernels.kernel_of("sharpen", size).sum() == pytest.approx(1)
        assert kernels.kernel_of("edges", size).sum() == pytest.approx(0)
        assert kernels.kernel_of("horizontal", size).sum() == pytest.approx(0)
    assert kernels.size_formula(28, 3, 2, "same", 1) == "⌊(28 + 1 − 3) / 2⌋ + 1 = 14"
    assert kernels.size_formula(8, 3, 1, "valid", 2) == "⌊(8 − (2·(3 − 1) + 1)) / 1⌋ + 1 = 4"


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    desk.load(images(value))
    view.table.show_kernel(np.full((3, 3), value))
    view._slide()
    view.grab()
    assert view.result.shape == (6, 6)


def test_an_example_of_ones_own_is_slid_over_prepared_as_the_data(desk, view):
    desk.load(images())
    pixels = np.random.default_rng(5).random((8, 8, 1)).astype(np.float32)
    desk.selection.choose_example(desk.selection.lay({"x": pixels}))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.source.currentData() == "picture"
    np.testing.assert_allclose(view.result, slide(pixels[..., 0], view.table.kernel), rtol=1e-5)
    desk.selection.choose_example(desk.selection.lay({"x": np.ones((3, 3, 1))}))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.source.currentData() == "drawn"
