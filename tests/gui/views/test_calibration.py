"""The reliability diagram."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from sklearn import calibration, metrics

from nnplayground.core.calibration import Reliability
from nnplayground.data.source import Data
from nnplayground.gui.views.calibration import Calibration

RNG = np.random.default_rng(4)
TRUTH = RNG.integers(0, 3, 300)
SCORES = RNG.dirichlet([1, 1, 1], 300) * 0.6 + np.eye(3)[TRUTH] * 0.4
SAID = SCORES.argmax(axis=1)
SURE = SCORES.max(axis=1)


def answer(desk, view, scores=SCORES, truth=TRUTH, said=SAID, sure=SURE, **more):
    matrix = metrics.confusion_matrix(truth, said)
    arrays = {"scores": scores, "truth": truth, "classes": said, "confidence": sure}
    desk.answer(view, "confusion", matrix=matrix, rows=np.arange(len(truth)), **arrays, **more)


@pytest.fixture
def view(desk):
    view = desk.show(Calibration, (420, 480))
    y = np.resize(np.arange(3), 60)
    desk.load(Data("made", "table", {"x": np.zeros((60, 2))}, {"y": y}, ("a", "b", "c")))
    desk.start()
    return view


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Calibration)
    assert view.stage.empty
    assert view.numbers() == ((), ())


def test_it_asks_for_what_the_confusion_matrix_asks_for(view):
    assert view.wants()[0].probe == "confusion"


def test_bars_and_figures_are_those_of_scikit_learn(desk, view):
    answer(desk, view)
    right, sure = calibration.calibration_curve(TRUTH == SAID, SURE, n_bins=10)
    x, y = view.plot.points.getData()
    assert np.allclose(x, sure)
    assert np.allclose(y, right)
    assert np.allclose(view.plot._bars.opts["height"], right)
    counts = np.array([row[2] for row in view.numbers()[1]])
    error = counts[counts > 0] @ np.abs(right - sure) / 300
    brier = sum(metrics.brier_score_loss(one == TRUTH, SCORES[:, one]) for one in range(3))
    text = view.reading.text().replace("\u00a0", " ")
    assert f"ECE {error:.4f}" in text
    assert f"MCE {np.abs(right - sure).max():.4f}" in text
    assert f"Brier {brier:.4f}" in text
    assert f"right {np.mean(TRUTH == SAID):.4f}" in text


def test_the_number_of_bins_is_a_choice(desk, view):
    answer(desk, view)
    view.bins.setCurrentIndex(view.bins.findData(20))
    assert len(list(view.numbers()[1])) == 20
    assert sum(row[2] for row in view.numbers()[1]) == 300


def test_a_unit_from_minus_one_to_one_is_read_as_a_probability(desk, view):
    truth, likely = np.array([0, 1, 1]), np.array([0.25, 0.75, 1.0])
    said = (likely > 0.5).astype(int)
    sure = np.where(said == 1, likely, 1 - likely)
    answer(desk, view, 2 * likely[:, None] - 1, truth, said, sure, threshold=0.0)
    assert f"Brier\u00a0{metrics.brier_score_loss(truth, likely):.4f}" in view.reading.text()


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_no_harm(desk, view, strange):
    answer(desk, view, np.full((300, 3), strange), sure=np.full(300, strange))
    assert not view.grab().isNull()
    if strange:
        assert "300 examples without a probability left out" in view.reading.text()


def test_twins_stand_on_a_common_scale(desk, view):
    answer(desk, view)
    view.common = {"share": (0.0, 0.9)}
    view.draw(desk.live.record)
    assert view.count_plot.getPlotItem().viewRange()[1][1] > 0.9
    low, high = view.spans(desk.live.record)["share"]
    assert (low, high) == (0, pytest.approx(max(row[2] for row in view.numbers()[1]) / 300))


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty


@pytest.mark.parametrize("highest", [0.11, 0.3, 0.55, 0.95, 1.0])
def test_a_low_plot_of_the_bins_has_few_numbers(desk, highest):
    view = desk.show(Calibration)
    edges = np.linspace(0, 1, 3)
    found = Reliability(edges, np.array([1, 1]), np.array([0.5, 0.5]), np.array([0.5, 0.5]))
    view.count_plot.put(found, highest)
    axis = view.count_plot.getPlotItem().getAxis("left")
    values = [one for _, level in axis.tickValues(0, highest * 1.05, 40) for one in level]
    assert 2 <= len(values) <= 3
