"""The hardest examples and the most confident mistakes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.core import events as e
from nnplayground.core.events import Example
from nnplayground.data.source import Data
from nnplayground.gui.views.mistakes import Mistakes
from nnplayground.gui.views.paired_gallery import heat, maps_of

TRUTH = np.array([0, 1, 2, 1, 0, 2])
SAID = np.array([0, 2, 2, 0, 1, 1])
SURE = np.array([0.9, 0.6, 0.8, 0.95, 0.7, 0.5])
LOSS = np.array([0.1, 1.4, 2.2, 4.2, 0.7, 1.6])
ROWS = np.array([10, 11, 12, 13, 14, 15])


def answer(desk, view, loss=LOSS, sure=SURE, said=SAID):
    arrays = {"truth": TRUTH, "classes": said, "confidence": sure, "loss": loss, "rank": said * 0}
    desk.answer(view, "scores", rows=ROWS, total=np.array(6), **arrays)


def images():
    x = np.random.default_rng(0).integers(0, 255, (60, 6, 6, 1)).astype(np.uint8)
    return Data(
        "made", "image", {"x": x}, {"y": np.resize(np.arange(3), 60)}, ("cat", "dog", "owl")
    )


@pytest.fixture
def view(desk):
    view = desk.show(Mistakes, (460, 420))
    desk.load(images())
    desk.start()
    return view


def listed(view):
    return [entry.example.row for entry in view.gallery.entries]


def choose(view, order):
    view.sorting.setCurrentIndex(view.sorting.findData(order))


@pytest.mark.covers("M03")
def test_the_largest_loss_comes_first_right_or_wrong(desk, view):
    answer(desk, view)
    assert listed(view) == [13, 12, 15, 11, 14, 10]
    first, second = view.gallery.entries[:2]
    assert (first.truth, first.answer, first.sureness) == ("dog", "cat", "0.95 · 4.2")
    assert (first.wrong, second.wrong) == (True, False)
    assert "mean loss 1.7" in view.reading.text()


@pytest.mark.covers("M03")
def test_the_surest_mistakes_come_first(desk, view):
    answer(desk, view)
    choose(view, "confident")
    assert listed(view) == [13, 14, 11, 15]
    assert [row[0] for row in view.numbers()[1]] == [13, 14, 11, 15]


def test_a_pair_that_is_chosen_elsewhere_can_be_listed(desk, view):
    answer(desk, view)
    assert not view.sorting.model().item(2).isEnabled()
    desk.selection.choose_pair((1, 2))
    desk.qtbot.waitUntil(lambda: view.sorting.model().item(2).isEnabled())
    assert view.sorting.itemText(2) == "dog → owl"
    choose(view, "pair")
    assert listed(view) == [11]


def test_a_click_chooses_the_example_for_all(desk, view):
    answer(desk, view)
    view.gallery.choose(2)
    assert desk.selection.example == Example("validation", 15)


def test_without_mistakes_it_says_so(desk, view):
    answer(desk, view, said=TRUTH)
    choose(view, "confident")
    assert view.stage.empty
    assert "No mistakes" in view.stage.label.text()


def test_numbers_as_answers_are_sorted_by_loss(desk, view):
    truth, said = np.arange(6.0)[:, None], np.arange(6.0)[:, None] + 0.5
    desk.answer(view, "scores", rows=ROWS, truth=truth, outputs=said, loss=LOSS)
    assert listed(view)[:2] == [13, 12]
    assert view.gallery.entries[0].answer == "3.5"
    assert not view.sorting.model().item(1).isEnabled()
    assert next(iter(view.numbers()[1])) == (13, 4.2)


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
def test_strange_losses_do_no_harm(desk, view, strange):
    loss = LOSS.copy()
    loss[0] = strange
    answer(desk, view, loss, np.full(6, strange))
    place = {"nan": -1, "inf": 0, "1e+308": 0, "0.0": -1}[str(strange)]
    assert listed(view)[place] == 10
    answer(desk, view, np.full(6, strange))
    assert not view.grab().isNull()
    assert len(listed(view)) == 6


def saliency(desk, example, array, step=5):
    desk.send(e.Snapshot(1, step, 0.5, e.Want("saliency", example), {"model/input": array}))


def test_a_map_that_is_known_stands_beside_its_picture(desk, view):
    answer(desk, view)
    plain = view.gallery.tiles.iconSize().width()
    array = np.zeros((6, 6, 1))
    array[2, 3] = -4
    saliency(desk, Example("validation", 12), array)
    assert view.gallery.maps[Example("validation", 12)][2, 3] == 4
    assert view.gallery.tiles.iconSize().width() > 2 * plain
    assert set(view.gallery.maps) == {Example("validation", 12)}
    with_map, without = (view.gallery.tiles.item(place).icon() for place in (1, 0))
    size = view.gallery.tiles.iconSize()
    right = [
        icon.pixmap(size).toImage().pixelColor(int(1.5 * plain), 20) for icon in (with_map, without)
    ]
    assert right[0].alpha() == 255
    assert right[0] != right[1]
    desk.start(run=2)
    desk.qtbot.waitUntil(lambda: not view.gallery.maps or view.stage.empty)


def test_of_several_maps_the_newest_counts_and_strange_ones_are_drawn(desk, view):
    answer(desk, view)
    example = Example("validation", 13)
    saliency(desk, example, np.full((6, 6), 1.0), 5)
    saliency(desk, example, np.full((6, 6, 3), np.nan), 6)
    found = maps_of(desk.live.record, view.gallery.entries)
    assert found[example].shape == (6, 6)
    assert not found[example].any()
    for strange in (np.full((4, 4), 1e308), np.zeros((4, 4))):
        assert not heat(strange, 40).isNull()


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert listed(view)[0] == 13


@pytest.mark.covers("B12")
def test_the_maps_of_the_first_pictures_are_asked_for(desk, view):
    assert [want.probe for want in view.wants()] == ["scores"]
    answer(desk, view)
    shown = [entry.example for entry in view.gallery.entries]
    wants = (e.Want("scores", options=view.wants()[0].options),)
    wants += tuple(e.Want("saliency", example) for example in shown)
    assert view.wants() == wants
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1:] == [e.Watch(wants)])


def test_a_map_that_changes_takes_the_place_of_the_old_one(desk, view):
    answer(desk, view)
    example, size = Example("validation", 12), view.gallery.tiles.iconSize()
    one, two = np.zeros((6, 6)), np.zeros((6, 6))
    one[0, 0], two[5, 5] = 1, 1
    saliency(desk, example, two, 5)
    fresh = view.gallery.tiles.item(1).icon().pixmap(view.gallery.tiles.iconSize()).toImage()
    for step, array in ((6, one), (7, two)):
        saliency(desk, example, array, step)
    later = view.gallery.tiles.item(1).icon().pixmap(view.gallery.tiles.iconSize()).toImage()
    assert view.gallery.tiles.iconSize().width() > size.width()
    assert later == fresh


def test_maps_of_a_class_that_was_chosen_elsewhere_do_not_count(desk, view):
    answer(desk, view)
    want = e.Want("saliency", Example("validation", 12), (("class", 2),))
    desk.send(e.Snapshot(1, 5, 0.5, want, {"map/input": np.ones((6, 6))}))
    assert not view.gallery.maps


@pytest.mark.covers("M03")
def test_every_picture_gets_its_map_when_it_comes_into_sight(desk, view):
    count = 30
    desk.answer(
        view,
        "scores",
        rows=np.arange(count),
        truth=np.zeros(count, int),
        classes=np.ones(count, int),
        confidence=np.linspace(0.5, 1, count),
        loss=np.linspace(9, 1, count),
        rank=np.ones(count, int),
        total=np.array(count),
    )
    view.count.setCurrentIndex(view.count.findData(60))
    view.resize(300, 300)

    def asked():
        return [want.example.row for want in view.wants() if want.probe == "saliency"]

    desk.qtbot.waitUntil(lambda: 0 in asked())
    assert len(asked()) <= 24
    bar = view.gallery.tiles.verticalScrollBar()
    with desk.qtbot.waitSignal(view.gallery.moved):
        bar.setValue(bar.maximum())
    assert asked()[-1] == count - 1
    assert 0 not in asked()
    desk.qtbot.waitUntil(
        lambda: (
            isinstance(desk.worker.posted[-1], e.Watch)
            and e.Want("saliency", Example("validation", count - 1)) in desk.worker.posted[-1].wants
        )
    )
