"""Gradients over the time lag."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.gui.views.lag import Lag
from nnplayground.gui.views.lag_plot import logarithm, span_of_powers
from tests.gui.views.recurrent import bidirectional, data, project

LAGS = np.arange(20.0)


def norms(factor, rows=(1.0, 3.0)):
    return np.outer(rows, factor**LAGS)


def answer(desk, view, **more):
    arrays = {
        "state": norms(0.5),
        "cell": norms(0.98),
        "input": norms(0.5, (0.2, 0.4)),
        "loss/state": norms(1.5),
        "loss/input": norms(1.5),
        "directions": np.array(3),
        "units": np.array(3),
        "steps": np.array(0),
    }
    desk.answer(view, "lag", **arrays | more)


def opened(desk, made=None):
    desk.document.edit("network", made or project())
    view = desk.show(Lag, (480, 400))
    desk.load(data())
    desk.start()
    return view


def choose(view, box, at):
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_without_a_run_it_says_what_to_do(desk):
    desk.document.edit("network", project())
    view = desk.show(Lag)
    assert "Press Play" in view.stage.label.text()
    assert list(view.numbers()[1]) == []


@pytest.mark.covers("T02")
def test_the_mean_of_the_examples_is_drawn_on_a_logarithmic_scale(desk):
    view = opened(desk)
    answer(desk, view)
    x, y = view.plot._lines["state h"][1].getData()
    np.testing.assert_array_equal(x, LAGS)
    np.testing.assert_allclose(10**y, 2 * 0.5**LAGS)
    assert list(view.plot._lines) == ["state h", "cell state c", "input x"]
    rows = list(view.numbers()[1])
    assert rows[3] == ("state", 3, 0.25, 0.125, 0.375)


@pytest.mark.covers("T02")
def test_the_verdict_says_how_fast_it_vanishes_or_explodes(desk):
    view = opened(desk)
    answer(desk, view)
    first, second = view.verdict.text().split("\n")
    assert first.startswith(
        "state h: vanishing. Each step multiplies it by 0.5: half is gone after 1 "
    )
    assert second.startswith("cell state c: keeps its size.")
    choose(view, view.of, 1)
    assert ("of", "loss") in view.wants()[0].options
    answer(desk, view)
    assert (
        "exploding. Each step multiplies it by 1.5: it doubles every 1.71 " in view.verdict.text()
    )
    assert next(iter(view.numbers()[1]))[0] == "loss/state"


def test_a_truncated_layer_ends_where_it_is_cut(desk):
    view = opened(desk)
    cut = np.where(LAGS < 4, norms(0.9), 0)
    answer(desk, view, state=cut, cell=cut, steps=np.array(4))
    assert "nothing comes from further back than 3 steps" in view.verdict.text()
    assert "Truncated after 4 steps" in view.verdict.text()


def test_estimates_are_called_so(desk):
    view = opened(desk)
    answer(desk, view, directions=np.array(16), units=np.array(64))
    assert "estimated from 16 of 64 directions" in view.verdict.text()


def test_one_of_two_ways_is_chosen(desk):
    view = opened(desk, bidirectional())
    made = {"forward/state": norms(0.5), "backward/state": norms(2.0)}
    arrays = {"directions": np.array(3), "units": np.array(3), "steps": np.array(0)}
    desk.answer(view, "lag", **made, **arrays)
    assert not view.way.isHidden()
    assert "vanishing" in view.verdict.text()
    choose(view, view.way, 1)
    assert "exploding" in view.verdict.text()


def test_without_gradients_of_the_loss_it_says_so(desk):
    view = opened(desk)
    arrays = {"directions": np.array(3), "units": np.array(3), "steps": np.array(0)}
    desk.answer(view, "lag", state=norms(0.5), **arrays)
    choose(view, view.of, 1)
    desk.answer(view, "lag", **arrays)
    assert "only gradients of the last state" in view.stage.label.text()
    assert view.spans(desk.live.record) == {}


def test_twins_share_a_scale(desk):
    view = opened(desk)
    answer(desk, view)
    low, high = view.spans(desk.live.record)["norm"]
    assert (low, high) == pytest.approx((np.log10(0.2 * 0.5**19), np.log10(3)))
    view.common = {"norm": (-30.0, 5.0)}
    view.draw(desk.live.record)
    assert view.plot.getPlotItem().viewRange()[1][0] < -30


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308, -1.0])
def test_strange_numbers_do_no_harm(desk, strange):
    view = opened(desk)
    full = np.full((2, 20), strange)
    answer(desk, view, state=full, cell=full, input=full)
    assert not view.grab().isNull()
    assert all(np.isfinite(span_of_powers(full)))


def test_what_has_no_logarithm_is_left_out():
    np.testing.assert_array_equal(
        logarithm(np.array([100.0, 0.0, -1.0, np.inf])), [2] + [np.nan] * 3
    )


def test_another_theme_is_taken_over(desk, qapp):
    view = opened(desk)
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty


@pytest.mark.covers("T02")
def test_a_layer_of_maps_can_be_chosen(desk):
    view = opened(desk, project("ConvLSTM1D", filters=3, kernel_size=2))
    answer(desk, view, directions=np.array(16), units=np.array(60))
    assert not view.stage.empty
    assert "estimated from 16 of 60 directions" in view.verdict.text()
