"""The share of examples whose true class is among the k most likely."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from sklearn import metrics

from nnplayground.data.source import Data
from nnplayground.gui.views.top_k import TopK

RNG = np.random.default_rng(8)
TRUTH = RNG.integers(0, 5, 400)
SCORES = RNG.dirichlet([1] * 5, 400) * 0.8 + np.eye(5)[TRUTH] * 0.2


def answer(desk, view, truth=TRUTH, scores=SCORES, **more):
    rows, said = np.arange(len(truth)), np.nan_to_num(scores).argmax(axis=1)
    arrays = {"scores": scores, "truth": truth, "classes": said, "confidence": np.ones(len(truth))}
    desk.answer(view, "confusion", matrix=np.eye(5, dtype=int), rows=rows, **arrays, **more)


@pytest.fixture
def view(desk):
    view = desk.show(TopK, (420, 480))
    y = np.resize(np.arange(5), 60)
    desk.load(Data("made", "table", {"x": np.zeros((60, 2))}, {"y": y}, tuple("abcde")))
    desk.start()
    return view


@pytest.mark.covers("M01")
def test_the_curve_is_that_of_scikit_learn(desk, view):
    answer(desk, view)
    x, y = view.plot.whole.getOriginalDataset()
    assert x.tolist() == [1, 2, 3, 4, 5]
    for k in range(1, 5):
        expected = metrics.top_k_accuracy_score(TRUTH, SCORES, k=k, labels=range(5))
        assert y[k - 1] == pytest.approx(expected)
    assert y[4] == 1


def test_each_class_has_its_row_and_its_curve(desk, view):
    answer(desk, view)
    mine = TRUTH == 2
    expected = [
        metrics.top_k_accuracy_score(TRUTH[mine], SCORES[mine], k=k, labels=range(5))
        for k in (1, 2, 3)
    ]
    texts = [view.table.item(2, column).text() for column in range(4)]
    assert texts == ["c", *(f"{one:.4f}" for one in expected)]
    view.table.cellClicked.emit(2, 0)
    assert np.allclose(view.plot.one.getOriginalDataset()[1][:3], expected)
    rows = list(view.numbers()[1])
    assert [row[0] for row in rows] == ["all", *"abcde"]
    assert [row[1] for row in rows] == [400, *np.bincount(TRUTH)]
    view.table.cellClicked.emit(2, 0)
    assert view.plot.one.getOriginalDataset()[1] is None


def test_a_class_without_examples_and_one_unit_do_no_harm(desk, view):
    answer(desk, view, np.zeros(4, int), SCORES[:4])
    assert view.table.item(3, 1).text() == "–"
    view.table.cellClicked.emit(3, 0)
    assert not view.grab().isNull()
    answer(desk, view, np.array([0, 1]), np.array([[-0.5], [-0.1]]), threshold=0.0)
    assert view.plot.whole.getOriginalDataset()[1].tolist() == [0.5, 1]


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
def test_strange_scores_do_no_harm(desk, view, strange):
    answer(desk, view, scores=np.full(SCORES.shape, strange))
    assert not view.grab().isNull()
    assert view.shares[0][0] == pytest.approx(0 if np.isnan(strange) else np.mean(TRUTH == 0))


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty
