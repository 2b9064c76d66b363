"""The arithmetic of a unit as it is drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import arithmetic as a
from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views import arithmetic_words as words
from nnplayground.gui.views.arithmetic import Arithmetic
from nnplayground.gui.views.tiles import Place


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (6, 6, 2)}),
        Node("conv", "Conv2D"),
        Node("flat", "Flatten"),
        Node("out", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(Arithmetic)
    desk.start()
    return view


def dense_arrays(count=3):
    x, kernel = np.array([1.0, -2.0, 0.5]), np.array([[3.0, 0], [1.0, 0], [2.0, 0]])
    found = a.dense(x, kernel, 0.25, 0)
    return sum_arrays(found, np.array([2.25, -1.0]), (), 0, "relu")


def window_arrays(value=None):
    random = np.random.default_rng(0)
    picture, kernel = random.normal(size=(6, 6, 2)), random.normal(size=(3, 3, 2, 4))
    if value is not None:
        picture, kernel = np.full_like(picture, value), np.full_like(kernel, value)
    found = a.convolution(picture, kernel, 0.5, (0, 0), 1, (1, 1), "same")
    arrays = sum_arrays(found, np.full(4, found.total), (0, 0), 1, "")
    return arrays | {"source": picture[..., 1], "map": picture[..., 0], "count": [6, 6, 4]}


def sum_arrays(found, values, place, channel, activation):
    output = max(0.0, found.total) if activation == "relu" else found.total
    return {
        "kind": "sum",
        "form": "sum",
        "place": np.array(place, int),
        "channel": channel,
        "keras": output,
        "output": output,
        "values": values,
        "map": np.atleast_2d(values[channel]),
        "count": [*place, len(values)],
        "activation": activation,
        "patch": found.patch,
        "kernel": found.kernel,
        "products": found.products,
        "inside": found.inside,
        "channels": found.channels,
        "bias": found.bias,
        "sum": found.total,
        "source": np.atleast_2d(found.patch.reshape(-1)),
    } | {f"places/{axis}": one for axis, one in enumerate(found.places)}


def test_before_the_numbers_are_known_it_says_so(view):
    assert view.stage.empty


@pytest.mark.covers("B02")
def test_a_dense_unit_is_told_in_one_line_and_its_products_by_contribution(desk, view):
    desk.selection.choose_nodes(("out",))
    desk.answer(view, "arithmetic", **dense_arrays())
    assert view.line.text() == "Σ wᵢ xᵢ + b = 2 + 0.25 = 2.25;  relu(2.25) = 2.25"
    assert "Keras: 2.25 ✓" in view.note.text()
    header, rows = view.numbers()
    assert header == ("i", "w_i", "x_i", "w_i * x_i")
    assert rows == [(0, 3.0, 1.0, 3.0), (1, 1.0, -2.0, -2.0), (2, 2.0, 0.5, 1.0)]
    assert view.content.table.isVisible()


@pytest.mark.covers("B03")
def test_a_unit_is_lit_above_the_threshold_which_can_be_moved(desk, view):
    desk.selection.choose_nodes(("out",))
    desk.answer(view, "arithmetic", **dense_arrays())
    assert "· lit · 1 of 2" in view.note.text()
    assert [one.columns for one in view.tiles["units"].canvas.marks if not one.strong] == [(0, 0)]
    view.threshold.setValue(3)
    assert "not lit · 0 of 2" in view.note.text()
    view.threshold.setValue(-2)
    assert "2 of 2" in view.note.text()
    assert np.nanmax(view.tiles["units"].canvas.maps) == 2.25
    assert words.lit(np.array([np.nan, 1.0]), 0).tolist() == [False, True]


@pytest.mark.covers("E02")
def test_a_convolution_shows_patch_kernel_and_products(desk, view):
    arrays = window_arrays()
    desk.selection.choose_nodes(("conv",))
    desk.answer(view, "arithmetic", **arrays)
    shown = {name: view.tiles[name].canvas.maps for name in ("patch", "kernel", "products")}
    np.testing.assert_allclose(shown["patch"] * shown["kernel"], shown["products"])
    np.testing.assert_allclose(shown["products"].sum() + 0.5, arrays["sum"])
    assert len(view.tiles["patch"].canvas.marks) == 5
    assert view.tiles["source"].canvas.marks[0].rows == (0, 1)
    assert not view.content.table.isVisible()


@pytest.mark.covers("E02")
def test_the_place_under_the_mouse_is_asked_for_and_a_click_keeps_it(desk, view):
    desk.selection.choose_nodes(("conv",))
    desk.answer(view, "arithmetic", **window_arrays())
    view.tiles["map"].canvas.hovered.emit(Place(0, 4, 3))
    assert dict(view.wants()[0].options)["place"] == (4, 3)
    assert not view.stage.empty
    view.tiles["map"].canvas.hovered.emit(None)
    assert dict(view.wants()[0].options)["place"] is None
    view.tiles["map"].canvas.picked.emit(Place(0, 2, 5))
    assert desk.selection.unit == UnitRef("model", "conv", 1, (2, 5))
    assert dict(view.wants()[0].options)["place"] == (2, 5)


def test_it_follows_the_unit_that_is_chosen_elsewhere(desk, view):
    desk.selection.choose_unit(UnitRef("model", "conv", 3, (1, 2)))
    options = dict(view.wants()[0].options)
    assert (options["node"], options["place"], options["channel"]) == ("conv", (1, 2), 3)


def test_the_fields_choose_a_unit(desk, view):
    desk.selection.choose_nodes(("conv",))
    desk.answer(view, "arithmetic", **window_arrays())
    view.spins[1].setValue(4)
    assert desk.selection.unit == UnitRef("model", "conv", 1, (4, 0))
    assert not view.spins[0].isVisible()


def test_the_terms_of_a_formula_are_written_with_their_numbers():
    names = np.array(["x", "mean", "variance", "epsilon", "gamma", "beta"])
    arrays = {
        "kind": np.array("terms"),
        "form": np.array("normalized"),
        "names": names,
        "terms": np.array([5.0, 3.0, 4.0, 0.0, 10.0, -1.0]),
        "sum": np.array(9.0),
        "output": np.array(9.0),
        "activation": np.array(""),
    }
    assert words.formula(arrays).endswith("(5 − 3) / √(4 + 0) · 10 − 1 = 9")
    arrays |= {"form": np.array("+"), "terms": np.array([1.0, -2.0]), "sum": np.array(-1.0)}
    assert words.formula(arrays) == "1 + (−2) = −1"


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    desk.selection.choose_nodes(("conv",))
    desk.answer(view, "arithmetic", **window_arrays(value))
    view.grab()
    assert not view.stage.empty
    assert len(list(view.numbers()[1])) == 18


def twins(desk, view, value=2.0):
    """Let a twin run, too, and answer what both want."""
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    arrays = {name: np.asarray(array) for name, array in window_arrays().items()}
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], arrays))
    changed = arrays | {"keras": np.asarray(value)}
    desk.send(e.Snapshot(2, 5, 0.5, view.wants()[0], changed))
    desk.qtbot.waitUntil(lambda: not view.panels[1].stage.empty)
    return view.panels


def test_twins_show_the_same_unit_beside_each_other(desk, view):
    desk.selection.choose_nodes(("conv",))
    first, second = twins(desk, view)
    assert "Keras: 2, not the same" in second.note.text()
    first.tiles["map"].canvas.hovered.emit(Place(0, 4, 3))
    assert second.wants() == first.wants()
    assert dict(second.wants()[0].options)["place"] == (4, 3)
    first.tiles["map"].canvas.hovered.emit(None)
    second.tiles["map"].canvas.picked.emit(Place(0, 2, 5))
    assert dict(first.wants()[0].options)["place"] == (2, 5)
    assert second.wants() == first.wants()
    first.layer.choose(("model", "out"))
    assert second.wants() == first.wants()
    assert dict(second.wants()[0].options)["node"] == "out"


def test_what_a_twin_is_pointed_at_stays_until_another_unit_is_shown(desk, view):
    desk.selection.choose_nodes(("conv",))
    first, second = twins(desk, view)
    second.tiles["map"].canvas.hovered.emit(Place(0, 1, 1))
    view.refresh()
    assert dict(second.wants()[0].options)["place"] == (1, 1)
    assert dict(first.wants()[0].options)["place"] is None
    first.channels.setValue(3)
    assert dict(second.wants()[0].options)["channel"] == 3


def test_a_twin_without_the_layer_says_so(desk, view):
    project = desk.document.project
    graph = project.networks["model"].remove(("out",))
    desk.send(e.Started(2, replace(project, networks={"model": graph}), 42, "CPU", 10, 100, twin=1))
    view.layer.choose(("model", "out"))
    desk.qtbot.waitUntil(lambda: "twin" in view.panels[1].stage.label.text())


def test_panels_of_twins_lay_their_tiles_out_alike(desk, view):
    desk.selection.choose_nodes(("conv",))
    view.resize(760, 520)
    first, second = twins(desk, view)
    desk.qtbot.waitUntil(lambda: first.content.grid.columnCount() > 0)
    view.refresh()
    found = [
        panel.content.grid.getItemPosition(panel.content.grid.indexOf(panel.tiles["units"]))[:2]
        for panel in (first, second)
    ]
    assert found == [(1, 0), (1, 0)]
