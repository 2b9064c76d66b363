"""Predicted against true numbers, and what is left between them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from sklearn import metrics

from nnplayground.core.events import Example
from nnplayground.data.source import Data
from nnplayground.gui.views.residuals import Residuals

RNG = np.random.default_rng(6)
TRUTH = RNG.normal(size=(200, 2)) * [1, 3]
SAID = TRUTH + RNG.normal(0.2, 0.3, (200, 2))


def answer(desk, view, truth=TRUTH, said=SAID, **more):
    rows = np.arange(len(truth))
    desk.answer(view, "scores", rows=rows, truth=truth, outputs=said, total=len(rows), **more)


@pytest.fixture
def view(desk):
    view = desk.show(Residuals, (460, 480))
    x = np.zeros((40, 1))
    desk.load(Data("made", "table", {"x": x}, {"y": np.zeros((40, 2))}))
    desk.start()
    return view


def written(truth, said):
    rest = truth - said
    return (
        f"MAE {metrics.mean_absolute_error(truth, said):.4g} · "
        f"RMSE {metrics.root_mean_squared_error(truth, said):.4g} · "
        f"R² {metrics.r2_score(truth, said):.4g} · "
        f"residuals: mean {rest.mean():.4g}, deviation {rest.std():.4g}"
    )


def test_figures_of_all_numbers_and_of_one_are_those_of_scikit_learn(desk, view):
    answer(desk, view)
    assert view.reading.text() == written(TRUTH.reshape(-1), SAID.reshape(-1))
    for column in range(2):
        view.column.setCurrentIndex(column + 1)
        view.column.activated.emit(column + 1)
        assert view.reading.text() == written(TRUTH[:, column], SAID[:, column])


def test_points_and_bars_show_the_residuals(desk, view):
    answer(desk, view, TRUTH[:, :1], SAID[:, :1])
    x, y = view.rest_plot.drawn()
    assert np.allclose(x, SAID[:, 0])
    assert np.allclose(y, (TRUTH - SAID)[:, 0])
    assert np.allclose(view.plot.drawn()[0], TRUTH[:, 0])
    edges, shares = view.spread_plot._bars.getOriginalDataset()
    assert np.allclose(shares, np.histogram(y, edges)[0] / 200)
    assert shares.sum() == pytest.approx(1)
    assert view.spread_plot.mean.value() == pytest.approx(y.mean())
    low, high = view.spread_plot.sides.getRegion()
    assert high - low == pytest.approx(2 * y.std())
    assert not view.column.isEnabled()


def test_numbers_are_the_pairs(desk, view):
    answer(desk, view, TRUTH[:3, :1], SAID[:3, :1])
    header, rows = view.numbers()
    assert header == ("row", "truth", "prediction", "residual")
    assert np.allclose([row[3] for row in rows], (TRUTH - SAID)[:3, 0])


def test_a_click_chooses_the_example_and_rings_it(desk, view):
    answer(desk, view)
    view.rest_plot.chosen.emit(7)
    assert desk.selection.example == Example("validation", 7)
    view.refresh()
    assert len(view.rest_plot.ring.getData()[0]) == 2


def test_classes_are_sent_to_another_view(desk, view):
    classes = {"classes": np.zeros(3, int), "loss": np.zeros(3), "rows": np.arange(3)}
    desk.answer(view, "scores", truth=np.zeros(3, int), **classes)
    assert view.stage.empty
    assert "confusion matrix" in view.stage.label.text()
    assert view.numbers() == ((), ())


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_no_harm(desk, view, strange):
    answer(desk, view, TRUTH, np.full(TRUTH.shape, strange))
    assert not view.grab().isNull()
    if strange:
        assert "400 numbers that are not finite left out" in view.reading.text()
        assert list(view.numbers()[1])
    said = SAID.copy()
    said[0] = strange
    answer(desk, view, TRUTH, said)
    assert not view.grab().isNull()


def test_twins_stand_on_common_scales(desk, view):
    answer(desk, view, TRUTH[:, :1], SAID[:, :1])
    spans = view.spans(desk.live.record)
    reach = np.abs((TRUTH - SAID)[:, 0]).max()
    assert spans["residual"] == pytest.approx((-reach, reach))
    view.common = spans | {"residual": (-9.0, 9.0), "value": (-50.0, 50.0)}
    view.draw(desk.live.record)
    assert view.rest_plot.getPlotItem().viewRange()[1][1] > 9
    assert view.spread_plot.getPlotItem().viewRange()[0][1] > 9
    assert view.plot.getPlotItem().viewRange()[0][1] > 50


def test_a_flat_place_puts_the_plots_side_by_side(desk, view):
    answer(desk, view)
    view.resize(900, 300)
    desk.qtbot.waitUntil(lambda: view.spread_plot.x() > view.rest_plot.x() > view.plot.x())


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty
