"""The confusion matrix and the examples behind its cells."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from sklearn import metrics

from nnplayground.core.events import Example
from nnplayground.data.source import Data
from nnplayground.gui.views.confusion import Confusion

NAMES = ("cat", "dog", "owl")
TRUTH = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2])
SAID = np.array([0, 0, 1, 2, 1, 1, 0, 2, 2, 2, 0, 0])
SURE = np.array([0.9, 0.6, 0.5, 0.8, 0.7, 0.9, 0.6, 0.5, 0.8, 0.9, 0.55, 0.95])
ROWS = np.arange(12) + 1
EXPECTED = [[2, 1, 1], [1, 2, 0], [2, 0, 3]]


def images(classes=NAMES, kind="image"):
    x = np.zeros((60, 5, 5, 1), np.uint8)
    return Data("made", kind, {"x": x}, {"y": np.resize(np.arange(3), 60)}, tuple(classes))


def answer(desk, view, truth=TRUTH, said=SAID, classes=3, sure=SURE):
    matrix = metrics.confusion_matrix(truth, said, labels=range(classes))
    desk.answer(
        view,
        "confusion",
        matrix=matrix,
        truth=truth,
        classes=said,
        confidence=sure,
        rows=ROWS[: len(truth)],
        scores=np.zeros((len(truth), classes)),
        total=np.array(len(truth)),
    )


@pytest.fixture
def view(desk):
    view = desk.show(Confusion, (420, 480))
    desk.load(images())
    desk.start()
    return view


def click(desk, view, truth, said):
    place = view.matrix.place_of(truth, said).center().toPoint()
    desk.qtbot.mouseClick(view.matrix, Qt.MouseButton.LeftButton, pos=place)


def listed(view):
    return [entry.example.row for entry in view.gallery.entries]


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Confusion)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert view.numbers() == ((), ())


def test_without_classes_it_says_that_it_needs_them(desk):
    view = desk.show(Confusion)
    desk.load(images(classes=()))
    desk.start()
    assert view.stage.empty
    assert "classes" in view.stage.label.text()


@pytest.mark.covers("M03")
def test_counts_and_shares_of_rows_and_columns(desk, view):
    answer(desk, view)
    cells = [[view.matrix.text(row, column) for column in range(3)] for row in range(3)]
    assert cells == [[str(one) for one in row] for row in EXPECTED]
    view.kind.setCurrentIndex(1)
    assert [view.matrix.text(2, column) for column in range(3)] == ["40.0 %", "0 %", "60.0 %"]
    assert np.allclose(view.matrix.shares.sum(axis=1), 1)
    view.kind.setCurrentIndex(2)
    assert [view.matrix.text(row, 0) for row in range(3)] == ["40.0 %", "20.0 %", "40.0 %"]
    assert np.allclose(view.matrix.shares.sum(axis=0), 1)
    assert view.accuracy.text() == "accuracy 0.5833 · 7 of 12 right"


@pytest.mark.covers("M03")
def test_a_click_on_a_cell_lists_its_examples_the_most_confident_first(desk, view):
    answer(desk, view)
    assert not view.gallery.isVisible()
    click(desk, view, 2, 0)
    assert view.gallery.isVisible()
    assert listed(view) == [12, 11]
    assert view.behind.text() == "2 examples: truth owl, prediction cat"
    click(desk, view, 2, 2)
    assert listed(view) == [10, 9, 8]
    click(desk, view, 1, 2)
    assert listed(view) == []


@pytest.mark.covers("M03")
def test_a_click_on_an_example_chooses_it_for_all(desk, view):
    answer(desk, view)
    click(desk, view, 2, 0)
    view.gallery.choose(1)
    assert desk.selection.example == Example("validation", 11)
    assert listed(view) == [12, 11]


def test_the_cell_stays_chosen_while_the_network_learns(desk, view):
    answer(desk, view)
    click(desk, view, 2, 0)
    answer(desk, view, said=np.where(TRUTH == 2, 0, SAID))
    assert view.matrix.cell == (2, 0)
    assert listed(view) == [12, 10, 9, 11, 8]


def test_arrow_keys_move_and_stop_at_the_edge(desk, view):
    answer(desk, view)
    cells = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        desk.qtbot.keyClick(view.matrix, key)
        cells.append(view.matrix.cell)
    assert cells == [(0, 0), (1, 0), (1, 1), (0, 1), (0, 1)]
    assert listed(view) == [3]
    assert view.matrix.accessibleDescription() == "truth cat, prediction dog: 1 (25.0 % of the row)"


def test_places_and_cells_belong_together(desk, view):
    answer(desk, view)
    for cell in np.ndindex(3, 3):
        assert view.matrix.cell_at(view.matrix.place_of(*cell).center()) == cell
    assert view.matrix.cell_at(QPointF(1, 1)) is None


def test_the_colour_is_stronger_the_larger_the_share(desk, view):
    answer(desk, view)
    quiet, some, more = (
        view.matrix.shade(*cell).saturationF() for cell in ((1, 2), (0, 1), (2, 0))
    )
    assert quiet < some < more
    assert view.matrix.shade(0, 0).hue() != view.matrix.shade(2, 0).hue()


def test_a_class_without_examples_and_nan_confidence_do_no_harm(desk, view):
    sure = SURE.copy()
    sure[11] = np.nan
    answer(desk, view, np.minimum(TRUTH, 2), np.maximum(SAID, 0), classes=4, sure=sure)
    click(desk, view, 2, 0)
    assert listed(view) == [11, 12]
    view.grab()
    click(desk, view, 3, 3)
    assert listed(view) == []


@pytest.mark.parametrize("size", [(200, 160), (420, 480), (900, 700)])
def test_a_hundred_classes_are_painted(desk, size):
    view = desk.show(Confusion, size)
    desk.load(images([f"class number {index}" for index in range(100)]))
    desk.start()
    truth, said = np.arange(100), np.arange(100)[::-1]
    matrix = metrics.confusion_matrix(truth, said)
    arrays = {"truth": truth, "classes": said, "confidence": np.ones(100), "rows": truth}
    desk.answer(view, "confusion", matrix=matrix, **arrays)
    assert not view.grab().isNull()
    click(desk, view, 20, 79)
    assert view.matrix.cell == (20, 79)
    assert view.accuracy.text().startswith("accuracy 0.0000")


def test_fewer_classes_forget_a_cell_that_is_gone(desk, view):
    answer(desk, view)
    click(desk, view, 2, 2)
    desk.load(images(("a", "b")))
    answer(desk, view, TRUTH[:7], np.minimum(SAID[:7], 1), classes=2, sure=SURE[:7])
    assert view.matrix.cell is None
    assert view.matrix.names == ["a", "b"]


def test_numbers_can_be_written_as_csv(desk, view):
    answer(desk, view)
    file = io.StringIO()
    header, rows = view.numbers()
    csv.writer(file).writerows([header, *rows])
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert [[int(row[name]) for name in NAMES] for row in table] == EXPECTED
    assert [row["truth"] for row in table] == list(NAMES)
    view.kind.setCurrentIndex(1)
    assert next(iter(view.numbers()[1])) == ["cat", 0.5, 0.25, 0.25]


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    click(desk, view, 2, 0)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty
    assert listed(view) == [12, 11]


@pytest.mark.covers("B12")
def test_a_click_on_a_cell_asks_what_the_network_looks_at_in_its_examples(desk, view):
    answer(desk, view)
    assert [want.probe for want in view.wants()] == ["confusion"]
    click(desk, view, 2, 0)
    wants = [want for want in view.wants() if want.probe == "saliency"]
    assert [want.example.row for want in wants] == listed(view) == [12, 11]
    assert all(want.options == () for want in wants)
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1].wants == view.wants())


def test_of_a_table_no_maps_are_asked_for(desk):
    view = desk.show(Confusion, (420, 480))
    x = np.zeros((60, 3), np.float32)
    desk.load(Data("made", "table", {"x": x}, {"y": np.resize(np.arange(3), 60)}, NAMES))
    desk.start()
    answer(desk, view)
    click(desk, view, 2, 0)
    assert len(view.gallery.entries) == 2
    assert [want.probe for want in view.wants()] == ["confusion"]
