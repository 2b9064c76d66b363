"""Predictions beside the truth."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.core.events import Example
from nnplayground.data.source import Data
from nnplayground.gui import style
from nnplayground.gui.views.predictions import Predictions

NAMES = ("cat", "dog", "owl")
OUTPUTS = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.05, 0.9, 0.05], [0.2, 0.2, 0.6]])
TRUTH = np.array([0, 1, 2, 2])


def images(classes=NAMES):
    rng = np.random.default_rng(0)
    x = rng.integers(0, 255, (40, 6, 6, 1)).astype(np.uint8)
    return Data("made", "image", {"x": x}, {"y": np.resize(np.arange(3), 40)}, classes)


def line(size=20):
    x = np.linspace(0, 1, size)
    return Data("line", "function", {"x": x[:, None]}, {"y": 2 * x}, features=("length",))


def answer(desk, view, rows=(0, 1, 2, 3)):
    chosen = list(rows)
    desk.answer(
        view,
        "predictions",
        rows=np.array(chosen, int),
        outputs=OUTPUTS[chosen],
        truth=TRUTH[chosen],
        classes=OUTPUTS[chosen].argmax(axis=1),
        confidence=OUTPUTS[chosen].max(axis=1),
    )


@pytest.fixture
def view(desk):
    view = desk.show(Predictions)
    desk.load(images())
    desk.start()
    return view


@pytest.fixture
def fit(desk):
    view = desk.show(Predictions)
    desk.load(line())
    desk.start()
    return view


def answer_numbers(desk, view, said):
    said = np.asarray(said, float)[:, None]
    truth = np.arange(len(said), dtype=float)[:, None]
    desk.answer(view, "predictions", rows=np.arange(len(said)), outputs=said, truth=truth)


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Predictions)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert view.numbers() == ((), ())


def test_before_an_answer_it_waits(view):
    assert view.stage.empty
    assert "Waiting" in view.stage.label.text()


def test_it_wants_the_part_the_count_and_the_order_that_are_chosen(view):
    expected = {"part": "validation", "count": 24, "order": "first"}
    assert dict(view.wants()[0].options) == expected
    choose(view.count, 120)
    choose(view.order, "confident")
    choose(view.part, "train")
    expected = {"part": "train", "count": 120, "order": "confident"}
    assert dict(view.wants()[0].options) == expected


def test_numbers_are_asked_for_as_many_as_the_plot_draws(fit):
    assert dict(fit.wants()[0].options)["count"] == 1000


def test_pictures_have_prediction_confidence_and_the_truth_of_mistakes(desk, view):
    answer(desk, view)
    tiles = view.gallery.tiles
    assert view.gallery.currentWidget() is tiles
    assert [tiles.item(index).text() for index in (0, 2)] == ["cat\n0.700", "dog ≠ owl\n0.900"]
    assert tiles.item(2).foreground().color() == style.colour("error")
    assert tiles.item(0).foreground().color() == style.colour("text")
    assert view.caption.text() == "1 of 4 wrong"
    assert not view.plot.isVisible()


def test_a_click_chooses_the_example_and_a_choice_elsewhere_is_marked(desk, view):
    answer(desk, view)
    view.gallery.choose(2)
    assert desk.selection.example == Example("validation", 2)
    desk.selection.choose_example(Example("validation", 1))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.gallery.tiles.currentRow() == 1
    desk.selection.choose_example(Example("train", 1))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert not view.gallery.tiles.selectedItems()


def test_no_mistakes_is_said(desk, view):
    choose(view.order, "wrong")
    answer(desk, view, rows=())
    assert view.stage.empty
    assert "No mistakes" in view.stage.label.text()


def test_an_answer_to_another_order_is_not_shown(desk, view):
    answer(desk, view)
    choose(view.order, "wrong")
    assert view.stage.empty
    answer(desk, view, rows=(2,))
    assert [entry.example.row for entry in view.gallery.entries] == [2]
    assert view.caption.text() == "1 wrong"


def test_a_table_has_a_row_for_each_example(desk):
    view = desk.show(Predictions)
    x = np.arange(80.0).reshape(40, 2)
    y = np.resize(np.arange(3), 40)
    desk.load(Data("rows", "table", {"x": x}, {"y": y}, NAMES, ("width", "height")))
    desk.start()
    answer(desk, view)
    table = view.gallery.table
    header = [table.horizontalHeaderItem(index).text() for index in range(table.columnCount())]
    assert header == ["Row", "Truth", "Prediction", "Confidence", "width", "height"]
    third = [table.item(2, column).text() for column in range(6)]
    assert third == ["2", "owl", "≠ dog", "0.900", "44", "45"]


def test_numbers_are_drawn_against_the_truth(desk, fit):
    answer_numbers(desk, fit, [0, 1.5, 2, 2])
    x, y = fit.plot.drawn()
    assert (x.tolist(), y.tolist()) == ([0, 1, 2, 3], [0, 1.5, 2, 2])
    low, high = fit.plot.diagonal.getData()
    assert low.tolist() == high.tolist()
    assert "R² 0.7500" in fit.reading.text()
    assert "mean absolute error 0.375" in fit.reading.text()
    assert fit.gallery.table.horizontalHeaderItem(3).text() == "Error"
    assert fit.gallery.table.item(1, 3).text() == "0.5"
    assert fit.order.itemText(1) == "Largest errors"


def test_numbers_that_are_not_finite_are_left_out_of_the_plot(desk, fit):
    answer_numbers(desk, fit, [0, np.nan, np.inf, 3e38])
    assert fit.plot.drawn()[1].tolist() == [0]
    fit.grab()
    answer_numbers(desk, fit, [np.nan, np.inf])
    assert not len(fit.plot.drawn()[0])
    fit.grab()


def test_a_click_on_a_point_chooses_its_example(desk, fit):
    answer_numbers(desk, fit, [0, np.nan, 2])
    point = fit.plot.points.points()[1]
    fit.plot.points.sigClicked.emit(fit.plot.points, [point], None)
    assert desk.selection.example == Example("validation", 2)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert fit.plot.ring.getData()[0].tolist() == [2]


def test_answers_without_a_number_to_compare_with_are_listed_only(desk, fit):
    outputs, truth = np.zeros((2, 5, 5, 1)), np.zeros((2, 1))
    desk.answer(fit, "predictions", rows=[0, 1], outputs=outputs, truth=truth)
    assert not fit.plot.isVisible()
    assert fit.gallery.table.item(0, 2).text() == "5 × 5 × 1"


def test_numbers_can_be_written_as_csv(desk, view):
    answer(desk, view)
    file = io.StringIO()
    header, rows = view.numbers()
    csv.writer(file).writerows([header, *rows])
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert (table[2]["truth"], table[2]["prediction"]) == ("owl", "dog")
    assert float(table[2]["confidence"]) == float(table[2]["output_1"]) == 0.9
    assert len(table) == 4


def test_true_and_predicted_numbers_are_in_the_csv(desk, fit):
    answer_numbers(desk, fit, [0, 1.5])
    header, rows = fit.numbers()
    assert header == ("row", "truth_0", "output_0")
    assert list(rows) == [(0, 0, 0), (1, 1, 1.5)]


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty
    assert view.gallery.tiles.count() == 4


def tell(desk, view, sure):
    """Answer with the chosen example of one's own, a dog."""
    desk.answer(
        view,
        "predictions",
        rows=np.arange(2),
        outputs=OUTPUTS[:2],
        truth=TRUTH[:2],
        classes=np.array([0, 1]),
        confidence=np.array([0.7, 0.8]),
        **{
            "own/outputs": np.array([[0.1, sure, 0.2]]),
            "own/classes": np.array([1]),
            "own/confidence": np.array([sure]),
        },
    )


