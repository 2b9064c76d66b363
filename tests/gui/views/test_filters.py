"""The filters of a convolution."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.filters import CHANGE, CHANNELS, MEAN, ONE, RGB, Filters


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


def test_boxes_without_a_choice_are_out_of_sight_before_there_are_filters(view):
    assert [box.isHidden() for box in (view.part, view.mode, view.channel)] == [True] * 3


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


def choose(view, box, data):
    """Choose what a box holds, as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


@pytest.mark.covers("E04")
def test_one_input_channel_can_be_picked(desk, view):
    weights = kernel(channels=16)
    give(desk, view, weights)
    assert not view.channel.isVisible()
    mode(view, ONE)
    choose(view, view.channel, 11)
    assert view.channel.isVisible()
    np.testing.assert_array_equal(view.grid.canvas.maps, weights[:, 11])


@pytest.mark.covers("E04", "E12")
def test_filters_are_sorted_by_how_far_they_came_and_the_difference_is_drawn(desk, view):
    start = kernel(channels=1)
    moved = start + np.array([1, 4, 2, 3])[:, None, None, None]
    give(desk, view, moved)
    choose(view, view.order, "change")
    assert dict(view.wants()[0].options)["initial"]
    # What is shown stays while the weights before training are on their way.
    np.testing.assert_array_equal(view.grid.canvas.maps, moved[:, 0])
    desk.answer(view, "filters", **{"model/first": moved, "model/first/initial": start})
    np.testing.assert_array_equal(view.grid.canvas.maps, moved[[1, 3, 2, 0], 0])
    choose(view, view.what, CHANGE)
    np.testing.assert_array_equal(view.grid.canvas.maps, (moved - start)[[1, 3, 2, 0], 0])
    assert "change 12" in view._name(0)
    view.grid.chosen.emit(0)
    assert (desk.selection.unit.node, desk.selection.unit.channel) == ("first", 1)
    assert set(view.arrays()) == {"weights", "start"}


def test_without_the_weights_before_training_it_says_so_and_shows_those_of_now(desk, view):
    choose(view, view.what, CHANGE)
    weights = kernel()
    give(desk, view, weights)
    assert "not known" in view.note.text()
    np.testing.assert_array_equal(view.grid.canvas.maps.reshape(weights.shape), weights)


def test_a_filter_chosen_elsewhere_is_framed(desk, view):
    give(desk, view, kernel(channels=1))
    choose(view, view.order, "norm")
    desk.selection.choose_unit(UnitRef("model", "first", 2))
    assert view._order[view.grid.canvas.selected] == 2


@pytest.mark.covers("E04")
def test_the_parts_of_a_separable_layer_are_offered(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (8, 8, 3)}),
        Node("conv", "SeparableConv2D"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(Filters)
    desk.start()
    depth, point = kernel(3, 1), kernel(4, 3)[:, :, :1, :1]
    desk.answer(view, "filters", **{"model/conv": depth, "model/conv/pointwise": point})
    np.testing.assert_array_equal(view.grid.canvas.maps, depth[:, 0])
    view.grid.chosen.emit(1)
    assert desk.selection.unit is None  # a depthwise filter makes no map of the layer's output
    choose(view, view.part, "pointwise")
    np.testing.assert_array_equal(view.grid.canvas.maps, point.reshape(-1, 1, 1))
    assert view.mode.isVisible()


def test_a_dense_layer_behind_maps_is_offered_without_data_and_one_on_flat_numbers_is_not(desk):
    layers = (Node("input", "InputLayer", {"shape": (8,)}), Node("first", "Dense"))
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    assert desk.show(Filters).wants() == ()
    layers = (
        Node("input", "InputLayer", {"shape": (8, 8, 1)}),
        Node("conv", "Conv2D"),
        Node("flat", "Flatten"),
        Node("units", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(Filters)
    view.wants()
    assert view.layer.layers == (("model", "conv"), ("model", "units"))


def test_why_there_are_no_filters_is_told(desk, view):
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], {}, "The engine does not like it"))
    assert view.stage.label.text() == "The engine does not like it"


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_changes_do_not_break_it(desk, view, value):
    choose(view, view.what, CHANGE)
    choose(view, view.order, "change")
    both = {"model/first": np.full((4, 3, 3, 3), value), "model/first/initial": kernel()}
    desk.answer(view, "filters", **both)
    view.grab()
    assert not view.stage.empty
