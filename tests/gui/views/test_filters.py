"""The filters of a convolution."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.views.filters import CHANNELS, MEAN, RGB, Filters


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (8, 8, 3)}),
        Node("first", "Conv2D"),
        Node("second", "Conv2D"),
        Node("flat", "Flatten"),
        Node("out", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(Filters)
    desk.start()
    return view


def give(desk, view, kernel, layer="first"):
    desk.answer(view, "filters", **{f"model/{layer}": kernel})


def mode(view, name):
    view.mode.setCurrentIndex(view.mode.findData(name))
    view.mode.activated.emit(view.mode.currentIndex())


def kernel(filters=4, channels=3, seed=0):
    return np.random.default_rng(seed).normal(size=(filters, channels, 3, 3)).astype(np.float32)


def test_before_the_weights_are_known_it_says_so(desk, view):
    assert view.stage.empty


@pytest.mark.covers("E04")
def test_a_filter_is_shown_by_channel_as_mean_and_as_colour(desk, view):
    weights = kernel()
    give(desk, view, weights)
    mode(view, CHANNELS)
    np.testing.assert_allclose(view.grid.canvas.maps, weights.reshape(12, 3, 3))
    mode(view, MEAN)
    np.testing.assert_allclose(view.grid.canvas.maps, weights.mean(axis=1), atol=1e-6)
    mode(view, RGB)
    np.testing.assert_allclose(view.grid.canvas.maps, weights.transpose(0, 2, 3, 1))


def test_colour_is_offered_for_three_channels_only(desk, view):
    give(desk, view, kernel(channels=5))
    assert not view.mode.model().item(view.mode.findData(RGB)).isEnabled()


def test_a_single_channel_leaves_no_choice_and_its_room_to_the_others(desk, view):
    give(desk, view, kernel(channels=1))
    assert not view.mode.isVisible()
    give(desk, view, kernel(channels=3))
    assert view.mode.isVisible()


def test_filters_are_sorted_by_norm(desk, view):
    weights = kernel(channels=1) * np.array([1, 4, 2, 3])[:, None, None, None]
    give(desk, view, weights)
    view.order.setCurrentIndex(view.order.findData("norm"))
    view.refresh()
    norms = np.square(view.grid.canvas.maps).sum(axis=(1, 2))
    assert (np.diff(norms) <= 0).all()


def test_it_follows_the_convolution_chosen_on_the_canvas(desk, view):
    desk.selection.choose_nodes(("second",))
    assert dict(view.wants()[0].options)["node"] == "second"
    desk.selection.choose_nodes(("flat",))
    assert dict(view.wants()[0].options)["node"] == "second"


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    give(desk, view, np.full((4, 3, 3, 3), value))
    view.grab()
    assert not view.stage.empty


def test_the_numbers_are_the_weights(desk, view):
    weights = kernel()
    give(desk, view, weights)
    _, rows = view.numbers()
    np.testing.assert_allclose([row[-1] for row in rows], weights.reshape(-1))
