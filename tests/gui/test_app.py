from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nnplayground import __main__ as command
from nnplayground import app
from nnplayground.core import store

ROOT = Path(__file__).resolve().parents[2]


def test_an_example_named_on_the_command_line_is_opened(make_shell):
    shell = make_shell("--example", "spirals")
    assert shell.document.project.name == "Two spirals"
    assert not shell.window.on_welcome


def test_an_unknown_example_is_said_with_near_names(make_shell):
    shell = make_shell("--example", "spiral")
    assert "spirals" in shell.window.messages.messages[0].text
    assert shell.window.on_welcome


def test_a_project_named_on_the_command_line_is_opened(make_shell, small_project, tmp_path, qtbot):
    store.save(tmp_path / "p.nnp", small_project)
    shell = make_shell(str(tmp_path / "p.nnp"))
    qtbot.waitUntil(lambda: shell.document.project == small_project)


def test_the_window_has_the_size_that_was_asked_for(make_shell):
    assert make_shell("--size", "900x700").window.size().toTuple() == (900, 700)


def test_closing_the_window_ends_the_engine(make_shell):
    shell = make_shell()
    worker = shell.live._worker
    assert worker.isRunning()
    shell.close()
    assert worker.isFinished()


def test_the_options_of_a_screenshot_are_understood():
    options = app.parse(["--screenshot", "a.png", "--size", "640x480", "--scale", "2"])
    assert (options.screenshot, options.size, options.scale) == (Path("a.png"), (640, 480), 2.0)


def test_building_the_window_loads_no_heavy_package():
    program = (
        "import json, sys\n"
        "from nnplayground import app\n"
        "heavy = ('tensorflow', 'keras', 'sklearn', 'pandas', 'scipy', 'matplotlib')\n"
        "print(json.dumps([name for name in heavy if name in sys.modules]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert json.loads(done.stdout) == [], done.stderr


@pytest.mark.parametrize(
    ("qt", "python", "refused"),
    [
        ("6.12.0", (3, 11, 2), True),
        ("6.12.0", (3, 12, 0), False),
        ("6.11.3", (3, 11, 2), False),
        ("", (3, 12, 0), True),
    ],
)
def test_a_pyside_that_crashes_is_refused_in_one_sentence(qt, python, refused):
    problem = command.qt_problem(qt, python)
    assert bool(problem) is refused
    assert "\n" not in problem


def test_an_old_python_is_refused():
    assert "3.10.1" in command.python_problem((3, 10, 1))
    assert command.python_problem((3, 11, 0)) == ""


@pytest.mark.covers("F00")
def test_a_missing_library_is_one_sentence_with_the_line_to_install_it(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert command.missing_library(error).endswith("sudo apt-get install -y libegl1")
    assert command.missing_library(ImportError("No module named 'x'")) == ""


@pytest.mark.covers("F00")
def test_libraries_of_a_real_window_are_asked_for_before_qt_would_end_the_process(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(command, "_loads", lambda library: library != "libxcb-cursor.so.0")
    assert command.library_problem(window=True).endswith("apt-get install -y libxcb-cursor0")
    assert command.library_problem(window=False) == ""


def test_without_a_display_the_command_line_is_offered(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "nnplayground train" in command.library_problem(window=True)


def test_help_needs_no_display_and_names_every_command(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SystemExit) as ended:
        command.main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("--screenshot", *command.COMMANDS))


def test_the_program_ends_after_unsaved_changes_were_dropped(tmp_path):
    program = (
        "from dataclasses import replace\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QMessageBox\n"
        "from nnplayground import app\n"
        "from nnplayground.core.events import Quit\n"
        "class Engine:\n"
        "    def __init__(self, emit): pass\n"
        "    def serve(self, commands):\n"
        "        while not isinstance(commands.get(), Quit): pass\n"
        "app._real_runner = Engine\n"
        "def answer():\n"
        "    box = QApplication.activeModalWidget()\n"
        "    if box is None: return QTimer.singleShot(20, answer)\n"
        "    box.button(QMessageBox.StandardButton.Discard).click()\n"
        "def change():\n"
        "    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == 'window')\n"
        "    project = window.document.project\n"
        "    window.document.edit('Name', replace(project, name='Other'))\n"
        "    QTimer.singleShot(0, answer)\n"
        "    window.close()\n"
        "real = app.make\n"
        "def make(argv, **more):\n"
        "    made = real(argv, **more)\n"
        "    QTimer.singleShot(100, change)\n"
        "    return made\n"
        "app.make = make\n"
        "raise SystemExit(app.main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "NNPLAYGROUND_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr


def test_the_collector_passes_over_what_was_imported_and_built_at_first(shell, monkeypatch):
    calls = []
    monkeypatch.setattr(app.gc, "freeze", lambda: calls.append(1))
    app.spare_the_collector(shell.live)
    shell.live.ready.emit(None)
    assert len(calls) == 1
    shell.live.started.emit()
    shell.live.started.emit()
    assert len(calls) == 2
