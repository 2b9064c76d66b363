from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e

STEPS = ("network", "data", "training", "train", "evaluate", "use")


def enabled(shell):
    return [name for name in STEPS if shell.find(f"workflow.{name}").isEnabled()]


@pytest.mark.covers("F01")
def test_each_step_opens_when_the_one_before_it_is_valid(shell, small_project, qtbot):
    assert enabled(shell) == ["network"]
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: enabled(shell) == ["network", "data", "training", "train"])
    shell.action("run.epoch").trigger()
    qtbot.waitUntil(lambda: enabled(shell) == [*STEPS[:5]])
    shell.action("run.evaluate").trigger()
    qtbot.waitUntil(lambda: enabled(shell) == [*STEPS])


@pytest.mark.covers("F01")
def test_a_problem_in_the_network_closes_the_later_steps(shell, small_project, qtbot):
    shell.engine.problem = "The shapes do not fit."
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None)
    assert enabled(shell) == ["network"]


@pytest.mark.covers("F01")
def test_a_click_on_a_step_raises_its_panel(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: "training" in enabled(shell))
    shell.window.docks["training"].close()
    qtbot.mouseClick(shell.find("workflow.training"), Qt.MouseButton.LeftButton)
    assert shell.window.docks["training"].isVisible()


def test_an_edit_of_the_network_closes_the_steps_until_it_is_checked(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: "train" in enabled(shell))
    shell.live.on_event(
        e.Checked(small_project, {"model": {"dense_1": e.NodeReport(problem="no")}})
    )
    assert enabled(shell) == ["network"]
