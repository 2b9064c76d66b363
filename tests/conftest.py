"""What all tests share: an offscreen Qt, a home of their own, leak checks, and the report of rows that have a test."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before Qt or TensorFlow can be imported. QT_QPA_PLATFORM=xcb shows real windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["NNPLAYGROUND_HOME"] = tempfile.mkdtemp(prefix="nnplayground-tests-")

import gc
import sys
import threading
import time

import hypothesis
import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
ROW = re.compile(r"^\| ([A-Z]\d\d)\b", re.M)
PATIENCE = 2.0
COMPILER = 20.0
"""More seconds for a compilation that was given up: it ends when the compiler does."""
ROWS = "rows"
ENDED: pytest.StashKey[bool] = pytest.StashKey()

hypothesis.settings.register_profile("playground", deadline=None, max_examples=60)
hypothesis.settings.load_profile("playground")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data that lies beside the project; skip where it is missing."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the folder shared/data does not lie beside the project")
    return folder


# --- rows -------------------------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rows", action="store_true", help="list the rows of systems.md that no test covers"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the tests that need Keras behind the quick ones, and check the names of rows."""
    items.sort(key=_weight)
    known = _known_rows()
    for item in items:
        for row in _rows(item):
            if not re.fullmatch(r"[A-Z]\d\d", row) or (known and row not in known):
                raise pytest.UsageError(f"{item.nodeid} covers {row!r}, which is no row")


def _weight(item: pytest.Item) -> int:
    return 2 * (item.get_closest_marker("slow") is not None) + (
        item.get_closest_marker("keras") is not None
    )


def _rows(item: pytest.Item) -> set[str]:
    return {str(row) for mark in item.iter_markers("covers") for row in mark.args}


def _known_rows() -> set[str]:
    file = SHARED / "systems.md"
    return set(ROW.findall(file.read_text(encoding="utf8"))) if file.is_file() else set()


class RowReport:
    """Counts the rows whose tests ran, and those among them with a failed test."""

    def __init__(self) -> None:
        self.ran: set[str] = set()
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: Any) -> Iterator[None]:
        report: Any = yield
        if report.when == "call":
            item.stash[ENDED] = report.passed
        report.user_properties = [(ROWS, sorted(_rows(item)))]
        return report

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Count; where the tests run in several processes, this one alone hears of all of them."""
        rows = {row for name, found in report.user_properties if name == ROWS for row in found}
        if report.when == "call" and not report.skipped:
            self.ran |= rows
        if report.failed:
            self.failed |= rows

    def pytest_terminal_summary(self, terminalreporter: Any, config: pytest.Config) -> None:
        write = terminalreporter.write_line
        write(f"rows of systems.md with a test: {len(self.ran)}")
        if self.failed:
            write(f"rows with a failed test: {' '.join(sorted(self.failed))}")
        if config.getoption("--rows"):
            known = _known_rows()
            missing = sorted(known - self.ran)
            write(
                f"rows without a test in this run ({len(missing)}): {' '.join(missing)}"
                if known
                else "systems.md does not lie beside the project, so missing rows are unknown"
            )


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(RowReport())


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ["NNPLAYGROUND_HOME"], ignore_errors=True)


# --- leaks ------------------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a passed test that leaves a top-level widget, a running thread or an active timer behind."""
    with_qt = "qapp" in request.fixturenames
    threads = set(sys._current_frames())
    if with_qt:
        # What is there already is set aside, so that looking for leaks means looking at what this test made.
        gc.collect()
        gc.freeze()
    objects = _qt_objects() if with_qt else {}
    yield
    if not request.node.stash.get(ENDED, False):
        return  # a failed test's traceback keeps its widgets alive
    left = _after_a_while(lambda: _left_threads(threads))
    if with_qt:

        def new() -> list[str]:
            return [text for key, text in _qt_objects().items() if key not in objects]

        found = _after_a_while(new, deleted)
        if found and all(one.startswith("window") for one in found):
            # The program sets aside what it has made, too, and with it perhaps a circle that holds them.
            gc.unfreeze()
            still = _after_a_while(new, deleted)
            found = [one for one in found if one in still]
        left += found
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


def _after_a_while(find: Any, between: Any = None) -> list[str]:
    """Return what `find` still finds after at most PATIENCE seconds, or COMPILER more."""
    end = time.monotonic() + PATIENCE
    found: list[str] = find()
    while found and time.monotonic() < end + COMPILER * any("compiling" in one for one in found):
        if between is not None:
            between()
        threading.Event().wait(0.01)
        found = find()
    return found


def deleted() -> None:
    """Let Qt delete what was sent away with deleteLater, and Python what only circles hold."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    gc.collect()


def _left_threads(before: set[int]) -> list[str]:
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    return [
        f"running thread {names.get(ident, ident)} in {frame.f_code.co_qualname}"
        for ident, frame in sys._current_frames().items()
        if ident not in before
    ]


def _qt_objects() -> dict[int, str]:
    """Return the top-level widgets, running QThreads and active QTimers, by address."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication

    found: dict[int, str] = {}
    for widget in QApplication.topLevelWidgets():
        found[_address(widget)] = f"window {type(widget).__name__} {widget.objectName()!r}"
    for thing in gc.get_objects():
        kind = type(thing)
        if not issubclass(kind, (QThread, QTimer)) or not shiboken6.isValid(thing):
            continue
        if issubclass(kind, QTimer) and thing.isActive():
            found[_address(thing)] = f"active timer {thing.objectName()!r} of {thing.parent()!r}"
        elif issubclass(kind, QThread) and thing.isRunning() and thing != QThread.currentThread():
            found[_address(thing)] = f"running {kind.__name__} {thing.objectName()!r}"
    return found


def _address(thing: Any) -> int:
    import shiboken6

    return int(shiboken6.getCppPointer(thing)[0])
