"""Distributions over time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.core import events as e
from nnplayground.core.distribution import BINS, HEAD, read, row_of
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.ridge_plot import OVERLAP
from nnplayground.gui.views.ridgeline import WANT, Ridgeline
from nnplayground.gui.views.ridges import Stack, evenly, heights, stack_of, together
from tests.gui.views.test_flow import chain

RNG = np.random.default_rng(0)


def spread(width, count=4000):
    return RNG.normal(0, width, count)


def shot(step, weights, gradients=None, node="first", run=1):
    arrays = {f"model/{node}/weights": row_of(weights)}
    if gradients is not None:
        arrays[f"model/{node}/gradients"] = row_of(gradients)
    return e.Snapshot(run, step, step / 10, WANT, arrays)


@pytest.fixture
def view(desk):
    view = desk.show(Ridgeline, (520, 460))
    desk.document.edit("net", replace(desk.document.project, networks={"model": chain()}))
    desk.start()
    return view


def pick(box, data):
    index = box.findData(data)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def add_twin(desk, run=2):
    training = replace(desk.document.project.training, batch_size=7)
    twin = replace(desk.document.project, training=training)
    desk.send(e.Started(run, twin, 42, "CPU", 10, 100, twin=1))


def test_without_a_run_and_without_numbers_it_says_so(desk, view):
    assert "Waiting" in view.stage.label.text()
    desk.send(e.Snapshot(1, 5, 0.5, WANT, {}, "there is no data"))
    assert view.stage.label.text() == "there is no data"
    desk.send(shot(5, spread(1), node="second"))
    assert "no such numbers" in view.stage.label.text()


def test_a_ridge_for_each_look_on_common_bins(desk, view):
    parts = [spread(0.1), spread(0.4), spread(1.5)]
    desk.send(*(shot(step, part) for step, part in zip((0, 10, 20), parts, strict=True)))
    (stack,) = view.stacks
    np.testing.assert_array_equal(stack.epochs, [0, 1, 2])
    for place, part in enumerate(parts):
        inside = part[np.abs(part) < read(row_of(part)).edges[-1]]
        expected = np.histogram(inside, stack.edges)[0]
        assert np.abs(stack.counts[place] - expected).sum() <= 2 + len(part) - len(inside)
    lines = view.plot.drawn()
    assert len(lines) == 3
    x, y = lines[0]
    assert y.min() == pytest.approx(0 - OVERLAP, abs=1e-9)  # the narrowest is the highest
    assert x[y.argmin()] == pytest.approx(0, abs=stack.edges[1] - stack.edges[0])


def test_the_weights_in_sight_are_asked_for_by_themselves(desk, view):
    assert view.wants() == (WANT,)
    desk.send(shot(0, spread(0.2), spread(0.1)))
    options = (("node", "first"), ("quantity", "weights"), ("role", "model"))
    live = e.Want("distributions", None, options)
    assert view.wants() == (WANT, live)
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1] == e.Watch((WANT, live)))
    desk.send(replace(shot(7, spread(0.3)), want=live))
    (stack,) = view.stacks
    np.testing.assert_array_equal(stack.steps, [0, 7])
    pick(view.quantity, "gradients")
    assert view.wants() == (WANT,)
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1] == e.Watch((WANT,)))


@pytest.mark.covers("N01")
def test_the_row_of_before_training_is_the_first(desk, view):
    before = spread(0.2)
    desk.send(shot(0, before), shot(10, spread(0.5)))
    _, rows = view.numbers()
    rows = [row for row in rows if row[1] == 0]
    assert sum(row[5] for row in rows) == (np.abs(before) <= read(row_of(before)).edges[-1]).sum()
    for row in rows[:5]:
        count = ((before >= row[3]) & (before < row[4])).sum()
        assert row[5] == count


def test_heat_map_and_its_lines(desk, view):
    desk.send(shot(0, spread(0.1)), shot(10, spread(0.2)), shot(20, spread(0.4)))
    pick(view.form, True)
    (stack,) = view.stacks
    rows = view.plot.picture_rows()
    np.testing.assert_allclose(rows[0], heights([stack], False, False)[0][0])
    np.testing.assert_allclose(rows[-1], heights([stack], False, False)[0][-1])
    low, half, high = view.plot.drawn()
    assert half[0] == pytest.approx([0, 0, 0], abs=0.03)
    np.testing.assert_allclose(high[0], 1.645 * np.array([0.1, 0.2, 0.4]), rtol=0.2)
    np.testing.assert_array_equal(high[1], [0, 1, 2])
    assert (low[0] < 0).all()


def test_own_and_common_scale_and_logarithms_of_counts():
    rows = [read(row_of(spread(1.0))), read(row_of(np.zeros(50)))]
    stack = together([Stack("run", series_colour(0), np.arange(2.0), np.arange(2.0), tuple(rows))])[
        0
    ]
    common, own = (heights([stack], False, one)[0] for one in (False, True))
    np.testing.assert_allclose(own.max(axis=1), 1)
    assert common.max() == 1
    assert common[0].max() == pytest.approx(stack.counts[0].max() / stack.counts[0].sum())
    logarithms = heights([stack], True, False)[0]
    np.testing.assert_allclose(
        logarithms, np.log1p(stack.counts) / np.log1p(stack.counts.max()), atol=1e-12
    )


def test_twins_lie_over_each_other_in_one_plot(desk, view):
    add_twin(desk)
    desk.send(shot(0, spread(0.1)), shot(10, spread(0.1)))
    desk.send(shot(0, spread(0.4), run=2), shot(10, spread(0.4), run=2))
    assert len(view.panels) == 1
    assert [stack.shade.name() for stack in view.stacks] == [
        series_colour(0).name(),
        series_colour(1).name(),
    ]
    assert len(view.plot.drawn()) == 4
    assert len(view.key.texts()) == 2
    view.runs.actions_by_run()[2].setChecked(False)
    assert len(view.plot.drawn()) == 2


def test_a_kept_run_can_be_laid_over_the_present_one(desk, view):
    old = spread(0.1)
    desk.send(shot(0, old), shot(10, old))
    desk.send(e.Epoch(1, 10, 1, {"loss": 1.0}, 0.1), e.Finished(1, "done", ""))
    desk.start(run=2)
    desk.send(shot(0, spread(0.5), run=2), shot(10, spread(0.5), run=2))
    assert len(view.stacks) == 1
    view.runs.actions_by_run()[1].setChecked(True)
    assert [stack.title for stack in view.stacks][1] == "run 1, kept"
    x, y = view.plot.drawn()[1]
    assert len(view.plot.drawn()) == 4
    assert np.ptp(x) == pytest.approx(np.ptp(view.plot.drawn()[0][0]))
    # Twice as narrow and more: higher by as much.
    assert view.stacks[1].counts[0].max() > 3 * view.stacks[0].counts[0].max()
    assert np.isfinite(y).all()


def test_the_layer_follows_the_selection_and_only_what_it_has_can_be_chosen(desk, view):
    desk.send(shot(5, spread(1.0)), shot(10, spread(2.0), spread(1e-6), node="second"))
    desk.selection.choose_nodes(("second",))
    desk.qtbot.waitUntil(lambda: view.layer.currentText() == "second")
    pick(view.quantity, "gradients")
    assert view.stacks[0].exponent < -15
    desk.selection.choose_nodes(("first",))
    desk.qtbot.waitUntil(lambda: view.layer.currentText() == "first")
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.quantity.currentData() == "weights"
    assert not view.quantity.model().item(1).isEnabled()


def test_the_mouse_reads_a_bin(desk, view):
    values = np.repeat([0.25, -0.5], [30, 10])
    desk.send(shot(0, values), shot(10, values))
    view.plot.pointed.emit(0, 1, 0.251)
    assert view.reading.text().startswith("epoch 1: 0.25 to ")
    assert view.reading.text().endswith("30 of 40 numbers (75.00%)")
    assert view.plot.nearest(0.8) == (0, 1)
    view.plot.pointed.emit(-1, -1, 0.0)
    assert "half below" in view.reading.text()


def test_the_share_that_is_not_finite_is_told_and_red(desk, view):
    desk.send(shot(0, spread(1.0)), shot(10, np.append(spread(1.0, 30), [np.nan] * 10)))
    pens = [curve.opts["pen"].color().name() for curve in view.plot._curves]
    assert pens == [series_colour(0).name(), colour("error").name()]
    assert view.reading.text().endswith("25.0% not finite")


def test_no_epoch_is_before_the_first(desk, view):
    axis = view.plot.getPlotItem().getAxis("left")
    assert axis.tickStrings([-1.0, 0.0, 1.0], 1.0, 1.0) == ["", "0", "1"]


def test_hiding_loses_nothing(desk, view):
    desk.send(shot(0, spread(1.0)))
    view.hide()
    desk.qtbot.waitUntil(lambda: desk.worker.posted[-1] == e.Watch(()))
    desk.send(shot(10, spread(1.0)))
    other = desk.show(Ridgeline)
    np.testing.assert_array_equal(other.stacks[0].steps, [0, 10])


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308, -1e308, 1e-320])
@pytest.mark.parametrize("heat", [False, True])
def test_strange_numbers_do_not_break_it(desk, view, value, heat):
    pick(view.form, heat)
    desk.send(shot(0, np.full(20, value)))
    view.grab()
    row = np.full(HEAD + BINS, value)
    desk.send(e.Snapshot(1, 5, 0.5, WANT, {"model/first/weights": row}))
    desk.send(shot(10, spread(1.0)), shot(20, np.full(20, value)))
    for box in (view.own, view.logarithmic):
        box.setChecked(True)
        view.grab()
    view.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert view.isVisible()


def test_many_rows_are_thinned_evenly_with_both_ends(desk, view):
    for step in range(0, 500, 5):
        view.record.apply(shot(step, spread(1.0, 50)))
    stack = stack_of(view.record, "model/first/weights", "", series_colour(0), 11)
    np.testing.assert_allclose(np.diff(stack.steps), 50, atol=5)
    assert stack.steps[[0, -1]].tolist() == [0, 495]
    rows, ends = evenly(stack, np.arange(len(stack.rows)), 99)
    assert ends == (0, 49.5)
    assert (np.diff(rows) >= 0).all()
    assert stack_of(view.record, "model/none/weights", "", series_colour(0), 11) is None


def test_the_mouse_may_leave_when_there_is_nothing_to_read_any_more(desk, view):
    view.stage.show_content()
    view.stacks = []
    view._on_pointed(0, 3, 0.5)
    view._on_pointed(-1, -1, 0.0)
