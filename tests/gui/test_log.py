from __future__ import annotations

import logging
import sys

import pytest

from nnplayground.gui.log import LOGGER, CrashReporter, start_log


@pytest.fixture
def logged(home):
    old = LOGGER.handlers[:]
    LOGGER.handlers.clear()
    start_log()
    yield home / "log" / "nnplayground.log"
    for handler in LOGGER.handlers:
        handler.close()
    LOGGER.handlers[:] = old


def test_an_escaped_exception_is_written_and_told(logged, qtbot):
    reporter = CrashReporter()
    with qtbot.waitSignal(reporter.caught) as told:
        try:
            raise ValueError("the slot is broken")
        except ValueError:
            reporter.report(*sys.exc_info())
    assert "the slot is broken" in told.args[0]
    assert "Traceback" in told.args[1]
    assert "the slot is broken" in logged.read_text(encoding="utf8")


def test_the_log_is_started_once(logged):
    start_log()
    assert len(LOGGER.handlers) == 1
    assert isinstance(LOGGER.handlers[0], logging.Handler)