def test_an_example_of_ones_own_stands_first_while_it_is_chosen(desk, view):
    pixels = np.full((6, 6, 1), 200, np.uint8)
    own = desk.selection.lay({"x": pixels})
    desk.selection.choose_example(own)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.wants()[0].example == own
    tell(desk, view, 0.7)
    entries, tiles = view.gallery.entries, view.gallery.tiles
    assert [entry.example for entry in entries] == [
        own,
        Example("validation", 0),
        Example("validation", 1),
    ]
    assert tiles.item(0).text() == "★ dog\n0.700"
    assert tiles.currentRow() == 0
    shown = tiles.item(0).icon().pixmap(64).toImage().pixelColor(32, 32)
    assert shown.red() == shown.green() == 200
    desk.selection.choose_example(Example("validation", 1))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert [entry.example.part for entry in view.gallery.entries] == ["validation"] * 2


def test_the_answer_to_another_example_of_ones_own_is_not_shown(desk, view):
    first, second = (
        desk.selection.lay({"x": np.full((6, 6, 1), grey, np.uint8)}) for grey in (9, 99)
    )
    desk.selection.choose_example(first)
    tell(desk, view, 0.7)
    desk.selection.choose_example(second)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert [entry.example.part for entry in view.gallery.entries] == ["validation"] * 2
    tell(desk, view, 0.9)
    assert view.gallery.entries[0].example == second
    assert view.gallery.entries[0].sureness == "0.900"
    desk.selection.choose_example(first)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.gallery.entries[0].sureness == "0.700"


def test_a_row_of_ones_own_has_its_numbers_in_the_table(desk, fit):
    desk.selection.choose_example(desk.selection.lay({"x": np.array([0.25])}))
    desk.answer(
        fit,
        "predictions",
        rows=np.arange(1),
        outputs=np.array([[1.0]]),
        truth=np.array([[1.5]]),
        **{"own/outputs": np.array([[0.5]])},
    )
    texts = [fit.gallery.table.item(0, column).text() for column in range(5)]
    assert texts == ["★", "", "0.5", "", "0.25"]
    assert fit.gallery.table.item(1, 4).text() != "0.25"
