"""A storm over the window: buttons, fields, undo and redo in any order, with the real engine behind it."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from nnplayground import app
from nnplayground.core import events as e
from nnplayground.core.changes import differences
from nnplayground.core.graph import Node, Ref
from nnplayground.engine.runner import Runner
from nnplayground.gui import alive
from nnplayground.gui.messages import ERROR
from tests.engine.history import RESTING, History
from tests.engine.test_storm import first_project, in_short

pytestmark = pytest.mark.keras

LIMIT = 60_000
PLAYER = ("play", "play", "pause", "step", "epoch", "stop", "rewind")
TWINS = ("twins.rates", "twins.rates", "twins.1.remove", "twins.1.hold", "twins.0.hold")
VIEWS = ("surface", "weights", "activations", "confusion", "predictions")
TIMELINE = ("first", "previous", "next", "best", "end")
FIELDS = {
    "training.learning_rate": (0.001, 0.01, 0.1),
    "training.batch_size": (0, 7, 16),
    "training.epochs": (2, 5, 1000),
    "training.optimizer.clipnorm": (None, 0.5),
    "data.noise": (0.0, 0.2),
    "player.seed": (1, 2),
    "layer.units": (5, 8),
}
DOCKS = {"training": "training", "data": "data", "layer": "inspector", "player": ""}
GESTURES = [
    *(("use_the_player", name) for name in PLAYER),
    *(("look_back", name) for name in TIMELINE),
    *(("enter_a_number", name, value) for name in FIELDS for value in FIELDS[name]),
    *(("choose_an_optimizer", name) for name in ("Adam", "SGD")),
    *(("take_back", name) for name in ("edit.undo", "edit.undo", "edit.undo", "edit.redo")),
    *(("open_a_view", name) for name in VIEWS),
    *(("use_twins", name) for name in TWINS),
    *[("play_for_a_while",)] * 3,
    ("break_or_repair_the_network",),
    ("evaluate",),
]
SETTLED = (alive.APPLIED, alive.NEXT_START, alive.REFUSED, alive.OVER)


class Events:
    """What the engine told, in its order."""

    def __init__(self) -> None:
        self.all: list[e.Event] = []

    def runner(self, emit):
        def both(event):
            self.all.append(event)
            emit(event)

        return Runner(both)


class Window(RuleBasedStateMachine):
    """One window for all sequences; each begins with a project that was just opened."""

    token = 0

    @initialize(kind=st.sampled_from(["xla", "graph"]))
    def open_a_project(self, kind):
        self.story: list[str] = []
        self.gone_wrong = False
        self.broken = False
        self.document.undo_stack.setClean()
        self.window.messages.clear()
        self.window.files.show_project(first_project(kind))
        self.window.show_dock("twins")
        self.window.show_dock("training")
        self.window.selection.choose_nodes(("dense",))
        self.until(lambda: self.live.check is not None and self.live.record is not None, "a check")
        self.settle()

    # --- hands and eyes ---

    def until(self, found, what):
        try:
            self.qtbot.waitUntil(found, timeout=LIMIT)
        except Exception as error:
            raise AssertionError(self.told(f"waited in vain for {what}")) from error

    def told(self, text):
        self.gone_wrong = True
        much = (e.Snapshot, e.Metrics, e.Epoch, e.Epochs, e.Kept, e.Diagnosis, e.Loaded, e.Weights)
        last = [in_short(one) for one in self.events.all[-300:] if not isinstance(one, much)][-25:]
        record, project = self.live.record, self.document.project
        differ = [str(one) for one in differences(record.project, project)] if record else []
        standing = f"--- {self.live.state}, {self.window.alive.standing}: {differ}"
        return "\n".join([text, *self.story, "--- events", *last, standing])

    def find(self, name):
        return self.window.findChild(QWidget, name)

    def press(self, name):
        button = self.find(name)
        if button is not None and button.isEnabled():
            assert isinstance(button, QAbstractButton)
            self.story.append(f"press {name}")
            button.click()

    def trigger(self, name):
        action = self.window.actions_table[name]
        if action.isEnabled():
            self.story.append(f"trigger {name}")
            action.trigger()

    def turn(self, milliseconds):
        """Let the event loop turn."""
        end = time.monotonic() + milliseconds / 1000
        self.qtbot.waitUntil(lambda: time.monotonic() >= end, timeout=LIMIT)

    def settle(self):
        """Wait until the engine has served everything and the window knows."""
        Window.token += 1
        token, answers = 1_000_000 + Window.token, []

        def take(event):
            answers.append(event.token)

        self.live.weights.connect(take)
        self.turn(1)
        self.live.post(e.SaveWeights(token))
        self.until(lambda: token in answers, "the engine")
        self.live.weights.disconnect(take)

    def look(self):
        """Hold the window, the records and what the engine told against each other."""
        for event in self.events.all[self.seen :]:
            self.history.take(event)
        Window.seen = len(self.events.all)
        failed = [one for one in self.history.failed if not self.broken]
        assert not failed, failed[0]
        self.history.failed.clear()
        self.history.whole()
        live, history = self.live, self.history
        assert self.window.alive.standing in SETTLED, self.window.alive.standing
        # The history does not forget twins that were taken out.
        runs = [record.run for record in live.team]
        assert runs[:1] == history.team[: len(runs[:1])]
        assert set(runs) <= set(history.team)
        for record in live.team:
            told = history.runs[record.run].record
            assert record.project.same_run(told.project)
            assert set(record.epochs) == set(told.epochs)
            for name, curve in told.epochs.items():
                np.testing.assert_array_equal(record.epochs[name].x, curve.x)
                np.testing.assert_array_equal(record.epochs[name].y, curve.y)
            for name, curve in told.steps.items():
                np.testing.assert_array_equal(record.steps[name].x, curve.x)
        if self.window.alive.standing == alive.APPLIED and live.record is not None:
            assert live.record.project.same_run(self.document.project)
        if not self.broken:
            texts = [one.text for one in self.window.messages.messages if one.kind == ERROR]
            assert not texts, texts

    @rule(gesture=st.sampled_from(GESTURES), wait=st.sampled_from([0, 0, 20, 150]))
    def do(self, gesture, wait):
        """Do one thing; one rule for all, so that each has the same chance."""
        name, *values = gesture
        getattr(self, name)(*values)
        self.turn(wait)

    # --- what a person does ---

    def use_the_player(self, name):
        self.press(f"player.{name}")

    def play_for_a_while(self):
        self.press("player.play")
        self.settle()
        self.turn(300)

    def look_back(self, name):
        self.press(f"timeline.{name}")

    def enter_a_number(self, name, value):
        panel = DOCKS[name.partition(".")[0]]
        if panel:
            self.window.show_dock(panel)
        field = self.find(name)
        if field is not None and field.isEnabled():
            self.story.append(f"enter {value} into {name}")
            field.setValue(value)

    def choose_an_optimizer(self, choice):
        self.story.append(f"choose {choice}")
        self.window.show_dock("training")
        self.find("training.optimizer").choose(choice)

    def take_back(self, name):
        self.trigger(name)
        # Taking an edit back may bring a broken network back.
        self.broken = self.broken or "conv" in self.document.project.networks["model"].by_id

    def break_or_repair_the_network(self):
        project = self.document.project
        graph = project.networks["model"]
        if "conv" in graph.by_id:
            graph = graph.remove(["conv"], heal=True)
        else:
            after = next(node.id for node in graph.nodes if Ref("dense") in node.inputs)
            graph = graph.insert_on(Node("conv", "Conv2D", {"filters": 2}), Ref("dense"), after)
            self.broken = True
        self.story.append("break or repair")
        self.document.edit("Network", replace(project, networks={"model": graph}))

    def use_twins(self, name):
        self.window.show_dock("twins")
        self.press(name)

    def evaluate(self):
        self.trigger("run.evaluate")

    def open_a_view(self, name):
        self.story.append(f"open {name}")
        self.window.show_dock(name)

    def paused(self):
        """Press Pause until it does; the button waits for the engine to have taken up what began last."""
        if self.live.state in RESTING:
            return True
        if self.find("player.pause").isEnabled():
            self.press("player.pause")
            self.settle()
        return False

    def teardown(self):
        if self.gone_wrong:
            return
        try:
            self.settle()
            self.turn(60)
            self.settle()
            self.until(self.paused, "a pause")
            self.until(lambda: self.window.alive.standing in SETTLED, "the answer to the edits")
            self.settle()
            self.look()
        except AssertionError as error:
            raise AssertionError(self.told(str(error))) from error


def storms(qtbot, examples, steps, derandomize=True):
    """Let a storm go over one window."""
    events = Events()
    _, window = app.make([], events.runner)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    Window.qtbot, Window.window, Window.events = qtbot, window, events
    Window.live, Window.document = window.live, window.document
    Window.history, Window.seen = History(), 0
    try:
        run_state_machine_as_test(
            Window,
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                derandomize=derandomize,
                database=None,
                deadline=None,
                phases=[Phase.generate],
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        window.document.undo_stack.setClean()
        window.close()
        for name in ("qtbot", "window", "events", "live", "document", "history"):
            delattr(Window, name)
    assert "compiling" not in [one.name for one in threading.enumerate()]


def test_whatever_is_clicked_in_whatever_order_the_window_shows_what_the_engine_told(qtbot):
    storms(qtbot, 8, 12)


@pytest.mark.proof
def test_a_long_storm_over_the_window(qtbot):
    storms(qtbot, 100, 15)
