"""All maps of one layer: as they are, laid over the picture, counted, averaged over a class."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.maps import Maps
from nnplayground.gui.views.overlay import blend

RNG = np.random.default_rng(4)
PICTURE = RNG.random((8, 8, 1)).astype(np.float32)


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (8, 8, 1)}),
        Node("conv", "Conv2D", {"filters": 5, "padding": "same"}),
        Node("pool", "MaxPooling2D"),
        Node("flat", "Flatten"),
        Node("out", "Dense", {"units": 3}),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    y = np.arange(12, dtype=np.int32) % 3
    x = RNG.random((12, 8, 8, 1)).astype(np.float32)
    desk.load(Data("made", "image", {"x": x}, {"y": y}, ("cat", "dog", "cow")))
    view = desk.show(Maps, (420, 700))
    desk.start()
    return view


def give(desk, view, maps, node="conv", **more):
    count = np.asarray(maps).shape[-1]
    arrays = {f"model/{node}": maps, "model/input/input": PICTURE}
    arrays |= {f"model/{node}/channels": np.arange(count), f"model/{node}/of": np.array(count)}
    desk.answer(
        view, "maps", **(arrays | {f"model/{node}/{key}": one for key, one in more.items()})
    )


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def maps(count=5, side=8):
    return RNG.normal(size=(side, side, count)).astype(np.float32)


def test_it_asks_for_the_chosen_layer_alone(desk, view):
    assert view.wants() == (e.Want("maps", desk.selection.example, (("node", "conv"),)),)
    desk.selection.choose_nodes(("pool",))
    assert dict(view.wants()[0].options) == {"node": "pool"}
    assert ("model", "input") not in view.layer.layers


@pytest.mark.covers("E11")
def test_every_map_is_a_tile_however_many_there_are(desk, view):
    values = maps(512, 4)
    give(desk, view, values)
    np.testing.assert_array_equal(view.grid.canvas.maps, values.transpose(2, 0, 1))
    assert "512 maps of 4 × 4" in view.note.text()
    view.grab()


def test_a_map_lies_over_the_picture_as_strongly_as_the_slider_says(desk, view):
    values = maps()
    give(desk, view, values)
    view.grid.chosen.emit(3)
    end = float(np.abs(values).max())
    for share in (0, 25, 100):
        view.detail.alpha.setValue(share)
        expected = blend(PICTURE, values[..., 3], share / 100, (-end, end))
        assert view.detail.overlay.image == expected
    view.grab()


def test_the_histogram_counts_the_values_of_the_chosen_map(desk, view):
    values = maps()
    give(desk, view, values)
    view.grid.chosen.emit(2)
    counts, edges = view.detail.counts, view.detail.edges
    np.testing.assert_array_equal(counts, np.histogram(values[..., 2], edges)[0])
    assert counts.sum() == 64
    assert "64 values" in view.detail.note.text()
    assert set(view.arrays()) == {"maps", "channels", "histogram", "edges"}


def test_a_click_chooses_the_unit_for_every_view_and_others_choose_the_map_here(desk, view):
    give(desk, view, maps())
    view.grid.chosen.emit(4)
    assert desk.selection.unit == UnitRef("model", "conv", 4)
    desk.selection.choose_unit(UnitRef("model", "conv", 1))
    assert view.grid.canvas.selected == 1
    assert "map 1 " in view.detail.note.text()


@pytest.mark.covers("E07")
def test_only_the_winners_of_a_pooling_stand_out(desk, view):
    desk.selection.choose_nodes(("pool",))
    source = maps()
    won = source > 1
    give(desk, view, maps(5, 4), "pool", source=source, winners=won)
    assert view.winners.isVisible()
    assert view.grid.canvas.maps.shape == (5, 4, 4)
    view.winners.setChecked(True)
    np.testing.assert_array_equal(view.grid.canvas.maps, source.transpose(2, 0, 1))
    np.testing.assert_array_equal(view.grid.canvas._mask, won.transpose(2, 0, 1))
    view.grab()
    desk.selection.choose_nodes(("conv",))
    give(desk, view, maps())
    assert not view.winners.isVisible()
    assert view.grid.canvas._mask is None


@pytest.mark.covers("E05")
def test_volumes_are_walked_through_slice_by_slice(desk, view):
    values = RNG.normal(size=(6, 4, 5, 3)).astype(np.float32)
    give(desk, view, values)
    view.slices.slider.setValue(5)
    np.testing.assert_array_equal(view.grid.canvas.maps, values[5].transpose(2, 0, 1))


def test_very_large_layers_are_shown_in_pages_that_say_how_many_there_are(desk, view):
    first, second = maps(3), maps(2)
    more = {"channels": np.arange(3), "of": np.array(5), "each": np.array(3)}
    give(desk, view, first, **more)
    assert view.bar.pages.isVisible()
    assert view.bar.pages.itemText(1) == "maps 3 to 4 of 5"
    assert "5 maps" in view.note.text()
    view.bar.pages.setCurrentIndex(1)
    view.bar.pages.activated.emit(1)
    assert dict(view.wants()[0].options)["page"] == 1
    # The first page stays in sight until the second is there.
    np.testing.assert_array_equal(view.grid.canvas.maps, first.transpose(2, 0, 1))
    give(desk, view, second, **more | {"channels": np.arange(3, 5)})
    assert view._name(0) == "map 3"
    assert view.bar.page == 1


def test_the_mean_over_a_class_is_asked_for_by_its_button(desk, view):
    give(desk, view, maps())
    choose(view.of, "class")
    view.classes.setCurrentText("dog")
    view.classes.activated.emit(1)
    assert view.wants() == ()
    assert not view.stage.content.isVisible()
    view.asking.ask()
    want = e.Want("class_mean", None, (("node", "conv"), ("class", 1)))
    assert desk.worker.posted[-1] == e.Ask(want)
    mean = RNG.normal(size=(8, 8, 5))
    arrays = {"model/conv": mean, "model/conv/examples": np.array(4)}
    desk.send(e.Snapshot(1, 5, 0.5, want, arrays))
    np.testing.assert_array_equal(view.grid.canvas.maps, mean.transpose(2, 0, 1))
    assert "mean of 4 examples" in view.note.text()
    assert view.detail.overlay.image is None
    desk.send(e.Snapshot(1, 5, 0.5, want, {}, "There is no training example of this class"))
    assert "no training example" in view.stage.label.text()


def test_a_layer_of_numbers_is_one_row_and_lies_over_nothing(desk, view):
    desk.selection.choose_nodes(("out",))
    give(desk, view, np.array([0.1, 0.7, 0.2], np.float32), "out")
    assert "3 numbers" in view.note.text()
    assert view.detail.overlay.image is None
    view.grid.chosen.emit(0)
    assert desk.selection.unit is None


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
@pytest.mark.parametrize("own", [False, True])
def test_strange_numbers_do_not_break_it(desk, view, value, own):
    view.own.setChecked(own)
    give(desk, view, np.full((8, 8, 5), value))
    view.grid.chosen.emit(1)
    view.grab()
    assert not view.stage.empty


def test_the_numbers_are_those_of_every_map(desk, view):
    values = maps()
    give(desk, view, values)
    _, rows = view.numbers()
    np.testing.assert_array_equal([row[2] for row in rows], values.reshape(-1))
