import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from sklearn import metrics

from nnplayground.core import events as e
from nnplayground.data.source import Data
from nnplayground.gui.views.report import Report, scores_of

NAMES = ("cat", "dog", "owl")
TRUTH = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2])
SAID = np.array([0, 0, 1, 2, 1, 1, 0, 2, 2, 2, 0, 2])
DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def data(classes=NAMES):
    truth = np.resize(np.arange(len(classes) or 1), 40)
    return Data("made", "table", {"x": np.zeros((40, 2))}, {"y": truth}, tuple(classes))


def answer(desk, view, truth=TRUTH, said=SAID, classes=3):
    matrix = metrics.confusion_matrix(truth, said, labels=range(classes))
    desk.answer(view, "confusion", matrix=matrix, rows=np.arange(len(truth)))


@pytest.fixture
def report(desk):
    view = desk.show(Report)
    desk.load(data())
    desk.start()
    return view


def shown(view, column):
    return [view.model.index(row, column).data() for row in range(view.model.rowCount())]


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Report)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert view.numbers() == ((), ())


def test_without_classes_it_says_that_it_needs_them(desk):
    view = desk.show(Report)
    desk.load(data(classes=()))
    desk.start()
    assert view.stage.empty
    assert "classes" in view.stage.label.text()


def test_with_numbers_as_targets_it_does_not_wait_for_ever(desk, report):
    assert report.stage.label.text().startswith("Waiting")
    desk.send(e.Snapshot(1, 5, 0.5, report.wants()[0], {}))
    assert report.stage.label.text() == (
        "This view needs classes as targets. Numbers have the residuals."
    )


@pytest.mark.covers("M06", "M03")
def test_every_class_and_average_equals_scikit_learn(desk, report):
    answer(desk, report)
    expected = metrics.classification_report(
        TRUTH, SAID, target_names=NAMES, output_dict=True, zero_division=0
    )
    header, rows = report.numbers()
    table = {row[0]: dict(zip(header[1:], row[1:], strict=True)) for row in rows}
    assert table["accuracy"]["f1"] == pytest.approx(expected.pop("accuracy"))
    for name, values in expected.items():
        row = table[name]
        assert row["precision"] == pytest.approx(values["precision"])
        assert row["recall"] == pytest.approx(values["recall"])
        assert row["f1"] == pytest.approx(values["f1-score"])
        assert row["support"] == values["support"]


@pytest.mark.covers("M06")
def test_the_table_shows_names_and_four_decimals(desk, report):
    answer(desk, report)
    averages = ["accuracy", "macro avg", "weighted avg"]
    assert shown(report, 0) == [*NAMES, *averages]
    assert shown(report, 2)[:4] == ["0.5000", "0.6667", "0.8000", ""]
    assert shown(report, 4) == [4, 3, 5, 12, 12, 12]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30))
def test_scores_equal_scikit_learn_also_where_classes_are_missing(pairs):
    truth, said = np.array(pairs).T
    scores = scores_of(metrics.confusion_matrix(truth, said, labels=range(5)))
    one = metrics.precision_recall_fscore_support(truth, said, labels=np.arange(5), zero_division=0)
    assert np.allclose(scores.classes.T, one[:3])
    assert scores.support.tolist() == one[3].tolist()
    for found, average in ((scores.macro, "macro"), (scores.weighted, "weighted")):
        expected = metrics.precision_recall_fscore_support(
            truth, said, average=average, zero_division=0
        )
        assert np.allclose(found, expected[:3])
    assert scores.accuracy == pytest.approx(metrics.accuracy_score(truth, said))


def test_a_matrix_of_zeros_gives_zeros():
    scores = scores_of(np.zeros((2, 2), np.int64))
    assert scores.accuracy == 0
    assert not scores.macro.any()


def test_a_click_sorts_the_classes_and_leaves_the_averages_below(desk, report):
    answer(desk, report)
    header = report.table.horizontalHeader()
    header.setSortIndicator(4, DOWN)
    assert shown(report, 0)[:3] == ["owl", "cat", "dog"]
    assert shown(report, 0)[3:] == ["accuracy", "macro avg", "weighted avg"]
    header.setSortIndicator(3, UP)
    assert shown(report, 3)[:3] == sorted(shown(report, 3)[:3])
    header.setSortIndicator(-1, UP)
    assert shown(report, 0)[:3] == list(NAMES)


def test_the_order_and_the_selected_class_stay_while_the_network_learns(desk, report):
    answer(desk, report)
    report.table.horizontalHeader().setSortIndicator(2, DOWN)
    report.table.selectRow(shown(report, 0).index("owl"))
    answer(desk, report, said=np.where(TRUTH == 2, 0, TRUTH))
    assert shown(report, 2)[:3] == ["1.0000", "1.0000", "0.0000"]
    row = report.table.selectedIndexes()[0].row()
    assert shown(report, 0)[row] == "owl"
    assert row == 2


def test_a_class_that_never_occurs_is_grey(desk, report):
    answer(desk, report, TRUTH[:7], np.minimum(SAID[:7], 1))
    role = Qt.ItemDataRole.ForegroundRole
    assert report.model.index(2, 0).data(role) is not None
    assert report.model.index(1, 0).data(role) is None


def test_ctrl_c_copies_in_full(desk, report):
    answer(desk, report)
    report.table.selectRow(1)
    report.table.setFocus()
    desk.qtbot.keyClick(report.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["class", "precision", "recall", "F1", "support"]
    assert lines[1][0] == "dog"
    assert [float(value) for value in lines[1][1:]] == [2 / 3, 2 / 3, 2 / 3, 3]


@pytest.mark.covers("M06")
def test_numbers_can_be_written_as_csv(desk, report):
    answer(desk, report)
    file = io.StringIO()
    header, rows = report.numbers()
    csv.writer(file).writerows([header, *rows])
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert float(table[1]["precision"]) == 2 / 3
    assert (table[3]["class"], table[3]["precision"]) == ("accuracy", "")


def test_names_of_other_data_are_taken_over(desk, report):
    answer(desk, report)
    desk.load(data(("a", "b", "c")))
    assert shown(report, 0)[:3] == ["a", "b", "c"]


def test_another_theme_is_taken_over(desk, report, qapp):
    answer(desk, report)
    qapp.sendEvent(report, QEvent(QEvent.Type.PaletteChange))
    assert not report.stage.empty
