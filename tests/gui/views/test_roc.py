import csv
import io
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from sklearn import metrics

from nnplayground.core import events as e
from nnplayground.data.source import Data
from nnplayground.gui.views.roc import Roc
from nnplayground.gui.views.threshold_curve import Counts, curve_of

RNG = np.random.default_rng(7)
TRUTH = RNG.integers(0, 2, 400)
SCORES = (1 / (1 + np.exp(-RNG.normal(TRUTH * 1.5 - 0.7, 1)))).astype(np.float32)
CLASSES = RNG.integers(0, 3, 300)
SOFTMAX = RNG.dirichlet([1, 1, 1], 300) * 0.6 + np.eye(3)[CLASSES] * 0.4


def data(count, classes=("malignant", "benign")):
    truth = np.resize(np.arange(len(classes) or 1), count)
    return Data("made", "table", {"x": np.zeros((count, 2))}, {"y": truth}, tuple(classes))


def binary(desk, view, truth=TRUTH, scores=SCORES, threshold=0.5):
    matrix = metrics.confusion_matrix(truth, scores > threshold)
    desk.answer(
        view,
        "confusion",
        matrix=matrix,
        scores=np.asarray(scores)[:, None],
        truth=truth,
        rows=np.arange(len(truth)),
        threshold=threshold,
    )


def softmax(desk, view):
    matrix = metrics.confusion_matrix(CLASSES, SOFTMAX.argmax(axis=1))
    desk.answer(
        view,
        "confusion",
        matrix=matrix,
        scores=SOFTMAX,
        truth=CLASSES,
        rows=np.arange(len(CLASSES)),
    )


@pytest.fixture
def roc(desk):
    view = desk.show(Roc)
    desk.load(data(800))
    desk.start()
    return view


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Roc)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert view.numbers() == ((), ())


def test_without_classes_it_says_that_it_needs_them(desk):
    view = desk.show(Roc)
    desk.load(data(10, classes=()))
    desk.start()
    assert view.stage.empty
    assert "classes" in view.stage.label.text()


def test_it_wants_the_same_as_the_other_views_of_classes(roc):
    (want,) = roc.wants()
    assert want.probe == "confusion"
    assert ("part", "validation") in want.options


@pytest.mark.covers("M02")
def test_areas_equal_those_of_scikit_learn(desk, roc):
    binary(desk, roc)
    assert roc.curve.auc() == pytest.approx(metrics.roc_auc_score(TRUTH, SCORES), abs=1e-6)
    average = metrics.average_precision_score(TRUTH, SCORES)
    assert roc.curve.average_precision() == pytest.approx(average, abs=1e-6)
    assert f"AUC\u00a0{metrics.roc_auc_score(TRUTH, SCORES):.4f}" in roc.area.text()


@pytest.mark.covers("M02")
def test_the_curves_drawn_equal_those_of_scikit_learn(desk, roc):
    binary(desk, roc)
    x, y, thresholds = metrics.roc_curve(TRUTH, SCORES, drop_intermediate=False)
    assert np.allclose(roc.plot.points()[0], x)
    assert np.allclose(roc.plot.points()[1], y)
    assert np.allclose(roc.curve.thresholds[1:], thresholds[1:])
    precision, recall, _ = metrics.precision_recall_curve(TRUTH, SCORES)
    assert np.allclose(roc.precision_plot.points()[0], recall[::-1])
    assert np.allclose(roc.precision_plot.points()[1], precision[::-1])


@pytest.mark.covers("M02")
@pytest.mark.parametrize("threshold", [0.0, 0.2, 0.5, 0.731, 0.999])
def test_the_field_moves_the_threshold_and_everything_is_read_there(desk, roc, threshold):
    binary(desk, roc)
    roc.field.setValue(threshold)
    said = np.greater(SCORES, threshold)
    found = roc.curve.at(roc.threshold)
    tn, fp, fn, tp = metrics.confusion_matrix(TRUTH, said, labels=[0, 1]).ravel()
    assert found == Counts(tp, fp, fn, tn)
    if tp + fp:
        assert found.precision == pytest.approx(metrics.precision_score(TRUTH, said))
    assert found.recall == pytest.approx(metrics.recall_score(TRUTH, said))
    assert found.f1 == pytest.approx(metrics.f1_score(TRUTH, said))
    assert found.accuracy == pytest.approx(metrics.accuracy_score(TRUTH, said))
    assert f"false\u00a0positives\u00a0{fp} ·" in roc.reading.text()
    place = roc.plot.point.pos()
    assert (place.x(), place.y()) == pytest.approx((found.fall_out, found.recall))
    assert roc.score_plot.line.value() == threshold


@pytest.mark.covers("M02")
@pytest.mark.parametrize("plot", ["plot", "precision_plot"])
def test_a_dragged_point_stays_on_the_curve_and_moves_the_threshold(desk, roc, plot):
    binary(desk, roc)
    chosen = getattr(roc, plot)
    x, y = chosen.points()
    for index in (40, 200, 5):
        chosen.point.setPos(x[index] + 0.0003, y[index] - 0.0003)
        place = chosen.point.pos()
        nearest = np.hypot(x - x[index] - 0.0003, y - y[index] + 0.0003).argmin()
        assert (place.x(), place.y()) == pytest.approx((x[nearest], y[nearest]))
        found = roc.curve.at(roc.threshold)
        assert (found.tp, found.fp) == (roc.curve.tp[nearest], roc.curve.fp[nearest])
        assert roc.field.value() == round(roc.threshold, 4)


