"""Views over time that are opened after training: the epochs that nobody saw are there, also of twins and of a resumed project."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.distribution import QUANTITIES
from nnplayground.core.param import Pick
from tests.gui.real_window import PATIENCE_MS, click, opened

pytestmark = pytest.mark.keras


@pytest.fixture
def window(qtbot):
    with opened(qtbot, "--example", "iris", "--set", "training.epochs=5") as window:
        window.show()
        yield window


def until(qtbot, condition):
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def steps(record, quantity="weights", probe="distributions"):
    found = [
        ribbon.x
        for name, ribbon in record.ribbons.items()
        if name.startswith(f"{probe}/") and name.endswith(quantity)
    ]
    return found[0].tolist() if found else []


def kept(record):
    return np.round(record.steps_at(np.array(record.kept.epochs))).tolist()


def test_epochs_that_were_trained_out_of_sight_are_drawn_when_the_view_is_opened(qtbot, window):
    live = window.live
    click(qtbot, window, "player.play")
    until(qtbot, lambda: live.record is not None and live.record.epoch >= 5)
    until(qtbot, lambda: live.state == e.IDLE)
    assert steps(live.record) == []
    assert len(kept(live.record)) >= 2
    window.show_dock("ridgeline")
    view = window.docks["ridgeline"].view
    until(qtbot, lambda: steps(live.record) == kept(live.record))
    for quantity in QUANTITIES:
        assert steps(live.record, quantity) == kept(live.record)
    until(qtbot, lambda: view.stacks and view.stacks[0].steps.tolist() == kept(live.record))
    assert len(view.plot.drawn()) == len(kept(live.record))
    assert not view.past.isVisible()
    window.show_dock("health")
    until(qtbot, lambda: steps(live.record, "", "saturation") == kept(live.record))


def test_twins_and_a_resumed_project_have_their_past_too(qtbot, window, tmp_path):
    live, document = window.live, window.document
    twin = Pick("fast", {"training.optimizer.learning_rate": 0.05})
    document.edit("twin", replace(document.project, twins=(twin,)))
    click(qtbot, window, "player.play")
    until(qtbot, lambda: len(live.team) == 2 and all(one.reason == "done" for one in live.team))
    window.show_dock("ridgeline")
    view = window.docks["ridgeline"].view
    until(qtbot, lambda: all(steps(one) == kept(one) for one in live.team))
    until(qtbot, lambda: len(view.stacks) == 2)
    first, second = (one.ribbons[f"distributions/{view.chosen}"].rows for one in live.team)
    assert (first[0] == second[0]).all()
    assert (first[-1] != second[-1]).any()

    window.docks["ridgeline"].hide()
    with qtbot.waitSignal(window.files.saved, timeout=PATIENCE_MS):
        window.files.save_to(tmp_path / "it.nnp")
    window.files.open(tmp_path / "it.nnp")
    until(qtbot, lambda: live.record is not None and live.record.state == e.PAUSED)
    until(qtbot, lambda: live.record.step > 0)
    training = replace(document.project.training, epochs=10)
    document.edit("longer", replace(document.project, training=training, twins=()))
    click(qtbot, window, "player.play")
    until(qtbot, lambda: live.record.epoch >= 10 and live.state == e.IDLE)
    assert steps(live.record) == []
    window.show_dock("ridgeline")
    until(qtbot, lambda: steps(live.record) == kept(live.record) != [])
    assert steps(live.record)[-1] == live.record.step
