"""The doctor's buttons in the window, with the real engine: what is ill is mended, and trains on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.param import Pick
from tests.engine import ills
from tests.gui.real_window import PATIENCE_MS, click, opened

pytestmark = pytest.mark.keras
RATE = "training.optimizer.learning_rate"


@pytest.fixture
def window(qtbot):
    with opened(qtbot, "--example", "spirals") as window:
        window.show_dock("doctor")
        yield window


def offered(window, name):
    button = window.findChild(QPushButton, name)
    return button is not None and button.isVisible()


def rule_of(record):
    return [finding.rule for finding in record.findings]


def test_a_twin_that_explodes_is_mended_alone_and_trains_on(window, qtbot):
    project = ills.sine(*ills.deep(1, "relu"), optimizer=ills.sgd(0.05), epochs=30)
    project = replace(project, twins=(Pick("fast", {RATE: 1000.0}),))
    window.document.reset(project)
    live = window.live
    click(qtbot, window, "player.play")
    qtbot.waitUntil(
        lambda: len(live.team) == 2 and rule_of(live.team[1]) == ["non-finite"],
        timeout=PATIENCE_MS,
    )
    ill = live.team[1].run
    click(qtbot, window, "message.Show the doctor")
    qtbot.waitUntil(
        lambda: offered(window, "doctor.non-finite.usual-rate"),
        timeout=PATIENCE_MS,
    )
    click(qtbot, window, "doctor.non-finite.usual-rate")
    (twin,) = window.document.project.twins
    assert (twin.name, twin.values) == ("fast", {RATE: 0.01})
    assert field.read(window.document.project, RATE) == 0.05
    qtbot.waitUntil(
        lambda: (
            len(live.team) == 2
            and live.team[1].run > ill
            and all(one.state == e.IDLE and one.step for one in live.team)
        ),
        timeout=PATIENCE_MS,
    )
    assert [rule_of(one) for one in live.team] == [[], []]
    for record, rate in zip(live.team, (0.05, 0.01), strict=True):
        losses = record.epochs["loss"].y
        assert np.isfinite(losses).all()
        assert losses[-1] < losses[0]
        assert field.read(record.project, RATE) == rate


def test_a_rate_that_was_raised_too_far_is_halved_and_the_run_goes_on_from_a_good_epoch(
    window, qtbot
):
    project = ills.sine(*ills.deep(1, "relu"), optimizer=ills.sgd(0.05), epochs=5000)
    window.document.reset(project)
    live = window.live
    click(qtbot, window, "player.play")
    qtbot.waitUntil(
        lambda: live.record is not None and live.record.epoch >= 20, timeout=PATIENCE_MS
    )
    run = live.record.run
    window.document.edit("Raise the rate", field.write(project, RATE, 1000.0))
    qtbot.waitUntil(
        lambda: offered(window, "doctor.non-finite.halve-rate"),
        timeout=PATIENCE_MS,
    )
    bad = next(one for one in live.record.findings if one.rule == "non-finite")
    window.document.edit("A rate that is twice the first", field.write(project, RATE, 0.1))
    click(qtbot, window, "doctor.non-finite.halve-rate")
    assert field.read(window.document.project, RATE) == 0.05
    qtbot.waitUntil(
        lambda: (
            live.state == e.RUNNING
            and live.record.step > bad.step + 20
            and not live.record.findings
        ),
        timeout=PATIENCE_MS,
    )
    losses = live.record.epochs["loss"]
    assert np.isfinite(losses.y).all()
    assert live.record.run != run or losses.x[-1] > bad.epoch
