"""The rules for tests hold themselves: what leaks fails, rows are counted, the quick tests run first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEAKS = """
import threading
import pytest
from tests import conftest

conftest.PATIENCE = 0.1
kept = []

@pytest.mark.keras
@pytest.mark.covers("B01", "A02")
def test_quiet():
    pass

def test_window(qtbot):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget(objectName="forgotten"))

def test_closed_window(qtbot):
    from PySide6.QtWidgets import QWidget
    qtbot.addWidget(QWidget())
    QWidget().deleteLater()

def test_timer(qapp):
    from PySide6.QtCore import QTimer
    timer = QTimer()
    timer.start(10_000)
    kept.append(timer)

def test_thread():
    threading.Thread(target=threading.Event().wait, args=(5,), daemon=True, name="forgotten").start()

def test_qthread(qapp):
    from PySide6.QtCore import QThread
    thread = QThread(objectName="forgotten")
    thread.start()
    kept.append(thread)

def test_qthread_ends(qapp):
    kept[-1].quit()
    kept[-1].wait()

def test_qt_warning(qapp):
    from PySide6.QtCore import qWarning
    qWarning("careful")

def test_warning():
    import warnings
    warnings.warn("careful", stacklevel=1)
"""


def test_what_leaks_or_warns_fails_and_rows_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "test_leaks.py"
    file.write_text(LEAKS)
    options = [
        "-p",
        "tests.conftest",
        "-c",
        str(ROOT / "pyproject.toml"),
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", *options, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    out = done.stdout
    for text in (
        "left behind: window QWidget 'forgotten'",
        "left behind: active timer",
        "left behind: running thread forgotten",
        "left behind: running QThread 'forgotten'",
        "test_leaks.py::test_window ERROR",
        "test_leaks.py::test_qt_warning FAILED",
        "test_leaks.py::test_warning FAILED",
        "rows of systems.md with a test: 2",
        "2 failed, 7 passed, 4 errors",
    ):
        assert text in out, out
    assert out.index("test_quiet") > out.index("test_qt_warning")
