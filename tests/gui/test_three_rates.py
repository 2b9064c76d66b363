"""Three learning rates with one click, and the slider that moves the rate of a running optimizer; with the real engine."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSlider, QWidget

from nnplayground.core import events as e
from tests.gui.real_window import click, opened

pytestmark = [pytest.mark.keras]


@pytest.fixture
def window(qtbot):
    with opened(qtbot, "--example", "spirals", "--set", "training.epochs=2000") as window:
        yield window


@pytest.mark.covers("O05")
@pytest.mark.slow
def test_one_click_runs_three_rates_overlaid(window, qtbot):
    window.show_dock("twins")
    click(qtbot, window, "twins.rates")
    qtbot.waitUntil(
        lambda: len(window.live.team) == 3 and all(one.epoch >= 2 for one in window.live.team),
        timeout=90_000,
    )
    team = window.live.team
    team = window.live.team
    rates = [one.project.training.optimizer.values.get("learning_rate", 0.001) for one in team]
    assert rates == [0.1, 0.001, 0.0001]
    plot = window.docks["curves"].view.findChild(QWidget, "curves.plot.loss")
    qtbot.waitUntil(lambda: len(plot.keys()) >= 3, timeout=10_000)


@pytest.mark.covers("O05")
def test_the_slider_moves_the_rate_of_the_running_optimizer_without_a_reset(window, qtbot):
    live = window.live
    click(qtbot, window, "player.play")
    qtbot.waitUntil(lambda: live.record is not None and live.record.epoch >= 5, timeout=90_000)
    run, step = live.record.run, live.record.step
    slider = window.findChild(QSlider, "training.learning_rate.slider")
    slider.setValue(slider.value() + 100)
    rate = window.document.project.training.optimizer.values["learning_rate"]
    qtbot.waitUntil(lambda: bool(live.record.marks), timeout=30_000)
    mark = live.record.marks[-1]
    assert mark.field == "training.optimizer.learning_rate"
    assert (float(mark.old), float(mark.new)) == (0.01, pytest.approx(rate))
    qtbot.waitUntil(lambda: live.record.step > mark.step + 20, timeout=30_000)
    assert live.record.run == run
    assert mark.step >= step
    assert live.state == e.RUNNING
