"""Numbers of layers over time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF

from nnplayground.core import events as e
from nnplayground.core.layer_numbers import BACK, BY_HAND, FIRST, LARGE, MEASURED
from nnplayground.gui.views.layer_history import WANT
from nnplayground.gui.views.norm_plot import NormPlot, heights, shade_of, spans_of
from nnplayground.gui.views.norms import KINDS, NormsView
from tests.gui.views.test_flow import NAMES, chain, row

SIZES = {"first": 1.0, "second": 10.0, "third": 100.0, "classes": 1000.0}


def shot(step, factor=1.0, run=1, steps=1, reason=MEASURED, **more):
    arrays = {
        f"model/{name}": row(
            **{"gradient": size * factor, "weight": 2 * size, "update": 1e-3 * factor} | more
        )
        for name, size in SIZES.items()
    }
    arrays |= {"steps": np.array(steps), "reason": np.array(reason)}
    return e.Snapshot(run, step, step / 10, WANT, arrays)


@pytest.fixture
def view(desk):
    view = desk.show(NormsView, (500, 420))
    desk.document.edit("net", replace(desk.document.project, networks={"model": chain()}))
    desk.start()
    return view


def choose(view, name):
    index = view.kind.findData(name)
    view.kind.setCurrentIndex(index)
    view.kind.activated.emit(index)


def test_without_a_run_it_says_what_to_do(desk):
    assert "Play" in desk.show(NormsView).stage.label.text()


def test_a_first_look_stands_in_the_middle_of_a_few_whole_steps(desk, view):
    desk.send(shot(94))
    (low, high), _ = view.plot.getPlotItem().viewRange()
    assert low == pytest.approx(92, abs=0.2)
    assert high == pytest.approx(96, abs=0.2)


def test_a_curve_for_each_layer_from_all_looks(desk, view):
    desk.send(shot(5), shot(10, 2.0), shot(15, 4.0))
    for place, name in enumerate(NAMES):
        x, y = view.plot.drawn(place)
        np.testing.assert_array_equal(x, [5, 10, 15])
        np.testing.assert_allclose(y, np.log10(SIZES[name] * np.array([1, 2, 4])), atol=1e-6)
    view.logarithmic.setChecked(False)
    np.testing.assert_allclose(view.plot.drawn(1)[1], [10, 20, 40])
    choose(view, "weight")
    np.testing.assert_allclose(view.plot.drawn(2)[1], [200, 200, 200])
    header, rows = view.numbers()
    assert header[:3] == ("layer", "step", "gradient")
    assert len(list(rows)) == 12


def test_curves_survive_hiding_and_leave_out_states_of_before(desk, view):
    desk.send(shot(5))
    view.hide()
    desk.send(shot(10, 2.0))
    desk.send(e.Showing(1, 5, 0.5, False), shot(5, 7.0))
    view.show()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    np.testing.assert_allclose(view.plot.drawn(0)[1], np.log10([1, 2]), atol=1e-6)


def test_a_new_view_of_the_same_run_has_its_history(desk, view):
    desk.send(shot(5), shot(10))
    other = desk.show(NormsView)
    np.testing.assert_array_equal(other.plot.drawn(0)[0], [5, 10])


@pytest.mark.parametrize(
    ("steps", "reason", "words"),
    [
        (1, MEASURED, "measured over one step"),
        (40, MEASURED, "mean over 40 steps"),
        (0, FIRST, "estimate from the optimizer's rule: nothing was seen"),
        (0, BACK, "an earlier state"),
        (0, LARGE, "too large"),
        (0, BY_HAND, "by hand"),
    ],
)
def test_it_says_how_the_update_was_found(desk, view, steps, reason, words):
    desk.send(shot(5, steps=steps, reason=reason))
    choose(view, "update")
    assert words in view.reading.text()
    assert view.plot._level.value() == pytest.approx(-3)


def test_the_mouse_reads_a_curve_and_a_click_chooses_its_layer(desk, view):
    desk.send(shot(5), shot(10, 2.0))
    view.plot.pointed.emit(1, 10.0)
    assert view.reading.text() == "second at step 10: 20"
    view.plot.chosen.emit(1)
    assert desk.selection.node == "second"


def test_the_nearest_curve_is_the_one_under_the_mouse(desk, view):
    desk.send(shot(5), shot(10, 2.0))
    box = view.plot.getPlotItem().vb
    at = box.mapViewToScene(QPointF(10.0, np.log10(200)))
    assert view.plot._nearest(at) == (2, 10.0)
    assert view.plot._nearest(QPointF(-5, -5)) == (-1, 0.0)


def test_twins_share_their_scales(desk, view):
    training = replace(desk.document.project.training, batch_size=7)
    twin = replace(desk.document.project, training=training)
    desk.send(e.Started(2, twin, 42, "CPU", 10, 100, twin=1))
    desk.send(shot(5), shot(15), shot(5, 1e4, run=2))
    ranges = [one.plot.getPlotItem().viewRange() for one in view.panels]
    np.testing.assert_allclose(*ranges)
    np.testing.assert_allclose(view.panels[1].plot.drawn(0)[1], [4], atol=1e-6)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308, -1e308])
@pytest.mark.parametrize("name", KINDS)
def test_strange_numbers_do_not_break_it(desk, view, value, name):
    strange = {one: value for one in KINDS}
    desk.send(shot(5), shot(10, **strange), shot(15))
    choose(view, name)
    for on in (False, True):
        view.logarithmic.setChecked(on)
        view.grab()
    view.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert view.isVisible()


def test_scales_hold_all_that_can_be_drawn():
    x = np.array([0.0, 10.0])
    curves = [(x, np.array([1.0, 100.0])), (x, np.array([np.nan, 1e308]))]
    assert spans_of(curves, True) == {"x": (0.0, 10.0), "y": (0.0, 45.0)}
    assert spans_of(curves, False) == {"x": (0.0, 10.0), "y": (1.0, 100.0)}
    assert spans_of([(np.zeros(0), np.zeros(0))], True) == {}
    assert np.isnan(heights(np.array([0.0, -1.0]), True)).all()


def test_many_layers_go_along_a_scale(qtbot):
    colours = {shade_of(place, 12).name() for place in range(12)}
    assert len(colours) == 12
    plot = NormPlot("p", "y", "x")
    qtbot.addWidget(plot)
    plot.put([(np.arange(3.0), np.ones(3))] * 12, True)
    plot.put([(np.arange(3.0), np.ones(3))] * 2, True)
    assert len(plot._lines) == 2
