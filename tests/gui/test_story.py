"""The whole story by object names, with the real engine and the real window: open, play, look, edit, undo, save, come back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QProgressBar

from nnplayground.core import events as e
from tests.gui.real_window import click, opened

pytestmark = [pytest.mark.keras]
ROOT = Path(__file__).resolve().parents[2]
REOPEN = """
import json, sys
from PySide6.QtCore import QTimer
from nnplayground import app
from nnplayground.core import events as e
application, window = app.make([sys.argv[1]])
live = window.live
def started():
    if live.record is not None:
        QTimer.singleShot(0, window, window.actions_table["run.evaluate"].trigger)
def evaluated(event):
    print(json.dumps(dict(event.logs)), flush=True)
    window.close()
    application.exit(0)
live.started.connect(started)
live.evaluated.connect(evaluated)
QTimer.singleShot(100000, lambda: application.exit(3))
sys.exit(application.exec())
"""


@pytest.fixture
def window(qtbot):
    with opened(qtbot) as window:
        yield window


def trigger(window, name):
    action = window.findChild(QAction, name)
    assert action.isEnabled(), name
    action.trigger()


def of_probe(window, probe):
    return [shot for want, shot in window.live.record.snapshots.items() if want.probe == probe]


@pytest.mark.covers("F01", "F08")
@pytest.mark.slow
def test_a_person_trains_looks_edits_saves_and_comes_back(window, qtbot, tmp_path):
    live = window.live
    seen = {"filters": [], "activations": []}
    live.snapshot.connect(lambda shot: seen.get(shot.want.probe, []).append(shot))

    click(qtbot, window, "example.glyph-cnn")
    assert window.document.project.training.epochs <= 10
    window.show_dock("activations")
    window.show_dock("filters")
    qtbot.waitUntil(
        lambda: live.engine is not None and live.check is not None and live.check.ok, timeout=60_000
    )

    click(qtbot, window, "player.play")
    qtbot.waitUntil(lambda: live.record is not None and live.record.epoch >= 2, timeout=120_000)
    click(qtbot, window, "player.pause")
    qtbot.waitUntil(lambda: live.state == e.PAUSED, timeout=20_000)
    record = live.record
    assert len(record.steps["loss"]) > 100
    assert len(record.epochs["val_accuracy"]) >= 3
    assert record.epochs["val_loss"].y[-1] < record.epochs["val_loss"].y[0]
    for probe in ("filters",):
        first, last = seen[probe][0], seen[probe][-1]
        assert last.step > first.step
        key = next(iter(first.arrays))
        assert np.abs(last.arrays[key] - first.arrays[key]).max() > 1e-4

    before = window.document.project
    window.selection.choose_nodes(("dense",))
    window.show_dock("inspector")
    units = window.findChild(QAbstractSpinBox, "layer.units")
    units.setValue(48)
    qtbot.waitUntil(
        lambda: window.document.project.networks["model"]["dense"].values["units"] == 48
    )
    trigger(window, "edit.undo")
    assert window.document.project == before

    path = tmp_path / "story.nnp"
    with qtbot.waitSignal(window.files.saved, timeout=20_000):
        window.files.save_to(path)
    trigger(window, "run.evaluate")
    qtbot.waitUntil(lambda: "test" in live.record.evaluations, timeout=60_000)
    here = dict(live.record.evaluations["test"].logs)

    env = {**os.environ, "NNPLAYGROUND_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", REOPEN, str(path)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == here
    assert here["accuracy"] > 0.8


def test_an_early_click_on_play_is_not_lost(window, qtbot):
    window.open_example("iris")
    assert window.live.engine is None
    trigger(window, "run.play")
    qtbot.waitUntil(
        lambda: window.live.record is not None and window.live.record.epoch >= 1, timeout=90_000
    )


@pytest.mark.covers("A07")
def test_rewinding_shows_the_initial_weights_of_the_seed(window, qtbot):
    window.open_example("iris")
    live = window.live
    live.want(window, (e.Want("weights"),))
    qtbot.waitUntil(lambda: live.engine is not None and live.check is not None, timeout=90_000)

    def weights_of(seed):
        field = window.findChild(QAbstractSpinBox, "player.seed")
        field.setValue(seed)
        trigger(window, "run.rewind")
        qtbot.waitUntil(
            lambda: (
                live.record is not None
                and live.record.project.seed == seed
                and bool(of_probe(window, "weights"))
            ),
            timeout=30_000,
        )
        return of_probe(window, "weights")[0].arrays["model/hidden/kernel"]

    one, other, again = weights_of(1), weights_of(2), weights_of(1)
    assert (one != other).any()
    np.testing.assert_array_equal(one, again)


def test_closing_while_training_ends_within_seconds(window, qtbot):
    window.open_example("spirals")
    trigger(window, "run.play")
    qtbot.waitUntil(
        lambda: window.live.record is not None and window.live.record.step > 0, timeout=90_000
    )
    window.document.undo_stack.setClean()
    worker = window.live._worker
    window.close()
    qtbot.waitUntil(worker.isFinished, timeout=5_000)


def test_a_bad_edit_is_said_on_the_layer_and_the_old_model_stays(window, qtbot):
    window.open_example("glyph-cnn")
    live = window.live
    qtbot.waitUntil(
        lambda: live.engine is not None and live.check is not None and live.check.ok, timeout=90_000
    )
    graph = window.document.project.networks["model"].with_values("conv_2", kernel_size=(29, 29))
    window.document.edit(
        "too large",
        type(window.document.project)(
            **{**vars(window.document.project), "networks": {"model": graph}}
        ),
    )
    qtbot.waitUntil(lambda: not live.check.ok, timeout=10_000)
    assert live.check.nodes["model"]["conv_2"].problem
    assert window.canvas.scene.node_item("conv_2").facts.problem


@pytest.mark.covers("F06")
@pytest.mark.slow
def test_progress_and_time_left_are_shown_while_the_window_stays_alive(window, qtbot):
    """How late the event loop is at worst is measured by tests/benchmarks/responsiveness.py; here it must go on at all."""
    window.open_example("glyph-cnn")
    live = window.live
    beats = []
    timer = QTimer(window, interval=10)
    timer.timeout.connect(lambda: beats.append(live.record.step if live.record else 0))
    timer.start()
    trigger(window, "run.play")
    qtbot.waitUntil(lambda: live.record is not None and live.record.epoch >= 1.2, timeout=120_000)
    timer.stop()
    at_step = [step for step in beats if step]
    assert len(set(at_step)) > 10
    texts = [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert any("step" in text and "1270" in "".join(text.split()) for text in texts), texts
    assert any("left" in text for text in texts), texts
    bar = window.statusBar().findChild(QProgressBar)
    assert bar.isVisible()
    assert 0 < bar.value() < bar.maximum()