def test_a_dragged_line_moves_the_threshold(desk, roc):
    binary(desk, roc)
    roc.score_plot.line.setPos(0.25)
    roc.score_plot.line.sigDragged.emit(roc.score_plot.line)
    assert (roc.threshold, roc.field.value()) == (0.25, 0.25)


@pytest.mark.parametrize("point", [0, 1, 7, -1])
def test_every_point_has_a_threshold_that_gives_its_counts(point):
    curve = curve_of(TRUTH == 1, SCORES)
    point %= len(curve.thresholds)
    found = curve.at(curve.threshold_of(point))
    assert (found.tp, found.fp) == (curve.tp[point], curve.fp[point])


@pytest.mark.covers("M02")
def test_each_class_is_told_from_the_rest(desk, roc):
    desk.load(data(600, ("cat", "dog", "owl")))
    softmax(desk, roc)
    box = roc.classes
    assert [box.itemText(index) for index in range(box.count())] == ["cat", "dog", "owl"]
    areas = []
    for index in range(3):
        box.setCurrentIndex(index)
        box.activated.emit(index)
        areas.append(roc.curve.auc())
        expected = metrics.roc_auc_score(np.equal(CLASSES, index), SOFTMAX[:, index])
        assert areas[-1] == pytest.approx(expected, abs=1e-6)
    whole = metrics.roc_auc_score(CLASSES, SOFTMAX, multi_class="ovr")
    assert np.mean(areas) == pytest.approx(whole, abs=1e-6)


def test_a_single_unit_is_about_class_one(desk, roc):
    binary(desk, roc)
    assert roc.classes.currentText() == "benign"
    assert not roc.classes.isEnabled()


def test_a_unit_between_minus_one_and_one_begins_at_zero(desk, roc):
    binary(desk, roc, scores=2 * SCORES - 1, threshold=0.0)
    assert roc.threshold == 0
    assert roc.score_plot.getPlotItem().viewRange()[0][0] < -0.9


def test_the_chosen_threshold_stays_while_the_network_learns(desk, roc):
    binary(desk, roc)
    roc.field.setValue(0.3)
    binary(desk, roc, scores=SCORES[::-1].copy())
    assert roc.threshold == 0.3
    assert roc.curve.auc() == pytest.approx(metrics.roc_auc_score(TRUTH, SCORES[::-1]))


def test_with_one_kind_of_example_there_is_no_area(desk, roc):
    binary(desk, roc, truth=np.ones(400, int))
    assert "AUC\u00a0–" in roc.area.text()
    assert roc.curve.at(0.5).tn == 0


def test_scores_that_are_not_finite_are_left_out(desk, roc):
    scores = SCORES.copy()
    scores[::3] = np.nan
    good = np.isfinite(scores)
    binary(desk, roc, scores=scores)
    expected = metrics.roc_auc_score(TRUTH[good], scores[good])
    assert roc.curve.auc() == pytest.approx(expected, abs=1e-6)
    binary(desk, roc, scores=np.full(400, np.nan))
    assert np.isnan(roc.curve.auc())
    assert roc.curve.at(0.5) == Counts(0, 0, 0, 0)


@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=40).filter(
        lambda pairs: len({truth for truth, _ in pairs}) == 2
    )
)
def test_equal_scores_count_half_as_in_scikit_learn(pairs):
    truth, scores = np.array(pairs).T
    expected = metrics.roc_auc_score(truth, scores)
    assert curve_of(truth == 1, scores).auc() == pytest.approx(expected, abs=1e-9)


def test_numbers_are_the_points_of_the_curves(desk, roc):
    binary(desk, roc)
    file = io.StringIO()
    header, rows = roc.numbers()
    csv.writer(file).writerows([header, *rows])
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert len(table) == len(np.unique(SCORES)) + 1
    assert float(table[0]["threshold"]) == np.inf
    assert (float(table[-1]["recall"]), float(table[-1]["false_positive_rate"])) == (1, 1)


def test_a_flat_place_puts_all_plots_side_by_side(desk, roc):
    binary(desk, roc)
    roc.resize(900, 300)
    desk.qtbot.waitUntil(lambda: roc.score_plot.x() > roc.precision_plot.x())
    roc.resize(400, 500)
    desk.qtbot.waitUntil(lambda: roc.score_plot.y() > roc.plot.y())


def test_a_small_place_is_left_to_the_two_curves(desk, roc):
    binary(desk, roc)
    roc.resize(400, 300)
    desk.qtbot.waitUntil(lambda: roc.score_plot.isHidden())
    roc.resize(400, 500)
    desk.qtbot.waitUntil(lambda: not roc.score_plot.isHidden())


def test_another_theme_is_taken_over(desk, roc, qapp):
    binary(desk, roc)
    qapp.sendEvent(roc, QEvent(QEvent.Type.PaletteChange))
    assert not roc.stage.empty


def test_the_answer_about_another_part_is_not_drawn(desk, roc):
    binary(desk, roc)
    roc.part.setCurrentIndex(roc.part.findData(e.TRAIN))
    assert roc.stage.empty
    assert SimpleNamespace(**dict(roc.wants()[0].options)).part == "train"
