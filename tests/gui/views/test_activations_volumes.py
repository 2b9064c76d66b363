"""Volumes: their activations slice by slice, and their examples as pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider

from nnplayground.core import events as e
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.gui.panels.example_view import ExampleView
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.filters import Filters
from nnplayground.gui.views.gallery import Entry, Gallery
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Mark
from nnplayground.gui.views.unit import Unit
from nnplayground.lessons import EXAMPLES

SHAPES = {"input": (8, 8, 8, 1), "conv": (6, 6, 6, 8), "pool": (3, 3, 3, 8), "flatten": (216,)}


def outputs() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    found = {f"model/{name}": rng.random(shape) for name, shape in SHAPES.items()}
    found["model/classes"] = np.array([0.1, 0.2, 0.3, 0.4])
    return found


@pytest.fixture
def view(desk: Any) -> Any:
    project = EXAMPLES["solids"].project()
    desk.document.reset(project)
    made = desk.show(Activations, (640, 700))
    prepared = prepare(project.data, load(project.data.source))
    desk.send(e.Loaded(project.data, prepared))
    desk.start()
    desk.answer(made, "activations", **outputs())
    return made


def slider(view: Any) -> Any:
    return view.findChild(QSlider, "activations.slices.slider")


def maps(view: Any, name: str) -> np.ndarray:
    return view.findChild(TileCanvas, f"activations.model/{name}").maps


@pytest.mark.covers("E05")
def test_the_slider_walks_through_the_slices_of_every_layer(view: Any) -> None:
    assert slider(view).isVisible()
    assert slider(view).maximum() == 7
    for place, own in ((0, (0, 0, 0)), (3, (3, 2, 1)), (7, (7, 5, 2))):
        slider(view).setValue(place)
        for name, number in zip(("input", "conv", "pool"), own):
            wanted = outputs()[f"model/{name}"][number].transpose(2, 0, 1)
            np.testing.assert_array_equal(maps(view, name), wanted)
        titles = [label.text() for label in view.list.findChildren(QLabel)]
        assert f"conv · Conv3D · 6 × 6 × 6 × 8 · slice {own[1]}" in titles


@pytest.mark.covers("E05")
def test_arrow_keys_of_the_slider_move_one_slice(qtbot: Any, view: Any) -> None:
    slider(view).setFocus()
    start = slider(view).value()
    qtbot.keyClick(slider(view), Qt.Key.Key_Right)
    assert slider(view).value() == start + 1
    assert view.findChild(QLabel, "activations.slices.number").text() == f"{start + 1} / 7"


def test_the_colours_are_the_same_in_every_slice(view: Any) -> None:
    canvas = view.findChild(TileCanvas, "activations.model/conv")
    seen = set()
    for place in range(8):
        slider(view).setValue(place)
        seen.add(canvas.span)
    assert len(seen) == 1


def test_one_large_layer_follows_the_slider(view: Any) -> None:
    view.layer.choose(("model", "conv"))
    slider(view).setValue(0)
    np.testing.assert_array_equal(
        view.grid.canvas.maps, outputs()["model/conv"][0].transpose(2, 0, 1)
    )


def test_without_volumes_there_is_no_slider(desk: Any, view: Any) -> None:
    flat = {key: array for key, array in outputs().items() if array.ndim < 4}
    desk.answer(view, "activations", **flat)
    assert not slider(view).isVisible()


def test_choosing_a_unit_goes_to_its_slice(view: Any) -> None:
    slider(view).setValue(0)
    view.watch.choose(Unit("model", "conv", 2, (4, 1, 3)))
    # Slice 5 of the 8 of the input shows slice 4 of the 6 of the convolution.
    assert slider(view).value() in (5, 6)
    canvas = view.findChild(TileCanvas, "activations.model/input")
    assert canvas.marks == (Mark(-1, (1, 3), (3, 5), "accent", True),)
    note = view.findChild(QLabel, "activations.unit.note").text()
    assert "sees 3 × 3 × 3 cells of the input: slices 4–6, rows 1–3, columns 3–5" in note
    slider(view).setValue(0)
    assert not canvas.marks


def test_the_window_of_a_pooled_volume_is_shown_in_the_slice_of_its_winner(view: Any) -> None:
    view.watch.choose(Unit("model", "pool", 5, (1, 0, 2)))
    window = outputs()["model/conv"][2:4, 0:2, 4:6, 5]
    depth, row, column = np.unravel_index(window.argmax(), window.shape)
    inside = view.lens.inside.canvas
    np.testing.assert_array_equal(inside.maps[0], window[depth])
    assert inside.marks == (Mark(0, (row, row), (column, column), "warning", True),)
    view.grab()


@pytest.mark.covers("E05")
def test_the_filters_of_a_volume_are_shown_slice_by_slice(desk: Any) -> None:
    desk.document.reset(EXAMPLES["solids"].project())
    view = desk.show(Filters)
    desk.start()
    kernels = np.random.default_rng(0).normal(size=(3, 8, 1, 3, 3)).astype(np.float32)
    place = view.findChild(QSlider, "filters.slices.slider")
    assert (place.maximum(), place.value()) == (2, 1)
    for number in (1, 0, 2):
        place.setValue(number)
        assert dict(view.wants()[0].options) == {"node": "conv", "share": (number + 0.5) / 3}
        assert not view.stage.empty or number == 1
        desk.answer(view, "filters", **{"model/conv": kernels[number]})
        np.testing.assert_array_equal(view.grid.canvas.maps, kernels[number, :, 0])
        assert view.note.text().endswith(f"slice {number}")


def test_examples_of_volumes_are_drawn_as_slices(qtbot: Any) -> None:
    project = EXAMPLES["solids"].project()
    prepared = prepare(project.data, load(project.data.source))
    preview = ExampleView("preview", "Example", 120)
    gallery = Gallery("gallery", "Examples")
    for widget in (preview, gallery):
        qtbot.addWidget(widget)
        widget.show()
    preview.show_example(prepared, e.Example("train", 3))
    assert preview.picture.isVisible()
    gallery.put([Entry(e.Example("train", 3), "ball", "box")], prepared)
    assert gallery.tiles.item(0).icon().availableSizes()
    for widget in (preview, gallery):
        assert not widget.grab().isNull()
