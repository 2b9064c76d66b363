"""Examples as pictures or rows."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Example
from nnplayground.data.source import Data, Prepared
from nnplayground.gui import sharp
from nnplayground.gui.views import gallery as gallery_module
from nnplayground.gui.views import paired_gallery
from nnplayground.gui.views.gallery import Entry, Gallery
from tests.gui.views.conftest import part_of


def prepared(kind="image"):
    data = Data("made", kind, {"x": np.zeros((9, 4, 4))}, {"y": np.zeros(9, int)})
    return Prepared(data, {"train": part_of(data, 0, 9)})


def entries(rows, answer="cat"):
    return [Entry(Example("train", row), "cat", answer, "0.5", answer != "cat") for row in rows]


@pytest.fixture
def gallery(qtbot):
    gallery = Gallery("made", "Examples")
    qtbot.addWidget(gallery)
    gallery.heard = []
    gallery.chosen.connect(gallery.heard.append)
    return gallery


@pytest.mark.parametrize("kind", ["image", "table"])
def test_a_click_tells_which_example_was_chosen(gallery, kind):
    gallery.put(entries([3, 5]), prepared(kind))
    gallery.choose(1)
    assert gallery.heard == [Example("train", 5)]


@pytest.mark.parametrize("kind", ["image", "table"])
def test_a_mark_follows_its_example_and_is_no_choice(gallery, kind):
    data = prepared(kind)
    gallery.put(entries([3, 5]), data)
    gallery.mark(Example("train", 5))
    assert gallery.currentWidget().currentIndex().row() == 1
    gallery.put(entries([5, 7, 8]), data)
    assert gallery.currentWidget().currentIndex().row() == 0
    gallery.put(entries([7]), data)
    assert not gallery.currentWidget().selectionModel().hasSelection()
    assert gallery.heard == []


def test_symbols_stand_in_the_table_instead_of_their_numbers(gallery):
    x = np.array([[1, 0], [0, 1]], np.int32)
    data = Data("made", "sequence", {"x": x}, {"y": np.zeros(2, int)}, symbols=("a", "b?"))
    gallery.put(entries([1]), Prepared(data, {"train": part_of(data, 0, 2)}))
    texts = [gallery.table.item(0, column).text() for column in range(4, 6)]
    assert texts == ["a", "b?"]


def test_tiles_are_used_again_and_long_names_get_a_line_of_their_own(gallery):
    data = prepared()
    gallery.put(entries([3, 5, 6]), data)
    first = gallery.tiles.item(0)
    gallery.put(entries([4], "Ankle boot"), data)
    assert gallery.tiles.count() == 1
    assert gallery.tiles.item(0) is first
    assert first.text() == "Ankle boot\n≠ cat\n0.5"


def test_pictures_are_as_sharp_as_the_screen(gallery, monkeypatch):
    for module in (gallery_module, paired_gallery, sharp):
        monkeypatch.setattr(module, "ratio", lambda: 2.0)
    made = gallery_module.picture(np.zeros((4, 2)), 56)
    assert (made.width(), made.height()) == (56, 112)
    assert made.deviceIndependentSize().toTuple() == (28.0, 56.0)
    gallery.put(entries([3]), prepared())
    icon = gallery.tiles.item(0).icon()
    size = gallery.tiles.iconSize()
    assert icon.pixmap(size, 2.0).size() == 2 * size
    heat = paired_gallery.heat(np.ones((3, 3)), 40)
    assert (heat.width(), heat.devicePixelRatio()) == (80, 2.0)


@pytest.mark.parametrize("kind", ["image", "table"])
def test_a_new_list_begins_with_its_first_example_and_a_choice_comes_into_sight(gallery, kind):
    data = Data("made", kind, {"x": np.zeros((60, 4, 4))}, {"y": np.zeros(60, int)})
    made = Prepared(data, {"train": part_of(data, 0, 60)})
    gallery.resize(200, 160)
    gallery.show()
    gallery.put(entries(range(60)), made)
    bar = gallery.currentWidget().verticalScrollBar()
    gallery.mark(Example("train", 40))
    assert (bar.value(), gallery.currentWidget().currentIndex().row()) == (0, 40)
    gallery.mark(Example("train", 50))
    assert bar.value() > 0
