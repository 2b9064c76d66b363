"""What every layer gives for the chosen example."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QToolButton

from nnplayground.core.events import Example
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui.panels.bars import Bars
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.layer_list import maps_of, picture_of
from nnplayground.gui.views.tile_canvas import TileCanvas

LAYERS = {
    "model/input": (6, 6, 1),
    "model/conv": (4, 4, 3),
    "model/flat": (48,),
    "model/classes": (2,),
}


def project():
    graph = stack(
        Node("input", "InputLayer", {"shape": (6, 6, 1)}),
        Node("conv", "Conv2D", {"filters": 3}),
        Node("flat", "Flatten"),
        Node("classes", "Dense", {"units": 2}),
    )
    return Project(networks={"model": graph})


def outputs(seed=0):
    rng = np.random.default_rng(seed)
    arrays = {key: rng.normal(size=shape) for key, shape in LAYERS.items()}
    arrays["model/classes"] = np.array([0.25, 0.75])
    return arrays


@pytest.fixture
def view(desk):
    desk.document.reset(project())
    made = desk.show(Activations)
    rng = np.random.default_rng(1)
    images = rng.integers(0, 255, (20, 6, 6, 1)).astype(np.uint8)
    desk.load(
        Data("pictures", "image", {"x": images}, {"y": np.arange(20) % 2}, ("cat", "dog")), train=10
    )
    desk.start()
    return made


def test_without_a_run_it_says_so(desk):
    assert desk.show(Activations).stage.empty


def test_every_layer_is_drawn_and_probabilities_have_names(desk, view):
    desk.answer(view, "activations", **outputs())
    conv = view.findChild(TileCanvas, "activations.model/conv")
    np.testing.assert_allclose(conv.maps, outputs()["model/conv"].transpose(2, 0, 1))
    bars = view.findChild(Bars, "activations.model/classes").bars
    assert [(bar.name, bar.text, bar.strong) for bar in bars] == [
        ("cat", "0.250", False),
        ("dog", "0.750", True),
    ]
    assert "truth: cat" in view.examples.note.text()


def test_the_buttons_choose_other_examples(desk, view):
    view.findChild(QToolButton, "activations.next").click()
    assert desk.selection.example == Example("train", 1)
    view.findChild(QToolButton, "activations.previous").click()
    view.findChild(QToolButton, "activations.previous").click()
    assert desk.selection.example == Example("train", 9)
    assert view.wants()[0].example == Example("train", 9)
    view.findChild(QToolButton, "activations.random").click()
    assert 0 <= desk.selection.example.row < 10


def test_one_layer_can_be_shown_large(desk, view):
    desk.answer(view, "activations", **outputs())
    view.layer.choose(("model", "conv"))
    assert view.pages.currentWidget() is view.grid
    assert view.grid.canvas.maps.shape == (3, 4, 4)


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        ((5, 4, 3), (3, 5, 4)),
        ((7, 2), (1, 2, 7)),
        ((10,), (1, 1, 10)),
        ((40,), (1, 2, 20)),
        ((41,), (1, 2, 32)),
        ((9, 5, 4, 3), (3, 5, 4)),
    ],
)
def test_outputs_of_every_rank_become_maps(shape, wanted):
    assert maps_of(np.zeros(shape)).shape == wanted


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    desk.answer(
        view, "activations", **{key: np.full(shape, value) for key, shape in LAYERS.items()}
    )
    view.grab()
    view.one.setChecked(True)
    view.grab()
    assert not view.stage.empty


def test_the_numbers_are_those_of_every_layer(desk, view):
    desk.answer(view, "activations", **outputs())
    header, rows = view.numbers()
    assert header == ("layer", "index", "value")
    assert len(list(rows)) == sum(int(np.prod(shape)) for shape in LAYERS.values())


@pytest.mark.parametrize(
    ("low", "high", "span"), [(0, 1, (0, 1)), (0, 255, (0, 255)), (-2, 3, (-2, 3))]
)
def test_a_colour_picture_keeps_its_brightness(low, high, span):
    value = np.linspace(low, high, 48).reshape(4, 4, 3)
    triples, ends = picture_of(value)
    np.testing.assert_array_equal(triples[0], value)
    assert ends == pytest.approx(span)


def test_a_colour_input_is_one_picture_and_other_layers_are_maps(desk, view):
    arrays = outputs() | {"model/input": np.random.default_rng(0).random((6, 6, 3))}
    arrays["model/input/input"] = arrays["model/input"]
    desk.answer(view, "activations", **arrays)
    canvases = {canvas.objectName(): canvas for canvas in view.findChildren(TileCanvas)}
    shown = {
        name: canvas.maps.shape for name, canvas in canvases.items() if canvas.maps is not None
    }
    assert shown["activations.model/input"] == (1, 6, 6, 3)
    assert shown["activations.model/conv"] == (3, 4, 4)


def test_rows_are_laid_out_anew_when_the_view_becomes_wider(qtbot, desk, view):
    view.resize(300, 400)
    desk.answer(view, "activations", **outputs() | {"model/conv": np.zeros((20, 20, 32))})
    canvas = view.findChild(TileCanvas, "activations.model/conv")
    narrow = canvas.height()  # the maps had to shrink to fit
    view.resize(1200, 400)
    qtbot.waitUntil(lambda: canvas.height() != narrow)


@pytest.mark.covers("E11")
def test_layers_out_of_sight_are_drawn_when_they_come_into_sight(desk):
    names = tuple(f"conv_{number}" for number in range(40))
    layers = (
        Node("x", "InputLayer", {"shape": (8, 8, 1)}),
        *(Node(name, "Conv2D") for name in names),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(Activations, (500, 400))
    desk.start()

    def give(value):
        arrays = {f"model/{name}": np.full((8, 8, 4), value, np.float32) for name in names}
        desk.answer(view, "activations", **arrays)
        desk.qtbot.wait(10)

    def shown(name):
        return view.list.findChild(TileCanvas, f"activations.model/{name}").maps[0, 0, 0]

    give(1.0)
    assert shown("conv_0") == shown("conv_39") == 1.0
    give(2.0)
    assert (shown("conv_0"), shown("conv_39")) == (2.0, 1.0)
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert shown("conv_39") == 2.0
    give(3.0)
    assert (shown("conv_0"), shown("conv_39")) == (2.0, 3.0)
    view.picture()
    assert shown("conv_0") == 3.0
