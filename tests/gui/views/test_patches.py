"""The best patches of each unit: asked for, drawn with padding and labels, chosen for every view."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from nnplayground.core import events as e
from nnplayground.core.events import Example
from nnplayground.data.source import Data
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.looks_for import LooksFor
from nnplayground.gui.views.patch_pictures import images_of, slopes_of
from nnplayground.gui.views.patches import PatchesView
from tests.gui.views.test_looks_for import STRANGE, asked, project


def found(**changed):
    arrays = {name: np.array(array) for name, array in PatchesView.sample["patches"].items()}
    return arrays | changed


def answer(desk, view, share=1.0, run=1, problem="", **changed):
    arrays = {} if problem else found(**changed)
    desk.send(e.Snapshot(run, 5, 0.5, view.question(), arrays, problem, share))


@pytest.fixture
def view(desk):
    desk.document.reset(project())
    view = desk.show(PatchesView, (470, 420))
    x = np.arange(60 * 36, dtype=np.uint8).reshape(60, 6, 6, 1)
    y = np.resize(np.arange(3), 60)
    desk.load(Data("made", "image", {"x": x}, {"y": y}, ("cat", "dog", "owl")))
    desk.start()
    return view


def at(view, row, place):
    return view.rows.sheet.box(row, place).center()


def test_it_asks_for_sixteen_units_of_the_chosen_layer(desk, view):
    view.asks.button.click()
    assert asked(desk)[-1].want.probe == "patches"
    assert dict(asked(desk)[-1].want.options) == {
        "role": "model",
        "node": "conv",
        "first": 0,
        "count": 16,
        "part": "train",
        "examples": 2000,
        "guided": False,
    }
    view.guided.setChecked(True)
    view.part.choose("validation")
    view.count.choose(0)
    options = dict(view.question().options)
    assert (options["guided"], options["part"], options["examples"]) == (True, "validation", 0)


@pytest.mark.covers("E10")
def test_each_unit_has_a_row_with_activations_and_labels(desk, view):
    answer(desk, view, rows=np.arange(18).reshape(2, 9))
    rows = view.rows.rows
    assert [row.title for row in rows] == ["0", "1"]
    assert [len(row.patches) for row in rows] == [9, 9]
    assert rows[0].patches[0].lines == ("cat", "2")
    assert rows[0].patches[1].lines == ("dog", "1.94")
    assert rows[1].patches[8].lines == ("owl", "1")
    assert "train 17 owl" in rows[1].patches[8].tip
    assert all(patch.below is not None for row in rows for patch in row.patches)
    assert "18 of 40" in view.note.text()
    numbers = list(view.numbers()[1])
    assert numbers[0] == (0, 0, 0, 2.0, "0 0")
    assert len(numbers) == 18


@pytest.mark.covers("E10")
def test_a_click_chooses_the_example_and_the_unit_for_every_view(desk, view):
    answer(desk, view, channels=np.array([4, 7]), places=np.full((2, 9, 2), 3))
    desk.qtbot.mouseClick(view.rows.sheet, Qt.MouseButton.LeftButton, pos=at(view, 1, 2))
    assert desk.selection.example == Example("train", 11)
    assert desk.selection.unit == UnitRef("model", "conv", 7, (3, 3))
    assert view.rows.sheet._marked == (1, 2)
    desk.qtbot.keyClick(view.rows.sheet, Qt.Key.Key_Right)
    assert desk.selection.example == Example("train", 12)
    desk.qtbot.keyClick(view.rows.sheet, Qt.Key.Key_Up)
    assert (desk.selection.unit.channel, desk.selection.example.row) == (4, 3)
    title = QPoint(2, at(view, 1, 0).y())
    desk.qtbot.mouseClick(view.rows.sheet, Qt.MouseButton.LeftButton, pos=title)
    assert desk.selection.unit == UnitRef("model", "conv", 7)
    assert desk.selection.example.row == 3


def test_where_there_are_fewer_than_nine_only_these_are_shown(desk, view):
    rows = np.arange(18).reshape(2, 9)
    rows[1, 4:] = -1
    answer(desk, view, rows=rows)
    assert [len(row.patches) for row in view.rows.rows] == [9, 4]
    assert len(list(view.numbers()[1])) == 13


def test_padding_is_transparent_and_the_rest_is_the_picture():
    patches = np.full((1, 3, 3, 1), 200, np.uint8)
    inside = np.array([[[False, False, False], [True, True, True], [True, True, True]]])
    (image,) = images_of(patches, inside, True)
    assert QColor(image.pixel(1, 1)).red() == 200
    assert [image.pixelColor(column, 0).alpha() for column in range(3)] == [0, 0, 0]
    assert image.pixelColor(2, 2).alpha() == 255


def test_patches_share_one_scale_and_slopes_have_their_own():
    patches = np.array([0.0, 0.5, 1.0, 0.25]).reshape(4, 1, 1, 1)
    images = images_of(patches, np.ones((4, 1, 1), bool), True)
    assert [QColor(one.pixel(0, 0)).red() for one in images] == [0, 127, 255, 63]
    slopes = np.array([[[[-2.0]], [[0.0]], [[1.0]]]])
    (image,) = slopes_of(slopes, True)
    assert [QColor(image.pixel(0, row)).red() for row in range(3)] == [0, 128, 191]


def test_what_the_unit_looks_for_stands_beside_its_patches(desk, view):
    answer(desk, view)
    assert view.rows.rows[0].first is None
    making = e.Want("maximise", None, (("role", "model"), ("node", "conv")))
    made = {name: np.array(array) for name, array in LooksFor.sample["maximise"].items()}
    desk.send(e.Snapshot(1, 5, 0.5, making, made | {"channels": np.array([1, 5, 6])}))
    desk.qtbot.waitUntil(lambda: view.rows.rows[1].first is not None)
    assert view.rows.rows[0].first is None
    assert view.rows.rows[1].first.width() == 4


def test_a_problem_is_said_and_partial_answers_are_shown(desk, view):
    answer(desk, view, problem="This part of the data has no examples")
    assert "no examples" in view.stage.label.text()
    view.asks.button.click()
    answer(desk, view, share=0.5)
    assert not view.stage.empty
    assert view.asks.running


@pytest.mark.parametrize("value", STRANGE)
def test_strange_numbers_break_nothing(desk, view, value):
    changed = {
        name: np.full(np.shape(array), value)
        for name, array in found().items()
        if name in ("values", "patches", "guided")
    }
    answer(desk, view, **changed)
    view.grab()
    list(view.numbers()[1])


@pytest.mark.parametrize("shape", [(5, 3), (5,), (2, 4, 4, 1), (4, 4, 3), (4, 4, 2)])
@pytest.mark.parametrize("kind", ["image", "table"])
def test_windows_of_all_kinds_of_data_are_drawn(desk, view, shape, kind):
    x = np.zeros((60, *shape))
    desk.load(Data("made", kind, {"x": x}, {"y": np.zeros(60)}))
    patches = np.random.default_rng(0).normal(size=(2, 9, *shape))
    inside = np.ones((2, 9, *(shape[:-1] or shape)), bool)
    answer(desk, view, patches=patches, guided=patches, inside=inside)
    view.grab()
    assert not view.rows.rows[0].patches[0].image.isNull()


def test_twins_show_the_answers_of_their_own_runs(desk):
    desk.document.reset(project())
    view = desk.show(PatchesView, (900, 500))
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    answer(desk, view)
    answer(desk, view, run=2, channels=np.array([8, 9]))
    first, second = view.panels
    desk.qtbot.waitUntil(lambda: bool(second.rows.rows))
    assert [row.title for row in first.rows.rows] == ["0", "1"]
    assert [row.title for row in second.rows.rows] == ["8", "9"]
