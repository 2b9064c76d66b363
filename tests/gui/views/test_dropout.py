"""The view of dropout: what is dropped next, and the rate."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QSlider

from nnplayground.core import field
from nnplayground.core.graph import Node, stack
from nnplayground.gui.views import all_views
from nnplayground.gui.views.dropout import DropoutView
from nnplayground.gui.views.dropout_masks import maps_of
from nnplayground.gui.views.mask_strips import kept_shares

NETWORK = stack(
    Node("in", "InputLayer", {"shape": (4,)}),
    Node("hidden", "Dense", {"units": 6}),
    Node("first", "Dropout", {"rate": 0.5}),
    Node("more", "Dense", {"units": 6}),
    Node("second", "Dropout", {"rate": 0.2}),
    Node("out", "Dense", {"units": 1}),
)
MASK = np.array([0, 2, 2, 0, 2, 0], np.float32)


@pytest.fixture
def view(desk):
    desk.document.reset(replace(desk.document.project, networks={"model": NETWORK}))
    view = desk.show(DropoutView)
    desk.start()
    return view


def answered(desk, view, mask=MASK, rate=0.5, share=0.5, count=96, node="first"):
    key = f"model/{node}"
    arrays = {key: mask, f"{key}/rate": rate, f"{key}/share": share, f"{key}/count": count}
    desk.answer(view, "dropped", batch=np.array([7, 3, 9]), place=1, **arrays)


def rate_in(desk, node="first"):
    return field.read(desk.document.project, f"networks.model.{node}.rate")


def test_it_is_one_of_the_views():
    assert DropoutView in all_views()


def test_without_dropout_or_run_it_says_what_to_do(desk):
    view = desk.show(DropoutView)
    assert view.stage.empty
    assert "no dropout" in view.stage.label.text()
    desk.document.reset(replace(desk.document.project, networks={"model": NETWORK}))
    assert "Press Play" in view.stage.label.text()


def test_each_unit_is_a_tile_that_is_kept_or_dropped(desk, view):
    answered(desk, view)
    assert not view.stage.empty
    np.testing.assert_array_equal(view.grid.canvas.maps[:, 0, 0], [0, 1, 1, 0, 1, 0])
    assert view.grid.canvas.span == (0, 1)
    assert list(view.numbers()[1])[1] == (1, 2.0)


def test_a_new_step_brings_another_mask(desk, view):
    answered(desk, view)
    answered(desk, view, MASK[::-1])
    np.testing.assert_array_equal(view.grid.canvas.maps[:, 0, 0], [0, 1, 0, 1, 1, 0])


def test_the_dropped_share_stands_beside_the_rate(desk, view):
    answered(desk, view, share=0.52)
    assert view.share.text() == "52.0% of the batch dropped · rate 50.0% ± 5.1%"
    assert view.note.text() == "Training row 3: place 2 of 3 in the next step"
    answered(desk, view, share=0.9)
    assert "unusual" in view.share.text()


def test_the_slider_turns_the_rate_of_the_layer_in_one_undo_step(desk, view):
    slider = view.findChild(QSlider, "dropout.rate.slider")
    slider.setSliderDown(True)
    slider.setValue(500)
    slider.setValue(800)
    slider.setSliderDown(False)
    assert rate_in(desk) == pytest.approx(0.72)
    assert rate_in(desk, "second") == 0.2
    desk.document.undo_stack.undo()
    assert rate_in(desk) == 0.5
    assert float(view.findChild(QAbstractSpinBox, "dropout.rate").text()) == 0.5


def test_a_rate_that_cannot_be_is_not_taken(desk, view, qtbot):
    number = view.findChild(QAbstractSpinBox, "dropout.rate")
    number.setFocus()
    number.lineEdit().setText("7")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert rate_in(desk) == 0.5
    assert number.text() == "0.5"


def test_a_rate_that_is_set_elsewhere_is_shown(desk, view):
    path = "networks.model.first.rate"
    desk.document.edit("elsewhere", field.write(desk.document.project, path, 0.3))
    assert view.rate.number.text() == "0.3"


def test_the_layer_in_the_box_is_shown_with_its_rate(desk, view):
    answered(desk, view, node="second", rate=0.2)
    assert view.stage.empty
    view.layer.choose(("model", "second"))
    assert not view.stage.empty
    assert view.rate.number.text() == "0.2"


@pytest.mark.parametrize(
    ("shape", "tiles"), [((5,), (5, 1, 1)), ((3, 5), (5, 1, 3)), ((3, 4, 5), (5, 3, 4))]
)
def test_pictures_have_a_tile_for_each_channel(shape, tiles):
    mask = np.arange(np.prod(shape)).reshape(shape)
    found = maps_of(mask)
    assert found.shape == tiles
    np.testing.assert_array_equal(found[2].ravel(), mask[..., 2].ravel())


PICTURES = stack(
    Node("in", "InputLayer", {"shape": (4, 4, 1)}),
    Node("conv", "Conv2D", {"filters": 3}),
    Node("first", "Dropout", {"rate": 0.5}),
    Node("flat", "Flatten", {}),
    Node("second", "Dropout", {"rate": 0.2}),
    Node("out", "Dense", {"units": 1}),
)


@pytest.fixture
def pictures(desk):
    desk.document.reset(replace(desk.document.project, networks={"model": PICTURES}))
    view = desk.show(DropoutView)
    desk.start()
    return view


def choose(view, mode):
    view.shown.setCurrentIndex(view.shown.findData(mode))
    view.shown.activated.emit(view.shown.currentIndex())


@pytest.mark.covers("R03")
def test_the_mask_lies_over_the_maps_and_is_faint_exactly_where_it_is_zero(desk, pictures):
    rng = np.random.default_rng(0)
    mask = 2 * rng.integers(0, 2, (2, 2, 3)).astype(np.float32)
    maps = rng.normal(size=(2, 2, 3)).astype(np.float32)
    choose(pictures, "maps")
    answered(desk, pictures, mask)
    assert pictures.grid.canvas.maps is None
    assert "on their way" in pictures.note.text()
    desk.answer(pictures, "activations", **{"model/conv": maps, "model/flat": maps.ravel()})
    np.testing.assert_array_equal(pictures.grid.canvas.maps, np.moveaxis(maps, -1, 0))
    np.testing.assert_array_equal(pictures.grid.canvas._mask, np.moveaxis(mask != 0, -1, 0))
    assert "chosen example" in pictures.note.text()


def test_units_of_one_number_each_share_a_scale_and_maps_have_their_own(desk, pictures):
    choose(pictures, "maps")
    answered(desk, pictures, np.ones((2, 2, 3)))
    maps = {"model/conv": np.ones((2, 2, 3)), "model/flat": np.arange(12.0)}
    desk.answer(pictures, "activations", **maps)
    assert pictures.grid.bar.span is None
    pictures.layer.choose(("model", "second"))
    answered(desk, pictures, np.ones(12), node="second")
    assert pictures.grid.bar.span == (0, 11)


def test_only_the_maps_ask_for_the_numbers_of_the_layers(pictures):
    assert [want.probe for want in pictures.wants()] == ["dropped"]
    choose(pictures, "maps")
    assert [want.probe for want in pictures.wants()] == ["dropped", "activations"]


@pytest.mark.covers("R03")
def test_every_dropout_layer_has_a_strip_that_shows_exactly_what_is_kept(desk, view):
    choose(view, "layers")
    arrays = {}
    for node, mask in (("first", MASK), ("second", MASK[::-1])):
        key = f"model/{node}"
        arrays |= {key: mask, f"{key}/rate": 0.5, f"{key}/share": 0.5, f"{key}/count": 6}
    desk.answer(view, "dropped", batch=np.array([7]), place=0, **arrays)
    assert [strip.name for strip in view.strips.strips] == ["first", "second"]
    np.testing.assert_array_equal(view.strips.strips[0].kept, MASK > 0)
    np.testing.assert_array_equal(view.strips.strips[1].kept, MASK[::-1] > 0)
    assert view.strips.strips[0].text == "3 / 6"
    image = view.strips.grab().toImage()
    colours = [
        image.pixelColor(view.strips.cell(0, unit).adjusted(3, 8, 0, 0).topLeft().toPoint()).name()
        for unit in range(6)
    ]
    kept = {colour for colour, value in zip(colours, MASK) if value}
    gone = {colour for colour, value in zip(colours, MASK) if not value}
    assert len(kept) == len(gone) == 1
    assert kept != gone


def test_a_strip_that_is_clicked_is_the_layer_from_then_on(desk, view, qtbot):
    choose(view, "layers")
    arrays = {}
    for node in ("first", "second"):
        key = f"model/{node}"
        arrays |= {key: MASK, f"{key}/rate": 0.5, f"{key}/share": 0.5, f"{key}/count": 6}
    desk.answer(view, "dropped", batch=np.array([7]), place=0, **arrays)
    place = view.strips.cell(1, 2).center().toPoint()
    qtbot.mouseClick(view.strips, Qt.MouseButton.LeftButton, pos=place)
    assert view.layer.layer == ("model", "second")


def test_of_channels_the_share_that_is_kept_is_told():
    mask = np.zeros((2, 2, 3))
    mask[..., 1] = 2
    mask[0, 0, 2] = 2
    np.testing.assert_allclose(kept_shares(mask), [0, 1, 0.25])
    assert kept_shares(np.array(1.0)).shape == (0,)


@pytest.mark.parametrize("count", [1, 6, 500, 3000])
def test_strips_find_room_for_many_units(desk, view, count):
    choose(view, "layers")
    answered(desk, view, np.ones(count, np.float32))
    view.strips.grab()
    room, _, side = view.strips.places()[0]
    assert room.right() <= view.strips.width()
    assert room.bottom() <= view.strips.height() or side == pytest.approx(3, abs=1)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
@pytest.mark.parametrize("mode", ["units", "maps", "layers"])
def test_strange_numbers_break_no_drawing(desk, pictures, mode, value):
    choose(pictures, mode)
    shape = (2, 2, 3)
    answered(desk, pictures, np.full(shape, value))
    if mode == "maps":
        desk.answer(pictures, "activations", **{"model/conv": np.full(shape, value)})
    pictures.grab()
    list(pictures.numbers()[1])
