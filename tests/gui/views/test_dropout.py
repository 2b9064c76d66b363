"""The view of dropout: what is dropped next, and the rate."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QSlider

from nnplayground.core import field
from nnplayground.core.graph import Node, stack
from nnplayground.gui.views import all_views
from nnplayground.gui.views.dropout import DropoutView, maps_of

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
