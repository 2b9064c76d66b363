"""Results of twins beside each other: common scales, one threshold, one cell."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.data.source import Data
from nnplayground.gui.views.calibration import Calibration
from nnplayground.gui.views.confusion import Confusion
from nnplayground.gui.views.mistakes import Mistakes
from nnplayground.gui.views.predictions import Predictions
from nnplayground.gui.views.residuals import Residuals
from nnplayground.gui.views.roc import Roc
from nnplayground.gui.views.top_k import TopK
from tests.gui.views.test_side_by_side import start

TRUTH = np.array([0, 0, 1, 1, 1, 0])
SCORES = {
    1: np.array([0.1, 0.4, 0.8, 0.9, 0.3, 0.2]),
    2: np.array([0.2, 0.7, 0.6, 0.9, 0.8, 3.0]),
}


def judged(run):
    scores = SCORES[run][:, None]
    said = (scores[:, 0] > 0.5).astype(int)
    matrix = np.zeros((2, 2), int)
    np.add.at(matrix, (TRUTH, said), 1)
    return {
        "matrix": matrix,
        "scores": scores,
        "outputs": scores,
        "truth": TRUTH,
        "classes": said,
        "confidence": np.clip(np.maximum(scores, 1 - scores)[:, 0], 0, 1),
        "loss": SCORES[run],
        "rank": (said != TRUTH).astype(int),
        "rows": np.arange(6),
        "total": np.array(6),
        "threshold": np.array(0.5),
    }


def numbers(run):
    truth = np.linspace(0, 1, 6)[:, None]
    arrays = {"rows": np.arange(6), "truth": truth, "outputs": truth * run, "loss": np.zeros(6)}
    return arrays | {"total": np.array(6)}


def show(desk, kind, arrays=judged, classes=("no", "yes")):
    view = desk.show(kind, (900, 420))
    data = Data("two", "table", {"x": np.zeros((12, 2))}, {"y": np.resize(TRUTH, 12)}, classes)
    desk.load(data, 6, 6)
    start(desk, 0.1, 0.001)
    for run in (1, 2):
        desk.send(e.Snapshot(run, 5, 0.5, view.wants()[0], arrays(run)))
    return view


@pytest.mark.parametrize("kind", [Confusion, Roc, Predictions, Calibration, Mistakes, TopK])
def test_views_of_classes_have_a_panel_for_each_twin(desk, kind):
    view = show(desk, kind)
    assert len(view.panels) == 2
    assert not any(panel.stage.empty for panel in view.panels)
    header, rows = view.all_numbers()
    assert header[0] == "run"
    assert {row[0] for row in rows} == {"rate 0.1", "rate 0.001"}
    assert not view.grab().isNull()


@pytest.mark.covers("M03")
def test_a_cell_that_is_clicked_in_one_matrix_is_shown_in_all(desk):
    view = show(desk, Confusion)
    place = view.panels[1].matrix.place_of(0, 1).center().toPoint()
    desk.qtbot.mouseClick(view.panels[1].matrix, Qt.MouseButton.LeftButton, pos=place)
    assert desk.selection.pair == (0, 1)
    assert [panel.matrix.cell for panel in view.panels] == [(0, 1)] * 2
    rows = [[one.example.row for one in panel.gallery.entries] for panel in view.panels]
    assert rows == [[], [5, 1]]
    view.refresh()
    assert [panel.matrix.cell for panel in view.panels] == [(0, 1)] * 2


@pytest.mark.covers("M02")
@pytest.mark.parametrize("place", [0, 1])
def test_one_threshold_moves_in_the_curves_of_all_twins(desk, place):
    view = show(desk, Roc)
    view.panels[place].field.setValue(0.65)
    assert [panel.threshold for panel in view.panels] == [0.65, 0.65]
    for panel, run in zip(view.panels, (1, 2), strict=True):
        said = SCORES[run] > 0.65
        hits = int((said & (TRUTH == 1)).sum())
        found = panel.precision_plot.point.pos()
        assert found.x() == pytest.approx(hits / 3)
        assert found.y() == pytest.approx(hits / max(1, said.sum()))
        assert panel.plot.point.pos().y() == pytest.approx(hits / 3)
        assert panel.score_plot.line.value() == 0.65
    view.refresh()
    assert [panel.threshold for panel in view.panels] == [0.65, 0.65]


@pytest.mark.covers("M02")
def test_scores_of_twins_stand_on_one_scale(desk):
    view = show(desk, Roc)
    desk.qtbot.waitUntil(lambda: view.panels[0].common.get("score") == (0, 3))
    view.refresh()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    ranges = [panel.score_plot.getPlotItem().viewRange() for panel in view.panels]
    assert np.allclose(ranges[0], ranges[1])
    assert ranges[0][0][1] > 3


@pytest.mark.parametrize("kind", [Predictions, Residuals])
def test_numbers_of_twins_stand_on_one_scale(desk, kind):
    view = show(desk, kind, numbers, ())
    view.refresh()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    ranges = [panel.plot.getPlotItem().viewRange() for panel in view.panels]
    assert np.allclose(ranges[0], ranges[1])
    assert ranges[0][0][1] >= 2


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
@pytest.mark.parametrize("kind", [Confusion, Roc, Predictions])
def test_strange_scores_do_no_harm(desk, kind, strange):
    def arrays(run):
        full = np.full((6, 1), strange)
        strange_ones = {"scores": full, "outputs": full, "confidence": full[:, 0]}
        return judged(run) | strange_ones

    view = show(desk, kind, arrays)
    assert not view.grab().isNull()


def test_every_panel_is_laid_out_for_its_own_room(desk):
    view = show(desk, Roc)
    desk.qtbot.waitUntil(lambda: len(view.panels) == 2 and desk.live.up_to_date)
    view.resize(800, 460)
    for panel in view.panels:
        desk.qtbot.waitUntil(lambda panel=panel: panel.score_plot.y() > panel.plot.y())
