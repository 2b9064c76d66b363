from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from nnplayground.core import events as e
from nnplayground.core.doctor import ILL as ILL_KIND
from nnplayground.core.param import Pick

ILL = e.Finding("vanishing", "The gradient is gone.", ILL_KIND, step=3)


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    return shell


def texts(shell):
    return [message.text for message in shell.window.messages.messages]


def test_what_was_said_of_another_project_goes_with_it_but_questions_stay(opened):
    messages = opened.window.messages
    for kind in ("info", "warning", "error"):
        messages.say(kind, f"{kind} of this project")
    messages.say("warning", "Unsaved work", answers=(("Bring it back", lambda: None),))
    opened.action("file.new").trigger()
    assert texts(opened) == ["Unsaved work"]


def test_a_number_that_no_view_can_draw_is_said_in_the_status_line_only(opened):
    opened.live.on_event(e.Failed("views.surface", "The surface needs two inputs"))
    assert texts(opened) == []
    assert opened.window.status.currentMessage() == "The surface needs two inputs"


def test_a_failed_run_is_explained_by_what_the_check_found(opened):
    checked = opened.live.check
    problem = "the output has shape 32, but the target has a single number"
    opened.live.on_event(replace(checked, problem=problem, where="networks.model.dense_1"))
    opened.live.on_event(e.Failed("", "Incompatible shapes: [8] vs. [8,32]"))
    assert texts(opened) == [problem]


def test_a_failed_run_without_a_known_problem_is_said_in_the_words_of_the_engine(opened):
    opened.live.on_event(e.Failed("", "There is not enough memory"))
    assert texts(opened) == ["There is not enough memory"]


def test_loading_the_data_is_followed_by_another_check(opened, qtbot):
    checks = opened.engine.posted(e.Check)
    assert len(checks) >= 2
    assert checks[-1].project == opened.document.project


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_the_diagram_is_written_to_the_chosen_file(opened, tmp_path, monkeypatch, suffix):
    path, written = tmp_path / f"network{suffix}", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened.window.canvas.export_picture = written.append
    opened.action("file.export_diagram").trigger()
    assert written == [path]


def test_a_diagram_that_cannot_be_written_is_said(opened, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "n.png"), ""))

    def fail(_path):
        raise OSError("the disk is full")

    opened.window.files.exporter.diagram(fail)
    assert "the disk is full" in texts(opened)[0]


def test_a_failed_run_is_explained_by_the_problem_of_a_layer(opened):
    nodes = {"model": {"dense_1": e.NodeReport(problem="Dense cannot read a tensor of shape 10")}}
    opened.live.on_event(replace(opened.live.check, nodes=nodes))
    opened.live.on_event(e.Failed("networks.model.dense_1", "expected ndim=4, found ndim=2"))
    assert texts(opened) == ["Dense cannot read a tensor of shape 10"]
    assert opened.window.selection.nodes == ("dense_1",)


def test_what_makes_a_run_ill_is_said_with_a_way_to_the_doctor(opened, qtbot):
    shown = []
    opened.window.show_dock = shown.append
    finding = e.Finding("exploding", "The gradients explode.", "ill", "", 5, 0.1, ())
    opened.window.docks["doctor"] = opened.window.docks["plain"]
    opened.window.docks["doctor"].hide()
    opened.live.on_event(e.Diagnosis(opened.live.record.run, (finding,)))
    opened.live.on_event(e.Diagnosis(opened.live.record.run, (finding,)))
    assert texts(opened) == ["The gradients explode."]
    message = opened.window.messages.messages[0]
    button = message.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown == ["doctor"]
    assert texts(opened) == []


def test_what_makes_a_twin_ill_is_said_with_its_name(opened):
    project = replace(opened.document.project, twins=(Pick("slow", {"seed": 3}),))
    opened.live.on_event(e.Started(50, project, 3, "CPU", 2, 20))
    opened.live.on_event(e.Started(51, project, 3, "CPU", 2, 20, twin=1))
    opened.live.on_event(e.Diagnosis(51, (ILL,)))
    assert texts(opened) == ["Twin “slow”: The gradient is gone."]


def test_of_several_findings_the_gravest_is_said(opened):
    opened.live.on_event(e.Started(50, opened.document.project, 3, "CPU", 2, 20))
    worst = replace(ILL, rule="explosion", text="The loss explodes.")
    opened.live.on_event(e.Diagnosis(50, (worst,)))
    opened.live.on_event(e.Diagnosis(50, (worst, ILL)))
    assert texts(opened) == ["The loss explodes. Other findings: 1."]
    opened.live.on_event(e.Diagnosis(50, ()))
    assert texts(opened) == []
