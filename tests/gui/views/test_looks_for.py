"""What filters look for: asked for, drawn, played, kept by epoch, and chosen for every view."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.kept_answers import MOST, KeptAnswers
from nnplayground.gui.views.looks_for import LooksFor
from nnplayground.gui.views.tiles import Place
from nnplayground.gui.views.unit_choice import pages_of
from nnplayground.gui.views.unit_pictures import by_sign, cropped, drawable, stretched

STRANGE = (np.nan, np.inf, -np.inf, 0.0, 1e308)


def project(filters=20):
    conv = {"filters": filters, "kernel_size": (3, 3)}
    return Project(
        networks={
            "model": stack(
                Node("input", "InputLayer", {"shape": (6, 6, 1)}),
                Node("conv", "Conv2D", conv),
                Node("flat", "Flatten"),
                Node("drop", "Dropout"),
                Node("dense", "Dense", {"units": 3}),
            )
        }
    )


def made(**changed):
    arrays = {name: np.array(array) for name, array in LooksFor.sample["maximise"].items()}
    return arrays | changed


def answer(desk, view, step=5, epoch=0.5, share=1.0, run=1, problem="", **changed):
    arrays = {} if problem else made(**changed)
    desk.send(e.Snapshot(run, step, epoch, view.question(), arrays, problem, share))


@pytest.fixture
def view(desk):
    desk.document.reset(project())
    view = desk.show(LooksFor, (470, 420))
    desk.start()
    return view


def asked(desk):
    return [one for one in desk.worker.posted if isinstance(one, e.Ask | e.Cancel)]


def test_only_layers_with_units_of_their_own_are_offered(view):
    assert [view.layer.itemText(place) for place in range(view.layer.count())] == ["conv", "dense"]


def test_it_asks_for_sixteen_units_of_the_chosen_layer(desk, view):
    view.asks.button.click()
    options = dict(asked(desk)[-1].want.options)
    assert asked(desk)[-1].want.probe == "maximise"
    assert options == {
        "role": "model",
        "node": "conv",
        "first": 0,
        "count": 16,
        "seed": 0,
        "steps": 64,
        "goal": "unit",
    }
    view.bar.page.setCurrentIndex(1)
    view.bar.steps.choose(128)
    view.bar.extras["blur"].choose(0.2)
    options = dict(view.question().options)
    assert (options["first"], options["steps"], options["blur"]) == (16, 128, 0.2)
    view.asks.cancel_button.click()
    assert isinstance(asked(desk)[-1], e.Ask)  # the question is another one by now


def test_cancel_ends_what_runs(desk, view):
    view.asks.button.click()
    view.asks.cancel_button.click()
    assert asked(desk)[-1] == e.Cancel(view.question())


def test_again_takes_the_next_seed_and_asks(desk, view):
    view.bar.again.click()
    assert dict(asked(desk)[-1].want.options)["seed"] == 1


@pytest.mark.covers("E10")
def test_pictures_are_cut_to_what_a_unit_sees(desk, view):
    view.bar.contrast.setChecked(False)
    answer(desk, view)
    pictures = LooksFor.sample["maximise"]["pictures"]
    maps = view.grid.canvas.maps
    np.testing.assert_array_equal(maps, np.repeat(pictures[:, 1:5, 1:5], 3, axis=3))
    assert view.grid.canvas.span == (0.0, 1.0)
    assert "4 × 4" in view.note.text()
    assert [row[:1] + row[2:] for row in view.numbers()[1]] == [(0, 1.0), (1, 2.0), (2, 0.5)]
    assert set(view.arrays()) == set(made())


def test_the_contrast_is_raised_but_the_line_tells_the_numbers_of_the_data(desk, view):
    answer(desk, view)
    assert view.grid.canvas.maps.min() == 0
    assert view.grid.canvas.maps.max() == 1
    point = QPointF(view.grid.canvas.width() / 2, view.grid.canvas.height() / 2)
    place = view.grid.canvas.place_at(point)
    pictures = LooksFor.sample["maximise"]["pictures"]
    value = pictures[place.tile, 1 + place.row, 1 + place.column, 0]
    assert f"= {value:.3f}"[:6] in view.grid.text_at(place)
    assert "activation" in view.grid.text_at(place)


def test_partial_pictures_are_drawn_while_they_are_made(desk, view):
    view.asks.button.click()
    answer(desk, view, share=0.4, channels=np.array([4, 5, 6]))
    assert not view.stage.empty
    assert view.grid.canvas.label(2) == "6"
    assert view.asks.running


@pytest.mark.covers("E10")
def test_a_click_enlarges_and_chooses_the_unit_for_every_view(desk, view):
    answer(desk, view, channels=np.array([4, 7, 9]))
    x, y = view.grid.canvas.tiling.corner(1)
    origin = view.grid.canvas._origin()
    desk.qtbot.mouseClick(
        view.grid.canvas,
        Qt.MouseButton.LeftButton,
        pos=(origin + QPointF(x + 2, y + 2)).toPoint(),
    )
    assert desk.selection.unit == UnitRef("model", "conv", 7)
    assert view.grid.canvas._zoom > 1


def test_a_unit_that_is_chosen_elsewhere_is_marked(desk, view):
    answer(desk, view, channels=np.array([4, 7, 9]))
    desk.selection.choose_unit(UnitRef("model", "conv", 9))
    assert view.grid.canvas.selected == 2
    desk.selection.choose_unit(UnitRef("model", "dense", 9))
    assert view.grid.canvas.selected == -1


def test_the_making_is_played_and_ends_with_the_picture(desk, view):
    answer(desk, view)
    view.bar.contrast.setChecked(False)
    frames = LooksFor.sample["maximise"]["frames"]
    view.bar.making.click()
    np.testing.assert_array_equal(view.grid.canvas.maps[..., 0], frames[0][:, 1:5, 1:5, 0])
    desk.qtbot.waitUntil(lambda: not view.bar.making.isChecked())
    pictures = LooksFor.sample["maximise"]["pictures"]
    np.testing.assert_array_equal(view.grid.canvas.maps[..., 0], pictures[:, 1:5, 1:5, 0])


def test_pictures_of_earlier_epochs_are_kept_and_follow_the_scrubber(desk, view):
    view.bar.contrast.setChecked(False)
    answer(desk, view, step=10, epoch=1.0, pictures=np.full((3, 6, 6, 1), 0.25))
    assert view.bar.epoch.isHidden()
    desk.send(e.Epoch(1, 2.0, 20, {"loss": 1.0}))
    assert view.asks.age.text() == "of epoch 1, now 2"
    answer(desk, view, step=20, epoch=2.0, pictures=np.full((3, 6, 6, 1), 0.75))
    texts = [view.bar.epoch.itemText(place) for place in range(view.bar.epoch.count())]
    assert texts == ["newest", "epoch 1", "epoch 2"]
    assert view.grid.canvas.maps[0, 0, 0, 0] == 0.75
    desk.send(e.Showing(1, 10, 1.0, False))
    desk.qtbot.waitUntil(lambda: view.grid.canvas.maps[0, 0, 0, 0] == 0.25)
    desk.send(e.Showing(1, 20, 2.0, True))
    desk.qtbot.waitUntil(lambda: view.grid.canvas.maps[0, 0, 0, 0] == 0.75)
    view.bar.epoch.setCurrentIndex(1)
    view.bar.epoch.activated.emit(1)
    assert view.grid.canvas.maps[0, 0, 0, 0] == 0.25


def test_a_problem_is_said(desk, view):
    answer(
        desk,
        view,
        problem="Its input holds whole numbers, which cannot be changed little by little",
    )
    assert view.stage.empty
    assert "whole numbers" in view.stage.label.text()


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize("contrast", [True, False])
def test_strange_numbers_break_nothing(desk, view, value, contrast):
    view.bar.contrast.setChecked(contrast)
    changed = {name: np.full(np.shape(array), value) for name, array in made().items()
               if name in ("pictures", "frames", "activation", "course", "low", "high")}  # fmt: skip
    answer(desk, view, **changed)
    view.grab()
    view.bar.making.click()
    view.grab()
    list(view.numbers()[1])
    view.grid.text_at(Place(0, 0, 0))


def test_tables_and_sequences_are_drawn_in_colours(desk, view):
    data = Data("t", "table", {"x": np.zeros((4, 5))}, {"y": np.zeros(4)})
    desk.load(data)
    pictures = np.linspace(-1, 1, 15).reshape(3, 5)
    answer(desk, view, pictures=pictures, frames=pictures[None], spans=np.zeros((0, 2), int),
           form=np.array([5]), low=np.array(-1.0))  # fmt: skip
    assert view.grid.canvas.maps.shape == (3, 1, 5)
    sequence = np.linspace(-1, 1, 60).reshape(3, 10, 2)
    answer(desk, view, step=6, pictures=sequence, frames=sequence[None], spans=np.array([[2, 4]]),
           form=np.array([10, 2]))  # fmt: skip
    np.testing.assert_array_equal(view.grid.canvas.maps, sequence[:, 2:5].transpose(0, 2, 1))


def test_twins_show_the_answers_of_their_own_runs(desk):
    desk.document.reset(project())
    view = desk.show(LooksFor, (900, 500))
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view.bar.contrast.setChecked(False)
    view.refresh()
    answer(desk, view, pictures=np.full((3, 6, 6, 1), 0.25))
    answer(desk, view, run=2, pictures=np.full((3, 6, 6, 1), 0.75))
    first, second = view.panels
    desk.qtbot.waitUntil(lambda: second.grid.canvas.maps is not None)
    assert first.grid.canvas.maps[0, 0, 0, 0] == 0.25
    assert second.grid.canvas.maps[0, 0, 0, 0] == 0.75
    assert second.question() == first.question()


def test_flat_pictures_get_the_form_of_the_data(desk, view):
    flat = np.linspace(0, 1, 3 * 36).reshape(3, 36)
    answer(desk, view, pictures=flat, frames=flat[None], spans=np.zeros((0, 2), int))
    assert view.grid.canvas.maps.shape == (3, 6, 6, 3)


def test_pages_are_of_sixteen_units_and_follow_what_the_layer_reads():
    graphs = project().networks
    assert pages_of(graphs, ("model", "conv")) == [("0–15", 0), ("16–19", 16)]
    assert pages_of(graphs, ("model", "flat")) == [("0–15", 0), ("16–19", 16)]
    assert pages_of(graphs, ("model", "dense")) == [("0–2", 0)]
    assert pages_of(graphs, ("model", "gone")) == [("0–0", 0)]


def test_kept_answers_are_the_last_whole_ones():
    kept, want = KeptAnswers(), e.Want("maximise")
    shots = [e.Snapshot(1, step, step / 10, want, {"a": np.zeros(1)}) for step in range(MOST + 3)]
    for shot in shots:
        kept.keep(shot)
    kept.keep(replace(shots[0], step=99, share=0.5))
    kept.keep(replace(shots[0], step=99, arrays={}))
    kept.keep(None)
    assert kept.of(1, want) == shots[3:]
    kept.forget_but({2})
    assert kept.of(1, want) == []


def test_grey_colour_volumes_and_tables_are_drawable():
    picture = np.random.default_rng(0).normal(size=(2, 4, 5, 3))
    np.testing.assert_array_equal(drawable(picture, True), picture)
    assert drawable(picture[..., :1], True).shape == (2, 4, 5, 3)
    np.testing.assert_allclose(drawable(picture, False), picture.mean(axis=3))
    np.testing.assert_allclose(drawable(picture[..., :2], True), picture[..., :2].mean(axis=3))
    assert drawable(np.zeros((2, 4, 5, 5, 1)), True).shape[0] == 2
    assert drawable(np.zeros((2, 7), np.float32), False).shape == (2, 1, 7)
    assert cropped(picture, np.array([[1, 2], [0, 4]])).shape == (2, 2, 5, 3)


def test_contrast_and_slopes_stay_between_zero_and_one():
    picture = np.array([[[1.0, 1.0, 5.0]], [[0.0, 0.0, 0.0]]])
    found = stretched(picture)
    assert found[0].tolist() == [[0.5, 0.5, 1.0]]
    assert found[1].tolist() == [[0.5, 0.5, 0.5]]
    assert by_sign(np.array([[-2.0, 0.0, 1.0]])).tolist() == [[0.0, 0.5, 0.75]]
    for value in STRANGE:
        for scale in (stretched, by_sign):
            found = scale(np.array([[[value, 1.0]]]))
            assert found.min() >= 0
            assert found.max() <= 1
